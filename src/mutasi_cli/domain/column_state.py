"""Which columns a table has, and which of them nobody filled: what is not known of everybody at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto


class Presence(Enum):
    """What the rows that were read say of one field."""

    FILLED = auto()
    """There is a column, and at least one row has something in it."""
    BLANK_FOR_ALL = auto()
    """There is a column, and every row that was read is blank in it."""
    ABSENT = auto()
    """No column holds this field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnState:
    """The columns of one table.

    ``presence`` says it of every field that the table may have; a field that is not in it has no column
    (``predikat_2031``). ``heading`` is the heading as it is written, for fields that have one. ``row_count``
    counts the rows of the table.
    """

    presence: Mapping[str, Presence] = field(default_factory=dict)
    heading: Mapping[str, str] = field(default_factory=dict)
    row_count: int = 0

    def of(self, field_name: str) -> Presence:
        """Return what is known of a field."""
        return self.presence.get(field_name, Presence.ABSENT)

    def known(self, field_name: str) -> bool:
        """Tell whether anybody has something in this field: otherwise one statement says it for all."""
        return self.of(field_name) is Presence.FILLED
