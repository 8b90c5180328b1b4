"""The key columns of a large staff table as arrays: some thirty bytes a row, whatever the row holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from mutasi_cli.tables.pegawai import kode_jabatan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from mutasi_cli.tables.letak.model import Kolom

T = TypeVar("T")

TIDAK_ADA = -1
"""In place of the number of a text: a blank cell, or a column that is missing."""

GANJIL_TERBANYAK = 200_000
"""Rows that may need a look of their own; a table with more is read whole."""


_KODE_POLOS = re.compile(rb"(?!(?:null|n/a)$)[a-z0-9](?:[a-z0-9._/-]*[a-z0-9])?", re.IGNORECASE)


def kode_polos(bita: bytes) -> bool:
    """Tell whether the field of a code is the code itself, with nothing to be cleaned."""
    return _KODE_POLOS.fullmatch(bita) is not None


def bita_kode(mentah: object) -> bytes | None:
    """Return the code in a raw cell as it is compared, None for a blank one."""
    kode = kode_jabatan(mentah)
    return None if kode is None else kode.encode("utf-8", "surrogatepass")


class TakTeraturError(Exception):
    """A table in which the quick way could go wrong: it is read whole instead."""


@dataclass(frozen=True, slots=True)
class KolomKunci:
    """The indices of the columns by which rows are picked; None where a column is missing."""

    nip: int
    kode: int | None
    tugas: int | None
    jabatan: int | None
    unit: int | None

    @classmethod
    def dari(cls, kolom: Mapping[str, Kolom]) -> KolomKunci:
        """Return the key columns. Raises TakTeraturError where one is only a part of a cell."""
        nama = ("nip", "kode_jabatan", "kode_tugas_tambahan", "jabatan", "unit_kerja")
        if "nip" not in kolom or any(kolom[isi].potong is not None for isi in nama if isi in kolom):
            raise TakTeraturError
        nip, kode, tugas, jabatan, unit = (kolom[isi].indeks if isi in kolom else None for isi in nama)
        return cls(nip or 0, kode, tugas, jabatan, unit)

    @property
    def semua(self) -> tuple[int, ...]:
        """The indices that are there, in order."""
        ada = {self.nip, self.kode, self.tugas, self.jabatan, self.unit} - {None}
        return tuple(sorted(isi for isi in ada if isi is not None))


class Kamus(Generic[T]):
    """Numbers for values: each different one is kept once."""

    def __init__(self) -> None:
        self.isi: list[T] = []
        self._nomor: dict[T, int] = {}

    def nomor(self, isi: T) -> int:
        """Return the number of a value, the same for equal ones."""
        nomor = self._nomor.get(isi)
        if nomor is None:
            nomor = self._nomor[isi] = len(self.isi)
            self.isi.append(isi)
        return nomor


@dataclass(slots=True)
class Indeks:
    """What is known of every row.

    Arrays have one entry a row of the file: ``nip`` is the NIP as a number (0: not sound), ``awalan`` the
    first 14 digits where the NIP is a number cell (None: no row has one), ``kode``, ``tugas`` and ``kata``
    are numbers (``TIDAK_ADA``: none) of codes as they are compared and of texts, which stand beside them;
    ``kata`` (post and unit in words) is there only for rows without a code. ``ganjil`` are the rows that need
    a look of their own: no sound NIP, perhaps no person at all.
    """

    nip: NDArray[np.uint64]
    kode: NDArray[np.int32]
    tugas: NDArray[np.int32]
    kata: NDArray[np.int32]
    isi_kode: Sequence[bytes]
    isi_tugas: Sequence[bytes]
    isi_kata: Sequence[tuple[object, object]]
    ganjil: Mapping[int, Sequence[object]] = field(default_factory=dict)
    awalan: NDArray[np.uint64] | None = None

    def __len__(self) -> int:
        return len(self.nip)

    def akhiri(self, baris: int) -> None:
        """Forget all rows from one on."""
        self.nip[baris:] = 0
        for larik in (self.kode, self.tugas, self.kata):
            larik[baris:] = TIDAK_ADA
        if self.awalan is not None:
            self.awalan[baris:] = 0
        self.ganjil = {nomor: isi for nomor, isi in self.ganjil.items() if nomor <= baris}
