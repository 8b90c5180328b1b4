"""PEG003 bukan-pns."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import Jenjang, StatusAsn, SyaratKhusus
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import SEKUNDER, TERVERIFIKASI, Rule
from mutasi_cli.rules.unknown_level import blank_for_new_level

_PP_11 = Dasar("PP 11/2017 (naskah 2017)", "Pasal 54 ayat (1) huruf a dan ayat (3) huruf a", TERVERIFIKASI)
_PERPRES_38 = Dasar("Perpres 38/2020", None, SEKUNDER)


class BukanPns(Rule):
    """PPPK atau CPNS diangkat dalam jabatan struktural, atau PPPK menjadi Kepala Puskesmas.

    ## Mengapa

    Jabatan administrator, pengawas, dan pimpinan tinggi pratama hanya untuk PNS. Pengangkatan orang lain
    batal, dan tunjangannya tidak dapat dibayarkan.

    ## Dasar

    Syarat pertama untuk menjadi administrator atau pengawas ialah berstatus PNS. Jabatan yang dapat diisi PPPK
    diatur tersendiri. Untuk Kepala Puskesmas naskahnya menyebut aparatur sipil negara, tetapi ada daerah yang
    menolak PPPK; karena itu hanya berupa peringatan, juga untuk CPNS.

    ## Contoh

    Perawat PPPK golongan IX diusulkan menjadi Kepala Seksi (galat) atau Kepala Puskesmas (peringatan).

    ## Perbaikan

    Usulkan PNS, atau untuk Kepala Puskesmas buat pengecualian dengan alasan tertulis. Bila orangnya sudah
    diangkat sebagai PNS, perbarui kolom status_asn di tabel pegawai.
    """

    code = "PEG003"
    name = "bukan-pns"
    severity = Severity.GALAT
    silent_without = ("pegawai.status_asn",)
    basis = (_PP_11, _PERPRES_38)
    column = ("pegawai.status_asn", "jabatan.jenis", "jabatan.eselon", "jabatan.syarat_khusus")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on PPPK and CPNS in structural posts of level pengawas and up, and as Kepala Puskesmas."""
        del batch, law
        if move.pegawai is None or move.target is None:
            return
        status = move.pegawai.status_asn
        if status is None or status is StatusAsn.PNS:
            return
        struktural = move.target.struktural and _closed(move)
        is_head_of_puskesmas = move.to_tugas_tambahan and SyaratKhusus.PUSKESMAS in move.target.syarat_khusus
        if not struktural and not is_head_of_puskesmas:
            return
        if struktural:
            alasan, severity, basis = "hanya untuk PNS", Severity.GALAT, _PP_11
            remedy = "Usulkan seorang PNS, atau perbarui kolom status_asn bila datanya keliru."
        else:
            alasan, severity, basis = "lazimnya dipimpin PNS", Severity.PERINGATAN, _PERPRES_38
            remedy = (
                "Usulkan seorang PNS, atau buat pengecualian dengan alasan tertulis (tidak ada PNS yang "
                "memenuhi syarat)."
            )
        yield self.finding(
            move.pegawai.origin["status_asn"],
            f"{move.who} berstatus {status.value}, sedangkan {move.new_jabatan} {alasan}.",
            remedy,
            nip=move.nip,
            kode=move.target.kode,
            severity=severity,
            basis=(basis,),
        )


def _closed(move: Move) -> bool:
    """Tell whether the level is one for PNS only.

    A blank level is never "fulfilled" and so closed too; a damaged one was reported by DAT.
    """
    if move.new_jenjang is None:
        return blank_for_new_level(move) is not None
    return move.new_jenjang > Jenjang.PELAKSANA
