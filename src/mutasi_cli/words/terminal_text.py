"""What every text for the terminal shares: harmless text, hanging lines, no trailing spaces.

Cells are hostile: a name may hold rich markup, a terminal escape sequence, or a character that turns the
direction of writing. Nothing from data is ever parsed as markup here (it travels as ``Text``), and
:func:`harmless` takes the teeth out of everything else.
"""

import unicodedata
from collections.abc import Iterable, Sequence

from rich.console import Console, RenderableType
from rich.text import Text

from mutasi_cli.domain.finding import Severity

WIDEST_LINE = 140
"""Lines longer than this are hard to follow, however wide the screen is."""

_INVISIBLE = "\N{REPLACEMENT CHARACTER}"
_DANGEROUS_CATEGORIES = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
_SEPARATOR = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\v": " ", "\f": " ", "\u2028": " ", "\u2029": " "})

COLOURS = {
    Severity.GALAT: "bold red",
    Severity.PERINGATAN: "bold yellow",
    Severity.INFO: "cyan",
}
"""Colour of each severity; the word itself is always printed too."""


def harmless(text: str) -> str:
    """Return a text that can do nothing to a terminal, on one line.

    Line breaks and tabs become a space; control characters, escape sequences and invisible signs (also
    those that turn the direction of writing) become the replacement character, so that they are seen.
    """
    if text.isprintable():
        return text
    one_line = text.replace("\r\n", "\n").translate(_SEPARATOR)
    return "".join(
        _INVISIBLE if unicodedata.category(letter) in _DANGEROUS_CATEGORIES else letter for letter in one_line
    )


def line_width(console: Console) -> int:
    """Return the columns of a line: those of the console, never more than people can follow."""
    return min(console.width, WIDEST_LINE)


def text(plain_text: str, style: str = "") -> Text:
    """Return a text from data, harmless, with one style."""
    return Text(harmless(plain_text), style=style)


def print_text(console: Console, words: Text, *, start: Text | None = None, hang: int | None = None) -> None:
    """Print a paragraph wrapped to the console, without trailing spaces.

    ``start`` stands in front of the first line; the lines that follow are indented by ``hang`` columns
    (default: the width of ``start``).
    """
    lead = Text() if start is None else start
    indentation = lead.cell_len if hang is None else hang
    available = max(line_width(console) - max(indentation, lead.cell_len), 10)
    if words.plain.isprintable() and words.cell_len <= available:
        # Most are as short as that, and to wrap is what costs most in printing.
        _print_line(console, Text.assemble(lead, words))
        return
    lines = words.wrap(console, available, overflow="fold") or [Text()]
    for nomor, line in enumerate(lines):
        line.rstrip()
        _print_line(console, Text.assemble(lead if nomor == 0 else " " * indentation, line))


def print_labelled(console: Console, label: str, words: Text, *, left: int, label_width: int) -> None:
    """Print ``label`` in a column of its own and the text beside it, wrapped under itself."""
    start = Text(" " * left)
    start.append(label.ljust(label_width), style="dim")
    print_text(console, words, start=start)


def print_table(console: Console, table: RenderableType) -> None:
    """Print a rich table without the spaces that it leaves at the end of lines."""
    for segment in console.render_lines(table, console.options.update(width=line_width(console)), pad=False):
        line = Text()
        for piece in segment:
            line.append(piece.text, style=piece.style)
        _print_line(console, line)


def print_heading(console: Console, title: str, style: str = "bold") -> None:
    """Print the heading of a section: a blank line, the words, a line under them."""
    blank(console)
    print_text(console, text(title, style))
    rule_character = "-" if console.options.ascii_only else "─"
    _print_line(console, Text(rule_character * line_width(console), style="dim"))


def print_unbroken(console: Console, words: Text) -> None:
    """Print a line as it is, however long: a line to be copied must not be broken."""
    _print_line(console, words)


def blank(console: Console) -> None:
    """Print one blank line."""
    _print_line(console, Text())


def joined(parts: Iterable[str], separator: str = "; ") -> str:
    """Return the parts that say anything, joined."""
    return separator.join(part for part in parts if part)


def flowing(pieces: Iterable[str], width: int, separator: str = " · ") -> list[str]:
    """Return short pieces side by side on as few lines as fit the width; no piece is broken."""
    lines: list[str] = []
    for piece in pieces:
        if lines and len(lines[-1]) + len(separator) + len(piece) <= width:
            lines[-1] = f"{lines[-1]}{separator}{piece}"
        else:
            lines.append(piece)
    return lines


def print_flowing(console: Console, pieces: Iterable[str], *, start: str = "  ", separator: str = " · ") -> None:
    """Print short pieces side by side, each line indented by ``start``."""
    for line in flowing(pieces, line_width(console) - len(start), separator):
        print_text(console, text(line), start=Text(start))


def print_some(console: Console, lines: Sequence[str], most: int, *, start: str = "  ") -> None:
    """Print the first lines and how many are left out; ``--rinci`` shows the rest."""
    for line in lines[: min(len(lines), most)]:
        print_text(console, text(shortened(line, line_width(console) - len(start))), start=Text(start))
    if len(lines) > most:
        print_text(console, text(f"… dan {len(lines) - most} lainnya; lihat dengan --rinci."), start=Text(start))


def print_title(console: Console, title: str, right: str = "") -> None:
    """Print the title of a screen, and what stands at the right end of its line."""
    space = max(line_width(console) - len(title) - len(right), 2)
    print_text(console, Text.assemble((title, "bold"), " " * space, right) if right else text(title, "bold"))


def shortened(words: str, width: int) -> str:
    """Return a harmless text of at most ``width`` letters, cut at a word, with an ellipsis where it was cut."""
    plain = harmless(words)
    if len(plain) <= width:
        return plain
    cut = plain[: max(width - 2, 1)]
    head, space, _ = cut.rpartition(" ")
    return f"{head if space and len(head) > width // 2 else cut} …"


def quoted(name: str) -> str:
    """Return the name of a file as it is typed at a terminal."""
    return f'"{name}"' if any(not (letter.isalnum() or letter in "./_-\\:#") for letter in name) else name


def _print_line(console: Console, line: Text) -> None:
    line.rstrip()
    console.print(line, no_wrap=True, overflow="ignore", crop=False, soft_wrap=True)
