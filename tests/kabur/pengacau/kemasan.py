"""Wrong kinds under wrong names: empty, encrypted, protected, renamed, saved by a browser."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from pathlib import Path

from kabur.pengacau.bom import BOM, usulan_xml
from kabur.pengacau.buku import arsip, bagian_zip, buku_xlsx
from kabur.pengacau.dasar import Masukan, benih, toml_contoh

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def kemasan(acak: random.Random) -> Masukan:
    """Return a file that is not what its name says, mostly."""
    return _satu("kemasan", acak, KEMASAN)


def bom(acak: random.Random) -> Masukan:
    """Return a file that is far larger than it looks."""
    return _satu("bom", acak, BOM)


def _satu(cara: str, acak: random.Random, berkas: Mapping[str, Callable[[], bytes]]) -> Masukan:
    nama = acak.choice(list(berkas))
    akhiran = Path(nama).suffix
    if acak.random() < 0.5:
        akhiran = acak.choice((".xlsx", ".xls", ".ods", ".csv", ".parquet", ""))
    return Masukan(cara, f"berkas{akhiran}", berkas[nama](), toml_contoh())


def _html() -> bytes:
    """Return the sound proposals as a web page saved under the name of a workbook."""
    baris = benih("benih.csv").decode().split("\n")
    isi = "".join("<tr><td>" + satu.replace(";", "</td><td>") + "</td></tr>" for satu in baris)
    return f"<html><meta charset=utf-8><table>{isi}</table></html>".encode()


def _sandi_xls() -> bytes:
    """Return an ``.xls`` whose second record says that all that follows is encrypted."""
    isi = bytearray(benih("benih.xls"))
    awal = isi.index(b"\x09\x08\x10\x00\x00\x06\x05\x00")
    berikut = awal + 4 + int.from_bytes(isi[awal + 2 : awal + 4], "little")
    isi[berikut : berikut + 2] = b"\x2f\x00"
    return bytes(isi)


def _sandi_ods() -> bytes:
    """Return an ``.ods`` whose content is encrypted and whose manifest says so."""
    isi = bagian_zip(benih("benih.ods"))
    isi["content.xml"] = random.Random(7).randbytes(4_000)
    daftar = isi["META-INF/manifest.xml"].decode()
    tanda = '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"'
    sandi = '<manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="x"/>'
    isi["META-INF/manifest.xml"] = daftar.replace(
        f"{tanda}/>", f"{tanda}>{sandi}</manifest:file-entry>"
    ).encode()
    return arsip(isi)


def _zip_bersandi(bita: bytes) -> bytes:
    """Return an archive each entry of which says that it is locked with a password."""
    isi = bytearray(bita)
    for tanda, letak in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        mulai = 0
        while (mulai := isi.find(tanda, mulai)) >= 0:
            isi[mulai + letak] |= 1
            mulai += 4
    return bytes(isi)


KEMASAN: Mapping[str, Callable[[], bytes]] = {
    "kosong.xlsx": lambda: b"",
    "kosong.csv": lambda: b"",
    "satu.xlsx": lambda: b"P",
    "tanda.xlsx": lambda: b"PK\x03\x04",
    "kosong-zip.xlsx": lambda: b"PK\x05\x06" + b"\0" * 18,
    "html.xls": lambda: b"<html><table><tr><td>nip</td></tr></table></html>",
    "html.xlsx": _html,
    "xml2003.xls": lambda: b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
    "sandi.xlsx": lambda: benih("sandi.xlsx"),
    "sandi.xls": _sandi_xls,
    "sandi.ods": _sandi_ods,
    "sandi-palsu.xlsx": lambda: _OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
    "zip-sandi.xlsx": lambda: _zip_bersandi(benih("benih.xlsx")),
    "ole.xls": lambda: _OLE + b"\xff" * 5000,
    "xls.xlsx": lambda: benih("benih.xls"),
    "xlsx.xls": lambda: benih("benih.xlsx"),
    "ods.xlsx": lambda: benih("benih.ods"),
    "parquet.parquet": lambda: b"PAR1" + b"\0" * 64 + b"PAR1",
    "pdf.xlsx": lambda: b"%PDF-1.7",
    "utf16.csv": lambda: "nip;nama".encode("utf-16"),
    "lembar-senama.xlsx": lambda: buku_xlsx([("usulan", usulan_xml())] * 5),
}
"""Files by name; each is made when it is asked for."""
