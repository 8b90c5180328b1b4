# ruff: noqa: T201 - a script that prints
"""Everything that shall not break the program, in one command: broken inputs, kills, full and closed disks.

Run ``python tests/bench/endurance_run.py``. It tries 10,000 broken and hostile inputs (``kabur.py``), then kills 200
runs that write and lets disks fail (``fault.py``), and both print their counts. ``--masukan`` and
``--bunuh`` change how many. The exit code is 1 when anything failed. About an hour on two cores.
"""

import argparse
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent


def main() -> None:
    """Run both, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--masukan", type=int, default=10_000, help="broken inputs to try (10000)")
    parser.add_argument("--bunuh", type=int, default=200, help="runs to kill (200)")
    choices = parser.parse_args()
    failed = []
    for nama, count in (("fuzz_run", choices.masukan), ("fault_run", choices.bunuh)):
        print(f"== {nama} ==", flush=True)
        command = [sys.executable, "-u", str(FOLDER / f"{nama}.py"), f"--banyak={count}"]
        if subprocess.run(command, check=False).returncode:
            failed.append(nama)
    if failed:
        raise SystemExit(f"gagal: {', '.join(failed)}")


if __name__ == "__main__":
    main()
