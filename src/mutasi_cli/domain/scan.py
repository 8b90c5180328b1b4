"""Scanned documents before they are uploaded: what is wrong with a file, who must wait, who is ready."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mutasi_cli.domain.finding import Severity


class ScanFault(StrEnum):
    """What can be wrong with a scanned file, in the order in which it is told."""

    BUKAN_PDF = "bukan-pdf"
    TIDAK_TERBUKA = "tidak-terbuka"
    TERKUNCI = "terkunci"
    TANPA_HALAMAN = "tanpa-halaman"
    GAMBAR_RUSAK = "gambar-rusak"
    DIPERBAIKI = "diperbaiki"
    HALAMAN_KOSONG = "halaman-kosong"
    MUNGKIN_KOSONG = "mungkin-kosong"
    TERLALU_BESAR = "terlalu-besar"
    NIP_ASING = "nip-asing"
    GANDA = "ganda"
    ISI_KEMBAR = "isi-kembar"


@dataclass(frozen=True, slots=True)
class ScanFinding:
    """One fault of one file; ``message`` is the Indonesian sentence with its remedy."""

    fault: ScanFault
    severity: Severity
    message: str


@dataclass(frozen=True, slots=True)
class WantedDocument:
    """A document that is looked for: its id, the words that name it in a file name, and what it is called.

    ``short`` is the word for it within a sentence.
    """

    id: str
    words: tuple[str, ...]
    title: str
    short: str
    mandatory: bool


@dataclass(frozen=True, slots=True)
class ScannedFile:
    """A file of the folder.

    ``nama`` is its path below the folder, ``document`` the id of its document. ``nip`` and ``document`` are
    None where the name tells none or several (``reason`` says which). ``pages`` is None where no page could
    be counted or the file was not looked into; ``size`` is in bytes.
    """

    nama: str
    nip: str | None
    document: str | None
    pages: int | None
    size: int
    findings: tuple[ScanFinding, ...]
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class MissingScan:
    """A document of a person that is not in the folder."""

    nip: str
    document: WantedDocument


@dataclass(frozen=True, slots=True)
class WaitingPerson:
    """Somebody whose record cannot be uploaded yet.

    ``because`` is the NIP of the person who still holds the target, None for one with a galat of his own.
    ``files`` are the files of that galat (none where a mandatory document is missing).
    """

    nip: str
    because: str | None
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScanResult:
    """What came of a folder of scans.

    ``people`` maps each NIP of the batch to its name, in roster order; ``pattern`` is how the office names its
    files, with ``{id}`` and ``{nip}``.
    """

    tanggal: date
    folder: str
    pattern: str
    purpose: str
    people: Mapping[str, str]
    documents: tuple[WantedDocument, ...]
    files: tuple[ScannedFile, ...]
    missing: tuple[MissingScan, ...]
    waiting: tuple[WaitingPerson, ...]
    ready: tuple[str, ...]

    @property
    def has_galat(self) -> bool:
        """True where a file has a galat or a mandatory document is missing."""
        return any(missing.document.mandatory for missing in self.missing) or self._has(Severity.GALAT)

    @property
    def has_peringatan(self) -> bool:
        """True where a file has a peringatan."""
        return self._has(Severity.PERINGATAN)

    def _has(self, severity: Severity) -> bool:
        return any(finding.severity is severity for file in self.files for finding in file.findings)
