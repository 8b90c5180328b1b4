"""Bombs: files that unpack, or say that they unpack, to far more than anybody could hold."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping

from fuzz.mutators.fuzz_input import seed, seed_sheets
from fuzz.mutators.xlsx_writer import NS, RawCellXml, archive, sheet_xml, xlsx_book, zip_parts

_HEADER, _EKOR = f'<worksheet xmlns="{NS}"><sheetData>', "</sheetData></worksheet>"
_REPEATED_ROWS_AND_CELLS = (
    '<t:table-row t:number-rows-repeated="1048576"><t:table-cell o:value-type="string" '
    't:number-columns-repeated="16384"><x:p>x</x:p></t:table-cell></t:table-row>'
)
_REPEATED_ROW = (
    '<t:table-row t:number-rows-repeated="1048576"><t:table-cell o:value-type="string">'
    "<x:p>x</x:p></t:table-cell></t:table-row>"
)
_REPEATED_SPACE = (
    '<t:table-row><t:table-cell o:value-type="string"><x:p>a<x:s x:c="999999999"/></x:p></t:table-cell></t:table-row>'
)


def usulan_sheet_xml() -> str:
    return sheet_xml(seed_sheets()["usulan"])


def _entities(part: str, *, outer: bool = False) -> bytes:
    """Return a workbook of which one part declares entities: a thousand million laughs, or a file."""
    layers = "".join(f'<!ENTITY a{i + 1} "{f"&a{i};" * 10}">' for i in range(9))
    declaration = '<!ENTITY a9 SYSTEM "file:///etc/passwd">' if outer else f'<!ENTITY a0 "lol">{layers}'
    cell = RawCellXml('<c{r} t="inlineStr"><is><t>&a9;</t></is></c>')
    dasar = xlsx_book([("usulan", sheet_xml([["nip", "nama"], [cell]]))])
    return archive({**zip_parts(dasar), part: f"<!DOCTYPE x [{declaration}]>".encode() + zip_parts(dasar)[part]})


def _full_row() -> bytes:
    """Return a workbook of 1,048,576 rows, each with a cell."""
    heading = sheet_xml([["nip", "nama", "kode_jabatan_tujuan"]]).partition("</sheetData>")[0]
    return xlsx_book([("usulan", heading + "<row><c><v>1</v></c></row>" * 1_048_575 + _EKOR)])


def part_bomb(raw_bytes: bytes, part: str, megabytes: int = 600) -> bytes:
    """Return an archive of which one part is spaces, many megabytes of them."""
    parts_of_zip = zip_parts(raw_bytes)
    parts_of_zip[part] = b" " * (megabytes << 20)
    return archive(parts_of_zip)


def part_with_entities(raw_bytes: bytes, part: str) -> bytes:
    """Return an archive of which one part declares a thousand million laughs and shows them."""
    parts_of_zip = zip_parts(raw_bytes)
    layers = "".join(f'<!ENTITY a{i + 1} "{f"&a{i};" * 10}">' for i in range(9))
    data = parts_of_zip[part].removeprefix(b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>').lstrip()
    start, mark, rest = data.rpartition(b"<w:t>")
    parts_of_zip[part] = f'<!DOCTYPE x [<!ENTITY a0 "lol">{layers}]>'.encode() + start + mark + b"&a9;" + rest
    return archive(parts_of_zip)


def _text_bomb(megabytes: int) -> bytes:
    """Return a workbook with one cell of so many megabytes, beside a sound table."""
    cell = RawCellXml(f'<c{{r}} t="inlineStr"><is><t>{"x" * (megabytes << 20)}</t></is></c>')
    return xlsx_book([("usulan", sheet_xml([["nip", "nama", "kode_jabatan_tujuan"], ["1", cell, "2"]]))])


def _ods(row: str) -> bytes:
    parts_of_zip = zip_parts(seed("seed.ods"))
    dasar = "urn:oasis:names:tc:opendocument:xmlns"
    parts_of_zip["content.xml"] = (
        f'<o:document-content xmlns:o="{dasar}:office:1.0" xmlns:t="{dasar}:table:1.0" '
        f'xmlns:x="{dasar}:text:1.0">'
        f'<o:body><o:spreadsheet><t:table t:name="usulan">{row}</t:table></o:spreadsheet></o:body>'
        "</o:document-content>"
    ).encode()
    return archive(parts_of_zip)


def _bomb(row_xml: bytes, megabytes: int = 3_000) -> bytes:
    """Return a workbook whose first sheet unpacks to so many megabytes, without ever holding them."""
    machine = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    start = machine.compress(_HEADER.encode()) + machine.flush(zlib.Z_FULL_FLUSH)
    # After a full flush a piece stands for itself, so that it may be repeated as it is.
    cut = row_xml * ((1 << 20) // len(row_xml))
    compressed_piece = machine.compress(cut) + machine.flush(zlib.Z_FULL_FLUSH)
    deflated = b"".join([start, *[compressed_piece] * megabytes, machine.compress(_EKOR.encode()), machine.flush()])
    ukuran = len(_HEADER) + megabytes * len(cut) + len(_EKOR)
    return _swap_data(xlsx_book([("usulan", "x")]), deflated, ukuran)


def _swap_data(raw_bytes: bytes, deflated: bytes, ukuran: int) -> bytes:
    """Put a compressed stream in place of the first sheet, at the end of the archive."""
    nama = "xl/worksheets/sheet1.xml"
    removed = io.BytesIO(
        archive({part_name: part_bytes for part_name, part_bytes in zip_parts(raw_bytes).items() if part_name != nama})
    )
    with zipfile.ZipFile(removed, "a") as destination:
        info = zipfile.ZipInfo(nama)
        info.compress_type, info.file_size, info.compress_size = zipfile.ZIP_DEFLATED, ukuran, len(deflated)
        info.CRC, info.header_offset = 0, destination.start_dir
        removed.seek(destination.start_dir)
        removed.write(info.FileHeader(zip64=False) + deflated)
        destination.start_dir = removed.tell()
        destination.filelist.append(info)
        destination.NameToInfo[nama] = info
        destination._didModify = True  # type: ignore[attr-defined]
    return removed.getvalue()


def _lying_sizes(raw_bytes: bytes) -> bytes:
    """Let every entry of an archive state that it unpacks to 100 bytes."""
    altered = bytearray(raw_bytes)
    for mark, location in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        mulai = 0
        while (mulai := altered.find(mark, mulai)) >= 0:
            altered[mulai + location : mulai + location + 4] = (100).to_bytes(4, "little")
            mulai += 4
    return bytes(altered)


BOMBS: Mapping[str, Callable[[], bytes]] = {
    "bom-spasi.xlsx": lambda: _bomb(b" "),
    "bom-sel.xlsx": lambda: _bomb(b"<row><c><v>1</v></c></row>"),
    "bom-dusta.xlsx": lambda: _lying_sizes(_bomb(b" ")),
    "bom-teks.xlsx": lambda: _text_bomb(20),
    "entitas.xlsx": lambda: _entities("xl/worksheets/sheet1.xml"),
    "entitas-luar.xlsx": lambda: _entities("xl/worksheets/sheet1.xml", outer=True),
    "entitas-buku.xlsx": lambda: _entities("xl/workbook.xml"),
    "bersarang.xlsx": lambda: xlsx_book([("usulan", _HEADER + "<row>" * 200_000 + _EKOR)]),
    "lembar-banyak.xlsx": lambda: xlsx_book([(f"l{i}", usulan_sheet_xml()) for i in range(400)]),
    "kolom-penuh.xlsx": lambda: xlsx_book([("usulan", sheet_xml([["x"] * 16_384] * 20))]),
    "judul-kembar.xlsx": lambda: xlsx_book([("usulan", sheet_xml([["nip"] * 900, *[["1"] * 900] * 30]))]),
    "judul-asing.xlsx": lambda: xlsx_book(
        [("usulan", sheet_xml([[f"Jabatann {i}" for i in range(3_000)], ["1"] * 3_000]))]
    ),
    "baris-penuh.xlsx": _full_row,
    "baris-penuh.csv": lambda: b"nip;kode_jabatan_tujuan\n" + b";\n" * 1_048_575,
    "kolom-penuh.csv": lambda: b";".join([b"nip"] * 16_384) + b"\n" + b"x;" * 16_384,
    "ods-ulang.ods": lambda: _ods(_REPEATED_ROWS_AND_CELLS),
    "ods-baris.ods": lambda: _ods(_REPEATED_ROW),
    "ods-spasi.ods": lambda: _ods(_REPEATED_SPACE),
}
"""Files by name; each is made when it is asked for."""
