"""Withdraw rows from a batch: what falls with them, and what else must go so that the rest stands."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from mutasi_cli.domain.batch import Batch, Vacancy
from mutasi_cli.domain.exclusion import Appraiser, Exclusion, fewest_to_leave_out, only, rebuild
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.material import Material
from mutasi_cli.domain.move import Move


@dataclass(frozen=True, slots=True)
class Crowding:
    """A newcomer whose target is no longer free: ``pemangku`` (NIPs) stay in it."""

    move: Move
    jabatan: Jabatan
    pemangku: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What falls when rows are withdrawn.

    ``batch`` is the batch without them, ``withdrawn`` the rows themselves. ``crowded`` lose the place that
    the batch had for them. ``newly_vacant`` are posts empty without the rows and not with them, ``filled``
    the reverse. ``new_errors`` are galat that the withdrawal makes. ``also_removed`` are the rows to withdraw as well
    so that no galat of the family JAB is new; ``rest`` is the batch without these too, with what is then
    still new in it (``errors_after``, ``vacant_after``). ``smallest`` and ``forced`` as in
    :class:`~mutasi_cli.domain.exclusion.Exclusion`.
    """

    original: Batch
    batch: Batch
    withdrawn: tuple[Move, ...]
    crowded: tuple[Crowding, ...]
    newly_vacant: tuple[Vacancy, ...]
    filled: tuple[Jabatan, ...]
    new_errors: tuple[Finding, ...]
    also_removed: tuple[Move, ...]
    rest: Batch
    errors_after: tuple[Finding, ...]
    vacant_after: tuple[Vacancy, ...]
    smallest: bool
    forced: bool


def without(material: Material, nips: Iterable[str]) -> Material:
    """Return the same material without the rows of these people (both rows of one who has two)."""
    withdrawn = set(nips)
    return only(material, (i for i, row in enumerate(material.usulan) if row.nip not in withdrawn))


def withdraw(batch: Batch, nips: Iterable[str], every_rule: Appraiser, jabatan_rules: Appraiser) -> Withdrawal:
    """Return what falls when the rows of these people are withdrawn.

    ``everything`` judges with every rule, ``jabatan`` with those of the family JAB only.
    """
    withdrawn = set(nips)
    nomor = frozenset(range(len(batch.moves)))
    left_out = frozenset(i for i in nomor if batch.moves[i].nip in withdrawn)
    reduced = rebuild(batch, without(batch.material, withdrawn))
    further: Exclusion = fewest_to_leave_out(batch, nomor - left_out, jabatan_rules, tolerated=nomor)
    rest = rebuild(batch, only(batch.material, nomor - left_out - further.nomor)) if further.nomor else reduced
    errors_before = _blocking(every_rule(batch))
    new_errors = new_findings(errors_before, _blocking(every_rule(reduced)))
    return Withdrawal(
        original=batch,
        batch=reduced,
        withdrawn=tuple(batch.moves[i] for i in sorted(left_out)),
        crowded=_crowded(batch, reduced),
        newly_vacant=new_vacancies(batch, reduced),
        filled=tuple(vacancy.jabatan for vacancy in new_vacancies(reduced, batch)),
        new_errors=new_errors,
        also_removed=tuple(batch.moves[i] for i in sorted(further.nomor)),
        rest=rest,
        errors_after=new_findings(errors_before, _blocking(every_rule(rest))) if further.nomor else new_errors,
        vacant_after=new_vacancies(batch, rest),
        smallest=further.smallest,
        forced=further.forced,
    )


def new_vacancies(old: Batch, new: Batch) -> tuple[Vacancy, ...]:
    """Return the posts that are empty after ``new`` and not after ``old``, in order of their codes."""
    known = {vacancy.jabatan.kode for vacancy in old.vacancies}
    return tuple(vacancy for vacancy in new.vacancies if vacancy.jabatan.kode not in known)


def new_findings(old: Sequence[Finding], new: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings that have no equal among others, in their order.

    Two are equal when they say the same of the same person and post; that a row has moved to another line
    of the sheet makes nothing new.
    """
    rest = Counter(finding_key(finding) for finding in old)
    fresh = []
    for finding in new:
        key = finding_key(finding)
        if rest[key] > 0:
            rest[key] -= 1
        else:
            fresh.append(finding)
    return tuple(fresh)


def finding_key(finding: Finding) -> Hashable:
    """Return what a finding is about, without its place and its words.

    Where it names neither a person nor a post, what is written in its cell stands in.
    """
    about = (finding.nip, finding.kode_jabatan)
    cell = finding.cell
    place = (cell.file, cell.sheet, cell.content) if about == (None, None) else ()
    return (finding.rule_code, finding.severity, finding.pengecualian is not None, *about, *place)


def _blocking(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.blocking)


def _crowded(old: Batch, new: Batch) -> tuple[Crowding, ...]:
    """Return the newcomers who had a free seat before and have none now."""
    crowdings = []
    for kode, moves in new.moves_by_target.items():
        jabatan = new.jabatan[kode]
        holders = new.holders_after.get(kode, ())
        if len(holders) <= jabatan.formasi or len(holders) <= len(old.holders_after.get(kode, ())):
            continue
        newcomers = {move.nip for move in moves if move.pegawai is not None}
        staying = tuple(nip for nip in holders if nip not in newcomers)
        crowdings += [Crowding(move, jabatan, staying) for move in moves if move.pegawai is not None]
    return tuple(sorted(crowdings, key=lambda crowding: (crowding.jabatan.kode, crowding.move.nip or "")))
