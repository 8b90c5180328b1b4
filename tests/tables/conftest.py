"""Sheets in memory and small workbooks on disk for the tests of the reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mutasi_cli.domain.bahan import Bahan
from mutasi_cli.law import load_lawbook
from mutasi_cli.tables import Lembar, OpsiBaca, bahan_from_sheets

Baris = Sequence[Sequence[object]]

NIP_A = "198501012010011001"
NIP_B = "198602022011012002"
NIP_C = "198703032012013003"

USULAN: Baris = [["nip", "kode_jabatan_tujuan"], [NIP_A, "KASI"]]
PEGAWAI: Baris = [
    ["nip", "nama", "golongan", "pendidikan", "tmt_jabatan", "kode_jabatan"],
    [NIP_A, "Budi Santoso", "III/d", "S-1", "01-04-2020", "STAF"],
    [NIP_B, "Citra Lestari", "III/c", "S-1", "01-04-2021", "KASI"],
    [NIP_C, "Dedi Irawan", "III/a", "S-1", "01-04-2022", "LAIN"],
]
JABATAN: Baris = [
    ["kode", "jabatan", "unit_kerja", "jenis", "eselon"],
    ["KASI", "Kepala Seksi Pemerintahan", "Kecamatan Jatiasih", "struktural", "IV.a"],
    ["STAF", "Penata Layanan Operasional", "Kecamatan Jatiasih", "pelaksana", None],
    ["LAIN", "Pengadministrasi Perkantoran", "Kecamatan Jatiasih", "pelaksana", None],
]


def lembar(nama: str, rows: Baris, **isi: Any) -> Lembar:
    return Lembar("batch.xlsx", "0" * 64, nama, rows, **isi)


@pytest.fixture
def baca() -> Callable[..., Bahan]:
    """Read sheets in memory; keywords replace or add tables, ``opsi_*`` set the options."""

    def buat(**isi: Any) -> Bahan:
        opsi = {k.removeprefix("opsi_"): isi.pop(k) for k in list(isi) if k.startswith("opsi_")}
        tabel = {"usulan": USULAN, "pegawai": PEGAWAI, "jabatan": JABATAN, **isi}
        sheets = {
            nama: rows if isinstance(rows, Lembar) else lembar(nama, rows)
            for nama, rows in tabel.items()
            if rows is not None
        }
        return bahan_from_sheets(sheets, OpsiBaca(lawbook=load_lawbook(), **opsi))

    return buat


@pytest.fixture
def tulis(tmp_path: Path) -> Callable[..., Path]:
    """Write a workbook: keywords are sheets, ``di`` the address of the first cell."""

    def buat(nama: str = "batch.xlsx", di: tuple[int, int] = (1, 1), **isi: Baris) -> Path:
        buku = openpyxl.Workbook()
        assert buku.active is not None
        buku.remove(buku.active)
        for judul, rows in isi.items():
            sheet = buku.create_sheet(judul)
            for i, baris in enumerate(rows):
                for j, nilai in enumerate(baris):
                    if nilai is not None:
                        sheet.cell(di[0] + i, di[1] + j, nilai)
        path = tmp_path / nama
        buku.save(path)
        return path

    return buat


@pytest.fixture
def opsi() -> OpsiBaca:
    return OpsiBaca(lawbook=load_lawbook())


@pytest.fixture
def contoh() -> dict[str, Baris]:
    """The three tables that must be there."""
    return {"usulan": USULAN, "pegawai": PEGAWAI, "jabatan": JABATAN}
