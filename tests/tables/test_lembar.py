"""Workbooks of every kind: raw types, addresses, lazy sheets."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mutasi_cli.domain.sel import Kerusakan, huruf_kolom
from mutasi_cli.errors import BerkasError
from mutasi_cli.tables import Lembar, OpsiBaca, read_bahan, read_workbook

DATA = Path(__file__).parent / "data"


@pytest.mark.parametrize(("nomor", "huruf"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA")])
def test_column_letters(nomor: int, huruf: str) -> None:
    assert huruf_kolom(nomor) == huruf


@pytest.mark.parametrize("nama", ["batch.xlsx", "batch.xls", "batch.ods"])
def test_the_same_workbook_in_three_formats(nama: str, opsi: OpsiBaca) -> None:
    """Its table starts in B3; there are a numeric NIP, a formula and a cell with an error."""
    bahan = read_bahan(DATA / nama, pegawai=None, jabatan=None, opsi=opsi)
    baik, rusak = bahan.usulan
    assert (baik.nip, baik.kode_tujuan, baik.tmt) == ("198501012010011001", "A.1", date(2026, 2, 6))
    assert baik.asal["keterangan"].isi == "ab"
    assert baik.asal["tmt"].isi == "06-02-2026"
    assert (baik.asal["nip"].sel, baik.asal["nip"].baris, baik.asal["keterangan"].sel) == ("B4", 4, "E4")
    assert baik.asal["nip"].alamat == "Usulan!B4"
    assert rusak.nip is None
    assert rusak.asal["nip"].kerusakan is Kerusakan.NIP_ANGKA
    assert rusak.asal["nip"].isi == "197707132006040992"
    assert rusak.kode_tujuan == "12"
    assert rusak.tmt == date(2026, 2, 6)
    assert rusak.keterangan is None
    sumber = bahan.sumber[0]
    assert (sumber.file, sumber.sheet, sumber.baris) == (nama, "Usulan", 2)
    assert sumber.sha256 == hashlib.sha256((DATA / nama).read_bytes()).hexdigest()


@pytest.mark.parametrize("nama", ["tabel.xlsx", "tabel.ods", "tabel.bin.xls"])
def test_the_ending_of_the_name_does_not_matter(nama: str, tmp_path: Path) -> None:
    salinan = tmp_path / nama
    salinan.write_bytes((DATA / "batch.xls").read_bytes())
    assert read_workbook(salinan).nama_lembar == ("Usulan", "pegawai", "jabatan")


def test_sheets_are_converted_once_and_only_when_asked(tulis: Callable[..., Path]) -> None:
    buku = read_workbook(tulis(a=[["x"]], b=[["y"]]))
    assert buku._siap == {}
    assert buku.lembar("b") is buku.lembar("b")
    assert list(buku._siap) == ["b"]


def test_offset_of_the_used_range(tulis: Callable[..., Path]) -> None:
    lembar = read_workbook(tulis(di=(4, 3), a=[["x"], [None, 1.5]])).lembar("a")
    assert (lembar.baris_awal, lembar.kolom_awal) == (4, 3)
    assert lembar.alamat(1, 1) == "D5"
    assert lembar.isi(0, 7) is None


def test_empty_sheet(tulis: Callable[..., Path]) -> None:
    lembar = read_workbook(tulis(a=[], b=[["x"]])).lembar("a")
    assert lembar.kosong
    assert list(lembar.rows) == []


def test_parquet_without_pyarrow_says_so(tmp_path: Path) -> None:
    path = tmp_path / "pegawai.parquet"
    path.write_bytes(b"PAR1" + b"\0" * 40 + b"PAR1")
    with pytest.raises(BerkasError, match=r"pegawai\.parquet"):
        read_workbook(path)


def test_a_sheet_in_memory_needs_no_offset() -> None:
    assert Lembar("f.xlsx", "", "s", [["a"]]).alamat(0, 0) == "A1"
