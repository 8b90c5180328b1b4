"""Marks in a workbook: the officer's own stays, the guilty cells and the list of findings are added."""

import io
import zipfile

import openpyxl
import pytest

from mutasi_cli.books.annotated.annotate import annotate
from mutasi_cli.books.annotated.cell_address import cell_position
from mutasi_cli.books.annotated.findings_sheet import FindingRow, FindingsSheet, Link
from mutasi_cli.books.annotated.marks import AUTHOR, Colour
from mutasi_cli.books.annotated.package import Package
from mutasi_cli.disk.raw_archive import Archive, build_archive
from mutasi_cli.disk.workbook_xml import UnusualWorkbook
from mutasi_cli.domain.finding import Finding, Severity
from outputs.made_workbooks import (
    MACRO,
    MAIN_NAMESPACE,
    RELATIONSHIPS,
    STRICT,
    STRICT_RELATIONSHIPS,
    findings,
    part,
    relation,
    whole,
    workbook,
)

CELLS = (
    '<row r="1" spans="1:3"><c r="A1" s="2" t="inlineStr"><is><t>nip</t></is></c><c r="C1" s="2"/></row>'
    '<row r="2" s="1" customFormat="1"><c r="A2" s="1" t="str"><f>B2</f><v>x</v></c>'
    '<c r="B2"><v>1</v></c></row>'
    '<row r="5" ht="30"/>'
)
SHEET = (
    f'<worksheet xmlns="{MAIN_NAMESPACE}" xmlns:r="{RELATIONSHIPS}"><sheetViews><sheetView tabSelected="1" '
    'workbookViewId="0"/></sheetViews><cols><col min="4" max="6" width="20" style="1"/></cols>'
    f"<sheetData>{CELLS}</sheetData>"
    '<autoFilter ref="A1:C5"/><mergeCells count="1"><mergeCell ref="A7:B9"/></mergeCells>'
    '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/></worksheet>'
)
GAP = FindingsSheet("Judul", ("Kalimat.",), ())


def mark_cell(data: bytes, *everything: Finding, listed: FindingsSheet = GAP) -> bytes:
    cell: dict[tuple[int, int], list[Finding]] = {}
    for finding in everything:
        location = cell_position(finding.cell.cell or "")
        assert location is not None
        cell.setdefault(location, []).append(finding)
    return annotate(Package(data), {"usulan": cell}, listed)


def open_workbook(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def colour(wb: openpyxl.Workbook, cell: str, sheet: str = "usulan") -> str:
    fill = wb[sheet][cell].fill
    return str(fill.fgColor.rgb)[2:] if fill.fill_type == "solid" else ""


def catatan(wb: openpyxl.Workbook, cell: str) -> str:
    comment = wb["usulan"][cell].comment
    return "" if comment is None else comment.text


def test_worst_severity_colours_and_every_finding_is_noted() -> None:
    result = mark_cell(
        workbook(SHEET), findings("B2", Severity.INFO, "SYA016"), findings("B2", Severity.GALAT, "JAB002")
    )
    whole(result)
    wb = open_workbook(result)
    assert colour(wb, "B2") == Colour.GALAT.rgb
    assert colour(wb, "A2") == ""
    text = catatan(wb, "B2")
    assert text.index("GALAT JAB002") < text.index("INFO SYA016")
    assert "Masalah JAB002." in text
    assert "Perbaikan: Perbaiki." in text


def test_own_style_stays() -> None:
    wb = open_workbook(mark_cell(workbook(SHEET), findings("A2"), findings("A1")))
    cell = wb["usulan"]["A2"]
    assert (cell.number_format, cell.border.left.style, cell.value) == ("@", "thin", "=B2")
    assert wb["usulan"]["A1"].font.b
    # White letters would vanish on a light fill.
    assert wb["usulan"]["A1"].font.color.rgb == "FF000000"
    assert wb["usulan"]["C1"].font.color.rgb == "FFFFFFFF"


@pytest.mark.parametrize(
    ("cell", "number_format"),
    [("B1", "General"), ("C2", "@"), ("D1", "@"), ("C5", "General"), ("E3", "@"), ("B90", "General")],
)
def test_a_cell_that_is_not_there_is_added_in_order(cell: str, number_format: str) -> None:
    result = mark_cell(workbook(SHEET), findings(cell))
    wb = open_workbook(result)
    assert colour(wb, cell) == Colour.GALAT.rgb
    assert wb["usulan"][cell].number_format == number_format
    assert AUTHOR in str(part(result)["xl/comments1.xml"], "utf-8")
    row = whole(result)["xl/worksheets/sheet1.xml"].iter(f"{{{MAIN_NAMESPACE}}}row")
    urut = [(int(b.get("r")), [cell_position(c.get("r")) or (0, 0) for c in b]) for b in row]
    assert [b for b, _ in urut] == sorted({b for b, _ in urut})
    assert all(cells == sorted(cells) for _, cells in urut)
    assert [cells[0].value for cells in wb["usulan"]["A1:A2"]] == ["nip", "=B2"]


def test_rows_and_cells_without_addresses_are_counted() -> None:
    row = "<row><c><v>1</v></c></row><row><c/><c><v>2</v></c></row>"
    sheet = f'<worksheet xmlns="{MAIN_NAMESPACE}"><sheetData>{row}</sheetData></worksheet>'
    result = mark_cell(workbook(sheet), findings("B2"))
    assert b'<c s="3"><v>2</v></c>' in part(result)["xl/worksheets/sheet1.xml"]


def test_a_cell_under_a_merged_one_marks_the_one_that_shows() -> None:
    wb = open_workbook(mark_cell(workbook(SHEET), findings("B8", rule_code="X1"), findings("A9", rule_code="X2")))
    assert colour(wb, "A7") == Colour.GALAT.rgb
    assert "X1" in catatan(wb, "A7")
    assert "X2" in catatan(wb, "A7")


def test_untouched_parts_keep_their_bytes() -> None:
    original = workbook(SHEET, {"xl/vbaProject.bin": b"\x00makro" * 500}, jenis=MACRO)
    result = mark_cell(original, findings("A2"))
    assert Package(original).ending == ".xlsm"
    assert Package(result).ending == ".xlsm"
    with zipfile.ZipFile(io.BytesIO(original)) as old, zipfile.ZipFile(io.BytesIO(result)) as new:
        old_info, new_info = old.getinfo("xl/vbaProject.bin"), new.getinfo("xl/vbaProject.bin")
        assert (old_info.CRC, old_info.date_time, old_info.compress_size) == (
            new_info.CRC,
            new_info.date_time,
            new_info.compress_size,
        )
    assert CELLS.split("<row")[3].encode() in part(result)["xl/worksheets/sheet1.xml"]


def test_the_list_stands_first_and_alone_is_selected() -> None:
    result = mark_cell(workbook(SHEET), findings("A2"))
    wb = open_workbook(result)
    assert wb.sheetnames == ["Temuan", "usulan", "lain"]
    assert wb.active is not None
    assert wb.active.title == "Temuan"
    assert [sheet.sheet_view.tabSelected for sheet in wb] == [True, None, None]
    assert wb["lain"].print_title_rows == "$1:$1"
    assert wb["Temuan"].print_title_rows == "$5:$5"
    assert "firstSheet" not in part(result)["xl/workbook.xml"].decode()


def test_a_taken_name_gets_a_number() -> None:
    original = workbook(
        SHEET, {"xl/workbook.xml": part(workbook(SHEET))["xl/workbook.xml"].replace(b"lain", b"temuan")}
    )
    assert open_workbook(mark_cell(original)).sheetnames[0] == "Temuan (2)"


def test_rows_of_the_list() -> None:
    text = (
        "Galat",
        "DAT001",
        "n",
        "usulan",
        "A2",
        "198501012010011001",
        "=1+1",
        "@x",
        "+\x00_x0041_",
        "-p",
        "d",
        "",
        "2",
    )
    listed = FindingsSheet("J", ("K.",), (FindingRow(text, Colour.GALAT, Link("data 'ku'", "A2")),))
    result = mark_cell(workbook(SHEET), listed=listed)
    whole(result)
    sheet = open_workbook(result)["Temuan"]
    row = sheet[6]
    assert [cell.data_type for cell in row[1:12]] == ["s"] * 11
    assert (row[6].value, row[6].number_format) == ("198501012010011001", "@")
    assert row[7].value == "=1+1"
    # Excel reads the first six signs as one underscore, so the text arrives as it was written.
    assert row[9].value == "+_x005F_x0041_"
    assert row[5].hyperlink is not None
    assert row[5].hyperlink.location == "'data ''ku'''!A2"
    assert sheet.auto_filter.ref == "A5:N6"
    assert sheet.freeze_panes == "A6"


def test_without_findings_the_list_says_so() -> None:
    sheet = open_workbook(mark_cell(workbook(SHEET)))["Temuan"]
    assert sheet["A6"].value == "Tidak ada temuan."
    assert sheet.auto_filter.ref is None


@pytest.mark.parametrize(
    "sheet",
    [
        SHEET.replace("<sheetData>", "<!-- <row r='1'> --><sheetData>"),
        SHEET.replace("<t>nip</t>", "<t><![CDATA[<row r='9'><c r='A9'/>]]></t>"),
        SHEET.encode("utf-16"),
        b'<?xml version="1.0" encoding="ISO-8859-1"?>' + SHEET.replace("nip", "né").encode("latin-1"),
        "\ufeff" + SHEET,
        SHEET.replace('<c r="B2">', "<c r = 'B2' >"),
        SHEET.replace('ht="30"', 'xmlns:a="u:a" a:r="1>2" ht="30"'),
    ],
)
def test_forms_of_writing_that_hide_tags(sheet: str | bytes) -> None:
    result = mark_cell(workbook(sheet), findings("B2"), findings("A9"), findings("B5"))
    whole(result)
    wb = open_workbook(result)
    assert {colour(wb, cell) for cell in ("B2", "A7", "B5")} == {Colour.GALAT.rgb}
    assert wb["usulan"]["B2"].value == 1
    assert str(wb["usulan"]["A1"].value)[0] in "n<"


def test_prefixed_names_and_absolute_targets() -> None:
    sheet = SHEET.replace("<", "<x:").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x=")
    result = mark_cell(workbook(sheet, sheet_target="/xl/Worksheets/Sheet1.xml"), findings("B2"), findings("B3"))
    wb_sheet = part(result)["xl/worksheets/sheet1.xml"]
    assert b'<x:c r="B2" s="3"><x:v>1' in wb_sheet
    assert b'<x:row r="3"><x:c r="B3" s="' in wb_sheet
    assert b"<x:legacyDrawing" in wb_sheet


def test_strict_workbooks_stay_strict() -> None:
    sheet = SHEET.replace(MAIN_NAMESPACE, STRICT).replace(RELATIONSHIPS, STRICT_RELATIONSHIPS)
    tree = whole(mark_cell(workbook(sheet, ns=STRICT, dasar=STRICT_RELATIONSHIPS), findings("B2")))
    for nama in ("xl/comments1.xml", "xl/worksheets/sheet3.xml", "xl/worksheets/sheet1.xml"):
        assert tree[nama].tag.startswith(f"{{{STRICT}}}")
    jenis = {element.get("Type") for element in tree["xl/worksheets/_rels/sheet1.xml.rels"]}
    assert jenis == {f"{STRICT_RELATIONSHIPS}/comments", f"{STRICT_RELATIONSHIPS}/vmlDrawing"}


def test_a_workbook_without_styles() -> None:
    plain = SHEET.replace(' s="1"', "").replace(' s="2"', "").replace(' style="1"', "")
    rels = relation(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", "worksheets/sheet2.xml"))
    original = workbook(plain, {"xl/_rels/workbook.xml.rels": rels, "xl/styles.xml": "<tanpa-kaitan/>"})
    result = mark_cell(original, findings("B2"))
    styles = whole(result)["xl/styles1.xml"]
    assert [element.tag.rpartition("}")[2] for element in styles] == [
        "fonts",
        "fills",
        "borders",
        "cellStyleXfs",
        "cellXfs",
    ]
    # Excel takes the second fill for its own grey one, so ours is the third.
    assert styles[4][1].get("fillId") == "2"
    assert b'<c r="B2" s="1"><v>1' in part(result)["xl/worksheets/sheet1.xml"]


def test_same_input_same_bytes() -> None:
    assert mark_cell(workbook(SHEET), findings("A2"), findings("C9")) == mark_cell(
        workbook(SHEET), findings("A2"), findings("C9")
    )


@pytest.mark.parametrize(
    "sheet",
    [
        SHEET.replace("sheetData", "lain"),
        "<!DOCTYPE x [<!ENTITY a 'b'>]>" + SHEET,
        SHEET.replace('<row r="5"', '<row r="1"'),
        SHEET.replace('min="4"', 'min="empat"'),
        SHEET[:-20],
    ],
)
def test_a_sheet_that_cannot_be_edited_is_told(sheet: str) -> None:
    with pytest.raises(UnusualWorkbook):
        mark_cell(workbook(sheet), findings("E3"))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"a;b", workbook(SHEET, {"_rels/.rels": relation()})])
def test_what_is_no_workbook_is_told(data: bytes) -> None:
    with pytest.raises(UnusualWorkbook):
        Package(data)


@pytest.mark.parametrize(
    ("location", "raw_bytes", "words"),
    [(8, b"\x63\x00", "dipadatkan dengan cara yang tidak dikenal"), (6, b"\x01\x00", "bersandi")],
)
def test_what_the_zip_library_refuses_is_told_in_our_words(location: int, raw_bytes: bytes, words: str) -> None:
    """Sentences end with these words: those of the library are English."""
    data = bytearray(build_archive([("satu.xml", b"<a/>")]))
    central_directory = data.index(b"PK\x01\x02")
    for mulai in (location, central_directory + location + 2):
        data[mulai : mulai + 2] = raw_bytes
    archive = Archive(bytes(data))
    with pytest.raises(UnusualWorkbook, match=f"^bagian satu.xml {words}$"):
        archive.read("satu.xml")
    with pytest.raises(UnusualWorkbook, match=f"^bagian satu.xml {words}$"):
        archive.start("satu.xml", 1)


def test_what_is_no_archive_is_told_in_our_words() -> None:
    with pytest.raises(UnusualWorkbook, match=r"^arsipnya rusak$"):
        Archive(b"a;b")
    damaged = bytearray(build_archive([("satu.xml", b"<a/>")]))
    damaged[:4] = b"XXXX"
    with pytest.raises(UnusualWorkbook, match=r"^bagian satu.xml rusak$"):
        Archive(bytes(damaged)).read("satu.xml")
