"""Names: degrees are parted from them, not a letter changed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.read.values.name_value import NameParts, join_gelar, name_key, split_name


@pytest.mark.parametrize(
    ("written", "front", "nama", "after"),
    [
        ("Drs. H. X, M.Si.", "Drs. H.", "X", "M.Si."),
        ("ABDURAHMAN, A.Ma.Pd", None, "ABDURAHMAN", "A.Ma.Pd"),
        ("A N I F U D I N", None, "A N I F U D I N", None),
        ("dr. Tri Lestari, M.Kes.", "dr.", "Tri Lestari", "M.Kes."),
        ("Dr. Ir. Budi  Santoso, S.T., M.T.", "Dr. Ir.", "Budi Santoso", "S.T., M.T."),
        ("DRS BUDI", "DRS", "BUDI", None),
        ("Budi S.H., M.H.", None, "Budi", "S.H., M.H."),
        ("Siti =S.Sos", None, "Siti", "S.Sos"),
        ("Budi, =S.Sos", None, "Budi", "S.Sos"),
        ("Ir Budi SE MM", "Ir", "Budi", "SE MM"),
        ("'Aisyah", None, "'Aisyah", None),
        ("Irwan Drajat", None, "Irwan Drajat", None),
        ("R. Hadi Wibowo", None, "R. Hadi Wibowo", None),
        ("M. Yusuf", None, "M. Yusuf", None),
        ("ST AMINAH", None, "ST AMINAH", None),
        ("Drs.", None, "Drs.", None),
    ],
)
def test_parting(written: str, front: str | None, nama: str, after: str | None) -> None:
    assert split_name(written) == NameParts(nama, front, after)


@given(st.text("ABCabcdr. ,SMH", max_size=40))
def test_not_a_letter_is_lost_or_changed(written: str) -> None:
    result = split_name(written)
    part = (result.gelar_depan or "") + result.nama + (result.gelar_belakang or "")
    assert re.sub(r"[^A-Za-z]", "", part) == re.sub(r"[^A-Za-z]", "", written)


def test_degrees_of_column_and_name_are_not_said_twice() -> None:
    assert join_gelar("M.Si.", "S.H., M.Si", separator=", ") == "M.Si., S.H."
    assert join_gelar("dr.", "Dr.", separator=" ") == "dr. Dr."
    assert join_gelar(None, "S.H.", separator=", ") == "S.H."
    assert join_gelar("S.H.", None, separator=", ") == "S.H."


def test_names_are_compared_without_degrees_case_and_blanks() -> None:
    assert name_key("Drs. H. A N I F U D I N, M.Si.") == name_key("Anifudin")
    assert name_key("Anifudin") != name_key("Arifudin")
