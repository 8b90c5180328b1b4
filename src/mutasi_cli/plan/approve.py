"""Partial approval: the largest part of a batch that BKN has approved and that is consistent in itself."""

from collections.abc import Iterable

from mutasi_cli.domain.approved_part import ApprovedPart, WaitingReason, WaitingRow
from mutasi_cli.domain.assembly import rebuild
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.rule_facts import Aspect, Subject
from mutasi_cli.plan.exclusion import HOLDERS, fewest_to_leave_out, only
from mutasi_cli.rules.engine import Judge


def waits_only_for_approval(findings: Iterable[Finding], judge: Judge) -> bool:
    """Tell whether nothing but the approval of BKN is lacking: some galat, and all of them about that."""
    subjects = {judge.rule(finding.rule_code).subject for finding in findings if finding.blocking}
    return subjects == {Subject.APPROVAL}


def approved_part(batch: Batch, judge: Judge) -> ApprovedPart:
    """Return the largest part of a batch that is approved row by row and in which every post has its holder.

    Faults in the data that exist without any row do not count.
    """
    waiting: dict[int, WaitingRow] = {}
    unapproved = _unapproved(batch, judge)
    for i, move in enumerate(batch.moves):
        if i in unapproved:
            waiting[i] = WaitingRow(move, WaitingReason.PERTEK, tuple(unapproved[i]))
        elif move.pegawai is None or (move.target is None and move.usulan.asks_target):
            waiting[i] = WaitingRow(move, WaitingReason.UNCLEAR)
    approved = frozenset(range(len(batch.moves))).difference(waiting)
    left_out = fewest_to_leave_out(batch, approved, judge)
    proceeding = approved - left_out.nomor
    part = rebuild(batch, only(batch.material, proceeding))
    for i in left_out.nomor:
        waiting[i] = _held_up(batch, part, proceeding, i, judge)
    return ApprovedPart(
        full=batch,
        batch=part,
        waiting=tuple(waiting[i] for i in sorted(waiting)),
        smallest=left_out.smallest,
        forced=left_out.forced,
    )


def _unapproved(batch: Batch, judge: Judge) -> dict[int, list[Finding]]:
    """Return the rows with an open galat about their approval: by the cell, else by person and target."""
    row = {
        (finding.usulan.origin.file, finding.usulan.origin.sheet, finding.usulan.origin.row): i
        for i, finding in enumerate(batch.moves)
    }
    target: dict[tuple[str | None, str | None], list[int]] = {}
    for i, move in enumerate(batch.moves):
        target.setdefault((move.nip, None if move.target is None else move.target.kode), []).append(i)
    by_number: dict[int, list[Finding]] = {}
    for finding in judge(batch, (Aspect.IZIN,)):
        if not finding.blocking or judge.rule(finding.rule_code).subject is not Subject.APPROVAL:
            continue
        exact = row.get((finding.cell.file, finding.cell.sheet, finding.cell.row))
        numbers = target.get((finding.nip, finding.kode_jabatan), []) if exact is None else [exact]
        for i in numbers:
            by_number.setdefault(i, []).append(finding)
    return by_number


def _held_up(batch: Batch, part: Batch, proceeding: frozenset[int], nomor: int, judge: Judge) -> WaitingRow:
    """Say what would be wrong if this row went with the others."""
    move = batch.moves[nomor]
    if move.target is not None:
        holders = part.holders_after.get(move.target.kode, ())
        pemangku = tuple(nip for nip in holders if nip != move.nip)
        if len(pemangku) >= move.target.formasi:
            return WaitingRow(move, WaitingReason.HELD_UP, pemangku=pemangku)
    known_before = {_about(finding) for finding in judge(part, HOLDERS) if finding.blocking}
    together = judge(rebuild(batch, only(batch.material, proceeding | {nomor})), HOLDERS)
    fresh = tuple(finding for finding in together if finding.blocking and _about(finding) not in known_before)
    return WaitingRow(move, WaitingReason.HELD_UP, fresh)


def _about(finding: Finding) -> tuple[str, str | None, str | None]:
    return finding.rule_code, finding.nip, finding.kode_jabatan
