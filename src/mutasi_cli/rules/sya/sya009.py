"""SYA009 jurusan-tak-sesuai."""

import re
from collections.abc import Iterator

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.law import Dasar, Law
from mutasi_cli.rules.base import Rule

_HIASAN = {"ilmu", "ilmu-ilmu", "jurusan", "program", "studi", "prodi"}
"""Words that say nothing about the field: «Ilmu Hukum» and «Hukum» are one."""

_SEMUA = {"semua", "segala"}


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
    basis = (Dasar("PermenPANRB 38/2017"),)
    kolom = ("pegawai.jurusan", "jabatan.jurusan_syarat")

    def check(self, move: Move, batch: Batch, law: Law) -> Iterator[Finding]:
        """Report on a field of study outside the post's list, or blank where the post has a list."""
        del batch, law
        if move.pegawai is None or move.tujuan is None or not move.tujuan.jurusan_syarat:
            return
        syarat = move.tujuan.jurusan_syarat
        jurusan = move.pegawai.jurusan
        if jurusan is not None and any(_fits(jurusan, isi) for isi in syarat):
            return
        daftar = ", ".join(syarat)
        if any(_SEMUA & set(_words(isi)) for isi in syarat):
            return
        kata = "jurusannya tidak diketahui" if jurusan is None else f"jurusannya {jurusan}"
        yield self.finding(
            move.pegawai.asal["jurusan"],
            f"{move.siapa} diusulkan menjadi {move.jabatan_baru} yang mensyaratkan jurusan {daftar}, tetapi "
            f"{kata}.",
            "Usulkan orang dengan jurusan yang sesuai, perbaiki kolom jurusan di tabel pegawai, atau buat "
            "pengecualian dengan alasan tertulis.",
            nip=move.nip,
            kode=move.tujuan.kode,
        )


def _fits(jurusan: str, syarat: str) -> bool:
    punya, minta = _words(jurusan), _words(syarat)
    panjang = len(minta)
    return bool(minta) and any(punya[i : i + panjang] == minta for i in range(len(punya) - panjang + 1))


def _words(teks: str) -> list[str]:
    return [kata for kata in re.findall(r"[\w-]+", teks.casefold()) if kata not in _HIASAN]
