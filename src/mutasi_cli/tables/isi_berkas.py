"""What the reader of spreadsheets does not hand on, taken from the files themselves.

Hidden rows and columns of all kinds, merged cells of ``.ods``. A file in which something is not
as expected gives nothing.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET

from mutasi_cli.tables.biff import tersembunyi_xls
from mutasi_cli.tables.tersembunyi import TANPA, Tersembunyi

_OLE = b"\xd0\xcf\x11\xe0"
_KOLOM_TERBANYAK = 16_384
_BARIS_TERBANYAK = 1_048_576
_SATU_BARIS = re.compile(rb"<(?:\w+:)?row\b[^>]*>")
_SATU_KOLOM = re.compile(rb"<(?:\w+:)?col\b[^>]*>")
_TABEL = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_RUSAK = (
    *(zipfile.BadZipFile, zlib.error, ET.ParseError, LookupError, OSError, ValueError, EOFError),
    *(RuntimeError, NotImplementedError),
)
"""How a damaged or encrypted archive fails."""


def cari_tersembunyi(bita: bytes, nama: str) -> Tersembunyi:
    """Return the hidden rows and columns of a sheet."""
    if bita.startswith(_OLE):
        return tersembunyi_xls(bita, nama)
    try:
        with zipfile.ZipFile(BytesIO(bita)) as arsip:
            if "xl/workbook.xml" in arsip.namelist():
                return _xlsx(_lembar_xlsx(arsip, nama))
            if "content.xml" in arsip.namelist():
                return _ods(arsip.read("content.xml"), nama)
    except _RUSAK:
        return TANPA
    return TANPA


def gabungan_ods(bita: bytes, nama: str) -> tuple[tuple[int, int, int, int], ...]:
    """Return the merged cells of a sheet of an ``.ods`` file, none for every other kind."""
    try:
        with zipfile.ZipFile(BytesIO(bita)) as arsip:
            if "content.xml" not in arsip.namelist():
                return ()
            return tuple(_gabungan(arsip.read("content.xml"), nama))
    except _RUSAK:
        return ()


def _lembar_xlsx(arsip: zipfile.ZipFile, nama: str) -> bytes:
    buku = _pohon(arsip.read("xl/workbook.xml"))
    hubungan = _pohon(arsip.read("xl/_rels/workbook.xml.rels"))
    tujuan = {isi.get("Id"): isi.get("Target", "") for isi in hubungan}
    for isi in buku.iter():
        if isi.tag.rpartition("}")[2] == "sheet" and isi.get("name") == nama:
            kunci = next((nilai for kata, nilai in isi.attrib.items() if kata.endswith("}id")), None)
            jalan = tujuan[kunci]
            return arsip.read(jalan.lstrip("/") if jalan.startswith("/") else f"xl/{jalan}")
    return b""


def _pohon(xml: bytes) -> ET.Element:
    """Return the tree of a part; ValueError for one with entities, which no office program writes."""
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise ValueError
    return ET.fromstring(xml)  # noqa: S314 - without a declaration there are no entities to resolve


def _xlsx(xml: bytes) -> Tersembunyi:
    if b'hidden="' not in xml:
        return TANPA
    kolom: set[int] = set()
    awal = xml.find(b"<sheetData")
    for tanda in _SATU_KOLOM.findall(xml[:awal] if awal > 0 else b""):
        if _ya(tanda, b"hidden"):
            pertama, terakhir = _angka(tanda, b"min"), _angka(tanda, b"max")
            kolom.update(range(pertama, min(terakhir, _KOLOM_TERBANYAK) + 1))
    baris = {
        _angka(tanda, b"r")
        for tanda in _SATU_BARIS.findall(xml)
        if b"hidden" in tanda and _ya(tanda, b"hidden")
    }
    return Tersembunyi(frozenset(baris), frozenset(kolom), b"<autoFilter" in xml and bool(baris))


def _angka(tanda: bytes, kata: bytes) -> int:
    cocok = re.search(rb"\b" + kata + rb'="(\d+)"', tanda)
    return 0 if cocok is None else int(cocok[1])


def _ya(tanda: bytes, kata: bytes) -> bool:
    cocok = re.search(rb"\b" + kata + rb'="(\w+)"', tanda)
    return cocok is not None and cocok[1] in {b"1", b"true"}


def _tabel_ods(xml: bytes, nama: str) -> ET.Element | None:
    akar = _pohon(xml)
    return next((isi for isi in akar.iter(f"{_TABEL}table") if isi.get(f"{_TABEL}name") == nama), None)


def _berulang(isi: ET.Element, kata: str) -> int:
    return min(int(isi.get(f"{_TABEL}{kata}", "1")), _BARIS_TERBANYAK)


def _ods(xml: bytes, nama: str) -> Tersembunyi:
    tabel = _tabel_ods(xml, nama)
    if tabel is None:
        return TANPA
    hasil: dict[str, set[int]] = {"table-row": set(), "table-column": set()}
    tersaring = False
    for jenis, kata in (("table-row", "number-rows-repeated"), ("table-column", "number-columns-repeated")):
        nomor = 1
        for isi in tabel.iter(f"{_TABEL}{jenis}"):
            banyak = _berulang(isi, kata)
            tampak = isi.get(f"{_TABEL}visibility", "visible")
            if tampak != "visible" and banyak < _KOLOM_TERBANYAK:
                hasil[jenis].update(range(nomor, nomor + banyak))
                tersaring = tersaring or tampak == "filter"
            nomor += banyak
    return Tersembunyi(frozenset(hasil["table-row"]), frozenset(hasil["table-column"]), tersaring)


def _gabungan(xml: bytes, nama: str) -> Iterator[tuple[int, int, int, int]]:
    tabel = _tabel_ods(xml, nama)
    if tabel is None:
        return
    baris = 0
    for isi in tabel.iter(f"{_TABEL}table-row"):
        kolom = 0
        for sel in isi:
            if sel.tag not in {f"{_TABEL}table-cell", f"{_TABEL}covered-table-cell"}:
                continue
            tinggi, lebar = _berulang(sel, "number-rows-spanned"), _berulang(sel, "number-columns-spanned")
            if tinggi > 1 or lebar > 1:
                yield baris, kolom, baris + tinggi - 1, kolom + lebar - 1
            kolom += _berulang(sel, "number-columns-repeated")
        baris += _berulang(isi, "number-rows-repeated")
