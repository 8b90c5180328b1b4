"""Notes: what the officer noted stays, with its box and its thread, and ours comes after it."""

import io

import openpyxl
from openpyxl.comments import Comment

from mutasi_cli.books.annotated.annotate import annotate
from mutasi_cli.books.annotated.findings_sheet import FindingsSheet
from mutasi_cli.books.annotated.marks import AUTHOR
from mutasi_cli.books.annotated.package import Package
from outputs.made_workbooks import MAIN_NAMESPACE, RELATIONSHIPS, findings, part, relation, whole, workbook

NO_FINDINGS_LIST = FindingsSheet("J", (), ())
_THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
_THREAD_RELATIONSHIPS = "http://schemas.microsoft.com/office/2017/10/relationships"
SHEET = (
    f'<worksheet xmlns="{MAIN_NAMESPACE}" xmlns:r="{RELATIONSHIPS}"><sheetData><row r="2"><c r="B2"><v>1</v></c></row>'
    '</sheetData><legacyDrawing r:id="rId2"/><tableParts count="0"/></worksheet>'
)
# Excel writes pieces that are no XML into such drawings: the <br> is never closed.
VML = (
    b'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"\r\n'
    b' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
    b'<o:idmap v:ext="edit" data="3"/></o:shapelayout><v:shapetype id="_x0000_t202"></v:shapetype>'
    b'<v:shape id="_x0000_s3080" type="#_x0000_t201"><v:textbox><font>Tekan<br></font></v:textbox>'
    b'<x:ClientData ObjectType="Button"><x:Anchor>1, 0, 1, 0, 2, 0, 2, 0</x:Anchor></x:ClientData></v:shape>'
    b'<v:shape id="_x0000_s3073" type="#_x0000_t202"><x:ClientData ObjectType="Note">'
    b"<x:Anchor>2, 15, 0, 2, 4, 31, 4, 1</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData>"
    b"</v:shape></xml>"
)
COMMENTS_PART = (
    f'<comments xmlns="{MAIN_NAMESPACE}"><authors><author>Bu Ani</author></authors><commentList>'
    '<comment ref="B2" authorId="0"><text><t>Tanya Pak Budi</t></text></comment></commentList></comments>'
)


def _workbook(**thread: str) -> bytes:
    """A workbook with a note and a button; with ``thread`` also a thread and its person."""
    parts: dict[str, str | bytes] = {
        "xl/comments9.xml": COMMENTS_PART,
        "xl/drawings/vmlDrawing1.vml": VML,
        "xl/worksheets/_rels/sheet1.xml.rels": relation(
            ("rId1", "comments", "../comments9.xml"),
            ("rId2", "vmlDrawing", "/xl/drawings/vmlDrawing1.vml"),
            *((("rId3", f"{_THREAD_RELATIONSHIPS}/threadedComment", "../threadedComments/t1.xml"),) if thread else ()),
        ),
    }
    if thread:
        parts["xl/threadedComments/t1.xml"] = thread["thread"]
        parts["xl/persons/person.xml"] = (
            f'<personList xmlns="{_THREADS}"><person displayName="Bu Ani" id="{{P}}" userId="a" '
            'providerId="None"/></personList>'
        )
        parts["xl/_rels/workbook.xml.rels"] = relation(
            ("rId1", "worksheet", "worksheets/sheet1.xml"),
            ("rId2", "worksheet", "worksheets/sheet2.xml"),
            ("rId3", "styles", "styles.xml"),
            ("rId4", f"{_THREAD_RELATIONSHIPS}/person", "persons/person.xml"),
        )
    return workbook(SHEET, parts)


def _annotate_cells(data: bytes, *cell: tuple[int, int]) -> bytes:
    guilty = {location: [findings("B2")] for location in cell}
    return annotate(Package(data), {"usulan": guilty}, NO_FINDINGS_LIST)


def test_our_note_follows_the_officers() -> None:
    result = part(_annotate_cells(_workbook(), (2, 2)))
    comment = result["xl/comments9.xml"].decode()
    assert "xl/comments1.xml" not in result
    assert comment.count("<comment ") == 1
    assert comment.index("Tanya Pak Budi") < comment.index("GALAT DAT001")
    vml = result["xl/drawings/vmlDrawing1.vml"]
    assert vml.count(b"<v:shape ") == 2
    assert b"Tekan<br>" in vml
    # The box has grown, so that what was added can be read; the button is where it was.
    assert b"<x:Anchor>1, 0, 1, 0, 2, 0, 2, 0<" in vml
    assert b"2, 15, 0, 2, 4, 31, 4, 1" not in vml
    assert b"2, 15, 0, 2, 4, 31, " in vml


def test_new_boxes_join_the_drawing_that_is_there() -> None:
    result = part(_annotate_cells(_workbook(), (4, 1), (9, 3)))
    vml = result["xl/drawings/vmlDrawing1.vml"]
    assert vml.startswith(VML[:60])
    assert vml.count(b'ObjectType="Note"') == 3
    assert b'data="3,4"' in vml
    assert b'id="_x0000_s4097"' in vml
    assert b"<x:Row>8</x:Row><x:Column>2</x:Column>" in vml
    assert vml.count(b"<v:shapetype") == 1


def test_a_thread_gets_a_reply() -> None:
    thread = (
        f'<ThreadedComments xmlns="{_THREADS}"><threadedComment ref="B2" dT="2026-01-02T03:04:05.00" '
        'personId="{P}" id="{SATU}"><text>Cek lagi</text></threadedComment>'
        '<threadedComment ref="C9" personId="{P}" id="{LAIN}"><text>Lain</text></threadedComment>'
        "</ThreadedComments>"
    )
    data = _annotate_cells(_workbook(thread=thread), (2, 2), (9, 3))
    result = part(data)
    tree = {nama: content.decode() for nama, content in result.items() if nama.endswith(".xml")}
    reply = tree["xl/threadedComments/t1.xml"]
    assert reply.count("<threadedComment ") == 3
    assert 'parentId="{SATU}"' in reply
    assert reply.index("Cek lagi") < reply.index("GALAT DAT001") < reply.index("Lain")
    assert reply.count('dT="2026-01-02T03:04:05.00"') == 2
    assert tree["xl/persons/person.xml"].count(f'displayName="{AUTHOR}"') == 1


def test_openpyxl_reads_officers_and_our_notes() -> None:
    wb = openpyxl.Workbook()
    sheet = wb.worksheets[0]
    sheet.title = "usulan"
    sheet["B2"] = "=1"
    sheet["B2"].comment = Comment("Catatan lama", "Bu Ani")
    sheet["D4"].comment = Comment("Tak disentuh", "Bu Ani")
    save = io.BytesIO()
    wb.save(save)
    result = _annotate_cells(save.getvalue(), (2, 2), (1, 1))
    whole(result)
    new = openpyxl.load_workbook(io.BytesIO(result))["usulan"]
    text = {cell: new[cell].comment.text for cell in ("B2", "D4", "A1")}
    assert text["B2"].startswith("Catatan lama\n----------\nGALAT DAT001")
    assert text["D4"] == "Tak disentuh"
    assert text["A1"].startswith("GALAT DAT001")


def test_many_notes_take_several_blocks_of_numbers() -> None:
    cell = [(row, 1) for row in range(1, 1201)]
    result = part(_annotate_cells(workbook(SHEET.replace('<legacyDrawing r:id="rId2"/>', "")), *cell))
    vml = result["xl/drawings/vmlDrawing1.vml"]
    assert b'data="1,2"' in vml
    assert vml.count(b"<v:shape ") == 1200
    # The schema wants the drawing before the tables.
    sheet = result["xl/worksheets/sheet1.xml"]
    assert sheet.index(b"<legacyDrawing") < sheet.index(b"<tableParts")


def test_a_note_is_never_longer_than_excel_can_hold() -> None:
    guilty = {(1, 1): [findings("A1", rule_code="A" * 3000) for _ in range(30)]}
    result = annotate(Package(workbook(SHEET)), {"lain": guilty}, NO_FINDINGS_LIST)
    comment = openpyxl.load_workbook(io.BytesIO(result))["lain"]["A1"].comment
    assert comment is not None
    assert 20000 < len(comment.text) <= 32767
    assert comment.text.endswith("selanjutnya di lembar Temuan.")
