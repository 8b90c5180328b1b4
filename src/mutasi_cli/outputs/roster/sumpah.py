"""The sheet ``Sumpah``: who swears together, by religion; promises and the absent apart."""

from collections.abc import Sequence

from openpyxl.workbook import Workbook

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import Agama
from mutasi_cli.domain.susulan import awaits_oath
from mutasi_cli.outputs.dampak_kata import NAMA_KELOMPOK
from mutasi_cli.outputs.roster import isi
from mutasi_cli.outputs.roster.lantikan import kepala_surat
from mutasi_cli.outputs.roster.lembar import (
    BIASA,
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
from mutasi_cli.outputs.surat.konteks_umum import rohaniwan
from mutasi_cli.outputs.urutan import Baris

_KOLOM = (
    Kolom("NO", 5, ISI_TENGAH),
    Kolom("NO. DAFTAR", 9, ISI_TENGAH),
    Kolom("NAMA", 34),
    Kolom("NIP", 21, ISI_TENGAH, FORMAT_TEKS),
    Kolom("JABATAN BARU", 52),
    Kolom("KELOMPOK", 18, ISI_TENGAH),
)


def tulis_sumpah(buku: Workbook, batch: Batch, baris: Sequence[Baris], *, draf: bool) -> None:
    """Add the sheet: one block per religion and form (oath, promise), then those sworn in later."""
    ws = buku.create_sheet("Sumpah")
    lebar = [kolom.lebar for kolom in _KOLOM]
    nomor = 1
    for teks, gaya in kepala_surat(batch, "KELOMPOK SUMPAH/JANJI JABATAN", draf=draf):
        nomor = tulis_melintang(ws, nomor, teks, gaya, lebar)
    nomor = tulis_kepala(ws, nomor + 1, _KOLOM)
    ws.freeze_panes = ws.cell(row=nomor, column=1)
    ws.print_title_rows = f"{nomor - 1}:{nomor - 1}"
    kelompok = kelompok_sumpah(batch, baris)
    for judul, milik in kelompok:
        nomor = tulis_melintang(ws, nomor + 1, f"{judul}: {len(milik)} orang", TEBAL, lebar)
        for urut, satu in enumerate(milik, start=1):
            move = satu.move
            nilai = (
                urut,
                satu.nomor,
                move.siapa,
                isi.nip_move(move),
                isi.jabatan_baru(move),
                NAMA_KELOMPOK[move.kelompok],
            )
            nomor = tulis_baris(ws, nomor, _KOLOM, nilai)
    bersumpah = sum(len(milik) for _, milik in kelompok)
    tanpa = sum(isi.dilantik(satu.move) for satu in baris) - bersumpah
    if tanpa > 0:
        kalimat = f"{tanpa} orang hanya menerima keputusan, tanpa sumpah/janji."
        tulis_melintang(ws, nomor + 1, kalimat, BIASA, lebar)
    atur_halaman(ws, kaki="Kelompok sumpah/janji jabatan", draf=draf)
    pas_selebar_halaman(ws)


def kelompok_sumpah(batch: Batch, baris: Sequence[Baris]) -> tuple[tuple[str, tuple[Baris, ...]], ...]:
    """Return the blocks with their titles, in the order of the ceremony; empty ones are left out."""
    hadir = [satu for satu in baris if batch.is_sworn(satu.move)]
    hasil: list[tuple[str, tuple[Baris, ...]]] = []
    for agama in (*Agama, None):
        for janji in (False, True):
            milik = tuple(
                satu for satu in hadir if satu.move.agama is agama and satu.move.usulan.janji is janji
            )
            if milik:
                hasil.append((_title(batch, agama, janji=janji), milik))
    susulan = tuple(satu for satu in baris if awaits_oath(batch, satu.move))
    if susulan:
        hasil.append(("SUSULAN, tidak hadir pada hari pelantikan", susulan))
    return tuple(hasil)


def _title(batch: Batch, agama: Agama | None, *, janji: bool) -> str:
    bentuk = "janji" if janji else "sumpah"
    if agama is None:
        return f"AGAMA TIDAK DIKETAHUI ({bentuk})"
    nama = rohaniwan(batch, agama.value)
    siapa = f", rohaniwan: {nama}" if nama else ""
    return f"{agama.value.upper()} ({bentuk}{siapa})"
