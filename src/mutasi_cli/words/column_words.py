"""What the table and the JSON of ``mutasi columns`` share: samples fit to be shown, and lines of TOML."""

import re
from collections.abc import Iterable, Sequence

from mutasi_cli.domain.understanding import UNKNOWN_HEADING, Understanding, UnderstoodColumn
from mutasi_cli.words.toml_text import toml_text

COVERED = "(data pribadi)"
"""Stands for a sample that looks like personal matter in a column that is not read."""

_PERSONAL = re.compile(
    r"(?<!\d)\d{16}(?!\d)"  # NIK, family card, NPWP of 16 digits
    r"|(?<!\d)\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}(?!\d)"  # NPWP as it is printed
    r"|(?<![\d.])(?:\+?62|0)[ -]?8\d(?:[ -]?\d){6,11}(?!\d)"  # mobile telephone
    r"|(?<![\d.])\(?0\d{2,3}\)?[ -]\d{3,4}[ -]?\d{3,5}(?!\d)"  # telephone of a house
    r"|\S@\S+\.\S"  # e-mail
    r"|\b(?:jl|jln|jalan|gang|gg|perum|perumahan|komplek|kompleks|kp|dusun|desa)\b[. ]"
    r"|\brt\b[ ./]*\d|\brw\b[ ./]*\d",
    re.IGNORECASE,
)
_FIELDS = re.compile(r"[a-z][a-z0-9_]*")


def safe_samples(column: UnderstoodColumn) -> tuple[str, ...]:
    """Return the samples of a column; in one that is not read, what looks personal is covered.

    The reader already keeps the samples of columns like NIK to itself. A heading such as ``Kontak`` says
    nothing of the kind, but a telephone number under it does.
    """
    if column.field:
        return column.example
    covered = (COVERED if _PERSONAL.search(sample) else sample for sample in column.example)
    return tuple(dict.fromkeys(covered))


def suggested_columns(sheet: Understanding) -> tuple[UnderstoodColumn, ...]:
    """Return the columns that are not read although their headings come near to a field."""
    return tuple(column for column in sheet.column if not column.field and column.suggestion is not None)


def toml_lines(sheets: Sequence[Understanding]) -> tuple[str, ...]:
    """Return the lines for ``mutasi.toml`` that would teach what is not understood; empty: nothing to teach.

    A suggested field makes a line that is ready to be used; a heading without any makes a comment whose field
    the officer fills in. For a required field without any column, a line
    that has been made a comment waits for the heading. A table stands once, however many sheets it has.
    """
    by_table: dict[str, dict[str, None]] = {}
    for sheet in sheets:
        if sheet.table is not None:
            table_lines = by_table.setdefault(sheet.table, {})
            table_lines.update(dict.fromkeys(_lines(sheet)))
    all_lines: list[str] = []
    for table, lines in by_table.items():
        if lines:
            all_lines += [f"[kolom.{table}]", *lines]
    return tuple(all_lines)


def column_label(column: UnderstoodColumn) -> str:
    """Return a column for a list: its letter, its heading, and whether it is hidden."""
    heading = f"{column.letter} «{column.heading}»" if column.heading.strip() else f"{column.letter} (tanpa judul)"
    return f"{heading} (tersembunyi)" if column.hidden else heading


def _lines(sheet: Understanding) -> Iterable[str]:
    suggested = set()
    for column in suggested_columns(sheet):
        if column.suggestion in suggested or any(
            column.suggestion in other_column.field for other_column in sheet.column
        ):
            # Two columns for one field are a fault; the officer must choose.
            yield f"# {toml_text(column.heading)} = {toml_text(column.suggestion or '')}"
        else:
            yield f"{toml_text(column.heading)} = {toml_text(column.suggestion or '')}"
        suggested.add(column.suggestion)
    for column in sheet.column:
        is_unknown = column.reason == UNKNOWN_HEADING and not column.field and column.suggestion is None
        if is_unknown and column.heading.strip() and COVERED not in safe_samples(column):
            yield f'# {toml_text(column.heading)} = ""'
    for missing in sheet.missing:
        possible = _FIELDS.findall(missing.replace(" atau ", " "))
        if suggested.isdisjoint(possible):
            yield f'# "judul di berkas" = {toml_text(possible[0] if possible else missing)}'
