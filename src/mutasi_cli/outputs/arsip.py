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

_SAAT = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a zip entry can have: plainly no real time."""

_INTI = "docProps/core.xml"
_SAAT_INTI = re.compile(rb"(<dcterms:(created|modified)\b[^>]*>)[^<]*(</dcterms:\2>)")
_NILAI_INTI = b"1980-01-01T00:00:00Z"

_DEFLATE = 8
_VERSI = 20
"""Version of the format that an unpacker must know: 2.0, deflated entries."""
_UTF8 = 0x800
_KERAPATAN = 3
"""Of 1 to 9: papers are many and small; twice as quick as the usual 6 for a tenth more bytes."""
_TANGGAL_DOS = (_SAAT[0] - 1980) << 9 | _SAAT[1] << 5 | _SAAT[2]
_LOKAL = struct.Struct("<4sHHHHHLLLHH")
_PUSAT = struct.Struct("<4sHHHHHHLLLHHHHHLL")
_AKHIR = struct.Struct("<4sHHHHLLH")
_TANDA_PUSAT = b"PK\x01\x02"
_TERBESAR = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Entri:
    """A part of an archive, packed: ``padat`` is the raw deflate stream of ``panjang`` bytes."""

    nama: str
    padat: bytes
    panjang: int
    crc: int


def normalkan_zip(data: bytes) -> bytes:
    """Return the same archive with every time fixed; the order of the entries stays.

    ``data`` is a whole .docx or .xlsx. The dates in ``docProps/core.xml`` become fixed too.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        isi = [(nama, arsip.read(nama)) for nama in arsip.namelist()]
    return susun_zip(isi)


def susun_zip(isi: Iterable[tuple[str, bytes]]) -> bytes:
    """Return an archive of the named parts in the given order, with every time fixed."""
    return susun_entri(padatkan(nama, bagian) for nama, bagian in isi)


def padatkan(nama: str, bagian: bytes) -> Entri:
    """Return a part packed. Who writes many archives packs what they share only once."""
    data = _tanpa_waktu(bagian) if nama == _INTI else bagian
    pemadat = zlib.compressobj(_KERAPATAN, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Entri(nama, pemadat.compress(data) + pemadat.flush(), len(data), zlib.crc32(data))


def susun_entri(entri: Iterable[Entri]) -> bytes:
    """Return an archive of packed parts in the given order.

    Written by hand, because ``zipfile`` cannot take a stream that is packed already. Host system, attributes
    and times are 0 or fixed everywhere, so that Windows and Linux write the same bytes.
    """
    isi = bytearray()
    pusat = bytearray()
    banyak = 0
    for satu in entri:
        nama = satu.nama.encode("utf-8")
        sifat = 0 if nama.isascii() else _UTF8
        umum = (sifat, _DEFLATE, 0, _TANGGAL_DOS, satu.crc, len(satu.padat), satu.panjang, len(nama), 0)
        pusat += _PUSAT.pack(_TANDA_PUSAT, _VERSI, _VERSI, *umum, 0, 0, 0, 0, len(isi)) + nama
        isi += _LOKAL.pack(b"PK\x03\x04", _VERSI, *umum) + nama + satu.padat
        banyak += 1
    if len(isi) > _TERBESAR:
        # Beyond what the plain format can address; no paper comes near it.
        raise ValueError(len(isi))
    penutup = _AKHIR.pack(b"PK\x05\x06", 0, 0, banyak, banyak, len(pusat), len(isi), 0)
    return bytes(isi + pusat + penutup)


def buka_entri(data: bytes) -> Iterator[Entri]:
    """Yield the parts of an archive as :func:`susun_entri` writes them, still packed.

    Raises :class:`zipfile.BadZipFile` for any other.
    """
    try:
        *_, banyak, _, awal, _ = _AKHIR.unpack_from(data, len(data) - _AKHIR.size)
        for _ in range(banyak):
            tanda, *_, crc, padat, panjang, nama, _, _, _, _, _, letak = _PUSAT.unpack_from(data, awal)
            isi = letak + _LOKAL.size + nama
            judul = data[awal + _PUSAT.size : awal + _PUSAT.size + nama]
            if tanda != _TANDA_PUSAT or data[isi - nama : isi] != judul:
                raise zipfile.BadZipFile(judul)
            yield Entri(judul.decode("utf-8"), data[isi : isi + padat], panjang, crc)
            awal += _PUSAT.size + nama
    except (struct.error, UnicodeDecodeError) as error:
        raise zipfile.BadZipFile from error


def urai(entri: Entri) -> bytes:
    """Return a part unpacked. Raises :class:`zipfile.BadZipFile` when it is not what was packed."""
    try:
        data = zlib.decompress(entri.padat, -zlib.MAX_WBITS)
    except zlib.error as error:
        raise zipfile.BadZipFile(entri.nama) from error
    if len(data) != entri.panjang or zlib.crc32(data) != entri.crc:
        raise zipfile.BadZipFile(entri.nama)
    return data


def _tanpa_waktu(inti: bytes) -> bytes:
    return _SAAT_INTI.sub(rb"\g<1>" + _NILAI_INTI + rb"\g<3>", inti)
