"""XML of workbooks: read without trusting it, and written without what XML forbids."""

import re
from typing import Any
from xml.sax.saxutils import escape

from lxml import etree

LONGEST_CELL = 32767
"""Characters that a cell or a note of Excel can hold."""

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EXCEL_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")

_HARDENED_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)


class UnusualWorkbook(Exception):  # noqa: N818 - no error that the officer ever sees: the copy of values takes over
    """The archive is not built as workbooks are, so that it cannot be marked in place."""


def parse_xml(data: bytes) -> Any:  # noqa: ANN401 - lxml ships no types
    """Return the root element of a part; TakBiasa when it is no XML or brings its own entities."""
    if b"<!DOCTYPE" in data[:2048] or b"<!ENTITY" in data[:2048]:
        raise UnusualWorkbook("DOCTYPE")
    try:
        return etree.fromstring(data, _HARDENED_PARSER)
    except etree.XMLSyntaxError as error:
        raise UnusualWorkbook("bagiannya bukan XML yang utuh") from error


def write(root: Any) -> bytes:  # noqa: ANN401 - as above
    """Return a part as Excel writes it: UTF-8, standalone."""
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return data


def local_name(element: Any) -> str:  # noqa: ANN401 - as above
    """Return the name of an element without its namespace; comments and instructions have none."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def child(parent: Any, nama: str) -> Any:  # noqa: ANN401 - as above
    """Return the first child of a name, None when there is none."""
    return next((element for element in parent if local_name(element) == nama), None)


def insert_before(parent: Any, element: Any, followers: frozenset[str]) -> None:  # noqa: ANN401 - as above
    """Put an element before the first child that the schema wants behind it, else at the end.

    ``followers`` are local names; a child that only wraps alternatives counts as what it wraps.
    """
    for index, sibling in enumerate(parent):
        nama = {local_name(sibling)}
        if nama == {"AlternateContent"}:
            nama = {local_name(alternative) for alternative in sibling.iter()}
        if nama & followers:
            parent.insert(index, element)
            return
    parent.append(element)


def fit_for_xml(text: str) -> str:
    """Return the text without characters that XML forbids, not longer than a cell can hold."""
    clean = _FORBIDDEN.sub("", text.replace("\r\n", "\n"))
    return clean if len(clean) <= LONGEST_CELL else f"{clean[: LONGEST_CELL - 1]}…"


def escaped_text(text: str) -> str:
    """Return a text for a ``<t>`` element: harmless, escaped, and read by Excel as it is written.

    Excel takes ``_x0041_`` for a character of its own, so the underscore in front is written as one.
    """
    return escape(_EXCEL_ESCAPE.sub("_x005F_", fit_for_xml(text)))
