"""Damage below the level of cells: bytes, records, parts of an archive, elements of XML."""

from __future__ import annotations

import random
import re
from collections.abc import Collection
from xml.sax.saxutils import escape

from kabur.pengacau.aneh import ANEH_SIFAT, ANEH_TEKS
from kabur.pengacau.buku import arsip, bagian_zip
from kabur.pengacau.dasar import BENIH, Masukan, balik, benih, potong, toml_contoh

_BAGIAN = (
    *("xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"),
    *("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "content.xml"),
    *("META-INF/manifest.xml", "mimetype", "styles.xml"),
)
"""Parts of a workbook that its readers look at."""


def bita_terbalik(acak: random.Random) -> Masukan:
    nama = acak.choice(BENIH)
    return Masukan("bita", nama, balik(benih(nama), acak, acak.choice((1, 5, 60))), toml_contoh())


def terpotong(acak: random.Random) -> Masukan:
    nama = acak.choice(BENIH)
    return Masukan("potong", nama, potong(benih(nama), acak), toml_contoh())


def rekaman(acak: random.Random) -> Masukan:
    """Damage the records of an ``.xls`` where they say what they are: types, lengths, rows, columns."""
    isi = bytearray(benih("benih.xls"))
    for _ in range(acak.randint(1, 8)):
        letak = acak.randrange(0, len(isi) - 4, 2)
        isi[letak : letak + 2] = acak.choice(
            (b"\xff\xff", b"\x00\x00", b"\xfd\x00", b"\x03\x02", b"\xff\x7f", b"\x2f\x00")
        )
    return Masukan("rekaman", "benih.xls", bytes(isi), toml_contoh())


def dalam(acak: random.Random) -> Masukan:
    """Damage one part inside the archive, which is then packed again."""
    nama = acak.choice(("benih.xlsx", "benih.ods"))
    return Masukan("dalam", nama, rusak_dalam(benih(nama), acak, _BAGIAN), toml_contoh())


def xml(acak: random.Random) -> Masukan:
    """Change elements, attributes and texts of one part: it stays nearly well-formed."""
    nama = acak.choice(("benih.xlsx", "benih.ods"))
    return Masukan("xml", nama, rusak_xml(benih(nama), acak, _BAGIAN), toml_contoh())


def rusak_dalam(bita: bytes, acak: random.Random, bagian: Collection[str]) -> bytes:
    """Return an archive of which one of these parts (or of all, when none is there) has lost its sense."""
    isi = bagian_zip(bita)
    satu = acak.choice([kunci for kunci in isi if kunci in bagian] or list(isi))
    if not isi[satu]:
        isi[satu] = b"x"
    elif acak.random() < 0.5:
        isi[satu] = balik(isi[satu], acak, 8)
    else:
        isi[satu] = potong(isi[satu], acak)
    if acak.random() < 0.1:
        del isi[acak.choice(list(isi))]
    return arsip(isi, acak.choice((0, 8)))


_UNSUR = re.compile(rb"<[^>]*>")
_SIFAT = re.compile(rb'="([^"]*)"')
_ISI = re.compile(rb">([^<]+)<")


def rusak_xml(bita: bytes, acak: random.Random, bagian: Collection[str]) -> bytes:
    """Return an archive of which one of these parts has strange elements, attributes or texts."""
    isi = bagian_zip(bita)
    satu = acak.choice([kunci for kunci in isi if kunci in bagian and kunci != "mimetype"])
    data = isi[satu]
    for _ in range(acak.randint(1, 6)):
        pola = acak.choice((_UNSUR, _SIFAT, _SIFAT, _ISI))
        tempat = list(pola.finditer(data))
        if not tempat:
            continue
        cocok = acak.choice(tempat)
        mulai, akhir = cocok.span(cocok.re.groups)
        if pola is _UNSUR:
            lain = acak.choice(tempat)[0]
            ganti = acak.choice((b"", cocok[0] * 2, cocok[0] + lain, lain))
        else:
            sumber = ANEH_SIFAT if pola is _SIFAT else (*ANEH_SIFAT, *ANEH_TEKS)
            teks = acak.choice(sumber)
            ganti = (teks if acak.random() < 0.2 else escape(teks)).encode("utf-8", "surrogatepass")
        data = data[:mulai] + ganti + data[akhir:]
    if acak.random() < 0.1:
        data = b'<!DOCTYPE x [<!ENTITY lol "lol">]>' + data
    isi[satu] = data
    return arsip(isi)
