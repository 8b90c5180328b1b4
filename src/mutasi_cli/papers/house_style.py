"""House style: font, size, paper, margins, printed letterheads, laid over a template without editing it."""

import re
from dataclasses import dataclass

from lxml import etree

from mutasi_cli.domain.office import LetterStyle
from mutasi_cli.errors import SettingsError

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

_TWIP_PER_MM = 56.6929
_SMALLEST_TWIP = 20
"""A paragraph of one point: as good as none."""

PAPER_SIZES = {"F4": (215, 330), "A4": (210, 297), "Legal": (216, 356), "Letter": (216, 279)}
"""Paper -> short and long side in millimetres."""


def w(nama: str) -> str:
    """Return a name of WordprocessingML as lxml wants it."""
    return f"{{{W}}}{nama}"


@dataclass(frozen=True, slots=True)
class PaperSize:
    """A paper in twips: short and long side."""

    short_side: int
    long_side: int


def paper_size(kertas: str) -> PaperSize:
    """Return the size of a paper; an unknown one is a fault in ``mutasi.toml``."""
    sides = {nama.casefold(): side for nama, side in PAPER_SIZES.items()}.get(kertas.strip().casefold())
    if sides is None:
        raise SettingsError(
            f"Kertas «{kertas}» pada [gaya] di mutasi.toml tidak dikenal; pilih {', '.join(PAPER_SIZES)}."
        )
    return PaperSize(round(sides[0] * _TWIP_PER_MM), round(sides[1] * _TWIP_PER_MM))


def apply_font(styles: bytes, style: LetterStyle) -> bytes:
    """Return ``word/styles.xml`` with the font and size of the house as the document's default.

    Only the defaults and the style that everything is based on change; styles that set a size of their own
    (the table of an annex) keep it.
    """
    root = etree.fromstring(styles)
    bases = root.findall(f".//{w('rPrDefault')}/{w('rPr')}")
    bases += root.xpath("w:style[@w:type='paragraph'][@w:default='1']/w:rPr", namespaces={"w": W})
    for rpr in bases:
        huruf = rpr.find(w("rFonts"))
        if huruf is None:
            huruf = etree.Element(w("rFonts"))
            rpr.insert(0, huruf)
        huruf.attrib.clear()
        for jenis in ("ascii", "hAnsi", "eastAsia", "cs"):
            huruf.set(w(jenis), style.huruf)
        for nama in ("sz", "szCs"):
            ukuran = rpr.find(w(nama))
            if ukuran is not None:
                ukuran.set(w("val"), str(style.ukuran * 2))
    result: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return result


def apply_paper(document: str, style: LetterStyle) -> str:
    """Return the text of ``word/document.xml`` on the paper and with the margins of the house.

    Each section keeps its orientation, and the margins that the house does not set. When the lines of a
    section become longer or shorter, the widths of its tables follow. Works on text, because at this point
    the tags of the template are not yet XML of Word.
    """
    kertas = paper_size(style.kertas)
    pieces = re.split(r"(<w:sectPr\b[\s\S]*?</w:sectPr>)", document)
    # Text and section alternate: the text of a section stands before its properties.
    for i in range(1, len(pieces), 2):
        pieces[i - 1], pieces[i] = _section(pieces[i - 1], pieces[i], kertas, style)
    return "".join(pieces)


def ruang_kop(document: str, style: LetterStyle) -> str:
    """Return the text of ``word/document.xml`` with the height of a printed letterhead left empty.

    The height counts from the upper edge of the paper; what the margin already leaves is taken off.
    """
    margins = re.search(r"<w:pgMar\b[^>]*>", document)
    top_margin = 0 if margins is None else _number(margins.group(), "top")
    height = max(round(style.ruang_kop * _TWIP_PER_MM) - top_margin, _SMALLEST_TWIP)

    def make_room(match: re.Match[str]) -> str:
        properties = re.sub(r"<w:spacing\b[^>]*/>", "", match.group(2))
        spacing = f'<w:spacing w:before="0" w:after="0" w:line="{height}" w:lineRule="exact"/>'
        # The order of the properties of a paragraph is fixed: spacing stands before ind and jc.
        following = re.search(r"<w:(?:ind|contextualSpacing|jc|outlineLvl|rPr)\b", properties)
        position = len(properties) if following is None else following.start()
        return f"{match.group(1)}{properties[:position]}{spacing}{properties[position:]}</w:pPr>"

    return re.sub(
        r'(<w:pPr><w:pStyle w:val="(?:Lambang|RuangKop)"/>)((?:(?!</w:pPr>)[\s\S])*)</w:pPr>',
        make_room,
        document,
    )


def _section(text: str, properties: str, kertas: PaperSize, style: LetterStyle) -> tuple[str, str]:
    """Return a section's text and its properties on another paper."""
    ukuran = re.search(r"<w:pgSz\b[^>]*>", properties)
    margins = re.search(r"<w:pgMar\b[^>]*>", properties)
    if ukuran is None or margins is None:
        return text, properties
    old_width = _number(ukuran.group(), "w")
    portrait = old_width <= _number(ukuran.group(), "h")
    width, height = (kertas.short_side, kertas.long_side) if portrait else (kertas.long_side, kertas.short_side)
    orientation = "" if portrait else ' w:orient="landscape"'
    new_margins = _margins(margins.group(), style)
    properties = properties.replace(ukuran.group(), f'<w:pgSz w:w="{width}" w:h="{height}"{orientation}/>')
    properties = properties.replace(margins.group(), new_margins)
    old_line_width = max(old_width - _sides(margins.group()), 1)
    new_line_width = width - _sides(new_margins)
    if new_line_width == old_line_width:
        return text, properties

    def scaled(match: re.Match[str]) -> str:
        return f'{match.group(1)}"{round(int(match.group(2)) * new_line_width / old_line_width)}"'

    pattern = r'(<w:(?:gridCol|tcW|tblW|tblInd)\b[^>]*?w:w=)"(\d+)"(?![^>]*w:type="pct")'
    return re.sub(pattern, scaled, text), properties


def _margins(tag: str, style: LetterStyle) -> str:
    for nama, mm in (
        ("top", style.pias_atas),
        ("right", style.pias_kanan),
        ("bottom", style.pias_bawah),
        ("left", style.pias_kiri),
    ):
        if mm is not None:
            tag = re.sub(rf'w:{nama}="-?\d+"', f'w:{nama}="{round(mm * _TWIP_PER_MM)}"', tag)
    return tag


def _sides(tag: str) -> int:
    return _number(tag, "left") + _number(tag, "right")


def _number(tag: str, attribute: str) -> int:
    found = re.search(rf'w:{attribute}="(-?\d+)"', tag)
    return 0 if found is None else int(found.group(1))
