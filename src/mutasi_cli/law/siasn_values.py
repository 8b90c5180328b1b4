"""Values of the vocabularies of SIASN and I-MUT: each knows its id, its words and the day of its table."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

SIASN_ID = r"[0-9A-Fa-f]{32}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"
"""32 hexadecimal digits or a UUID: the form of every id of a person, a unit and a post."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a vocabulary. Ids are text (``00`` and ``01`` keep their zeros)."""

    id: str
    nama: str
    acuan: date


@dataclass(frozen=True, slots=True)
class EselonEntry(Entry):
    """An eselon; ``jabatan_asn`` is blank where the table names no level (00, V and NON)."""

    jabatan_asn: str


@dataclass(frozen=True, slots=True)
class GolonganEntry(Entry):
    """A golongan of PNS (``nama``, such as III/d) with its pangkat."""

    pangkat: str


@dataclass(frozen=True, slots=True)
class HukumanEntry(Entry):
    """A disciplinary sanction; ``tingkat`` is R (ringan), S (sedang) or B (berat)."""

    tingkat: str


@dataclass(frozen=True, slots=True)
class IndikatorEntry(Entry):
    """An indicator of the Indeks Kualitas Data; weights as in the source."""

    bobot_indikator: Decimal
    dimensi: str
    bobot_dimensi: Decimal
    yang_diuji: str


@dataclass(frozen=True, slots=True)
class JabatanFungsionalEntry(Entry):
    """A functional post with its level.

    ``status`` is N (in use), O (old) or X (not documented). ``usia_bup`` is what the table says, 0 where
    it is silent: a hint, never a legal source.
    """

    jenjang: str
    usia_bup: int
    status: str

    @property
    def in_use(self) -> bool:
        """True for status N, the only one that may be chosen for a new record."""
        return self.status == "N"


E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Table(Generic[E]):
    """A vocabulary in the order of its file. ``acuan`` is the day of its newest source."""

    nama: str
    acuan: date
    sumber: str
    catatan: str
    entries: tuple[E, ...]
    _by_id: dict[str, E] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {entry.id: entry for entry in self.entries})

    def __iter__(self) -> Iterator[E]:
        """Walk through the entries in the order of the file."""
        return iter(self.entries)

    def __len__(self) -> int:
        """Return the number of entries."""
        return len(self.entries)

    def get(self, identifier: str) -> E | None:
        """Return the entry with exactly this id, None where the table has none."""
        return self._by_id.get(identifier)


@dataclass(frozen=True, slots=True)
class ImutCategory:
    """A node of the I-MUT tree below a kategori: jenis, sub jenis or rumpun.

    ``path`` holds the words from the kategori down to this node; ``leaf`` is True where nothing hangs below
    it, so that a proposal can be filed under it. ``id`` is the number as text: every digit after the second
    is one level deeper.
    """

    id: str
    nama: str
    acuan: date
    path: tuple[str, ...]
    leaf: bool


@dataclass(frozen=True, slots=True)
class ImutTree:
    """The I-MUT categories, every node before what hangs below it."""

    acuan: date
    sumber: str
    catatan: str
    kategori: tuple[Entry, ...]
    nodes: tuple[ImutCategory, ...]

    @property
    def leaves(self) -> tuple[ImutCategory, ...]:
        """Return the nodes under which a proposal can be filed, in the order of the tree."""
        return tuple(node for node in self.nodes if node.leaf)

    def get(self, identifier: str) -> ImutCategory | None:
        """Return the node with this id, None where the tree has none."""
        return next((node for node in self.nodes if node.id == identifier), None)


@dataclass(frozen=True, slots=True)
class SiasnTables:
    """All vocabularies that the program ships. The ids in an office's own files beat every one of them."""

    agama: Table[Entry]
    eselon: Table[EselonEntry]
    golongan: Table[GolonganEntry]
    ikd_indikator: Table[IndikatorEntry]
    imut: ImutTree
    jabatan_fungsional: Table[JabatanFungsionalEntry]
    jenis_hukuman: Table[HukumanEntry]
    jenis_jabatan: Table[Entry]
    jenis_mutasi: Table[Entry]
    jenis_penugasan: Table[Entry]
    kedudukan_hukum: Table[Entry]
    kuadran_nilai: Table[Entry]
    status_usul: Table[Entry]
