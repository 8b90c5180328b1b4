"""Hidden rows and columns of an old ``.xls`` file: a few records of its workbook stream ([MS-XLS], [MS-CFB]).

The values come from the reader of spreadsheets; this only tells what the reader does not.
"""

import struct
from collections.abc import Iterator, Sequence

from mutasi_cli.read.hidden import NOTHING_HIDDEN, Hidden

_HEADER = 512
_END = 0xFFFFFFF0
_HEADER_DIFAT = 109
_ENTRY = 128
_MINI_LIMIT = 4096
_BOF, _EOF, _BOUNDSHEET, _ROW, _COLINFO, _FILTERMODE = 0x0809, 0x000A, 0x0085, 0x0208, 0x007D, 0x009B
_DIMENSIONS = 0x0200
_CELL = frozenset({0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E})
"""Records of cells that hold something: formula, several numbers, rich text, texts, numbers, errors."""
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x20, 0x01
_MOST_COLUMNS = 256
_ADDRESS = struct.Struct("<2H")
_SIZE, _OLD_SIZE = struct.Struct("<2I2H"), struct.Struct("<4H")
_ALL_BITS = 0xFFFFFFFF


def hidden_xls(raw_bytes: bytes, nama: str) -> Hidden:
    """Return the hidden rows and columns of a sheet; nothing where a record is not as expected."""
    try:
        return _read_hidden(_stream(raw_bytes), nama)
    except (struct.error, IndexError, KeyError, UnicodeDecodeError, ValueError):
        return NOTHING_HIDDEN


def xls_area(raw_bytes: bytes) -> int:
    """Return the cells of the largest rectangle around the cells of a sheet, 0 where nothing can be told.

    A sheet that states its own size counts with that too: the reader makes room for it.
    """
    try:
        stream = _stream(raw_bytes)
        return max((_area(stream, mulai) for mulai, _ in _sheets(stream)), default=0)
    except (struct.error, IndexError, KeyError, UnicodeDecodeError, ValueError):
        return 0


def _area(stream: bytes, mulai: int) -> int:
    height = width = stated = 0
    for jenis, record in _records(stream, mulai):
        if jenis in _CELL and len(record) >= _ADDRESS.size:
            row, column = _ADDRESS.unpack_from(record)
            height, width = max(height, row + 1), max(width, column + 1)
        elif jenis == _DIMENSIONS:
            stated = max(stated, _stated(record))
    return max(height * width, stated)


def _stated(record: bytes) -> int:
    """Return the cells for which the reader makes room: a size below nothing wraps around to a huge one."""
    size_format = _SIZE if len(record) >= _SIZE.size else _OLD_SIZE
    first_row, row_end, first_column, column_end = map(int, size_format.unpack_from(record))
    if not row_end or not column_end:
        return 0
    return ((row_end - first_row) & _ALL_BITS) * ((column_end - first_column) & _ALL_BITS)


def _read_hidden(stream: bytes, nama: str) -> Hidden:
    sheet_start = next((mulai for mulai, sheet_name in _sheets(stream) if sheet_name == nama), None)
    if sheet_start is None:
        return NOTHING_HIDDEN
    rows: set[int] = set()
    columns: set[int] = set()
    filtered = False
    for jenis, record in _records(stream, sheet_start):
        if jenis == _ROW and struct.unpack_from("<H", record, 12)[0] & _HIDDEN_ROW:
            rows.add(struct.unpack_from("<H", record, 0)[0] + 1)
        elif jenis == _COLINFO:
            first, last, _, _, flags = struct.unpack_from("<5H", record, 0)
            if flags & _HIDDEN_COLUMN:
                columns.update(range(first + 1, min(last, _MOST_COLUMNS) + 2))
        elif jenis == _FILTERMODE:
            filtered = True
    return Hidden(frozenset(rows), frozenset(columns), filtered and bool(rows))


def _sheets(stream: bytes) -> Iterator[tuple[int, str]]:
    """Yield where each sheet begins, and its name."""
    for jenis, record in _records(stream, 0):
        if jenis == _BOUNDSHEET:
            mulai, _, _, length, flags = struct.unpack_from("<IBBBB", record, 0)
            encoding, char_width = ("utf-16-le", 2) if flags & 1 else ("latin-1", 1)
            yield mulai, record[8 : 8 + length * char_width].decode(encoding)


def _records(stream: bytes, position: int) -> Iterator[tuple[int, bytes]]:
    """Yield the records of one part of the stream, from its BOF to its EOF."""
    depth = 0
    while position + 4 <= len(stream):
        jenis, length = struct.unpack_from("<HH", stream, position)
        depth += (jenis == _BOF) - (jenis == _EOF)
        if depth <= 0:
            return
        yield jenis, stream[position + 4 : position + 4 + length]
        position += 4 + length


def _stream(raw_bytes: bytes) -> bytes:
    """Return the workbook stream of a compound file."""
    sector_size = 1 << struct.unpack_from("<H", raw_bytes, 0x1E)[0]
    mini_sector_size = 1 << struct.unpack_from("<H", raw_bytes, 0x20)[0]
    directory_start, minifat_start = (
        struct.unpack_from("<I", raw_bytes, 0x30)[0],
        struct.unpack_from("<I", raw_bytes, 0x3C)[0],
    )
    fat = _fat(raw_bytes, sector_size)
    folder = _chain(raw_bytes, fat, directory_start, sector_size, _HEADER)
    root = 0, 0
    workbook = 0, 0
    for position in range(0, len(folder) - _ENTRY + 1, _ENTRY):
        length = struct.unpack_from("<H", folder, position + 64)[0]
        entry_name = folder[position : position + max(length - 2, 0)].decode("utf-16-le")
        extent = (
            struct.unpack_from("<I", folder, position + 116)[0],
            struct.unpack_from("<I", folder, position + 120)[0],
        )
        if entry_name == "Root Entry":
            root = extent
        elif entry_name in {"Workbook", "Book"}:
            workbook = extent
    if workbook[1] >= _MINI_LIMIT:
        return _chain(raw_bytes, fat, workbook[0], sector_size, _HEADER)[: workbook[1]]
    minifat = _numbers(_chain(raw_bytes, fat, minifat_start, sector_size, _HEADER))
    return _chain(_chain(raw_bytes, fat, root[0], sector_size, _HEADER), minifat, workbook[0], mini_sector_size, 0)[
        : workbook[1]
    ]


def _fat(raw_bytes: bytes, sector_size: int) -> Sequence[int]:
    sector_numbers = list(struct.unpack_from(f"<{_HEADER_DIFAT}I", raw_bytes, 0x4C))
    next_sector = struct.unpack_from("<I", raw_bytes, 0x44)[0]
    while next_sector < _END and len(sector_numbers) * sector_size < len(raw_bytes):
        difat_part = _numbers(raw_bytes[_HEADER + next_sector * sector_size :][:sector_size])
        sector_numbers += difat_part[:-1]
        next_sector = difat_part[-1]
    sectors = (raw_bytes[_HEADER + number * sector_size :][:sector_size] for number in sector_numbers if number < _END)
    return _numbers(b"".join(sectors))


def _chain(raw_bytes: bytes, fat: Sequence[int], sector: int, sector_size: int, offset: int) -> bytes:
    """Return the bytes of a chain of sectors; a circle ends where the file's own size is reached."""
    chunks: list[bytes] = []
    while sector < _END and len(chunks) * sector_size <= len(raw_bytes):
        chunks.append(raw_bytes[offset + sector * sector_size :][:sector_size])
        sector = fat[sector]
    return b"".join(chunks)


def _numbers(raw_bytes: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(raw_bytes) // 4}I", raw_bytes[: len(raw_bytes) // 4 * 4])
