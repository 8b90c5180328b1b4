"""A table: raw cells by field, values on demand, and cells of findings made only when somebody asks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from functools import cached_property
from typing import TypeVar

from mutasi_cli.domain.cell import Cell, Origin, ReadCells
from mutasi_cli.read.field_column import Column
from mutasi_cli.read.fields import ValueParsers
from mutasi_cli.read.raw_sheet import Sheet
from mutasi_cli.read.values import Parser, Result, blank, cell_text

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Substitute:
    """A raw value from a cell elsewhere (indices): of a merged cell, of a unit title, a derived code."""

    raw: object
    row: int
    column: int


@dataclass(frozen=True)
class Table:
    """A sheet that was understood.

    ``row`` are the indices of the rows that hold data. ``substitutes`` maps field -> row -> the value that
    stands for the row's own cell. ``derived`` are the fields whose every value
    is derived: the row's own cell is another field's. ``count`` is the number of data rows where ``row``
    are only some of them, ``unkept_numbers`` how many of the others have a number for a NIP. ``remarks`` are the
    columns (indices) that hold remarks and no field.
    """

    nama: str
    sheet: Sheet
    column: Mapping[str, Column]
    row: Sequence[int]
    parsers: ValueParsers
    substitutes: Mapping[str, Mapping[int, Substitute]] = dataclass_field(default_factory=dict)
    derived: frozenset[str] = frozenset()
    count: int | None = None
    remarks: tuple[int, ...] = ()
    unkept_numbers: int = 0

    def __len__(self) -> int:
        return len(self.row)

    @property
    def row_count(self) -> int:
        """The number of data rows of the sheet, those included that were not kept of a large one."""
        return len(self.row) if self.count is None else self.count

    def __iter__(self) -> Iterator["Row"]:
        return (Row(self, index) for index in self.row)

    @cached_property
    def plain(self) -> Mapping[str, tuple[int, Parser]]:
        """Field -> index of its column and its parser, where the whole of the row's own cell is the value."""
        return {
            field: (column.index, self.parser(field))
            for field, column in self.column.items()
            if column.cut is None and field not in self.substitutes and field not in self.derived
        }

    def raw(self, index: int, field: str) -> object:
        """Return the raw cell of a field, None where its column is missing."""
        column = self.column.get(field)
        if column is None:
            return None
        if field in self.substitutes and index in self.substitutes[field]:
            content = self.substitutes[field][index].raw
            return content if field in self.derived or column.cut is None else column.cut(content)
        if field in self.derived:
            return None
        content = self.sheet.content(index, column.index)
        if column.cut is None:
            return content
        other = (None if k is None else self.sheet.content(index, k) for k in column.other)
        return column.cut(content, *other)

    def tempat(self, index: int, field: str) -> tuple[int, int]:
        """Return row and column (indices) of the cell in which a field of a row really stands."""
        substitutes = self.substitutes[field].get(index) if field in self.substitutes else None
        return (index, self.column[field].index) if substitutes is None else (substitutes.row, substitutes.column)

    def raw_column(self, field: str) -> list[object]:
        """Return the raw cells of a field for all data rows."""
        column = self.column.get(field)
        if column is None:
            return [None] * len(self.row)
        if field in self.substitutes or column.cut is not None or field in self.derived:
            return [self.raw(index, field) for index in self.row]
        rows, k = self.sheet.rows, column.index
        return [rows[i][k] if k < len(rows[i]) else None for i in self.row]

    def parser(self, field: str) -> Parser:
        """Return the parser of a field."""
        return self.parsers.purpose(self.nama, field)


class RowCells(ReadCells):
    """The cells of one row by field; each :class:`Cell` is made when it is asked for."""

    __slots__ = ("_index", "_table")

    def __init__(self, table: Table, index: int):
        self._table = table
        self._index = index

    def __getitem__(self, field: str) -> Cell:
        table = self._table
        if field not in table.column:
            raise KeyError(field)
        plain = table.plain.get(field)
        if plain is not None:
            column, parser = plain
            raw = table.sheet.content(self._index, column)
            return make_cell(table.sheet, self._index, column, raw, parser(raw), f"{table.nama}.{field}")
        raw = table.raw(self._index, field)
        row, column = table.tempat(self._index, field)
        return make_cell(table.sheet, row, column, raw, table.parser(field)(raw), f"{table.nama}.{field}")

    def damaged_fields(self) -> Iterator[str]:
        """Yield the fields whose cells are damaged; the parsers remember what they said of a cell."""
        table, index = self._table, self._index
        for field in table.column:
            plain = table.plain.get(field)
            if plain is not None:
                column, parser = plain
                result = parser(table.sheet.content(index, column))
            else:
                result = table.parser(field)(table.raw(index, field))
            if result.damage is not None:
                yield field

    def __contains__(self, field: object) -> bool:
        return field in self._table.column

    def __iter__(self) -> Iterator[str]:
        return iter(self._table.column)

    def __len__(self) -> int:
        return len(self._table.column)


def make_cell(sheet: Sheet, row: int, column: int, raw: object, result: Result, field: str = "") -> Cell:
    """Return the cell at an index of the rows, with what its parser said; ``field`` with its table in front."""
    content = "" if blank(raw) else cell_text(raw)
    return Cell(
        file=sheet.file,
        sheet=sheet.sheet,
        cell=sheet.address(row, column),
        row=sheet.row_number(row),
        content=content if result.content is None else result.content,
        damage=result.damage,
        keterangan=result.keterangan,
        suggestion=result.suggestion,
        column=field,
    )


@dataclass(frozen=True, slots=True)
class Row:
    """One data row of a table."""

    table: Table
    index: int

    def result(self, field: str) -> Result:
        """Return what the parser of a field says about its cell; blank where the column is missing."""
        table = self.table
        plain = table.plain.get(field)
        if plain is not None:
            column, parser = plain
            cells = table.sheet.rows[self.index]
            return parser(cells[column] if column < len(cells) else None)
        if field not in table.column:
            return Result()
        return table.parser(field)(table.raw(self.index, field))

    def value(self, field: str, jenis: type[T]) -> T | None:
        """Return the value of a field, None where its cell is blank or damaged or its column is missing."""
        table = self.table
        if field not in table.column:
            return None
        value = self.result(field).value
        return value if isinstance(value, jenis) else None

    def text(self, field: str) -> str | None:
        """Return the value of a field of text."""
        return self.value(field, str)

    def raw(self, field: str) -> object:
        """Return the raw cell of a field."""
        return self.table.raw(self.index, field)

    def origin(self) -> Origin:
        """Return where the row stands."""
        sheet = self.table.sheet
        cells = RowCells(self.table, self.index)
        return Origin(sheet.file, sheet.sheet, sheet.row_number(self.index), cells, self.table.nama)

    def remarks(self) -> tuple[Cell, ...]:
        """Return the cells of the row in columns that hold remarks and no field, blank ones left out."""
        sheet = self.table.sheet
        written = ((column, sheet.content(self.index, column)) for column in self.table.remarks)
        return tuple(make_cell(sheet, self.index, column, raw, Result()) for column, raw in written if not blank(raw))
