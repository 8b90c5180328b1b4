"""KHU008 pbj-tanpa-sertifikat."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.special_posts import procurement
from mutasi_cli.domain.whole_words import contains
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import Rule


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
    unknown_without = ("pegawai.sertifikat",)
    basis = (Dasar("Perpres 16/2018"),)
    column = ("pegawai.sertifikat", "jabatan.syarat_khusus", "jabatan.jabatan")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on appointees to a procurement post without the certificate."""
        del batch
        pegawai, target = move.pegawai, move.target
        if pegawai is None or target is None or not procurement(target):
            return
        if any(contains(sertifikat, law.listed("sertifikat_pbj")) for sertifikat in pegawai.sertifikat):
            return
        yield self.finding(
            pegawai.origin["sertifikat"],
            f"{move.who} diusulkan menjadi {target.full_name}, tetapi sertifikat pengadaan barang/jasa belum tercatat.",
            "Tulis «pbj» di kolom sertifikat bila sertifikatnya ada, atau buat pengecualian dengan alasan tertulis.",
            nip=move.nip,
            kode=target.kode,
        )
