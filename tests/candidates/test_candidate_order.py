"""Merit order and DUK: one criterion after the other, the first that differs decides."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mutasi_cli.domain.candidate import Qualities, competence_holds, duk_key, merit_key
from mutasi_cli.domain.cell import Origin
from mutasi_cli.domain.diklat import trained_for
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.urusan import Fit
from mutasi_cli.domain.vocabulary import CompetencyTestResult, Jenjang, Pendidikan
from mutasi_cli.law import load_lawbook

LAW = load_lawbook().on(date(2026, 2, 6))
ORIGIN = Origin("batch.xlsx", "pegawai", 2)
PERSON = Pegawai(
    nip="198505052010011001",
    nama="Ani",
    origin=ORIGIN,
    tanggal_lahir=date(1985, 5, 5),
    tmt_cpns=date(2010, 1, 1),
    pendidikan=Pendidikan.S_1,
    golongan="III/c",
)
QUALITIES = Qualities(
    fit=Fit.SAME,
    field="kecamatan",
    own_field="kecamatan",
    months_in_field=12,
    jurusan="Ilmu Pemerintahan",
    education_fits=True,
    predikat=((2025, "Baik"), (2024, "Baik")),
    uji=CompetencyTestResult.MASIH_MEMENUHI,
    tanggal_uji=date(2025, 1, 1),
    uji_in_force=True,
    kotak=7,
    golongan="III/c",
    tmt_golongan=date(2022, 4, 1),
    months_in_golongan=46,
    months_in_office=24,
    months_in_puskesmas=None,
    diklat="PKP",
    diklat_untuk=Jenjang.PENGAWAS,
    tmt_jabatan=date(2022, 1, 1),
    months_in_jabatan=49,
    jenjang=Jenjang.PENGAWAS,
    eselon="IV.a",
)

BETTER: list[dict[str, Any]] = [
    {"fit": Fit.EXPERIENCED},
    {"predikat": ((2025, "Sangat Baik"), (2024, "Baik"))},
    {"predikat": ((2025, "Baik"), (2024, "Sangat Baik"))},
    {"uji": CompetencyTestResult.MEMENUHI},
    {"kotak": 8},
    {"golongan": "III/d"},
    {"tmt_golongan": date(2021, 4, 1)},
    {"months_in_office": 25},
    {"diklat_untuk": Jenjang.ADMINISTRATOR},
    {"tmt_jabatan": date(2021, 1, 1)},
]
"""In the order of the criteria: each is a little better in one of them."""

WORSE: list[dict[str, Any]] = [
    {"fit": Fit.OTHER},
    {"predikat": ((2025, None), (2024, "Baik"))},
    {"predikat": ((2025, "Baik"), (2024, None))},
    {"uji": None, "uji_in_force": False},
    {"kotak": None},
    {"golongan": None},
    {"tmt_golongan": None},
    {"months_in_office": 0},
    {"diklat_untuk": None},
    {"tmt_jabatan": None},
]


def key(**substitutes: Any) -> Any:
    return merit_key(PERSON, replace(QUALITIES, **substitutes), LAW)


@pytest.mark.parametrize("destination", range(len(BETTER)))
def test_an_earlier_criterion_outweighs_all_later_ones(destination: int) -> None:
    """Better in one criterion and worse in every later one is still the earlier place."""
    remainder: dict[str, Any] = {}
    for worse_quality in WORSE[destination + 1 :]:
        remainder.update(worse_quality)
    assert key(**{**remainder, **BETTER[destination]}) < key()


@pytest.mark.parametrize("destination", range(len(WORSE)))
def test_what_is_not_known_stands_behind_what_is(destination: int) -> None:
    assert key(**WORSE[destination]) > key()


def test_education_that_does_not_fit_stands_behind_and_no_requirement_beside() -> None:
    assert key(education_fits=True) == key(education_fits=None) < key(education_fits=False)
    assert key(fit=Fit.EXPERIENCED, education_fits=False) < key(education_fits=True)


def test_a_warning_stands_behind_everything_else() -> None:
    best = replace(QUALITIES, fit=Fit.EXPERIENCED, golongan="III/d")
    assert merit_key(PERSON, QUALITIES, LAW) < merit_key(PERSON, best, LAW, warned=True)


def test_a_failed_competence_test_stands_behind_none_at_all() -> None:
    passed = key(uji=CompetencyTestResult.MEMENUHI, uji_in_force=False)
    without = key(uji=None, uji_in_force=False)
    failed = key(uji=CompetencyTestResult.TIDAK_MEMENUHI, uji_in_force=False)
    assert key() < passed < without < failed


@pytest.mark.parametrize(
    ("person", "qualities"),
    [
        ({}, {"golongan": "III/d"}),
        ({}, {"tmt_golongan": date(2021, 4, 1)}),
        ({}, {"jenjang": Jenjang.ADMINISTRATOR}),
        ({}, {"eselon": "III.b"}),
        ({"tmt_cpns": date(2009, 1, 1)}, {}),
        ({"diklat_kepemimpinan": "PKA"}, {}),
        ({"pendidikan": Pendidikan.S_2}, {}),
        ({"tanggal_lahir": date(1984, 5, 5)}, {}),
        ({"nip": "198505052010011000"}, {}),
    ],
)
def test_duk_decides_among_equals(person: dict[str, Any], qualities: dict[str, Any]) -> None:
    assert duk_key(replace(PERSON, **person), replace(QUALITIES, **qualities), LAW) < duk_key(PERSON, QUALITIES, LAW)
    older_key = merit_key(replace(PERSON, **person), replace(QUALITIES, **qualities), LAW)
    assert older_key < merit_key(PERSON, QUALITIES, LAW)


def test_the_order_does_not_depend_on_where_people_stand() -> None:
    people = [replace(PERSON, nip=f"19850505201001{i:04d}", pendidikan=Pendidikan(1 + i % 10)) for i in range(40)]
    in_order = sorted(people, key=lambda pegawai: merit_key(pegawai, QUALITIES, LAW))
    shuffled_people = list(people)
    random.Random(3).shuffle(shuffled_people)
    assert sorted(shuffled_people, key=lambda pegawai: merit_key(pegawai, QUALITIES, LAW)) == in_order


@pytest.mark.parametrize(
    ("day", "in_force"),
    [
        (date(2023, 2, 6), True),
        (date(2023, 2, 5), False),
        (date(2026, 2, 6), True),
        (date(2026, 2, 7), False),
        (None, False),
    ],
)
def test_a_competence_result_holds_three_years(day: date | None, *, in_force: bool) -> None:
    person = replace(PERSON, uji_kompetensi=CompetencyTestResult.MEMENUHI, tanggal_uji_kompetensi=day)
    assert competence_holds(person, date(2026, 2, 6), LAW) is in_force


@pytest.mark.parametrize(
    ("diklat", "jenjang"),
    [
        ("PKP", Jenjang.PENGAWAS),
        ("Diklatpim Tk. III", Jenjang.ADMINISTRATOR),
        ("PIM II", Jenjang.JPT_PRATAMA),
        ("PKP; PKA", Jenjang.ADMINISTRATOR),
        ("belum PKA", None),
        ("Prajabatan", None),
        (None, None),
    ],
)
def test_training_is_known_by_its_names(diklat: str | None, jenjang: Jenjang | None) -> None:
    assert trained_for(diklat, LAW) is jenjang
