"""How long a person has stood on a level: riwayat and present post, overlaps once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import add_months, full_months
from mutasi_cli.domain.levels import equivalent_jenjang
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai, Riwayat
from mutasi_cli.domain.vocabulary import Jenjang, JenjangJf
from mutasi_cli.law import Law
from mutasi_cli.rules.impossible_periods import impossible, too_early

Term = tuple[date, date]
"""First day, and the day after the last."""

_FIELDS = ("jenjang", "tmt_mulai", "tmt_selesai")


@dataclass(frozen=True, slots=True)
class Experience:
    """Time on a level or above, in calendar months (days as a part of the month in which they lie).

    ``skipped`` counts rows of riwayat that a blank level or date keeps out. ``damaged``: a cell of riwayat is
    damaged, or a period cannot be, which DAT has reported.
    """

    month: Fraction
    skipped: int
    damaged: bool


def experience(move: Move, batch: Batch, minimum: Jenjang, law: Law) -> Experience | None:
    """Return the time of a person on ``minimum`` or above, up to the day before the effective date.

    None when the beginning of the present post is not known or cannot be, or the present level is not known. A
    higher level counts too: who has been more has been that. Rows as Plt do not count.
    """
    pegawai = move.pegawai
    if pegawai is None or pegawai.tmt_jabatan is None or move.old_jenjang is None:
        return None
    if too_early(pegawai, pegawai.tmt_jabatan) is not None:
        return None
    every_row = [row for row in batch.riwayat.get(pegawai.nip, ()) if not row.plt]
    definitif = [row for row in every_row if impossible(row, pegawai, batch.tanggal) is None]
    terms: list[Term] = []
    skipped = 0
    for row in definitif:
        if row.jenjang is None or row.tmt_mulai is None:
            skipped += 1
            continue
        until = _end(row, definitif, pegawai)
        if until is not None and _level(row.jenjang, law) >= minimum:
            terms.append((row.tmt_mulai, min(until, move.tmt)))
    if move.old_jenjang >= minimum:
        terms.append((pegawai.tmt_jabatan, move.tmt))
    damaged = len(definitif) < len(every_row) or any(
        row.origin[field_name].damage is not None and getattr(row, field_name) is None
        for row in definitif
        for field_name in _FIELDS
    )
    return Experience(total_months(terms), skipped, damaged)


def total_months(terms: Sequence[Term]) -> Fraction:
    """Return the months of all periods together, overlaps counted once."""
    merged: list[Term] = []
    for mulai, until in sorted(term for term in terms if term[0] < term[1]):
        if merged and mulai <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], until))
        else:
            merged.append((mulai, until))
    return sum((_months(mulai, until) for mulai, until in merged), Fraction(0))


def _months(mulai: date, until: date) -> Fraction:
    full = full_months(mulai, until)
    start = add_months(mulai, full)
    length = (add_months(mulai, full + 1) - start).days
    return full + Fraction((until - start).days, length)


def _end(row: Riwayat, definitif: Sequence[Riwayat], pegawai: Pegawai) -> date | None:
    """Return the day after the last day of a row; a blank end is the beginning of the next post.

    None when nothing follows: that row is the present post, which counts by itself.
    """
    if row.tmt_selesai is not None:
        return row.tmt_selesai + timedelta(days=1)
    mulai = [other.tmt_mulai for other in definitif] + [pegawai.tmt_jabatan]
    return min(
        (day for day in mulai if day is not None and row.tmt_mulai is not None and day > row.tmt_mulai),
        default=None,
    )


def _level(jenjang: Jenjang | JenjangJf, law: Law) -> Jenjang:
    return equivalent_jenjang(jenjang, law) if isinstance(jenjang, JenjangJf) else jenjang
