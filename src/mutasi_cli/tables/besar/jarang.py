"""What the rest of the reader knows of a large table: its first rows, and rows of which only some exist."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, overload

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mutasi_cli.tables.besar.indeks import Indeks, KolomKunci
    from mutasi_cli.tables.lembar import Lembar


class TabelBesar(Protocol):
    """A large table in a file."""

    @property
    def file(self) -> str:
        """The name of the file."""

    @property
    def kepala(self) -> Sequence[Sequence[object]]:
        """The first rows, enough to find the headings in."""

    @property
    def sha256(self) -> str:
        """The SHA-256 of the file."""

    def indeks(self, kolom: KolomKunci, baris_data: int) -> Indeks:
        """Return the key columns of all rows. Raises TakTeraturError where only the plain way is safe."""

    def baris(self, nomor: Sequence[int]) -> Mapping[int, Sequence[object]]:
        """Return whole rows by their numbers (from 0)."""

    def kolom(self, indeks: int) -> Iterator[tuple[int, object]]:
        """Yield the cells of one column with the numbers of their rows."""

    def utuh(self) -> Lembar:
        """Return the table read whole."""


@dataclass(frozen=True)
class BarisJarang(Sequence[Sequence[object]]):
    """Rows of a sheet of which only some were kept, in order; the others look blank."""

    ada: Mapping[int, Sequence[object]]
    banyak: int

    def __len__(self) -> int:
        return self.banyak

    @overload
    def __getitem__(self, nomor: int) -> Sequence[object]: ...

    @overload
    def __getitem__(self, nomor: slice) -> Sequence[Sequence[object]]: ...

    def __getitem__(self, nomor: int | slice) -> Sequence[object] | Sequence[Sequence[object]]:
        if isinstance(nomor, slice):
            return [self[isi] for isi in range(*nomor.indices(self.banyak))]
        if not 0 <= nomor < self.banyak:
            raise IndexError(nomor)
        return self.ada.get(nomor, ())

    def __iter__(self) -> Iterator[Sequence[object]]:
        return iter(self.ada.values())

    def nomor(self, mulai: int) -> Iterable[int]:
        """Return the numbers of the kept rows from one on, in order."""
        return (isi for isi in self.ada if isi >= mulai)
