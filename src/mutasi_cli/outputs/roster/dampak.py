"""The sheets ``Kosong`` and ``Rantai``: what the batch does to the posts."""

from openpyxl.workbook import Workbook

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.nip import nip_tercetak
from mutasi_cli.outputs.dampak_kata import judul_rantai, kekosongan, nama_asal, nama_orang, nama_tujuan
from mutasi_cli.outputs.roster import isi
from mutasi_cli.outputs.roster.lantikan import kepala_surat
from mutasi_cli.outputs.roster.lembar import (
    BIASA,
    FORMAT_TANGGAL,
    FORMAT_TEKS,
    ISI_TENGAH,
    TEBAL,
    Kolom,
    atur_halaman,
    pas_selebar_halaman,
    tulis_baris,
    tulis_kepala,
    tulis_melintang,
)

_KOSONG = (
    Kolom("NO", 5, ISI_TENGAH),
    Kolom("KODE", 22, format=FORMAT_TEKS),
    Kolom("JABATAN", 56),
    Kolom("LAYANAN VITAL", 14, ISI_TENGAH),
    Kolom("KEADAAN", 16, ISI_TENGAH),
    Kolom("PLT.", 30),
    Kolom("PLT. SAMPAI", 12, ISI_TENGAH, FORMAT_TANGGAL),
)
_RANTAI = (
    Kolom("NO", 5, ISI_TENGAH),
    Kolom("BENTUK", 19),
    Kolom("LANGKAH", 9, ISI_TENGAH),
    Kolom("NAMA", 30),
    Kolom("NIP", 21, ISI_TENGAH, FORMAT_TEKS),
    Kolom("DARI", 40),
    Kolom("KE", 40),
    Kolom("JENIS", 15, ISI_TENGAH),
    Kolom("UJUNG TERBUKA", 32),
)


def tulis_kosong(buku: Workbook, batch: Batch, *, draf: bool) -> None:
    """Add the sheet of posts that are empty after the batch, and of people left without a post."""
    ws = buku.create_sheet("Kosong")
    lebar = [kolom.lebar for kolom in _KOSONG]
    baris = 1
    for teks, gaya in kepala_surat(batch, "JABATAN KOSONG SESUDAH PELANTIKAN", draf=draf):
        baris = tulis_melintang(ws, baris, teks, gaya, lebar)
    kepala = baris + 1
    baris = tulis_kepala(ws, kepala, _KOSONG)
    ws.freeze_panes = ws.cell(row=baris, column=1)
    ws.print_title_rows = f"{kepala}:{kepala}"
    # What this batch empties stands first, a vital service before any other post.
    urut = sorted(
        batch.vacancies,
        key=lambda satu: (not satu.sebelum_terisi, satu.jabatan.layanan_vital is None, satu.jabatan.kode),
    )
    for nomor, lowong in enumerate(urut, start=1):
        jabatan, plt = lowong.jabatan, lowong.plt
        baris = tulis_baris(
            ws,
            baris,
            _KOSONG,
            (
                nomor,
                jabatan.kode,
                jabatan.nama_lengkap,
                isi.STRIP if jabatan.layanan_vital is None else jabatan.layanan_vital.value,
                kekosongan(lowong),
                isi.STRIP if plt is None or plt.nip_plt is None else nama_orang(batch, plt.nip_plt),
                None if plt is None else plt.selesai,
            ),
        )
    if not urut:
        baris = tulis_melintang(ws, baris, "Tidak ada jabatan yang kosong.", BIASA, lebar)
    orang = batch.without_post
    baris = tulis_melintang(
        ws, baris + 1, f"Pegawai tanpa jabatan sesudah pelantikan: {len(orang)} orang", TEBAL, lebar
    )
    for nip in orang:
        baris = tulis_melintang(ws, baris, f"{nama_orang(batch, nip)}, NIP {nip_tercetak(nip)}", BIASA, lebar)
    atur_halaman(ws, kaki="Jabatan kosong sesudah pelantikan", draf=draf)
    pas_selebar_halaman(ws)


def tulis_rantai(buku: Workbook, batch: Batch, *, draf: bool) -> None:
    """Add the sheet of chains, rings and single moves, longest first, one step a row."""
    ws = buku.create_sheet("Rantai")
    lebar = [kolom.lebar for kolom in _RANTAI]
    baris = 1
    for teks, gaya in kepala_surat(batch, "RANTAI PERPINDAHAN", draf=draf):
        baris = tulis_melintang(ws, baris, teks, gaya, lebar)
    kepala = baris + 1
    baris = tulis_kepala(ws, kepala, _RANTAI)
    ws.freeze_panes = ws.cell(row=baris, column=1)
    ws.print_title_rows = f"{kepala}:{kepala}"
    for nomor, rantai in enumerate(batch.chains, start=1):
        ujung = isi.STRIP if rantai.ujung_terbuka is None else rantai.ujung_terbuka.nama_lengkap
        for langkah, satu in enumerate(rantai.langkah, start=1):
            move = satu.move
            baris = tulis_baris(
                ws,
                baris,
                _RANTAI,
                (
                    nomor,
                    judul_rantai(rantai),
                    langkah,
                    move.siapa,
                    isi.nip_move(move),
                    nama_asal(satu),
                    nama_tujuan(satu),
                    isi.STRIP if move.jenis is None else move.jenis.value,
                    ujung if langkah == 1 else "",
                ),
            )
    atur_halaman(ws, kaki="Rantai perpindahan", draf=draf)
    pas_selebar_halaman(ws)
