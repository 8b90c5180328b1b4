"""The counting under PEG and SYA, apart from any workbook."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.domain.calendar import add_months
from mutasi_cli.domain.cell import Cell, Damage, Origin
from mutasi_cli.domain.judged_years import judged_years
from mutasi_cli.domain.levels import golongan_rank
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.vocabulary import Jenjang, JenjangJf, Pendidikan
from mutasi_cli.errors import ParameterError
from mutasi_cli.law import load_lawbook
from mutasi_cli.rules.peg.hukuman import running_penalty
from mutasi_cli.rules.sya.experience import total_months
from rule_world import World

LAW = load_lawbook().on(date(2026, 2, 6))
ONE_DAY = timedelta(days=1)
day = st.dates(date(1990, 1, 1), date(2030, 12, 31))


def _pegawai(damaged: tuple[str, ...] = (), **pegawai_fields: Any) -> Pegawai:
    cell = {nama: Cell("b.xlsx", "pegawai", "A2", 2, "x", Damage.DATE) for nama in damaged}
    return Pegawai(nip="1", nama="A", origin=Origin("b.xlsx", "pegawai", 2, cell), **pegawai_fields)


@given(day, st.integers(1, 120))
def test_whole_months_are_whole(mulai: date, month: int) -> None:
    assert total_months([(mulai, add_months(mulai, month))]) == month


@given(day, st.integers(1, 120))
def test_one_day_short_is_short(mulai: date, month: int) -> None:
    assert total_months([(mulai, add_months(mulai, month) - ONE_DAY)]) < month


@given(day, st.integers(1, 2000), st.integers(1, 2000))
def test_a_seam_or_an_overlap_changes_nothing(mulai: date, first_days: int, second_days: int) -> None:
    middle, end = mulai + timedelta(days=first_days), mulai + timedelta(days=first_days + second_days)
    whole = total_months([(mulai, end)])
    assert total_months([(middle, end), (mulai, middle)]) == whole
    assert total_months([(mulai, end), (mulai, middle), (middle, end)]) == whole


def test_empty_and_reversed_periods_count_nothing() -> None:
    assert total_months([]) == Fraction(0)
    assert total_months([(date(2020, 1, 2), date(2020, 1, 1))]) == Fraction(0)


@pytest.mark.parametrize(
    ("mulai", "selesai", "running"),
    [
        (date(2025, 2, 6), None, True),
        (date(2025, 2, 5), None, False),
        (date(2026, 2, 6), date(2026, 8, 5), True),
        (date(2026, 2, 7), date(2026, 8, 6), False),
        (date(2025, 8, 7), date(2026, 2, 6), True),
        (date(2025, 8, 6), date(2026, 2, 5), False),
        (None, None, True),
        (None, date(2026, 2, 6), True),
        (None, date(2026, 2, 5), False),
        (date(2026, 1, 2), date(2026, 1, 1), True),
    ],
)
def test_penalty_runs_to_its_last_day(mulai: date | None, selesai: date | None, running: bool) -> None:
    pegawai = _pegawai(hukuman_mulai=mulai, hukuman_selesai=selesai)
    assert (running_penalty(pegawai, date(2026, 2, 6), 12) is not None) is running


@pytest.mark.parametrize("field", ["hukuman_mulai", "hukuman_selesai"])
def test_penalty_with_a_damaged_date_is_left_to_dat011(field: str) -> None:
    assert running_penalty(_pegawai((field,)), date(2026, 2, 6), 12) is None


@pytest.mark.parametrize(
    ("tmt", "predikat", "year", "replaced"),
    [
        (date(2026, 1, 1), {2024: "Baik"}, (2024, 2023), 2025),
        (date(2026, 3, 31), {}, (2024, 2023), 2025),
        (date(2026, 4, 1), {}, (2025, 2024), None),
        (date(2026, 2, 6), {2025: "Kurang"}, (2025, 2024), None),
        (date(2025, 12, 31), {2025: "Baik"}, (2024, 2023), None),
    ],
)
def test_years_that_are_judged(
    tmt: date, predikat: dict[int, str], year: tuple[int, ...], replaced: int | None
) -> None:
    judged_years_of = judged_years(_pegawai(predikat=predikat), tmt, LAW)
    assert (judged_years_of.year, judged_years_of.replaced) == (year, replaced)


def test_a_damaged_newest_year_is_not_replaced() -> None:
    assert judged_years(_pegawai(("predikat_2025",)), date(2026, 2, 6), LAW).year == (2025, 2024)


def test_golongan_in_order() -> None:
    assert golongan_rank("I/a", LAW) == 0
    assert golongan_rank("IV/e", LAW) == 16
    assert golongan_rank("IX", LAW) is None


def test_tables_of_the_law_use_known_words() -> None:
    pendidikan = {known_word.label for known_word in Pendidikan}
    jenjang = {known_word.key for known_word in Jenjang}
    requirement = {**LAW.table("pendidikan_minimum"), **LAW.table("pendidikan_minimum_lain")}
    assert set(requirement.values()) <= pendidikan
    assert set(requirement) == jenjang
    assert {known_word["sebagai"] for known_word in LAW.table("pengalaman_minimum").values()} <= jenjang
    assert set(LAW.table("usia_alih_jf")) == {known_word.key for known_word in JenjangJf}
    assert set(LAW.table("diklat_jenjang")) <= jenjang


def test_an_office_value_that_is_no_education_stops_the_run() -> None:
    world = World.new()
    table = {"pengawas": "Sarjana", "administrator": "S-1"}
    world.change("pengaturan.parameter", {"pendidikan_minimum": {"nilai": table, "alasan": "Kebijakan"}})
    with pytest.raises(ParameterError, match="Sarjana"):
        world.value()
