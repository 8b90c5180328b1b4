"""The sheets that are read out and signed: the officials, the heads of Puskesmas, those who are removed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from openpyxl.workbook import Workbook
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from mutasi_cli.books.roster import person_cells
from mutasi_cli.books.roster.sheet_writer import (
    CENTRED_CELL,
    CENTRED_LINE,
    DATE_FORMAT,
    NUMBER_CELL,
    PLAIN_LINE,
    RUPIAH_FORMAT,
    TEXT_FORMAT,
    TITLE,
    CellValue,
    Column,
    page_height,
    page_scale,
    set_up_page,
    write,
    write_across,
    write_head,
    write_row,
)
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import day_name, long_date
from mutasi_cli.domain.roster_order import Row
from mutasi_cli.domain.vocabulary import Group
from mutasi_cli.words.decree_words import decree_number, penandatangan, tugas_labels
from mutasi_cli.words.paper_words import tanggal

_NO = Column("NO", 5, CENTRED_CELL)
_NAMES = Column("NAMA", 28)
_NIP = Column("NIP", 21, CENTRED_CELL, TEXT_FORMAT)
_PANGKAT = Column("PANGKAT / GOL. RUANG", 19, CENTRED_CELL)
_KETERANGAN = Column("KETERANGAN", 14, CENTRED_CELL)

STRUKTURAL_COLUMNS = (
    _NO,
    _NAMES,
    _NIP,
    Column("TANGGAL LAHIR", 11, CENTRED_CELL, DATE_FORMAT),
    _PANGKAT,
    Column("JABATAN LAMA", 33),
    Column("JABATAN BARU", 33),
    Column("ESELON", 8, CENTRED_CELL),
    Column("TUNJANGAN SEBULAN", 16, NUMBER_CELL, RUPIAH_FORMAT),
    Column("PERTEK (NOMOR, TANGGAL)", 25),
    _KETERANGAN,
)
TUGAS_TAMBAHAN_COLUMNS = (
    _NO,
    _NAMES,
    _NIP,
    _PANGKAT,
    Column("JABATAN FUNGSIONAL", 34),
    Column("TUGAS TAMBAHAN LAMA", 34),
    Column("TUGAS TAMBAHAN BARU", 34),
    _KETERANGAN,
)
REMOVED_COLUMNS = (
    _NO,
    _NAMES,
    _NIP,
    _PANGKAT,
    Column("JABATAN YANG DITINGGALKAN", 50),
    Column("DASAR", 30),
    _KETERANGAN,
)

_BLANK_ROWS = 4
"""Empty rows for the signature itself."""
_SIGNATURE_HEIGHT = 14.0
_PAGE_SHARE = 0.97
"""Part of a page that is planned for: printers differ by a little."""


@dataclass(frozen=True, slots=True)
class SignedList:
    """One signed list: its sheet, heading, group (whose head signs), columns and how a row is filled."""

    sheet: str
    heading: str
    group: Group
    column: tuple[Column, ...]
    person_cells: Callable[[Batch, Row], tuple[CellValue, ...]]


def write_list(workbook: Workbook, batch: Batch, signed_list: SignedList, rows: Sequence[Row], *, draft: bool) -> None:
    """Add one list: heading, table, signature; the signature never stands alone on a page."""
    ws = workbook.create_sheet(signed_list.sheet)
    width = [column.width for column in signed_list.column]
    nomor = 1
    group = {row.group: None for row in rows} or {signed_list.group: None}
    for words, style in [*list_title_lines(batch, signed_list.heading, draft=draft), *_decrees(batch, group)]:
        nomor = write_across(ws, nomor, words, style, width)
    nomor += 1
    head_row = nomor
    nomor = write_head(ws, head_row, signed_list.column, numbered=True)
    ws.print_title_rows = f"{head_row}:{nomor - 1}"
    ws.freeze_panes = ws.cell(row=nomor, column=3)
    first_row = nomor
    for row in rows:
        nomor = write_row(ws, nomor, signed_list.column, signed_list.person_cells(batch, row))
    if not rows:
        nomor = write_across(ws, nomor, "Tidak ada.", PLAIN_LINE, width)
    end = _sign(ws, batch, signed_list.group, nomor, width)
    _break_pages(ws, (head_row, first_row), nomor, end, page_scale(width))
    set_up_page(ws, footer=signed_list.heading, draft=draft)
    ws.page_setup.scale = page_scale(width)


def list_title_lines(batch: Batch, title: str, *, draft: bool) -> list[tuple[str, str]]:
    """Return the lines above a list, with their styles: what, where, when."""
    instansi = batch.office_settings.instansi
    facts = batch.facts
    when = f"{day_name(batch.tanggal)}, {long_date(batch.tanggal)}"
    if facts.jam:
        when = f"{when}, pukul {facts.jam}"
    lines = [(f"{title} (DRAF)" if draft else title, TITLE)]
    if instansi is not None and instansi.nama:
        lines.append((f"DI LINGKUNGAN {instansi.nama.upper()}", TITLE))
    lines.append((when, CENTRED_LINE))
    if facts.tempat:
        lines.append((facts.tempat, CENTRED_LINE))
    return lines


def lantikan_lists(batch: Batch) -> tuple[SignedList, SignedList]:
    """Return the two lists of people who get a post, one a group."""
    additional = Group.TUGAS_TAMBAHAN
    sebutan = tugas_labels(batch.group(additional))
    return (
        SignedList("Lantikan", "DAFTAR PEJABAT YANG DILANTIK", Group.STRUKTURAL, STRUKTURAL_COLUMNS, _structural),
        SignedList(
            "Kepala Puskesmas",
            f"DAFTAR {sebutan['jabatan'].upper()}",
            additional,
            TUGAS_TAMBAHAN_COLUMNS,
            _additional,
        ),
    )


def removed_list(group: Group) -> SignedList:
    """Return the list of people whom the batch takes out of a post without giving them another."""
    heading = "DAFTAR PEJABAT YANG DIBERHENTIKAN DENGAN HORMAT DARI JABATANNYA"
    return SignedList("Diberhentikan", heading, group, REMOVED_COLUMNS, _removed)


def _decrees(batch: Batch, groups: Iterable[Group]) -> list[tuple[str, str]]:
    """Return one line per decree that the people of a list rest on; what is still open is a visible gap."""
    kepala = batch.office_settings.kepala_daerah
    sebutan = f" {kepala.sebutan}" if kepala is not None and kepala.sebutan else ""
    lines = []
    for group in groups:
        nomor, day_words = decree_number(batch, group), tanggal(batch.facts.tanggal_sk(group))
        lines.append((f"Keputusan{sebutan} Nomor {nomor} tanggal {day_words}", CENTRED_LINE))
    return lines


def _structural(batch: Batch, row: Row) -> tuple[CellValue, ...]:
    move = row.move
    return (
        row.nomor,
        move.who,
        person_cells.nip_of_move(move),
        person_cells.tanggal_lahir(move),
        person_cells.pangkat_golongan(batch, move),
        person_cells.old_jabatan(move),
        person_cells.new_jabatan(move),
        person_cells.eselon(move),
        person_cells.allowance(batch, move),
        person_cells.pertek(batch, move),
        person_cells.keterangan(move),
    )


def _additional(batch: Batch, row: Row) -> tuple[CellValue, ...]:
    move = row.move
    return (
        row.nomor,
        move.who,
        person_cells.nip_of_move(move),
        person_cells.pangkat_golongan(batch, move),
        person_cells.jabatan_fungsional(move),
        person_cells.old_tugas_tambahan(move),
        person_cells.new_jabatan(move),
        person_cells.keterangan(move),
    )


def _removed(batch: Batch, row: Row) -> tuple[CellValue, ...]:
    move = row.move
    usulan = move.usulan
    dasar = [
        ground
        for ground in (
            None if usulan.dasar is None else usulan.dasar.value,
            usulan.nomor_dasar,
            None if usulan.tanggal_dasar is None else long_date(usulan.tanggal_dasar),
        )
        if ground
    ]
    return (
        row.nomor,
        move.who,
        person_cells.nip_of_move(move),
        person_cells.pangkat_golongan(batch, move),
        person_cells.old_jabatan(move),
        "\n".join(dasar) or person_cells.DASH,
        person_cells.keterangan(move),
    )


def _sign(ws: Worksheet, batch: Batch, group: Group, mulai: int, width: Sequence[float]) -> int:
    """Write the signature block under the table and return the row after it."""
    signer = penandatangan(batch, group)
    # A list for a decree bears no degrees.
    lines = ["", signer["atas_nama"], f"{signer['jabatan_kapital']},", *[""] * _BLANK_ROWS, signer["nama"]]
    if not signer["atas_nama"]:
        lines.pop(1)
    first_column = len(width) - 3
    for index, line in enumerate(lines):
        row = mulai + index
        ws.row_dimensions[row].height = _SIGNATURE_HEIGHT
        ws.merge_cells(start_row=row, start_column=first_column, end_row=row, end_column=len(width))
        write(ws, row, first_column, line, CENTRED_LINE)
    return mulai + len(lines)


def _break_pages(
    ws: Worksheet, table_rows: tuple[int, int], signature_row: int, after_signature: int, scale: int
) -> None:
    """Set every page break, so that the last row of data goes with the signature.

    ``table`` are the first row of the head, which each page repeats, and the first row of data; ``ttd`` is
    the first row of the signature, ``end`` the row after it. Excel minds breaks only where it does not
    scale to the page by itself, so the scale is set in percent.
    """
    head_row, first_row = table_rows
    page_height_points = page_height(scale) * _PAGE_SHARE

    def height_of(from_row: int, until: int) -> float:
        return sum(ws.row_dimensions[row].height or _SIGNATURE_HEIGHT for row in range(from_row, until))

    table_head = height_of(head_row, first_row)
    taken_up = height_of(1, first_row)
    last_row = max(signature_row - 1, first_row)
    closing_height = height_of(last_row, after_signature)
    for row in range(first_row, last_row + 1):
        needed = closing_height if row == last_row else height_of(row, row + 1)
        if taken_up + needed > page_height_points and row > first_row:
            ws.row_breaks.append(Break(id=row - 1))
            taken_up = table_head
        taken_up += needed
