"""Which files are large tables, and how they are opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mutasi_cli.tables.berkas import Jenis, berkas_terbaca, jenis_berkas
from mutasi_cli.tables.besar.indeks import TakTeraturError
from mutasi_cli.tables.lembar import Buku, Lembar

if TYPE_CHECKING:
    from pathlib import Path

    from mutasi_cli.tables.besar.jarang import TabelBesar
    from mutasi_cli.tables.letak.model import TataLetak

BATAS_CSV = 16 << 20
"""Bytes from which a CSV file is looked through before it is parsed; below, parsing all of it is as quick."""

_AWAL = 65_536
_TEKS = frozenset({".csv", ".txt"})


def buka_besar(path: Path) -> Buku | None:
    """Open a large CSV or Parquet file as a table of which only picked rows are read; None for all others."""
    with berkas_terbaca(path):
        ukuran = path.stat().st_size
        with path.open("rb") as berkas:
            awal = berkas.read(_AWAL)
    besar = _besar(path, awal, ukuran)
    if besar is None:
        return None
    lembar = Lembar(besar.file, besar.sha256, None, besar.kepala, besar=besar)
    return Buku(besar.file, besar.sha256, ("",), lambda _: lembar)


def _besar(path: Path, awal: bytes, ukuran: int) -> TabelBesar | None:
    try:
        if awal.startswith(b"PAR1"):
            from mutasi_cli.tables.besar.parquet_besar import ParquetBesar  # noqa: PLC0415 - loads pyarrow

            return ParquetBesar(path)
        if path.suffix.casefold() not in _TEKS or ukuran < BATAS_CSV or awal.startswith(b"PK"):
            return None
        if jenis_berkas(path, awal) is not Jenis.CSV:
            return None
        from mutasi_cli.tables.besar.csv_besar import CsvBesar  # noqa: PLC0415 - only large tables need it

        return CsvBesar(path)
    except TakTeraturError:
        return None


def cukup_kepala(lembar: Lembar, letak: TataLetak) -> bool:
    """Tell whether the first rows of a large table show where its data begin."""
    return any(any(isi) for isi in lembar.rows[letak.baris_data :])
