"""Names: degrees are parted from them, not a letter changed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.tables.nilai.nama import NamaTerpisah, gabung_gelar, kunci_nama, pisah_nama


@pytest.mark.parametrize(
    ("tertulis", "depan", "nama", "belakang"),
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
def test_parting(tertulis: str, depan: str | None, nama: str, belakang: str | None) -> None:
    assert pisah_nama(tertulis) == NamaTerpisah(nama, depan, belakang)


@given(st.text("ABCabcdr. ,SMH", max_size=40))
def test_not_a_letter_is_lost_or_changed(tertulis: str) -> None:
    hasil = pisah_nama(tertulis)
    bagian = (hasil.gelar_depan or "") + hasil.nama + (hasil.gelar_belakang or "")
    assert re.sub(r"[^A-Za-z]", "", bagian) == re.sub(r"[^A-Za-z]", "", tertulis)


def test_degrees_of_column_and_name_are_not_said_twice() -> None:
    assert gabung_gelar("M.Si.", "S.H., M.Si", pemisah=", ") == "M.Si., S.H."
    assert gabung_gelar("dr.", "Dr.", pemisah=" ") == "dr. Dr."
    assert gabung_gelar(None, "S.H.", pemisah=", ") == "S.H."
    assert gabung_gelar("S.H.", None, pemisah=", ") == "S.H."


def test_names_are_compared_without_degrees_case_and_blanks() -> None:
    assert kunci_nama("Drs. H. A N I F U D I N, M.Si.") == kunci_nama("Anifudin")
    assert kunci_nama("Anifudin") != kunci_nama("Arifudin")
