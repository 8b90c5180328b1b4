"""The sheet ``Sumpah``: who swears together, by religion; promises and the absent apart."""

from collections.abc import Sequence

from openpyxl.workbook import Workbook

from mutasi_cli.books.roster import person_cells
from mutasi_cli.books.roster.lantikan_sheets import list_title_lines
from mutasi_cli.books.roster.sheet_writer import (
    BOLD_LINE,
    CENTRED_CELL,
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
from mutasi_cli.domain.roster_order import Row
from mutasi_cli.domain.susulan import awaits_oath
from mutasi_cli.domain.vocabulary import Agama
from mutasi_cli.words.impact_words import GROUP_NAMES
from mutasi_cli.words.person_words import rohaniwan

_COLUMNS = (
    Column("NO", 5, CENTRED_CELL),
    Column("NO. DAFTAR", 9, CENTRED_CELL),
    Column("NAMA", 34),
    Column("NIP", 21, CENTRED_CELL, TEXT_FORMAT),
    Column("JABATAN BARU", 52),
    Column("KELOMPOK", 18, CENTRED_CELL),
)


def write_oaths(workbook: Workbook, batch: Batch, rows: Sequence[Row], *, draft: bool) -> None:
    """Add the sheet: one block per religion and form (oath, promise), then those sworn in later."""
    ws = workbook.create_sheet("Sumpah")
    width = [column.width for column in _COLUMNS]
    nomor = 1
    for words, style in list_title_lines(batch, "KELOMPOK SUMPAH/JANJI JABATAN", draft=draft):
        nomor = write_across(ws, nomor, words, style, width)
    nomor = write_head(ws, nomor + 1, _COLUMNS)
    ws.freeze_panes = ws.cell(row=nomor, column=1)
    ws.print_title_rows = f"{nomor - 1}:{nomor - 1}"
    group = oath_groups(batch, rows)
    for title, members in group:
        nomor = write_across(ws, nomor + 1, f"{title}: {len(members)} orang", BOLD_LINE, width)
        for number, row in enumerate(members, start=1):
            move = row.move
            row_values = (
                number,
                row.nomor,
                move.who,
                person_cells.nip_of_move(move),
                person_cells.new_jabatan(move),
                GROUP_NAMES[move.group],
            )
            nomor = write_row(ws, nomor, _COLUMNS, row_values)
    taking_sumpah = sum(len(members) for _, members in group)
    unsworn = sum(person_cells.sworn(row.move) for row in rows) - taking_sumpah
    if unsworn > 0:
        sentence = f"{unsworn} orang hanya menerima keputusan, tanpa sumpah/janji."
        write_across(ws, nomor + 1, sentence, PLAIN_LINE, width)
    set_up_page(ws, footer="Kelompok sumpah/janji jabatan", draft=draft)
    fit_to_page_width(ws)


def oath_groups(batch: Batch, rows: Sequence[Row]) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """Return the blocks with their titles, in the order of the ceremony; empty ones are left out."""
    present_rows = [row for row in rows if batch.is_sworn(row.move)]
    groups: list[tuple[str, tuple[Row, ...]]] = []
    for agama in (*Agama, None):
        for janji in (False, True):
            members = tuple(row for row in present_rows if row.move.agama is agama and row.move.usulan.janji is janji)
            if members:
                groups.append((_title(batch, agama, janji=janji), members))
    susulan = tuple(row for row in rows if awaits_oath(batch, row.move))
    if susulan:
        groups.append(("SUSULAN, tidak hadir pada hari pelantikan", susulan))
    return tuple(groups)


def _title(batch: Batch, agama: Agama | None, *, janji: bool) -> str:
    form_word = "janji" if janji else "sumpah"
    if agama is None:
        return f"AGAMA TIDAK DIKETAHUI ({form_word})"
    nama = rohaniwan(batch, agama.value)
    rohaniwan_words = f", rohaniwan: {nama}" if nama else ""
    return f"{agama.value.upper()} ({form_word}{rohaniwan_words})"
