"""The section «sesudah pelantikan» of the report."""

from __future__ import annotations

from pathlib import Path

import pytest

from mutasi_cli import api
from mutasi_cli.front.handing_over import prepare_siasn
from mutasi_cli.views.report.page import build_report
from report.parsed_page import TEMPLATES, ParsedPage, report_html

ROOT = Path(__file__).parents[2]
KANTOR = ROOT / "examples" / "berkas-kantor"


@pytest.fixture(scope="module")
def judgement() -> api.Judgement:
    return api.judge(api.Request(batch=KANTOR, nomor_sk="800/1"))


def test_what_lacks_and_who_must_be_closed_first(judgement: api.Judgement) -> None:
    upload = prepare_siasn(judgement)
    data = build_report(judgement.batch, judgement.findings, templates=(TEMPLATES,), upload=upload).data
    page = data.decode("utf-8")
    section = page[page.index('<section id="sesudah"') : page.index('<section id="sumber"')]
    assert "RINI WAHYUNI" in section
    assert "pensiun 2026-02-01" in section
    assert "instansi_id di bagian [siasn] pada mutasi.toml: 42 orang" in section
    ids = {element.attributes["id"] for element in ParsedPage(data).element if "id" in element.attributes}
    assert "sesudah" in ids


def test_rings_and_the_order_whose_links_lead_to_the_cards(judgement: api.Judgement) -> None:
    from dataclasses import replace  # noqa: PLC0415 - one test changes the settings

    from mutasi_cli.domain.office import SiasnSettings  # noqa: PLC0415 - as above

    batch = judgement.batch
    batch.office_settings = replace(
        batch.office_settings, siasn=SiasnSettings(instansi_id="0" * 31 + "1", satuan_kerja_id="0" * 31 + "2")
    )
    upload = prepare_siasn(judgement)
    assert len(upload.ready) == 42
    data = build_report(batch, judgement.findings, templates=(TEMPLATES,), upload=upload).data
    text = data.decode("utf-8")
    section = text[text.index('<section id="sesudah"') : text.index('<section id="sumber"')]
    assert section.count(" → ") == sum(len(ring) - 1 for ring in upload.rings) == 3
    page = ParsedPage(data)
    ids = {element.attributes.get("id") for element in page.element}
    links = [element.attributes["href"] for element in page.elements("a") if "href" in element.attributes]
    assert all(link.removeprefix("#") in ids for link in links)


def test_without_the_records_the_section_is_left_out() -> None:
    from outputs.small_town import batch, findings  # noqa: PLC0415 - only this test needs the town

    small = batch()
    assert b'id="sesudah"' not in report_html(small, findings(small))
