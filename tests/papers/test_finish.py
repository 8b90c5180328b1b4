"""Signatures stay with a row of the text, pictures have numbers of their own."""

from __future__ import annotations

import pytest
from lxml import etree

from mutasi_cli.papers.finish import SIGNATURE_STYLE, safe_parser, serialize, tidy, tie_signatures
from mutasi_cli.papers.house_style import W, w

PICTURES = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def p(text: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/><w:jc w:val="left"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def tr(*cells: str) -> str:
    return f"<w:tr><w:tc>{''.join(cells)}</w:tc></w:tr>"


SIGNATURE_ROW = tr(p("Wali Kota", SIGNATURE_STYLE), p("", SIGNATURE_STYLE))


def part(*row: str) -> bytes:
    return (
        f'<w:document xmlns:w="{W}" xmlns:wp="{PICTURES}"><w:body><w:tbl>{"".join(row)}</w:tbl></w:body></w:document>'
    ).encode()


def tied(part_bytes: bytes) -> list[str]:
    """The texts of the paragraphs that are tied to what follows."""
    root = etree.fromstring(part_bytes, safe_parser())
    return [
        "".join(paragraph.itertext())
        for paragraph in root.iter(w("p"))
        if paragraph.find(f"{w('pPr')}/{w('keepNext')}") is not None
    ]


def test_the_row_before_a_signature_is_tied_in_the_template() -> None:
    result, per_paper = tie_signatures(part(tr(p("satu")), tr(p("dua", "Isi"), p("tiga")), SIGNATURE_ROW))
    assert tied(result) == ["dua", "tiga"]
    assert not per_paper
    # The order of properties is fixed: after the style, before the rest.
    root = etree.fromstring(result, safe_parser())
    own_properties = next(
        properties for properties in root.iter(w("pPr")) if properties.find(w("keepNext")) is not None
    )
    assert [etree.QName(properties).localname for properties in own_properties] == [
        "pStyle",
        "keepNext",
        "jc",
    ]


@pytest.mark.parametrize(
    "row",
    [
        ("{%tr for o in daftar %}", "{{ o }}", "{%tr endfor %}", SIGNATURE_ROW),
        ("satu", "{%tr if x %}", SIGNATURE_ROW, "{%tr endif %}"),
    ],
)
def test_rows_of_a_loop_are_tied_in_each_paper(row: tuple[str, ...]) -> None:
    part_bytes = part(*(row_xml if row_xml.startswith("<") else tr(p(row_xml)) for row_xml in row))
    result, per_paper = tie_signatures(part_bytes)
    assert per_paper
    assert tied(result) == []


def test_a_filled_paper_is_tied() -> None:
    root = etree.fromstring(part(tr(p("60")), tr(p("61")), SIGNATURE_ROW), safe_parser())
    assert tidy(root)
    assert tied(serialize(root)) == ["61"]
    assert not tidy(root), "once is enough"


def test_signatures_alone_need_no_care() -> None:
    """Rows of signatures hold together by their style, also where one of them hangs on a condition."""
    part_bytes = part(
        SIGNATURE_ROW, SIGNATURE_ROW, tr(p("{%tr if rohaniwan %}")), SIGNATURE_ROW, tr(p("{%tr endif %}"))
    )
    assert tie_signatures(part_bytes) == (part_bytes, False)


@pytest.mark.parametrize("row", [(SIGNATURE_ROW,), (tr(p("satu")), tr(p("dua")))])
def test_nothing_to_tie(row: tuple[str, ...]) -> None:
    assert tie_signatures(part(*row)) == (part(*row), False)


def test_pictures_get_numbers_of_their_own() -> None:
    picture = '<wp:docPr id="7" name="a"/>'
    part_bytes = part(tr(p("x"), picture), tr(picture), tr(picture))
    assert tie_signatures(part_bytes) == (part_bytes, True)
    root = etree.fromstring(part_bytes, safe_parser())
    assert tidy(root)
    assert [drawing.get("id") for drawing in root.iter(f"{{{PICTURES}}}docPr")] == ["1", "2", "3"]
    assert not tidy(root)


def test_the_parser_loads_and_expands_nothing() -> None:
    part_bytes = b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]><d>&e;</d>'
    assert "".join(etree.fromstring(part_bytes, safe_parser()).itertext()) == "&e;", (
        "the entity stays what it is: a name"
    )
