"""The Excel form of a new batch: every sheet of the canonical workbook, empty, with lists and notes.

The sheet ``Petunjuk`` in front and the sheet ``FindingsSheet`` at the end are no tables; the reader passes them by.
"""

import io
from collections.abc import Mapping, Sequence
from datetime import date

from openpyxl.workbook import Workbook

from mutasi_cli.books.form.choice_lists import build_lists, write_list
from mutasi_cli.books.form.form_sheet import write_batch_sheet, write_sheet
from mutasi_cli.books.form.form_styles import add_styles
from mutasi_cli.books.form.guide_sheet import write_guide
from mutasi_cli.disk.archive import normalise_zip
from mutasi_cli.domain.canonical_sheets import SHEETS
from mutasi_cli.law import LawBook


def build_form(
    lawbook: LawBook,
    *,
    rule_codes: Sequence[str] = (),
    fillings: Mapping[str, date | str] | None = None,
) -> bytes:
    """Return the form as an .xlsx; the same law and arguments give the same bytes.

    Lists of golongan, eselon and predikat are the latest that the law knows. ``rule_codes`` are the rules
    that an exemption may name; ``fillings`` are values of the sheet ``batch`` that are known already, by key.
    """
    workbook = Workbook()
    if workbook.active is not None:
        workbook.remove(workbook.active)
    workbook.properties.creator = "mutasi"
    workbook.properties.title = "Formulir batch mutasi"
    add_styles(workbook)
    lists = build_lists(lawbook, rule_codes)
    write_guide(workbook)
    for canonical_sheet in SHEETS:
        if canonical_sheet.nama == "batch":
            write_batch_sheet(workbook, canonical_sheet, lists, fillings or {})
        else:
            write_sheet(workbook, canonical_sheet, lists)
    write_list(workbook, lists)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return normalise_zip(buffer.getvalue())
