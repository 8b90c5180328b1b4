"""Since when a post is empty: what the data tell, and no more."""

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


def empty_since(batch: Batch, jabatan: Jabatan) -> KosongSejak | None:
    """Return since when a post without a holder after the batch is empty, None where nothing tells.

    A post that the batch empties: the effective day of the last row that leaves it. One that was empty
    before: the day after its last holder by the sheet riwayat, or the day on which that holder was pensioned,
    whichever is later; failing both, the first day of its earliest Plt.
    """
    if batch.holders_before.get(jabatan.kode):
        hari = [move.tmt for move in batch.moves if any(isi.kode == jabatan.kode for isi in move.melepas)]
        return KosongSejak(max(hari), SumberKosong.BATCH) if hari else None
    tahu = [*_pensioned(batch, jabatan), *_careers(batch, jabatan)]
    if tahu:
        return max(tahu, key=lambda isi: (isi.tanggal, isi.sumber))
    mulai = [plt.mulai for plt in batch.bahan.plt if plt.kode_jabatan == jabatan.kode and plt.mulai]
    return KosongSejak(min(mulai), SumberKosong.PLT) if mulai else None


def _pensioned(batch: Batch, jabatan: Jabatan) -> list[KosongSejak]:
    hasil = []
    for pegawai in batch.pegawai.values():
        if jabatan.kode in {pegawai.kode_jabatan, pegawai.kode_tugas_tambahan}:
            hari = batch.retirement(pegawai, jabatan, batch.law)
            if hari is not None and hari <= batch.tanggal:
                hasil.append(KosongSejak(hari, SumberKosong.PENSIUN))
    return hasil


def _careers(batch: Batch, jabatan: Jabatan) -> list[KosongSejak]:
    """The sheet riwayat names posts in words: only the very same words count."""
    nama = jabatan.nama_lengkap.casefold()
    polos = jabatan_lengkap(jabatan.jabatan, jabatan.unit_kerja).casefold()
    return [
        KosongSejak(isi.tmt_selesai, SumberKosong.RIWAYAT)
        for isi in batch.bahan.riwayat
        if isi.jabatan
        and not isi.plt
        and isi.tmt_selesai is not None
        and isi.tmt_selesai <= batch.tanggal
        and jabatan_lengkap(isi.jabatan, isi.unit_kerja).casefold() in {nama, polos}
    ]
