"""A table: raw cells by field, values on demand, and cells of findings made only when somebody asks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from mutasi_cli.domain.sel import Asal, Sel, SelTerbaca
from mutasi_cli.tables.bidang import Kamus
from mutasi_cli.tables.lembar import Lembar
from mutasi_cli.tables.letak.model import Kolom
from mutasi_cli.tables.nilai import Hasil, Penilai, kosong, teks_sel

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ganti:
    """A raw value from a cell elsewhere (indices): of a merged cell, of a unit title, a derived code."""

    mentah: object
    baris: int
    kolom: int


@dataclass(frozen=True)
class Tabel:
    """A sheet that was understood.

    ``baris`` are the indices of the rows that hold data. ``ganti`` maps field -> row -> the value that
    stands for the row's own cell. ``turunan`` are the fields whose every value
    is derived: the row's own cell is another field's. ``banyak`` is the number of data rows where ``baris``
    are only some of them.
    """

    nama: str
    lembar: Lembar
    kolom: Mapping[str, Kolom]
    baris: Sequence[int]
    kamus: Kamus
    ganti: Mapping[str, Mapping[int, Ganti]] = field(default_factory=dict)
    turunan: frozenset[str] = frozenset()
    banyak: int | None = None

    def __len__(self) -> int:
        return len(self.baris)

    @property
    def banyak_baris(self) -> int:
        """The number of data rows of the sheet, those included that were not kept of a large one."""
        return len(self.baris) if self.banyak is None else self.banyak

    def __iter__(self) -> Iterator["Baris"]:
        return (Baris(self, indeks) for indeks in self.baris)

    @cached_property
    def polos(self) -> Mapping[str, tuple[int, Penilai]]:
        """Field -> index of its column and its parser, where the whole of the row's own cell is the value."""
        return {
            bidang: (kolom.indeks, self.penilai(bidang))
            for bidang, kolom in self.kolom.items()
            if kolom.potong is None and bidang not in self.ganti and bidang not in self.turunan
        }

    def mentah(self, indeks: int, bidang: str) -> object:
        """Return the raw cell of a field, None where its column is missing."""
        kolom = self.kolom.get(bidang)
        if kolom is None:
            return None
        if bidang in self.ganti and indeks in self.ganti[bidang]:
            isi = self.ganti[bidang][indeks].mentah
            return isi if bidang in self.turunan or kolom.potong is None else kolom.potong(isi)
        if bidang in self.turunan:
            return None
        isi = self.lembar.isi(indeks, kolom.indeks)
        if kolom.potong is None:
            return isi
        lain = (None if k is None else self.lembar.isi(indeks, k) for k in kolom.lain)
        return kolom.potong(isi, *lain)

    def tempat(self, indeks: int, bidang: str) -> tuple[int, int]:
        """Return row and column (indices) of the cell in which a field of a row really stands."""
        ganti = self.ganti[bidang].get(indeks) if bidang in self.ganti else None
        return (indeks, self.kolom[bidang].indeks) if ganti is None else (ganti.baris, ganti.kolom)

    def kolom_mentah(self, bidang: str) -> list[object]:
        """Return the raw cells of a field for all data rows."""
        kolom = self.kolom.get(bidang)
        if kolom is None:
            return [None] * len(self.baris)
        if bidang in self.ganti or kolom.potong is not None or bidang in self.turunan:
            return [self.mentah(indeks, bidang) for indeks in self.baris]
        rows, k = self.lembar.rows, kolom.indeks
        return [rows[i][k] if k < len(rows[i]) else None for i in self.baris]

    def penilai(self, bidang: str) -> Penilai:
        """Return the parser of a field."""
        return self.kamus.untuk(self.nama, bidang)


class SelBaris(SelTerbaca):
    """The cells of one row by field; each :class:`Sel` is made when it is asked for."""

    __slots__ = ("_indeks", "_tabel")

    def __init__(self, tabel: Tabel, indeks: int):
        self._tabel = tabel
        self._indeks = indeks

    def __getitem__(self, bidang: str) -> Sel:
        tabel = self._tabel
        if bidang not in tabel.kolom:
            raise KeyError(bidang)
        polos = tabel.polos.get(bidang)
        if polos is not None:
            kolom, penilai = polos
            mentah = tabel.lembar.isi(self._indeks, kolom)
            return buat_sel(tabel.lembar, self._indeks, kolom, mentah, penilai(mentah))
        mentah = tabel.mentah(self._indeks, bidang)
        baris, kolom = tabel.tempat(self._indeks, bidang)
        return buat_sel(tabel.lembar, baris, kolom, mentah, tabel.penilai(bidang)(mentah))

    def bidang_rusak(self) -> Iterator[str]:
        """Yield the fields whose cells are damaged; the parsers remember what they said of a cell."""
        tabel, indeks = self._tabel, self._indeks
        for bidang in tabel.kolom:
            polos = tabel.polos.get(bidang)
            if polos is not None:
                kolom, penilai = polos
                hasil = penilai(tabel.lembar.isi(indeks, kolom))
            else:
                hasil = tabel.penilai(bidang)(tabel.mentah(indeks, bidang))
            if hasil.kerusakan is not None:
                yield bidang

    def __contains__(self, bidang: object) -> bool:
        return bidang in self._tabel.kolom

    def __iter__(self) -> Iterator[str]:
        return iter(self._tabel.kolom)

    def __len__(self) -> int:
        return len(self._tabel.kolom)


def buat_sel(lembar: Lembar, baris: int, kolom: int, mentah: object, hasil: Hasil) -> Sel:
    """Return the cell at an index of the rows, with what its parser said."""
    isi = "" if kosong(mentah) else teks_sel(mentah)
    return Sel(
        file=lembar.file,
        sheet=lembar.sheet,
        sel=lembar.alamat(baris, kolom),
        baris=lembar.nomor_baris(baris),
        isi=isi if hasil.isi is None else hasil.isi,
        kerusakan=hasil.kerusakan,
        keterangan=hasil.keterangan,
        saran=hasil.saran,
    )


@dataclass(frozen=True, slots=True)
class Baris:
    """One data row of a table."""

    tabel: Tabel
    indeks: int

    def hasil(self, bidang: str) -> Hasil:
        """Return what the parser of a field says about its cell; blank where the column is missing."""
        tabel = self.tabel
        polos = tabel.polos.get(bidang)
        if polos is not None:
            kolom, penilai = polos
            isi = tabel.lembar.rows[self.indeks]
            return penilai(isi[kolom] if kolom < len(isi) else None)
        if bidang not in tabel.kolom:
            return Hasil()
        return tabel.penilai(bidang)(tabel.mentah(self.indeks, bidang))

    def nilai(self, bidang: str, jenis: type[T]) -> T | None:
        """Return the value of a field, None where its cell is blank or damaged or its column is missing."""
        isi = self.hasil(bidang).nilai
        return isi if isinstance(isi, jenis) else None

    def teks(self, bidang: str) -> str | None:
        """Return the value of a field of text."""
        return self.nilai(bidang, str)

    def mentah(self, bidang: str) -> object:
        """Return the raw cell of a field."""
        return self.tabel.mentah(self.indeks, bidang)

    def asal(self) -> Asal:
        """Return where the row stands."""
        lembar = self.tabel.lembar
        return Asal(
            lembar.file, lembar.sheet, lembar.nomor_baris(self.indeks), SelBaris(self.tabel, self.indeks)
        )
