"""Calendar arithmetic of the law, to the day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.domain.waktu import (
    awal_bulan_berikut,
    bulan_penuh,
    hari_kerja_antara,
    lama_dalam_kata,
    nama_hari,
    tambah_bulan,
    tanggal_panjang,
    ulang_tahun,
    usia,
)

HARI = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("hari", "bulan", "hasil"),
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
def test_adding_months_clips_the_end(hari: date, bulan: int, hasil: date) -> None:
    assert tambah_bulan(hari, bulan) == hasil


@pytest.mark.parametrize(
    ("mulai", "sampai", "bulan"),
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
def test_full_months(mulai: date, sampai: date, bulan: int) -> None:
    assert bulan_penuh(mulai, sampai) == bulan


@given(mulai=HARI, lama=st.integers(0, 20_000))
def test_full_months_agree_with_adding_months(mulai: date, lama: int) -> None:
    sampai = mulai + timedelta(days=lama)
    bulan = bulan_penuh(mulai, sampai)
    assert tambah_bulan(mulai, bulan) <= sampai < tambah_bulan(mulai, bulan + 1)


@pytest.mark.parametrize(
    ("lahir", "tahun", "hari"),
    [
        (date(1968, 2, 29), 58, date(2026, 3, 1)),
        (date(1968, 2, 29), 60, date(2028, 2, 29)),
        (date(1968, 2, 6), 58, date(2026, 2, 6)),
    ],
)
def test_birthday(lahir: date, tahun: int, hari: date) -> None:
    assert ulang_tahun(lahir, tahun) == hari


@pytest.mark.parametrize(
    ("lahir", "pada", "tahun"),
    [
        (date(1968, 2, 29), date(2026, 2, 28), 57),
        (date(1968, 2, 29), date(2026, 3, 1), 58),
        (date(1968, 2, 6), date(2026, 2, 5), 57),
        (date(1968, 2, 6), date(2026, 2, 6), 58),
    ],
)
def test_age(lahir: date, pada: date, tahun: int) -> None:
    assert usia(lahir, pada) == tahun


@given(lahir=HARI, tahun=st.integers(0, 99))
def test_age_changes_on_the_birthday(lahir: date, tahun: int) -> None:
    hari = ulang_tahun(lahir, tahun)
    assert usia(lahir, hari) == tahun
    assert usia(lahir, hari - timedelta(days=1)) == tahun - 1


@pytest.mark.parametrize(
    ("hari", "hasil"),
    [
        (date(2026, 2, 1), date(2026, 3, 1)),
        (date(2026, 1, 31), date(2026, 2, 1)),
        (date(2025, 12, 15), date(2026, 1, 1)),
    ],
)
def test_first_of_next_month(hari: date, hasil: date) -> None:
    assert awal_bulan_berikut(hari) == hasil


@pytest.mark.parametrize(
    ("mulai", "sampai", "jumlah"),
    [
        (date(2026, 2, 5), date(2026, 2, 6), 1),
        (date(2026, 2, 6), date(2026, 2, 6), 0),
        (date(2026, 2, 6), date(2026, 2, 5), 0),
        (date(2026, 2, 6), date(2026, 2, 9), 1),
        (date(2026, 2, 7), date(2026, 2, 8), 0),
        (date(2026, 2, 2), date(2026, 2, 13), 9),
    ],
)
def test_working_days(mulai: date, sampai: date, jumlah: int) -> None:
    assert hari_kerja_antara(mulai, sampai, ()) == jumlah


def test_holidays_are_no_working_days_and_a_holiday_on_sunday_counts_once() -> None:
    libur = {date(2026, 2, 10), date(2026, 2, 8)}
    assert hari_kerja_antara(date(2026, 2, 6), date(2026, 2, 13), libur) == 4


@pytest.mark.parametrize(
    ("bulan", "kata"),
    [(0, "0 bulan"), (11, "11 bulan"), (12, "1 tahun"), (20, "1 tahun 8 bulan"), (24, "2 tahun")],
)
def test_months_in_words(bulan: int, kata: str) -> None:
    assert lama_dalam_kata(bulan) == kata


def test_words_for_days() -> None:
    assert nama_hari(date(2026, 2, 6)) == "Jumat"
    assert nama_hari(date(2026, 2, 8)) == "Minggu"
    assert tanggal_panjang(date(2026, 2, 6)) == "6 Februari 2026"


def test_beyond_the_calendar_is_its_last_or_first_day() -> None:
    assert tambah_bulan(date(2026, 2, 6), 10**20) == date.max
    assert tambah_bulan(date(2026, 2, 6), -(10**20)) == date.min
    assert tambah_bulan(date.max, 1) == date.max
    assert ulang_tahun(date(1968, 2, 29), 10**20) == date.max
    assert ulang_tahun(date(1968, 2, 29), -(10**20)) == date.min
