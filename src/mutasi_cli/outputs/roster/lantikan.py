"""The sheets that are read out and signed: the officials, the heads of Puskesmas, those who are removed."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from openpyxl.workbook import Workbook
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import Kelompok
from mutasi_cli.domain.waktu import nama_hari, tanggal_panjang
from mutasi_cli.outputs.roster import isi
from mutasi_cli.outputs.roster.lembar import (
    BIASA,
    FORMAT_RUPIAH,
    FORMAT_TANGGAL,
    FORMAT_TEKS,
    ISI_ANGKA,
    ISI_TENGAH,
    JUDUL,
    TENGAH,
    Kolom,
    Nilai,
    atur_halaman,
    skala_halaman,
    tinggi_halaman,
    tulis,
    tulis_baris,
    tulis_kepala,
    tulis_melintang,
)
from mutasi_cli.outputs.surat.kata import tanggal
from mutasi_cli.outputs.surat.konteks_keputusan import nomor_keputusan, sebutan_tugas
from mutasi_cli.outputs.surat.konteks_umum import penandatangan
from mutasi_cli.outputs.urutan import Baris

_NO = Kolom("NO", 5, ISI_TENGAH)
_NAMA = Kolom("NAMA", 28)
_NIP = Kolom("NIP", 21, ISI_TENGAH, FORMAT_TEKS)
_PANGKAT = Kolom("PANGKAT / GOL. RUANG", 19, ISI_TENGAH)
_KETERANGAN = Kolom("KETERANGAN", 14, ISI_TENGAH)

KOLOM_STRUKTURAL = (
    _NO,
    _NAMA,
    _NIP,
    Kolom("TANGGAL LAHIR", 11, ISI_TENGAH, FORMAT_TANGGAL),
    _PANGKAT,
    Kolom("JABATAN LAMA", 33),
    Kolom("JABATAN BARU", 33),
    Kolom("ESELON", 8, ISI_TENGAH),
    Kolom("TUNJANGAN SEBULAN", 16, ISI_ANGKA, FORMAT_RUPIAH),
    Kolom("PERTEK (NOMOR, TANGGAL)", 25),
    _KETERANGAN,
)
KOLOM_TUGAS_TAMBAHAN = (
    _NO,
    _NAMA,
    _NIP,
    _PANGKAT,
    Kolom("JABATAN FUNGSIONAL", 34),
    Kolom("TUGAS TAMBAHAN LAMA", 34),
    Kolom("TUGAS TAMBAHAN BARU", 34),
    _KETERANGAN,
)
KOLOM_DIBERHENTIKAN = (
    _NO,
    _NAMA,
    _NIP,
    _PANGKAT,
    Kolom("JABATAN YANG DITINGGALKAN", 50),
    Kolom("DASAR", 30),
    _KETERANGAN,
)

_BARIS_KOSONG = 4
"""Empty rows for the signature itself."""
_TINGGI_TTD = 14.0
_SELA = 0.97
"""Part of a page that is planned for: printers differ by a little."""


@dataclass(frozen=True, slots=True)
class Daftar:
    """One signed list: its sheet, heading, group (whose head signs), columns and how a row is filled."""

    sheet: str
    judul: str
    kelompok: Kelompok
    kolom: tuple[Kolom, ...]
    isi: Callable[[Batch, Baris], tuple[Nilai, ...]]


def tulis_daftar(buku: Workbook, batch: Batch, daftar: Daftar, baris: Sequence[Baris], *, draf: bool) -> None:
    """Add one list: heading, table, signature; the signature never stands alone on a page."""
    ws = buku.create_sheet(daftar.sheet)
    lebar = [kolom.lebar for kolom in daftar.kolom]
    nomor = 1
    kelompok = {satu.kelompok: None for satu in baris} or {daftar.kelompok: None}
    for teks, gaya in [*kepala_surat(batch, daftar.judul, draf=draf), *_decrees(batch, kelompok)]:
        nomor = tulis_melintang(ws, nomor, teks, gaya, lebar)
    nomor += 1
    kepala = nomor
    nomor = tulis_kepala(ws, kepala, daftar.kolom, bernomor=True)
    ws.print_title_rows = f"{kepala}:{nomor - 1}"
    ws.freeze_panes = ws.cell(row=nomor, column=3)
    pertama = nomor
    for satu in baris:
        nomor = tulis_baris(ws, nomor, daftar.kolom, daftar.isi(batch, satu))
    if not baris:
        nomor = tulis_melintang(ws, nomor, "Tidak ada.", BIASA, lebar)
    akhir = _sign(ws, batch, daftar.kelompok, nomor, lebar)
    _break_pages(ws, (kepala, pertama), nomor, akhir, skala_halaman(lebar))
    atur_halaman(ws, kaki=daftar.judul, draf=draf)
    ws.page_setup.scale = skala_halaman(lebar)


def kepala_surat(batch: Batch, judul: str, *, draf: bool) -> list[tuple[str, str]]:
    """Return the lines above a list, with their styles: what, where, when."""
    instansi = batch.pengaturan.instansi
    fakta = batch.fakta
    waktu = f"{nama_hari(batch.tanggal)}, {tanggal_panjang(batch.tanggal)}"
    if fakta.jam:
        waktu = f"{waktu}, pukul {fakta.jam}"
    baris = [(f"{judul} (DRAF)" if draf else judul, JUDUL)]
    if instansi is not None and instansi.nama:
        baris.append((f"DI LINGKUNGAN {instansi.nama.upper()}", JUDUL))
    baris.append((waktu, TENGAH))
    if fakta.tempat:
        baris.append((fakta.tempat, TENGAH))
    return baris


def daftar_lantikan(batch: Batch) -> tuple[Daftar, Daftar]:
    """Return the two lists of people who get a post, one a group."""
    tambahan = Kelompok.TUGAS_TAMBAHAN
    sebutan = sebutan_tugas(batch.group(tambahan))
    return (
        Daftar(
            "Lantikan", "DAFTAR PEJABAT YANG DILANTIK", Kelompok.STRUKTURAL, KOLOM_STRUKTURAL, _structural
        ),
        Daftar(
            "Kepala Puskesmas",
            f"DAFTAR {sebutan['jabatan'].upper()}",
            tambahan,
            KOLOM_TUGAS_TAMBAHAN,
            _additional,
        ),
    )


def daftar_diberhentikan(kelompok: Kelompok) -> Daftar:
    """Return the list of people whom the batch takes out of a post without giving them another."""
    judul = "DAFTAR PEJABAT YANG DIBERHENTIKAN DENGAN HORMAT DARI JABATANNYA"
    return Daftar("Diberhentikan", judul, kelompok, KOLOM_DIBERHENTIKAN, _removed)


def _decrees(batch: Batch, kelompok: Iterable[Kelompok]) -> list[tuple[str, str]]:
    """Return one line per decree that the people of a list rest on; what is still open is a visible gap."""
    kepala = batch.pengaturan.kepala_daerah
    sebutan = f" {kepala.sebutan}" if kepala is not None and kepala.sebutan else ""
    hasil = []
    for satu in kelompok:
        nomor, hari = nomor_keputusan(batch, satu), tanggal(batch.fakta.tanggal_sk(satu))
        hasil.append((f"Keputusan{sebutan} Nomor {nomor} tanggal {hari}", TENGAH))
    return hasil


def _structural(batch: Batch, baris: Baris) -> tuple[Nilai, ...]:
    move = baris.move
    return (
        baris.nomor,
        move.siapa,
        isi.nip_move(move),
        isi.tanggal_lahir(move),
        isi.pangkat_golongan(batch, move),
        isi.jabatan_lama(move),
        isi.jabatan_baru(move),
        isi.eselon(move),
        isi.tunjangan(batch, move),
        isi.pertek(batch, move),
        isi.keterangan(move),
    )


def _additional(batch: Batch, baris: Baris) -> tuple[Nilai, ...]:
    move = baris.move
    return (
        baris.nomor,
        move.siapa,
        isi.nip_move(move),
        isi.pangkat_golongan(batch, move),
        isi.jabatan_fungsional(move),
        isi.tugas_tambahan_lama(move),
        isi.jabatan_baru(move),
        isi.keterangan(move),
    )


def _removed(batch: Batch, baris: Baris) -> tuple[Nilai, ...]:
    move = baris.move
    usulan = move.usulan
    dasar = [
        isi_dasar
        for isi_dasar in (
            None if usulan.dasar is None else usulan.dasar.value,
            usulan.nomor_dasar,
            None if usulan.tanggal_dasar is None else tanggal_panjang(usulan.tanggal_dasar),
        )
        if isi_dasar
    ]
    return (
        baris.nomor,
        move.siapa,
        isi.nip_move(move),
        isi.pangkat_golongan(batch, move),
        isi.jabatan_lama(move),
        "\n".join(dasar) or isi.STRIP,
        isi.keterangan(move),
    )


def _sign(ws: Worksheet, batch: Batch, kelompok: Kelompok, mulai: int, lebar: Sequence[float]) -> int:
    """Write the signature block under the table and return the row after it."""
    siapa = penandatangan(batch, kelompok)
    # A list for a decree bears no degrees.
    teks = ["", siapa["atas_nama"], f"{siapa['jabatan_kapital']},", *[""] * _BARIS_KOSONG, siapa["nama"]]
    if not siapa["atas_nama"]:
        teks.pop(1)
    kolom = len(lebar) - 3
    for urut, baris_teks in enumerate(teks):
        baris = mulai + urut
        ws.row_dimensions[baris].height = _TINGGI_TTD
        ws.merge_cells(start_row=baris, start_column=kolom, end_row=baris, end_column=len(lebar))
        tulis(ws, baris, kolom, baris_teks, TENGAH)
    return mulai + len(teks)


def _break_pages(ws: Worksheet, tabel: tuple[int, int], ttd: int, akhir: int, skala: int) -> None:
    """Set every page break, so that the last row of data goes with the signature.

    ``tabel`` are the first row of the head, which each page repeats, and the first row of data; ``ttd`` is
    the first row of the signature, ``akhir`` the row after it. Excel minds breaks only where it does not
    scale to the page by itself, so the scale is set in percent.
    """
    kepala, pertama = tabel
    halaman = tinggi_halaman(skala) * _SELA

    def tinggi(awal: int, sampai: int) -> float:
        return sum(ws.row_dimensions[baris].height or _TINGGI_TTD for baris in range(awal, sampai))

    kepala_tabel = tinggi(kepala, pertama)
    terpakai = tinggi(1, pertama)
    terakhir = max(ttd - 1, pertama)
    penutup = tinggi(terakhir, akhir)
    for baris in range(pertama, terakhir + 1):
        perlu = penutup if baris == terakhir else tinggi(baris, baris + 1)
        if terpakai + perlu > halaman and baris > pertama:
            ws.row_breaks.append(Break(id=baris - 1))
            terpakai = kepala_tabel
        terpakai += perlu
