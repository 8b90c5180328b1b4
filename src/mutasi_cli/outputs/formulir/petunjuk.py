"""The sheet ``Petunjuk``: one page that says what to fill in, how, and what comes next."""

from openpyxl.styles import Alignment
from openpyxl.workbook import Workbook
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from mutasi_cli.domain.lembar_kanonik import LEMBAR, Keharusan
from mutasi_cli.outputs.formulir.gaya import ISI, ISI_TEBAL, JUDUL, KEPALA, PERINTAH, SUBJUDUL

LEMBAR_PETUNJUK = "Petunjuk"

_LEBAR = (26.0, 74.0)
_HURUF_SEBARIS = 96
"""Letters of 10-point Arial that fit beside the left column, counted low rather than high."""
_TINGGI_BARIS = 13.5

_PEMBUKA = (
    "Buku kerja ini berisi satu batch: semua usulan perpindahan untuk satu pelantikan. Judul kolom jangan "
    "diubah. Kolom yang tidak dipakai boleh dibiarkan kosong atau dihapus."
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
    ("Judul kolom", "Arahkan penunjuk ke judul kolom untuk membaca arti dan pilihan isinya."),
    (
        "NIP",
        (
            "18 angka sebagai teks. Segitiga hijau di pojok sel itu wajar; jangan pilih «Ubah ke Angka» "
            "(Convert to Number), karena Excel akan merusak tiga angka terakhir. Bila menempel dari berkas "
            "lain, pilih Tempel Nilai (Paste Values)."
        ),
    ),
    (
        "Tanggal",
        (
            "Hari-bulan-tahun, misalnya 06-02-2026, dengan tahun empat angka. Ketik 2026-02-06 bila Excel "
            "menukar hari dan bulan."
        ),
    ),
    ("Pilihan", "Kolom dengan daftar pilihan: klik panah di sel. Semua kata ada di lembar Daftar."),
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
    ("mutasi validate", "Periksa: setiap temuan dengan selnya, sebabnya, dasar hukumnya, dan perbaikannya."),
    ("mutasi roster", "Tulis daftar pelantikan (Excel) dan lampiran keputusan (Word)."),
    ("mutasi decree", "Tulis konsep keputusan, petikan, dan naskah lain (Word)."),
)
_ARTI: tuple[tuple[str, str], ...] = (
    ("galat", "Keputusan akan melanggar aturan, batal, atau jelas keliru. Harus diperbaiki."),
    ("peringatan", "Boleh, asal alasannya tertulis (lembar pengecualian)."),
    ("info", "Perlu diketahui."),
    ("kode keluar 0, 1, 2", "0 tidak ada galat; 1 ada galat; 2 perintah tidak dapat dijalankan."),
)


def tulis_petunjuk(buku: Workbook) -> None:
    """Write the sheet; it is the first one, and one page of A4 when printed."""
    ws: Worksheet = buku.create_sheet(LEMBAR_PETUNJUK)
    for huruf, lebar in zip("AB", _LEBAR, strict=True):
        ws.column_dimensions[huruf].width = lebar
    baris = _melintang(ws, 1, "Formulir batch mutasi", JUDUL)
    baris = _melintang(ws, baris, _PEMBUKA, ISI)
    baris = _judul(ws, baris, "Lembar")
    for lembar in LEMBAR:
        tanda = " (wajib)" if lembar.wajib else ""
        baris = _pasangan(ws, baris, f"{lembar.nama}{tanda}", lembar.arti)
    baris = _judul(ws, baris, "Warna judul kolom")
    for keharusan, sebutan, arti in _WARNA:
        baris = _pasangan(ws, baris, sebutan, arti, gaya=KEPALA[keharusan])
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
    ws.page_setup.paperSize = ws.PAPERSIZE_A4
    ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    ws.print_area = f"A1:B{baris - 1}"


def _judul(ws: Worksheet, baris: int, isi: str) -> int:
    ws.row_dimensions[baris].height = _TINGGI_BARIS / 2
    for kolom in (1, 2):
        ws.cell(row=baris + 1, column=kolom).style = SUBJUDUL
    ws.cell(row=baris + 1, column=1, value=isi)
    ws.row_dimensions[baris + 1].height = 18
    return baris + 2


def _pasangan(ws: Worksheet, baris: int, kiri: str, kanan: str, *, gaya: str = ISI_TEBAL) -> int:
    ws.cell(row=baris, column=1, value=kiri).style = gaya
    ws.cell(row=baris, column=2, value=kanan).style = ISI
    ws.row_dimensions[baris].height = _tinggi(kanan, _HURUF_SEBARIS)
    return baris + 1


def _melintang(ws: Worksheet, baris: int, isi: str, gaya: str) -> int:
    ws.merge_cells(start_row=baris, start_column=1, end_row=baris, end_column=2)
    sel = ws.cell(row=baris, column=1, value=isi)
    sel.style = gaya
    sel.alignment = Alignment(vertical="top", wrap_text=True)
    lebar = int(_HURUF_SEBARIS * sum(_LEBAR) / _LEBAR[1])
    ws.row_dimensions[baris].height = 24 if gaya == JUDUL else _tinggi(isi, lebar)
    return baris + 1


def _tinggi(isi: str, sebaris: int) -> float:
    """Return the height in points: Excel does not compute it for a file that it did not write."""
    return (len(isi) // sebaris + 1) * _TINGGI_BARIS + 2
