"""Hidden rows and merged cells, looked up in the file: a part that is not as expected says nothing."""

from __future__ import annotations

import io
import zipfile

import pytest

from mutasi_cli.read.file_details import find_hidden, merged_ods
from mutasi_cli.read.hidden import NOTHING_HIDDEN

WORKBOOK_NAME = '<workbook xmlns:r="urn:r"><sheets><sheet name="Pegawai" r:id="r1"/></sheets></workbook>'
RELATIONSHIPS = '<Relationships><Relationship Id="r1" Target="{}"/></Relationships>'
SHEETS = (
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


def xlsx(target: str = "worksheets/sheet1.xml", workbook: str = WORKBOOK_NAME, sheet: str = SHEETS) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as write:
        write.writestr("xl/workbook.xml", workbook)
        write.writestr("xl/_rels/workbook.xml.rels", RELATIONSHIPS.format(target))
        write.writestr("xl/worksheets/sheet1.xml", sheet)
    return data.getvalue()


def zip_with(nama: str, part_text: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as write:
        write.writestr(nama, part_text)
    return data.getvalue()


@pytest.mark.parametrize("target", ["worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml"])
def test_hidden_rows_and_columns_of_a_workbook(target: str) -> None:
    result = find_hidden(xlsx(target), "Pegawai")
    assert (result.row, result.column) == (frozenset({4}), frozenset({2, 3}))


def test_hidden_rows_columns_and_merged_cells_of_an_ods() -> None:
    raw_bytes = zip_with("content.xml", ODS)
    result = find_hidden(raw_bytes, "Pegawai")
    assert (result.row, result.column) == (frozenset({2, 3}), frozenset({3}))
    assert merged_ods(raw_bytes, "Pegawai") == ((1, 0, 3, 1),)


@pytest.mark.parametrize(
    "raw_bytes",
    [
        xlsx("worksheets/hilang.xml"),
        xlsx(workbook=WORKBOOK_NAME.replace("Pegawai", "Lain")),
        xlsx(workbook=f'<!DOCTYPE a [<!ENTITY b "c">]>{WORKBOOK_NAME}'),
        xlsx(workbook="<tak utuh"),
        xlsx(sheet=SHEETS.replace("hidden", "tampak")),
        zip_with("content.xml", ODS.replace("Pegawai", "Lain")),
        zip_with("content.xml", "<tak utuh"),
        zip_with("word/document.xml", "<w/>"),
        b"PK bukan arsip",
        b"nip;nama",
    ],
)
def test_what_is_not_there_is_not_hidden(raw_bytes: bytes) -> None:
    assert find_hidden(raw_bytes, "Pegawai") == NOTHING_HIDDEN
    assert merged_ods(raw_bytes, "Pegawai") == ()
