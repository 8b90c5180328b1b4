"""Degrees and titles as Indonesian civil servants write them: the one list for reader and rules.

Their case is kept everywhere: ``dr.`` is a physician, ``Dr.`` a doctorate.
"""

import re

GELAR_DEPAN = ("prof", "drs", "dra", "drg", "drh", "dr", "ir", "hj", "h", "kh", "ust", "apt", "ns", "bdn")
"""What stands before a name, in small letters and without its dot; with a dot each of them is a title."""

GELAR_DEPAN_WITHOUT_POINT = ("prof", "drs", "dra", "drg", "drh", "dr", "ir", "hj")
"""Those that are a title even where the dot was forgotten."""

TITLES_BEFORE_NAME = ("rd", "rr", "r", "tb")
"""What may be left out before a name when two are compared; it is part of the name."""

GELAR_WITHOUT_DOTS = frozenset(
    (
        *("SH", "SE", "ST", "SP", "SKM", "SKG", "SKed", "SKep", "SKom", "SIP", "SPd", "SSos", "SSi", "SAg"),
        *(
            "SAP",
            "SFarm",
            "SGz",
            "SSTP",
            "STP",
            "SST",
            "STrKeb",
            "STrKep",
            "MM",
            "MH",
            "MT",
            "MA",
            "MSi",
            "MPd",
        ),
        *("MKes", "MKM", "MKep", "MPA", "MAP", "MIP", "MSc", "AMd", "Amd", "AMK", "AMKeb", "AmKeb", "AmdKeb"),
        *("AMdKeb", "AMdKep", "BE", "BA", "PhD", "Ners"),
    )
)
"""Degrees behind a name as they are typed without dots."""

_GELAR_BEFORE_NAME = frozenset(
    (
        *("dr", "drg", "drh", "apt", "ns", "bd", "bdn", "gr"),
        *("drs", "dra", "ir", "prof"),
        *("h", "hj", "kh", "k.h"),
    )
)
"""Degrees and titles in front of a name, without the last point; initials and ``Moh.`` are no titles."""

_GELAR_AFTER_NAME = re.compile(r"(?:[A-Z][A-Za-z]{0,4}\.)+[A-Za-z]*\.?|S\.?E|S\.?H|M\.?M|M\.?H|MSi|MKes|MPd|SKM|Ph\.?D")

_SMALL_SHEETS = frozenset(gelar.casefold() for gelar in GELAR_WITHOUT_DOTS)


def gelar_without_dots(word: str) -> bool:
    """Tell whether a word behind a name is a degree without dots, as it is typed (``SE``, not ``se``)."""
    return word.rstrip(".,") in GELAR_WITHOUT_DOTS


def letters_of_gelar_after(letters: str) -> bool:
    """Tell whether letters alone, in small letters, are those of a degree behind a name."""
    return letters in _SMALL_SHEETS


def letters_of_gelar_before(letters: str) -> bool:
    """Tell whether letters alone, in small letters, are those of a title before a name."""
    return letters in GELAR_DEPAN or letters in TITLES_BEFORE_NAME


def split_written_gelar(nama: str) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
    """Return (titles before, name, degrees behind) of a name typed into the settings, each as typed."""
    front, _, tail = nama.partition(",")
    words = front.split()
    before, after = [], [part.strip() for part in tail.split(",") if part.strip()]
    while len(words) > 1 and words[0].endswith(".") and words[0].rstrip(".").casefold() in _GELAR_BEFORE_NAME:
        before.append(words.pop(0))
    while len(words) > 1 and _GELAR_AFTER_NAME.fullmatch(words[-1]):
        after.insert(0, words.pop())
    return tuple(before), " ".join(words), tuple(after)


def name_without_gelar(nama: str) -> str:
    """Return a name without the degrees typed into it: ``Dr. H. Tri Adhianto, S.E.`` is ``Tri Adhianto``."""
    return split_written_gelar(nama)[1]
