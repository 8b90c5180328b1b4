"""XML of workbooks: read without trusting it, and written without what XML forbids."""

import re
from typing import Any
from xml.sax.saxutils import escape

from lxml import etree

PANJANG_SEL = 32767
"""Characters that a cell or a note of Excel can hold."""

_TERLARANG = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SANDI_EXCEL = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")

_KERAS = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)


class TakBiasa(Exception):  # noqa: N818 - no error that the officer ever sees: the copy of values takes over
    """The archive is not built as workbooks are, so that it cannot be marked in place."""


def urai(data: bytes) -> Any:  # noqa: ANN401 - lxml ships no types
    """Return the root element of a part; TakBiasa when it is no XML or brings its own entities."""
    if b"<!DOCTYPE" in data[:2048] or b"<!ENTITY" in data[:2048]:
        raise TakBiasa("DOCTYPE")
    try:
        return etree.fromstring(data, _KERAS)
    except etree.XMLSyntaxError as error:
        raise TakBiasa("bagiannya bukan XML yang utuh") from error


def tulis(akar: Any) -> bytes:  # noqa: ANN401 - as above
    """Return a part as Excel writes it: UTF-8, standalone."""
    hasil: bytes = etree.tostring(akar, encoding="UTF-8", xml_declaration=True, standalone=True)
    return hasil


def setempat(unsur: Any) -> str:  # noqa: ANN401 - as above
    """Return the name of an element without its namespace; comments and instructions have none."""
    return etree.QName(unsur).localname if isinstance(unsur.tag, str) else ""


def anak(induk: Any, nama: str) -> Any:  # noqa: ANN401 - as above
    """Return the first child of a name, None when there is none."""
    return next((unsur for unsur in induk if setempat(unsur) == nama), None)


def sisipkan(induk: Any, unsur: Any, sesudahnya: frozenset[str]) -> None:  # noqa: ANN401 - as above
    """Put an element before the first child that the schema wants behind it, else at the end.

    ``sesudahnya`` are local names; a child that only wraps alternatives counts as what it wraps.
    """
    for tempat, lain in enumerate(induk):
        nama = {setempat(lain)}
        if nama == {"AlternateContent"}:
            nama = {setempat(isi) for isi in lain.iter()}
        if nama & sesudahnya:
            induk.insert(tempat, unsur)
            return
    induk.append(unsur)


def layak(teks: str) -> str:
    """Return the text without characters that XML forbids, not longer than a cell can hold."""
    bersih = _TERLARANG.sub("", teks.replace("\r\n", "\n"))
    return bersih if len(bersih) <= PANJANG_SEL else f"{bersih[: PANJANG_SEL - 1]}…"


def isi_teks(teks: str) -> str:
    """Return a text for a ``<t>`` element: harmless, escaped, and read by Excel as it is written.

    Excel takes ``_x0041_`` for a character of its own, so the underscore in front is written as one.
    """
    return escape(_SANDI_EXCEL.sub("_x005F_", layak(teks)))
