"""Where one stands in a batch folder: what was found, what the last look at it says, which papers exist."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto

from mutasi_cli.domain.temuan import Severity


class Langkah(Enum):
    """What comes next."""

    MULAI = auto()
    """Nothing is here: begin a batch, or try the example."""
    KENALI = auto()
    """There are tables, but none that the batch is named after: see how they are understood."""
    LENGKAPI = auto()
    """Something is missing or cannot be read; the sentence says what."""
    PERIKSA = auto()
    """There is galat: see the findings."""
    DAFTAR = auto()
    """The roster is to be written (again)."""
    NASKAH = auto()
    """The papers are to be written (again)."""
    COCOKKAN = auto()
    """Everything is written: read the papers back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LembarTerbaca:
    """A sheet that was read: its file, its name (None: the file has no sheets), its rows of data."""

    file: str
    sheet: str | None
    baris: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilHari:
    """The papers of one day.

    ``folder`` is relative to the batch folder where it lies in it. ``berubah`` are the inputs that are no
    longer those that the papers were made from; None where that cannot be told. ``sebagian`` tells that other
    papers were made from the inputs as they are now, ``daftar_usang`` that the roster or an annex was not.
    ``daftar`` tells whether the roster is there, ``naskah`` how many other papers there are; ``disunting``
    were changed by hand, ``hilang`` are gone from the disk. ``hanya_pertek``: they are those of the approved
    part of the batch. ``masalah`` is the sentence of a folder that
    cannot be read.
    """

    folder: str
    hari: date
    daftar: bool = False
    naskah: int = 0
    disunting: int = 0
    hilang: int = 0
    berubah: tuple[str, ...] | None = ()
    sebagian: bool = False
    daftar_usang: bool = False
    hanya_pertek: bool = False
    masalah: str = ""

    @property
    def usang(self) -> bool:
        """Whether papers are older than the batch."""
        return bool(self.berubah)


@dataclass(frozen=True, slots=True, kw_only=True)
class Keadaan:
    """What ``mutasi`` alone has to tell.

    ``pengaturan`` and ``buku`` are the files in use, None where there are none; then ``dicari`` is the
    workbook looked for, ``tabel_lain`` are tables in the folder and ``folder_lain`` the batch folders in it.
    ``masalah`` is the sentence of what could not be read or judged. ``temuan`` counts unwaived findings; it
    is None where nothing was judged, and ``terlalu_besar`` says that this was to save time.
    """

    folder: str
    pengaturan: str | None = None
    buku: str | None = None
    dicari: str = ""
    tabel_lain: tuple[str, ...] = ()
    folder_lain: tuple[str, ...] = ()
    lembar: tuple[LembarTerbaca, ...] = ()
    tanggal: date | None = None
    usulan: int | None = None
    temuan: Mapping[Severity, int] | None = None
    dikecualikan: int = 0
    masalah: str = ""
    terlalu_besar: bool = False
    hasil: tuple[HasilHari, ...] = field(default=())

    @property
    def hari_ini(self) -> HasilHari | None:
        """The papers of the day of this batch, None where there are none."""
        return next((isi for isi in self.hasil if isi.hari == self.tanggal), None)

    @property
    def langkah(self) -> Langkah:
        """What comes next."""
        if self.buku is None and not self.masalah:
            return Langkah.KENALI if self.tabel_lain else Langkah.MULAI
        if self.masalah or (self.hari_ini is not None and self.hari_ini.masalah):
            return Langkah.LENGKAPI
        if self.temuan is None or self.temuan.get(Severity.GALAT):
            return Langkah.PERIKSA
        hari = self.hari_ini
        if hari is None or not hari.daftar or hari.daftar_usang:
            return Langkah.DAFTAR
        return Langkah.NASKAH if hari.usang or not hari.naskah else Langkah.COCOKKAN
