"""The shipped examples are what their generators make: text to the byte, workbooks to the cell."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from examples.muat import CONTOH, muat

FOLDER = ("bekasi-2026-02-06", "bermasalah", "berkas-kantor")


def isi_buku(path: Path) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Every cell of a workbook with its number format, row by row."""
    buku = openpyxl.load_workbook(path)
    for lembar in buku.worksheets:
        for baris in lembar.iter_rows():
            yield lembar.title, tuple((sel.value, sel.number_format) for sel in baris)


@pytest.mark.parametrize("nama", FOLDER)
def test_the_shipped_files_are_what_the_generator_makes(
    nama: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["make.py", "--keluaran", str(tmp_path)])
    muat(nama).main()
    dibuat = sorted(path.name for path in tmp_path.iterdir())
    assert "README.md" in dibuat
    dikirim = {path.name for path in (CONTOH / nama).iterdir() if path.is_file()} - {"make.py"}
    assert set(dibuat) == dikirim
    for berkas in dibuat:
        baru, lama = tmp_path / berkas, CONTOH / nama / berkas
        if baru.read_bytes() == lama.read_bytes():
            continue
        # Another zlib packs the same cells into other bytes.
        if berkas.endswith(".xlsx"):
            assert list(isi_buku(baru)) == list(isi_buku(lama)), berkas
        else:
            # A checkout on Windows may have turned the ends of lines.
            assert baru.read_bytes().replace(b"\r\n", b"\n") == lama.read_bytes().replace(b"\r\n", b"\n"), (
                berkas
            )


@pytest.mark.parametrize("nama", FOLDER)
def test_twice_gives_the_same_bytes(nama: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hasil = []
    for kali in ("a", "b"):
        folder = tmp_path / kali
        folder.mkdir()
        monkeypatch.setattr(sys, "argv", ["make.py", "--keluaran", str(folder)])
        muat(nama).main()
        hasil.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert hasil[0] == hasil[1]
