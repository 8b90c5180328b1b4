"""Compare two installations of mutasi byte by byte: everything that the commands print and write.

Give the two programs (``--before OLD/bin/mutasi --after NEW/bin/mutasi``) and the folder of examples. Each
command runs with both programs in a folder of the same name, so that no path can differ. Printed at the end:
how many runs and files were compared, and each difference by name. Exit code 0: no difference; 1: some.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

BEKASI = "bekasi-2026-02-06"
FAULTY = "bermasalah"
OFFICE = "berkas-kantor"
COMMANDS = [
    "demo",
    "init",
    "columns",
    "validate",
    "impact",
    "diff",
    "candidates",
    "roster",
    "decree",
    "verify",
    "report",
    "rules",
    "rule",
    "law",
    "template",
]
TIMEOUT_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Scenario:
    """Commands that run one after another in a fresh copy of one example; None: in an empty folder."""

    example: str | None
    runs: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one scenario printed (one entry a run) and the bytes of every file that it left."""

    printed: tuple[tuple[int, bytes, bytes], ...]
    files: dict[str, bytes]


def scenarios(rule_codes: tuple[str, ...]) -> tuple[Scenario, ...]:
    """Return what is compared: each command, each format, with the options that change the output."""
    per_example = [
        Scenario(
            name,
            (
                (),
                ("validate",),
                ("validate", "--format", "json"),
                ("validate", "--format", "xlsx"),
                ("validate", "--ketat", "--keparahan", "galat"),
                ("validate", "--samarkan"),
                ("impact",),
                ("impact", "--format", "json"),
                ("impact", "--hanya-pertek"),
                ("roster", "--draf"),
                ("decree", "--draf"),
                ("verify",),
                ("verify", "--format", "json"),
                ("report",),
                ("candidates", "--semua-kosong"),
                (),
            ),
        )
        for name in (BEKASI, FAULTY, OFFICE)
    ]
    bekasi = (
        ("roster", "--tanggal", "2026-02-06"),
        ("decree",),
        ("decree", "--jenis", "petikan"),
        ("verify",),
        ("diff", "batch.xlsx", "batch.xlsx"),
        ("diff", "batch.xlsx", "batch.xlsx", "--format", "json"),
        ("impact", "--tanpa", "198712132011012006"),
        ("columns", "batch.xlsx"),
        ("columns", "batch.xlsx", "--format", "json"),
        ("candidates", "KEC.03.KEL.02"),
        ("candidates", "KEC.03.KEL.02", "--format", "json"),
        ("template", "list"),
        ("template", "check"),
        ("template", "copy"),
        ("verify", "--hanya-pertek"),
        ("decree", "--hanya-pertek"),
        ("verify",),
        ("imut",),
        ("imut", "--semua"),
        ("imut", "--semua", "--draf", "--format", "json"),
        ("validate", "--aturan", "JAB0X"),
    )
    office = (
        ("columns", "pegawai-siasn.csv"),
        ("columns", "pegawai-siasn.csv", "--format", "json"),
        ("columns", "referensi-unor-siasn.xlsx"),
        ("columns", "usulan-pelantikan.xlsx"),
        ("validate", "--tanggal", "6 Februari 2026"),
    )
    reference = (
        ("--version",),
        ("--help",),
        *((command, "--help") for command in COMMANDS),
        ("rules",),
        ("rules", "--format", "json"),
        *(("rule", code) for code in rule_codes),
        ("law",),
        ("law", "--tanggal", "2020-01-01", "--format", "json"),
        ("law", "masa_jabatan_minimun", "--tanggal", "kapan"),
        ("law", "--tanggal", "kapan"),
        ("init", "folder-baru", "--tanpa-tanya"),
        ("validate", "tidak-ada.xlsx"),
        ("valdate",),
        ("rule", "JAB02"),
    )
    return (
        *per_example,
        Scenario(BEKASI, bekasi),
        Scenario(OFFICE, office),
        Scenario(None, reference),
        Scenario(None, (("demo", "coba"),)),
    )


def run_scenario(program: Path, examples: Path, scenario: Scenario, root: Path) -> Outcome:
    """Run one scenario below ``root`` and return everything that came of it; the folder is removed."""
    folder = root / "batch"
    if scenario.example is None:
        folder.mkdir(parents=True)
    else:
        shutil.copytree(examples / scenario.example, folder)
    environment = {
        **{name: value for name, value in os.environ.items() if name not in {"COLUMNS", "NO_COLOR"}},
        "COLUMNS": "100",
        "HOME": str(root),
    }
    printed = []
    for arguments in scenario.runs:
        done = subprocess.run(
            [str(program), *arguments],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=TIMEOUT_SECONDS,
        )
        printed.append((done.returncode, done.stdout, done.stderr))
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
    shutil.rmtree(root)
    return Outcome(tuple(printed), files)


def differences(scenario: Scenario, before: Outcome, after: Outcome) -> list[str]:
    """Return one line for each run and each file that is not the same to the byte."""
    found = []
    place = scenario.example or "-"
    for arguments, old, new in zip(scenario.runs, before.printed, after.printed, strict=True):
        for what, left, right in zip(("exit code", "stdout", "stderr"), old, new, strict=True):
            if left != right:
                found.append(f"{place}: mutasi {' '.join(arguments)}: {what}{_first_difference(left, right)}")
    for name in sorted(before.files.keys() | after.files.keys()):
        if before.files.get(name) != after.files.get(name):
            there = [word for word, files in (("before", before.files), ("after", after.files)) if name in files]
            found.append(f"{place}: {name} ({' and '.join(there)})")
    return found


def _first_difference(left: object, right: object) -> str:
    """Return the first line in which two outputs differ, for the reader of the list."""
    if not isinstance(left, bytes) or not isinstance(right, bytes):
        return f" {left} -> {right}"
    pairs = zip(left.splitlines(), right.splitlines(), strict=False)
    first = next(((old, new) for old, new in pairs if old != new), (b"", b"(length)"))
    return f": {first[0].decode(errors='replace')[:80]!r} -> {first[1].decode(errors='replace')[:80]!r}"


def main() -> int:
    """Compare, print the counts and the differences."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--before", type=Path, required=True, help="the program before the change")
    parser.add_argument("--after", type=Path, required=True, help="the program after the change")
    parser.add_argument("--examples", type=Path, default=Path(__file__).parents[1] / "examples")
    parser.add_argument("--rules", type=Path, default=Path(__file__).parents[1] / "src/mutasi_cli/rules")
    asked = parser.parse_args()
    codes = tuple(sorted(path.stem.upper() for path in asked.rules.glob("*/[a-z][a-z][a-z][0-9]*.py")))
    found: list[str] = []
    runs = files = 0
    with tempfile.TemporaryDirectory() as temporary:
        for number, scenario in enumerate(scenarios(codes)):
            root = Path(temporary) / str(number)
            before, after = (
                run_scenario(program.absolute(), asked.examples, scenario, root)
                for program in (asked.before, asked.after)
            )
            runs += len(scenario.runs)
            files += len(before.files)
            found += differences(scenario, before, after)
    sys.stdout.write(
        f"{runs} runs and {files} files compared, {len(found)} differences\n" + "".join(f"{line}\n" for line in found)
    )

    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
