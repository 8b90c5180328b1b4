"""Papers read back from the disk right after writing: is every value of the batch in them?

Each value that a template asked for is noted while the paper is filled; afterwards the text of the file is
searched for all of them, in their order. That finds a value lost on its way through template, XML, archive.
What somebody changes later is the matter of ``mutasi verify``.
"""

import html
import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from mutasi_cli.disk.archive import open_entries, unpack_entry
from mutasi_cli.papers.paper_values import as_word, plain, printed

_TEXT_PART = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_TAG = re.compile(r"<[^>]*>")


class ValueRecorder:
    """Writes values into papers and notes them; hand it to :class:`WordTemplate` as ``write``."""

    def __init__(self) -> None:
        self._values: list[str] = []

    def __call__(self, value: object) -> Markup:
        """Return a value as it goes into a paper, and note it."""
        if type(value) is str:
            text, markup = printed(value)
        else:
            text = plain(value)
            markup = as_word(text)
        self._values.append(text)
        return markup

    def take(self) -> tuple[str, ...]:
        """Return what was noted since the last time."""
        noted = tuple(self._values)
        self._values.clear()
        return noted


def lost_value(data: bytes, values: Sequence[str]) -> str | None:
    """Return the first of these values that a paper lacks, None when it has them all.

    White space does not count: a line break of the data is a mark of Word, not a character.
    """
    xml_text = "".join(
        unpack_entry(part).decode("utf-8") for part in open_entries(data) if _TEXT_PART.fullmatch(part.nama)
    )
    # Nearly always each value stands there letter by letter as it was put in; only else the marks are read.
    if _in_order(xml_text, (str(as_word(value)) for value in values)) is None:
        return None
    text = "".join(html.unescape(_TAG.sub("", xml_text)).split())
    sought = ["".join(value.split()) for value in values]
    if _in_order(text, sought) is None:
        return None
    # Out of order is no loss: a template may put a value aside and print it later.
    return next((original for original, value in zip(values, sought, strict=True) if value not in text), None)


def _in_order(text: str, values: Iterable[str]) -> str | None:
    """Return the first of these texts that does not stand behind the one before it."""
    position = 0
    for value in values:
        position = text.find(value, position)
        if position < 0:
            return value
        position += len(value)
    return None
