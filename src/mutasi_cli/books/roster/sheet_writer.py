"""Writing one sheet: text that stays text, house styles, heights of wrapped rows, the printed page.

Excel computes the height of a row only when somebody types into it, so every height is estimated here from
the widths of Arial. The same heights say where a page ends.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

FONT_NAME = "Arial"
FOLIO = 14
"""Excel knows no F4 (215 x 330 mm); Folio, 8.5 x 13 inches (216 x 330 mm), is the same sheet to a printer."""

TEXT_FORMAT = "@"
DATE_FORMAT = "dd-mm-yyyy"
RUPIAH_FORMAT = r'[>=1000000]"Rp"#\.000\.000",00";[>=1000]"Rp"#\.000",00";"Rp"0",00"'
"""``Rp1.260.000,00`` on every machine: Excel's own separators would follow the language of Windows."""

FOLIO_WIDTH = 8.5
FOLIO_LENGTH = 13.0
SIDE_MARGIN = 0.45
"""Left and right margin in inches."""
TOP_MARGIN = 0.75
BOTTOM_MARGIN = 0.7

BODY_CELL = "Roster isi"
CENTRED_CELL = "Roster isi tengah"
NUMBER_CELL = "Roster isi angka"
HEADING_CELL = "Roster kepala"
COLUMN_NUMBER_CELL = "Roster nomor kolom"
TITLE = "Roster judul"
PLAIN_LINE = "Roster biasa"
BOLD_LINE = "Roster tebal"
CENTRED_LINE = "Roster tengah"

_FONT_SIZE = 9
_LINE_HEIGHT = 12.0
"""Points that one line of 9-point Arial takes."""
_ROW_PADDING = 5.0
"""Points above and below the text of a row together."""
_HIGHEST = 409.0
"""The highest row that Excel allows."""
_LETTER_PIXELS = 7
"""Pixels that Excel gives to one character of a column's width; LibreOffice gives up to 7.42."""
_WIDEST_PIXELS = 7.42
_INCH_PIXELS = 96
_EM = _FONT_SIZE * _INCH_PIXELS / 72
_RESERVE = 1.04
"""Fonts that stand in for Arial may be a little wider."""

_NARROW = frozenset("iljtfrI.,:;'|!()[]/- ")
_INVALID_CHARACTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: heading, width in characters, style and number format of its cells."""

    heading: str
    width: float
    style: str = BODY_CELL
    format: str | None = None


CellValue = str | int | date | None


def add_styles(workbook: Workbook) -> None:
    """Add the house styles to a workbook.

    Excel measures columns in digits of the font of the style Normal. Arial, or a font of the same widths,
    is on every machine; the library's own default is not, and columns would come out wider.
    """
    normal = workbook._named_styles["Normal"]  # type: ignore[attr-defined] # noqa: SLF001 - no public way to it
    normal.font = _font(10)
    thin = Side(style="thin")
    box_border = Border(left=thin, right=thin, top=thin, bottom=thin)
    grey = PatternFill("solid", fgColor="E7E6E6")
    left_top = Alignment(horizontal="left", vertical="top", wrap_text=True)
    centre_top = Alignment(horizontal="center", vertical="top", wrap_text=True)
    for style in (
        NamedStyle(BODY_CELL, font=_font(_FONT_SIZE), border=box_border, alignment=left_top),
        NamedStyle(CENTRED_CELL, font=_font(_FONT_SIZE), border=box_border, alignment=centre_top),
        NamedStyle(
            NUMBER_CELL,
            font=_font(_FONT_SIZE),
            border=box_border,
            alignment=Alignment(horizontal="right", vertical="top", indent=1),
        ),
        NamedStyle(
            HEADING_CELL,
            font=_font(_FONT_SIZE, bold=True),
            border=box_border,
            fill=grey,
            alignment=Alignment(horizontal="center", vertical="center", wrap_text=True),
        ),
        NamedStyle(COLUMN_NUMBER_CELL, font=_font(8), border=box_border, fill=grey, alignment=centre_top),
        NamedStyle(TITLE, font=_font(11, bold=True), alignment=Alignment(horizontal="center", vertical="center")),
        NamedStyle(PLAIN_LINE, font=_font(_FONT_SIZE), alignment=Alignment(horizontal="left", vertical="top")),
        NamedStyle(BOLD_LINE, font=_font(_FONT_SIZE, bold=True), alignment=Alignment(horizontal="left")),
        NamedStyle(CENTRED_LINE, font=_font(10), alignment=Alignment(horizontal="center")),
    ):
        workbook.add_named_style(style)


def write(ws: Worksheet, row: int, column: int, value: CellValue, style: str, format_: str | None = None) -> Cell:
    """Write one cell. A text is always a text, also when it begins with ``=``, ``+``, ``-`` or ``@``.

    What XML forbids is left out; a line break stays.
    """
    cell = ws.cell(row=row, column=column)
    if not isinstance(cell, Cell):
        raise TypeError(cell.coordinate)
    cell.style = style
    if format_ is not None:
        cell.number_format = format_
    if isinstance(value, str):
        clean = _INVALID_CHARACTERS.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
        if not clean:
            return cell
        cell.value = clean
        cell.data_type = "s"
        if clean[0] in "=+-@":
            # Whoever edits the cell in Excel must not turn it into a formula either.
            cell.quotePrefix = True
    else:
        cell.value = value
    return cell


def wrapped_lines(words: str, width: float) -> int:
    """Return how many lines a text takes in a column of ``width`` characters."""
    room = width * _LETTER_PIXELS
    lines = 0
    for paragraph in words.split("\n"):
        taken_up = 0.0
        lines += 1
        for word in paragraph.split(" "):
            word_width = _pixels(word)
            if taken_up and taken_up + _pixels(" ") + word_width > room:
                lines += 1
                taken_up = 0.0
            elif taken_up:
                taken_up += _pixels(" ")
            if word_width > room:
                lines += ceil(word_width / room) - 1
                word_width %= room
            taken_up += word_width
    return lines


def row_height(row_values: Sequence[CellValue], widths: Sequence[float]) -> float:
    """Return the height in points of a row with these values in columns of these widths."""
    most_lines = max(
        (wrapped_lines(value, w) for value, w in zip(row_values, widths, strict=True) if isinstance(value, str)),
        default=1,
    )
    return min(max(most_lines, 1) * _LINE_HEIGHT + _ROW_PADDING, _HIGHEST)


def write_head(ws: Worksheet, row: int, columns: Sequence[Column], *, numbered: bool = False) -> int:
    """Write the head of a table, with a row of column numbers under it if ``numbered``.

    Sets the widths of the columns. Returns the row after the head.
    """
    for nomor, column in enumerate(columns, start=1):
        ws.column_dimensions[get_column_letter(nomor)].width = column.width
        write(ws, row, nomor, column.heading, HEADING_CELL)
        if numbered:
            write(ws, row + 1, nomor, nomor, COLUMN_NUMBER_CELL)
    heading = [column.heading.upper() for column in columns]
    ws.row_dimensions[row].height = row_height(heading, [column.width for column in columns]) + _ROW_PADDING
    if numbered:
        ws.row_dimensions[row + 1].height = _LINE_HEIGHT + 1
    return row + (2 if numbered else 1)


def write_row(ws: Worksheet, row: int, columns: Sequence[Column], row_values: Sequence[CellValue]) -> int:
    """Write one row of a table and return the row after it."""
    for nomor, (value, column) in enumerate(zip(row_values, columns, strict=True), start=1):
        write(ws, row, nomor, value, column.style, column.format)
    ws.row_dimensions[row].height = row_height(row_values, [value.width for value in columns])
    return row + 1


def write_across(ws: Worksheet, row: int, words: str, style: str, widths: Sequence[float]) -> int:
    """Write one line across the whole width of the table and return the row after it."""
    ws.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(widths))
    cell = write(ws, row, 1, words, style)
    cell.alignment = Alignment(
        horizontal=cell.alignment.horizontal, vertical="center", wrap_text=True, shrink_to_fit=False
    )
    enlargement = 1.3 if style == TITLE else 1.0
    ws.row_dimensions[row].height = wrapped_lines(words, sum(widths) / enlargement) * _LINE_HEIGHT * enlargement + 3
    return row + 1


def set_up_page(ws: Worksheet, *, footer: str, draft: bool, landscape: bool = True) -> None:
    """Set paper, margins, header and footer. ``footer`` stands at the left of the footer."""
    ws.page_setup.paperSize = FOLIO
    ws.page_setup.orientation = "landscape" if landscape else "portrait"
    ws.page_margins.left = ws.page_margins.right = SIDE_MARGIN
    ws.page_margins.top = TOP_MARGIN
    ws.page_margins.bottom = BOTTOM_MARGIN
    ws.page_margins.header = ws.page_margins.footer = 0.3
    ws.print_options.horizontalCentered = True
    page_footer = _part(ws.oddFooter)
    # In a footer «&» begins a code; two of them print one.
    page_footer.left.text = _INVALID_CHARACTERS.sub("", footer.replace("\n", " ")).replace("&", "&&")
    page_footer.right.text = "Halaman &P dari &N"
    page_footer.left.size = page_footer.right.size = 8
    if draft:
        page_header = _part(ws.oddHeader).center
        page_header.text = "DRAF"
        page_header.size = 20
        page_header.font = f"{FONT_NAME},Bold"
        page_header.color = "C00000"


def fit_to_page_width(ws: Worksheet) -> None:
    """Let Excel scale the sheet to one page in width, any number in height."""
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    ws.page_setup.fitToWidth = 1
    ws.page_setup.fitToHeight = 0


def page_scale(widths: Sequence[float]) -> int:
    """Return the scale in percent at which columns of these widths fill one landscape page in width."""
    inches = sum(widths) * _WIDEST_PIXELS / _INCH_PIXELS
    return min(100, int((FOLIO_LENGTH - 2 * SIDE_MARGIN) / (inches * 1.02) * 100))


def page_height(scale: int) -> float:
    """Return how many points of rows fit on a landscape page at a scale in percent."""
    return (FOLIO_WIDTH - TOP_MARGIN - BOTTOM_MARGIN) * 72 * 100 / scale


def _font(ukuran: int, *, bold: bool = False) -> Font:
    return Font(name=FONT_NAME, size=ukuran, bold=bold)


def _part(header_footer: HeaderFooterItem | None) -> HeaderFooterItem:
    """Header and footer are there on every new sheet; the library only does not promise it."""
    if header_footer is None:
        raise TypeError
    return header_footer


def _pixels(words: str) -> float:
    return sum(_letter_width(letter) for letter in words) * _EM * _RESERVE


def _letter_width(letter: str) -> float:
    """Return the width of a letter of Arial in em, roughly."""
    if letter in _NARROW:
        return 0.3
    if letter.isupper():
        return 0.72
    if letter in "mwMW%@":
        return 0.83
    return 0.53 if letter.isascii() else 0.8
