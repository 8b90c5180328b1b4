"""Looks of a paper that its template cannot give alone: signatures that stay with a row, numbers of pictures.

What hangs on the template only is done once, in the template (:func:`tie_signatures`); what hangs on the
rows that a paper gets is done in each paper (:func:`tidy`), and :func:`tie_signatures` tells when that is so.
"""

import re

from lxml import etree

from mutasi_cli.outputs.surat.gaya import W, w

GAYA_TANDA_TANGAN = "TandaTangan"
"""The style of signature blocks; a block in the last row of a table takes the row before it along."""

_GAMBAR = b":docPr "
_NOMOR_GAMBAR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_BARIS_PERINTAH = re.compile(r"\{[{%#]tr\s")
"""A tag for which docxtpl takes the whole row away."""

_BERTANDA = f".//w:pStyle/@w:val='{GAYA_TANDA_TANGAN}'"
_TABEL = etree.XPath(f".//w:tbl[w:tr[2]][{_BERTANDA}]", namespaces={"w": W})
_BLOK = etree.XPath(f"boolean({_BERTANDA})", namespaces={"w": W})
_LEPAS = etree.XPath(
    f".//w:p[not(w:pPr/w:keepNext or w:pPr/w:pStyle/@w:val='{GAYA_TANDA_TANGAN}')]", namespaces={"w": W}
)
"""Paragraphs that are not yet tied to the next one; those of a signature are, by their style."""


def tie_signatures(isi: bytes) -> tuple[bytes, bool]:
    """Tie the signature blocks of a template's part to the row before them.

    Returns the part, and whether each paper of it is to be tidied too: the rows around a signature come from
    a loop or a condition, or there are pictures.
    """
    bergambar = _GAMBAR in isi
    if GAYA_TANDA_TANGAN.encode() not in isi:
        return isi, bergambar
    akar = etree.fromstring(isi, safe_parser())
    per_naskah, berubah = False, False
    for tabel in _TABEL(akar):
        sebelum, akhir = tabel.findall(w("tr"))[-2:]
        if not any(_LEPAS(baris) and not _is_command(baris) for baris in tabel.findall(w("tr"))):
            continue
        # Two plain rows at the end stand outside of every loop and condition: such a one ends with a row.
        if _is_command(akhir) or (_BLOK(akhir) and _is_command(sebelum)):
            per_naskah = True
        elif _BLOK(akhir):
            berubah = _tie(sebelum) or berubah
    return (serialize(akar) if berubah else isi), per_naskah or bergambar


def tidy(akar: etree._Element) -> bool:
    """Put the looks of a filled part right and tell whether anything changed."""
    berubah = _number_pictures(akar)
    for tabel in _TABEL(akar):
        sebelum, akhir = tabel.findall(w("tr"))[-2:]
        if _BLOK(akhir):
            berubah = _tie(sebelum) or berubah
    return berubah


def safe_parser() -> etree.XMLParser:
    """Return a parser that loads nothing from elsewhere and expands no entity."""
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


def serialize(akar: etree._Element) -> bytes:
    """Return a part of a Word document as Word writes it."""
    hasil: bytes = etree.tostring(akar, xml_declaration=True, encoding="UTF-8", standalone=True)
    return hasil


def _is_command(baris: etree._Element) -> bool:
    """Tell whether a row only holds a tag; Word may have split the tag into runs."""
    return _BARIS_PERINTAH.search("".join(baris.itertext())) is not None


def _tie(baris: etree._Element) -> bool:
    """Keep the paragraphs of a row with what follows and tell whether anything changed."""
    lepas = _LEPAS(baris)
    for paragraf in lepas:
        sifat = paragraf.find(w("pPr"))
        if sifat is None:
            sifat = etree.Element(w("pPr"))
            paragraf.insert(0, sifat)
        gaya = sifat.find(w("pStyle"))
        sifat.insert(0 if gaya is None else 1, etree.Element(w("keepNext")))
    return bool(lepas)


def _number_pictures(akar: etree._Element) -> bool:
    """Give each picture a number of its own: a picture within a loop would otherwise repeat its number.

    Tells whether anything changed.
    """
    berubah = False
    for nomor, isi in enumerate(akar.iter(_NOMOR_GAMBAR), start=1):
        berubah = berubah or isi.get("id") != str(nomor)
        isi.set("id", str(nomor))
    return berubah
