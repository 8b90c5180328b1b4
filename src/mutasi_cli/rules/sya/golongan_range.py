"""A golongan against the range of an eselon."""

from dataclasses import dataclass

from mutasi_cli.domain.levels import golongan_rank
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import StatusAsn
from mutasi_cli.law import Law


@dataclass(frozen=True, slots=True)
class PangkatRange:
    """The range of the new eselon. ``missing`` and ``extra`` are steps below and above it (0: within)."""

    eselon: str
    lowest: str
    highest: str
    missing: int
    extra: int


def golongan_range(move: Move, law: Law) -> PangkatRange | None:
    """Compare the golongan of an appointee with the range of the new eselon.

    None where there is nothing to compare: no structural target with an eselon, PPPK (whose golongan is
    another table), or a golongan that DAT016 or DAT010 has reported.
    """
    pegawai, target = move.pegawai, move.target
    if pegawai is None or target is None or not target.struktural or target.eselon is None:
        return None
    if pegawai.status_asn is StatusAsn.PPPK or pegawai.golongan is None:
        return None
    row = law.table("rentang_golongan_eselon").get(target.eselon)
    rank = golongan_rank(pegawai.golongan, law)
    if row is None or rank is None:
        return None
    floor, ceiling = golongan_rank(row["terendah"], law), golongan_rank(row["tertinggi"], law)
    if floor is None or ceiling is None:
        return None
    return PangkatRange(target.eselon, row["terendah"], row["tertinggi"], max(floor - rank, 0), max(rank - ceiling, 0))
