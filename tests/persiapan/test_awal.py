"""``mutasi init`` and the copying of the example: nothing that is somebody's work is ever written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from mutasi_cli import pipeline
from mutasi_cli.errors import BerkasError, KeluaranError
from mutasi_cli.outputs.contoh import write_example

BERKAS = ("batch.xlsx", "mutasi.toml", "README.md")


@pytest.fixture
def asal(tmp_path: Path) -> Path:
    folder = tmp_path / "asal"
    folder.mkdir()
    for nama in (*BERKAS, "make.py"):
        (folder / nama).write_bytes(f"isi {nama}".encode())
    return folder


@pytest.fixture
def templat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "terpasang"
    folder.mkdir()
    for nama in ("keputusan.docx", "petikan.docx", "laporan.html.j2", "build.py"):
        (folder / nama).write_bytes(nama.encode())
    monkeypatch.setattr(pipeline, "shipped", lambda _nama: folder)
    return folder


@pytest.mark.usefixtures("templat")
def test_new_folder(tmp_path: Path) -> None:
    folder = tmp_path / "kantor" / "batch-baru"
    hasil = pipeline.start_batch(folder)
    assert [path.relative_to(folder).as_posix() for path in hasil.ditulis] == [
        "mutasi.toml",
        "batch.xlsx",
        "templates/keputusan.docx",
        "templates/petikan.docx",
        "templates/laporan.html.j2",
    ]
    assert hasil.sudah_ada == ()
    assert {path for path in folder.rglob("*") if path.is_file()} == set(hasil.ditulis)


@pytest.mark.usefixtures("templat")
def test_what_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / "b" / "templates").mkdir(parents=True)
    milik = (tmp_path / "b" / "mutasi.toml", tmp_path / "b" / "templates" / "petikan.docx")
    for path in milik:
        path.write_text("pekerjaan orang", encoding="utf-8")
    hasil = pipeline.start_batch(tmp_path / "b")
    assert hasil.sudah_ada == milik
    assert not set(hasil.ditulis) & set(milik)
    assert all(path.read_text(encoding="utf-8") == "pekerjaan orang" for path in milik)
    lagi = pipeline.start_batch(tmp_path / "b")
    assert lagi.ditulis == ()
    assert set(lagi.sudah_ada) == {*hasil.ditulis, *milik}


@pytest.mark.usefixtures("templat")
def test_place_taken_by_a_file(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("berkas", encoding="utf-8")
    with pytest.raises(KeluaranError, match="tidak dapat ditulis") as kesalahan:
        pipeline.start_batch(tmp_path / "b")
    assert "--keluaran" not in str(kesalahan.value)


def test_new_folder_finds_its_own_settings_and_templates(tmp_path: Path) -> None:
    folder = tmp_path / "b"
    pipeline.start_batch(folder)
    lokasi, _ = pipeline.locate(pipeline.Permintaan(folder_kerja=folder))
    assert lokasi.buku == folder / "batch.xlsx"
    assert lokasi.templates == (folder / "templates").resolve()
    assert lokasi.keluaran == folder / "keluaran"
    bawaan = {path.name for path in pipeline.shipped("templates").glob("*.docx")}
    assert bawaan == {path.name for path in lokasi.templates.glob("*.docx")}


def test_example_is_copied(asal: Path, tmp_path: Path) -> None:
    buku = write_example(asal, tmp_path / "demo")
    assert buku == tmp_path / "demo" / "batch.xlsx"
    assert {path.name: path.read_bytes() for path in buku.parent.iterdir()} == {
        nama: f"isi {nama}".encode() for nama in BERKAS
    }


def test_example_again_is_fine_and_fills_what_is_missing(asal: Path, tmp_path: Path) -> None:
    buku = write_example(asal, tmp_path / "demo")
    (tmp_path / "demo" / "README.md").unlink()
    assert write_example(asal, tmp_path / "demo") == buku
    assert (tmp_path / "demo" / "README.md").is_file()


@pytest.mark.parametrize("nama", BERKAS)
def test_example_never_over_work(asal: Path, tmp_path: Path, nama: str) -> None:
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / nama).write_text("pekerjaan orang", encoding="utf-8")
    with pytest.raises(KeluaranError, match="folder lain"):
        write_example(asal, tmp_path / "demo")
    assert [path.name for path in (tmp_path / "demo").iterdir()] == [nama]
    assert (tmp_path / "demo" / nama).read_text(encoding="utf-8") == "pekerjaan orang"


def test_incomplete_example(asal: Path, tmp_path: Path) -> None:
    (asal / "mutasi.toml").unlink()
    with pytest.raises(BerkasError, match=r"mutasi\.toml tidak ada"):
        write_example(asal, tmp_path / "demo")
    assert not (tmp_path / "demo").exists()


def test_the_worked_example_is_where_demo_looks(tmp_path: Path) -> None:
    buku = write_example(pipeline.shipped("examples") / "bekasi-2026-02-06", tmp_path)
    assert buku.stat().st_size > 10_000
