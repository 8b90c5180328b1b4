"""What a table that was read says of each field: filled, blank for everybody, or without a column."""

from mutasi_cli.domain.column_state import ColumnState, Presence
from mutasi_cli.read.fields import FIELDS
from mutasi_cli.read.table import Table
from mutasi_cli.read.values import blank
from mutasi_cli.read.values.raw_cell import one_line


def column_state(table: Table) -> ColumnState:
    """Return the state of the columns of a table, over the rows that were read."""
    presence = dict.fromkeys(FIELDS[table.nama], Presence.ABSENT)
    presence.update({field: _presence(table, field) for field in table.column})
    return ColumnState(
        presence=presence,
        heading={field: one_line(column.heading) for field, column in table.column.items()},
        row_count=len(table),
    )


def _presence(table: Table, field: str) -> Presence:
    if any(not blank(cell) for cell in table.raw_column(field)):
        return Presence.FILLED
    return Presence.BLANK_FOR_ALL
