"""What a PDF holds, asked of pikepdf: the only module that knows it (and, through it, Pillow).

Loading it takes 0.25 s, so :mod:`mutasi_cli.handover.scans` imports it when it has files to look into.
Everything may raise what the library raises on damaged bytes; ``pdf_probe`` catches it.
"""

import io
import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

import pikepdf

if TYPE_CHECKING:
    from PIL.Image import Image

_REPAIR = re.compile(r"reconstruct|recover", re.IGNORECASE)
"""In the warnings of the library: the file could be read only by putting it together anew."""

_LOSS = re.compile(r"non-dictionary object; ignoring|unable to recover stream data", re.IGNORECASE)
"""In the warnings of the library: a page, or the bytes of a stream, were not there any more."""

_DEEPEST_TREE = 50
_HIDDEN = 0x02 | 0x20
"""Flags of an annotation that is not shown: hidden, no view."""

_COMPONENTS = {
    "/DeviceGray": 1,
    "/CalGray": 1,
    "/Indexed": 1,
    "/DeviceRGB": 3,
    "/CalRGB": 3,
    "/DeviceCMYK": 4,
}
_PASSES_POINTS = ("/JPXDecode", "/CCITTFaxDecode")
"""Filters that the PDF library cannot decode and Pillow can."""


class LockedError(Exception):
    """The PDF opens with a password only."""


class UndecodableError(Exception):
    """An image that does not decode, or not to its end."""


@dataclass(frozen=True, slots=True)
class PdfStream:
    """A stream: the content of a page, a form or an image."""

    _object: pikepdf.Stream

    @property
    def number(self) -> tuple[int, int]:
        """Return what tells this stream from every other of its file."""
        return self._object.objgen

    @property
    def is_image(self) -> bool:
        """True for an image."""
        return str(self._object.get("/Subtype", "")) == "/Image"

    @property
    def is_form(self) -> bool:
        """True for a form, which draws with operators of its own."""
        return str(self._object.get("/Subtype", "")) == "/Form"

    @property
    def filters(self) -> tuple[str, ...]:
        """Return the names of the filters, the outermost first."""
        return _names(self._object.get("/Filter"))

    @property
    def point_count(self) -> int:
        """Return width times height as the stream's dictionary says."""
        return int(self._object.get("/Width", 0)) * int(self._object.get("/Height", 0))

    @property
    def masks(self) -> tuple["PdfStream", ...]:
        """Return the images that say where this one is seen."""
        return _streams(self._object.get(key) for key in ("/SMask", "/Mask"))

    @property
    def xobjects(self) -> Mapping[str, "PdfStream"] | None:
        """Return what a form names in resources of its own, None where it has none."""
        resources = self._object.get("/Resources")
        return None if resources is None else _xobjects(resources)

    def raw(self) -> bytes:
        """Return the bytes as they lie in the file."""
        return self._object.read_raw_bytes()

    def unpacked(self) -> bytes:
        """Return the bytes with all general filters undone; filters of images stay."""
        return self._object.read_bytes(pikepdf.StreamDecodeLevel.generalized)

    def decoded(self) -> "Image | None":
        """Decode an image wholly. Return it as Pillow has it, None where its kind cannot be shown.

        Raises UndecodableError where the bytes are damaged or end too early.
        """
        kind = self.filters[-1] if self.filters else ""
        if kind == "/JBIG2Decode":
            return None
        if kind not in _PASSES_POINTS:
            try:
                decoded = self._object.read_bytes(pikepdf.StreamDecodeLevel.all)
            except pikepdf.PdfError as error:
                raise UndecodableError from error
            if kind != "/DCTDecode" and len(decoded) < self._expected_bytes():
                raise UndecodableError
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # Pillow warns of large images; they were measured before
                image = pikepdf.PdfImage(self._object).as_pil_image()
                image.load()
        except (OSError, SyntaxError) as error:
            if kind in _PASSES_POINTS:
                raise UndecodableError from error
            return None
        except Exception:  # noqa: BLE001 - colour spaces that the library does not turn into points
            return None
        return image

    def _expected_bytes(self) -> int:
        """Return how many bytes the points of an unpacked image take, 0 where its colours are unknown."""
        width, height = int(self._object.get("/Width", 0)), int(self._object.get("/Height", 0))
        bits = 1 if bool(self._object.get("/ImageMask", False)) else int(self._object.get("/BitsPerComponent", 8))
        space = _names(self._object.get("/ColorSpace"))
        components = 1 if bits == 1 else _COMPONENTS.get(space[0] if space else "", 0)
        return height * ((width * bits * components + 7) // 8)


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A page of an open file."""

    _object: pikepdf.Object

    @property
    def contents(self) -> tuple[PdfStream, ...] | None:
        """Return the content streams in order, None where the page has no content at all."""
        contents = self._object.get("/Contents")
        if contents is None:
            return None
        return _streams(contents if isinstance(contents, pikepdf.Array) else [contents])

    @property
    def xobjects(self) -> Mapping[str, PdfStream]:
        """Return the images and forms that the page names, inherited ones too."""
        node: Any = self._object
        for _ in range(_DEEPEST_TREE):
            if node is None:
                break
            if node.get("/Resources") is not None:
                return _xobjects(node["/Resources"])
            node = node.get("/Parent")
        return {}

    @property
    def appearances(self) -> tuple[PdfStream, ...]:
        """Return the forms that annotations show on the page, such as stamps and signatures."""
        shown = []
        annotations = self._object.get("/Annots")
        for annotation in annotations if isinstance(annotations, pikepdf.Array) else ():
            if not isinstance(annotation, pikepdf.Dictionary) or int(annotation.get("/F", 0)) & _HIDDEN:
                continue
            appearance = annotation.get("/AP", pikepdf.Dictionary()).get("/N")
            if isinstance(appearance, pikepdf.Dictionary) and not isinstance(appearance, pikepdf.Stream):
                appearance = appearance.get(str(annotation.get("/AS", "/Off")))
            shown.append(appearance)
        return _streams(shown)


@dataclass(frozen=True, slots=True)
class Damage:
    """``repaired``: the file could be read only after repair; ``lost``: parts of it are missing."""

    repaired: bool
    lost: bool


class PdfFile:
    """A PDF that is open. Damage beyond its start shows only when its parts are asked for."""

    def __init__(self, content: bytes) -> None:
        try:
            self._pdf = pikepdf.open(io.BytesIO(content), inherit_page_attributes=False)
        except pikepdf.PasswordError as error:
            raise LockedError from error
        self._warnings: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pdf.close()

    @property
    def encrypted(self) -> bool:
        """True where the file is encrypted, though it opens without a password."""
        return self._pdf.is_encrypted

    @property
    def promised_pages(self) -> int:
        """Return how many pages the root of the page tree promises, 0 where it says nothing."""
        return int(self._pdf.Root["/Pages"].get("/Count", 0))

    def pages(self) -> Iterator[PdfPage]:
        """Yield the pages in order."""
        for page in self._pdf.pages:
            yield PdfPage(page.obj)

    def damage(self) -> "Damage":
        """Return what the library met in all that was asked for so far."""
        self._warnings += map(str, self._pdf.get_warnings())  # each is given once only
        return Damage(repaired=any(map(_REPAIR.search, self._warnings)), lost=any(map(_LOSS.search, self._warnings)))


def _names(value: object) -> tuple[str, ...]:
    """Return a name, or an array of names, as text."""
    if value is None:
        return ()
    if isinstance(value, pikepdf.Array):
        return tuple(str(name) for name in value)
    return (str(value),)


def _streams(values: Any) -> tuple[PdfStream, ...]:  # noqa: ANN401 - arrays of the library
    """Return those of some objects that are streams."""
    return tuple(PdfStream(value) for value in values if isinstance(value, pikepdf.Stream))


def _xobjects(resources: Any) -> dict[str, PdfStream]:  # noqa: ANN401 - a dictionary of the library
    """Return the images and forms of a resource dictionary by name."""
    named = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    if not isinstance(named, pikepdf.Dictionary):
        return {}
    return {name: PdfStream(value) for name, value in named.items() if isinstance(value, pikepdf.Stream)}
