"""Workbooks part by part, in the many forms in which programs write them, and what holds of every copy."""

import io
import posixpath
import zipfile
from collections.abc import Mapping
from typing import Any

from lxml import etree

from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.temuan import Finding, Severity

UTAMA = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
KETAT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELASI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELASI_KETAT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_PAKET = "http://schemas.openxmlformats.org/package/2006"
_JENIS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
MAKRO = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"

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


def temuan(
    sel: str | None,
    keparahan: Severity = Severity.GALAT,
    aturan: str = "DAT001",
    *,
    sheet: str | None = "usulan",
    file: str = "batch.xlsx",
    isi: str = "",
) -> Finding:
    """A finding about a cell."""
    baris = None if sel is None else int("".join(huruf for huruf in sel if huruf.isdigit()))
    tempat = Sel(file, sheet, sel, baris, isi)
    return Finding(aturan, "nama-aturan", keparahan, tempat, f"Masalah {aturan}.", "Perbaiki.")


def relasi(*isi: tuple[str, str, str], dasar: str = RELASI) -> str:
    """The relationships of a part: id, kind, target."""
    unsur = "".join(
        f'<Relationship Id="{nomor}" Type="{jenis}" Target="{tujuan}"/>'
        for nomor, jenis, tujuan in ((a, b if "/" in b else f"{dasar}/{b}", c) for a, b, c in isi)
    )
    return f'<Relationships xmlns="{_PAKET}/relationships">{unsur}</Relationships>'


def buku(
    sheet: str | bytes,
    tambahan: Mapping[str, str | bytes] | None = None,
    *,
    ns: str = UTAMA,
    dasar: str = RELASI,
    jenis: str = f"{_JENIS}.sheet.main+xml",
    tujuan_sheet: str = "worksheets/sheet1.xml",
) -> bytes:
    """A workbook with the sheets ``usulan`` (``sheet``) and ``lain``; ``tambahan`` adds or replaces parts."""
    isi: dict[str, str | bytes] = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PAKET}/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{jenis}"/></Types>'
        ),
        "_rels/.rels": relasi(("rId1", "officeDocument", "xl/workbook.xml"), dasar=dasar),
        "xl/workbook.xml": (
            f'<workbook xmlns="{ns}" xmlns:r="{dasar}"><bookViews>'
            '<workbookView activeTab="1" firstSheet="1"/></bookViews>'
            '<sheets><sheet name="usulan" sheetId="4" r:id="rId1"/>'
            '<sheet name="lain" sheetId="2" r:id="rId2"/></sheets><definedNames>'
            '<definedName name="_xlnm.Print_Titles" localSheetId="1">lain!$1:$1</definedName>'
            '<definedName name="Semua">usulan!$A$1</definedName></definedNames><calcPr calcId="1"/>'
            "</workbook>"
        ),
        "xl/_rels/workbook.xml.rels": relasi(
            ("rId1", "worksheet", tujuan_sheet),
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
        **(tambahan or {}),
    }
    tujuan = io.BytesIO()
    with zipfile.ZipFile(tujuan, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, bagian in isi.items():
            arsip.writestr(zipfile.ZipInfo(nama, (2026, 1, 2, 3, 4, 6)), bagian, zipfile.ZIP_DEFLATED)
    return tujuan.getvalue()


def bagian(data: bytes) -> dict[str, bytes]:
    """All parts of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        return {nama: arsip.read(nama) for nama in arsip.namelist()}


def utuh(data: bytes) -> dict[str, Any]:
    """Hold what Excel asks of a package; return its XML parts as trees.

    Every part well-formed, of a known kind and named once, every relationship leads to a part.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        assert arsip.testzip() is None
        assert len(set(arsip.namelist())) == len(arsip.namelist())
    isi = bagian(data)
    pohon = {
        nama: etree.fromstring(satu) for nama, satu in isi.items() if nama.endswith(("xml", "rels", "vml"))
    }
    jenis = pohon["[Content_Types].xml"]
    override = [unsur.get("PartName") for unsur in jenis if unsur.get("PartName")]
    akhiran = {unsur.get("Extension") for unsur in jenis}
    assert len(override) == len(set(override))
    for nama in set(isi) - {"[Content_Types].xml"}:
        assert f"/{nama}" in override or nama.rpartition(".")[2] in akhiran
    for nama, akar in pohon.items():
        if not nama.endswith(".rels"):
            continue
        folder = posixpath.dirname(posixpath.dirname(nama))
        nomor = [unsur.get("Id") for unsur in akar]
        assert len(nomor) == len(set(nomor))
        for unsur in akar:
            if unsur.get("TargetMode") != "External":
                tujuan = posixpath.normpath(posixpath.join("/", folder, unsur.get("Target")))
                assert tujuan.lstrip("/") in isi, (nama, unsur.get("Target"))
    return pohon
