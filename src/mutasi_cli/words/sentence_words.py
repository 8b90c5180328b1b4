"""Parts of sentences that every room writes alike: words in a row, and the nearest known word."""

from collections.abc import Sequence


def join_words(words: Sequence[str]) -> str:
    """Join words as a sentence does: ``a``, ``a dan b``, ``a, b, dan c``."""
    if len(words) <= 2:  # noqa: PLR2004 - two words take no comma
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"


def perhaps_meant(*near: str, otherwise: str = "") -> str:
    """Return the sentence that names the nearest known words, with a blank before it.

    ``otherwise`` is the sentence where nothing is near.
    """
    return f" Mungkin maksudnya {' atau '.join(near)}." if near else otherwise
