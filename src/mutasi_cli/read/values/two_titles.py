"""Two posts of one person in one cell: ``Dokter Ahli Madya / Kepala UPTD Puskesmas X``.

The one that leads a unit without an eselon (a Puskesmas, a school) is a tugas tambahan, the other one is the
person's own post.
"""

import re
from functools import lru_cache

from mutasi_cli.read.values.raw_cell import cell_text, one_line

_BETWEEN = re.compile(
    r"\s*(?:/|\n|;|\||\+|,?\s*(?:merangkap|yang diberi tugas tambahan(?: sebagai)?|diberi tugas tambahan(?: sebagai)?"
    r"|dengan tugas tambahan(?: sebagai)?|tugas tambahan(?: sebagai)?|selaku|sekaligus|dpk sebagai)(?=\s)\s*:?)\s*",
    re.IGNORECASE,
)
_ADDITIONAL = re.compile(
    r"(?:kepala|ka\.?|kep\.)\s+(?:uptd?\.?|blud|puskesmas|pkm|sekolah|sdn?|smpn?|sman?|smkn?|tkn?|paud|slbn?|madrasah"
    r"|rsud|rumah sakit|laboratorium|labkesda|instalasi|ruang(?:an)?|klinik|sanggar|skb|satuan pendidikan)\b"
    r"|kapus\b|kepsek\b|direktur\s+(?:rsud|rumah sakit)\b|wakil\s+(?:kepala sekolah|direktur)\b"
    r"|(?:sub[ -]?)?koordinator\b|ketua tim\b",
    re.IGNORECASE,
)
_LEADS = re.compile(r"(?:kepala|ka\.|plt\.?|plh\.?|pj\.?|sekretaris|camat|lurah|direktur|inspektur)\b", re.IGNORECASE)
_SIGNS = re.compile(r"[/\n;|+]|merangkap|selaku|sekaligus|tugas tambahan", re.IGNORECASE)


@lru_cache(maxsize=16_384)
def split_titles(text: str) -> tuple[str, str] | None:
    """Return a person's own post and the additional one; None where the text does not plainly name both."""
    if _SIGNS.search(text) is None:
        return None
    for between in _BETWEEN.finditer(text):
        first, second = text[: between.start()].strip(" ,-"), text[between.end() :].strip(" ,-")
        if not first or not second:
            continue
        if _ADDITIONAL.match(second) and not _LEADS.match(first):
            return one_line(first), one_line(second)
        if _ADDITIONAL.match(first) and not _LEADS.match(second) and not _ADDITIONAL.match(second):
            return one_line(second), one_line(first)
    return None


def two_titles(raw: object) -> bool:
    """Tell whether a cell names two posts."""
    return isinstance(raw, str) and split_titles(cell_text(raw)) is not None


def own_post(raw: object) -> object:
    """Return a person's own post; a cell with one post stays as it is."""
    titles = split_titles(cell_text(raw)) if isinstance(raw, str) else None
    return raw if titles is None else titles[0]


def additional_post(raw: object) -> object:
    """Return the additional post that stands in the cell of a person's own, None where there is none."""
    titles = split_titles(cell_text(raw)) if isinstance(raw, str) else None
    return None if titles is None else titles[1]
