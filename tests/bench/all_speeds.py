# ruff: noqa: T201 - a script that prints
"""All benchmarks one after the other, and one table of goals at the end.

Run ``python tests/bench/all_speeds.py`` (``--hanya start_speed scan_speed`` picks some, ``--frictionless PYTHON``
names an interpreter that has frictionless). A benchmark that states its goals as lines is in the table with them;
what the others print stands above it.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from bench.measure import MARK, ROOT

FOLDER = Path(__file__).parent
SEQUENCE = (
    "start_speed",
    "read_speed",
    "growth_speed",
    "paper_speed",
    "impact_speed",
    "candidate_speed",
    "output_speed",
    "scan_speed",
)


def run_command(nama: str, additional: list[str]) -> tuple[list[list[str]], int]:
    """Run one benchmark, its output shown as it comes; return its goals and its exit code."""
    print(f"\n== {nama} ==", flush=True)
    goals = []
    command = [sys.executable, "-u", str(FOLDER / f"{nama}.py"), *additional]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=environment,
    ) as process:
        for row in process.stdout or ():
            if row.startswith(f"{MARK}\t"):
                goals.append(row.rstrip("\n").split("\t")[1:])
            else:
                print(row, end="", flush=True)
    return goals, process.returncode


def leading() -> None:
    """Run and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hanya", nargs="+", choices=SEQUENCE, default=SEQUENCE)
    parser.add_argument("--frictionless", metavar="PYTHON")
    choices = parser.parse_args()
    rows = [["bench", "apa", "sasaran", "terukur", "hasil"]]
    failed = []
    for nama in choices.hanya:
        other_python = choices.frictionless if nama == "read_speed" else None
        goals, kode = run_command(nama, ["--frictionless", other_python] if other_python else [])
        rows += [[nama, *cells] for cells in goals] or [[nama, "lihat keluarannya di atas", "", "", ""]]
        if kode:
            failed.append(nama)
    width = [max(len(row[k]) for row in rows) for k in range(len(rows[0]))]
    print()
    for row in rows:
        print("  ".join(cells.ljust(width[k]) for k, cells in enumerate(row)).rstrip())
    if failed:
        raise SystemExit(f"bench yang berhenti: {', '.join(failed)}")


if __name__ == "__main__":
    leading()
