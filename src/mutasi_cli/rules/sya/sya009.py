"""SYA009 jurusan-tak-sesuai."""

from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.whole_words import required_jurusan_fits
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import Rule


class JurusanTakSesuai(Rule):
    """Jurusan pendidikan tidak termasuk jurusan yang disyaratkan jabatan itu.

    ## Mengapa

    Jabatan yang memerlukan keahlian tertentu tidak dapat dijalankan dengan baik oleh orang yang tidak pernah
    mempelajarinya.

    ## Dasar

    Kualifikasi jurusan termasuk standar kompetensi jabatan. Ketentuannya belum diperiksa ke naskah. Jurusan
    dianggap sesuai bila memuat salah satu jurusan_syarat sebagai kata utuh; kata «Ilmu» dan «Jurusan»
    diabaikan, dan syarat «Semua Jurusan» menerima semuanya.

    ## Contoh

    Jabatan mensyaratkan Ilmu Hukum, sedangkan calonnya lulusan Peternakan.

    ## Perbaikan

    Usulkan orang dengan jurusan yang sesuai, perbaiki kolom jurusan bila ejaannya lain, atau buat
    pengecualian dengan alasan tertulis.
    """

    code = "SYA009"
    name = "jurusan-tak-sesuai"
    severity = Severity.PERINGATAN
    unknown_without = ("pegawai.jurusan",)
    basis = (Dasar("PermenPANRB 38/2017"),)
    column = ("pegawai.jurusan", "jabatan.jurusan_syarat")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on a field of study outside the post's list, or blank where the post has a list."""
        del batch, law
        if move.pegawai is None or move.target is None or not move.target.jurusan_syarat:
            return
        requirement = move.target.jurusan_syarat
        jurusan = move.pegawai.jurusan
        if required_jurusan_fits(jurusan, requirement):
            return
        jurusan_words = ", ".join(requirement)
        words = "jurusannya tidak diketahui" if jurusan is None else f"jurusannya {jurusan}"
        yield self.finding(
            move.pegawai.origin["jurusan"],
            f"{move.who} diusulkan menjadi {move.new_jabatan} yang mensyaratkan jurusan {jurusan_words}, tetapi "
            f"{words}.",
            "Usulkan orang dengan jurusan yang sesuai, perbaiki kolom jurusan di tabel pegawai, atau buat "
            "pengecualian dengan alasan tertulis.",
            nip=move.nip,
            kode=move.target.kode,
        )
