"""The fewest rows to leave out so that the others stand: an exact search, piece by piece.

A person who stays blocks whoever was to follow, who then stays too and blocks the next: leaving out a row
propagates along its chain. That part leaves no choice. A choice arises only where a post has several
newcomers. So the search branches on the newcomers of one post at a time, and first falls apart into groups
of rows that share no person and no scarce post: what one group decides changes nothing in another.

What is a fault is not decided here: the caller hands in the judge. Only what it says of who holds which post counts;
the subject of its rules tells which rows a fault can go away with.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from heapq import heappop, heappush

from mutasi_cli.domain.assembly import rebuild
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.material import Material
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.rules.engine import Judge

HOLDERS = (Aspect.PEMANGKU,)
"""Of the findings of the judge only those about holders count, and of these the galat without a waiver."""

ATTEMPT_LIMIT = 400
"""States that are tried per group of rows before a good answer is taken for the best one."""

_ABOUT_PEOPLE = (Subject.PERSON, Subject.KELUARGA)

_Error = tuple[str, str | None, str | None]
"""Rule, NIP and post of a fault: what it is about, whatever the sentence says."""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Rows to leave out, as indexes into ``Material.usulan``.

    ``smallest``: no smaller set exists. ``forced``: there was no choice at any point.
    """

    nomor: frozenset[int]
    smallest: bool = True
    forced: bool = True


def only(material: Material, nomor: Iterable[int]) -> Material:
    """Return the same material with only these rows of ``usulan``; the order of the sheet stays."""
    chosen = set(nomor)
    return replace(material, usulan=tuple(row for i, row in enumerate(material.usulan) if i in chosen))


def fewest_to_leave_out(
    batch: Batch, nomor: frozenset[int], judge: Judge, *, tolerated: frozenset[int] | None = None
) -> Exclusion:
    """Return the fewest rows out of ``nomor`` to leave out so that what remains has no galat of the judge.

    Faults that the data have without any row never count, nor do those of the batch with the rows
    ``tolerated`` (None: no further excuse).
    """
    left_out: set[int] = set()
    smallest = forced = True
    for group in _groups(batch):
        own_numbers = nomor & group.nomor
        if not own_numbers:
            continue
        problem = _Problem(batch, group, judge, tolerated)
        best = problem.fewest(own_numbers)
        left_out |= best.nomor
        smallest = smallest and best.smallest
        forced = forced and best.forced
    return Exclusion(frozenset(left_out), smallest, forced)


@dataclass(frozen=True, slots=True)
class _BoundGroup:
    """Rows that may influence each other, and everybody whom they may concern."""

    nomor: frozenset[int]
    person: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Choice:
    """What a state asks for: all of ``everything``, else one of ``one_of``."""

    everything: frozenset[int]
    one_of: frozenset[int] = frozenset()


class _Problem:
    """One group of rows with its judge. Only its own people are looked at, so that a try costs little."""

    def __init__(self, batch: Batch, group: _BoundGroup, judge: Judge, tolerated: frozenset[int] | None):
        self.batch = batch
        self.group = group
        self.judge = judge
        people = {nip: batch.pegawai[nip] for nip in sorted(group.person) if nip in batch.pegawai}
        self.material = replace(batch.material, pegawai=people)
        self.already: dict[frozenset[int], frozenset[_Error]] = {}
        self.forgiven = self.galat(frozenset())
        if tolerated is not None:
            self.forgiven |= self.galat(tolerated & group.nomor)

    def galat(self, nomor: frozenset[int]) -> frozenset[_Error]:
        """Return the faults of the group with only these rows."""
        if nomor not in self.already:
            batch = rebuild(self.batch, only(self.material, nomor))
            self.already[nomor] = frozenset(
                (finding.rule_code, finding.nip, finding.kode_jabatan)
                for finding in self.judge(batch, HOLDERS)
                if finding.blocking
            )
        return self.already[nomor]

    def fewest(self, nomor: frozenset[int]) -> Exclusion:
        """Search by size: the first set of rows after which nothing is asked for is a smallest one."""
        queue: list[tuple[int, tuple[tuple[str, ...], ...], frozenset[int], bool]] = [(0, (), frozenset(), True)]
        seen: set[frozenset[int]] = set()
        while queue and len(seen) < ATTEMPT_LIMIT:
            _, _, left_out, forced = heappop(queue)
            if left_out in seen:
                continue
            seen.add(left_out)
            choice = self._asked(nomor - left_out)
            if choice is None:
                return Exclusion(left_out, forced=forced)
            free = len(choice.one_of) > 1
            for addition in [choice.everything] if choice.everything else [{number} for number in choice.one_of]:
                next_out = left_out | addition
                heappush(queue, (len(next_out), self._rank(next_out), next_out, forced and not free))
        return Exclusion(self._good(nomor), smallest=False, forced=False)

    def _good(self, nomor: frozenset[int]) -> frozenset[int]:
        """Return a set that suffices, out of which no row could come back; it may not be the smallest."""
        left_out, choice = self._follow(nomor, frozenset())
        while choice is not None:
            candidate = [self._follow(nomor, left_out | {number}) for number in sorted(choice.one_of)]
            left_out, choice = min(candidate, key=lambda number: (len(number[0]), self._rank(number[0])))
        for number in sorted(left_out, key=self._key):
            if self._asked(nomor - (left_out - {number})) is None:
                left_out -= {number}
        return left_out

    def _follow(self, nomor: frozenset[int], left_out: frozenset[int]) -> tuple[frozenset[int], _Choice | None]:
        """Leave out all that must go, until nothing is asked for any more or there is a choice."""
        choice = self._asked(nomor - left_out)
        while choice is not None and choice.everything:
            left_out |= choice.everything
            choice = self._asked(nomor - left_out)
        return left_out, choice

    def _asked(self, nomor: frozenset[int]) -> _Choice | None:
        """Return what must go from these rows: every larger sound set lacks it. None: nothing, they stand.

        A set without one of the rows named would still have the fault: that makes the search exact.
        """
        chosen: _Choice | None = None
        required: set[int] = set()
        for error in sorted(
            self.galat(nomor) - self.forgiven, key=lambda open_error: tuple(str(x) for x in open_error)
        ):
            choice = self._guilty(error, nomor)
            required |= choice.everything
            if chosen is None or len(choice.one_of) < len(chosen.one_of):
                chosen = choice
        return _Choice(frozenset(required)) if required else chosen

    def _guilty(self, error: _Error, nomor: frozenset[int]) -> _Choice:
        rule_code, nip, kode = error
        moves = self.batch.moves
        subject = self.judge.rule(rule_code).subject
        if subject is Subject.ROW:
            suspects = {i for i in nomor if moves[i].nip == nip and _target(self.batch, i) == kode}
            if suspects:
                return _Choice(frozenset(suspects))
        elif subject is Subject.JABATAN:
            suspects = {i for i in nomor if kode in _posts(self.batch, i)}
            if suspects:
                return _Choice(frozenset(suspects))
        elif subject in _ABOUT_PEOPLE and nip is not None:
            people = {nip, *(self.batch.relatives.get(nip, ()) if subject is Subject.KELUARGA else ())}
            suspects = {i for i in nomor if moves[i].nip in people}
        else:
            suspects = {i for i in nomor if _target(self.batch, i) == kode}
        suspects = suspects or set(nomor)
        return _Choice(frozenset(suspects)) if len(suspects) == 1 else _Choice(frozenset(), frozenset(suspects))

    def _rank(self, nomor: Iterable[int]) -> tuple[tuple[str, ...], ...]:
        """Order sets by what their rows are, so that the order of the sheet decides nothing."""
        return tuple(sorted(self._key(number) for number in nomor))

    def _key(self, nomor: int) -> tuple[str, ...]:
        move = self.batch.moves[nomor]
        return (move.nip or move.nip_cell.content, _target(self.batch, nomor) or "", f"{nomor:09d}")


def _groups(batch: Batch) -> Sequence[_BoundGroup]:
    """Part the rows into groups that share neither a person, nor a family, nor a post that may overflow."""
    scarce = {kode for kode in _touched(batch) if _scarce(batch, kode)}
    bonds = _bonds(batch, scarce)
    rows_by_root: dict[str, set[int]] = {}
    people_by_root: dict[str, set[str]] = {}
    for i, move in enumerate(batch.moves):
        root = bonds.root(f"baris {i}")
        rows_by_root.setdefault(root, set()).add(i)
        if move.nip is not None:
            people_by_root.setdefault(root, set()).add(move.nip)
    for kode in scarce:
        people_by_root.setdefault(bonds.root(f"jabatan {kode}"), set()).update(batch.holders_before.get(kode, ()))
    for row in batch.material.keluarga:
        people_by_root.setdefault(bonds.root(f"orang {row.nip}"), set()).update((row.nip, row.nip_keluarga))
    ordered = sorted(rows_by_root.items(), key=lambda row: min(row[1]))
    return [_BoundGroup(frozenset(row), frozenset(people_by_root.get(root, ()))) for root, row in ordered]


def _bonds(batch: Batch, scarce: set[str]) -> "_Bonds":
    """Tie each row to its person and its scarce posts, and relatives to each other and to their posts.

    A post that a person holds counts even where the row does not leave it: that the person has a row at all
    is what some rules ask.
    """
    bonds = _Bonds()
    for i, move in enumerate(batch.moves):
        if move.nip is not None:
            bonds.unite(f"baris {i}", f"orang {move.nip}")
        for kode in scarce.intersection(_near(batch, i)):
            bonds.unite(f"baris {i}", f"jabatan {kode}")
    for relation in batch.material.keluarga:
        bonds.unite(f"orang {relation.nip}", f"orang {relation.nip_keluarga}")
        for nip in (relation.nip, relation.nip_keluarga):
            for kode in _held(batch, nip):
                bonds.unite(f"orang {nip}", f"jabatan {kode}")
    return bonds


def _held(batch: Batch, nip: str) -> tuple[str, ...]:
    pegawai = batch.pegawai.get(nip)
    kode = () if pegawai is None else (pegawai.kode_jabatan, pegawai.kode_tugas_tambahan)
    return tuple(code for code in kode if code is not None and code in batch.jabatan)


def _touched(batch: Batch) -> set[str]:
    return {kode for i in range(len(batch.moves)) for kode in _near(batch, i)}


def _near(batch: Batch, nomor: int) -> tuple[str, ...]:
    nip = batch.moves[nomor].nip
    return (*_posts(batch, nomor), *(() if nip is None else _held(batch, nip)))


def _scarce(batch: Batch, kode: str) -> bool:
    """Tell whether a post could ever have more holders than seats, whatever rows are left out."""
    newcomers = {move.nip for move in batch.moves_by_target.get(kode, ()) if move.pegawai is not None}
    return len(newcomers.union(batch.holders_before.get(kode, ()))) > batch.jabatan[kode].formasi


def _posts(batch: Batch, nomor: int) -> tuple[str, ...]:
    move = batch.moves[nomor]
    return tuple(post.kode for post in (move.target, *move.releases) if post is not None)


def _target(batch: Batch, nomor: int) -> str | None:
    target = batch.moves[nomor].target
    return None if target is None else target.kode


class _Bonds:
    """Disjoint sets of names."""

    def __init__(self) -> None:
        self._parents: dict[str, str] = {}

    def root(self, nama: str) -> str:
        while (parent := self._parents.setdefault(nama, nama)) != nama:
            self._parents[nama] = self._parents[parent]
            nama = parent
        return nama

    def unite(self, first: str, second: str) -> None:
        self._parents[self.root(first)] = self.root(second)
