"""Parquet: cells of every type, files that cannot be read, and the advice where pyarrow is missing."""

from __future__ import annotations

import sys
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mutasi_cli.errors import FileError
from mutasi_cli.read import ReadingOptions, read_bahan, read_workbook
from mutasi_cli.tables.besar import parquet_besar

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq
else:
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")

NIP = "198501012010011001"
USULAN = f"nip;kode jabatan tujuan\n{NIP};KASI\n"
JABATAN = "kode;jabatan;unit_kerja\nKASI;Kepala Seksi;Kecamatan Jatiasih\n"


def write(folder: Path, **column: object) -> Path:
    path = folder / "pegawai.parquet"
    pq.write_table(pa.table(column), path)
    return path


def test_cells_of_every_type(tmp_path: Path) -> None:
    day = datetime(2020, 4, 1, 23, 30)  # noqa: DTZ001 - a cell has no zone
    path = write(
        tmp_path,
        teks=pa.array(["a", None]),
        kamus=pa.array(["x", None]).dictionary_encode(),
        bulat=pa.array([7, None], pa.int64()),
        pecahan=pa.array([1.5, float("nan")]),
        day=pa.array([date(2020, 4, 1), None]),
        hari64=pa.array([date(2020, 4, 1), None], pa.date64()),
        saat=pa.array([day, None], pa.timestamp("ns")),
        setempat=pa.array([day, None], pa.timestamp("us", tz="UTC")),
        uang=pa.array([Decimal("5.00"), None], pa.decimal128(10, 2)),
        bita=pa.array([b"caf\xc3\xa9", None], pa.binary()),
        benar=pa.array([True, None]),
        bersarang=pa.array([[1, 2], None]),
        hampa=pa.nulls(2),
    )
    sheet = read_workbook(path).sheet("")
    assert sheet.rows[0][:3] == ["teks", "kamus", "bulat"]
    first_of_april = date(2020, 4, 1)
    assert sheet.rows[1] == [
        "a",
        "x",
        7,
        1.5,
        first_of_april,
        first_of_april,
        day,
        day,
        5,
        "caf\u00e9",
        True,
        None,
        None,
    ]
    assert sheet.rows[2] == [None] * 13
    assert type(sheet.rows[1][6]) is datetime


def test_a_staff_table(tmp_path: Path, options: ReadingOptions) -> None:
    (tmp_path / "usulan.csv").write_text(USULAN, encoding="utf-8")
    (tmp_path / "jabatan.csv").write_text(JABATAN, encoding="utf-8")
    path = write(
        tmp_path,
        nip=[NIP],
        nama=["Budi"],
        golongan=["III/d"],
        pendidikan=["S-1"],
        tmt_jabatan=pa.array([date(2020, 4, 1)]),
    )
    material = read_bahan(tmp_path / "usulan.csv", pegawai=path, jabatan=tmp_path / "jabatan.csv", options=options)
    pegawai = material.pegawai[NIP]
    assert pegawai.tmt_jabatan == date(2020, 4, 1)
    cell = pegawai.origin["nama"]
    assert (cell.file, cell.sheet, cell.cell, cell.row) == ("pegawai.parquet", None, "B2", 2)


@pytest.mark.parametrize("cut", [4, 200, -9])
@pytest.mark.parametrize("limit", [0, 50_000])
def test_a_damaged_file_is_a_sentence(
    cut: int, limit: int, tmp_path: Path, options: ReadingOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parquet_besar, "BATAS_BARIS", limit)
    path = write(tmp_path, nip=[NIP] * 500, nama=["Budi"] * 500)
    path.write_bytes(path.read_bytes()[:cut])
    (tmp_path / "usulan.csv").write_text(USULAN, encoding="utf-8")
    (tmp_path / "jabatan.csv").write_text(JABATAN, encoding="utf-8")
    with pytest.raises(FileError, match=r"pegawai\.parquet rusak"):
        read_bahan(tmp_path / "usulan.csv", pegawai=path, jabatan=tmp_path / "jabatan.csv", options=options)
    with pytest.raises(FileError, match=r"pegawai\.parquet rusak"):
        read_workbook(path)


def test_an_empty_file_and_one_without_rows(tmp_path: Path, options: ReadingOptions) -> None:
    (tmp_path / "usulan.csv").write_text(USULAN, encoding="utf-8")
    (tmp_path / "jabatan.csv").write_text(JABATAN, encoding="utf-8")
    blank = tmp_path / "kosong.parquet"
    blank.write_bytes(b"")
    with pytest.raises(FileError, match="kosong"):
        read_workbook(blank)
    heading = ("nip", "nama", "golongan", "pendidikan", "tmt_jabatan")
    path = write(tmp_path, **dict.fromkeys(heading, pa.nulls(0)))
    material = read_bahan(tmp_path / "usulan.csv", pegawai=path, jabatan=tmp_path / "jabatan.csv", options=options)
    assert not material.pegawai


def test_without_pyarrow_the_sentence_says_how_to_install_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, nip=[NIP])
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(FileError, match=r"pip install \"mutasi-cli\[parquet\]\""):
        read_workbook(path)
