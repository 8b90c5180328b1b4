"""Findings: what is wrong with the data or the batch, as values."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.rule_facts import Document
from mutasi_cli.law import Dasar


class Severity(StrEnum):
    """How bad a finding is. ``galat`` forbids the batch, ``peringatan`` needs a written reason."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    INFO = "info"

    @property
    def order(self) -> int:
        """0 for the worst."""
        return tuple(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Waiver:
    """The waiver that covers a finding: reason, document, last day, and the row that grants it."""

    alasan: str
    nomor_dokumen: str | None
    tanggal_dokumen: date | None
    berlaku_sampai: date | None
    address: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. ``title`` is its rule in plain words, ``nip`` has 18 digits or is None; ``cell`` is the guilty cell.

    ``message`` says what is wrong, ``remedy`` what to do; both are plain Indonesian sentences. ``follows`` are the
    cells whose fault must be mended first, with which this finding may go. Findings of one rule with the same
    ``cure`` are mended by one act; where it is empty, those of one column are. ``not_judged`` are the rules that this
    fault keeps from being judged, each with the NIPs of the people concerned. ``document`` is the letter or number that
    lacks, None where the rule speaks of something else. ``before_all`` is true where nothing else can be looked at
    before this is mended.
    """

    rule_code: str
    nama: str
    severity: Severity
    cell: Cell
    message: str
    remedy: str
    nip: str | None = None
    kode_jabatan: str | None = None
    dasar: tuple[Dasar, ...] = ()
    pengecualian: Waiver | None = None
    follows: tuple[Cell, ...] = ()
    cure: str = ""
    not_judged: tuple[tuple[str, tuple[str, ...]], ...] = ()
    title: str = ""
    document: Document | None = None
    before_all: bool = False

    @property
    def blocking(self) -> bool:
        """True for a galat that no waiver covers."""
        return self.severity is Severity.GALAT and self.pengecualian is None

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Order of findings in every output: worst first, then by place; a table that cannot be used before all."""
        cell = self.cell
        return (
            self.pengecualian is not None,
            self.severity.order,
            not self.before_all,
            cell.file,
            cell.sheet or "",
            cell.row or 0,
            len(cell.cell or ""),
            cell.cell or "",
            self.rule_code,
            self.nip or "",
            self.kode_jabatan or "",
            self.message,
        )
