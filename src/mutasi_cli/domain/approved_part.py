"""Partial approval: the largest part of a batch that BKN has approved and that is consistent in itself."""

from dataclasses import dataclass
from enum import StrEnum

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.move import Move


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

    ``smallest`` as in :class:`~mutasi_cli.plan.exclusion.Exclusion`: no larger part exists.
    """

    full: Batch
    batch: Batch
    waiting: tuple[WaitingRow, ...]
    smallest: bool
    forced: bool
