"""The counting under PEG and SYA, apart from any workbook."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dunia import Dunia
from mutasi_cli.domain.kosakata import Jenjang, JenjangJf, Pendidikan
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.sel import Asal, Kerusakan, Sel
from mutasi_cli.domain.tingkat import urutan_golongan
from mutasi_cli.domain.waktu import tambah_bulan
from mutasi_cli.errors import ParameterError
from mutasi_cli.law import load_lawbook
from mutasi_cli.rules.peg.hukuman import running_penalty
from mutasi_cli.rules.sya.kinerja import judged_years
from mutasi_cli.rules.sya.pengalaman import total_months

LAW = load_lawbook().on(date(2026, 2, 6))
SEHARI = timedelta(days=1)
hari = st.dates(date(1990, 1, 1), date(2030, 12, 31))


def _pegawai(rusak: tuple[str, ...] = (), **isi: Any) -> Pegawai:
    sel = {nama: Sel("b.xlsx", "pegawai", "A2", 2, "x", Kerusakan.TANGGAL) for nama in rusak}
    return Pegawai(nip="1", nama="A", asal=Asal("b.xlsx", "pegawai", 2, sel), **isi)


@given(hari, st.integers(1, 120))
def test_whole_months_are_whole(mulai: date, bulan: int) -> None:
    assert total_months([(mulai, tambah_bulan(mulai, bulan))]) == bulan


@given(hari, st.integers(1, 120))
def test_one_day_short_is_short(mulai: date, bulan: int) -> None:
    assert total_months([(mulai, tambah_bulan(mulai, bulan) - SEHARI)]) < bulan


@given(hari, st.integers(1, 2000), st.integers(1, 2000))
def test_a_seam_or_an_overlap_changes_nothing(mulai: date, satu: int, dua: int) -> None:
    tengah, akhir = mulai + timedelta(days=satu), mulai + timedelta(days=satu + dua)
    utuh = total_months([(mulai, akhir)])
    assert total_months([(tengah, akhir), (mulai, tengah)]) == utuh
    assert total_months([(mulai, akhir), (mulai, tengah), (tengah, akhir)]) == utuh


def test_empty_and_reversed_periods_count_nothing() -> None:
    assert total_months([]) == Fraction(0)
    assert total_months([(date(2020, 1, 2), date(2020, 1, 1))]) == Fraction(0)


@pytest.mark.parametrize(
    ("mulai", "selesai", "berjalan"),
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
def test_penalty_runs_to_its_last_day(mulai: date | None, selesai: date | None, berjalan: bool) -> None:
    pegawai = _pegawai(hukuman_mulai=mulai, hukuman_selesai=selesai)
    assert (running_penalty(pegawai, date(2026, 2, 6), 12) is not None) is berjalan


@pytest.mark.parametrize("bidang", ["hukuman_mulai", "hukuman_selesai"])
def test_penalty_with_a_damaged_date_is_left_to_dat011(bidang: str) -> None:
    assert running_penalty(_pegawai((bidang,)), date(2026, 2, 6), 12) is None


@pytest.mark.parametrize(
    ("tmt", "predikat", "tahun", "diganti"),
    [
        (date(2026, 1, 1), {2024: "Baik"}, (2024, 2023), 2025),
        (date(2026, 3, 31), {}, (2024, 2023), 2025),
        (date(2026, 4, 1), {}, (2025, 2024), None),
        (date(2026, 2, 6), {2025: "Kurang"}, (2025, 2024), None),
        (date(2025, 12, 31), {2025: "Baik"}, (2024, 2023), None),
    ],
)
def test_years_that_are_judged(
    tmt: date, predikat: dict[int, str], tahun: tuple[int, ...], diganti: int | None
) -> None:
    dinilai = judged_years(_pegawai(predikat=predikat), tmt, LAW)
    assert (dinilai.tahun, dinilai.diganti) == (tahun, diganti)


def test_a_damaged_newest_year_is_not_replaced() -> None:
    assert judged_years(_pegawai(("predikat_2025",)), date(2026, 2, 6), LAW).tahun == (2025, 2024)


def test_golongan_in_order() -> None:
    assert urutan_golongan("I/a", LAW) == 0
    assert urutan_golongan("IV/e", LAW) == 16
    assert urutan_golongan("IX", LAW) is None


def test_tables_of_the_law_use_known_words() -> None:
    pendidikan = {isi.label for isi in Pendidikan}
    jenjang = {isi.kunci for isi in Jenjang}
    syarat = {**LAW.tabel("pendidikan_minimum"), **LAW.tabel("pendidikan_minimum_lain")}
    assert set(syarat.values()) <= pendidikan
    assert set(syarat) == jenjang
    assert {isi["sebagai"] for isi in LAW.tabel("pengalaman_minimum").values()} <= jenjang
    assert set(LAW.tabel("usia_alih_jf")) == {isi.kunci for isi in JenjangJf}
    assert set(LAW.tabel("diklat_jenjang")) <= jenjang


def test_an_office_value_that_is_no_education_stops_the_run() -> None:
    dunia = Dunia.baru()
    tabel = {"pengawas": "Sarjana", "administrator": "S-1"}
    dunia.ubah("pengaturan.parameter", {"pendidikan_minimum": {"nilai": tabel, "alasan": "Kebijakan"}})
    with pytest.raises(ParameterError, match="Sarjana"):
        dunia.nilai()
