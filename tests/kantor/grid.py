"""An office file before it is written: sheets as rows of cells, with what is a title, a heading and a record."""

from __future__ import annotations

import csv
import html
import io
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from openpyxl import Workbook

if TYPE_CHECKING:
    from pathlib import Path

Cell = str | int | float | date | None
Line = list[Cell]


@dataclass(frozen=True)
class Page:
    """One sheet. ``above`` are the rows over the heading, ``body`` the records, ``below`` what follows them.

    A record is one row or several; a ``body`` entry with ``section`` true is a row of titles between records.
    """

    name: str
    above: list[Line]
    heading: list[Line]
    body: list[Block]
    below: list[Line] = field(default_factory=list)
    hidden: bool = False

    @property
    def width(self) -> int:
        return max((len(row) for row in self.heading), default=0)

    @property
    def rows(self) -> list[Line]:
        return [*self.above, *self.heading, *(row for block in self.body for row in block.rows), *self.below]


@dataclass(frozen=True)
class Block:
    """The rows of one record, or one row of a title between records."""

    rows: list[Line]
    section: bool = False


@dataclass(frozen=True)
class File:
    """A file. ``kind`` is ``xlsx``, ``csv`` or ``html`` (which is saved as ``.xls``)."""

    name: str
    pages: list[Page]
    kind: str = "xlsx"
    separator: str = ";"
    encoding: str = "utf-8"

    def saved_as(self, kind: str, separator: str = ";", encoding: str = "utf-8") -> File:
        return replace(self, kind=kind, separator=separator, encoding=encoding)

    def write(self, folder: Path) -> Path:
        """Write the file and return where it is."""
        if self.kind == "xlsx":
            path = folder / f"{self.name}.xlsx"
            _workbook(self.pages).save(path)
        elif self.kind == "csv":
            path = folder / f"{self.name}.csv"
            path.write_bytes(_csv(self.pages[0].rows, self.separator).encode(self.encoding))
        else:
            path = folder / f"{self.name}.xls"
            path.write_text(_html(self.pages[0]), encoding="utf-8")
        return path


def _workbook(pages: list[Page]) -> Workbook:
    book = Workbook()
    first = book.active
    assert first is not None
    book.remove(first)
    for page in pages:
        sheet = book.create_sheet(page.name)
        for row in page.rows:
            sheet.append(row)
        if page.hidden:
            sheet.sheet_state = "hidden"
    return book


def shown(cell: Cell) -> str:
    """Return a cell as a file of text holds it: dates with the day first."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return f"{cell:%d-%m-%Y}" if isinstance(cell, date) else str(cell)


def _csv(rows: list[Line], separator: str) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=separator, lineterminator="\r\n").writerows([map(shown, row) for row in rows])
    return buffer.getvalue()


def _html(page: Page) -> str:
    lines = ["<html><head><meta charset='utf-8'></head><body><table border='1'>"]
    for row in page.rows:
        cells = "".join(f"<td>{html.escape(shown(cell)).replace(chr(10), '<br>')}</td>" for cell in row)
        lines.append(f"<tr>{cells}</tr>")
    return "\n".join([*lines, "</table></body></html>"])
