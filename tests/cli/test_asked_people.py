"""Whom ``--nip`` means: a NIP in any grouping, or a part of a name that fits one person."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from mutasi_cli.cli import run
from mutasi_cli.cli.pasted_nips import with_whole_nips
from mutasi_cli.domain.asked_people import people_asked, proposed_nips
from mutasi_cli.errors import SettingsError, StopKind
from mutasi_cli.read.locations import Request

if TYPE_CHECKING:
    from mutasi_cli.domain.batch import Batch

FAULTY = Path(__file__).parents[2] / "examples" / "bermasalah"
NIP = "198506182010011007"
SPLIT = ["--nip", "19850618", "201001", "1", "007"]
LONG = ["--nip", "19850618", "2010010", "1", "007"]
"""One digit too many: no NIP, so nothing is joined."""


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Batch:
    """The faulty example, where the first row lost its NIP."""
    from mutasi_cli import api  # noqa: PLC0415 - loads the tables

    folder = tmp_path_factory.mktemp("orang")
    for nama in ("batch.xlsx", "mutasi.toml"):
        shutil.copy(FAULTY / nama, folder / nama)
    workbook = openpyxl.load_workbook(folder / "batch.xlsx")
    sheet = workbook["usulan"]
    column = {str(cell.value): place for place, cell in enumerate(sheet[1], 1)}
    sheet.cell(2, column["nip"]).value = "12345"
    sheet.cell(2, column["nama"]).value = "Tanpa Nomor Sejati"
    workbook.save(folder / "batch.xlsx")
    return api.read(Request(batch=folder)).batch


def test_a_number_in_any_grouping(batch: Batch) -> None:
    nip = next(move.nip for move in batch.moves if move.nip)
    for written in (nip, f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}", f"{nip[:8]}.{nip[8:14]}-{nip[14:]}"):
        assert proposed_nips(batch, [written]) == (nip,)
        assert people_asked(batch, [written]).nips == {nip}


def test_a_part_of_a_name_that_fits_one_person(batch: Batch) -> None:
    move = next(move for move in batch.moves if move.pegawai is not None)
    assert move.pegawai is not None
    assert proposed_nips(batch, [move.pegawai.nama.upper()]) == (move.nip,)
    assert proposed_nips(batch, [f"  {move.pegawai.nama.casefold()} "]) == (move.nip,)


def test_a_row_without_a_sound_nip_is_found_by_its_name(batch: Batch) -> None:
    people = people_asked(batch, ["nomor sejati"])
    assert (people.nips, {row[2] for row in people.rows}) == (frozenset(), {2})
    with pytest.raises(SettingsError, match="belum sah") as stop:
        proposed_nips(batch, ["nomor sejati"])
    assert stop.value.kind is StopKind.NOBODY


@pytest.mark.parametrize("words", ["12345", "Antah Berantah", "19850618", "", "…"])
def test_what_fits_nobody_is_said(batch: Batch, words: str) -> None:
    for ask in (proposed_nips, people_asked):
        with pytest.raises(SettingsError, match=r"[Tt]idak ada") as stop:
            ask(batch, [words])
        assert stop.value.kind is StopKind.NOBODY


def test_several_people_are_listed_not_guessed(batch: Batch) -> None:
    with pytest.raises(SettingsError, match=r"cocok dengan \d+ orang: .+, dan \d+ lainnya") as stop:
        people_asked(batch, ["a"])
    assert stop.value.kind is StopKind.SEVERAL_PEOPLE
    assert str(stop.value).count("(") == 5


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (["validate", "--nip", "19850618", "201001", "1", "007"], ["validate", "--nip", NIP]),
        (["validate", "--nip=19850618", "201001", "1", "007", "--rinci"], ["validate", f"--nip={NIP}", "--rinci"]),
        (["impact", "--tanpa", "19850618.201001.1.007", "b.xlsx"], ["impact", "--tanpa", NIP, "b.xlsx"]),
        (["validate", "--nip", NIP, "2"], ["validate", "--nip", NIP, "2"]),
        (["validate", "--nip", "19850618", "2"], ["validate", "--nip", "19850618", "2"]),
        (["validate", "--nip", "Siti", "Aminah"], ["validate", "--nip", "Siti", "Aminah"]),
        (["validate", *LONG], ["validate", *LONG]),
        (["validate", "--", *SPLIT], ["validate", "--", *SPLIT]),
        (["validate", "--nip"], ["validate", "--nip"]),
        (["roster", "19850618", "201001"], ["roster", "19850618", "201001"]),
    ],
)  # fmt: skip
def test_a_pasted_nip_needs_no_quotation_marks(typed: list[str], expected: list[str]) -> None:
    assert with_whole_nips(typed) == expected


def test_the_screen_of_one_person(capsys: pytest.CaptureFixture[str]) -> None:
    origin = ["validate", str(FAULTY / "batch.xlsx")]
    run([*origin, "--format", "json"])
    findings = json.loads(capsys.readouterr().out)["temuan"]
    nip = next(finding["nip"] for finding in findings if finding["aturan"] == "PEG001")
    assert run([*origin, "--nip", nip[:8], nip[8:14], nip[14], nip[15:]]) == 1
    own = sum(finding["nip"] == nip for finding in findings)
    assert f"Ditampilkan {own} dari {len(findings)} temuan" in capsys.readouterr().out


def test_a_number_of_a_cause_narrows_json_too(capsys: pytest.CaptureFixture[str]) -> None:
    origin = ["validate", str(FAULTY / "batch.xlsx")]
    run([*origin, "--format", "json"])
    everything = json.loads(capsys.readouterr().out)
    run([*origin, "2", "--format", "json"])
    shown = json.loads(capsys.readouterr().out)
    cause = everything["sebab"][1]
    assert shown["temuan"] == [everything["temuan"][index] for index in sorted([*cause["temuan"], *cause["akibat"]])]
    assert shown["ringkasan"] == everything["ringkasan"]


@pytest.mark.parametrize(
    ("words", "code"),
    [(["jab002"], "JAB002"), (["satu-jabatan-dua-orang"], "JAB002"), (["Satu", "jabatan", "dua", "orang"], "JAB002")],
)
def test_a_rule_by_code_name_or_words(words: list[str], code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rule", *words, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["aturan"] == code


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["jabatan"], "cocok dengan beberapa aturan: "),
        (["JAB020"], "Mungkin maksudnya JAB0"),
        (["satu-jabatan-dua-orangg"], "Mungkin maksudnya JAB002"),
        (["zzz"], "Aturan «zzz» tidak ada. Lihat"),
    ],
)
def test_a_rule_that_is_not_clear(words: list[str], expected: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rule", *words]) == 2
    assert expected in capsys.readouterr().err
