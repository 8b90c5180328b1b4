"""Files that cannot be read: one clear sentence for each kind, never a traceback."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mutasi_cli.errors import FileError
from mutasi_cli.read import read_workbook

DATA = Path(__file__).parent / "data"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def archive(**parts_of_zip: bytes) -> bytes:
    removed = BytesIO()
    with zipfile.ZipFile(removed, "w") as file:
        for nama, raw_bytes in parts_of_zip.items():
            file.writestr(nama.replace("__", "/").replace("_DOT_", "."), raw_bytes)
    return removed.getvalue()


BAD_FILES: dict[str, tuple[str, bytes, str]] = {
    "kosong": ("a.xlsx", b"", "kosong"),
    "html tanpa tabel": ("a.xls", b"\n<html><p>nip</p></html>", r"HTML.*tanpa tabel.*\.xlsx"),
    "xml 2003": (
        "a.xls",
        b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
        "2003",
    ),
    "html dengan BOM": ("a.xls", b"\xef\xbb\xbf<!DOCTYPE html>", r"HTML.*\.xlsx"),
    "mhtml": ("a.xls", b"MIME-Version: 1.0\r\n", "HTML"),
    "sandi": (
        "a.xlsx",
        OLE + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 99,
        "kata sandi",
    ),
    "sandi ods": (
        "a.ods",
        archive(
            mimetype=b"application/vnd.oasis.opendocument.spreadsheet",
            **{"META-INF__manifest_DOT_xml": b"<manifest:encryption-data/>"},
        ),
        "kata sandi",
    ),
    "ole rusak": ("a.xls", OLE + b"\0" * 600, "rusak"),
    "zip terpotong": ("a.xlsx", (DATA / "batch.xlsx").read_bytes()[:2000], "rusak"),
    "zip bukan buku": ("a.zip", archive(catatan=b"x"), "arsip ZIP"),
    "xlsx tanpa isi": ("a.xlsx", archive(xl__workbook_DOT_xml=b"<x"), "rusak"),
    "xlsb": ("a.xlsb", archive(xl__workbook_DOT_bin=b"x"), r"\.xlsb"),
    "word": ("a.docx", archive(word__document_DOT_xml=b"x"), "Word"),
    "pdf": ("a.pdf", b"%PDF-1.7", "PDF"),
    "teks dalam xlsx": ("a.xlsx", b"nip;nama\n", "rusak atau bukan"),
    "jenis lain": ("a.png", b"\x89PNG\r\n", r"\.csv"),
    "biner dalam csv": ("a.csv", b"\x01\0\x02", "tidak dikenal"),
}


@pytest.mark.parametrize("case_of_rule", BAD_FILES)
def test_bad_file(case_of_rule: str, tmp_path: Path) -> None:
    nama, raw_bytes, words = BAD_FILES[case_of_rule]
    path = tmp_path / nama
    path.write_bytes(raw_bytes)
    with pytest.raises(FileError, match=words) as galat:
        read_workbook(path)
    sentence = str(galat.value)
    assert nama in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence


def test_missing(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="tidak ditemukan"):
        read_workbook(tmp_path / "tiada.xlsx")


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="folder"):
        read_workbook(tmp_path)


def test_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"x")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(FileError, match=r"terbuka di Excel"):
        read_workbook(path)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(nama=st.sampled_from(["batch.xlsx", "batch.xls", "batch.ods"]), data=st.data())
def test_damage_anywhere_is_a_sentence_or_still_readable(nama: str, data: st.DataObject, tmp_path: Path) -> None:
    raw_bytes = bytearray((DATA / nama).read_bytes())
    for _ in range(data.draw(st.integers(1, 20))):
        raw_bytes[data.draw(st.integers(0, len(raw_bytes) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / nama
    path.write_bytes(raw_bytes)
    sentence = attempt(path)
    assert sentence is None or sentence.endswith(".")


def attempt(path: Path) -> str | None:
    """Read everything; return the sentence of a refusal, None when the file was readable after all."""
    try:
        workbook = read_workbook(path)
        for sheet in workbook.sheet_names:
            workbook.sheet(sheet)
    except FileError as galat:
        return str(galat)
    return None


def test_faulty_sheet_inside_a_sound_archive(write: Callable[..., Path], tmp_path: Path) -> None:
    original = write(a=[["x"]])
    damaged = tmp_path / "rusak.xlsx"
    with zipfile.ZipFile(original) as source, zipfile.ZipFile(damaged, "w") as destination:
        for zip_entry in source.infolist():
            destination.writestr(
                zip_entry, b"<bukan" if zip_entry.filename.endswith("sheet1.xml") else source.read(zip_entry)
            )
    workbook = read_workbook(damaged)
    with pytest.raises(FileError, match="rusak"):
        workbook.sheet("a")
