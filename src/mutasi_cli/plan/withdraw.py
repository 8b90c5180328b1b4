"""Withdraw rows from a batch: what falls with them, and what else must go so that the rest stands."""

from collections.abc import Iterable

from mutasi_cli.domain.assembly import rebuild
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.material import Material
from mutasi_cli.domain.withdrawal import Crowding, Withdrawal
from mutasi_cli.plan.exclusion import Exclusion, fewest_to_leave_out, only
from mutasi_cli.plan.what_is_new import new_findings, new_vacancies
from mutasi_cli.rules.engine import Judge


def without(material: Material, nips: Iterable[str]) -> Material:
    """Return the same material without the rows of these people (both rows of one who has two)."""
    withdrawn = set(nips)
    return only(material, (i for i, row in enumerate(material.usulan) if row.nip not in withdrawn))


def withdraw(batch: Batch, nips: Iterable[str], judge: Judge) -> Withdrawal:
    """Return what falls when the rows of these people are withdrawn."""
    withdrawn = set(nips)
    nomor = frozenset(range(len(batch.moves)))
    left_out = frozenset(i for i in nomor if batch.moves[i].nip in withdrawn)
    reduced = rebuild(batch, without(batch.material, withdrawn))
    further: Exclusion = fewest_to_leave_out(batch, nomor - left_out, judge, tolerated=nomor)
    rest = rebuild(batch, only(batch.material, nomor - left_out - further.nomor)) if further.nomor else reduced
    errors_before = _blocking(judge(batch))
    new_errors = new_findings(errors_before, _blocking(judge(reduced)))
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
        errors_after=new_findings(errors_before, _blocking(judge(rest))) if further.nomor else new_errors,
        vacant_after=new_vacancies(batch, rest),
        smallest=further.smallest,
        forced=further.forced,
    )


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
