"""Who waits for whom: a post is free for its new holder only when the present one has moved away."""

from collections.abc import Collection, Hashable, Iterable, Mapping
from typing import TypeVar

from mutasi_cli.domain.chains import Chain, KindOfChain

K = TypeVar("K", bound=Hashable)


def closure(held: Iterable[K], waits_for: Mapping[K, Collection[K]]) -> dict[K, K]:
    """Return everybody who must wait because of the held ones: each with the one who stands in the way.

    ``waits_for`` maps a mover to those whose place is wanted. The one named is himself held or waiting, so
    the way leads back to a held one. The held ones are not in the answer, and the closure of all that are
    held or waiting adds nobody.
    """
    followers: dict[K, list[K]] = {}
    for mover, holders in waits_for.items():
        for holder in holders:
            followers.setdefault(holder, []).append(mover)
    waiting: dict[K, K] = {}
    frontier = list(dict.fromkeys(held))
    stopped = set(frontier)
    while frontier:
        blocked: list[K] = []
        for holder in frontier:
            for mover in followers.get(holder, ()):
                if mover not in stopped:
                    stopped.add(mover)
                    waiting[mover] = holder
                    blocked.append(mover)
        frontier = blocked
    return waiting


def waits_for(chains: Iterable[Chain]) -> dict[str, tuple[str, ...]]:
    """Return whose place each person takes, by NIP: the next step of a chain; in a ring the last takes the first.

    A row whose NIP cannot be read makes nobody wait: it is no record that could be uploaded.
    """
    places: dict[str, list[str]] = {}
    for chain in chains:
        movers = [step.move.nip for step in chain.step]
        holders = movers[1:] + (movers[:1] if chain.jenis is KindOfChain.CYCLE else [])
        for mover, holder in zip(movers, holders, strict=False):
            if mover is not None and holder is not None and mover != holder:
                places.setdefault(mover, []).append(holder)
    return {mover: tuple(holders) for mover, holders in places.items()}
