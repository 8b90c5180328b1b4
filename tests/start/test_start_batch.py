"""``mutasi init`` and the copying of the example: nothing that is somebody's work is ever written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from mutasi_cli import api
from mutasi_cli.disk.worked_example import write_example
from mutasi_cli.errors import FileError, OutputError
from mutasi_cli.front import starting

FILE = ("batch.xlsx", "mutasi.toml", "README.md")


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    folder = tmp_path / "asal"
    folder.mkdir()
    for nama in (*FILE, "make.py"):
        (folder / nama).write_bytes(f"isi {nama}".encode())
    return folder


@pytest.fixture
def template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "terpasang"
    folder.mkdir()
    for nama in ("keputusan.docx", "petikan.docx", "laporan.html.j2", "build.py"):
        (folder / nama).write_bytes(nama.encode())
    monkeypatch.setattr(starting, "shipped", lambda _name: folder)
    return folder


@pytest.mark.usefixtures("template")
def test_new_folder(tmp_path: Path) -> None:
    folder = tmp_path / "kantor" / "batch-baru"
    result = api.start_batch(folder)
    assert [path.relative_to(folder).as_posix() for path in result.written_files] == [
        "mutasi.toml",
        "batch.xlsx",
        "templates/keputusan.docx",
        "templates/petikan.docx",
        "templates/laporan.html.j2",
    ]
    assert result.already_there == ()
    assert {path for path in folder.rglob("*") if path.is_file()} == set(result.written_files)


@pytest.mark.usefixtures("template")
def test_what_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / "b" / "templates").mkdir(parents=True)
    own_files = (tmp_path / "b" / "mutasi.toml", tmp_path / "b" / "templates" / "petikan.docx")
    for path in own_files:
        path.write_text("pekerjaan orang", encoding="utf-8")
    result = api.start_batch(tmp_path / "b")
    assert result.already_there == own_files
    assert not set(result.written_files) & set(own_files)
    assert all(path.read_text(encoding="utf-8") == "pekerjaan orang" for path in own_files)
    again = api.start_batch(tmp_path / "b")
    assert again.written_files == ()
    assert set(again.already_there) == {*result.written_files, *own_files}


@pytest.mark.usefixtures("template")
def test_place_taken_by_a_file(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("berkas", encoding="utf-8")
    with pytest.raises(OutputError, match="tidak dapat ditulis") as faults:
        api.start_batch(tmp_path / "b")
    assert "--keluaran" not in str(faults.value)


def test_new_folder_finds_its_own_settings_and_templates(tmp_path: Path) -> None:
    folder = tmp_path / "b"
    api.start_batch(folder)
    locations, _ = api.locate(api.Request(folder_kerja=folder))
    assert locations.workbook == folder / "batch.xlsx"
    assert locations.templates == (folder / "templates").resolve()
    assert locations.output == folder / "keluaran"
    fallback = {path.name for path in api.shipped("templates").glob("*.docx")}
    assert fallback == {path.name for path in locations.templates.glob("*.docx")}


def test_example_is_copied(origin: Path, tmp_path: Path) -> None:
    workbook = write_example(origin, tmp_path / "demo")
    assert workbook == tmp_path / "demo" / "batch.xlsx"
    assert {path.name: path.read_bytes() for path in workbook.parent.iterdir()} == {
        nama: f"isi {nama}".encode() for nama in FILE
    }


def test_example_again_is_fine_and_fills_what_is_missing(origin: Path, tmp_path: Path) -> None:
    workbook = write_example(origin, tmp_path / "demo")
    (tmp_path / "demo" / "README.md").unlink()
    assert write_example(origin, tmp_path / "demo") == workbook
    assert (tmp_path / "demo" / "README.md").is_file()


@pytest.mark.parametrize("nama", FILE)
def test_example_never_over_work(origin: Path, tmp_path: Path, nama: str) -> None:
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / nama).write_text("pekerjaan orang", encoding="utf-8")
    with pytest.raises(OutputError, match="folder lain"):
        write_example(origin, tmp_path / "demo")
    assert [path.name for path in (tmp_path / "demo").iterdir()] == [nama]
    assert (tmp_path / "demo" / nama).read_text(encoding="utf-8") == "pekerjaan orang"


def test_incomplete_example(origin: Path, tmp_path: Path) -> None:
    (origin / "mutasi.toml").unlink()
    with pytest.raises(FileError, match=r"mutasi\.toml tidak ada"):
        write_example(origin, tmp_path / "demo")
    assert not (tmp_path / "demo").exists()


def test_the_worked_example_is_where_demo_looks(tmp_path: Path) -> None:
    workbook = write_example(api.shipped("examples") / "bekasi-2026-02-06", tmp_path)
    assert workbook.stat().st_size > 10_000
