"""What only the whole of a large table tells of its columns: is one filled, does a cell name two posts.

The first rows tell it of nearly every column. For the others DuckDB finds a row that shows it; with these rows among
those that are kept, the code for every table sees what it would see in the whole one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mutasi_cli.read.large.duckdb_door import IrregularError
from mutasi_cli.read.layout.body import surely_person
from mutasi_cli.read.values import blank
from mutasi_cli.read.values.two_titles import two_titles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mutasi_cli.read.field_column import Column
    from mutasi_cli.read.large.sparse_rows import Rows, Source
    from mutasi_cli.read.layout.layout_model import SheetLayout

TWO_POSTS = r"(?i)[/;|+]|[\x00-\x1f]|merangkap|selaku|sekaligus|tugas tambahan"
"""What may stand between two posts in one cell, as SQL writes it."""


class WholeColumns:
    """Finds rows that show what the first rows of a table leave open.

    ``sql`` is what the table ``keys`` needs of each column in which the first people have nothing. The views ``data``
    and ``people`` must be there before rows are asked for: all rows under the headings, and those of people.
    """

    def __init__(
        self,
        ask: Callable[[str], list[Any]],
        source: Source,
        head: Sequence[Sequence[object]],
        location: SheetLayout,
    ):
        self._ask, self._source = ask, source
        nip = location.column["nip"].index
        rows = head[location.first_data_row :]
        self._people = [row for row in rows if surely_person(_at(row, nip))]
        headed = () if location.head is None else location.head.column
        known = {column.index for column in headed if column.meaning is not None and column.meaning.part}
        self._open = [index for index in sorted(known) if all(blank(_at(row, index)) for row in self._people)]
        self.sql = "".join(f", {source.filled(index)} AS filled_{index}" for index in self._open)
        self._by_column: dict[int, int] = {}

    def layout_witnesses(self, jabatan: Column | None) -> set[int]:
        """Return a row for each open column that is filled, and one with two posts in the cell of a post."""
        self._by_column = self._filled("data")
        rows = set(self._by_column.values())
        if jabatan is not None and jabatan.cut is None:
            rows |= self._two_posts("data")
        return rows

    def check(self, rows: Rows) -> None:
        """Raise IrregularError where a cell that DuckDB takes for filled is blank."""
        if any(blank(_at(rows[row], index)) for index, row in self._by_column.items() if row in rows):
            raise IrregularError

    def filled_rows(self, location: SheetLayout) -> set[int]:
        """Return a row of a person for each field that the first people leave open and somebody has."""
        rows = set(self._filled("people").values())
        for field, column in location.column.items():
            if column.cut is None or any(not blank(_cut(column, row)) for row in self._people):
                continue
            if field == "tugas_tambahan" and column.index == location.column["jabatan"].index:
                rows |= self._two_posts("people")
            else:
                rows |= self._cut_filled(column)
        return rows

    def _filled(self, view: str) -> dict[int, int]:
        if not self._open:
            return {}
        first = ", ".join(f"min(sheet_row) FILTER (WHERE filled_{index})" for index in self._open)
        (found,) = self._ask(f"SELECT {first} FROM {view}")
        return {index: row for index, row in zip(self._open, found, strict=True) if row is not None}

    def _two_posts(self, view: str) -> set[int]:
        signs = f"regexp_matches(jabatan, '{TWO_POSTS}')"
        cells = self._ask(f"SELECT jabatan, min(sheet_row) FROM {view} WHERE {signs} GROUP BY jabatan")
        return _first(row for cell, row in cells if two_titles(cell))

    def _cut_filled(self, column: Column) -> set[int]:
        """Return a row of a person whose cell has the part that is a field; the file is read once more for it."""
        places = [column.index, *column.other]
        texts = ", ".join(
            f"{'NULL' if place is None else self._source.text(place)} AS t{number}"
            for number, place in enumerate(places)
        )
        names = ", ".join(f"t{number}" for number in range(len(places)))
        self._ask(f"CREATE OR REPLACE TABLE cut_cells AS SELECT {texts} FROM {self._source.relation}")
        cells = self._ask(
            f"SELECT {names}, min(rowid) + {self._source.first} FROM cut_cells "
            f"WHERE rowid + {self._source.first} IN (SELECT sheet_row FROM people) GROUP BY {names}"
        )
        assert column.cut is not None  # noqa: S101 - only such columns get here
        return _first(row for *parts, row in cells if not blank(column.cut(*parts)))


def _cut(column: Column, row: Sequence[object]) -> object:
    assert column.cut is not None  # noqa: S101 - only such columns get here
    other = (None if index is None else _at(row, index) for index in column.other)
    return column.cut(_at(row, column.index), *other)


def _first(rows: Iterable[int]) -> set[int]:
    return {row for row, _ in zip(rows, range(1), strict=False)}


def _at(cells: Sequence[object], index: int) -> object:
    return cells[index] if index < len(cells) else None
