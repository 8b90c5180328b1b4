"""Hostile texts, and what no answer and no output may do with them."""

from __future__ import annotations

import json
import unicodedata
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from fuzz.run_input import run_command

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from fuzz.run_input import Answer

HOSTILE = {
    "rumus": '=HYPERLINK("http://x","a")',
    "tambah": "+1+cmd|' /C calc'!A0",
    "kurang": "-2+3",
    "at": "@SUM(1+1)",
    "tab": "\t=1+1",
    "balik": "\r=1+1",
    "dde": '=DDE("cmd";"/C calc";"x")',
    "layar": "\u009b31m\u202e\u2066\u009d8;;x\u0085[red]a[/] [link=http://x]y[/link][/tak] :smile: ",
    "xml": "</w:t><script>alert(1)</script>\"'><svg onload=alert(1)> &amp; {{ 7*7 }}{% include 'x' %} ",
    "jalan": "../../keluar\\..\\CON:NUL.txt" + "z" * 300 + " . ",
}
UNRULY = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Kinds of characters that a terminal obeys, or that are not seen."""


def commands(workbook: Path, old_workbook: Path, kode: str, nip: str) -> list[list[str]]:
    """Return every command that reads a batch, for one batch."""
    b = str(workbook)
    return [
        *(["validate", b], ["validate", b, "--format", "json"], ["validate", b, "--format", "xlsx"]),
        *(["columns", b], ["columns", b, "--format", "json"], ["impact", b], ["impact", b, "--tanpa", nip]),
        *(["impact", b, "--format", "json"], ["candidates", kode, b], ["candidates", "--semua-kosong", b]),
        *(["roster", b, "--draf"], ["decree", b, "--draf", "--jenis", "petikan"], ["report", b]),
        *(["diff", str(old_workbook), b], ["diff", str(old_workbook), b, "--format", "xlsx"]),
    ]


def harmless_answers(arguments: Sequence[str]) -> Answer:
    """Run a command; hold that it judges, prints no sign that a terminal obeys, and sound JSON."""
    answers = run_command(list(arguments))
    assert answers.wrong == "", (arguments, answers.wrong)
    assert answers.kode in {0, 1}, (arguments, answers.galat)
    assert unruly_signs(answers) <= {"\n"}, arguments
    if "json" in arguments:
        json.loads(answers.removed)
    return answers


def unruly_signs(answers: Answer) -> set[str]:
    """Return the signs of both streams that a terminal obeys or that are not seen."""
    return {letter for letter in answers.removed + answers.galat if unicodedata.category(letter) in UNRULY}


def formula_cells(workbook: Path) -> list[str]:
    """Return every cell of a workbook that holds a formula, from its raw XML."""
    result = []
    with zipfile.ZipFile(workbook) as archive:
        for nama in archive.namelist():
            if nama.startswith("xl/worksheets/") and nama.endswith(".xml"):
                for cell in etree.fromstring(archive.read(nama)).iter("{*}c"):
                    formula = cell.find("{*}f")
                    if formula is not None:
                        result.append(f"{workbook.name}!{nama}!{cell.get('r')}: {formula.text}")
    return result


def check_files(root: Path, output: Path, present_before: Iterable[Path]) -> dict[str, list[Path]]:
    """Hold that nothing was written outside of the outputs, and no text became a formula or a script.

    ``own`` are the files that were there before. Returns the written files by their suffix.
    """
    known_files = set(present_before)
    written = [path for path in root.rglob("*") if path.is_file() and path not in known_files]
    assert written
    assert all(path.is_relative_to(output) for path in written)
    result: dict[str, list[Path]] = {}
    for path in written:
        result.setdefault(path.suffix, []).append(path)
    for path in result.get(".xlsx", ()):
        # The drop-down lists of the form are named ranges, not formulas in cells.
        assert formula_cells(path) == []
    for path in result.get(".html", ()):
        html = path.read_text(encoding="utf-8")
        assert "<script>alert" not in html
        assert "<svg onload" not in html
    for path in result.get(".docx", ()):
        with zipfile.ZipFile(path) as archive:
            document = etree.fromstring(archive.read("word/document.xml"))
        assert not list(document.iter("{*}script", "{*}instrText", "{*}fldSimple", "{*}altChunk"))
        assert document.find(".//{*}body") is not None
    return result
