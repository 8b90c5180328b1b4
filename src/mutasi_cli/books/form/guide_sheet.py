"""The sheet ``Petunjuk``: one page that says what to fill in, how, and what comes next."""

from collections.abc import Mapping

from openpyxl.styles import Alignment, Border, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from mutasi_cli.books.form.example_rows import EXAMPLE
from mutasi_cli.books.form.form_styles import (
    BODY_CELL,
    BOLD_CELL,
    COMMANDS,
    FONT_NAME,
    HEADING_CELL,
    SUBTITLE,
    TITLE,
)
from mutasi_cli.books.form.form_styles import EXAMPLE as EXAMPLE_STYLE
from mutasi_cli.books.form.live_colours import COLOURS
from mutasi_cli.domain.canonical_sheets import SHEETS, Requirement

GUIDE_SHEET = "Petunjuk"

_WIDTHS = (21.0, 20.0, 24.0, 28.0, 27.0)
_LAST_COLUMN = len(_WIDTHS)
_LETTERS_PER_LINE = 124
"""Letters of 10-point Arial that fit beside the left column, counted low rather than high."""
_LINE_HEIGHT = 13.5
_GAP_HEIGHT = 7.0

_OPENING = (
    "Buku kerja ini berisi satu batch: semua usulan perpindahan untuk satu pelantikan. Isi lembar usulan, "
    "pegawai, jabatan, dan batch; lembar lain bila diperlukan. Yang tidak diketahui dibiarkan kosong."
)
_COLOURS: tuple[tuple[Requirement, str, str], ...] = (
    (Requirement.REQUIRED, "wajib", "Kolom ini harus ada dan diisi."),
    (
        Requirement.ONE_OF,
        "wajib salah satu",
        "Cukup kode_jabatan_tujuan, atau jabatan_tujuan bersama unit_tujuan.",
    ),
    (
        Requirement.OPTIONAL,
        "bila ada",
        "Isi bila diketahui. Yang kosong dianggap belum diketahui, bukan memenuhi.",
    ),
)
_HOW_TO: tuple[tuple[str, str], ...] = (
    (
        "Judul kolom",
        (
            "Arahkan penunjuk ke judul kolom untuk membaca arti dan pilihan isinya. Judul terkunci tanpa "
            "kata sandi; baris boleh disisipkan, dihapus, diurutkan, dan disaring. Kolom baru ditambahkan di "
            "sebelah kanan."
        ),
    ),
    (
        "NIP",
        (
            "18 angka sebagai teks. Segitiga hijau di pojok sel itu wajar; jangan pilih «Ubah ke Angka» "
            "(Convert to Number), karena Excel akan merusak tiga angka terakhir."
        ),
    ),
    (
        "Menempel dari berkas lain",
        (
            "Pilih Tempel Nilai (Paste Values). Bila sel hasil tempelan tidak dapat disunting lagi, pilih "
            "Tinjau, Jangan Proteksi Lembar (Review, Unprotect Sheet)."
        ),
    ),
    (
        "Tanggal",
        (
            "Hari-bulan-tahun, misalnya 06-02-2026, dengan tahun empat angka. Ketik 2026-02-06 bila Excel "
            "menukar hari dan bulan."
        ),
    ),
    (
        "Pilihan",
        (
            "Klik panah di sel. Semua kata ada di lembar Daftar; kode jabatan diambil dari lembar jabatan, "
            "jadi isilah lembar itu lebih dahulu."
        ),
    ),
    (
        "Tabel yang besar",
        (
            "Lembar pegawai dan jabatan boleh diganti berkas sendiri, misalnya ekspor SIASN: sebutkan "
            "namanya di mutasi.toml bagian [berkas]. Lembarnya di sini lalu tidak dibaca."
        ),
    ),
    ("Data tetap kantor", "Nama instansi, kepala daerah, dan penanda tangan diisi di mutasi.toml."),
)
_COMMANDS: tuple[tuple[str, str], ...] = (
    ("mutasi", "Tunjukkan apa yang sudah ada di folder ini dan langkah berikutnya."),
    ("mutasi validate", "Periksa: setiap temuan dengan selnya, sebabnya, dasar hukumnya, dan perbaikannya."),
    ("mutasi roster", "Tulis daftar pelantikan (Excel) dan lampiran keputusan (Word)."),
    ("mutasi decree", "Tulis konsep keputusan, petikan, dan naskah lain (Word)."),
)
_MEANINGS: tuple[tuple[str, str], ...] = (
    ("galat", "Keputusan akan melanggar aturan, batal, atau jelas keliru. Harus diperbaiki."),
    ("peringatan", "Boleh, asal alasannya tertulis (lembar pengecualian)."),
    ("info", "Perlu diketahui."),
)


def write_guide(workbook: Workbook) -> None:
    """Write the sheet; it is the first one, and one page of A4 when printed."""
    ws: Worksheet = workbook.create_sheet(GUIDE_SHEET)
    for nomor, width in enumerate(_WIDTHS, start=1):
        ws.column_dimensions[get_column_letter(nomor)].width = width
    row = _across(ws, 1, "Formulir batch mutasi", TITLE)
    row = _across(ws, row, _OPENING, BODY_CELL)
    row = _section_title(ws, row, "Lembar")
    for canonical_sheet in SHEETS:
        mark = " (wajib)" if canonical_sheet.required else ""
        row = _pair(ws, row, f"{canonical_sheet.nama}{mark}", canonical_sheet.meaning)
    row = _section_title(ws, row, "Contoh satu baris yang sudah diisi (kolom lain boleh kosong)")
    for nama, content in EXAMPLE.items():
        row = _example(ws, row, nama, content)
    row = _section_title(ws, row, "Warna judul kolom")
    for requirement, label, meaning in _COLOURS:
        row = _pair(ws, row, label, meaning, style=HEADING_CELL[requirement])
    row = _section_title(ws, row, "Warna yang muncul di sel sewaktu mengisi")
    for colour in COLOURS:
        _pair(ws, row, colour.label, colour.meaning)
        cell = ws.cell(row=row, column=1)
        cell.fill = PatternFill("solid", fgColor=colour.content)
        cell.font = Font(name=FONT_NAME, size=10, bold=True, color=colour.letter)
        row += 1
    row = _section_title(ws, row, "Cara mengisi")
    for topic, meaning in _HOW_TO:
        row = _pair(ws, row, topic, meaning)
    row = _section_title(ws, row, "Sesudah diisi: simpan, tutup Excel, lalu jalankan di folder batch")
    for command_line, meaning in _COMMANDS:
        row = _pair(ws, row, command_line, meaning, style=COMMANDS)
    row = _section_title(ws, row, "Arti hasil pemeriksaan")
    for word, meaning in _MEANINGS:
        row = _pair(ws, row, word, meaning)
    ws.sheet_view.showGridLines = False
    ws.page_setup.orientation = "portrait"
    ws.page_setup.paperSize = ws.PAPERSIZE_A4
    ws.page_margins.left = ws.page_margins.right = 0.5
    ws.page_margins.top = ws.page_margins.bottom = 0.5
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    ws.print_area = f"A1:{get_column_letter(_LAST_COLUMN)}{row - 1}"


def _section_title(ws: Worksheet, row: int, title: str) -> int:
    ws.row_dimensions[row].height = _GAP_HEIGHT
    for column in range(1, _LAST_COLUMN + 1):
        ws.cell(row=row + 1, column=column).style = SUBTITLE
    ws.cell(row=row + 1, column=1, value=title)
    ws.row_dimensions[row + 1].height = 19
    ws.row_dimensions[row + 2].height = _GAP_HEIGHT / 2
    return row + 3


def _pair(ws: Worksheet, row: int, left_text: str, right_text: str, *, style: str = BOLD_CELL) -> int:
    ws.cell(row=row, column=1, value=left_text).style = style
    ws.merge_cells(start_row=row, start_column=2, end_row=row, end_column=_LAST_COLUMN)
    ws.cell(row=row, column=2, value=right_text).style = BODY_CELL
    ws.row_dimensions[row].height = _height(right_text, _LETTERS_PER_LINE)
    return row + 1


def _example(ws: Worksheet, row: int, sheet_name: str, example: Mapping[str, str]) -> int:
    """Write the name of a sheet, headings under it, and one row of values."""
    ws.cell(row=row, column=1, value=f"Lembar {sheet_name}").style = BOLD_CELL
    column = {
        column.nama: column
        for canonical_sheet in SHEETS
        if canonical_sheet.nama == sheet_name
        for column in canonical_sheet.column
    }
    for nomor, (nama, example_value) in enumerate(example.items(), start=1):
        head = ws.cell(row=row + 1, column=nomor, value=nama)
        head.style = HEADING_CELL[column[nama].requirement]
        cell = ws.cell(row=row + 2, column=nomor, value=example_value)
        cell.style = EXAMPLE_STYLE
        cell.number_format = "@"
    ws.row_dimensions[row + 1].height = 16
    ws.row_dimensions[row + 2].height = 15
    ws.row_dimensions[row + 3].height = _GAP_HEIGHT / 2
    return row + 4


def _across(ws: Worksheet, row: int, line: str, style: str) -> int:
    ws.merge_cells(start_row=row, start_column=1, end_row=row, end_column=_LAST_COLUMN)
    cell = ws.cell(row=row, column=1, value=line)
    cell.style = style
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    cell.border = Border()
    letters = int(_LETTERS_PER_LINE * sum(_WIDTHS) / sum(_WIDTHS[1:]))
    ws.row_dimensions[row].height = 24 if style == TITLE else _height(line, letters)
    return row + 1


def _height(line: str, per_line: int) -> float:
    """Return the height in points: Excel does not compute it for a file that it did not write."""
    return (len(line) // per_line + 1) * _LINE_HEIGHT + 2
