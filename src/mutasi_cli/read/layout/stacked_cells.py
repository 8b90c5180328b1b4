"""Stacked values: a name over its NIP over a birth date, a golongan over its TMT, in one cell.

Only NIP, name, golongan and their dates are ever stacked; everywhere else a line break is part of the text.
A cell is cut at its line breaks; where there are not as many lines as the heading names values, each line
goes to the value whose form it has.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache

from mutasi_cli.read.layout.heading_key import compact_key
from mutasi_cli.read.layout.layout_model import FieldPart
from mutasi_cli.read.values.raw_cell import blank, cell_text
from mutasi_cli.read.values.stacked_lines import dated, looks_like_nip

NAME, NIP, DATE, GOLONGAN, PLACE, BIRTH = (
    "nama",
    "nip",
    "tanggal",
    "golongan",
    "tempat",
    "lahir",
)

_KIND: Mapping[str, tuple[str, str | None]] = {
    **dict.fromkeys(
        ("nama", "namalengkap", "namapegawai", "namapns", "namaasn", "namadangelar", "namapejabat", "nm"),
        (NAME, "nama"),
    ),
    **dict.fromkeys(("nip", "nipbaru", "nippegawai", "nomorindukpegawai", "nrp", "nippppk", "nipppk"), (NIP, "nip")),
    **dict.fromkeys(("tanggallahir", "tgllahir", "lahir"), (DATE, "tanggal_lahir")),
    **dict.fromkeys(
        ("tempattanggallahir", "tempattgllahir", "tmptgllahir", "ttl", "tempatdantanggallahir", "tmpttgllahir"),
        (BIRTH, "tanggal_lahir"),
    ),
    "tempatlahir": (PLACE, "tempat_lahir"),
    **dict.fromkeys(("pangkat", "pkt"), (GOLONGAN, "pangkat")),
    **dict.fromkeys(
        ("gol", "golongan", "golruang", "golonganruang", "golru", "ruang", "gr", "panggol"), (GOLONGAN, "golongan")
    ),
    **dict.fromkeys(("tmtgol", "tmtgolongan", "tmtpangkat", "tmtgolruang"), (DATE, "tmt_golongan")),
}
"""Heading of a stacked value -> its form and its field."""

STACKED_BEGINNINGS = (*_KIND, "tempat", "tmpt", "tmp", "dan")
"""With which the heading of stacked values begins."""

_SEPARATOR = re.compile(r"\s*(?:\n|/|,|;|\bdan\b)\s*", re.IGNORECASE)
_WHOLE_BIRTH = re.compile(r"(?:tempat|tmpt|tmp)\.?\s*(?:/|,|dan|&|\s)\s*(?:tanggal|tgl)\.?\s*lahir", re.IGNORECASE)
_WHOLE_GOL = re.compile(r"gol(?:ongan)?\.?\s*/\s*ruang", re.IGNORECASE)
_NIP_IN_LINE = re.compile(
    r"^(?P<depan>.*?)[\s,/(\-–]*(?:NIP\s*[.:]*\s*)?(?P<nip>'?\d[\d \u00a0.]{13,}\d)\)?(?P<belakang>.*)$",
    re.IGNORECASE,
)
_DATE_IN_LINE = re.compile(
    r"^(?P<depan>.*?)[\s,/(]*(?P<tanggal>\d{1,2}[-/. ]+\w+[-/. ]+\d{2,4}|\d{4}-\d{1,2}-\d{1,2})\)?\s*$"
)
_CACHE_SIZE = 8192


def read_stacked_heading(heading: str, table: str) -> tuple[FieldPart, ...] | None:
    """Return the parts that a heading of stacked values names, None when it names none or not only such.

    ``PANGKAT⏎GOL. RUANG`` is one value in two words: both fields read the whole cell.
    """
    entry = _WHOLE_GOL.sub("golongan ruang", _WHOLE_BIRTH.sub("tempat tanggal lahir", heading))
    words = [compact_key(word) for word in _SEPARATOR.split(entry) if compact_key(word)]
    jenis: list[tuple[str, str | None]] = []
    for word in words:
        if word == "tmt" and any(field in {"golongan", "pangkat"} for _, field in jenis):
            jenis.append((DATE, "tmt_golongan"))
        elif word in _KIND:
            jenis.append(_KIND[word])
        else:
            return None
    if not jenis or (len(jenis) == 1 and jenis[0][0] != BIRTH):
        return None
    order = tuple(dict.fromkeys(entry for entry, _ in jenis)) if _only_pangkat(jenis) else _order(jenis)
    parts = {}
    for nomor, (form, field) in enumerate(jenis):
        if field is None or field in parts:
            continue
        position = order.index(form) if form != DATE else _date_position(jenis, nomor, order)
        if form == BIRTH:
            parts["tempat_lahir"] = FieldPart("tempat_lahir", _place_from(order, position))
        parts[field] = FieldPart(field, None if len(order) == 1 and form != BIRTH else _cut(order, position))
    allowed = _STAFF_FIELDS if table == "pegawai" else _FIELDS_ELSEWHERE.get(table, frozenset())
    return tuple(entry for entry in parts.values() if entry.field in allowed)


_STAFF_FIELDS = frozenset(("nama", "nip", "tanggal_lahir", "tempat_lahir", "pangkat", "golongan", "tmt_golongan"))
_FIELDS_ELSEWHERE: Mapping[str, frozenset[str]] = {
    "usulan": frozenset(("nama", "nip")),
    "pertek": frozenset(("nama", "nip")),
    "izin_mendagri": frozenset(("nama", "nip")),
}


def _only_pangkat(jenis: Sequence[tuple[str, str | None]]) -> bool:
    return all(form == GOLONGAN for form, _ in jenis)


def _order(jenis: Sequence[tuple[str, str | None]]) -> tuple[str, ...]:
    """Return the forms in the order of the lines; pangkat and golongan beside each other are one value."""
    result: list[str] = []
    for form, _ in jenis:
        if form == GOLONGAN and result[-1:] == [GOLONGAN]:
            continue
        result.append(form)
    return tuple(result)


def _date_position(jenis: Sequence[tuple[str, str | None]], nomor: int, order: Sequence[str]) -> int:
    position = sum(1 for form, _ in jenis[:nomor] if form == DATE)
    return [i for i, form in enumerate(order) if form == DATE][position]


def _cut(order: tuple[str, ...], position: int) -> Callable[[object], object]:
    def cut(raw: object) -> object:
        if order[position] == BIRTH:
            return split_birth(_take(raw, order, position))[1]
        return _take(raw, order, position)

    return cut


def cut_nip(raw: object) -> object:
    """Return the NIP of a cell in which a name stands over it."""
    return _take(raw, (NAME, NIP), 1)


def cut_name(raw: object) -> object:
    """Return the name of a cell in which it stands over its NIP."""
    return _take(raw, (NAME, NIP), 0)


def _place_from(order: tuple[str, ...], position: int) -> Callable[[object], object]:
    return lambda raw: split_birth(_take(raw, order, position))[0]


def _take(raw: object, order: tuple[str, ...], position: int) -> object:
    if len(order) == 1:
        # Nothing else is stacked here; half of a value (a place of birth without a day) must not get lost.
        return raw
    if not isinstance(raw, str):
        return raw if _receiver(raw, order) == position else None
    return split_stacked(raw, order)[position]


def _receiver(raw: object, order: Sequence[str]) -> int:
    """Return which value a cell that is no text holds: a date is a date, a number a (damaged) NIP."""
    sought = {DATE, BIRTH} if isinstance(raw, date | datetime) else {NIP}
    return next((i for i, form in enumerate(order) if form in sought), 0)


def split_birth(raw: object) -> tuple[object, object]:
    """Part ``Bekasi, 12 Januari 1980`` into place and date; a cell that is a date has no place."""
    if not isinstance(raw, str):
        return None, raw
    text = cell_text(raw)
    digit = re.search(r"\d", text)
    if digit is None:
        return (text.strip(" ,/\n") or None), None
    return (text[: digit.start()].strip(" ,/'\n(") or None), text[digit.start() :].strip()


@lru_cache(maxsize=_CACHE_SIZE)
def split_stacked(text: str, order: tuple[str, ...]) -> tuple[str | None, ...]:
    """Part the text of a cell into the values of its heading, in their order; None where one lacks."""
    lines = [line.strip() for line in cell_text(text).split("\n") if line.strip()]
    if len(lines) == 1 and len(order) > 1:
        lines = _split_line(lines[0], order)
    if len(lines) == len(order) and all(map(_fits_form, lines, order)):
        return tuple(None if blank(line) else line for line in lines)
    return _by_form(lines, order)


def _split_line(text: str, order: Sequence[str]) -> list[str]:
    """Cut a single line where a NIP or a date in it leaves no doubt."""
    if NIP in order and (match := _NIP_IN_LINE.match(text)):
        return [part.strip(" ,/") for part in (match["depan"], match["nip"], match["belakang"]) if part.strip(" ,/")]
    if GOLONGAN in order and DATE in order and (match := _DATE_IN_LINE.match(text)):
        return [part for part in (match["depan"].strip(" ,/"), match["tanggal"]) if part]
    return [text]


def _fits_form(line: str, form: str) -> bool:
    """Tell whether a line can be a value of this form; signs for nothing fit everywhere."""
    if blank(line):
        return True
    if form == NIP:
        return looks_like_nip(line)
    if form in {DATE, BIRTH}:
        return dated(line) and not looks_like_nip(line)
    return not looks_like_nip(line) and not dated(line)


def _by_form(lines: Sequence[str], order: Sequence[str]) -> tuple[str | None, ...]:
    rest = [line for line in lines if not blank(line)]
    result: list[str | None] = [None] * len(order)
    for position, form in enumerate(order):
        if form in {NIP, DATE, BIRTH}:
            match = next((line for line in rest if _fits_form(line, form)), None)
            if match is not None:
                result[position] = match
                rest.remove(match)
    free = [position for position, form in enumerate(order) if form not in {NIP, DATE, BIRTH}]
    if free and rest:
        # A name that wraps over two lines is still one name.
        one_each = len(free) > 1 and len(rest) == len(free)
        for nomor, position in enumerate(free):
            result[position] = rest[nomor] if one_each else (" ".join(rest) if nomor == 0 else None)
        rest = []
    if rest and NIP in order and result[order.index(NIP)] is None:
        # What stands where the NIP should be must be seen as the damaged NIP it is.
        result[order.index(NIP)] = " ".join(rest)
    elif NIP in order and result[order.index(NIP)] is None and len(lines) == len(order):
        return tuple(None if blank(line) else line for line in lines)
    return tuple(result)
