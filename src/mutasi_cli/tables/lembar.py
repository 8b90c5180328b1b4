"""Raw sheets and the workbooks they come from."""

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from mutasi_cli.domain.sel import huruf_kolom
from mutasi_cli.errors import BerkasError
from mutasi_cli.tables.berkas import Jenis, baca_bita, jenis_berkas
from mutasi_cli.tables.besar.jarang import BarisJarang, TabelBesar
from mutasi_cli.tables.nilai import kosong
from mutasi_cli.tables.teks_csv import baca_csv
from mutasi_cli.tables.tersembunyi import TANPA, Tersembunyi

_BARIS_ATAS = 40

Gabungan = tuple[int, int, int, int]
"""A merged cell as indices of the rows: first row, first column, last row, last column."""


@dataclass(frozen=True)
class Lembar:
    """One raw sheet.

    ``rows`` are the cells as the reader hands them (str, float, int, bool, date, datetime, time, None), rows
    may be of unequal length. ``baris_awal`` and ``kolom_awal`` are the Excel row and column (from 1) of
    ``rows[0][0]``. ``sheet`` is None for a CSV file. ``ambil_gabungan`` and ``ambil_tersembunyi`` are asked
    only when somebody wants to know: the first gives merged cells in rows and columns of the sheet from 0.
    ``besar`` is there for a table too large to be held: ``rows`` are then its first rows only.
    """

    file: str
    sha256: str
    sheet: str | None
    rows: Sequence[Sequence[object]]
    baris_awal: int = 1
    kolom_awal: int = 1
    ambil_gabungan: Callable[[], Sequence[Gabungan]] | None = None
    ambil_tersembunyi: Callable[[], Tersembunyi] | None = None
    besar: TabelBesar | None = None

    def nomor_rows(self, mulai: int) -> Iterable[int]:
        """Return the indices of the rows from one on; of a large table only of those that were kept."""
        if isinstance(self.rows, BarisJarang):
            return self.rows.nomor(mulai)
        return range(mulai, len(self.rows))

    def isi(self, baris: int, kolom: int) -> object:
        """Return the raw cell at an index of ``rows``; None beyond the end of a row."""
        isi = self.rows[baris]
        return isi[kolom] if kolom < len(isi) else None

    def nomor_baris(self, baris: int) -> int:
        """Return the row as Excel counts it."""
        return self.baris_awal + baris

    def alamat(self, baris: int, kolom: int) -> str:
        """Return the address as Excel writes it: ``D17``."""
        return f"{huruf_kolom(self.kolom_awal + kolom)}{self.baris_awal + baris}"

    def tanpa(self, kolom: Collection[int], mulai: int) -> "Lembar":
        """Return the sheet with the cells of some columns blank, from a row on (indices)."""
        if not kolom:
            return self

        def bersih(baris: Sequence[object]) -> Sequence[object]:
            return [None if nomor in kolom else isi for nomor, isi in enumerate(baris)]

        rows: Sequence[Sequence[object]]
        if isinstance(self.rows, BarisJarang):
            ada = self.rows.ada.items()
            rows = BarisJarang(
                {nomor: isi if nomor < mulai else bersih(isi) for nomor, isi in ada}, len(self.rows)
            )
        else:
            rows = [*self.rows[:mulai], *map(bersih, self.rows[mulai:])]
        hasil = replace(self, rows=rows)
        # What was asked before holds still: merged and hidden cells, the width.
        hasil.__dict__.update({nama: isi for nama, isi in vars(self).items() if nama not in vars(hasil)})
        return hasil

    @property
    def sebutan(self) -> str:
        """The sheet as sentences name it."""
        return f"berkas {self.file}" if self.sheet is None else f"lembar «{self.sheet}» di {self.file}"

    @cached_property
    def gabungan(self) -> tuple[Gabungan, ...]:
        """The merged cells, as indices of ``rows``; none where the kind of file does not tell."""
        if self.ambil_gabungan is None:
            return ()
        b, k = self.baris_awal - 1, self.kolom_awal - 1
        semua = ((r0 - b, k0 - k, r1 - b, k1 - k) for r0, k0, r1, k1 in self.ambil_gabungan())
        return tuple(
            isi for isi in semua if min(isi) >= 0 and isi[0] < len(self.rows) and isi[1] < self.lebar
        )

    @cached_property
    def gabungan_atas(self) -> tuple[Gabungan, ...]:
        """The merged cells among the rows in which headings are looked for."""
        return tuple(isi for isi in self.gabungan if isi[0] < _BARIS_ATAS)

    @cached_property
    def tersembunyi(self) -> Tersembunyi:
        """The hidden rows and columns, as Excel counts them. They are data like all others."""
        return TANPA if self.ambil_tersembunyi is None else self.ambil_tersembunyi()

    @cached_property
    def lebar(self) -> int:
        """The number of columns."""
        return max(map(len, self.rows), default=0)

    @cached_property
    def kosong(self) -> bool:
        """True when no cell holds anything."""
        return all(kosong(isi) for baris in self.rows if any(baris) for isi in baris)


@dataclass(frozen=True)
class Buku:
    """A workbook that was opened: its sheets by name, in order, each turned into rows when first asked for.

    A CSV file has one sheet whose name is the empty string.
    """

    file: str
    sha256: str
    nama_lembar: tuple[str, ...]
    _ambil: Callable[[str], Lembar]
    _siap: dict[str, Lembar] = field(default_factory=dict)
    lembar_tersembunyi: frozenset[str] = frozenset()

    def lembar(self, nama: str) -> Lembar:
        """Return a sheet; BerkasError when the file breaks while it is read."""
        if nama not in self._siap:
            self._siap[nama] = self._ambil(nama)
        return self._siap[nama]


def read_workbook(path: Path) -> Buku:
    """Open ``.xlsx``, ``.xlsm``, ``.xls``, ``.ods``, ``.csv`` or ``.parquet``, whatever its name says.

    Raises BerkasError with one sentence for every file that cannot be read.
    """
    bita = baca_bita(path)
    sha256 = hashlib.sha256(bita).hexdigest()
    jenis = jenis_berkas(path, bita)
    if jenis is Jenis.CSV:
        lembar = Lembar(path.name, sha256, None, baca_csv(path.name, bita))
        return Buku(path.name, sha256, ("",), lambda _: lembar)
    if jenis is Jenis.PARQUET:
        from mutasi_cli.tables.parquet import baca_parquet  # noqa: PLC0415 - needs the optional pyarrow

        kolom = Lembar(path.name, sha256, None, baca_parquet(path.name, bita))
        return Buku(path.name, sha256, ("",), lambda _: kolom)
    from mutasi_cli.tables.calamine import buka  # noqa: PLC0415 - CSV needs no spreadsheet reader
    from mutasi_cli.tables.isi_berkas import cari_tersembunyi, gabungan_ods  # noqa: PLC0415 - as above

    sumber = buka(path.name, bita)

    def ambil(nama: str) -> Lembar:
        isi = sumber.lembar(nama)
        # The rows are not to be held by what asks for something else later.
        gabungan = isi.gabungan
        return Lembar(
            path.name,
            sha256,
            nama,
            isi.rows,
            isi.baris_awal,
            isi.kolom_awal,
            lambda: gabungan or gabungan_ods(bita, nama),
            lambda: cari_tersembunyi(bita, nama),
        )

    return Buku(path.name, sha256, sumber.nama, ambil, lembar_tersembunyi=sumber.tersembunyi)


def lembar_tabel(buku: Buku, kunci: Mapping[str, str], tabel: str) -> Lembar:
    """Return the sheet of a table in a file that was named for it.

    ``kunci`` maps the compared form of a sheet's name to the name. A single sheet with content will do;
    among several it is the one with the table's name. Raises BerkasError when neither is there.
    """
    if tabel in kunci:
        return buku.lembar(kunci[tabel])
    berisi = [nama for nama in buku.nama_lembar if not buku.lembar(nama).kosong]
    if len(berisi) == 1:
        return buku.lembar(berisi[0])
    if not berisi:
        raise BerkasError(f"{buku.file} tidak berisi data apa pun; isi tabel {tabel} di dalamnya.")
    daftar = ", ".join(f"«{nama}»" for nama in berisi)
    raise BerkasError(
        f"{buku.file} mempunyai beberapa lembar ({daftar}), tetapi tidak ada yang bernama «{tabel}»; "
        f"beri nama «{tabel}» pada lembar yang dimaksud."
    )
