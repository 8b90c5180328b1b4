"""The five questions of ``mutasi init``; nothing is written before the last one is answered."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from mutasi_cli.cli.interruption import AlreadyTold, Interrupted
from mutasi_cli.domain.initial_answers import KINDS_OF_DAERAH, InitialAnswers, jenis_of_name
from mutasi_cli.errors import SettingsError
from mutasi_cli.read.locations import written_from

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

T = TypeVar("T")

_FILE_KINDS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".parquet")
_LONGEST = 200
"""Characters of an answer; more is something pasted by mistake."""


def can_ask() -> bool:
    """Tell whether somebody sits there who sees a question and can answer it."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def ask_all(folder: Path, *, office_settings: bool, form: bool) -> InitialAnswers:
    """Ask what the files to be written need: ``office_settings`` mutasi.toml, ``form`` the workbook.

    Whoever presses Ctrl-C or closes the input leaves with :class:`AlreadyTold`.
    """
    answers = InitialAnswers()
    if not office_settings and not form:
        return answers
    # Less than five where some of the files are there already.
    count = 4 * office_settings + form
    sys.stdout.write(
        f"{count} pertanyaan sebelum folder batch ditulis. Tekan Enter untuk memakai isi di\n"
        "dalam [kurung], Ctrl+C untuk batal tanpa menulis apa pun. Semua jawaban dapat\n"
        "diubah kemudian di mutasi.toml dan di lembar batch.\n\n"
    )
    nomor = 0

    def ask(heading: str, parse: Callable[[str], T], default: T, sebutan: str) -> T:
        nonlocal nomor
        nomor += 1
        return ask_until_understood(f"{nomor}/{count} {heading}", parse, default, sebutan)

    if office_settings:
        nama = ask("Nama instansi, misalnya Pemerintah Kota Bogor", _parse_text, "", "belum diisi")
        guess = jenis_of_name(nama) or "kota"
        jenis = ask("Jenis daerah: kota, kabupaten, atau provinsi", _parse_kind, guess, guess)
        answers = replace(answers, nama=nama, jenis=jenis if nama else "")
        official = answers.sebutan or "kepala daerah"
        head = ask(f"Nama {official} (penanda tangan keputusan), tanpa gelar", _parse_text, "", "belum diisi")
        answers = replace(answers, kepala_daerah=head)
    if form:
        tanggal = ask("Tanggal pelantikan, misalnya 6 Februari 2026", _parse_tanggal, None, "belum pasti")
        answers = replace(answers, tanggal_pelantikan=tanggal)
    if office_settings:
        file = ask(
            "Berkas tabel pegawai, misalnya ekspor SIASN",
            lambda text: _parse_file(text, folder),
            "",
            "lembar pegawai di batch.xlsx",
        )
        answers = replace(answers, pegawai=file)
    sys.stdout.write("\n")
    return answers


def ask_until_understood(heading: str, parse: Callable[[str], T], default: T, sebutan: str) -> T:
    """Ask until the answer can be understood; an empty one takes ``default``.

    Whoever presses Ctrl-C or closes the input leaves with :class:`AlreadyTold`.
    """
    while True:
        try:
            text = input(f"{heading} [{sebutan}]: ").strip()
        except (EOFError, KeyboardInterrupt, Interrupted):
            sys.stdout.write("\nDibatalkan; tidak ada yang ditulis.\n")
            raise AlreadyTold from None
        if not text:
            return default
        try:
            return parse(text)
        except SettingsError as error:
            sys.stdout.write(f"    {error}\n")


def _parse_text(text: str) -> str:
    if not text.isprintable():
        raise SettingsError("Jawaban itu memuat tanda yang tidak dapat dicetak. Ketik ulang.")
    if len(text) > _LONGEST:
        raise SettingsError(f"Jawaban itu terlalu panjang (paling banyak {_LONGEST} huruf). Ketik ulang.")
    return " ".join(text.split())


def _parse_kind(text: str) -> str:
    jenis = text.casefold()
    if jenis not in KINDS_OF_DAERAH:
        raise SettingsError(f"Jenis «{_shown_text(text)}» tidak dikenal. Tulis kota, kabupaten, atau provinsi.")
    return jenis


def _parse_tanggal(text: str) -> date | None:
    from mutasi_cli.read.values.date_value import parse_date  # noqa: PLC0415 - only here

    parsed = parse_date(text)
    if parsed.value is None or parsed.damage is not None:
        raise SettingsError(
            f"«{_shown_text(text)}» tidak terbaca sebagai tanggal. Tulis 6 Februari 2026, 06-02-2026, atau 2026-02-06."
        )
    return parsed.value


def _parse_file(text: str, folder: Path) -> str:
    """Return the file as ``mutasi.toml`` in ``folder`` names it: relative where it lies in or beside it."""
    # A file dragged onto a terminal arrives in quotes.
    path = Path(_parse_text(text.strip("\"'")))
    if not path.is_file():
        raise SettingsError(
            f"Berkas «{_shown_text(str(path))}» tidak ada. Tulis letaknya dari folder ini, atau kosongkan."
        )
    if path.suffix.casefold() not in _FILE_KINDS:
        raise SettingsError(
            f"Berkas «{_shown_text(path.name)}» bukan tabel yang dapat dibaca. Jenis yang dapat dibaca: "
            f"{', '.join(suffix.removeprefix('.') for suffix in _FILE_KINDS)}."
        )
    return written_from(path, folder)


def _shown_text(text: str) -> str:
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text[:60])
