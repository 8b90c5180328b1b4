"""Merit order and DUK: one criterion after the other, the first that differs decides."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mutasi_cli.domain.calon import Jasa, competence_holds, duk_key, merit_key
from mutasi_cli.domain.diklat import trained_for
from mutasi_cli.domain.kosakata import HasilUji, Jenjang, Pendidikan
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.sel import Asal
from mutasi_cli.law import load_lawbook

LAW = load_lawbook().on(date(2026, 2, 6))
ASAL = Asal("batch.xlsx", "pegawai", 2)
ORANG = Pegawai(
    nip="198505052010011001",
    nama="Ani",
    asal=ASAL,
    tanggal_lahir=date(1985, 5, 5),
    tmt_cpns=date(2010, 1, 1),
    pendidikan=Pendidikan.S_1,
    golongan="III/c",
)
JASA = Jasa(
    predikat=((2025, "Baik"), (2024, "Baik")),
    uji=HasilUji.MASIH_MEMENUHI,
    tanggal_uji=date(2025, 1, 1),
    uji_berlaku=True,
    kotak=7,
    golongan="III/c",
    tmt_golongan=date(2022, 4, 1),
    bulan_golongan=46,
    bulan_bidang=24,
    bulan_puskesmas=None,
    diklat="PKP",
    diklat_untuk=Jenjang.PENGAWAS,
    tmt_jabatan=date(2022, 1, 1),
    bulan_jabatan=49,
    jenjang=Jenjang.PENGAWAS,
    eselon="IV.a",
)

LEBIH_BAIK: list[dict[str, Any]] = [
    {"predikat": ((2025, "Sangat Baik"), (2024, "Baik"))},
    {"predikat": ((2025, "Baik"), (2024, "Sangat Baik"))},
    {"uji": HasilUji.MEMENUHI},
    {"kotak": 8},
    {"golongan": "III/d"},
    {"tmt_golongan": date(2021, 4, 1)},
    {"bulan_bidang": 25},
    {"diklat_untuk": Jenjang.ADMINISTRATOR},
    {"tmt_jabatan": date(2021, 1, 1)},
]
"""In the order of the criteria: each is a little better in one of them."""

LEBIH_BURUK: list[dict[str, Any]] = [
    {"predikat": ((2025, None), (2024, "Baik"))},
    {"predikat": ((2025, "Baik"), (2024, None))},
    {"uji": None, "uji_berlaku": False},
    {"kotak": None},
    {"golongan": None},
    {"tmt_golongan": None},
    {"bulan_bidang": 0},
    {"diklat_untuk": None},
    {"tmt_jabatan": None},
]


def key(**ganti: Any) -> Any:
    return merit_key(ORANG, replace(JASA, **ganti), LAW)


@pytest.mark.parametrize("ke", range(len(LEBIH_BAIK)))
def test_an_earlier_criterion_outweighs_all_later_ones(ke: int) -> None:
    """Better in one criterion and worse in every later one is still the earlier place."""
    sisanya: dict[str, Any] = {}
    for lain in LEBIH_BURUK[ke + 1 :]:
        sisanya.update(lain)
    assert key(**{**sisanya, **LEBIH_BAIK[ke]}) < key()


@pytest.mark.parametrize("ke", range(len(LEBIH_BURUK)))
def test_what_is_not_known_stands_behind_what_is(ke: int) -> None:
    assert key(**LEBIH_BURUK[ke]) > key()


def test_a_failed_competence_test_stands_behind_none_at_all() -> None:
    lulus = key(uji=HasilUji.MEMENUHI, uji_berlaku=False)
    tanpa = key(uji=None, uji_berlaku=False)
    gagal = key(uji=HasilUji.TIDAK_MEMENUHI, uji_berlaku=False)
    assert key() < lulus < tanpa < gagal


@pytest.mark.parametrize(
    ("orang", "jasa"),
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
def test_duk_decides_among_equals(orang: dict[str, Any], jasa: dict[str, Any]) -> None:
    assert duk_key(replace(ORANG, **orang), replace(JASA, **jasa), LAW) < duk_key(ORANG, JASA, LAW)
    lebih_tua = merit_key(replace(ORANG, **orang), replace(JASA, **jasa), LAW)
    assert lebih_tua < merit_key(ORANG, JASA, LAW)


def test_the_order_does_not_depend_on_where_people_stand() -> None:
    orang = [
        replace(ORANG, nip=f"19850505201001{i:04d}", pendidikan=Pendidikan(1 + i % 10)) for i in range(40)
    ]
    urut = sorted(orang, key=lambda isi: merit_key(isi, JASA, LAW))
    acak = list(orang)
    random.Random(3).shuffle(acak)
    assert sorted(acak, key=lambda isi: merit_key(isi, JASA, LAW)) == urut


@pytest.mark.parametrize(
    ("hari", "berlaku"),
    [
        (date(2023, 2, 6), True),
        (date(2023, 2, 5), False),
        (date(2026, 2, 6), True),
        (date(2026, 2, 7), False),
        (None, False),
    ],
)
def test_a_competence_result_holds_three_years(hari: date | None, *, berlaku: bool) -> None:
    orang = replace(ORANG, uji_kompetensi=HasilUji.MEMENUHI, tanggal_uji_kompetensi=hari)
    assert competence_holds(orang, date(2026, 2, 6), LAW) is berlaku


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
