"""A parser that remembers: most columns say the same few words in every row."""

from datetime import date

from mutasi_cli.read.values.parsed import Parser, Result

_MOST = 100_000
"""Values that are kept; a column in which every value is another must not fill the memory."""


class RememberingParser:
    """Wraps a parser; equal texts and equal days are worked out once. The outcome is the parser's own."""

    __slots__ = ("_known", "_parser")

    def __init__(self, parser: Parser):
        self._parser = parser
        self._known: dict[object, Result] = {}

    def __call__(self, raw: object) -> Result:
        """Return what the parser says about a raw cell."""
        # Numbers are left out: 1, 1.0 and True are equal as keys and not the same as cells.
        if raw.__class__ is not str and raw.__class__ is not date:
            return self._parser(raw)
        result = self._known.get(raw)
        if result is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            result = self._known[raw] = self._parser(raw)
        return result
