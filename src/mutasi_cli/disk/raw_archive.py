"""Zip archives of which only some parts change: all others keep their compressed bytes.

The zip module of Python cannot copy an entry without unpacking it, and packing a large workbook again is
most of the time that a copy would take.
"""

import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from io import BytesIO

from mutasi_cli.disk.archive import LOCAL_HEADER, LOCAL_SIGNATURE, Entry, join_entries, pack_plain
from mutasi_cli.disk.workbook_xml import UnusualWorkbook

_ENCRYPTED = 0x1
_LARGE = 1 << 20
"""Parts from this size on are packed fast instead of small."""
_FAST, _SMALL = 1, 6
_FAILURES = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError)
"""How a damaged or encrypted part fails."""


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

    def _raw(self, info: zipfile.ZipInfo) -> Entry:
        if info.flag_bits & _ENCRYPTED:
            raise UnusualWorkbook(f"bagian {info.filename} bersandi")
        try:
            signature, *_, nama, extra_length = LOCAL_HEADER.unpack_from(self._data, info.header_offset)
        except struct.error as error:
            raise UnusualWorkbook(_fault(f"bagian {info.filename}", error)) from error
        mulai = info.header_offset + LOCAL_HEADER.size + nama + extra_length
        data = memoryview(self._data)[mulai : mulai + info.compress_size]
        if signature != LOCAL_SIGNATURE or len(data) != info.compress_size:
            raise UnusualWorkbook(f"bagian {info.filename} terpotong")
        year, month, day, hours, minutes, seconds = info.date_time
        return Entry(
            info.filename,
            data,
            info.file_size,
            info.CRC,
            info.compress_type,
            hours << 11 | minutes << 5 | seconds // 2,
            (year - 1980) << 9 | month << 5 | day,
        )


def build_archive(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a new archive of the named parts."""
    return _write([_packed(nama, data) for nama, data in parts])


def _fault(what: str, error: Exception) -> str:
    """Return in Indonesian what is wrong with an archive or a part; the zip library says it in English."""
    if isinstance(error, NotImplementedError):
        return f"{what} dipadatkan dengan cara yang tidak dikenal"
    return f"{what} bersandi" if isinstance(error, RuntimeError) else f"{what} rusak"


def _packed(nama: str, data: bytes) -> Entry:
    return pack_plain(nama, data, _FAST if len(data) >= _LARGE else _SMALL)


def _write(entries: Iterable[Entry]) -> bytes:
    try:
        return join_entries(entries)
    except ValueError as error:
        raise UnusualWorkbook("lebih dari 4 GB, atau terlalu banyak bagian") from error
