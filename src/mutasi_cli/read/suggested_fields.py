"""What a heading that nobody knows may mean: told where its words come near to a field and its cells allow it.

A suggestion is certain, and may be written without asking, only where heading and cells both fit: the words are
those of the field, at most mistyped, and the column holds what the field holds. Between different words nothing is.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from mutasi_cli.read.fields import FIELDS
from mutasi_cli.read.layout.contents import fits_field
from mutasi_cli.read.layout.heading_dictionary import HeadingDictionary
from mutasi_cli.read.layout.heading_words import full_words
from mutasi_cli.read.values import blank, cell_text, date_value

_NEARLY_ALL = 0.9
"""The part of the cells from which a column is taken to be of one kind; the rest are slips."""

_CELLS_LOOKED_AT = 40
_EIGHTEEN_DIGITS = re.compile(r"[0-9]{18}")
_SHORTEST_MISTYPED = 5
"""Letters of a word that may be mistyped; among shorter ones (``PNS``, ``CPNS``) one letter makes another word."""

_LONG_WORD = 9
"""Letters from which two slips still leave the same word."""


def suggestion_for(headings: HeadingDictionary, written: str, cells: Iterable[object]) -> str | None:
    """Return the nearest field of a heading that the contents do not contradict."""
    suggestion = headings.suggestion(written)
    filled = _filled(cells)
    if not filled:
        return suggestion
    if suggestion is None:
        return headings.suggest_day_field(written) if _nearly_all(filled, _day_text) else None
    jenis = FIELDS[headings.table].get(suggestion, "")
    if _nearly_all(filled, _day_text) and jenis != "tanggal":
        return headings.suggest_day_field(written)
    if _nearly_all(filled, _eighteen_digits) and jenis != "nip":
        return None
    return suggestion if fits_field(headings.table, suggestion, filled) else None


def _filled(cells: Iterable[object]) -> list[object]:
    """Return the first cells that hold anything: enough to tell of which kind a column is."""
    return list(islice((cell for cell in cells if not blank(cell)), _CELLS_LOOKED_AT))


def _nearly_all(filled: Sequence[object], fits: Callable[[object], bool]) -> bool:
    return sum(map(fits, filled)) >= len(filled) * _NEARLY_ALL


def _day_text(raw: object) -> bool:
    # A bare number may be the serial of a day, and just as well anything else.
    return not _number(raw) and date_value.tanggal(raw).value is not None


def _eighteen_digits(raw: object) -> bool:
    return _EIGHTEEN_DIGITS.fullmatch(re.sub(r"[\s.\-']", "", cell_text(raw))) is not None


def _number(raw: object) -> bool:
    text = cell_text(raw)
    return text.isascii() and text.isdigit()


def certain_near(headings: HeadingDictionary, written: str, field: str, cells: Iterable[object]) -> bool:
    """Tell whether the words of a heading are those of a field, at most mistyped, and the cells hold it."""
    filled = _filled(cells)
    if not filled or not fits_field(headings.table, field, filled):
        return False
    words = full_words(written)
    if field == "nip" and len(words) == 1 and _mistyped(words[0], "nip", shortest=0):
        # Eighteen digits in nearly every cell leave no doubt.
        return _nearly_all(filled, _eighteen_digits)
    return any(len(words) == len(known) and all(map(_mistyped, words, known)) for known in headings.words_of(field))


def _mistyped(word: str, known: str, *, shortest: int = _SHORTEST_MISTYPED) -> bool:
    """Tell whether a word is a known one with at most a slip or two of the hand."""
    if word == known:
        return True
    if min(len(word), len(known)) < shortest or any(letter.isdigit() for letter in word + known):
        return False
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only for what is not understood

    return OSA.distance(word, known) <= (2 if min(len(word), len(known)) >= _LONG_WORD else 1)
