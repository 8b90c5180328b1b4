"""Which files are large tables, and how they are opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mutasi_cli.read.file_kind import UTF16, Kind, file_kind, readable_file
from mutasi_cli.read.raw_sheet import Sheet, Workbook
from mutasi_cli.tables.besar.indeks import IrregularTableError

if TYPE_CHECKING:
    from pathlib import Path

    from mutasi_cli.read.layout.layout_model import SheetLayout
    from mutasi_cli.tables.besar.jarang import LargeTable

BATAS_CSV = 16 << 20
"""Bytes from which a CSV file is looked through before it is parsed; below, parsing all of it is as quick."""

_START = 65_536
_TEXT = frozenset({".csv", ".txt"})


def open_large(path: Path) -> Workbook | None:
    """Open a large CSV or Parquet file as a table of which only picked rows are read; None for all others."""
    with readable_file(path):
        ukuran = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(_START)
    large = _large(path, start, ukuran)
    if large is None:
        return None
    sheet = Sheet(large.file, large.sha256, None, large.head, large=large)
    return Workbook(large.file, large.sha256, ("",), lambda _: sheet)


def _large(path: Path, start: bytes, ukuran: int) -> LargeTable | None:
    try:
        if start.startswith(b"PAR1"):
            from mutasi_cli.tables.besar.parquet_besar import ParquetBesar  # noqa: PLC0415 - loads pyarrow

            return ParquetBesar(path)
        if path.suffix.casefold() not in _TEXT or ukuran < BATAS_CSV or start.startswith((b"PK", *UTF16)):
            return None
        if file_kind(path, start) is not Kind.CSV:
            return None
        from mutasi_cli.tables.besar.csv_besar import CsvBesar  # noqa: PLC0415 - only large tables need it

        return CsvBesar(path)
    except IrregularTableError:
        return None


def heading_suffices(sheet: Sheet, location: SheetLayout) -> bool:
    """Tell whether the first rows of a large table show where its data begin."""
    return any(any(content) for content in sheet.rows[location.first_data_row :])
