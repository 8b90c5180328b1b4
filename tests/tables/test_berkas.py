"""Files that cannot be read: one clear sentence for each kind, never a traceback."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mutasi_cli.errors import BerkasError
from mutasi_cli.tables import read_workbook

DATA = Path(__file__).parent / "data"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def arsip(**isi: bytes) -> bytes:
    keluar = BytesIO()
    with zipfile.ZipFile(keluar, "w") as berkas:
        for nama, bita in isi.items():
            berkas.writestr(nama.replace("__", "/").replace("_DOT_", "."), bita)
    return keluar.getvalue()


BURUK: dict[str, tuple[str, bytes, str]] = {
    "kosong": ("a.xlsx", b"", "kosong"),
    "html": ("a.xls", b"\n<html><table><tr><td>nip</td></tr></table></html>", r"HTML.*\.xlsx"),
    "html dengan BOM": ("a.xls", b"\xef\xbb\xbf<!DOCTYPE html>", r"HTML.*\.xlsx"),
    "mhtml": ("a.xls", b"MIME-Version: 1.0\r\n", "HTML"),
    "sandi": (
        "a.xlsx",
        OLE + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 99,
        "kata sandi",
    ),
    "sandi ods": (
        "a.ods",
        arsip(
            mimetype=b"application/vnd.oasis.opendocument.spreadsheet",
            **{"META-INF__manifest_DOT_xml": b"<manifest:encryption-data/>"},
        ),
        "kata sandi",
    ),
    "ole rusak": ("a.xls", OLE + b"\0" * 600, "rusak"),
    "zip terpotong": ("a.xlsx", (DATA / "batch.xlsx").read_bytes()[:2000], "rusak"),
    "zip bukan buku": ("a.zip", arsip(catatan=b"x"), "arsip ZIP"),
    "xlsx tanpa isi": ("a.xlsx", arsip(xl__workbook_DOT_xml=b"<x"), "rusak"),
    "xlsb": ("a.xlsb", arsip(xl__workbook_DOT_bin=b"x"), r"\.xlsb"),
    "word": ("a.docx", arsip(word__document_DOT_xml=b"x"), "Word"),
    "pdf": ("a.pdf", b"%PDF-1.7", "PDF"),
    "teks dalam xlsx": ("a.xlsx", b"nip;nama\n", "rusak atau bukan"),
    "jenis lain": ("a.png", b"\x89PNG\r\n", r"\.csv"),
    "biner dalam csv": ("a.csv", b"\x01\0\x02", "tidak dikenal"),
    "utf-16": ("a.csv", "nip;nama".encode("utf-16"), "UTF-16"),
}


@pytest.mark.parametrize("kasus", BURUK)
def test_bad_file(kasus: str, tmp_path: Path) -> None:
    nama, bita, kata = BURUK[kasus]
    path = tmp_path / nama
    path.write_bytes(bita)
    with pytest.raises(BerkasError, match=kata) as galat:
        read_workbook(path)
    kalimat = str(galat.value)
    assert nama in kalimat
    assert kalimat.endswith(".")
    assert "\n" not in kalimat


def test_missing(tmp_path: Path) -> None:
    with pytest.raises(BerkasError, match="tidak ditemukan"):
        read_workbook(tmp_path / "tiada.xlsx")


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(BerkasError, match="folder"):
        read_workbook(tmp_path)


def test_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"x")

    def tolak(self: Path) -> bytes:
        raise PermissionError(13, "denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", tolak)
    with pytest.raises(BerkasError, match=r"terbuka di Excel"):
        read_workbook(path)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(nama=st.sampled_from(["batch.xlsx", "batch.xls", "batch.ods"]), data=st.data())
def test_damage_anywhere_is_a_sentence_or_still_readable(
    nama: str, data: st.DataObject, tmp_path: Path
) -> None:
    bita = bytearray((DATA / nama).read_bytes())
    for _ in range(data.draw(st.integers(1, 20))):
        bita[data.draw(st.integers(0, len(bita) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / nama
    path.write_bytes(bita)
    kalimat = coba(path)
    assert kalimat is None or kalimat.endswith(".")


def coba(path: Path) -> str | None:
    """Read everything; return the sentence of a refusal, None when the file was readable after all."""
    try:
        buku = read_workbook(path)
        for lembar in buku.nama_lembar:
            buku.lembar(lembar)
    except BerkasError as galat:
        return str(galat)
    return None


def test_faulty_sheet_inside_a_sound_archive(tulis: Callable[..., Path], tmp_path: Path) -> None:
    asli = tulis(a=[["x"]])
    rusak = tmp_path / "rusak.xlsx"
    with zipfile.ZipFile(asli) as dari, zipfile.ZipFile(rusak, "w") as ke:
        for isi in dari.infolist():
            ke.writestr(isi, b"<bukan" if isi.filename.endswith("sheet1.xml") else dari.read(isi))
    buku = read_workbook(rusak)
    with pytest.raises(BerkasError, match="rusak"):
        buku.lembar("a")
