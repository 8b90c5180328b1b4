"""What of a paper's text comes from the batch, and what kind of fact each piece is.

The data of a paper is a tree of texts. :func:`label` gives each text its kind (``nip``, ``nama``, ``tanggal``
…), told by the name under which it stands, and the person whom it concerns. A text keeps both on its way
through the template, so that the finished paper can be asked where each fact stands. A new paper needs
nothing but names that say what they hold.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

from markupsafe import Markup

from mutasi_cli.papers.paper_values import as_word, plain
from mutasi_cli.words.paper_words import GAP

_SIGNER_TABLES = frozenset(("penandatangan", "pengesah"))
"""Tables of officials: whatever of them differs is a fault of the signer."""

_NOT_FACTS = frozenset(("instansi",))
"""Tables of standing words, the same on each paper."""

_IN_WORDS = "dalam_kata"
"""End of the name of a date that is written in words."""

_JABATAN = "jabatan"
"""A name that holds a post only beside a person's name; elsewhere it is a word of the sentence."""

_IDENTIFIERS = ("nip", "nama", "nama_kapital")
"""Names of a person's table by which the person is known."""

People: TypeAlias = Mapping[str, str]
"""NIP as printed, or a name that only one person of the batch bears -> NIP as printed."""

_RUNNING_NUMBER = re.compile(r"\d{0,4}\.?")
"""A running number in a list; not the number of a document."""

_KINDS: tuple[tuple[str, frozenset[str]], ...] = (
    ("nip", frozenset(("nip",))),
    ("tanggal_lahir", frozenset(("lahir",))),
    ("pertek", frozenset(("pertek",))),
    ("tmt", frozenset(("tmt",))),
    ("tanggal", frozenset(("tanggal", "hari"))),
    ("nomor", frozenset(("nomor",))),
    ("pangkat", frozenset(("pangkat", "golongan"))),
    ("eselon", frozenset(("eselon",))),
    ("tunjangan", frozenset(("tunjangan",))),
    ("jabatan_lama", frozenset(("lama",))),
    ("jabatan_baru", frozenset(("baru",))),
    ("jabatan", frozenset(("jabatan", "tugas", "unit"))),
    ("rohaniwan", frozenset(("rohaniwan",))),
    ("nama", frozenset(("nama",))),
)
"""Kind of fact -> words of a name that tell it; the first that fits holds."""

_MONTH_NAMES = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("nip", re.compile(r"(?<!\d)\d{8} \d{6} \d \d{3}(?!\d)")),
    ("tanggal", re.compile(rf"(?<!\d)\d{{1,2}} (?:{_MONTH_NAMES}) \d{{4}}")),
    ("nomor", re.compile(r"(?<=Nomor )\S*[\d_]\S*(?= )")),
)
"""Facts that are told by their form, within a sentence that the program put together."""

OPEN_MARK, NIP_MARK, TEXT_MARK, CLOSE_MARK = "\ue000", "\ue001", "\ue002", "\ue003"
"""Marks around a fact in a paper that is made to compare with; characters that no text of an office holds."""

_ANY_MARK = re.compile(f"[{OPEN_MARK}{NIP_MARK}{TEXT_MARK}{CLOSE_MARK}]")
_MARKED_FACT = re.compile(
    f"{OPEN_MARK}([^{NIP_MARK}]*){NIP_MARK}([^{TEXT_MARK}]*){TEXT_MARK}([^{CLOSE_MARK}]*){CLOSE_MARK}"
)


class Fact(str):
    """A text of the batch that knows its kind (``field``) and its person (``nip``, empty: nobody's)."""

    __slots__ = ("field", "nip")
    field: str
    nip: str

    @classmethod
    def of(cls, text: str, field: str, nip: str) -> "Fact":
        """Return ``text`` with its kind and person."""
        fact = cls(text)
        fact.field = field
        fact.nip = nip
        return fact

    def upper(self) -> "Fact":
        """Return the same fact in capitals: a filter of the template does not take its kind away."""
        return Fact.of(super().upper(), self.field, self.nip)


@dataclass(frozen=True, slots=True)
class FactSpan:
    """A fact within a paragraph: the characters ``start`` to ``end`` of its text."""

    field: str
    nip: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the tree a text stands: the person, whether the table is a signer's, whether a person's."""

    nip: str = ""
    of_signer: bool = False
    about_person: bool = False


def label(data: Mapping[str, Any], people: People, nip: str = "") -> dict[str, Any]:
    """Return the data of a paper with every text a :class:`Facts`.

    ``person`` are the people of the batch: a table with the NIP or name of one (or whose ``person`` has it)
    concerns that person; everything else concerns ``nip`` (empty: nobody).
    """
    return _label_table(data, people, _Place(nip))


def kind(nama: str, text: str, *, about_person: bool = True) -> str:
    """Return the kind of the fact under a name of the data, an empty text for what is none.

    ``about_person`` tells whether the name stands in a table about a person.
    """
    if nama.endswith(_IN_WORDS):
        return "tanggal"
    field = _kind_of_name(nama)
    is_running = field == "nomor" and _RUNNING_NUMBER.fullmatch(text) is not None
    return "" if is_running or (field == _JABATAN and not about_person) else field


@lru_cache(maxsize=4096)
def _kind_of_name(nama: str) -> str:
    words = set(re.split(r"[\W_]+", nama))
    return next((field for field, telling in _KINDS if words & telling), "")


def _label(nama: str, tree: Any, people: People, place: _Place) -> Any:  # noqa: ANN401 - the tree holds what a template may ask for
    if isinstance(tree, Mapping):
        return _label_table(tree, people, place)
    if isinstance(tree, list | tuple):
        return [_label(nama, value, people, place) for value in tree]
    if not isinstance(tree, str):
        return tree
    if place.of_signer:
        return Fact.of(tree, "penandatangan", place.nip)
    return Fact.of(tree, kind(nama, tree, about_person=place.about_person), place.nip)


def _label_table(table: Mapping[str, Any], people: People, outer: _Place) -> dict[str, Any]:
    """Label everything in a table that itself stands at ``outer``."""
    nip = _person(table, people) or outer.nip
    about_person = any(nama.split("_")[0] == "nama" for nama in table)
    inside = _Place(nip, outer.of_signer, about_person)
    places = dict.fromkeys(_SIGNER_TABLES, _Place(nip, of_signer=True, about_person=about_person))
    places |= dict.fromkeys(_NOT_FACTS, _Place(outer.nip))
    return {key: _label(key, tree, people, places.get(key, inside)) for key, tree in table.items()}


def _person(tree: Mapping[str, Any], people: People) -> str:
    """Return the NIP of the person of the batch whom a table is about, an empty text for nobody."""
    inner = tree.get("orang")
    for table in (tree, inner if isinstance(inner, Mapping) else {}):
        for nama in _IDENTIFIERS:
            candidate = table.get(nama)
            if isinstance(candidate, str) and candidate in people:
                return people[candidate]
    return ""


def write_marked(value: object) -> Markup:
    """Return a value as it goes into a paper made to compare with: marked with its kind and person."""
    text = _ANY_MARK.sub("", plain(value))
    field, nip = (value.field, value.nip) if isinstance(value, Fact) else ("", "")
    return Markup(f"{OPEN_MARK}{field}{NIP_MARK}{nip}{TEXT_MARK}{as_word(text)}{CLOSE_MARK}")  # noqa: S704 - as_word escapes


def without_marks(text: str) -> str:
    """Return the text of a paper as it is compared: without characters that serve as marks here."""
    return _ANY_MARK.sub("", text)


def read_marked(text: str) -> tuple[str, tuple[FactSpan, ...]]:
    """Return the text of a marked paragraph without its marks, and where its facts stand.

    A value without a kind of its own is searched for what shows by its form: NIP, dates, numbers. What is a
    gap (nobody knows it) or says that there is nothing to say is no fact.
    """
    whole = ""
    spans: list[FactSpan] = []
    done = 0
    for match in _MARKED_FACT.finditer(text):
        whole = _join(whole, text[done : match.start()])
        start = len(whole)
        whole = _join(whole, match.group(3))
        done = match.end()
        if match.group(1):
            spans.append(FactSpan(match.group(1), match.group(2), start, len(whole)))
        else:
            spans += by_form(whole[start:], match.group(2), shift=start)
    whole = _join(whole, text[done:]).rstrip()
    return whole, tuple(span for span in spans if whole[span.start : span.end].strip().strip(GAP))


def by_form(text: str, nip: str, *, shift: int = 0) -> Iterator[FactSpan]:
    """Yield what shows by its form to be a fact: NIP, dates, numbers of documents."""
    for field, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield FactSpan(field, nip, shift + match.start(), shift + match.end())


def _join(left: str, right: str) -> str:
    """Join two normalised pieces; the space at their seam stays one, and none comes first."""
    return left + (right.lstrip() if not left or left.endswith(" ") else right)
