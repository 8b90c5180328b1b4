"""The form of the page: sound, closed to the outside, usable without a mouse, an eye, or a script."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from itertools import pairwise

import pytest

from outputs.small_town import batch, findings
from report.large_town import finding_per_row, town
from report.parsed_page import ParsedPage, report_html


@cache
def _small() -> bytes:
    small = batch()
    return report_html(small, findings(small))


@cache
def _large() -> bytes:
    large = town((9, 5, 1, 1), (3, 2, 8))
    return report_html(large, finding_per_row(large))


@cache
def _empty_report() -> bytes:
    return report_html(town())


REPORTS = [_small, _large, _empty_report]


@pytest.fixture(params=REPORTS, ids=["kecil", "besar", "tanpa-usulan"])
def data(request: pytest.FixtureRequest) -> bytes:
    result: bytes = request.param()
    return result


@pytest.fixture
def page(data: bytes) -> ParsedPage:
    return ParsedPage(data)


def test_every_id_is_one_of_a_kind(page: ParsedPage) -> None:
    ids = [element.attributes["id"] for element in page.element if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    assert not [element for element in ids if not re.fullmatch(r"[a-z][a-z0-9_-]*", element)]


def test_every_reference_leads_to_an_id(page: ParsedPage) -> None:
    ids = {element.attributes.get("id") for element in page.element}
    for element in page.element:
        for key in ("aria-labelledby", "for"):
            if key in element.attributes:
                assert element.attributes[key] in ids, (element.nama, element.attributes)
        if element.nama == "a":
            assert element.attributes["href"].startswith("#"), element.attributes
            assert element.attributes["href"][1:] in ids, element.attributes


def test_nothing_comes_from_elsewhere(data: bytes, page: ParsedPage) -> None:
    for element in page.element:
        assert not [value for value in element.attributes.values() if "://" in value or value.startswith("//")]
    assert not [element for element in page.element if "src" in element.attributes or "srcset" in element.attributes]
    assert page.only("link").attributes["href"] == "data:,"
    assert b"@import" not in data
    assert b"url(" not in data


def test_only_the_own_script_and_style_may_run(data: bytes, page: ParsedPage) -> None:
    text = data.decode("utf-8")
    policy = next(inner.attributes["content"] for inner in page.elements("meta") if "http-equiv" in inner.attributes)
    rule_code = dict(inner.strip().split(" ", 1) for inner in policy.split(";"))
    assert rule_code["default-src"] == "'none'"
    assert rule_code["form-action"] == rule_code["base-uri"] == "'none'"
    for element, key in (("script", "script-src"), ("style", "style-src")):
        (inner,) = re.findall(rf"<{element}>(.*?)</{element}>", text, re.DOTALL)
        fingerprint = base64.b64encode(hashlib.sha256(inner.encode("utf-8")).digest()).decode()
        assert rule_code[key] == f"'sha256-{fingerprint}'"
    # The policy stands before anything that could run, and nothing asks for what it forbids.
    assert text.index("Content-Security-Policy") < text.index("<style>")
    for tag in page.element:
        assert "style" not in tag.attributes
        assert not [key for key in tag.attributes if key.startswith("on")]


def test_headings_go_down_one_step_at_a_time(page: ParsedPage) -> None:
    level = [int(element.nama[1]) for element in page.element if re.fullmatch("h[1-6]", element.nama)]
    assert level[0] == 1
    assert level.count(1) == 1
    for old, new in pairwise(level):
        assert new <= old + 1


def test_landmarks_labels_and_language(page: ParsedPage) -> None:
    assert page.only("html").attributes["lang"] == "id"
    for nama in ("main", "nav", "footer"):
        page.only(nama)
    assert page.only("nav").attributes["aria-label"]
    labelled_ids = {element.attributes["for"] for element in page.elements("label")}
    for element in page.element:
        if element.nama in {"input", "select"}:
            assert element.attributes["id"] in labelled_ids
        if element.nama == "section":
            assert page.id(element.attributes["aria-labelledby"]).text
        if element.nama == "svg":
            assert element.attributes.get("aria-label") or element.attributes.get("aria-hidden") == "true"
    first = next(element for element in page.element if element.nama == "a")
    assert first.attributes["href"] == "#isi"


def test_without_script_all_is_there_and_the_controls_are_not(page: ParsedPage) -> None:
    hidden = {element.attributes.get("id") for element in page.element if "hidden" in element.attributes}
    assert hidden == {"saring", "status-saring", "alat"}


def test_every_table_says_what_its_columns_are(page: ParsedPage) -> None:
    for table in page.elements("table"):
        head = [element for element in page.elements("th") if table in element.parent]
        assert {element.attributes["scope"] for element in head} <= {"col", "row"}
        assert any(element.attributes["scope"] == "col" for element in head)


def test_the_same_batch_gives_the_same_bytes(data: bytes) -> None:
    assert data.endswith(b"</html>\n")
    assert b"\r" not in data
    small = batch()
    assert report_html(small, tuple(reversed(findings(small)))) == _small()


def test_the_order_of_the_rows_does_not_matter_to_the_cards() -> None:
    def card(reversed_rows: bool) -> list[str]:
        parsed = ParsedPage(report_html(town((4, 2), (3,), reversed_rows=reversed_rows)))
        return [card.text for card in parsed.elements("article")]

    assert card(reversed_rows=True) == card(reversed_rows=False)


def test_two_thousand_moves_stay_small() -> None:
    large = town((40, *([5] * 200), *([1] * 500)), (*([2] * 100), *([3] * 87)))
    assert len(large.moves) > 2000
    data = report_html(large, finding_per_row(large, warning_every=4))
    assert len(data) < 5_000_000
    assert len(list(ParsedPage(data).elements("article"))) == len(large.moves)
