"""``mutasi validate`` for the terminal: who is concerned, what is wrong, where, and what to do.

Blocks of text instead of a wide table: the same page reads at 80 columns, at 120 and in a file. Findings
stand worst first; all that concerns one person or post stands together, under the worst of it.
"""

from collections.abc import Sequence
from itertools import groupby

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import day_name, long_date
from mutasi_cli.domain.finding import Finding, Severity, Waiver
from mutasi_cli.words.finding_words import (
    FindingGroup,
    finding_title,
    full_address,
    group_findings,
    summary_sentence,
    verdict_sentence,
)
from mutasi_cli.words.law_words import office_provisions
from mutasi_cli.words.terminal_text import (
    COLOURS,
    blank,
    joined,
    print_heading,
    print_labelled,
    print_text,
    text,
)

_HEADINGS = {
    Severity.GALAT: "GALAT: harus diperbaiki sebelum pelantikan",
    Severity.PERINGATAN: "PERINGATAN: boleh, dengan alasan tertulis",
    Severity.INFO: "INFO: perlu diketahui",
}
_INDENT = 2
_LABEL_WIDTH = 11


def print_findings(
    console: Console,
    batch: Batch,
    findings: Sequence[Finding],
    *,
    everything: Sequence[Finding] | None = None,
    strict: bool = False,
) -> None:
    """Print findings of a batch and a closing summary.

    ``everything`` are all findings where ``findings`` are only those asked for: the summary always speaks of the
    whole batch. ``strict``: warnings fail too (``--ketat``), and the summary says so.
    """
    _head(console, batch)
    still_open = [entry for entry in findings if entry.pengecualian is None]
    finding_groups = group_findings(batch, still_open)
    for severity, groups in groupby(finding_groups, key=lambda entry: entry.findings[0].severity):
        print_heading(console, _HEADINGS[severity], COLOURS[severity])
        for entry in groups:
            _group(console, entry)
    waived_findings = [entry for entry in findings if entry.pengecualian is not None]
    if waived_findings:
        print_heading(console, "DIKECUALIKAN dengan alasan tertulis")
        for entry in group_findings(batch, waived_findings):
            _group(console, entry)
    print_office_settings(console, batch)
    complete = findings if everything is None else everything
    if len(complete) != len(findings):
        blank(console)
        print_text(console, text(f"Ditampilkan {len(findings)} dari {len(complete)} temuan, sesuai pilihan."))
    _summary(console, batch, complete, strict=strict)


def print_office_settings(console: Console, batch: Batch) -> None:
    """Print the values and severities that the office set for itself, each with its reason."""
    provisions = office_provisions(batch)
    if not provisions:
        return
    print_heading(console, f"KETENTUAN KANTOR SENDIRI ({batch.office_settings.file})")
    for provision in provisions:
        print_text(console, text(provision.sentence), start=Text(" " * _INDENT))
        print_labelled(console, "Alasan", text(provision.alasan), left=_INDENT * 2, label_width=_LABEL_WIDTH)


def _head(console: Console, batch: Batch) -> None:
    print_text(console, text("PEMERIKSAAN USULAN MUTASI", "bold"))
    day_words = f"pelantikan {day_name(batch.tanggal)}, {long_date(batch.tanggal)}"
    files = ", ".join(dict.fromkeys(read_sheet.file for read_sheet in batch.material.source))
    print_text(console, text(joined((files, f"{len(batch.moves)} usulan", day_words))))


def _group(console: Console, group: FindingGroup) -> None:
    blank(console)
    print_text(console, text(group.subject.nama, "bold"))
    for detail in group.subject.details:
        print_text(console, text(detail, "dim"))
    for findings in group.findings:
        _finding(console, findings)


def _finding(console: Console, finding: Finding) -> None:
    start = Text(" " * _INDENT)
    start.append(finding.severity.value.upper(), style=COLOURS[finding.severity])
    start.append(f" {finding.rule_code} ")
    print_text(console, text(finding_title(finding)), start=start)
    lines = [("Sel", full_address(finding.cell))]
    if finding.cell.content:
        lines.append(("Tertulis", finding.cell.content))
    lines += [("Masalah", finding.message), ("Perbaikan", finding.remedy)]
    lines += [("Dasar", str(dasar)) for dasar in finding.dasar]
    if finding.pengecualian is not None:
        lines += _waiver(finding.pengecualian)
    for label, content in lines:
        print_labelled(console, label, text(content), left=_INDENT * 2, label_width=_LABEL_WIDTH)


def _waiver(waiver: Waiver) -> list[tuple[str, str]]:
    document = waiver.nomor_dokumen or ""
    if waiver.tanggal_dokumen is not None:
        document = joined((document, long_date(waiver.tanggal_dokumen)), " tanggal ")
    lines = [("Alasan", f"{waiver.alasan} ({waiver.address})")]
    if document:
        lines.append(("Dokumen", document))
    if waiver.berlaku_sampai is not None:
        lines.append(("Sampai", long_date(waiver.berlaku_sampai)))
    return lines


def _summary(console: Console, batch: Batch, findings: Sequence[Finding], *, strict: bool) -> None:
    still_open = [entry.severity for entry in findings if entry.pengecualian is None]
    worst = min(still_open, key=lambda entry: entry.order, default=Severity.INFO)
    style = "bold green" if worst is Severity.INFO else COLOURS[worst]
    blank(console)
    print_text(console, text(f"Kesimpulan: {summary_sentence(batch, findings)}.", style))
    print_text(console, text(verdict_sentence(findings, strict=strict)))
