"""From sheets and their layouts to a table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from mutasi_cli.read.derived_codes import codes_from_pairs
from mutasi_cli.read.field_column import Column
from mutasi_cli.read.fields import ValueParsers
from mutasi_cli.read.joined_table import JoinedTable
from mutasi_cli.read.layout.body import Body, read_body
from mutasi_cli.read.layout.layout_model import SheetLayout
from mutasi_cli.read.layout.remark_columns import remark_columns
from mutasi_cli.read.posts_with_units import units_in_titles
from mutasi_cli.read.raw_sheet import Sheet
from mutasi_cli.read.table import Substitute, Table
from mutasi_cli.read.values import blank


@dataclass(frozen=True, slots=True)
class UnderstoodSheet:
    """A sheet with its layout; ``body`` where its rows were looked for already.

    Where only some rows were kept, ``count`` is the number of all, and ``unkept_numbers`` that of the others whose
    NIP is a number.
    """

    sheet: Sheet
    layout: SheetLayout
    body: Body | None = None
    count: int | None = None
    unkept_numbers: int = 0


def build_table(nama: str, sheets: Sequence[UnderstoodSheet], parsers: ValueParsers) -> JoinedTable:
    """Return the table of one or more sheets; rows without any value are left out (numbers in ``no`` are no value).

    Cells of personal matter are blank in it: no record and no finding can lead to them.
    """
    parts = [_part(nama, understood, parsers) for understood in sheets]
    for position, understood in enumerate(sheets):
        complete = understood.layout.layout.complete
        if complete is not None:
            parts[position] = _with(parts[position], complete(parts[position]))
    if nama == "jabatan":
        parts = [_without_blank_column(part, "kode") for part in parts]
        parts = [_with(part, units_in_titles(part)) if "unit_kerja" not in part.column else part for part in parts]
        without_code = [
            position for position, part in enumerate(parts) if "kode" in part.derived or "kode" not in part.column
        ]
        added = codes_from_pairs([parts[position] for position in without_code])
        for position, substitutes in zip(without_code, added, strict=True):
            parts[position] = _with(parts[position], substitutes)
    return JoinedTable(nama, tuple(parts))


def _part(nama: str, understood: UnderstoodSheet, parsers: ValueParsers) -> Table:
    sheet, sheet_layout = understood.sheet, understood.layout
    body = read_body(sheet, sheet_layout) if understood.body is None else understood.body
    column = dict(sheet_layout.column)
    derived = {
        field
        for field, source in sheet_layout.derived.items()
        if field in column and column[field].index == column[source].index
    }
    for field, given in body.substitutes.items():
        if field not in column:
            derived.add(field)
            column[field] = Column(next(iter(given.values())).column, "baris judul")
    return Table(
        nama,
        sheet.without(sheet_layout.personal, sheet_layout.first_data_row),
        column,
        body.row,
        parsers,
        body.substitutes,
        frozenset(derived),
        understood.count,
        remarks=remark_columns(sheet_layout),
        unkept_numbers=understood.unkept_numbers,
    )


def _without_blank_column(table: Table, field: str) -> Table:
    """Return a table without a column in which nothing stands: what follows from the others takes its place."""
    if field not in table.column or field in table.derived or not all(map(blank, table.raw_column(field))):
        return table
    return replace(table, column={name: column for name, column in table.column.items() if name != field})


def _with(table: Table, added: Mapping[str, Mapping[int, Substitute]]) -> Table:
    """Return a table with further values that follow from the whole of it; they replace what its cells say."""
    if not added:
        return table
    substitutes = {field: dict(by_row) for field, by_row in table.substitutes.items()}
    column = dict(table.column)
    for field, by_row in added.items():
        substitutes[field] = {**substitutes.get(field, {}), **by_row}
        if field not in column:
            column[field] = Column(table.column["jabatan"].index, table.column["jabatan"].heading)
    derived = table.derived | (added.keys() - table.column.keys())
    return replace(table, column=column, substitutes=substitutes, derived=derived)
