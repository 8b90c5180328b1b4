"""Whose a scanned file is and which document it holds, told from its name alone. Nothing is guessed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from mutasi_cli.domain.scan import WantedDocument

NIP_LENGTH = 18
_PRINTED_GROUPS = (8, 6, 1, 3)
"""How papers print a NIP: ``19850618 201001 1 007``."""

_BIRTH_YEARS = range(1900, 2100)
_DIGITS = re.compile(r"[0-9]+")
_SEPARATOR = re.compile(r"[ ._-]{1,3}")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")
"""Parts of a name; ``SKPetikan`` are two."""

UPLOADED = (
    WantedDocument("872", ("petikan", "sk"), "Dok SK Jabatan", "petikan", mandatory=True),
    WantedDocument("873", ("spp", "pelantikan"), "Dok Surat Pelantikan", "SPP", mandatory=False),
)
"""The documents of a riwayat jabatan in SIASN."""


@dataclass(frozen=True, slots=True)
class ReadName:
    """What a name says. ``reason`` tells why one of the two is None."""

    nip: str | None
    document: str | None
    reason: str | None


def proposed(words: Iterable[str]) -> tuple[WantedDocument, ...]:
    """Return the documents of ``[imut] berkas``, each named in files by its own words and mandatory."""
    return tuple(WantedDocument(word, (), title := word.replace("_", " "), title, mandatory=True) for word in words)


def read_name(stem: str, documents: Sequence[WantedDocument]) -> ReadName:
    """Return whose file this is and which document; ``stem`` is its name without folder and suffix."""
    nips = _nips(stem)
    if not nips:
        return ReadName(None, None, "namanya tidak memuat NIP 18 angka")
    if len(set(nips.values())) > 1:
        return ReadName(None, None, "namanya memuat lebih dari satu NIP")
    nip = next(iter(nips.values()))
    rest = stem
    for start, end in sorted(nips, reverse=True):
        rest = f"{rest[:start]} {rest[end:]}"
    named = _documents(rest, documents)
    if len(named) == 1:
        return ReadName(nip, named[0], None)
    reason = "namanya menyebut lebih dari satu dokumen" if named else "namanya tidak menyebut dokumennya"
    return ReadName(nip, None, reason)


def _nips(stem: str) -> dict[tuple[int, int], str]:
    """Return every NIP of a name by its place; where any has a true date of birth, only such ones."""
    found = dict(_candidates(list(_DIGITS.finditer(stem)), stem))
    plausible = {place: nip for place, nip in found.items() if _born(nip)}
    return plausible or found


def _candidates(runs: Sequence[re.Match[str]], stem: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield the runs of digits that make 18 together, alone or in groups."""
    for first, run in enumerate(runs):
        digits, groups = "", []
        for previous, current in zip([run, *runs[first:]], runs[first:], strict=False):
            if current is not run and _SEPARATOR.fullmatch(stem, previous.end(), current.start()) is None:
                break
            digits += current.group()
            groups.append(len(current.group()))
            if len(digits) >= NIP_LENGTH:
                break
        whole = len(groups) == 1 or tuple(groups) == _PRINTED_GROUPS or _born(digits)
        if len(digits) == NIP_LENGTH and whole:
            yield (run.start(), current.end()), digits


def _born(digits: str) -> bool:
    """Tell whether the first eight digits are a date of birth."""
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8])).year in _BIRTH_YEARS
    except ValueError:
        return False


def _documents(name: str, documents: Sequence[WantedDocument]) -> list[str]:
    """Return the documents that a name mentions: by id, else by their words."""
    parts = [part.casefold() for part in _WORD.findall(name)]
    by_id = [document.id for document in documents if _mentions(parts, document.id)]
    return by_id or [document.id for document in documents if any(_mentions(parts, word) for word in document.words)]


def _mentions(parts: Sequence[str], words: str) -> bool:
    """Tell whether the parts of ``words`` stand next to each other in this order."""
    wanted = [part.casefold() for part in _WORD.findall(words)]
    return any(list(parts[start : start + len(wanted)]) == wanted for start in range(len(parts)))
