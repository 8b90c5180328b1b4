"""The raw material of a batch: all records as they were read, before anything moves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.column_state import ColumnState
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.pegawai import Keluarga, Pegawai, Riwayat
from mutasi_cli.domain.usulan import BatchFacts, Pertek, Plt, Usulan, WaiverRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One sheet that was read: its file, the file's SHA-256, the number of data rows, and which table it is."""

    file: str
    sha256: str
    sheet: str | None
    row: int
    table: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownColumn:
    """A heading that was not understood; ``suggestion`` is the nearest field, ``table`` its table.

    ``table`` is ``batch`` for a key of that sheet, and ``sheet`` for a whole sheet that was not read: then
    ``cell`` has no address but the sheet's, and ``suggestion`` is the table it may be.
    """

    table: str
    cell: Cell
    suggestion: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PegawaiSuggestion:
    """Someone of the staff table named as a suggestion: never taken, only told.

    ``kode_jabatan`` and ``jabatan`` are the present post, as far as the table names it.
    """

    nip: str
    nama: str
    reason: str
    kode_jabatan: str | None = None
    jabatan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecognisedPosts:
    """How many posts of a kind had blank columns filled in by what their names say (``Kepala Puskesmas``)."""

    label: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffForm:
    """How the NIP column of the staff table looks: rows, rows with a sound NIP, the commonest form of the others."""

    row_count: int
    sound: int
    commonest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything that the tables gave.

    ``pegawai`` holds only people the batch may touch: those named in the small sheets and all holders of
    leading posts. ``duplicate_pegawai`` lists, per NIP, every further row with that NIP. ``duplicate_jabatan``
    likewise per code. ``pegawai_without_nip`` are staff rows whose NIP cell is damaged (numeric, wrong length)
    and that the batch may touch. ``suggested_pegawai`` maps the text of a NIP cell that found nobody (or is
    numeric) to suggestions, and the name of a row without NIP to everybody of that name. ``libur`` maps a day to its
    name, ``damaged_libur`` are the cells of ``libur`` in which no day can be read. ``columns`` maps the name of each
    table that was read to the state of its columns; a table that is not in it was made by hand, and nothing is known
    of its columns. ``staff_form`` tells how the staff table's NIPs look (None: the staff was made by hand).
    ``recognised`` counts the posts that say themselves what they are.
    """

    usulan: tuple[Usulan, ...]
    pegawai: Mapping[str, Pegawai]
    jabatan: Mapping[str, Jabatan]
    facts: BatchFacts
    riwayat: tuple[Riwayat, ...] = ()
    pertek: tuple[Pertek, ...] | None = None
    izin_mendagri: tuple[Pertek, ...] | None = None
    plt: tuple[Plt, ...] = ()
    pengecualian: tuple[WaiverRow, ...] = ()
    keluarga: tuple[Keluarga, ...] = ()
    libur: Mapping[date, str] = field(default_factory=dict)
    damaged_libur: tuple[Cell, ...] = ()
    duplicate_pegawai: Mapping[str, tuple[Pegawai, ...]] = field(default_factory=dict)
    pegawai_without_nip: tuple[Pegawai, ...] = ()
    duplicate_jabatan: Mapping[str, tuple[Jabatan, ...]] = field(default_factory=dict)
    suggested_pegawai: Mapping[str, tuple[PegawaiSuggestion, ...]] = field(default_factory=dict)
    source: tuple[Source, ...] = ()
    unknown_columns: tuple[UnknownColumn, ...] = ()
    columns: Mapping[str, ColumnState] = field(default_factory=dict)
    staff_form: StaffForm | None = None
    recognised: tuple[RecognisedPosts, ...] = ()
