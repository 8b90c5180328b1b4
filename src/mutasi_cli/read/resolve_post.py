"""Posts named in words, resolved against the post table: exactly, or not at all.

Fourteen pairs of kelurahan in Kota Bekasi are almost the same word, and five kecamatan share their name
with a kelurahan and a Puskesmas. So two texts are equal only when the same letters remain after
normalising; near ones are named as suggestions and never taken.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from mutasi_cli.domain.jabatan import Jabatan, full_jabatan

ABBREVIATIONS = tuple(
    (needed_letters.split(), re.compile(rf"(?<![a-z0-9]){pattern}(?![a-z0-9])"), replacement)
    for needed_letters, pattern, replacement in (
        ("ka sub", r"ka\.? ?sub\.? ?bag{1,2}(?:ian)?\.?|kasubb?ag", "kepala subbagian"),
        ("ka sub", r"ka\.? ?sub\.? ?bid(?:ang)?\.?|kasubb?id", "kepala subbidang"),
        ("ka si", r"ka\.? ?si(?:e|eksi)?\.?", "kepala seksi"),
        ("ka bid", r"ka\.? ?bid(?:ang)?\.?", "kepala bidang"),
        ("ka bag", r"ka\.? ?bag(?:ian)?\.?", "kepala bagian"),
        ("ka dis", r"ka\.? ?dis\.?", "kepala dinas"),
        ("ka ban", r"ka\.? ?ban\.?", "kepala badan"),
        ("ka upt", r"ka\.? ?upt(d?)\.?", r"kepala upt\1"),
        ("ka pus", r"ka\.? ?pus(?:kesmas)?\.?", "kepala puskesmas"),
        ("ka.", r"ka\.", "kepala"),
        ("sekcam", r"sekcam\.?", "sekretaris kecamatan"),
        ("sek ur", r"sekl?ur\.?", "sekretaris kelurahan"),
        ("sekkel", r"sekkel\.?", "sekretaris kelurahan"),
        ("sekdis", r"sekdis\.?", "sekretaris dinas"),
        ("sekban", r"sekban\.?", "sekretaris badan"),
        ("sub bag", r"sub\.? ?bag(?:ian)?\.?", "subbagian"),
        ("sub bid", r"sub\.? ?bid(?:ang)?\.?", "subbidang"),
        ("kel", r"kel\.?", "kelurahan"),
        ("kec", r"kec\.?", "kecamatan"),
        ("tu", r"tu", "tata usaha"),
        ("puskesmas", r"(?:uptd?\.? )?puskesmas", "puskesmas"),
        ("pkm", r"(?:uptd?\.? )?pkm\.?", "puskesmas"),
    )
)
"""(letters without which the pattern cannot match, pattern, words in full): to look for letters is quicker
than to try every pattern on the name of each post."""

_JOINING_WORDS = frozenset({"pada", "di", "dari"})
_WILAYAH = re.compile(r" (?:kota|kabupaten|kab|provinsi) [a-z]+$")
_NAMED_UNITS = frozenset(("kelurahan", "kecamatan", "puskesmas", "lurah", "camat", "desa", "wali", "pasar"))
_WILAYAH_HEADS = {"lurah": "kelurahan", "camat": "kecamatan"}
_SUGGESTION_COUNT = 3
_SUGGESTION_LIMIT = 55.0


@dataclass(frozen=True, slots=True)
class ResolvedPost:
    """What a post named in a row turned out to be.

    ``kode`` is None when nothing or several posts matched; ``duplicates`` then holds the codes of several, and
    ``suggestion`` the nearest posts (code, full words), best first.
    """

    kode: str | None = None
    suggestion: tuple[tuple[str, str], ...] = ()
    duplicates: tuple[str, ...] = ()


@lru_cache(maxsize=16_384)
def normal_words(text: str) -> str:
    """Return a text as words for comparison: small letters, abbreviations in full, no signs, no ``on_day``."""
    plain = " ".join(re.sub(r"[_\-–]", " ", text.casefold()).replace("&", " dan ").split())
    for needed_letters, pattern, replacement in ABBREVIATIONS:
        if all(letters in plain for letters in needed_letters):
            plain = pattern.sub(replacement, plain)
    words: list[str] = []
    for word in re.sub(r"[^a-z0-9]+", " ", plain).split():
        if word not in _JOINING_WORDS and words[-1:] != [word]:
            words.append(word)
    return " ".join(words)


def joined(jabatan: str, unit: str) -> str:
    """Join a post and its unit (both as words for comparison), nothing said twice.

    A head of a territory keeps its name only where both say the same: ``lurah bintara`` in ``kelurahan
    bintara jaya`` is a contradiction and matches nothing.
    """
    if not unit or _contains(jabatan, unit):
        return jabatan
    head, _, nama = jabatan.partition(" ")
    jenis, _, rest = unit.partition(" ")
    if _WILAYAH_HEADS.get(head) == jenis:
        kelurahan = rest.partition(" kecamatan ")[0]
        if not nama or nama.replace(" ", "") in {kelurahan.replace(" ", ""), rest.replace(" ", "")}:
            return f"{head} {rest}"
    if jabatan.rpartition(" ")[2] == jenis:
        return f"{jabatan} {rest}".strip()
    return f"{jabatan} {unit}"


def without_wilayah(words: str, wilayah: str = "") -> str:
    """Take off ``kota bekasi`` behind the name of an office; ``kelurahan kota baru`` stays whole.

    ``wilayah`` is the territory as words; where it is not known, any ``town`` or ``kabupaten`` with one word.
    """
    if wilayah:
        rest = words.removesuffix(f" {wilayah}")
    else:
        match = _WILAYAH.search(words)
        rest = words if match is None else words[: match.start()]
    return words if rest.rpartition(" ")[2] in _NAMED_UNITS else rest


class PostFinder:
    """Finds posts by words.

    ``nama_lain`` maps another spelling of a unit to its name in the post table; ``wilayah`` is the
    territory (``Kota Bekasi``) that may stand behind the name of an office.
    """

    def __init__(self, jabatan: Mapping[str, Jabatan], other_names: Mapping[str, str], wilayah: str = ""):
        self._jabatan = jabatan
        self._wilayah = normal_words(wilayah)
        self._other_names = tuple(
            (normal_words(other), normal_words(nama))
            for other, nama in sorted(other_names.items())
            if normal_words(other)
        )

    def find(self, jabatan: str | None, unit: str | None) -> ResolvedPost:
        """Resolve a post and its unit in words, or both in one text."""
        kode = self.exact(jabatan, unit)
        if kode is not None:
            return ResolvedPost(kode)
        found = self._matches(jabatan or "", unit or "")
        if found:
            suggestion = tuple((kode, self._jabatan[kode].full_name) for kode in found[:_SUGGESTION_COUNT])
            return ResolvedPost(suggestion=suggestion, duplicates=found)
        return ResolvedPost(suggestion=self._nearest(full_jabatan(jabatan or "", unit)))

    def exact(self, jabatan: str | None, unit: str | None) -> str | None:
        """Return the code of the one post that the words name exactly; see :meth:`find`."""
        found = self._matches(jabatan or "", unit or "")
        active = tuple(kode for kode in found if self._jabatan[kode].active)
        return (active or found)[0] if len(active) == 1 or len(found) == 1 else None

    def kode(self, kode: str, jabatan: str | None = None, unit: str | None = None) -> ResolvedPost:
        """Look a code up; for an unknown one suggest by the code and by the words beside it."""
        if kode in self._jabatan:
            return ResolvedPost(kode)
        suggestion: dict[str, str] = {}
        if jabatan:
            by_words = self.find(jabatan, unit)
            suggestion.update(
                by_words.suggestion
                if by_words.kode is None
                else [(by_words.kode, self._jabatan[by_words.kode].full_name)]
            )
        for near_code in self._nearest_codes(kode):
            suggestion.setdefault(near_code, self._jabatan[near_code].full_name)
        if not suggestion:
            suggestion.update(self._nearest(kode))
        return ResolvedPost(suggestion=tuple(suggestion.items())[:_SUGGESTION_COUNT])

    def _matches(self, jabatan: str, unit: str) -> tuple[str, ...]:
        post_words, unit_words = self._canonical(jabatan), self._canonical(unit)
        if not post_words:
            return ()
        short = without_wilayah(unit_words, self._wilayah)
        whole = joined(post_words, unit_words)
        for words in (whole, without_wilayah(whole, self._wilayah), joined(post_words, short)):
            kode = self._index.get(words.replace(" ", ""))
            if kode:
                return kode
        return ()

    def _canonical(self, text: str) -> str:
        words = f" {normal_words(text)} "
        for other, nama in self._other_names:
            if f" {nama} " not in words:
                words = words.replace(f" {other} ", f" {nama} ")
        return words.strip()

    @cached_property
    def _index(self) -> Mapping[str, tuple[str, ...]]:
        index: dict[str, list[str]] = {}
        for kode, jabatan in self._jabatan.items():
            for wording in sorted(set(_wordings(jabatan, self._wilayah))):
                index.setdefault(wording.replace(" ", ""), []).append(kode)
        return {wording: tuple(dict.fromkeys(kode)) for wording, kode in index.items()}

    @cached_property
    def _words(self) -> Mapping[str, str]:
        return {kode: normal_words(jabatan.full_name) for kode, jabatan in self._jabatan.items()}

    def _nearest(self, text: str) -> tuple[tuple[str, str], ...]:
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - needed only when something is wrong

        words = self._canonical(text)
        if not words:
            return ()
        # In the order of the words and without it: a letter less may change the alphabetical order.
        likeness: dict[str, float] = {}
        for ukuran in (fuzz.ratio, fuzz.token_sort_ratio):
            for _, score, kode in process.extract(
                words, self._words, scorer=ukuran, limit=_SUGGESTION_COUNT, score_cutoff=_SUGGESTION_LIMIT
            ):
                likeness[kode] = max(score, likeness.get(kode, 0.0))
        ranked = sorted(likeness, key=lambda kode: (-likeness[kode], kode))[:_SUGGESTION_COUNT]
        return tuple((kode, self._jabatan[kode].full_name) for kode in ranked)

    def _nearest_codes(self, kode: str) -> tuple[str, ...]:
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - as above

        codes = list(self._jabatan)
        result = process.extract(
            kode, codes, scorer=fuzz.ratio, processor=str.casefold, limit=_SUGGESTION_COUNT, score_cutoff=75.0
        )
        return tuple(code for code, _, _ in result)


def _wordings(jabatan: Jabatan, wilayah: str) -> Iterable[str]:
    """Yield every wording that means this post: with its unit in full or short, with the office, alone."""
    words = normal_words(jabatan.jabatan)
    office = normal_words(jabatan.perangkat_daerah or "")
    full_unit = normal_words(jabatan.unit_kerja)
    yield words
    # As papers print it, whatever the joining below makes of it.
    yield normal_words(jabatan.full_name)
    yield normal_words(full_jabatan(jabatan.jabatan, jabatan.unit_kerja))
    for unit in {full_unit, full_unit.partition(" kecamatan ")[0], without_wilayah(full_unit, wilayah)}:
        full = joined(words, unit)
        yield full
        yield joined(full, office)
        yield joined(full, without_wilayah(office, wilayah))


def _contains(text: str, part: str) -> bool:
    """Tell whether a text says a unit already: the same words in it, or the same letters at its end."""
    if f" {part} " in f" {text} ":
        return True
    words = text.split(" ")
    compact = part.replace(" ", "")
    return any("".join(words[start:]) == compact for start in range(len(words)))
