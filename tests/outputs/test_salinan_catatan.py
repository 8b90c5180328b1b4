"""Notes: what the officer noted stays, with its box and its thread, and ours comes after it."""

import io

import openpyxl
from openpyxl.comments import Comment

from mutasi_cli.outputs.salinan.anotasi import beri_tanda
from mutasi_cli.outputs.salinan.daftar import Daftar
from mutasi_cli.outputs.salinan.paket import Paket
from mutasi_cli.outputs.salinan.tanda import PENULIS
from outputs.salinan_buatan import RELASI, UTAMA, bagian, buku, relasi, temuan, utuh

DAFTAR = Daftar("J", (), ())
_UTAS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
_JENIS_UTAS = "http://schemas.microsoft.com/office/2017/10/relationships"
SHEET = (
    f'<worksheet xmlns="{UTAMA}" xmlns:r="{RELASI}"><sheetData><row r="2"><c r="B2"><v>1</v></c></row>'
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
KOMENTAR = (
    f'<comments xmlns="{UTAMA}"><authors><author>Bu Ani</author></authors><commentList>'
    '<comment ref="B2" authorId="0"><text><t>Tanya Pak Budi</t></text></comment></commentList></comments>'
)


def _buku(**utas: str) -> bytes:
    """A workbook with a note and a button; with ``utas`` also a thread and its person."""
    isi: dict[str, str | bytes] = {
        "xl/comments9.xml": KOMENTAR,
        "xl/drawings/vmlDrawing1.vml": VML,
        "xl/worksheets/_rels/sheet1.xml.rels": relasi(
            ("rId1", "comments", "../comments9.xml"),
            ("rId2", "vmlDrawing", "/xl/drawings/vmlDrawing1.vml"),
            *((("rId3", f"{_JENIS_UTAS}/threadedComment", "../threadedComments/t1.xml"),) if utas else ()),
        ),
    }
    if utas:
        isi["xl/threadedComments/t1.xml"] = utas["utas"]
        isi["xl/persons/person.xml"] = (
            f'<personList xmlns="{_UTAS}"><person displayName="Bu Ani" id="{{P}}" userId="a" '
            'providerId="None"/></personList>'
        )
        isi["xl/_rels/workbook.xml.rels"] = relasi(
            ("rId1", "worksheet", "worksheets/sheet1.xml"),
            ("rId2", "worksheet", "worksheets/sheet2.xml"),
            ("rId3", "styles", "styles.xml"),
            ("rId4", f"{_JENIS_UTAS}/person", "persons/person.xml"),
        )
    return buku(SHEET, isi)


def _tandai(data: bytes, *sel: tuple[int, int]) -> bytes:
    bersalah = {letak: [temuan("B2")] for letak in sel}
    return beri_tanda(Paket(data), {"usulan": bersalah}, DAFTAR)


def test_our_note_follows_the_officers() -> None:
    hasil = bagian(_tandai(_buku(), (2, 2)))
    komentar = hasil["xl/comments9.xml"].decode()
    assert "xl/comments1.xml" not in hasil
    assert komentar.count("<comment ") == 1
    assert komentar.index("Tanya Pak Budi") < komentar.index("GALAT DAT001")
    vml = hasil["xl/drawings/vmlDrawing1.vml"]
    assert vml.count(b"<v:shape ") == 2
    assert b"Tekan<br>" in vml
    # The box has grown, so that what was added can be read; the button is where it was.
    assert b"<x:Anchor>1, 0, 1, 0, 2, 0, 2, 0<" in vml
    assert b"2, 15, 0, 2, 4, 31, 4, 1" not in vml
    assert b"2, 15, 0, 2, 4, 31, " in vml


def test_new_boxes_join_the_drawing_that_is_there() -> None:
    hasil = bagian(_tandai(_buku(), (4, 1), (9, 3)))
    vml = hasil["xl/drawings/vmlDrawing1.vml"]
    assert vml.startswith(VML[:60])
    assert vml.count(b'ObjectType="Note"') == 3
    assert b'data="3,4"' in vml
    assert b'id="_x0000_s4097"' in vml
    assert b"<x:Row>8</x:Row><x:Column>2</x:Column>" in vml
    assert vml.count(b"<v:shapetype") == 1


def test_a_thread_gets_a_reply() -> None:
    utas = (
        f'<ThreadedComments xmlns="{_UTAS}"><threadedComment ref="B2" dT="2026-01-02T03:04:05.00" '
        'personId="{P}" id="{SATU}"><text>Cek lagi</text></threadedComment>'
        '<threadedComment ref="C9" personId="{P}" id="{LAIN}"><text>Lain</text></threadedComment>'
        "</ThreadedComments>"
    )
    data = _tandai(_buku(utas=utas), (2, 2), (9, 3))
    hasil = bagian(data)
    pohon = {nama: isi.decode() for nama, isi in hasil.items() if nama.endswith(".xml")}
    balasan = pohon["xl/threadedComments/t1.xml"]
    assert balasan.count("<threadedComment ") == 3
    assert 'parentId="{SATU}"' in balasan
    assert balasan.index("Cek lagi") < balasan.index("GALAT DAT001") < balasan.index("Lain")
    assert balasan.count('dT="2026-01-02T03:04:05.00"') == 2
    assert pohon["xl/persons/person.xml"].count(f'displayName="{PENULIS}"') == 1


def test_openpyxl_reads_officers_and_our_notes() -> None:
    wb = openpyxl.Workbook()
    lembar = wb.worksheets[0]
    lembar.title = "usulan"
    lembar["B2"] = "=1"
    lembar["B2"].comment = Comment("Catatan lama", "Bu Ani")
    lembar["D4"].comment = Comment("Tak disentuh", "Bu Ani")
    simpan = io.BytesIO()
    wb.save(simpan)
    hasil = _tandai(simpan.getvalue(), (2, 2), (1, 1))
    utuh(hasil)
    baru = openpyxl.load_workbook(io.BytesIO(hasil))["usulan"]
    teks = {sel: baru[sel].comment.text for sel in ("B2", "D4", "A1")}
    assert teks["B2"].startswith("Catatan lama\n----------\nGALAT DAT001")
    assert teks["D4"] == "Tak disentuh"
    assert teks["A1"].startswith("GALAT DAT001")


def test_many_notes_take_several_blocks_of_numbers() -> None:
    sel = [(baris, 1) for baris in range(1, 1201)]
    hasil = bagian(_tandai(buku(SHEET.replace('<legacyDrawing r:id="rId2"/>', "")), *sel))
    vml = hasil["xl/drawings/vmlDrawing1.vml"]
    assert b'data="1,2"' in vml
    assert vml.count(b"<v:shape ") == 1200
    # The schema wants the drawing before the tables.
    lembar = hasil["xl/worksheets/sheet1.xml"]
    assert lembar.index(b"<legacyDrawing") < lembar.index(b"<tableParts")


def test_a_note_is_never_longer_than_excel_can_hold() -> None:
    bersalah = {(1, 1): [temuan("A1", aturan="A" * 3000) for _ in range(30)]}
    hasil = beri_tanda(Paket(buku(SHEET)), {"lain": bersalah}, DAFTAR)
    komentar = openpyxl.load_workbook(io.BytesIO(hasil))["lain"]["A1"].comment
    assert komentar is not None
    assert 20000 < len(komentar.text) <= 32767
    assert komentar.text.endswith("selanjutnya di lembar Temuan.")
