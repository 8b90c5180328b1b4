"""The sheet ``Petunjuk``: one page that says what to fill in, how, and what comes next."""

from collections.abc import Mapping

from openpyxl.styles import Alignment, Border, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from mutasi_cli.domain.lembar_kanonik import LEMBAR, Keharusan
from mutasi_cli.outputs.formulir.contoh import CONTOH
from mutasi_cli.outputs.formulir.gaya import CONTOH as GAYA_CONTOH
from mutasi_cli.outputs.formulir.gaya import (
    HURUF,
    ISI,
    ISI_TEBAL,
    JUDUL,
    KEPALA,
    PERINTAH,
    SUBJUDUL,
)
from mutasi_cli.outputs.formulir.tanda import WARNA

LEMBAR_PETUNJUK = "Petunjuk"

_LEBAR = (21.0, 20.0, 24.0, 28.0, 27.0)
_AKHIR = len(_LEBAR)
_HURUF_SEBARIS = 124
"""Letters of 10-point Arial that fit beside the left column, counted low rather than high."""
_TINGGI_BARIS = 13.5
_TINGGI_SELA = 7.0

_PEMBUKA = (
    "Buku kerja ini berisi satu batch: semua usulan perpindahan untuk satu pelantikan. Isi lembar usulan, "
    "pegawai, jabatan, dan batch; lembar lain bila diperlukan. Yang tidak diketahui dibiarkan kosong."
)
_WARNA: tuple[tuple[Keharusan, str, str], ...] = (
    (Keharusan.WAJIB, "wajib", "Kolom ini harus ada dan diisi."),
    (
        Keharusan.SALAH_SATU,
        "wajib salah satu",
        "Cukup kode_jabatan_tujuan, atau jabatan_tujuan bersama unit_tujuan.",
    ),
    (
        Keharusan.BOLEH,
        "bila ada",
        "Isi bila diketahui. Yang kosong dianggap belum diketahui, bukan memenuhi.",
    ),
)
_CARA: tuple[tuple[str, str], ...] = (
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
_PERINTAH: tuple[tuple[str, str], ...] = (
    ("mutasi", "Tunjukkan apa yang sudah ada di folder ini dan langkah berikutnya."),
    ("mutasi validate", "Periksa: setiap temuan dengan selnya, sebabnya, dasar hukumnya, dan perbaikannya."),
    ("mutasi roster", "Tulis daftar pelantikan (Excel) dan lampiran keputusan (Word)."),
    ("mutasi decree", "Tulis konsep keputusan, petikan, dan naskah lain (Word)."),
)
_ARTI: tuple[tuple[str, str], ...] = (
    ("galat", "Keputusan akan melanggar aturan, batal, atau jelas keliru. Harus diperbaiki."),
    ("peringatan", "Boleh, asal alasannya tertulis (lembar pengecualian)."),
    ("info", "Perlu diketahui."),
)


def tulis_petunjuk(buku: Workbook) -> None:
    """Write the sheet; it is the first one, and one page of A4 when printed."""
    ws: Worksheet = buku.create_sheet(LEMBAR_PETUNJUK)
    for nomor, lebar in enumerate(_LEBAR, start=1):
        ws.column_dimensions[get_column_letter(nomor)].width = lebar
    baris = _melintang(ws, 1, "Formulir batch mutasi", JUDUL)
    baris = _melintang(ws, baris, _PEMBUKA, ISI)
    baris = _judul(ws, baris, "Lembar")
    for lembar in LEMBAR:
        tanda = " (wajib)" if lembar.wajib else ""
        baris = _pasangan(ws, baris, f"{lembar.nama}{tanda}", lembar.arti)
    baris = _judul(ws, baris, "Contoh satu baris yang sudah diisi (kolom lain boleh kosong)")
    for nama, isi in CONTOH.items():
        baris = _contoh(ws, baris, nama, isi)
    baris = _judul(ws, baris, "Warna judul kolom")
    for keharusan, sebutan, arti in _WARNA:
        baris = _pasangan(ws, baris, sebutan, arti, gaya=KEPALA[keharusan])
    baris = _judul(ws, baris, "Warna yang muncul di sel sewaktu mengisi")
    for warna in WARNA:
        _pasangan(ws, baris, warna.sebutan, warna.arti)
        sel = ws.cell(row=baris, column=1)
        sel.fill = PatternFill("solid", fgColor=warna.isi)
        sel.font = Font(name=HURUF, size=10, bold=True, color=warna.huruf)
        baris += 1
    baris = _judul(ws, baris, "Cara mengisi")
    for hal, arti in _CARA:
        baris = _pasangan(ws, baris, hal, arti)
    baris = _judul(ws, baris, "Sesudah diisi: simpan, tutup Excel, lalu jalankan di folder batch")
    for perintah, arti in _PERINTAH:
        baris = _pasangan(ws, baris, perintah, arti, gaya=PERINTAH)
    baris = _judul(ws, baris, "Arti hasil pemeriksaan")
    for kata, arti in _ARTI:
        baris = _pasangan(ws, baris, kata, arti)
    ws.sheet_view.showGridLines = False
    ws.page_setup.orientation = "portrait"
    ws.page_setup.paperSize = ws.PAPERSIZE_A4
    ws.page_margins.left = ws.page_margins.right = 0.5
    ws.page_margins.top = ws.page_margins.bottom = 0.5
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    ws.print_area = f"A1:{get_column_letter(_AKHIR)}{baris - 1}"


def _judul(ws: Worksheet, baris: int, isi: str) -> int:
    ws.row_dimensions[baris].height = _TINGGI_SELA
    for kolom in range(1, _AKHIR + 1):
        ws.cell(row=baris + 1, column=kolom).style = SUBJUDUL
    ws.cell(row=baris + 1, column=1, value=isi)
    ws.row_dimensions[baris + 1].height = 19
    ws.row_dimensions[baris + 2].height = _TINGGI_SELA / 2
    return baris + 3


def _pasangan(ws: Worksheet, baris: int, kiri: str, kanan: str, *, gaya: str = ISI_TEBAL) -> int:
    ws.cell(row=baris, column=1, value=kiri).style = gaya
    ws.merge_cells(start_row=baris, start_column=2, end_row=baris, end_column=_AKHIR)
    ws.cell(row=baris, column=2, value=kanan).style = ISI
    ws.row_dimensions[baris].height = _tinggi(kanan, _HURUF_SEBARIS)
    return baris + 1


def _contoh(ws: Worksheet, baris: int, lembar: str, isi: Mapping[str, str]) -> int:
    """Write the name of a sheet, headings under it, and one row of values."""
    ws.cell(row=baris, column=1, value=f"Lembar {lembar}").style = ISI_TEBAL
    kolom = {kolom.nama: kolom for satu in LEMBAR if satu.nama == lembar for kolom in satu.kolom}
    for nomor, (nama, nilai) in enumerate(isi.items(), start=1):
        kepala = ws.cell(row=baris + 1, column=nomor, value=nama)
        kepala.style = KEPALA[kolom[nama].keharusan]
        sel = ws.cell(row=baris + 2, column=nomor, value=nilai)
        sel.style = GAYA_CONTOH
        sel.number_format = "@"
    ws.row_dimensions[baris + 1].height = 16
    ws.row_dimensions[baris + 2].height = 15
    ws.row_dimensions[baris + 3].height = _TINGGI_SELA / 2
    return baris + 4


def _melintang(ws: Worksheet, baris: int, isi: str, gaya: str) -> int:
    ws.merge_cells(start_row=baris, start_column=1, end_row=baris, end_column=_AKHIR)
    sel = ws.cell(row=baris, column=1, value=isi)
    sel.style = gaya
    sel.alignment = Alignment(vertical="top", wrap_text=True)
    sel.border = Border()
    lebar = int(_HURUF_SEBARIS * sum(_LEBAR) / sum(_LEBAR[1:]))
    ws.row_dimensions[baris].height = 24 if gaya == JUDUL else _tinggi(isi, lebar)
    return baris + 1


def _tinggi(isi: str, sebaris: int) -> float:
    """Return the height in points: Excel does not compute it for a file that it did not write."""
    return (len(isi) // sebaris + 1) * _TINGGI_BARIS + 2
