"""Near words: only ever told, never taken."""

from collections.abc import Iterable

WORD_LIMIT = 60.0
"""Likeness in per cent from which a word is worth naming."""


def nearest(word: str, choices: Iterable[str], *, limit: float = WORD_LIMIT, amount: int = 3) -> tuple[str, ...]:
    """Return the nearest of ``choices``, best first; equal likeness in the order given."""
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - needed only when something is wrong

    result = process.extract(
        word,
        list(choices),
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        limit=amount,
        score_cutoff=limit,
    )
    return tuple(near_word for near_word, _, _ in result)


MISSPELT = 78.0
"""Likeness in per cent from which a word is another one, mistyped."""


def misspelt(word: str, choices: Iterable[str]) -> tuple[str, ...]:
    """Return the choices of which a word may be a misspelling: likeness as a whole, never of a part."""
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - as above

    result = process.extract(
        word, list(choices), scorer=fuzz.ratio, processor=utils.default_process, limit=3, score_cutoff=MISSPELT
    )
    return tuple(near_word for near_word, _, _ in result)
