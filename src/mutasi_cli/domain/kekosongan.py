"""Since when a post is empty: what the data tell, and no more."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan, jabatan_lengkap


class SumberKosong(StrEnum):
    """What tells since when a post is empty."""

    BATCH = "batch"
    PENSIUN = "pensiun"
    RIWAYAT = "riwayat"
    PLT = "plt"


@dataclass(frozen=True, slots=True)
class KosongSejak:
    """The first day without a holder; by ``PLT`` it is only the latest day that it can be."""

    tanggal: date
    sumber: SumberKosong


def empty_since(batch: Batch, posts: Iterable[Jabatan]) -> Mapping[str, KosongSejak]:
    """Return, by code, since when posts are empty that have no holder before or after the batch.

    Where nothing tells it, the post is left out.

    A post that the batch empties: the effective day of the last row that leaves it. One that was empty
    before: the day on which its last holder left it by the sheet riwayat or was pensioned, whichever is
    later; failing both, the first day of its earliest Plt.
    """
    kosong = {isi.kode: isi for isi in posts}
    lama = {kode: isi for kode, isi in kosong.items() if not batch.holders_before.get(kode)}
    hasil: dict[str, KosongSejak] = {}
    for move in batch.moves:
        for isi in move.melepas:
            if isi.kode in kosong and isi.kode not in lama:
                _later(hasil, isi.kode, KosongSejak(move.tmt, SumberKosong.BATCH))
    _pensioned(batch, lama, hasil)
    _careers(batch, lama, hasil)
    mulai: dict[str, date] = {}
    for plt in batch.bahan.plt:
        kode = plt.kode_jabatan
        if kode in lama and kode not in hasil and plt.mulai is not None and plt.mulai <= batch.tanggal:
            mulai[kode] = min(plt.mulai, mulai.get(kode, plt.mulai))
    return hasil | {kode: KosongSejak(hari, SumberKosong.PLT) for kode, hari in mulai.items()}


def _later(hasil: dict[str, KosongSejak], kode: str, isi: KosongSejak) -> None:
    ada = hasil.get(kode)
    if ada is None or (isi.tanggal, isi.sumber) > (ada.tanggal, ada.sumber):
        hasil[kode] = isi


def _pensioned(batch: Batch, lama: Mapping[str, Jabatan], hasil: dict[str, KosongSejak]) -> None:
    for pegawai in batch.pegawai.values():
        for kode in (pegawai.kode_jabatan, pegawai.kode_tugas_tambahan):
            if kode is None or kode not in lama:
                continue
            hari = batch.retirement(pegawai, lama[kode], batch.law)
            if hari is not None and hari <= batch.tanggal:
                _later(hasil, kode, KosongSejak(hari, SumberKosong.PENSIUN))


def _careers(batch: Batch, lama: Mapping[str, Jabatan], hasil: dict[str, KosongSejak]) -> None:
    """The sheet riwayat names posts in words: only the very same words count."""
    nama: dict[str, str] = {}
    for kode, jabatan in lama.items():
        nama[jabatan.nama_lengkap.casefold()] = kode
        nama[jabatan_lengkap(jabatan.jabatan, jabatan.unit_kerja).casefold()] = kode
    for isi in batch.bahan.riwayat if nama else ():
        if not isi.jabatan or isi.plt or isi.tmt_selesai is None or isi.tmt_selesai > batch.tanggal:
            continue
        sebutan = nama.get(jabatan_lengkap(isi.jabatan, isi.unit_kerja).casefold())
        if sebutan is not None:
            _later(hasil, sebutan, KosongSejak(isi.tmt_selesai, SumberKosong.RIWAYAT))
