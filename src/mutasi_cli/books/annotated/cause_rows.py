"""The causes at the head of the sheet of findings: what one act mends, numbered and worded as on the screen."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from mutasi_cli.books.annotated.cell_address import address
from mutasi_cli.books.annotated.marks import Colour
from mutasi_cli.disk.workbook_xml import escaped_text

_HEADINGS = (
    ("No.", 1, 1),
    ("Keparahan", 2, 2),
    ("Kena", 3, 3),
    ("Sebab", 4, 9),
    ("Tindakan", 10, 11),
    ("Aturan", 12, 13),
)
"""Heading, first and last column of the sheet that it spans."""
_TITLE_LETTERS, _ACTION_LETTERS, _LINE_HEIGHT, _LARGEST_HEIGHT = 105, 88, 13, 409


@dataclass(frozen=True, slots=True)
class CauseRow:
    """One cause: its number, its colour, how many it concerns, what it is, what to do, the codes of its rules."""

    number: int
    colour: Colour
    count: int
    title: str
    action: str
    codes: str


@dataclass(frozen=True, slots=True)
class CauseRows:
    """All causes, and sentences about what could not be judged."""

    causes: tuple[CauseRow, ...] = ()
    unjudged: tuple[str, ...] = ()

    @property
    def height(self) -> int:
        """How many rows of the sheet they take."""
        causes = 2 + len(self.causes) if self.causes else 0
        return causes + (1 + len(self.unjudged) if self.unjudged else 0)

    def merges(self, above: int) -> list[str]:
        """Return the spans that are one cell; ``above`` rows of the sheet stand before."""
        rows = range(above + 2, above + 3 + len(self.causes)) if self.causes else range(0)
        return [
            f"{address(row, first)}:{address(row, last)}"
            for row in rows
            for _, first, last in _HEADINGS
            if first != last
        ]


NO_CAUSES = CauseRows()


@dataclass(frozen=True, slots=True)
class CauseStyles:
    """Numbers of the styles: a plain line, a heading, and the colour of each severity."""

    plain: int
    heading: int
    severity: Mapping[Colour, int]
    text: int
    bold: int


def cell_xml(row: int, index: int, words: str, style: int) -> str:
    """Return a cell with text; ``index`` counts columns from 0."""
    reference = address(row, index + 1)
    if not words:
        return f'<c r="{reference}" s="{style}"/>'
    # Inline text is never a formula, whatever it begins with.
    return (
        f'<c r="{reference}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{escaped_text(words)}</t></is></c>'
    )


def write_causes(row_elements: list[str], causes: CauseRows, row: int, styles: CauseStyles) -> int:
    """Add the rows of the causes after ``row`` and return the last row written."""
    if causes.causes:
        row += 1
        title = "SEBAB: satu perbaikan menyelesaikan semua temuan di bawah nomor itu"
        row_elements.append(f'<row r="{row}">{cell_xml(row, 0, title, styles.bold)}</row>')
        row += 1
        heads = _spanned(row, [(heading, styles.heading) for heading, _, _ in _HEADINGS])
        row_elements.append(f'<row r="{row}">{heads}</row>')
    for cause in causes.causes:
        row += 1
        lines = max(math.ceil(len(cause.title) / _TITLE_LETTERS), math.ceil(len(cause.action) / _ACTION_LETTERS), 1)
        words = (str(cause.number), cause.colour.label, str(cause.count), cause.title, cause.action, cause.codes)
        looks = [styles.text, styles.severity[cause.colour], *[styles.text] * (len(words) - 2)]
        height = min(lines * _LINE_HEIGHT + 2, _LARGEST_HEIGHT)
        row_elements.append(
            f'<row r="{row}" ht="{height}" customHeight="1">{_spanned(row, list(zip(words, looks, strict=True)))}</row>'
        )
    if causes.unjudged:
        row += 1
        row_elements.append(f'<row r="{row}">{cell_xml(row, 0, "BELUM DAPAT DIPERIKSA", styles.bold)}</row>')
    for sentence in causes.unjudged:
        row += 1
        row_elements.append(f'<row r="{row}">{cell_xml(row, 1, sentence, styles.plain)}</row>')
    return row


def _spanned(row: int, styled: list[tuple[str, int]]) -> str:
    """Return the cells of one row; each text stands in the first column of its span."""
    cells = []
    for (text, style), (_, first, last) in zip(styled, _HEADINGS, strict=True):
        cells.append(cell_xml(row, first - 1, text, style))
        cells += [cell_xml(row, column - 1, "", style) for column in range(first + 1, last + 1)]
    return "".join(cells)
