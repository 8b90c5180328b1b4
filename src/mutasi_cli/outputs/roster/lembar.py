"""Writing one sheet: text that stays text, house styles, heights of wrapped rows, the printed page.

Excel computes the height of a row only when somebody types into it, so every height is estimated here from
the widths of Arial. The same heights say where a page ends.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

HURUF = "Arial"
FOLIO = 14
"""Excel knows no F4 (215 x 330 mm); Folio, 8.5 x 13 inches (216 x 330 mm), is the same sheet to a printer."""

FORMAT_TEKS = "@"
FORMAT_TANGGAL = "dd-mm-yyyy"
FORMAT_RUPIAH = r'[>=1000000]"Rp"#\.000\.000",00";[>=1000]"Rp"#\.000",00";"Rp"0",00"'
"""``Rp1.260.000,00`` on every machine: Excel's own separators would follow the language of Windows."""

LEBAR_FOLIO = 8.5
PANJANG_FOLIO = 13.0
PIAS = 0.45
"""Left and right margin in inches."""
PIAS_ATAS = 0.75
PIAS_BAWAH = 0.7

ISI = "Roster isi"
ISI_TENGAH = "Roster isi tengah"
ISI_ANGKA = "Roster isi angka"
KEPALA = "Roster kepala"
NOMOR_KOLOM = "Roster nomor kolom"
JUDUL = "Roster judul"
BIASA = "Roster biasa"
TEBAL = "Roster tebal"
TENGAH = "Roster tengah"

_UKURAN = 9
_TINGGI_BARIS = 12.0
"""Points that one line of 9-point Arial takes."""
_JARAK = 5.0
"""Points above and below the text of a row together."""
_TERTINGGI = 409.0
"""The highest row that Excel allows."""
_PIKSEL_HURUF = 7
"""Pixels that Excel gives to one character of a column's width; LibreOffice gives up to 7.42."""
_PIKSEL_TERLEBAR = 7.42
_PIKSEL_INCI = 96
_EM = _UKURAN * _PIKSEL_INCI / 72
_CADANGAN = 1.04
"""Fonts that stand in for Arial may be a little wider."""

_SEMPIT = frozenset("iljtfrI.,:;'|!()[]/- ")
_TAK_SAH = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of a table: heading, width in characters, style and number format of its cells."""

    judul: str
    lebar: float
    gaya: str = ISI
    format: str | None = None


Nilai = str | int | date | None


def pasang_gaya(buku: Workbook) -> None:
    """Add the house styles to a workbook.

    Excel measures columns in digits of the font of the style Normal. Arial, or a font of the same widths,
    is on every machine; the library's own default is not, and columns would come out wider.
    """
    normal = buku._named_styles["Normal"]  # type: ignore[attr-defined] # noqa: SLF001 - no public way to it
    normal.font = _font(10)
    tipis = Side(style="thin")
    kotak = Border(left=tipis, right=tipis, top=tipis, bottom=tipis)
    abu = PatternFill("solid", fgColor="E7E6E6")
    kiri = Alignment(horizontal="left", vertical="top", wrap_text=True)
    tengah = Alignment(horizontal="center", vertical="top", wrap_text=True)
    for gaya in (
        NamedStyle(ISI, font=_font(_UKURAN), border=kotak, alignment=kiri),
        NamedStyle(ISI_TENGAH, font=_font(_UKURAN), border=kotak, alignment=tengah),
        NamedStyle(
            ISI_ANGKA,
            font=_font(_UKURAN),
            border=kotak,
            alignment=Alignment(horizontal="right", vertical="top", indent=1),
        ),
        NamedStyle(
            KEPALA,
            font=_font(_UKURAN, tebal=True),
            border=kotak,
            fill=abu,
            alignment=Alignment(horizontal="center", vertical="center", wrap_text=True),
        ),
        NamedStyle(NOMOR_KOLOM, font=_font(8), border=kotak, fill=abu, alignment=tengah),
        NamedStyle(
            JUDUL, font=_font(11, tebal=True), alignment=Alignment(horizontal="center", vertical="center")
        ),
        NamedStyle(BIASA, font=_font(_UKURAN), alignment=Alignment(horizontal="left", vertical="top")),
        NamedStyle(TEBAL, font=_font(_UKURAN, tebal=True), alignment=Alignment(horizontal="left")),
        NamedStyle(TENGAH, font=_font(10), alignment=Alignment(horizontal="center")),
    ):
        buku.add_named_style(gaya)


def tulis(ws: Worksheet, baris: int, kolom: int, nilai: Nilai, gaya: str, format_: str | None = None) -> Cell:
    """Write one cell. A text is always a text, also when it begins with ``=``, ``+``, ``-`` or ``@``.

    What XML forbids is left out; a line break stays.
    """
    sel = ws.cell(row=baris, column=kolom)
    if not isinstance(sel, Cell):
        raise TypeError(sel.coordinate)
    sel.style = gaya
    if format_ is not None:
        sel.number_format = format_
    if isinstance(nilai, str):
        bersih = _TAK_SAH.sub("", nilai.replace("\r\n", "\n").replace("\r", "\n"))
        if not bersih:
            return sel
        sel.value = bersih
        sel.data_type = "s"
        if bersih[0] in "=+-@":
            # Whoever edits the cell in Excel must not turn it into a formula either.
            sel.quotePrefix = True
    else:
        sel.value = nilai
    return sel


def baris_terbungkus(isi: str, lebar: float) -> int:
    """Return how many lines a text takes in a column of ``lebar`` characters."""
    ruang = lebar * _PIKSEL_HURUF
    jumlah = 0
    for alinea in isi.split("\n"):
        terpakai = 0.0
        jumlah += 1
        for kata in alinea.split(" "):
            panjang = _piksel(kata)
            if terpakai and terpakai + _piksel(" ") + panjang > ruang:
                jumlah += 1
                terpakai = 0.0
            elif terpakai:
                terpakai += _piksel(" ")
            if panjang > ruang:
                jumlah += ceil(panjang / ruang) - 1
                panjang %= ruang
            terpakai += panjang
    return jumlah


def tinggi_baris(nilai: Sequence[Nilai], lebar: Sequence[float]) -> float:
    """Return the height in points of a row with these values in columns of these widths."""
    terbanyak = max(
        (baris_terbungkus(isi, w) for isi, w in zip(nilai, lebar, strict=True) if isinstance(isi, str)),
        default=1,
    )
    return min(max(terbanyak, 1) * _TINGGI_BARIS + _JARAK, _TERTINGGI)


def tulis_kepala(ws: Worksheet, baris: int, kolom: Sequence[Kolom], *, bernomor: bool = False) -> int:
    """Write the head of a table, with a row of column numbers under it if ``bernomor``.

    Sets the widths of the columns. Returns the row after the head.
    """
    for nomor, isi in enumerate(kolom, start=1):
        ws.column_dimensions[get_column_letter(nomor)].width = isi.lebar
        tulis(ws, baris, nomor, isi.judul, KEPALA)
        if bernomor:
            tulis(ws, baris + 1, nomor, nomor, NOMOR_KOLOM)
    judul = [isi.judul.upper() for isi in kolom]
    ws.row_dimensions[baris].height = tinggi_baris(judul, [isi.lebar for isi in kolom]) + _JARAK
    if bernomor:
        ws.row_dimensions[baris + 1].height = _TINGGI_BARIS + 1
    return baris + (2 if bernomor else 1)


def tulis_baris(ws: Worksheet, baris: int, kolom: Sequence[Kolom], nilai: Sequence[Nilai]) -> int:
    """Write one row of a table and return the row after it."""
    for nomor, (isi, sifat) in enumerate(zip(nilai, kolom, strict=True), start=1):
        tulis(ws, baris, nomor, isi, sifat.gaya, sifat.format)
    ws.row_dimensions[baris].height = tinggi_baris(nilai, [isi.lebar for isi in kolom])
    return baris + 1


def tulis_melintang(ws: Worksheet, baris: int, isi: str, gaya: str, lebar: Sequence[float]) -> int:
    """Write one line across the whole width of the table and return the row after it."""
    ws.merge_cells(start_row=baris, start_column=1, end_row=baris, end_column=len(lebar))
    sel = tulis(ws, baris, 1, isi, gaya)
    sel.alignment = Alignment(
        horizontal=sel.alignment.horizontal, vertical="center", wrap_text=True, shrink_to_fit=False
    )
    besar = 1.3 if gaya == JUDUL else 1.0
    ws.row_dimensions[baris].height = baris_terbungkus(isi, sum(lebar) / besar) * _TINGGI_BARIS * besar + 3
    return baris + 1


def atur_halaman(ws: Worksheet, *, kaki: str, draf: bool, mendatar: bool = True) -> None:
    """Set paper, margins, header and footer. ``kaki`` stands at the left of the footer."""
    ws.page_setup.paperSize = FOLIO
    ws.page_setup.orientation = "landscape" if mendatar else "portrait"
    ws.page_margins.left = ws.page_margins.right = PIAS
    ws.page_margins.top = PIAS_ATAS
    ws.page_margins.bottom = PIAS_BAWAH
    ws.page_margins.header = ws.page_margins.footer = 0.3
    ws.print_options.horizontalCentered = True
    bawah = _part(ws.oddFooter)
    # In a footer «&» begins a code; two of them print one.
    bawah.left.text = _TAK_SAH.sub("", kaki.replace("\n", " ")).replace("&", "&&")
    bawah.right.text = "Halaman &P dari &N"
    bawah.left.size = bawah.right.size = 8
    if draf:
        atas = _part(ws.oddHeader).center
        atas.text = "DRAF"
        atas.size = 20
        atas.font = f"{HURUF},Bold"
        atas.color = "C00000"


def pas_selebar_halaman(ws: Worksheet) -> None:
    """Let Excel scale the sheet to one page in width, any number in height."""
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    ws.page_setup.fitToWidth = 1
    ws.page_setup.fitToHeight = 0


def skala_halaman(lebar: Sequence[float]) -> int:
    """Return the scale in percent at which columns of these widths fill one landscape page in width."""
    inci = sum(lebar) * _PIKSEL_TERLEBAR / _PIKSEL_INCI
    return min(100, int((PANJANG_FOLIO - 2 * PIAS) / (inci * 1.02) * 100))


def tinggi_halaman(skala: int) -> float:
    """Return how many points of rows fit on a landscape page at a scale in percent."""
    return (LEBAR_FOLIO - PIAS_ATAS - PIAS_BAWAH) * 72 * 100 / skala


def _font(ukuran: int, *, tebal: bool = False) -> Font:
    return Font(name=HURUF, size=ukuran, bold=tebal)


def _part(bagian: HeaderFooterItem | None) -> HeaderFooterItem:
    """Header and footer are there on every new sheet; the library only does not promise it."""
    if bagian is None:
        raise TypeError
    return bagian


def _piksel(isi: str) -> float:
    return sum(_lebar_huruf(huruf) for huruf in isi) * _EM * _CADANGAN


def _lebar_huruf(huruf: str) -> float:
    """Return the width of a letter of Arial in em, roughly."""
    if huruf in _SEMPIT:
        return 0.3
    if huruf.isupper():
        return 0.72
    if huruf in "mwMW%@":
        return 0.83
    return 0.53 if huruf.isascii() else 0.8
