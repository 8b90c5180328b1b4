"""Which office an abbreviation may mean that nobody has explained: ``PUPR``, ``Perkim``, ``DP3A``.

It is tried as initials and beginnings of the words of every office. What fits is only ever proposed. Units that bear
the name of a place (kelurahan, Puskesmas, schools) are left out: a slip in the name of a place must never pass for an
abbreviation of another one.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from mutasi_cli.read.post_words import NAMED_UNITS, normal_words

_PLACES = NAMED_UNITS | {"sekolah", "sd", "sdn", "smp", "smpn", "sma", "smk", "tk", "paud", "rsud"}
_SMALL_WORDS = frozenset({"dan", "serta", "untuk"})
_SHORT_KINDS = {"dinas": ("dinas", "dis", "din", "d"), "badan": ("badan", "ba", "b"), "kantor": ("kantor", "kan", "k")}
_SHORTEST = 2
_LONGEST = 16
_LONGEST_PART = 6
_INNER_PART = 3
_FEWEST_WORDS = 2
_REPEATED = re.compile(r"([a-z])([2-4])")


@dataclass(frozen=True, slots=True)
class _Office:
    """A unit by its words: ``kind`` is the first one where it says what kind of office it is."""

    name: str
    kind: str
    words: tuple[str, ...]


class UnitAbbreviations:
    """Looks for the one office whose words an abbreviation is made of."""

    def __init__(self, units: Iterable[str]):
        self._units = tuple(units)

    @cached_property
    def _offices(self) -> tuple[_Office, ...]:
        offices: dict[str, _Office] = {}
        for unit in self._units:
            words = [word for word in normal_words(unit).split() if word not in _SMALL_WORDS]
            if len(words) < _FEWEST_WORDS or _PLACES.intersection(words):
                continue
            kind = words[0] if words[0] in _SHORT_KINDS else ""
            office = _Office(unit.strip(), kind, tuple(words[1:] if kind else words))
            offices.setdefault(" ".join(words), office)
        return tuple(offices.values())

    def meant(self, abbreviation: str, kind: str = "") -> str | None:
        """Return the name of the one office that an abbreviation fits, None for none or several.

        ``kind`` is the word before it (``dinas``). An office all of whose words are used comes before one of
        which words are left out, and that before one with letters from within a word (``perKIM``).
        """
        text = _REPEATED.sub(lambda match: match[1] * int(match[2]), abbreviation.casefold())
        if not _SHORTEST <= len(text) <= _LONGEST or not text.isalpha():
            return None
        offices = [office for office in self._offices if kind not in _SHORT_KINDS or office.kind == kind]
        for every_word, within in ((True, False), (False, False), (False, True)):
            fitting = [office.name for office in offices if _fits(text, office, every_word=every_word, within=within)]
            if fitting:
                return fitting[0] if len(fitting) == 1 else None
        return None


def _fits(text: str, office: _Office, *, every_word: bool, within: bool) -> bool:
    beginnings = ("", *_SHORT_KINDS.get(office.kind, ()))
    return any(
        text.startswith(beginning)
        and _made_of(text[len(beginning) :], office.words, every_word=every_word, within=within)
        for beginning in beginnings
    )


def _made_of(text: str, words: Sequence[str], *, every_word: bool, within: bool) -> bool:
    """Tell whether a text is made of parts of these words, in their order, from the first word on."""
    first = _beginnings(text, words[0])
    return any(_rest_made_of(text[length:], words[1:], 1, every_word=every_word, within=within) for length in first)


def _rest_made_of(text: str, words: Sequence[str], used: int, *, every_word: bool, within: bool) -> bool:
    if not text:
        return used >= _FEWEST_WORDS and not (every_word and words)
    if not words:
        return False
    lengths = [*_beginnings(text, words[0])]
    if within:
        lengths += [k for k in range(_INNER_PART, min(len(text), _LONGEST_PART) + 1) if text[:k] in words[0][1:]]
    if any(
        _rest_made_of(text[length:], words[1:], used + 1, every_word=every_word, within=within) for length in lengths
    ):
        return True
    return not every_word and _rest_made_of(text, words[1:], used, every_word=every_word, within=within)


def _beginnings(text: str, word: str) -> range:
    """Return the lengths of the beginnings of a text that are beginnings of a word, too."""
    shared = 0
    while shared < min(len(text), len(word), _LONGEST_PART) and text[shared] == word[shared]:
        shared += 1
    return range(1, shared + 1)
