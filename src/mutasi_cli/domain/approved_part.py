"""Partial approval: the largest part of a batch that BKN has approved and that is consistent in itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.exclusion import Appraiser, fewest_to_leave_out, only, rebuild
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.move import Move

PERTEK_RULES = frozenset({"IZN004", "IZN005"})
"""The rules that say whether a row is approved."""


class WaitingReason(StrEnum):
    """Why a row must wait."""

    PERTEK = "pertek"
    UNCLEAR = "belum jelas"
    HELD_UP = "tertahan"


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A row that must wait.

    PERTEK: ``findings`` say what the approval lacks. BELUM_JELAS: its person or target is not known, so no
    approval can be compared. TERTAHAN: approved, but it cannot go with the others: its target would also be
    held by ``pemangku`` (NIPs; empty where ``findings`` give another reason).
    """

    move: Move
    reason: WaitingReason
    findings: tuple[Finding, ...] = ()
    pemangku: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ApprovedPart:
    """A whole batch, its part that can go now, and the rows that wait, in the order of the sheet.

    ``smallest`` as in :class:`~mutasi_cli.domain.exclusion.Exclusion`: no larger part exists.
    """

    full: Batch
    batch: Batch
    waiting: tuple[WaitingRow, ...]
    smallest: bool
    forced: bool


def approved_part(batch: Batch, findings: Sequence[Finding], jabatan_rules: Appraiser) -> ApprovedPart:
    """Return the largest part of a batch that is approved row by row and has no galat of the family JAB.

    ``findings`` are all findings of the whole batch; ``jabatan`` judges with the rules of the family JAB.
    Faults in the data that exist without any row do not count.
    """
    waiting: dict[int, WaitingRow] = {}
    unapproved = _unapproved(batch, findings)
    for i, move in enumerate(batch.moves):
        if i in unapproved:
            waiting[i] = WaitingRow(move, WaitingReason.PERTEK, tuple(unapproved[i]))
        elif move.pegawai is None or (move.target is None and move.usulan.asks_target):
            waiting[i] = WaitingRow(move, WaitingReason.UNCLEAR)
    approved = frozenset(range(len(batch.moves))).difference(waiting)
    left_out = fewest_to_leave_out(batch, approved, jabatan_rules)
    proceeding = approved - left_out.nomor
    part = rebuild(batch, only(batch.material, proceeding))
    for i in left_out.nomor:
        waiting[i] = _held_up(batch, part, proceeding, i, jabatan_rules)
    return ApprovedPart(
        full=batch,
        batch=part,
        waiting=tuple(waiting[i] for i in sorted(waiting)),
        smallest=left_out.smallest,
        forced=left_out.forced,
    )


def _unapproved(batch: Batch, findings: Sequence[Finding]) -> dict[int, list[Finding]]:
    """Return the rows with an open galat about their approval: by the cell, else by person and target."""
    row = {
        (finding.usulan.origin.file, finding.usulan.origin.sheet, finding.usulan.origin.row): i
        for i, finding in enumerate(batch.moves)
    }
    target: dict[tuple[str | None, str | None], list[int]] = {}
    for i, move in enumerate(batch.moves):
        target.setdefault((move.nip, None if move.target is None else move.target.kode), []).append(i)
    by_number: dict[int, list[Finding]] = {}
    for finding in findings:
        if finding.rule_code not in PERTEK_RULES or not finding.blocking:
            continue
        exact = row.get((finding.cell.file, finding.cell.sheet, finding.cell.row))
        numbers = target.get((finding.nip, finding.kode_jabatan), []) if exact is None else [exact]
        for i in numbers:
            by_number.setdefault(i, []).append(finding)
    return by_number


def _held_up(batch: Batch, part: Batch, proceeding: frozenset[int], nomor: int, jabatan_rules: Appraiser) -> WaitingRow:
    """Say what would be wrong if this row went with the others."""
    move = batch.moves[nomor]
    if move.target is not None:
        holders = part.holders_after.get(move.target.kode, ())
        pemangku = tuple(nip for nip in holders if nip != move.nip)
        if len(pemangku) >= move.target.formasi:
            return WaitingRow(move, WaitingReason.HELD_UP, pemangku=pemangku)
    known_before = {_about(finding) for finding in jabatan_rules(part) if finding.blocking}
    together = jabatan_rules(rebuild(batch, only(batch.material, proceeding | {nomor})))
    fresh = tuple(finding for finding in together if finding.blocking and _about(finding) not in known_before)
    return WaitingRow(move, WaitingReason.HELD_UP, fresh)


def _about(finding: Finding) -> tuple[str, str | None, str | None]:
    return finding.rule_code, finding.nip, finding.kode_jabatan
