"""Templates and patterns of the office run in a box: no way out, no end without end, one sentence."""

from __future__ import annotations

import shutil
import zipfile
from time import process_time
from typing import TYPE_CHECKING

import pytest

from fuzz.run_input import Answer, run_command
from mutasi_cli.api import shipped
from safety import sample_office

if TYPE_CHECKING:
    from pathlib import Path

ESCAPES = (
    "{{ ''.__class__.__mro__ }}",
    "{{ ''['__class__'] }}",
    "{{ (''|attr('__class__')).__mro__ }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ lipsum.__globals__['os'].popen('id').read() }}",
    "{{ self.__init__ }}",
    "{{ '{0.__class__}'.format(1) }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ '{:>1000000000}'.format(1) }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% extends 'x' %}",
)
ENDLESS = (
    "{{ 'a' * 10**9 }}",
    "{{ 10 ** 10 ** 8 }}",
    "{{ [1] * 10**9 }}",
    "{% for a in range(10**9) %}x{% endfor %}",
    "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
    "{% for a in range(9999) %}{% for b in range(9999) %}xxxxxxxxxx{% endfor %}{% endfor %}",
    "{{ lipsum(10**7) }}",
    "{{ 'a'.zfill(10**9) }}",
    "{{ 'a'|center(10**9) }}",
    "{{ 'a'|indent(10**9) }}",
    "{{ [1]|batch(10**9, 'x')|list }}",
    "{{ 1|round(10**8) }}",
    "{% set ns = namespace(a='xxxx') %}{% for i in range(60) %}{% set ns.a = ns.a ~ ns.a %}{% endfor %}",
    "{% set ns = namespace(a='xxxx') %}{% for i in range(60) %}{% set ns.a = ns.a + ns.a %}{% endfor %}",
    "{% set ns = namespace(a=[1]) %}{% for i in range(60) %}{% set ns.a=[ns.a,ns.a] %}{% endfor %}{{ ns.a }}",
    "{% set ns = namespace(a='xx') %}{% for i in range(9) %}{% set ns.a=ns.a|replace('x',ns.a) %}{%endfor%}",
    "{% set ns = namespace(a='xx') %}{% for i in range(9) %}{% set ns.a = ns.a|join(ns.a) %}{% endfor %}",
    "{% macro a() %}{{ a() }}{{ a() }}{% endmacro %}{{ a() }}",
    "{% macro a(n) %}{% if n %}{{ a(n-1) }}{{ a(n-1) }}{% endif %}{% endmacro %}{{ a(40) }}",
    "{{ " + "(" * 400 + "1" + ")" * 400 + " }}",
)


def _template(folder: Path, template_text: str) -> Path:
    """Return a folder of templates of which one bears a text in its first paragraph."""
    origin = shipped("templates") / "susunan_acara.docx"
    folder.mkdir()
    safe = template_text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    with zipfile.ZipFile(origin) as old, zipfile.ZipFile(folder / origin.name, "w") as new:
        for nama in old.namelist():
            data = old.read(nama)
            if nama == "word/document.xml":
                data = data.replace(b"<w:body>", f"<w:body><w:p><w:r><w:t>{safe}</w:t></w:r></w:p>".encode(), 1)
            new.writestr(nama, data)
    return folder


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    toml = sample_office.office_toml().replace("[berkas]", '[berkas]\ntemplates = "templat"', 1)
    assert 'templates = "templat"' in toml
    return sample_office.write_office(sample_office.sheets(), tmp_path_factory.mktemp("templat"), toml)


def _try(workbook: Path, template_text: str) -> tuple[Answer, float]:
    shutil.rmtree(workbook.parent / "templat", ignore_errors=True)
    _template(workbook.parent / "templat", template_text)
    mulai = process_time()
    return run_command(["decree", str(workbook), "--draf", "--jenis", "susunan_acara"]), process_time() - mulai


@pytest.mark.parametrize("template_text", [*ESCAPES, *ENDLESS], ids=lambda template_text: template_text[:40])
def test_a_paper_says_in_one_sentence_which_paragraph_it_is(template_text: str, workbook: Path) -> None:
    answers, seconds = _try(workbook, template_text)
    assert (answers.kode, answers.wrong) == (2, "")
    assert "susunan_acara.docx" in answers.galat
    assert seconds < 20


def test_what_an_office_writes_in_a_template_still_works(workbook: Path) -> None:
    answers, _ = _try(
        workbook,
        "{% for a in range(3) %}{{ loop.index % 2 }}{{ 'x' ~ a }}{% endfor %}"
        "{{ 'budi'|upper|replace('B', 'R') }}"
        "{{ ['a', 'b']|join(', ') }}{{ 'Ani Budi'.split(' ')[0] }}{% set n = 2 * 3 + 1 %}{{ n }}",
    )
    assert (answers.kode, answers.wrong) == (0, "")
    file = next((workbook.parent / "keluaran").rglob("susunan_acara.docx"))
    with zipfile.ZipFile(file) as archive:
        assert "1x00x11x2RUDIa, bAni7" in archive.read("word/document.xml").decode()


@pytest.mark.parametrize("template_text", [ENDLESS[0], ENDLESS[4], ENDLESS[12], ESCAPES[0], ESCAPES[6]])
def test_the_pattern_of_numbers_and_the_report_run_in_the_same_box(template_text: str, tmp_path: Path) -> None:
    pattern = template_text.replace('"', "'")
    toml = "\n".join(
        f'nomor = "{pattern}"' if row.startswith("nomor = ") else row
        for row in sample_office.office_toml().splitlines()
    ).replace("[berkas]", '[berkas]\ntemplates = "templat"', 1)
    workbook = sample_office.write_office(sample_office.sheets(), tmp_path / "kantor", toml)
    sheet = run_command(["decree", str(workbook), "--draf", "--jenis", "keputusan"])
    assert sheet.wrong == ""
    (tmp_path / "kantor" / "templat").mkdir()
    (tmp_path / "kantor" / "templat" / "laporan.html.j2").write_text(template_text, encoding="utf-8")
    answers = run_command(["report", str(workbook)])
    assert (answers.kode, answers.wrong) == (2, "")
    assert "laporan.html.j2" in answers.galat
