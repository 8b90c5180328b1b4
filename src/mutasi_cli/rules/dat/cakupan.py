"""Which rows the family DAT judges: what the batch touches, each row and each cell once.

Touched people are those in ``usulan``, the holders of touched posts, the witnesses and every Plt; touched
posts are targets, origins and the posts under a Plt. Of the small sheets every row counts, of ``riwayat``
and ``keluarga`` only those of touched people: nobody needs the others.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.nip import awalan_utuh, nip_sah
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.sel import Asal, Kerusakan, Sel

_SINGKATAN = {"nip", "tmt", "cpns", "jf", "sk", "tpk", "ba"}
_SEBUTAN = {
    "saksi_1_nip": "NIP saksi 1",
    "saksi_2_nip": "NIP saksi 2",
    "nip_plt": "NIP Plt.",
    "pemangku_nip": "NIP pemangku",
    "mulai": "tanggal mulai",
    "selesai": "tanggal selesai",
    "masa_kerja_puskesmas_bulan": "masa kerja di Puskesmas (bulan)",
}
_LETAK = {
    "usulan": "pada usulan {}",
    "pegawai": "{}",
    "jabatan": "untuk {}",
    "batch": "pada lembar batch",
    "riwayat": "pada riwayat {}",
    "pertek": "pada pertek {}",
    "plt": "pada lembar plt, {}",
    "pengecualian": "pada pengecualian {}",
    "keluarga": "pada lembar keluarga, {}",
}

_RUSAK: WeakKeyDictionary[Batch, tuple[tuple["Baris", str, Sel], ...]] = WeakKeyDictionary()
"""The damaged cells of a batch: five rules ask for them, the cells are parsed once."""

BIDANG_NIP = (
    ("usulan", "nip"),
    ("pegawai", "nip"),
    ("jabatan", "pemangku_nip"),
    ("batch", "saksi_1_nip"),
    ("batch", "saksi_2_nip"),
    ("riwayat", "nip"),
    ("pertek", "nip"),
    ("plt", "nip_plt"),
    ("pengecualian", "nip"),
    ("keluarga", "nip"),
    ("keluarga", "nip_keluarga"),
)
"""Every column that holds a NIP: (sheet, column)."""


@dataclass(frozen=True, slots=True)
class Baris:
    """A row to be judged.

    ``milik`` names its person or post as messages do; ``nip`` has 18 digits or is None.
    """

    tabel: str
    asal: Asal
    milik: str
    nip: str | None = None
    kode: str | None = None


def touched_people(batch: Batch) -> tuple[Pegawai, ...]:
    """Return everybody whom the batch touches and the staff table knows, in the order of their NIPs."""
    nip = {move.nip for move in batch.moves if move.nip is not None}
    for jabatan in batch.touched_posts:
        nip.update(batch.holders_before.get(jabatan.kode, ()))
        nip.update(batch.holders_after.get(jabatan.kode, ()))
    nip.update(batch.fakta.saksi)
    nip.update(plt.nip_plt for plt in batch.bahan.plt if plt.nip_plt is not None)
    return tuple(batch.pegawai[isi] for isi in sorted(nip) if isi in batch.pegawai)


def touched_without_nip(batch: Batch) -> tuple[Pegawai, ...]:
    """Return the staff rows without a usable NIP that hold a touched post or begin as a touched NIP.

    Such a row is nobody in the batch, yet it may well be the person whom a row of ``usulan`` means.
    """
    kode = {jabatan.kode for jabatan in batch.touched_posts}
    sel = [move.sel_nip for move in batch.moves]
    sel += [batch.fakta.asal[bidang] for bidang in ("saksi_1_nip", "saksi_2_nip")]
    sel += [plt.asal["nip_plt"] for plt in batch.bahan.plt]
    awalan = {awalan_utuh(isi.isi) for isi in sel} - {""}
    return tuple(
        pegawai
        for pegawai in batch.bahan.pegawai_tanpa_nip
        if awalan_utuh(pegawai.asal["nip"].isi) in awalan
        or kode & {pegawai.kode_jabatan, pegawai.kode_tugas_tambahan}
    )


def rows(batch: Batch) -> Iterator[Baris]:
    """Yield every row that is judged, table by table."""
    for move in batch.moves:
        yield Baris("usulan", move.usulan.asal, move.siapa, move.nip)
    orang = touched_people(batch)
    for pegawai in (*orang, *touched_without_nip(batch)):
        yield Baris("pegawai", pegawai.asal, who(pegawai), sound(pegawai.nip))
    for jabatan in batch.touched_posts:
        yield Baris("jabatan", jabatan.asal, jabatan.nama_lengkap, kode=jabatan.kode)
    yield Baris("batch", batch.fakta.asal, "lembar batch")
    yield from _small_sheets(batch, {pegawai.nip for pegawai in orang})


def _small_sheets(batch: Batch, kena: set[str]) -> Iterator[Baris]:
    bahan = batch.bahan
    for riwayat in bahan.riwayat:
        if riwayat.nip in kena or riwayat.asal["nip"].kerusakan is not None:
            yield Baris("riwayat", riwayat.asal, _owner(batch, riwayat.nip, riwayat.asal), sound(riwayat.nip))
    for pertek in bahan.pertek or ():
        siapa = pertek.nama or _owner(batch, pertek.nip, pertek.asal)
        yield Baris("pertek", pertek.asal, siapa, pertek.nip, pertek.kode_jabatan)
    for plt in bahan.plt:
        siapa = _owner(batch, plt.nip_plt, plt.asal)
        yield Baris("plt", plt.asal, siapa, plt.nip_plt, plt.kode_jabatan)
    for waiver in bahan.pengecualian:
        siapa = _owner(batch, waiver.nip, waiver.asal)
        yield Baris("pengecualian", waiver.asal, siapa, waiver.nip, waiver.kode_jabatan)
    for keluarga in bahan.keluarga:
        rusak = any(keluarga.asal[bidang].kerusakan for bidang in ("nip", "nip_keluarga"))
        if rusak or kena & {keluarga.nip, keluarga.nip_keluarga}:
            siapa = _owner(batch, keluarga.nip, keluarga.asal)
            yield Baris("keluarga", keluarga.asal, siapa, sound(keluarga.nip))


def damaged(batch: Batch, *kerusakan: Kerusakan) -> Iterator[tuple[Baris, str, Sel]]:
    """Yield (row, field, cell) for every judged cell with one of these faults, in the order of the rows."""
    rusak = _RUSAK.get(batch)
    if rusak is None:
        rusak = _RUSAK[batch] = tuple(
            (baris, bidang, sel) for baris in rows(batch) for bidang, sel in baris.asal.rusak()
        )
    return (isi for isi in rusak if isi[2].kerusakan in kerusakan)


def sound(nip: str | None) -> str | None:
    """Return a NIP where it has the form of one, else None: findings name no other."""
    return nip if nip is not None and nip_sah(nip) else None


def words(bidang: str) -> str:
    """Return a column as people say it: ``tmt_jabatan`` gives ``TMT jabatan``."""
    if bidang in _SEBUTAN:
        return _SEBUTAN[bidang]
    return " ".join(kata.upper() if kata in _SINGKATAN else kata for kata in bidang.split("_"))


def who(pegawai: Pegawai) -> str:
    """Return the name with degrees; where the name is blank, the row of the staff table."""
    return pegawai.nama_bergelar if pegawai.nama else f"pegawai pada baris {pegawai.asal.baris}"


def place(baris: Baris, bidang: str) -> str:
    """Return the subject of a sentence about a cell: ``Tanggal lahir Fajar Lurah``."""
    kolom = words(bidang)
    kolom = kolom[0].upper() + kolom[1:]
    return f"{kolom} {_LETAK[baris.tabel].format(baris.milik)}"


def nearest(sel: Sel) -> str:
    """Return a sentence with the nearest known values of a cell, or nothing."""
    return f" Mungkin maksudnya {' atau '.join(f'«{kata}»' for kata in sel.saran)}." if sel.saran else ""


def _owner(batch: Batch, nip: str | None, asal: Asal) -> str:
    pegawai = None if nip is None else batch.pegawai.get(nip)
    return f"baris {asal.baris}" if pegawai is None else who(pegawai)
