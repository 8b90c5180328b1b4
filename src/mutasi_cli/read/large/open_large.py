"""Which files are large tables, and how they are opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mutasi_cli.read.file_kind import UTF16, Kind, file_kind, readable_file
from mutasi_cli.read.large.duckdb_door import IrregularError, installed, without_duckdb
from mutasi_cli.read.raw_sheet import Sheet, Workbook

if TYPE_CHECKING:
    from pathlib import Path

    from mutasi_cli.read.large.sparse_rows import LargeTable
    from mutasi_cli.read.layout.layout_model import SheetLayout

FROM_BYTES = 32 << 20
"""Bytes from which DuckDB looks through a CSV file; below, parsing all of it is as quick."""
NEEDED_FROM_BYTES = 128 << 20
"""Bytes from which a CSV file is not read without DuckDB: some 600,000 rows, half a gigabyte in memory."""

_HEAD = 65_536
_NOT_CSV = (b"PK", *UTF16)


def open_large(path: Path) -> Workbook | None:
    """Open a large CSV or Parquet file as a table of which only picked rows are read; None for all others.

    Raises FileError for a file that needs DuckDB where it is not installed.
    """
    with readable_file(path):
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(_HEAD)
    try:
        large = _large(path, head, size)
    except IrregularError:
        return None
    if large is None:
        return None
    sheet = Sheet(large.file, large.sha256, None, large.head, large=large)
    return Workbook(large.file, large.sha256, ("",), lambda _: sheet)


def _large(path: Path, head: bytes, size: int) -> LargeTable | None:
    if head.startswith(b"PAR1"):
        from mutasi_cli.read.large.large_parquet import LargeParquet  # noqa: PLC0415 - loads DuckDB

        return LargeParquet(path)
    if size < FROM_BYTES or path.suffix.casefold() not in {".csv", ".txt"} or head.startswith(_NOT_CSV):
        return None
    if file_kind(path, head) is not Kind.CSV or not (installed() or size >= NEEDED_FROM_BYTES):
        return None
    if not installed():
        raise without_duckdb(path.name)
    from mutasi_cli.read.large.large_csv import LargeCsv  # noqa: PLC0415 - only large tables need it

    return LargeCsv(path)


def shows_data(sheet: Sheet, location: SheetLayout) -> bool:
    """Tell whether the first rows of a large table show where its data begin."""
    return any(any(cells) for cells in sheet.rows[location.first_data_row :])
