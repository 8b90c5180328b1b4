"""Which days are no working days."""

from __future__ import annotations

from datetime import date

import pytest

from mutasi_cli.domain.hari_libur import HariLibur


@pytest.fixture
def libur() -> HariLibur:
    return HariLibur({date(2026, 2, 16): "Cuti bersama", date(2026, 2, 18): ""})


@pytest.mark.parametrize(
    ("hari", "nama"),
    [
        (date(2026, 1, 1), "Tahun Baru"),
        (date(2026, 2, 17), "Imlek"),
        (date(2026, 8, 17), "Kemerdekaan"),
        (date(2026, 12, 25), "Natal"),
    ],
)
def test_national_holidays_have_indonesian_names(libur: HariLibur, hari: date, nama: str) -> None:
    assert hari in libur
    assert nama in str(libur.nama(hari))


def test_cuti_bersama_counts_only_from_the_sheet(libur: HariLibur) -> None:
    assert libur.nama(date(2026, 2, 16)) == "Cuti bersama"
    assert date(2026, 2, 16) not in HariLibur({})
    assert date(2026, 12, 24) not in HariLibur({}), "cuti bersama of the library does not count"


def test_a_holiday_without_a_name_is_still_one(libur: HariLibur) -> None:
    assert libur.nama(date(2026, 2, 18)) == "hari libur kantor"


def test_weekends_are_no_holidays_but_no_working_days(libur: HariLibur) -> None:
    assert date(2026, 2, 7) not in libur
    assert libur.bukan_hari_kerja(date(2026, 2, 7)) == "hari Sabtu"
    assert libur.bukan_hari_kerja(date(2026, 2, 6)) is None


def test_anything_but_a_day_is_no_holiday(libur: HariLibur) -> None:
    assert "2026-01-01" not in libur


def test_counting_after_and_before(libur: HariLibur) -> None:
    jumat, kamis, senin = date(2026, 2, 6), date(2026, 2, 5), date(2026, 2, 9)
    assert libur.hari_kerja_sesudah(kamis, jumat) == 1
    assert libur.hari_kerja_sesudah(jumat, jumat) == 0
    assert libur.hari_kerja_sebelum(kamis, jumat) == 1
    assert libur.hari_kerja_sebelum(jumat, jumat) == 0
    assert libur.hari_kerja_sebelum(date(2026, 2, 7), senin) == 0, "Saturday is no working day"
    assert libur.hari_kerja_sebelum(jumat, senin) == 1


def test_stepping_over_holidays(libur: HariLibur) -> None:
    assert libur.maju(date(2026, 2, 13), 1) == date(2026, 2, 19)
    assert libur.mundur(date(2026, 2, 19), 1) == date(2026, 2, 13)
    assert libur.maju(date(2026, 2, 13), 0) == date(2026, 2, 13)
