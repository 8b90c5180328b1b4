"""The column that holds a field: where it stands, and the part of each cell that is the field's value."""

from collections.abc import Callable
from dataclasses import dataclass

Cut = Callable[..., object]
"""Takes the raw cell (and those of ``other``) and returns the raw part that is the field's value."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its index in the rows, its heading as written, and the part of a cell that it takes."""

    index: int
    heading: str
    cut: Cut | None = None
    other: tuple[int | None, ...] = ()
