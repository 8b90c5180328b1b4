"""The sheets ``VacantPost`` and ``Chain``: what the batch does to the posts."""

from openpyxl.workbook import Workbook

from mutasi_cli.books.roster import person_cells
from mutasi_cli.books.roster.lantikan_sheets import list_title_lines
from mutasi_cli.books.roster.sheet_writer import (
    BOLD_LINE,
    CENTRED_CELL,
    DATE_FORMAT,
    PLAIN_LINE,
    TEXT_FORMAT,
    Column,
    fit_to_page_width,
    set_up_page,
    write_across,
    write_head,
    write_row,
)
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.words.impact_words import chain_title, origin_name, person_name, target_name, vacancy_state

_VACANCY_COLUMNS = (
    Column("NO", 5, CENTRED_CELL),
    Column("KODE", 22, format=TEXT_FORMAT),
    Column("JABATAN", 56),
    Column("LAYANAN VITAL", 14, CENTRED_CELL),
    Column("KEADAAN", 16, CENTRED_CELL),
    Column("PLT.", 30),
    Column("PLT. SAMPAI", 12, CENTRED_CELL, DATE_FORMAT),
)
_CHAIN_COLUMNS = (
    Column("NO", 5, CENTRED_CELL),
    Column("BENTUK", 19),
    Column("LANGKAH", 9, CENTRED_CELL),
    Column("NAMA", 30),
    Column("NIP", 21, CENTRED_CELL, TEXT_FORMAT),
    Column("DARI", 40),
    Column("KE", 40),
    Column("JENIS", 15, CENTRED_CELL),
    Column("UJUNG TERBUKA", 32),
)


def write_vacancies(workbook: Workbook, batch: Batch, *, draft: bool) -> None:
    """Add the sheet of posts that are empty after the batch, and of people left without a post."""
    ws = workbook.create_sheet("Kosong")
    width = [column.width for column in _VACANCY_COLUMNS]
    row = 1
    for words, style in list_title_lines(batch, "JABATAN KOSONG SESUDAH PELANTIKAN", draft=draft):
        row = write_across(ws, row, words, style, width)
    head_row = row + 1
    row = write_head(ws, head_row, _VACANCY_COLUMNS)
    ws.freeze_panes = ws.cell(row=row, column=1)
    ws.print_title_rows = f"{head_row}:{head_row}"
    # What this batch empties stands first, a vital service before any other post.
    in_order = sorted(
        batch.vacancies,
        key=lambda sorted_vacancy: (
            not sorted_vacancy.was_filled,
            sorted_vacancy.jabatan.layanan_vital is None,
            sorted_vacancy.jabatan.kode,
        ),
    )
    for nomor, vacancy in enumerate(in_order, start=1):
        jabatan, plt = vacancy.jabatan, vacancy.plt
        row = write_row(
            ws,
            row,
            _VACANCY_COLUMNS,
            (
                nomor,
                jabatan.kode,
                jabatan.full_name,
                person_cells.DASH if jabatan.layanan_vital is None else jabatan.layanan_vital.value,
                vacancy_state(vacancy),
                person_cells.DASH if plt is None or plt.nip_plt is None else person_name(batch, plt.nip_plt),
                None if plt is None else plt.selesai,
            ),
        )
    if not in_order:
        row = write_across(ws, row, "Tidak ada jabatan yang kosong.", PLAIN_LINE, width)
    without_post = batch.without_post
    row = write_across(
        ws, row + 1, f"Pegawai tanpa jabatan sesudah pelantikan: {len(without_post)} orang", BOLD_LINE, width
    )
    for nip in without_post:
        row = write_across(ws, row, f"{person_name(batch, nip)}, NIP {printed_nip(nip)}", PLAIN_LINE, width)
    set_up_page(ws, footer="Jabatan kosong sesudah pelantikan", draft=draft)
    fit_to_page_width(ws)


def write_chains(workbook: Workbook, batch: Batch, *, draft: bool) -> None:
    """Add the sheet of chains, rings and single moves, longest first, one step a row."""
    ws = workbook.create_sheet("Rantai")
    width = [column.width for column in _CHAIN_COLUMNS]
    row = 1
    for words, style in list_title_lines(batch, "RANTAI PERPINDAHAN", draft=draft):
        row = write_across(ws, row, words, style, width)
    head_row = row + 1
    row = write_head(ws, head_row, _CHAIN_COLUMNS)
    ws.freeze_panes = ws.cell(row=row, column=1)
    ws.print_title_rows = f"{head_row}:{head_row}"
    for nomor, chain in enumerate(batch.chains, start=1):
        open_end_name = person_cells.DASH if chain.open_end is None else chain.open_end.full_name
        for step, chain_step in enumerate(chain.step, start=1):
            move = chain_step.move
            row = write_row(
                ws,
                row,
                _CHAIN_COLUMNS,
                (
                    nomor,
                    chain_title(chain),
                    step,
                    move.who,
                    person_cells.nip_of_move(move),
                    origin_name(chain_step),
                    target_name(chain_step),
                    person_cells.DASH if move.jenis is None else move.jenis.value,
                    open_end_name if step == 1 else "",
                ),
            )
    set_up_page(ws, footer="Rantai perpindahan", draft=draft)
    fit_to_page_width(ws)
