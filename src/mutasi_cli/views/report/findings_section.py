"""Findings for the page: worst first, by rule, each with its person or post, its cell and what to do."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.finding import Finding, Severity, Waiver
from mutasi_cli.domain.move import Move
from mutasi_cli.views.report.template_data import CardFinding, FindingsSection, ReportedFinding, RuleFindings
from mutasi_cli.words.finding_words import finding_title, full_address, group_findings

WAIVED = "dikecualikan"

_HEADINGS = {
    Severity.GALAT: ("Galat", "Harus diperbaiki sebelum pelantikan."),
    Severity.PERINGATAN: ("Peringatan", "Boleh dilantik, dengan alasan tertulis."),
    Severity.INFO: ("Info", "Perlu diketahui; tidak menghalangi."),
}


class Placement:
    """Which findings lie on which row: by the person, else by the row of the sheet."""

    def __init__(self, batch: Batch, findings: Sequence[Finding]):
        self.urut = tuple(sorted(findings, key=lambda finding: finding.sort_key))
        self._id = {id(finding): f"t-{nomor}" for nomor, finding in enumerate(self.urut, start=1)}
        row = {
            (move.usulan.origin.file, move.usulan.origin.sheet, move.usulan.origin.row): move for move in batch.moves
        }
        self._moves = [_rows_of(batch, finding, row) for finding in self.urut]
        self._by_move: dict[int, list[Finding]] = {}
        for finding, moves in zip(self.urut, self._moves, strict=True):
            for move in moves:
                self._by_move.setdefault(id(move), []).append(finding)

    def anchor(self, finding: Finding) -> str:
        """Return the anchor of a finding on the page."""
        return self._id[id(finding)]

    def of(self, move: Move) -> tuple[Finding, ...]:
        """Return the findings of a row, worst first, the waived ones last."""
        return tuple(self._by_move.get(id(move), ()))

    def rows(self, finding: Finding) -> tuple[Move, ...]:
        """Return the rows that a finding concerns."""
        return self._moves[int(self.anchor(finding).removeprefix("t-")) - 1]


def findings_sections(
    batch: Batch, placement: Placement, card_numbers: Mapping[int, int]
) -> tuple[FindingsSection, ...]:
    """Return the findings by severity, then by rule; the waived ones stand last."""
    subject = {
        id(entry): group.subject.nama for group in group_findings(batch, placement.urut) for entry in group.findings
    }
    all_sections = []
    for severity, (title, explanation) in _HEADINGS.items():
        chosen = [entry for entry in placement.urut if entry.severity is severity and entry.pengecualian is None]
        rules = _by_rule(chosen, placement, subject, card_numbers)
        all_sections.append(FindingsSection(severity.value, title, explanation, len(chosen), rules))
    chosen = [entry for entry in placement.urut if entry.pengecualian is not None]
    rules = _by_rule(chosen, placement, subject, card_numbers)
    all_sections.append(FindingsSection(WAIVED, "Dikecualikan", "Dengan alasan tertulis.", len(chosen), rules))
    return tuple(entry for entry in all_sections if entry.jumlah)


def card_findings(placement: Placement, move: Move) -> tuple[CardFinding, ...]:
    """Return the findings of a row as its card names them."""
    return tuple(
        CardFinding(
            keparahan=finding.severity.value if finding.pengecualian is None else WAIVED,
            kode=finding.rule_code,
            nama=finding_title(finding),
            pesan="" if finding.severity is Severity.INFO else _without_name(finding.message, move.who),
            tautan=f"#{placement.anchor(finding)}",
        )
        for finding in placement.of(move)
    )


def _without_name(message: str, person: str) -> str:
    """Return a message without the name it begins with: on a card that name is the heading."""
    rest = message.removeprefix(f"{person} ")
    return rest if rest == message else rest[:1].upper() + rest[1:]


def _by_rule(
    findings: Sequence[Finding],
    placement: Placement,
    subjects: Mapping[int, str],
    card_numbers: Mapping[int, int],
) -> tuple[RuleFindings, ...]:
    """Gather the findings of each rule, rules in the order of their first finding."""
    by_rule: dict[tuple[str, tuple[str, ...]], list[Finding]] = {}
    for finding in findings:
        by_rule.setdefault((finding.rule_code, tuple(str(dasar) for dasar in finding.dasar)), []).append(finding)
    rule_code = []
    for (kode, dasar), of_rule in by_rule.items():
        rule_findings = tuple(_finding(finding, placement, subjects[id(finding)], card_numbers) for finding in of_rule)
        shared_remedies = {finding.perbaikan for finding in rule_findings}
        perbaikan = shared_remedies.pop() if len(shared_remedies) == 1 else ""
        if perbaikan:
            rule_findings = tuple(replace(finding, perbaikan="") for finding in rule_findings)
        rule_code.append(RuleFindings(kode, finding_title(of_rule[0]), dasar, perbaikan, rule_findings))
    return tuple(rule_code)


def _finding(finding: Finding, placement: Placement, pokok: str, card_numbers: Mapping[int, int]) -> ReportedFinding:
    moves = placement.rows(finding)
    return ReportedFinding(
        id=placement.anchor(finding),
        pokok=pokok,
        tautan=f"#orang-{card_numbers[id(moves[0])]}" if moves else "",
        sel=full_address(finding.cell),
        isi=finding.cell.content,
        pesan=finding.message,
        perbaikan=finding.remedy,
        pengecualian=() if finding.pengecualian is None else _waiver(finding.pengecualian),
    )


def _waiver(waiver: Waiver) -> tuple[tuple[str, str], ...]:
    """Return reason, document and last day of a waiver, each with its label."""
    lines = [("Alasan", f"{waiver.alasan} ({waiver.address})")]
    document_parts = [waiver.nomor_dokumen or ""]
    if waiver.tanggal_dokumen is not None:
        document_parts.append(f"tanggal {long_date(waiver.tanggal_dokumen)}")
    joined_document = " ".join(part for part in document_parts if part)
    if joined_document:
        lines.append(("Dokumen", joined_document))
    if waiver.berlaku_sampai is not None:
        lines.append(("Berlaku sampai", long_date(waiver.berlaku_sampai)))
    return tuple(lines)


def _rows_of(
    batch: Batch, finding: Finding, row: Mapping[tuple[str, str | None, int | None], Move]
) -> tuple[Move, ...]:
    """Return the row in which the cell stands, else all rows of the person."""
    cell = finding.cell
    move = row.get((cell.file, cell.sheet, cell.row))
    if move is not None:
        return (move,)
    return () if finding.nip is None else batch.moves_by_nip.get(finding.nip, ())
