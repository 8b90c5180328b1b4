"""``mutasi candidates`` from the command line: console, JSON against its schema, the sheet to edit."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest

from mutasi_cli.cli import run
from ujian.contoh import EXAMPLES, Dunia

SKEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "skema" / "candidates.schema.json").read_text(encoding="utf-8")
)
KASI = "KEC.08.KASI.1"


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The worked example in its small form, as a workbook in a folder."""
    folder = tmp_path_factory.mktemp("kantor")
    isi = Dunia.baru(penuh=False)
    buku = openpyxl.Workbook()
    assert buku.active is not None
    buku.remove(buku.active)
    for nama, lembar in isi.lembar().items():
        ws = buku.create_sheet(nama)
        for baris in lembar.rows:
            ws.append([None if sel == "" else sel for sel in baris])
    buku.save(folder / "batch.xlsx")
    shutil.copy(EXAMPLES / "bekasi-2026-02-06" / "mutasi.toml", folder / "mutasi.toml")
    return folder / "batch.xlsx"


def data(capsys: pytest.CaptureFixture[str], *argumen: str) -> Any:
    assert run(["candidates", *argumen, "--format", "json"]) == 0
    isi = json.loads(capsys.readouterr().out)
    jsonschema.validate(isi, SKEMA)
    return isi


def test_json_of_one_post_follows_its_schema(batch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    isi = data(capsys, KASI, str(batch))
    assert isi["jabatan"]["kode_jabatan"] == KASI
    assert isi["calon"]
    assert all(orang["kurang"] for orang in isi["kurang_satu"])
    assert any("pertimbangan teknis BKN" in kata for kata in isi["masih_diperlukan"])


def test_words_name_the_same_post_as_the_code(batch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kata = data(capsys, "kasi pemerintahan kec. pondok gede", str(batch))
    assert kata == data(capsys, KASI, str(batch))


def test_a_filled_post_is_told_in_json(batch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    isi = data(capsys, "KEC.09.KEL.02", str(batch))
    assert isi["calon"] == []
    assert "memangku Lurah Jatiasih" in isi["halangan"][0]


def test_console_tells_order_reasons_and_papers(batch: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["candidates", KASI, str(batch), "--banyak", "2"]) == 0
    keluar = capsys.readouterr().out
    assert "   1. " in keluar
    assert "   2. " in keluar
    assert "   3. " not in keluar
    for kata in (
        "predikat kinerja, tahun terbaru dahulu",
        "Bila semuanya sama, menurut DUK",
        "MASIH DIPERLUKAN",
    ):
        assert kata in " ".join(keluar.split())
    for label in ("kinerja", "uji kompetensi", "kotak talenta", "golongan", "pengalaman", "meninggalkan"):
        assert keluar.count(f"      {label} ") >= 2
    assert ".." not in keluar.replace("…", "")


def test_an_unknown_post_is_answered_with_the_nearest(
    batch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["candidates", "Kepala Seksi Pemerentahan Kecamatan Pondok Gede", str(batch)]) == 2
    keluhan = capsys.readouterr().err
    assert "Mungkin maksudnya" in keluhan
    assert KASI in keluhan


@pytest.mark.parametrize("argumen", [[], [KASI, "batch.xlsx", "--semua-kosong"]])
def test_one_post_or_all(argumen: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["candidates", *argumen]) == 2
    assert "--semua-kosong" in capsys.readouterr().err


def test_all_vacancies_become_a_sheet_that_can_be_read_again(
    batch: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    isi = data(capsys, "--semua-kosong", str(batch))
    assert run(["candidates", "--semua-kosong", str(batch), "--keluaran", str(tmp_path)]) == 0
    berkas = tmp_path / "2026-02-06" / "usul-pengisian-2026-02-06.xlsx"
    assert berkas.as_posix() in "".join(capsys.readouterr().out.split("\n"))
    terisi = [(i["calon"]["nip"], i["jabatan"]["kode_jabatan"]) for i in isi["pengisian"] if i["calon"]]
    assert terisi
    lembar = openpyxl.load_workbook(berkas)["usulan"]
    kepala = [sel.value for sel in lembar[1]]
    nip, kode = kepala.index("nip"), kepala.index("kode_jabatan_tujuan")
    tertulis = [(baris[nip].value, baris[kode].value) for baris in lembar.iter_rows(min_row=2)]
    assert tertulis == terisi
    assert all(baris[nip].number_format == "@" for baris in lembar.iter_rows(min_row=2))


def test_a_sheet_edited_by_hand_is_not_overwritten(
    batch: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    perintah = ["candidates", "--semua-kosong", str(batch), "--keluaran", str(tmp_path)]
    assert run(perintah) == 0
    berkas = tmp_path / "2026-02-06" / "usul-pengisian-2026-02-06.xlsx"
    sekali = berkas.read_bytes()
    assert run(perintah) == 0
    assert berkas.read_bytes() == sekali
    buku = openpyxl.load_workbook(berkas)
    buku["usulan"]["C2"] = "Disunting"
    buku.save(berkas)
    disunting = berkas.read_bytes()
    capsys.readouterr()
    assert run(perintah) == 0
    assert berkas.read_bytes() == disunting
    assert "sudah disunting dengan tangan dan tidak ditimpa" in " ".join(capsys.readouterr().out.split())


def test_an_office_that_has_proposed_nobody_yet_may_ask(batch: Path, tmp_path: Path) -> None:
    buku = openpyxl.load_workbook(batch)
    buku["usulan"].delete_rows(2, buku["usulan"].max_row)
    del buku["pertek"]
    buku.save(tmp_path / "batch.xlsx")
    shutil.copy(batch.parent / "mutasi.toml", tmp_path / "mutasi.toml")
    assert run(["candidates", KASI, str(tmp_path)]) == 0
    assert run(["validate", str(tmp_path)]) == 2
