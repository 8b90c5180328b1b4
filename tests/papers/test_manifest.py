"""Whole files, fingerprints, and papers that somebody has changed by hand."""

from __future__ import annotations

import errno
import io
import json
import os
import zipfile
from pathlib import Path

import openpyxl
import pytest

from mutasi_cli.disk import whole_files
from mutasi_cli.disk.archive import normalise_zip
from mutasi_cli.disk.manifest import NAME, Manifest, Outcome, Result, StalePaper, fingerprint
from mutasi_cli.disk.whole_files import write_many, write_whole
from mutasi_cli.errors import OutputError


def test_whole_write_makes_the_folder_and_leaves_no_rest(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b.docx"
    write_whole(target, b"satu")
    write_whole(target, b"dua")
    assert target.read_bytes() == b"dua"
    assert [path.name for path in target.parent.iterdir()] == ["b.docx"]


@pytest.mark.parametrize(
    ("nomor", "words"),
    [
        (errno.ENOSPC, "ruang penyimpanan penuh"),
        (errno.EROFS, "hanya dapat dibaca"),
        (errno.EACCES, "dibuka di program lain"),
        (errno.ENAMETOOLONG, "terlalu panjang"),
        (errno.EIO, "Periksa folder keluaran"),
    ],
)
def test_failure_to_write_speaks_clearly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nomor: int, words: str
) -> None:
    target = tmp_path / "b.docx"
    write_whole(target, b"lama")

    def failed(_fd: int) -> None:
        raise OSError(nomor, os.strerror(nomor))

    monkeypatch.setattr(os, "fsync", failed)
    with pytest.raises(OutputError, match=words):
        write_whole(target, b"baru")
    assert target.read_bytes() == b"lama"
    assert [path.name for path in tmp_path.iterdir()] == ["b.docx"]


def test_many_files_all_or_those_from_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = [(tmp_path / "a" / f"{i}.docx", f"{i}".encode()) for i in range(600)]
    write_many(entry)
    assert all(path.read_bytes() == data for path, data in entry)
    assert len(list((tmp_path / "a").iterdir())) == 600
    put = whole_files._put

    def failed(path: Path) -> None:
        if path.name == "300.docx":
            raise PermissionError(errno.EACCES, "terkunci")
        put(path)

    monkeypatch.setattr(whole_files, "_put", failed)
    with pytest.raises(OutputError, match=r"300\.docx.*dibuka di program lain"):
        write_many([(path, b"baru") for path, _ in entry])
    assert sorted(entry.name for entry in (tmp_path / "a").iterdir()) == sorted(path.name for path, _ in entry)
    assert (tmp_path / "a/299.docx").read_bytes() == b"baru"
    assert (tmp_path / "a/300.docx").read_bytes() == b"300"
    (tmp_path / "b").write_bytes(b"")
    with pytest.raises(OutputError, match="Pindahkan"):
        write_many([(tmp_path / "b" / "x.docx", b"")])


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(OutputError, match="Pindahkan"):
        write_whole(tmp_path / "a" / "b.docx", b"x")


def test_new_same_replaced(tmp_path: Path) -> None:
    listed = Manifest.load(tmp_path)
    assert listed.place("01-x/a.docx", b"1") == Result("01-x/a.docx", Outcome.NEW)
    assert listed.place("01-x/a.docx", b"1").outcome is Outcome.UNCHANGED
    assert Manifest.load(tmp_path).place("01-x/a.docx", b"2").outcome is Outcome.REPLACED
    assert (tmp_path / "01-x/a.docx").read_bytes() == b"2"
    manifest_json = json.loads((tmp_path / NAME).read_text(encoding="utf-8"))
    assert manifest_json["keluaran"] == [{"berkas": "01-x/a.docx", "sha256": fingerprint(b"2")}]


def test_hand_edits_are_not_overwritten(tmp_path: Path) -> None:
    Manifest.load(tmp_path).place("a.docx", b"1")
    (tmp_path / "a.docx").write_bytes(b"tangan")
    result = Manifest.load(tmp_path).place("a.docx", b"2")
    assert result == Result("a.docx", Outcome.SET_ASIDE, "a.baru.docx")
    assert (tmp_path / "a.docx").read_bytes() == b"tangan"
    assert (tmp_path / "a.baru.docx").read_bytes() == b"2"
    # The name is stable: the next run replaces its own work beside the changed paper.
    assert Manifest.load(tmp_path).place("a.docx", b"3").replacement == "a.baru.docx"
    assert (tmp_path / "a.baru.docx").read_bytes() == b"3"
    # Somebody corrects that one too.
    (tmp_path / "a.baru.docx").write_bytes(b"tangan lagi")
    assert Manifest.load(tmp_path).place("a.docx", b"4").replacement == "a.baru2.docx"
    assert (tmp_path / "a.baru.docx").read_bytes() == b"tangan lagi"


def test_a_foreign_file_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"asing")
    assert Manifest.load(tmp_path).place("a.docx", b"1").outcome is Outcome.SET_ASIDE
    assert (tmp_path / "a.docx").read_bytes() == b"asing"


@pytest.mark.parametrize("after_how_many", [0, 1, 2])
def test_broken_off_midway_is_not_taken_for_an_edit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after_how_many: int
) -> None:
    """A run that dies after any number of papers leaves nothing that looks like a hand's work."""
    old = [(f"{i}.docx", b"lama") for i in range(3)]
    new = [(f"{i}.docx", b"baru") for i in range(3)]
    Manifest.load(tmp_path).place_all(old)
    written_files: list[str] = []

    put = whole_files._put

    def break_off(path: Path) -> None:
        if path.name != NAME:
            if len(written_files) == after_how_many:
                raise KeyboardInterrupt
            written_files.append(path.name)
        put(path)

    monkeypatch.setattr(whole_files, "_put", break_off)
    with pytest.raises(KeyboardInterrupt):
        Manifest.load(tmp_path).place_all(new)
    monkeypatch.undo()
    recorded = Manifest.load(tmp_path).output
    assert all(recorded[nama] == fingerprint(data) for nama, data in new)
    result = Manifest.load(tmp_path).place_all([(nama, b"terbaru") for nama, _ in old])
    assert {placed.outcome for placed in result} == {Outcome.REPLACED}
    assert all((tmp_path / nama).read_bytes() == b"terbaru" for nama, _ in old)
    assert "sebelumnya" not in (tmp_path / NAME).read_text(encoding="utf-8")


def test_stale_papers_are_moved_away(tmp_path: Path) -> None:
    listed = Manifest.load(tmp_path)
    listed.place_all([("07-petikan/a.docx", b"a"), ("07-petikan/b.docx", b"b"), ("cetak/petikan.docx", b"c")])
    listed.place("lantikan.xlsx", b"r")
    (tmp_path / "cetak/petikan.docx").write_bytes(b"tangan")
    stale = listed.retire(["07-petikan", "cetak/petikan.docx"], ["07-petikan/a.docx"])
    assert stale == (
        StalePaper("07-petikan/b.docx", "usang/07-petikan/b.docx"),
        StalePaper("cetak/petikan.docx"),
    )
    assert (tmp_path / "usang/07-petikan/b.docx").read_bytes() == b"b"
    assert not (tmp_path / "07-petikan/b.docx").exists()
    (tmp_path / "usang/07-petikan/b.docx").unlink()
    (tmp_path / "cetak/petikan.docx").unlink()
    again = Manifest.load(tmp_path)
    assert again.retire(["07-petikan", "cetak/petikan.docx"], ["07-petikan/a.docx"]) == ()
    assert set(again.output) == {"07-petikan/a.docx", "lantikan.xlsx"}


def test_each_paper_knows_from_which_inputs_it_was_made(tmp_path: Path) -> None:
    def inputs(sha: str) -> list[dict[str, str]]:
        return [{"file": "batch.xlsx", "sha256": sha, "sheet": "usulan"}]

    def route(sha: str, *papers: tuple[str, bytes]) -> Manifest:
        listed = Manifest.load(tmp_path)
        listed.note_inputs(inputs(sha))
        listed.place_all(papers)
        return Manifest.load(tmp_path)

    listed = route("1", ("a.docx", b"a"), ("b.docx", b"b"), ("c.docx", b"c"))
    start = (tmp_path / NAME).read_bytes()
    assert listed.inputs("a.docx") == {"batch.xlsx": "1"}
    assert route("1", ("a.docx", b"a")).inputs("b.docx") == {"batch.xlsx": "1"}
    assert (tmp_path / NAME).read_bytes() == start
    listed = route("2", ("b.docx", b"b"))
    assert [listed.inputs(f"{nama}.docx") for nama in "abc"] == [{"batch.xlsx": sha} for sha in "121"]
    (tmp_path / "c.docx").write_bytes(b"tangan")
    listed = route("3", ("c.docx", b"c baru"))
    assert [listed.inputs(f"{nama}.docx") for nama in "abc"] == [{"batch.xlsx": sha} for sha in "123"]
    assert listed.inputs("c.baru.docx") == listed.inputs() == {"batch.xlsx": "3"}
    listed.retire(["a.docx"], [])
    assert len(json.loads((tmp_path / NAME).read_text(encoding="utf-8"))["masukan_lama"]) == 1
    route("3", ("b.docx", b"b"))
    assert "masukan_lama" not in json.loads((tmp_path / NAME).read_text(encoding="utf-8"))


def test_a_manifest_of_an_earlier_version_says_what_it_knows(tmp_path: Path) -> None:
    old = {"versi": 1, "keluaran": [{"berkas": "a.docx", "sha256": "x"}]}
    (tmp_path / NAME).write_text(json.dumps(old), encoding="utf-8")
    assert Manifest.load(tmp_path).inputs("a.docx") is None
    old["masukan"] = [{"file": "batch.xlsx", "sha256": "1"}]
    (tmp_path / NAME).write_text(json.dumps(old), encoding="utf-8")
    assert Manifest.load(tmp_path).inputs("a.docx") == {"batch.xlsx": "1"}


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"{", b"[]", b'{"versi": 99}', b'{"versi": 1, "keluaran": [{}]}'),
        *(b'{"versi": 1, "masukan_lama": []}', b'{"versi": 1, "masukan_lama": {"a": 7}}'),
        *(b'{"versi": 1, "masukan_lama": {"a": [7]}}',),
        b'{"versi": 1, "keluaran": [{"berkas": "a", "sha256": "x", "masukan": 7}]}',
    ],
)
def test_a_damaged_manifest_stops_everything(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    with pytest.raises(OutputError, match="rusak"):
        Manifest.load(tmp_path)


@pytest.mark.parametrize("nama", ["../x", "/x", "a\\b", "C:x", ""])
def test_names_outside_the_folder_are_refused(tmp_path: Path, nama: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        Manifest.load(tmp_path).place(nama, b"")


def test_normalised_zip_has_no_times() -> None:
    def workbook() -> bytes:
        data = io.BytesIO()
        openpyxl.Workbook().save(data)
        return data.getvalue()

    normalised = normalise_zip(workbook())
    assert normalised == normalise_zip(workbook()) == normalise_zip(normalised)
    with zipfile.ZipFile(io.BytesIO(normalised)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml")
    assert core.count(b"1980-01-01T00:00:00Z") == 2
    assert openpyxl.load_workbook(io.BytesIO(normalised)).sheetnames == ["Sheet"]
