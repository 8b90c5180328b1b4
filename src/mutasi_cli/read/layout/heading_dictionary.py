"""The headings of one table: canonical names, the office's aliases, the form's own, the built-in aliases."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from mutasi_cli.errors import SettingsError
from mutasi_cli.read.fields import FIELDS, PREDIKAT_PATTERN
from mutasi_cli.read.layout.heading_beginnings import ROW_NUMBER, Beginnings
from mutasi_cli.read.layout.heading_key import compact_key, heading_key, personal, split_day_heading
from mutasi_cli.read.layout.heading_words import full_words, looser, near_field
from mutasi_cli.read.layout.layout_model import FieldPart, Layout, Meaning, Strength
from mutasi_cli.read.layout.stacked_cells import read_stacked_heading
from mutasi_cli.read.layout.synonyms import (
    AMBIGUOUS,
    BROADER,
    GROUP_DEPENDENT,
    GROUPS,
    SPELLED,
    SYNONYMS,
    UNUSED,
    UNUSED_GROUPS,
)

_SUGGESTION_LIMIT = 75.0
_SYNONYM_LIMIT = 85.0
_MOST_SHARED = 64
_MOST_CACHED = 20_000
_PERSONAL = Meaning(reason="data pribadi, tidak pernah dibaca", personal=True)
_ORDER = Meaning(reason="nomor urut, tidak dipakai")
_IGNORED = Meaning(reason="dikenal, tidak dipakai")
_LEFT_ALONE = Meaning(reason="dibiarkan menurut mutasi.toml", strength=Strength.OFFICE)
LEAVE_ALONE = "-"
"""What an office writes instead of a field where a column is not to be read."""


class HeadingDictionary:
    """What the headings of a table mean. ``layouts`` are the forms whose own headings count.

    Raises PengaturanError for an alias of the office that names no field.
    """

    def __init__(self, table: str, alias: Mapping[str, str], layouts: Sequence[Layout] = ()):
        self.table = table
        self._canonical = {heading_key(nama): nama for nama in FIELDS[table]}
        self._by_words = _fields_by_words(table)
        self._office = self._office_aliases(alias)
        self._layout: dict[str, tuple[FieldPart, ...]] = {}
        self._groups: Mapping[tuple[str, str], str] = GROUPS.get(table, {})
        self._ignored = set(UNUSED.get(table, ()))
        for layout in layouts:
            for heading, target in layout.heading.items():
                self._layout[compact_key(heading)] = (FieldPart(target),) if isinstance(target, str) else target
            self._ignored.update(compact_key(heading) for heading in layout.unused)
        others = (*self._layout, *self._ignored, *(words[0] for words in self._by_words))
        self._beginnings = None if alias else Beginnings(table, others)
        self._cached: dict[tuple[str, ...], Meaning | None] = {}

    def _office_aliases(self, alias: Mapping[str, str]) -> dict[str, Meaning]:
        result = {}
        for heading, field in alias.items():
            if field.strip() == LEAVE_ALONE:
                result[heading_key(heading)] = _LEFT_ALONE
                continue
            canonical_field = self._canonical_field(heading_key(field))
            if canonical_field is None:
                near = self.suggestion(field)
                hint = f"; maksudnya «{near}»?" if near else "."
                raise SettingsError(
                    f"[kolom.{self.table}] di mutasi.toml menyebut bidang «{field}» yang tidak ada{hint}"
                )
            result[heading_key(heading)] = Meaning(
                (FieldPart(canonical_field),), "menurut mutasi.toml", strength=Strength.OFFICE
            )
        return result

    def meaning(self, trail: tuple[str, ...]) -> Meaning | None:
        """Return what a heading under its groups (groups first) means, None for an unknown one."""
        if trail not in self._cached:
            if len(self._cached) >= _MOST_CACHED:
                self._cached.clear()
            self._cached[trail] = self._find(trail)
        return self._cached[trail]

    def may_mean(self, text: str) -> bool:
        """Tell whether a text may be a heading or a part of one; False is certain, and quickly found."""
        # The office may call a column what it likes.
        return self._beginnings is None or self._beginnings.may_mean(text)

    def field(self, heading: str) -> str | None:
        """Return the field that a single heading names, None when it names none or several."""
        meaning = self.meaning((heading,))
        return meaning.part[0].field if meaning is not None and len(meaning.part) == 1 else None

    def suggestion(self, heading: str) -> str | None:
        """Return the nearest field, None when nothing is near."""
        day_word, rest = split_day_heading(heading)
        if day_word is not None:
            return self._suggest_day_field(heading, day_word, rest)
        return near_field(full_words(heading), self._by_words)

    def words_of(self, field: str) -> tuple[tuple[str, ...], ...]:
        """Return the words of the headings that name a field for certain."""
        return tuple(words for words, fields in self._by_words.items() if fields == (field,))

    def suggest_day_field(self, heading: str) -> str | None:
        """Return the nearest field with a day whose heading does not say that it is one, by its words."""
        near = self._suggest_day_field(f"tmt {heading}", "tmt", heading)
        return None if near == "tmt" else near

    def _suggest_day_field(self, heading: str, day_word: str, rest: str) -> str | None:
        """Return the nearest field with a day: a heading that begins so is never anything else."""
        from mutasi_cli.read.values.near_words import nearest  # noqa: PLC0415 - only for what is not understood

        day_fields = [field for field, jenis in FIELDS[self.table].items() if jenis == "tanggal"]
        # Without the words that they all begin with: «tgl masuk» is not near to «tanggal lahir».
        field_by_words = {
            words: field for field in day_fields for front, words in (split_day_heading(field),) if words or not front
        }
        near = nearest(rest, field_by_words, limit=_SUGGESTION_LIMIT, amount=1) if rest else ()
        if near:
            return field_by_words[near[0]]
        alias = {words: field for words, field in SYNONYMS.get(self.table, {}).items() if field in day_fields}
        near = nearest(compact_key(heading), alias, limit=_SYNONYM_LIMIT, amount=1) if rest else ()
        if near:
            return alias[near[0]]
        return day_word if day_word in day_fields else None

    def _find(self, trail: tuple[str, ...]) -> Meaning | None:
        if not any(map(self.may_mean, trail)):
            return _PERSONAL if any(map(personal, trail)) else None
        return self._look_up(trail)

    def _look_up(self, trail: tuple[str, ...]) -> Meaning | None:
        if len(trail) == 1:
            return self._single(trail[0])
        if any(personal(text) for text in trail):
            return _PERSONAL
        office_meaning = self._office.get("/".join(heading_key(text) for text in trail))
        if office_meaning is not None:
            return office_meaning
        above, below = compact_key(" ".join(trail[:-1])), compact_key(trail[-1])
        field = self._groups.get((above, below)) or self._groups.get((compact_key(trail[-2]), below))
        if field is not None:
            return Meaning((FieldPart(field),), "menurut kelompok judulnya")
        whole = self._single(" ".join(trail), try_stacked=False)
        if whole is not None:
            return whole
        if UNUSED_GROUPS.get(self.table, frozenset()) & {above, compact_key(trail[0])}:
            return _IGNORED
        # «NAMA» over «NIP» in one column: its cells hold both, or its rows one each.
        part = read_stacked_heading("/".join(trail[-2:]), self.table)
        if part is not None and {entry.field for entry in part} == {"nama", "nip"}:
            return Meaning(part, "beberapa isi dalam satu sel")
        return None if below in GROUP_DEPENDENT else _under_a_stranger(self._single(trail[-1]))

    def _single(self, heading: str, *, try_stacked: bool = True) -> Meaning | None:
        office_meaning = self._office.get(heading_key(heading))
        if office_meaning is not None:
            return office_meaning
        compact = compact_key(heading)
        canonical = self._canonical_field(heading_key(heading))
        part = self._layout.get(compact)
        if canonical is not None:
            # A form may read more out of such a column than the canonical table does.
            return Meaning(part or (FieldPart(canonical),), strength=Strength.CANONICAL)
        if part is not None:
            return Meaning(part, "nama lain")
        alias = SYNONYMS.get(self.table, {}).get(compact)
        if alias is None and self.table == "pegawai":
            alias = _predikat(compact)
        if alias is not None:
            strength = BROADER.get(self.table, {}).get(compact, Strength.SYNONYM)
            return Meaning((FieldPart(alias),), "nama lain", strength=strength)
        if personal(heading):
            return _PERSONAL
        if compact in self._ignored:
            return _IGNORED
        if compact in ROW_NUMBER:
            return _ORDER
        part = read_stacked_heading(heading, self.table) if try_stacked else None
        if part is None:
            return self._by_full_words(heading)
        return Meaning(part, "beberapa isi dalam satu sel") if part else _IGNORED

    def _by_full_words(self, heading: str) -> Meaning | None:
        """Return what a heading means with its abbreviations in full and without words that say nothing."""
        for words in looser(full_words(heading)):
            if len(words) == 1 and words[0] in GROUP_DEPENDENT:
                continue
            if "".join(words) in self._ignored:
                return _IGNORED
            fields = AMBIGUOUS.get(self.table, {}).get(words) or self._by_words.get(words, ())
            if fields:
                return Meaning(
                    (FieldPart(fields[0]),), "nama lain", strength=Strength.LOOSE, otherwise=tuple(fields[1:])
                )
        return None

    def _canonical_field(self, key: str) -> str | None:
        predikat = PREDIKAT_PATTERN.fullmatch(key) if self.table == "pegawai" else None
        return f"predikat_{predikat[1]}" if predikat else self._canonical.get(key)


def _under_a_stranger(meaning: Meaning | None) -> Meaning | None:
    """Return a meaning under a group that nobody knows: ``AGAMA`` there may be somebody else's."""
    if meaning is None or meaning.strength in {Strength.OFFICE, Strength.DERIVED}:
        return meaning
    return replace(meaning, strength=min(meaning.strength, Strength.LOOSE))


_SHARED: dict[tuple[object, ...], HeadingDictionary] = {}


def shared_dictionary(table: str, alias: Mapping[str, str], layouts: Sequence[Layout] = ()) -> HeadingDictionary:
    """Return the headings of a table, the same for every sheet of a workbook: what one meant is known on the next."""
    key = (table, tuple(alias.items()), *(layout.nama for layout in layouts))
    if key not in _SHARED:
        if len(_SHARED) >= _MOST_SHARED:
            _SHARED.clear()
        _SHARED[key] = HeadingDictionary(table, alias, layouts)
    return _SHARED[key]


@lru_cache(maxsize=32)
def _fields_by_words(table: str) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """Return the fields of a table by the words of their names and of the other headings that mean them."""
    by_words: dict[tuple[str, ...], dict[str, None]] = {}
    listed = {field: (field, *SPELLED.get(table, {}).get(field, ())) for field in FIELDS[table]}
    for field, headings in listed.items():
        for heading in headings:
            by_words.setdefault(full_words(heading), {})[field] = None
    return {words: tuple(fields) for words, fields in by_words.items() if len(fields) == 1}


def _predikat(compact: str) -> str | None:
    word, year = compact[:-4], compact[-4:]
    if word in {"predikat", "predikatkinerja", "predikatskp", "predikatkinerjatahun", "predikattahun"}:
        match = PREDIKAT_PATTERN.fullmatch(f"predikat{year}")
        return f"predikat_{match[1]}" if match else None
    return None
