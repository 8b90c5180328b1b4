"""Workbooks part by part, in the many forms in which programs write them, and what holds of every copy."""

import io
import posixpath
import zipfile
from collections.abc import Mapping
from typing import Any

from lxml import etree

from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity

MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
MACRO = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"

STYLES = (
    '<styleSheet xmlns="{ns}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font>'
    '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Arial"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="2"><border/><border><left style="thin"/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" applyNumberFormat="1"/>'
    '<xf numFmtId="14" fontId="1" fillId="1" borderId="0"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def findings(
    cell: str | None,
    severity: Severity = Severity.GALAT,
    rule_code: str = "DAT001",
    *,
    sheet: str | None = "usulan",
    file: str = "batch.xlsx",
    text: str = "",
) -> Finding:
    """A finding about a cell."""
    row = None if cell is None else int("".join(letter for letter in cell if letter.isdigit()))
    tempat = Cell(file, sheet, cell, row, text)
    return Finding(rule_code, "nama-aturan", severity, tempat, f"Masalah {rule_code}.", "Perbaiki.")


def relation(*relationships: tuple[str, str, str], dasar: str = RELATIONSHIPS) -> str:
    """The relationships of a part: id, kind, target."""
    element = "".join(
        f'<Relationship Id="{nomor}" Type="{jenis}" Target="{target}"/>'
        for nomor, jenis, target in ((a, b if "/" in b else f"{dasar}/{b}", c) for a, b, c in relationships)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{element}</Relationships>'


def workbook(
    sheet: str | bytes,
    additional: Mapping[str, str | bytes] | None = None,
    *,
    ns: str = MAIN_NAMESPACE,
    dasar: str = RELATIONSHIPS,
    jenis: str = f"{_KIND}.sheet.main+xml",
    sheet_target: str = "worksheets/sheet1.xml",
) -> bytes:
    """A workbook with the sheets ``usulan`` (``sheet``) and ``other``; ``additional`` adds or replaces parts."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{jenis}"/></Types>'
        ),
        "_rels/.rels": relation(("rId1", "officeDocument", "xl/workbook.xml"), dasar=dasar),
        "xl/workbook.xml": (
            f'<workbook xmlns="{ns}" xmlns:r="{dasar}"><bookViews>'
            '<workbookView activeTab="1" firstSheet="1"/></bookViews>'
            '<sheets><sheet name="usulan" sheetId="4" r:id="rId1"/>'
            '<sheet name="lain" sheetId="2" r:id="rId2"/></sheets><definedNames>'
            '<definedName name="_xlnm.Print_Titles" localSheetId="1">lain!$1:$1</definedName>'
            '<definedName name="Semua">usulan!$A$1</definedName></definedNames><calcPr calcId="1"/>'
            "</workbook>"
        ),
        "xl/_rels/workbook.xml.rels": relation(
            ("rId1", "worksheet", sheet_target),
            ("rId2", "worksheet", "worksheets/sheet2.xml"),
            ("rId3", "styles", "styles.xml"),
            dasar=dasar,
        ),
        "xl/styles.xml": STYLES.format(ns=ns),
        "xl/worksheets/sheet1.xml": sheet,
        "xl/worksheets/sheet2.xml": (
            f'<worksheet xmlns="{ns}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/>'
            '</sheetViews><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>'
        ),
        **(additional or {}),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for nama, part in parts.items():
            archive.writestr(zipfile.ZipInfo(nama, (2026, 1, 2, 3, 4, 6)), part, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def part(data: bytes) -> dict[str, bytes]:
    """All parts of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {nama: archive.read(nama) for nama in archive.namelist()}


def whole(data: bytes) -> dict[str, Any]:
    """Hold what Excel asks of a package; return its XML parts as trees.

    Every part well-formed, of a known kind and named once, every relationship leads to a part.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert len(set(archive.namelist())) == len(archive.namelist())
    parts = part(data)
    tree = {nama: etree.fromstring(content) for nama, content in parts.items() if nama.endswith(("xml", "rels", "vml"))}
    jenis = tree["[Content_Types].xml"]
    override = [element.get("PartName") for element in jenis if element.get("PartName")]
    ending = {element.get("Extension") for element in jenis}
    assert len(override) == len(set(override))
    for nama in set(parts) - {"[Content_Types].xml"}:
        assert f"/{nama}" in override or nama.rpartition(".")[2] in ending
    for nama, root in tree.items():
        if not nama.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(nama))
        nomor = [element.get("Id") for element in root]
        assert len(nomor) == len(set(nomor))
        for element in root:
            if element.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, element.get("Target")))
                assert target.lstrip("/") in parts, (nama, element.get("Target"))
    return tree
