# ruff: noqa: T201 - a script that prints
"""How ``mutasi validate`` grows with the staff table (CSV and Parquet) and with the number of moves.

Run ``python tests/bench/tumbuh.py`` (``--baris 4000000`` measures one size only). Wanted for 4,000,000 rows:
8 s and 700 MB from CSV, 2 s and 1 GB from Parquet. The files are made in a temporary folder first, a minute
or two for the largest; 2 GB of free disk are needed.
"""

import argparse
import importlib.util
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from bench.kantor_besar import tulis_batch, tulis_buku, tulis_csv, tulis_parquet
from bench.ukur import MUTASI, Sasaran, bandingkan

UKURAN = (12_000, 100_000, 1_000_000, 4_000_000)
USULAN = (61, 2_000)
TERBESAR = 4_000_000
BATAS = {"csv": (8.0, 700.0), "parquet": (2.0, 1024.0)}
ULANG = 3


def tumbuh_pegawai(folder: Path, baris: int) -> None:
    """Measure one size of the staff table."""
    batch, pegawai = tulis_batch(folder / "batch")
    berkas = {"csv": tulis_csv(folder / "pegawai.csv", pegawai, baris)}
    if importlib.util.find_spec("pyarrow") is None:
        print("pyarrow tidak terpasang: Parquet dilewati")
    else:
        berkas["parquet"] = tulis_parquet(folder / "pegawai.parquet", berkas["csv"])
    for jenis, path in berkas.items():
        ukuran = f"{path.stat().st_size / 1e6:.0f} MB"
        nama = f"{baris:,} pegawai, {jenis} {ukuran}".replace(",", ".", 1 if baris < 1_000_000 else 2)
        (hasil,) = bandingkan({nama: (*MUTASI, "validate", batch, "--pegawai", path)}, ULANG).values()
        if baris >= TERBESAR:
            detik, ingatan = BATAS[jenis]
            Sasaran(f"validate 4 juta pegawai dari {jenis}", detik, hasil.detik, "s").cetak()
            Sasaran(f"ingatan 4 juta pegawai dari {jenis}", ingatan, hasil.puncak, "MB").cetak()
        path.unlink()


def tumbuh_usulan(folder: Path) -> None:
    """Measure few and many moves among 12,000 staff."""
    buku = {61: tulis_buku(folder / "61", pegawai=12_000)}
    batch, pegawai = tulis_batch(folder / "2000", usulan=2_000)
    staf = tulis_csv(folder / "pegawai.csv", pegawai, 12_000)
    bandingkan(
        {
            "61 usulan, 12.000 pegawai (xlsx)": (*MUTASI, "validate", buku[61]),
            "2.000 usulan, 12.000 pegawai (csv)": (*MUTASI, "validate", batch, "--pegawai", staf),
        },
        ULANG,
    )


def utama() -> None:
    """Measure and print."""
    pengurai = argparse.ArgumentParser(description=__doc__)
    pengurai.add_argument("--baris", type=int, help="rows of the staff table, instead of four sizes")
    baris = pengurai.parse_args().baris
    for satu in UKURAN if baris is None else (baris,):
        with tempfile.TemporaryDirectory() as folder:
            tumbuh_pegawai(Path(folder), satu)
    if baris is None:
        with tempfile.TemporaryDirectory() as folder:
            tumbuh_usulan(Path(folder))


if __name__ == "__main__":
    utama()
