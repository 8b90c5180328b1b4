"""Since when a post is empty: what the data tell, and no more."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan, full_jabatan


class VacancySource(StrEnum):
    """What tells since when a post is empty."""

    BATCH = "batch"
    PENSIUN = "pensiun"
    RIWAYAT = "riwayat"
    PLT = "plt"


@dataclass(frozen=True, slots=True)
class VacantSince:
    """The first day without a holder; by ``PLT`` it is only the latest day that it can be."""

    tanggal: date
    source: VacancySource


def empty_since(batch: Batch, posts: Iterable[Jabatan]) -> Mapping[str, VacantSince]:
    """Return, by code, since when posts are empty that have no holder before or after the batch.

    Where nothing tells it, the post is left out.

    A post that the batch empties: the effective day of the last row that leaves it. One that was empty
    before: the day on which its last holder left it by the sheet riwayat or was pensioned, whichever is
    later; failing both, the first day of its earliest Plt.
    """
    vacant = {post.kode: post for post in posts}
    vacant_before = {kode: post for kode, post in vacant.items() if not batch.holders_before.get(kode)}
    found: dict[str, VacantSince] = {}
    for move in batch.moves:
        for post in move.releases:
            if post.kode in vacant and post.kode not in vacant_before:
                _later(found, post.kode, VacantSince(move.tmt, VacancySource.BATCH))
    _pensioned(batch, vacant_before, found)
    _careers(batch, vacant_before, found)
    mulai: dict[str, date] = {}
    for plt in batch.material.plt:
        kode = plt.kode_jabatan
        if kode in vacant_before and kode not in found and plt.mulai is not None and plt.mulai <= batch.tanggal:
            mulai[kode] = min(plt.mulai, mulai.get(kode, plt.mulai))
    return found | {kode: VacantSince(day, VacancySource.PLT) for kode, day in mulai.items()}


def _later(found: dict[str, VacantSince], kode: str, since: VacantSince) -> None:
    known = found.get(kode)
    if known is None or (since.tanggal, since.source) > (known.tanggal, known.source):
        found[kode] = since


def _pensioned(batch: Batch, vacant_before: Mapping[str, Jabatan], found: dict[str, VacantSince]) -> None:
    for pegawai in batch.pegawai.values():
        for kode in (pegawai.kode_jabatan, pegawai.kode_tugas_tambahan):
            if kode is None or kode not in vacant_before:
                continue
            day = batch.retirement(pegawai, vacant_before[kode], batch.law)
            if day is not None and day <= batch.tanggal:
                _later(found, kode, VacantSince(day, VacancySource.PENSIUN))


def _careers(batch: Batch, vacant_before: Mapping[str, Jabatan], found: dict[str, VacantSince]) -> None:
    """The sheet riwayat names posts in words: only the very same words count."""
    nama: dict[str, str] = {}
    for kode, jabatan in vacant_before.items():
        nama[jabatan.full_name.casefold()] = kode
        nama[full_jabatan(jabatan.jabatan, jabatan.unit_kerja).casefold()] = kode
    for career in batch.material.riwayat if nama else ():
        if not career.jabatan or career.plt or career.tmt_selesai is None or career.tmt_selesai > batch.tanggal:
            continue
        matched = nama.get(full_jabatan(career.jabatan, career.unit_kerja).casefold())
        if matched is not None:
            _later(found, matched, VacantSince(career.tmt_selesai, VacancySource.RIWAYAT))
