"""Posts named in words, resolved against the post table: exactly, or not at all.

Fourteen pairs of kelurahan in Kota Bekasi are almost the same word, and five kecamatan share their name
with a kelurahan and a Puskesmas. So two texts are equal only when the same letters remain after
normalising; near ones are named as suggestions and never taken.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from mutasi_cli.domain.jabatan import Jabatan, full_jabatan
from mutasi_cli.domain.unit_alias import UnitAlias
from mutasi_cli.read.near_posts import COUNT, NearPosts
from mutasi_cli.read.post_words import (
    TASKS_IN_GENERAL_USE,
    UNITS_IN_GENERAL_USE,
    joined,
    letters,
    normal_words,
    readings,
    without_wilayah,
)
from mutasi_cli.read.unit_abbreviations import UnitAbbreviations

_PADA = re.compile(r"\bpada\b", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class ResolvedPost:
    """What a post named in a row turned out to be.

    ``kode`` is None when nothing or several posts matched; ``duplicates`` then holds the codes of several, and
    ``suggestion`` the nearest posts (code, full words), best first. ``alias`` is the explanation of one abbreviation
    with which the words would name exactly one post.
    """

    kode: str | None = None
    suggestion: tuple[tuple[str, str], ...] = ()
    duplicates: tuple[str, ...] = ()
    alias: UnitAlias | None = None


class PostFinder:
    """Finds posts by words.

    ``other_names`` maps another spelling of a unit to its name in the post table; ``wilayah`` is the
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
        self._near = NearPosts(jabatan, self._wilayah)
        self._known_in_full: dict[str, tuple[str, ...]] = {}

    def find(self, jabatan: str | None, unit: str | None) -> ResolvedPost:
        """Resolve a post and its unit in words, or both in one text."""
        post_text, unit_text = jabatan or "", unit or ""
        kode = self.exact(post_text, unit_text)
        if kode is not None:
            return ResolvedPost(kode)
        found = self._matches(post_text, unit_text)
        if found:
            suggestion = tuple((kode, self._jabatan[kode].full_name) for kode in found[:COUNT])
            return ResolvedPost(suggestion=suggestion, duplicates=found)
        alias = self._alias(post_text, unit_text)
        if alias is not None:
            return ResolvedPost(alias=alias)
        whole = self._fullest(full_jabatan(post_text, unit))
        return ResolvedPost(suggestion=self._near.by_words(whole, self._fullest(unit_text)))

    def exact(self, jabatan: str | None, unit: str | None) -> str | None:
        """Return the code of the one post that the words name exactly; see :meth:`find`."""
        return self._only(self._matches(jabatan or "", unit or ""))

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
        for near_code, words in self._near.by_code(kode):
            suggestion.setdefault(near_code, words)
        if not suggestion:
            suggestion.update(self._near.by_words(self._fullest(kode), ""))
        return ResolvedPost(suggestion=tuple(suggestion.items())[:COUNT])

    def has(self, kode: str) -> bool:
        """Tell whether the post table has a code."""
        return kode in self._jabatan

    def is_additional(self, kode: str) -> bool:
        """Tell whether a code of the table is that of a tugas tambahan."""
        return not self._jabatan[kode].definitif

    def _only(self, found: tuple[str, ...]) -> str | None:
        active = tuple(kode for kode in found if self._jabatan[kode].active)
        return (active or found)[0] if len(active) == 1 or len(found) == 1 else None

    def _matches(self, jabatan: str, unit: str) -> tuple[str, ...]:
        """Return the posts that the words name: as they stand, else with their abbreviations in full."""
        post_words, unit_words = self._plain(jabatan), self._plain(unit)
        if not post_words:
            return ()
        found = self._named(post_words, unit_words)
        if found:
            return found
        return self._among(self._in_full(post_words), self._in_full(unit_words))

    def _among(self, posts: Iterable[str], units: Iterable[str]) -> tuple[str, ...]:
        names = tuple(units)
        found = (kode for post_words in posts for unit_words in names for kode in self._named(post_words, unit_words))
        return tuple(dict.fromkeys(found))

    def _named(self, post_words: str, unit_words: str) -> tuple[str, ...]:
        short = without_wilayah(unit_words, self._wilayah)
        whole = joined(post_words, unit_words)
        for words in (whole, without_wilayah(whole, self._wilayah), joined(post_words, short)):
            codes = self._index.get(letters(words))
            if codes:
                return codes
        return ()

    def _plain(self, text: str) -> str:
        """Return a text as words; a territory behind each of the units that it names is taken off."""
        parts = _PADA.split(text)
        if len(parts) == 1:
            return normal_words(text)
        return normal_words(" ".join(without_wilayah(normal_words(part), self._wilayah) for part in parts))

    def _in_full(self, words: str) -> tuple[str, ...]:
        """Return the words with the office's other names, each again with the abbreviations in general use."""
        if words not in self._known_in_full:
            renamed = self._renamed(words)
            self._known_in_full[words] = tuple(dict.fromkeys((renamed, *readings(renamed, self._general_units))))
        return self._known_in_full[words]

    def _fullest(self, text: str) -> str:
        return self._in_full(self._plain(text))[-1] if text else ""

    def _renamed(self, words: str) -> str:
        text = f" {words} "
        for other, nama in self._other_names:
            if f" {nama} " not in text:
                text = text.replace(f" {other} ", f" {nama} ")
        return normal_words(text)

    @cached_property
    def _unit_names(self) -> tuple[str, ...]:
        """The names of units and offices of the table, in its order, as they are written there."""
        names = (name for jabatan in self._jabatan.values() for name in (jabatan.unit_kerja, jabatan.perangkat_daerah))
        return tuple(dict.fromkeys(name.strip() for name in names if name and name.strip()))

    @cached_property
    def _general_units(self) -> Mapping[str, str]:
        """The abbreviations in general use that mean exactly one unit of this table."""
        own = {letters(without_wilayah(normal_words(name), self._wilayah)) for name in self._unit_names}
        general = {}
        for short, names in UNITS_IN_GENERAL_USE.items():
            present = [name for name in names if letters(normal_words(name)) in own]
            if len(present) == 1:
                general[short] = normal_words(present[0])
        return general

    @cached_property
    def _abbreviations(self) -> UnitAbbreviations:
        return UnitAbbreviations(self._unit_names)

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        """Every word of the table, and every abbreviation that is known: none of them is an unknown one."""
        texts = [*self._unit_names, *(jabatan.jabatan for jabatan in self._jabatan.values())]
        known = {word for text in texts for word in normal_words(text).split()}
        known |= {word for short in (*self._general_units, *TASKS_IN_GENERAL_USE) for word in short.split()}
        return frozenset(known | {word for other, _ in self._other_names for word in other.split()})

    def _alias(self, jabatan: str, unit: str) -> UnitAlias | None:
        """Return the one abbreviation whose explanation would make these words name one post."""
        proposals: dict[str, UnitAlias] = {}
        for text in (unit, jabatan):
            for before, word in _words_in_order(text):
                if any(part not in self._vocabulary for part in normal_words(word).split()):
                    meant = self._abbreviations.meant(word, before)
                    if meant is not None and self._cured(jabatan, unit, word, meant):
                        proposals.setdefault(word.casefold(), UnitAlias(word, meant))
        return next(iter(proposals.values())) if len(proposals) == 1 else None

    def _cured(self, jabatan: str, unit: str, abbreviation: str, meant: str) -> bool:
        def explained(text: str) -> str:
            words = f" {self._plain(text)} ".replace(f" {normal_words(abbreviation)} ", f" {normal_words(meant)} ")
            return normal_words(words)

        found = self._among(self._in_full(explained(jabatan)), self._in_full(explained(unit)))
        return self._only(found) is not None

    @cached_property
    def _index(self) -> Mapping[str, tuple[str, ...]]:
        index: dict[str, list[str]] = {}
        for kode, jabatan in self._jabatan.items():
            for wording in sorted(set(self._wordings(jabatan))):
                index.setdefault(letters(wording), []).append(kode)
        return {wording: tuple(dict.fromkeys(kode)) for wording, kode in index.items()}

    def _wordings(self, jabatan: Jabatan) -> Iterator[str]:
        """Yield every wording that means this post: as the table has it, and with its abbreviations in full."""
        words, unit, office = (
            normal_words(text) for text in (jabatan.jabatan, jabatan.unit_kerja, jabatan.perangkat_daerah or "")
        )
        yield from _wordings(words, unit, office, self._wilayah)
        # As papers print it, whatever the joining makes of it.
        yield normal_words(jabatan.full_name)
        yield normal_words(full_jabatan(jabatan.jabatan, jabatan.unit_kerja))
        for full_words in self._in_full(words):
            full_unit, full_office = self._in_full(unit)[-1], self._in_full(office)[-1]
            if (full_words, full_unit, full_office) != (words, unit, office):
                yield from _wordings(full_words, full_unit, full_office, self._wilayah)


def _words_in_order(text: str) -> Iterator[tuple[str, str]]:
    """Yield each word of a text, with the one before it in small letters."""
    before = ""
    for word in _WORD.findall(text):
        yield before, word
        before = word.casefold()


def _wordings(words: str, unit: str, office: str, wilayah: str) -> Iterator[str]:
    """Yield a post alone, with its unit in full or short, with its office, and with its unit said twice."""
    yield words
    if "lurah" in words:
        # The post itself may name its kelurahan with the kecamatan; the kelurahan alone says it, too.
        yield words.partition(" kecamatan ")[0]
    units = {unit, unit.partition(" kecamatan ")[0], without_wilayah(unit, wilayah)}
    for own_unit in units:
        full = joined(words, own_unit)
        yield full
        yield joined(full, office)
        yield joined(full, without_wilayah(office, wilayah))
        for said_again in units:
            yield f"{full} {said_again}"
