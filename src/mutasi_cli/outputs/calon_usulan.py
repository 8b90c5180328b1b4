"""The assignment for all vacancies as a sheet ``usulan`` that people edit, with the reasons beside it."""

import io

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calon import URUTAN_DUK, URUTAN_MERIT, HasilPenugasan, Isian
from mutasi_cli.domain.lembar_kanonik import LEMBAR
from mutasi_cli.domain.waktu import tanggal_panjang
from mutasi_cli.outputs.arsip import normalkan_zip
from mutasi_cli.outputs.calon_kata import alasan, peringatan, tinggalan
from mutasi_cli.outputs.formulir import gaya as gaya_formulir
from mutasi_cli.outputs.formulir.daftar import susun_daftar, tulis_daftar
from mutasi_cli.outputs.formulir.lembar import tulis_lembar
from mutasi_cli.outputs.formulir.petunjuk import LEMBAR_PETUNJUK
from mutasi_cli.outputs.roster.lembar import (
    BIASA,
    FORMAT_TEKS,
    ISI_TENGAH,
    JUDUL,
    Kolom,
    atur_halaman,
    pas_selebar_halaman,
    pasang_gaya,
    tinggi_baris,
    tulis,
    tulis_baris,
    tulis_kepala,
    tulis_melintang,
)

_KOLOM = (
    Kolom("NO", 5, ISI_TENGAH),
    Kolom("JABATAN KOSONG", 36),
    Kolom("KODE", 24, format=FORMAT_TEKS),
    Kolom("LAYANAN VITAL", 14),
    Kolom("CALON", 28),
    Kolom("NIP", 21, ISI_TENGAH, format=FORMAT_TEKS),
    Kolom("URUTAN", 9, ISI_TENGAH),
    Kolom("YANG MENDUKUNG, MENURUT URUTAN KRITERIA", 58),
    Kolom("YANG DITINGGALKAN", 36),
    Kolom("YANG PERLU ALASAN TERTULIS", 50),
)

_TITIK_TETAP = 4
"""Columns that stay in sight while the sheet is moved sideways."""


def nama_usulan(batch: Batch) -> str:
    """Return the file's name: ``usul-pengisian-2026-02-06.xlsx``."""
    return f"usul-pengisian-{batch.tanggal.isoformat()}.xlsx"


def build_proposal(batch: Batch, hasil: HasilPenugasan) -> bytes:
    """Return the sheet as an .xlsx; the same assignment gives the same bytes.

    Sheets: ``usulan`` with the canonical headings (only posts for which somebody was found), Petunjuk with
    all posts and the reasons, and the lists to choose from. Readers take ``usulan`` alone.
    """
    buku = Workbook()
    if buku.active is not None:
        buku.remove(buku.active)
    buku.properties.creator = "mutasi"
    buku.properties.title = f"Usul pengisian jabatan kosong {batch.tanggal.isoformat()}"
    gaya_formulir.pasang_gaya(buku)
    pasang_gaya(buku)
    daftar = susun_daftar(batch.law.book)
    lembar = next(isi for isi in LEMBAR if isi.nama == "usulan")
    tulis_lembar(buku, lembar, daftar)
    kolom = {isi.nama: nomor for nomor, isi in enumerate(lembar.kolom, start=1)}
    _rows(buku["usulan"], kolom, hasil)
    _reasons(buku, batch, hasil)
    tulis_daftar(buku, daftar)
    tujuan = io.BytesIO()
    buku.save(tujuan)
    return normalkan_zip(tujuan.getvalue())


def _rows(ws: Worksheet, kolom: dict[str, int], hasil: HasilPenugasan) -> None:
    nomor = 0
    for isi in hasil.isian:
        if isi.calon is None:
            continue
        nomor += 1
        nilai: dict[str, str | int] = {
            "no": nomor,
            "nip": isi.calon.pegawai.nip,
            "nama": isi.calon.pegawai.nama,
            "kode_jabatan_tujuan": isi.jabatan.kode,
            "jabatan_tujuan": isi.jabatan.jabatan,
            "unit_tujuan": isi.jabatan.unit_kerja,
            "keterangan": f"Usul program, urutan ke-{isi.urutan}; alasannya di lembar {LEMBAR_PETUNJUK}.",
        }
        for nama, satu in nilai.items():
            format_ = None if isinstance(satu, int) else FORMAT_TEKS
            tulis(ws, nomor + 1, kolom[nama], satu, gaya_formulir.NILAI, format_)
        lebar = [ws.column_dimensions[get_column_letter(kolom[nama])].width for nama in nilai]
        ws.row_dimensions[nomor + 1].height = tinggi_baris(list(nilai.values()), lebar)


def _reasons(buku: Workbook, batch: Batch, hasil: HasilPenugasan) -> None:
    ws = buku.create_sheet(LEMBAR_PETUNJUK)
    lebar = [kolom.lebar for kolom in _KOLOM]
    baris = tulis_melintang(ws, 1, "USUL PENGISIAN JABATAN KOSONG", JUDUL, lebar)
    for kalimat in _opening(hasil):
        baris = tulis_melintang(ws, baris, kalimat, BIASA, lebar)
    kepala = baris + 1
    baris = tulis_kepala(ws, kepala, _KOLOM)
    ws.freeze_panes = ws.cell(row=baris, column=_TITIK_TETAP)
    ws.print_title_rows = f"{kepala}:{kepala}"
    for nomor, isi in enumerate(hasil.isian, start=1):
        baris = tulis_baris(ws, baris, _KOLOM, (nomor, *_reason(batch, isi)))
    if hasil.isian:
        ws.auto_filter.ref = f"A{kepala}:{get_column_letter(len(_KOLOM))}{baris - 1}"
    if hasil.surat:
        baris = tulis_melintang(ws, baris + 1, "Masih diperlukan sebelum dilantik:", BIASA, lebar)
        for kata in hasil.surat:
            baris = tulis_melintang(ws, baris, f"- {kata}", BIASA, lebar)
    atur_halaman(ws, kaki="Usul pengisian jabatan kosong", draf=False)
    pas_selebar_halaman(ws)


def _opening(hasil: HasilPenugasan) -> tuple[str, ...]:
    sifat = (
        f"TMT {tanggal_panjang(hasil.tmt)}. Ini usul untuk dirapatkan, bukan keputusan: sunting lembar "
        f"usulan, salin barisnya ke buku kerja batch, lalu jalankan «mutasi validate»."
    )
    cara = (
        "Layanan vital didahulukan, lalu jenjang dan eselon tertinggi. Setiap jabatan mendapat calon pertama "
        "yang tidak membuat jabatan lain di daftar ini tidak dapat diisi, dan tidak seorang pun meninggalkan "
        "jabatan pimpinan atau layanan vital yang lalu kosong."
    )
    merit = (
        f"Urutan merit: {'; '.join(URUTAN_MERIT)}. Bila semuanya sama, menurut DUK: {', '.join(URUTAN_DUK)}."
    )
    return sifat, cara, merit


def _reason(batch: Batch, isi: Isian) -> tuple[str | int | None, ...]:
    vital = "" if isi.jabatan.layanan_vital is None else isi.jabatan.layanan_vital.value
    awal = (isi.jabatan.nama_lengkap, isi.jabatan.kode, vital)
    if isi.calon is None:
        return (*awal, "(belum terisi)", "", None, f"{isi.sebab[:1].upper()}{isi.sebab[1:]}.", "", "")
    return (
        *awal,
        isi.calon.pegawai.nama_bergelar,
        isi.calon.pegawai.nip,
        isi.urutan,
        "\n".join(f"{label}: {kata}" for label, kata in alasan(isi.calon.jasa, isi.jabatan)),
        tinggalan(batch, isi.calon),
        "\n".join(f"{temuan.aturan}: {temuan.pesan}" for temuan in peringatan(isi.calon)),
    )
