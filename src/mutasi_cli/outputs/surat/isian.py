"""A value of the batch as it stands on paper: nothing of it can be taken for a mark of Word or a tag."""

import re
from functools import lru_cache

from markupsafe import Markup, escape

KOSONG = "…………"
"""What stands on paper where a value is missing: a gap that the eye sees."""

_TAK_SAH = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_GANTI_BARIS = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


def plain(nilai: object) -> str:
    """Return a value as it will stand on paper: one kind of line break, nothing that XML forbids.

    A missing value is a visible gap; a name without data raises what Jinja raises.
    """
    teks = KOSONG if nilai is None else str(nilai)
    return _TAK_SAH.sub("", teks.replace("\r\n", "\n").replace("\r", "\n"))


@lru_cache(maxsize=8192)
def as_word(teks: str) -> Markup:
    """Return a text as runs of Word hold it: escaped, line breaks and tabs kept."""
    aman = str(escape(teks))
    if "\n" in aman or "\t" in aman:
        aman = aman.replace("\n", _GANTI_BARIS).replace("\t", _TAB)
    return Markup(aman)  # noqa: S704 - escaped two lines above


@lru_cache(maxsize=8192)
def printed(teks: str) -> tuple[str, Markup]:
    """Return a text as it will stand on paper, and the same as runs of Word hold it."""
    biasa = plain(teks)
    return biasa, as_word(biasa)


def write_value(nilai: object) -> Markup:
    """Return a value of the data as it goes into a paper."""
    # Only a plain text is the same wherever it is equal; 1 and True are not.
    return printed(nilai)[1] if type(nilai) is str else as_word(plain(nilai))
