"""The changes between two versions of a batch as a sheet: one thing a row, to be filtered and printed."""

import io
from collections.abc import Sequence

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from mutasi_cli.books.roster.sheet_writer import (
    CENTRED_CELL,
    PLAIN_LINE,
    TEXT_FORMAT,
    TITLE,
    Column,
    add_styles,
    fit_to_page_width,
    set_up_page,
    write_across,
    write_head,
    write_row,
)
from mutasi_cli.disk.archive import normalise_zip
from mutasi_cli.domain.changed_paper import ChangedPaper
from mutasi_cli.domain.comparison import Comparison
from mutasi_cli.words.change_words import days, headline, sections

_COLUMNS = (
    Column("NO", 5, CENTRED_CELL),
    Column("SIFAT", 10, CENTRED_CELL),
    Column("BAGIAN", 22),
    Column("TENTANG", 40),
    Column("NIP, KODE, ATAU SEL", 24, format=TEXT_FORMAT),
    Column("PERUBAHAN", 80),
)


def build_changes(content: Comparison, papers: Sequence[ChangedPaper] | None, reason: str) -> bytes:
    """Return the sheet as an .xlsx; the same two versions give the same bytes."""
    workbook = Workbook()
    if workbook.active is not None:
        workbook.remove(workbook.active)
    workbook.properties.creator = "mutasi"
    workbook.properties.title = f"Perubahan batch {content.new.tanggal.isoformat()}"
    add_styles(workbook)
    ws = workbook.create_sheet("Perubahan")
    width = [column.width for column in _COLUMNS]
    row = write_across(ws, 1, "PERUBAHAN BATCH", TITLE, width)
    row = write_across(ws, row, f"{days(content)}; {headline(content)}.", PLAIN_LINE, width)
    head_row = row + 1
    row = write_head(ws, head_row, _COLUMNS)
    ws.freeze_panes = ws.cell(row=row, column=1)
    ws.print_title_rows = f"{head_row}:{head_row}"
    nomor = 0
    for section in sections(content, papers, reason):
        properties = "akibat" if section.consequence else "berubah"
        for line in section.row:
            nomor += 1
            row_values = (nomor, properties, section.heading, line.subject, line.nomor, line.content)
            row = write_row(ws, row, _COLUMNS, row_values)
    if nomor:
        ws.auto_filter.ref = f"A{head_row}:{get_column_letter(len(_COLUMNS))}{row - 1}"
    else:
        write_across(ws, row, "Tidak ada yang berubah.", PLAIN_LINE, width)
    set_up_page(ws, footer="Perubahan batch", draft=False)
    fit_to_page_width(ws)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return normalise_zip(buffer.getvalue())
