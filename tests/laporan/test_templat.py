"""Templates may be edited by the office: own parts count, faults are told in one sentence."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from laporan.halaman import TEMPLATES, Halaman
from laporan.kota_besar import kota
from mutasi_cli.errors import TemplateError
from mutasi_cli.outputs.laporan import build_report

BERKAS = ("laporan.html.j2", "laporan_bagian.html.j2", "laporan.css", "laporan.js")


@pytest.fixture
def kantor(tmp_path: Path) -> Path:
    for nama in BERKAS:
        shutil.copy(TEMPLATES / nama, tmp_path / nama)
    return tmp_path


def _ubah(path: Path, lama: str, baru: str) -> None:
    teks = path.read_text(encoding="utf-8")
    assert lama in teks
    path.write_text(teks.replace(lama, baru, 1), encoding="utf-8")


def test_the_offices_own_file_comes_first_and_the_rest_is_shipped(kantor: Path) -> None:
    for nama in BERKAS[1:]:
        (kantor / nama).unlink()
    _ubah(kantor / "laporan.html.j2", "Siapa ke mana</a>", "Perpindahan</a>")
    hasil = build_report(kota((2,)), (), templates=(kantor, TEMPLATES))
    assert "Perpindahan" in Halaman(hasil.data).satu("nav").teks
    assert [nama for nama, _ in hasil.templat] == sorted(BERKAS)


def test_a_style_of_the_office_is_allowed_by_its_own_hash(kantor: Path) -> None:
    (kantor / "laporan.css").write_text("body { margin: 0 }\r\n", encoding="utf-8", newline="")
    satu = build_report(kota((2,)), (), templates=(kantor,)).data
    (kantor / "laporan.css").write_text("body { margin: 0 }\n", encoding="utf-8", newline="")
    assert build_report(kota((2,)), (), templates=(kantor,)).data == satu


@pytest.mark.parametrize(
    ("nama", "lama", "baru", "kata"),
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
def test_a_fault_is_one_sentence_that_names_the_file(
    kantor: Path, nama: str, lama: str, baru: str, kata: str
) -> None:
    _ubah(kantor / nama, lama, baru)
    with pytest.raises(TemplateError) as tangkapan:
        build_report(kota((2,)), (), templates=(kantor,))
    assert kata in str(tangkapan.value)
    assert nama in str(tangkapan.value) or nama == "laporan.html.j2"


@pytest.mark.parametrize("nama", BERKAS)
def test_a_missing_template_is_named(kantor: Path, nama: str) -> None:
    (kantor / nama).unlink()
    with pytest.raises(TemplateError, match=nama):
        build_report(kota((2,)), (), templates=(kantor,))
