"""Templates and patterns of the office run in a box: no way out, no end without end, one sentence."""

from __future__ import annotations

import shutil
import zipfile
from time import process_time
from typing import TYPE_CHECKING

import pytest

from aman import kantor
from kabur.jalankan import Jawaban, jalankan
from mutasi_cli.pipeline import shipped

if TYPE_CHECKING:
    from pathlib import Path

LOLOS = (
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
TAK_HABIS = (
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


def _templat(folder: Path, isi: str) -> Path:
    """Return a folder of templates of which one bears a text in its first paragraph."""
    asal = shipped("templates") / "susunan_acara.docx"
    folder.mkdir()
    aman = isi.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    with zipfile.ZipFile(asal) as lama, zipfile.ZipFile(folder / asal.name, "w") as baru:
        for nama in lama.namelist():
            data = lama.read(nama)
            if nama == "word/document.xml":
                data = data.replace(
                    b"<w:body>", f"<w:body><w:p><w:r><w:t>{aman}</w:t></w:r></w:p>".encode(), 1
                )
            baru.writestr(nama, data)
    return folder


@pytest.fixture(scope="module")
def buku(tmp_path_factory: pytest.TempPathFactory) -> Path:
    toml = kantor.toml_kantor().replace("[berkas]", '[berkas]\ntemplates = "templat"', 1)
    assert 'templates = "templat"' in toml
    return kantor.tulis_kantor(kantor.lembar(), tmp_path_factory.mktemp("templat"), toml)


def _coba(buku: Path, isi: str) -> tuple[Jawaban, float]:
    shutil.rmtree(buku.parent / "templat", ignore_errors=True)
    _templat(buku.parent / "templat", isi)
    mulai = process_time()
    return jalankan(["decree", str(buku), "--draf", "--jenis", "susunan_acara"]), process_time() - mulai


@pytest.mark.parametrize("isi", [*LOLOS, *TAK_HABIS], ids=lambda isi: isi[:40])
def test_a_paper_says_in_one_sentence_which_paragraph_it_is(isi: str, buku: Path) -> None:
    jawaban, detik = _coba(buku, isi)
    assert (jawaban.kode, jawaban.salah) == (2, "")
    assert "susunan_acara.docx" in jawaban.galat
    assert detik < 20


def test_what_an_office_writes_in_a_template_still_works(buku: Path) -> None:
    jawaban, _ = _coba(
        buku,
        "{% for a in range(3) %}{{ loop.index % 2 }}{{ 'x' ~ a }}{% endfor %}"
        "{{ 'budi'|upper|replace('B', 'R') }}"
        "{{ ['a', 'b']|join(', ') }}{{ 'Ani Budi'.split(' ')[0] }}{% set n = 2 * 3 + 1 %}{{ n }}",
    )
    assert (jawaban.kode, jawaban.salah) == (0, "")
    berkas = next((buku.parent / "keluaran").rglob("susunan_acara.docx"))
    with zipfile.ZipFile(berkas) as arsip:
        assert "1x00x11x2RUDIa, bAni7" in arsip.read("word/document.xml").decode()


@pytest.mark.parametrize("isi", [TAK_HABIS[0], TAK_HABIS[4], TAK_HABIS[12], LOLOS[0], LOLOS[6]])
def test_the_pattern_of_numbers_and_the_report_run_in_the_same_box(isi: str, tmp_path: Path) -> None:
    pola = isi.replace('"', "'")
    toml = "\n".join(
        f'nomor = "{pola}"' if baris.startswith("nomor = ") else baris
        for baris in kantor.toml_kantor().splitlines()
    ).replace("[berkas]", '[berkas]\ntemplates = "templat"', 1)
    buku = kantor.tulis_kantor(kantor.lembar(), tmp_path / "kantor", toml)
    lembar = jalankan(["decree", str(buku), "--draf", "--jenis", "keputusan"])
    assert lembar.salah == ""
    (tmp_path / "kantor" / "templat").mkdir()
    (tmp_path / "kantor" / "templat" / "laporan.html.j2").write_text(isi, encoding="utf-8")
    jawaban = jalankan(["report", str(buku)])
    assert (jawaban.kode, jawaban.salah) == (2, "")
    assert "laporan.html.j2" in jawaban.galat
