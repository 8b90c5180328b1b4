"""Files as offices really keep them, read at the first try: what each folder's ``expected.json`` asks for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from kantor.offices import OFFICES, Office, true_people
from kantor.people import differences, people_of
from mutasi_cli import api
from mutasi_cli.cli import run

if TYPE_CHECKING:
    from mutasi_cli.api import Judgement
    from mutasi_cli.domain.understanding import Understanding

every_office = pytest.mark.parametrize("nama", OFFICES)


@cache
def judgement(nama: str) -> Judgement:
    return api.judge(Office.of(nama).request())


@every_office
def test_each_sheet_is_the_table_it_is(nama: str) -> None:
    office = Office.of(nama)
    for file, named in office.expected["files"].items():
        sheets = named
        understood = api.describe_file(office.folder / file, folder_kerja=office.folder)
        if (office.folder / file).read_bytes()[:64].lstrip().lower().startswith((b"<html", b"<table", b"<!doctype")):
            sheets = dict(zip([sheet.sheet for sheet in understood], sheets.values(), strict=True))
        by_name = {sheet.sheet or file: sheet for sheet in understood}
        for sheet_name, expected in sheets.items():
            sheet = by_name.get(sheet_name) or by_name[file]
            is_batch = sheet_name == "batch"
            assert sheet.table == ("batch" if is_batch else expected["table"]), (file, sheet_name)
            if expected["table"] is not None:
                assert sheet.row_count == expected["rows"], (file, sheet_name)
                _columns(sheet, expected["columns"])


def _columns(sheet: Understanding, expected: dict[str, dict[str, list[str]]]) -> None:
    read = {column.letter: set(column.field) for column in sheet.column if column.field}
    for letter, column in expected.items():
        fields = read.pop(letter, set())
        assert set(column["fields"]) <= fields, (sheet.sheet, letter, column["heading"], fields)
        assert fields <= {*column["fields"], *column.get("allowed", ())}, (sheet.sheet, letter, fields)
    assert not {letter: fields for letter, fields in read.items() if fields - {"no", "urut", "keterangan"}}, sheet.sheet


@every_office
def test_everybody_is_read_as_he_is(nama: str) -> None:
    office = Office.of(nama)
    batch = api.read(office.request(), all_pegawai=True).batch
    assert (len(batch.pegawai), len(batch.jabatan)) == (office.expected["staff"], office.expected["posts"])
    assert [str(entry) for entry in differences(true_people(), people_of(batch), office.carried)] == []


@every_office
def test_every_row_goes_where_it_says(nama: str) -> None:
    expected, batch = Office.of(nama).expected, judgement(nama).batch
    assert len(batch.moves) == expected["proposals"]
    targets = {move.nip: move.target for move in batch.moves}
    assert sorted(nip or "" for nip, target in targets.items() if target is None) == expected["target_unknown"]
    for nip, post in expected["targets"].items():
        target = targets[nip]
        assert target is not None
        assert _key(f"{target.jabatan} {target.unit_kerja}") == _key(f"{post['jabatan']} {post['unit_kerja']}")


def _key(words: str) -> frozenset[str]:
    """The words of a post, whichever of its two columns they stand in."""
    return frozenset(re.findall(r"\w+", words.casefold()))


@every_office
def test_what_is_found(nama: str) -> None:
    expected = Office.of(nama).expected
    watched = set(expected["findings_watched"])
    found = {
        (finding.rule_code, finding.nip)
        for finding in judgement(nama).findings
        if finding.rule_code in watched and finding.severity.value != "info"
    }
    needed = {(code, nip) for code, nip in expected["findings"]}
    allowed = needed | {(code, nip) for code, nip in expected["findings_allowed"]}
    assert needed <= found
    assert found <= allowed


@every_office
def test_what_nobody_fills_is_said_once(nama: str) -> None:
    """A column that the file does not carry is DAT027, never a blank of each person."""
    findings = judgement(nama).findings
    columns = [finding.cure for finding in findings if finding.rule_code == "DAT027"]
    assert len(columns) == len(set(columns))
    blanks = [finding for finding in findings if finding.rule_code in {"DAT016", "PEG007", "PEG010", "SYA007"}]
    assert not [finding for finding in blanks if finding.cell.row is not None], [f.message for f in blanks]


@every_office
def test_the_command_ends_as_expected(nama: str, capsys: pytest.CaptureFixture[str]) -> None:
    office = Office.of(nama)
    arguments = [str(office.folder / office.expected["arguments"][0])]
    for option, file in office.options.items():
        arguments += [f"--{option}", str(office.folder / file)]
    code = run(["validate", *arguments, "--tanggal", office.expected["tanggal"]])
    output = capsys.readouterr()
    assert code in office.expected["exit"], output.err
    assert "Traceback" not in output.out + output.err
