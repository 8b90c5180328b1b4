"""What the form says about the workbook is what the reader understands."""

from __future__ import annotations

import pytest

from mutasi_cli.books.form.cell_rules import choices_of_column
from mutasi_cli.books.form.choice_lists import build_lists
from mutasi_cli.domain.batch_keys import KEYS
from mutasi_cli.domain.canonical_sheets import FROM_SIASN, SHEETS, CanonicalSheet, Requirement
from mutasi_cli.domain.vocabulary import Agama
from mutasi_cli.law import load_lawbook
from mutasi_cli.read.fields import BATCH_KEYS, FIELDS, PREDIKAT_PATTERN, REQUIRED, build_parsers

PER_SHEET = pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.nama)


def test_sheets_are_those_of_the_reader() -> None:
    assert [sheet.nama for sheet in SHEETS] == list(FIELDS)


@PER_SHEET
def test_columns_and_kinds_are_those_of_the_reader(sheet: CanonicalSheet) -> None:
    column = {column.nama: column.jenis for column in sheet.column if not PREDIKAT_PATTERN.fullmatch(column.nama)}
    from_siasn = FROM_SIASN.get(sheet.nama, ())
    read = {field: kind for field, kind in FIELDS[sheet.nama].items() if field not in from_siasn}
    assert list(column.items()) == list(read.items())
    assert tuple(FIELDS[sheet.nama])[len(read) :] == from_siasn
    assert len({column.nama for column in sheet.column}) == len(sheet.column)


def test_only_pegawai_has_predicates_and_in_their_place() -> None:
    for sheet in SHEETS:
        nama = [column.nama for column in sheet.column]
        predikat = [heading_name for heading_name in nama if PREDIKAT_PATTERN.fullmatch(heading_name)]
        if sheet.nama == "pegawai":
            assert predikat == ["predikat_2024", "predikat_2025"]
            start = nama.index("tmt_tugas_tambahan") + 1
            assert nama[start : start + 3] == [*predikat, "hukuman_disiplin"]
        else:
            assert predikat == []


@PER_SHEET
def test_required_columns_are_those_of_the_reader(sheet: CanonicalSheet) -> None:
    required_alone = {groups[0] for groups in REQUIRED[sheet.nama] if len(groups) == 1}
    several = {field for groups in REQUIRED[sheet.nama] if len(groups) > 1 for field in groups}
    assert {column.nama for column in sheet.column if column.requirement is Requirement.REQUIRED} == required_alone
    assert {column.nama for column in sheet.column if column.requirement is Requirement.ONE_OF} == several


def test_keys_of_the_batch_are_those_of_the_reader() -> None:
    without_rohaniwan = {key.nama: key.jenis for key in KEYS if not key.nama.startswith("rohaniwan_")}
    assert list(without_rohaniwan.items()) == list(BATCH_KEYS.items())
    rohaniwan = [key.nama for key in KEYS if key.nama.startswith("rohaniwan_")]
    assert rohaniwan == [f"rohaniwan_{agama.value.lower()}" for agama in Agama]


def test_every_word_to_choose_is_understood() -> None:
    lawbook = load_lawbook()
    parsers, listed = build_parsers(lawbook), build_lists(lawbook)
    checked = 0
    for sheet in SHEETS:
        for column in sheet.column:
            choices = choices_of_column(column, listed)
            if choices is None:
                continue
            value = [parsers.purpose(sheet.nama, column.nama)(words) for words in choices.words]
            assert all(parsed_word.damage is None and parsed_word.value is not None for parsed_word in value), (
                column.nama
            )
            assert len(set(choices.words)) == len(choices.words)
            checked += 1
    assert checked == 33


def test_every_closed_vocabulary_offers_its_words() -> None:
    listed = build_lists(load_lawbook(), ("WKT001",))
    free = {
        "baris",
        "teks",
        "teks_atau_tidak_ada",
        "nama",
        "gelar",
        "banyak",
        "nip",
        "tanggal",
        "cacah",
        "kotak",
    }
    jenis = {column.jenis for sheet in SHEETS for column in sheet.column}
    assert jenis - free <= listed.keys()
    used = {column.choices or column.jenis for sheet in SHEETS for column in sheet.column}
    used |= {key.choices or key.jenis for key in KEYS}
    assert listed.keys() <= used


def test_explanations_are_sentences() -> None:
    for column in [*KEYS, *(column for sheet in SHEETS for column in sheet.column)]:
        assert column.meaning.endswith("."), column.nama
        assert len(column.meaning) <= 240, column.nama
