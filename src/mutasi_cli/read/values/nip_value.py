"""NIP: cleaning, length, and the fault of a numeric cell.

Excel keeps 15 digits, so a NIP in a numeric cell has lost its last three. Two thirds of such damaged values
still look valid: the kind of the cell decides, never its digits.
"""

import re
from datetime import date, datetime, time, timedelta

from mutasi_cli.domain.cell import Damage
from mutasi_cli.domain.nip import LENGTH, valid_nip
from mutasi_cli.read.values.parsed import GAP, Result, damaged
from mutasi_cli.read.values.raw_cell import INVISIBLE, blank, cell_text, one_line
from mutasi_cli.read.values.stacked_lines import nip_line

INTACT_LENGTH = 14
"""Digits that survive in a numeric cell beyond doubt."""

NUMBER_SHAPE = "bilangan"
"""What a number in place of a NIP looks like."""

_LONGEST_SHAPE = 30
_RUBBISH = re.compile(rf"[\s{INVISIBLE}'’‘`´\"=.\-–—]")
_PREFIX = re.compile(r"^[\s'’‘`´\"=]*(?:NIPPPK|NI PPPK|NIP)\s*[.:]*\s*", re.IGNORECASE)
_POWER_OF_TEN = re.compile(r"\d(?:[.,]\d+)?\s*E\s*\+?\d+", re.IGNORECASE)


def clean_nip(raw: object) -> str:
    """Return the cleaned text of a NIP cell, empty for a blank or numeric cell."""
    if isinstance(raw, str) and valid_nip(raw):
        return raw
    if blank(raw) or is_numeric(raw):
        return ""
    without_prefix = _PREFIX.sub("", nip_line(cell_text(raw)))
    return _RUBBISH.sub("", without_prefix)


def is_numeric(raw: object) -> bool:
    """Tell whether a cell keeps its NIP as anything but text, or as the text of a rounded number."""
    if isinstance(raw, int | float | date | datetime | time | timedelta):
        return not blank(raw)
    return isinstance(raw, str) and _POWER_OF_TEN.fullmatch(raw.strip()) is not None


def nip_prefix(raw: object) -> str:
    """Return the first 14 digits of a NIP cell, numeric or text; empty when it has fewer."""
    if isinstance(raw, str) and valid_nip(raw):
        return raw[:INTACT_LENGTH]
    if is_numeric(raw):
        written = cell_text(raw)
        digits = written if written.isdigit() else ""
    else:
        digits = clean_nip(raw)
    start = digits[:INTACT_LENGTH]
    return start if len(start) == INTACT_LENGTH and start.isascii() and start.isdigit() else ""


def nip(raw: object) -> Result:
    """Read a NIP: 18 digits in a text cell, whatever blanks, apostrophes, dots and dashes stand in it."""
    if blank(raw):
        return GAP
    if is_numeric(raw):
        return damaged(
            Damage.NIP_AS_NUMBER,
            "NIP tersimpan sebagai angka; Excel hanya menyimpan 15 angka pertama dan sisanya hilang.",
        )
    clean = clean_nip(raw)
    if valid_nip(clean):
        return Result(clean)
    if clean.isascii() and clean.isdigit():
        return damaged(Damage.NIP_LENGTH, f"NIP harus {LENGTH} angka, sedangkan yang tertulis {len(clean)} angka.")
    return damaged(Damage.NIP_LENGTH, f"«{one_line(cell_text(raw))}» bukan NIP: harus {LENGTH} angka saja.")


def nip_shape(raw: object) -> str:
    """Return what a cell in place of a NIP looks like: digits as 9, letters as x, nothing of its content."""
    if blank(raw):
        return "kosong"
    if is_numeric(raw):
        return NUMBER_SHAPE
    text = re.sub(r"[^\W\d_]", "x", re.sub(r"\d", "9", one_line(cell_text(raw))))
    return text if len(text) <= _LONGEST_SHAPE else f"{text[: _LONGEST_SHAPE - 1]}…"
