"""Numbers, money and dates in words."""

from datetime import date

import pytest

from mutasi_cli.words.terbilang import (
    bulan_romawi,
    day_and_date,
    number_of_people,
    rupiah,
    terbilang,
    today_in_words,
)


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (15, "lima belas"),
        (21, "dua puluh satu"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (1000, "seribu"),
        (1100, "seribu seratus"),
        (2026, "dua ribu dua puluh enam"),
        (11000, "sebelas ribu"),
        (100000, "seratus ribu"),
        (1000000, "satu juta"),
        (1260000, "satu juta dua ratus enam puluh ribu"),
    ],
)
def test_terbilang(figure: int, words: str) -> None:
    assert terbilang(figure) == words


def test_terbilang_refuses_negative_numbers() -> None:
    with pytest.raises(ValueError, match="-1"):
        terbilang(-1)


def test_money_and_people() -> None:
    assert rupiah(1260000) == "Rp1.260.000,00"
    assert rupiah(490000) == "Rp490.000,00"
    assert number_of_people(2) == "2 (dua) orang"


def test_days_are_counted() -> None:
    day = date(2026, 2, 6)
    assert day_and_date(day) == "Jumat, 6 Februari 2026"
    assert today_in_words(day) == "Jumat tanggal Enam bulan Februari tahun Dua Ribu Dua Puluh Enam"
    assert day_and_date(date(2026, 11, 1)) == "Minggu, 1 November 2026"
    assert bulan_romawi(day) == "II"
