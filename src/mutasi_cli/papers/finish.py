"""Looks of a paper that its template cannot give alone: signatures that stay with a row, numbers of pictures.

What hangs on the template only is done once, in the template (:func:`tie_signatures`); what hangs on the
rows that a paper gets is done in each paper (:func:`tidy`), and :func:`tie_signatures` tells when that is so.
"""

import re

from lxml import etree

from mutasi_cli.papers.house_style import W, w

SIGNATURE_STYLE = "TandaTangan"
"""The style of signature blocks; a block in the last row of a table takes the row before it along."""

_PICTURE_TAG = b":docPr "
_PICTURE_NUMBER = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_TAG_ROW = re.compile(r"\{[{%#]tr\s")
"""A tag for which docxtpl takes the whole row away."""

_SIGNED = f".//w:pStyle/@w:val='{SIGNATURE_STYLE}'"
_TABLE = etree.XPath(f".//w:tbl[w:tr[2]][{_SIGNED}]", namespaces={"w": W})
_IS_SIGNED = etree.XPath(f"boolean({_SIGNED})", namespaces={"w": W})
_UNTIED = etree.XPath(
    f".//w:p[not(w:pPr/w:keepNext or w:pPr/w:pStyle/@w:val='{SIGNATURE_STYLE}')]", namespaces={"w": W}
)
"""Paragraphs that are not yet tied to the next one; those of a signature are, by their style."""


def tie_signatures(data: bytes) -> tuple[bytes, bool]:
    """Tie the signature blocks of a template's part to the row before them.

    Returns the part, and whether each paper of it is to be tidied too: the rows around a signature come from
    a loop or a condition, or there are pictures.
    """
    has_pictures = _PICTURE_TAG in data
    if SIGNATURE_STYLE.encode() not in data:
        return data, has_pictures
    root = etree.fromstring(data, safe_parser())
    per_paper, changed = False, False
    for table in _TABLE(root):
        previous, last = table.findall(w("tr"))[-2:]
        if not any(_UNTIED(row) and not _is_command(row) for row in table.findall(w("tr"))):
            continue
        # Two plain rows at the end stand outside of every loop and condition: such a one ends with a row.
        if _is_command(last) or (_IS_SIGNED(last) and _is_command(previous)):
            per_paper = True
        elif _IS_SIGNED(last):
            changed = _tie(previous) or changed
    return (serialize(root) if changed else data), per_paper or has_pictures


def tidy(root: etree._Element) -> bool:
    """Put the looks of a filled part right and tell whether anything changed."""
    changed = _number_pictures(root)
    for table in _TABLE(root):
        previous, last = table.findall(w("tr"))[-2:]
        if _IS_SIGNED(last):
            changed = _tie(previous) or changed
    return changed


def safe_parser() -> etree.XMLParser:
    """Return a parser that loads nothing from elsewhere and expands no entity."""
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


def serialize(root: etree._Element) -> bytes:
    """Return a part of a Word document as Word writes it."""
    result: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return result


def _is_command(row: etree._Element) -> bool:
    """Tell whether a row only holds a tag; Word may have split the tag into runs."""
    return _TAG_ROW.search("".join(row.itertext())) is not None


def _tie(row: etree._Element) -> bool:
    """Keep the paragraphs of a row with what follows and tell whether anything changed."""
    untied = _UNTIED(row)
    for paragraph in untied:
        properties = paragraph.find(w("pPr"))
        if properties is None:
            properties = etree.Element(w("pPr"))
            paragraph.insert(0, properties)
        style = properties.find(w("pStyle"))
        properties.insert(0 if style is None else 1, etree.Element(w("keepNext")))
    return bool(untied)


def _number_pictures(root: etree._Element) -> bool:
    """Give each picture a number of its own: a picture within a loop would otherwise repeat its number.

    Tells whether anything changed.
    """
    changed = False
    for nomor, picture in enumerate(root.iter(_PICTURE_NUMBER), start=1):
        changed = changed or picture.get("id") != str(nomor)
        picture.set("id", str(nomor))
    return changed
