"""What a content stream puts on its page: text, paths and images, told from its operators alone.

The stream is scanned, not parsed into objects: a hostile one may hold a hundred million operators, and the
scan ends at the first that leaves a visible mark.
"""

import re
from dataclasses import dataclass, field

SCANNED_BYTES = 4_000_000
"""A stream without a visible mark in its first 4 MB is not judged: no scanner writes one."""

_SPACE = rb"\x00\t\n\x0c\r "
_REGULAR = rb"[^" + _SPACE + rb"()<>\[\]{}/%]"
_TOKEN = re.compile(
    rb"%[^\r\n]*"  # a comment
    rb"|(?P<string>\()"
    rb"|(?P<hex><(?!<)[^>]*>?)"
    rb"|(?P<name>/" + _REGULAR + rb"*)"
    rb"|(?P<word>" + _REGULAR + rb"+)"
)
_PARENTHESIS = re.compile(rb"\\.|[()]", re.DOTALL)
_INLINE_DATA = re.compile(rb"[" + _SPACE + rb"]ID[" + _SPACE + rb"]")
_INLINE_END = re.compile(rb"[" + _SPACE + rb"]EI(?=[" + _SPACE + rb"]|\Z)")
_NAME_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")

_SHOWS_TEXT = frozenset({b"Tj", b"TJ", b"'", b'"'})
_PAINTS = frozenset({b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s", b"sh"})
_NUMERIC = b"+-.0123456789"
_INVISIBLE = (b"3", b"7")
"""Text rendering modes without ink: 3 shows nothing (the text layer of a scan), 7 only clips."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What a content stream draws.

    ``visible`` is True where it shows text or paints a path; the scan ends there, so ``drawn`` (the names of
    the XObjects that it draws, in order) may then be incomplete. ``inline`` tells of an image inside the
    stream, ``complete`` is False where the stream was too long to be scanned to its end.
    """

    visible: bool
    inline: bool
    drawn: tuple[str, ...]
    complete: bool


def read_marks(content: bytes) -> Marks:
    """Return what a decoded content stream draws; bytes that make no sense are passed over."""
    end = min(len(content), SCANNED_BYTES)
    state = _State()
    position = 0
    while (token := _TOKEN.search(content, position, end)) is not None:
        position = token.end()
        kind = token.lastgroup
        if kind == "string":
            position = _end_of_string(content, position, end)
            state.has_text = state.has_text or position - token.end() > len(")")
        elif kind == "hex":
            state.has_text = state.has_text or position - token.start() > len("<>")
        elif kind == "name" or (kind == "word" and token.group()[0] in _NUMERIC):
            state.operand = token.group()
        elif kind == "word":
            word = token.group()
            if state.leaves_mark(word):
                return Marks(visible=True, inline=state.inline, drawn=tuple(state.drawn), complete=True)
            if word == b"BI":
                position = _end_of_inline(content, position, end)
            state.take(word)
    complete = len(content) <= SCANNED_BYTES
    return Marks(visible=False, inline=state.inline, drawn=tuple(state.drawn), complete=complete)


@dataclass(slots=True)
class _State:
    """What the operators so far have set: the last operand, the text modes, what is drawn."""

    operand: bytes = b""
    has_text: bool = False
    mode: bytes = b"0"
    saved: list[bytes] = field(default_factory=list)
    inline: bool = False
    drawn: list[str] = field(default_factory=list)

    def leaves_mark(self, word: bytes) -> bool:
        """Tell whether this operator shows text or paints a path."""
        return word in _PAINTS or (word in _SHOWS_TEXT and self.has_text and self.mode not in _INVISIBLE)

    def take(self, word: bytes) -> None:
        """Follow an operator that leaves no mark of its own."""
        if word == b"Do" and self.operand.startswith(b"/"):
            self.drawn.append(_name(self.operand))
        elif word == b"Tr":
            self.mode = self.operand
        elif word == b"q":
            self.saved.append(self.mode)
        elif word == b"Q" and self.saved:
            self.mode = self.saved.pop()
        elif word == b"BI":
            self.inline = True
        self.has_text = False


def _end_of_string(content: bytes, position: int, end: int) -> int:
    """Return the place after the parenthesis that closes the string; parentheses inside it are balanced."""
    depth = 1
    while (found := _PARENTHESIS.search(content, position, end)) is not None:
        position = found.end()
        depth += {b"(": 1, b")": -1}.get(found.group(), 0)
        if depth == 0:
            return position
    return end


def _end_of_inline(content: bytes, position: int, end: int) -> int:
    """Return the place after the inline image whose dictionary begins at ``position``."""
    data = _INLINE_DATA.search(content, position, end)
    stop = None if data is None else _INLINE_END.search(content, data.end() - 1, end)
    return end if stop is None else stop.end()


def _name(operand: bytes) -> str:
    """Return a name as the library writes it: with its slash, ``#xx`` resolved."""
    plain = _NAME_ESCAPE.sub(lambda found: bytes([int(found[1], 16)]), operand)
    return plain.decode("utf-8", "surrogateescape")
