"""A batch against a later export of SIASN: what arrived, what did not, what differs."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mutasi_cli.domain.roster_order import Row


class ArrivalState(StrEnum):
    """What the export says of a row of the batch."""

    SUDAH = "sudah"
    TMT_BEDA = "tmt_beda"
    BELUM = "belum"
    LAIN = "lain"
    TIDAK_TERLIHAT = "tidak_terlihat"
    TIDAK_ADA = "tidak_ada"


SETTLED = frozenset({ArrivalState.SUDAH, ArrivalState.TIDAK_TERLIHAT})
"""States that ask for nothing more."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A row with its state. ``by_id``: compared by id; else by the post in words."""

    row: Row
    state: ArrivalState
    wanted: str
    written: str
    by_id: bool


@dataclass(frozen=True, slots=True)
class SharedPost:
    """A structural post that several people of standing Aktif hold.

    ``from_batch``: a row of the batch brought one of them there; ``ends_with`` is then the row whose upload ends it,
    None where somebody outside the batch has to be closed.
    """

    jabatan: str
    unor_id: str | None
    holders: tuple[tuple[str, str], ...]
    from_batch: bool
    ends_with: Row | None


@dataclass(frozen=True, slots=True)
class StayingHolder:
    """Somebody outside the batch who should have left a post that the batch fills, and is still Aktif in it."""

    nip: str
    nama: str
    kode_jabatan: str
    jabatan: str


@dataclass(frozen=True, slots=True)
class EmptyVitalPost:
    """A vital post that the batch fills and that nobody holds in the export."""

    kode_jabatan: str
    jabatan: str
    nip: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What the export says otherwise of a person than the batch: ``field`` is the column of the staff table."""

    nip: str
    nama: str
    field: str
    batch: str
    export: str


@dataclass(frozen=True, slots=True)
class MissingPostId:
    """Somebody touched, functional or pelaksana, without JABATAN ID (COM_2 of the Indeks Kualitas Data)."""

    nip: str
    nama: str
    jabatan: str


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """The whole comparison. ``data_as_of`` is the day of the export as the office tells it, None: unknown."""

    tanggal: date
    file: str
    data_as_of: date | None
    arrivals: tuple[Arrival, ...]
    shared: tuple[SharedPost, ...]
    staying: tuple[StayingHolder, ...]
    empty: tuple[EmptyVitalPost, ...]
    differences: tuple[Difference, ...]
    without_id: tuple[MissingPostId, ...]
    twice: tuple[str, ...]

    @property
    def counts(self) -> Counter[ArrivalState]:
        """How many rows are in each state."""
        return Counter(arrival.state for arrival in self.arrivals)

    @property
    def complete(self) -> bool:
        """True where nothing is left to do."""
        from_batch = any(post.from_batch for post in self.shared)
        return not from_batch and not self.staying and all(arrival.state in SETTLED for arrival in self.arrivals)
