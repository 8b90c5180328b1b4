"""An abbreviation of a unit that nobody has explained."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UnitAlias:
    """An abbreviation that nobody has explained, and the one unit that it fits: proposed, never taken."""

    abbreviation: str
    unit: str
