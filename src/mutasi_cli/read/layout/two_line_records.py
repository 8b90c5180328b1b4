"""A record of a person that fills two or three rows without a merged cell: the name, under it the NIP.

The rows of such a record are read as if their cells stood in one row, over each other; every value keeps the
address of the cell in which it is written.
"""

from collections.abc import Iterator, Sequence

from mutasi_cli.read.field_column import Column
from mutasi_cli.read.layout.layout_model import SheetLayout
from mutasi_cli.read.raw_sheet import Sheet
from mutasi_cli.read.table import Substitute
from mutasi_cli.read.values import blank, cell_text
from mutasi_cli.read.values.stacked_lines import looks_like_nip

_ENOUGH = 0.3
"""Two lines a record make half of the cells; titles and names that wrap leave less."""

_LEAST = 2
_LONGEST_RECORD = 4


def name_column(sheet_layout: SheetLayout) -> int | None:
    """Return the column in which names and NIPs stand together, None where there is none."""
    column = sheet_layout.column
    if "nip" not in column or "nama" not in column or column["nip"].index != column["nama"].index:
        return None
    return column["nip"].index


def on_two_lines(sheet: Sheet, sheet_layout: SheetLayout, rows: Sequence[int]) -> bool:
    """Tell whether names and NIPs take turns in the rows of their column."""
    column = name_column(sheet_layout)
    if column is None:
        return False
    texts = [cell for row in rows if not blank(cell := sheet.content(row, column))]
    alone = sum(1 for text in texts if _nip_alone(text))
    return alone >= _LEAST and alone >= len(texts) * _ENOUGH


def join_records(
    sheet: Sheet, sheet_layout: SheetLayout, rows: Sequence[int]
) -> tuple[tuple[int, ...], dict[str, dict[int, Substitute]]]:
    """Return the first row of every record, and for each field what its rows say together."""
    column = name_column(sheet_layout)
    assert column is not None  # noqa: S101 - only such layouts get here
    starts = []
    substitutes: dict[str, dict[int, Substitute]] = {}
    for record in _records(sheet, column, rows):
        starts.append(record[0])
        for field, field_column in sheet_layout.column.items():
            substitutes.setdefault(field, {})[record[0]] = _joined(sheet, field, field_column, record)
    return tuple(starts), substitutes


def _records(sheet: Sheet, column: int, rows: Sequence[int]) -> Iterator[list[int]]:
    record: list[int] = []
    has_nip = False
    for row in rows:
        cell = sheet.content(row, column)
        begins = not blank(cell) and not _nip_alone(cell) and has_nip and _begins(sheet, row, column)
        if record and (begins or row > record[-1] + 1 or len(record) == _LONGEST_RECORD):
            yield record
            record, has_nip = [], False
        record.append(row)
        has_nip = has_nip or _nip_alone(cell)
    if record:
        yield record


def _begins(sheet: Sheet, row: int, column: int) -> bool:
    """Tell whether a row under a NIP begins the next record: a name with letters, not a place and day of birth."""
    text = cell_text(sheet.content(row, column))
    left = [cell for cell in sheet.rows[row][:column] if not blank(cell)]
    return bool(left) or not any(letter.isdigit() for letter in text)


def _joined(sheet: Sheet, field: str, column: Column, record: Sequence[int]) -> Substitute:
    filled = [row for row in record if not blank(sheet.content(row, column.index))]
    if len(filled) <= 1:
        row = filled[0] if filled else record[0]
        return Substitute(sheet.content(row, column.index), row, column.index)
    text = "\n".join(cell_text(sheet.content(row, column.index)) for row in filled)
    place = next((row for row in filled if _nip_alone(sheet.content(row, column.index))), filled[0])
    return Substitute(text, place if field == "nip" else filled[0], column.index)


def _nip_alone(cell: object) -> bool:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return cell >= 10**14
    return isinstance(cell, str) and looks_like_nip(cell)
