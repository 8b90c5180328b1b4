"""A value of the batch as it stands on paper: nothing of it can be taken for a mark of Word or a tag."""

import re
from functools import lru_cache

from markupsafe import Markup, escape

from mutasi_cli.words.paper_words import GAP

_INVALID_CHARACTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LINE_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


def plain(value: object) -> str:
    """Return a value as it will stand on paper: one kind of line break, nothing that XML forbids.

    A missing value is a visible gap; a name without data raises what Jinja raises.
    """
    text = GAP if value is None else str(value)
    return _INVALID_CHARACTERS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


@lru_cache(maxsize=8192)
def as_word(text: str) -> Markup:
    """Return a text as runs of Word hold it: escaped, line breaks and tabs kept."""
    safe = str(escape(text))
    if "\n" in safe or "\t" in safe:
        safe = safe.replace("\n", _LINE_BREAK).replace("\t", _TAB)
    return Markup(safe)  # noqa: S704 - escaped two lines above


@lru_cache(maxsize=8192)
def printed(text: str) -> tuple[str, Markup]:
    """Return a text as it will stand on paper, and the same as runs of Word hold it."""
    plain_text = plain(text)
    return plain_text, as_word(plain_text)


def write_value(value: object) -> Markup:
    """Return a value of the data as it goes into a paper."""
    # Only a plain text is the same wherever it is equal; 1 and True are not.
    return printed(value)[1] if type(value) is str else as_word(plain(value))
