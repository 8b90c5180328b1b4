"""A workbook of values, for tables that are no workbook of Excel's own form (.xls, .ods, .csv, Parquet).

Every value stands at its own address, so the marks and links fit as they do in the original.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from mutasi_cli.books.annotated.cell_address import LAST_COLUMN, LAST_ROW, address
from mutasi_cli.disk.raw_archive import build_archive
from mutasi_cli.disk.workbook_xml import escaped_text

_MAIN_NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

_GENERAL, _TEXT, _DATE, _MOMENT, _CLOCK = range(5)
_STYLES = (
    f'{_HEADER}<styleSheet xmlns="{_MAIN_NS}"><numFmts count="3">'
    '<numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy hh:mm"/>'
    '<numFmt numFmtId="166" formatCode="hh:mm"/></numFmts>'
    '<fonts count="1"><font><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="5">'
    + "".join(
        f'<xf numFmtId="{nomor}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        for nomor in (0, 49, 164, 165, 166)
    )
    + '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)

_DAY_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - Excel's days have no time zone
_FIRST_SURE_DAY = datetime(1900, 3, 1)  # noqa: DTZ001 - as above
"""Before this day Excel counts a 29 February 1900 that never was; such dates are written as text."""

_MOST_CELLS = 2_000_000
_HEAD_ROWS = 40
"""Rows at the top that stay even in a table too large to be copied whole: its headings are among them."""
_WIDTH_SAMPLE = 200
_WIDTH_RANGE = (6, 45)
_LONGEST_NAME = 31
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))


@dataclass(frozen=True, slots=True)
class ValueSheet:
    """One sheet as plain rows: str, numbers, bool, date, datetime, time, timedelta or None.

    ``nama`` is None for a file that is one table (CSV, Parquet). ``first_row`` and ``first_column`` are row
    and column (from 1) of ``rows[0][0]``.
    """

    nama: str | None
    rows: Sequence[Sequence[object]]
    first_row: int = 1
    first_column: int = 1

    @property
    def too_large(self) -> bool:
        """True when only its headings and the marked rows are copied."""
        widest = max((len(row) for row in self.rows), default=0)
        return len(self.rows) * widest > _MOST_CELLS or self.first_row + len(self.rows) > LAST_ROW


def sheet_names(sheets: Iterable[str | None], file: str) -> dict[str | None, str]:
    """Return for each sheet a name that Excel takes; one without a name is called as its file."""
    by_sheet: dict[str | None, str] = {}
    used: set[str] = set()
    for original in sheets:
        base = (original or file).translate(_FORBIDDEN).strip("' ")[:_LONGEST_NAME] or "Lembar"
        nama, nomor = base, 1
        while nama.casefold() in used:
            nomor += 1
            suffix = f" ({nomor})"
            nama = base[: _LONGEST_NAME - len(suffix)] + suffix
        used.add(nama.casefold())
        by_sheet[original] = nama
    return by_sheet


def values_workbook(
    sheets: Sequence[ValueSheet],
    nama: Mapping[str | None, str],
    marked: Mapping[str | None, Collection[int]],
) -> bytes:
    """Return a workbook with the values of the sheets, under the names ``nama``.

    ``marked`` are the rows that must be there even where a table is too large to be copied whole.
    """
    nomor = range(1, len(sheets) + 1)
    parts = [
        (
            "[Content_Types].xml",
            f'{_HEADER}<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_CONTENT_TYPE}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{_CONTENT_TYPE}.styles+xml"/>'
            + "".join(
                f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{_CONTENT_TYPE}.worksheet+xml"/>'
                for i in nomor
            )
            + "</Types>",
        ),
        ("_rels/.rels", _relationships_xml([("officeDocument", "xl/workbook.xml")])),
        (
            "xl/workbook.xml",
            f'{_HEADER}<workbook xmlns="{_MAIN_NS}" xmlns:r="{_RELATIONSHIPS}"><bookViews><workbookView/></bookViews>'
            "<sheets>"
            + "".join(
                f'<sheet name="{_attribute(nama[value_sheet.nama])}" sheetId="{i}" r:id="rId{i}"/>'
                for i, value_sheet in zip(nomor, sheets, strict=True)
            )
            + "</sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            _relationships_xml([*(("worksheet", f"worksheets/sheet{i}.xml") for i in nomor), ("styles", "styles.xml")]),
        ),
        ("xl/styles.xml", _STYLES),
    ]
    parts += [
        (f"xl/worksheets/sheet{i}.xml", _sheet_xml(value_sheet, marked.get(value_sheet.nama, ())))
        for i, value_sheet in zip(nomor, sheets, strict=True)
    ]
    return build_archive((file, xml_text.encode("utf-8")) for file, xml_text in parts)


def _sheet_xml(value_sheet: ValueSheet, marked: Collection[int]) -> str:
    chosen = frozenset(marked) if value_sheet.too_large else None
    head_end = value_sheet.first_row + _HEAD_ROWS
    row_elements = []
    for nomor, xml_row in enumerate(value_sheet.rows, start=value_sheet.first_row):
        if nomor > LAST_ROW or (chosen is not None and nomor >= head_end and nomor not in chosen):
            continue
        cells = "".join(
            _cell_xml(nomor, column, value)
            for column, value in enumerate(xml_row, start=value_sheet.first_column)
            if value is not None and value != "" and column <= LAST_COLUMN
        )
        if cells:
            row_elements.append(f'<row r="{nomor}">{cells}</row>')
    xml_row = "".join(row_elements)
    columns = _columns_xml(value_sheet)
    return f'{_HEADER}<worksheet xmlns="{_MAIN_NS}">{columns}<sheetData>{xml_row}</sheetData></worksheet>'


def _cell_xml(row: int, column: int, value: object) -> str:
    reference = address(row, column)
    if isinstance(value, bool):
        return f'<c r="{reference}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, int | float) and math.isfinite(value):
        return f'<c r="{reference}"><v>{value!r}</v></c>'
    day_cell = _excel_day(value)
    if day_cell is not None:
        return f'<c r="{reference}" s="{day_cell[1]}"><v>{day_cell[0]!r}</v></c>'
    text = f'<t xml:space="preserve">{escaped_text(str(value))}</t>'
    return f'<c r="{reference}" s="{_TEXT}" t="inlineStr"><is>{text}</is></c>'


def _excel_day(value: object) -> tuple[float, int] | None:
    """Return the number of Excel for a date or a time of day, and its style; None where there is none."""
    if isinstance(value, time):
        clock = timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
        return clock / timedelta(days=1), _CLOCK
    if isinstance(value, timedelta):
        return value / timedelta(days=1), _CLOCK
    if not isinstance(value, date):
        return None
    moment = value if isinstance(value, datetime) else datetime.combine(value, time())
    moment = moment.replace(tzinfo=None)
    if moment < _FIRST_SURE_DAY:
        return None
    serial = (moment - _DAY_ZERO) / timedelta(days=1)
    return serial, _MOMENT if serial % 1 else _DATE


def _columns_xml(value_sheet: ValueSheet) -> str:
    widths: dict[int, int] = {}
    for widest in value_sheet.rows[:_WIDTH_SAMPLE]:
        for column, value in enumerate(widest, start=value_sheet.first_column):
            length = 10 if isinstance(value, date) else len(str(value or "").partition("\n")[0])
            widths[column] = max(widths.get(column, 0), length)
    scarce, broad = _WIDTH_RANGE
    column_elements = "".join(
        f'<col min="{nomor}" max="{nomor}" width="{min(max(widest + 2, scarce), broad)}" customWidth="1"/>'
        for nomor, widest in sorted(widths.items())
        if nomor <= LAST_COLUMN
    )
    return f"<cols>{column_elements}</cols>" if column_elements else ""


def _relationships_xml(targets: Iterable[tuple[str, str]]) -> str:
    relationship_elements = "".join(
        f'<Relationship Id="rId{nomor}" Type="{_RELATIONSHIPS}/{jenis}" Target="{file}"/>'
        for nomor, (jenis, file) in enumerate(targets, start=1)
    )
    return f'{_HEADER}<Relationships xmlns="{_PACKAGE}/relationships">{relationship_elements}</Relationships>'


def _attribute(text: str) -> str:
    return escaped_text(text).replace('"', "&quot;")
