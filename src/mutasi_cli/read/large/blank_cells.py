"""Which cells hold nothing, as SQL tells it: the same as :func:`mutasi_cli.read.values.blank` for text."""

_GAP = r"[\s\x0b\x1c-\x1f\x{85}\p{Z}\x{200b}-\x{200d}\x{2060}\x{feff}]*"
"""Blanks of every kind and characters without width."""
_UNSEEN = r"[\x{200b}-\x{200d}\x{2060}\x{feff}]*"
_SIGNS = ("-", r"\x{2013}", r"\x{2014}", _UNSEEN.join("null"), _UNSEEN.join("n/a"))
_BLANK = f"(?i){_GAP}(?:{'|'.join(_SIGNS)})?{_GAP}"


def filled_text(cell: str) -> str:
    """Return the SQL that tells whether a text holds something, never NULL."""
    return f"coalesce({cell} <> '' AND NOT regexp_full_match({cell}, '{_BLANK}'), false)"
