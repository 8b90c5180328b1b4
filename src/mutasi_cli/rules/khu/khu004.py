"""KHU004 kapus-pelatihan-manajemen."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.khu.jabatan_khusus import kepala_puskesmas
from mutasi_cli.rules.khu.kata_utuh import memuat


class KapusPelatihanManajemen(Rule):
    """Calon Kepala Puskesmas belum tercatat mengikuti pelatihan manajemen Puskesmas.

    ## Mengapa

    Kepala Puskesmas mengelola orang, uang, dan obat; pelatihan itu membekalinya.

    ## Dasar

    Kepala Puskesmas telah mengikuti pelatihan manajemen Puskesmas. Naskah aturannya belum diperiksa; karena
    itu hanya peringatan.

    ## Contoh

    Kolom sertifikat calon kosong, atau hanya memuat sertifikat lain.

    ## Perbaikan

    Tulis `manajemen puskesmas` di kolom sertifikat bila pelatihannya sudah diikuti, atau jadwalkan
    pelatihannya dan buat pengecualian dengan alasan tertulis.
    """

    code = "KHU004"
    name = "kapus-pelatihan-manajemen"
    severity = Severity.PERINGATAN
    basis = (Dasar("Permenkes 19/2024"),)
    kolom = ("pegawai.sertifikat",)

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on appointees to head a Puskesmas without the training."""
        del batch
        pegawai, tujuan = move.pegawai, move.tujuan
        if pegawai is None or tujuan is None or not kepala_puskesmas(tujuan):
            return
        if pegawai.asal["sertifikat"].kerusakan is not None:
            return
        if any(memuat(isi, law.daftar("sertifikat_puskesmas")) for isi in pegawai.sertifikat):
            return
        yield self.finding(
            pegawai.asal["sertifikat"],
            f"{move.siapa} diusulkan menjadi {tujuan.nama_lengkap}, tetapi pelatihan manajemen Puskesmas "
            f"belum tercatat.",
            "Tulis «manajemen puskesmas» di kolom sertifikat bila sudah diikuti, atau jadwalkan "
            "pelatihannya.",
            nip=move.nip,
            kode=tujuan.kode,
        )
