"""Cells are hostile: markup, script, templates, marks that turn the writing. A name stays a name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import escape

from mutasi_cli.views.report.text_width import ELLIPSIS, break_lines, width
from report.large_town import finding_per_row, town
from report.parsed_page import ParsedPage, report_html

HOSTILE_NAMES = (
    "<script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    "</style><style>body{display:none}</style>",
    "' onmouseover='alert(1)",
    "{{ 7 * 7 }}{% for i in x %}",
    "&lt;b&gt; & Rekan",
    "<!-- tutup",
    "]]></text></svg><img src=x onerror=alert(1)>",
    "javascript:alert(1)",
)


@pytest.mark.parametrize("hostile", HOSTILE_NAMES)
def test_markup_in_names_posts_and_settings_stays_text(hostile: str) -> None:
    ordinary = town((3,), (2,))
    hostile_batch = town((3,), (2,), nama_lain={0: hostile, 3: hostile}, other_jabatan={1: hostile}, instansi=hostile)
    clean = ParsedPage(report_html(ordinary, finding_per_row(ordinary)))
    page = ParsedPage(report_html(hostile_batch, finding_per_row(hostile_batch)))

    def word_blocks(parsed: ParsedPage) -> set[tuple[str, frozenset[str]]]:
        return {(element.nama, frozenset(element.attributes)) for element in parsed.element}

    assert word_blocks(page) == word_blocks(clean)
    assert page.only("p", kelas="instansi").text == hostile
    card = [card_text.text for card_text in page.elements("h4", place="kartu")]
    assert sum(card_text.endswith(hostile) for card_text in card) == 2


def test_what_is_written_in_a_cell_cannot_close_an_attribute() -> None:
    hostile = 'x" onclick="alert(1)'
    data = report_html(town((2,), nama_lain={0: hostile}))
    assert b'onclick="' not in data
    assert str(escape(hostile)).encode() in data


def test_signs_that_turn_or_control_the_writing_are_shown_not_obeyed() -> None:
    hostile = "Budi\u202etxet\u2066 \x1b[31m\x07\x00 Santoso\nBaru"
    text = report_html(town((2,), nama_lain={0: hostile}, other_jabatan={0: hostile})).decode("utf-8")
    for mark in "\u202e\u2066\x1b\x07\x00":
        assert mark not in text
    assert "\N{REPLACEMENT CHARACTER}" in text
    assert "Santoso Baru" in text


def test_a_name_without_end_neither_breaks_nor_floods_a_drawing() -> None:
    page = ParsedPage(report_html(town((2,), nama_lain={0: "A" * 9_000}, other_jabatan={0: "W" * 9_000})))
    for svg in page.elements("svg", kelas="gambar"):
        assert int(svg.attributes["height"]) < 800
    assert any(element.text.endswith(ELLIPSIS) for element in page.elements("tspan"))


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=200), st.integers(40, 400), st.integers(1, 8))
def test_lines_fit_and_lose_nothing_but_the_end(text: str, room: int, at_most: int) -> None:
    row = break_lines(text, room, 14, at_most=at_most)
    assert 1 <= len(row) <= at_most
    for line in row:
        assert width(line, 14) <= room
    original = "".join(break_lines(text, 10_000_000, 14)).replace(" ", "")
    whole = "".join(row).replace(" ", "")
    assert whole == original or original.startswith(whole.removesuffix(ELLIPSIS))
