"""How much of a table was understood, field by field: cells that hold something, and those that were understood."""

from collections import Counter
from collections.abc import Iterable

from mutasi_cli.domain.understanding import FieldCount, shape
from mutasi_cli.read.joined_table import JoinedTable
from mutasi_cli.read.values import blank, cell_text
from mutasi_cli.read.values.raw_cell import one_line

_OTHERS = 3
"""Shapes of contents that were not understood; more are told by ``validate``, cell by cell."""

_LONGEST = 30


def count_fields(table: JoinedTable) -> tuple[FieldCount, ...]:
    """Return the counts of every field that has a column of its own, in the order of the table."""
    fields = dict.fromkeys(field for part in table.parts for field in part.column if field not in part.derived)
    return tuple(_count(table, field) for field in fields)


def _count(table: JoinedTable, field: str) -> FieldCount:
    parser = table.parts[0].parser(field)
    filled = understood = 0
    others: Counter[str] = Counter()
    for raw in table.raw_column(field):
        if blank(raw):
            continue
        result = parser(raw)
        if result.damage is None and result.value is None:
            # A sign for nothing, such as a dash.
            continue
        filled += 1
        if result.value is None:
            others[shape(one_line(cell_text(raw)))[:_LONGEST]] += 1
        else:
            understood += 1
    return FieldCount(field, filled, understood, tuple(_commonest(others.most_common(_OTHERS))))


def _commonest(counted: Iterable[tuple[str, int]]) -> Iterable[str]:
    return (form for form, _ in counted)
