# ruff: noqa: T201 - a script that prints
"""How long each command takes that writes or shows something, at 61 and at 2,000 moves; whole processes.

Run ``python tests/bench/output_speed.py``. The office has 12,000 staff in one workbook; the 2,000 moves are one
ring of 2,000 more posts. Wanted: the marked copy of the 12,000 rows within 1.5 s more than judging alone.
"""

import shutil
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from bench.large_office import write_workbook
from bench.measure import MUTASI, Goal, Measured, compare_processes, run_command

PEGAWAI = 12_000
ANNOTATED_LIMIT = 1.5
JUDGEMENT_JSON = "validate --format json"
ANNOTATED_COPY = "validate --format xlsx (salinan bertanda)"


def command(workbook: Path) -> dict[str, tuple[str | Path, ...]]:
    """Return the commands by what they do; each finds the folder as the one before left it."""
    return {
        JUDGEMENT_JSON: (*MUTASI, "validate", workbook, "--format", "json"),
        ANNOTATED_COPY: (*MUTASI, "validate", workbook, "--format", "xlsx"),
        "impact": (*MUTASI, "impact", workbook, "--format", "json"),
        "report": (*MUTASI, "report", workbook),
        "roster": (*MUTASI, "roster", workbook, "--draf"),
        "decree": (*MUTASI, "decree", workbook, "--draf"),
        "verify": (*MUTASI, "verify", workbook),
    }


def measure(workbook: Path, repeat: int) -> dict[str, Measured]:
    """Measure all commands on a workbook."""
    if repeat > 1:
        return compare_processes(command(workbook), repeat)
    result = {}
    for nama, arguments in command(workbook).items():
        result[nama] = run_command(*arguments)
        print(f"{nama:52} {result[nama].seconds:7.3f} s {result[nama].top:7.0f} MB", flush=True)
    return result


def leading() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as temporary_folder:
        small, large = Path(temporary_folder) / "kecil", Path(temporary_folder) / "besar"
        for folder in (small, large):
            folder.mkdir()
        print("61 usulan, 12.000 pegawai")
        result = measure(write_workbook(small, pegawai=PEGAWAI), 3)
        shutil.rmtree(small)
        salinan = result[ANNOTATED_COPY].seconds - result[JUDGEMENT_JSON].seconds
        print("\n2.000 usulan, 12.000 pegawai")
        measure(write_workbook(large, pegawai=PEGAWAI, usulan=2_000), 1)
    Goal("salinan bertanda 12.000 baris, di atas validate", ANNOTATED_LIMIT, salinan, "s").print_text()


if __name__ == "__main__":
    leading()
