"""The text of a Word document, paragraph by paragraph, also after somebody worked on it in Word."""

import re
import unicodedata
from collections.abc import Iterator

from lxml import etree

from mutasi_cli.outputs.arsip_asing import ArsipRusakError, unpack
from mutasi_cli.outputs.surat.gaya import w

_BERISI = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_DOKUMEN = "word/document.xml"
_CADANGAN = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TERHAPUS = {w("del"), w("moveFrom"), _CADANGAN, *map(w, ("pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr"))}
"""What a reader of the document does not see: deleted, moved away, a second copy for old programs, looks."""

_TEKS = w("t")
_PARAGRAF = w("p")
_GANTI = {w("tab"): " ", w("br"): " ", w("cr"): " ", w("noBreakHyphen"): "-"}
_TAK_TAMPAK = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Signs without a shape: soft hyphens, joiners, marks that turn the direction of writing."""

_KUTIP = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u2011": "-"})
"""Word replaces what is typed by its typographic sisters; that changes no name."""


class DokumenRusakError(Exception):
    """A file that is no Word document (any more)."""


def paragraphs(data: bytes) -> list[str]:
    """Return the text of each paragraph of a .docx that has any, in order, normalised; headers come last.

    Text that somebody deleted with tracked changes does not count, inserted text does. Raises
    :class:`DokumenRusakError`.
    """
    try:
        bagian = dict(unpack(data, _BERISI.fullmatch))
    except ArsipRusakError as error:
        raise DokumenRusakError from error
    if _DOKUMEN not in bagian:
        raise DokumenRusakError
    hasil: list[str] = []
    for nama in sorted(bagian, key=lambda isi: (isi != _DOKUMEN, isi)):
        try:
            akar = etree.fromstring(bagian[nama], etree.XMLParser(resolve_entities=False, no_network=True))
        except etree.XMLSyntaxError as error:
            raise DokumenRusakError from error
        hasil += (teks for isi in _texts(akar) if (teks := normal(isi)))
    return hasil


def normal(teks: str) -> str:
    """Return a text as two texts are compared: one space for any white space, no invisible signs."""
    if not teks.isascii():
        teks = unicodedata.normalize("NFC", _TAK_TAMPAK.sub("", teks).translate(_KUTIP))
    return " ".join(teks.split())


def _texts(akar: etree._Element) -> Iterator[str]:
    """Yield the text of each paragraph; that of a text box is apart from the paragraph it hangs on."""
    paragraf: dict[etree._Element, list[str]] = {}
    _walk(akar, None, paragraf)
    for isi in paragraf.values():
        yield "".join(isi)


def _walk(unsur: etree._Element, kini: list[str] | None, paragraf: dict[etree._Element, list[str]]) -> None:
    for anak in unsur:
        tag = anak.tag
        if tag in _TERHAPUS:
            continue
        if tag == _TEKS:
            if kini is not None:
                kini.append(anak.text or "")
        elif tag in _GANTI:
            if kini is not None:
                kini.append(_GANTI[tag])
        elif tag == _PARAGRAF:
            _walk(anak, paragraf.setdefault(anak, []), paragraf)
        elif len(anak):
            _walk(anak, kini, paragraf)
