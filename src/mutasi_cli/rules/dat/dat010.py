"""DAT010 golongan-tak-cocok-pangkat."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import StatusAsn
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.sel import Kerusakan, Sel
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, Rule
from mutasi_cli.rules.dat.cakupan import damaged, nearest, place, sound, touched_people, who
from mutasi_cli.rules.pangkat import same_rank


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
    basis = (Dasar("PP 7/1977 jo. PP 99/2000", None, SEKUNDER),)
    kolom = ("pegawai.golongan", "pegawai.pangkat", "pegawai.status_asn")

    def check_batch(self, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report damaged cells of golongan, then golongan and pangkat that contradict each other."""
        for baris, bidang, sel in damaged(batch, Kerusakan.GOLONGAN):
            yield self.finding(
                sel,
                f"{place(baris, bidang)} tidak dapat dipakai. {sel.keterangan}{nearest(sel)}".strip(),
                "Tulis golongan sesuai keputusan kenaikan pangkat terakhir, misalnya III/d.",
                nip=baris.nip,
                kode=baris.kode,
            )
        for pegawai in touched_people(batch):
            salah = _contradiction(pegawai, law)
            if salah is not None:
                sel, pesan = salah
                yield self.finding(
                    sel,
                    pesan,
                    "Cocokkan dengan keputusan kenaikan pangkat terakhir, lalu betulkan yang keliru.",
                    nip=sound(pegawai.nip),
                )


def _contradiction(pegawai: Pegawai, law: Law) -> tuple[Sel, str] | None:
    golongan, status, siapa = pegawai.golongan, pegawai.status_asn, who(pegawai)
    if golongan is None:
        return None
    pns = law.tabel("golongan")
    bidang = "golongan"
    if status is StatusAsn.PPPK and golongan in pns:
        pesan = f"{siapa} berstatus PPPK, tetapi golongannya {golongan}; golongan PPPK ditulis I sampai XVII."
    elif status in {StatusAsn.PNS, StatusAsn.CPNS} and golongan not in pns:
        pesan = f"{siapa} berstatus {status}, tetapi golongannya {golongan}; golongan PNS I/a sampai IV/e."
    elif golongan in pns and pegawai.pangkat is not None and not same_rank(pegawai.pangkat, pns[golongan]):
        bidang = "pangkat"
        pesan = (
            f"Pangkat {siapa} tertulis {pegawai.pangkat}, padahal pangkat golongan {golongan} adalah "
            f"{pns[golongan]}."
        )
    else:
        return None
    return pegawai.asal[bidang], pesan
