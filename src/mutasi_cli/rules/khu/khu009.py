"""KHU009 rsud-bukan-tenaga-medis."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import Rule
from mutasi_cli.rules.khu.jabatan_khusus import pimpinan_medis_rsud
from mutasi_cli.rules.khu.kata_utuh import gelar_cocok, jurusan_cocok


class RsudBukanTenagaMedis(Rule):
    """Direktur RSUD atau wakil direktur bidang medis tidak mempunyai profesi medis.

    ## Mengapa

    Pimpinan pelayanan medis bertanggung jawab atas tindakan medis; tanpa profesi itu ia tidak dapat
    menilainya.

    ## Dasar

    Pimpinan rumah sakit berasal dari tenaga medis (dokter atau dokter gigi) yang menguasai manajemen rumah
    sakit. Naskah aturannya belum diperiksa; karena itu hanya peringatan. Profesinya dikenali dari gelar dr.
    atau drg. di depan nama, atau dari jurusan profesi dokter; gelar Dr. berarti doktor dan tidak cukup.

    ## Contoh

    Seorang sarjana ekonomi diusulkan menjadi Direktur RSUD.

    ## Perbaikan

    Pilih calon lain, lengkapi gelar di tabel pegawai, atau buat pengecualian dengan alasan tertulis.
    """

    code = "KHU009"
    name = "rsud-bukan-tenaga-medis"
    severity = Severity.PERINGATAN
    basis = (Dasar("UU 17/2023"),)
    kolom = ("pegawai.gelar_depan", "pegawai.jurusan", "jabatan.syarat_khusus", "jabatan.jabatan")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on appointees without a medical profession."""
        del batch
        pegawai, tujuan = move.pegawai, move.tujuan
        if pegawai is None or tujuan is None or not pimpinan_medis_rsud(tujuan):
            return
        tanda = law.daftar("profesi_medis")
        gelar = tuple(isi for isi in tanda if isi.endswith("."))
        jurusan = tuple(isi for isi in tanda if not isi.endswith("."))
        if gelar_cocok(pegawai, gelar):
            return
        if jurusan_cocok(pegawai.jurusan, jurusan, law.daftar("jurusan_bukan_kesehatan")):
            return
        kosong = pegawai.gelar_depan is None and pegawai.jurusan is None
        kata = "gelar dan jurusannya belum diisi, jadi profesinya tidak diketahui"
        yield self.finding(
            pegawai.asal["gelar_depan"],
            f"{move.siapa} diusulkan menjadi {tujuan.nama_lengkap}, tetapi "
            f"{kata if kosong else 'tidak tercatat berprofesi dokter atau dokter gigi'}.",
            "Pilih calon lain, lengkapi gelar_depan di tabel pegawai, atau buat pengecualian dengan alasan "
            "tertulis.",
            nip=move.nip,
            kode=tujuan.kode,
        )
