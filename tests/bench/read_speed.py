# ruff: noqa: T201 - a script that prints
"""How long ``mutasi validate`` takes on one workbook of 12,000 staff x 30 columns, 900 posts and 61 moves.

Run ``python tests/bench/read_speed.py``. Whole processes, side by side: against one that imports pandas and lets
python-calamine hand over the same sheets, against pandas reading them with openpyxl, and against frictionless
validating the file where that is installed (``--frictionless PYTHON`` names an interpreter that has it).
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from bench.large_office import write_workbook
from bench.measure import MUTASI, Goal, Measured, compare_processes, run_command

PEGAWAI, JABATAN = 12_000, 900
REPEATS = 5
TIMES_CALAMINE, TIMES_OPENPYXL, TIMES_FRICTIONLESS, LIMIT_MB = 1.4, 0.3, 0.1, 160

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


def frictionless(python: str, workbook: Path) -> Measured | None:
    """Return how long frictionless takes; None where it is not installed."""
    present = subprocess.run([python, "-c", "import frictionless.formats, openpyxl"], check=False, capture_output=True)
    if present.returncode:
        print("frictionless tidak terpasang: perbandingan itu dilewati")
        return None
    # It refuses paths outside the folder in which it runs, and knows no sheet of a workbook by another way.
    program = "import os, sys; os.chdir(sys.argv[1]); sys.argv[1] = 'batch.xlsx'\n" + FRICTIONLESS
    result = run_command("-c", program, workbook.parent, python=python)
    print(f"{'frictionless: tiga lembar':52} {result.seconds:7.3f} s {result.top:7.0f} MB")
    return result


def leading() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frictionless", default=sys.executable, metavar="PYTHON")
    choices = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        workbook = write_workbook(Path(folder), pegawai=PEGAWAI, jabatan=JABATAN)
        result = compare_processes(
            {
                "mutasi validate": (*MUTASI, "validate", workbook),
                "pandas + calamine: serahkan lembarnya": ("-c", CALAMINE, workbook),
            },
            REPEATS,
        )
        result |= compare_processes({"pandas + openpyxl: baca lembarnya": ("-c", OPENPYXL, workbook)}, 1)
        frictionless_run = frictionless(choices.frictionless, workbook)
    ours = result["mutasi validate"]
    for nama, limit in (
        ("pandas + calamine: serahkan lembarnya", TIMES_CALAMINE),
        ("pandas + openpyxl: baca lembarnya", TIMES_OPENPYXL),
    ):
        Goal(f"validate lawan {nama}", limit, ours.seconds / result[nama].seconds, "kali").print_text()
    if frictionless_run is not None:
        Goal(
            "validate lawan frictionless", TIMES_FRICTIONLESS, ours.seconds / frictionless_run.seconds, "kali"
        ).print_text()
    Goal("ingatan validate 12.000 pegawai", LIMIT_MB, ours.top, "MB").print_text()


if __name__ == "__main__":
    leading()
