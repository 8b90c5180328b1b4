"""How much ink an image shows."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

REDUCED_WIDTH = 300
"""Points across to which an image is reduced, so that single specks vanish in their surroundings."""

DARKER = 48
"""Steps of grey (of 255) by which a point must differ from the paper to count as ink."""

LEAST_INK = 2 / 10_000
"""Share of such points below which a page may be empty: 2 in 10,000."""

_MIDDLE_GREY = 128
_MODES = frozenset({"1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "YCbCr"})


def count_ink(image: "Image") -> tuple[int, int]:
    """Return how many points of an image differ from its paper, and how many there are after reducing it.

    The paper is the median of its grey. Ink is darker than it; where the paper itself is dark (a negative),
    ink is lighter. (0, 0) for an image of a kind that does not become eight bits of grey.
    """
    if image.mode not in _MODES:
        return 0, 0
    grey = image.convert("L").reduce(max(1, image.width // REDUCED_WIDTH))
    counts = grey.histogram()
    points = sum(counts)
    paper = _median(counts, points)
    if paper < _MIDDLE_GREY:
        return sum(counts[paper + DARKER + 1 :]), points
    return sum(counts[: paper - DARKER]), points


def _median(counts: list[int], count: int) -> int:
    below = 0
    for value, here in enumerate(counts):
        below += here
        if 2 * below >= count:
            return value
    return len(counts) - 1
