"""``mutasi columns`` as an officer calls it."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest

from mutasi_cli.cli import run

ROOT = Path(__file__).parents[2]
OFFICE = ROOT / "examples" / "berkas-kantor"
BEKASI = ROOT / "examples" / "bekasi-2026-02-06"
SCHEMA = json.loads((ROOT / "docs" / "skema" / "columns.schema.json").read_text(encoding="utf-8"))
PERSONAL_COLUMNS = ("NIK", "NOMOR HP", "EMAIL", "EMAIL GOV", "ALAMAT", "NPWP NOMOR", "BPJS")


def workbook(path: Path, *sheet: tuple[str, list[list[Any]]]) -> Path:
    result = openpyxl.Workbook()
    result.remove(result.worksheets[0])
    for nama, row in sheet:
        target = result.create_sheet(nama)
        for cells in row:
            target.append(cells)
    result.save(path)
    return path


def pegawai(path: Path, **substitutes: str) -> Path:
    headings = ["nip", "nama", "golongan", "pendidikan", "tmt_jabatan", "agama"]
    cells = ["198501012010011001", "Siti", "III/d", "S-1", "01-01-2023", "Islam"]
    return workbook(path, ("pegawai", [[substitutes.get(heading, heading) for heading in headings], cells]))


def as_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert run(["columns", *arguments, "--format", "json"]) == 0
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    jsonschema.validate(data, SCHEMA)
    return data


def test_siasn_export(capsys: pytest.CaptureFixture[str]) -> None:
    data = as_json(capsys, str(OFFICE / "pegawai-siasn.csv"))
    (sheet,) = data["lembar"]
    assert (sheet["sheet"], sheet["tabel"], sheet["layout"]) == (None, "pegawai", "ekspor SIASN")
    assert (sheet["baris_judul"], sheet["jumlah_baris"], sheet["hilang"]) == ([1], 1039, [])
    columns = {column["judul"]: column for column in sheet["kolom"]}
    assert len(columns) == 69
    assert columns["NIP BARU"]["bidang"] == ["nip"]
    assert columns["GOL AKHIR NAMA"]["bidang"] == ["golongan"]
    assert columns["UNOR NAMA"]["bidang"] == ["unit_kerja"]
    assert all(not columns[headings]["bidang"] and not columns[headings]["contoh"] for headings in PERSONAL_COLUMNS)
    assert data["toml"] is None


@pytest.mark.parametrize("form", ["tabel", "json"])
def test_personal_matter_is_never_shown(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["columns", str(OFFICE / "pegawai-siasn.csv"), "--format", form]) == 0
    output = capsys.readouterr().out
    assert form == "tabel" or "NOMOR HP" in output
    assert not re.search(r"0000002|08000000|contoh\.example|Jl\. Contoh", output)


def test_draft_roster_and_the_small_sheets(capsys: pytest.CaptureFixture[str]) -> None:
    data = as_json(capsys, str(OFFICE / "usulan-pelantikan.xlsx"))
    table = {entry["sheet"]: entry for entry in data["lembar"]}
    assert {nama: entry["tabel"] for nama, entry in table.items()} == {
        "Usulan": "usulan",
        **{nama: nama for nama in ("batch", "pertek", "plt", "riwayat", "keluarga", "libur")},
    }
    usulan = table["Usulan"]
    assert usulan["jumlah_baris"] == 42
    assert usulan["baris_judul"] == [18]
    columns = {entry["huruf"]: entry for entry in usulan["kolom"]}
    assert {"nama", "nip"} <= set(columns["B"]["bidang"])
    assert columns["E"]["bidang"] == ["jabatan_tujuan"]
    assert columns["H"]["bidang"] == ["nomor_izin_khusus"]
    assert not columns["D"]["bidang"]
    skipped = {(entry["pertama"], entry["terakhir"]) for entry in usulan["dilewati"]}
    assert (19, 19) in skipped
    assert (20, 20) in skipped


def test_post_references(capsys: pytest.CaptureFixture[str]) -> None:
    (sheet,) = as_json(capsys, str(OFFICE / "referensi-unor-siasn.xlsx"))["lembar"]
    assert sheet["tabel"] == "jabatan"
    assert sheet["jumlah_baris"] == 972
    read_back = {column["judul"]: column["bidang"] for column in sheet["kolom"]}
    assert read_back == {
        "ID": ["kode", "unor_id"],
        "Nama_unor": ["unit_kerja"],
        "Nama_jabatan": ["jabatan"],
        "Eselon_id": ["eselon", "eselon_id"],
        "ID_ATASAN": ["kode_atasan"],
    }


def test_the_canonical_workbook(capsys: pytest.CaptureFixture[str]) -> None:
    data = as_json(capsys, str(BEKASI / "batch.xlsx"))
    assert [sheet["tabel"] for sheet in data["lembar"]] == [sheet["sheet"] for sheet in data["lembar"]]
    assert all(not sheet["hilang"] for sheet in data["lembar"])
    assert data["toml"] is None


def test_what_it_prints_teaches_the_heading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    file = pegawai(tmp_path / "pegawai.xlsx", golongan='Golongann "ruang"')
    data = as_json(capsys, "pegawai.xlsx")
    assert tomllib.loads(data["toml"]) == {"kolom": {"pegawai": {'Golongann "ruang"': "golongan"}}}
    assert run(["columns", "pegawai.xlsx"]) == 0
    assert 'C «Golongann "ruang"»: xxx/x; pasti golongan' in capsys.readouterr().out
    assert run(["columns", "pegawai.xlsx", "--rinci"]) == 0
    assert r'"Golongann \"ruang\"" = "golongan"' in capsys.readouterr().out.splitlines()
    (tmp_path / "mutasi.toml").write_text(data["toml"], encoding="utf-8")
    (sheet,) = as_json(capsys, str(file))["lembar"]
    assert next(column for column in sheet["kolom"] if column["huruf"] == "C")["bidang"] == ["golongan"]


def test_an_unknown_heading_is_shown_with_what_stands_under_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = pegawai(tmp_path / "pegawai.xlsx", agama="Zodiak")
    assert run(["columns", str(file)]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "JUDUL YANG TIDAK DIKENAL (kolomnya tidak dibaca) F «Zodiak»: xxxxx" in printed
    assert "Islam" not in printed


def test_settings_of_the_current_folder_count_for_a_file_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kerja").mkdir()
    (tmp_path / "unduhan").mkdir()
    file = pegawai(tmp_path / "unduhan" / "x.xlsx", golongan="Kelompok gaji")
    monkeypatch.chdir(tmp_path / "kerja")
    arguments = (str(file), "--tabel", "pegawai")
    assert as_json(capsys, *arguments)["lembar"][0]["kolom"][2]["bidang"] == []
    (tmp_path / "kerja" / "mutasi.toml").write_text('[kolom.pegawai]\n"Kelompok gaji" = "golongan"\n', encoding="utf-8")
    assert as_json(capsys, *arguments)["lembar"][0]["kolom"][2]["bidang"] == ["golongan"]


def test_the_officer_says_which_table_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = workbook(tmp_path / "a.xlsx", ("Sheet1", [["nip", "jabatan"], ["198501012010011001", "Lurah"]]))
    (sheet,) = as_json(capsys, str(file), "--tabel", "riwayat")["lembar"]
    assert (sheet["tabel"], sheet["hilang"]) == ("riwayat", [])
    (sheet,) = as_json(capsys, str(file), "--tabel", "Pegawai")["lembar"]
    assert sheet["tabel"] == "pegawai"
    assert sheet["hilang"] == ["nama"]


def test_hidden_rows_and_columns_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = pegawai(tmp_path / "pegawai.xlsx")
    column = openpyxl.load_workbook(file)
    column["pegawai"].append(["198601012010011002", "Budi", "III/c", "S-1", "01-01-2023", "Islam"])
    column["pegawai"].row_dimensions[3].hidden = True
    column["pegawai"].column_dimensions["F"].hidden = True
    column.save(file)
    (sheet,) = as_json(capsys, str(file))["lembar"]
    assert (sheet["jumlah_baris"], sheet["baris_tersembunyi"]) == (2, 1)
    assert [column["huruf"] for column in sheet["kolom"] if column["tersembunyi"]] == ["F"]
    assert run(["columns", str(file)]) == 0
    assert "1 baris tersembunyi ikut dibaca" in " ".join(capsys.readouterr().out.split())
    assert run(["columns", str(file), "--rinci"]) == 0
    assert "agama (tersembunyi)" in capsys.readouterr().out


def test_a_sheet_of_something_else_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = workbook(tmp_path / "a.xlsx", ("Catatan", [["Rapat hari Senin"], ["Bawa map"]]))
    (sheet,) = as_json(capsys, str(file))["lembar"]
    assert sheet["tabel"] is None
    assert sheet["sebab"]


def test_two_headings_for_one_field_are_shown_not_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = pegawai(tmp_path / "pegawai.xlsx", agama="Golongan")
    (sheet,) = as_json(capsys, str(file))["lembar"]
    assert [column["huruf"] for column in sheet["kolom"] if column["bidang"] == ["golongan"]] == ["C", "F"]
    assert run(["columns", str(file)]) == 0
    assert "golongan ada di C «golongan» dan F «Golongan»" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "tidak ditemukan"),
        (b"", "kosong"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04rusak", "rusak"),
    ],
)
def test_a_file_that_cannot_be_read_is_exit_2(
    content: bytes | None, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.xls"
    if content is not None:
        file.write_bytes(content)
    assert run(["columns", str(file)]) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert words in written.err
    assert written.err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["columns"], "BERKAS"),
        (["columns", "a.xlsx", "--tabel", "pegawei"], "pegawai"),
        (["columns", "a.xlsx", "--format", "xlsx"], "tabel, json"),
    ],
)
def test_bad_calls(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert words in capsys.readouterr().err
