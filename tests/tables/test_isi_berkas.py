"""Hidden rows and merged cells, looked up in the file: a part that is not as expected says nothing."""

from __future__ import annotations

import io
import zipfile

import pytest

from mutasi_cli.tables.isi_berkas import cari_tersembunyi, gabungan_ods
from mutasi_cli.tables.tersembunyi import TANPA

BUKU = '<workbook xmlns:r="urn:r"><sheets><sheet name="Pegawai" r:id="r1"/></sheets></workbook>'
HUBUNGAN = '<Relationships><Relationship Id="r1" Target="{}"/></Relationships>'
LEMBAR = (
    '<worksheet><cols><col min="2" max="3" hidden="1"/><col min="5" max="5" hidden="0"/></cols><sheetData>'
    '<row r="4" hidden="true"/><row r="5" hidden="0"/><row r="6"/></sheetData></worksheet>'
)
ODS = (
    '<body xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><table:table table:name="Pegawai">'
    '<table:table-column table:number-columns-repeated="2"/>'
    '<table:table-column table:visibility="collapse"/>'
    '<table:table-row/><table:table-row table:visibility="filter" table:number-rows-repeated="2">'
    '<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3"/>'
    "<table:covered-table-cell/><table:catatan/><table:table-cell/></table:table-row>"
    "</table:table></body>"
)


def xlsx(sasaran: str = "worksheets/sheet1.xml", buku: str = BUKU, lembar: str = LEMBAR) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as tulis:
        tulis.writestr("xl/workbook.xml", buku)
        tulis.writestr("xl/_rels/workbook.xml.rels", HUBUNGAN.format(sasaran))
        tulis.writestr("xl/worksheets/sheet1.xml", lembar)
    return data.getvalue()


def zip_dengan(nama: str, isi: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as tulis:
        tulis.writestr(nama, isi)
    return data.getvalue()


@pytest.mark.parametrize("sasaran", ["worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml"])
def test_hidden_rows_and_columns_of_a_workbook(sasaran: str) -> None:
    hasil = cari_tersembunyi(xlsx(sasaran), "Pegawai")
    assert (hasil.baris, hasil.kolom) == (frozenset({4}), frozenset({2, 3}))


def test_hidden_rows_columns_and_merged_cells_of_an_ods() -> None:
    bita = zip_dengan("content.xml", ODS)
    hasil = cari_tersembunyi(bita, "Pegawai")
    assert (hasil.baris, hasil.kolom) == (frozenset({2, 3}), frozenset({3}))
    assert gabungan_ods(bita, "Pegawai") == ((1, 0, 3, 1),)


@pytest.mark.parametrize(
    "bita",
    [
        xlsx("worksheets/hilang.xml"),
        xlsx(buku=BUKU.replace("Pegawai", "Lain")),
        xlsx(buku=f'<!DOCTYPE a [<!ENTITY b "c">]>{BUKU}'),
        xlsx(buku="<tak utuh"),
        xlsx(lembar=LEMBAR.replace("hidden", "tampak")),
        zip_dengan("content.xml", ODS.replace("Pegawai", "Lain")),
        zip_dengan("content.xml", "<tak utuh"),
        zip_dengan("word/document.xml", "<w/>"),
        b"PK bukan arsip",
        b"nip;nama",
    ],
)
def test_what_is_not_there_is_not_hidden(bita: bytes) -> None:
    assert cari_tersembunyi(bita, "Pegawai") == TANPA
    assert gabungan_ods(bita, "Pegawai") == ()
