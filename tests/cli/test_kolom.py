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

AKAR = Path(__file__).parents[2]
KANTOR = AKAR / "examples" / "berkas-kantor"
BEKASI = AKAR / "examples" / "bekasi-2026-02-06"
SKEMA = json.loads((AKAR / "docs" / "skema" / "columns.schema.json").read_text(encoding="utf-8"))
PRIBADI = ("NIK", "NOMOR HP", "EMAIL", "EMAIL GOV", "ALAMAT", "NPWP NOMOR", "BPJS")


def buku(path: Path, *lembar: tuple[str, list[list[Any]]]) -> Path:
    hasil = openpyxl.Workbook()
    hasil.remove(hasil.worksheets[0])
    for nama, baris in lembar:
        tujuan = hasil.create_sheet(nama)
        for isi in baris:
            tujuan.append(isi)
    hasil.save(path)
    return path


def pegawai(path: Path, **ganti: str) -> Path:
    judul = ["nip", "nama", "golongan", "pendidikan", "tmt_jabatan", "agama"]
    isi = ["198501012010011001", "Siti", "III/d", "S-1", "01-01-2023", "Islam"]
    return buku(path, ("pegawai", [[ganti.get(satu, satu) for satu in judul], isi]))


def sebagai_json(capsys: pytest.CaptureFixture[str], *argumen: str) -> dict[str, Any]:
    assert run(["columns", *argumen, "--format", "json"]) == 0
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    jsonschema.validate(data, SKEMA)
    return data


def test_siasn_export(capsys: pytest.CaptureFixture[str]) -> None:
    data = sebagai_json(capsys, str(KANTOR / "pegawai-siasn.csv"))
    (lembar,) = data["lembar"]
    assert (lembar["sheet"], lembar["tabel"], lembar["layout"]) == (None, "pegawai", "ekspor SIASN")
    assert (lembar["baris_judul"], lembar["jumlah_baris"], lembar["hilang"]) == ([1], 1039, [])
    kolom = {isi["judul"]: isi for isi in lembar["kolom"]}
    assert len(kolom) == 69
    assert kolom["NIP BARU"]["bidang"] == ["nip"]
    assert kolom["GOL AKHIR NAMA"]["bidang"] == ["golongan"]
    assert kolom["UNOR NAMA"]["bidang"] == ["unit_kerja"]
    assert all(not kolom[judul]["bidang"] and not kolom[judul]["contoh"] for judul in PRIBADI)
    assert data["toml"] is None


@pytest.mark.parametrize("bentuk", ["tabel", "json"])
def test_personal_matter_is_never_shown(bentuk: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["columns", str(KANTOR / "pegawai-siasn.csv"), "--format", bentuk]) == 0
    keluar = capsys.readouterr().out
    assert "NOMOR HP" in keluar
    assert not re.search(r"0000002|08000000|contoh\.example|Jl\. Contoh", keluar)


def test_draft_roster_and_the_small_sheets(capsys: pytest.CaptureFixture[str]) -> None:
    data = sebagai_json(capsys, str(KANTOR / "usulan-pelantikan.xlsx"))
    tabel = {isi["sheet"]: isi for isi in data["lembar"]}
    assert {nama: isi["tabel"] for nama, isi in tabel.items()} == {
        "Usulan": "usulan",
        **{nama: nama for nama in ("batch", "pertek", "plt", "riwayat", "keluarga", "libur")},
    }
    usulan = tabel["Usulan"]
    assert usulan["jumlah_baris"] == 42
    assert usulan["baris_judul"] == [18]
    kolom = {isi["huruf"]: isi for isi in usulan["kolom"]}
    assert {"nama", "nip"} <= set(kolom["B"]["bidang"])
    assert kolom["E"]["bidang"] == ["jabatan_tujuan"]
    assert kolom["H"]["bidang"] == ["nomor_izin_khusus"]
    assert not kolom["D"]["bidang"]
    dilewati = {(isi["pertama"], isi["terakhir"]) for isi in usulan["dilewati"]}
    assert (19, 19) in dilewati
    assert (20, 20) in dilewati


def test_post_references(capsys: pytest.CaptureFixture[str]) -> None:
    (lembar,) = sebagai_json(capsys, str(KANTOR / "referensi-unor-siasn.xlsx"))["lembar"]
    assert lembar["tabel"] == "jabatan"
    assert lembar["jumlah_baris"] == 972
    dibaca = {isi["judul"]: isi["bidang"] for isi in lembar["kolom"]}
    assert dibaca == {
        "ID": ["kode"],
        "Nama_unor": ["unit_kerja"],
        "Nama_jabatan": ["jabatan"],
        "Eselon_id": ["eselon"],
        "ID_ATASAN": ["kode_atasan"],
    }


def test_the_canonical_workbook(capsys: pytest.CaptureFixture[str]) -> None:
    data = sebagai_json(capsys, str(BEKASI / "batch.xlsx"))
    assert [isi["tabel"] for isi in data["lembar"]] == [isi["sheet"] for isi in data["lembar"]]
    assert all(not isi["hilang"] for isi in data["lembar"])
    assert data["toml"] is None


def test_what_it_prints_teaches_the_heading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    berkas = pegawai(tmp_path / "pegawai.xlsx", golongan='Golongann "ruang"')
    data = sebagai_json(capsys, "pegawai.xlsx")
    assert data["lembar"][0]["hilang"] == ["golongan"]
    assert tomllib.loads(data["toml"]) == {"kolom": {"pegawai": {'Golongann "ruang"': "golongan"}}}
    assert run(["columns", "pegawai.xlsx"]) == 0
    tercetak = capsys.readouterr().out
    assert r'"Golongann \"ruang\"" = "golongan"' in tercetak.splitlines()
    assert "belum dapat dipakai" in tercetak
    (tmp_path / "mutasi.toml").write_text(data["toml"], encoding="utf-8")
    (lembar,) = sebagai_json(capsys, str(berkas))["lembar"]
    assert lembar["hilang"] == []
    assert next(isi for isi in lembar["kolom"] if isi["huruf"] == "C")["bidang"] == ["golongan"]


def test_an_unknown_heading_is_shown_with_what_stands_under_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    berkas = pegawai(tmp_path / "pegawai.xlsx", agama="Zodiak")
    assert run(["columns", str(berkas)]) == 0
    tercetak = " ".join(capsys.readouterr().out.split())
    assert "judulnya tidak dikenal (1): TIDAK dibaca - F «Zodiak» isinya Islam" in tercetak


def test_settings_of_the_current_folder_count_for_a_file_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kerja").mkdir()
    (tmp_path / "unduhan").mkdir()
    berkas = pegawai(tmp_path / "unduhan" / "x.xlsx", golongan="Kelompok gaji")
    monkeypatch.chdir(tmp_path / "kerja")
    argumen = (str(berkas), "--tabel", "pegawai")
    assert sebagai_json(capsys, *argumen)["lembar"][0]["hilang"] == ["golongan"]
    (tmp_path / "kerja" / "mutasi.toml").write_text(
        '[kolom.pegawai]\n"Kelompok gaji" = "golongan"\n', encoding="utf-8"
    )
    assert sebagai_json(capsys, *argumen)["lembar"][0]["hilang"] == []


def test_the_officer_says_which_table_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    berkas = buku(tmp_path / "a.xlsx", ("Sheet1", [["nip", "jabatan"], ["198501012010011001", "Lurah"]]))
    (lembar,) = sebagai_json(capsys, str(berkas), "--tabel", "riwayat")["lembar"]
    assert (lembar["tabel"], lembar["hilang"]) == ("riwayat", [])
    (lembar,) = sebagai_json(capsys, str(berkas), "--tabel", "Pegawai")["lembar"]
    assert lembar["tabel"] == "pegawai"
    assert "golongan" in lembar["hilang"]


def test_hidden_rows_and_columns_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    berkas = pegawai(tmp_path / "pegawai.xlsx")
    isi = openpyxl.load_workbook(berkas)
    isi["pegawai"].append(["198601012010011002", "Budi", "III/c", "S-1", "01-01-2023", "Islam"])
    isi["pegawai"].row_dimensions[3].hidden = True
    isi["pegawai"].column_dimensions["F"].hidden = True
    isi.save(berkas)
    (lembar,) = sebagai_json(capsys, str(berkas))["lembar"]
    assert (lembar["jumlah_baris"], lembar["baris_tersembunyi"]) == (2, 1)
    assert [isi["huruf"] for isi in lembar["kolom"] if isi["tersembunyi"]] == ["F"]
    assert run(["columns", str(berkas)]) == 0
    tercetak = capsys.readouterr().out
    assert "1 baris tersembunyi ikut dibaca" in tercetak
    assert "agama (tersembunyi)" in tercetak


def test_a_sheet_of_something_else_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    berkas = buku(tmp_path / "a.xlsx", ("Catatan", [["Rapat hari Senin"], ["Bawa map"]]))
    (lembar,) = sebagai_json(capsys, str(berkas))["lembar"]
    assert lembar["tabel"] is None
    assert lembar["sebab"]


def test_two_headings_for_one_field_are_shown_not_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    berkas = pegawai(tmp_path / "pegawai.xlsx", agama="Golongan")
    (lembar,) = sebagai_json(capsys, str(berkas))["lembar"]
    assert [isi["huruf"] for isi in lembar["kolom"] if isi["bidang"] == ["golongan"]] == ["C", "F"]
    assert run(["columns", str(berkas)]) == 0
    assert "golongan ada di C «golongan» dan F «Golongan»" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (None, "tidak ditemukan"),
        (b"", "kosong"),
        (b"%PDF-1.7", "PDF"),
        (b"<html><table><tr><td>NIP</td></tr></table></html>", "HTML"),
        (b"PK\x03\x04rusak", "rusak"),
    ],
)
def test_a_file_that_cannot_be_read_is_exit_2(
    isi: bytes | None, kata: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    berkas = tmp_path / "x.xls"
    if isi is not None:
        berkas.write_bytes(isi)
    assert run(["columns", str(berkas)]) == 2
    tertulis = capsys.readouterr()
    assert tertulis.out == ""
    assert kata in tertulis.err
    assert tertulis.err.count("\n") == 1


@pytest.mark.parametrize(
    ("argumen", "kata"),
    [
        (["columns"], "BERKAS"),
        (["columns", "a.xlsx", "--tabel", "pegawei"], "pegawai"),
        (["columns", "a.xlsx", "--format", "xlsx"], "tabel, json"),
    ],
)
def test_bad_calls(argumen: list[str], kata: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(argumen) == 2
    assert kata in capsys.readouterr().err
