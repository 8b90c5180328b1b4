"""``mutasi columns --simpan``: confirmed lines in ``mutasi.toml``, whole or not at all."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mutasi_cli.cli import questions, run

OWN = '# milik kami\n[kolom.pegawai] # jangan dihapus\n"LAMA" = "-"\n\n[berkas]\nkeluaran = "hasil"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "pegawai"
    sheet.append(["nip", "nama", "GOLONGANN", "Pangkat dan golongan terbaru kini", "Zodiak", "Kotak"])
    for k in range(5):
        sheet.append([f"19850101201001{1000 + k}", "Budi Contoh", "III/d", "III/d", "Leo", 7])
    workbook.save(tmp_path / "pegawai.xlsx")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Answers to give, in order; without one left somebody presses Ctrl-C."""
    given: list[str] = []

    def type_answer(_: str) -> str:
        if not given:
            raise KeyboardInterrupt
        return given.pop(0)

    monkeypatch.setattr("builtins.input", type_answer)
    monkeypatch.setattr(questions, "can_ask", lambda: True)
    return given


def kolom(folder: Path) -> dict[str, Any]:
    data: dict[str, Any] = tomllib.loads((folder / "mutasi.toml").read_text(encoding="utf-8"))
    lines: dict[str, Any] = data.get("kolom", {}).get("pegawai", {})
    return lines


def test_without_a_terminal_only_what_is_certain(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["columns", "pegawai.xlsx", "--simpan"]) == 0
    assert kolom(folder) == {"GOLONGANN": "golongan"}
    printed = capsys.readouterr().out
    assert '  "GOLONGANN" = "golongan"' in printed.splitlines()
    assert run(["columns", "pegawai.xlsx", "--simpan"]) == 0
    assert "Tidak ada yang ditulis" in capsys.readouterr().out


def test_comments_and_order_stay(folder: Path) -> None:
    (folder / "mutasi.toml").write_text(OWN, encoding="utf-8")
    assert run(["columns", "pegawai.xlsx", "--simpan"]) == 0
    text = (folder / "mutasi.toml").read_text(encoding="utf-8")
    assert text == OWN.replace('"LAMA" = "-"\n', '"LAMA" = "-"\n"GOLONGANN" = "golongan"\n')


def test_it_asks_column_by_column(folder: Path, answers: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "mutasi.toml").write_text(OWN, encoding="utf-8")
    answers += ["", "t", "-", "kotak talenta"]
    assert run(["columns", "pegawai.xlsx", "--simpan"]) == 0
    assert answers == []
    assert kolom(folder) == {"LAMA": "-", "GOLONGANN": "golongan", "Zodiak": "-", "Kotak": "kotak_talenta"}
    printed = capsys.readouterr().out
    assert "bentuk isinya xxx/x" in printed
    assert "Budi" not in printed
    assert "Leo" not in printed


def test_a_wrong_answer_is_asked_again(folder: Path, answers: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    answers += ["golonga", "golongan", "golongan", "t", "selesai"]
    assert run(["columns", "pegawai.xlsx", "--simpan"]) == 0
    printed = capsys.readouterr().out
    assert "«golonga» tidak ada di tabel pegawai; yang mirip: golongan" in printed
    assert "golongan baru saja diberikan kepada «GOLONGANN»" in printed
    assert kolom(folder) == {"GOLONGANN": "golongan"}


@pytest.mark.parametrize("count", range(4))
def test_interrupted_questions_leave_everything(count: int, folder: Path, answers: list[str]) -> None:
    (folder / "mutasi.toml").write_text(OWN, encoding="utf-8")
    answers += ["", "t", "-", ""][:count]
    assert run(["columns", "pegawai.xlsx", "--simpan"]) == 130
    assert (folder / "mutasi.toml").read_text(encoding="utf-8") == OWN


def test_two_columns_for_one_field(folder: Path, answers: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "pegawai"
    sheet.append(["nip", "nama", "Gol", "Golru"])
    sheet.append(["198501012010011001", "Budi", "III/c", "III/d"])
    workbook.save(folder / "dua.xlsx")
    answers += ["Z", "d"]
    assert run(["columns", "dua.xlsx", "--simpan"]) == 0
    assert kolom(folder) == {"Gol": "-", "Golru": "golongan"}
    assert "Tulis salah satu huruf kolomnya" in capsys.readouterr().out
    assert run(["columns", "dua.xlsx"]) == 0
    assert "BELUM DAPAT DIPAKAI" not in capsys.readouterr().out


def test_settings_that_cannot_be_added_to_stay(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = 'kolom = { pegawai = { "LAMA" = "-" } }\n'
    (folder / "mutasi.toml").write_text(text, encoding="utf-8")
    assert run(["columns", "pegawai.xlsx", "--simpan"]) == 2
    assert '"GOLONGANN" = "golongan"' in capsys.readouterr().err
    assert (folder / "mutasi.toml").read_text(encoding="utf-8") == text
