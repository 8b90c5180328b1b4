"""The colours of the form: their formulas, worked out by hand on the cells that somebody fills in."""

from __future__ import annotations

import io
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from mutasi_cli.domain.lembar_kanonik import LEMBAR
from mutasi_cli.law import load_lawbook
from mutasi_cli.outputs.formulir import build_form
from mutasi_cli.outputs.formulir.tanda import ASING, GANDA, KOSONG, RUSAK, WARNA


@pytest.fixture(scope="module")
def buku() -> Workbook:
    return load_workbook(io.BytesIO(build_form(load_lawbook())))


def _tanda(buku: Workbook, sheet: str, judul: str) -> dict[str, str]:
    """Return colour -> formula of the marks of a column."""
    ws: Any = buku[sheet]
    huruf = next(sel.column_letter for sel in ws[1] if sel.value == judul)
    hasil = {}
    for rentang in ws.conditional_formatting:
        if str(rentang.sqref).startswith(f"{huruf}2:"):
            for aturan in rentang.rules:
                hasil[aturan.dxf.fill.bgColor.rgb[-6:]] = aturan.formula[0]
    return hasil


def test_every_nip_column_shows_a_number_as_damaged(buku: Workbook) -> None:
    diperiksa = 0
    for lembar in LEMBAR:
        if lembar.nama == "batch":
            continue
        for kolom in lembar.kolom:
            tanda = _tanda(buku, lembar.nama, kolom.nama)
            assert (RUSAK.isi in tanda) == (kolom.jenis == "nip"), kolom.nama
            diperiksa += kolom.jenis == "nip"
    assert diperiksa == 9


@pytest.mark.parametrize(
    ("sheet", "judul"), [("usulan", "nip"), ("pegawai", "nip"), ("jabatan", "kode"), ("libur", "tanggal")]
)
def test_doubles_are_never_found_by_the_first_15_digits(buku: Workbook, sheet: str, judul: str) -> None:
    rumus = _tanda(buku, sheet, judul)[GANDA.isi]
    assert "MATCH(" in rumus
    assert "COUNTIF" not in rumus


def test_a_post_for_more_people_than_it_has_places(buku: Workbook) -> None:
    rumus = _tanda(buku, "usulan", "kode_jabatan_tujuan")[GANDA.isi]
    jabatan: Any = buku["jabatan"]
    formasi = next(sel.column_letter for sel in jabatan[1] if sel.value == "formasi")
    assert f"jabatan!${formasi}$2" in rumus
    assert "jabatan!$A$2" in rumus


def test_codes_and_people_that_no_table_knows(buku: Workbook) -> None:
    assert "jabatan!$A$2" in _tanda(buku, "usulan", "kode_jabatan_tujuan")[ASING.isi]
    assert "pegawai!$A$2" in _tanda(buku, "usulan", "nip")[ASING.isi]
    assert ASING.isi not in _tanda(buku, "pegawai", "nip")


def test_gaps_only_in_required_columns(buku: Workbook) -> None:
    assert KOSONG.isi in _tanda(buku, "pegawai", "golongan")
    assert KOSONG.isi not in _tanda(buku, "pegawai", "agama")


def test_instructions_explain_every_colour(buku: Workbook) -> None:
    ws: Any = buku["Petunjuk"]
    warna = {
        sel.value: sel.fill.fgColor.rgb[-6:]
        for baris in ws.iter_rows(max_col=1)
        for sel in baris
        if sel.value
    }
    for isi in WARNA:
        assert warna[isi.sebutan] == isi.isi
