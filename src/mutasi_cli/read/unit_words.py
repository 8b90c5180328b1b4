"""Texts that name a unit: alone, behind a label, or behind the post in one cell."""

import re
from functools import lru_cache

from mutasi_cli.read.post_words import UNITS_IN_GENERAL_USE, normal_words
from mutasi_cli.read.values.raw_cell import one_line

UNIT = re.compile(
    r"(?:dinas|badan|inspektorat|sekretariat|satuan|kecamatan|kec\.|kelurahan|kel\.|uptd?|blud|puskesmas|pkm"
    r"|rumah sakit|rsud|bagian|bidang|seksi|sub ?bagian|sub ?bidang|kantor|cabang|sekolah|sdn?|smpn?|tkn?|unit"
    r"|laboratorium|balai|terminal|pasar|instalasi|asisten|staf ahli|bank|perusahaan)\b",
    re.IGNORECASE,
)
"""A text that begins so names a unit."""

OFFICE = re.compile(
    r"(?:dinas|badan|inspektorat|sekretariat (?:daerah|dprd|dewan)|satuan polisi|kecamatan|kantor)\b",
    re.IGNORECASE,
)
"""A text that begins so names an office (perangkat daerah)."""

_LABEL = re.compile(
    r"(?:nama )?(?:unit kerja|unit organisasi|unor|unker|perangkat daerah|opd|skpd|satuan kerja|satker|instansi|unit)"
    r"\s*[:=]\s*(?P<unit>.+)",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(
    r"(?:semua|seluruh\w*|all|se[- ]?(?:kota|kabupaten|provinsi)\b.*|pemerintah (?:kota|kabupaten|provinsi)\b.*"
    r"|pemkot\b.*|pemkab\b.*|pemprov\b.*)(?:\s.*)?",
    re.IGNORECASE,
)
_BEGINS_UNIT = (
    r"(?:dinas|badan(?! (?:usaha|layanan|hukum|air|publik|jalan))|inspektorat(?! pembantu)"
    r"|sekretariat (?:daerah|dprd|dewan)|satuan polisi|kecamatan|kec\.|kelurahan|kel\.|uptd?|blud|puskesmas|pkm"
    r"|rumah sakit|rsud|kantor (?!kepala))"
)
_PADA = re.compile(r"\s*(?:,\s*)?\bpada\b\s+", re.IGNORECASE)
_MARKED = re.compile(rf"\s*(?:,|\n|;|\s[-–]\s)\s*(?=(?:{_BEGINS_UNIT})\b)", re.IGNORECASE)
_INSIDE = re.compile(rf"(?<=\S)\s+(?=(?:{_BEGINS_UNIT})\b)", re.IGNORECASE)
_HEAD = re.compile(
    r"(?:(?:plt|plh|pj|pjs)\.?\s+)?(?:kepala(?: pelaksana| satuan)?|ka\.?|sekretaris|wakil kepala|direktur"
    r"|wakil direktur|kapus)$",
    re.IGNORECASE,
)
_SELF = re.compile(r"(?P<title>camat|lurah)\s+(?P<nama>(?!(?:kecamatan|kelurahan)\b)\S.*)", re.IGNORECASE)
_SELF_UNITS = {"camat": "Kecamatan", "lurah": "Kelurahan"}


def labelled_unit(text: str) -> str | None:
    """Return the unit of ``Satuan Kerja : X``; None where the text has no such label or names everybody."""
    match = _LABEL.fullmatch(one_line(text))
    if match is None:
        return None
    unit = match["unit"].strip(" :-")
    return unit if unit and _EVERYBODY.fullmatch(unit) is None else None


def has_label(text: str) -> bool:
    """Tell whether a text is a label of a unit with whatever stands behind it."""
    return _LABEL.fullmatch(one_line(text)) is not None


def unit_alone(text: str) -> str | None:
    """Return a text that is nothing but the name of a unit, an abbreviation in general use included."""
    clean = one_line(text).strip(" :-")
    if UNIT.match(clean) is not None and len(clean.split()) > 1:
        return clean
    return clean if normal_words(clean) in UNITS_IN_GENERAL_USE or clean.casefold() == "inspektorat" else None


@lru_cache(maxsize=16_384)
def split_post_and_unit(text: str) -> tuple[str, str | None]:
    """Part a post from the unit in the same cell; None where the text names no unit.

    ``Kepala Bidang X pada Dinas Y`` and ``KEPALA SEKSI X, KELURAHAN Y`` are two; ``Kepala Dinas Kesehatan``, ``Camat
    Jatiasih`` and ``Sekretaris Dinas X`` name their unit in the title itself, which stays whole.
    """
    own = _SELF.fullmatch(one_line(text))
    if own is not None and _PADA.search(text) is None and _MARKED.search(text) is None:
        return one_line(text), f"{_like(_SELF_UNITS[own['title'].casefold()], own['title'])} {own['nama']}"
    for sign in (_PADA, _MARKED, _INSIDE):
        for match in sign.finditer(text):
            post, unit = text[: match.start()].strip(" ,-"), one_line(text[match.end() :]).strip(" ,-")
            if not post or (len(unit.split()) < 2 and unit.casefold() != "inspektorat"):  # noqa: PLR2004 - kind and name
                continue
            if sign is _INSIDE and _HEAD.search(post) is not None:
                return _said_twice(text, match.end()) or (one_line(text), unit)
            return one_line(post), unit
    return one_line(text), None


def _said_twice(text: str, unit_start: int) -> tuple[str, str] | None:
    """Part ``Sekretaris Kelurahan X Kelurahan X Kecamatan Y``, in which the title and the unit name the same."""
    for again in _INSIDE.finditer(text, unit_start):
        first, second = one_line(text[unit_start : again.start()]), one_line(text[again.end() :])
        if second.casefold().startswith(first.casefold()):
            return one_line(text[: again.start()]), second
    return None


def says_unit(text: str) -> bool:
    """Tell whether a unit stands behind the post in the same cell, parted from it by ``pada``."""
    match = _PADA.search(text)
    return match is not None and UNIT.match(one_line(text[match.end() :])) is not None


def names_unit(text: str) -> bool:
    """Tell whether a post says in its own words where it is."""
    return split_post_and_unit(text)[1] is not None


def _like(word: str, example: str) -> str:
    return word.upper() if example.isupper() and len(example) > 1 else word
