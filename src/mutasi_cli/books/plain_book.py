"""Workbooks of plain tables: a title, the head, the rows; what goes to BKN, to the treasury and to the public."""

import io
from collections.abc import Iterable, Sequence

from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from mutasi_cli.books.roster.sheet_writer import (
    BODY_CELL,
    TITLE,
    CellValue,
    Column,
    add_styles,
    fit_to_page_width,
    set_up_page,
    write_across,
    write_head,
    write_row,
)
from mutasi_cli.disk.archive import normalise_zip

_NOTES = (Column("KETERANGAN", 110, BODY_CELL),)


class PlainSheet:
    """A sheet with a title, the head of its table and then its rows."""

    def __init__(self, worksheet: Worksheet, columns: Sequence[Column], footer: str, *, draft: bool) -> None:
        self._worksheet = worksheet
        self._columns = columns
        self._row = 1
        self._draft = draft
        fit_to_page_width(worksheet)
        set_up_page(worksheet, footer=footer, draft=draft)

    def head(self, title: str) -> None:
        """Write the title and the head, and keep both in view."""
        widths = [column.width for column in self._columns]
        shown = f"DRAF\n{title}" if self._draft else title
        self._row = write_across(self._worksheet, self._row, shown, TITLE, widths)
        self._row = write_head(self._worksheet, self._row, self._columns)
        self._worksheet.freeze_panes = f"A{self._row}"
        self._worksheet.print_title_rows = f"{self._row - 1}:{self._row - 1}"

    def add(self, cells: Sequence[CellValue]) -> None:
        """Write the next row."""
        self._row = write_row(self._worksheet, self._row, self._columns, cells)


class PlainBook:
    """A workbook of such sheets; the same content gives the same bytes. Without a ``title`` it names no maker."""

    def __init__(self, title: str, footer: str, *, draft: bool) -> None:
        self._workbook = Workbook()
        if self._workbook.active is not None:
            self._workbook.remove(self._workbook.active)
        self._workbook.properties.creator = "mutasi" if title else None
        self._workbook.properties.title = title or None
        self._footer = footer
        self._draft = draft
        add_styles(self._workbook)

    def sheet(self, nama: str, columns: Sequence[Column], title: str) -> PlainSheet:
        """Add a sheet with its title and head."""
        added = PlainSheet(self._workbook.create_sheet(nama), columns, self._footer, draft=self._draft)
        added.head(title)
        return added

    def notes(self, sentences: Iterable[str]) -> None:
        """Add the sheet ``Keterangan``."""
        sheet = self.sheet("Keterangan", _NOTES, "KETERANGAN")
        for sentence in sentences:
            sheet.add((sentence,))

    def to_bytes(self) -> bytes:
        """Return the workbook as an .xlsx."""
        buffer = io.BytesIO()
        self._workbook.save(buffer)
        return normalise_zip(buffer.getvalue())
