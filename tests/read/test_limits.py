"""Workbooks that would take the whole machine down are refused before they are opened; others pass."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from mutasi_cli.errors import FileError
from mutasi_cli.read import limits
from mutasi_cli.read.limits import check_size

SHEETS = "xl/worksheets/sheet1.xml"
TOO_LARGE = "terlalu luas"


def archive(part_texts: dict[str, str], *, compressed: bool = True) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED) as write:
        for nama, text in part_texts.items():
            write.writestr(nama, text)
    return data.getvalue()


def sheet(rows_xml: str, **keywords: bool) -> bytes:
    return archive({SHEETS: f"<worksheet><sheetData>{rows_xml}</sheetData></worksheet>"}, **keywords)


def ods(table_xml: str) -> bytes:
    return archive({"content.xml": f"<body><table:table>{table_xml}</table:table></body>"})


NEAR_ROW = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row>'
FAR_ROW = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'


@pytest.mark.parametrize(
    "raw_bytes",
    [
        sheet(NEAR_ROW),
        sheet(FAR_ROW),  # a rectangle of one cell
        sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"/></row>'),
        sheet(f"{NEAR_ROW}{FAR_ROW}").replace(SHEETS.encode(), b"xl/worksheets/sheetX.xml")[:-3],  # cut off
        archive({"xl/styles.xml": f"<styleSheet>{NEAR_ROW}{FAR_ROW}</styleSheet>"}),
        ods('<table:table-row><table:table-cell value="1"/></table:table-row>'),
        ods(
            '<table:table-row><table:table-cell value="1"/></table:table-row>'
            '<table:table-row number-rows-repeated="1048575">'
            '<table:table-cell number-columns-repeated="16384"/></table:table-row>'
        ),
        b"\xd0\xcf\x11\xe0 no real BIFF",
        b"PK but no archive",
    ],
)
def test_what_is_small_or_damaged_passes(raw_bytes: bytes) -> None:
    check_size("a.xlsx", raw_bytes)


@pytest.mark.parametrize("compressed", [True, False])
@pytest.mark.parametrize(
    "rows_xml",
    [
        f"{NEAR_ROW}{FAR_ROW}",
        # Single quotes, a prefix, spaces: whatever the reader would understand.
        f"{NEAR_ROW}<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>",
        f'{NEAR_ROW}<x:row r="1048576"><x:c r = "XFD1048576"><x:v>1</x:v></x:c></x:row>',
        # A row without a number follows the one before, a cell without an address the one at its left.
        (f'{NEAR_ROW}<row r="1048575"><c r="XFC1048575"><v>1</v></c></row><row><c r="XFD1048576"><v>1</v></c></row>'),
        f'{NEAR_ROW}<row r="1048576"><c r="XFC1048576"/><c><v>1</v></c></row>',
    ],
)
def test_one_cell_in_the_far_corner(rows_xml: str, *, compressed: bool) -> None:
    with pytest.raises(FileError, match=TOO_LARGE):
        check_size("a.xlsx", sheet(rows_xml, compressed=compressed))


def test_a_far_cell_at_the_seam_of_two_pieces() -> None:
    """The sheet is looked through in pieces; a cell that is cut in two must be seen all the same."""
    end = f"{FAR_ROW}</sheetData></worksheet>"
    for shift in range(0, 60, 7):
        start = f"<worksheet><sheetData>{NEAR_ROW}"
        sheet_text = start + " " * (limits._PIECE - len(start) - shift) + end
        with pytest.raises(FileError, match=TOO_LARGE):
            check_size("a.xlsx", archive({SHEETS: sheet_text}))


def test_repeated_rows_and_cells_of_an_ods_count() -> None:
    table_xml = (
        '<table:table-row number-rows-repeated="100000">'
        '<table:table-cell number-columns-repeated="1000" value="1"/></table:table-row>'
    )
    with pytest.raises(FileError, match=TOO_LARGE):
        check_size("a.ods", ods(table_xml))


def test_a_cell_of_countless_blanks_in_an_ods() -> None:
    table_xml = '<table:table-row><table:table-cell><text:s text:c="99999999"/></table:table-cell></table:table-row>'
    with pytest.raises(FileError, match="terlalu besar"):
        check_size("a.ods", ods(table_xml))


def test_the_size_that_an_archive_states(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "BYTE_LIMIT", 1000)
    check_size("a.xlsx", archive({"a": "x" * 500, "b": "y" * 500}))
    for part_texts in ({"a": "x" * 1001}, {"a": "x" * 500, "b": "y" * 501}):
        with pytest.raises(FileError, match="terlalu besar"):
            check_size("a.xlsx", archive(part_texts))


def test_the_size_about_which_an_archive_lies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "BYTE_LIMIT", 1000)
    raw_bytes = bytearray(archive({"a": "x" * 5000}))
    # The unpacked size in the central directory, 24 bytes after its mark.
    struct.pack_into("<L", raw_bytes, raw_bytes.index(b"PK\x01\x02") + 24, 10)
    with pytest.raises(FileError, match="terlalu besar"):
        check_size("a.xlsx", bytes(raw_bytes))


def test_parts_that_cannot_be_unpacked_are_left_to_the_reader() -> None:
    raw_bytes = bytearray(sheet(f"{NEAR_ROW}{FAR_ROW}"))
    location = raw_bytes.index(SHEETS.encode()) + len(SHEETS)
    raw_bytes[location : location + 8] = b"\xff" * 8
    with pytest.raises(zlib.error):
        zlib.decompressobj(-zlib.MAX_WBITS).decompress(bytes(raw_bytes[location:]))
    check_size("a.xlsx", bytes(raw_bytes))
    # The directory points behind the end of the file, and names a way of packing that nobody here knows.
    for shift, value in ((42, 2**31), (10, 14 << 16)):
        raw_bytes = bytearray(sheet(f"{NEAR_ROW}{FAR_ROW}"))
        central_directory = raw_bytes.index(b"PK\x01\x02")
        old = struct.unpack_from("<L", raw_bytes, central_directory + shift)[0]
        struct.pack_into("<L", raw_bytes, central_directory + shift, value if shift == 42 else (old & 0xFFFF0000) | 14)
        check_size("a.xlsx", bytes(raw_bytes))


def test_an_xls_that_states_a_huge_sheet() -> None:
    original = (Path(__file__).parent / "data" / "layouts").glob("*.xls")
    raw_bytes = next(iter(sorted(original))).read_bytes()
    check_size("a.xls", raw_bytes)
    damaged = bytearray(raw_bytes)
    location = damaged.index(struct.pack("<HH", 0x200, 14))
    struct.pack_into("<LLHH", damaged, location + 4, 0, 1_048_576, 0, 256)
    with pytest.raises(FileError, match=TOO_LARGE):
        check_size("a.xls", bytes(damaged))
