"""``mutasi candidates`` from the command line: console, JSON against its schema, the sheet to edit."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest

from catalogue_exam.example_world import EXAMPLES, World
from mutasi_cli.cli import run

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "skema" / "candidates.schema.json").read_text(encoding="utf-8")
)
KASI = "KEC.08.KASI.1"


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The worked example in its small form, as a workbook in a folder."""
    folder = tmp_path_factory.mktemp("kantor")
    example_world = World.new(full=False)
    workbook = openpyxl.Workbook()
    assert workbook.active is not None
    workbook.remove(workbook.active)
    for nama, sheet in example_world.sheet().items():
        ws = workbook.create_sheet(nama)
        for row in sheet.rows:
            ws.append([None if cell == "" else cell for cell in row])
    workbook.save(folder / "batch.xlsx")
    shutil.copy(EXAMPLES / "bekasi-2026-02-06" / "mutasi.toml", folder / "mutasi.toml")
    return folder / "batch.xlsx"


def data(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert run(["candidates", *arguments, "--format", "json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    jsonschema.validate(answer, SCHEMA)
    return answer


def test_json_of_one_post_follows_its_schema(batch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = data(capsys, KASI, str(batch))
    assert answer["jabatan"]["kode_jabatan"] == KASI
    assert answer["calon"]
    assert all(person["kurang"] for person in answer["kurang_satu"])
    assert any("pertimbangan teknis BKN" in words for words in answer["masih_diperlukan"])


def test_words_name_the_same_post_as_the_code(batch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = data(capsys, "kasi pemerintahan kec. pondok gede", str(batch))
    assert words == data(capsys, KASI, str(batch))


def test_a_filled_post_is_told_in_json(batch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = data(capsys, "KEC.09.KEL.02", str(batch))
    assert answer["calon"] == []
    assert "memangku Lurah Jatiasih" in answer["halangan"][0]


def test_console_tells_order_reasons_and_papers(batch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["candidates", KASI, str(batch), "--banyak", "2", "--rinci"]) == 0
    removed = capsys.readouterr().out
    assert "   1. " in removed
    assert "   2. " in removed
    assert "   3. " not in removed
    for words in (
        "predikat kinerja, tahun terbaru dahulu",
        "Bila semuanya sama, menurut DUK",
        "MASIH DIPERLUKAN",
    ):
        assert words in " ".join(removed.split())
    for label in (
        "urusan",
        "jurusan",
        "kinerja",
        "uji kompetensi",
        "kotak talenta",
        "golongan",
        "pengalaman",
        "meninggalkan",
    ):
        assert removed.count(f"      {label} ") >= 2
    assert ".." not in removed.replace("…", "")


def test_the_first_screen_is_one_screen(
    batch: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    for arguments in ([KASI, str(batch)], ["--semua-kosong", str(batch)]):
        assert run(["candidates", *arguments]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert len(lines) <= 30
        assert all(len(line) <= 80 for line in lines if "keluaran" not in line)


def test_who_is_not_proposed_is_told_why(batch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    near = data(capsys, KASI, str(batch))["kurang_satu"][0]
    answer = data(capsys, KASI, str(batch), "--nip", near["nip"])
    assert {finding["aturan"] for finding in answer["kurang"]} == {near["aturan"]}
    assert run(["candidates", KASI, str(batch), "--nip", near["nip"]]) == 0
    assert near["aturan"] in capsys.readouterr().out
    first = data(capsys, KASI, str(batch))["calon"][0]["nip"]
    assert data(capsys, KASI, str(batch), "--nip", first)["kurang"] == []
    assert run(["candidates", KASI, str(batch), "--nip", "123"]) == 2
    assert "tidak ada di tabel pegawai" in capsys.readouterr().err


def test_scenarios_stand_side_by_side(batch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = data(capsys, "--semua-kosong", str(batch))
    assert len(answer["skenario"]) == 3
    assert [entry["nip"] for entry in answer["skenario"][0]["pengisian"]] == [
        entry["calon"] and entry["calon"]["nip"] for entry in answer["pengisian"]
    ]


def test_an_unknown_post_is_answered_with_the_nearest(batch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["candidates", "Kepala Seksi Pemerentahan Kecamatan Pondok Gede", str(batch)]) == 2
    complaint = capsys.readouterr().err
    assert "Mungkin maksudnya" in complaint
    assert KASI in complaint


@pytest.mark.parametrize("arguments", [[], [KASI, "batch.xlsx", "--semua-kosong"]])
def test_one_post_or_all(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["candidates", *arguments]) == 2
    assert "--semua-kosong" in capsys.readouterr().err


def test_all_vacancies_become_a_sheet_that_can_be_read_again(
    batch: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = data(capsys, "--semua-kosong", str(batch))
    assert run(["candidates", "--semua-kosong", str(batch), "--keluaran", str(tmp_path)]) == 0
    file = tmp_path / "2026-02-06" / "usul-pengisian-2026-02-06.xlsx"
    assert file.as_posix() in "".join(capsys.readouterr().out.split("\n"))
    filled = [(i["calon"]["nip"], i["jabatan"]["kode_jabatan"]) for i in answer["pengisian"] if i["calon"]]
    assert filled
    sheet = openpyxl.load_workbook(file)["usulan"]
    headings = [cell.value for cell in sheet[1]]
    nip, kode = headings.index("nip"), headings.index("kode_jabatan_tujuan")
    written = [(row[nip].value, row[kode].value) for row in sheet.iter_rows(min_row=2)]
    assert written == filled
    assert all(row[nip].number_format == "@" for row in sheet.iter_rows(min_row=2))


def test_a_sheet_edited_by_hand_is_not_overwritten(
    batch: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["candidates", "--semua-kosong", str(batch), "--keluaran", str(tmp_path)]
    assert run(command) == 0
    file = tmp_path / "2026-02-06" / "usul-pengisian-2026-02-06.xlsx"
    once = file.read_bytes()
    assert run(command) == 0
    assert file.read_bytes() == once
    workbook = openpyxl.load_workbook(file)
    workbook["usulan"]["C2"] = "Disunting"
    workbook.save(file)
    edited = file.read_bytes()
    capsys.readouterr()
    assert run(command) == 0
    assert file.read_bytes() == edited
    assert "sudah disunting dengan tangan dan tidak ditimpa" in " ".join(capsys.readouterr().out.split())


def test_an_office_that_has_proposed_nobody_yet_may_ask(batch: Path, tmp_path: Path) -> None:
    workbook = openpyxl.load_workbook(batch)
    workbook["usulan"].delete_rows(2, workbook["usulan"].max_row)
    del workbook["pertek"]
    workbook.save(tmp_path / "batch.xlsx")
    shutil.copy(batch.parent / "mutasi.toml", tmp_path / "mutasi.toml")
    assert run(["candidates", KASI, str(tmp_path)]) == 0
    assert run(["validate", str(tmp_path)]) == 2
