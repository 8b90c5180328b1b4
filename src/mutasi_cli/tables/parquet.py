"""Parquet for the two large tables, where pyarrow is installed."""

from __future__ import annotations

import math
from contextlib import contextmanager
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from mutasi_cli.errors import BerkasError

if TYPE_CHECKING:
    from collections.abc import Iterator


def baca_parquet(file: str, bita: bytes) -> list[list[object]]:
    """Return heading row and rows; BerkasError when pyarrow is missing or the file is damaged."""
    with terbaca(file):
        import pyarrow as pa  # noqa: PLC0415 - only for this kind of file
        import pyarrow.parquet as pq  # noqa: PLC0415 - as above

        tabel = pq.read_table(pa.BufferReader(bita))
        return [list(tabel.column_names), *baris_polos(tabel)]


@contextmanager
def terbaca(file: str) -> Iterator[None]:
    """Turn what can go wrong while a Parquet file is read into one sentence."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - only for this kind of file
        import pyarrow.parquet  # noqa: PLC0415 - as above
    except ImportError as error:
        raise BerkasError(
            f"{file} adalah berkas Parquet, dan pustaka pyarrow untuk membacanya belum terpasang; pasang "
            f'dengan «pip install "mutasi-cli[parquet]"», atau simpan tabelnya sebagai .xlsx atau .csv.'
        ) from error
    try:
        yield
    except (pa.ArrowException, OSError, ValueError) as error:
        raise BerkasError(f"{file} rusak dan tidak dapat dibaca; buat ulang dari sumbernya.") from error


def baris_polos(tabel: Any) -> list[list[object]]:  # noqa: ANN401 - pyarrow ships no types
    """Return a table or a batch of rows as plain cells."""
    kolom = [kolom_polos(isi) for isi in tabel.columns]
    return [list(isi) for isi in zip(*kolom, strict=True)]


def kolom_polos(kolom: Any) -> list[object]:  # noqa: ANN401 - as above
    """Return a column as plain cells: missing values are None, nested ones cannot be a cell and are None."""
    import pyarrow as pa  # noqa: PLC0415 - only for this kind of file

    jenis = kolom.type
    if pa.types.is_dictionary(jenis):
        kolom, jenis = kolom.cast(jenis.value_type), jenis.value_type
    if pa.types.is_nested(jenis):
        return [None] * len(kolom)
    if pa.types.is_timestamp(jenis):
        kolom = _waktu_setempat(kolom).cast(pa.timestamp("us"), safe=False)
    if pa.types.is_date64(jenis):
        kolom = kolom.cast(pa.date32())
    try:
        return [_polos(isi) for isi in kolom.to_pylist()]
    except OverflowError:
        return [_polos(_nilai(isi)) for isi in kolom]


def _nilai(sel: Any) -> object:  # noqa: ANN401 - as above
    """Return the value of a cell; a day beyond the calendar as the text of its number, which is no date."""
    try:
        return sel.as_py()
    except OverflowError:
        return str(sel.value)


def _waktu_setempat(kolom: Any) -> Any:  # noqa: ANN401 - as above
    """Return moments as the clock of their own zone shows them."""
    import pyarrow as pa  # noqa: PLC0415 - as above
    import pyarrow.compute as pc  # noqa: PLC0415 - as above

    if kolom.type.tz is None:
        return kolom
    try:
        return pc.local_timestamp(kolom)
    except pa.ArrowException:
        # Without a list of zones on this machine: as UTC.
        return kolom.cast(pa.timestamp(kolom.type.unit))


def _polos(isi: object) -> object:
    if isinstance(isi, float):
        return None if math.isnan(isi) else isi
    if isinstance(isi, bytes):
        return isi.decode("utf-8", errors="replace")
    if isinstance(isi, Decimal):
        return int(isi) if isi == isi.to_integral_value() else float(isi)
    return isi
