"""The workbook as a whole: its sheets in the order in which they are printed, its bytes without a clock."""

import io

from openpyxl.workbook import Workbook

from mutasi_cli.books.roster import person_cells
from mutasi_cli.books.roster.impact_sheets import write_chains, write_vacancies
from mutasi_cli.books.roster.lantikan_sheets import lantikan_lists, removed_list, write_list
from mutasi_cli.books.roster.oath_sheet import write_oaths
from mutasi_cli.books.roster.recap_sheet import write_recap
from mutasi_cli.books.roster.sheet_writer import add_styles
from mutasi_cli.disk.archive import normalise_zip
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.roster_order import roster_order


def build_roster(batch: Batch, *, draft: bool = False) -> bytes:
    """Return the roster of a batch as an .xlsx; the same batch gives the same bytes.

    Sheets: Lantikan, Kepala Puskesmas, Diberhentikan (where anybody is), Rekap, Sumpah, Kosong, Rantai.
    ``draft`` writes DRAF above each sheet and into the header of each page.
    """
    workbook = Workbook()
    if workbook.active is not None:
        workbook.remove(workbook.active)
    workbook.properties.creator = "mutasi"
    workbook.properties.title = f"Pelantikan {batch.tanggal.isoformat()}"
    add_styles(workbook)
    rows = roster_order(batch)
    for signed_list in lantikan_lists(batch):
        listed_rows = [row for row in rows if row.group is signed_list.group and person_cells.sworn(row.move)]
        write_list(workbook, batch, signed_list, listed_rows, draft=draft)
    dismissed_rows = [row for row in rows if not person_cells.sworn(row.move)]
    if dismissed_rows:
        write_list(workbook, batch, removed_list(dismissed_rows[0].group), dismissed_rows, draft=draft)
    write_recap(workbook, batch, draft=draft)
    write_oaths(workbook, batch, rows, draft=draft)
    write_vacancies(workbook, batch, draft=draft)
    write_chains(workbook, batch, draft=draft)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return normalise_zip(buffer.getvalue())
