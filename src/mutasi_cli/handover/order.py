"""Who waits for whom: a post is free for its new holder only when the present one has moved away."""

from collections.abc import Collection, Hashable, Iterable, Mapping
from typing import TypeVar

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
