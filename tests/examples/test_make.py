"""The shipped examples are what their generators make: text to the byte, workbooks to the cell."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from examples.load_generator import EXAMPLE, load_generator

FOLDER = ("bekasi-2026-02-06", "bermasalah", "berkas-kantor")


def workbook_text(path: Path) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Every cell of a workbook with its number format, row by row."""
    workbook = openpyxl.load_workbook(path)
    for sheet in workbook.worksheets:
        for row in sheet.iter_rows():
            yield sheet.title, tuple((cell.value, cell.number_format) for cell in row)


@pytest.mark.parametrize("nama", FOLDER)
def test_the_shipped_files_are_what_the_generator_makes(
    nama: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["make.py", "--keluaran", str(tmp_path)])
    load_generator(nama).main()
    made = sorted(path.name for path in tmp_path.iterdir())
    assert "README.md" in made
    shipped_files = {path.name for path in (EXAMPLE / nama).iterdir() if path.is_file()} - {"make.py"}
    assert set(made) == shipped_files
    for file in made:
        new, old = tmp_path / file, EXAMPLE / nama / file
        if new.read_bytes() == old.read_bytes():
            continue
        # Another zlib packs the same cells into other bytes.
        if file.endswith(".xlsx"):
            assert list(workbook_text(new)) == list(workbook_text(old)), file
        else:
            # A checkout on Windows may have turned the ends of lines.
            assert new.read_bytes().replace(b"\r\n", b"\n") == old.read_bytes().replace(b"\r\n", b"\n"), file


@pytest.mark.parametrize("nama", FOLDER)
def test_twice_gives_the_same_bytes(nama: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = []
    for times in ("a", "b"):
        folder = tmp_path / times
        folder.mkdir()
        monkeypatch.setattr(sys, "argv", ["make.py", "--keluaran", str(folder)])
        load_generator(nama).main()
        result.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert result[0] == result[1]
