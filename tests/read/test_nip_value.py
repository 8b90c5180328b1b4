"""NIP cells: text is cleaned, a number is a fault whatever its digits."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.domain.cell import Damage
from mutasi_cli.read.values.nip_value import clean_nip, nip, nip_prefix
from mutasi_cli.read.values.raw_cell import cell_text

NIP = "198501012010011001"
EIGHTEEN_DIGITS = st.text("0123456789", min_size=18, max_size=18)


@pytest.mark.parametrize(
    "written",
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
def test_cleaning(written: str) -> None:
    assert nip(written).value == NIP
    assert nip(written).damage is None


@given(EIGHTEEN_DIGITS)
def test_text_of_18_digits_is_never_changed(figure: str) -> None:
    assert nip(figure).value == figure


@given(st.integers(10**17, 10**18 - 1))
def test_a_number_is_a_fault_whatever_its_digits(figure: int) -> None:
    for raw in (figure, float(figure)):
        result = nip(raw)
        assert result.value is None
        assert result.damage is Damage.NIP_AS_NUMBER
        assert clean_nip(raw) == ""


def test_damaged_number_shows_its_digits_and_keeps_its_first_14() -> None:
    raw = 1.97707132006041e17
    assert cell_text(raw) == "197707132006040992"
    assert nip_prefix(raw) == "19770713200604"


@pytest.mark.parametrize("raw", [date(2020, 1, 1), True, "1,97707E+17", "1.97707132006041E+17"])
def test_other_kinds_that_are_no_text(raw: object) -> None:
    assert nip(raw).damage is Damage.NIP_AS_NUMBER


@pytest.mark.parametrize("written", [NIP[:-1], f"{NIP}0", "KOSONG", "19850101201001100A", "١٩٨٥٠١٠١٢٠١٠٠١١٠٠١"])
def test_not_18_digits(written: str) -> None:
    result = nip(written)
    assert result.value is None
    assert result.damage is Damage.NIP_LENGTH


@pytest.mark.parametrize("raw", [None, "", "-", "null", "\u00a0", float("nan")])
def test_blank(raw: object) -> None:
    assert nip(raw).damage is None
    assert nip(raw).value is None
