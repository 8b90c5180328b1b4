"""How wide a text is when nobody can measure it: a safe guess, and lines that fit a width.

The report is drawn without a browser, so the width of a line is estimated from the widths of Arial, on the
wide side: a line may end early, it must never leave its box.
"""

from mutasi_cli.views.report.report_words import clean

_NARROW = frozenset("iIjl.,:;'|!() []ftr-/")
_WIDE = frozenset("mwMW@%—")

_NARROW_WIDTH = 0.33
_ORDINARY_WIDTH = 0.56
_CAPITAL_WIDTH = 0.73
_WIDE_WIDTH = 0.92
_OTHER_WIDTH = 1.05
"""In em. Letters outside Latin (and signs one cannot know) count as full squares."""

_LAST_LATIN = 0x24F

ELLIPSIS = "…"
"""Ends a text that had to be cut."""


def width(text: str, ukuran: float) -> float:
    """Return the estimated width of a text in the unit of ``ukuran`` (the size of the font)."""
    return sum(_letter_width(letter) for letter in text) * ukuran


def _letter_width(letter: str) -> float:
    if letter in _NARROW:
        return _NARROW_WIDTH
    if letter in _WIDE:
        return _WIDE_WIDTH
    if ord(letter) > _LAST_LATIN:
        return _OTHER_WIDTH
    return _CAPITAL_WIDTH if letter.isupper() else _ORDINARY_WIDTH


def break_lines(text: str, room: float, ukuran: float, *, at_most: int = 6) -> tuple[str, ...]:
    """Return a text as lines that fit ``room``; a word that is too long is cut, the rest beyond the last too.

    At least one line comes back, also for an empty text.
    """
    lines: list[str] = []
    current_line = ""
    for word in clean(text).split():
        for piece in _in_pieces(word, room, ukuran):
            longer_line = f"{current_line} {piece}" if current_line else piece
            if current_line and width(longer_line, ukuran) > room:
                lines.append(current_line)
                current_line = piece
            else:
                current_line = longer_line
            if len(lines) > at_most:
                break
    lines.append(current_line)
    if len(lines) <= at_most:
        return tuple(lines)
    kept = lines[: at_most - 1]
    last_line = lines[at_most - 1]
    while last_line and width(last_line + ELLIPSIS, ukuran) > room:
        last_line = last_line[:-1]
    return (*kept, last_line + ELLIPSIS)


def _in_pieces(word: str, room: float, ukuran: float) -> tuple[str, ...]:
    """Return a word in pieces that fit; nearly always the word itself."""
    if width(word, ukuran) <= room:
        return (word,)
    done: list[str] = []
    current_piece = ""
    for letter in word:
        if current_piece and width(current_piece + letter, ukuran) > room:
            done.append(current_piece)
            current_piece = ""
        current_piece += letter
    return (*done, current_piece)
