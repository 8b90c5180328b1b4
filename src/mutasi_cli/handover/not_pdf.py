"""What a file is that is no PDF, in words an officer knows."""

import io
import re
import zipfile

HEADER_BYTES = 1024
"""Bytes at the start of a file among which ``%PDF-`` must stand."""

_BEGINNINGS = (
    (b"\xff\xd8\xff", "gambar JPEG"),
    (b"\x89PNG\r\n\x1a\n", "gambar PNG"),
    (b"GIF8", "gambar GIF"),
    (b"BM", "gambar BMP"),
    (b"II*\x00", "gambar TIFF"),
    (b"MM\x00*", "gambar TIFF"),
    (b"{\\rtf", "dokumen RTF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "dokumen Office lama (Word atau Excel)"),
    (b"Rar!", "arsip RAR"),
    (b"7z\xbc\xaf\x27\x1c", "arsip 7z"),
)
_PATTERNS = (
    (
        re.compile(
            rb"\A(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
            re.IGNORECASE | re.DOTALL,
        ),
        "halaman web (HTML)",
    ),
    (re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<\?xml\b"), "berkas XML"),
    (re.compile(rb"\A....ftyp(?:hei[cx]|mif1)", re.DOTALL), "gambar HEIC (foto telepon)"),
    (re.compile(rb"\ARIFF....WEBP", re.DOTALL), "gambar WebP"),
)
_OFFICE = (
    ("word/", "dokumen Word"),
    ("xl/", "buku kerja Excel"),
    ("ppt/", "presentasi PowerPoint"),
    ("mimetype", "dokumen LibreOffice"),
)


def what_it_is(content: bytes) -> str | None:
    """Return what a file is, None where it begins as a PDF does."""
    head = content[:HEADER_BYTES]
    if b"%PDF-" in head:
        return None
    if not content:
        return "berkas kosong (0 bita)"
    if not content.strip(b"\x00"):
        return "berkas yang seluruhnya nol (salinannya gagal)"
    if content.startswith(b"PK\x03\x04"):
        return _zip(content)
    known = [words for beginning, words in _BEGINNINGS if content.startswith(beginning)]
    known += [words for pattern, words in _PATTERNS if pattern.match(head)]
    return known[0] if known else "berkas yang tidak dikenal"


def _zip(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return "arsip zip"
    for beginning, words in _OFFICE:
        if any(name.startswith(beginning) for name in names):
            return words
    return "arsip zip"
