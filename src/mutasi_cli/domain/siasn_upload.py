"""What the office uploads to SIASN after the ceremony: the records that are ready, those that wait, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mutasi_cli.domain.roster_order import Row
from mutasi_cli.domain.usulan import Plt

FIELDS = (
    "id",
    "pnsId",
    "instansiId",
    "instansiIndukId",
    "satuanKerjaId",
    "unorId",
    "jenisJabatan",
    "eselonId",
    "jabatanFungsionalId",
    "jabatanFungsionalUmumId",
    "subJabatanId",
    "jenisMutasiId",
    "jenisPenugasanId",
    "nomorSk",
    "tanggalSk",
    "tmtJabatan",
    "tmtMutasi",
    "tmtPelantikan",
)
"""The fields of a record in their order; ``path``, an empty list until SIASN fills it, follows."""

FORM = "jabatan/unorjabatan/save"
"""The name of the record, as public programs know it."""


@dataclass(frozen=True, slots=True)
class Lack:
    """Why a record is held: the field that lacks, the reason in words, and the column in which to mend it."""

    field: str
    words: str
    column: str


@dataclass(frozen=True, slots=True)
class RecordDocument:
    """A document of a record: its id, whether SIASN demands it, its file name, and the draft it comes from."""

    id: str
    mandatory: bool
    file: str
    draft: str | None


@dataclass(frozen=True, slots=True)
class ReadyRow:
    """A record to be uploaded. ``group`` is its chain or ring, ``notes`` are sentences for the officer."""

    row: Row
    group: str
    values: Mapping[str, str]
    documents: tuple[RecordDocument, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A record that cannot be uploaded yet.

    ``because`` is the row whose person still holds the target, None where the record is held for itself.
    """

    row: Row
    reasons: tuple[Lack, ...]
    because: Row | None


@dataclass(frozen=True, slots=True)
class Preceding:
    """Somebody outside the batch whom the staff table still gives a target: that record is to be closed first.

    ``rows`` are the successor and everybody who waits for the successor.
    """

    nip: str
    nama: str
    kode_jabatan: str
    jabatan: str
    reason: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class PltRecord:
    """A record of an acting official; with ``reasons`` it is not ready."""

    plt: Plt
    nama: str
    jabatan: str
    values: Mapping[str, str]
    reasons: tuple[Lack, ...]


@dataclass(frozen=True, slots=True)
class DoubledPost:
    """A post that the staff table gives to several before the first upload: (code, words, NIPs)."""

    kode: str
    jabatan: str
    nips: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Upload:
    """All records of a batch. ``ready`` is in the order of upload.

    ``moments`` counts, over all uploads, the posts that two people hold after one; ``fewest`` is what no order
    can go below. ``plt`` is None where the acting officials were not asked for.
    """

    tanggal: date
    ready: tuple[ReadyRow, ...]
    held: tuple[HeldRow, ...]
    preceding: tuple[Preceding, ...]
    doubled: tuple[DoubledPost, ...]
    rings: tuple[tuple[Row, ...], ...]
    moments: int
    fewest: int
    plt: tuple[PltRecord, ...] | None = None

    @property
    def complete(self) -> bool:
        """True where every record is ready."""
        return not self.held and not any(record.reasons for record in self.plt or ())
