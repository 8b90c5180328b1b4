"""Marks in a workbook: the officer's own stays, the guilty cells and the list of findings are added."""

import io
import zipfile

import openpyxl
import pytest

from mutasi_cli.domain.temuan import Finding, Severity
from mutasi_cli.outputs.salinan.alamat import kotak
from mutasi_cli.outputs.salinan.anotasi import beri_tanda
from mutasi_cli.outputs.salinan.arsip_mentah import Arsip, susun_baru
from mutasi_cli.outputs.salinan.daftar import BarisTemuan, Daftar, Tautan
from mutasi_cli.outputs.salinan.paket import Paket
from mutasi_cli.outputs.salinan.tanda import PENULIS, Warna
from mutasi_cli.outputs.salinan.xml import TakBiasa
from outputs.salinan_buatan import (
    KETAT,
    MAKRO,
    RELASI,
    RELASI_KETAT,
    UTAMA,
    bagian,
    buku,
    relasi,
    temuan,
    utuh,
)

SEL = (
    '<row r="1" spans="1:3"><c r="A1" s="2" t="inlineStr"><is><t>nip</t></is></c><c r="C1" s="2"/></row>'
    '<row r="2" s="1" customFormat="1"><c r="A2" s="1" t="str"><f>B2</f><v>x</v></c>'
    '<c r="B2"><v>1</v></c></row>'
    '<row r="5" ht="30"/>'
)
SHEET = (
    f'<worksheet xmlns="{UTAMA}" xmlns:r="{RELASI}"><sheetViews><sheetView tabSelected="1" '
    'workbookViewId="0"/></sheetViews><cols><col min="4" max="6" width="20" style="1"/></cols>'
    f"<sheetData>{SEL}</sheetData>"
    '<autoFilter ref="A1:C5"/><mergeCells count="1"><mergeCell ref="A7:B9"/></mergeCells>'
    '<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/></worksheet>'
)
KOSONG = Daftar("Judul", ("Kalimat.",), ())


def tandai(data: bytes, *semua: Finding, daftar: Daftar = KOSONG) -> bytes:
    sel: dict[tuple[int, int], list[Finding]] = {}
    for satu in semua:
        letak = kotak(satu.sel.sel or "")
        assert letak is not None
        sel.setdefault(letak, []).append(satu)
    return beri_tanda(Paket(data), {"usulan": sel}, daftar)


def buka(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def warna(wb: openpyxl.Workbook, sel: str, sheet: str = "usulan") -> str:
    isi = wb[sheet][sel].fill
    return str(isi.fgColor.rgb)[2:] if isi.fill_type == "solid" else ""


def catatan(wb: openpyxl.Workbook, sel: str) -> str:
    komentar = wb["usulan"][sel].comment
    return "" if komentar is None else komentar.text


def test_worst_severity_colours_and_every_finding_is_noted() -> None:
    hasil = tandai(buku(SHEET), temuan("B2", Severity.INFO, "SYA016"), temuan("B2", Severity.GALAT, "JAB002"))
    utuh(hasil)
    wb = buka(hasil)
    assert warna(wb, "B2") == Warna.GALAT.rgb
    assert warna(wb, "A2") == ""
    teks = catatan(wb, "B2")
    assert teks.index("GALAT JAB002") < teks.index("INFO SYA016")
    assert "Masalah JAB002." in teks
    assert "Perbaikan: Perbaiki." in teks


def test_own_style_stays() -> None:
    wb = buka(tandai(buku(SHEET), temuan("A2"), temuan("A1")))
    sel = wb["usulan"]["A2"]
    assert (sel.number_format, sel.border.left.style, sel.value) == ("@", "thin", "=B2")
    assert wb["usulan"]["A1"].font.b
    # White letters would vanish on a light fill.
    assert wb["usulan"]["A1"].font.color.rgb == "FF000000"
    assert wb["usulan"]["C1"].font.color.rgb == "FFFFFFFF"


@pytest.mark.parametrize(
    ("sel", "format_angka"),
    [("B1", "General"), ("C2", "@"), ("D1", "@"), ("C5", "General"), ("E3", "@"), ("B90", "General")],
)
def test_a_cell_that_is_not_there_is_added_in_order(sel: str, format_angka: str) -> None:
    hasil = tandai(buku(SHEET), temuan(sel))
    wb = buka(hasil)
    assert warna(wb, sel) == Warna.GALAT.rgb
    assert wb["usulan"][sel].number_format == format_angka
    assert PENULIS in str(bagian(hasil)["xl/comments1.xml"], "utf-8")
    baris = utuh(hasil)["xl/worksheets/sheet1.xml"].iter(f"{{{UTAMA}}}row")
    urut = [(int(b.get("r")), [kotak(c.get("r")) or (0, 0) for c in b]) for b in baris]
    assert [b for b, _ in urut] == sorted({b for b, _ in urut})
    assert all(isi == sorted(isi) for _, isi in urut)
    assert [isi[0].value for isi in wb["usulan"]["A1:A2"]] == ["nip", "=B2"]


def test_rows_and_cells_without_addresses_are_counted() -> None:
    baris = "<row><c><v>1</v></c></row><row><c/><c><v>2</v></c></row>"
    sheet = f'<worksheet xmlns="{UTAMA}"><sheetData>{baris}</sheetData></worksheet>'
    hasil = tandai(buku(sheet), temuan("B2"))
    assert b'<c s="3"><v>2</v></c>' in bagian(hasil)["xl/worksheets/sheet1.xml"]


def test_a_cell_under_a_merged_one_marks_the_one_that_shows() -> None:
    wb = buka(tandai(buku(SHEET), temuan("B8", aturan="X1"), temuan("A9", aturan="X2")))
    assert warna(wb, "A7") == Warna.GALAT.rgb
    assert "X1" in catatan(wb, "A7")
    assert "X2" in catatan(wb, "A7")


def test_untouched_parts_keep_their_bytes() -> None:
    asli = buku(SHEET, {"xl/vbaProject.bin": b"\x00makro" * 500}, jenis=MAKRO)
    hasil = tandai(asli, temuan("A2"))
    assert Paket(asli).akhiran == ".xlsm"
    assert Paket(hasil).akhiran == ".xlsm"
    with zipfile.ZipFile(io.BytesIO(asli)) as lama, zipfile.ZipFile(io.BytesIO(hasil)) as baru:
        satu, dua = lama.getinfo("xl/vbaProject.bin"), baru.getinfo("xl/vbaProject.bin")
        assert (satu.CRC, satu.date_time, satu.compress_size) == (dua.CRC, dua.date_time, dua.compress_size)
    assert SEL.split("<row")[3].encode() in bagian(hasil)["xl/worksheets/sheet1.xml"]


def test_the_list_stands_first_and_alone_is_selected() -> None:
    hasil = tandai(buku(SHEET), temuan("A2"))
    wb = buka(hasil)
    assert wb.sheetnames == ["Temuan", "usulan", "lain"]
    assert wb.active is not None
    assert wb.active.title == "Temuan"
    assert [sheet.sheet_view.tabSelected for sheet in wb] == [True, None, None]
    assert wb["lain"].print_title_rows == "$1:$1"
    assert wb["Temuan"].print_title_rows == "$5:$5"
    assert "firstSheet" not in bagian(hasil)["xl/workbook.xml"].decode()


def test_a_taken_name_gets_a_number() -> None:
    asli = buku(
        SHEET, {"xl/workbook.xml": bagian(buku(SHEET))["xl/workbook.xml"].replace(b"lain", b"temuan")}
    )
    assert buka(tandai(asli)).sheetnames[0] == "Temuan (2)"


def test_rows_of_the_list() -> None:
    teks = (
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
    )
    daftar = Daftar("J", ("K.",), (BarisTemuan(teks, Warna.GALAT, Tautan("data 'ku'", "A2")),))
    hasil = tandai(buku(SHEET), daftar=daftar)
    utuh(hasil)
    lembar = buka(hasil)["Temuan"]
    baris = lembar[6]
    assert [sel.data_type for sel in baris[1:12]] == ["s"] * 11
    assert (baris[6].value, baris[6].number_format) == ("198501012010011001", "@")
    assert baris[7].value == "=1+1"
    # Excel reads the first six signs as one underscore, so the text arrives as it was written.
    assert baris[9].value == "+_x005F_x0041_"
    assert baris[5].hyperlink is not None
    assert baris[5].hyperlink.location == "'data ''ku'''!A2"
    assert lembar.auto_filter.ref == "A5:M6"
    assert lembar.freeze_panes == "A6"


def test_without_findings_the_list_says_so() -> None:
    lembar = buka(tandai(buku(SHEET)))["Temuan"]
    assert lembar["A6"].value == "Tidak ada temuan."
    assert lembar.auto_filter.ref is None


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
    hasil = tandai(buku(sheet), temuan("B2"), temuan("A9"), temuan("B5"))
    utuh(hasil)
    wb = buka(hasil)
    assert {warna(wb, sel) for sel in ("B2", "A7", "B5")} == {Warna.GALAT.rgb}
    assert wb["usulan"]["B2"].value == 1
    assert str(wb["usulan"]["A1"].value)[0] in "n<"


def test_prefixed_names_and_absolute_targets() -> None:
    sheet = SHEET.replace("<", "<x:").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x=")
    hasil = tandai(buku(sheet, tujuan_sheet="/xl/Worksheets/Sheet1.xml"), temuan("B2"), temuan("B3"))
    wb_sheet = bagian(hasil)["xl/worksheets/sheet1.xml"]
    assert b'<x:c r="B2" s="3"><x:v>1' in wb_sheet
    assert b'<x:row r="3"><x:c r="B3" s="' in wb_sheet
    assert b"<x:legacyDrawing" in wb_sheet


def test_strict_workbooks_stay_strict() -> None:
    sheet = SHEET.replace(UTAMA, KETAT).replace(RELASI, RELASI_KETAT)
    pohon = utuh(tandai(buku(sheet, ns=KETAT, dasar=RELASI_KETAT), temuan("B2")))
    for nama in ("xl/comments1.xml", "xl/worksheets/sheet3.xml", "xl/worksheets/sheet1.xml"):
        assert pohon[nama].tag.startswith(f"{{{KETAT}}}")
    jenis = {unsur.get("Type") for unsur in pohon["xl/worksheets/_rels/sheet1.xml.rels"]}
    assert jenis == {f"{RELASI_KETAT}/comments", f"{RELASI_KETAT}/vmlDrawing"}


def test_a_workbook_without_styles() -> None:
    polos = SHEET.replace(' s="1"', "").replace(' s="2"', "").replace(' style="1"', "")
    rels = relasi(
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", "worksheets/sheet2.xml")
    )
    asli = buku(polos, {"xl/_rels/workbook.xml.rels": rels, "xl/styles.xml": "<tanpa-kaitan/>"})
    hasil = tandai(asli, temuan("B2"))
    styles = utuh(hasil)["xl/styles1.xml"]
    assert [unsur.tag.rpartition("}")[2] for unsur in styles] == [
        "fonts",
        "fills",
        "borders",
        "cellStyleXfs",
        "cellXfs",
    ]
    # Excel takes the second fill for its own grey one, so ours is the third.
    assert styles[4][1].get("fillId") == "2"
    assert b'<c r="B2" s="1"><v>1' in bagian(hasil)["xl/worksheets/sheet1.xml"]


def test_same_input_same_bytes() -> None:
    assert tandai(buku(SHEET), temuan("A2"), temuan("C9")) == tandai(buku(SHEET), temuan("A2"), temuan("C9"))


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
    with pytest.raises(TakBiasa):
        tandai(buku(sheet), temuan("E3"))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"a;b", buku(SHEET, {"_rels/.rels": relasi()})])
def test_what_is_no_workbook_is_told(data: bytes) -> None:
    with pytest.raises(TakBiasa):
        Paket(data)


@pytest.mark.parametrize(
    ("letak", "bita", "kata"),
    [(8, b"\x63\x00", "dipadatkan dengan cara yang tidak dikenal"), (6, b"\x01\x00", "bersandi")],
)
def test_what_the_zip_library_refuses_is_told_in_our_words(letak: int, bita: bytes, kata: str) -> None:
    """Sentences end with these words: those of the library are English."""
    data = bytearray(susun_baru([("satu.xml", b"<a/>")]))
    pusat = data.index(b"PK\x01\x02")
    for mulai in (letak, pusat + letak + 2):
        data[mulai : mulai + 2] = bita
    arsip = Arsip(bytes(data))
    with pytest.raises(TakBiasa, match=f"^bagian satu.xml {kata}$"):
        arsip.baca("satu.xml")
    with pytest.raises(TakBiasa, match=f"^bagian satu.xml {kata}$"):
        arsip.awal("satu.xml", 1)


def test_what_is_no_archive_is_told_in_our_words() -> None:
    with pytest.raises(TakBiasa, match=r"^arsipnya rusak$"):
        Arsip(b"a;b")
    rusak = bytearray(susun_baru([("satu.xml", b"<a/>")]))
    rusak[:4] = b"XXXX"
    with pytest.raises(TakBiasa, match=r"^bagian satu.xml rusak$"):
        Arsip(bytes(rusak)).baca("satu.xml")
