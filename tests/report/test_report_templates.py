"""Templates may be edited by the office: own parts count, faults are told in one sentence."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mutasi_cli.errors import TemplateError
from mutasi_cli.views.report import build_report
from report.large_town import town
from report.parsed_page import TEMPLATES, ParsedPage

FILE = ("laporan.html.j2", "laporan_bagian.html.j2", "laporan.css", "laporan.js")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    for nama in FILE:
        shutil.copy(TEMPLATES / nama, tmp_path / nama)
    return tmp_path


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_offices_own_file_comes_first_and_the_rest_is_shipped(office: Path) -> None:
    for nama in FILE[1:]:
        (office / nama).unlink()
    _change(office / "laporan.html.j2", "Siapa ke mana</a>", "Perpindahan</a>")
    result = build_report(town((2,)), (), templates=(office, TEMPLATES))
    assert "Perpindahan" in ParsedPage(result.data).only("nav").text
    assert [nama for nama, _ in result.template] == sorted(FILE)


def test_a_style_of_the_office_is_allowed_by_its_own_hash(office: Path) -> None:
    (office / "laporan.css").write_text("body { margin: 0 }\r\n", encoding="utf-8", newline="")
    report = build_report(town((2,)), (), templates=(office,)).data
    (office / "laporan.css").write_text("body { margin: 0 }\n", encoding="utf-8", newline="")
    assert build_report(town((2,)), (), templates=(office,)).data == report


@pytest.mark.parametrize(
    ("nama", "old", "new", "words"),
    [
        ("laporan.html.j2", "{{ lap.judul }}", "{{ lap.judull }}", "judull"),
        ("laporan.html.j2", "{{ lap.judul }}", "{{ lap.judul ", "baris"),
        ("laporan.html.j2", "{{ lap.judul }}", "{{ 1 // 0 }}", "tidak dapat dijalankan"),
        ("laporan.html.j2", "{{ lap.judul }}", "{{ ().__class__.__mro__ }}", "laporan.html.j2"),
        ("laporan_bagian.html.j2", "{% endmacro %}", "", "laporan_bagian.html.j2"),
        ("laporan.js", '"use strict";', '"</SCRIPT>";', "laporan.js"),
        ("laporan.css", ":root {", "/* </style> */ :root {", "laporan.css"),
    ],
)
def test_a_fault_is_one_sentence_that_names_the_file(office: Path, nama: str, old: str, new: str, words: str) -> None:
    _change(office / nama, old, new)
    with pytest.raises(TemplateError) as caught:
        build_report(town((2,)), (), templates=(office,))
    assert words in str(caught.value)
    assert nama in str(caught.value) or nama == "laporan.html.j2"


@pytest.mark.parametrize("nama", FILE)
def test_a_missing_template_is_named(office: Path, nama: str) -> None:
    (office / nama).unlink()
    with pytest.raises(TemplateError, match=nama):
        build_report(town((2,)), (), templates=(office,))
