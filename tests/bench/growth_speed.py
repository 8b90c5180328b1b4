# ruff: noqa: T201 - a script that prints
"""How ``mutasi validate`` grows with the staff table (CSV and Parquet) and with the number of moves.

Run ``python tests/bench/growth_speed.py`` (``--baris 4000000`` measures one size only). Wanted for 4,000,000 rows:
6 s and 900 MB from CSV, 2.5 s and 1 GB from Parquet. The files are made in a temporary folder first, a minute
or two for the largest; 2 GB of free disk are needed.
"""

import argparse
import importlib.util
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from bench.large_office import write_batch_sheet, write_csv, write_parquet, write_workbook
from bench.measure import MUTASI, Goal, compare_processes

SIZES = (12_000, 100_000, 1_000_000, 4_000_000)
USULAN = (61, 2_000)
LARGEST = 4_000_000
LIMIT = {"csv": (6.0, 900.0), "parquet": (2.5, 1024.0)}
REPEATS = 3


def grow_pegawai(folder: Path, row: int) -> None:
    """Measure one size of the staff table."""
    batch, pegawai = write_batch_sheet(folder / "batch")
    file = {"csv": write_csv(folder / "pegawai.csv", pegawai, row)}
    if importlib.util.find_spec("duckdb") is None:
        print("duckdb tidak terpasang: Parquet dilewati")
    else:
        file["parquet"] = write_parquet(folder / "pegawai.parquet", file["csv"])
    for jenis, path in file.items():
        ukuran = f"{path.stat().st_size / 1e6:.0f} MB"
        nama = f"{row:,} pegawai, {jenis} {ukuran}".replace(",", ".", 1 if row < 1_000_000 else 2)
        (result,) = compare_processes({nama: (*MUTASI, "validate", batch, "--pegawai", path)}, REPEATS).values()
        if row >= LARGEST:
            seconds, memory = LIMIT[jenis]
            Goal(f"validate 4 juta pegawai dari {jenis}", seconds, result.seconds, "s").print_text()
            Goal(f"ingatan 4 juta pegawai dari {jenis}", memory, result.top, "MB").print_text()
        path.unlink()


def grow_usulan(folder: Path) -> None:
    """Measure few and many moves among 12,000 staff."""
    workbook = {61: write_workbook(folder / "61", pegawai=12_000)}
    batch, pegawai = write_batch_sheet(folder / "2000", usulan=2_000)
    staff = write_csv(folder / "pegawai.csv", pegawai, 12_000)
    compare_processes(
        {
            "61 usulan, 12.000 pegawai (xlsx)": (*MUTASI, "validate", workbook[61]),
            "2.000 usulan, 12.000 pegawai (csv)": (*MUTASI, "validate", batch, "--pegawai", staff),
        },
        REPEATS,
    )


def leading() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--baris", type=int, help="rows of the staff table, instead of four sizes")
    row = parser.parse_args().row
    for size in SIZES if row is None else (row,):
        with tempfile.TemporaryDirectory() as folder:
            grow_pegawai(Path(folder), size)
    if row is None:
        with tempfile.TemporaryDirectory() as folder:
            grow_usulan(Path(folder))


if __name__ == "__main__":
    leading()
