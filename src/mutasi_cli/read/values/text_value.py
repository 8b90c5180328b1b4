"""Plain text, codes, lists in one cell, numbers and yes/no."""

import re

from mutasi_cli.domain.cell import Damage
from mutasi_cli.read.values.parsed import GAP, Parser, Result, damaged
from mutasi_cli.read.values.raw_cell import blank, cell_text, one_line, strip_quote

_WHOLE_NUMBER = re.compile(r"[+]?\d{1,9}(?:[.,]0+)?")
_YES = frozenset({"ya", "y", "true", "1", "benar"})
_NO = frozenset({"tidak", "t", "tdk", "false", "0", "no", "n", "salah"})


def text(raw: object) -> Result:
    """Read ordinary text: line breaks inside and a leading ``=`` stay, blanks at the ends go."""
    return GAP if blank(raw) else Result(strip_quote(cell_text(raw)))


def text_line(raw: object) -> Result:
    """Read text of one line (codes, names as a check): every run of blanks becomes one space."""
    return GAP if blank(raw) else Result(one_line(strip_quote(cell_text(raw))))


def text_or_none(raw: object) -> Result:
    """Read text in which ``Tidak Ada`` means nothing (``proses_disiplin``)."""
    result = text(raw)
    if isinstance(result.value, str) and one_line(result.value).casefold() == "tidak ada":
        return Result()
    return result


def gelar(raw: object) -> Result:
    """Read a degree: an ``=`` and quotes that an export put before it go, its letters never change."""
    if blank(raw):
        return GAP
    clean = strip_quote(one_line(cell_text(raw)))
    if clean.startswith("="):
        clean = clean[1:].strip().strip('"').strip()
    clean = clean.strip(",").strip()
    return Result(clean) if clean else GAP


def several(raw: object) -> Result:
    """Read several texts parted by ``;`` as a tuple."""
    if blank(raw):
        return GAP
    parts = (one_line(part) for part in strip_quote(cell_text(raw)).split(";"))
    return Result(tuple(part for part in parts if not blank(part)))


def whole_number(smallest: int, largest: int) -> Parser:
    """Return a parser of whole numbers from ``smallest`` to ``largest``."""

    def read(raw: object) -> Result:
        if blank(raw):
            return GAP
        written = strip_quote(cell_text(raw))
        if isinstance(raw, bool) or not _WHOLE_NUMBER.fullmatch(written):
            return damaged(Damage.NUMBER, f"«{one_line(written)}» bukan bilangan bulat.")
        number = int(re.split(r"[.,]", written, maxsplit=1)[0])
        if not smallest <= number <= largest:
            return damaged(Damage.NUMBER, f"«{written}» di luar batas: harus {smallest} sampai {largest}.")
        return Result(number)

    return read


def yes_no(raw: object) -> Result:
    """Read ``accepted`` or ``refused_word``."""
    if blank(raw):
        return GAP
    if isinstance(raw, bool):
        return Result(raw)
    word = strip_quote(cell_text(raw)).casefold()
    if word in _YES:
        return Result(value=True)
    if word in _NO:
        return Result(value=False)
    return damaged(Damage.LIST, f"«{one_line(word)}» tidak dikenal: isi ya atau tidak.", ("ya", "tidak"))
