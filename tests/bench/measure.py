# ruff: noqa: T201 - a script that prints
"""What the benchmarks share: whole processes timed side by side, their peak of memory, and the goals.

Runs alternate, so that what else the machine does disturbs all of them alike, and the best of each counts.
Python's compiled files go to a folder of their own and are there before anything is timed, as after an
installation.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
MUTASI = ("-c", "from mutasi_cli.cli import main; main()")
MARK = "SASARAN"
"""The first word of the lines that ``everything.py`` collects."""

_MEASURER = """
import os, subprocess, sys, time

mulai = time.perf_counter()
proses = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
if hasattr(os, "wait4"):
    _, keadaan, pakai = os.wait4(proses.pid, 0)
    kode, puncak = os.waitstatus_to_exitcode(keadaan), pakai.ru_maxrss
else:
    kode, puncak = proses.wait(), 0
print(kode, time.perf_counter() - mulai, puncak)
os._exit(0)
"""
"""A small process that starts the measured one: a peak of memory counts from that of whoever starts it."""

_COMPILED = tempfile.TemporaryDirectory(prefix="mutasi-bench-")


@dataclass(frozen=True, slots=True)
class Measured:
    """The best run of a process: seconds, and the most memory it had in MB (0 where nobody tells)."""

    seconds: float
    top: float


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal: at most ``limit`` of a unit (``times``, ``s``, ``MB``)."""

    what: str
    limit: float
    measured: float
    unit: str

    @property
    def reached(self) -> bool:
        """Whether the goal is met."""
        return self.measured <= self.limit

    def print_text(self) -> None:
        """Print the goal as a line that can be read and collected."""
        words = "tercapai" if self.reached else "belum"
        print(f"{MARK}\t{self.what}\t<= {self.limit:g} {self.unit}\t{self.measured:.2f} {self.unit}\t{words}")


def run_command(*arguments: str | Path, python: str = sys.executable, allowed: tuple[int, ...] = (0, 1)) -> Measured:
    """Run one process of Python. Raises SystemExit with its complaint where it fails."""
    environment = {key: setting for key, setting in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPATH": str(ROOT / "src"), "PYTHONPYCACHEPREFIX": _COMPILED.name}
    command = [python, *map(str, arguments)]
    result = subprocess.run(
        [sys.executable, "-S", "-c", _MEASURER, *command],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=True,
    )
    kode, seconds, top = result.stdout.split()[-3:]
    if int(kode) not in allowed:
        raise SystemExit(f"{' '.join(command)}: {result.stderr}")
    return Measured(float(seconds), float(top) / (1 << 20 if sys.platform == "darwin" else 1 << 10))


def compare_processes(work: dict[str, tuple[str | Path, ...]], repeat: int) -> dict[str, Measured]:
    """Run several processes in turn, once unseen and then so many times; return the best of each."""
    result: dict[str, Measured] = {}
    for arguments in work.values():
        run_command(*arguments)
    for _ in range(repeat):
        for nama, arguments in work.items():
            run = run_command(*arguments)
            old = result.get(nama, run)
            result[nama] = Measured(min(old.seconds, run.seconds), max(old.top, run.top))
    for nama, best in result.items():
        print(f"{nama:52} {best.seconds:7.3f} s {best.top:7.0f} MB")
    return result
