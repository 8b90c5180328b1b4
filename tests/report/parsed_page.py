"""A page taken apart with the standard parser: elements with their attributes and texts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

from mutasi_cli.rules.causes import diagnose
from mutasi_cli.views.report import build_report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.finding import Finding

TEMPLATES = Path(__file__).parents[2] / "templates"

GAP = {"meta", "link", "input", "br", "hr", "img", "rect", "path"}
"""Elements without an end tag on the page (the two of SVG close themselves)."""

INLINE = {"a", "span", "strong", "tspan"}
"""Elements whose text runs on; every other one parts words."""


@dataclass
class Element:
    """One element; ``text`` is all text in it, ``parent`` the elements around it, outermost first."""

    nama: str
    attributes: dict[str, str]
    parent: tuple[Element, ...]
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self.pieces).split())

    @property
    def kelas(self) -> set[str]:
        return set(self.attributes.get("class", "").split())


class ParsedPage(HTMLParser):
    """All elements of a page in order; a missing or a surplus end tag is an error."""

    def __init__(self, data: bytes):
        super().__init__(convert_charrefs=True)
        self.element: list[Element] = []
        self._open_elements: list[Element] = []
        self.feed(data.decode("utf-8"))
        self.close()
        assert not self._open_elements, [element.nama for element in self._open_elements]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        nama = [key for key, _ in attrs]
        assert len(nama) == len(set(nama)), (tag, nama)
        element = Element(tag, {key: text or "" for key, text in attrs}, tuple(self._open_elements))
        self.element.append(element)
        if tag not in GAP:
            self._open_elements.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in GAP, tag
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self._open_elements, tag
        assert self._open_elements.pop().nama == tag
        if tag not in INLINE:
            self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        for element in self._open_elements:
            element.pieces.append(data)

    def elements(self, nama: str = "", *, kelas: str = "", place: str = "") -> Iterator[Element]:
        """Yield elements by name, class, and the id of an element around them."""
        for element in self.element:
            if nama and element.nama != nama:
                continue
            if kelas and kelas not in element.kelas:
                continue
            if place and all(outer.attributes.get("id") != place for outer in element.parent):
                continue
            yield element

    def only(self, nama: str = "", *, kelas: str = "", place: str = "") -> Element:
        """Return the only such element."""
        (result,) = self.elements(nama, kelas=kelas, place=place)
        return result

    def id(self, nama: str) -> Element:
        """Return the element with an id."""
        (result,) = (element for element in self.element if element.attributes.get("id") == nama)
        return result


def card_nip(card: Element) -> str:
    """Return the NIP on a card, without spaces."""
    match = re.search(r"NIP ([\d ]+)", card.text)
    assert match is not None
    return match[1].replace(" ", "")[:18]


def report_html(batch: Batch, findings: Sequence[Finding] = ()) -> bytes:
    """Return the report with the shipped templates."""
    return build_report(batch, findings, templates=(TEMPLATES,), diagnosis=diagnose(batch, findings)).data
