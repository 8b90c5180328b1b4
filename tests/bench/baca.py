# ruff: noqa: T201 - a script that prints
"""How long ``mutasi validate`` takes on one workbook of 12,000 staff x 30 columns, 900 posts and 61 moves.

Run ``python tests/bench/baca.py``. Whole processes, side by side: against one that imports pandas and lets
python-calamine hand over the same sheets, against pandas reading them with openpyxl, and against frictionless
validating the file where that is installed (``--frictionless PYTHON`` names an interpreter that has it).
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from bench.kantor_besar import tulis_buku
from bench.ukur import MUTASI, Sasaran, Ukuran, bandingkan, jalankan

PEGAWAI, JABATAN = 12_000, 900
ULANG = 5
KALI_CALAMINE, KALI_OPENPYXL, KALI_FRICTIONLESS, BATAS_MB = 1.4, 0.3, 0.1, 160

CALAMINE = """
import sys
import pandas
from python_calamine import CalamineWorkbook

buku = CalamineWorkbook.from_path(sys.argv[1])
for nama in buku.sheet_names:
    buku.get_sheet_by_name(nama).to_python()
"""
OPENPYXL = "import sys, pandas; pandas.read_excel(sys.argv[1], sheet_name=None, engine='openpyxl')"
FRICTIONLESS = """
import sys
from frictionless import Resource
from frictionless.formats import ExcelControl

for nama in ("usulan", "pegawai", "jabatan"):
    Resource(path=sys.argv[1], control=ExcelControl(sheet=nama)).validate()
"""


def frictionless(python: str, buku: Path) -> Ukuran | None:
    """Return how long frictionless takes; None where it is not installed."""
    ada = subprocess.run(
        [python, "-c", "import frictionless.formats, openpyxl"], check=False, capture_output=True
    )
    if ada.returncode:
        print("frictionless tidak terpasang: perbandingan itu dilewati")
        return None
    # It refuses paths outside the folder in which it runs, and knows no sheet of a workbook by another way.
    program = "import os, sys; os.chdir(sys.argv[1]); sys.argv[1] = 'batch.xlsx'\n" + FRICTIONLESS
    hasil = jalankan("-c", program, buku.parent, python=python)
    print(f"{'frictionless: tiga lembar':52} {hasil.detik:7.3f} s {hasil.puncak:7.0f} MB")
    return hasil


def utama() -> None:
    """Measure and print."""
    pengurai = argparse.ArgumentParser(description=__doc__)
    pengurai.add_argument("--frictionless", default=sys.executable, metavar="PYTHON")
    pilihan = pengurai.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        buku = tulis_buku(Path(folder), pegawai=PEGAWAI, jabatan=JABATAN)
        hasil = bandingkan(
            {
                "mutasi validate": (*MUTASI, "validate", buku),
                "pandas + calamine: serahkan lembarnya": ("-c", CALAMINE, buku),
            },
            ULANG,
        )
        hasil |= bandingkan({"pandas + openpyxl: baca lembarnya": ("-c", OPENPYXL, buku)}, 1)
        lain = frictionless(pilihan.frictionless, buku)
    kami = hasil["mutasi validate"]
    for nama, batas in (
        ("pandas + calamine: serahkan lembarnya", KALI_CALAMINE),
        ("pandas + openpyxl: baca lembarnya", KALI_OPENPYXL),
    ):
        Sasaran(f"validate lawan {nama}", batas, kami.detik / hasil[nama].detik, "kali").cetak()
    if lain is not None:
        Sasaran("validate lawan frictionless", KALI_FRICTIONLESS, kami.detik / lain.detik, "kali").cetak()
    Sasaran("ingatan validate 12.000 pegawai", BATAS_MB, kami.puncak, "MB").cetak()


if __name__ == "__main__":
    utama()
