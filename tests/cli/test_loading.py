"""What a command loads: a fresh interpreter each, so that nothing is there from another test."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "examples" / "bekasi-2026-02-06"
BERAT = (
    "pandas",
    "numpy",
    "duckdb",
    "docxtpl",
    "docx",
    "lxml",
    "openpyxl",
    "python_calamine",
    "holidays",
    "pikepdf",
    "PIL",
)
LANGUAGE_LIBRARIES = ("babel", "num2words", "jinja2", "rapidfuzz", "pydantic")

PROGRAM = """
import sys
from mutasi_cli.cli import run
kode = run(sys.argv[1:])
print("DIMUAT", kode, *sorted({nama.partition(".")[0] for nama in sys.modules}))
"""


def loaded_modules(*command: str) -> set[str]:
    """Return the packages that a command has loaded when it is done."""
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM, *command], capture_output=True, encoding="utf-8", check=True
    )
    words = result.stdout.splitlines()[-1].split()
    assert words[:2] == ["DIMUAT", "0"]
    assert "typer" in words
    return set(words)


@pytest.mark.parametrize("command", [("--help",), ("validate", "--help"), ("--version",)])
def test_help_loads_nothing_heavy(command: tuple[str, ...]) -> None:
    assert not loaded_modules(*command) & {*BERAT, *LANGUAGE_LIBRARIES}


def test_help_loads_no_rule_and_no_table() -> None:
    program = "import sys; import mutasi_cli.cli.app; print(*(n for n in sys.modules if n[:11] == 'mutasi_cli.'))"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    package = {nama.split(".")[1] for nama in result.stdout.split()}
    assert package == {"cli", "disk", "errors"}


@pytest.mark.parametrize("command", [("rules",), ("rule", "WKT001"), ("law",)])
def test_the_catalogue_loads_no_table_and_no_paper(command: tuple[str, ...]) -> None:
    assert not loaded_modules(*command) & {*BERAT, "jinja2", "num2words"}


def test_validate_reads_a_workbook_without_pandas_and_without_the_writers() -> None:
    assert not loaded_modules("validate", str(EXAMPLE)) & {
        "pandas",
        "numpy",
        "docxtpl",
        "openpyxl",
        "num2words",
    }
