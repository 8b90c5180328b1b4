"""Rows withdrawn from a batch: what falls with them, and what else must go so that the rest stands."""

from dataclasses import dataclass

from mutasi_cli.domain.batch import Batch, Vacancy
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.jabatan import Jabatan
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
    :class:`~mutasi_cli.plan.exclusion.Exclusion`.
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
