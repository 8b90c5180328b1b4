"""Parquet for the two large tables, where pyarrow is installed."""

from io import BytesIO

from mutasi_cli.errors import BerkasError


def baca_parquet(file: str, bita: bytes) -> list[list[object]]:
    """Return heading row and rows; BerkasError when pyarrow is missing or the file is damaged."""
    import pandas as pd  # noqa: PLC0415 - only for this kind of file

    try:
        bingkai = pd.read_parquet(BytesIO(bita))
    except ImportError as error:
        raise BerkasError(
            f"{file} adalah berkas Parquet, dan pustaka pyarrow untuk membacanya belum terpasang; "
            f"pasang pyarrow, atau simpan tabelnya sebagai .xlsx atau .csv."
        ) from error
    except (ValueError, OSError) as error:
        raise BerkasError(f"{file} rusak dan tidak dapat dibaca; buat ulang dari sumbernya.") from error
    kolom = [[_polos(isi) for isi in bingkai[nama].tolist()] for nama in bingkai.columns]
    return [list(map(str, bingkai.columns)), *map(list, zip(*kolom, strict=True))]


def _polos(isi: object) -> object:
    """Return a plain cell: missing values of every kind are None."""
    import pandas as pd  # noqa: PLC0415 - as above

    if isinstance(isi, pd.Timestamp):
        return isi.to_pydatetime()
    return None if isi is None or isi is pd.NaT or isi is pd.NA or isi != isi else isi  # noqa: PLR0124 - NaN
