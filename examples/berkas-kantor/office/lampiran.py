"""The office's workbooks: a draft roster as Word users type it into Excel, and SIASN's list of posts."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

from builder.workbook import fix_bytes
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from office.selection import SECTIONS, section_of
from office.siasn import eselon_id, unor_id

if TYPE_CHECKING:
    from builder.model import DatedValue, Row
    from openpyxl.worksheet.worksheet import Worksheet

    from office.selection import Selection

_OPENING = (
    "LAMPIRAN",
    "KEPUTUSAN WALI KOTA BEKASI",
    "NOMOR     : 800.1.3.3/Kep.      -BKPSDM/II/2026",
    "TANGGAL : 5 Februari 2026",
    "TENTANG : PEMBERHENTIAN DAN PENGANGKATAN DALAM JABATAN",
    "",
    "PEMERINTAH KOTA BEKASI",
    "BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA",
    "",
    "DAFTAR USULAN",
    "PEMBERHENTIAN DAN PENGANGKATAN PEGAWAI NEGERI SIPIL",
    "DALAM JABATAN ADMINISTRATOR DAN JABATAN PENGAWAS",
    "DI LINGKUNGAN PEMERINTAH KOTA BEKASI",
    "TAHUN 2026",
    "",
    "KONSEP KEEMPAT, HASIL RAPAT TIM PENILAI KINERJA TANGGAL 15 JANUARI 2026",
    "",
)
_HEADINGS = (
    "NO.",
    "NAMA\nNIP\nTANGGAL LAHIR",
    "PANGKAT\nGOL. RUANG",
    "JABATAN LAMA",
    "JABATAN BARU",
    "ESELON",
    "KET",
    "NOMOR IZIN KHUSUS",
    "TANGGAL IZIN KHUSUS",
)
_HEIGHT = 45
"""Height of three lines, in points."""

_WIDTHS = (6, 34, 22, 46, 46, 10, 18, 34, 16)
_CLOSING = ("Ditetapkan di Bekasi", "pada tanggal", "", "WALI KOTA BEKASI,", "", "", "", "TRI ADHIANTO")
_PERTEK = ("nip", "nama", "jabatan", "unit_kerja", "nomor", "tanggal", "hasil")
_SMALL_SHEETS: dict[str, tuple[str, ...]] = {
    "batch": ("kunci", "nilai"),
    "pertek": _PERTEK,
    "plt": ("kode_jabatan", "nip_plt", "mulai", "selesai", "nomor"),
    "riwayat": ("nip", "jabatan", "unit_kerja", "jenjang", "tmt_mulai", "tmt_selesai", "plt"),
    "keluarga": ("nip", "nip_keluarga", "hubungan"),
    "libur": ("tanggal", "keterangan"),
}
_SHORT_NAMES = {
    "Dinas Kependudukan dan Pencatatan Sipil": "Disdukcapil",
    "Satuan Polisi Pamong Praja": "Satpol PP",
    "Dinas Kesehatan": "Dinkes",
}
"""Short names of offices that people write; ``mutasi.toml`` knows them."""

_THIN = Side(style="thin")
_LINES = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_TOP = Alignment(wrap_text=True, vertical="top")
_CENTRE = Alignment(wrap_text=True, vertical="center", horizontal="center")


def write_usulan(selection: Selection) -> bytes:
    """Return the workbook with the draft roster and the few facts of the day beside it."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.creator = "BKPSDM"
    _write_roster_sheet(workbook.create_sheet("Usulan"), selection)
    for nama, columns in _SMALL_SHEETS.items():
        sheet = workbook.create_sheet(nama)
        rows = [_with_words(nama, b, selection) for b in selection.small[nama]]
        _write_table(sheet, columns, [[b.get(k) for k in columns] for b in rows])
    return _bytes_of(workbook)


def write_reference(selection: Selection) -> bytes:
    """Return the posts as SIASN refers to them: identity, unit, post, eselon, superior."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.creator = "SIASN"
    rows: list[list[DatedValue]] = [
        [
            unor_id(kode),
            b["unit_kerja"],
            b["jabatan"],
            eselon_id(str(b["eselon"])) if b["eselon"] else None,
            unor_id(str(b["kode_atasan"])) if b["kode_atasan"] else None,
        ]
        for kode, b in selection.jabatan.items()
    ]
    columns = ("ID", "Nama_unor", "Nama_jabatan", "Eselon_id", "ID_ATASAN")
    _write_table(workbook.create_sheet("Referensi Unor"), columns, rows)
    return _bytes_of(workbook)


def jabatan_in_words(jabatan: Row) -> str:
    """Return a post in one cell, as people write it: with ``on_day``, with the short names of offices."""
    nama, unit = str(jabatan["jabatan"]), str(jabatan["unit_kerja"])
    if unit in nama:
        return nama
    if nama.startswith(("Lurah ", "Camat ", "Sekretaris Kelurahan ")):
        _, _, kecamatan = unit.partition(" Kecamatan ")
        return f"{nama} Kecamatan {kecamatan}" if kecamatan else nama
    return f"{nama.replace('Subbagian', 'Sub Bagian')} pada {_SHORT_NAMES.get(unit, unit)}"


def _write_roster_sheet(sheet: Worksheet, selection: Selection) -> None:
    column_count = len(_HEADINGS)
    for nomor, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(nomor)].width = width
    for text in _OPENING:
        sheet.append([text or None])
        row = sheet.max_row if text else sheet.max_row + 1
        if text:
            sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=column_count)
            sheet.cell(row=row, column=1).alignment = Alignment(horizontal="center")
            sheet.cell(row=row, column=1).font = Font(bold=True)
    mulai = len(_OPENING) + 1
    _fill_row(sheet, mulai, _HEADINGS, bold_text=True)
    sheet.row_dimensions[mulai].height = _HEIGHT
    _fill_row(sheet, mulai + 1, tuple(range(1, column_count + 1)), bold_text=True)
    row, previous = mulai + 2, -1
    person = {str(b["nip"]): b for b in selection.pegawai}
    for usulan in selection.usulan:
        step = selection.step[str(usulan["nip"])]
        section = section_of(selection.jabatan[step.target])
        if section != previous:
            sheet.cell(row=row, column=1, value=f"{'ABCD'[section]}. {SECTIONS[section]}").font = Font(bold=True)
            sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=column_count)
            row, previous = row + 1, section
        _fill_row(sheet, row, _roster_row(usulan, person[str(usulan["nip"])], selection))
        sheet.row_dimensions[row].height = _HEIGHT
        row += 1
    for nomor, text in enumerate(_CLOSING, start=row):
        if text:
            sheet.cell(row=nomor, column=5, value=text).alignment = Alignment(horizontal="center")
    sheet.freeze_panes = f"C{mulai + 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{mulai}:{mulai}"


def _roster_row(usulan: Row, person: Row, selection: Selection) -> tuple[DatedValue, ...]:
    step = selection.step[str(usulan["nip"])]
    target = selection.jabatan[step.target]
    birth = person["tanggal_lahir"]
    nip = str(person["nip"])
    pangkat = person["pangkat"]
    return (
        usulan["no"],
        f"{_name(person)}\n{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}\n{birth:%d-%m-%Y}",
        f"{pangkat}\n({person['golongan']})",
        jabatan_in_words(selection.jabatan[step.origin]),
        jabatan_in_words(target),
        target["eselon"] or "-",
        step.jenis.capitalize(),
        usulan.get("nomor_izin_khusus"),
        usulan.get("tanggal_izin_khusus"),
    )


def _name(person: Row) -> str:
    front = f"{person['gelar_depan']} " if person["gelar_depan"] else ""
    behind = f", {person['gelar_belakang']}" if person["gelar_belakang"] else ""
    return f"{front}{person['nama']}{behind}"


def _with_words(sheet: str, row: Row, selection: Selection) -> Row:
    """Name posts as the office can: in words in ``pertek``, by SIASN's identity in ``plt``."""
    if sheet == "pertek":
        target = selection.jabatan[str(row["kode_jabatan"])]
        return {**row, "jabatan": target["jabatan"], "unit_kerja": target["unit_kerja"]}
    if sheet == "plt":
        return {**row, "kode_jabatan": unor_id(str(row["kode_jabatan"]))}
    return row


def _fill_row(sheet: Worksheet, row: int, cells: tuple[DatedValue, ...], *, bold_text: bool = False) -> None:
    for nomor, value in enumerate(cells, start=1):
        cell = sheet.cell(row=row, column=nomor, value=value)
        cell.border = _LINES
        cell.alignment = _CENTRE if bold_text else _TOP
        if bold_text:
            cell.font = Font(bold=True)
        if isinstance(value, date):
            cell.number_format = "DD-MM-YYYY"


def _write_table(sheet: Worksheet, columns: tuple[str, ...], rows: list[list[DatedValue]]) -> None:
    for nomor, heading in enumerate(columns, start=1):
        sheet.cell(row=1, column=nomor, value=heading).font = Font(bold=True)
        length = max([len(heading), *(len(str(cells[nomor - 1] or "")) for cells in rows)])
        sheet.column_dimensions[get_column_letter(nomor)].width = min(length + 2, 60)
    for r, cells in enumerate(rows, start=2):
        for k, value in enumerate(cells, start=1):
            if value is None:
                continue
            cell = sheet.cell(row=r, column=k, value=value)
            if isinstance(value, date):
                cell.number_format = "DD-MM-YYYY"
            elif str(value).isdigit():
                cell.number_format = "@"
    sheet.freeze_panes = "A2"


def _bytes_of(workbook: Workbook) -> bytes:
    buffer = io.BytesIO()
    workbook.save(buffer)
    return fix_bytes(buffer.getvalue())
