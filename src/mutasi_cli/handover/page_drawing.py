"""What a page shows: its own operators, the forms that they draw, and what annotations lay over it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mutasi_cli.handover.page_operators import read_marks
from mutasi_cli.handover.page_whiteness import LEAST_INK, count_ink
from mutasi_cli.handover.pdf_library import PdfPage, PdfStream, UndecodableError
from mutasi_cli.handover.stream_limits import MOST_POINTS, first_bytes, jpeg_points, unpacks_within

_DEEPEST_FORM = 20

TOO_LONG = "isinya mengembang di atas 200 MB"
TOO_MANY_POINTS = "gambarnya di atas 100 megapiksel"
TOO_DEEP = "isinya bertumpuk terlalu dalam"
UNUSUAL = "gambarnya dikemas dengan cara yang tidak lazim"


@dataclass(slots=True)
class Drawing:
    """What is shown: visible text or paths, an image inside the stream, images by their number.

    ``lost`` tells of something drawn that is not in the file, ``unjudged`` why not all could be looked at.
    """

    visible: bool = False
    inline: bool = False
    images: set[tuple[int, int]] = field(default_factory=set)
    lost: bool = False
    unjudged: str | None = None

    def add(self, other: "Drawing") -> None:
        """Take over what another stream shows."""
        self.visible = self.visible or other.visible
        self.inline = self.inline or other.inline
        self.images |= other.images
        self.lost = self.lost or other.lost
        self.unjudged = self.unjudged or other.unjudged

    @property
    def empty(self) -> bool:
        """True where nothing at all is drawn."""
        return not (self.visible or self.inline or self.images or self.lost or self.unjudged)


@dataclass(frozen=True, slots=True)
class ImageState:
    """An image after it was decoded once; ``points`` is 0 where its kind cannot be turned into points."""

    broken: bool = False
    unjudged: str | None = None
    ink: int = 0
    points: int = 0


class Drawings:
    """The drawings of one file. Each image and each form is looked at once, whoever draws it."""

    def __init__(self) -> None:
        self._forms: dict[tuple[int, int], Drawing] = {}
        self._states: dict[tuple[int, int], ImageState] = {}

    def page(self, page: PdfPage) -> Drawing:
        """Return what a page shows."""
        drawing = self._draw(page.contents or (), page.xobjects, 0)
        for appearance in page.appearances:
            drawing.add(self._form(appearance, {}, 1))
        return drawing

    def states(self, drawing: Drawing) -> list[ImageState]:
        """Return the states of the images that were drawn."""
        return [self._states[number] for number in sorted(drawing.images)]

    def _draw(self, contents: Iterable[PdfStream], named: Mapping[str, PdfStream], depth: int) -> Drawing:
        pieces = []
        for stream in contents:
            if not unpacks_within(stream.raw(), stream.filters):
                return Drawing(unjudged=TOO_LONG)
            pieces.append(stream.unpacked())
        marks = read_marks(b"\n".join(pieces))
        drawing = Drawing(visible=marks.visible, inline=marks.inline)
        if not marks.complete:
            drawing.unjudged = TOO_LONG
        # After a visible mark the stream was not read on: then all that could be drawn is looked at.
        for name in named if marks.visible else dict.fromkeys(marks.drawn):
            shown = named.get(name)
            if shown is None:
                drawing.lost = True
            elif shown.is_image:
                self._look_at(shown)
                drawing.images.add(shown.number)
            elif shown.is_form:
                drawing.add(self._form(shown, named, depth + 1))
        return drawing

    def _form(self, form: PdfStream, outer: Mapping[str, PdfStream], depth: int) -> Drawing:
        if depth > _DEEPEST_FORM:
            return Drawing(unjudged=TOO_DEEP)
        known = self._forms.get(form.number)
        if known is None:
            self._forms[form.number] = Drawing()  # one that draws itself shows nothing more by it
            own = form.xobjects
            known = self._draw([form], outer if own is None else own, depth)
            self._forms[form.number] = known
        return known

    def _look_at(self, image: PdfStream) -> None:
        if image.number in self._states:
            return
        self._states[image.number] = ImageState()  # a mask that names itself
        state = _state(image)
        for mask in image.masks:
            self._look_at(mask)
            if self._states[mask.number].broken:
                state = ImageState(broken=True)
        self._states[image.number] = state


def _state(image: PdfStream) -> ImageState:
    """Decode an image, unless it is too large for that."""
    raw, filters = image.raw(), image.filters
    if image.point_count > MOST_POINTS:
        return ImageState(unjudged=TOO_MANY_POINTS)
    if not unpacks_within(raw, filters):
        return ImageState(unjudged=TOO_LONG)
    if filters and filters[-1] == "/DCTDecode":
        jpeg = first_bytes(raw, filters[:-1])
        if jpeg is None:
            return ImageState(unjudged=UNUSUAL)
        points = jpeg_points(jpeg)
        if points is None:
            return ImageState(broken=True)
        if points > MOST_POINTS:
            return ImageState(unjudged=TOO_MANY_POINTS)
    try:
        decoded = image.decoded()
    except UndecodableError:
        return ImageState(broken=True)
    if decoded is None:
        return ImageState()
    ink, points = count_ink(decoded)
    return ImageState(ink=ink, points=points)


def nearly_white(states: Iterable[ImageState]) -> bool:
    """Tell whether images show hardly any ink together.

    False where the points of one could not be counted.
    """
    ink = points = 0
    for state in states:
        if state.points == 0:
            return False
        ink += state.ink
        points += state.points
    return ink < points * LEAST_INK
