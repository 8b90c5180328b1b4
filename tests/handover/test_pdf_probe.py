"""What is found in one PDF: the faults of the table, the pages that show nothing, and hostile files."""

from __future__ import annotations

import io
import random
import subprocess
import sys
import zipfile
import zlib
from functools import lru_cache
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from handover.made_pdfs import (
    DRAW,
    HEIGHT,
    WIDTH,
    add_page,
    array,
    blank_second_page,
    bomb,
    good_pdf,
    image_pdf,
    image_stream,
    jpeg,
    locked_pdf,
    paper,
    raw_pdf,
    saved,
    scan_pdf,
    stream_body,
    zeroed_jpeg,
)
from mutasi_cli.handover import page_operators
from mutasi_cli.handover.pdf_probe import Probe, probe_pdf


@lru_cache(maxsize=4)
def probed(content: bytes) -> Probe:
    """Look into a file once, for its faults and for its sentences."""
    return probe_pdf(content)


def faults(content: bytes) -> list[tuple[str, str]]:
    return [(finding.fault.value, finding.severity.value) for finding in probed(content).findings]


def message(content: bytes) -> str:
    return " ".join(finding.message for finding in probed(content).findings)


def zip_with(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "x")
    return buffer.getvalue()


NOT_PDF = {
    "0 bita": b"",
    "JPEG": jpeg(paper("text", size=(60, 80))),
    "PNG": b"\x89PNG\r\n\x1a\n" + bytes(50),
    "HTML": b"\xef\xbb\xbf\n<!DOCTYPE html><html><body>Sesi Anda berakhir</body></html>",
    "Word": zip_with("word/document.xml"),
    "Excel": zip_with("xl/workbook.xml"),
    "zip": zip_with("petikan.pdf"),
    "Office lama": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(50),
    "TIFF": b"II*\x00" + bytes(50),
    "HEIC": b"\x00\x00\x00\x18ftypheic" + bytes(50),
    "nol": bytes(5000),
    "tidak dikenal": b"Petikan keputusan",
}


@pytest.mark.parametrize("kind", sorted(NOT_PDF))
def test_what_is_no_pdf_is_called_by_its_name(kind: str) -> None:
    assert faults(NOT_PDF[kind]) == [("bukan-pdf", "galat")]
    assert kind in message(NOT_PDF[kind])


def test_the_header_may_stand_up_to_1024_bytes_in() -> None:
    assert faults(b"\n" * 500 + good_pdf()) == []
    assert faults(b"\n" * 1024 + good_pdf()) == [("bukan-pdf", "galat")]


def test_a_good_scan_is_silent() -> None:
    assert probe_pdf(good_pdf(3)) == Probe(3, ())


@pytest.mark.parametrize("tenths", [3, 6, 9])
def test_a_file_cut_off_is_galat(tenths: int) -> None:
    content = good_pdf(3)
    found = faults(content[: len(content) * tenths // 10])
    assert any(severity == "galat" for _, severity in found)


@pytest.mark.parametrize("mode", [pikepdf.ObjectStreamMode.generate, pikepdf.ObjectStreamMode.disable])
@pytest.mark.parametrize("linearize", [True, False])
def test_a_cut_file_is_galat_in_every_form(mode: pikepdf.ObjectStreamMode, *, linearize: bool) -> None:
    pages = [jpeg(paper("text", seed=seed)) for seed in range(3)]
    content = scan_pdf(pages, object_stream_mode=mode, linearize=linearize)
    assert faults(content) == []
    assert any(severity == "galat" for _, severity in faults(content[: len(content) * 6 // 10]))


def test_a_cut_file_of_pillow_is_galat() -> None:
    buffer = io.BytesIO()
    first, *others = (paper("text", seed=seed) for seed in range(3))
    first.save(buffer, "PDF", save_all=True, append_images=others)
    content = buffer.getvalue()
    assert faults(content) == []
    assert any(severity == "galat" for _, severity in faults(content[: len(content) * 6 // 10]))


def test_without_its_end_a_file_is_repaired() -> None:
    content = good_pdf()
    assert faults(content.replace(b"%%EOF", b"")) == [("diperbaiki", "peringatan")]
    assert faults(content[: content.rindex(b"startxref")]) == [("diperbaiki", "peringatan")]
    assert faults(content.replace(b"0000000", b"0000009")) == [("diperbaiki", "peringatan")]


def test_passwords_are_told_apart() -> None:
    both = locked_pdf(user="rahasia", owner="pemilik")
    only_owner = locked_pdf(user="", owner="pemilik")
    assert faults(both) == faults(only_owner) == [("terkunci", "galat")]
    assert "sandi pembuka" in message(both)
    assert "sandi pemilik" in message(only_owner)


def test_an_unknown_lock_is_a_lock() -> None:
    content = good_pdf().replace(b"/Root", b"/Encrypt<</Filter/Adobe.PubSec/V 4>>/Root")
    assert faults(content) == [("terkunci", "galat")]


def test_no_page_at_all() -> None:
    pdf = pikepdf.new()
    assert probe_pdf(saved(pdf)).pages == 0
    assert faults(saved(pdf)) == [("tanpa-halaman", "galat")]


def test_a_blank_page_among_others_warns_and_alone_is_galat() -> None:
    assert faults(blank_second_page()) == [("halaman-kosong", "peringatan")]
    assert "Halaman 2 kosong" in message(blank_second_page())
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(595, 842))
    pdf.add_blank_page(page_size=(595, 842))
    assert faults(saved(pdf)) == [("halaman-kosong", "galat")]
    assert "Semua halaman kosong" in message(saved(pdf))


@pytest.mark.parametrize(("start", "end"), [(0.0, 1.0), (0.4, 0.45), (0.5, 1.0)])
def test_a_zeroed_jpeg_does_not_decode(start: float, end: float) -> None:
    content = scan_pdf([jpeg(paper("text")), zeroed_jpeg(start, end)])
    assert faults(content) == [("gambar-rusak", "galat")]
    assert "halaman 2" in message(content)


def test_a_picture_that_is_not_in_the_file_is_broken() -> None:
    pdf = pikepdf.new()
    add_page(pdf, b"q /Im0 Do /Im1 Do Q", Im0=image_stream(pdf, jpeg(paper("text")), Filter=Name.DCTDecode))
    assert faults(saved(pdf)) == [("gambar-rusak", "galat")]


@pytest.mark.parametrize("kind", ["white", "noisy"])
def test_mere_paper_may_be_empty(kind: str) -> None:
    content = scan_pdf([jpeg(paper("text")), jpeg(paper(kind))])
    assert faults(content) == [("mungkin-kosong", "peringatan")]
    assert "Halaman 2 mungkin kosong" in message(content)


def test_one_stamped_line_is_not_empty() -> None:
    assert faults(scan_pdf([jpeg(paper("stamp"))])) == []


def grey_bits(image_kind: str) -> bytes:
    return paper(image_kind).point(lambda value: 255 if value > 128 else 0).convert("1").tobytes()


BITS = {"Filter": Name.FlateDecode, "BitsPerComponent": 1}
COLOUR = {"Filter": Name.FlateDecode, "ColorSpace": Name.DeviceRGB}


@pytest.mark.parametrize("kind", ["text", "white", "noisy", "stamp"])
def test_every_form_of_an_image_is_judged_alike(kind: str) -> None:
    expected = [("mungkin-kosong", "peringatan")] if kind in {"white", "noisy"} else []
    colour = paper(kind).convert("RGB")
    bits = grey_bits(kind)
    inverted = bytes(255 - byte for byte in bits)
    jpx = io.BytesIO()
    colour.resize((WIDTH // 4, HEIGHT // 4)).save(jpx, "JPEG2000")
    fax = io.BytesIO()
    paper(kind).point(lambda value: 255 if value > 128 else 0).convert("1").save(
        fax, "TIFF", compression="group4", tiffinfo={278: HEIGHT}
    )
    forms = {
        "one bit": image_pdf(zlib.compress(bits), **BITS),
        "one bit, inverted": image_pdf(zlib.compress(inverted), **BITS, Decode=array(1, 0)),
        "mask": image_pdf(zlib.compress(bits), **BITS, ImageMask=True, ColorSpace=None),
        "colour": image_pdf(zlib.compress(colour.tobytes()), **COLOUR),
        "cmyk": image_pdf(jpeg(colour.convert("CMYK")), Filter=Name.DCTDecode, ColorSpace=Name.DeviceCMYK),
        "jpeg in flate": image_pdf(zlib.compress(jpeg(paper(kind))), Filter=array(Name.FlateDecode, Name.DCTDecode)),
        "jpeg 2000": image_pdf(
            jpx.getvalue(), Filter=Name.JPXDecode, ColorSpace=None, Width=WIDTH // 4, Height=HEIGHT // 4
        ),
        "fax": image_pdf(
            fax.getvalue()[fax.getvalue().index(b"II") + 8 :],
            Filter=Name.CCITTFaxDecode,
            BitsPerComponent=1,
            DecodeParms=Dictionary(K=-1, Columns=WIDTH, Rows=HEIGHT, BlackIs1=True),
        ),
    }
    assert {form: faults(content) for form, content in forms.items()} == dict.fromkeys(forms, expected)


def test_an_image_without_all_its_points_is_broken() -> None:
    colour = paper("text").convert("RGB").tobytes()
    packed = zlib.compress(colour)
    assert faults(image_pdf(packed, **COLOUR)) == []
    assert faults(image_pdf(zlib.compress(colour[:-4000]), **COLOUR)) == [("gambar-rusak", "galat")]
    assert faults(image_pdf(packed[: len(packed) // 2], **COLOUR)) == [("gambar-rusak", "galat")]


def test_images_in_a_form_and_under_a_mask_are_looked_at() -> None:
    pdf = pikepdf.new()
    broken = image_stream(pdf, zeroed_jpeg(), Filter=Name.DCTDecode)
    good = image_stream(pdf, jpeg(paper("text")), Filter=Name.DCTDecode)
    form = pdf.make_stream(DRAW)
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.Resources = Dictionary(XObject=Dictionary(Im0=broken))
    add_page(pdf, b"/Fm Do", Fm=form)
    masked = image_stream(pdf, jpeg(paper("text", seed=2)), Filter=Name.DCTDecode, SMask=broken)
    add_page(pdf, b"/Im0 Do", Im0=masked)
    add_page(pdf, b"/Im0 Do", Im0=good)
    content = saved(pdf)
    assert faults(content) == [("gambar-rusak", "galat")]
    assert "halaman 1-2 " in message(content)


def test_inherited_resources_are_found() -> None:
    pdf = pikepdf.new()
    page = add_page(pdf, DRAW, Im0=image_stream(pdf, zeroed_jpeg(), Filter=Name.DCTDecode))
    pdf.Root.Pages.Resources = page.obj.Resources
    del page.obj.Resources
    assert faults(saved(pdf)) == [("gambar-rusak", "galat")]


def page_of(content: bytes, **named: pikepdf.Object) -> bytes:
    pdf = pikepdf.new()
    add_page(pdf, content, **named)
    return saved(pdf)


EMPTY = [("halaman-kosong", "galat")]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"BT /F1 12 Tf 100 700 Td (Petikan) Tj ET", []),
        (b"BT /F1 12 Tf [(Pe) -20 <74696b>] TJ ET", []),
        (b"BT (Petikan) ' ET", []),
        (b"10 10 100 100 re f", []),
        (b"10 10 m 100 100 l S", []),
        (b"/Sh0 sh", []),
        (b"q BI /W 1 /H 1 /BPC 8 /CS /G ID \x00 EI Q", []),
        (b"", EMPTY),
        (b"% (x) Tj\nq 1 0 0 1 0 0 cm Q", EMPTY),
        (b"10 10 100 100 re W n", EMPTY),
        (b"BT /F1 12 Tf () Tj [() 3 <>] TJ ET", EMPTY),
        (b"BT 3 Tr (lapisan OCR) Tj ET", EMPTY),
        (b"q BT 3 Tr (OCR) Tj ET Q BT (Petikan) Tj ET", []),
        (b"/S BMC (f Tj S) pop (S \\) f ( f ) ) n EMC", EMPTY),
        (b"/P <</MCID 0 /ActualText (S f)>> BDC EMC", EMPTY),
        (b"BI /W 1 /H 1 ID (((<<", []),
    ],
)
def test_a_page_shows_something_or_nothing(content: bytes, expected: list[tuple[str, str]]) -> None:
    assert faults(page_of(content)) == expected


def test_text_over_white_paper_is_not_empty_and_invisible_text_is() -> None:
    for mode, expected in ((b"0", []), (b"3", [("mungkin-kosong", "peringatan")])):
        pdf = pikepdf.new()
        image = image_stream(pdf, jpeg(paper("white")), Filter=Name.DCTDecode)
        add_page(pdf, DRAW + b" BT " + mode + b" Tr (Petikan) Tj ET", Im0=image)
        assert faults(saved(pdf)) == expected


def test_a_stamp_laid_over_the_page_is_seen_unless_hidden() -> None:
    for flag, expected in ((4, []), (2, EMPTY)):
        pdf = pikepdf.new()
        page = add_page(pdf, b"")
        stamp = pdf.make_stream(b"0 0 10 10 re f")
        stamp.Subtype = Name.Form
        page.Annots = array(Dictionary(Subtype=Name.Stamp, F=flag, Rect=array(0, 0, 10, 10), AP=Dictionary(N=stamp)))
        assert faults(saved(pdf)) == expected


def test_page_numbers_are_drawn_together() -> None:
    pdf = pikepdf.new()
    for number in range(1, 9):
        add_page(pdf, b"" if number in {2, 3, 4, 7} else b"0 0 9 9 re f")
    assert "Halaman 2-4, 7 kosong" in message(saved(pdf))


# Hostile files: each is a finding, none stops the run or takes the memory.


def unjudged(content: bytes) -> str:
    assert faults(content) == [("mungkin-kosong", "peringatan")]
    text = message(content)
    assert "tidak dinilai" in text
    return text


OPENED = {
    1: b"<</Type/Catalog/Pages 2 0 R>>",
    2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
}


def test_a_stream_that_becomes_too_large_is_left_unjudged() -> None:
    packed = bomb(210 << 20)
    assert len(packed) < 400_000
    for filters in (b"/Filter/FlateDecode", b"/Filter[/FlateDecode/FlateDecode]", b"/Filter/Unknown"):
        assert "200 MB" in unjudged(raw_pdf({**OPENED, 4: stream_body(packed, filters)}))
    assert "200 MB" in unjudged(image_pdf(packed, Filter=Name.FlateDecode))


@pytest.mark.skipif(sys.platform != "linux", reason="the system cannot limit the memory of a process")
def test_what_becomes_too_large_is_never_unpacked_into_memory(tmp_path: Path) -> None:
    packed = bomb(3 << 30)
    (tmp_path / "content.pdf").write_bytes(raw_pdf({**OPENED, 4: stream_body(packed, b"/Filter/FlateDecode")}))
    (tmp_path / "objects.pdf").write_bytes(
        raw_pdf({**OPENED, 4: stream_body(packed, b"/Type/ObjStm/N 1/First 4/Filter/FlateDecode")})
    )
    program = (
        "import resource, sys; from pathlib import Path\n"
        "resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))\n"
        "from mutasi_cli.handover.pdf_probe import probe_pdf\n"
        "for name in sys.argv[1:]:\n"
        "    print([finding.message for finding in probe_pdf(Path(name).read_bytes()).findings])\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, tmp_path / "content.pdf", tmp_path / "objects.pdf"],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert run.stdout.count("200 MB") == 2
    assert run.stderr == ""


def test_an_object_stream_that_becomes_too_large_is_not_opened() -> None:
    for spelling in (b"/Type/ObjStm", b"/Type /Obj#53tm", b"/Type/XRef"):
        body = stream_body(bomb(210 << 20, b"5 0 <</A 1>>"), spelling + b"/N 1/First 4/Filter/FlateDecode")
        content = raw_pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[]>>", 4: body})
        assert faults(content) == [("tidak-terbuka", "galat")]
        assert "200 MB" in message(content)
    layers = stream_body(b"x", b"/Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode]")
    assert faults(raw_pdf({1: b"<<>>", 4: layers})) == [("tidak-terbuka", "galat")]


def test_an_image_of_too_many_points_is_left_unjudged() -> None:
    assert "100 megapiksel" in unjudged(image_pdf(b"\x00", Width=20_000, Height=20_000))
    data = bytearray(jpeg(paper("text", size=(60, 80))))
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = b"\xff\xf0\xff\xf0"
    # The dictionary says 60 by 80, the JPEG itself 65,520 by 65,520.
    assert "100 megapiksel" in unjudged(image_pdf(bytes(data), Filter=Name.DCTDecode, Width=60, Height=80))


def test_a_jpeg_in_unusual_wrapping_is_left_unjudged() -> None:
    data = jpeg(paper("text"))
    content = image_pdf(data.hex().encode() + b">", Filter=array(Name.ASCIIHexDecode, Name.DCTDecode))
    assert "tidak lazim" in unjudged(content)


def test_forms_that_draw_each_other_come_to_an_end() -> None:
    pdf = pikepdf.new()
    forms = [pdf.make_stream(b"/A Do /B Do " * 10) for _ in range(30)]
    for number, form in enumerate(forms):
        form.Subtype = Name.Form
        below = forms[(number + 1) % len(forms)]
        form.Resources = Dictionary(XObject=Dictionary(A=below, B=form))
    add_page(pdf, b"/A Do", A=forms[0])
    assert "bertumpuk" in unjudged(saved(pdf))


def test_a_long_stream_without_any_mark_is_left_unjudged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_operators, "SCANNED_BYTES", 4000)
    assert faults(page_of(b"q Q\n" * 990 + b"0 0 9 9 re f")) == []
    assert "tidak dinilai" in unjudged(page_of(b"q Q\n" * 1001))


def test_a_page_tree_that_bites_its_tail_is_a_finding() -> None:
    content = raw_pdf(
        {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>>"}
    )
    assert [severity for _, severity in faults(content)][:1] == ["galat"]


@pytest.mark.parametrize(
    "objects",
    [
        {1: b"[" * 100_000},
        {1: b"<</Type/Catalog/Pages 7 0 R>>"},
        {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"(no dictionary)"},
        {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids 5/Count(x)>>"},
        {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>", 3: b"null"},
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            3: b"<</Type/Page/Contents(x)/Resources[1]/Annots 5/MediaBox(x)>>",
        },
    ],
)
def test_a_senseless_structure_is_a_finding(objects: dict[int, bytes]) -> None:
    assert any(severity == "galat" for _, severity in faults(raw_pdf(objects)))


def test_no_damage_stops_the_run() -> None:
    small = scan_pdf([jpeg(paper("text", size=(200, 280)))], object_stream_mode=pikepdf.ObjectStreamMode.generate)
    rng = random.Random(18)
    seen: set[str] = set()
    for _ in range(400):
        content = bytearray(small)
        for _ in range(rng.choice([1, 3, 20])):
            place = rng.randrange(len(content))
            match rng.randrange(4):
                case 0:
                    content[place] = rng.randrange(256)
                case 1:
                    del content[place : place + rng.randrange(1, 200)]
                case 2:
                    content[place:place] = rng.choice([b"<<", b"[", b"endobj", b"stream\n", b" 999999999 0 R "])
                case _:
                    content[place : place + 40] = bytes(40)
        probe = probe_pdf(bytes(content))
        seen.update(finding.fault.value for finding in probe.findings)
    assert {"tidak-terbuka", "gambar-rusak", "diperbaiki"} <= seen
