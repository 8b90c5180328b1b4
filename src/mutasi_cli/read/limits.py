"""What a workbook may grow to when it is opened, told before the reader of spreadsheets opens it.

The reader unpacks a part whole and lays every sheet out as one full rectangle from its first to its last
cell. A zip of a few kilobytes can unpack to gigabytes, and one cell in the far corner of a sheet asks for
17 thousand million; both would take the whole machine down before anything could be said.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from mutasi_cli.errors import FileError
from mutasi_cli.read.biff import xls_area

BYTE_LIMIT = 512 << 20
"""Bytes that all parts of a workbook may have together, unpacked."""

CELL_LIMIT = 20_000_000
"""Cells of the rectangle around the cells of one sheet: about 1.4 GB in the reader."""

_PIECE = 1 << 20
_REST = 4096
_LOCAL_HEADER = struct.Struct("<26x2H")
_STORED, _DEFLATED = 0, 8
_LETTERS = 26
_BEFORE_A = ord("A") - 1

_FAR = re.compile(rb'<c(?! r="[A-Ca-c]?[A-Za-z]\d{1,5}"|[a-zA-Z])')
"""A cell from column DA or row 100,000 on, or one that is not written as office programs write it.

Without a match (and without prefixed names) the rectangle has at most 104 columns and 99,999 rows.
"""
_PREFIXED = re.compile(rb":c[\s>]")
_STANDARD_CELL = re.compile(rb'<c r="([A-Za-z]+)(\d+)"[^>]*(?<!/)>(?!</c>)')
_LOOSE = re.compile(rb"<(?:[\w.-]+:)?(row|c)\b([^>]*?)(/?)>")
_ADDRESS = re.compile(rb"""(?<![\w:])r\s*=\s*["']([A-Za-z]*)(\d+)""")

_ODS_TABLE = re.compile(rb"<(?:[\w.-]+:)?table[\s>]")
_ODS_ROW = re.compile(rb"<(?:[\w.-]+:)?table-row\b([^>]*)>")
_ODS_CELL = re.compile(rb"<(?:[\w.-]+:)?(?:covered-)?table-cell\b([^>]*)>")
_REPEATED = re.compile(rb"""number-(?:rows|columns)-repeated\s*=\s*["'](\d+)""")
_ODS_SPACES = re.compile(rb"""<(?:[\w.-]+:)?s\b[^>]*?:c\s*=\s*["'](\d{4,})""")


def check_size(nama: str, raw_bytes: bytes) -> None:
    """Raise BerkasError for a workbook that would need more memory than a batch can be worth.

    A damaged archive passes: the reader tells that by itself.
    """
    if raw_bytes.startswith(b"PK"):
        try:
            _check_zip(nama, raw_bytes)
        except (zipfile.BadZipFile, LookupError, ValueError, OSError, NotImplementedError):
            return
    elif xls_area(raw_bytes) > CELL_LIMIT:
        raise _too_wide(nama)


def _check_zip(nama: str, raw_bytes: bytes) -> None:
    rest = BYTE_LIMIT
    with zipfile.ZipFile(BytesIO(raw_bytes)) as archive:
        for part in archive.infolist():
            if part.file_size > rest:
                raise _too_large(nama)
            ukuran, far = _measure_part(raw_bytes, part, rest)
            rest -= ukuran
            if rest < 0:
                raise _too_large(nama)
            if part.filename == "content.xml":
                content = b"".join(_pieces(raw_bytes, part))
                if any(int(space) > _PIECE for space in _ODS_SPACES.findall(content)):
                    raise _too_large(nama)
                cells = _ods_area(content)
            elif far:
                cells = _xlsx_area(b"".join(_pieces(raw_bytes, part)))
            else:
                continue
            if cells > CELL_LIMIT:
                raise _too_wide(nama)


def _measure_part(raw_bytes: bytes, part: zipfile.ZipInfo, limit: int) -> tuple[int, bool]:
    """Return how many bytes a part really has, and whether a cell of it may lie far out.

    The size that an archive states may be a lie, which only unpacking shows; nobody counts past ``limit``.
    """
    ukuran, far, is_sheet, tail = 0, False, False, b""
    for piece in _pieces(raw_bytes, part):
        if not ukuran:
            is_sheet = b"worksheet" in piece[:_REST]
        ukuran += len(piece)
        if ukuran > limit:
            break
        if is_sheet and not far:
            joined = tail + piece
            # A piece may end within a cell: what is cut off goes before the next.
            whole_end = max(joined.rfind(b"<"), len(joined) - _REST)
            far, tail = _lies_far(joined[:whole_end]), joined[whole_end:]
    return ukuran, far or (is_sheet and _lies_far(tail))


def _lies_far(piece: bytes) -> bool:
    # Two plain patterns: one with an alternative takes five times as long.
    return _FAR.search(piece) is not None or _PREFIXED.search(piece) is not None


def _pieces(raw_bytes: bytes, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield the content of a part in pieces, as far as it can be unpacked."""
    try:
        name_length, extra_length = _LOCAL_HEADER.unpack_from(raw_bytes, part.header_offset)
    except struct.error:
        return
    mulai = part.header_offset + _LOCAL_HEADER.size + name_length + extra_length
    packed: bytes | memoryview = memoryview(raw_bytes)[mulai : mulai + part.compress_size]
    if part.compress_type == _STORED:
        yield from (bytes(packed[position : position + _PIECE]) for position in range(0, len(packed), _PIECE))
    if part.compress_type != _DEFLATED:
        return
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        while piece := inflater.decompress(packed, _PIECE):
            yield piece
            packed = inflater.unconsumed_tail
    except zlib.error:
        return


def _xlsx_area(xml: bytes) -> int:
    """Return the cells of the rectangle around all cells that hold something."""
    standard_cells = _STANDARD_CELL.findall(xml)
    if standard_cells and xml.count(b"<c ") == xml.count(b'<c r="') and b"<c>" not in xml and not _PREFIXED.search(xml):
        columns = {_column_number(letters) for letters in {letters for letters, _ in standard_cells}}
        rows = {int(digits) for digits in {digits for _, digits in standard_cells}}
    else:
        rows, columns = _loose_cells(xml)
    if not rows or not columns:
        return 0
    return (max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1)


def _loose_cells(xml: bytes) -> tuple[set[int], set[int]]:
    """Return rows and columns of all cells however they are written, also of those without an address."""
    rows, columns = set(), set()
    current_row, current_column = 0, 0
    for element, attributes, closed in _LOOSE.findall(xml):
        address = _ADDRESS.search(attributes)
        if element == b"row":
            current_row, current_column = (current_row + 1 if address is None else int(address[2])), 0
            continue
        current_column = current_column + 1 if address is None or not address[1] else _column_number(address[1])
        if not closed:
            rows.add(current_row if address is None else int(address[2]))
            columns.add(current_column)
    return rows, columns


def _column_number(letters: bytes) -> int:
    nomor = 0
    for letter in letters.upper():
        nomor = nomor * _LETTERS + letter - _BEFORE_A
    return nomor


def _ods_area(xml: bytes) -> int:
    """Return the cells of the largest rectangle in an ``.ods`` file, repeated rows and cells counted out."""
    largest = 0
    for table in _ODS_TABLE.split(xml)[1:]:
        height, width, nomor = 0, 0, 0
        parts = _ODS_ROW.split(table)
        for attributes, cells in zip(parts[1::2], parts[2::2], strict=True):
            nomor += _repeats(attributes)
            if last_column := _ods_width(cells):
                height, width = nomor, max(width, last_column)
        largest = max(largest, height * width)
    return largest


def _ods_width(row: bytes) -> int:
    """Return the last column of a row that holds something; one without value and content is blank."""
    nomor = last_filled = 0
    for attributes in _ODS_CELL.findall(row):
        nomor += _repeats(attributes)
        if not attributes.endswith(b"/") or b"value" in attributes:
            last_filled = nomor
    return last_filled


def _repeats(attributes: bytes) -> int:
    match = _REPEATED.search(attributes) if b"repeated" in attributes else None
    return 1 if match is None else int(match[1])


def _too_large(nama: str) -> FileError:
    return FileError(
        f"{nama} terlalu besar: isinya lebih dari {BYTE_LIMIT >> 20} MB sesudah dibuka. Simpan lembar yang "
        f"diperlukan saja sebagai buku kerja baru, atau simpan tabel besarnya sebagai CSV."
    )


def _too_wide(nama: str) -> FileError:
    return FileError(
        f"{nama} memuat lembar yang terlalu luas: ada isian yang sangat jauh di kanan atau di bawah data "
        f"(tekan Ctrl+End di Excel). Hapus isian itu, atau salin datanya saja ke buku kerja baru."
    )
