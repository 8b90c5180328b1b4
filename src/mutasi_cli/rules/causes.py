"""From findings to causes: what one act of the officer mends stands together, under one number.

Findings of one rule about one column are one cause (warnings: of one rule); a rule may say otherwise with
``Finding.cure``. A finding that follows from another one stands under the cause of that one. Every open finding is
in exactly one cause.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cause import Cause, Diagnosis, Section
from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.rules import BY_CODE
from mutasi_cli.rules.unjudged import unjudged
from mutasi_cli.words.finding_words import finding_subject

_MOST_CELLS = 4
"""So many cells are named on the line of a cause; the rest is an ellipsis."""

_SECTIONS = {"DAT024": Section.TABLE, "DAT027": Section.COLUMN}

_Key = tuple[str, Severity, str, str, str]


def diagnose(batch: Batch, findings: Sequence[Finding]) -> Diagnosis:
    """Return the causes of all findings that no waiver covers, and what could not be judged.

    The order of ``findings`` does not matter. Causes are ordered by severity, section, number of findings and the
    first row of ``usulan`` that they concern.
    """
    row_order = _row_order(batch)
    still_open = sorted(
        (finding for finding in findings if finding.pengecualian is None),
        key=lambda finding: (_place_in_usulan(finding, batch, row_order), finding.sort_key),
    )
    groups: dict[_Key, list[Finding]] = {}
    by_cell: dict[tuple[str, str | None, str | None, int | None], _Key] = {}
    for finding in still_open:
        if not finding.follows:
            key = _key(finding, batch)
            groups.setdefault(key, []).append(finding)
            by_cell.setdefault(_address(finding.cell), key)
    consequences: dict[_Key, list[Finding]] = {}
    for finding in still_open:
        if finding.follows:
            leading = next((by_cell[_address(cell)] for cell in finding.follows if _address(cell) in by_cell), None)
            if leading is None:
                groups.setdefault(_key(finding, batch), []).append(finding)
            else:
                consequences.setdefault(leading, []).append(finding)
    causes = [
        _cause(batch, group, tuple(consequences.get(key, ())), _section(group[0], batch))
        for key, group in groups.items()
    ]
    causes.sort(
        key=lambda cause: (
            cause.severity.order,
            cause.section.order,
            cause.rows,
            _place_in_usulan(cause.findings[0], batch, row_order),
            cause.findings[0].sort_key,
        )
    )
    numbered = tuple(replace(cause, nomor=nomor) for nomor, cause in enumerate(causes, 1))
    return Diagnosis(numbered, unjudged(batch, numbered))


def _row_order(batch: Batch) -> Mapping[tuple[str, str | None, int | None], int]:
    origins = [move.usulan.origin for move in batch.moves]
    return {(origin.file, origin.sheet, origin.row): place for place, origin in enumerate(origins)}


def _place_in_usulan(
    finding: Finding, batch: Batch, row_order: Mapping[tuple[str, str | None, int | None], int]
) -> tuple[int, int]:
    """Return the place of the finding's row in ``usulan``; what belongs to no row comes last."""
    cell = finding.cell
    place = row_order.get((cell.file, cell.sheet, cell.row))
    if place is None and finding.nip is not None:
        moves = batch.moves_by_nip.get(finding.nip, ())
        origins = [move.usulan.origin for move in moves]
        place = min((row_order[origin.file, origin.sheet, origin.row] for origin in origins), default=None)
    return (1, 0) if place is None else (0, place)


def _address(cell: Cell) -> tuple[str, str | None, str | None, int | None]:
    return cell.file, cell.sheet, cell.cell, cell.row


def _key(finding: Finding, batch: Batch) -> _Key:
    if finding.cure:
        return finding.rule_code, finding.severity, "", "", finding.cure
    if finding.severity is not Severity.GALAT or _section(finding, batch) is Section.LETTER:
        return finding.rule_code, finding.severity, "", "", ""
    cell = finding.cell
    return finding.rule_code, finding.severity, cell.file, cell.sheet or "", re.sub(r"\d", "", cell.cell or "")


def _section(finding: Finding, batch: Batch) -> Section:
    if finding.rule_code in _SECTIONS:
        return _SECTIONS[finding.rule_code]
    if finding.cell.file == batch.office_settings.file and finding.cell.sheet is None:
        return Section.SETTINGS
    return Section.LETTER if BY_CODE[finding.rule_code].asks_for_paper else Section.SPECIFIC


def _cause(batch: Batch, group: Sequence[Finding], consequences: tuple[Finding, ...], section: Section) -> Cause:
    first = group[0]
    action = _common(finding.remedy for finding in group) or _first_sentence(_page_remedy(first.rule_code))
    if consequences:
        codes = list(dict.fromkeys(finding.rule_code for finding in consequences))
        action = f"{action.rstrip('.')}; {' dan '.join(codes)} ikut hilang"
    return Cause(
        nomor=0,
        severity=first.severity,
        section=section,
        title=BY_CODE[first.rule_code].heading(),
        place=_place(batch, group),
        action=action,
        findings=tuple(group),
        consequences=consequences,
    )


def _place(batch: Batch, group: Sequence[Finding]) -> str:
    """Return whom or what a cause concerns: one subject with its cell, else the first cells of each sheet."""
    if len(group) == 1:
        subject, cell = finding_subject(batch, group[0]), group[0].cell
        place = cell.address.replace("!", " ")
        return f": {subject} ({place})" if subject and subject != cell.file else f": {place}"
    cells = [finding.cell for finding in group]
    sheets = dict.fromkeys(cell.sheet or cell.file for cell in cells)
    if len(sheets) > 1 or any(cell.cell is None for cell in cells):
        return ""
    named = list(dict.fromkeys(cell.cell or "" for cell in cells))
    more = " …" if len(named) > _MOST_CELLS else ""
    return f" ({next(iter(sheets))} {' '.join(named[:_MOST_CELLS])}{more})"


def _common(sentences: Iterable[str]) -> str:
    """Return the sentence that all share, else an empty text."""
    different = set(sentences)
    return different.pop() if len(different) == 1 else ""


def _page_remedy(rule_code: str) -> str:
    return BY_CODE[rule_code].page().part.get("Perbaikan", "")


def _first_sentence(text: str) -> str:
    joined = " ".join(text.replace("`", "").split())
    return re.split(r"(?<=[a-z0-9»)]\.) (?=[A-Z«])", joined, maxsplit=1)[0]
