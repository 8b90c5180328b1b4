"""Which days are no working days."""

from __future__ import annotations

from datetime import date

import pytest

from mutasi_cli.domain.working_days import Holidays


@pytest.fixture
def libur() -> Holidays:
    return Holidays({date(2026, 2, 16): "Cuti bersama", date(2026, 2, 18): ""})


@pytest.mark.parametrize(
    ("day", "nama"),
    [
        (date(2026, 1, 1), "Tahun Baru"),
        (date(2026, 2, 17), "Imlek"),
        (date(2026, 8, 17), "Kemerdekaan"),
        (date(2026, 12, 25), "Natal"),
    ],
)
def test_national_holidays_have_indonesian_names(libur: Holidays, day: date, nama: str) -> None:
    assert day in libur
    assert nama in str(libur.nama(day))


def test_cuti_bersama_counts_only_from_the_sheet(libur: Holidays) -> None:
    assert libur.nama(date(2026, 2, 16)) == "Cuti bersama"
    assert date(2026, 2, 16) not in Holidays({})
    assert date(2026, 12, 24) not in Holidays({}), "cuti bersama of the library does not count"


def test_a_holiday_without_a_name_is_still_one(libur: Holidays) -> None:
    assert libur.nama(date(2026, 2, 18)) == "hari libur kantor"


def test_weekends_are_no_holidays_but_no_working_days(libur: Holidays) -> None:
    assert date(2026, 2, 7) not in libur
    assert libur.why_not_working_day(date(2026, 2, 7)) == "hari Sabtu"
    assert libur.why_not_working_day(date(2026, 2, 6)) is None


def test_anything_but_a_day_is_no_holiday(libur: Holidays) -> None:
    assert "2026-01-01" not in libur


def test_counting_after_and_before(libur: Holidays) -> None:
    friday, thursday, monday = date(2026, 2, 6), date(2026, 2, 5), date(2026, 2, 9)
    assert libur.working_days_after(thursday, friday) == 1
    assert libur.working_days_after(friday, friday) == 0
    assert libur.working_days_before(thursday, friday) == 1
    assert libur.working_days_before(friday, friday) == 0
    assert libur.working_days_before(date(2026, 2, 7), monday) == 0, "Saturday is no working day"
    assert libur.working_days_before(friday, monday) == 1


def test_stepping_over_holidays(libur: Holidays) -> None:
    assert libur.forward(date(2026, 2, 13), 1) == date(2026, 2, 19)
    assert libur.backward(date(2026, 2, 19), 1) == date(2026, 2, 13)
    assert libur.forward(date(2026, 2, 13), 0) == date(2026, 2, 13)
