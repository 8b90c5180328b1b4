"""Office files without a clock: one input, one sequence of bytes.

Word and Excel files are zip archives. The libraries that write them stamp each entry, and
``docProps/core.xml``, with the present time; here both become one fixed moment.
"""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a zip entry can have: plainly no real time."""

_CORE_PART = "docProps/core.xml"
_CORE_TIMES = re.compile(rb"(<dcterms:(created|modified)\b[^>]*>)[^<]*(</dcterms:\2>)")
_FIXED_MOMENT = b"1980-01-01T00:00:00Z"

_DEFLATE = 8
_ZIP_VERSION = 20
"""Version of the format that an unpacker must know: 2.0, deflated entries."""
_UTF8 = 0x800
_COMPRESSION = 3
"""Of 1 to 9: papers are many and small; twice as quick as the usual 6 for a tenth more bytes."""
_DOS_DATE = (_FIXED_TIME[0] - 1980) << 9 | _FIXED_TIME[1] << 5 | _FIXED_TIME[2]
LOCAL_HEADER = struct.Struct("<4sHHHHHLLLHH")
_CENTRAL_HEADER = struct.Struct("<4sHHHHHHLLLHHHHHLL")
_END_RECORD = struct.Struct("<4sHHHHLLH")
LOCAL_SIGNATURE = b"PK\x03\x04"
_CENTRAL_SIGNATURE = b"PK\x01\x02"
_LARGEST = 0xFFFFFFFF
_MOST = 0xFFFF
"""So many parts the plain format can count."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A part of an archive, packed: ``packed`` is the raw stream of ``length`` bytes.

    It is deflated where ``method`` does not say otherwise. ``time`` and ``day`` have the form of the archive.
    """

    nama: str
    packed: bytes | memoryview
    length: int
    crc: int
    method: int = _DEFLATE
    time: int = 0
    day: int = _DOS_DATE


def normalise_zip(data: bytes) -> bytes:
    """Return the same archive with every time fixed; the order of the entries stays.

    ``data`` is a whole .docx or .xlsx. The dates in ``docProps/core.xml`` become fixed too.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(nama, archive.read(nama)) for nama in archive.namelist()]
    return build_zip(parts)


def build_zip(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Return an archive of the named parts in the given order, with every time fixed."""
    return join_entries(pack_entry(nama, part) for nama, part in parts)


def pack_entry(nama: str, part: bytes) -> Entry:
    """Return a part packed, its times fixed. Who writes many archives packs what they share only once."""
    return pack_plain(nama, _without_times(part) if nama == _CORE_PART else part)


def pack_plain(nama: str, part: bytes, level: int = _COMPRESSION) -> Entry:
    """Return a part packed as it is; ``level`` is that of zlib."""
    compressor = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Entry(nama, compressor.compress(part) + compressor.flush(), len(part), zlib.crc32(part))


def join_entries(entries: Iterable[Entry]) -> bytes:
    """Return an archive of packed parts in the given order.

    Written by hand, because ``zipfile`` cannot take a stream that is packed already. Host system, attributes
    and times are 0 or fixed everywhere, so that Windows and Linux write the same bytes. Raises ValueError beyond what
    the plain format can address: 4 GB, 65,535 parts.
    """
    body = bytearray()
    central_directory = bytearray()
    count = 0
    for entry in entries:
        if max(len(body), entry.length, len(entry.packed)) > _LARGEST:
            raise ValueError(entry.nama)
        nama = entry.nama.encode("utf-8")
        flags = 0 if nama.isascii() else _UTF8
        sizes = (entry.crc, len(entry.packed), entry.length, len(nama), 0)
        common = (flags, entry.method, entry.time, entry.day, *sizes)
        central_directory += (
            _CENTRAL_HEADER.pack(_CENTRAL_SIGNATURE, _ZIP_VERSION, _ZIP_VERSION, *common, 0, 0, 0, 0, len(body)) + nama
        )
        body += LOCAL_HEADER.pack(LOCAL_SIGNATURE, _ZIP_VERSION, *common) + nama
        body += entry.packed
        count += 1
    if count > _MOST or len(body) + len(central_directory) > _LARGEST:
        raise ValueError(count)
    end_record = _END_RECORD.pack(b"PK\x05\x06", 0, 0, count, count, len(central_directory), len(body), 0)
    return bytes(body + central_directory + end_record)


def open_entries(data: bytes) -> Iterator[Entry]:
    """Yield the parts of an archive as :func:`join_entries` writes them, still packed.

    Raises :class:`zipfile.BadZipFile` for any other.
    """
    try:
        *_, count, _, position, _ = _END_RECORD.unpack_from(data, len(data) - _END_RECORD.size)
        for _ in range(count):
            signature, *_, crc, packed_size, length, nama, _, _, _, _, _, offset = _CENTRAL_HEADER.unpack_from(
                data, position
            )
            body_start = offset + LOCAL_HEADER.size + nama
            raw_name = data[position + _CENTRAL_HEADER.size : position + _CENTRAL_HEADER.size + nama]
            if signature != _CENTRAL_SIGNATURE or data[body_start - nama : body_start] != raw_name:
                raise zipfile.BadZipFile(raw_name)
            yield Entry(raw_name.decode("utf-8"), data[body_start : body_start + packed_size], length, crc)
            position += _CENTRAL_HEADER.size + nama
    except (struct.error, UnicodeDecodeError) as error:
        raise zipfile.BadZipFile from error


def unpack_entry(entry: Entry) -> bytes:
    """Return a part unpacked. Raises :class:`zipfile.BadZipFile` when it is not what was packed."""
    try:
        data = zlib.decompress(entry.packed, -zlib.MAX_WBITS)
    except zlib.error as error:
        raise zipfile.BadZipFile(entry.nama) from error
    if len(data) != entry.length or zlib.crc32(data) != entry.crc:
        raise zipfile.BadZipFile(entry.nama)
    return data


def _without_times(core: bytes) -> bytes:
    return _CORE_TIMES.sub(rb"\g<1>" + _FIXED_MOMENT + rb"\g<3>", core)
