"""What the screen and the JSON of ``mutasi columns`` share: labels of columns, and lines of TOML."""

import re
from collections.abc import Iterable, Sequence

from mutasi_cli.domain.understanding import UNKNOWN_HEADING, FieldCount, Understanding, UnderstoodColumn
from mutasi_cli.words.settings_text import toml_line
from mutasi_cli.words.toml_text import toml_text

_FIELDS = re.compile(r"[a-z][a-z0-9_]*")


def suggested_columns(sheet: Understanding) -> tuple[UnderstoodColumn, ...]:
    """Return the columns that are not read although their headings come near to a field."""
    return tuple(column for column in sheet.column if not column.field and column.suggestion is not None)


def toml_lines(sheets: Sequence[Understanding]) -> tuple[str, ...]:
    """Return the lines for ``mutasi.toml`` that would teach what is not understood; empty: nothing to teach.

    A certain field makes a line that is ready to be used, a mere suggestion a comment; a heading without any makes a
    comment whose field the officer fills in. For a required field without any column, a line
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


def unread_words(count: FieldCount) -> str:
    """Return how much of a field was not understood, with the shapes of the commonest."""
    forms = f"; bentuknya {', '.join(count.others)}" if count.others else ""
    return f"{count.field}: {count.filled - count.understood} dari {count.filled} isi tidak terbaca{forms}"


def _lines(sheet: Understanding) -> Iterable[str]:
    certain = sheet.certain_lines
    yield from (toml_line(heading, field) for heading, field in certain.items())
    suggested = set(certain.values())
    for column in suggested_columns(sheet):
        if column.heading not in certain:
            yield f"# {toml_line(column.heading, column.suggestion or '')}"
            suggested.add(column.suggestion or "")
    for column in sheet.column:
        is_unknown = column.reason == UNKNOWN_HEADING and not column.field and column.suggestion is None
        if is_unknown and column.heading.strip():
            yield f"# {toml_line(column.heading, '')}"
    for missing in sheet.missing:
        possible = _FIELDS.findall(missing.replace(" atau ", " "))
        if suggested.isdisjoint(possible):
            yield f'# "judul di berkas" = {toml_text(possible[0] if possible else missing)}'
