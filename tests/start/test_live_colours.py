"""The colours of the form: their formulas, worked out by hand on the cells that somebody fills in."""

from __future__ import annotations

import io
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from mutasi_cli.books.form import build_form
from mutasi_cli.books.form.live_colours import COLOURS, DAMAGED, DOUBLE_ENTRY, GAP, UNKNOWN_CODE
from mutasi_cli.domain.canonical_sheets import SHEETS
from mutasi_cli.law import load_lawbook


@pytest.fixture(scope="module")
def workbook() -> Workbook:
    return load_workbook(io.BytesIO(build_form(load_lawbook())))


def _mark(workbook: Workbook, sheet: str, heading: str) -> dict[str, str]:
    """Return colour -> formula of the marks of a column."""
    ws: Any = workbook[sheet]
    letter = next(cell.column_letter for cell in ws[1] if cell.value == heading)
    result = {}
    for span in ws.conditional_formatting:
        if str(span.sqref).startswith(f"{letter}2:"):
            for rule_code in span.rules:
                result[rule_code.dxf.fill.bgColor.rgb[-6:]] = rule_code.formula[0]
    return result


def test_every_nip_column_shows_a_number_as_damaged(workbook: Workbook) -> None:
    checked = 0
    for sheet in SHEETS:
        if sheet.nama == "batch":
            continue
        for column in sheet.column:
            mark = _mark(workbook, sheet.nama, column.nama)
            assert (DAMAGED.content in mark) == (column.jenis == "nip"), column.nama
            checked += column.jenis == "nip"
    assert checked == 10


@pytest.mark.parametrize(
    ("sheet", "heading"), [("usulan", "nip"), ("pegawai", "nip"), ("jabatan", "kode"), ("libur", "tanggal")]
)
def test_doubles_are_never_found_by_the_first_15_digits(workbook: Workbook, sheet: str, heading: str) -> None:
    formula = _mark(workbook, sheet, heading)[DOUBLE_ENTRY.content]
    assert "MATCH(" in formula
    assert "COUNTIF" not in formula


def test_a_post_for_more_people_than_it_has_places(workbook: Workbook) -> None:
    formula = _mark(workbook, "usulan", "kode_jabatan_tujuan")[DOUBLE_ENTRY.content]
    jabatan: Any = workbook["jabatan"]
    formasi = next(cell.column_letter for cell in jabatan[1] if cell.value == "formasi")
    assert f"jabatan!${formasi}$2" in formula
    assert "jabatan!$A$2" in formula


def test_codes_and_people_that_no_table_knows(workbook: Workbook) -> None:
    assert "jabatan!$A$2" in _mark(workbook, "usulan", "kode_jabatan_tujuan")[UNKNOWN_CODE.content]
    assert "pegawai!$A$2" in _mark(workbook, "usulan", "nip")[UNKNOWN_CODE.content]
    assert UNKNOWN_CODE.content not in _mark(workbook, "pegawai", "nip")


def test_gaps_only_in_required_columns(workbook: Workbook) -> None:
    assert GAP.content in _mark(workbook, "pegawai", "nama")
    assert GAP.content not in _mark(workbook, "pegawai", "agama")


def test_instructions_explain_every_colour(workbook: Workbook) -> None:
    ws: Any = workbook["Petunjuk"]
    colour = {cell.value: cell.fill.fgColor.rgb[-6:] for row in ws.iter_rows(max_col=1) for cell in row if cell.value}
    for content in COLOURS:
        assert colour[content.label] == content.content
