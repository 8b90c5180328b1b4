"""Raw cells: what the officer sees in them, and when they hold nothing."""

import re
from datetime import date, datetime, time

BLANK_SIGNS = frozenset({"", "-", "–", "—", "null", "n/a"})
"""Signs for nothing, compared without case."""

_LONGEST_SIGN = max(map(len, BLANK_SIGNS))

INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"
"""Characters without width that come along with copied text."""

_QUOTES = "'’‘`´"
_SPACES = re.compile(r"\s+")


def cell_text(raw: object) -> str:
    """Return the text that the officer sees in a cell: days as ``dd-mm-yyyy``, whole numbers without ``.0``.

    A sign for nothing is returned as it is written; see :func:`blank`.
    """
    if raw is None:
        return ""
    if isinstance(raw, str):
        return trim_ends(raw)
    if isinstance(raw, bool):
        return "TRUE" if raw else "FALSE"
    if isinstance(raw, float):
        return number_text(raw)
    if isinstance(raw, datetime):
        pattern = "%d-%m-%Y" if raw.time() == time() else "%d-%m-%Y %H.%M"
        return _full_year(raw, pattern)
    if isinstance(raw, date):
        return _full_year(raw, "%d-%m-%Y")
    if isinstance(raw, time):
        return raw.strftime("%H.%M")
    return str(raw)


def number_text(number: float) -> str:
    """Return a number without an exponent and without a trailing ``.0``."""
    if number != number or number in {float("inf"), float("-inf")}:  # noqa: PLR0124 - the test for NaN
        return ""
    return str(int(number)) if number.is_integer() else repr(number)


def blank(raw: object) -> bool:
    """Tell whether a cell holds nothing: blank, ``-``, ``null``, ``NULL``, ``N/A``."""
    if raw is None:
        return True
    if isinstance(raw, float):
        return not number_text(raw)
    if raw.__class__ is str and len(raw) > _LONGEST_SIGN and raw.isascii():
        # What is longer than every sign is one only between blanks.
        return raw.strip().casefold() in BLANK_SIGNS
    return isinstance(raw, str) and trim_ends(raw).casefold() in BLANK_SIGNS


def trim_ends(text: str) -> str:
    """Take off blanks of every kind at both ends; line breaks inside become line feeds and stay."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        for sign in INVISIBLE:
            text = text.replace(sign, "")
    return text.strip()


def one_line(text: str) -> str:
    """Return the text with every run of blanks and line breaks as one space."""
    return _SPACES.sub(" ", text).strip()


def strip_quote(text: str) -> str:
    """Take off the leading apostrophe with which exports mark text."""
    return text[1:].lstrip() if len(text) > 1 and text[0] in _QUOTES else text


def _full_year(day: date, pattern: str) -> str:
    # strftime pads the year on some systems and not on others.
    return day.strftime(pattern.replace("%Y", "{tahun}")).replace("{tahun}", f"{day.year:04d}")
