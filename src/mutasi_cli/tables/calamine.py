"""The reader of spreadsheets, wrapped: raw cell types, cached values of formulas, and no traceback."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from mutasi_cli.tables.batas import periksa_ukuran
from mutasi_cli.tables.berkas import bersandi, rusak

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

T = TypeVar("T")

_GALAT = 2
"""Number of the stream of errors in every process."""


class IsiLembar(NamedTuple):
    """Rows, Excel row and column of the first cell, merged cells (rows and columns of the sheet from 0)."""

    rows: Sequence[Sequence[object]]
    baris_awal: int
    kolom_awal: int
    gabungan: tuple[tuple[int, int, int, int], ...]


class BukuCalamine:
    """An open workbook: names of the sheets in order, rows on demand."""

    def __init__(self, file: str, buku: "CalamineWorkbook"):
        self._file = file
        self._buku = buku
        self.nama = tuple(buku.sheet_names)

    @property
    def tersembunyi(self) -> frozenset[str]:
        """The names of the hidden sheets."""
        meta = _jaga(self._file, lambda: self._buku.sheets_metadata)
        return frozenset(isi.name for isi in meta if "Hidden" in str(isi.visible))

    def lembar(self, nama: str) -> IsiLembar:
        """Return the used range of a sheet.

        Cells with an error value (``#N/A``) are blank: the reader does not hand them on.
        """
        sheet = _jaga(self._file, lambda: self._buku.get_sheet_by_name(nama))
        rows = _jaga(self._file, lambda: sheet.to_python(skip_empty_area=True))
        gabungan = _jaga(self._file, lambda: sheet.merged_cell_ranges)
        baris, kolom = sheet.start or (0, 0)
        return IsiLembar(
            rows,
            baris + 1,
            kolom + 1,
            tuple((atas[0], atas[1], bawah[0], bawah[1]) for atas, bawah in gabungan or ()),
        )


def buka(file: str, bita: bytes) -> BukuCalamine:
    """Open a workbook from its bytes: the ending of its name does not matter.

    BerkasError when it is damaged, or too large to be laid out.
    """
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 - opened only when there is a workbook to read

    periksa_ukuran(file, bita)
    return BukuCalamine(file, _jaga(file, lambda: CalamineWorkbook.from_filelike(BytesIO(bita))))


@contextmanager
def _tanpa_jejak() -> Iterator[None]:
    """Keep from the terminal where in its Rust code the reader gave up: it prints that past Python."""
    try:
        layar = os.dup(_GALAT)
    except OSError:
        # Closed: then nobody sees what the reader prints.
        yield
        return
    try:
        with Path(os.devnull).open("wb") as buang:
            os.dup2(buang.fileno(), _GALAT)
        yield
    finally:
        os.dup2(layar, _GALAT)
        os.close(layar)


def _jaga(file: str, kerja: Callable[[], T]) -> T:
    from python_calamine import PasswordError  # noqa: PLC0415 - as above

    try:
        with _tanpa_jejak():
            return kerja()
    except PasswordError as error:
        raise bersandi(file) from error
    except BaseException as error:
        # A damaged file can make the reader fail in any way, even with its own PanicException, which is
        # no Exception; an interrupt by the user must still pass.
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise rusak(file) from error
        raise
