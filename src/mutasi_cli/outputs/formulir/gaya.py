"""Colours and styles of the form. A colour never says alone that a column is required: the note does too."""

from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.workbook import Workbook

from mutasi_cli.domain.lembar_kanonik import Keharusan

HURUF = "Arial"

JUDUL = "Formulir judul"
SUBJUDUL = "Formulir subjudul"
ISI = "Formulir isi"
ISI_TEBAL = "Formulir isi tebal"
PERINTAH = "Formulir perintah"
CONTOH = "Formulir contoh"
KEPALA: dict[Keharusan, str] = {
    Keharusan.WAJIB: "Formulir wajib",
    Keharusan.SALAH_SATU: "Formulir salah satu",
    Keharusan.BOLEH: "Formulir boleh",
}
"""Style of a heading."""
NILAI = "Formulir nilai"
KUNCI: dict[Keharusan, str] = {
    Keharusan.WAJIB: "Formulir kunci wajib",
    Keharusan.BOLEH: "Formulir kunci",
}
"""Style of a key of the sheet ``batch``."""

WARNA_WAJIB = "9C2B1F"
_WARNA: dict[Keharusan, tuple[str, str]] = {
    Keharusan.WAJIB: (WARNA_WAJIB, "FFFFFF"),
    Keharusan.SALAH_SATU: ("F2B84B", "000000"),
    Keharusan.BOLEH: ("DCE6EC", "000000"),
}
"""Fill and font of a heading."""


def pasang_gaya(buku: Workbook) -> None:
    """Add the styles of the form to a workbook."""
    atas_kecil = Alignment(horizontal="left", vertical="top", wrap_text=True)
    tipis = Side(style="thin", color="A6A6A6")
    kotak = Border(left=tipis, right=tipis, top=tipis, bottom=tipis)
    atas = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
    for keharusan, (isi, huruf) in _WARNA.items():
        buku.add_named_style(
            NamedStyle(
                KEPALA[keharusan],
                font=Font(name=HURUF, size=10, bold=True, color=huruf),
                fill=PatternFill("solid", fgColor=isi),
                border=kotak,
                alignment=Alignment(vertical="center", wrap_text=True),
            )
        )
    for keharusan, nama in KUNCI.items():
        isi, huruf = _WARNA[keharusan]
        buku.add_named_style(
            NamedStyle(
                nama,
                font=Font(name=HURUF, size=10, bold=keharusan is Keharusan.WAJIB, color=huruf),
                fill=PatternFill("solid", fgColor=isi),
                border=kotak,
                alignment=Alignment(vertical="top"),
            )
        )
    for gaya in (
        NamedStyle(JUDUL, font=Font(name=HURUF, size=14, bold=True), alignment=Alignment(vertical="center")),
        NamedStyle(
            SUBJUDUL,
            font=Font(name=HURUF, size=11, bold=True),
            alignment=Alignment(vertical="center"),
            border=Border(bottom=tipis),
        ),
        NamedStyle(
            NILAI,
            font=Font(name=HURUF, size=10),
            border=kotak,
            alignment=Alignment(horizontal="left", vertical="top", wrap_text=True),
            protection=Protection(locked=False),
        ),
        NamedStyle(CONTOH, font=Font(name=HURUF, size=9), alignment=atas_kecil, border=kotak),
        NamedStyle(ISI, font=Font(name=HURUF, size=10), alignment=atas),
        NamedStyle(ISI_TEBAL, font=Font(name=HURUF, size=10, bold=True), alignment=Alignment(vertical="top")),
        NamedStyle(
            PERINTAH, font=Font(name="Consolas", size=10, bold=True), alignment=Alignment(vertical="top")
        ),
    ):
        buku.add_named_style(gaya)
