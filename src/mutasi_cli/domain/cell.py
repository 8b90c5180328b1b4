"""Cells: where a value stands, what is written there, and what is wrong with it.

Every record keeps an :class:`Origin`, so that a finding can say ``usulan!D17``. A typed field of a record
(``Pegawai.golongan``) is ``None`` when its cell is blank *or* damaged; the cell tells which.
"""

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

_LETTERS = 26


class Damage(StrEnum):
    """What is wrong with a written value. A blank cell is not damaged, it is blank."""

    NIP_AS_NUMBER = "nip-angka"
    """A NIP in a numeric cell: Excel keeps 15 digits (DAT001)."""
    NIP_LENGTH = "nip-panjang"
    """A NIP that has not 18 digits after cleaning (DAT002)."""
    GOLONGAN = "golongan"
    """No golongan at all, or one whose pangkat name disagrees within the cell (DAT010)."""
    DATE = "tanggal"
    """No date, or a two-digit year (DAT011)."""
    DAY_NAMES = "hari"
    """A date that is readable, with a weekday in front that is not that date's (WKT008)."""
    LIST = "daftar"
    """A word that is not in the vocabulary of its column (DAT012)."""
    NUMBER = "angka"
    """Not a number where a number is needed (DAT012)."""
    FORMULA_ERROR = "galat-rumus"
    """An error word of a spreadsheet (``#N/A``) where a word or a number is needed (DAT012)."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. ``cell`` is ``"D17"`` and ``row`` 17, as Excel counts; both None outside a sheet.

    ``content`` is the text that the officer sees (blank: the empty string, also for ``-``, ``null``, ``N/A``).
    ``keterangan`` says in Indonesian what is wrong; ``suggestion`` names near values, best first. ``column`` is the
    column of which it was asked (``pegawai.golongan``), also where the table has none.
    """

    file: str
    sheet: str | None = None
    cell: str | None = None
    row: int | None = None
    content: str = ""
    damage: Damage | None = None
    keterangan: str = ""
    suggestion: tuple[str, ...] = ()
    column: str = ""

    @property
    def blank(self) -> bool:
        """True when nothing (or a sign for nothing) is written in the cell."""
        return not self.content and self.damage is None

    @property
    def address(self) -> str:
        """The address as people say it: ``usulan!D17``, ``usulan baris 17`` or the file's name.

        A CSV file has no sheet; its name stands instead.
        """
        place = self.file if self.sheet is None else self.sheet
        if self.cell is not None:
            return f"{place}!{self.cell}"
        return place if self.row is None else f"{place} baris {self.row}"


class ReadCells(Mapping[str, Cell]):
    """The cells of a row by field, made when they are asked for: of most of them nobody asks."""

    @abstractmethod
    def damaged_fields(self) -> Iterator[str]:
        """Yield the fields whose cells are damaged."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The row that a record was read from: field name -> cell. A field without a column has no entry.

    ``table`` names the table (``pegawai``), empty where the record was made otherwise.
    """

    file: str
    sheet: str | None = None
    row: int | None = None
    cell: Mapping[str, Cell] = field(default_factory=dict)
    table: str = ""

    def __getitem__(self, field_name: str) -> Cell:
        """Return the cell of a field; where its column is missing, a blank cell at the row's address."""
        cell = self.cell.get(field_name)
        if cell is not None:
            return cell
        return Cell(self.file, self.sheet, None, self.row, column=f"{self.table}.{field_name}" if self.table else "")

    def damaged(self) -> Iterator[tuple[str, Cell]]:
        """Yield the damaged cells by field."""
        if isinstance(self.cell, ReadCells):
            return ((field_name, self.cell[field_name]) for field_name in self.cell.damaged_fields())
        return (entry for entry in self.cell.items() if entry[1].damage is not None)

    def has(self, field_name: str) -> bool:
        """Tell whether the table has a column for this field at all."""
        return field_name in self.cell


@lru_cache(maxsize=1024)
def column_letters(nomor: int) -> str:
    """Return the letters of a column: 1 is ``A``, 27 is ``AA``."""
    letters = ""
    while nomor > 0:
        nomor, rest = divmod(nomor - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters
