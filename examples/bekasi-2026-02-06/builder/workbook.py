"""Workbook out: decent to look at, the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from builder.model import COLUMNS, DatedValue, Row

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_DOCUMENT_TIME = b"2026-02-05T00:00:00Z"
_MAX_WIDTH = 48
_TEXT_COLUMNS = {"nip", "nip_plt", "nip_keluarga", "pemangku_nip"}


def write_workbook(tables: dict[str, list[Row]], file: Path) -> None:
    """Write all sheets in the order of ``COLUMNS``; a sheet without rows keeps its headings."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.creator = "mutasi"
    for sheet, columns in COLUMNS.items():
        _write_sheet(workbook.create_sheet(sheet), columns, tables[sheet])
    buffer = io.BytesIO()
    workbook.save(buffer)
    file.write_bytes(fix_bytes(buffer.getvalue()))


def _write_sheet(sheet: Worksheet, columns: tuple[str, ...], rows: list[Row]) -> None:
    for nomor, heading in enumerate(columns, start=1):
        cell = sheet.cell(row=1, column=nomor, value=heading)
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="1F4E5F")
        cell.alignment = Alignment(vertical="center")
        lengths = [_length(b.get(heading)) for b in rows[:400]]
        width = min(max([len(heading), *lengths]) + 3, _MAX_WIDTH)
        sheet.column_dimensions[get_column_letter(nomor)].width = width
    for r, data in enumerate(rows, start=2):
        for nomor, heading in enumerate(columns, start=1):
            value = data.get(heading)
            if value is None:
                continue
            cell = sheet.cell(row=r, column=nomor, value=value)
            key = str(data.get("kunci", ""))
            if isinstance(value, date):
                cell.number_format = "DD-MM-YYYY"
                cell.alignment = Alignment(horizontal="left")
            elif isinstance(value, str) and (heading in _TEXT_COLUMNS or key.endswith("_nip")):
                cell.number_format = "@"
    sheet.freeze_panes = "D2" if is_wide(columns) else "A2"
    if rows:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"


def is_wide(columns: tuple[str, ...]) -> bool:
    """Tell whether a sheet is so wide that its first columns should stay in sight."""
    return len(columns) > 10


def _length(value: DatedValue) -> int:
    return 10 if isinstance(value, date) else len(str(value or ""))


def fix_bytes(workbook_bytes: bytes) -> bytes:
    """Rewrite a workbook with fixed times and a fixed order of parts."""
    target_buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook_bytes)) as old_archive,
        zipfile.ZipFile(target_buffer, "w", zipfile.ZIP_DEFLATED) as new_archive,
    ):
        for nama in sorted(old_archive.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            data = old_archive.read(nama)
            if nama == "docProps/core.xml":
                data = re.sub(
                    rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*",
                    rb"\g<1>" + _DOCUMENT_TIME,
                    data,
                )
            info = zipfile.ZipInfo(nama, _ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            new_archive.writestr(info, data)
    return target_buffer.getvalue()
