"""What a parser returns."""

from collections.abc import Callable
from dataclasses import dataclass

from mutasi_cli.domain.cell import Damage


@dataclass(frozen=True, slots=True)
class Result:
    """The outcome of reading one cell.

    ``value`` is None when the cell is blank or damaged (exception: ``Damage.DAY_NAMES`` leaves the date).
    ``keterangan`` is an Indonesian sentence about the damage, ``suggestion`` near values, best first.
    ``content`` replaces the shown text where the cell holds only a sign for nothing (``0000-00-00``).
    """

    value: object = None
    damage: Damage | None = None
    keterangan: str = ""
    suggestion: tuple[str, ...] = ()
    content: str | None = None


GAP = Result(content="")
"""The outcome for a blank cell or a sign for nothing."""

Parser = Callable[[object], Result]
"""A parser of one kind of value."""


def damaged(damage: Damage, keterangan: str, suggestion: tuple[str, ...] = ()) -> Result:
    """Return the outcome for a damaged cell."""
    return Result(None, damage, keterangan, suggestion)
