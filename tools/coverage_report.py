"""Run all tests and tell which branches of the judging packages none of them takes.

    python tools/coverage_report.py                        # all tests; fails below 95 % in any of the packages
    python tools/coverage_report.py tests/rules tests/law  # some of them: what is told is right, the failure is not

Arguments go to pytest. What is measured stands in pyproject.toml (``[tool.coverage.run]``). Code that only
runs in processes of its own (``mutasi`` started by a test) is not counted.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("domain", "rules", "law", "read")
MINIMUM = 95.0
"""Per cent of the branches of each package."""


def rates(report: Mapping[str, Any]) -> dict[str, tuple[int, int]]:
    """Return package -> (branches that were taken, branches), from a JSON report of coverage.

    A package without a measured file has (0, 0): nobody imported it, or the settings do not name it.
    """
    rates_found = dict.fromkeys(PACKAGES, (0, 0))
    for file, file_report in report["files"].items():
        parts_of_path = Path(file.replace("\\", "/")).parts
        package = parts_of_path[parts_of_path.index("mutasi_cli") + 1]
        if package in rates_found:
            taken, branch_count = rates_found[package]
            summary = file_report["summary"]
            rates_found[package] = (
                taken + summary["covered_branches"],
                branch_count + summary["num_branches"],
            )
    return rates_found


def per_cent(branches: tuple[int, int]) -> float:
    """Return the share in per cent; 0 where nothing was measured."""
    taken, branch_count = branches
    return 100 * taken / branch_count if branch_count else 0.0


def main(arguments: Sequence[str]) -> int:
    """Run pytest with these arguments and print what it reached; 1 when that is too little."""
    if {"-h", "--help"} & set(arguments):
        sys.stdout.write(__doc__ or "")
        return 0
    with tempfile.TemporaryDirectory() as temporary:
        report = Path(temporary) / "cakupan.json"
        command = ["-m", "pytest", "--cov", "--cov-report=term", f"--cov-report=json:{report}", *arguments]
        environment = {**os.environ, "COVERAGE_FILE": str(Path(temporary) / "data")}
        pytest_run = subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, check=False)
        if not report.is_file():
            return pytest_run.returncode or 1
        rates_found = rates(json.loads(report.read_text(encoding="utf-8")))
    for package, branches in rates_found.items():
        sys.stdout.write(f"{package:<8} {branches[0]:>5} of {branches[1]:>5} branches  {per_cent(branches):6.2f} %\n")
    too_low = [package for package, branches in rates_found.items() if per_cent(branches) < MINIMUM]
    if too_low:
        sys.stdout.write(f"less than {MINIMUM:g} % of the branches: {', '.join(too_low)}\n")
    return pytest_run.returncode or int(bool(too_low))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
