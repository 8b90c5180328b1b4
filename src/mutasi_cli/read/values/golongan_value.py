"""Golongan with or without its pangkat in the same cell, the pangkat alone, and eselon."""

import re
from collections.abc import Iterable, Mapping

from mutasi_cli.domain.cell import Damage
from mutasi_cli.read.values.parsed import GAP, Parser, Result, damaged
from mutasi_cli.read.values.raw_cell import blank, cell_text, one_line, strip_quote
from mutasi_cli.read.values.stacked_lines import without_numbers
from mutasi_cli.read.values.word_value import level_words

_KODE = re.compile(r"(?<![A-Za-z])(IV|I{1,3})\s*[/.\-]?\s*([A-Ea-e])(?![A-Za-z])", re.IGNORECASE)
_HEADER = re.compile(r"^(?:gol(?:ongan)?\.?\s*(?:ruang|/ruang)?)\s*[:.]?\s*", re.IGNORECASE)
_LEVELS = re.compile(r"\bt(?:ing)?k(?:a?t)?\b\.?\s*", re.IGNORECASE)
_MARK = re.compile(r"[\s()\[\],;:/.\-–]+")
_ESELON = re.compile(r"(?:eselon\s*)?(IV|I{1,3}|V|[1-5])\s*[./\-\s]?\s*([A-E])", re.IGNORECASE)
_PPPK = re.compile(r"\s*(?:gol(?:ongan)?\.?\s*)?(?:X?(?:IX|IV|V?I{1,3}|V)|X)\s*", re.IGNORECASE)
_PANGKAT = re.compile(r"\b(?:juru|pengatur|penata|pembina)\b", re.IGNORECASE)
_ESELON_INSIDE = re.compile(r"(?<![A-Za-z])(IV|I{1,3}|V)\s*[./\-\s]?\s*([A-E])(?![A-Za-z])", re.IGNORECASE)
_ROMAN = ("I", "II", "III", "IV", "V")
_WITHOUT_ESELON = frozenset({"ns", "noneselon", "nonstruktural"})


def pangkat_key(nama: str) -> str:
    """Return a pangkat name for comparison: ``Penata Tk. I`` and ``PENATA TINGKAT I`` are equal."""
    words = _MARK.sub(" ", _LEVELS.sub("tingkat ", nama)).strip().casefold()
    return f"{words[:-1]}i" if words.endswith("tingkat 1") else words


def has_golongan(text: str) -> bool:
    """Tell whether a text holds the code of a golongan, of PNS or of PPPK."""
    return _KODE.search(text) is not None or _PPPK.fullmatch(text) is not None


def has_pangkat(text: str) -> bool:
    """Tell whether a text holds the name of a pangkat."""
    return _PANGKAT.search(text) is not None


def golongan_parser(pns: Mapping[str, str], pppk: Iterable[str]) -> Parser:
    """Return a parser of golongan; ``pns`` maps code to pangkat, ``pppk`` lists the codes of PPPK."""
    kode_pppk = frozenset(pppk)
    kode_pangkat = {pangkat_key(nama): kode for kode, nama in pns.items()}

    def read(raw: object) -> Result:
        if blank(raw):
            return GAP
        written = strip_quote(one_line(without_numbers(cell_text(raw))))
        text = _HEADER.sub("", written)
        if text.upper() in kode_pppk:
            return Result(text.upper())
        codes = list(_KODE.finditer(text))
        if not codes:
            from_name = kode_pangkat.get(pangkat_key(text))
            suggestion = () if from_name is None else (from_name,)
            return damaged(Damage.GOLONGAN, f"«{written}» bukan golongan; tulis misalnya III/d.", suggestion)
        kode = f"{codes[-1][1].upper()}/{codes[-1][2].lower()}"
        if kode not in pns:
            return damaged(Damage.GOLONGAN, f"Golongan {kode} tidak ada.")
        pangkat = pangkat_key(text[: codes[-1].start()] + " " + text[codes[-1].end() :])
        if not pangkat or pangkat == pangkat_key(pns[kode]):
            return Result(kode)
        other_code = kode_pangkat.get(pangkat)
        if other_code is None:
            return damaged(Damage.GOLONGAN, f"Pangkat pada «{written}» tidak dikenal.", (kode,))
        return damaged(
            Damage.GOLONGAN,
            f"Pangkat golongan {kode} adalah {pns[kode]}, sedangkan yang tertulis pangkat golongan {other_code}.",
            (f"{pns[kode]} ({kode})", f"{pns[other_code]} ({other_code})"),
        )

    return read


def pangkat_parser(pns: Mapping[str, str]) -> Parser:
    """Return a parser of pangkat: a known name in its full form, any other text as it is typed."""
    full_names = {pangkat_key(nama): nama for nama in pns.values()}

    def read(raw: object) -> Result:
        if blank(raw):
            return GAP
        written = strip_quote(one_line(without_numbers(cell_text(raw))))
        pangkat = pangkat_key(_KODE.sub(" ", written))
        return Result(full_names.get(pangkat, written))

    return read


def eselon_parser(known: Iterable[str]) -> Parser:
    """Return a parser of eselon: ``III.a``, ``IIIA``, ``III/A``, ``3-A``; ``NS`` is none.

    A level or a kind of post in its place (``JF Ahli Muda``, ``Pelaksana``) is none either; beside an eselon
    (``Administrator (III.a)``) it adds nothing.
    """
    valid = tuple(known)

    def read(raw: object) -> Result:
        if blank(raw):
            return GAP
        written = strip_quote(one_line(cell_text(raw)))
        if re.sub(r"[^a-z]", "", written.casefold()) in _WITHOUT_ESELON:
            return Result()
        match = _ESELON.fullmatch(written) or _beside_level(written)
        if match is None and level_words(written) is not None:
            return Result()
        if match is None:
            return damaged(Damage.LIST, f"«{written}» bukan eselon; tulis misalnya III.a.")
        roman = _ROMAN[int(match[1]) - 1] if match[1].isdigit() else match[1].upper()
        eselon = f"{roman}.{match[2].lower()}"
        if eselon in valid:
            return Result(eselon)
        near = tuple(near_eselon for near_eselon in valid if near_eselon.startswith(f"{roman}."))
        return damaged(Damage.LIST, f"Eselon {eselon} tidak ada.", near)

    return read


def _beside_level(written: str) -> re.Match[str] | None:
    """Return the eselon in a text that says nothing else but a level: ``JPT Pratama / II.b``."""
    match = next(_ESELON_INSIDE.finditer(written), None)
    if match is None:
        return None
    rest = (written[: match.start()] + " " + written[match.end() :]).strip(" ()/-,:;")
    return match if level_words(rest) is not None else None
