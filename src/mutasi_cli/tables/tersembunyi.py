"""Hidden rows and columns: read like all others, and told."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tersembunyi:
    """Rows and columns of a sheet that are not shown, as Excel counts them; ``tersaring``: by a filter."""

    baris: frozenset[int] = frozenset()
    kolom: frozenset[int] = frozenset()
    tersaring: bool = False


TANPA = Tersembunyi()
