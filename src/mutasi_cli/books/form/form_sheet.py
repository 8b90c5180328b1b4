"""One sheet of the form: headings with their notes, empty columns that know what belongs into them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from math import ceil

from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from mutasi_cli.books.form.cell_rules import (
    LAST_ROW,
    TEXT_FORMAT,
    as_validation,
    catatan,
    column_format,
    column_rule,
    column_width,
)
from mutasi_cli.books.form.choice_lists import ChoiceList
from mutasi_cli.books.form.form_styles import FONT_NAME, HEADING_CELL, REQUIRED_COLOUR, VALUE_CELL
from mutasi_cli.books.form.form_styles import KEYS as KEY_STYLE
from mutasi_cli.books.form.live_colours import add_marks
from mutasi_cli.books.form.protection import UNLOCKED, protect_headings
from mutasi_cli.domain.batch_keys import KEYS
from mutasi_cli.domain.canonical_sheets import CanonicalColumn, CanonicalSheet, Requirement

_HEAD_HEIGHT = 24
_LETTERS_PER_PAGE = 190
"""Characters across a landscape page of A4, scaled down to what can still be read."""
_NOTE_WIDTH = 300
"""Width of a note in pixels; about 46 characters of its font fit on a line."""
_LETTERS_PER_LINE = 42
_NOTE_LINE_HEIGHT = 17
_LABELS: dict[Requirement, str] = {
    Requirement.REQUIRED: "WAJIB.",
    Requirement.ONE_OF: "WAJIB SALAH SATU (kuning).",
    Requirement.OPTIONAL: "",
}
_KEY_WIDTH = 28
_VALUE_WIDTH = 70


def write_sheet(workbook: Workbook, canonical_sheet: CanonicalSheet, lists: Mapping[str, ChoiceList]) -> None:
    """Write a table: headings in the first row, nothing under them but formats and rules."""
    ws = _make_sheet(workbook, canonical_sheet)
    for nomor, column in enumerate(canonical_sheet.column, start=1):
        letter = get_column_letter(nomor)
        _heading(ws, nomor, column, lists)
        dimension = ws.column_dimensions[letter]
        dimension.width = column_width(column)
        # The format of the whole column: it holds for every cell that does not exist yet.
        dimension.number_format = column_format(column)
        dimension.font = Font(name=FONT_NAME, size=10)
        # A date at the right edge would touch the text of the next column.
        dimension.alignment = Alignment(horizontal="left" if column.jenis == "tanggal" else None, vertical="top")
        dimension.protection = UNLOCKED
        rule = column_rule(column, lists, f"{letter}2")
        if rule is not None:
            ws.add_data_validation(as_validation(rule, f"{letter}2:{letter}{LAST_ROW}"))
    ws.auto_filter.ref = f"A1:{get_column_letter(len(canonical_sheet.column))}{LAST_ROW}"
    add_marks(ws, canonical_sheet)
    protect_headings(ws, len(canonical_sheet.column))


def write_batch_sheet(
    workbook: Workbook,
    canonical_sheet: CanonicalSheet,
    lists: Mapping[str, ChoiceList],
    fillings: Mapping[str, date | str],
) -> None:
    """Write the sheet ``batch``: every key stands there, its value knows its own kind.

    Values are empty but for those in ``fillings``. Here the keys are required or not, so that both headings look
    like any other.
    """
    ws = _make_sheet(workbook, canonical_sheet)
    for nomor, column in enumerate(canonical_sheet.column, start=1):
        _heading(ws, nomor, replace(column, requirement=Requirement.OPTIONAL), lists)
    ws.column_dimensions["A"].width = _KEY_WIDTH
    ws.column_dimensions["B"].width = _VALUE_WIDTH
    for row, batch_key in enumerate(KEYS, start=2):
        key_cell = ws.cell(row=row, column=1, value=batch_key.nama)
        key_cell.style = KEY_STYLE[batch_key.requirement]
        key_cell.comment = _note(catatan(batch_key, lists, _LABELS[batch_key.requirement]))
        value_cell = ws.cell(row=row, column=2, value=fillings.get(batch_key.nama))
        value_cell.style = VALUE_CELL
        value_cell.number_format = column_format(batch_key)
        rule = column_rule(batch_key, lists, f"B{row}")
        if rule is not None:
            ws.add_data_validation(as_validation(rule, f"B{row}"))
    # Whoever adds a key below must not lose digits of a NIP there.
    ws.column_dimensions["B"].number_format = TEXT_FORMAT
    for letter in "AB":
        ws.column_dimensions[letter].protection = UNLOCKED
    protect_headings(ws, len(canonical_sheet.column))
    # Two columns and some thirty rows: one upright page.
    ws.page_setup.orientation = "portrait"
    ws.page_setup.fitToHeight = 1


def _make_sheet(workbook: Workbook, canonical_sheet: CanonicalSheet) -> Worksheet:
    ws: Worksheet = workbook.create_sheet(canonical_sheet.nama)
    ws.freeze_panes = f"{get_column_letter(canonical_sheet.unchanged + 1)}2"
    ws.row_dimensions[1].height = _HEAD_HEIGHT
    if canonical_sheet.required:
        ws.sheet_properties.tabColor = REQUIRED_COLOUR
    ws.page_setup.orientation = "landscape"
    ws.page_setup.paperSize = ws.PAPERSIZE_A4
    ws.page_setup.fitToWidth = _pages(canonical_sheet)
    ws.page_setup.fitToHeight = 0
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    ws.print_title_rows = "1:1"
    ws.HeaderFooter.oddFooter = HeaderFooterItem(
        left=_HeaderFooterPart(text="&A"), right=_HeaderFooterPart(text="Halaman &P dari &N")
    )
    if canonical_sheet.unchanged:
        ws.print_title_cols = f"A:{get_column_letter(canonical_sheet.unchanged)}"
    return ws


def _pages(canonical_sheet: CanonicalSheet) -> int:
    """Return how many pages side by side a printed sheet needs to stay legible."""
    if canonical_sheet.nama == "batch":
        return 1
    widths = [column_width(column) for column in canonical_sheet.column]
    # The columns in sight at the left are repeated on each page.
    repeated = sum(widths[: canonical_sheet.unchanged])
    return max(1, ceil((sum(widths) - repeated) / (_LETTERS_PER_PAGE - repeated)))


def _heading(ws: Worksheet, nomor: int, column: CanonicalColumn, lists: Mapping[str, ChoiceList]) -> None:
    cell = ws.cell(row=1, column=nomor, value=column.nama)
    cell.style = HEADING_CELL[column.requirement]
    cell.comment = _note(catatan(column, lists, _LABELS[column.requirement]))


def _note(note_text: str) -> Comment:
    """Return a note whose box is as high as its text."""
    lines = sum(len(paragraph) // _LETTERS_PER_LINE + 1 for paragraph in note_text.split("\n"))
    return Comment(note_text, "mutasi", width=_NOTE_WIDTH, height=(lines + 1) * _NOTE_LINE_HEIGHT)
