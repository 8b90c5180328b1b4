"""Wrong kinds under wrong names: empty, encrypted, protected, renamed, saved by a browser."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from pathlib import Path

from fuzz.mutators.bombs import BOMBS, usulan_sheet_xml
from fuzz.mutators.fuzz_input import FuzzInput, sample_toml, seed
from fuzz.mutators.xlsx_writer import archive, xlsx_book, zip_parts

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def packaging(rng: random.Random) -> FuzzInput:
    """Return a file that is not what its name says, mostly."""
    return _single("kemasan", rng, PACKAGES)


def bomb(rng: random.Random) -> FuzzInput:
    """Return a file that is far larger than it looks."""
    return _single("bom", rng, BOMBS)


def _single(way: str, rng: random.Random, file: Mapping[str, Callable[[], bytes]]) -> FuzzInput:
    nama = rng.choice(list(file))
    ending = Path(nama).suffix
    if rng.random() < 0.5:
        ending = rng.choice((".xlsx", ".xls", ".ods", ".csv", ".parquet", ""))
    return FuzzInput(way, f"berkas{ending}", file[nama](), sample_toml())


def _html() -> bytes:
    """Return the sound proposals as a web page saved under the name of a workbook."""
    row = seed("seed.csv").decode().split("\n")
    html_rows = "".join("<tr><td>" + csv_line.replace(";", "</td><td>") + "</td></tr>" for csv_line in row)
    return f"<html><meta charset=utf-8><table>{html_rows}</table></html>".encode()


def _encrypted_xls() -> bytes:
    """Return an ``.xls`` whose second record says that all that follows is encrypted."""
    altered = bytearray(seed("seed.xls"))
    start = altered.index(b"\x09\x08\x10\x00\x00\x06\x05\x00")
    following = start + 4 + int.from_bytes(altered[start + 2 : start + 4], "little")
    altered[following : following + 2] = b"\x2f\x00"
    return bytes(altered)


def _encrypted_ods() -> bytes:
    """Return an ``.ods`` whose content is encrypted and whose manifest says so."""
    parts_of_zip = zip_parts(seed("seed.ods"))
    parts_of_zip["content.xml"] = random.Random(7).randbytes(4_000)
    listed = parts_of_zip["META-INF/manifest.xml"].decode()
    mark = '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"'
    encoding = '<manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="x"/>'
    parts_of_zip["META-INF/manifest.xml"] = listed.replace(
        f"{mark}/>", f"{mark}>{encoding}</manifest:file-entry>"
    ).encode()
    return archive(parts_of_zip)


def _encrypted_zip(raw_bytes: bytes) -> bytes:
    """Return an archive each entry of which says that it is locked with a password."""
    altered = bytearray(raw_bytes)
    for mark, location in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        mulai = 0
        while (mulai := altered.find(mark, mulai)) >= 0:
            altered[mulai + location] |= 1
            mulai += 4
    return bytes(altered)


PACKAGES: Mapping[str, Callable[[], bytes]] = {
    "kosong.xlsx": lambda: b"",
    "kosong.csv": lambda: b"",
    "satu.xlsx": lambda: b"P",
    "tanda.xlsx": lambda: b"PK\x03\x04",
    "kosong-zip.xlsx": lambda: b"PK\x05\x06" + b"\0" * 18,
    "html.xls": lambda: b"<html><table><tr><td>nip</td></tr></table></html>",
    "html.xlsx": _html,
    "xml2003.xls": lambda: b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
    "encrypted.xlsx": lambda: seed("encrypted.xlsx"),
    "encrypted.xls": _encrypted_xls,
    "sandi.ods": _encrypted_ods,
    "sandi-palsu.xlsx": lambda: _OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
    "encrypted-zip.xlsx": lambda: _encrypted_zip(seed("seed.xlsx")),
    "ole.xls": lambda: _OLE + b"\xff" * 5000,
    "xls.xlsx": lambda: seed("seed.xls"),
    "xlsx.xls": lambda: seed("seed.xlsx"),
    "ods.xlsx": lambda: seed("seed.ods"),
    "parquet.parquet": lambda: b"PAR1" + b"\0" * 64 + b"PAR1",
    "pdf.xlsx": lambda: b"%PDF-1.7",
    "utf16.csv": lambda: "nip;nama".encode("utf-16"),
    "lembar-senama.xlsx": lambda: xlsx_book([("usulan", usulan_sheet_xml())] * 5),
}
"""Files by name; each is made when it is asked for."""
