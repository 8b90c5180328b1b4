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

from mutasi_cli.disk.refusals import reason
from mutasi_cli.disk.whole_files import read_plain
from mutasi_cli.domain.office import LetterStyle
from mutasi_cli.errors import SettingsError
from mutasi_cli.papers.finish import serialize

_EMU_PER_MM = 36000
_HEIGHT = 21.0
_WIDTH = 23.0
"""The box in mm into which the arms are fitted, in their own proportions."""

_DAMAGED = (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
    struct.error,
    LookupError,
    ValueError,
)
"""What reading the head of a broken or foreign image can raise."""

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_DOCUMENT = "word/document.xml"
_DOCUMENT_RELATIONS = "word/_rels/document.xml.rels"
_IMAGE_TYPES = {"image/png": "png", "image/jpeg": "jpeg"}

_PLACE = {"Lambang": "lambang_negara", "LambangDaerah": "lambang_daerah"}
"""Style of the place -> setting of ``[gaya]`` that names the image."""


def place_arms(parts: Mapping[str, bytes], style: LetterStyle) -> dict[str, bytes]:
    """Return the parts of a template with the images of the office in their places.

    ``part`` maps the names of the parts to their bytes, in the order of the package. Raises
    :class:`SettingsError` when an image cannot be read or is neither PNG nor JPEG.
    """
    placed = dict(parts)
    for kode, key in _PLACE.items():
        path: Path | None = getattr(style, key)
        document = placed[_DOCUMENT].decode("utf-8")
        if path is None or _DOCUMENT_RELATIONS not in placed or not _places(document, kode):
            continue
        data, media_type, ukuran = _read(path, key)
        file = f"media/{key}.{_IMAGE_TYPES[media_type]}"
        relation = f"rIdMutasi{kode}"
        picture = _drawing(relation, kode, ukuran)
        placed[_DOCUMENT] = _filled(document, kode, picture).encode("utf-8")
        placed[_DOCUMENT_RELATIONS] = _related(placed[_DOCUMENT_RELATIONS], relation, file)
        placed["[Content_Types].xml"] = _typed(placed["[Content_Types].xml"], _IMAGE_TYPES[media_type], media_type)
        placed[f"word/{file}"] = data
    return placed


def _paragraph_pattern(kode: str) -> re.Pattern[str]:
    within = r"(?:(?!</w:p>)[\s\S])*?"
    return re.compile(rf'<w:p(?: [^>]*)?(?<!/)>{within}<w:pStyle w:val="{kode}"/>{within}</w:p>')


def _has_picture(paragraph: str) -> bool:
    return "<w:drawing" in paragraph or "<w:pict" in paragraph


def _places(document: str, kode: str) -> bool:
    return any(not _has_picture(match.group()) for match in _paragraph_pattern(kode).finditer(document))


def _filled(document: str, kode: str, picture: str) -> str:
    def filled(match: re.Match[str]) -> str:
        paragraph = match.group()
        return paragraph if _has_picture(paragraph) else f"{paragraph.removesuffix('</w:p>')}{picture}</w:p>"

    return _paragraph_pattern(kode).sub(filled, document)


def _read(path: Path, key: str) -> tuple[bytes, str, tuple[int, int]]:
    """Return the bytes of an image, its type, and its size on paper in EMU."""
    try:
        data = read_plain(path)
        picture = Image.from_blob(data)
    except OSError as error:
        raise SettingsError(
            f"Gambar {path} ({key} pada [gaya] di mutasi.toml) tidak dapat dibaca: "
            f"{reason(error)}. Perbaiki namanya atau kosongkan {key}."
        ) from error
    except _DAMAGED as error:
        raise _unfit(path, key) from error
    if picture.content_type not in _IMAGE_TYPES or not picture.px_width or not picture.px_height:
        raise _unfit(path, key)
    scale = min(_WIDTH / picture.px_width, _HEIGHT / picture.px_height) * _EMU_PER_MM
    return data, picture.content_type, (round(picture.px_width * scale), round(picture.px_height * scale))


def _unfit(path: Path, key: str) -> SettingsError:
    return SettingsError(
        f"Gambar {path} ({key} pada [gaya] di mutasi.toml) bukan gambar PNG atau JPG yang utuh. Simpan "
        f"lambang sebagai .png, lalu sebutkan berkas itu."
    )


def _drawing(relation: str, nama: str, ukuran: tuple[int, int]) -> str:
    width, height = ukuran
    a = "http://schemas.openxmlformats.org/drawingml/2006"
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{a}/wordprocessingDrawing" distT="0" distB="0" distL="0" '
        f'distR="0"><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="1" name="{nama}" '
        f'descr="Lambang"/><a:graphic xmlns:a="{a}/main"><a:graphicData uri="{a}/picture">'
        f'<pic:pic xmlns:pic="{a}/picture"><pic:nvPicPr><pic:cNvPr id="0" name="{nama}"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{_R}" r:embed="{relation}"/><a:stretch><a:fillRect/>'
        f'</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" '
        f'cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _related(data: bytes, kode: str, file: str) -> bytes:
    root = etree.fromstring(data)
    etree.SubElement(root, f"{{{_RELATIONSHIPS}}}Relationship", Id=kode, Type=f"{_R}/image", Target=file)
    return serialize(root)


def _typed(data: bytes, extension: str, media_type: str) -> bytes:
    root = etree.fromstring(data)
    known = {element.get("Extension", "").casefold() for element in root.iter(f"{{{_CONTENT_TYPES}}}Default")}
    if extension not in known:
        root.insert(0, etree.Element(f"{{{_CONTENT_TYPES}}}Default", Extension=extension, ContentType=media_type))
    return serialize(root)
