"""The file on the disk: beside the papers, under their manifest, never over a hand's work."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mutasi_cli.cli import run
from mutasi_cli.disk.placed_papers import PapersResult
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.paper_request import PaperFolders
from mutasi_cli.views.report import report_file_name, write_report
from outputs.small_town import batch, findings
from report.parsed_page import TEMPLATES

EXAMPLE = Path(__file__).parents[2] / "examples"


def _write(town: Batch, folder: Path) -> PapersResult:
    return write_report(town, findings(town), PaperFolders(folder, TEMPLATES, TEMPLATES))


def test_it_is_placed_noted_and_the_same_the_second_time(tmp_path: Path) -> None:
    town = batch()
    assert report_file_name(town) == "laporan-2026-02-06.html"
    result = _write(town, tmp_path)
    assert result.folder == tmp_path / "2026-02-06"
    assert result.written_files == ("laporan-2026-02-06.html",)
    manifest = json.loads((result.folder / "manifest.json").read_text(encoding="utf-8"))
    assert [entry["berkas"] for entry in manifest["keluaran"]] == ["laporan-2026-02-06.html"]
    assert {"laporan.html.j2", "laporan.css"} <= {entry["berkas"] for entry in manifest["templat"]}
    assert [entry["aturan"] for entry in manifest["pengecualian"]] == ["WKT001"]
    assert _write(town, tmp_path).unchanged == ("laporan-2026-02-06.html",)


def test_a_report_changed_by_hand_is_left_alone(tmp_path: Path) -> None:
    town = batch()
    file = _write(town, tmp_path).folder / report_file_name(town)
    file.write_text("catatan Sekda", encoding="utf-8")
    result = _write(town, tmp_path)
    assert result.left_alone == (("laporan-2026-02-06.html", "laporan-2026-02-06.baru.html"),)
    assert file.read_text(encoding="utf-8") == "catatan Sekda"
    assert (result.folder / "laporan-2026-02-06.baru.html").read_bytes().startswith(b"<!DOCTYPE html>")


@pytest.mark.parametrize("example", ["bekasi-2026-02-06", "bermasalah"])
def test_the_command_reports_also_what_may_not_be_inaugurated(
    example: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workbook = str(EXAMPLE / example / "batch.xlsx")
    assert run(["report", workbook, "--keluaran", str(tmp_path)]) == 0
    assert "laporan-2026-02-06.html" in capsys.readouterr().out
    data = (tmp_path / "2026-02-06" / "laporan-2026-02-06.html").read_bytes()
    assert str(EXAMPLE).encode() not in data
    assert "belum boleh dilantik" in data.decode() if example == "bermasalah" else b"61 usulan = 44" in data
