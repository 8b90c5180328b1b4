"""KHU009 rsud-bukan-tenaga-medis."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.special_posts import medical_head_of_rsud
from mutasi_cli.domain.whole_words import gelar_matches, jurusan_matches
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import TERVERIFIKASI, Rule


class RsudBukanTenagaMedis(Rule):
    """Direktur RSUD atau wakil direktur bidang medis tidak mempunyai profesi medis.

    ## Mengapa

    Pimpinan pelayanan medis bertanggung jawab atas tindakan medis; tanpa profesi itu ia tidak dapat
    menilainya.

    ## Dasar

    Pimpinan rumah sakit ialah tenaga medis, tenaga kesehatan, atau tenaga profesional yang mempunyai kompetensi
    manajemen rumah sakit. Karena itu profesi lain hanya berupa info. Profesinya dikenali dari gelar dr. atau
    drg. di depan nama, atau dari jurusan profesi dokter; gelar Dr. berarti doktor.

    ## Contoh

    Seorang sarjana ekonomi diusulkan menjadi Direktur RSUD.

    ## Perbaikan

    Pilih calon lain, lengkapi gelar di tabel pegawai, atau buat pengecualian dengan alasan tertulis.
    """

    code = "KHU009"
    name = "rsud-tanpa-kompetensi"
    severity = Severity.INFO
    unknown_without = ("pegawai.gelar_depan",)
    basis = (Dasar("UU 17/2023", "Pasal 186 ayat (2)", TERVERIFIKASI),)
    column = ("pegawai.gelar_depan", "pegawai.jurusan", "jabatan.syarat_khusus", "jabatan.jabatan")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on appointees without a medical profession."""
        del batch
        pegawai, target = move.pegawai, move.target
        if pegawai is None or target is None or not medical_head_of_rsud(target):
            return
        professions = law.listed("profesi_medis")
        gelar = tuple(profession for profession in professions if profession.endswith("."))
        jurusan = tuple(profession for profession in professions if not profession.endswith("."))
        if gelar_matches(pegawai, gelar):
            return
        if jurusan_matches(pegawai.jurusan, jurusan, law.listed("jurusan_bukan_kesehatan")):
            return
        blank = pegawai.gelar_depan is None and pegawai.jurusan is None
        words = "gelar dan jurusannya belum diisi, jadi profesinya tidak diketahui"
        yield self.finding(
            pegawai.origin["gelar_depan"],
            f"{move.who} diusulkan menjadi {target.full_name}, tetapi "
            f"{words if blank else 'tidak tercatat berprofesi dokter atau dokter gigi'}.",
            "Pilih calon lain, lengkapi gelar_depan di tabel pegawai, atau buat pengecualian dengan alasan tertulis.",
            nip=move.nip,
            kode=target.kode,
        )
