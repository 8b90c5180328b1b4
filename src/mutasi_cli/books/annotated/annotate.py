"""Mark a workbook: colours, notes and the sheet of findings, all else as it was."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from lxml import etree

from mutasi_cli.books.annotated.cell_address import CellPosition
from mutasi_cli.books.annotated.findings_sheet import NAME, FindingsSheet, write_list
from mutasi_cli.books.annotated.marked_sheet import MarkedSheet
from mutasi_cli.books.annotated.marked_styles import Styles
from mutasi_cli.books.annotated.marks import mark_cell
from mutasi_cli.books.annotated.notes import Notes
from mutasi_cli.books.annotated.package import Package
from mutasi_cli.books.annotated.workbook_part import SheetList
from mutasi_cli.disk.workbook_xml import UnusualWorkbook
from mutasi_cli.domain.finding import Finding

GuiltyCells = Mapping[str, Mapping[CellPosition, Sequence[Finding]]]
"""Sheet -> cell -> its findings, worst first."""


def annotate(package: Package, guilty: GuiltyCells, findings_sheet: FindingsSheet) -> bytes:
    """Return the marked workbook. TakBiasa when it is not built as workbooks are."""
    try:
        return _annotate(package, guilty, findings_sheet)
    except ValueError as error:
        # Somewhere in the parts a number is no number, or a text is not UTF-8.
        raise UnusualWorkbook("isinya ada yang bukan angka atau bukan teks") from error


def _annotate(package: Package, guilty: GuiltyCells, findings_sheet: FindingsSheet) -> bytes:
    workbook = SheetList(package)
    styles = Styles(package)
    catatan = Notes(package)
    written_parts = set()
    for nama, part in workbook.sheet.items():
        if guilty.get(nama):
            _mark_sheet(package, part, guilty[nama], styles, catatan)
            written_parts.add(part)
    workbook.unselect(frozenset(written_parts))
    ns = etree.QName(package.xml(package.workbook)).namespace or ""
    part = write_list(package, styles, findings_sheet, ns)
    workbook.put_first(workbook.free_name(NAME), part, heading_row=findings_sheet.heading_row, span=findings_sheet.span)
    styles.save()
    return package.compose()


def _mark_sheet(
    package: Package,
    part: str,
    guilty: Mapping[CellPosition, Sequence[Finding]],
    styles: Styles,
    catatan: Notes,
) -> None:
    marked_sheet = MarkedSheet(package.read(part))
    marked_sheet.unselect()
    shown_findings: dict[CellPosition, list[Finding]] = {}
    for cell, shown_cell in marked_sheet.anchor(guilty).items():
        shown_findings.setdefault(shown_cell, []).extend(guilty[cell])
    marks = {
        cell: mark_cell(sorted(findings_of_cell, key=lambda finding: finding.sort_key))
        for cell, findings_of_cell in shown_findings.items()
    }
    table = marked_sheet.has_table
    changes: dict[CellPosition, Callable[[int], int]] = {
        cell: partial(styles.colour_cells, rgb=findings_of_cell.colour.rgb, table=table)
        for cell, findings_of_cell in sorted(marks.items())
    }
    marked_sheet.colour_cells(changes)
    catatan.install(part, marked_sheet, marks)
    package.write(part, marked_sheet.compose())
