"""Dates: every form of the specification, day before month, and what is no date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.domain.calendar import DAY_NAMES, MONTH_NAMES, day_name, long_date
from mutasi_cli.domain.cell import Damage
from mutasi_cli.read.values.date_value import parse_date, tanggal

ANY_DAY = st.dates(date(1940, 1, 1), date(2099, 12, 31))
ENGLISH_MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
WAYS_OF_WRITING: list[Callable[[date], object]] = [
    lambda d: d,
    lambda d: datetime.combine(d, time(7, 30)),
    lambda d: f"{d.day:02}-{d.month:02}-{d.year}",
    lambda d: f"{d.day}/{d.month}/{d.year}",
    lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    lambda d: d.isoformat(),
    lambda d: f"{d.isoformat()} 00:00:00",
    long_date,
    lambda d: long_date(d).upper(),
    lambda d: f"{day_name(d)}, {long_date(d)}",
    lambda d: f"  '{d.day:02}-{ENGLISH_MONTHS[d.month - 1]}-{d.year}\u00a0",
    lambda d: f"{d.day} {MONTH_NAMES[d.month - 1][:3]} {d.year}",
    lambda d: str((d - date(1899, 12, 30)).days) if d >= date(1930, 1, 1) else d,
    lambda d: float((d - date(1899, 12, 30)).days) if d >= date(1930, 1, 1) else d,
]


@given(ANY_DAY, st.sampled_from(range(len(WAYS_OF_WRITING))))
def test_every_way_of_writing_gives_the_day_back(day: date, way: int) -> None:
    result = tanggal(WAYS_OF_WRITING[way](day))
    assert result.value == day
    assert result.damage is None


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("1 Pebruari 2015", date(2015, 2, 1)),
        ("1 Nopember 2015", date(2015, 11, 1)),
        ("17 Agst 2015", date(2015, 8, 17)),
        ("01-DEC-2015", date(2015, 12, 1)),
        ("1 Oct 2015", date(2015, 10, 1)),
        ("42095", date(2015, 4, 1)),
        ("03/04/2015", date(2015, 4, 3)),
        ("Jum'at 6-2-2026", date(2026, 2, 6)),
    ],
)
def test_forms_seen_in_real_files(written: str, day: date) -> None:
    assert tanggal(written).value == day
    assert tanggal(written).damage is None


@pytest.mark.parametrize(
    "written",
    [
        *("01/04/15", "1 April 15", "6-Feb-26", "2015", "Mei 2015", "31-02-2015", "02/13/2015", "nanti"),
        *("20150401", "0206-02-06", "1 Foo 2015", "1 April 20155", "99999999", True, time(8, 30), 7.0),
    ],
)
def test_what_is_no_date_is_damaged(written: object) -> None:
    result = tanggal(written)
    assert result.value is None
    assert result.damage is Damage.DATE
    assert result.keterangan.endswith(".")


@pytest.mark.parametrize("written", [None, "", " ", "-", "null", "NULL", "N/A", "0000-00-00", "00/00/0000"])
def test_signs_for_nothing(written: object) -> None:
    result = tanggal(written)
    assert (result.value, result.damage, result.content) == (None, None, "")


@given(ANY_DAY, st.sampled_from(DAY_NAMES))
def test_a_weekday_is_compared_and_the_date_kept(day: date, label: str) -> None:
    result = tanggal(f"{label}, {long_date(day)}")
    assert result.value == day
    assert (result.damage is Damage.DAY_NAMES) == (label != day_name(day))


def test_wrong_weekday_names_the_right_one() -> None:
    result = tanggal("Kamis (6/2/2026)")
    assert result.suggestion == ("Jumat",)
    assert "adalah hari Jumat, bukan Kamis" in result.keterangan


@given(st.text(max_size=30))
def test_no_text_breaks_the_parser(written: str) -> None:
    result = tanggal(written)
    assert result.value is None or isinstance(result.value, date)


def test_date_of_an_option() -> None:
    assert parse_date("6 Februari 2026").value == date(2026, 2, 6)
    assert parse_date("kapan").value is None
