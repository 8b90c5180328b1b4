"""The order in which people stand on every paper: on the annex, on the roster and on the stage.

The structural group comes first and numbers run on through both groups. Within a group: eselon of the new
post from high to low, then ``urut`` of the new post, then golongan from high to low, then name. People
without an eselon to go to (functional target, removal, unreadable target) stand after those with one, PPPK
after PNS of the same post.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import eselon_rank
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import Group
from mutasi_cli.law import Law

_LAST = 10**6
"""Sorts behind every real ``urut`` and every real eselon."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the roster.

    ``nomor`` counts from 1 through both groups (names of files, seating), ``number_in_group`` within the
    group only (column NO of its annex).
    """

    nomor: int
    number_in_group: int
    move: Move

    @property
    def group(self) -> Group:
        """The group, which decides about the decree and the annex."""
        return self.move.group


def roster_order(batch: Batch) -> tuple[Row, ...]:
    """Return every row of the batch in the order of the roster; the order of the sheet does not matter."""
    ranks = golongan_ranks(batch.law)
    moves = sorted(batch.moves, key=lambda move: _sort_key(move, ranks))
    counted: Counter[Group] = Counter()
    rows = []
    for nomor, move in enumerate(moves, start=1):
        counted[move.group] += 1
        rows.append(Row(nomor, counted[move.group], move))
    return tuple(rows)


def rows_of_group(rows: Sequence[Row], group: Group) -> tuple[Row, ...]:
    """Return the lines of one group, in the order of the roster."""
    return tuple(row for row in rows if row.group is group)


def golongan_ranks(law: Law) -> Mapping[str, int]:
    """Return a rank per golongan, 0 for the highest: PNS from high to low, then PPPK from high to low."""
    from_high = (*reversed(tuple(law.table("golongan"))), *reversed(law.listed("golongan_pppk")))
    return {golongan: nomor for nomor, golongan in enumerate(from_high)}


def _sort_key(move: Move, golongan: Mapping[str, int]) -> tuple[object, ...]:
    target = move.target
    eselon = None if target is None else target.eselon
    pegawai = move.pegawai
    pangkat = None if pegawai is None else pegawai.golongan
    return (
        tuple(Group).index(move.group),
        target is None,
        (_LAST, "") if eselon is None else eselon_rank(eselon),
        -(move.new_jenjang or 0) if eselon is None else 0,
        _LAST if target is None or target.urut is None else target.urut,
        golongan.get(pangkat or "", _LAST),
        (pegawai.nama if pegawai is not None else move.who).casefold(),
        move.nip or "",
        "" if target is None else target.kode,
        move.usulan.origin.row or 0,
    )
