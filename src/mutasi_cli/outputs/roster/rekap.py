"""The sheet ``Rekap``: the batch in numbers, each table with both groups and their sum."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import peringkat_eselon
from mutasi_cli.domain.kosakata import JenisKelamin, JenisPerpindahan, Kelompok
from mutasi_cli.domain.move import Move
from mutasi_cli.outputs.dampak_kata import NAMA_KELOMPOK
from mutasi_cli.outputs.roster import isi
from mutasi_cli.outputs.roster.lantikan import kepala_surat
from mutasi_cli.outputs.roster.lembar import (
    ISI,
    ISI_TENGAH,
    KEPALA,
    Kolom,
    Nilai,
    atur_halaman,
    pas_selebar_halaman,
    tulis,
    tulis_baris,
    tulis_kepala,
    tulis_melintang,
)

KELOMPOK_LAIN = "(tidak diketahui)"
_SEX = {JenisKelamin.LAKI_LAKI: "laki-laki", JenisKelamin.PEREMPUAN: "perempuan"}


def tulis_rekap(buku: Workbook, batch: Batch, *, draf: bool) -> None:
    """Add the sheet."""
    ws = buku.create_sheet("Rekap")
    kolom = (
        Kolom("", 62, ISI),
        *(Kolom(NAMA_KELOMPOK[kelompok].upper(), 14, ISI_TENGAH) for kelompok in Kelompok),
        Kolom("JUMLAH", 11, ISI_TENGAH),
    )
    lebar = [satu.lebar for satu in kolom]
    baris = 1
    for teks, gaya in kepala_surat(batch, "REKAPITULASI PELANTIKAN", draf=draf):
        baris = tulis_melintang(ws, baris, teks, gaya, lebar)
    for judul, ambil, urutan in _tables(batch):
        baris = _block(ws, baris + 1, kolom, batch.moves, (judul, ambil, urutan))
    atur_halaman(ws, kaki="Rekapitulasi pelantikan", draf=draf, mendatar=False)
    pas_selebar_halaman(ws)


_Tabel = tuple[str, Callable[[Move], str | None], Sequence[str]]


def _tables(batch: Batch) -> tuple[_Tabel, ...]:
    """Return title, what is counted, and the order of the known values; others follow by name."""
    eselon = sorted(
        {move.tujuan.eselon for move in batch.moves if move.tujuan is not None and move.tujuan.eselon},
        key=peringkat_eselon,
    )
    golongan = [
        *reversed(tuple(batch.law.tabel("golongan"))),
        *reversed(batch.law.daftar("golongan_pppk")),
    ]
    return (
        ("JENIS PERPINDAHAN", lambda m: m.jenis and m.jenis.value, [j.value for j in JenisPerpindahan]),
        ("ESELON JABATAN BARU", _eselon, [*eselon, _TANPA_ESELON]),
        ("PERANGKAT DAERAH JABATAN BARU", isi.perangkat, ()),
        ("JENIS KELAMIN", _sex, list(_SEX.values())),
        ("GOLONGAN RUANG", lambda m: m.pegawai and m.pegawai.golongan, golongan),
    )


_TANPA_ESELON = "tanpa eselon"


def _eselon(move: Move) -> str | None:
    if move.tujuan is None:
        return None if move.usulan.minta_tujuan else _TANPA_ESELON
    return move.tujuan.eselon or _TANPA_ESELON


def _sex(move: Move) -> str | None:
    if move.pegawai is None or move.pegawai.jenis_kelamin is None:
        return None
    return _SEX[move.pegawai.jenis_kelamin]


def _block(ws: Worksheet, baris: int, kolom: Sequence[Kolom], moves: Iterable[Move], tabel: _Tabel) -> int:
    judul, ambil, urutan = tabel
    hitung: Counter[tuple[str, Kelompok]] = Counter()
    for move in moves:
        hitung[ambil(move) or KELOMPOK_LAIN, move.kelompok] += 1
    ada = {nama for nama, _ in hitung}
    dikenal = [nama for nama in urutan if nama in ada]
    lain = sorted(ada - set(dikenal) - {KELOMPOK_LAIN}, key=lambda nama: (nama.casefold(), nama))
    nama_nama = [*dikenal, *lain, *([KELOMPOK_LAIN] if KELOMPOK_LAIN in ada else [])]
    baris = tulis_kepala(ws, baris, (Kolom(judul, kolom[0].lebar), *kolom[1:]))
    for nama in nama_nama:
        angka = [hitung[nama, kelompok] for kelompok in Kelompok]
        baris = tulis_baris(ws, baris, kolom, (nama, *angka, sum(angka)))
    jumlah = [sum(hitung[nama, kelompok] for nama in nama_nama) for kelompok in Kelompok]
    akhir: tuple[Nilai, ...] = ("JUMLAH", *jumlah, sum(jumlah))
    for nomor, nilai in enumerate(akhir, start=1):
        tulis(ws, baris, nomor, nilai, KEPALA)
    return baris + 1
