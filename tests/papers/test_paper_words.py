"""How names, signers and lists are written."""

import pytest

from mutasi_cli.disk.file_names import person_paper_name, safe_part
from mutasi_cli.domain.gelar import name_without_gelar
from mutasi_cli.domain.office import KepalaDaerah, Pejabat
from mutasi_cli.words.paper_words import (
    GAP,
    capitalised,
    head_name,
    head_name_on_letters,
    numbered,
    pejabat,
    tanggal,
    text,
    with_status,
)
from mutasi_cli.words.sentence_words import join_words


@pytest.mark.parametrize(
    ("written", "nama"),
    [
        ("Tri Adhianto", "Tri Adhianto"),
        ("Dr. H. Tri Adhianto, S.E., M.M.", "Tri Adhianto"),
        ("Tri Adhianto S.E.", "Tri Adhianto"),
        ("drg. Siti Aminah M.Kes", "Siti Aminah"),
        ("H. M. Idris", "M. Idris"),
        ("Moh. Idris", "Moh. Idris"),
        ("Ir. Soekarno", "Soekarno"),
        ("Prof. Dr. K.H. Ahmad", "Ahmad"),
        ("Dr.", "Dr."),
    ],
)
def test_gelar_is_taken_off(written: str, nama: str) -> None:
    assert name_without_gelar(written) == nama


def test_name_of_the_kepala_daerah() -> None:
    head = KepalaDaerah(nama="Dr. Tri Adhianto, S.E.", gelar_depan="Dr.", gelar_belakang="S.E., M.M.")
    assert head_name(head) == "TRI ADHIANTO"
    assert head_name_on_letters(head) == "Dr. Tri Adhianto, S.E., M.M."
    assert head_name(None) == GAP


def test_status_before_the_jabatan() -> None:
    assert with_status("Wali Kota Bekasi", "pj") == "Pj. Wali Kota Bekasi"
    assert with_status("Wali Kota Bekasi", "definitif") == "Wali Kota Bekasi"
    assert capitalised("Plt. Kepala Badan") == "Plt. KEPALA BADAN"
    assert capitalised("Kepala Badan") == "KEPALA BADAN"


def test_a_pejabat_without_details_is_a_gap() -> None:
    assert set(pejabat(None).values()) == {GAP}
    context = pejabat(Pejabat(key="x", nama="A", nip="196805101994031005", jabatan="Kepala", status="plh"))
    assert context["nip"] == "19680510 199403 1 005"
    assert context["jabatan_kapital"] == "Plh. KEPALA"


def test_a_numbered_list_ends_rightly() -> None:
    result = numbered(["UU 1;", " UU 2 ", "", "UU 3."], end=".")
    assert [(entry["nomor"], entry["isi"]) for entry in result] == [
        ("1.", "UU 1;"),
        ("2.", "UU 2;"),
        ("3.", "UU 3."),
    ]


def test_joined_lists() -> None:
    assert join_words(["a"]) == "a"
    assert join_words(["a", "b"]) == "a dan b"
    assert join_words(["a", "b", "c"]) == "a, b, dan c"


def test_blanks_are_seen() -> None:
    assert text(None) == GAP
    assert text("  ") == GAP
    assert tanggal(None) == GAP


@pytest.mark.parametrize(
    ("nama", "file"),
    [
        ("Tri Lestari", "007_198506182010011007_Tri-Lestari.docx"),
        ("../../x", "007_198506182010011007_x.docx"),
        ("CON", "007_198506182010011007_CON.docx"),
        ("Syafi'i. ", "007_198506182010011007_Syafi-i.docx"),
        ("José Ångström", "007_198506182010011007_Jose-Angstrom.docx"),
        ("漢字", "007_198506182010011007_tanpa-nama.docx"),
        ("a\x00b:c*?", "007_198506182010011007_a-b-c.docx"),
    ],
)
def test_file_name(nama: str, file: str) -> None:
    assert person_paper_name(7, "198506182010011007", nama) == file


def test_file_name_without_nip_and_of_long_names() -> None:
    assert person_paper_name(12, None, "x") == "012_tanpa-nip_x.docx"
    assert person_paper_name(12, "../../etc", "x") == "012_tanpa-nip_x.docx"
    assert len(safe_part("x" * 500, blank="-")) == 60
