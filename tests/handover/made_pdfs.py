"""PDFs as scanners make them, and as they should not: made here, in memory, each with its fault."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1240, 1754
"""A4 at 150 dpi."""

DRAW = b"q 595 0 0 842 0 0 cm /Im0 Do Q"


def paper(kind: str, *, seed: int = 1, size: tuple[int, int] = (WIDTH, HEIGHT)) -> Image.Image:
    """Return a scanned page in grey: ``white``, ``noisy``, ``stamp`` (one line), or ``text``."""
    width, height = size
    grey = np.full((height, width), 250.0)
    if kind != "white":
        grey += np.random.default_rng(seed).normal(0.0, 4.0, grey.shape)
    image = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
    pen = ImageDraw.Draw(image)
    if kind == "text":
        for line in range(height // 44):
            pen.text(
                (width // 12, 60 + 40 * line),
                f"PETIKAN KEPUTUSAN WALI KOTA Nomor {line}",
                fill=20,
            )
    if kind == "stamp":
        pen.line((width * 0.65, height * 0.85, width * 0.8, height * 0.85), fill=60, width=3)
    return image


def jpeg(image: Image.Image, quality: int = 75) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()


def saved(pdf: pikepdf.Pdf, **options: Any) -> bytes:
    """Return the file; its streams stay as they were made, unless it is encrypted."""
    if "encryption" not in options:
        options |= {"stream_decode_level": pikepdf.StreamDecodeLevel.none, "deterministic_id": True}
    buffer = io.BytesIO()
    pdf.save(buffer, compress_streams=False, **options)
    return buffer.getvalue()


def add_page(pdf: pikepdf.Pdf, content: bytes, **named: pikepdf.Object) -> pikepdf.Page:
    page = pdf.add_blank_page(page_size=(595, 842))
    page.Contents = pdf.make_stream(content)
    page.Resources = Dictionary(XObject=Dictionary({f"/{name}": stream for name, stream in named.items()}))
    return page


def image_stream(pdf: pikepdf.Pdf, data: bytes, **entries: Any) -> pikepdf.Stream:
    """Return an image as large as ``paper``; ``entries`` change its dictionary, None takes a key away."""
    stream = pdf.make_stream(data)
    usual = {
        "Type": Name.XObject,
        "Subtype": Name.Image,
        "Width": WIDTH,
        "Height": HEIGHT,
        "BitsPerComponent": 8,
        "ColorSpace": Name.DeviceGray,
    }
    for key, value in {**usual, **entries}.items():
        if value is not None:
            stream[f"/{key}"] = value
    return stream


def image_pdf(data: bytes, **entries: Any) -> bytes:
    """Return a PDF of one page that shows one image stream."""
    pdf = pikepdf.new()
    add_page(pdf, DRAW, Im0=image_stream(pdf, data, **entries))
    return saved(pdf)


def scan_pdf(pages: Sequence[bytes], *, width: int = WIDTH, height: int = HEIGHT, **options: Any) -> bytes:
    """Return a PDF of JPEG pages, as a scanner writes it."""
    pdf = pikepdf.new()
    for page in pages:
        add_page(pdf, DRAW, Im0=image_stream(pdf, page, Filter=Name.DCTDecode, Width=width, Height=height))
    return saved(pdf, **options)


def good_pdf(pages: int = 1, seed: int = 1) -> bytes:
    return scan_pdf([jpeg(paper("text", seed=seed + number)) for number in range(pages)])


def zeroed_jpeg(start: float = 0.4, end: float = 0.6) -> bytes:
    """Return a JPEG of which a part was never written: the scanner's disk was full."""
    data = bytearray(jpeg(paper("text")))
    first, last = int(len(data) * start), int(len(data) * end)
    data[first:last] = bytes(last - first)
    return bytes(data)


def locked_pdf(*, user: str, owner: str) -> bytes:
    return scan_pdf([jpeg(paper("text", size=(300, 420)))], encryption=pikepdf.Encryption(user=user, owner=owner))


def blank_second_page() -> bytes:
    pdf = pikepdf.new()
    add_page(pdf, DRAW, Im0=image_stream(pdf, jpeg(paper("text")), Filter=Name.DCTDecode))
    pdf.add_blank_page(page_size=(595, 842))
    return saved(pdf)


def raw_pdf(objects: dict[int, bytes], root: int = 1, *, version: bytes = b"1.4") -> bytes:
    """Return a PDF written by hand from its objects, with a true cross-reference table."""
    parts, offsets = [b"%PDF-" + version + b"\n"], {}
    for number, body in objects.items():
        offsets[number] = sum(map(len, parts))
        parts.append(b"%d 0 obj\n" % number + body + b"\nendobj\n")
    place, size = sum(map(len, parts)), max(objects) + 1
    table = [b"0000000000 65535 f \n"]
    table += [
        b"%010d 00000 n \n" % offsets[number] if number in offsets else b"0000000000 65535 f \n"
        for number in range(1, size)
    ]
    parts.append(b"xref\n0 %d\n" % size + b"".join(table))
    parts.append(b"trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, root, place))
    return b"".join(parts)


def stream_body(data: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>\nstream\n" % (entries, len(data)) + data + b"\nendstream"


@cache
def bomb(size: int, begin: bytes = b"") -> bytes:
    """Return about a thousandth of ``size``, which zlib makes ``begin`` and that many blanks of.

    The same packed block stands again and again: to pack so many blanks takes longer than to unpack them.
    """
    machine = zlib.compressobj(9)
    head = machine.compress(begin) + machine.flush(zlib.Z_FULL_FLUSH)
    block = machine.compress(b" " * (1 << 20)) + machine.flush(zlib.Z_FULL_FLUSH)
    return head + block * (size >> 20) + machine.flush()


def array(*values: Any) -> Array:
    return Array(values)
