"""What the reader of spreadsheets does not hand on, taken from the files themselves.

Hidden rows and columns of all kinds, merged cells of ``.ods``. A file in which something is not
as expected gives nothing.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET

from mutasi_cli.read.biff import hidden_xls
from mutasi_cli.read.hidden import NOTHING_HIDDEN, Hidden

_OLE = b"\xd0\xcf\x11\xe0"
_MOST_COLUMNS = 16_384
_MOST_ROWS = 1_048_576
_ROW_TAG = re.compile(rb"<(?:\w+:)?row\b[^>]*>")
_COLUMN_TAG = re.compile(rb"<(?:\w+:)?col\b[^>]*>")
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, ET.ParseError, LookupError, OSError, ValueError, EOFError),
    *(RuntimeError, NotImplementedError),
)
"""How a damaged or encrypted archive fails."""


def find_hidden(raw_bytes: bytes, nama: str) -> Hidden:
    """Return the hidden rows and columns of a sheet."""
    if raw_bytes.startswith(_OLE):
        return hidden_xls(raw_bytes, nama)
    try:
        with zipfile.ZipFile(BytesIO(raw_bytes)) as archive:
            if "xl/workbook.xml" in archive.namelist():
                return _xlsx(_xlsx_sheet(archive, nama))
            if "content.xml" in archive.namelist():
                return _ods(archive.read("content.xml"), nama)
    except _DAMAGED:
        return NOTHING_HIDDEN
    return NOTHING_HIDDEN


def merged_ods(raw_bytes: bytes, nama: str) -> tuple[tuple[int, int, int, int], ...]:
    """Return the merged cells of a sheet of an ``.ods`` file, none for every other kind."""
    try:
        with zipfile.ZipFile(BytesIO(raw_bytes)) as archive:
            if "content.xml" not in archive.namelist():
                return ()
            return tuple(_merged(archive.read("content.xml"), nama))
    except _DAMAGED:
        return ()


def _xlsx_sheet(archive: zipfile.ZipFile, nama: str) -> bytes:
    workbook = _tree(archive.read("xl/workbook.xml"))
    relations = _tree(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {element.get("Id"): element.get("Target", "") for element in relations}
    for element in workbook.iter():
        if element.tag.rpartition("}")[2] == "sheet" and element.get("name") == nama:
            relation_id = next(
                (value for attribute, value in element.attrib.items() if attribute.endswith("}id")), None
            )
            target_path = targets[relation_id]
            return archive.read(target_path.lstrip("/") if target_path.startswith("/") else f"xl/{target_path}")
    return b""


def _tree(xml: bytes) -> ET.Element:
    """Return the tree of a part; ValueError for one with entities, which no office program writes."""
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise ValueError
    return ET.fromstring(xml)  # noqa: S314 - without a declaration there are no entities to resolve


def _xlsx(xml: bytes) -> Hidden:
    if b'hidden="' not in xml:
        return NOTHING_HIDDEN
    columns: set[int] = set()
    sheet_data = xml.find(b"<sheetData")
    for tag in _COLUMN_TAG.findall(xml[:sheet_data] if sheet_data > 0 else b""):
        if _yes(tag, b"hidden"):
            first, last = _number(tag, b"min"), _number(tag, b"max")
            columns.update(range(first, min(last, _MOST_COLUMNS) + 1))
    rows = {_number(tag, b"r") for tag in _ROW_TAG.findall(xml) if b"hidden" in tag and _yes(tag, b"hidden")}
    return Hidden(frozenset(rows), frozenset(columns), b"<autoFilter" in xml and bool(rows))


def _number(tag: bytes, attribute: bytes) -> int:
    match = re.search(rb"\b" + attribute + rb'="(\d+)"', tag)
    return 0 if match is None else int(match[1])


def _yes(tag: bytes, attribute: bytes) -> bool:
    match = re.search(rb"\b" + attribute + rb'="(\w+)"', tag)
    return match is not None and match[1] in {b"1", b"true"}


def _ods_table(xml: bytes, nama: str) -> ET.Element | None:
    root = _tree(xml)
    return next((element for element in root.iter(f"{_TABLE}table") if element.get(f"{_TABLE}name") == nama), None)


def _repeated(element: ET.Element, attribute: str) -> int:
    return min(int(element.get(f"{_TABLE}{attribute}", "1")), _MOST_ROWS)


def _ods(xml: bytes, nama: str) -> Hidden:
    table = _ods_table(xml, nama)
    if table is None:
        return NOTHING_HIDDEN
    hidden: dict[str, set[int]] = {"table-row": set(), "table-column": set()}
    filtered = False
    for jenis, attribute in (
        ("table-row", "number-rows-repeated"),
        ("table-column", "number-columns-repeated"),
    ):
        nomor = 1
        for element in table.iter(f"{_TABLE}{jenis}"):
            repeats = _repeated(element, attribute)
            visibility = element.get(f"{_TABLE}visibility", "visible")
            if visibility != "visible" and repeats < _MOST_COLUMNS:
                hidden[jenis].update(range(nomor, nomor + repeats))
                filtered = filtered or visibility == "filter"
            nomor += repeats
    return Hidden(frozenset(hidden["table-row"]), frozenset(hidden["table-column"]), filtered)


def _merged(xml: bytes, nama: str) -> Iterator[tuple[int, int, int, int]]:
    table = _ods_table(xml, nama)
    if table is None:
        return
    row = 0
    for row_element in table.iter(f"{_TABLE}table-row"):
        column = 0
        for cell in row_element:
            if cell.tag not in {f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"}:
                continue
            height, width = _repeated(cell, "number-rows-spanned"), _repeated(cell, "number-columns-spanned")
            if height > 1 or width > 1:
                yield row, column, row + height - 1, column + width - 1
            column += _repeated(cell, "number-columns-repeated")
        row += _repeated(row_element, "number-rows-repeated")
