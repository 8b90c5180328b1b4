"""What a guilty cell shows: one colour, that of its worst finding, and a note with all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.finding import Finding, Severity, Waiver
from mutasi_cli.words.finding_words import finding_title

AUTHOR = "Pemeriksaan mutasi"
"""The author of the notes, as Excel shows it."""


class Colour(Enum):
    """Colours of marks, the worst first: name for the legend, RGB of the fill.

    All are light, so that the officer's own dark letters stay readable on them.
    """

    GALAT = ("Galat", "FFB3AE")
    PERINGATAN = ("Peringatan", "FFE08A")
    INFO = ("Info", "BFDDF5")
    WAIVED = ("Dikecualikan", "D9D9D9")

    @property
    def label(self) -> str:
        """The word for the legend."""
        return self.value[0]

    @property
    def rgb(self) -> str:
        """The colour of the fill, six hexadecimal digits."""
        return self.value[1]


_BY_SEVERITY = {
    Severity.GALAT: Colour.GALAT,
    Severity.PERINGATAN: Colour.PERINGATAN,
    Severity.INFO: Colour.INFO,
}


@dataclass(frozen=True, slots=True)
class NotePiece:
    """A piece of a note, bold or not."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class CellMark:
    """The mark of one cell."""

    colour: Colour
    catatan: tuple[NotePiece, ...]

    @property
    def text(self) -> str:
        """The note without bold letters."""
        return "".join(run.text for run in self.catatan)


def colour(finding: Finding) -> Colour:
    """Return the colour of one finding; a waived one warns nobody any more."""
    return Colour.WAIVED if finding.pengecualian is not None else _BY_SEVERITY[finding.severity]


def mark_cell(findings: Sequence[Finding]) -> CellMark:
    """Return the mark of a cell from all its findings, in their order; at least one."""
    order = tuple(Colour)
    worst = min((colour(finding) for finding in findings), key=order.index)
    catatan: list[NotePiece] = []
    for nomor, finding in enumerate(findings):
        gap = "" if nomor == 0 else "\n\n"
        waiver = finding.pengecualian
        waived_words = "" if waiver is None else " (dikecualikan)"
        catatan.append(
            NotePiece(
                f"{gap}{finding.severity.value.upper()} {finding.rule_code} {finding_title(finding)}{waived_words}",
                bold=True,
            )
        )
        catatan.append(NotePiece(f"\n{finding.message}\nPerbaikan: {finding.remedy}"))
        if waiver is not None:
            catatan.append(NotePiece(f"\nPengecualian: {waiver_sentence(waiver)}"))
    return CellMark(worst, tuple(catatan))


def waiver_sentence(waiver: Waiver) -> str:
    """Return reason, document and last day of a waiver, and the row that grants it, in one line."""
    clauses = [waiver.alasan]
    document = waiver.nomor_dokumen or ""
    if waiver.tanggal_dokumen is not None:
        document = f"{document} tanggal {long_date(waiver.tanggal_dokumen)}".strip()
    if document:
        clauses.append(document)
    if waiver.berlaku_sampai is not None:
        clauses.append(f"berlaku sampai {long_date(waiver.berlaku_sampai)}")
    return f"{'; '.join(clause for clause in clauses if clause)} ({waiver.address})"
