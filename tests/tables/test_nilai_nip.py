"""NIP cells: text is cleaned, a number is a fault whatever its digits."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.domain.sel import Kerusakan
from mutasi_cli.tables.nilai.mentah import teks_sel
from mutasi_cli.tables.nilai.nip import awalan_nip, bersihkan_nip, nip

NIP = "198501012010011001"
DELAPAN_BELAS = st.text("0123456789", min_size=18, max_size=18)


@pytest.mark.parametrize(
    "tertulis",
    [
        *(
            NIP,
            "19850101 201001 1 001",
            f"'{NIP}",
            f"{NIP}-",
            f"\u00a0 {NIP} ",
            f"\u200b{NIP}",
            f"NIP. {NIP}",
        ),
        *("19850101.201001.1.001", "19850101-201001-1-001", f'="{NIP}"', f"{NIP}\n"),
    ],
)
def test_cleaning(tertulis: str) -> None:
    assert nip(tertulis).nilai == NIP
    assert nip(tertulis).kerusakan is None


@given(DELAPAN_BELAS)
def test_text_of_18_digits_is_never_changed(angka: str) -> None:
    assert nip(angka).nilai == angka


@given(st.integers(10**17, 10**18 - 1))
def test_a_number_is_a_fault_whatever_its_digits(angka: int) -> None:
    for mentah in (angka, float(angka)):
        hasil = nip(mentah)
        assert hasil.nilai is None
        assert hasil.kerusakan is Kerusakan.NIP_ANGKA
        assert bersihkan_nip(mentah) == ""


def test_damaged_number_shows_its_digits_and_keeps_its_first_14() -> None:
    mentah = 1.97707132006041e17
    assert teks_sel(mentah) == "197707132006040992"
    assert awalan_nip(mentah) == "19770713200604"


@pytest.mark.parametrize("mentah", [date(2020, 1, 1), True, "1,97707E+17", "1.97707132006041E+17"])
def test_other_kinds_that_are_no_text(mentah: object) -> None:
    assert nip(mentah).kerusakan is Kerusakan.NIP_ANGKA


@pytest.mark.parametrize(
    "tertulis", [NIP[:-1], f"{NIP}0", "KOSONG", "19850101201001100A", "١٩٨٥٠١٠١٢٠١٠٠١١٠٠١"]
)
def test_not_18_digits(tertulis: str) -> None:
    hasil = nip(tertulis)
    assert hasil.nilai is None
    assert hasil.kerusakan is Kerusakan.NIP_PANJANG


@pytest.mark.parametrize("mentah", [None, "", "-", "null", "\u00a0", float("nan")])
def test_blank(mentah: object) -> None:
    assert nip(mentah).kerusakan is None
    assert nip(mentah).nilai is None
