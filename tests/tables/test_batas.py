"""Workbooks that would take the whole machine down are refused before they are opened; others pass."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from mutasi_cli.errors import BerkasError
from mutasi_cli.tables import batas
from mutasi_cli.tables.batas import periksa_ukuran

LEMBAR = "xl/worksheets/sheet1.xml"
LUAS = "terlalu luas"


def arsip(isi: dict[str, str], *, dikempis: bool = True) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED if dikempis else zipfile.ZIP_STORED) as tulis:
        for nama, teks in isi.items():
            tulis.writestr(nama, teks)
    return data.getvalue()


def lembar(isi: str, **lain: bool) -> bytes:
    return arsip({LEMBAR: f"<worksheet><sheetData>{isi}</sheetData></worksheet>"}, **lain)


def ods(isi: str) -> bytes:
    return arsip({"content.xml": f"<body><table:table>{isi}</table:table></body>"})


DEKAT = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row>'
JAUH = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'


@pytest.mark.parametrize(
    "bita",
    [
        lembar(DEKAT),
        lembar(JAUH),  # a rectangle of one cell
        lembar('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"/></row>'),
        lembar(f"{DEKAT}{JAUH}").replace(LEMBAR.encode(), b"xl/worksheets/sheetX.xml")[:-3],  # cut off
        arsip({"xl/styles.xml": f"<styleSheet>{DEKAT}{JAUH}</styleSheet>"}),
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
def test_what_is_small_or_damaged_passes(bita: bytes) -> None:
    periksa_ukuran("a.xlsx", bita)


@pytest.mark.parametrize("dikempis", [True, False])
@pytest.mark.parametrize(
    "isi",
    [
        f"{DEKAT}{JAUH}",
        # Single quotes, a prefix, spaces: whatever the reader would understand.
        f"{DEKAT}<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>",
        f'{DEKAT}<x:row r="1048576"><x:c r = "XFD1048576"><x:v>1</x:v></x:c></x:row>',
        # A row without a number follows the one before, a cell without an address the one at its left.
        (
            f'{DEKAT}<row r="1048575"><c r="XFC1048575"><v>1</v></c></row>'
            '<row><c r="XFD1048576"><v>1</v></c></row>'
        ),
        f'{DEKAT}<row r="1048576"><c r="XFC1048576"/><c><v>1</v></c></row>',
    ],
)
def test_one_cell_in_the_far_corner(isi: str, *, dikempis: bool) -> None:
    with pytest.raises(BerkasError, match=LUAS):
        periksa_ukuran("a.xlsx", lembar(isi, dikempis=dikempis))


def test_a_far_cell_at_the_seam_of_two_pieces() -> None:
    """The sheet is looked through in pieces; a cell that is cut in two must be seen all the same."""
    akhir = f"{JAUH}</sheetData></worksheet>"
    for geser in range(0, 60, 7):
        awal = f"<worksheet><sheetData>{DEKAT}"
        isi = awal + " " * (batas._POTONG - len(awal) - geser) + akhir
        with pytest.raises(BerkasError, match=LUAS):
            periksa_ukuran("a.xlsx", arsip({LEMBAR: isi}))


def test_repeated_rows_and_cells_of_an_ods_count() -> None:
    isi = (
        '<table:table-row number-rows-repeated="100000">'
        '<table:table-cell number-columns-repeated="1000" value="1"/></table:table-row>'
    )
    with pytest.raises(BerkasError, match=LUAS):
        periksa_ukuran("a.ods", ods(isi))


def test_a_cell_of_countless_blanks_in_an_ods() -> None:
    isi = (
        '<table:table-row><table:table-cell><text:s text:c="99999999"/></table:table-cell></table:table-row>'
    )
    with pytest.raises(BerkasError, match="terlalu besar"):
        periksa_ukuran("a.ods", ods(isi))


def test_the_size_that_an_archive_states(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batas, "BATAS_BITA", 1000)
    periksa_ukuran("a.xlsx", arsip({"a": "x" * 500, "b": "y" * 500}))
    for isi in ({"a": "x" * 1001}, {"a": "x" * 500, "b": "y" * 501}):
        with pytest.raises(BerkasError, match="terlalu besar"):
            periksa_ukuran("a.xlsx", arsip(isi))


def test_the_size_about_which_an_archive_lies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batas, "BATAS_BITA", 1000)
    bita = bytearray(arsip({"a": "x" * 5000}))
    # The unpacked size in the central directory, 24 bytes after its mark.
    struct.pack_into("<L", bita, bita.index(b"PK\x01\x02") + 24, 10)
    with pytest.raises(BerkasError, match="terlalu besar"):
        periksa_ukuran("a.xlsx", bytes(bita))


def test_parts_that_cannot_be_unpacked_are_left_to_the_reader() -> None:
    bita = bytearray(lembar(f"{DEKAT}{JAUH}"))
    letak = bita.index(LEMBAR.encode()) + len(LEMBAR)
    bita[letak : letak + 8] = b"\xff" * 8
    with pytest.raises(zlib.error):
        zlib.decompressobj(-zlib.MAX_WBITS).decompress(bytes(bita[letak:]))
    periksa_ukuran("a.xlsx", bytes(bita))
    # The directory points behind the end of the file, and names a way of packing that nobody here knows.
    for geser, nilai in ((42, 2**31), (10, 14 << 16)):
        bita = bytearray(lembar(f"{DEKAT}{JAUH}"))
        pusat = bita.index(b"PK\x01\x02")
        lama = struct.unpack_from("<L", bita, pusat + geser)[0]
        struct.pack_into("<L", bita, pusat + geser, nilai if geser == 42 else (lama & 0xFFFF0000) | 14)
        periksa_ukuran("a.xlsx", bytes(bita))


def test_an_xls_that_states_a_huge_sheet() -> None:
    asli = (Path(__file__).parent / "data" / "tata_letak").glob("*.xls")
    bita = next(iter(sorted(asli))).read_bytes()
    periksa_ukuran("a.xls", bita)
    rusak = bytearray(bita)
    letak = rusak.index(struct.pack("<HH", 0x200, 14))
    struct.pack_into("<LLHH", rusak, letak + 4, 0, 1_048_576, 0, 256)
    with pytest.raises(BerkasError, match=LUAS):
        periksa_ukuran("a.xls", bytes(rusak))
