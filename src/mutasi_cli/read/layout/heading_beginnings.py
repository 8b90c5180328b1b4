"""With which letters a heading can begin: what begins otherwise means nothing, and is not looked up.

Nearly every cell of the first thirty rows is data. To see that it is no heading takes as long as to understand one,
unless its first letters say so.
"""

from collections.abc import Iterable
from functools import lru_cache

from mutasi_cli.read.fields import FIELDS
from mutasi_cli.read.layout.heading_key import compact_key
from mutasi_cli.read.layout.heading_words import first_words
from mutasi_cli.read.layout.stacked_cells import STACKED_BEGINNINGS
from mutasi_cli.read.layout.synonyms import AMBIGUOUS, GROUPS, SYNONYMS, UNUSED, UNUSED_GROUPS

_LETTERS = 3
"""Letters and digits that are compared; a shorter text may be half of a heading."""

ROW_NUMBER = frozenset({"no", "nourut", "nomorurut", "urut"})
"""Headings of the number of a row."""


class Beginnings:
    """The beginnings of everything that a table's headings may be written as, ``others`` among them."""

    def __init__(self, table: str, others: Iterable[str]):
        self._begin, self._short = _of_table(table)
        added = {compact_key(heading)[:_LETTERS] for heading in others}
        self._begin |= {begin for begin in added if len(begin) == _LETTERS}
        self._short += tuple(sorted(begin for begin in added - {*self._short} if 0 < len(begin) < _LETTERS))
        self._known: dict[str, bool] = {}

    def may_mean(self, text: str) -> bool:
        """Tell whether a text may be a heading or a part of one. False is certain."""
        known = self._known.get(text)
        if known is None:
            compact = compact_key(text)
            known = self._known[text] = (
                len(compact) < _LETTERS
                or compact[:_LETTERS] in self._begin
                or any(compact.startswith(word) for word in self._short)
            )
        return known


@lru_cache(maxsize=32)
def _of_table(table: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the beginnings of what is written together, and the first words that are shorter than that."""
    groups = GROUPS.get(table, {})
    together = (
        *map(compact_key, FIELDS[table]),
        "predikat",
        *SYNONYMS.get(table, ()),
        *UNUSED.get(table, ()),
        *(word for pair in groups for word in pair),
        *UNUSED_GROUPS.get(table, ()),
        *ROW_NUMBER,
        *STACKED_BEGINNINGS,
    )
    words = {*first_words(), *(listed[0] for listed in AMBIGUOUS.get(table, {}))}
    begin = frozenset(text[:_LETTERS] for text in (*together, *words) if len(text) >= _LETTERS)
    return begin, tuple(sorted(word for word in words if len(word) < _LETTERS))
