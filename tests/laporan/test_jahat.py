"""Cells are hostile: markup, script, templates, marks that turn the writing. A name stays a name."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import escape

from laporan.halaman import Halaman, laporan
from laporan.kota_besar import kota, temuan_tiap_baris
from mutasi_cli.outputs.laporan.huruf import LANJUT, lebar, pecah

NAMA_JAHAT = (
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


@pytest.mark.parametrize("jahat", NAMA_JAHAT)
def test_markup_in_names_posts_and_settings_stays_text(jahat: str) -> None:
    biasa = kota((3,), (2,))
    diserang = kota((3,), (2,), nama_lain={0: jahat, 3: jahat}, jabatan_lain={1: jahat}, instansi=jahat)
    bersih = Halaman(laporan(biasa, temuan_tiap_baris(biasa)))
    halaman = Halaman(laporan(diserang, temuan_tiap_baris(diserang)))

    def kerangka(isi: Halaman) -> set[tuple[str, frozenset[str]]]:
        return {(satu.nama, frozenset(satu.atribut)) for satu in isi.unsur}

    assert kerangka(halaman) == kerangka(bersih)
    assert halaman.satu("p", kelas="instansi").teks == jahat
    kartu = [isi.teks for isi in halaman.semua("h4", di="kartu")]
    assert sum(isi.endswith(jahat) for isi in kartu) == 2


def test_what_is_written_in_a_cell_cannot_close_an_attribute() -> None:
    jahat = 'x" onclick="alert(1)'
    data = laporan(kota((2,), nama_lain={0: jahat}))
    assert b'onclick="' not in data
    assert str(escape(jahat)).encode() in data


def test_signs_that_turn_or_control_the_writing_are_shown_not_obeyed() -> None:
    jahat = "Budi\u202etxet\u2066 \x1b[31m\x07\x00 Santoso\nBaru"
    teks = laporan(kota((2,), nama_lain={0: jahat}, jabatan_lain={0: jahat})).decode("utf-8")
    for tanda in "\u202e\u2066\x1b\x07\x00":
        assert tanda not in teks
    assert "\N{REPLACEMENT CHARACTER}" in teks
    assert "Santoso Baru" in teks


def test_a_name_without_end_neither_breaks_nor_floods_a_drawing() -> None:
    halaman = Halaman(laporan(kota((2,), nama_lain={0: "A" * 9_000}, jabatan_lain={0: "W" * 9_000})))
    for svg in halaman.semua("svg", kelas="gambar"):
        assert int(svg.atribut["height"]) < 800
    assert any(isi.teks.endswith(LANJUT) for isi in halaman.semua("tspan"))


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=200), st.integers(40, 400), st.integers(1, 8))
def test_lines_fit_and_lose_nothing_but_the_end(teks: str, muat: int, paling_banyak: int) -> None:
    baris = pecah(teks, muat, 14, paling_banyak=paling_banyak)
    assert 1 <= len(baris) <= paling_banyak
    for isi in baris:
        assert lebar(isi, 14) <= muat
    asli = "".join(pecah(teks, 10_000_000, 14)).replace(" ", "")
    utuh = "".join(baris).replace(" ", "")
    assert utuh == asli or asli.startswith(utuh.removesuffix(LANJUT))
