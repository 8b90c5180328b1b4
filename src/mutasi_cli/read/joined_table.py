"""A table that may stand on several sheets: read as one, every row at home on its own sheet."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from mutasi_cli.read.table import Row, Table
from mutasi_cli.read.values import Result


@dataclass(frozen=True)
class JoinedTable:
    """The sheets of one table in order; there is at least one."""

    nama: str
    parts: tuple[Table, ...]

    def __len__(self) -> int:
        return sum(len(part) for part in self.parts)

    def __iter__(self) -> Iterator[Row]:
        return (row for part in self.parts for row in part)

    @property
    def row_count(self) -> int:
        """The number of data rows of all sheets, those included that were not kept of a large one."""
        return sum(part.row_count for part in self.parts)

    @property
    def label(self) -> str:
        """The first sheet as sentences name it."""
        return self.parts[0].sheet.label

    @cached_property
    def places(self) -> tuple[tuple[Table, int], ...]:
        """The sheet and the index of every row, in order."""
        return tuple((part, index) for part in self.parts for index in part.row)

    def row(self, position: int) -> Row:
        """Return a row by its position in the whole table."""
        return Row(*self.places[position])

    def has(self, field: str) -> bool:
        """Tell whether any sheet has a column for a field."""
        return any(field in part.column for part in self.parts)

    def raw_column(self, field: str) -> list[object]:
        """Return the raw cells of a field for all rows, None where a sheet has no column for it."""
        if len(self.parts) == 1:
            return self.parts[0].raw_column(field)
        return [cell for part in self.parts for cell in part.raw_column(field)]

    def results(self, field: str) -> list[Result]:
        """Return what the parser of a field says of every row; blank where a sheet has no column for it."""
        results: list[Result] = []
        for part in self.parts:
            parser = part.parser(field) if field in part.column else None
            raw = part.raw_column(field)
            results += [Result()] * len(raw) if parser is None else [parser(cell) for cell in raw]
        return results
