"""Headings as words: abbreviations in full, words that say nothing left out.

``Tgl. Lhr Pegawai``, ``TANGGAL LAHIR`` and ``tgl_lahir_pegawai`` are the same words. What remains is looked up
like every other heading; a heading with one word more than that is not known.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

_NO_WORD = re.compile(r"[^a-z0-9]+")
_IN_FULL = {
    short: word
    for word, listed in (
        ("tanggal", "tgl tg"),
        ("tempat", "tmp tmpt tpt"),
        ("lahir", "lhr kelahiran"),
        ("golongan", "gol golru gr"),
        ("ruang", "rg"),
        ("jabatan", "jab jbt jbtn"),
        ("pendidikan", "pend pddk pendd"),
        ("jenis", "jns"),
        ("kelamin", "klmn"),
        ("unit", "unt"),
        ("satuan", "sat"),
        ("nama", "nm"),
        ("eselon", "esl es esel"),
        ("pangkat", "pkt"),
        ("gelar", "glr"),
        ("depan", "dpn"),
        ("belakang", "blkg blk"),
        ("tambahan", "tamb"),
        ("nomor", "no nomer nmr"),
        ("tahun", "thn th"),
        ("tingkat", "tk tkt"),
        ("keterangan", "ket"),
        ("kebutuhan", "keb"),
        ("jumlah", "jml jlh"),
        ("kelas", "kls"),
        ("atasan", "atsn"),
    )
    for short in listed.split()
}
_EMPTY_AT_END = frozenset(
    (
        *("terakhir", "akhir", "sekarang", "pegawai", "pns", "asn", "ybs", "bersangkutan", "nama", "saatini"),
        *("wajib", "yang", "lengkap"),
    )
)
"""Words that add nothing where they end a heading."""

_EMPTY_AT_START = frozenset(("nama", "data", "uraian"))
"""Words with which a heading may begin without changing what it means: ``Nama OPD``."""


@lru_cache(maxsize=4096)
def full_words(heading: str) -> tuple[str, ...]:
    """Return the words of a heading with abbreviations in full."""
    words = [_IN_FULL.get(word, word) for word in _NO_WORD.split(heading.casefold().replace("saat ini", "saatini"))]
    words = [word for word in words if word]
    # «Tanggal TMT Jabatan» says twice that it is a day.
    return tuple(words[1:] if words[:2] == ["tanggal", "tmt"] else words)


def looser(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the words as they are, then without what says nothing at the end, then at the beginning."""
    yield words
    ends = words
    while len(ends) > 1 and ends[-1] in _EMPTY_AT_END:
        ends = ends[:-1]
        yield ends
    if len(ends) > 1 and ends[0] in _EMPTY_AT_START:
        yield ends[1:]


def first_words() -> frozenset[str]:
    """Return the words with which a heading may begin although what it means does not."""
    return frozenset((*_IN_FULL, *_IN_FULL.values(), *_EMPTY_AT_START))


def near_field(words: Sequence[str], by_words: Mapping[tuple[str, ...], tuple[str, ...]]) -> str | None:
    """Return the field whose words are nearly those of a heading; between different words nothing is near.

    Every word of the heading must be one of the field's, begun or mistyped, and most of the field's must be there.
    """
    if not words:
        return None
    best: tuple[float, str] | None = None
    for known, fields in by_words.items():
        likeness = _likeness(words, known)
        if likeness > (best[0] if best is not None else 0.0):
            best = likeness, fields[0]
    return None if best is None else best[1]


def _likeness(words: Sequence[str], known: Sequence[str]) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415 - only for what is not understood

    whole = fuzz.ratio("".join(words), "".join(known))
    if whole >= _NEAR_AS_A_WHOLE:
        return whole
    matched: set[int] = set()
    for word in words:
        place = next((k for k, other in enumerate(known) if k not in matched and _near(word, other)), None)
        if place is None:
            return 0.0
        matched.add(place)
    return _NEAR_AS_A_WHOLE * len(matched) / len(known) if len(matched) * 2 > len(known) else 0.0


def _near(word: str, other: str) -> bool:
    from rapidfuzz import fuzz  # noqa: PLC0415 - as above

    return (len(word) >= _SHORTEST_BEGINNING and other.startswith(word)) or fuzz.ratio(word, other) >= _NEAR_AS_A_WORD


_NEAR_AS_A_WHOLE = 84.0
_NEAR_AS_A_WORD = 80.0
_SHORTEST_BEGINNING = 3
