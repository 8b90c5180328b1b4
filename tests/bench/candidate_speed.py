"""How long ``mutasi candidates`` takes among 12,000 staff: one post, and all vacancies at once.

Whole processes, with the reading of the workbook. ``python tests/bench/candidate_speed.py``
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from bench import large_office
from bench.measure import MUTASI, Goal, compare_processes

STAFF = 12_000
POSTS = ("KEC.08.KASI.1", "DISDAMKARMAT.KEPALA")
ONE_POST, ALL_POSTS = 2.0, 10.0


def main() -> None:
    """Print the seconds of each command and the goals."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pegawai", type=int, default=STAFF, help="people in the staff table")
    parser.add_argument("--ulang", type=int, default=3, help="runs of each, the best counts")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mutasi-bench-") as folder:
        batch = large_office.write_workbook(Path(folder), pegawai=arguments.pegawai)
        output = ("--keluaran", str(Path(folder) / "keluaran"))
        work: dict[str, tuple[str | Path, ...]] = {"validate": (*MUTASI, "validate", batch)}
        for post in POSTS:
            work[f"candidates {post}"] = (*MUTASI, "candidates", post, batch)
        work["candidates --semua-kosong"] = (*MUTASI, "candidates", "--semua-kosong", batch, *output)
        measured = compare_processes(work, arguments.ulang)
    for post in POSTS:
        Goal(f"calon satu jabatan ({post})", ONE_POST, measured[f"candidates {post}"].seconds, "s").print_text()
    Goal("calon semua jabatan kosong", ALL_POSTS, measured["candidates --semua-kosong"].seconds, "s").print_text()


if __name__ == "__main__":
    main()
