"""Hidden rows and columns of an old ``.xls`` file: a few records of its workbook stream ([MS-XLS], [MS-CFB]).

The values come from the reader of spreadsheets; this only tells what the reader does not.
"""

import struct
from collections.abc import Iterator, Sequence

from mutasi_cli.tables.tersembunyi import TANPA, Tersembunyi

_KEPALA = 512
_AKHIR = 0xFFFFFFF0
_DIFAT_KEPALA = 109
_ENTRI = 128
_BATAS_MINI = 4096
_BOF, _EOF, _BOUNDSHEET, _ROW, _COLINFO, _FILTERMODE = 0x0809, 0x000A, 0x0085, 0x0208, 0x007D, 0x009B
_DIMENSI = 0x0200
_SEL = frozenset({0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E})
"""Records of cells that hold something: formula, several numbers, rich text, texts, numbers, errors."""
_BARIS_SEMBUNYI, _KOLOM_SEMBUNYI = 0x20, 0x01
_KOLOM_TERBANYAK = 256
_ALAMAT = struct.Struct("<2H")
_UKURAN, _UKURAN_LAMA = struct.Struct("<2I2H"), struct.Struct("<4H")
_SEMUA_BIT = 0xFFFFFFFF


def tersembunyi_xls(bita: bytes, nama: str) -> Tersembunyi:
    """Return the hidden rows and columns of a sheet; nothing where a record is not as expected."""
    try:
        return _baca(_aliran(bita), nama)
    except (struct.error, IndexError, KeyError, UnicodeDecodeError, ValueError):
        return TANPA


def kotak_xls(bita: bytes) -> int:
    """Return the cells of the largest rectangle around the cells of a sheet, 0 where nothing can be told.

    A sheet that states its own size counts with that too: the reader makes room for it.
    """
    try:
        aliran = _aliran(bita)
        return max((_kotak(aliran, mulai) for mulai, _ in _lembar(aliran)), default=0)
    except (struct.error, IndexError, KeyError, UnicodeDecodeError, ValueError):
        return 0


def _kotak(aliran: bytes, mulai: int) -> int:
    tinggi = lebar = dinyatakan = 0
    for jenis, isi in _rekaman(aliran, mulai):
        if jenis in _SEL and len(isi) >= _ALAMAT.size:
            baris, kolom = _ALAMAT.unpack_from(isi)
            tinggi, lebar = max(tinggi, baris + 1), max(lebar, kolom + 1)
        elif jenis == _DIMENSI:
            dinyatakan = max(dinyatakan, _dinyatakan(isi))
    return max(tinggi * lebar, dinyatakan)


def _dinyatakan(isi: bytes) -> int:
    """Return the cells for which the reader makes room: a size below nothing wraps around to a huge one."""
    bentuk = _UKURAN if len(isi) >= _UKURAN.size else _UKURAN_LAMA
    baris, sampai_baris, kolom, sampai_kolom = map(int, bentuk.unpack_from(isi))
    if not sampai_baris or not sampai_kolom:
        return 0
    return ((sampai_baris - baris) & _SEMUA_BIT) * ((sampai_kolom - kolom) & _SEMUA_BIT)


def _baca(aliran: bytes, nama: str) -> Tersembunyi:
    awal = next((mulai for mulai, lembar in _lembar(aliran) if lembar == nama), None)
    if awal is None:
        return TANPA
    baris: set[int] = set()
    kolom: set[int] = set()
    tersaring = False
    for jenis, isi in _rekaman(aliran, awal):
        if jenis == _ROW and struct.unpack_from("<H", isi, 12)[0] & _BARIS_SEMBUNYI:
            baris.add(struct.unpack_from("<H", isi, 0)[0] + 1)
        elif jenis == _COLINFO:
            pertama, terakhir, _, _, tanda = struct.unpack_from("<5H", isi, 0)
            if tanda & _KOLOM_SEMBUNYI:
                kolom.update(range(pertama + 1, min(terakhir, _KOLOM_TERBANYAK) + 2))
        elif jenis == _FILTERMODE:
            tersaring = True
    return Tersembunyi(frozenset(baris), frozenset(kolom), tersaring and bool(baris))


def _lembar(aliran: bytes) -> Iterator[tuple[int, str]]:
    """Yield where each sheet begins, and its name."""
    for jenis, isi in _rekaman(aliran, 0):
        if jenis == _BOUNDSHEET:
            mulai, _, _, panjang, tanda = struct.unpack_from("<IBBBB", isi, 0)
            sandi, lebar = ("utf-16-le", 2) if tanda & 1 else ("latin-1", 1)
            yield mulai, isi[8 : 8 + panjang * lebar].decode(sandi)


def _rekaman(aliran: bytes, letak: int) -> Iterator[tuple[int, bytes]]:
    """Yield the records of one part of the stream, from its BOF to its EOF."""
    kedalaman = 0
    while letak + 4 <= len(aliran):
        jenis, panjang = struct.unpack_from("<HH", aliran, letak)
        kedalaman += (jenis == _BOF) - (jenis == _EOF)
        if kedalaman <= 0:
            return
        yield jenis, aliran[letak + 4 : letak + 4 + panjang]
        letak += 4 + panjang


def _aliran(bita: bytes) -> bytes:
    """Return the workbook stream of a compound file."""
    besar = 1 << struct.unpack_from("<H", bita, 0x1E)[0]
    besar_mini = 1 << struct.unpack_from("<H", bita, 0x20)[0]
    mulai_dir, mulai_minifat = (
        struct.unpack_from("<I", bita, 0x30)[0],
        struct.unpack_from("<I", bita, 0x3C)[0],
    )
    fat = _fat(bita, besar)
    folder = _rantai(bita, fat, mulai_dir, besar, _KEPALA)
    akar = 0, 0
    buku = 0, 0
    for letak in range(0, len(folder) - _ENTRI + 1, _ENTRI):
        panjang = struct.unpack_from("<H", folder, letak + 64)[0]
        kata = folder[letak : letak + max(panjang - 2, 0)].decode("utf-16-le")
        isi = (
            struct.unpack_from("<I", folder, letak + 116)[0],
            struct.unpack_from("<I", folder, letak + 120)[0],
        )
        if kata == "Root Entry":
            akar = isi
        elif kata in {"Workbook", "Book"}:
            buku = isi
    if buku[1] >= _BATAS_MINI:
        return _rantai(bita, fat, buku[0], besar, _KEPALA)[: buku[1]]
    minifat = _angka(_rantai(bita, fat, mulai_minifat, besar, _KEPALA))
    return _rantai(_rantai(bita, fat, akar[0], besar, _KEPALA), minifat, buku[0], besar_mini, 0)[: buku[1]]


def _fat(bita: bytes, besar: int) -> Sequence[int]:
    daftar = list(struct.unpack_from(f"<{_DIFAT_KEPALA}I", bita, 0x4C))
    lanjut = struct.unpack_from("<I", bita, 0x44)[0]
    while lanjut < _AKHIR and len(daftar) * besar < len(bita):
        isi = _angka(bita[_KEPALA + lanjut * besar :][:besar])
        daftar += isi[:-1]
        lanjut = isi[-1]
    sektor = (bita[_KEPALA + satu * besar :][:besar] for satu in daftar if satu < _AKHIR)
    return _angka(b"".join(sektor))


def _rantai(bita: bytes, fat: Sequence[int], sektor: int, besar: int, awal: int) -> bytes:
    """Return the bytes of a chain of sectors; a circle ends where the file's own size is reached."""
    isi: list[bytes] = []
    while sektor < _AKHIR and len(isi) * besar <= len(bita):
        isi.append(bita[awal + sektor * besar :][:besar])
        sektor = fat[sektor]
    return b"".join(isi)


def _angka(bita: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(bita) // 4}I", bita[: len(bita) // 4 * 4])
