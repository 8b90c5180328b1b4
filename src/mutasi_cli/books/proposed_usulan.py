"""The assignment for all vacancies as a sheet ``usulan`` that people edit, with the reasons beside it."""

import io

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from mutasi_cli.books.form import form_styles
from mutasi_cli.books.form.choice_lists import build_lists, write_list
from mutasi_cli.books.form.form_sheet import write_sheet
from mutasi_cli.books.form.guide_sheet import GUIDE_SHEET
from mutasi_cli.books.roster.sheet_writer import (
    CENTRED_CELL,
    PLAIN_LINE,
    TEXT_FORMAT,
    TITLE,
    Column,
    add_styles,
    fit_to_page_width,
    row_height,
    set_up_page,
    write,
    write_across,
    write_head,
    write_row,
)
from mutasi_cli.disk.archive import normalise_zip
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.candidate import DUK_ORDER, MERIT_ORDER, AssignmentResult, Filling
from mutasi_cli.domain.canonical_sheets import SHEETS
from mutasi_cli.words.candidate_words import alasan, left_posts, needing_reason

_COLUMNS = (
    Column("NO", 5, CENTRED_CELL),
    Column("JABATAN KOSONG", 36),
    Column("KODE", 24, format=TEXT_FORMAT),
    Column("LAYANAN VITAL", 14),
    Column("CALON", 28),
    Column("NIP", 21, CENTRED_CELL, format=TEXT_FORMAT),
    Column("URUTAN", 9, CENTRED_CELL),
    Column("YANG MENDUKUNG, MENURUT URUTAN KRITERIA", 58),
    Column("YANG DITINGGALKAN", 36),
    Column("YANG PERLU ALASAN TERTULIS", 50),
)

_FROZEN_COLUMN = 4
"""Columns that stay in sight while the sheet is moved sideways."""


def usulan_file_name(batch: Batch) -> str:
    """Return the file's name: ``usul-pengisian-2026-02-06.xlsx``."""
    return f"usul-pengisian-{batch.tanggal.isoformat()}.xlsx"


def build_proposal(batch: Batch, result: AssignmentResult) -> bytes:
    """Return the sheet as an .xlsx; the same assignment gives the same bytes.

    Sheets: ``usulan`` with the canonical headings (only posts for which somebody was found), Petunjuk with
    all posts and the reasons, and the lists to choose from. Readers take ``usulan`` alone.
    """
    workbook = Workbook()
    if workbook.active is not None:
        workbook.remove(workbook.active)
    workbook.properties.creator = "mutasi"
    workbook.properties.title = f"Usul pengisian jabatan kosong {batch.tanggal.isoformat()}"
    form_styles.add_styles(workbook)
    add_styles(workbook)
    lists = build_lists(batch.law.book)
    canonical_sheet = next(canonical for canonical in SHEETS if canonical.nama == "usulan")
    write_sheet(workbook, canonical_sheet, lists)
    column = {canonical.nama: nomor for nomor, canonical in enumerate(canonical_sheet.column, start=1)}
    _rows(workbook["usulan"], column, result)
    _reasons(workbook, batch, result)
    write_list(workbook, lists)
    buffer = io.BytesIO()
    workbook.save(buffer)
    return normalise_zip(buffer.getvalue())


def _rows(ws: Worksheet, column_numbers: dict[str, int], result: AssignmentResult) -> None:
    nomor = 0
    for filling in result.fillings:
        if filling.candidate is None:
            continue
        nomor += 1
        row_values: dict[str, str | int] = {
            "no": nomor,
            "nip": filling.candidate.pegawai.nip,
            "nama": filling.candidate.pegawai.nama,
            "kode_jabatan_tujuan": filling.jabatan.kode,
            "jabatan_tujuan": filling.jabatan.jabatan,
            "unit_tujuan": filling.jabatan.unit_kerja,
            "keterangan": f"Usul program, urutan ke-{filling.order}; alasannya di lembar {GUIDE_SHEET}.",
        }
        for nama, cell_value in row_values.items():
            format_ = None if isinstance(cell_value, int) else TEXT_FORMAT
            write(ws, nomor + 1, column_numbers[nama], cell_value, form_styles.VALUE_CELL, format_)
        widths = [ws.column_dimensions[get_column_letter(column_numbers[nama])].width for nama in row_values]
        ws.row_dimensions[nomor + 1].height = row_height(list(row_values.values()), widths)


def _reasons(workbook: Workbook, batch: Batch, result: AssignmentResult) -> None:
    ws = workbook.create_sheet(GUIDE_SHEET)
    width = [column.width for column in _COLUMNS]
    row = write_across(ws, 1, "USUL PENGISIAN JABATAN KOSONG", TITLE, width)
    for sentence in _opening(result):
        row = write_across(ws, row, sentence, PLAIN_LINE, width)
    head_row = row + 1
    row = write_head(ws, head_row, _COLUMNS)
    ws.freeze_panes = ws.cell(row=row, column=_FROZEN_COLUMN)
    ws.print_title_rows = f"{head_row}:{head_row}"
    for nomor, filling in enumerate(result.fillings, start=1):
        row = write_row(ws, row, _COLUMNS, (nomor, *_reason(batch, filling)))
    if result.fillings:
        ws.auto_filter.ref = f"A{head_row}:{get_column_letter(len(_COLUMNS))}{row - 1}"
    if result.surat:
        row = write_across(ws, row + 1, "Masih diperlukan sebelum dilantik:", PLAIN_LINE, width)
        for words in result.surat:
            row = write_across(ws, row, f"- {words}", PLAIN_LINE, width)
    set_up_page(ws, footer="Usul pengisian jabatan kosong", draft=False)
    fit_to_page_width(ws)


def _opening(result: AssignmentResult) -> tuple[str, ...]:
    about = (
        f"TMT {long_date(result.tmt)}. Ini usul untuk dirapatkan, bukan keputusan: sunting lembar "
        f"usulan, salin barisnya ke buku kerja batch, lalu jalankan «mutasi validate»."
    )
    how = (
        "Layanan vital didahulukan, lalu jenjang dan eselon tertinggi. Setiap jabatan mendapat calon pertama "
        "yang tidak membuat jabatan lain di daftar ini tidak dapat diisi, dan tidak seorang pun meninggalkan "
        "jabatan pimpinan atau layanan vital yang lalu kosong."
    )
    merit_order = f"Urutan merit: {'; '.join(MERIT_ORDER)}. Bila semuanya sama, menurut DUK: {', '.join(DUK_ORDER)}."
    return about, how, merit_order


def _reason(batch: Batch, filling: Filling) -> tuple[str | int | None, ...]:
    vital = "" if filling.jabatan.layanan_vital is None else filling.jabatan.layanan_vital.value
    leading = (filling.jabatan.full_name, filling.jabatan.kode, vital)
    if filling.candidate is None:
        return (
            *leading,
            "(belum terisi)",
            "",
            None,
            f"{filling.reason[:1].upper()}{filling.reason[1:]}.",
            "",
            "",
        )
    return (
        *leading,
        filling.candidate.pegawai.name_with_gelar,
        filling.candidate.pegawai.nip,
        filling.order,
        "\n".join(f"{label}: {words}" for label, words in alasan(filling.candidate.qualities, filling.jabatan)),
        left_posts(batch, filling.candidate),
        "\n".join(f"{finding.rule_code}: {finding.message}" for finding in needing_reason(filling.candidate)),
    )
