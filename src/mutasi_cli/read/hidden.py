"""Hidden rows and columns: read like all others, and told."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hidden:
    """Rows and columns of a sheet that are not shown, as Excel counts them; ``filtered``: by a filter."""

    row: frozenset[int] = frozenset()
    column: frozenset[int] = frozenset()
    filtered: bool = False


NOTHING_HIDDEN = Hidden()
