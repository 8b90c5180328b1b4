"""Sheets in memory and small workbooks on disk for the tests of the reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mutasi_cli.domain.material import Material
from mutasi_cli.law import load_lawbook
from mutasi_cli.read import ReadingOptions, Sheet, material_from_sheets

Row = Sequence[Sequence[object]]

NIP_A = "198501012010011001"
NIP_B = "198602022011012002"
NIP_C = "198703032012013003"

USULAN: Row = [["nip", "kode_jabatan_tujuan"], [NIP_A, "KASI"]]
PEGAWAI: Row = [
    ["nip", "nama", "golongan", "pendidikan", "tmt_jabatan", "kode_jabatan"],
    [NIP_A, "Budi Santoso", "III/d", "S-1", "01-04-2020", "STAF"],
    [NIP_B, "Citra Lestari", "III/c", "S-1", "01-04-2021", "KASI"],
    [NIP_C, "Dedi Irawan", "III/a", "S-1", "01-04-2022", "LAIN"],
]
JABATAN: Row = [
    ["kode", "jabatan", "unit_kerja", "jenis", "eselon"],
    ["KASI", "Kepala Seksi Pemerintahan", "Kecamatan Jatiasih", "struktural", "IV.a"],
    ["STAF", "Penata Layanan Operasional", "Kecamatan Jatiasih", "pelaksana", None],
    ["LAIN", "Pengadministrasi Perkantoran", "Kecamatan Jatiasih", "pelaksana", None],
]


def sheet(nama: str, rows: Row, **sheet_options: Any) -> Sheet:
    return Sheet("batch.xlsx", "0" * 64, nama, rows, **sheet_options)


@pytest.fixture
def read() -> Callable[..., Material]:
    """Read sheets in memory; keywords replace or add tables, ``opsi_*`` set the options."""

    def make(**tables_and_options: Any) -> Material:
        options = {
            k.removeprefix("opsi_"): tables_and_options.pop(k)
            for k in list(tables_and_options)
            if k.startswith("opsi_")
        }
        table = {"usulan": USULAN, "pegawai": PEGAWAI, "jabatan": JABATAN, **tables_and_options}
        sheets = {
            nama: rows if isinstance(rows, Sheet) else sheet(nama, rows)
            for nama, rows in table.items()
            if rows is not None
        }
        return material_from_sheets(sheets, ReadingOptions(lawbook=load_lawbook(), **options))

    return make


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a workbook: keywords are sheets, ``place`` the address of the first cell."""

    def make(nama: str = "batch.xlsx", place: tuple[int, int] = (1, 1), **rows_by_sheet: Row) -> Path:
        workbook = openpyxl.Workbook()
        assert workbook.active is not None
        workbook.remove(workbook.active)
        for heading, rows in rows_by_sheet.items():
            sheet = workbook.create_sheet(heading)
            for i, row in enumerate(rows):
                for j, value in enumerate(row):
                    if value is not None:
                        sheet.cell(place[0] + i, place[1] + j, value)
        path = tmp_path / nama
        workbook.save(path)
        return path

    return make


@pytest.fixture
def options() -> ReadingOptions:
    return ReadingOptions(lawbook=load_lawbook())


@pytest.fixture
def example() -> dict[str, Row]:
    """The three tables that must be there."""
    return {"usulan": USULAN, "pegawai": PEGAWAI, "jabatan": JABATAN}
