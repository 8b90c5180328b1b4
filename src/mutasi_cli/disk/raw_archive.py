"""Zip archives of which only some parts change: all others keep their compressed bytes.

The zip module of Python cannot copy an entry without unpacking it, and packing a large workbook again is
most of the time that a copy would take.
"""

import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO

from mutasi_cli.disk.workbook_xml import UnusualWorkbook

_LOCAL_HEADER = struct.Struct("<4s5H3L2H")
_CENTRAL_HEADER = struct.Struct("<4s6H3L5H2L")
_END_RECORD = struct.Struct("<4s4H2LH")
_ZIP_VERSION = 20
_UTF8 = 0x800
_ENCRYPTED = 0x1
_FIXED_DATE = (1 << 5) | 1
"""1 January 1980, the earliest that a zip entry knows: plainly no real time."""
_LARGEST = 0xFFFFFFFF
_MOST = 0xFFFF
_LARGE = 1 << 20
"""Parts from this size on are packed fast instead of small."""
_FAST, _SMALL = 1, 6
_FAILURES = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError)
"""How a damaged or encrypted part fails."""


@dataclass(frozen=True, slots=True)
class _Entry:
    nama: str
    method: int
    dos_time: int
    tanggal: int
    crc: int
    ukuran: int
    data: bytes | memoryview


class Archive:
    """An archive in memory. Every fault of its form is a TakBiasa."""

    def __init__(self, data: bytes):
        self._data = data
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise UnusualWorkbook(_fault("arsipnya", error)) from error
        self._info = {info.filename: info for info in self._zip.infolist()}

    @property
    def nama(self) -> tuple[str, ...]:
        """The names of all parts, in the order of the archive."""
        return tuple(self._info)

    def read(self, nama: str) -> bytes:
        """Return the content of a part."""
        try:
            return self._zip.read(self._info[nama])
        except _FAILURES as error:
            raise UnusualWorkbook(_fault(f"bagian {nama}", error)) from error

    def start(self, nama: str, length: int) -> bytes:
        """Return the first bytes of a part, without unpacking the rest."""
        try:
            with self._zip.open(self._info[nama]) as file:
                return file.read(length)
        except _FAILURES as error:
            raise UnusualWorkbook(_fault(f"bagian {nama}", error)) from error

    def compose(self, replaced: Mapping[str, bytes]) -> bytes:
        """Return the archive with the parts ``substitutes`` in place of the old ones, new ones at the end."""
        entries = [
            _packed(nama, replaced[nama]) if nama in replaced else self._raw(info) for nama, info in self._info.items()
        ]
        entries += [_packed(nama, data) for nama, data in replaced.items() if nama not in self._info]
        return _write(entries)

    def _raw(self, info: zipfile.ZipInfo) -> _Entry:
        if info.flag_bits & _ENCRYPTED:
            raise UnusualWorkbook(f"bagian {info.filename} bersandi")
        try:
            signature, *_, nama, extra_length = _LOCAL_HEADER.unpack_from(self._data, info.header_offset)
        except struct.error as error:
            raise UnusualWorkbook(_fault(f"bagian {info.filename}", error)) from error
        mulai = info.header_offset + _LOCAL_HEADER.size + nama + extra_length
        data = memoryview(self._data)[mulai : mulai + info.compress_size]
        if signature != b"PK\x03\x04" or len(data) != info.compress_size:
            raise UnusualWorkbook(f"bagian {info.filename} terpotong")
        year, month, day, hours, minutes, seconds = info.date_time
        return _Entry(
            info.filename,
            info.compress_type,
            hours << 11 | minutes << 5 | seconds // 2,
            (year - 1980) << 9 | month << 5 | day,
            info.CRC,
            info.file_size,
            data,
        )


def build_archive(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a new archive of the named parts."""
    return _write([_packed(nama, data) for nama, data in parts])


def _fault(what: str, error: Exception) -> str:
    """Return in Indonesian what is wrong with an archive or a part; the zip library says it in English."""
    if isinstance(error, NotImplementedError):
        return f"{what} dipadatkan dengan cara yang tidak dikenal"
    return f"{what} bersandi" if isinstance(error, RuntimeError) else f"{what} rusak"


def _packed(nama: str, data: bytes) -> _Entry:
    level = _FAST if len(data) >= _LARGE else _SMALL
    compressor = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed_data = compressor.compress(data) + compressor.flush()
    return _Entry(nama, zipfile.ZIP_DEFLATED, 0, _FIXED_DATE, zlib.crc32(data), len(data), packed_data)


def _write(entries: list[_Entry]) -> bytes:
    pieces: list[bytes | memoryview] = []
    central_records: list[bytes] = []
    offset = 0
    for entry in entries:
        if max(offset, entry.ukuran, len(entry.data)) > _LARGEST:
            raise UnusualWorkbook("lebih dari 4 GB")
        nama = entry.nama.encode("utf-8")
        flags = 0 if entry.nama.isascii() else _UTF8
        common = (
            flags,
            entry.method,
            entry.dos_time,
            entry.tanggal,
            entry.crc,
            len(entry.data),
            entry.ukuran,
            len(nama),
            0,
        )
        pieces += [_LOCAL_HEADER.pack(b"PK\x03\x04", _ZIP_VERSION, *common), nama, entry.data]
        central_records.append(
            _CENTRAL_HEADER.pack(b"PK\x01\x02", _ZIP_VERSION, _ZIP_VERSION, *common, 0, 0, 0, 0, offset) + nama
        )
        offset += _LOCAL_HEADER.size + len(nama) + len(entry.data)
    directory = b"".join(central_records)
    if len(entries) > _MOST or offset + len(directory) > _LARGEST:
        raise UnusualWorkbook("terlalu banyak bagian")
    end = _END_RECORD.pack(b"PK\x05\x06", 0, 0, len(entries), len(entries), len(directory), offset, 0)
    return b"".join([*pieces, directory, end])
