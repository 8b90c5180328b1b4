"""The order of upload: a post is free for its new holder only when the present one has moved away."""

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.roster_order import Row

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


@dataclass(frozen=True, slots=True)
class Step:
    """One upload: its number in the roster, whose it is, and the posts for one person that it takes and leaves."""

    number: int
    person: str
    taken: str | None
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UploadGroup:
    """Uploads that belong together, by number and in their order; ``ring`` are those that change places in a circle."""

    numbers: tuple[int, ...]
    ring: tuple[int, ...] = ()


def for_one(jabatan: Jabatan) -> bool:
    """Tell whether a post is for one person, so that it links people.

    Where nobody wrote how many a post is for, only one that leads others is surely for one; an office names a
    pool of functional posts or of pelaksana in one row all the same.
    """
    return jabatan.formasi == 1 and (jabatan.leads or not jabatan.origin["formasi"].blank)


def steps_of(rows: Iterable[Row]) -> tuple[Step, ...]:
    """Return the uploads of the rows of a roster; somebody without a readable NIP is a person of his own."""
    steps = []
    for row in rows:
        move = row.move
        taken = move.target.kode if move.target is not None and for_one(move.target) else None
        left = tuple(post.kode for post in move.releases if for_one(post))
        steps.append(Step(row.nomor, move.nip or f"baris {row.nomor}", taken, left))
    return tuple(steps)


def links(steps: Sequence[Step]) -> dict[int, tuple[int, ...]]:
    """Return which uploads each one waits for: those by which somebody else leaves the post it takes.

    Of several rows by which one person leaves a post the first counts.
    """
    leavers: dict[str, dict[str, Step]] = {}
    for step in steps:
        for post in step.left:
            leavers.setdefault(post, {}).setdefault(step.person, step)
    found = {
        step.number: tuple(
            other.number for other in leavers.get(step.taken, {}).values() if other.person != step.person
        )
        for step in steps
        if step.taken is not None
    }
    return {number: others for number, others in found.items() if others}


def waits_for(rows: Sequence[Row]) -> dict[str, tuple[str, ...]]:
    """Return whose places each person of a roster takes, by NIP."""
    nips = {row.nomor: row.move.nip for row in rows}
    places: dict[str, list[str]] = {}
    for number, others in links(steps_of(rows)).items():
        mover = nips[number]
        if mover is not None:
            places.setdefault(mover, []).extend(nip for other in others if (nip := nips[other]) is not None)
    return {mover: tuple(dict.fromkeys(holders)) for mover, holders in places.items() if holders}


def grouped(steps: Sequence[Step], set_aside: Collection[str] = ()) -> tuple[UploadGroup, ...]:
    """Return the uploads in their order: chains, the longest first, then rings.

    Each comes after those that leave the post it takes; a ring stands without a gap. ``set_aside`` are posts
    that several hold before the first upload: they link nobody here.
    """
    waits = links([_without(step, set_aside) for step in steps])
    groups = []
    for numbers in _components([step.number for step in steps], waits):
        order: list[int] = []
        rings: list[tuple[int, ...]] = []
        done: set[int] = set()
        for number in numbers:
            if number not in done:
                _walk(number, waits, done, order, rings)
        groups.append(UploadGroup(tuple(order), rings[0] if rings else ()))
    return tuple(sorted(groups, key=lambda group: (bool(group.ring), -len(group.numbers), min(group.numbers))))


def count_moments(order: Sequence[Step], holders: Mapping[str, Collection[str]], set_aside: Collection[str]) -> int:
    """Replay the uploads and return, summed over all of them, how many posts have several holders after one.

    ``holders`` are those of the staff table before the first upload; posts ``set_aside`` are not counted.
    """
    now = {post: set(people) for post, people in holders.items()}
    doubled = {post for post, people in now.items() if len(people) > 1}.difference(set_aside)
    total = 0
    for step in order:
        for post in step.left:
            people = now.setdefault(post, set())
            people.discard(step.person)
            if len(people) <= 1:
                doubled.discard(post)
        if step.taken is not None:
            people = now.setdefault(step.taken, set())
            people.add(step.person)
            if len(people) > 1 and step.taken not in set_aside:
                doubled.add(step.taken)
        total += len(doubled)
    return total


def _without(step: Step, set_aside: Collection[str]) -> Step:
    taken = None if step.taken in set_aside else step.taken
    return replace(step, taken=taken, left=tuple(post for post in step.left if post not in set_aside))


def _components(numbers: Sequence[int], waits: Mapping[int, Collection[int]]) -> list[list[int]]:
    """Return the numbers that hang together, each group in the order of the roster."""
    neighbours: dict[int, list[int]] = {number: [] for number in numbers}
    for number, others in waits.items():
        for other in others:
            neighbours[number].append(other)
            neighbours[other].append(number)
    groups = []
    seen: set[int] = set()
    for number in numbers:
        if number in seen:
            continue
        seen.add(number)
        group = [number]
        for member in group:
            new = [other for other in neighbours[member] if other not in seen]
            seen.update(new)
            group.extend(dict.fromkeys(new))
        groups.append(sorted(group))
    return groups


def _walk(
    start: int,
    waits: Mapping[int, Collection[int]],
    done: set[int],
    order: list[int],
    rings: list[tuple[int, ...]],
) -> None:
    """Append ``start`` and all it waits for to ``order``, these first; a way back into the path is a ring."""
    path = [start]
    open_links = [iter(waits.get(start, ()))]
    while path:
        for following in open_links[-1]:
            if following in path:
                rings.append(tuple(reversed(path[path.index(following) :])))
            elif following not in done:
                path.append(following)
                open_links.append(iter(waits.get(following, ())))
                break
        else:
            open_links.pop()
            done.add(path[-1])
            order.append(path.pop())
