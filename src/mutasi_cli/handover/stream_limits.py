"""How large a stream of a PDF becomes when it is unpacked, found out without unpacking it into memory."""

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence

LONGEST_STREAM = 200_000_000
"""Bytes that one stream may unpack to before it is left unjudged."""

MOST_POINTS = 100_000_000
"""Points (width times height) of an image that is still decoded."""

_GROWTH = {
    "/FlateDecode": 1032,
    "/LZWDecode": 4096,
    "/RunLengthDecode": 128,
    "/ASCII85Decode": 4,
    "/ASCIIHexDecode": 1,
    "/Crypt": 1,
}
"""Filter -> how many bytes one byte can become at most."""

IMAGE_FILTERS = frozenset({"/DCTDecode", "/JPXDecode", "/CCITTFaxDecode", "/JBIG2Decode"})
"""Filters that end in points instead of bytes; how many is told by the size of the image."""

_CHUNK = 1 << 16
_BEGINNING = 1 << 23
"""Bytes among which a JPEG must tell its size; thumbnails and colour profiles stand before it."""
_STREAM = re.compile(rb"\bstream\r?\n")
_STRUCTURE = re.compile(rb"/(?:ObjStm|XRef)\b")
_FILTER = re.compile(rb"/(\w+Decode)\b")
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_HEADER_BYTES = 2048

_START_OF_FRAME = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
"""Markers of a JPEG without a length."""


def unpacks_within(raw: bytes, filters: Sequence[str], limit: int = LONGEST_STREAM) -> bool:
    """Tell whether the filters make at most ``limit`` bytes of ``raw``.

    False as well where that cannot be told without doing it: filters on top of each other, or unknown ones.
    A filter of images, which stands last, is not followed.
    """
    packing = [name for name in filters if name not in IMAGE_FILTERS]
    size = len(raw)
    for name in packing:
        if name not in _GROWTH:
            return False
        size *= _GROWTH[name]
    if size <= limit:
        return True
    return packing == ["/FlateDecode"] and not _inflates_beyond(raw, limit)


def structure_too_large(content: bytes) -> bool:
    """Tell whether a whole PDF holds an object or cross-reference stream that must not be unpacked.

    The library unpacks these into memory when it opens the file. What is refused: more than
    ``LONGEST_STREAM`` bytes, or packed in any other way than once by Flate, as no program writes them.
    """
    for found in _STREAM.finditer(content):
        begin = content.rfind(b"obj", max(0, found.start() - _HEADER_BYTES), found.start())
        header = _ESCAPE.sub(lambda code: bytes([int(code[1], 16)]), content[max(begin, 0) : found.start()])
        if _STRUCTURE.search(header) is None:
            continue
        filters = _FILTER.findall(header)
        if filters not in ([], [b"FlateDecode"]) or _inflates_beyond(
            memoryview(content)[found.end() :], LONGEST_STREAM
        ):
            return True
    return False


def first_bytes(raw: bytes, filters: Sequence[str]) -> bytes | None:
    """Return the beginning of an unpacked stream, None where more than one Flate lies around it."""
    if not filters:
        return raw
    if tuple(filters) != ("/FlateDecode",):
        return None
    try:
        return zlib.decompressobj().decompress(raw, _BEGINNING)
    except zlib.error:
        return b""


def jpeg_points(raw: bytes) -> int | None:
    """Return width times height as the JPEG itself says, None where it has no readable header."""
    position = 2
    while position + 9 <= len(raw):
        if raw[position] != 0xFF:  # noqa: PLR2004 - every marker begins so
            return None
        marker = raw[position + 1]
        if marker == 0xFF:  # noqa: PLR2004 - padding before a marker
            position += 1
        elif marker in _ALONE:
            position += 2
        elif marker in _START_OF_FRAME:
            height = int.from_bytes(raw[position + 5 : position + 7])
            width = int.from_bytes(raw[position + 7 : position + 9])
            return width * height
        else:
            position += 2 + int.from_bytes(raw[position + 2 : position + 4])
    return None


def _inflates_beyond(packed: bytes | memoryview, limit: int) -> bool:
    """Tell whether zlib makes more than ``limit`` bytes of this; what is no zlib at all makes none."""
    total = 0
    for length in _inflated(packed[start : start + _CHUNK] for start in range(0, len(packed), _CHUNK)):
        total += length
        if total > limit:
            return True
    return False


def _inflated(chunks: Iterable[bytes | memoryview]) -> Iterator[int]:
    """Yield the lengths of the pieces that come out; the stream ends where it ends or is damaged."""
    machine = zlib.decompressobj()
    for chunk in chunks:
        rest: bytes | memoryview = chunk
        while len(rest) > 0:
            try:
                piece = machine.decompress(rest, 1 << 20)
            except zlib.error:
                return
            yield len(piece)
            if machine.eof:
                return
            rest = machine.unconsumed_tail
