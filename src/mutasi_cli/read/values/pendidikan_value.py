"""Levels of education, alone or with the field of study in the same cell."""

import re

from mutasi_cli.domain.cell import Damage
from mutasi_cli.domain.vocabulary import Pendidikan
from mutasi_cli.read.values.near_words import nearest
from mutasi_cli.read.values.parsed import GAP, Result, damaged
from mutasi_cli.read.values.raw_cell import blank, cell_text, one_line, strip_quote

_DIGITS = {"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}
_STRATA = {1: Pendidikan.S_1, 2: Pendidikan.S_2, 3: Pendidikan.S_3}
_DIPLOMA = {1: Pendidikan.D_I, 2: Pendidikan.D_II, 3: Pendidikan.D_III, 4: Pendidikan.D_IV}
# «SI» alone may be a field (Sistem Informasi): a Roman numeral needs a sign between it and the S.
_JENJANG = re.compile(
    r"(?:(?P<s>s|strata)(?:\s*[-.]?\s*(?P<s1>[1-3])|\s*[-.\s]\s*(?P<s2>i{1,3}))"
    r"|(?:d|diploma)\s*[-.]?\s*(?P<d>iv|i{1,3}|[1-4]))(?![a-z0-9])\.?",
    re.IGNORECASE,
)
_SMA = (
    r"(?:slta|sma|smu|smk|smea|stm|spg|spk|aliyah|sekolah menengah (?:atas|kejuruan|umum))"
    r"(?:\s*/\s*(?:sma|smk|smu|ma))*(?:\s+(?:sederajat|kejuruan|keguruan|umum))?"
)
_SMP = (
    r"(?:sltp|smp|tsanawiyah|sekolah menengah pertama)(?:\s*/\s*(?:smp|mts))*"
    r"(?:\s+(?:sederajat|kejuruan))?"
)
_WORD = (
    (r"sarjana muda", Pendidikan.D_III),
    (r"sarjana terapan", Pendidikan.D_IV),
    (r"sarjana", Pendidikan.S_1),
    (r"magister|pasca ?sarjana", Pendidikan.S_2),
    (r"doktor", Pendidikan.S_3),
    (_SMA, Pendidikan.SMA),
    (_SMP, Pendidikan.SMP),
    (r"(?:sd|sekolah dasar)(?:\s+sederajat)?", Pendidikan.SD),
)
_LABELS = re.compile(
    r"(?:sarjana muda|sarjana terapan|sarjana|magister|pasca ?sarjana|doktor|sederajat)(?![a-z])\s*",
    re.IGNORECASE,
)

_PROFESI = re.compile(r"\b(?:profesi|ners|apoteker|(?:sub)?spesialis|dokter)\b|^sp\b", re.IGNORECASE)
"""Words of an education that follows a degree and is no level of its own."""

_WRITE_DEGREE = (
    "Pendidikan profesi dan spesialis tidak dinilai sebagai jenjang tersendiri: tulis jenjang ijazah "
    "akademiknya, misalnya S-1, dan nama profesinya sebagai jurusan."
)


def split_pendidikan(text: str) -> tuple[Pendidikan | None, str | None]:
    """Part ``S-1 Ilmu Pemerintahan`` into level and field; the field is None where there is none."""
    trimmed = text.strip()
    match = _JENJANG.match(trimmed)
    if match is not None:
        scale = _DIPLOMA if match["s"] is None else _STRATA
        digits = match["s1"] or match["s2"] or match["d"]
        return scale[_DIGITS[digits.casefold()]], _field(trimmed[match.end() :])
    for pattern, jenjang in _WORD:
        word = re.match(rf"(?:{pattern})(?![a-z0-9])", trimmed, re.IGNORECASE)
        if word is not None:
            return jenjang, _field(trimmed[word.end() :])
    return None, None


def _field(rest: str) -> str | None:
    clean = rest.strip(" \t\n-/,.:")
    clean = _LABELS.sub("", clean, count=1).strip(" \t\n-/,.:") if _LABELS.match(clean) else clean
    return clean or None


def pendidikan(raw: object) -> Result:
    """Read a level of education; a field of study behind it is left to :func:`split_pendidikan`."""
    if blank(raw):
        return GAP
    written = strip_quote(one_line(cell_text(raw)))
    jenjang, _ = split_pendidikan(written)
    if jenjang is not None:
        return Result(jenjang)
    label = tuple(level.label for level in Pendidikan)
    sentence = f"«{written}» bukan jenjang pendidikan; yang dikenal: {', '.join(label)}."
    if _PROFESI.search(written):
        # Which degree came before it, the cell does not say.
        return damaged(Damage.LIST, f"{sentence} {_WRITE_DEGREE}")
    # To labels this short every long word is near.
    suggestion = nearest(written, label) if len(written) <= max(map(len, label)) + 1 else ()
    return damaged(Damage.LIST, sentence, suggestion)
