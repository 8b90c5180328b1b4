"""KHU008 pbj-tanpa-sertifikat."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.khu.jabatan_khusus import pengadaan
from mutasi_cli.rules.khu.kata_utuh import memuat


class PbjTanpaSertifikat(Rule):
    """Orang yang diusulkan ke jabatan pengadaan barang/jasa belum tercatat bersertifikat.

    ## Mengapa

    Kontrak yang diurus orang tanpa sertifikat mudah dipersoalkan pemeriksa.

    ## Dasar

    Pengelola pengadaan barang/jasa pemerintah harus mempunyai sertifikat di bidang itu. Naskah aturannya
    belum diperiksa; karena itu hanya peringatan.

    ## Contoh

    Seseorang diusulkan menjadi Kepala Bagian Pengadaan Barang dan Jasa, sedangkan kolom sertifikatnya kosong.

    ## Perbaikan

    Tulis `pbj` di kolom sertifikat bila sertifikatnya ada, atau buat pengecualian dengan alasan tertulis.
    """

    code = "KHU008"
    name = "pbj-tanpa-sertifikat"
    severity = Severity.PERINGATAN
    basis = (Dasar("Perpres 16/2018"),)
    kolom = ("pegawai.sertifikat", "jabatan.syarat_khusus", "jabatan.jabatan")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on appointees to a procurement post without the certificate."""
        del batch
        pegawai, tujuan = move.pegawai, move.tujuan
        if pegawai is None or tujuan is None or not pengadaan(tujuan):
            return
        if any(memuat(isi, law.daftar("sertifikat_pbj")) for isi in pegawai.sertifikat):
            return
        yield self.finding(
            pegawai.asal["sertifikat"],
            f"{move.siapa} diusulkan menjadi {tujuan.nama_lengkap}, tetapi sertifikat pengadaan barang/jasa "
            f"belum tercatat.",
            "Tulis «pbj» di kolom sertifikat bila sertifikatnya ada, atau buat pengecualian dengan alasan "
            "tertulis.",
            nip=move.nip,
            kode=tujuan.kode,
        )
