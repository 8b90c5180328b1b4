"""How long a person has stood on a level: riwayat and present post, overlaps once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.kosakata import Jenjang, JenjangJf
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai, Riwayat
from mutasi_cli.domain.tingkat import jenjang_setara
from mutasi_cli.domain.waktu import bulan_penuh, tambah_bulan
from mutasi_cli.law import Law

Masa = tuple[date, date]
"""First day, and the day after the last."""

_BIDANG = ("jenjang", "tmt_mulai", "tmt_selesai")


@dataclass(frozen=True, slots=True)
class Pengalaman:
    """Time on a level or above, in calendar months (days as a part of the month in which they lie).

    ``terlewat`` counts rows of riwayat that a blank level or date, or an end before the beginning, keeps
    out. ``rusak``: a cell of riwayat is damaged, which DAT has reported.
    """

    bulan: Fraction
    terlewat: int
    rusak: bool


def experience(move: Move, batch: Batch, minimum: Jenjang, law: Law) -> Pengalaman | None:
    """Return the time of a person on ``minimum`` or above, up to the day before the effective date.

    None when the beginning of the present post or the present level is not known. A higher level counts
    too: who has been more has been that. Rows as Plt do not count.
    """
    pegawai = move.pegawai
    if pegawai is None or pegawai.tmt_jabatan is None or move.jenjang_lama is None:
        return None
    definitif = [baris for baris in batch.riwayat.get(pegawai.nip, ()) if not baris.plt]
    masa: list[Masa] = []
    terlewat = 0
    for baris in definitif:
        if baris.jenjang is None or baris.tmt_mulai is None:
            terlewat += 1
            continue
        sampai = _end(baris, definitif, pegawai)
        if sampai is not None and sampai <= baris.tmt_mulai:
            terlewat += 1
        elif sampai is not None and _level(baris.jenjang, law) >= minimum:
            masa.append((baris.tmt_mulai, min(sampai, move.tmt)))
    if move.jenjang_lama >= minimum:
        masa.append((pegawai.tmt_jabatan, move.tmt))
    rusak = any(
        baris.asal[bidang].kerusakan is not None and getattr(baris, bidang) is None
        for baris in definitif
        for bidang in _BIDANG
    )
    return Pengalaman(total_months(masa), terlewat, rusak)


def total_months(masa: Sequence[Masa]) -> Fraction:
    """Return the months of all periods together, overlaps counted once."""
    gabung: list[Masa] = []
    for mulai, sampai in sorted(isi for isi in masa if isi[0] < isi[1]):
        if gabung and mulai <= gabung[-1][1]:
            gabung[-1] = (gabung[-1][0], max(gabung[-1][1], sampai))
        else:
            gabung.append((mulai, sampai))
    return sum((_months(mulai, sampai) for mulai, sampai in gabung), Fraction(0))


def _months(mulai: date, sampai: date) -> Fraction:
    penuh = bulan_penuh(mulai, sampai)
    awal = tambah_bulan(mulai, penuh)
    panjang = (tambah_bulan(mulai, penuh + 1) - awal).days
    return penuh + Fraction((sampai - awal).days, panjang)


def _end(baris: Riwayat, definitif: Sequence[Riwayat], pegawai: Pegawai) -> date | None:
    """Return the day after the last day of a row; a blank end is the beginning of the next post.

    None when nothing follows: that row is the present post, which counts by itself.
    """
    if baris.tmt_selesai is not None:
        return baris.tmt_selesai + timedelta(days=1)
    mulai = [lain.tmt_mulai for lain in definitif] + [pegawai.tmt_jabatan]
    return min(
        (
            hari
            for hari in mulai
            if hari is not None and baris.tmt_mulai is not None and hari > baris.tmt_mulai
        ),
        default=None,
    )


def _level(jenjang: Jenjang | JenjangJf, law: Law) -> Jenjang:
    return jenjang_setara(jenjang, law) if isinstance(jenjang, JenjangJf) else jenjang
