"""Posts that words may mean and do not name exactly: same unit first, then same kind of post, then likeness."""

from collections.abc import Mapping
from functools import cached_property

from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.read.post_words import kind_of_post, letters, normal_words, without_wilayah

COUNT = 3
_LIMIT = 55.0
_LIMIT_IN_UNIT = 35.0
_FARTHEST_BEHIND = 25.0
_CODE_LIMIT = 75.0
_SMALLER_UNITS = frozenset({"kelurahan", "lurah", "puskesmas", "uptd", "upt", "rsud"})


class NearPosts:
    """Ranks the posts of a table by how near they are to words or to a code. What it names is only told."""

    def __init__(self, jabatan: Mapping[str, Jabatan], wilayah: str):
        self._jabatan = jabatan
        self._wilayah = wilayah

    @cached_property
    def _words(self) -> Mapping[str, str]:
        return {kode: normal_words(jabatan.full_name) for kode, jabatan in self._jabatan.items()}

    @cached_property
    def _units(self) -> Mapping[str, tuple[str, frozenset[str]]]:
        """The letters of a unit, in full or short -> its words and the codes of its posts."""
        units: dict[str, tuple[str, set[str]]] = {}
        for kode, jabatan in self._jabatan.items():
            full = without_wilayah(normal_words(jabatan.unit_kerja), self._wilayah)
            for words in {full, full.partition(" kecamatan ")[0]} - {""}:
                units.setdefault(letters(words), (words, set()))[1].add(kode)
        return {key: (words, frozenset(codes)) for key, (words, codes) in units.items()}

    @cached_property
    def _offices(self) -> Mapping[str, str]:
        """Code -> the words of the office and of the unit, in which a larger unit may be named."""
        return {
            kode: f" {normal_words(jabatan.perangkat_daerah or '')} {normal_words(jabatan.unit_kerja)} "
            for kode, jabatan in self._jabatan.items()
        }

    def by_words(self, words: str, unit: str) -> tuple[tuple[str, str], ...]:
        """Return (code, full words) of the nearest posts.

        ``words`` name the post with its unit, ``unit`` names that alone (empty: it stands in the words, or nowhere).
        """
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - needed only when something is wrong

        if not words:
            return ()
        own_unit, same_unit = self._posts_of(words, unit)
        kind = kind_of_post(words)
        # In the order of the words and without it: a letter less may change the alphabetical order.
        likeness: dict[str, float] = {}
        for measure in (fuzz.ratio, fuzz.token_sort_ratio):
            for _, score, kode in process.extract(words, self._words, scorer=measure, limit=None, score_cutoff=_LIMIT):
                likeness[kode] = max(score, likeness.get(kode, 0.0))
            for kode in same_unit:
                likeness[kode] = max(measure(words, self._words[kode]), likeness.get(kode, 0.0))
        best = max(likeness.values(), default=0.0)
        kept = [
            kode
            for kode, score in likeness.items()
            if score >= (_LIMIT_IN_UNIT if kode in same_unit else max(_LIMIT, best - _FARTHEST_BEHIND))
        ]

        def rank(kode: str) -> tuple[object, ...]:
            other_kind = kind_of_post(self._words[kode]) != kind
            place = 2 if kode not in same_unit else (kode not in own_unit) + (2 if other_kind else 0)
            elsewhere = kode not in same_unit
            return not self._jabatan[kode].active, elsewhere, place, other_kind, -likeness[kode], kode

        kept.sort(key=rank)
        return self.named(kept)

    def by_code(self, kode: str) -> tuple[tuple[str, str], ...]:
        """Return (code, full words) of the posts whose codes are nearest."""
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - as above

        result = process.extract(
            kode,
            list(self._jabatan),
            scorer=fuzz.ratio,
            processor=str.casefold,
            limit=COUNT,
            score_cutoff=_CODE_LIMIT,
        )
        return self.named([code for code, _, _ in result])

    def named(self, codes: list[str]) -> tuple[tuple[str, str], ...]:
        """Return the first codes with the full words of their posts."""
        return tuple((kode, self._jabatan[kode].full_name) for kode in codes[:COUNT])

    def _posts_of(self, words: str, unit: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return the posts of the unit that is named, and these with the posts of all units within it.

        The unit is named exactly, or it is the longest one that the words contain.
        """
        named = self._units.get(letters(without_wilayah(unit, self._wilayah))) if unit else None
        if named is None:
            held = [entry for entry in self._units.values() if _names_unit(unit or words, entry[0])]
            named = max(held, key=lambda entry: len(entry[0]), default=None)
        if named is None:
            return frozenset(), frozenset()
        within = {kode for kode, office in self._offices.items() if f" {named[0]} " in office}
        return named[1], named[1] | within


def _names_unit(text: str, unit: str) -> bool:
    """Tell whether a text names a unit, and not only the larger one in which another unit lies."""
    before, found, _ = f" {text} ".partition(f" {unit} ")
    return bool(found) and not _SMALLER_UNITS.intersection(before.split())
