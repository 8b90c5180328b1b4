"""Leadership training: which level somebody has been trained for, by the names that the law lists."""

import re
from collections.abc import Mapping, Sequence

from mutasi_cli.domain.levels import jenjang_of_key
from mutasi_cli.domain.vocabulary import Jenjang
from mutasi_cli.law import Law

_IGNORED = {"tk", "tingkat"}
_NEGATIONS = {"belum", "tidak"}


def trained_for(diklat: str | None, law: Law) -> Jenjang | None:
    """Return the highest level for which a training counts, None where it counts for none.

    Training for a level covers the levels below it; old names count (``Diklatpim IV``).
    """
    if diklat is None:
        return None
    names_by_jenjang: Mapping[str, Sequence[str]] = law.table("diklat_jenjang")
    own_words = _words(diklat)
    if _NEGATIONS & set(own_words):
        return None
    levels = [
        jenjang_of_key(key)
        for key, diklat_names in names_by_jenjang.items()
        if any(_within(own_words, _words(diklat_name)) for diklat_name in diklat_names)
    ]
    return max(levels, default=None)


def _within(words: list[str], part: list[str]) -> bool:
    return any(words[i : i + len(part)] == part for i in range(len(words) - len(part) + 1))


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]+|\d+", text.casefold()) if word not in _IGNORED]
