"""Texts from files in messages: one line, cut where they are long."""

from collections.abc import Sequence

from mutasi_cli.read.values.raw_cell import one_line

LONGEST = 60
"""Letters of a text from a file that a sentence shows."""

_MOST = 15
"""Names that a sentence lists; a workbook may have hundreds of sheets."""


def shown(text: str) -> str:
    """Return a text from a file as a sentence shows it."""
    line = one_line(text)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"


def listed(texts: Sequence[str]) -> str:
    """Return texts from a file as a list in a sentence."""
    left_out = len(texts) - _MOST
    names = ", ".join(f"«{shown(text)}»" for text in texts[:_MOST])
    return f"{names}, dan {left_out} lagi" if left_out > 0 else names
