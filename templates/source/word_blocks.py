"""Building blocks of a Word document: paragraphs, tables, sections, styles, the package.

Everything returns text of WordprocessingML. Lengths are millimetres, sizes points. A tab or a line break in
a text becomes one in Word.
"""

from collections.abc import Sequence
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

F4 = (215, 330)


def twip(mm: float) -> int:
    """Return millimetres in twentieths of a point."""
    return round(mm * 56.6929)


def p(  # noqa: PLR0913 - a paragraph has that many properties
    text: str = "",
    style: str = "",
    *,
    bold: bool = False,
    keep_next: bool = False,
    new_page: bool = False,
    before: float = 0,
    after: float = 0,
    left: float | None = None,
    align: str = "",
) -> str:
    """Return a paragraph. ``unchanged`` keeps it with the next; ``before``, ``after`` are points of space."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties += "<w:keepNext/>" if keep_next else ""
    properties += "<w:pageBreakBefore/>" if new_page else ""
    if before or after:
        properties += f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}"/>'
    properties += f'<w:ind w:left="{twip(left)}"/>' if left is not None else ""
    properties += f'<w:jc w:val="{align}"/>' if align else ""
    return f"<w:p>{_wrapped('pPr', properties)}{_run(text, bold=bold)}</w:p>"


def table(widths: Sequence[float], rows: Sequence[str], *, ruled: bool = False, left: float = 0) -> str:
    """Return a table with fixed columns (``width`` in mm)."""
    border = "single" if ruled else "nil"
    sides = "".join(
        f'<w:{nama} w:val="{border}"' + (' w:sz="4" w:space="0" w:color="000000"/>' if ruled else "/>")
        for nama in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{twip(width)}"/>' for width in widths)
    inner_margin = 70 if ruled else 0
    outer_margin = 30 if ruled else 0
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(twip(width) for width in widths)}" w:type="dxa"/>'
        f'<w:tblInd w:w="{twip(left)}" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="{outer_margin}" w:type="dxa"/>'
        f'<w:left w:w="{inner_margin}" w:type="dxa"/><w:bottom w:w="{outer_margin}" w:type="dxa"/>'
        f'<w:right w:w="{inner_margin}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def tr(cells: Sequence[str], *, head: bool = False, whole: bool = False) -> str:
    """Return a row. ``head`` repeats it on each page, ``whole`` forbids a page break inside it."""
    properties = ("<w:cantSplit/>" if whole else "") + ("<w:tblHeader/>" if head else "")
    return f"<w:tr>{_wrapped('trPr', properties)}{''.join(cells)}</w:tr>"


def tc(width: float, content: str, *, span: int = 1, unruled: bool = False, centred: bool = False) -> str:
    """Return a cell. ``span`` columns wide; ``middle`` centres it from top to bottom."""
    properties = f'<w:tcW w:w="{twip(width)}" w:type="dxa"/>'
    properties += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    if unruled:
        sides = "".join(f'<w:{nama} w:val="nil"/>' for nama in ("left", "bottom", "right"))
        properties += f"<w:tcBorders>{sides}</w:tcBorders>"
    properties += '<w:vAlign w:val="center"/>' if centred else ""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def tag_row(widths: Sequence[float], tag: str) -> str:
    """Return a row that holds only a ``{%tr … %}`` tag; it is gone once the template is filled."""
    cells = [tc(widths[0], p(f"{{%tr {tag} %}}")), *(tc(width, p()) for width in widths[1:])]
    return tr(cells)


def when(condition: str, content: str) -> str:
    """Return paragraphs or tables that stand only when ``requirement`` holds."""
    return p(f"{{%p if {condition} %}}") + content + p("{%p endif %}")


def for_each(loop: str, content: str) -> str:
    """Return paragraphs or tables once for each element: ``untuk("b in butir", …)``."""
    return p(f"{{%p for {loop} %}}") + content + p("{%p endfor %}")


def document(
    content: str, *, landscape: bool = False, margins: Sequence[float] = (20, 25, 20, 25), nomor: bool = False
) -> str:
    """Return ``word/document.xml``: on F4, with the section that ends the document.

    ``margins`` are the margins top, right, bottom, left in mm; ``landscape`` is landscape; ``nomor`` prints a page
    number from the second page on.
    """
    return (
        f'{_XML}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{content}'
        f"{_section(landscape=landscape, margins=margins, nomor=nomor)}</w:body></w:document>"
    )


def section_end(*, landscape: bool = False, margins: Sequence[float] = (20, 25, 20, 25), nomor: bool = False) -> str:
    """Return the paragraph that ends a section within a document; what follows starts a new page."""
    section = _section(landscape=landscape, margins=margins, nomor=nomor)
    return f'<w:p><w:pPr><w:pStyle w:val="Penutup"/>{section}</w:pPr></w:p>'


def _section(*, landscape: bool, margins: Sequence[float], nomor: bool) -> str:
    short_side, long_side = (twip(side) for side in F4)
    kertas = f'<w:pgSz w:w="{short_side}" w:h="{long_side}"/>'
    if landscape:
        kertas = f'<w:pgSz w:w="{long_side}" w:h="{short_side}" w:orient="landscape"/>'
    above, right, bottom, left = (twip(side) for side in margins)
    headers = '<w:headerReference w:type="default" r:id="rIdKepala"/>'
    if nomor:
        headers += '<w:headerReference w:type="first" r:id="rIdKepalaPertama"/>'
    return (
        f"<w:sectPr>{headers}{kertas}"
        f'<w:pgMar w:top="{above}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="{twip(7)}" '
        f'w:footer="{twip(7)}" w:gutter="0"/>{"<w:titlePg/>" if nomor else ""}</w:sectPr>'
    )


def page_header(*, nomor: bool) -> str:
    """Return a header: the mark of a draft, and the page number where ``nomor``."""
    page_paragraph = ""
    if nomor:
        field = "".join(
            f"<w:r>{run}</w:r>"
            for run in (
                '<w:t xml:space="preserve">- </w:t>',
                '<w:fldChar w:fldCharType="begin"/>',
                '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
                '<w:fldChar w:fldCharType="separate"/>',
                "<w:t>2</w:t>",
                '<w:fldChar w:fldCharType="end"/>',
                '<w:t xml:space="preserve"> -</w:t>',
            )
        )
        page_paragraph = f'<w:p><w:pPr><w:pStyle w:val="NomorHalaman"/></w:pPr>{field}</w:p>'
    return f'{_XML}<w:hdr xmlns:w="{W}" xmlns:r="{R}">{p("{{ draf }}", "Draf")}{page_paragraph}</w:hdr>'


def _run(text: str, *, bold: bool) -> str:
    if not text:
        return ""
    run = f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    for char, element in (("\n", "<w:br/>"), ("\t", "<w:tab/>")):
        run = run.replace(char, f'</w:t>{element}<w:t xml:space="preserve">')
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}{run}</w:r>"


def _wrapped(nama: str, content: str) -> str:
    return f"<w:{nama}>{content}</w:{nama}>" if content else ""


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
