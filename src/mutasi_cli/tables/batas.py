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

from mutasi_cli.errors import BerkasError
from mutasi_cli.tables.biff import kotak_xls

BATAS_BITA = 512 << 20
"""Bytes that all parts of a workbook may have together, unpacked."""

BATAS_SEL = 20_000_000
"""Cells of the rectangle around the cells of one sheet: about 1.4 GB in the reader."""

_POTONG = 1 << 20
_SISA = 4096
_SETEMPAT = struct.Struct("<26x2H")
_DISIMPAN, _DIKEMPIS = 0, 8
_HURUF = 26
_SEBELUM_A = ord("A") - 1

_JAUH = re.compile(rb'<c(?! r="[A-Ca-c]?[A-Za-z]\d{1,5}"|[a-zA-Z])')
"""A cell from column DA or row 100,000 on, or one that is not written as office programs write it.

Without a match (and without prefixed names) the rectangle has at most 104 columns and 99,999 rows.
"""
_BERAWALAN = re.compile(rb":c[\s>]")
_BAKU = re.compile(rb'<c r="([A-Za-z]+)(\d+)"[^>]*(?<!/)>(?!</c>)')
_LONGGAR = re.compile(rb"<(?:[\w.-]+:)?(row|c)\b([^>]*?)(/?)>")
_ALAMAT = re.compile(rb"""(?<![\w:])r\s*=\s*["']([A-Za-z]*)(\d+)""")

_TABEL_ODS = re.compile(rb"<(?:[\w.-]+:)?table[\s>]")
_BARIS_ODS = re.compile(rb"<(?:[\w.-]+:)?table-row\b([^>]*)>")
_SEL_ODS = re.compile(rb"<(?:[\w.-]+:)?(?:covered-)?table-cell\b([^>]*)>")
_ULANG = re.compile(rb"""number-(?:rows|columns)-repeated\s*=\s*["'](\d+)""")
_SPASI_ODS = re.compile(rb"""<(?:[\w.-]+:)?s\b[^>]*?:c\s*=\s*["'](\d{4,})""")


def periksa_ukuran(nama: str, bita: bytes) -> None:
    """Raise BerkasError for a workbook that would need more memory than a batch can be worth.

    A damaged archive passes: the reader tells that by itself.
    """
    if bita.startswith(b"PK"):
        try:
            _periksa_zip(nama, bita)
        except (zipfile.BadZipFile, LookupError, ValueError, OSError, NotImplementedError):
            return
    elif kotak_xls(bita) > BATAS_SEL:
        raise _terlalu_lebar(nama)


def _periksa_zip(nama: str, bita: bytes) -> None:
    sisa = BATAS_BITA
    with zipfile.ZipFile(BytesIO(bita)) as arsip:
        for bagian in arsip.infolist():
            if bagian.file_size > sisa:
                raise _terlalu_besar(nama)
            ukuran, jauh = _buka_kempisan(bita, bagian, sisa)
            sisa -= ukuran
            if sisa < 0:
                raise _terlalu_besar(nama)
            if bagian.filename == "content.xml":
                isi = b"".join(_potongan(bita, bagian))
                if any(int(spasi) > _POTONG for spasi in _SPASI_ODS.findall(isi)):
                    raise _terlalu_besar(nama)
                sel = _kotak_ods(isi)
            elif jauh:
                sel = _kotak_xlsx(b"".join(_potongan(bita, bagian)))
            else:
                continue
            if sel > BATAS_SEL:
                raise _terlalu_lebar(nama)


def _buka_kempisan(bita: bytes, bagian: zipfile.ZipInfo, batas: int) -> tuple[int, bool]:
    """Return how many bytes a part really has, and whether a cell of it may lie far out.

    The size that an archive states may be a lie, which only unpacking shows; nobody counts past ``batas``.
    """
    ukuran, jauh, lembar, ekor = 0, False, False, b""
    for isi in _potongan(bita, bagian):
        if not ukuran:
            lembar = b"worksheet" in isi[:_SISA]
        ukuran += len(isi)
        if ukuran > batas:
            break
        if lembar and not jauh:
            gabung = ekor + isi
            # A piece may end within a cell: what is cut off goes before the next.
            utuh = max(gabung.rfind(b"<"), len(gabung) - _SISA)
            jauh, ekor = _jauh(gabung[:utuh]), gabung[utuh:]
    return ukuran, jauh or (lembar and _jauh(ekor))


def _jauh(isi: bytes) -> bool:
    # Two plain patterns: one with an alternative takes five times as long.
    return _JAUH.search(isi) is not None or _BERAWALAN.search(isi) is not None


def _potongan(bita: bytes, bagian: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield the content of a part in pieces, as far as it can be unpacked."""
    try:
        panjang_nama, panjang_ekstra = _SETEMPAT.unpack_from(bita, bagian.header_offset)
    except struct.error:
        return
    mulai = bagian.header_offset + _SETEMPAT.size + panjang_nama + panjang_ekstra
    masuk: bytes | memoryview = memoryview(bita)[mulai : mulai + bagian.compress_size]
    if bagian.compress_type == _DISIMPAN:
        yield from (bytes(masuk[letak : letak + _POTONG]) for letak in range(0, len(masuk), _POTONG))
    if bagian.compress_type != _DIKEMPIS:
        return
    mesin = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        while isi := mesin.decompress(masuk, _POTONG):
            yield isi
            masuk = mesin.unconsumed_tail
    except zlib.error:
        return


def _kotak_xlsx(xml: bytes) -> int:
    """Return the cells of the rectangle around all cells that hold something."""
    baku = _BAKU.findall(xml)
    if (
        baku
        and xml.count(b"<c ") == xml.count(b'<c r="')
        and b"<c>" not in xml
        and not _BERAWALAN.search(xml)
    ):
        kolom = {_nomor_kolom(huruf) for huruf in {huruf for huruf, _ in baku}}
        baris = {int(angka) for angka in {angka for _, angka in baku}}
    else:
        baris, kolom = _longgar(xml)
    if not baris or not kolom:
        return 0
    return (max(baris) - min(baris) + 1) * (max(kolom) - min(kolom) + 1)


def _longgar(xml: bytes) -> tuple[set[int], set[int]]:
    """Return rows and columns of all cells however they are written, also of those without an address."""
    baris, kolom = set(), set()
    sekarang, urut = 0, 0
    for unsur, sifat, tutup in _LONGGAR.findall(xml):
        alamat = _ALAMAT.search(sifat)
        if unsur == b"row":
            sekarang, urut = (sekarang + 1 if alamat is None else int(alamat[2])), 0
            continue
        urut = urut + 1 if alamat is None or not alamat[1] else _nomor_kolom(alamat[1])
        if not tutup:
            baris.add(sekarang if alamat is None else int(alamat[2]))
            kolom.add(urut)
    return baris, kolom


def _nomor_kolom(huruf: bytes) -> int:
    nomor = 0
    for satu in huruf.upper():
        nomor = nomor * _HURUF + satu - _SEBELUM_A
    return nomor


def _kotak_ods(xml: bytes) -> int:
    """Return the cells of the largest rectangle in an ``.ods`` file, repeated rows and cells counted out."""
    terbesar = 0
    for tabel in _TABEL_ODS.split(xml)[1:]:
        tinggi, lebar, nomor = 0, 0, 0
        bagian = _BARIS_ODS.split(tabel)
        for sifat, isi in zip(bagian[1::2], bagian[2::2], strict=True):
            nomor += _ulang(sifat)
            if sampai := _lebar_ods(isi):
                tinggi, lebar = nomor, max(lebar, sampai)
        terbesar = max(terbesar, tinggi * lebar)
    return terbesar


def _lebar_ods(baris: bytes) -> int:
    """Return the last column of a row that holds something; one without value and content is blank."""
    nomor = sampai = 0
    for sifat in _SEL_ODS.findall(baris):
        nomor += _ulang(sifat)
        if not sifat.endswith(b"/") or b"value" in sifat:
            sampai = nomor
    return sampai


def _ulang(sifat: bytes) -> int:
    cocok = _ULANG.search(sifat) if b"repeated" in sifat else None
    return 1 if cocok is None else int(cocok[1])


def _terlalu_besar(nama: str) -> BerkasError:
    return BerkasError(
        f"{nama} terlalu besar: isinya lebih dari {BATAS_BITA >> 20} MB sesudah dibuka. Simpan lembar yang "
        f"diperlukan saja sebagai buku kerja baru, atau simpan tabel besarnya sebagai CSV."
    )


def _terlalu_lebar(nama: str) -> BerkasError:
    return BerkasError(
        f"{nama} memuat lembar yang terlalu luas: ada isian yang sangat jauh di kanan atau di bawah data "
        f"(tekan Ctrl+End di Excel). Hapus isian itu, atau salin datanya saja ke buku kerja baru."
    )
