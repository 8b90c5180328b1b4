"""Build a workbook from XML, so that it may hold what no spreadsheet program would write."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def letter(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


class RawCellXml(str):
    """A cell given as XML; ``{r}`` stands for the attribute of its address."""

    __slots__ = ()


def cell_xml(value: object, address: str) -> str:
    if value is None:
        return ""
    if isinstance(value, RawCellXml):
        return value.replace("{r}", f' r="{address}"')
    if isinstance(value, int | float):
        return f'<c r="{address}"><v>{value}</v></c>'
    text = str(value) if isinstance(value, str) else f"{value:%d-%m-%Y}"
    clean = escape(re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]", _excel_escape, text))
    return f'<c r="{address}" t="inlineStr"><is><t xml:space="preserve">{clean}</t></is></c>'


def _excel_escape(match: re.Match[str]) -> str:
    return f"_x{ord(match[0]):04X}_"


def sheet_xml(rows: Sequence[Sequence[object]], *, after: str = "", extra_rows: str = "") -> str:
    """Return a worksheet; ``other`` are further rows, ``after`` what follows the rows."""
    xml_rows = "".join(
        f'<row r="{i}">{"".join(cell_xml(cell_value, f"{letter(j)}{i}") for j, cell_value in enumerate(row, 1))}</row>'
        for i, row in enumerate(rows, 1)
    )
    return f'<worksheet xmlns="{NS}"><sheetData>{xml_rows}{extra_rows}</sheetData>{after}</worksheet>'


def xlsx_book(sheet: Sequence[tuple[str, str]], **part: bytes) -> bytes:
    """Return a workbook of named worksheets (XML); ``part`` replaces parts, ``__`` for ``/``."""
    heading = "".join(
        f'<sheet name="{escape(nama, {chr(34): "&quot;"})}" sheetId="{i}" r:id="rId{i}"/>'
        for i, (nama, _) in enumerate(sheet, 1)
    )
    dasar = "http://schemas.openxmlformats.org"
    jenis = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    part_texts = {
        "[Content_Types].xml": f'<Types xmlns="{dasar}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{jenis}.sheet.main+xml"/>'
        + "".join(
            f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{jenis}.worksheet+xml"/>'
            for i in range(1, len(sheet) + 1)
        )
        + f'<Override PartName="/xl/styles.xml" ContentType="{jenis}.styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{dasar}/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{NS}" xmlns:r="{RELATIONSHIPS}"><sheets>{heading}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{dasar}/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="rId{i}" Type="{RELATIONSHIPS}/worksheet" Target="worksheets/sheet{i}.xml"/>'
            for i in range(1, len(sheet) + 1)
        )
        + f'<Relationship Id="rIdS" Type="{RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{NS}"><fonts count="1"><font/></fonts><fills count="1"><fill/>'
        '</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs></styleSheet>',
        **{f"xl/worksheets/sheet{i}.xml": xml for i, (_, xml) in enumerate(sheet, 1)},
    }
    everything = {nama: text.encode("utf-8", "surrogatepass") for nama, text in part_texts.items()}
    return archive({**everything, **{nama.replace("__", "/"): data for nama, data in part.items()}})


def archive(parts_of_zip: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    removed = io.BytesIO()
    with zipfile.ZipFile(removed, "w", method, compresslevel=1) as file:
        for nama, data in parts_of_zip.items():
            file.writestr(zipfile.ZipInfo(nama), data, method)
    return removed.getvalue()


def zip_parts(raw_bytes: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw_bytes)) as file:
        return {nama: file.read(nama) for nama in file.namelist()}
