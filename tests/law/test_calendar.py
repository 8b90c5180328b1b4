"""Calendar arithmetic of the law, to the day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.domain.calendar import (
    add_months,
    age,
    birthday_at,
    day_name,
    duration_words,
    full_months,
    long_date,
    start_of_next_month,
    working_days_between,
)

ANY_DAY = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("day", "month", "result"),
    [
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2025, 2, 20), 6, date(2025, 8, 20)),
        (date(2024, 9, 22), -6, date(2024, 3, 22)),
        (date(2024, 8, 31), -6, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2025, 12, 31), 2, date(2026, 2, 28)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 1, 15), 0, date(2026, 1, 15)),
        (date(2026, 1, 31), -12, date(2025, 1, 31)),
    ],
)
def test_adding_months_clips_the_end(day: date, month: int, result: date) -> None:
    assert add_months(day, month) == result


@pytest.mark.parametrize(
    ("mulai", "until", "month"),
    [
        (date(2024, 2, 6), date(2026, 2, 6), 24),
        (date(2024, 2, 7), date(2026, 2, 6), 23),
        (date(2025, 8, 31), date(2026, 2, 27), 5),
        (date(2025, 8, 31), date(2026, 2, 28), 6),
        (date(2024, 2, 29), date(2025, 2, 28), 12),
        (date(2026, 2, 6), date(2026, 2, 6), 0),
        (date(2026, 2, 7), date(2026, 2, 6), 0),
        (date(2026, 1, 31), date(2026, 2, 28), 1),
    ],
)
def test_full_months(mulai: date, until: date, month: int) -> None:
    assert full_months(mulai, until) == month


@given(mulai=ANY_DAY, old=st.integers(0, 20_000))
def test_full_months_agree_with_adding_months(mulai: date, old: int) -> None:
    until = mulai + timedelta(days=old)
    month = full_months(mulai, until)
    assert add_months(mulai, month) <= until < add_months(mulai, month + 1)


@pytest.mark.parametrize(
    ("birth_date", "year", "day"),
    [
        (date(1968, 2, 29), 58, date(2026, 3, 1)),
        (date(1968, 2, 29), 60, date(2028, 2, 29)),
        (date(1968, 2, 6), 58, date(2026, 2, 6)),
    ],
)
def test_birthday(birth_date: date, year: int, day: date) -> None:
    assert birthday_at(birth_date, year) == day


@pytest.mark.parametrize(
    ("birth_date", "on_day", "year"),
    [
        (date(1968, 2, 29), date(2026, 2, 28), 57),
        (date(1968, 2, 29), date(2026, 3, 1), 58),
        (date(1968, 2, 6), date(2026, 2, 5), 57),
        (date(1968, 2, 6), date(2026, 2, 6), 58),
    ],
)
def test_age(birth_date: date, on_day: date, year: int) -> None:
    assert age(birth_date, on_day) == year


@given(birth_date=ANY_DAY, year=st.integers(0, 99))
def test_age_changes_on_the_birthday(birth_date: date, year: int) -> None:
    day = birthday_at(birth_date, year)
    assert age(birth_date, day) == year
    assert age(birth_date, day - timedelta(days=1)) == year - 1


@pytest.mark.parametrize(
    ("day", "result"),
    [
        (date(2026, 2, 1), date(2026, 3, 1)),
        (date(2026, 1, 31), date(2026, 2, 1)),
        (date(2025, 12, 15), date(2026, 1, 1)),
    ],
)
def test_first_of_next_month(day: date, result: date) -> None:
    assert start_of_next_month(day) == result


@pytest.mark.parametrize(
    ("mulai", "until", "amount"),
    [
        (date(2026, 2, 5), date(2026, 2, 6), 1),
        (date(2026, 2, 6), date(2026, 2, 6), 0),
        (date(2026, 2, 6), date(2026, 2, 5), 0),
        (date(2026, 2, 6), date(2026, 2, 9), 1),
        (date(2026, 2, 7), date(2026, 2, 8), 0),
        (date(2026, 2, 2), date(2026, 2, 13), 9),
    ],
)
def test_working_days(mulai: date, until: date, amount: int) -> None:
    assert working_days_between(mulai, until, ()) == amount


def test_holidays_are_no_working_days_and_a_holiday_on_sunday_counts_once() -> None:
    libur = {date(2026, 2, 10), date(2026, 2, 8)}
    assert working_days_between(date(2026, 2, 6), date(2026, 2, 13), libur) == 4


@pytest.mark.parametrize(
    ("month", "words"),
    [(0, "0 bulan"), (11, "11 bulan"), (12, "1 tahun"), (20, "1 tahun 8 bulan"), (24, "2 tahun")],
)
def test_months_in_words(month: int, words: str) -> None:
    assert duration_words(month) == words


def test_words_for_days() -> None:
    assert day_name(date(2026, 2, 6)) == "Jumat"
    assert day_name(date(2026, 2, 8)) == "Minggu"
    assert long_date(date(2026, 2, 6)) == "6 Februari 2026"


def test_beyond_the_calendar_is_its_last_or_first_day() -> None:
    assert add_months(date(2026, 2, 6), 10**20) == date.max
    assert add_months(date(2026, 2, 6), -(10**20)) == date.min
    assert add_months(date.max, 1) == date.max
    assert birthday_at(date(1968, 2, 29), 10**20) == date.max
    assert birthday_at(date(1968, 2, 29), -(10**20)) == date.min
