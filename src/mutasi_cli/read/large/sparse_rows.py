"""What the rest of the reader knows of a large table: its first rows, and rows of which only some exist."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, overload

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Mapping

    from duckdb import DuckDBPyConnection

    from mutasi_cli.read.layout.layout_model import SheetLayout
    from mutasi_cli.read.pegawai_table import Touched
    from mutasi_cli.read.raw_sheet import Sheet
    from mutasi_cli.read.resolve_post import PostFinder

Rows = dict[int, list[object]]


class Source(Protocol):
    """A large table as DuckDB reads it.

    ``relation`` stands behind FROM; its columns are named ``c0``, ``c1`` and so on, ``numeric`` are those of
    numbers. ``first`` is the number of its first row in the sheet.
    """

    relation: str
    numeric: frozenset[int]
    first: int

    def text(self, column: int) -> str:
        """Return the SQL of a column as text."""

    def filled(self, column: int) -> str:
        """Return the SQL that tells of each row whether its cell holds something, never NULL."""

    def fetch(self, connection: DuckDBPyConnection, numbers: Sequence[int], length: int) -> Rows:
        """Return whole rows by their numbers; ``length`` is how many rows DuckDB found.

        Raises IrregularError where these are not the rows of the plain reader.
        """


class LargeTable(Protocol):
    """A large table in a file; ``head`` are its first rows, enough to find the headings and what columns hold.

    ``head_is_all`` tells that there are no others.
    """

    file: str
    sha256: str
    head: list[list[object]]
    head_is_all: bool

    def sources(self, location: SheetLayout) -> Generator[Source, None, None]:
        """Yield the ways to read the table, the next one where one raises IrregularError."""

    def whole(self) -> Sheet:
        """Return the table read whole by the plain reader."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: the posts, what the batch touches, and the NIP cells of the small sheets with their names.

    For NIP cells that find nobody the rows that look alike are kept, too.
    """

    post_finder: PostFinder
    touched: Touched
    nip_cells: Sequence[tuple[object, str | None]]


@dataclass(frozen=True)
class SparseRows(Sequence[Sequence[object]]):
    """Rows of a sheet of which only some were kept, in order; the others look blank."""

    kept: Mapping[int, Sequence[object]]
    length: int

    def __len__(self) -> int:
        return self.length

    @overload
    def __getitem__(self, number: int) -> Sequence[object]: ...

    @overload
    def __getitem__(self, number: slice) -> Sequence[Sequence[object]]: ...

    def __getitem__(self, number: int | slice) -> Sequence[object] | Sequence[Sequence[object]]:
        if isinstance(number, slice):
            return [self[row] for row in range(*number.indices(self.length))]
        if not 0 <= number < self.length:
            raise IndexError(number)
        return self.kept.get(number, ())

    def __iter__(self) -> Iterator[Sequence[object]]:
        return iter(self.kept.values())

    def numbers(self, start: int) -> Iterable[int]:
        """Return the numbers of the kept rows from one on, in order."""
        return (row for row in self.kept if row >= start)
