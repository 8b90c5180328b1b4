"""The commands as an officer calls them: exit codes, streams, and what they write."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from mutasi_cli import api
from mutasi_cli.cli import run

EXAMPLE = Path(__file__).parents[2] / "examples"
BEKASI = EXAMPLE / "bekasi-2026-02-06"
FAULTY = EXAMPLE / "bermasalah"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A batch folder with the worked example, as the current folder."""
    for nama in ("batch.xlsx", "mutasi.toml"):
        shutil.copy(BEKASI / nama, tmp_path / nama)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_example_is_silent(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "batch.xlsx", "--format", "json"]) == 0
    summary = json.loads(capsys.readouterr().out)["ringkasan"]
    assert summary["usulan"] == 61
    assert (summary["galat"], summary["peringatan"]) == (0, 0)
    assert run(["validate", "--ketat"]) == 0
    assert sorted(path.name for path in folder.iterdir()) == ["batch.xlsx", "mutasi.toml"]


def test_the_three_calls_work_as_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (folder / "batch.xlsx").read_bytes()
    assert run(["validate", "batch.xlsx"]) == 0
    assert run(["roster", "--tanggal", "2026-02-06"]) == 0
    assert run(["decree"]) == 0
    capsys.readouterr()
    result = folder / "keluaran" / "2026-02-06"
    assert (result / "lantikan-2026-02-06.xlsx").is_file()
    assert len(list(result.glob("*-petikan/*.docx"))) == 61
    assert (result / "cetak" / "petikan.docx").is_file()
    assert (result / "manifest.json").is_file() or (folder / "keluaran" / "manifest.json").is_file()
    assert (folder / "batch.xlsx").read_bytes() == before


def test_the_faulty_twin_reports_exactly_what_is_documented(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", str(FAULTY / "batch.xlsx"), "--format", "json"]) == 1
    findings = json.loads(capsys.readouterr().out)["temuan"]
    obtained = sorted(
        (finding["aturan"], finding["keparahan"], str(finding["nip"]), f"{finding['sheet']}!{finding['sel']}")
        for finding in findings
        if finding["keparahan"] != "info"
    )
    expected: list[dict[str, Any]] = yaml.safe_load((FAULTY / "harapan.yaml").read_text(encoding="utf-8"))
    assert obtained == sorted(
        (finding["aturan"], finding["keparahan"], str(finding["nip"]), finding["sel"]) for finding in expected
    )


@pytest.mark.parametrize("command", ["roster", "decree"])
def test_papers_of_a_faulty_batch_are_refused_unless_draft(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(FAULTY, tmp_path / "b")
    assert run([command, str(tmp_path / "b")]) == 1
    written = capsys.readouterr()
    assert "JAB003" in written.err
    assert not (tmp_path / "b" / "keluaran").exists()
    assert run([command, str(tmp_path / "b"), "--draf"]) == 0
    assert list((tmp_path / "b" / "keluaran").rglob("*.docx"))


def test_a_written_batch_is_written_again_with_the_same_bytes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def contents() -> dict[str, bytes]:
        return {
            str(p.relative_to(folder)): p.read_bytes() for p in sorted((folder / "keluaran").rglob("*")) if p.is_file()
        }

    assert run(["roster"]) == 0
    assert run(["decree"]) == 0
    first = contents()
    shutil.rmtree(folder / "keluaran")
    assert run(["roster"]) == 0
    assert run(["decree"]) == 0
    assert contents() == first
    capsys.readouterr()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["validat"], "mutasi validate"),
        (["validate", "--kettat"], "--kettat"),
        (["validate", "tidak-ada.xlsx"], "tidak-ada.xlsx"),
        (["validate", "--format", "pdf"], "tabel, json"),
        (["validate", "--tanggal", "31-02-2026"], "31-02-2026"),
        (["validate", "--tanggal", "06-02-26"], "06-02-26"),
        (["rule", "JAB999"], "JAB999"),
        (["rule"], "wajib"),
        (["law", "masa_jabatan_minimun"], "masa_jabatan_minimum"),
    ],
)
def test_bad_calls_get_one_sentence_and_exit_2(
    arguments: list[str], words: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del folder
    assert run(arguments) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.count("\n") == 1
    assert written.err.startswith("mutasi: ")
    assert words in written.err


def test_no_date_anywhere_is_exit_2(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import openpyxl  # noqa: PLC0415 - only here

    workbook = openpyxl.load_workbook(folder / "batch.xlsx")
    for row in workbook["batch"].iter_rows():
        if row[0].value == "tanggal_pelantikan":
            row[1].value = None
    workbook.save(folder / "batch.xlsx")
    assert run(["validate"]) == 2
    assert "--tanggal" in capsys.readouterr().err
    assert run(["validate", "--tanggal", "6 Februari 2026"]) == 0


def test_impact_json_has_the_named_figures(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del folder
    assert run(["impact", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    length = [(chain["jenis"], len(chain["langkah"])) for chain in data["rantai"]]
    assert ("rantai", 5) in length
    assert ("siklus", 3) in length
    assert ("siklus", 2) in length
    assert sum(count for _, count in length) == 61
    assert data["tanpa_jabatan"] == []


def test_reference_commands_need_no_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["rules"]) == 0
    assert "JAB002" in capsys.readouterr().out
    for page in api.rules():
        assert run(["rule", page.code.lower()]) == 0
        assert page.title in capsys.readouterr().out
    assert run(["law", "--tanggal", "2026-02-06"]) == 0
    assert "masa_jabatan_minimum" in capsys.readouterr().out
    assert run(["law", "masa_jabatan_minimum"]) == 0
    assert "24" in capsys.readouterr().out


def test_demo_runs_everything_and_is_repeatable(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["demo", str(tmp_path / "demo")]) == 0
    assert run(["demo", str(tmp_path / "demo")]) == 0
    capsys.readouterr()
    (tmp_path / "demo" / "batch.xlsx").write_bytes(b"kerja orang")
    assert run(["demo", str(tmp_path / "demo")]) == 2
    assert (tmp_path / "demo" / "batch.xlsx").read_bytes() == b"kerja orang"


def test_init_then_validate_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["init", str(tmp_path / "rotasi")]) == 0
    monkeypatch.chdir(tmp_path / "rotasi")
    capsys.readouterr()
    assert run(["validate"]) == 2
    assert "usulan" in capsys.readouterr().err


def test_help_loads_neither_pandas_nor_openpyxl() -> None:
    kode = (
        "import sys; from mutasi_cli.cli import run; run(['rules', '--format', 'json']); "
        "print([m for m in ('pandas', 'openpyxl', 'docxtpl', 'python_calamine') if m in sys.modules], "
        "file=sys.stderr)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    result = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True, env=environment)
    assert result.stderr.strip() == "[]"


def test_a_fault_of_the_program_is_one_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    del folder

    def damaged(_: object) -> None:
        raise KeyError("x\ny")

    monkeypatch.setattr(api, "judge", damaged)
    monkeypatch.delenv("MUTASI_LACAK", raising=False)
    assert run(["validate"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    monkeypatch.setenv("MUTASI_LACAK", "1")
    with pytest.raises(KeyError):
        run(["validate"])


@pytest.mark.parametrize(
    ("choices", "rule_code"),
    [
        (["--aturan", "jab002", "--aturan", "LYN001"], {"JAB002", "LYN001"}),
        (["--keparahan", "peringatan"], {"DAT022", "WKT001"}),
    ],
)
def test_filters_narrow_what_is_shown_but_not_the_verdict(
    choices: list[str], rule_code: set[str], capsys: pytest.CaptureFixture[str]
) -> None:
    origin = ["validate", str(FAULTY / "batch.xlsx"), "--format", "json"]
    assert run(origin) == 1
    everything = json.loads(capsys.readouterr().out)
    assert run([*origin, *choices]) == 1
    partial = json.loads(capsys.readouterr().out)
    assert {finding["aturan"] for finding in partial["temuan"]} == rule_code
    assert partial["ringkasan"] == everything["ringkasan"]
    nip = next(finding["nip"] for finding in everything["temuan"] if finding["aturan"] == "PEG001")
    assert run([*origin, "--nip", nip]) == 1
    assert {finding["nip"] for finding in json.loads(capsys.readouterr().out)["temuan"]} == {nip}
