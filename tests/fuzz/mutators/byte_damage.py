"""Damage below the level of cells: bytes, records, parts of an archive, elements of XML."""

from __future__ import annotations

import random
import re
from collections.abc import Collection
from xml.sax.saxutils import escape

from fuzz.mutators.fuzz_input import SEED, FuzzInput, cut, reversed_batch, sample_toml, seed
from fuzz.mutators.odd import ODD_ATTRIBUTES, ODD_TEXTS
from fuzz.mutators.xlsx_writer import archive, zip_parts

_PARTS = (
    *("xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"),
    *("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "content.xml"),
    *("META-INF/manifest.xml", "mimetype", "styles.xml"),
)
"""Parts of a workbook that its readers look at."""


def flipped_bytes(rng: random.Random) -> FuzzInput:
    nama = rng.choice(SEED)
    return FuzzInput("bita", nama, reversed_batch(seed(nama), rng, rng.choice((1, 5, 60))), sample_toml())


def cut_short(rng: random.Random) -> FuzzInput:
    nama = rng.choice(SEED)
    return FuzzInput("potong", nama, cut(seed(nama), rng), sample_toml())


def record_damage(rng: random.Random) -> FuzzInput:
    """Damage the records of an ``.xls`` where they say what they are: types, lengths, rows, columns."""
    altered = bytearray(seed("seed.xls"))
    for _ in range(rng.randint(1, 8)):
        location = rng.randrange(0, len(altered) - 4, 2)
        altered[location : location + 2] = rng.choice(
            (b"\xff\xff", b"\x00\x00", b"\xfd\x00", b"\x03\x02", b"\xff\x7f", b"\x2f\x00")
        )
    return FuzzInput("rekaman", "seed.xls", bytes(altered), sample_toml())


def inside(rng: random.Random) -> FuzzInput:
    """Damage one part inside the archive, which is then packed again."""
    nama = rng.choice(("seed.xlsx", "seed.ods"))
    return FuzzInput("dalam", nama, damaged_inside(seed(nama), rng, _PARTS), sample_toml())


def xml(rng: random.Random) -> FuzzInput:
    """Change elements, attributes and texts of one part: it stays nearly well-formed."""
    nama = rng.choice(("seed.xlsx", "seed.ods"))
    return FuzzInput("xml", nama, damaged_xml(seed(nama), rng, _PARTS), sample_toml())


def damaged_inside(raw_bytes: bytes, rng: random.Random, part: Collection[str]) -> bytes:
    """Return an archive of which one of these parts (or of all, when none is there) has lost its sense."""
    parts_of_zip = zip_parts(raw_bytes)
    chosen_part = rng.choice([key for key in parts_of_zip if key in part] or list(parts_of_zip))
    if not parts_of_zip[chosen_part]:
        parts_of_zip[chosen_part] = b"x"
    elif rng.random() < 0.5:
        parts_of_zip[chosen_part] = reversed_batch(parts_of_zip[chosen_part], rng, 8)
    else:
        parts_of_zip[chosen_part] = cut(parts_of_zip[chosen_part], rng)
    if rng.random() < 0.1:
        del parts_of_zip[rng.choice(list(parts_of_zip))]
    return archive(parts_of_zip, rng.choice((0, 8)))


_ELEMENT = re.compile(rb"<[^>]*>")
_ATTRIBUTE = re.compile(rb'="([^"]*)"')
_CONTENT = re.compile(rb">([^<]+)<")


def damaged_xml(raw_bytes: bytes, rng: random.Random, part: Collection[str]) -> bytes:
    """Return an archive of which one of these parts has strange elements, attributes or texts."""
    parts_of_zip = zip_parts(raw_bytes)
    chosen_part = rng.choice([key for key in parts_of_zip if key in part and key != "mimetype"])
    data = parts_of_zip[chosen_part]
    for _ in range(rng.randint(1, 6)):
        pattern = rng.choice((_ELEMENT, _ATTRIBUTE, _ATTRIBUTE, _CONTENT))
        tempat = list(pattern.finditer(data))
        if not tempat:
            continue
        match = rng.choice(tempat)
        mulai, end = match.span(match.re.groups)
        if pattern is _ELEMENT:
            other_text = rng.choice(tempat)[0]
            substitutes = rng.choice((b"", match[0] * 2, match[0] + other_text, other_text))
        else:
            source = ODD_ATTRIBUTES if pattern is _ATTRIBUTE else (*ODD_ATTRIBUTES, *ODD_TEXTS)
            text = rng.choice(source)
            substitutes = (text if rng.random() < 0.2 else escape(text)).encode("utf-8", "surrogatepass")
        data = data[:mulai] + substitutes + data[end:]
    if rng.random() < 0.1:
        data = b'<!DOCTYPE x [<!ENTITY lol "lol">]>' + data
    parts_of_zip[chosen_part] = data
    return archive(parts_of_zip)
