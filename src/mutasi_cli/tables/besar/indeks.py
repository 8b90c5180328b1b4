"""The key columns of a large staff table as arrays: some thirty bytes a row, whatever the row holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from mutasi_cli.read.pegawai_table import kode_jabatan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from mutasi_cli.read.layout.layout_model import Column

T = TypeVar("T")

TIDAK_ADA = -1
"""In place of the number of a text: a blank cell, or a column that is missing."""

GANJIL_TERBANYAK = 200_000
"""Rows that may need a look of their own; a table with more is read whole."""


_KODE_POLOS = re.compile(rb"(?!(?:null|n/a)$)[a-z0-9](?:[a-z0-9._/-]*[a-z0-9])?", re.IGNORECASE)


def kode_polos(raw_bytes: bytes) -> bool:
    """Tell whether the field of a code is the code itself, with nothing to be cleaned."""
    return _KODE_POLOS.fullmatch(raw_bytes) is not None


def bita_kode(raw: object) -> bytes | None:
    """Return the code in a raw cell as it is compared, None for a blank one."""
    kode = kode_jabatan(raw)
    return None if kode is None else kode.encode("utf-8", "surrogatepass")


class IrregularTableError(Exception):
    """A table in which the quick way could go wrong: it is read whole instead."""


@dataclass(frozen=True, slots=True)
class KeyColumns:
    """The indices of the columns by which rows are picked; None where a column is missing."""

    nip: int
    kode: int | None
    tugas: int | None
    jabatan: int | None
    unit: int | None

    @classmethod
    def source(cls, column: Mapping[str, Column]) -> KeyColumns:
        """Return the key columns. Raises TakTeraturError where one is only a part of a cell."""
        nama = ("nip", "kode_jabatan", "kode_tugas_tambahan", "jabatan", "unit_kerja")
        if "nip" not in column or any(column[content].cut is not None for content in nama if content in column):
            raise IrregularTableError
        nip, kode, tugas, jabatan, unit = (column[content].index if content in column else None for content in nama)
        return cls(nip or 0, kode, tugas, jabatan, unit)

    @property
    def everything(self) -> tuple[int, ...]:
        """The indices that are there, in order."""
        present = {self.nip, self.kode, self.tugas, self.jabatan, self.unit} - {None}
        return tuple(sorted(content for content in present if content is not None))


class ValueParsers(Generic[T]):
    """Numbers for values: each different one is kept once."""

    def __init__(self) -> None:
        self.content: list[T] = []
        self._numbers: dict[T, int] = {}

    def nomor(self, content: T) -> int:
        """Return the number of a value, the same for equal ones."""
        nomor = self._numbers.get(content)
        if nomor is None:
            nomor = self._numbers[content] = len(self.content)
            self.content.append(content)
        return nomor


@dataclass(slots=True)
class Indeks:
    """What is known of every row.

    Arrays have one entry a row of the file: ``nip`` is the NIP as a number (0: not sound), ``prefix`` the
    first 14 digits where the NIP is a number cell (None: no row has one), ``kode``, ``tugas`` and ``words``
    are numbers (``TIDAK_ADA``: none) of codes as they are compared and of texts, which stand beside them;
    ``words`` (post and unit in words) is there only for rows without a code. ``ganjil`` are the rows that need
    a look of their own: no sound NIP, perhaps no person at all.
    """

    nip: NDArray[np.uint64]
    kode: NDArray[np.int32]
    tugas: NDArray[np.int32]
    words: NDArray[np.int32]
    isi_kode: Sequence[bytes]
    isi_tugas: Sequence[bytes]
    isi_kata: Sequence[tuple[object, object]]
    ganjil: Mapping[int, Sequence[object]] = field(default_factory=dict)
    prefix: NDArray[np.uint64] | None = None

    def __len__(self) -> int:
        return len(self.nip)

    def akhiri(self, row: int) -> None:
        """Forget all rows from one on."""
        self.nip[row:] = 0
        for larik in (self.kode, self.tugas, self.words):
            larik[row:] = TIDAK_ADA
        if self.prefix is not None:
            self.prefix[row:] = 0
        self.ganjil = {nomor: content for nomor, content in self.ganjil.items() if nomor <= row}
