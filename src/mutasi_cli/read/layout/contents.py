"""What the cells of a column say: whether they are what a heading promises, and what a heading does not tell.

Only forms are looked at, never whether a value is right: a column of dates with three damaged ones is still one.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime

from mutasi_cli.domain.nip import valid_nip
from mutasi_cli.read.fields import FIELDS
from mutasi_cli.read.raw_sheet import Sheet
from mutasi_cli.read.values import blank, cell_text, date_value, word_value
from mutasi_cli.read.values.golongan_value import has_golongan, has_pangkat
from mutasi_cli.read.values.nip_value import clean_nip, is_numeric
from mutasi_cli.read.values.pendidikan_value import split_pendidikan
from mutasi_cli.read.values.raw_cell import one_line, strip_quote
from mutasi_cli.read.values.stacked_lines import dated, looks_like_nip

ROWS_LOOKED_AT = 200
"""Rows under the headings whose cells are looked at."""

_CELLS_LOOKED_AT = 60
_ENOUGH = 0.6
"""The part of the filled cells that must have the form; the rest are slips, sums and titles."""

_ESELON = re.compile(r"(?:eselon\s*)?(?:IV|I{1,3}|V|[1-5])\s*[./\-\s]?\s*[A-E]\b", re.IGNORECASE)


def cells(sheet: Sheet, column: int, first_row: int) -> list[object]:
    """Return the first filled cells of a column from a row on."""
    result = []
    for row, _ in zip(sheet.row_indices(first_row), range(ROWS_LOOKED_AT), strict=False):
        content = sheet.content(row, column)
        if not blank(content):
            result.append(content)
            if len(result) == _CELLS_LOOKED_AT:
                break
    return result


def filled(sheet: Sheet, column: int, first_row: int) -> bool:
    """Tell whether a column holds anything at all from a row on."""
    return any(not blank(sheet.content(row, column)) for row in sheet.row_indices(first_row))


def part_that(fits: Callable[[object], bool], found: Sequence[object]) -> float:
    """Return the part of some cells that have a form, 0 where there are none."""
    return sum(map(fits, found)) / len(found) if found else 0.0


def mostly(fits: Callable[[object], bool], found: Sequence[object]) -> bool:
    """Tell whether most of some cells have a form."""
    return part_that(fits, found) >= _ENOUGH


def fits_field(table: str, field: str, found: Sequence[object]) -> bool:
    """Tell whether cells can be values of a field; no cells can."""
    kind = "predikat" if field.startswith("predikat_") else FIELDS[table].get(field, "teks")
    return not found or mostly(_FORMS.get(kind, _words), found)


def eighteen_digits(raw: object) -> bool:
    """Tell whether a cell is a NIP with all its digits."""
    return valid_nip(clean_nip(raw))


def is_day(raw: object) -> bool:
    """Tell whether a cell is a day, in any form."""
    return date_value.tanggal(raw).value is not None


def _nip(raw: object) -> bool:
    return is_numeric(raw) or looks_like_nip(cell_text(raw))


def _words(raw: object) -> bool:
    if not isinstance(raw, str):
        return False
    return any(letter.isalpha() for letter in raw) and not looks_like_nip(raw) and not is_day(raw)


def _any(raw: object) -> bool:
    return not isinstance(raw, date | datetime)


def _number(raw: object) -> bool:
    text = cell_text(raw)
    return text.isascii() and text.isdigit()


def _word_of(*vocabularies: Callable[[object], object]) -> Callable[[object], bool]:
    return lambda raw: any(getattr(read(raw), "value", None) is not None for read in vocabularies)


def _eselon(raw: object) -> bool:
    text = strip_quote(one_line(cell_text(raw)))
    return _ESELON.match(text) is not None or word_value.level_words(text) is not None


_FORMS: Mapping[str, Callable[[object], bool]] = {
    "tanggal": is_day,
    "nip": _nip,
    "golongan": lambda raw: has_golongan(cell_text(raw)),
    "pangkat": lambda raw: has_pangkat(cell_text(raw)),
    "eselon": _eselon,
    "pendidikan": lambda raw: split_pendidikan(strip_quote(one_line(cell_text(raw))))[0] is not None,
    "cacah": _number,
    "kotak": _number,
    "baris": _any,
    "banyak": _any,
    "jenis_kelamin": _word_of(word_value.JENIS_KELAMIN),
    "agama": _word_of(word_value.AGAMA),
    "status_asn": _word_of(word_value.STATUS_ASN),
    "kedudukan": _word_of(word_value.KEDUDUKAN),
    "jenis_jabatan": _word_of(word_value.JENIS_JABATAN),
    "jenjang": _word_of(word_value.jenjang),
    "jenjang_jf": _word_of(word_value.jenjang_jf),
    "hukuman": _word_of(word_value.hukuman),
    "status_hukum": _word_of(word_value.status_hukum),
    "hasil_uji": _word_of(word_value.HASIL_UJI),
    "layanan_vital": _word_of(word_value.LAYANAN_VITAL),
    "syarat_khusus": _word_of(word_value.several_words(word_value.SYARAT_KHUSUS)),
    "status_jabatan": _word_of(word_value.STATUS_JABATAN),
    "dasar_usulan": _word_of(word_value.DASAR_USULAN),
    "jenis_perpindahan": _word_of(word_value.KIND_OF_MOVE),
    "hasil_pertek": _word_of(word_value.HASIL_PERTEK),
}
"""Kind of value -> the form that its cells have; kinds that are not here are words."""


def lines(raw: object) -> Iterator[str]:
    """Yield the lines of a text cell."""
    if isinstance(raw, str):
        yield from (line for line in cell_text(raw).split("\n") if line.strip())


def has_nip_line(raw: object) -> bool:
    """Tell whether a line of a cell is a NIP."""
    return any(looks_like_nip(line) for line in lines(raw))


def has_day_line(raw: object) -> bool:
    """Tell whether a line of a cell holds a day."""
    return any(dated(line) and not looks_like_nip(line) for line in lines(raw))


def has_words_line(raw: object) -> bool:
    """Tell whether a line of a cell is words, no number and no day."""
    return any(any(letter.isalpha() for letter in line) and not looks_like_nip(line) for line in lines(raw))
