"""Dates: every form of the specification, day before month, and what is no date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.domain.sel import Kerusakan
from mutasi_cli.domain.waktu import BULAN, HARI, nama_hari, tanggal_panjang
from mutasi_cli.tables.nilai.tanggal import parse_tanggal, tanggal

HARI_MANA_PUN = st.dates(date(1940, 1, 1), date(2099, 12, 31))
INGGRIS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
CARA_TULIS: list[Callable[[date], object]] = [
    lambda d: d,
    lambda d: datetime.combine(d, time(7, 30)),
    lambda d: f"{d.day:02}-{d.month:02}-{d.year}",
    lambda d: f"{d.day}/{d.month}/{d.year}",
    lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    lambda d: d.isoformat(),
    lambda d: f"{d.isoformat()} 00:00:00",
    tanggal_panjang,
    lambda d: tanggal_panjang(d).upper(),
    lambda d: f"{nama_hari(d)}, {tanggal_panjang(d)}",
    lambda d: f"  '{d.day:02}-{INGGRIS[d.month - 1]}-{d.year}\u00a0",
    lambda d: f"{d.day} {BULAN[d.month - 1][:3]} {d.year}",
    lambda d: str((d - date(1899, 12, 30)).days) if d >= date(1930, 1, 1) else d,
    lambda d: float((d - date(1899, 12, 30)).days) if d >= date(1930, 1, 1) else d,
]


@given(HARI_MANA_PUN, st.sampled_from(range(len(CARA_TULIS))))
def test_every_way_of_writing_gives_the_day_back(hari: date, cara: int) -> None:
    hasil = tanggal(CARA_TULIS[cara](hari))
    assert hasil.nilai == hari
    assert hasil.kerusakan is None


@pytest.mark.parametrize(
    ("tertulis", "hari"),
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
def test_forms_seen_in_real_files(tertulis: str, hari: date) -> None:
    assert tanggal(tertulis).nilai == hari
    assert tanggal(tertulis).kerusakan is None


@pytest.mark.parametrize(
    "tertulis",
    [
        *("01/04/15", "1 April 15", "6-Feb-26", "2015", "Mei 2015", "31-02-2015", "02/13/2015", "nanti"),
        *("20150401", "0206-02-06", "1 Foo 2015", "1 April 20155", "99999999", True, time(8, 30), 7.0),
    ],
)
def test_what_is_no_date_is_damaged(tertulis: object) -> None:
    hasil = tanggal(tertulis)
    assert hasil.nilai is None
    assert hasil.kerusakan is Kerusakan.TANGGAL
    assert hasil.keterangan.endswith(".")


@pytest.mark.parametrize("tertulis", [None, "", " ", "-", "null", "NULL", "N/A", "0000-00-00", "00/00/0000"])
def test_signs_for_nothing(tertulis: object) -> None:
    hasil = tanggal(tertulis)
    assert (hasil.nilai, hasil.kerusakan, hasil.isi) == (None, None, "")


@given(HARI_MANA_PUN, st.sampled_from(HARI))
def test_a_weekday_is_compared_and_the_date_kept(hari: date, sebutan: str) -> None:
    hasil = tanggal(f"{sebutan}, {tanggal_panjang(hari)}")
    assert hasil.nilai == hari
    assert (hasil.kerusakan is Kerusakan.HARI) == (sebutan != nama_hari(hari))


def test_wrong_weekday_names_the_right_one() -> None:
    hasil = tanggal("Kamis (6/2/2026)")
    assert hasil.saran == ("Jumat",)
    assert "adalah hari Jumat, bukan Kamis" in hasil.keterangan


@given(st.text(max_size=30))
def test_no_text_breaks_the_parser(tertulis: str) -> None:
    hasil = tanggal(tertulis)
    assert hasil.nilai is None or isinstance(hasil.nilai, date)


def test_date_of_an_option() -> None:
    assert parse_tanggal("6 Februari 2026").nilai == date(2026, 2, 6)
    assert parse_tanggal("kapan").nilai is None
