"""Which value holds on which day, and what an office may lay over it."""

from __future__ import annotations

from datetime import date

import pytest

from mutasi_cli.errors import ParameterError
from mutasi_cli.law import Dasar, LawBook, Nilai, Parameter, StatusDasar
from mutasi_cli.law.model import NilaiKantor

LAMA = Dasar("UU 1/2020")
BARU = Dasar("UU 2/2021", "Pasal 3", StatusDasar.TERVERIFIKASI)
AKHIR = Dasar("UU 3/2023", "Pasal 4", StatusDasar.SEKUNDER)


def _bulan() -> Parameter:
    return Parameter(
        "lama",
        "Contoh",
        "bulan",
        (
            Nilai(date(2020, 1, 1), 6, LAMA),
            Nilai(date(2021, 1, 1), 12, BARU, sampai=date(2021, 12, 31)),
            Nilai(date(2023, 1, 1), 18, AKHIR),
        ),
    )


@pytest.fixture
def book() -> LawBook:
    daftar = Parameter("kata", "Contoh", "daftar", (Nilai(date(2020, 1, 1), ["a", "b"], LAMA),))
    tabel = Parameter("umur", "Contoh", "tabel", (Nilai(date(2020, 1, 1), {"a": 58}, LAMA),))
    return LawBook({"lama": _bulan(), "kata": daftar, "umur": tabel})


@pytest.mark.parametrize(
    ("hari", "nilai", "dasar"),
    [
        (date(2020, 1, 1), 6, LAMA),
        (date(2020, 12, 31), 6, LAMA),
        (date(2021, 1, 1), 12, BARU),
        (date(2021, 12, 31), 12, BARU),
        (date(2023, 1, 1), 18, AKHIR),
        (date(2099, 1, 1), 18, AKHIR),
    ],
)
def test_value_in_force(book: LawBook, hari: date, nilai: int, dasar: Dasar) -> None:
    law = book.on(hari)
    assert law.bulat("lama") == nilai
    assert law.dasar("lama") == dasar


@pytest.mark.parametrize("hari", [date(2019, 12, 31), date(2022, 1, 1), date(2022, 12, 31)])
def test_a_day_on_which_the_law_is_silent_is_an_error(book: LawBook, hari: date) -> None:
    with pytest.raises(ParameterError, match=rf"«lama» tidak mempunyai nilai pada {hari:%d-%m-%Y}"):
        book.on(hari).nilai("lama")


def test_unknown_parameter_is_an_error(book: LawBook) -> None:
    with pytest.raises(ParameterError, match="«entah» tidak ada"):
        book.on(date(2020, 1, 1)).nilai("entah")


def test_kinds_of_values(book: LawBook) -> None:
    law = book.on(date(2020, 1, 1))
    assert law.daftar("kata") == ("a", "b")
    assert law.tabel("umur") == {"a": 58}
    with pytest.raises(ParameterError, match="bukan bilangan bulat"):
        law.bulat("kata")
    with pytest.raises(ParameterError, match="bukan daftar"):
        law.daftar("lama")
    with pytest.raises(ParameterError, match="bukan tabel"):
        law.tabel("lama")


def test_law_of_another_day(book: LawBook) -> None:
    assert book.on(date(2020, 6, 1)).on(date(2021, 6, 1)).bulat("lama") == 12


def test_office_value_wins_on_every_day_with_its_reason(book: LawBook) -> None:
    kantor = book.with_office({"lama": NilaiKantor(3, "Kebijakan kantor")})
    for hari in (date(2020, 6, 1), date(2021, 6, 1), date(2019, 1, 1), date(2022, 6, 1)):
        assert kantor.on(hari).bulat("lama") == 3
    assert kantor.on(date(2021, 6, 1)).alasan("lama") == "Kebijakan kantor"
    assert kantor.on(date(2021, 6, 1)).alasan("kata") is None
    assert book.on(date(2021, 6, 1)).bulat("lama") == 12, "the law itself is untouched"


def test_office_table_is_laid_over_that_of_the_law(book: LawBook) -> None:
    kantor = book.with_office({"umur": NilaiKantor({"b": 60}, "Kebijakan kantor")})
    assert kantor.on(date(2020, 1, 1)).tabel("umur") == {"a": 58, "b": 60}
    with pytest.raises(ParameterError, match="harus berupa tabel"):
        book.with_office({"umur": NilaiKantor({"a": "enam puluh"}, "x")})


def test_office_cannot_invent_a_parameter(book: LawBook) -> None:
    with pytest.raises(ParameterError, match=r"\[parameter.entah\] di mutasi.toml tidak dikenal"):
        book.with_office({"entah": NilaiKantor(3, "x")})


@pytest.mark.parametrize("nilai", ["3", 3.0, True, [3]])
def test_office_value_must_have_the_type_of_the_law(book: LawBook, nilai: object) -> None:
    with pytest.raises(ParameterError, match="harus berupa bulan"):
        book.with_office({"lama": NilaiKantor(nilai, "x")})


@pytest.mark.parametrize(
    ("dasar", "teks"),
    [
        (LAMA, "UU 1/2020 (belum diperiksa ke naskah)"),
        (BARU, "UU 2/2021 Pasal 3"),
        (AKHIR, "UU 3/2023 Pasal 4 (menurut sumber sekunder)"),
        (Dasar("Perka BKN 7/2017", None, StatusDasar.TERVERIFIKASI), "Perka BKN 7/2017"),
    ],
)
def test_citation_as_printed(dasar: Dasar, teks: str) -> None:
    assert str(dasar) == teks


def test_unchecked_citation_never_names_an_article() -> None:
    with pytest.raises(ParameterError, match="tidak boleh menyebut pasal"):
        Dasar("UU 1/2020", "Pasal 1", StatusDasar.BELUM)
