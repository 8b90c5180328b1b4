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

AKAR = Path(__file__).parents[2]
BEKASI = AKAR / "examples" / "bekasi-2026-02-06"
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


def ubah(path: Path, kerja: Callable[[Any, dict[str, int]], None], lembar: str = "usulan") -> None:
    buku = openpyxl.load_workbook(path)
    ws = buku[lembar]
    kerja(ws, {str(sel.value): int(sel.column or 0) for sel in ws[1]})
    buku.save(path)


def cari(ws: Any, kolom: int, isi: str) -> int:
    return next(int(baris[0].row) for baris in ws.iter_rows() if ws.cell(baris[0].row, kolom).value == isi)


def data(capsys: pytest.CaptureFixture[str], *argumen: str, skema: str = "impact") -> dict[str, Any]:
    assert run([*argumen, "--format", "json"]) == 0
    hasil: dict[str, Any] = json.loads(capsys.readouterr().out)
    berkas = AKAR / "docs" / "skema" / f"{skema}.schema.json"
    jsonschema.validate(hasil, json.loads(berkas.read_text(encoding="utf-8")))
    return hasil


def test_withdrawing_one_names_the_three_who_must_follow(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    del folder
    hasil = data(capsys, "impact", "--tanpa", "19830118 201001 2 006")
    penarikan = hasil["penarikan"]
    assert [isi["nip"] for isi in penarikan["ditarik"]] == [SEKCAM]
    assert [isi["pemangku"] for isi in penarikan["terdesak"]] == [[SEKCAM]]
    assert penarikan["kosong_baru"] == ["KEC.09.SEKCAM"]
    assert {isi["aturan"] for isi in penarikan["galat_baru"]} == {"JAB003", "JAB004"}
    assert len(penarikan["ikut_ditarik"]) == 3
    assert penarikan["terkecil"]
    assert penarikan["terpaksa"]
    assert penarikan["galat_sisa"] == []
    assert sum(len(isi["langkah"]) for isi in hasil["rantai"]) == 60
    assert run(["impact", "--tanpa", SEKCAM]) == 0
    layar = " ".join(capsys.readouterr().out.split())
    for kata in (
        "KEHILANGAN TEMPAT (1)",
        "PERLU IKUT DITARIK AGAR SISANYA UTUH (3)",
        "Tidak ada pilihan lain",
    ):
        assert kata in layar
    assert run(["impact", "--tanpa", "19830118"]) == 2
    assert "tidak ada dalam usulan" in capsys.readouterr().err


def test_without_equals_a_workbook_that_never_had_the_row(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not only in memory: the row is really taken out of the sheet."""
    ditarik = data(capsys, "impact", "--tanpa", SEKCAM)
    ubah(folder / "batch.xlsx", lambda ws, k: ws.delete_rows(cari(ws, k["nip"], SEKCAM)))
    dihapus = data(capsys, "impact")
    assert {**ditarik, "penarikan": None} == dihapus


def test_only_what_is_approved_goes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def tolak(ws: Any, kolom: dict[str, int]) -> None:
        ws.cell(cari(ws, kolom["nip"], SEKCAM), kolom["hasil"]).value = "tolak"

    ubah(folder / "batch.xlsx", tolak, "pertek")
    hasil = data(capsys, "impact", "--hanya-pertek")["hanya_pertek"]
    assert hasil["jalan"] == 57
    assert sorted(isi["sebab"] for isi in hasil["menunggu"]) == ["pertek", *["tertahan"] * 3]
    assert all(isi["pesan"] for isi in hasil["menunggu"])
    for perintah in ("roster", "decree"):
        assert run([perintah]) == 1
        galat = " ".join(capsys.readouterr().err.split())
        assert "IZN005" in galat
        assert "dengan --hanya-pertek, naskah untuk 57 dari 61 usulan sudah dapat dibuat sekarang" in galat
    assert run(["roster", "--hanya-pertek"]) == 0
    assert "57 dari 61 usulan dapat jalan; 4 menunggu" in capsys.readouterr().err
    assert run(["decree", "--hanya-pertek", "--jenis", "petikan"]) == 0
    capsys.readouterr()
    assert len(list((folder / "keluaran").glob("*/*-petikan/*.docx"))) == 57
    # The papers themselves tell that they are those of the approved part: whoever waits is not missing.
    assert run(["verify"]) == 0
    hasil = capsys.readouterr()
    assert "57 dari 57" in hasil.out
    assert "4 menunggu" in hasil.err


def test_the_part_is_not_offered_where_it_would_be_refused_too(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def tolak(ws: Any, kolom: dict[str, int]) -> None:
        for baris in range(2, ws.max_row + 1):
            ws.cell(baris, kolom["hasil"]).value = "tolak"

    def bulat(ws: Any, kolom: dict[str, int]) -> None:
        ws.cell(2, kolom["janji"]).value = "entah"

    def satu(ws: Any, kolom: dict[str, int]) -> None:
        ws.cell(cari(ws, kolom["nip"], SEKCAM), kolom["hasil"]).value = "tolak"

    asli = (folder / "batch.xlsx").read_bytes()
    for ubahan in (((tolak, "pertek"),), ((satu, "pertek"), (bulat, "usulan"))):
        (folder / "batch.xlsx").write_bytes(asli)
        for kerja, lembar in ubahan:
            ubah(folder / "batch.xlsx", kerja, lembar)
        assert run(["decree"]) == 1
        assert "--hanya-pertek" not in capsys.readouterr().err


def test_papers_of_the_part_and_of_the_whole_do_not_mix(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["roster"]) == 0
    assert run(["roster", "--hanya-pertek"]) == 0, "the same papers again, of the part"
    assert run(["decree", "--hanya-pertek"]) == 0
    sebelum = {isi: isi.read_bytes() for isi in folder.glob("keluaran/**/*") if isi.is_file()}
    capsys.readouterr()
    for perintah in (["decree", "--jenis", "petikan"], ["decree", "--nip", SEKCAM], ["roster"]):
        assert run(perintah) == 2
        galat = capsys.readouterr().err
        assert "tidak boleh bercampur" in galat
        assert "Tambahkan --hanya-pertek" in galat
    assert {isi: isi.read_bytes() for isi in folder.glob("keluaran/**/*") if isi.is_file()} == sebelum
    assert run(["verify"]) == 0
    assert run(["decree"]) == 0
    assert run(["decree", "--jenis", "petikan", "--hanya-pertek"]) == 2
    assert "Hilangkan --hanya-pertek" in capsys.readouterr().err
    assert run(["verify"]) == 0


def test_a_workbook_is_unlike_itself_in_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hasil = data(capsys, "diff", "lama", str(folder), skema="diff")
    assert [hasil[k] for k in ("masuk", "keluar", "berubah", "pegawai", "jabatan", "batch", "naskah")] == [
        [] for _ in range(7)
    ]
    assert hasil["temuan"] == {"baru": [], "hilang": []}
    assert run(["diff", "lama", "batch.xlsx"]) == 0
    assert "Tidak ada yang berubah." in capsys.readouterr().out
    assert run(["diff", "lama", "lama/batch.xlsx"]) == 2
    assert "berkas yang sama" in capsys.readouterr().err


def test_diff_tells_rows_targets_people_and_what_follows(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def kerja(ws: Any, kolom: dict[str, int]) -> None:
        ws.delete_rows(cari(ws, kolom["nip"], SEKCAM))
        ws.insert_rows(2)
        for k in range(1, ws.max_column + 1):
            ws.cell(2, k).value, ws.cell(2, k).number_format = ws.cell(3, k).value, "@"
        ws.cell(2, kolom["nip"]).value = "198001012005011001"
        ws.cell(10, kolom["keterangan"]).value = "menunggu"

    ubah(folder / "batch.xlsx", kerja)
    hasil = data(capsys, "diff", "lama", "batch.xlsx", skema="diff")
    assert [isi["nip"] for isi in hasil["keluar"]] == [SEKCAM]
    assert [isi["nip"] for isi in hasil["masuk"]] == ["198001012005011001"]
    # All rows moved by a line; only one of them changed.
    (berubah,) = hasil["berubah"]
    assert berubah["tujuan"] is None
    assert [isi["bidang"] for isi in berubah["beda"]] == ["keterangan"]
    assert hasil["kosong"] == {"baru": ["KEC.09.SEKCAM"], "hilang": []}
    assert hasil["tanpa_jabatan"]["baru"] == [SEKCAM]
    aturan = {isi["aturan"] for isi in hasil["temuan"]["baru"]}
    assert {"JAB003", "JAB004", "DAT007"} <= aturan
    nasib = {(isi["jenis"], isi["nasib"]) for isi in hasil["naskah"]}
    assert ("lampiran", "cetak ulang") in nasib
    assert ("petikan", "tidak berlaku") in nasib
    balik = data(capsys, "diff", "batch.xlsx", "lama", skema="diff")
    assert [isi["nip"] for isi in balik["masuk"]] == [SEKCAM]
    assert balik["kosong"] == {"baru": [], "hilang": ["KEC.09.SEKCAM"]}
    assert {isi["aturan"] for isi in balik["temuan"]["hilang"]} == aturan


def test_the_sheet_of_changes_is_text_and_the_same_twice(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def kerja(ws: Any, kolom: dict[str, int]) -> None:
        for baris, isi in ((10, "=1+1"), (12, "=cmd|' /C calc'!A0")):
            ws.cell(baris, kolom["keterangan"]).value = isi
            ws.cell(baris, kolom["keterangan"]).data_type = "s"

    ubah(folder / "batch.xlsx", kerja)
    assert run(["diff", "lama", "batch.xlsx", "--format", "xlsx"]) == 0
    assert "perubahan-2026-02-06.xlsx" in capsys.readouterr().out
    berkas = folder / "keluaran" / "perubahan-2026-02-06.xlsx"
    pertama = berkas.read_bytes()
    ws = openpyxl.load_workbook(berkas)["Perubahan"]
    assert all(sel.data_type != "f" for baris in ws.iter_rows() for sel in baris)
    assert sum(baris[2].value == "Baris berubah" for baris in ws.iter_rows()) == 2
    assert any("=1+1" in str(sel.value) for baris in ws.iter_rows() for sel in baris)
    berkas.unlink()
    assert run(["diff", "lama", "batch.xlsx", "--format", "xlsx"]) == 0
    assert berkas.read_bytes() == pertama
    capsys.readouterr()


def test_who_was_absent_keeps_the_decree_but_the_post_is_not_taken_up(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sebelum = data(capsys, "impact")

    def absen(ws: Any, kolom: dict[str, int]) -> None:
        ws.cell(cari(ws, kolom["nip"], SEKCAM), kolom["hadir"]).value = "tidak"

    ubah(folder / "batch.xlsx", absen)
    hasil = data(capsys, "impact")
    assert {**hasil, "belum_dilantik": []} == sebelum
    assert hasil["belum_dilantik"] == [
        {"nip": SEKCAM, "kode_jabatan": "KEC.09.SEKCAM", "pendahulu": hasil["belum_dilantik"][0]["pendahulu"],
         "plt": None, "tinggalan": []}
    ]  # fmt: skip
    assert len(hasil["belum_dilantik"][0]["pendahulu"]) == 1
    assert run(["impact"]) == 0
    layar = " ".join(capsys.readouterr().out.split())
    assert "BELUM DILANTIK KARENA TIDAK HADIR (1)" in layar
    assert "paling lambat 30 hari kerja" in layar
    # The decree is of 5 February; Imlek, Nyepi and both days of Idulfitri are no working days.
    assert "pelantikan susulan paling lambat Senin, 30 Maret 2026" in layar
