"""Whether the name of a rank and a golongan belong together, however they are written."""

import re
from collections.abc import Mapping

_TINGKAT = re.compile(r"\bt(?:ing)?k(?:a?t)?\b\.?\s*")
_GOLONGAN = re.compile(r"[\s(,]+(?:gol\.?\s*)?[ivx]+\s*/\s*[a-e]\s*\)?\s*$", re.IGNORECASE)


def same_rank(pangkat: str, resmi: str) -> bool:
    """Compare without case, signs and short forms: ``Penata Tk. I`` is ``Penata Tingkat I``."""
    return _words(pangkat) == _words(resmi)


def rank_code(golongan: str, pns: Mapping[str, str]) -> str | None:
    """Return the golongan of civil servants that is written (``IVc`` is ``IV/c``), None where it is none.

    ``pns`` maps golongan -> name of the rank.
    """
    tertulis = letters(golongan)
    return next((kode for kode in pns if letters(kode) == tertulis), None)


def code_of_rank(pangkat: str, pns: Mapping[str, str]) -> str | None:
    """Return the golongan of a rank; a golongan behind its name (``Penata (III/c)``) does not count."""
    nama = _GOLONGAN.sub("", pangkat)
    return next((kode for kode, resmi in pns.items() if same_rank(nama, resmi)), None)


def letters(golongan: str) -> str:
    """Return a golongan for comparison: without case, blanks and signs."""
    return "".join(huruf for huruf in golongan.casefold() if huruf.isalnum())


def _words(pangkat: str) -> str:
    return " ".join(re.findall(r"\w+", _TINGKAT.sub("tingkat ", pangkat.casefold())))
