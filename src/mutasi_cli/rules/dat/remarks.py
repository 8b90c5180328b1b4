"""Remarks that say something which a column should say: that a row is off, or what somebody's standing is."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mutasi_cli.domain.vocabulary import Kedudukan

_OFF = re.compile(r"\b(?:di)?batal(?:kan)?\b|\bditarik\b|\btidak jadi\b|\bditunda\b|\btunda\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:tidak|tdk|bukan|belum|tanpa|bebas|nihil|jangan|pernah|selesai|pasca|eks|mantan|bekas|kembali dari|usai)"
    r"(?: \w+){0,2}\s*$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(20\d{2})\b")
_STATUS: Mapping[str, tuple[str, str]] = {
    "cltn": (r"cltn|cuti (?:di )?luar tanggungan negara", "kedudukan"),
    "tugas belajar": (r"tugas belajar|tubel", "kedudukan"),
    "diberhentikan sementara": (r"diberhentikan sementara|pemberhentian sementara", "kedudukan"),
    "mpp": (r"mpp|masa persiapan pensiun", "kedudukan"),
    "meninggal": (r"meninggal(?: dunia)?|wafat|almarhum(?:ah)?", "kedudukan"),
    "pensiun": (r"(?<!persiapan )(?<!usia )pensiun", "kedudukan"),
    "hukdis": (r"hukdis|hukuman disiplin", "hukuman_disiplin"),
    "Plt.": (r"plt\b\.?", "plt"),
}
"""What is said -> its wordings, and the field in which it belongs."""

_KEDUDUKAN = {
    "cltn": Kedudukan.CLTN,
    "tugas belajar": Kedudukan.TUGAS_BELAJAR,
    "diberhentikan sementara": Kedudukan.DIBERHENTIKAN_SEMENTARA,
    "mpp": Kedudukan.MPP,
    "meninggal": Kedudukan.MENINGGAL,
    "pensiun": Kedudukan.PENSIUN,
}

_TO_COME = frozenset({"pensiun", "mpp"})


@dataclass(frozen=True, slots=True)
class Status:
    """A status that a remark states: the words for it, its field, and the standing that it means."""

    words: str
    field: str
    kedudukan: Kedudukan | None = None


def says_off(remark: str) -> str | None:
    """Return the word with which a remark says that its row is off, None where it does not."""
    for match in _OFF.finditer(remark):
        if not _negated(remark, match.start()) or match[0].casefold().startswith("tidak"):
            return match[0].casefold()
    return None


def statuses(remark: str, year: int) -> Iterator[Status]:
    """Yield what a remark says of somebody's standing in this year; what is denied or over is not.

    A pension with a later year is yet to come.
    """
    to_come = any(int(later) > year for later in _YEAR.findall(remark))
    for words, (pattern, field) in _STATUS.items():
        if to_come and words in _TO_COME:
            continue
        match = re.search(rf"\b(?:{pattern})", remark, re.IGNORECASE)
        if match is not None and not _negated(remark, match.start()):
            yield Status(words, field, _KEDUDUKAN.get(words))


def _negated(remark: str, position: int) -> bool:
    return _NOT.search(remark[:position]) is not None
