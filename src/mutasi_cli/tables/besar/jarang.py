"""What the rest of the reader knows of a large table: its first rows, and rows of which only some exist."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, overload

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mutasi_cli.read.raw_sheet import Sheet
    from mutasi_cli.tables.besar.indeks import Indeks, KeyColumns


class LargeTable(Protocol):
    """A large table in a file."""

    @property
    def file(self) -> str:
        """The name of the file."""

    @property
    def head(self) -> Sequence[Sequence[object]]:
        """The first rows, enough to find the headings in."""

    @property
    def sha256(self) -> str:
        """The SHA-256 of the file."""

    def index(self, column: KeyColumns, first_data_row: int) -> Indeks:
        """Return the key columns of all rows. Raises TakTeraturError where only the plain way is safe."""

    def row(self, nomor: Sequence[int]) -> Mapping[int, Sequence[object]]:
        """Return whole rows by their numbers (from 0)."""

    def column(self, index: int) -> Iterator[tuple[int, object]]:
        """Yield the cells of one column with the numbers of their rows."""

    def whole(self) -> Sheet:
        """Return the table read whole."""


@dataclass(frozen=True)
class SparseRows(Sequence[Sequence[object]]):
    """Rows of a sheet of which only some were kept, in order; the others look blank."""

    present: Mapping[int, Sequence[object]]
    row_count: int

    def __len__(self) -> int:
        return self.row_count

    @overload
    def __getitem__(self, nomor: int) -> Sequence[object]: ...

    @overload
    def __getitem__(self, nomor: slice) -> Sequence[Sequence[object]]: ...

    def __getitem__(self, nomor: int | slice) -> Sequence[object] | Sequence[Sequence[object]]:
        if isinstance(nomor, slice):
            return [self[content] for content in range(*nomor.indices(self.row_count))]
        if not 0 <= nomor < self.row_count:
            raise IndexError(nomor)
        return self.present.get(nomor, ())

    def __iter__(self) -> Iterator[Sequence[object]]:
        return iter(self.present.values())

    def nomor(self, mulai: int) -> Iterable[int]:
        """Return the numbers of the kept rows from one on, in order."""
        return (content for content in self.present if content >= mulai)
