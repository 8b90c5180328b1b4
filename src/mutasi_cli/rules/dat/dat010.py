"""DAT010 golongan-tak-cocok-pangkat."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell, Damage
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.domain.vocabulary import StatusAsn
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, TERVERIFIKASI, Rule
from mutasi_cli.rules.dat.scope import damaged, name_or_row, nearest, place, sound, touched_people
from mutasi_cli.rules.rank_names import same_rank


class GolonganTakCocokPangkat(Rule):
    """Golongan tidak ada dalam daftar, atau nama pangkatnya bukan pangkat golongan itu.

    ## Mengapa

    Golongan menentukan boleh tidaknya seseorang menduduki suatu eselon, dan bersama pangkat tercetak di
    keputusan. Bila keduanya bertentangan, tidak diketahui mana yang benar.

    ## Dasar

    Golongan pegawai negeri sipil adalah I/a sampai IV/e, masing-masing dengan satu nama pangkat. Golongan
    PPPK adalah I sampai XVII tanpa pangkat.

    ## Contoh

    Golongan III/d dengan pangkat Penata; pangkat III/d adalah Penata Tingkat I.

    ## Perbaikan

    Cocokkan dengan keputusan kenaikan pangkat terakhir, lalu betulkan golongan atau pangkatnya.
    """

    code = "DAT010"
    name = "golongan-tak-cocok-pangkat"
    severity = Severity.GALAT
    aspect = Aspect.DATA
    basis = (
        Dasar("PP 7/1977 jo. PP 99/2000", None, SEKUNDER),
        Dasar("PP 13/2002", "Lampiran", TERVERIFIKASI),
        Dasar("PP 11/2017 (naskah 2017)", "Pasal 352", TERVERIFIKASI),
    )
    column = ("pegawai.golongan", "pegawai.pangkat", "pegawai.status_asn")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report damaged cells of golongan, then golongan and pangkat that contradict each other."""
        for row, field_name, cell in damaged(batch, Damage.GOLONGAN):
            yield self.finding(
                cell,
                f"{place(row, field_name)} tidak dapat dipakai. {cell.keterangan}{nearest(cell)}".strip(),
                "Tulis golongan sesuai keputusan kenaikan pangkat terakhir, misalnya III/d.",
                nip=row.nip,
                kode=row.kode,
            )
        for pegawai in touched_people(batch):
            contradiction = _contradiction(pegawai, law)
            if contradiction is not None:
                cell, message = contradiction
                yield self.finding(
                    cell,
                    message,
                    "Cocokkan dengan keputusan kenaikan pangkat terakhir, lalu betulkan yang keliru.",
                    nip=sound(pegawai.nip),
                )


def _contradiction(pegawai: Pegawai, law: Law) -> tuple[Cell, str] | None:
    golongan, status, who = pegawai.golongan, pegawai.status_asn, name_or_row(pegawai)
    if golongan is None:
        return None
    pns = law.table("golongan")
    field_name = "golongan"
    if status is StatusAsn.PPPK and golongan in pns:
        message = f"{who} berstatus PPPK, tetapi golongannya {golongan}; golongan PPPK ditulis I sampai XVII."
    elif status in {StatusAsn.PNS, StatusAsn.CPNS} and golongan not in pns:
        message = f"{who} berstatus {status}, tetapi golongannya {golongan}; golongan PNS I/a sampai IV/e."
    elif golongan in pns and pegawai.pangkat is not None and not same_rank(pegawai.pangkat, pns[golongan]):
        field_name = "pangkat"
        message = (
            f"Pangkat {who} tertulis {pegawai.pangkat}, padahal pangkat golongan {golongan} adalah {pns[golongan]}."
        )
    else:
        return None
    return pegawai.origin[field_name], message
