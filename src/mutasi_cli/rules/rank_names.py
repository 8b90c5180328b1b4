"""Whether the name of a rank and a golongan belong together, however they are written."""

import re
from collections.abc import Mapping

_LEVELS = re.compile(r"\bt(?:ing)?k(?:a?t)?\b\.?\s*")
_GOLONGAN = re.compile(r"[\s(,]+(?:gol\.?\s*)?[ivx]+\s*/\s*[a-e]\s*\)?\s*$", re.IGNORECASE)


def same_rank(pangkat: str, official: str) -> bool:
    """Compare without case, signs and short forms: ``Penata Tk. I`` is ``Penata Tingkat I``."""
    return _words(pangkat) == _words(official)


def rank_code(golongan: str, pns: Mapping[str, str]) -> str | None:
    """Return the golongan of civil servants that is written (``IVc`` is ``IV/c``), None where it is none.

    ``pns`` maps golongan -> name of the rank.
    """
    written = letters(golongan)
    return next((kode for kode in pns if letters(kode) == written), None)


def code_of_rank(pangkat: str, pns: Mapping[str, str]) -> str | None:
    """Return the golongan of a rank; a golongan behind its name (``Penata (III/c)``) does not count."""
    nama = _GOLONGAN.sub("", pangkat)
    return next((kode for kode, official in pns.items() if same_rank(nama, official)), None)


def letters(golongan: str) -> str:
    """Return a golongan for comparison: without case, blanks and signs."""
    return "".join(letter for letter in golongan.casefold() if letter.isalnum())


def _words(pangkat: str) -> str:
    return " ".join(re.findall(r"\w+", _LEVELS.sub("tingkat ", pangkat.casefold())))
