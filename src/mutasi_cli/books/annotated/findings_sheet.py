"""The sheet ``Temuan``: the causes first, then every finding in one row, to be sorted, filtered and ticked off."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote
from xml.sax.saxutils import quoteattr

from mutasi_cli.books.annotated.cause_rows import NO_CAUSES, CauseRows, CauseStyles, cell_xml, write_causes
from mutasi_cli.books.annotated.cell_address import address, quoted
from mutasi_cli.books.annotated.marked_styles import Styles
from mutasi_cli.books.annotated.marks import Colour
from mutasi_cli.books.annotated.package import Package
from mutasi_cli.disk.workbook_xml import fit_for_xml
from mutasi_cli.domain.cell import column_letters

NAME = "Temuan"

_COLUMNS = (
    ("No.", 5),
    ("Keparahan", 12),
    ("Aturan", 9),
    ("Nama aturan", 17),
    ("Lembar", 12),
    ("Sel", 8),
    ("NIP", 20),
    ("Pegawai", 19),
    ("Isi sel", 17),
    ("Masalah", 42),
    ("Perbaikan", 36),
    ("Dasar", 24),
    ("Pengecualian", 20),
    ("Sebab", 8),
)
_CELL_COLUMN = 5
"""Index of the column with the link."""
_NIP_COLUMN, _CONTENT_COLUMN = 6, 8
"""Indices of the columns that hold the officer's own values: text, whatever they look like."""
_LEGEND_START = 3
_LETTERS_PER_WIDTH = 1.15
"""Letters of ordinary words that fit into one unit of a column's width, with room for broken lines."""
_LINE_HEIGHT, _LARGEST_HEIGHT = 13, 409
_BORDERS = "".join(
    f'<{side} style="thin"><color rgb="FFA6A6A6"/></{side}>' for side in ("left", "right", "top", "bottom")
)
_FONT = '<sz val="10"/><color rgb="FF000000"/><name val="Arial"/><family val="2"/>'
_TOP_WRAPPED = 'vertical="top" wrapText="1"'


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link leads: a cell of this workbook, or of another file that lies beside it."""

    sheet: str
    cell: str
    file: str | None = None


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One row: the texts of all columns but the first, in their order, its colour and its link."""

    content: tuple[str, ...]
    colour: Colour
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class FindingsSheet:
    """The sheet: its title, sentences under it, the causes with what could not be judged, one row a finding."""

    heading: str
    sentence: tuple[str, ...]
    row: tuple[FindingRow, ...]
    causes: CauseRows = NO_CAUSES

    @property
    def heading_row(self) -> int:
        """The row of the headings: title, sentences, causes, legend and a blank line stand above it."""
        return 1 + len(self.sentence) + self.causes.height + 1 + 1 + 1

    @property
    def span(self) -> str | None:
        """The range of the filter, None when there is nothing to filter."""
        if not self.row:
            return None
        end = self.heading_row + len(self.row)
        column = column_letters(len(_COLUMNS))
        return f"$A${self.heading_row}:${column}${end}"


def write_list(package: Package, styles: Styles, findings_sheet: FindingsSheet, ns: str) -> str:
    """Add the sheet as a part and return the part's name; ``ns`` is the namespace of sheets."""
    part = package.new_name("xl/worksheets/sheet{}.xml")
    package.write(part, b"")
    text = styles.add(font=_FONT, border=_BORDERS, alignment=_TOP_WRAPPED)
    verbatim = styles.add(font=_FONT, border=_BORDERS, alignment=_TOP_WRAPPED, text=True)
    link = styles.add(
        font='<u/><sz val="10"/><color rgb="FF0563C1"/><name val="Arial"/><family val="2"/>',
        border=_BORDERS,
        alignment=_TOP_WRAPPED,
    )
    severity_styles = {
        finding_row: styles.add(font=f"<b/>{_FONT}", fill=finding_row.rgb, border=_BORDERS, alignment=_TOP_WRAPPED)
        for finding_row in Colour
    }
    row = _head_rows(styles, findings_sheet, severity_styles)
    links = []
    row_number = findings_sheet.heading_row
    for nomor, finding_row in enumerate(findings_sheet.row, start=1):
        row_number += 1
        cells = [f'<c r="A{row_number}" s="{text}"><v>{nomor}</v></c>']
        for index, content in enumerate(finding_row.content, start=1):
            style = (
                severity_styles[finding_row.colour]
                if index == 1
                else verbatim
                if index in {_NIP_COLUMN, _CONTENT_COLUMN}
                else text
            )
            if index == _CELL_COLUMN and finding_row.link is not None:
                style = link
            cells.append(cell_xml(row_number, index, content, style))
        height = _height((finding_row.colour.label, *finding_row.content))
        row.append(f'<row r="{row_number}" ht="{height}">{"".join(cells)}</row>')
        if finding_row.link is not None:
            links.append(_link_xml(package, part, address(row_number, _CELL_COLUMN + 1), finding_row.link))
    if not findings_sheet.row:
        row_number += 1
        row.append(f'<row r="{row_number}">{cell_xml(row_number, 0, "Tidak ada temuan.", 0)}</row>')
    package.write(part, _sheet_xml(package, findings_sheet, ns, row, links, row_number).encode("utf-8"))
    return part


def _head_rows(styles: Styles, findings_sheet: FindingsSheet, severity: dict[Colour, int]) -> list[str]:
    heading = styles.add(font='<b/><sz val="14"/><color rgb="FF000000"/><name val="Arial"/><family val="2"/>')
    sentence = styles.add(font=_FONT)
    head = styles.add(
        font='<b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Arial"/><family val="2"/>',
        fill="1F3864",
        border=_BORDERS,
        alignment='vertical="center" wrapText="1"',
    )
    bold = styles.add(font=f"<b/>{_FONT}")
    text = styles.add(font=_FONT, border=_BORDERS, alignment=_TOP_WRAPPED)
    row_elements = [f'<row r="1">{cell_xml(1, 0, findings_sheet.heading, heading)}</row>']
    nomor = 1
    for line in findings_sheet.sentence:
        nomor += 1
        row_elements.append(f'<row r="{nomor}">{cell_xml(nomor, 0, line, sentence)}</row>')
    nomor = write_causes(row_elements, findings_sheet.causes, nomor, CauseStyles(sentence, head, severity, text, bold))
    nomor += 1
    legend = [cell_xml(nomor, 0, "Warna sel:", sentence)]
    legend += [cell_xml(nomor, _LEGEND_START + i, line.label, severity[line]) for i, line in enumerate(Colour)]
    row_elements.append(f'<row r="{nomor}">{"".join(legend)}</row>')
    nomor = findings_sheet.heading_row
    cell = "".join(cell_xml(nomor, index, nama, head) for index, (nama, _) in enumerate(_COLUMNS))
    row_elements.append(f'<row r="{nomor}" ht="20" customHeight="1">{cell}</row>')
    return row_elements


def _height(texts: Sequence[str]) -> int:
    """Return the height in points in which every text of a row can be read; not every program finds it."""
    lines = 1
    for words, (_, width) in zip(texts, _COLUMNS, strict=True):
        needed = sum(max(1, math.ceil(len(piece) / (width * _LETTERS_PER_WIDTH))) for piece in words.split("\n"))
        lines = max(lines, needed)
    return min(lines * _LINE_HEIGHT + 2, _LARGEST_HEIGHT)


def _link_xml(package: Package, part: str, reference: str, link: Link) -> str:
    location = quoteattr(fit_for_xml(f"{quoted(link.sheet)}!{link.cell}"))
    if link.file is None:
        return f'<hyperlink ref="{reference}" location={location}/>'
    nomor = package.relate(part, "hyperlink", quote(link.file), removed=True)
    return f'<hyperlink ref="{reference}" r:id="{nomor}" location={location}/>'


def _sheet_xml(
    package: Package,
    findings_sheet: FindingsSheet,
    ns: str,
    row_elements: Sequence[str],
    links: Sequence[str],
    end: int,
) -> str:
    heading_row = findings_sheet.heading_row
    column_elements = "".join(
        f'<col min="{nomor}" max="{nomor}" width="{width}" customWidth="1"/>'
        for nomor, (_, width) in enumerate(_COLUMNS, start=1)
    )
    filter_xml = "" if findings_sheet.span is None else f'<autoFilter ref="{findings_sheet.span.replace("$", "")}"/>'
    merges = findings_sheet.causes.merges(1 + len(findings_sheet.sentence))
    merged = "".join(f'<mergeCell ref="{span}"/>' for span in merges)
    merge_xml = f'<mergeCells count="{len(merges)}">{merged}</mergeCells>' if merges else ""
    # With causes above them the headings stand too low to be frozen on a small screen.
    pane = (
        ""
        if merges
        else (
            f'<pane ySplit="{heading_row}" topLeftCell="A{heading_row + 1}" activePane="bottomLeft" state="frozen"/>'
            f'<selection pane="bottomLeft" activeCell="A{heading_row + 1}" sqref="A{heading_row + 1}"/>'
        )
    )
    link = f"<hyperlinks>{''.join(links)}</hyperlinks>" if links else ""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<worksheet xmlns="{ns}" xmlns:r="{package.relationships_base}">'
        '<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<dimension ref="A1:{address(end, len(_COLUMNS))}"/>'
        '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">'
        f'{pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>{column_elements}</cols>'
        f"<sheetData>{''.join(row_elements)}</sheetData>{filter_xml}{merge_xml}{link}"
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
        "<headerFooter><oddFooter>&amp;L&amp;A&amp;RHalaman &amp;P dari &amp;N</oddFooter></headerFooter>"
        "</worksheet>"
    )
