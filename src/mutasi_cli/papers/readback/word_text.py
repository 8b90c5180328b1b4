"""The text of a Word document, paragraph by paragraph, also after somebody worked on it in Word."""

import re
import unicodedata
from collections.abc import Iterator

from lxml import etree

from mutasi_cli.disk.foreign_archive import DamagedArchiveError, unpack
from mutasi_cli.papers.house_style import w

_TEXT_PART = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_DOCUMENT = "word/document.xml"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNSEEN = {w("del"), w("moveFrom"), _FALLBACK, *map(w, ("pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr"))}
"""What a reader of the document does not see: deleted, moved away, a second copy for old programs, looks."""

_TEXT = w("t")
_PARAGRAPH = w("p")
_TAB, _TAB_STOPS = w("tab"), w("tabs")
_REPLACEMENTS = {w("tab"): " ", w("br"): " ", w("cr"): " ", w("noBreakHyphen"): "-"}
_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Signs without a shape: soft hyphens, joiners, marks that turn the direction of writing."""

_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u2011": "-"})
"""Word replaces what is typed by its typographic sisters; that changes no name."""


_HIDDEN_OR_NESTED = (
    *(b"txbxContent", b"Fallback", b"moveFrom", b"delText", b"<!--"),
    *(b"del>", b"del ", b"del/", b"del\n", b"del\r", b"del\t"),
)
"""What may be deleted, doubled, or a paragraph within another; a word of the text may look so, too."""


class DamagedDocumentError(Exception):
    """A file that is no Word document (any more)."""


def says(data: bytes, sought: str) -> bool:
    """Tell whether a paragraph of a .docx says a plain text without blanks, signs of XML or characters unseen.

    The same as looking for it in :func:`paragraphs`, and mostly quicker. Raises :class:`DamagedDocumentError`.
    """
    raw = sought.encode()
    in_one_run = re.compile(rb"<w:t(?: [^>]*)?>[^<]*" + re.escape(raw))
    parts = _unpacked(data).values()
    if any(in_one_run.search(part) for part in parts if not _hides_or_nests(part)):
        return True
    if raw == raw[:1] * len(raw) and all(part.count(raw[:1]) < len(raw) and b"&#" not in part for part in parts):
        return False
    return any(sought in paragraph for paragraph in paragraphs(data))


def _hides_or_nests(part: bytes) -> bool:
    return any(sign in part for sign in _HIDDEN_OR_NESTED)


def _unpacked(data: bytes) -> dict[str, bytes]:
    try:
        parts = dict(unpack(data, _TEXT_PART.fullmatch))
    except DamagedArchiveError as error:
        raise DamagedDocumentError from error
    if _DOCUMENT not in parts:
        raise DamagedDocumentError
    return parts


def paragraphs(data: bytes) -> list[str]:
    """Return the text of each paragraph of a .docx that has any, in order, normalised; headers come last.

    Text that somebody deleted with tracked changes does not count, inserted text does. Raises
    :class:`DamagedDocumentError`.
    """
    parts = _unpacked(data)
    texts: list[str] = []
    for nama in sorted(parts, key=lambda piece: (piece != _DOCUMENT, piece)):
        try:
            root = etree.fromstring(parts[nama], etree.XMLParser(resolve_entities=False, no_network=True))
        except etree.XMLSyntaxError as error:
            raise DamagedDocumentError from error
        pieces = _texts(root) if _hides_or_nests(parts[nama]) else _plain_texts(root)
        texts += (text for piece in pieces if (text := normal(piece)))
    return texts


def normal(text: str) -> str:
    """Return a text as two texts are compared: one space for any white space, no invisible signs."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text).translate(_QUOTES))
    return " ".join(text.split())


def _plain_texts(root: etree._Element) -> Iterator[str]:
    """Yield what :func:`_texts` does, where no paragraph hangs on another and everything is seen."""
    for paragraph in root.iter(_PARAGRAPH):
        yield "".join(
            (element.text or "") if element.tag == _TEXT else _REPLACEMENTS[str(element.tag)]
            for element in paragraph.iter(_TEXT, *_REPLACEMENTS)
            if element.tag != _TAB or element.getparent().tag != _TAB_STOPS
        )


def _texts(root: etree._Element) -> Iterator[str]:
    """Yield the text of each paragraph; that of a text box is apart from the paragraph it hangs on."""
    runs: dict[etree._Element, list[str]] = {}
    _walk(root, None, runs)
    for pieces in runs.values():
        yield "".join(pieces)


def _walk(element: etree._Element, current: list[str] | None, runs: dict[etree._Element, list[str]]) -> None:
    for child in element:
        tag = child.tag
        if tag in _UNSEEN:
            continue
        if tag == _TEXT:
            if current is not None:
                current.append(child.text or "")
        elif tag in _REPLACEMENTS:
            if current is not None:
                current.append(_REPLACEMENTS[tag])
        elif tag == _PARAGRAPH:
            _walk(child, runs.setdefault(child, []), runs)
        elif len(child):
            _walk(child, current, runs)
