"""``mutasi law`` for the terminal: the parameters in force on a day, with their citations."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.calendar import long_date
from mutasi_cli.law import LawBook
from mutasi_cli.law.model import DatedValue, Parameter
from mutasi_cli.words.law_words import named_parameter, value_on, value_words
from mutasi_cli.words.terminal_text import blank, print_flowing, print_heading, print_labelled, print_text, text

_LABEL_WIDTH = 14
_LONGEST_VALUE = 240
"""Longer values (word lists, tables) are shortened in the overview; ``mutasi law NAMA`` prints them whole."""


def print_law(console: Console, lawbook: LawBook, nama: str | None = None, day: date | None = None) -> None:
    """Print all parameters in force on ``day``, or every dated value of the one called ``nama``.

    Without a day the newest values are shown: nothing here knows today's date. An unknown name is a
    :class:`SettingsError` that names the nearest ones.
    """
    if nama is not None:
        _one(console, lawbook, named_parameter(lawbook, nama), day)
        return
    which = "dengan nilai terbaru" if day is None else f"pada {long_date(day)}"
    print_text(console, text(f"PARAMETER HUKUM {which} ({len(lawbook.parameter)})", "bold"))
    for key in sorted(lawbook.parameter):
        blank(console)
        _overview(console, lawbook, lawbook.parameter[key], day)
    blank(console)
    print_text(console, text("Seluruh isi dan riwayat satu parameter: mutasi law NAMA", "dim"))


def print_law_summary(console: Console, lawbook: LawBook, day: date | None = None) -> None:
    """Print the names of all parameters with the status of their citations, on one screen."""
    which = "dengan nilai terbaru" if day is None else f"pada {long_date(day)}"
    print_text(console, text(f"PARAMETER HUKUM {which} ({len(lawbook.parameter)})", "bold"))
    by_status: dict[str, list[str]] = {}
    for key in sorted(lawbook.parameter):
        dated = value_on(lawbook.parameter[key], day)
        status = "belum dicatat untuk hari itu" if dated is None else str(dated.dasar.status.value)
        by_status.setdefault(status, []).append(key)
    for status, names in sorted(by_status.items(), key=lambda entry: -len(entry[1])):
        print_text(console, text(f"{status} ({len(names)})", "italic"))
        print_flowing(console, names, separator=", ")
    days = sorted({dated.dasar.looked_at for parameter in lawbook.parameter.values() for dated in parameter.value})
    if days:
        since = long_date(days[0]) if days[0] == days[-1] else f"{long_date(days[0])} sampai {long_date(days[-1])}"
        print_text(console, text(f"Dasarnya terakhir dilihat {since}."))
    for command, what in (
        ("mutasi law bup", "seluruh isi dan riwayat satu parameter"),
        ("mutasi law --rinci", "semua nilai dengan dasarnya"),
    ):
        print_text(console, Text.assemble("  ", (command.ljust(20), "bold"), " ", what))


def _overview(console: Console, lawbook: LawBook, parameter: Parameter, day: date | None) -> None:
    print_text(console, text(parameter.nama, "bold"))
    print_text(console, text(parameter.keterangan), start=Text("  "))
    dated = value_on(parameter, day)
    if dated is None:
        _row(console, "Nilai", "belum dicatat untuk hari itu", "yellow")
    else:
        value = value_words(dated.value, parameter.unit)
        _row(console, "Nilai", value if len(value) <= _LONGEST_VALUE else _shortened(value))
        _row(console, "Berlaku", _period(dated))
        _row(console, "Dasar", str(dated.dasar))
        _row(console, "Dilihat", long_date(dated.dasar.looked_at))
    _office(console, lawbook, parameter)


def _shortened(value: str) -> str:
    """Cut a long value between two of its items."""
    cut = value[:_LONGEST_VALUE]
    return f"{cut[: max(cut.rfind(';'), cut.rfind(','), 1)]} …"


def _one(console: Console, lawbook: LawBook, parameter: Parameter, day: date | None) -> None:
    print_text(console, text(parameter.nama, "bold"))
    print_text(console, text(parameter.keterangan))
    in_force = value_on(parameter, day)
    _office(console, lawbook, parameter)
    if in_force is None and day is not None:
        print_text(console, text(f"Pada {long_date(day)} belum ada nilai yang dicatat.", "yellow"))
    for dated in parameter.value:
        print_heading(console, _period(dated))
        if dated is in_force and day is not None:
            print_text(console, text(f"Berlaku pada {long_date(day)}.", "green"))
        _whole(console, dated.value, parameter.unit)
        _row(console, "Dasar", str(dated.dasar))
        _row(console, "Dilihat", long_date(dated.dasar.looked_at))
        if dated.catatan is not None:
            _row(console, "Catatan", dated.catatan)


def _whole(console: Console, value: Any, unit: str) -> None:  # noqa: ANN401 - numbers, lists and tables
    if isinstance(value, Mapping):
        longest_key = max((len(str(key)) for key in value), default=0) + 2
        for key, entry in value.items():
            print_labelled(console, str(key), text(value_words(entry, unit)), left=2, label_width=min(longest_key, 30))
        return
    _row(console, "Nilai", value_words(value, unit))


def _office(console: Console, lawbook: LawBook, parameter: Parameter) -> None:
    office = lawbook.office.get(parameter.nama)
    if office is not None:
        _row(console, "Kantor ini", value_words(office.value, parameter.unit), "magenta")
        _row(console, "Alasan", office.alasan)


def _period(dated: DatedValue) -> str:
    mulai = f"sejak {long_date(dated.in_force)}"
    return mulai if dated.until is None else f"{mulai} sampai {long_date(dated.until)}"


def _row(console: Console, label: str, words: str, style: str = "") -> None:
    print_labelled(console, label, text(words, style), left=2, label_width=_LABEL_WIDTH)
