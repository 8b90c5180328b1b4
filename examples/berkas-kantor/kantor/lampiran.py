"""The office's workbooks: a draft roster as Word users type it into Excel, and SIASN's list of posts."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from pembuat.buku import tetapkan_bita

from kantor.pilihan import BAGIAN, bagian
from kantor.siasn import eselon_id, unor_id

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet
    from pembuat.model import Baris, Nilai

    from kantor.pilihan import Pilihan

_PEMBUKA = (
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
_JUDUL = (
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
_TINGGI = 45
"""Height of three lines, in points."""

_LEBAR = (6, 34, 22, 46, 46, 10, 18, 34, 16)
_PENUTUP = ("Ditetapkan di Bekasi", "pada tanggal", "", "WALI KOTA BEKASI,", "", "", "", "TRI ADHIANTO")
_PERTEK = ("nip", "nama", "jabatan", "unit_kerja", "nomor", "tanggal", "hasil")
_KECIL: dict[str, tuple[str, ...]] = {
    "batch": ("kunci", "nilai"),
    "pertek": _PERTEK,
    "plt": ("kode_jabatan", "nip_plt", "mulai", "selesai", "nomor"),
    "riwayat": ("nip", "jabatan", "unit_kerja", "jenjang", "tmt_mulai", "tmt_selesai", "plt"),
    "keluarga": ("nip", "nip_keluarga", "hubungan"),
    "libur": ("tanggal", "keterangan"),
}
_SINGKAT = {
    "Dinas Kependudukan dan Pencatatan Sipil": "Disdukcapil",
    "Satuan Polisi Pamong Praja": "Satpol PP",
    "Dinas Kesehatan": "Dinkes",
}
"""Short names of offices that people write; ``mutasi.toml`` knows them."""

_TIPIS = Side(style="thin")
_GARIS = Border(left=_TIPIS, right=_TIPIS, top=_TIPIS, bottom=_TIPIS)
_ATAS = Alignment(wrap_text=True, vertical="top")
_TENGAH = Alignment(wrap_text=True, vertical="center", horizontal="center")


def tulis_usulan(pilihan: Pilihan) -> bytes:
    """Return the workbook with the draft roster and the few facts of the day beside it."""
    buku = Workbook()
    buku.remove(buku.worksheets[0])
    buku.properties.creator = "BKPSDM"
    _tulis_daftar(buku.create_sheet("Usulan"), pilihan)
    for nama, kolom in _KECIL.items():
        lembar = buku.create_sheet(nama)
        baris = [_dengan_kata(nama, b, pilihan) for b in pilihan.kecil[nama]]
        _tulis_tabel(lembar, kolom, [[b.get(k) for k in kolom] for b in baris])
    return _bita(buku)


def tulis_rujukan(pilihan: Pilihan) -> bytes:
    """Return the posts as SIASN refers to them: identity, unit, post, eselon, superior."""
    buku = Workbook()
    buku.remove(buku.worksheets[0])
    buku.properties.creator = "SIASN"
    baris: list[list[Nilai]] = [
        [
            unor_id(kode),
            b["unit_kerja"],
            b["jabatan"],
            eselon_id(str(b["eselon"])) if b["eselon"] else None,
            unor_id(str(b["kode_atasan"])) if b["kode_atasan"] else None,
        ]
        for kode, b in pilihan.jabatan.items()
    ]
    kolom = ("ID", "Nama_unor", "Nama_jabatan", "Eselon_id", "ID_ATASAN")
    _tulis_tabel(buku.create_sheet("Referensi Unor"), kolom, baris)
    return _bita(buku)


def jabatan_kata(jabatan: Baris) -> str:
    """Return a post in one cell, as people write it: with ``pada``, with the short names of offices."""
    nama, unit = str(jabatan["jabatan"]), str(jabatan["unit_kerja"])
    if unit in nama:
        return nama
    if nama.startswith(("Lurah ", "Camat ", "Sekretaris Kelurahan ")):
        _, _, kecamatan = unit.partition(" Kecamatan ")
        return f"{nama} Kecamatan {kecamatan}" if kecamatan else nama
    return f"{nama.replace('Subbagian', 'Sub Bagian')} pada {_SINGKAT.get(unit, unit)}"


def _tulis_daftar(lembar: Worksheet, pilihan: Pilihan) -> None:
    kolom = len(_JUDUL)
    for nomor, lebar in enumerate(_LEBAR, start=1):
        lembar.column_dimensions[get_column_letter(nomor)].width = lebar
    for teks in _PEMBUKA:
        lembar.append([teks or None])
        baris = lembar.max_row if teks else lembar.max_row + 1
        if teks:
            lembar.merge_cells(start_row=baris, start_column=1, end_row=baris, end_column=kolom)
            lembar.cell(row=baris, column=1).alignment = Alignment(horizontal="center")
            lembar.cell(row=baris, column=1).font = Font(bold=True)
    mulai = len(_PEMBUKA) + 1
    _isi(lembar, mulai, _JUDUL, tebal=True)
    lembar.row_dimensions[mulai].height = _TINGGI
    _isi(lembar, mulai + 1, tuple(range(1, kolom + 1)), tebal=True)
    baris, sebelum = mulai + 2, -1
    orang = {str(b["nip"]): b for b in pilihan.pegawai}
    for usulan in pilihan.usulan:
        langkah = pilihan.langkah[str(usulan["nip"])]
        kini = bagian(pilihan.jabatan[langkah.tujuan])
        if kini != sebelum:
            lembar.cell(row=baris, column=1, value=f"{'ABCD'[kini]}. {BAGIAN[kini]}").font = Font(bold=True)
            lembar.merge_cells(start_row=baris, start_column=1, end_row=baris, end_column=kolom)
            baris, sebelum = baris + 1, kini
        _isi(lembar, baris, _baris_daftar(usulan, orang[str(usulan["nip"])], pilihan))
        lembar.row_dimensions[baris].height = _TINGGI
        baris += 1
    for nomor, teks in enumerate(_PENUTUP, start=baris):
        if teks:
            lembar.cell(row=nomor, column=5, value=teks).alignment = Alignment(horizontal="center")
    lembar.freeze_panes = f"C{mulai + 1}"
    lembar.page_setup.orientation = "landscape"
    lembar.page_setup.paperSize = lembar.PAPERSIZE_A4
    lembar.page_setup.fitToHeight = 0
    lembar.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    lembar.print_title_rows = f"{mulai}:{mulai}"


def _baris_daftar(usulan: Baris, orang: Baris, pilihan: Pilihan) -> tuple[Nilai, ...]:
    langkah = pilihan.langkah[str(usulan["nip"])]
    tujuan = pilihan.jabatan[langkah.tujuan]
    lahir = orang["tanggal_lahir"]
    nip = str(orang["nip"])
    pangkat = orang["pangkat"]
    return (
        usulan["no"],
        f"{_nama(orang)}\n{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}\n{lahir:%d-%m-%Y}",
        f"{pangkat}\n({orang['golongan']})",
        jabatan_kata(pilihan.jabatan[langkah.asal]),
        jabatan_kata(tujuan),
        tujuan["eselon"] or "-",
        langkah.jenis.capitalize(),
        usulan.get("nomor_izin_khusus"),
        usulan.get("tanggal_izin_khusus"),
    )


def _nama(orang: Baris) -> str:
    depan = f"{orang['gelar_depan']} " if orang["gelar_depan"] else ""
    belakang = f", {orang['gelar_belakang']}" if orang["gelar_belakang"] else ""
    return f"{depan}{orang['nama']}{belakang}"


def _dengan_kata(lembar: str, baris: Baris, pilihan: Pilihan) -> Baris:
    """Name posts as the office can: in words in ``pertek``, by SIASN's identity in ``plt``."""
    if lembar == "pertek":
        tujuan = pilihan.jabatan[str(baris["kode_jabatan"])]
        return {**baris, "jabatan": tujuan["jabatan"], "unit_kerja": tujuan["unit_kerja"]}
    if lembar == "plt":
        return {**baris, "kode_jabatan": unor_id(str(baris["kode_jabatan"]))}
    return baris


def _isi(lembar: Worksheet, baris: int, isi: tuple[Nilai, ...], *, tebal: bool = False) -> None:
    for nomor, nilai in enumerate(isi, start=1):
        sel = lembar.cell(row=baris, column=nomor, value=nilai)
        sel.border = _GARIS
        sel.alignment = _TENGAH if tebal else _ATAS
        if tebal:
            sel.font = Font(bold=True)
        if isinstance(nilai, date):
            sel.number_format = "DD-MM-YYYY"


def _tulis_tabel(lembar: Worksheet, kolom: tuple[str, ...], baris: list[list[Nilai]]) -> None:
    for nomor, judul in enumerate(kolom, start=1):
        lembar.cell(row=1, column=nomor, value=judul).font = Font(bold=True)
        panjang = max([len(judul), *(len(str(isi[nomor - 1] or "")) for isi in baris)])
        lembar.column_dimensions[get_column_letter(nomor)].width = min(panjang + 2, 60)
    for r, isi in enumerate(baris, start=2):
        for k, nilai in enumerate(isi, start=1):
            if nilai is None:
                continue
            sel = lembar.cell(row=r, column=k, value=nilai)
            if isinstance(nilai, date):
                sel.number_format = "DD-MM-YYYY"
            elif str(nilai).isdigit():
                sel.number_format = "@"
    lembar.freeze_panes = "A2"


def _bita(buku: Workbook) -> bytes:
    keluar = io.BytesIO()
    buku.save(keluar)
    return tetapkan_bita(keluar.getvalue())
