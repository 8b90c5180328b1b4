"""Chains, rings and swaps as SVG: posts are boxes, people are the arrows between them.

A drawing is one column, as wide as a telephone, so that its letters have the size of the text around it on
every screen and on paper. It reads from top to bottom as the words of ``mutasi impact`` do: the post that is
left first, then who goes from where to where. Colours come from classes (light, dark, print); what a colour
says is written in the box too. All positions are whole numbers, so the bytes are the same on every machine.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from mutasi_cli.views.report.text_width import break_lines

WIDTH = 350
"""Width of a drawing in CSS pixels."""

MAX_STEPS = 6
"""Steps in one panel; more would not fit on a page of A4."""

_LEFT_EDGE = 24
_RIGHT_EDGE = 348
_PADDING = 12
_FONT_SIZE = 14
_LINE_HEIGHT = 18
_SMALL_FONT_SIZE = 12
_SMALL_LINE_HEIGHT = 16
_ARROW_X = _LEFT_EDGE + 18
_LABEL_X = _ARROW_X + 16
_GAP = 8
_MARGIN = 2
_ARROW_HEAD = 8
_RING_X = 8

_SVG = Markup(
    '<svg class="gambar" viewBox="{kiri} 0 {lebar} {tinggi}" width="{lebar}" height="{tinggi}" role="group" '
    'aria-label="{label}">{isi}</svg>'
)
_BOX = Markup('<rect{kelas} x="{x}" y="{y}" width="{lebar}" height="{tinggi}" rx="4"/>')
_TEXT = Markup("<text{kelas}>{isi}</text>")
_ONE_LINE_TEXT = Markup('<text{kelas} x="{x}" y="{y}">{isi} </text>')
_CLASS = Markup(' class="{kelas}"')
_TEXT_LINE = Markup('<tspan x="{x}" y="{y}">{isi} </tspan>')
_ARROW = Markup('<path d="{d}"/>')
_RING_PATH = Markup('<path class="jalan" d="{d}"/>')
_LINK = Markup('<a href="{ke}">{isi}</a>')


@dataclass(frozen=True, slots=True)
class PostBox:
    """A post: its name, what becomes of it (``""``: nothing to tell) and how it looks.

    ``look`` is ``ordinary``, ``blank`` (falls empty) or ``semula`` (was empty, or held by somebody else).
    """

    nama: str
    state: str = ""
    look: str = "biasa"


@dataclass(frozen=True, slots=True)
class Arrow:
    """A person who goes from one post to the next; ``link`` leads to the card of the move."""

    nama: str
    keterangan: str
    link: str


def draw_chain(heading: str, post_boxes: Sequence[PostBox], arrows: Sequence[Arrow]) -> tuple[Markup, ...]:
    """Return the panels of a chain: one more post than people, ``panah[i]`` leads to ``titik[i + 1]``."""
    panels = []
    for mulai in range(0, len(arrows), MAX_STEPS):
        arrows_shown = arrows[mulai : mulai + MAX_STEPS]
        boxes_shown = list(post_boxes[mulai : mulai + len(arrows_shown) + 1])
        if mulai:
            boxes_shown[0] = PostBox(boxes_shown[0].nama, "lanjutan", "biasa")
        panels.append(_column(_label(heading, mulai), boxes_shown, arrows_shown))
    return tuple(panels)


def draw_ring(heading: str, post_boxes: Sequence[PostBox], arrows: Sequence[Arrow]) -> tuple[Markup, ...]:
    """Return the panels of a ring: as many posts as people, the last person goes to ``titik[0]``."""
    if len(arrows) > MAX_STEPS:
        way_back = PostBox(post_boxes[0].nama, "kembali ke awal lingkaran", "biasa")
        return draw_chain(heading, [*post_boxes, way_back], arrows)
    return (_column(heading, post_boxes, arrows),)


def draw_swap(heading: str, post_boxes: Sequence[PostBox], arrows: Sequence[Arrow]) -> tuple[Markup, ...]:
    """Return the panel of a swap: two posts, ``panah[0]`` goes down and ``panah[1]`` up between them."""
    middle = (_LEFT_EDGE + _RIGHT_EDGE) // 2
    drawn, y = _box(post_boxes[0], _MARGIN)
    left, bottom_left = _person(arrows[0], _LABEL_X, middle - _LABEL_X - _GAP, y + _GAP)
    right, bottom_right = _person(arrows[1], middle + 34, _RIGHT_EDGE - middle - 34, y + _GAP)
    bottom = max(bottom_left, bottom_right, y + 40) + _GAP
    drawn += left + right + _arrow(_ARROW_X, y, bottom) + _arrow(middle + 18, bottom, y)
    box, y = _box(post_boxes[1], bottom)
    return (_svg(heading, drawn + box, y),)


def _label(heading: str, mulai: int) -> str:
    return heading if mulai == 0 else f"{heading}, lanjutan"


def _column(label: str, post_boxes: Sequence[PostBox], arrows: Sequence[Arrow]) -> Markup:
    """Draw posts one under another; one arrow more than gaps leads back to the first post."""
    drawn, y = Markup(""), _MARGIN
    first_middle = 0
    for index, post_box in enumerate(post_boxes):
        top = y
        box, y = _box(post_box, y)
        drawn += box
        if index == 0:
            first_middle = (top + y) // 2
        if index < len(arrows):
            person, bottom = _person(arrows[index], _LABEL_X, _RIGHT_EDGE - _LABEL_X, y + _GAP)
            bottom += _GAP
            drawn += person
            if index + 1 < len(post_boxes):
                drawn += _arrow(_ARROW_X, y, bottom)
            else:
                drawn += _back(y, bottom, first_middle)
            y = bottom
    return _svg(label, drawn, y, ring=len(arrows) == len(post_boxes))


def _svg(label: str, isi: Markup, y: int, *, ring: bool = False) -> Markup:
    """Return the whole drawing; the room left of the boxes is there for the way back of a ring only."""
    kiri = 0 if ring else _LEFT_EDGE - _MARGIN
    return _SVG.format(kiri=kiri, lebar=WIDTH - kiri, tinggi=y + _MARGIN, label=label, isi=isi)


def _box(post_box: PostBox, y: int) -> tuple[Markup, int]:
    """Return a box from ``y`` down, and where it ends."""
    room = _RIGHT_EDGE - _LEFT_EDGE - 2 * _PADDING
    nama = break_lines(post_box.nama, room, _FONT_SIZE)
    state = break_lines(post_box.state, room, _SMALL_FONT_SIZE, at_most=3) if post_box.state else ()
    tinggi = 2 * _PADDING - 2 + len(nama) * _LINE_HEIGHT + len(state) * _SMALL_LINE_HEIGHT
    kelas = "" if post_box.look == "biasa" else _CLASS.format(kelas=post_box.look)
    box = _BOX.format(kelas=kelas, x=_LEFT_EDGE, y=y, lebar=_RIGHT_EDGE - _LEFT_EDGE - _MARGIN, tinggi=tinggi)
    baseline = y + _PADDING + _FONT_SIZE - 2
    drawn = box + _lines("", nama, _LEFT_EDGE + _PADDING, baseline, _LINE_HEIGHT)
    if state:
        drawn += _lines(
            "keadaan",
            state,
            _LEFT_EDGE + _PADDING,
            baseline + len(nama) * _LINE_HEIGHT - 1,
            _SMALL_LINE_HEIGHT,
        )
    return drawn, y + tinggi


def _person(arrow: Arrow, x: int, room: int, y: int) -> tuple[Markup, int]:
    """Return name and kind of a move beside its arrow, and where they end."""
    # Names are bold: a little wider than the estimate for plain letters.
    nama = break_lines(arrow.nama, room * 0.9, _FONT_SIZE, at_most=4)
    remark = break_lines(arrow.keterangan, room, _SMALL_FONT_SIZE, at_most=3)
    baseline = y + _FONT_SIZE
    text = _lines("orang", nama, x, baseline, _LINE_HEIGHT)
    if arrow.link:
        text = _LINK.format(ke=arrow.link, isi=text)
    bottom = baseline + len(nama) * _LINE_HEIGHT - 1
    text += _lines("jenis", remark, x, bottom, _SMALL_LINE_HEIGHT)
    return text, bottom + (len(remark) - 1) * _SMALL_LINE_HEIGHT + 4


def _lines(kelas: str, lines: Sequence[str], x: int, y: int, height: int) -> Markup:
    """Return a text of one or more lines from the baseline ``y`` down; the name of a post needs no class."""
    attributes = _CLASS.format(kelas=kelas) if kelas else ""
    if len(lines) == 1:
        return _ONE_LINE_TEXT.format(kelas=attributes, x=x, y=y, isi=lines[0])
    isi = Markup("").join(_TEXT_LINE.format(x=x, y=y + index * height, isi=line) for index, line in enumerate(lines))
    return _TEXT.format(kelas=attributes, isi=isi)


def _arrow(x: int, source: int, destination: int) -> Markup:
    """Draw a vertical arrow from ``source`` to ``destination``, down or up: line and head as one path."""
    direction = 1 if destination > source else -1
    neck = destination - direction * (_ARROW_HEAD + 1)
    half = _ARROW_HEAD // 2 + 1
    head = f"M{x - half} {neck}l{half} {direction * _ARROW_HEAD} {half} {-direction * _ARROW_HEAD}z"
    return _ARROW.format(d=f"M{x} {source}V{neck}{head}")


def _back(source: int, bottom: int, destination: int) -> Markup:
    """Draw the way from under the last box along the left edge back to the first one."""
    x, half = _RING_X, _ARROW_HEAD // 2 + 1
    way = f"M{_ARROW_X} {source}V{bottom}H{x}V{destination}H{_LEFT_EDGE - _ARROW_HEAD - 1}"
    tip = f"M{_LEFT_EDGE - _ARROW_HEAD - 1} {destination - half}l{_ARROW_HEAD} {half}l{-_ARROW_HEAD} {half}z"
    return _RING_PATH.format(d=way) + _ARROW.format(d=tip)
