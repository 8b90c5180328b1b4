"""``impact --tanpa``, ``--hanya-pertek`` and ``diff`` as an officer calls them, on the worked example."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import openpyxl
import pytest

from mutasi_cli.cli import run

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
BEKASI = ROOT / "examples" / "bekasi-2026-02-06"
SEKCAM = "198301182010012006"
"""The fourth of a chain of five; the three before her follow one another into her post."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for nama in ("batch.xlsx", "mutasi.toml"):
        shutil.copy(BEKASI / nama, tmp_path / nama)
    (tmp_path / "lama").mkdir()
    shutil.copy(BEKASI / "batch.xlsx", tmp_path / "lama" / "batch.xlsx")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def change(path: Path, work: Callable[[Any, dict[str, int]], None], sheet: str = "usulan") -> None:
    workbook = openpyxl.load_workbook(path)
    ws = workbook[sheet]
    work(ws, {str(cell.value): int(cell.column or 0) for cell in ws[1]})
    workbook.save(path)


def find(ws: Any, column: int, cell_text: str) -> int:
    return next(int(row[0].row) for row in ws.iter_rows() if ws.cell(row[0].row, column).value == cell_text)


def data(capsys: pytest.CaptureFixture[str], *arguments: str, schema: str = "impact") -> dict[str, Any]:
    assert run([*arguments, "--format", "json"]) == 0
    result: dict[str, Any] = json.loads(capsys.readouterr().out)
    file = ROOT / "docs" / "skema" / f"{schema}.schema.json"
    jsonschema.validate(result, json.loads(file.read_text(encoding="utf-8")))
    return result


def test_withdrawing_one_names_the_three_who_must_follow(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del folder
    result = data(capsys, "impact", "--tanpa", "19830118 201001 2 006")
    withdrawal = result["penarikan"]
    assert [entry["nip"] for entry in withdrawal["ditarik"]] == [SEKCAM]
    assert [entry["pemangku"] for entry in withdrawal["terdesak"]] == [[SEKCAM]]
    assert withdrawal["kosong_baru"] == ["KEC.09.SEKCAM"]
    assert {entry["aturan"] for entry in withdrawal["galat_baru"]} == {"JAB003", "JAB004"}
    assert len(withdrawal["ikut_ditarik"]) == 3
    assert withdrawal["terkecil"]
    assert withdrawal["terpaksa"]
    assert withdrawal["galat_sisa"] == []
    assert sum(len(entry["langkah"]) for entry in result["rantai"]) == 60
    assert run(["impact", "--tanpa", SEKCAM]) == 0
    screen = " ".join(capsys.readouterr().out.split())
    for words in (
        "KEHILANGAN TEMPAT (1)",
        "PERLU IKUT DITARIK AGAR SISANYA UTUH (3)",
        "Tidak ada pilihan lain",
    ):
        assert words in screen
    assert run(["impact", "--tanpa", "19830118"]) == 2
    assert "tidak ada dalam usulan" in capsys.readouterr().err


def test_without_equals_a_workbook_that_never_had_the_row(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Not only in memory: the row is really taken out of the sheet."""
    withdrawn = data(capsys, "impact", "--tanpa", SEKCAM)
    change(folder / "batch.xlsx", lambda ws, k: ws.delete_rows(find(ws, k["nip"], SEKCAM)))
    impact_without = data(capsys, "impact")
    assert {**withdrawn, "penarikan": None} == impact_without


def test_only_what_is_approved_goes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def refuse(ws: Any, column: dict[str, int]) -> None:
        ws.cell(find(ws, column["nip"], SEKCAM), column["hasil"]).value = "tolak"

    change(folder / "batch.xlsx", refuse, "pertek")
    result = data(capsys, "impact", "--hanya-pertek")["hanya_pertek"]
    assert result["jalan"] == 57
    assert sorted(entry["sebab"] for entry in result["menunggu"]) == ["pertek", *["tertahan"] * 3]
    assert all(entry["pesan"] for entry in result["menunggu"])
    for command in ("roster", "decree"):
        assert run([command]) == 1
        galat = " ".join(capsys.readouterr().err.split())
        assert "IZN005" in galat
        assert "dengan --hanya-pertek, naskah untuk 57 dari 61 usulan sudah dapat dibuat sekarang" in galat
    assert run(["roster", "--hanya-pertek"]) == 0
    assert "57 dari 61 usulan dapat jalan; 4 menunggu" in capsys.readouterr().err
    assert run(["decree", "--hanya-pertek", "--jenis", "petikan"]) == 0
    capsys.readouterr()
    assert len(list((folder / "keluaran").glob("*/*-petikan/*.docx"))) == 57
    # The papers themselves tell that they are those of the approved part: whoever waits is not missing.
    assert run(["verify", "--rinci"]) == 0
    result = capsys.readouterr()
    assert "07-petikan: 57 dari 57 cocok" in result.out
    assert "4 menunggu" in result.err


def test_the_part_is_not_offered_where_it_would_be_refused_too(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(ws: Any, column: dict[str, int]) -> None:
        for row in range(2, ws.max_row + 1):
            ws.cell(row, column["hasil"]).value = "tolak"

    def whole_number(ws: Any, column: dict[str, int]) -> None:
        ws.cell(2, column["janji"]).value = "entah"

    def approve_one(ws: Any, column: dict[str, int]) -> None:
        ws.cell(find(ws, column["nip"], SEKCAM), column["hasil"]).value = "tolak"

    original = (folder / "batch.xlsx").read_bytes()
    for changes_made in (((refuse, "pertek"),), ((approve_one, "pertek"), (whole_number, "usulan"))):
        (folder / "batch.xlsx").write_bytes(original)
        for work, sheet in changes_made:
            change(folder / "batch.xlsx", work, sheet)
        assert run(["decree"]) == 1
        assert "--hanya-pertek" not in capsys.readouterr().err


def test_papers_of_the_part_and_of_the_whole_do_not_mix(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["roster"]) == 0
    assert run(["roster", "--hanya-pertek"]) == 0, "the same papers again, of the part"
    assert run(["decree", "--hanya-pertek"]) == 0
    before = {
        path_in_folder: path_in_folder.read_bytes()
        for path_in_folder in folder.glob("keluaran/**/*")
        if path_in_folder.is_file()
    }
    capsys.readouterr()
    for command in (["decree", "--jenis", "petikan"], ["decree", "--nip", SEKCAM], ["roster"]):
        assert run(command) == 2
        galat = capsys.readouterr().err
        assert "tidak boleh bercampur" in galat
        assert "Tambahkan --hanya-pertek" in galat
    assert {
        path_in_folder: path_in_folder.read_bytes()
        for path_in_folder in folder.glob("keluaran/**/*")
        if path_in_folder.is_file()
    } == before
    assert run(["verify"]) == 0
    assert run(["decree"]) == 0
    assert run(["decree", "--jenis", "petikan", "--hanya-pertek"]) == 2
    assert "Hilangkan --hanya-pertek" in capsys.readouterr().err
    assert run(["verify"]) == 0


def test_a_workbook_is_unlike_itself_in_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = data(capsys, "diff", "lama", str(folder), schema="diff")
    assert [result[k] for k in ("masuk", "keluar", "berubah", "pegawai", "jabatan", "batch", "naskah")] == [
        [] for _ in range(7)
    ]
    assert result["temuan"] == {"baru": [], "hilang": []}
    assert run(["diff", "lama", "batch.xlsx"]) == 0
    assert "Tidak ada yang berubah." in capsys.readouterr().out
    assert run(["diff", "lama", "lama/batch.xlsx"]) == 2
    assert "berkas yang sama" in capsys.readouterr().err


def test_diff_tells_rows_targets_people_and_what_follows(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def work(ws: Any, column: dict[str, int]) -> None:
        ws.delete_rows(find(ws, column["nip"], SEKCAM))
        ws.insert_rows(2)
        for k in range(1, ws.max_column + 1):
            ws.cell(2, k).value, ws.cell(2, k).number_format = ws.cell(3, k).value, "@"
        ws.cell(2, column["nip"]).value = "198001012005011001"
        ws.cell(10, column["keterangan"]).value = "menunggu"

    change(folder / "batch.xlsx", work)
    result = data(capsys, "diff", "lama", "batch.xlsx", schema="diff")
    assert [entry["nip"] for entry in result["keluar"]] == [SEKCAM]
    assert [entry["nip"] for entry in result["masuk"]] == ["198001012005011001"]
    # All rows moved by a line; only one of them changed.
    (changed,) = result["berubah"]
    assert changed["tujuan"] is None
    assert [entry["bidang"] for entry in changed["beda"]] == ["keterangan"]
    assert result["kosong"] == {"baru": ["KEC.09.SEKCAM"], "hilang": []}
    assert result["tanpa_jabatan"]["baru"] == [SEKCAM]
    rule_codes = {entry["aturan"] for entry in result["temuan"]["baru"]}
    assert {"JAB003", "JAB004", "DAT007"} <= rule_codes
    outcome = {(entry["jenis"], entry["nasib"]) for entry in result["naskah"]}
    assert ("lampiran", "cetak ulang") in outcome
    assert ("petikan", "tidak berlaku") in outcome
    reversed_batch = data(capsys, "diff", "batch.xlsx", "lama", schema="diff")
    assert [entry["nip"] for entry in reversed_batch["masuk"]] == [SEKCAM]
    assert reversed_batch["kosong"] == {"baru": [], "hilang": ["KEC.09.SEKCAM"]}
    assert {entry["aturan"] for entry in reversed_batch["temuan"]["hilang"]} == rule_codes


def test_the_sheet_of_changes_is_text_and_the_same_twice(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def work(ws: Any, column: dict[str, int]) -> None:
        for row, cell_text in ((10, "=1+1"), (12, "=cmd|' /C calc'!A0")):
            ws.cell(row, column["keterangan"]).value = cell_text
            ws.cell(row, column["keterangan"]).data_type = "s"

    change(folder / "batch.xlsx", work)
    assert run(["diff", "lama", "batch.xlsx", "--format", "xlsx"]) == 0
    assert "perubahan-2026-02-06.xlsx" in capsys.readouterr().out
    file = folder / "keluaran" / "perubahan-2026-02-06.xlsx"
    first = file.read_bytes()
    ws = openpyxl.load_workbook(file)["Perubahan"]
    assert all(cell.data_type != "f" for row in ws.iter_rows() for cell in row)
    assert sum(row[2].value == "Baris berubah" for row in ws.iter_rows()) == 2
    assert any("=1+1" in str(cell.value) for row in ws.iter_rows() for cell in row)
    file.unlink()
    assert run(["diff", "lama", "batch.xlsx", "--format", "xlsx"]) == 0
    assert file.read_bytes() == first
    capsys.readouterr()


def test_who_was_absent_keeps_the_decree_but_the_post_is_not_taken_up(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = data(capsys, "impact")

    def absent(ws: Any, column: dict[str, int]) -> None:
        ws.cell(find(ws, column["nip"], SEKCAM), column["hadir"]).value = "tidak"

    change(folder / "batch.xlsx", absent)
    result = data(capsys, "impact")
    assert {**result, "belum_dilantik": []} == before
    assert result["belum_dilantik"] == [
        {"nip": SEKCAM, "kode_jabatan": "KEC.09.SEKCAM", "pendahulu": result["belum_dilantik"][0]["pendahulu"],
         "plt": None, "tinggalan": []}
    ]  # fmt: skip
    assert len(result["belum_dilantik"][0]["pendahulu"]) == 1
    assert run(["impact"]) == 0
    assert "TIDAK HADIR, DILANTIK KEMUDIAN (1)" in capsys.readouterr().out
    assert run(["impact", "--rinci"]) == 0
    screen = " ".join(capsys.readouterr().out.split())
    assert "BELUM DILANTIK KARENA TIDAK HADIR (1)" in screen
    assert "paling lambat 30 hari kerja" in screen
    # The decree is of 5 February; Imlek, Nyepi and both days of Idulfitri are no working days.
    assert "pelantikan susulan paling lambat Senin, 30 Maret 2026" in screen
