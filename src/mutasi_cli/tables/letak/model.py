"""The words in which a layout is described, and what was found in a sheet."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mutasi_cli.tables.tabel import Ganti, Tabel

Potong = Callable[..., object]
"""Takes the raw cell (and those of ``lain``) and returns the raw part that is the field's value."""


@dataclass(frozen=True, slots=True)
class Bagian:
    """A field that is read from a column.

    ``potong`` is None where the whole cell is the value. ``lain`` are headings of other columns whose cells
    ``potong`` gets as further arguments (None where that column is missing).
    """

    bidang: str
    potong: Potong | None = None
    lain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its index in the rows, its heading as written, and the part of a cell that it takes."""

    indeks: int
    judul: str
    potong: Potong | None = None
    lain: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Arti:
    """What a heading means. Without ``bagian`` the column is known and not used; ``sebab`` says why."""

    bagian: tuple[Bagian, ...] = ()
    sebab: str = ""
    pribadi: bool = False


@dataclass(frozen=True, slots=True)
class KolomTerbaca:
    """A column: ``jalur`` are its headings from the top group down, ``arti`` None means unknown."""

    indeks: int
    jalur: tuple[str, ...]
    arti: Arti | None

    @property
    def judul(self) -> str:
        """The heading as sentences name it: groups first."""
        return " / ".join(self.jalur)


@dataclass(frozen=True, slots=True)
class Kepala:
    """The heading rows of a sheet (indices, first and how many), its columns, and the text above them."""

    baris: int
    tinggi: int
    kolom: tuple[KolomTerbaca, ...]
    atas: str = ""

    @property
    def baris_judul(self) -> range:
        """The indices of the heading rows."""
        return range(self.baris, self.baris + self.tinggi)

    @property
    def bidang(self) -> frozenset[str]:
        """The fields that the columns hold."""
        return frozenset(
            bagian.bidang for kolom in self.kolom if kolom.arti is not None for bagian in kolom.arti.bagian
        )

    def punya(self, *rapat: str) -> bool:
        """Tell whether there is a column under each of these headings (letters and digits only)."""
        from mutasi_cli.tables.letak.kunci import kunci_rapat  # noqa: PLC0415 - the model stands below it

        ada = {kunci_rapat(" ".join(kolom.jalur)) for kolom in self.kolom}
        return ada.issuperset(rapat)

    @property
    def bertumpuk(self) -> bool:
        """True when a column holds several stacked values."""
        return any(kolom.arti is not None and len(kolom.arti.bagian) > 1 for kolom in self.kolom)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A form in which a table comes.

    ``nama`` is told to the officer. ``cocok`` looks at the headings and tells whether they are this form; the
    first layout of a table that says yes is taken. ``judul`` maps headings to fields (or to parts of a cell),
    ``tak_dipakai`` names headings that are known and not read. ``wajib`` are the fields that must have a
    column (None: as in the canonical table), each a group of which one will do. ``judul_unit``: title rows
    between the data give ``unit_kerja``. ``lengkapi`` fills in what follows from the whole table (codes of
    posts …); its fields stand in ``turunan`` with the field whose column they point at.
    """

    nama: str
    tabel: str
    cocok: Callable[[Kepala], bool]
    judul: Mapping[str, str | tuple[Bagian, ...]] = field(default_factory=dict)
    tak_dipakai: tuple[str, ...] = ()
    wajib: tuple[tuple[str, ...], ...] | None = None
    judul_unit: bool = False
    turunan: Mapping[str, str] = field(default_factory=dict)
    lengkapi: "Callable[[Tabel], Mapping[str, Mapping[int, Ganti]]] | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TataLetak:
    """The layout of a sheet.

    ``kepala`` is None when no headings were found; ``kolom`` maps fields to columns, ``bentrok`` holds two
    columns for one field, ``hilang`` the groups of required fields without a column, ``baris_data`` the index
    of the first row below the headings and a numbering row.
    """

    tabel: str
    layout: Layout
    kepala: Kepala | None
    kolom: Mapping[str, Kolom]
    bentrok: tuple[tuple[str, Kolom, Kolom], ...] = ()
    hilang: tuple[tuple[str, ...], ...] = ()
    baris_data: int = 0
    baris_nomor: int | None = None

    @property
    def tak_dikenal(self) -> tuple[Kolom, ...]:
        """The columns whose headings were not understood."""
        semua = () if self.kepala is None else self.kepala.kolom
        return tuple(Kolom(isi.indeks, isi.judul) for isi in semua if isi.arti is None)

    @property
    def pribadi(self) -> frozenset[int]:
        """The columns of personal matter that nothing may hold on to: NIK, telephone, address …"""
        semua = () if self.kepala is None else self.kepala.kolom
        return frozenset(isi.indeks for isi in semua if isi.arti is not None and isi.arti.pribadi)
