"""Cells: where a value stands, what is written there, and what is wrong with it.

Every record keeps an :class:`Asal`, so that a finding can say ``usulan!D17``. A typed field of a record
(``Pegawai.golongan``) is ``None`` when its cell is blank *or* damaged; the cell tells which.
"""

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

_HURUF = 26


class Kerusakan(StrEnum):
    """What is wrong with a written value. A blank cell is not damaged, it is blank."""

    NIP_ANGKA = "nip-angka"
    """A NIP in a numeric cell: Excel keeps 15 digits (DAT001)."""
    NIP_PANJANG = "nip-panjang"
    """A NIP that has not 18 digits after cleaning (DAT002)."""
    GOLONGAN = "golongan"
    """No golongan at all, or one whose pangkat name disagrees within the cell (DAT010)."""
    TANGGAL = "tanggal"
    """No date, or a two-digit year (DAT011)."""
    HARI = "hari"
    """A date that is readable, with a weekday in front that is not that date's (WKT008)."""
    DAFTAR = "daftar"
    """A word that is not in the vocabulary of its column (DAT012)."""
    ANGKA = "angka"
    """Not a number where a number is needed (DAT012)."""
    GALAT_RUMUS = "galat-rumus"
    """An error word of a spreadsheet (``#N/A``) where a word or a number is needed (DAT012)."""


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell. ``sel`` is ``"D17"`` and ``baris`` 17, as Excel counts; both None outside a sheet.

    ``isi`` is the text that the officer sees (blank: the empty string, also for ``-``, ``null``, ``N/A``).
    ``keterangan`` says in Indonesian what is wrong; ``saran`` names near values, best first.
    """

    file: str
    sheet: str | None = None
    sel: str | None = None
    baris: int | None = None
    isi: str = ""
    kerusakan: Kerusakan | None = None
    keterangan: str = ""
    saran: tuple[str, ...] = ()

    @property
    def kosong(self) -> bool:
        """True when nothing (or a sign for nothing) is written in the cell."""
        return not self.isi and self.kerusakan is None

    @property
    def alamat(self) -> str:
        """The address as people say it: ``usulan!D17``, ``usulan baris 17`` or the file's name.

        A CSV file has no sheet; its name stands instead.
        """
        tempat = self.file if self.sheet is None else self.sheet
        if self.sel is not None:
            return f"{tempat}!{self.sel}"
        return tempat if self.baris is None else f"{tempat} baris {self.baris}"


class SelTerbaca(Mapping[str, Sel]):
    """The cells of a row by field, made when they are asked for: of most of them nobody asks."""

    @abstractmethod
    def bidang_rusak(self) -> Iterator[str]:
        """Yield the fields whose cells are damaged."""


@dataclass(frozen=True, slots=True)
class Asal:
    """The row that a record was read from: field name -> cell. A field without a column has no entry."""

    file: str
    sheet: str | None = None
    baris: int | None = None
    sel: Mapping[str, Sel] = field(default_factory=dict)

    def __getitem__(self, bidang: str) -> Sel:
        """Return the cell of a field; where its column is missing, a blank cell at the row's address."""
        sel = self.sel.get(bidang)
        return Sel(self.file, self.sheet, None, self.baris) if sel is None else sel

    def rusak(self) -> Iterator[tuple[str, Sel]]:
        """Yield the damaged cells by field."""
        if isinstance(self.sel, SelTerbaca):
            return ((bidang, self.sel[bidang]) for bidang in self.sel.bidang_rusak())
        return (isi for isi in self.sel.items() if isi[1].kerusakan is not None)

    def punya(self, bidang: str) -> bool:
        """Tell whether the table has a column for this field at all."""
        return bidang in self.sel


@lru_cache(maxsize=1024)
def huruf_kolom(nomor: int) -> str:
    """Return the letters of a column: 1 is ``A``, 27 is ``AA``."""
    huruf = ""
    while nomor > 0:
        nomor, sisa = divmod(nomor - 1, _HURUF)
        huruf = chr(ord("A") + sisa) + huruf
    return huruf
