"""Numbers, money and dates in words, as Indonesian papers write them.

The words come from ``num2words``; this module is the one place that knows it, and the tests hold it to the
values that matter (1100 is ``seribu seratus``).
"""

from datetime import date
from typing import cast

from num2words import num2words

from mutasi_cli.domain.calendar import MONTH_NAMES, ROMAN_MONTHS, day_name, long_date


def terbilang(figure: int) -> str:
    """Return a whole number (0 or more) in words: 21 is ``dua puluh satu``."""
    if figure < 0:
        raise ValueError(figure)
    return cast("str", num2words(figure, lang="id"))


def number_of_people(figure: int) -> str:
    """Return ``2 (dua) orang``."""
    return f"{figure} ({terbilang(figure)}) orang"


def rupiah(amount: int) -> str:
    """Return an amount in rupiah as papers print it: ``Rp1.260.000,00``."""
    return f"Rp{amount:,}".replace(",", ".") + ",00"


def day_and_date(day: date) -> str:
    """Return ``Jumat, 6 Februari 2026``; the weekday is computed."""
    return f"{day_name(day)}, {long_date(day)}"


def today_in_words(day: date) -> str:
    """Return the date of minutes: ``Jumat tanggal Enam bulan Februari tahun Dua Ribu Dua Puluh Enam``."""
    return (
        f"{day_name(day)} tanggal {terbilang(day.day).title()} bulan {MONTH_NAMES[day.month - 1]} "
        f"tahun {terbilang(day.year).title()}"
    )


def date_in_words(day: date) -> str:
    """Return a date as it is spoken: ``enam Februari dua ribu dua puluh enam``."""
    return f"{terbilang(day.day)} {MONTH_NAMES[day.month - 1]} {terbilang(day.year)}"


def bulan_romawi(day: date) -> str:
    """Return the month of a date in Roman numerals."""
    return ROMAN_MONTHS[day.month - 1]
