"""One sheet of the form: headings with their notes, empty columns that know what belongs into them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from math import ceil

from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from mutasi_cli.domain.kunci_batch import KUNCI
from mutasi_cli.domain.lembar_kanonik import Keharusan, KolomKanonik, LembarKanonik
from mutasi_cli.outputs.formulir.daftar import Pilihan
from mutasi_cli.outputs.formulir.gaya import HURUF, KEPALA, NILAI, WARNA_WAJIB
from mutasi_cli.outputs.formulir.gaya import KUNCI as GAYA_KUNCI
from mutasi_cli.outputs.formulir.isian import (
    BARIS_TERAKHIR,
    FORMAT_TEKS,
    aturan_kolom,
    catatan,
    format_kolom,
    lebar_kolom,
    pasang_aturan,
)
from mutasi_cli.outputs.formulir.kunci import TERBUKA, kunci_kepala
from mutasi_cli.outputs.formulir.tanda import pasang_tanda

_TINGGI_KEPALA = 24
_HURUF_SEHALAMAN = 190
"""Characters across a landscape page of A4, scaled down to what can still be read."""
_LEBAR_CATATAN = 300
"""Width of a note in pixels; about 46 characters of its font fit on a line."""
_HURUF_SEBARIS = 42
_TINGGI_BARIS_CATATAN = 17
_SEBUTAN: dict[Keharusan, str] = {
    Keharusan.WAJIB: "WAJIB.",
    Keharusan.SALAH_SATU: "WAJIB SALAH SATU (kuning).",
    Keharusan.BOLEH: "",
}
_LEBAR_KUNCI = 28
_LEBAR_NILAI = 70


def tulis_lembar(buku: Workbook, lembar: LembarKanonik, daftar: Mapping[str, Pilihan]) -> None:
    """Write a table: headings in the first row, nothing under them but formats and rules."""
    ws = _buat(buku, lembar)
    for nomor, kolom in enumerate(lembar.kolom, start=1):
        huruf = get_column_letter(nomor)
        _kepala(ws, nomor, kolom, daftar)
        dimensi = ws.column_dimensions[huruf]
        dimensi.width = lebar_kolom(kolom)
        # The format of the whole column: it holds for every cell that does not exist yet.
        dimensi.number_format = format_kolom(kolom)
        dimensi.font = Font(name=HURUF, size=10)
        # A date at the right edge would touch the text of the next column.
        dimensi.alignment = Alignment(horizontal="left" if kolom.jenis == "tanggal" else None, vertical="top")
        dimensi.protection = TERBUKA
        aturan = aturan_kolom(kolom, daftar, f"{huruf}2")
        if aturan is not None:
            ws.add_data_validation(pasang_aturan(aturan, f"{huruf}2:{huruf}{BARIS_TERAKHIR}"))
    ws.auto_filter.ref = f"A1:{get_column_letter(len(lembar.kolom))}{BARIS_TERAKHIR}"
    pasang_tanda(ws, lembar)
    kunci_kepala(ws, len(lembar.kolom))


def tulis_batch(
    buku: Workbook,
    lembar: LembarKanonik,
    daftar: Mapping[str, Pilihan],
    isian: Mapping[str, date | str],
) -> None:
    """Write the sheet ``batch``: every key stands there, its value knows its own kind.

    Values are empty but for those in ``isian``. Here the keys are required or not, so that both headings look
    like any other.
    """
    ws = _buat(buku, lembar)
    for nomor, kolom in enumerate(lembar.kolom, start=1):
        _kepala(ws, nomor, replace(kolom, keharusan=Keharusan.BOLEH), daftar)
    ws.column_dimensions["A"].width = _LEBAR_KUNCI
    ws.column_dimensions["B"].width = _LEBAR_NILAI
    for baris, kunci in enumerate(KUNCI, start=2):
        sel = ws.cell(row=baris, column=1, value=kunci.nama)
        sel.style = GAYA_KUNCI[kunci.keharusan]
        sel.comment = _catatan(catatan(kunci, daftar, _SEBUTAN[kunci.keharusan]))
        nilai = ws.cell(row=baris, column=2, value=isian.get(kunci.nama))
        nilai.style = NILAI
        nilai.number_format = format_kolom(kunci)
        aturan = aturan_kolom(kunci, daftar, f"B{baris}")
        if aturan is not None:
            ws.add_data_validation(pasang_aturan(aturan, f"B{baris}"))
    # Whoever adds a key below must not lose digits of a NIP there.
    ws.column_dimensions["B"].number_format = FORMAT_TEKS
    for huruf in "AB":
        ws.column_dimensions[huruf].protection = TERBUKA
    kunci_kepala(ws, len(lembar.kolom))
    # Two columns and some thirty rows: one upright page.
    ws.page_setup.orientation = "portrait"
    ws.page_setup.fitToHeight = 1


def _buat(buku: Workbook, lembar: LembarKanonik) -> Worksheet:
    ws: Worksheet = buku.create_sheet(lembar.nama)
    ws.freeze_panes = f"{get_column_letter(lembar.tetap + 1)}2"
    ws.row_dimensions[1].height = _TINGGI_KEPALA
    if lembar.wajib:
        ws.sheet_properties.tabColor = WARNA_WAJIB
    ws.page_setup.orientation = "landscape"
    ws.page_setup.paperSize = ws.PAPERSIZE_A4
    ws.page_setup.fitToWidth = _halaman(lembar)
    ws.page_setup.fitToHeight = 0
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    ws.print_title_rows = "1:1"
    ws.HeaderFooter.oddFooter = HeaderFooterItem(
        left=_HeaderFooterPart(text="&A"), right=_HeaderFooterPart(text="Halaman &P dari &N")
    )
    if lembar.tetap:
        ws.print_title_cols = f"A:{get_column_letter(lembar.tetap)}"
    return ws


def _halaman(lembar: LembarKanonik) -> int:
    """Return how many pages side by side a printed sheet needs to stay legible."""
    if lembar.nama == "batch":
        return 1
    lebar = [lebar_kolom(kolom) for kolom in lembar.kolom]
    # The columns in sight at the left are repeated on each page.
    ulang = sum(lebar[: lembar.tetap])
    return max(1, ceil((sum(lebar) - ulang) / (_HURUF_SEHALAMAN - ulang)))


def _kepala(ws: Worksheet, nomor: int, kolom: KolomKanonik, daftar: Mapping[str, Pilihan]) -> None:
    sel = ws.cell(row=1, column=nomor, value=kolom.nama)
    sel.style = KEPALA[kolom.keharusan]
    sel.comment = _catatan(catatan(kolom, daftar, _SEBUTAN[kolom.keharusan]))


def _catatan(isi: str) -> Comment:
    """Return a note whose box is as high as its text."""
    baris = sum(len(alinea) // _HURUF_SEBARIS + 1 for alinea in isi.split("\n"))
    return Comment(isi, "mutasi", width=_LEBAR_CATATAN, height=(baris + 1) * _TINGGI_BARIS_CATATAN)
