"""Bombs: files that unpack, or say that they unpack, to far more than anybody could hold."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping

from kabur.pengacau.buku import NS, Mentah, arsip, bagian_zip, buku_xlsx, lembar_xml
from kabur.pengacau.dasar import benih, lembar_benih

_KEPALA, _EKOR = f'<worksheet xmlns="{NS}"><sheetData>', "</sheetData></worksheet>"
_ULANG_SEMUA = (
    '<t:table-row t:number-rows-repeated="1048576"><t:table-cell o:value-type="string" '
    't:number-columns-repeated="16384"><x:p>x</x:p></t:table-cell></t:table-row>'
)
_ULANG_BARIS = (
    '<t:table-row t:number-rows-repeated="1048576"><t:table-cell o:value-type="string">'
    "<x:p>x</x:p></t:table-cell></t:table-row>"
)
_ULANG_SPASI = (
    '<t:table-row><t:table-cell o:value-type="string"><x:p>a<x:s x:c="999999999"/></x:p></t:table-cell>'
    "</t:table-row>"
)


def usulan_xml() -> str:
    return lembar_xml(lembar_benih()["usulan"])


def _entitas(bagian: str, *, luar: bool = False) -> bytes:
    """Return a workbook of which one part declares entities: a thousand million laughs, or a file."""
    lapis = "".join(f'<!ENTITY a{i + 1} "{f"&a{i};" * 10}">' for i in range(9))
    isi = '<!ENTITY a9 SYSTEM "file:///etc/passwd">' if luar else f'<!ENTITY a0 "lol">{lapis}'
    sel = Mentah('<c{r} t="inlineStr"><is><t>&a9;</t></is></c>')
    dasar = buku_xlsx([("usulan", lembar_xml([["nip", "nama"], [sel]]))])
    return arsip({**bagian_zip(dasar), bagian: f"<!DOCTYPE x [{isi}]>".encode() + bagian_zip(dasar)[bagian]})


def _baris_penuh() -> bytes:
    """Return a workbook of 1,048,576 rows, each with a cell."""
    judul = lembar_xml([["nip", "nama", "kode_jabatan_tujuan"]]).partition("</sheetData>")[0]
    return buku_xlsx([("usulan", judul + "<row><c><v>1</v></c></row>" * 1_048_575 + _EKOR)])


def bom_bagian(bita: bytes, bagian: str, mega: int = 600) -> bytes:
    """Return an archive of which one part is spaces, many megabytes of them."""
    isi = bagian_zip(bita)
    isi[bagian] = b" " * (mega << 20)
    return arsip(isi)


def entitas_bagian(bita: bytes, bagian: str) -> bytes:
    """Return an archive of which one part declares a thousand million laughs and shows them."""
    isi = bagian_zip(bita)
    lapis = "".join(f'<!ENTITY a{i + 1} "{f"&a{i};" * 10}">' for i in range(9))
    data = isi[bagian].removeprefix(b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>').lstrip()
    awal, tanda, sisa = data.rpartition(b"<w:t>")
    isi[bagian] = f'<!DOCTYPE x [<!ENTITY a0 "lol">{lapis}]>'.encode() + awal + tanda + b"&a9;" + sisa
    return arsip(isi)


def _bom_teks(mega: int) -> bytes:
    """Return a workbook with one cell of so many megabytes, beside a sound table."""
    sel = Mentah(f'<c{{r}} t="inlineStr"><is><t>{"x" * (mega << 20)}</t></is></c>')
    return buku_xlsx([("usulan", lembar_xml([["nip", "nama", "kode_jabatan_tujuan"], ["1", sel, "2"]]))])


def _ods(baris: str) -> bytes:
    isi = bagian_zip(benih("benih.ods"))
    dasar = "urn:oasis:names:tc:opendocument:xmlns"
    isi["content.xml"] = (
        f'<o:document-content xmlns:o="{dasar}:office:1.0" xmlns:t="{dasar}:table:1.0" '
        f'xmlns:x="{dasar}:text:1.0">'
        f'<o:body><o:spreadsheet><t:table t:name="usulan">{baris}</t:table></o:spreadsheet></o:body>'
        "</o:document-content>"
    ).encode()
    return arsip(isi)


def _bom(isi: bytes, mega: int = 3_000) -> bytes:
    """Return a workbook whose first sheet unpacks to so many megabytes, without ever holding them."""
    mesin = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    awal = mesin.compress(_KEPALA.encode()) + mesin.flush(zlib.Z_FULL_FLUSH)
    # After a full flush a piece stands for itself, so that it may be repeated as it is.
    potong = isi * ((1 << 20) // len(isi))
    satu = mesin.compress(potong) + mesin.flush(zlib.Z_FULL_FLUSH)
    kempis = b"".join([awal, *[satu] * mega, mesin.compress(_EKOR.encode()), mesin.flush()])
    ukuran = len(_KEPALA) + mega * len(potong) + len(_EKOR)
    return _tukar_data(buku_xlsx([("usulan", "x")]), kempis, ukuran)


def _tukar_data(bita: bytes, kempis: bytes, ukuran: int) -> bytes:
    """Put a compressed stream in place of the first sheet, at the end of the archive."""
    nama = "xl/worksheets/sheet1.xml"
    keluar = io.BytesIO(arsip({satu: isi for satu, isi in bagian_zip(bita).items() if satu != nama}))
    with zipfile.ZipFile(keluar, "a") as ke:
        info = zipfile.ZipInfo(nama)
        info.compress_type, info.file_size, info.compress_size = zipfile.ZIP_DEFLATED, ukuran, len(kempis)
        info.CRC, info.header_offset = 0, ke.start_dir
        keluar.seek(ke.start_dir)
        keluar.write(info.FileHeader(zip64=False) + kempis)
        ke.start_dir = keluar.tell()
        ke.filelist.append(info)
        ke.NameToInfo[nama] = info
        ke._didModify = True  # type: ignore[attr-defined]
    return keluar.getvalue()


def _dusta(bita: bytes) -> bytes:
    """Let every entry of an archive state that it unpacks to 100 bytes."""
    isi = bytearray(bita)
    for tanda, letak in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        mulai = 0
        while (mulai := isi.find(tanda, mulai)) >= 0:
            isi[mulai + letak : mulai + letak + 4] = (100).to_bytes(4, "little")
            mulai += 4
    return bytes(isi)


BOM: Mapping[str, Callable[[], bytes]] = {
    "bom-spasi.xlsx": lambda: _bom(b" "),
    "bom-sel.xlsx": lambda: _bom(b"<row><c><v>1</v></c></row>"),
    "bom-dusta.xlsx": lambda: _dusta(_bom(b" ")),
    "bom-teks.xlsx": lambda: _bom_teks(20),
    "entitas.xlsx": lambda: _entitas("xl/worksheets/sheet1.xml"),
    "entitas-luar.xlsx": lambda: _entitas("xl/worksheets/sheet1.xml", luar=True),
    "entitas-buku.xlsx": lambda: _entitas("xl/workbook.xml"),
    "bersarang.xlsx": lambda: buku_xlsx([("usulan", _KEPALA + "<row>" * 200_000 + _EKOR)]),
    "lembar-banyak.xlsx": lambda: buku_xlsx([(f"l{i}", usulan_xml()) for i in range(400)]),
    "kolom-penuh.xlsx": lambda: buku_xlsx([("usulan", lembar_xml([["x"] * 16_384] * 20))]),
    "judul-kembar.xlsx": lambda: buku_xlsx([("usulan", lembar_xml([["nip"] * 900, *[["1"] * 900] * 30]))]),
    "judul-asing.xlsx": lambda: buku_xlsx(
        [("usulan", lembar_xml([[f"Jabatann {i}" for i in range(3_000)], ["1"] * 3_000]))]
    ),
    "baris-penuh.xlsx": _baris_penuh,
    "baris-penuh.csv": lambda: b"nip;kode_jabatan_tujuan\n" + b";\n" * 1_048_575,
    "kolom-penuh.csv": lambda: b";".join([b"nip"] * 16_384) + b"\n" + b"x;" * 16_384,
    "ods-ulang.ods": lambda: _ods(_ULANG_SEMUA),
    "ods-baris.ods": lambda: _ods(_ULANG_BARIS),
    "ods-spasi.ods": lambda: _ods(_ULANG_SPASI),
}
"""Files by name; each is made when it is asked for."""
