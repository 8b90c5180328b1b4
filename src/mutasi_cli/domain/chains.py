"""Chains, rings and single moves: who makes room for whom."""

from dataclasses import dataclass
from enum import StrEnum

from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move


class KindOfChain(StrEnum):
    """Shape of a group of linked moves."""

    CHAIN = "rantai"
    CYCLE = "siklus"
    SINGLE = "tunggal"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: the move, the post it leaves in this chain and the post it takes."""

    move: Move
    source: Jabatan | None
    destination: Jabatan | None


@dataclass(frozen=True, slots=True)
class Chain:
    """Linked moves. Step 1 leaves the open end; each next step makes room for the one before it.

    ``open_end`` is the post that nobody takes after the first person left it, None in a ring or
    where the post is filled by others. Two people who change places are a ``cycle`` of two steps.
    """

    jenis: KindOfChain
    step: tuple[Step, ...]
    open_end: Jabatan | None

    @property
    def is_swap(self) -> bool:
        """True for a swap of two people."""
        return self.jenis is KindOfChain.CYCLE and len(self.step) == 2  # noqa: PLR2004 - a swap is two


def chains(moves: tuple[Move, ...], vacant_afterwards: frozenset[str]) -> tuple[Chain, ...]:
    """Partition the moves into chains, rings and single moves, longest first.

    Only posts for one person link people: out of a pool (formasi > 1) nobody makes room for anybody in
    particular. ``vacant_afterwards`` holds the codes of posts without a holder after the batch. The order of
    ``moves`` does not matter.
    """
    ordered = sorted(moves, key=_sort_key)
    leavers: dict[str, Move] = {}
    for move in ordered:
        for jabatan in move.releases:
            if jabatan.formasi == 1:
                leavers.setdefault(jabatan.kode, move)
    following: dict[int, Move] = {}
    preceded: set[int] = set()
    for move in ordered:
        if move.target is None or move.target.formasi != 1:
            continue
        leaver = leavers.get(move.target.kode)
        if leaver is not None and id(leaver) not in preceded and leaver is not move:
            following[id(move)] = leaver
            preceded.add(id(leaver))
    found = [_compose(move, following, vacant_afterwards) for move in ordered if id(move) not in preceded]
    used = {id(step.move) for chain in found for step in chain.step}
    for move in ordered:
        if id(move) not in used:
            cycle = _compose(move, following, vacant_afterwards)
            used.update(id(step.move) for step in cycle.step)
            found.append(cycle)
    return tuple(sorted(found, key=lambda chain: (-len(chain.step), _sort_key(chain.step[0].move))))


def _compose(first: Move, following: dict[int, Move], blank: frozenset[str]) -> Chain:
    moves = [first]
    current = following.get(id(first))
    while current is not None and current is not first:
        moves.append(current)
        current = following.get(id(current))
    cycle = current is first
    step = []
    for i, move in enumerate(moves):
        previous = moves[i - 1] if i or cycle else None
        step.append(Step(move, _origin_of(move, previous, blank), move.target))
    if cycle:
        return Chain(KindOfChain.CYCLE, tuple(step), None)
    origin = step[0].source
    end_post = origin if origin is not None and origin.kode in blank else None
    jenis = KindOfChain.CHAIN if len(moves) > 1 else KindOfChain.SINGLE
    return Chain(jenis, tuple(step), end_post)


def _origin_of(move: Move, previous: Move | None, vacant: frozenset[str]) -> Jabatan | None:
    """Return the post that this step leaves: the one the step before takes, else the one left empty."""
    if previous is not None and previous.target is not None:
        for jabatan in move.releases:
            if jabatan.kode == previous.target.kode:
                return jabatan
    vacant_posts = [jabatan for jabatan in move.releases if jabatan.kode in vacant]
    vital = [jabatan for jabatan in vacant_posts if jabatan.layanan_vital is not None]
    return next(iter(vital or vacant_posts), move.origin)


def _sort_key(move: Move) -> tuple[str, str, tuple[str, ...], str]:
    """Order moves by what they are; the address only parts rows that are the same in everything else."""
    target = "" if move.target is None else move.target.kode
    releases = tuple(jabatan.kode for jabatan in move.releases)
    return (
        move.usulan.nip or move.usulan.origin["nip"].content,
        target,
        releases,
        move.usulan.origin["nip"].address,
    )
