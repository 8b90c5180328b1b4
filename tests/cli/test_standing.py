"""``mutasi`` alone: where one stands, and what is next; never a traceback, whatever lies there."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import openpyxl
import pytest

import mutasi_cli
from mutasi_cli.cli import run
from mutasi_cli.disk import whole_files
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.plan import standing_report

BEKASI = Path(__file__).parents[2] / "examples" / "bekasi-2026-02-06"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def example(here: Path) -> Path:
    for nama in ("batch.xlsx", "mutasi.toml"):
        shutil.copy(BEKASI / nama, here / nama)
    return here


def _look(capsys: pytest.CaptureFixture[str]) -> str:
    """Run ``mutasi`` and return what it says, on one line; it writes nothing."""
    capsys.readouterr()
    before = sorted(Path.cwd().rglob("*"))
    assert run([]) == 0
    assert sorted(Path.cwd().rglob("*")) == before
    output = capsys.readouterr()
    assert output.err == ""
    return " ".join(output.out.split())


def test_an_empty_folder_says_how_to_begin(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del here
    text = _look(capsys)
    assert "mutasi.toml belum ada" in text
    assert "batch.xlsx belum ada" in text
    assert "mutasi init" in text
    assert "mutasi demo" in text


def test_a_batch_from_the_first_look_to_the_last(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = _look(capsys)
    assert "usulan 61" in text
    assert "Jumat, 6 Februari 2026; 61 usulan" in text
    assert "0 galat, 0 peringatan" in text
    assert "Naskah belum ada" in text
    assert "mutasi roster" in text
    assert run(["roster"]) == 0
    text = _look(capsys)
    assert "daftar pelantikan, 0 naskah; dibuat dari batch yang sekarang" in text
    assert "mutasi roster" not in text
    assert run(["decree", "--jenis", "petikan"]) == 0
    text = _look(capsys)
    assert "mutasi verify" in text
    petikan = sorted((example / "keluaran").rglob("*-petikan/*.docx"))
    petikan[0].write_bytes(b"disunting")
    petikan[1].unlink()
    text = _look(capsys)
    assert "1 disunting dengan tangan" in text
    assert "1 sudah dihapus" in text
    workbook = openpyxl.load_workbook(example / "batch.xlsx")
    workbook["usulan"]["V2"] = "berubah"
    workbook.save(example / "batch.xlsx")
    text = _look(capsys)
    assert "lebih lama daripada batch (batch.xlsx sudah berubah)" in text
    assert "mutasi roster" in text
    assert "mutasi verify" not in text


def _save(workbook: Path, words: str) -> None:
    entry = openpyxl.load_workbook(workbook)
    entry["usulan"]["V2"] = words
    entry.save(workbook)


def test_papers_of_an_earlier_workbook_stay_old_whatever_is_written_after_them(
    example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workbook = example / "batch.xlsx"
    manifest = example / "keluaran" / "2026-02-06" / "manifest.json"
    assert run(["roster"]) == 0
    assert run(["decree", "--jenis", "petikan", "--jenis", "spp"]) == 0
    _save(workbook, "sekali")
    assert run(["decree", "--jenis", "petikan"]) == 0
    text = _look(capsys)
    assert "sebagian lebih lama daripada batch (batch.xlsx sudah berubah)" in text
    assert "mutasi roster" in text
    # The report is none of the papers, and makes none of them younger.
    _save(workbook, "dua kali")
    assert run(["report"]) == 0
    assert "; lebih lama daripada batch (batch.xlsx sudah berubah)" in _look(capsys)
    assert run(["roster"]) == 0
    text = _look(capsys)
    assert "sebagian lebih lama" in text
    assert "mutasi roster" not in text
    assert "mutasi decree" in text
    assert "mutasi verify" not in text
    edit = next((example / "keluaran").rglob("*-petikan/*.docx"))
    edit.write_bytes(b"disunting")
    assert "masukan_lama" in json.loads(manifest.read_text(encoding="utf-8"))
    assert run(["decree", "--jenis", "petikan", "--jenis", "spp"]) == 0
    text = _look(capsys)
    assert "dibuat dari batch yang sekarang" in text
    assert "1 disunting dengan tangan" in text
    assert "mutasi verify" in text
    manifest_text = manifest.read_text(encoding="utf-8")
    assert "masukan_lama" not in json.loads(manifest_text)
    # A manifest of an earlier version knows only the latest run.
    _save(workbook, "tiga kali")
    assert "; lebih lama daripada batch" in _look(capsys)


def test_what_lies_there_is_looked_at_without_waiting(
    example: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["roster"]) == 0
    paper = next((example / "keluaran").rglob("05-lampiran/*.docx"))
    if hasattr(os, "mkfifo"):
        paper.unlink()
        os.mkfifo(paper)
        text = _look(capsys)
        assert "sudah dihapus" not in text
        assert "disunting" not in text
    read = whole_files.read_plain

    def locked_read(path: Path) -> bytes:
        if path.name == "batch.xlsx":
            raise PermissionError(errno.EACCES, "terkunci")
        return read(path)

    monkeypatch.setattr(standing_report, "read_plain", locked_read)
    (example / "batch.xlsx").write_bytes(b"bukan buku kerja")
    assert "belum dibandingkan dengan batch" in _look(capsys)


def test_papers_of_the_approved_part_are_called_so(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del example
    assert run(["decree", "--jenis", "undangan"]) == 0
    assert "--hanya-pertek" not in _look(capsys)
    assert run(["decree", "--jenis", "undangan", "--hanya-pertek"]) == 0
    assert "1 naskah; hanya bagian yang disetujui (--hanya-pertek); dibuat dari batch" in _look(capsys)


def test_galat_comes_before_papers(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(BEKASI.parent / "bermasalah", here, dirs_exist_ok=True)
    text = _look(capsys)
    assert "mutasi validate" in text
    assert "mutasi roster" not in text
    assert "tidak ada yang menghalangi" not in text


def test_a_new_form_says_what_is_missing(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", str(here)]) == 0
    assert "Tidak ada baris usulan" in _look(capsys)


def test_tables_and_batches_nearby_are_named(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "data pegawai.xlsx").write_bytes(b"")
    (here / "~$data pegawai.xlsx").write_bytes(b"")
    text = _look(capsys)
    assert 'mutasi columns "data pegawai.xlsx"' in text
    assert "~$" not in text
    (here / "rotasi").mkdir()
    shutil.copy(BEKASI / "batch.xlsx", here / "rotasi")
    assert "mutasi validate rotasi" in _look(capsys)


@pytest.mark.parametrize(
    ("nama", "content", "words"),
    [
        ("mutasi.toml", b"x = [", "mutasi.toml salah tulis"),
        ("mutasi.toml", b"[instansi]\nnma = 'x'\n", "nma"),
        ("mutasi.toml", b"\xff\xfe", "UTF-8"),
        ("batch.xlsx", b"bukan buku kerja", "batch.xlsx"),
        ("batch.xlsx", b"", "kosong"),
        ("keluaran/2026-02-06/manifest.json", b"{", "manifest.json"),
        ("keluaran/2026-02-06/manifest.json", b'{"versi": 1, "keluaran": [7]}', "manifest.json"),
        ("keluaran/2026-02-06/manifest.json", b'{"versi": 1, "masukan": 7}', "Pelantikan"),
        ("keluaran/bukan-hari/manifest.json", b"{", "Naskah belum ada"),
        ("keluaran", b"", "Naskah belum ada"),
    ],
)
def test_broken_files_are_told_not_raised(
    nama: str, content: bytes, words: str, example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (example / nama).parent.mkdir(parents=True, exist_ok=True)
    (example / nama).write_bytes(content)
    assert words in _look(capsys)


def test_large_tables_are_not_judged_only_to_look(
    example: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    del example
    assert run(["roster"]) == 0
    monkeypatch.setattr(standing_report, "_AT_A_GLANCE", 10)
    text = _look(capsys)
    assert "belum dijalankan" in text
    assert "belum dibandingkan dengan batch" in text
    assert "mutasi validate" in text


def test_the_version_names_the_day_of_the_law(capsys: pytest.CaptureFixture[str]) -> None:
    data = Path(mutasi_cli.__file__).parent / "law" / "data"
    day = [
        date.fromisoformat(first_day)
        for file in data.glob("*.toml")
        for first_day in re.findall(r"^berlaku = (\S+)", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    ]
    for choices in ("--version", "--versi"):
        assert run([choices]) == 0
        row = capsys.readouterr().out
        assert row == f"mutasi {mutasi_cli.__version__} (aturan per {long_date(max(day))})\n"


def test_an_empty_folder_is_told_without_loading_tables(here: Path) -> None:
    kode = (
        "import json, sys; from mutasi_cli.cli import run; run([]); "
        "berat = ('pandas', 'openpyxl', 'docxtpl', 'python_calamine'); "
        "print(json.dumps([m for m in berat if m in sys.modules]), file=sys.stderr)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    result = subprocess.run(
        [sys.executable, "-c", kode], capture_output=True, text=True, check=True, env=environment, cwd=here
    )
    assert json.loads(result.stderr) == []
