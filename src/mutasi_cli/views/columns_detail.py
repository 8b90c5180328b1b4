"""``mutasi columns --rinci`` for the terminal: everything that was understood of a file, and how to teach the rest.

A table of the columns that are read, since there letter, heading, field and sample belong side by side;
the many columns of an export that are not read stand as one paragraph for each reason.
"""

from collections.abc import Sequence
from itertools import groupby

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from mutasi_cli.domain.understanding import (
    HARMLESS_FIELDS,
    OTHER_NAME,
    STANDARD_HEADING,
    UNKNOWN_HEADING,
    SkippedRows,
    Understanding,
    UnderstoodColumn,
    shape,
)
from mutasi_cli.words.column_words import column_label, toml_lines, unread_words
from mutasi_cli.words.terminal_text import (
    blank,
    harmless,
    joined,
    print_heading,
    print_labelled,
    print_table,
    print_text,
    print_unbroken,
    text,
)

_INDENT = 2
_LABEL_WIDTH = 14
_LONGEST_SAMPLE = 28
"""Longer samples are cut: they show what kind of value stands there, not the value itself."""

_LONGEST_STACKED = 60
"""The same for a column with several values in one cell."""

_SAMPLES_SHOWN = 2
_SKIPPED_SHOWN = 12
"""More skipped stretches than this are only counted; the JSON has all of them."""

_REASONS_SHOWN = 8
"""The same for the reasons: a list of posts may have a title row for each of hundreds of units."""

_PLAIN_WAYS = frozenset(("", STANDARD_HEADING, OTHER_NAME))
"""Ways of recognising a column that need no word: heading and field stand side by side."""


def print_details(console: Console, file: str, sheets: Sequence[Understanding]) -> None:
    """Print all sheets of a file as they were understood, then the lines for ``mutasi.toml``."""
    print_text(console, text(f"BAGAIMANA {file} DIPAHAMI", "bold"))
    read_sheets = [understood for understood in sheets if understood.table is not None]
    for sheet in read_sheets:
        _sheet(console, sheet)
    _unread_sheets(console, [understood for understood in sheets if understood.table is None])
    _toml(console, sheets)
    blank(console)
    print_text(console, _closing(read_sheets))


def _sheet(console: Console, sheet: Understanding) -> None:
    nama = "BERKAS INI" if sheet.sheet is None else f"LEMBAR «{sheet.sheet}»"
    print_heading(console, f"{nama} dibaca sebagai tabel {sheet.table}")
    _row(console, "Tata letak", joined((sheet.layout, sheet.reason), ": "))
    _row(console, "Baris judul", _numbers(sheet.heading_rows))
    _row(console, "Baris data", str(sheet.row_count))
    for count in sheet.count:
        if count.understood < count.filled:
            _row(console, "Tak terbaca", unread_words(count), "yellow")
    if sheet.hidden_rows:
        _row(console, "Tersembunyi", f"{sheet.hidden_rows} baris tersembunyi ikut dibaca", "yellow")
    if sheet.missing:
        _row(console, "Belum ada", f"kolom wajib {', '.join(sheet.missing)}", "bold red")
    for field, claimants in sheet.clashes.items():
        _row(console, "Bentrok", f"{field} ada di {' dan '.join(map(column_label, claimants))}", "bold red")
    for entry in _skipped(sheet.skipped):
        _row(console, "Dilewati", entry)
    known_columns = [entry for entry in sheet.column if entry.field]
    unknown_columns = [entry for entry in sheet.column if not entry.field and entry.reason == UNKNOWN_HEADING]
    ignored_columns = [entry for entry in sheet.column if not entry.field and entry.reason != UNKNOWN_HEADING]
    if known_columns:
        _columns_read(console, known_columns)
    if unknown_columns:
        _columns_unknown(console, unknown_columns)
    if ignored_columns:
        _columns_ignored(console, ignored_columns)


def _columns_read(console: Console, columns: Sequence[UnderstoodColumn]) -> None:
    blank(console)
    print_text(console, text(f"Kolom yang dibaca ({len(columns)})", "bold"))
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, expand=False)
    table.add_column("Kolom", overflow="fold", no_wrap=True)
    table.add_column("Judul di berkas", overflow="fold", ratio=5)
    table.add_column("Dibaca sebagai", overflow="fold", ratio=5)
    table.add_column("Contoh isi", overflow="fold", ratio=7)
    for column in columns:
        heading = text(column.heading)
        if column.hidden:
            heading.append(" (tersembunyi)", style="yellow")
        field = text(", ".join(column.field), "bold")
        if column.reason not in _PLAIN_WAYS:
            field.append(f" ({harmless(column.reason)})", style="not bold dim")
        table.add_row(column.letter, heading, field, text(_samples(column)))
    print_table(console, table)


def _columns_unknown(console: Console, columns: Sequence[UnderstoodColumn]) -> None:
    blank(console)
    print_text(console, text(f"Kolom yang judulnya tidak dikenal ({len(columns)}): TIDAK dibaca", "bold yellow"))
    for column in columns:
        suggestion = "" if column.suggestion is None else f"mungkin maksudnya {column.suggestion}"
        print_text(console, text(joined((column_label(column), suggestion), ": ")), start=Text("  - "))
        samples = _samples(column)
        if samples:
            print_text(console, text(f"bentuk isinya {samples}", "dim"), start=Text(" " * 4))


def _columns_ignored(console: Console, columns: Sequence[UnderstoodColumn]) -> None:
    blank(console)
    print_text(console, text(f"Kolom yang tidak dibaca ({len(columns)})", "bold"))
    reason = list(dict.fromkeys(column.reason for column in columns))
    for ignored_for in reason:
        ignored = [column for column in columns if column.reason == ignored_for]
        print_text(
            console,
            text(f"{ignored_for or 'tanpa alasan khusus'} ({len(ignored)}): {', '.join(map(column_label, ignored))}"),
            start=Text("  - "),
        )


def _unread_sheets(console: Console, sheets: Sequence[Understanding]) -> None:
    if not sheets:
        return
    print_heading(console, f"LEMBAR YANG TIDAK DIBACA ({len(sheets)})")
    for sheet in sheets:
        nama = "berkas ini" if sheet.sheet is None else f"«{sheet.sheet}»"
        print_text(console, text(joined((nama, sheet.reason), ": ")), start=Text("  - "))


def _toml(console: Console, sheets: Sequence[Understanding]) -> None:
    lines = toml_lines(sheets)
    if not lines:
        return
    print_heading(console, "UNTUK MENGAJARI PROGRAM")
    print_text(
        console,
        text(
            "Periksa dahulu, lalu salin baris berikut ke mutasi.toml. Di sebelah kiri judul di berkas, di "
            "sebelah kanan nama kolom baku. Baris yang diawali # belum berlaku: lengkapi, lalu hapus tanda #."
        ),
    )
    blank(console)
    for line in lines:
        print_unbroken(console, text(line))


def _closing(read_sheets: Sequence[Understanding]) -> Text:
    if not read_sheets:
        return text(
            "Tidak ada lembar yang dikenali. Bila berkas ini memang sebuah tabel, sebutkan tabelnya, "
            "misalnya --tabel pegawai.",
            "bold yellow",
        )
    lacks = [
        lack
        for lack, applies in (
            ("masih ada kolom wajib yang belum ada", any(sheet.missing for sheet in read_sheets)),
            (
                "satu isi terdapat di dua kolom; hapus atau ganti judul salah satunya",
                any(sheet.clashes for sheet in read_sheets),
            ),
        )
        if applies
    ]
    if lacks:
        return text(f"Berkas ini belum dapat dipakai: {joined(lacks)}.", "bold red")
    return text("Semua kolom wajib ada.", "bold green")


def _samples(column: UnderstoodColumn) -> str:
    """Return samples of what tells of nobody who it is, of everything else only the shape."""
    harmless_ones = bool(column.field) and HARMLESS_FIELDS.issuperset(column.field)
    texts = column.example if harmless_ones else (*map(shape, column.example), *column.shape)
    stacked = len(column.field) > 1
    shown, length = (1, _LONGEST_STACKED) if stacked else (_SAMPLES_SHOWN, _LONGEST_SAMPLE)
    return "; ".join(_short(sample, length) for sample in tuple(dict.fromkeys(texts))[:shown])


def _short(sample: str, length: int) -> str:
    tidy = " ".join(harmless(sample).split())
    return tidy if len(tidy) <= length else f"{tidy[: length - 1].rstrip()}…"


def _skipped(skipped: Sequence[SkippedRows]) -> list[str]:
    """Return the skipped rows, one line for a reason."""
    lines = []
    in_order = sorted(skipped, key=lambda entry: entry.reason)
    groups = [(reason, list(spans)) for reason, spans in groupby(in_order, key=lambda entry: entry.reason)]
    groups.sort(key=lambda entry: min(span.first for span in entry[1]))
    for reason, spans in groups:
        places = [
            str(span.first) if span.first == span.last else f"{span.first} sampai {span.last}"
            for span in sorted(spans, key=lambda entry: entry.first)
        ]
        rest = len(places) - _SKIPPED_SHOWN
        if rest > 0:
            places = [*places[:_SKIPPED_SHOWN], f"dan {rest} tempat lain"]
        lines.append(f"baris {', '.join(places)}: {reason}")
    rest = len(lines) - _REASONS_SHOWN
    return lines if rest <= 0 else [*lines[:_REASONS_SHOWN], f"dan {rest} bagian lain (lihat --format json)"]


def _numbers(nomor: Sequence[int]) -> str:
    if not nomor:
        return "tidak ditemukan"
    if len(nomor) > 1 and list(nomor) == list(range(nomor[0], nomor[-1] + 1)):
        return f"{nomor[0]} sampai {nomor[-1]}"
    return ", ".join(str(number) for number in nomor)


def _row(console: Console, label: str, words: str, style: str = "") -> None:
    if words:
        print_labelled(console, label, text(words, style), left=_INDENT, label_width=_LABEL_WIDTH)
