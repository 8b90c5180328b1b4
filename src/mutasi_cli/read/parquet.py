"""Parquet for the two large tables, where pyarrow is installed."""

from __future__ import annotations

import math
from contextlib import contextmanager
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from mutasi_cli.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_parquet(file: str, raw_bytes: bytes) -> list[list[object]]:
    """Return heading row and rows; BerkasError when pyarrow is missing or the file is damaged."""
    with readable(file):
        import pyarrow as pa  # noqa: PLC0415 - only for this kind of file
        import pyarrow.parquet as pq  # noqa: PLC0415 - as above

        table = pq.read_table(pa.BufferReader(raw_bytes))
        return [list(table.column_names), *plain_rows(table)]


@contextmanager
def readable(file: str) -> Iterator[None]:
    """Turn what can go wrong while a Parquet file is read into one sentence."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - only for this kind of file
        import pyarrow.parquet  # noqa: PLC0415 - as above
    except ImportError as error:
        raise FileError(
            f"{file} adalah berkas Parquet, dan pustaka pyarrow untuk membacanya belum terpasang; pasang "
            f'dengan «pip install "mutasi-cli[parquet]"», atau simpan tabelnya sebagai .xlsx atau .csv.'
        ) from error
    try:
        yield
    except (pa.ArrowException, OSError, ValueError) as error:
        raise FileError(f"{file} rusak dan tidak dapat dibaca; buat ulang dari sumbernya.") from error


def plain_rows(table: Any) -> list[list[object]]:  # noqa: ANN401 - pyarrow ships no types
    """Return a table or a batch of rows as plain cells."""
    columns = [plain_column(cells) for cells in table.columns]
    return [list(cells) for cells in zip(*columns, strict=True)]


def plain_column(column: Any) -> list[object]:  # noqa: ANN401 - as above
    """Return a column as plain cells: missing values are None, nested ones cannot be a cell and are None."""
    import pyarrow as pa  # noqa: PLC0415 - only for this kind of file

    jenis = column.type
    if pa.types.is_dictionary(jenis):
        column, jenis = column.cast(jenis.value_type), jenis.value_type
    if pa.types.is_nested(jenis):
        return [None] * len(column)
    if pa.types.is_timestamp(jenis):
        column = _local_time(column).cast(pa.timestamp("us"), safe=False)
    if pa.types.is_date64(jenis):
        column = column.cast(pa.date32())
    try:
        return [_plain(cell) for cell in column.to_pylist()]
    except OverflowError:
        return [_plain(_value(cell)) for cell in column]


def _value(cell: Any) -> object:  # noqa: ANN401 - as above
    """Return the value of a cell; a day beyond the calendar as the text of its number, which is no date."""
    try:
        return cell.as_py()
    except OverflowError:
        return str(cell.value)


def _local_time(column: Any) -> Any:  # noqa: ANN401 - as above
    """Return moments as the clock of their own zone shows them."""
    import pyarrow as pa  # noqa: PLC0415 - as above
    import pyarrow.compute as pc  # noqa: PLC0415 - as above

    if column.type.tz is None:
        return column
    try:
        return pc.local_timestamp(column)
    except pa.ArrowException:
        # Without a list of zones on this machine: as UTC.
        return column.cast(pa.timestamp(column.type.unit))


def _plain(cell: object) -> object:
    if isinstance(cell, float):
        return None if math.isnan(cell) else cell
    if isinstance(cell, bytes):
        return cell.decode("utf-8", errors="replace")
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    return cell
