"""What a command loads: a fresh interpreter each, so that nothing is there from another test."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

CONTOH = Path(__file__).parents[2] / "examples" / "bekasi-2026-02-06"
BERAT = ("pandas", "numpy", "pyarrow", "docxtpl", "docx", "lxml", "openpyxl", "python_calamine", "holidays")
BAHASA = ("babel", "num2words", "jinja2", "rapidfuzz", "pydantic")

PROGRAM = """
import sys
from mutasi_cli.cli import run
kode = run(sys.argv[1:])
print("DIMUAT", kode, *sorted({nama.partition(".")[0] for nama in sys.modules}))
"""


def dimuat(*perintah: str) -> set[str]:
    """Return the packages that a command has loaded when it is done."""
    hasil = subprocess.run(
        [sys.executable, "-c", PROGRAM, *perintah], capture_output=True, encoding="utf-8", check=True
    )
    kata = hasil.stdout.splitlines()[-1].split()
    assert kata[:2] == ["DIMUAT", "0"]
    assert "typer" in kata
    return set(kata)


@pytest.mark.parametrize("perintah", [("--help",), ("validate", "--help"), ("--version",)])
def test_help_loads_nothing_heavy(perintah: tuple[str, ...]) -> None:
    assert not dimuat(*perintah) & {*BERAT, *BAHASA}


def test_help_loads_no_rule_and_no_table() -> None:
    program = (
        "import sys; import mutasi_cli.cli.app; print(*(n for n in sys.modules if n[:11] == 'mutasi_cli.'))"
    )
    hasil = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    paket = {nama.split(".")[1] for nama in hasil.stdout.split()}
    assert paket == {"cli", "errors"}


@pytest.mark.parametrize("perintah", [("rules",), ("rule", "WKT001"), ("law",)])
def test_the_catalogue_loads_no_table_and_no_paper(perintah: tuple[str, ...]) -> None:
    assert not dimuat(*perintah) & {*BERAT, "jinja2", "num2words"}


def test_validate_reads_a_workbook_without_pandas_and_without_the_writers() -> None:
    assert not dimuat("validate", str(CONTOH)) & {"pandas", "numpy", "docxtpl", "openpyxl", "num2words"}
