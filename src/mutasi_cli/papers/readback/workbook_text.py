"""The cells of the roster workbook as text, and which facts they hold."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from mutasi_cli.papers.readback.facts import FactSpan, by_form, kind
from mutasi_cli.papers.readback.match import Paragraph
from mutasi_cli.papers.readback.word_text import DamagedDocumentError, normal

_HEAD_CELLS = frozenset(("NIP", "NAMA"))
"""Headings by which the head of a table is known."""


def sheets(data: bytes) -> dict[str, list[list[str]]]:
    """Return the rows of each sheet of an .xlsx as normalised texts. Raises :class:`DamagedDocumentError`."""
    from openpyxl import load_workbook  # noqa: PLC0415 - papers of Word do not need it
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415 - as above

    try:
        workbook = load_workbook(io.BytesIO(data), data_only=True)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, OSError, TypeError) as error:
        raise DamagedDocumentError from error
    return {
        sheet.title: [[_text(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
        for sheet in workbook.worksheets
    }


def cells(rows: Iterable[Iterable[str]]) -> list[str]:
    """Return the cells of a sheet that say anything, row by row."""
    return [cell for row in rows for cell in row if cell]


def expected_cells(rows: Iterable[list[str]], nips: Iterable[str]) -> list[Paragraph]:
    """Return the same cells with their facts: told by the heading above them, else by their form."""
    known = set(nips)
    headings: Mapping[int, str] = {}
    paragraphs = []
    for row in rows:
        if set(row) >= _HEAD_CELLS:
            headings = {column: cell for column, cell in enumerate(row) if cell}
            paragraphs += [Paragraph(cell) for cell in row if cell]
            continue
        nip = next((cell for cell in row if cell in known), "")
        for column, cell in enumerate(row):
            if not cell:
                continue
            field = kind(headings.get(column, "").casefold(), cell) if nip else ""
            spans = (FactSpan(field, nip, 0, len(cell)),) if field else tuple(by_form(cell, nip))
            paragraphs.append(Paragraph(cell, spans))
    return paragraphs


def _text(value: Any) -> str:  # noqa: ANN401 - whatever a cell holds
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = value.date()
    return f"{value:%d-%m-%Y}" if isinstance(value, date) else normal(str(value))
