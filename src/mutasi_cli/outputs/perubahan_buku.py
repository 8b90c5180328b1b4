"""The changes between two versions of a batch as a sheet: one thing a row, to be filtered and printed."""

import io
from collections.abc import Sequence

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from mutasi_cli.domain.perbandingan import Perbandingan
from mutasi_cli.outputs.arsip import normalkan_zip
from mutasi_cli.outputs.perubahan_kata import days, headline, sections
from mutasi_cli.outputs.perubahan_naskah import NaskahBerubah
from mutasi_cli.outputs.roster.lembar import (
    BIASA,
    FORMAT_TEKS,
    ISI_TENGAH,
    JUDUL,
    Kolom,
    atur_halaman,
    pas_selebar_halaman,
    pasang_gaya,
    tulis_baris,
    tulis_kepala,
    tulis_melintang,
)

_KOLOM = (
    Kolom("NO", 5, ISI_TENGAH),
    Kolom("SIFAT", 10, ISI_TENGAH),
    Kolom("BAGIAN", 22),
    Kolom("TENTANG", 40),
    Kolom("NIP, KODE, ATAU SEL", 24, format=FORMAT_TEKS),
    Kolom("PERUBAHAN", 80),
)


def build_changes(isi: Perbandingan, naskah: Sequence[NaskahBerubah] | None, sebab: str) -> bytes:
    """Return the sheet as an .xlsx; the same two versions give the same bytes."""
    buku = Workbook()
    if buku.active is not None:
        buku.remove(buku.active)
    buku.properties.creator = "mutasi"
    buku.properties.title = f"Perubahan batch {isi.baru.tanggal.isoformat()}"
    pasang_gaya(buku)
    ws = buku.create_sheet("Perubahan")
    lebar = [kolom.lebar for kolom in _KOLOM]
    baris = tulis_melintang(ws, 1, "PERUBAHAN BATCH", JUDUL, lebar)
    baris = tulis_melintang(ws, baris, f"{days(isi)}; {headline(isi)}.", BIASA, lebar)
    kepala = baris + 1
    baris = tulis_kepala(ws, kepala, _KOLOM)
    ws.freeze_panes = ws.cell(row=baris, column=1)
    ws.print_title_rows = f"{kepala}:{kepala}"
    nomor = 0
    for bagian in sections(isi, naskah, sebab):
        sifat = "akibat" if bagian.akibat else "berubah"
        for satu in bagian.baris:
            nomor += 1
            nilai = (nomor, sifat, bagian.judul, satu.pokok, satu.nomor, satu.isi)
            baris = tulis_baris(ws, baris, _KOLOM, nilai)
    if nomor:
        ws.auto_filter.ref = f"A{kepala}:{get_column_letter(len(_KOLOM))}{baris - 1}"
    else:
        tulis_melintang(ws, baris, "Tidak ada yang berubah.", BIASA, lebar)
    atur_halaman(ws, kaki="Perubahan batch", draf=False)
    pas_selebar_halaman(ws)
    tujuan = io.BytesIO()
    buku.save(tujuan)
    return normalkan_zip(tujuan.getvalue())
