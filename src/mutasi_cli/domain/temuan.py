"""Findings: what is wrong with the data or the batch, as values."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mutasi_cli.domain.sel import Sel
from mutasi_cli.law import Dasar


class Severity(StrEnum):
    """How bad a finding is. ``galat`` forbids the batch, ``peringatan`` needs a written reason."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    INFO = "info"

    @property
    def urutan(self) -> int:
        """0 for the worst."""
        return tuple(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Waiver:
    """The waiver that covers a finding: reason, document, last day, and the row that grants it."""

    alasan: str
    nomor_dokumen: str | None
    tanggal_dokumen: date | None
    berlaku_sampai: date | None
    alamat: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. ``nip`` has 18 digits or is None; ``sel`` is the guilty cell.

    ``pesan`` says what is wrong, ``perbaikan`` what to do; both are plain Indonesian sentences.
    """

    aturan: str
    nama: str
    keparahan: Severity
    sel: Sel
    pesan: str
    perbaikan: str
    nip: str | None = None
    kode_jabatan: str | None = None
    dasar: tuple[Dasar, ...] = ()
    pengecualian: Waiver | None = None

    @property
    def menghalangi(self) -> bool:
        """True for a galat that no waiver covers."""
        return self.keparahan is Severity.GALAT and self.pengecualian is None

    @property
    def kunci_urut(self) -> tuple[object, ...]:
        """Order of findings in every output: worst first, then by place."""
        sel = self.sel
        return (
            self.pengecualian is not None,
            self.keparahan.urutan,
            sel.file,
            sel.sheet or "",
            sel.baris or 0,
            len(sel.sel or ""),
            sel.sel or "",
            self.aturan,
            self.nip or "",
            self.kode_jabatan or "",
            self.pesan,
        )
