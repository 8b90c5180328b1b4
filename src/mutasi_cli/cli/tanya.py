"""The five questions of ``mutasi init``; nothing is written before the last one is answered."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from mutasi_cli.cli.henti import Dihentikan, SudahDikatakan
from mutasi_cli.domain.jawaban_awal import JENIS_DAERAH, JawabanAwal, jenis_dari_nama
from mutasi_cli.errors import PengaturanError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

T = TypeVar("T")

_JENIS_BERKAS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".parquet")
_TERPANJANG = 200
"""Characters of an answer; more is something pasted by mistake."""


def dapat_bertanya() -> bool:
    """Tell whether somebody sits there who sees a question and can answer it."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def tanyakan(folder: Path, *, pengaturan: bool, formulir: bool) -> JawabanAwal:
    """Ask what the files to be written need: ``pengaturan`` mutasi.toml, ``formulir`` the workbook.

    Whoever presses Ctrl-C or closes the input leaves with :class:`SudahDikatakan`.
    """
    jawaban = JawabanAwal()
    if not pengaturan and not formulir:
        return jawaban
    # Less than five where some of the files are there already.
    banyak = 4 * pengaturan + formulir
    sys.stdout.write(
        f"{banyak} pertanyaan sebelum folder batch ditulis. Tekan Enter untuk memakai isi di\n"
        "dalam [kurung], Ctrl+C untuk batal tanpa menulis apa pun. Semua jawaban dapat\n"
        "diubah kemudian di mutasi.toml dan di lembar batch.\n\n"
    )
    nomor = 0

    def satu(judul: str, baca: Callable[[str], T], bawaan: T, sebutan: str) -> T:
        nonlocal nomor
        nomor += 1
        return _satu(f"{nomor}/{banyak} {judul}", baca, bawaan, sebutan)

    if pengaturan:
        nama = satu("Nama instansi, misalnya Pemerintah Kota Bogor", _teks, "", "belum diisi")
        dugaan = jenis_dari_nama(nama) or "kota"
        jenis = satu("Jenis daerah: kota, kabupaten, atau provinsi", _jenis, dugaan, dugaan)
        jawaban = replace(jawaban, nama=nama, jenis=jenis if nama else "")
        pejabat = jawaban.sebutan or "kepala daerah"
        kepala = satu(f"Nama {pejabat} (penanda tangan keputusan), tanpa gelar", _teks, "", "belum diisi")
        jawaban = replace(jawaban, kepala_daerah=kepala)
    if formulir:
        tanggal = satu("Tanggal pelantikan, misalnya 6 Februari 2026", _tanggal, None, "belum pasti")
        jawaban = replace(jawaban, tanggal_pelantikan=tanggal)
    if pengaturan:
        berkas = satu(
            "Berkas tabel pegawai, misalnya ekspor SIASN",
            lambda teks: _berkas(teks, folder),
            "",
            "lembar pegawai di batch.xlsx",
        )
        jawaban = replace(jawaban, pegawai=berkas)
    sys.stdout.write("\n")
    return jawaban


def _satu(judul: str, baca: Callable[[str], T], bawaan: T, sebutan: str) -> T:
    """Ask until the answer can be understood; an empty one takes ``bawaan``."""
    while True:
        try:
            teks = input(f"{judul} [{sebutan}]: ").strip()
        except (EOFError, KeyboardInterrupt, Dihentikan):
            sys.stdout.write("\nDibatalkan; tidak ada yang ditulis.\n")
            raise SudahDikatakan from None
        if not teks:
            return bawaan
        try:
            return baca(teks)
        except PengaturanError as alasan:
            sys.stdout.write(f"    {alasan}\n")


def _teks(teks: str) -> str:
    if not teks.isprintable():
        raise PengaturanError("Jawaban itu memuat tanda yang tidak dapat dicetak. Ketik ulang.")
    if len(teks) > _TERPANJANG:
        raise PengaturanError(
            f"Jawaban itu terlalu panjang (paling banyak {_TERPANJANG} huruf). Ketik ulang."
        )
    return " ".join(teks.split())


def _jenis(teks: str) -> str:
    jenis = teks.casefold()
    if jenis not in JENIS_DAERAH:
        raise PengaturanError(f"Jenis «{_tampil(teks)}» tidak dikenal. Tulis kota, kabupaten, atau provinsi.")
    return jenis


def _tanggal(teks: str) -> date | None:
    from mutasi_cli.tables.nilai.tanggal import parse_tanggal  # noqa: PLC0415 - only here

    hasil = parse_tanggal(teks)
    if hasil.nilai is None or hasil.kerusakan is not None:
        raise PengaturanError(
            f"«{_tampil(teks)}» tidak terbaca sebagai tanggal. Tulis 6 Februari 2026, 06-02-2026, atau "
            f"2026-02-06."
        )
    return hasil.nilai


def _berkas(teks: str, folder: Path) -> str:
    """Return the file as ``mutasi.toml`` in ``folder`` names it: relative where it lies in or beside it."""
    # A file dragged onto a terminal arrives in quotes.
    path = Path(_teks(teks.strip("\"'")))
    if not path.is_file():
        raise PengaturanError(
            f"Berkas «{_tampil(str(path))}» tidak ada. Tulis letaknya dari folder ini, atau kosongkan."
        )
    if path.suffix.casefold() not in _JENIS_BERKAS:
        raise PengaturanError(
            f"Berkas «{_tampil(path.name)}» bukan tabel yang dapat dibaca. Jenis yang dapat dibaca: "
            f"{', '.join(isi.removeprefix('.') for isi in _JENIS_BERKAS)}."
        )
    utuh, batch = path.resolve(), folder.resolve()
    if utuh.is_relative_to(batch):
        return utuh.relative_to(batch).as_posix()
    if utuh.is_relative_to(batch.parent):
        return f"../{utuh.relative_to(batch.parent).as_posix()}"
    return utuh.as_posix()


def _tampil(teks: str) -> str:
    return "".join(huruf if huruf.isprintable() else "\N{REPLACEMENT CHARACTER}" for huruf in teks[:60])
