"""Dates in every form that offices type. The day always stands before the month."""

import re
from datetime import date, datetime, timedelta
from typing import NamedTuple

from mutasi_cli.domain.calendar import DAY_NAMES, day_name, long_date
from mutasi_cli.domain.cell import Damage
from mutasi_cli.read.values.parsed import GAP, Result, damaged
from mutasi_cli.read.values.raw_cell import blank, cell_text, one_line, strip_quote
from mutasi_cli.read.values.stacked_lines import date_line

_MONTHS: dict[str, int] = {
    nama: nomor
    for nomor, listed in enumerate(
        (
            "januari jan january",
            "februari feb pebruari peb february",
            "maret mar mrt march",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "agustus agu ags agst agt agust aug august",
            "september sep sept",
            "oktober okt oct october",
            "november nov nopember nop",
            "desember des dec december",
        ),
        start=1,
    )
    for nama in listed.split()
}
_DAY: dict[str, str] = {
    **{nama.casefold(): nama for nama in DAY_NAMES},
    "jum'at": "Jumat",
    "jum’at": "Jumat",
    "ahad": "Minggu",
    "monday": "Senin",
    "tuesday": "Selasa",
    "wednesday": "Rabu",
    "thursday": "Kamis",
    "friday": "Jumat",
    "saturday": "Sabtu",
    "sunday": "Minggu",
}
_CLOCK = r"(?:[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?Z?)?"
_ISO = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_CLOCK}")
_DIGITS = re.compile(rf"(\d{{1,2}})\s*[-/. ]\s*(\d{{1,2}})\s*[-/. ]\s*(\d+){_CLOCK}")
_WORD = re.compile(rf"(\d{{1,2}})[\s\-./]*([A-Za-z]+)[\s\-./,]*(\d+){_CLOCK}")
_LEADING_WEEKDAY = re.compile(
    r"(?:hari\s+)?([A-Za-z]+(?:['’][A-Za-z]+)?)\s*(?:[,/]\s*|\s+)(?=[(\d])(.+)", re.IGNORECASE
)
_ZERO_DATE = re.compile(r"0{4}-0{1,2}-0{1,2}|0{1,2}[-/.]0{1,2}[-/.]0{4}")
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?")
_SERIAL_START = date(1899, 12, 30)
_FIRST_YEAR = 1900
_LAST_YEAR = 2199
_YEAR_LENGTH = 4


class ParsedDate(NamedTuple):
    """A date that was read from a text, and what is wrong with it."""

    value: date | None
    damage: Damage | None


def parse_date(text: str) -> ParsedDate:
    """Read a date given as text outside a sheet (an option of a command), in any form a cell may have."""
    result = tanggal(text)
    return ParsedDate(result.value if isinstance(result.value, date) else None, result.damage)


def tanggal(raw: object) -> Result:
    """Read a date.

    A weekday in front that is not that date's leaves the date and adds ``Damage.DAY_NAMES``. A year of two
    digits is never completed. ``0000-00-00`` is blank.
    """
    if blank(raw):
        return GAP
    if isinstance(raw, datetime):
        return _plausible(raw.date())
    if isinstance(raw, date):
        return _plausible(raw)
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _from_serial(cell_text(raw)) or _not_a_date(cell_text(raw))
    if not isinstance(raw, str):
        return _not_a_date(cell_text(raw))
    written = strip_quote(one_line(date_line(cell_text(raw))))
    if _ZERO_DATE.fullmatch(written.split(" ", maxsplit=1)[0]):
        return GAP
    front = _LEADING_WEEKDAY.fullmatch(written)
    if front is None:
        return _without_weekday(written)
    weekday = _DAY.get(front[1].casefold())
    if weekday is None:
        return _without_weekday(written)
    result = _without_weekday(front[2].strip().removeprefix("(").removesuffix(")").strip())
    if not isinstance(result.value, date) or day_name(result.value) == weekday:
        return result
    return Result(
        result.value,
        Damage.DAY_NAMES,
        f"{long_date(result.value)} adalah hari {day_name(result.value)}, bukan {weekday}.",
        (day_name(result.value),),
    )


def _without_weekday(written: str) -> Result:
    if iso := _ISO.fullmatch(written):
        return _compose(int(iso[1]), int(iso[2]), int(iso[3]), written)
    if serial := _from_serial(written):
        return serial
    if numeric := _DIGITS.fullmatch(written):
        return _with_year(numeric[3], int(numeric[2]), int(numeric[1]), written)
    if worded := _WORD.fullmatch(written):
        month = _MONTHS.get(worded[2].casefold())
        return _not_a_date(written) if month is None else _with_year(worded[3], month, int(worded[1]), written)
    return _not_a_date(written)


def _with_year(year: str, month: int, day: int, written: str) -> Result:
    if len(year) == _YEAR_LENGTH:
        return _compose(int(year), month, day, written)
    if len(year) < _YEAR_LENGTH:
        return damaged(Damage.DATE, f"Tahun pada «{written}» harus ditulis dengan empat angka.")
    return _not_a_date(written)


def _compose(year: int, month: int, day: int, written: str) -> Result:
    try:
        return _plausible(date(year, month, day))
    except ValueError:
        return damaged(Damage.DATE, f"Tanggal «{written}» tidak ada di kalender (hari ditulis sebelum bulan).")


def _from_serial(written: str) -> Result | None:
    serial = _SERIAL.fullmatch(written)
    return None if serial is None else _plausible(_SERIAL_START + timedelta(days=int(serial[1])))


def _plausible(day: date) -> Result:
    if _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return Result(day)
    return damaged(Damage.DATE, f"Tahun {day.year} tidak masuk akal.")


def _not_a_date(written: str) -> Result:
    return damaged(Damage.DATE, f"«{written}» bukan tanggal; tulis misalnya 06-02-2026.")
