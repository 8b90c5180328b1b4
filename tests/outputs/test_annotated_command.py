"""``mutasi validate --format xlsx`` on the faulty example and on the empty form's own shape."""

import hashlib
import json
import shutil
from pathlib import Path

import openpyxl
import pytest

from mutasi_cli.cli import run
from outputs.made_workbooks import part, whole

FAULTY = Path(__file__).parents[2] / "examples" / "bermasalah"


def test_the_faulty_example(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for nama in ("batch.xlsx", "mutasi.toml"):
        shutil.copy(FAULTY / nama, tmp_path / nama)
    workbook = tmp_path / "batch.xlsx"
    before = hashlib.sha256(workbook.read_bytes()).hexdigest()
    assert run(["validate", str(workbook), "--format", "json"]) == 1
    findings = json.loads(capsys.readouterr().out)["temuan"]
    assert run(["validate", str(workbook), "--format", "xlsx"]) == 1
    output = capsys.readouterr().out
    # A long path is broken at the edge of the screen.
    assert "batch-temuan.xlsx" in "".join(output.split())
    assert "Kesimpulan: " in output
    assert hashlib.sha256(workbook.read_bytes()).hexdigest() == before

    salinan = tmp_path / "keluaran" / "batch-temuan.xlsx"
    whole(salinan.read_bytes())
    old, new = openpyxl.load_workbook(workbook), openpyxl.load_workbook(salinan)
    assert new.sheetnames == ["Temuan", *old.sheetnames]
    address = {(entry["sheet"], entry["sel"]) for entry in findings if entry["sel"] is not None}
    for original in old:
        entry = new[original.title]
        marked = {(cell.coordinate) for row in entry.iter_rows() for cell in row if cell.comment is not None}
        assert marked == {cell for sheet, cell in address if sheet == original.title}
        assert [[s.value for s in row] for row in entry.iter_rows(max_row=70)] == [
            [s.value for s in row] for row in original.iter_rows(max_row=70)
        ]
    same_parts = part(workbook.read_bytes())
    assert all(
        part(salinan.read_bytes())[nama] == same_parts[nama]
        for nama in ("xl/theme/theme1.xml", "xl/worksheets/sheet3.xml", "docProps/core.xml")
    )


def test_another_output_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(FAULTY, tmp_path / "b")
    other_folder = tmp_path / "hasil"
    assert run(["validate", str(tmp_path / "b"), "--format", "xlsx", "--keluaran", str(other_folder)]) == 1
    assert (other_folder / "batch-temuan.xlsx").is_file()
    assert not (tmp_path / "b" / "keluaran").exists()
    assert run(["validate", str(tmp_path / "b"), "--format", "docx"]) == 2
    assert "tabel, json, xlsx" in capsys.readouterr().err
