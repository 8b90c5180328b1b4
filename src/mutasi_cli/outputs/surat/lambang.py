"""The arms on letterheads and decrees: an image of the office put into the place that templates keep for it.

A template marks a place by an empty paragraph of the style ``Lambang`` (arms of the state) or
``LambangDaerah`` (arms of the region). A paragraph that already holds a picture, because somebody put one
there in Word, stays as it is.
"""

import re
import struct
from collections.abc import Mapping
from pathlib import Path

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.image.image import Image
from lxml import etree

from mutasi_cli.domain.pengaturan import GayaSurat
from mutasi_cli.errors import PengaturanError
from mutasi_cli.outputs.berkas import read_plain
from mutasi_cli.outputs.sebab import reason
from mutasi_cli.outputs.surat.rapi import serialize

_EMU_PER_MM = 36000
_TINGGI = 21.0
_LEBAR = 23.0
"""The box in mm into which the arms are fitted, in their own proportions."""

_RUSAK = (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
    struct.error,
    LookupError,
    ValueError,
)
"""What reading the head of a broken or foreign image can raise."""

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELASI = "http://schemas.openxmlformats.org/package/2006/relationships"
_TIPE = "http://schemas.openxmlformats.org/package/2006/content-types"
_DOKUMEN = "word/document.xml"
_RELASI_DOKUMEN = "word/_rels/document.xml.rels"
_TIPE_BERKAS = {"image/png": "png", "image/jpeg": "jpeg"}

_TEMPAT = {"Lambang": "lambang_negara", "LambangDaerah": "lambang_daerah"}
"""Style of the place -> setting of ``[gaya]`` that names the image."""


def pasang_lambang(bagian: Mapping[str, bytes], gaya: GayaSurat) -> dict[str, bytes]:
    """Return the parts of a template with the images of the office in their places.

    ``bagian`` maps the names of the parts to their bytes, in the order of the package. Raises
    :class:`PengaturanError` when an image cannot be read or is neither PNG nor JPEG.
    """
    hasil = dict(bagian)
    for kode, kunci in _TEMPAT.items():
        path: Path | None = getattr(gaya, kunci)
        dokumen = hasil[_DOKUMEN].decode("utf-8")
        if path is None or _RELASI_DOKUMEN not in hasil or not _places(dokumen, kode):
            continue
        data, tipe, ukuran = _read(path, kunci)
        berkas = f"media/{kunci}.{_TIPE_BERKAS[tipe]}"
        relasi = f"rIdMutasi{kode}"
        gambar = _drawing(relasi, kode, ukuran)
        hasil[_DOKUMEN] = _filled(dokumen, kode, gambar).encode("utf-8")
        hasil[_RELASI_DOKUMEN] = _related(hasil[_RELASI_DOKUMEN], relasi, berkas)
        hasil["[Content_Types].xml"] = _typed(hasil["[Content_Types].xml"], _TIPE_BERKAS[tipe], tipe)
        hasil[f"word/{berkas}"] = data
    return hasil


def _paragraf(kode: str) -> re.Pattern[str]:
    dalam = r"(?:(?!</w:p>)[\s\S])*?"
    return re.compile(rf'<w:p(?: [^>]*)?(?<!/)>{dalam}<w:pStyle w:val="{kode}"/>{dalam}</w:p>')


def _bergambar(paragraf: str) -> bool:
    return "<w:drawing" in paragraf or "<w:pict" in paragraf


def _places(dokumen: str, kode: str) -> bool:
    return any(not _bergambar(cocok.group()) for cocok in _paragraf(kode).finditer(dokumen))


def _filled(dokumen: str, kode: str, gambar: str) -> str:
    def isi(cocok: re.Match[str]) -> str:
        paragraf = cocok.group()
        return paragraf if _bergambar(paragraf) else f"{paragraf.removesuffix('</w:p>')}{gambar}</w:p>"

    return _paragraf(kode).sub(isi, dokumen)


def _read(path: Path, kunci: str) -> tuple[bytes, str, tuple[int, int]]:
    """Return the bytes of an image, its type, and its size on paper in EMU."""
    try:
        data = read_plain(path)
        gambar = Image.from_blob(data)
    except OSError as error:
        raise PengaturanError(
            f"Gambar {path} ({kunci} pada [gaya] di mutasi.toml) tidak dapat dibaca: "
            f"{reason(error)}. Perbaiki namanya atau kosongkan {kunci}."
        ) from error
    except _RUSAK as error:
        raise _unfit(path, kunci) from error
    if gambar.content_type not in _TIPE_BERKAS or not gambar.px_width or not gambar.px_height:
        raise _unfit(path, kunci)
    kali = min(_LEBAR / gambar.px_width, _TINGGI / gambar.px_height) * _EMU_PER_MM
    return data, gambar.content_type, (round(gambar.px_width * kali), round(gambar.px_height * kali))


def _unfit(path: Path, kunci: str) -> PengaturanError:
    return PengaturanError(
        f"Gambar {path} ({kunci} pada [gaya] di mutasi.toml) bukan gambar PNG atau JPG yang utuh. Simpan "
        f"lambang sebagai .png, lalu sebutkan berkas itu."
    )


def _drawing(relasi: str, nama: str, ukuran: tuple[int, int]) -> str:
    lebar, tinggi = ukuran
    a = "http://schemas.openxmlformats.org/drawingml/2006"
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{a}/wordprocessingDrawing" distT="0" distB="0" distL="0" '
        f'distR="0"><wp:extent cx="{lebar}" cy="{tinggi}"/><wp:docPr id="1" name="{nama}" '
        f'descr="Lambang"/><a:graphic xmlns:a="{a}/main"><a:graphicData uri="{a}/picture">'
        f'<pic:pic xmlns:pic="{a}/picture"><pic:nvPicPr><pic:cNvPr id="0" name="{nama}"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{_R}" r:embed="{relasi}"/><a:stretch><a:fillRect/>'
        f'</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{lebar}" '
        f'cy="{tinggi}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _related(data: bytes, kode: str, berkas: str) -> bytes:
    akar = etree.fromstring(data)
    etree.SubElement(akar, f"{{{_RELASI}}}Relationship", Id=kode, Type=f"{_R}/image", Target=berkas)
    return serialize(akar)


def _typed(data: bytes, akhiran: str, tipe: str) -> bytes:
    akar = etree.fromstring(data)
    ada = {isi.get("Extension", "").casefold() for isi in akar.iter(f"{{{_TIPE}}}Default")}
    if akhiran not in ada:
        akar.insert(0, etree.Element(f"{{{_TIPE}}}Default", Extension=akhiran, ContentType=tipe))
    return serialize(akar)
