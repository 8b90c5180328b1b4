"""Lines of a cell that are plainly a NIP or a date, whatever they stand under.

A line break in a cell of a NIP, a name, a golongan or one of their dates means that several values are
stacked there, even where the heading names only one of them.
"""

import re

_DATED = re.compile(
    r"(?<!\d)(?:\d{1,2}\s*[-/. ]\s*(?:\d{1,2}|[A-Za-z]{3,9})\s*[-/. ,]\s*\d{2,4}"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?!\d)"
)
_NIP = re.compile(r"\W*(?:(?:NIPPPK|NI PPPK|NIP)\s*[.:]*)?[\s'’‘`´\"]*(?:\d[\s.\-\u00a0]*){12,}\W*", re.IGNORECASE)

_POWER_OF_TEN = re.compile(r"\s*\d(?:[.,]\d+)?E\+?1[4-9]\s*", re.IGNORECASE)


def looks_like_nip(line: str) -> bool:
    """Tell whether a line is a NIP, sound or damaged: a dozen digits or more and no word, or ``1.98E+17``."""
    return _NIP.fullmatch(line) is not None or _POWER_OF_TEN.fullmatch(line) is not None


def dated(line: str) -> bool:
    """Tell whether a line holds a date."""
    return _DATED.search(line) is not None


def nip_line(text: str) -> str:
    """Return the one line of a cell that is a NIP; the whole text where there is none or several."""
    return _single([line for line in text.split("\n") if looks_like_nip(line)], text)


def date_line(text: str) -> str:
    """Return the one line of a cell that holds a date; the whole text where there is none or several."""
    return _single([line for line in text.split("\n") if dated(line) and not looks_like_nip(line)], text)


def without_numbers(text: str) -> str:
    """Return a cell without the lines that are a NIP or hold a date; the whole text where nothing is left."""
    rest = [line for line in text.split("\n") if not looks_like_nip(line) and not dated(line)]
    return "\n".join(rest) if any(line.strip() for line in rest) else text


def _single(lines: list[str], text: str) -> str:
    return lines[0] if len(lines) == 1 else text
