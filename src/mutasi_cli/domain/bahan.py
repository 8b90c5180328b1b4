"""The raw material of a batch: all records as they were read, before anything moves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.pegawai import Keluarga, Pegawai, Riwayat
from mutasi_cli.domain.sel import Sel
from mutasi_cli.domain.usulan import FaktaBatch, Pengecualian, Pertek, Plt, Usulan


@dataclass(frozen=True, slots=True, kw_only=True)
class Sumber:
    """One sheet that was read: its file, the file's SHA-256 and the number of data rows."""

    file: str
    sha256: str
    sheet: str | None
    baris: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KolomTakDikenal:
    """A heading that was not understood; ``saran`` is the nearest field, ``tabel`` its table.

    ``tabel`` is ``batch`` for a key of that sheet, and ``lembar`` for a whole sheet that was not read: then
    ``sel`` has no address but the sheet's, and ``saran`` is the table it may be.
    """

    tabel: str
    sel: Sel
    saran: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaranPegawai:
    """Someone of the staff table named as a suggestion: never taken, only told."""

    nip: str
    nama: str
    sebab: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bahan:
    """Everything that the tables gave.

    ``pegawai`` holds only people the batch may touch: those named in the small sheets and all holders of
    leading posts. ``pegawai_ganda`` lists, per NIP, every further row with that NIP. ``jabatan_ganda``
    likewise per code. ``pegawai_tanpa_nip`` are staff rows whose NIP cell is damaged (numeric, wrong length)
    and that the batch may touch. ``saran_pegawai`` maps the text of a NIP cell that found nobody (or is
    numeric) to suggestions. ``libur`` maps a day to its name, ``libur_rusak`` are
    the cells of ``libur`` in which no day can be read.
    """

    usulan: tuple[Usulan, ...]
    pegawai: Mapping[str, Pegawai]
    jabatan: Mapping[str, Jabatan]
    fakta: FaktaBatch
    riwayat: tuple[Riwayat, ...] = ()
    pertek: tuple[Pertek, ...] | None = None
    plt: tuple[Plt, ...] = ()
    pengecualian: tuple[Pengecualian, ...] = ()
    keluarga: tuple[Keluarga, ...] = ()
    libur: Mapping[date, str] = field(default_factory=dict)
    libur_rusak: tuple[Sel, ...] = ()
    pegawai_ganda: Mapping[str, tuple[Pegawai, ...]] = field(default_factory=dict)
    pegawai_tanpa_nip: tuple[Pegawai, ...] = ()
    jabatan_ganda: Mapping[str, tuple[Jabatan, ...]] = field(default_factory=dict)
    saran_pegawai: Mapping[str, tuple[SaranPegawai, ...]] = field(default_factory=dict)
    sumber: tuple[Sumber, ...] = ()
    kolom_tak_dikenal: tuple[KolomTakDikenal, ...] = ()
