"""Where the box of a note lies: widths of columns and heights of rows, in pixels at 96 dots an inch."""

import re
from dataclasses import dataclass

from mutasi_cli.books.annotated.cell_address import LAST_COLUMN, LAST_ROW, CellPosition
from mutasi_cli.books.annotated.marked_sheet import MarkedSheet, column_elements
from mutasi_cli.disk.workbook_xml import child

_DIGITS = 7
"""Pixels of a digit of the usual letters, in which widths of columns are counted."""
_ORDINARY_COLUMN = 64
_ORDINARY_ROW = 20
_WIDTH = 340
_LINE_HEIGHT = 16
_LETTERS_PER_LINE = 54
_MARGIN = 14
_SMALLEST_HEIGHT, _LARGEST_HEIGHT = 60, 900
_GAP = 12

_HEIGHT = re.compile(rb"""\sht\s*=\s*["']([\d.]+)["']""")
_HIDDEN = re.compile(rb"""\shidden\s*=\s*["'](?:1|true)["']""")


@dataclass(frozen=True, slots=True)
class NoteBox:
    """The box of a note: its size in pixels and its anchor (column, offset, row, offset, twice; from 0)."""

    lebar: int
    tinggi: int
    jangkar: tuple[int, ...]

    @property
    def writing(self) -> str:
        """The anchor as the drawing writes it."""
        return ", ".join(map(str, self.jangkar))


def note_height(text: str) -> int:
    """Return the height in pixels that a note needs to be read without pulling its box larger."""
    lines = sum(max(1, -(-len(line) // _LETTERS_PER_LINE)) for line in text.split("\n"))
    return min(max(lines * _LINE_HEIGHT + _MARGIN, _SMALLEST_HEIGHT), _LARGEST_HEIGHT)


class Grid:
    """The grid of one sheet."""

    def __init__(self, marked_sheet: MarkedSheet):
        format_element = child(marked_sheet.root, "sheetFormatPr")
        width = None if format_element is None else format_element.get("defaultColWidth")
        height = None if format_element is None else format_element.get("defaultRowHeight")
        self._ordinary_column = _ORDINARY_COLUMN if width is None else _column_pixels(float(width))
        self._ordinary_row = _ORDINARY_ROW if height is None else _row_pixels(float(height))
        self._column_spans = [
            (
                int(element.get("min", "0")),
                int(element.get("max", "0")),
                0 if element.get("hidden") in {"1", "true"} else _column_pixels(float(element.get("width", "9"))),
            )
            for element in column_elements(marked_sheet.root)
        ]
        self._rows = {row_tag.nomor: row_tag.attributes for row_tag in marked_sheet.row}

    def note_box(self, cell: CellPosition, text: str) -> NoteBox:
        """Return the box for a note: right of its cell, one row up."""
        row, column = cell
        height = note_height(text)
        start_column = min(column + 1, LAST_COLUMN)
        start_row = max(row - 1, 1)
        column_gap = _GAP if self.column(start_column) > _GAP else 0
        row_gap = _GAP if row > 1 and self.row(start_row) > _GAP else 2
        end_column, column_rest = self._walk(start_column, column_gap + _WIDTH, horizontal=True)
        end_row, row_rest = self._walk(start_row, row_gap + height, horizontal=False)
        return NoteBox(
            _WIDTH,
            height,
            (
                start_column - 1,
                column_gap,
                start_row - 1,
                row_gap,
                end_column - 1,
                column_rest,
                end_row - 1,
                row_rest,
            ),
        )

    def column(self, nomor: int) -> int:
        """Return the width of a column in pixels, 0 for a hidden one."""
        return next(
            (width for start, end, width in self._column_spans if start <= nomor <= end),
            self._ordinary_column,
        )

    def row(self, nomor: int) -> int:
        """Return the height of a row in pixels, 0 for a hidden one."""
        attributes = self._rows.get(nomor, b"")
        if _HIDDEN.search(attributes):
            return 0
        match = _HEIGHT.search(attributes)
        return self._ordinary_row if match is None else _row_pixels(float(match[1]))

    def _walk(self, mulai: int, pixels: int, *, horizontal: bool) -> tuple[int, int]:
        """Return the column or row in which so many pixels from the edge of ``mulai`` end, and the rest."""
        size_of, last = (self.column, LAST_COLUMN) if horizontal else (self.row, LAST_ROW)
        nomor = mulai
        while pixels > (step_pixels := size_of(nomor)):
            if nomor == last:
                return nomor, step_pixels
            pixels -= step_pixels
            nomor += 1
        return nomor, pixels


def _column_pixels(width: float) -> int:
    return int((256 * width + 128 // _DIGITS) / 256 * _DIGITS)


def _row_pixels(points: float) -> int:
    return round(points * 4 / 3)
