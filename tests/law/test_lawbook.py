"""Which value holds on which day, and what an office may lay over it."""

from __future__ import annotations

from datetime import date

import pytest

from mutasi_cli.errors import ParameterError
from mutasi_cli.law import Dasar, DatedValue, LawBook, Parameter, StatusDasar
from mutasi_cli.law.model import OfficeValue

OLD = Dasar("UU 1/2020")
NEW = Dasar("UU 2/2021", "Pasal 3", StatusDasar.TERVERIFIKASI)
CLOSING_TAG = Dasar("UU 3/2023", "Pasal 4", StatusDasar.SEKUNDER)


def _month_parameter() -> Parameter:
    return Parameter(
        "lama",
        "Contoh",
        "bulan",
        (
            DatedValue(date(2020, 1, 1), 6, OLD),
            DatedValue(date(2021, 1, 1), 12, NEW, until=date(2021, 12, 31)),
            DatedValue(date(2023, 1, 1), 18, CLOSING_TAG),
        ),
    )


@pytest.fixture
def book() -> LawBook:
    listed = Parameter("kata", "Contoh", "daftar", (DatedValue(date(2020, 1, 1), ["a", "b"], OLD),))
    table = Parameter("umur", "Contoh", "tabel", (DatedValue(date(2020, 1, 1), {"a": 58}, OLD),))
    return LawBook({"lama": _month_parameter(), "kata": listed, "umur": table})


@pytest.mark.parametrize(
    ("day", "value", "dasar"),
    [
        (date(2020, 1, 1), 6, OLD),
        (date(2020, 12, 31), 6, OLD),
        (date(2021, 1, 1), 12, NEW),
        (date(2021, 12, 31), 12, NEW),
        (date(2023, 1, 1), 18, CLOSING_TAG),
        (date(2099, 1, 1), 18, CLOSING_TAG),
    ],
)
def test_value_in_force(book: LawBook, day: date, value: int, dasar: Dasar) -> None:
    law = book.on(day)
    assert law.whole_number("lama") == value
    assert law.dasar("lama") == dasar


@pytest.mark.parametrize("day", [date(2019, 12, 31), date(2022, 1, 1), date(2022, 12, 31)])
def test_a_day_on_which_the_law_is_silent_is_an_error(book: LawBook, day: date) -> None:
    with pytest.raises(ParameterError, match=rf"«lama» tidak mempunyai nilai pada {day:%d-%m-%Y}"):
        book.on(day).value("lama")


def test_unknown_parameter_is_an_error(book: LawBook) -> None:
    with pytest.raises(ParameterError, match="«entah» tidak ada"):
        book.on(date(2020, 1, 1)).value("entah")


def test_kinds_of_values(book: LawBook) -> None:
    law = book.on(date(2020, 1, 1))
    assert law.listed("kata") == ("a", "b")
    assert law.table("umur") == {"a": 58}
    with pytest.raises(ParameterError, match="bukan bilangan bulat"):
        law.whole_number("kata")
    with pytest.raises(ParameterError, match="bukan daftar"):
        law.listed("lama")
    with pytest.raises(ParameterError, match="bukan tabel"):
        law.table("lama")


def test_law_of_another_day(book: LawBook) -> None:
    assert book.on(date(2020, 6, 1)).on(date(2021, 6, 1)).whole_number("lama") == 12


def test_office_value_wins_on_every_day_with_its_reason(book: LawBook) -> None:
    office = book.with_office({"lama": OfficeValue(3, "Kebijakan kantor")})
    for day in (date(2020, 6, 1), date(2021, 6, 1), date(2019, 1, 1), date(2022, 6, 1)):
        assert office.on(day).whole_number("lama") == 3
    assert office.on(date(2021, 6, 1)).alasan("lama") == "Kebijakan kantor"
    assert office.on(date(2021, 6, 1)).alasan("kata") is None
    assert book.on(date(2021, 6, 1)).whole_number("lama") == 12, "the law itself is untouched"


def test_office_table_is_laid_over_that_of_the_law(book: LawBook) -> None:
    office = book.with_office({"umur": OfficeValue({"b": 60}, "Kebijakan kantor")})
    assert office.on(date(2020, 1, 1)).table("umur") == {"a": 58, "b": 60}
    with pytest.raises(ParameterError, match="harus berupa tabel"):
        book.with_office({"umur": OfficeValue({"a": "enam puluh"}, "x")})


def test_office_cannot_invent_a_parameter(book: LawBook) -> None:
    with pytest.raises(ParameterError, match=r"\[parameter.entah\] di mutasi.toml tidak dikenal"):
        book.with_office({"entah": OfficeValue(3, "x")})


@pytest.mark.parametrize("value", ["3", 3.0, True, [3]])
def test_office_value_must_have_the_type_of_the_law(book: LawBook, value: object) -> None:
    with pytest.raises(ParameterError, match="harus berupa bulan"):
        book.with_office({"lama": OfficeValue(value, "x")})


@pytest.mark.parametrize(
    ("dasar", "text"),
    [
        (OLD, "UU 1/2020 (belum diperiksa ke naskah)"),
        (NEW, "UU 2/2021 Pasal 3"),
        (CLOSING_TAG, "UU 3/2023 Pasal 4 (menurut sumber sekunder)"),
        (Dasar("Perka BKN 7/2017", None, StatusDasar.TERVERIFIKASI), "Perka BKN 7/2017"),
    ],
)
def test_citation_as_printed(dasar: Dasar, text: str) -> None:
    assert str(dasar) == text


def test_unchecked_citation_never_names_an_article() -> None:
    with pytest.raises(ParameterError, match="tidak boleh menyebut pasal"):
        Dasar("UU 1/2020", "Pasal 1", StatusDasar.BELUM)
