"""Calendar arithmetic of the law: ages, months, working days, and words for days.

An age is reached on the birthday (29 February: 1 March in common years). Periods are calendar months with
the end of the month clipped: 31 August + 6 months = 28 February.
"""

import calendar
from collections.abc import Container
from datetime import date, timedelta

DAY_NAMES = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTH_NAMES = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")

_SATURDAY = 5


def day_name(day: date) -> str:
    """Return the Indonesian weekday of a date."""
    return DAY_NAMES[day.weekday()]


def long_date(day: date) -> str:
    """Return ``6 Februari 2026``."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def add_months(day: date, months: int) -> date:
    """Return the day ``month`` calendar months later (earlier if negative), end of month clipped.

    Beyond the calendar of years 1 to 9999 it is the calendar's last (or first) day.
    """
    year, index = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return date.max if months > 0 else date.min
    last_day = calendar.monthrange(year, index + 1)[1]
    return date(year, index + 1, min(day.day, last_day))


def full_months(mulai: date, until: date) -> int:
    """Return the number of full calendar months from ``mulai`` to ``until`` (negative: 0)."""
    if until <= mulai:
        return 0
    months = (until.year - mulai.year) * 12 + until.month - mulai.month
    while months > 0 and add_months(mulai, months) > until:
        months -= 1
    return months


def birthday_at(birth_date: date, age: int) -> date:
    """Return the day on which the age ``age`` (years) is reached; beyond the calendar its last or first."""
    if not date.min.year <= birth_date.year + age <= date.max.year:
        return date.max if age > 0 else date.min
    try:
        return birth_date.replace(year=birth_date.year + age)
    except ValueError:
        return date(birth_date.year + age, 3, 1)


def age(birth_date: date, on_day: date) -> int:
    """Return the age in full years on a day."""
    year = on_day.year - birth_date.year
    return year if birthday_at(birth_date, year) <= on_day else year - 1


def start_of_next_month(day: date) -> date:
    """Return the first day of the next month: the day on which a pension starts."""
    return add_months(day.replace(day=1), 1)


def working_days_between(mulai: date, until: date, libur: Container[date]) -> int:
    """Return the working days after ``mulai`` up to and including ``until``; weekends do not count."""
    count = 0
    day = mulai
    while day < until:
        day += timedelta(days=1)
        if day.weekday() < _SATURDAY and day not in libur:
            count += 1
    return count


def duration_words(months: int) -> str:
    """Return a number of months in words of the office: ``1 tahun 8 bulan``."""
    years, rest = divmod(months, 12)
    parts = [f"{years} tahun"] if years else []
    if rest or not years:
        parts.append(f"{rest} bulan")
    return " ".join(parts)
