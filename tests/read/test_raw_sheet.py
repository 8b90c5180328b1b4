"""Workbooks of every kind: raw types, addresses, lazy sheets."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mutasi_cli.domain.cell import Damage, column_letters
from mutasi_cli.errors import FileError
from mutasi_cli.read import ReadingOptions, Sheet, read_bahan, read_workbook

DATA = Path(__file__).parent / "data"


@pytest.mark.parametrize(("nomor", "letter"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA")])
def test_column_letters(nomor: int, letter: str) -> None:
    assert column_letters(nomor) == letter


@pytest.mark.parametrize("nama", ["batch.xlsx", "batch.xls", "batch.ods"])
def test_the_same_workbook_in_three_formats(nama: str, options: ReadingOptions) -> None:
    """Its table starts in B3; there are a numeric NIP, a formula and a cell with an error."""
    material = read_bahan(DATA / nama, pegawai=None, jabatan=None, options=options)
    good, damaged = material.usulan
    assert (good.nip, good.kode_tujuan, good.tmt) == ("198501012010011001", "A.1", date(2026, 2, 6))
    assert good.origin["keterangan"].content == "ab"
    assert good.origin["tmt"].content == "06-02-2026"
    assert (good.origin["nip"].cell, good.origin["nip"].row, good.origin["keterangan"].cell) == (
        "B4",
        4,
        "E4",
    )
    assert good.origin["nip"].address == "Usulan!B4"
    assert damaged.nip is None
    assert damaged.origin["nip"].damage is Damage.NIP_AS_NUMBER
    assert damaged.origin["nip"].content == "197707132006040992"
    assert damaged.kode_tujuan == "12"
    assert damaged.tmt == date(2026, 2, 6)
    assert damaged.keterangan is None
    source = material.source[0]
    assert (source.file, source.sheet, source.row) == (nama, "Usulan", 2)
    assert source.sha256 == hashlib.sha256((DATA / nama).read_bytes()).hexdigest()


@pytest.mark.parametrize("nama", ["tabel.xlsx", "tabel.ods", "tabel.bin.xls"])
def test_the_ending_of_the_name_does_not_matter(nama: str, tmp_path: Path) -> None:
    salinan = tmp_path / nama
    salinan.write_bytes((DATA / "batch.xls").read_bytes())
    assert read_workbook(salinan).sheet_names == ("Usulan", "pegawai", "jabatan")


def test_sheets_are_converted_once_and_only_when_asked(write: Callable[..., Path]) -> None:
    workbook = read_workbook(write(a=[["x"]], b=[["y"]]))
    assert workbook._prepared == {}
    assert workbook.sheet("b") is workbook.sheet("b")
    assert list(workbook._prepared) == ["b"]


def test_offset_of_the_used_range(write: Callable[..., Path]) -> None:
    sheet = read_workbook(write(place=(4, 3), a=[["x"], [None, 1.5]])).sheet("a")
    assert (sheet.first_row, sheet.first_column) == (4, 3)
    assert sheet.address(1, 1) == "D5"
    assert sheet.content(0, 7) is None


def test_empty_sheet(write: Callable[..., Path]) -> None:
    sheet = read_workbook(write(a=[], b=[["x"]])).sheet("a")
    assert sheet.blank
    assert list(sheet.rows) == []


def test_damaged_parquet_is_named_with_duckdb_and_without(tmp_path: Path) -> None:
    path = tmp_path / "pegawai.parquet"
    path.write_bytes(b"PAR1" + b"\0" * 40 + b"PAR1")
    with pytest.raises(FileError, match=r"pegawai\.parquet"):
        read_workbook(path)


def test_a_sheet_in_memory_needs_no_offset() -> None:
    assert Sheet("f.xlsx", "", "s", [["a"]]).address(0, 0) == "A1"
