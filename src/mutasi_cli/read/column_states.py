"""What a table that was read says of each field: filled, blank for everybody, or without a column."""

from mutasi_cli.domain.column_state import ColumnState, Presence
from mutasi_cli.read.fields import FIELDS
from mutasi_cli.read.joined_table import JoinedTable
from mutasi_cli.read.values import blank
from mutasi_cli.read.values.raw_cell import one_line


def column_state(table: JoinedTable) -> ColumnState:
    """Return the state of the columns of a table.

    Of a large one the rows that were kept suffice: for each column that somebody filled one of them shows it.
    """
    fields = dict.fromkeys(field for part in table.parts for field in part.column)
    # A code that the reader made says nothing to the other sheets, which use the office's own.
    if all("kode" in part.derived for part in table.parts):
        fields.pop("kode", None)
    presence = dict.fromkeys(FIELDS[table.nama], Presence.ABSENT)
    presence.update({field: _presence(table, field) for field in fields})
    heading: dict[str, str] = {}
    for part in table.parts:
        for field, column in part.column.items():
            heading.setdefault(field, one_line(column.heading))
    return ColumnState(presence=presence, heading=heading, row_count=table.row_count)


def _presence(table: JoinedTable, field: str) -> Presence:
    if any(not blank(part.raw(row, field)) for part in table.parts for row in part.row):
        return Presence.FILLED
    return Presence.BLANK_FOR_ALL
