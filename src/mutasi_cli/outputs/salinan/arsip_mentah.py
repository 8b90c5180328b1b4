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

from mutasi_cli.outputs.salinan.xml import TakBiasa

_SETEMPAT = struct.Struct("<4s5H3L2H")
_PUSAT = struct.Struct("<4s6H3L5H2L")
_AKHIR = struct.Struct("<4s4H2LH")
_VERSI = 20
_UTF8 = 0x800
_BERSANDI = 0x1
_TANGGAL_TETAP = (1 << 5) | 1
"""1 January 1980, the earliest that a zip entry knows: plainly no real time."""
_TERBESAR = 0xFFFFFFFF
_TERBANYAK = 0xFFFF
_BESAR = 1 << 20
"""Parts from this size on are packed fast instead of small."""
_CEPAT, _BIASA = 1, 6
_GAGAL = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError)
"""How a damaged or encrypted part fails."""


@dataclass(frozen=True, slots=True)
class _Entri:
    nama: str
    metode: int
    waktu: int
    tanggal: int
    crc: int
    ukuran: int
    data: bytes | memoryview


class Arsip:
    """An archive in memory. Every fault of its form is a TakBiasa."""

    def __init__(self, data: bytes):
        self._data = data
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise TakBiasa(_sebab("arsipnya", error)) from error
        self._info = {info.filename: info for info in self._zip.infolist()}

    @property
    def nama(self) -> tuple[str, ...]:
        """The names of all parts, in the order of the archive."""
        return tuple(self._info)

    def baca(self, nama: str) -> bytes:
        """Return the content of a part."""
        try:
            return self._zip.read(self._info[nama])
        except _GAGAL as error:
            raise TakBiasa(_sebab(f"bagian {nama}", error)) from error

    def awal(self, nama: str, panjang: int) -> bytes:
        """Return the first bytes of a part, without unpacking the rest."""
        try:
            with self._zip.open(self._info[nama]) as berkas:
                return berkas.read(panjang)
        except _GAGAL as error:
            raise TakBiasa(_sebab(f"bagian {nama}", error)) from error

    def susun(self, ganti: Mapping[str, bytes]) -> bytes:
        """Return the archive with the parts ``ganti`` in place of the old ones, new ones at the end."""
        entri = [
            _padat(nama, ganti[nama]) if nama in ganti else self._mentah(info)
            for nama, info in self._info.items()
        ]
        entri += [_padat(nama, isi) for nama, isi in ganti.items() if nama not in self._info]
        return _tulis(entri)

    def _mentah(self, info: zipfile.ZipInfo) -> _Entri:
        if info.flag_bits & _BERSANDI:
            raise TakBiasa(f"bagian {info.filename} bersandi")
        try:
            tanda, *_, nama, ekstra = _SETEMPAT.unpack_from(self._data, info.header_offset)
        except struct.error as error:
            raise TakBiasa(_sebab(f"bagian {info.filename}", error)) from error
        mulai = info.header_offset + _SETEMPAT.size + nama + ekstra
        data = memoryview(self._data)[mulai : mulai + info.compress_size]
        if tanda != b"PK\x03\x04" or len(data) != info.compress_size:
            raise TakBiasa(f"bagian {info.filename} terpotong")
        tahun, bulan, hari, jam, menit, detik = info.date_time
        return _Entri(
            info.filename,
            info.compress_type,
            jam << 11 | menit << 5 | detik // 2,
            (tahun - 1980) << 9 | bulan << 5 | hari,
            info.CRC,
            info.file_size,
            data,
        )


def susun_baru(isi: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a new archive of the named parts."""
    return _tulis([_padat(nama, satu) for nama, satu in isi])


def _sebab(apa: str, error: Exception) -> str:
    """Return in Indonesian what is wrong with an archive or a part; the zip library says it in English."""
    if isinstance(error, NotImplementedError):
        return f"{apa} dipadatkan dengan cara yang tidak dikenal"
    return f"{apa} bersandi" if isinstance(error, RuntimeError) else f"{apa} rusak"


def _padat(nama: str, isi: bytes) -> _Entri:
    tingkat = _CEPAT if len(isi) >= _BESAR else _BIASA
    mesin = zlib.compressobj(tingkat, zlib.DEFLATED, -zlib.MAX_WBITS)
    data = mesin.compress(isi) + mesin.flush()
    return _Entri(nama, zipfile.ZIP_DEFLATED, 0, _TANGGAL_TETAP, zlib.crc32(isi), len(isi), data)


def _tulis(entri: list[_Entri]) -> bytes:
    bagian: list[bytes | memoryview] = []
    pusat: list[bytes] = []
    letak = 0
    for isi in entri:
        if max(letak, isi.ukuran, len(isi.data)) > _TERBESAR:
            raise TakBiasa("lebih dari 4 GB")
        nama = isi.nama.encode("utf-8")
        tanda = 0 if isi.nama.isascii() else _UTF8
        umum = (tanda, isi.metode, isi.waktu, isi.tanggal, isi.crc, len(isi.data), isi.ukuran, len(nama), 0)
        bagian += [_SETEMPAT.pack(b"PK\x03\x04", _VERSI, *umum), nama, isi.data]
        pusat.append(_PUSAT.pack(b"PK\x01\x02", _VERSI, _VERSI, *umum, 0, 0, 0, 0, letak) + nama)
        letak += _SETEMPAT.size + len(nama) + len(isi.data)
    daftar = b"".join(pusat)
    if len(entri) > _TERBANYAK or letak + len(daftar) > _TERBESAR:
        raise TakBiasa("terlalu banyak bagian")
    akhir = _AKHIR.pack(b"PK\x05\x06", 0, 0, len(entri), len(entri), len(daftar), letak, 0)
    return b"".join([*bagian, daftar, akhir])
