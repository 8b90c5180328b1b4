"""Signatures stay with a row of the text, pictures have numbers of their own."""

from __future__ import annotations

import pytest
from lxml import etree

from mutasi_cli.outputs.surat.gaya import W, w
from mutasi_cli.outputs.surat.rapi import GAYA_TANDA_TANGAN, safe_parser, serialize, tidy, tie_signatures

GAMBAR = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def p(teks: str, gaya: str = "") -> str:
    sifat = f'<w:pPr><w:pStyle w:val="{gaya}"/><w:jc w:val="left"/></w:pPr>' if gaya else ""
    return f"<w:p>{sifat}<w:r><w:t>{teks}</w:t></w:r></w:p>"


def tr(*isi: str) -> str:
    return f"<w:tr><w:tc>{''.join(isi)}</w:tc></w:tr>"


TTD = tr(p("Wali Kota", GAYA_TANDA_TANGAN), p("", GAYA_TANDA_TANGAN))


def bagian(*baris: str) -> bytes:
    return (
        f'<w:document xmlns:w="{W}" xmlns:wp="{GAMBAR}"><w:body><w:tbl>{"".join(baris)}</w:tbl></w:body>'
        "</w:document>"
    ).encode()


def terikat(isi: bytes) -> list[str]:
    """The texts of the paragraphs that are tied to what follows."""
    akar = etree.fromstring(isi, safe_parser())
    return [
        "".join(satu.itertext())
        for satu in akar.iter(w("p"))
        if satu.find(f"{w('pPr')}/{w('keepNext')}") is not None
    ]


def test_the_row_before_a_signature_is_tied_in_the_template() -> None:
    hasil, per_naskah = tie_signatures(bagian(tr(p("satu")), tr(p("dua", "Isi"), p("tiga")), TTD))
    assert terikat(hasil) == ["dua", "tiga"]
    assert not per_naskah
    # The order of properties is fixed: after the style, before the rest.
    akar = etree.fromstring(hasil, safe_parser())
    sifat = next(satu for satu in akar.iter(w("pPr")) if satu.find(w("keepNext")) is not None)
    assert [etree.QName(satu).localname for satu in sifat] == ["pStyle", "keepNext", "jc"]


@pytest.mark.parametrize(
    "baris",
    [
        ("{%tr for o in daftar %}", "{{ o }}", "{%tr endfor %}", TTD),
        ("satu", "{%tr if x %}", TTD, "{%tr endif %}"),
    ],
)
def test_rows_of_a_loop_are_tied_in_each_paper(baris: tuple[str, ...]) -> None:
    isi = bagian(*(satu if satu.startswith("<") else tr(p(satu)) for satu in baris))
    hasil, per_naskah = tie_signatures(isi)
    assert per_naskah
    assert terikat(hasil) == []


def test_a_filled_paper_is_tied() -> None:
    akar = etree.fromstring(bagian(tr(p("60")), tr(p("61")), TTD), safe_parser())
    assert tidy(akar)
    assert terikat(serialize(akar)) == ["61"]
    assert not tidy(akar), "once is enough"


def test_signatures_alone_need_no_care() -> None:
    """Rows of signatures hold together by their style, also where one of them hangs on a condition."""
    isi = bagian(TTD, TTD, tr(p("{%tr if rohaniwan %}")), TTD, tr(p("{%tr endif %}")))
    assert tie_signatures(isi) == (isi, False)


@pytest.mark.parametrize("baris", [(TTD,), (tr(p("satu")), tr(p("dua")))])
def test_nothing_to_tie(baris: tuple[str, ...]) -> None:
    assert tie_signatures(bagian(*baris)) == (bagian(*baris), False)


def test_pictures_get_numbers_of_their_own() -> None:
    gambar = '<wp:docPr id="7" name="a"/>'
    isi = bagian(tr(p("x"), gambar), tr(gambar), tr(gambar))
    assert tie_signatures(isi) == (isi, True)
    akar = etree.fromstring(isi, safe_parser())
    assert tidy(akar)
    assert [satu.get("id") for satu in akar.iter(f"{{{GAMBAR}}}docPr")] == ["1", "2", "3"]
    assert not tidy(akar)


def test_the_parser_loads_and_expands_nothing() -> None:
    isi = b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]><d>&e;</d>'
    assert "".join(etree.fromstring(isi, safe_parser()).itertext()) == "&e;", (
        "the entity stays what it is: a name"
    )
