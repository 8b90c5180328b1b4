"""The causes on the first page of the report and at the head of the sheet of findings: as on the screen."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mutasi_cli import api
from mutasi_cli.cli import run
from mutasi_cli.domain.cause import Diagnosis
from mutasi_cli.front import writing
from mutasi_cli.read.locations import Request
from mutasi_cli.views.report import build_report
from report.parsed_page import TEMPLATES, ParsedPage

FAULTY = Path(__file__).parents[2] / "examples" / "bermasalah"
HOSTILE = '=HYPERLINK("http://a")<script>alert(1)</script>\x1b[2J\u202e&amp;'


@pytest.fixture(scope="module")
def judgement(tmp_path_factory: pytest.TempPathFactory) -> api.Judgement:
    folder = tmp_path_factory.mktemp("sebab") / "batch"
    shutil.copytree(FAULTY, folder)
    return api.judge(Request(batch=folder))


def page_of(judgement: api.Judgement, diagnosis: Diagnosis) -> tuple[ParsedPage, str]:
    data = build_report(judgement.batch, judgement.findings, templates=(TEMPLATES,), diagnosis=diagnosis).data
    return ParsedPage(data), data.decode("utf-8")


def sheet_of(judgement: api.Judgement) -> Any:
    return openpyxl.load_workbook(api.write_annotated(judgement)[0])["Temuan"]


def test_the_first_page_begins_with_every_cause(judgement: api.Judgement) -> None:
    diagnosis = api.diagnose(judgement)
    page, text = page_of(judgement, diagnosis)
    items = [element for element in page.elements("li", place="ringkasan") if "value" in element.attributes]
    assert [int(element.attributes["value"]) for element in items] == [cause.nomor for cause in diagnosis.causes]
    for element, cause in zip(items, diagnosis.causes, strict=True):
        words = " ".join(element.text.split())
        for expected in (f"{cause.title}{cause.place}", f"kena {cause.rows}", *cause.rule_codes):
            assert " ".join(expected.split()) in words
        (link,) = re.findall(rf'<li value="{cause.nomor}"><p class="judul"><a href="#(t-\d+)"', text)
        assert page.id(link).attributes["id"] == link
    first_cause, first_count = text.index('<ol class="sebab'), text.index('<p class="hitungan"')
    assert text.index('class="kalimat"') < first_cause < first_count


def test_the_sheet_of_findings_begins_with_every_cause(judgement: api.Judgement) -> None:
    diagnosis = api.diagnose(judgement)
    sheet = sheet_of(judgement)
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    top = next(number for number, row in enumerate(rows) if str(row[0]).startswith("SEBAB"))
    heads = next(number for number, row in enumerate(rows) if row[12] == "Pengecualian")
    assert top < heads
    shown = [(row[0], row[2], row[3], row[9], row[11]) for row in rows[top + 2 : top + 2 + len(diagnosis.causes)]]
    assert shown == [
        (str(cause.nomor), str(cause.rows), f"{cause.title}{cause.place}", cause.action, ", ".join(cause.rule_codes))
        for cause in diagnosis.causes
    ]
    numbers = {
        id(finding): str(cause.nomor)
        for cause in diagnosis.causes
        for finding in (*cause.findings, *cause.consequences)
    }
    expected = [numbers.get(id(finding)) for finding in sorted(judgement.findings, key=lambda entry: entry.sort_key)]
    assert rows[heads][13] == "Sebab"
    assert [row[13] for row in rows[heads + 1 :]] == expected
    assert sheet.auto_filter.ref.startswith(f"A{heads + 1}:N")
    assert {str(span) for span in sheet.merged_cells.ranges} >= {f"D{top + 3}:I{top + 3}", f"J{top + 3}:K{top + 3}"}


def test_the_numbers_are_those_of_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(FAULTY, tmp_path / "b")
    run(["validate", str(tmp_path / "b"), "--format", "json"])
    causes = json.loads(capsys.readouterr().out)["sebab"]
    run(["validate", str(tmp_path / "b"), "--format", "xlsx"])
    sheet = openpyxl.load_workbook(next((tmp_path / "b" / "keluaran").glob("*-temuan.xlsx")))["Temuan"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    top = next(number for number, row in enumerate(rows) if str(row[0]).startswith("SEBAB"))
    shown = [(int(str(row[0])), row[3]) for row in rows[top + 2 : top + 2 + len(causes)]]
    assert shown == [(cause["nomor"], cause["judul"]) for cause in causes]


def test_hostile_words_stay_words(judgement: api.Judgement) -> None:
    diagnosis = api.diagnose(judgement)
    hostile = Diagnosis(
        tuple(replace(cause, place=f": {HOSTILE}", action=HOSTILE, title=HOSTILE) for cause in diagnosis.causes),
        tuple(replace(statement, reason=HOSTILE) for statement in diagnosis.unjudged),
    )
    page, text = page_of(judgement, hostile)
    assert "<script>alert" not in text
    assert not {"\x1b", "\u202e"} & {*text}
    assert len([element for element in page.element if element.nama == "script"]) == 1

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(writing, "diagnose", lambda _: hostile)
        sheet = sheet_of(judgement)
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert any(str(cell.value).startswith("=HYPERLINK") for cell in cells)
    assert {cell.data_type for cell in cells if str(cell.value).startswith("=")} == {"s"}


def test_a_clean_batch_has_no_causes(judgement: api.Judgement) -> None:
    clean = replace(judgement, findings=())
    page, text = page_of(clean, api.diagnose(clean))
    assert '<ol class="sebab' not in text
    assert "nada-aman" in page.only("div", kelas="putusan").kelas
