# ruff: noqa: T201 - a script that prints
"""All benchmarks one after the other, and one table of goals at the end.

Run ``python tests/bench/semua.py`` (``--hanya mulai baca`` picks some, ``--frictionless PYTHON`` names an
interpreter that has frictionless). A benchmark that states its goals as lines is in the table with them; what
the others print stands above it.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from bench.ukur import AKAR, TANDA

FOLDER = Path(__file__).parent
URUTAN = ("mulai", "baca", "tumbuh", "naskah", "dampak", "keluaran")


def jalankan(nama: str, tambahan: list[str]) -> tuple[list[list[str]], int]:
    """Run one benchmark, its output shown as it comes; return its goals and its exit code."""
    print(f"\n== {nama} ==", flush=True)
    sasaran = []
    perintah = [sys.executable, "-u", str(FOLDER / f"{nama}.py"), *tambahan]
    lingkungan = {**os.environ, "PYTHONPATH": str(AKAR / "src")}
    with subprocess.Popen(
        perintah,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=lingkungan,
    ) as proses:
        for baris in proses.stdout or ():
            if baris.startswith(f"{TANDA}\t"):
                sasaran.append(baris.rstrip("\n").split("\t")[1:])
            else:
                print(baris, end="", flush=True)
    return sasaran, proses.returncode


def utama() -> None:
    """Run and print the table."""
    pengurai = argparse.ArgumentParser(description=__doc__)
    pengurai.add_argument("--hanya", nargs="+", choices=URUTAN, default=URUTAN)
    pengurai.add_argument("--frictionless", metavar="PYTHON")
    pilihan = pengurai.parse_args()
    rows = [["bench", "apa", "sasaran", "terukur", "hasil"]]
    gagal = []
    for nama in pilihan.hanya:
        if not (FOLDER / f"{nama}.py").exists():
            continue
        lain = pilihan.frictionless if nama == "baca" else None
        sasaran, kode = jalankan(nama, ["--frictionless", lain] if lain else [])
        rows += [[nama, *isi] for isi in sasaran] or [[nama, "lihat keluarannya di atas", "", "", ""]]
        if kode:
            gagal.append(nama)
    lebar = [max(len(baris[k]) for baris in rows) for k in range(len(rows[0]))]
    print()
    for baris in rows:
        print("  ".join(isi.ljust(lebar[k]) for k, isi in enumerate(baris)).rstrip())
    if gagal:
        raise SystemExit(f"bench yang berhenti: {', '.join(gagal)}")


if __name__ == "__main__":
    utama()
