"""Whole words in fields of study, degrees and certificates, compared with the word lists of the law.

Nothing is matched inside a word, so that ``bidan`` is not found in ``field``.
"""

import re
from collections.abc import Iterable

from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.vocabulary import Pendidikan

_DOCTOR = "dr"
_FILLER = frozenset({"ilmu", "ilmu-ilmu", "jurusan", "program", "studi", "prodi"})
_EVERY = frozenset({"semua", "segala"})


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, case folded, without signs."""
    return tuple(re.findall(r"[^\W_]+", text.casefold()))


def contains(text: str | None, phrases: Iterable[str]) -> bool:
    """Tell whether a text contains one of the phrases as consecutive whole words."""
    own_words = words(text or "")
    return any(_contains_run(own_words, words(phrase)) for phrase in phrases)


def jurusan_matches(jurusan: str | None, accepted: Iterable[str], excluded: Iterable[str] = ()) -> bool:
    """Tell whether a field of study is one of a list and none of the look-alikes.

    Several fields in one cell, parted by ``;`` or a line break, are judged one by one.
    """
    accepted, excluded = tuple(accepted), tuple(excluded)
    parts = re.split(r"[;\n]", jurusan or "")
    return any(contains(part, accepted) and not contains(part, excluded) for part in parts)


def required_jurusan_fits(jurusan: str | None, requirement: Iterable[str]) -> bool:
    """Tell whether a field of study is one that a post asks for.

    Words like «Ilmu» say nothing about the field: «Ilmu Hukum» and «Hukum» are one. «Semua Jurusan» accepts every
    field, also one that is not known.
    """
    wanted = [_words_of_jurusan(entry) for entry in requirement]
    if any(_EVERY & set(entry) for entry in wanted):
        return True
    own_words = _words_of_jurusan(jurusan or "")
    return any(_contains_run(own_words, entry) for entry in wanted)


def gelar_matches(pegawai: Pegawai, accepted: Iterable[str]) -> bool:
    """Tell whether a person bears one of the degrees; dots and spaces within a degree do not matter.

    Case does not matter either, but for ``dr.``: a physician differs from the doctorate ``Dr.`` by it alone.
    """
    wanted = {_compact(gelar) for gelar in accepted}
    return not wanted.isdisjoint(_gelar(pegawai))


def pendidikan_label(label: str) -> Pendidikan:
    """Return the level of education that a parameter names (``D-IV``)."""
    return Pendidikan[label.replace("-", "_")]


def _gelar(pegawai: Pegawai) -> set[str]:
    before = [_compact(part) for part in re.split(r"[\s.,;]+", pegawai.gelar_depan or "")]
    after = []
    for section in re.split(r"[,;]", pegawai.gelar_belakang or ""):
        after.append(_compact(section))
        after.extend(_compact(part) for part in section.split())
    return {part for part in (*before, *after) if part}


def _compact(gelar: str) -> str:
    compact = re.sub(r"[\s.]", "", gelar)
    return compact if compact.casefold() == _DOCTOR else compact.casefold()


def _words_of_jurusan(text: str) -> tuple[str, ...]:
    return tuple(word for word in re.findall(r"[\w-]+", text.casefold()) if word not in _FILLER)


def _contains_run(own_words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    length = len(wanted)
    return length > 0 and any(own_words[i : i + length] == wanted for i in range(len(own_words) - length + 1))
