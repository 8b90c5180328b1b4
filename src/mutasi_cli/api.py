"""read -> batch -> findings -> outputs: the Python API behind every command.

Heavy imports (pandas by way of the tables, openpyxl, docxtpl) happen inside the functions that need them,
so that ``mutasi --help`` and ``mutasi rules`` stay quick.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mutasi_cli.errors import SettingsError, StopKind
from mutasi_cli.read.locations import DEFAULT_BATCH, TEMPLATES, Locations, Request, locate, shipped, table_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mutasi_cli.books.annotated import ValueSheet
    from mutasi_cli.disk.placed_papers import PapersResult
    from mutasi_cli.domain.asked_people import AskedPeople
    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.cause import Diagnosis
    from mutasi_cli.domain.finding import Finding, Severity
    from mutasi_cli.domain.initial_answers import InitialAnswers
    from mutasi_cli.domain.office import OfficeSettings
    from mutasi_cli.domain.paper_request import PaperFolders
    from mutasi_cli.domain.rule_page import RulePage
    from mutasi_cli.domain.scan import ScanResult
    from mutasi_cli.domain.understanding import Understanding
    from mutasi_cli.domain.verification import VerificationResult
    from mutasi_cli.law import LawBook

__all__ = ["TEMPLATES", "Locations", "Request", "locate", "shipped"]

TEMPLATE_PATTERNS = ("*.docx", "*.html.j2")
"""What an office may edit; beside these the folder holds the source of the shipped templates."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A batch with everything that the rules say about it, worst first.

    ``nomor`` are the numbers of decrees from the command line.
    """

    batch: Batch
    findings: tuple[Finding, ...]
    locations: Locations
    nomor: Mapping[str, str] = field(default_factory=dict)

    @property
    def blockers(self) -> tuple[Finding, ...]:
        """The galat that no waiver covers: with one of them the batch may not go out."""
        return tuple(finding for finding in self.findings if finding.blocking)


@dataclass(frozen=True, slots=True)
class StartResult:
    """What ``start_batch`` wrote, and what was there before and stays as it is.

    ``office`` is the ``mutasi.toml`` of a folder above, which then holds for the batch.
    """

    written_files: tuple[Path, ...]
    already_there: tuple[Path, ...]
    office: Path | None = None


@dataclass(frozen=True, slots=True)
class FindingFilter:
    """Which findings to show: rules, people, severities; an empty set, or None, lets everything pass."""

    rule_code: frozenset[str] = frozenset()
    people: AskedPeople | None = None
    severity: frozenset[Severity] = frozenset()

    def pick(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """Return the findings that pass, in their order."""
        return tuple(
            finding
            for finding in findings
            if (not self.rule_code or finding.rule_code in self.rule_code)
            and (self.people is None or self.people.concerned_by(finding))
            and (not self.severity or finding.severity in self.severity)
        )


def read_batch(request: Request, *, all_pegawai: bool = False) -> tuple[Batch, Locations, LawBook]:
    """Read the workbook and build the batch; ``all_pegawai``: with people whom it does not touch, too."""
    from mutasi_cli.domain.assembly import build_batch  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.law import load_lawbook  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.read import material_from_files, reading_options  # noqa: PLC0415 - loads pandas

    locations, office_settings = locate(request)
    lawbook = load_lawbook().with_office(office_settings.parameter)
    options = replace(reading_options(office_settings, lawbook, request.tanggal), all_pegawai=all_pegawai)
    material = material_from_files(locations.workbook, locations.tables, options)
    material = replace(material, facts=material.facts.with_numbers(request.nomor))
    tanggal = material.facts.tanggal_pelantikan
    if tanggal is None:
        raise SettingsError(
            f"Tanggal pelantikan belum ada. Isi kunci tanggal_pelantikan di lembar batch pada "
            f"{locations.workbook.name}, atau beri pilihan --tanggal 2026-02-06.",
            StopKind.DATE_MISSING,
        )
    return build_batch(material, office_settings, tanggal, lawbook), locations, lawbook


def validate(request: Request) -> Judgement:
    """Read and judge a batch."""
    from mutasi_cli.rules.engine import judge  # noqa: PLC0415 - keeps --help quick

    batch, locations, lawbook = read_batch(request)
    return Judgement(batch, judge(batch, lawbook), locations, request.nomor)


def diagnose(judgement: Judgement) -> Diagnosis:
    """Return the findings of a judgement as causes, in the order in which they are to be mended."""
    from mutasi_cli.rules.causes import diagnose as causes_of  # noqa: PLC0415 - keeps --help quick

    return causes_of(judgement.batch, judgement.findings)


def describe_file(file: Path, *, table: str | None = None, folder_kerja: Path = Path()) -> tuple[Understanding, ...]:
    """Return how each sheet of a file is understood, with the office's own headings; nothing is judged.

    The settings are those of the file's folder, else of ``folder_kerja``. ``table`` says which table the file
    is; left out, it is the one under whose name ``[berkas]`` names this file, or the reader finds out.
    """
    from mutasi_cli.law import load_lawbook  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.read import describe, reading_options, settings  # noqa: PLC0415 - loads the reader

    toml_file = settings.find_settings(file.parent) or settings.find_settings(folder_kerja)
    office_settings = settings.read_settings(toml_file)
    lawbook = load_lawbook().with_office(office_settings.parameter)
    if table is None and toml_file is not None:
        resolved_file = settings.resolved(file)
        for nama, written in office_settings.table_files.items():
            files = [table_file(name, toml_file.parent) for name in written]
            if any(settings.resolved(named.path) == resolved_file for named in files):
                table = nama
    return describe(file, reading_options(office_settings, lawbook), table=table)


def start_batch(folder: Path, answers: InitialAnswers | None = None) -> StartResult:
    """Write settings, form and templates of a new batch folder; what is there already stays as it is.

    ``answers`` fills in what somebody knows already. Where the office has its ``mutasi.toml`` in a folder
    above, only the form is written: empty settings nearer to the batch would hide those of the office, and
    templates are looked for beside them.
    """
    from mutasi_cli.books.form import build_form  # noqa: PLC0415 - loads openpyxl
    from mutasi_cli.books.form.initial_settings import initial_settings  # noqa: PLC0415 - only init needs it
    from mutasi_cli.disk.folder_lock import sole_writer  # noqa: PLC0415 - few commands need it
    from mutasi_cli.disk.whole_files import write_missing  # noqa: PLC0415 - few commands need it
    from mutasi_cli.domain.initial_answers import InitialAnswers  # noqa: PLC0415 - only init needs it
    from mutasi_cli.law import load_lawbook  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.read import settings  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.rules import RULES  # noqa: PLC0415 - keeps --help quick

    fillings = answers or InitialAnswers()
    kode = tuple(rule.code for rule in RULES if rule.waivable)
    files = {folder / DEFAULT_BATCH: build_form(load_lawbook(), rule_codes=kode, fillings=fillings.batch)}
    office = settings_above(folder)
    if office is None:
        files = {folder / settings.FILE_NAME: initial_settings(fillings.office_settings), **files}
        files |= {folder / TEMPLATES / template.name: template.read_bytes() for template in _shipped_templates()}
    suggestion = "pilih folder lain, misalnya «mutasi init batch-baru»"
    with ExitStack() as key:
        for folder_written in dict.fromkeys(path.parent for path in files):
            key.enter_context(sole_writer(folder_written, suggestion=suggestion))
        return StartResult(*write_missing(files, suggestion=suggestion), office=office)


def settings_above(folder: Path) -> Path | None:
    """Return the ``mutasi.toml`` above a folder, None where it has its own or there is none."""
    from mutasi_cli.read import settings  # noqa: PLC0415 - keeps --help quick

    toml_file = settings.find_settings(folder)
    return None if toml_file is None or toml_file.parent == settings.resolved(folder) else toml_file


def _shipped_templates() -> list[Path]:
    return [template for pattern in TEMPLATE_PATTERNS for template in sorted(shipped(TEMPLATES).glob(pattern))]


def write_annotated(judgement: Judgement, *, strict: bool = False) -> tuple[Path, ...]:
    """Write the marked copies of the batch's workbook and of the tables outside it; return where they lie."""
    from mutasi_cli.books.annotated import Original, write_copies  # noqa: PLC0415 - loads lxml

    locations = judgement.locations
    files = {path.resolve(): path for path in locations.files}
    originals = [Original(path, partial(_plain_sheets, path)) for path in files.values()]
    return write_copies(
        judgement.batch,
        judgement.findings,
        originals,
        locations.output,
        diagnosis=diagnose(judgement),
        strict=strict,
    )


def write_roster(judgement: Judgement, *, draft: bool, only_pertek: bool = False) -> PapersResult:
    """Write the roster workbook and the annexes of the decrees; the caller has refused galat before.

    ``only_pertek`` notes that the batch is only the approved part of what is proposed.
    """
    from mutasi_cli.books.roster import build_roster  # noqa: PLC0415 - loads openpyxl
    from mutasi_cli.disk.file_names import roster_file_name  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.domain.paper_request import PaperRequest  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.papers import write_papers  # noqa: PLC0415 - loads docxtpl

    batch = judgement.batch
    request = PaperRequest(
        draft=draft,
        jenis=("lampiran",),
        only_pertek=only_pertek,
        additional={roster_file_name(batch.tanggal): build_roster(batch, draft=draft)},
    )
    return write_papers(batch, judgement.findings, paper_folders(judgement.locations), request)


def write_decree(
    judgement: Judgement,
    *,
    draft: bool,
    jenis: Sequence[str] = (),
    nip: Sequence[str] = (),
    only_pertek: bool = False,
    report_progress: Callable[[int, int], None] | None = None,
) -> PapersResult:
    """Write the papers; ``jenis`` and ``nip`` narrow them down. The caller has refused galat before.

    ``only_pertek`` notes that the batch is only the approved part of what is proposed. ``report_progress`` is told how
    many papers are filled and how many there will be.
    """
    from mutasi_cli.domain.paper_request import PaperRequest  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.papers import write_papers  # noqa: PLC0415 - loads docxtpl

    request = PaperRequest(
        draft=draft,
        jenis=tuple(jenis),
        nip=tuple(nip),
        nomor=judgement.nomor,
        only_pertek=only_pertek,
        report_progress=report_progress,
    )
    return write_papers(judgement.batch, judgement.findings, paper_folders(judgement.locations), request)


def paper_folders(locations: Locations) -> PaperFolders:
    """Return where the papers of a batch lie and what they are filled from."""
    from mutasi_cli.domain.paper_request import PaperFolders  # noqa: PLC0415 - keeps --help quick

    return PaperFolders(locations.output, locations.templates, shipped(TEMPLATES))


def verify(
    request: Request,
    part_of: Callable[[Batch], Batch] | None = None,
    *,
    only_pertek: bool = False,
) -> tuple[Batch, VerificationResult]:
    """Read the papers of the day back and compare them with the batch.

    Numbers given to ``mutasi decree`` as options hold too, unless the workbook or this call has its own. With
    ``only_pertek``, or when the papers were written so, ``partial`` picks the part they are compared with.
    """
    from mutasi_cli.books.roster import build_roster  # noqa: PLC0415 - loads openpyxl
    from mutasi_cli.papers.readback import (  # noqa: PLC0415 - loads docxtpl
        noted_partial,
        verify_papers,
        with_noted_numbers,
    )

    batch, locations, lawbook = read_batch(request)
    batch = with_noted_numbers(batch, locations.output, lawbook)
    if part_of is not None and (only_pertek or noted_partial(batch, locations.output)):
        batch = part_of(batch)
    return batch, verify_papers(batch, paper_folders(locations), partial(build_roster, batch))


def copy_templates(folder: Path) -> StartResult:
    """Copy the shipped templates into a folder, to be edited there; what is there already stays as it is."""
    from mutasi_cli.disk.folder_lock import sole_writer  # noqa: PLC0415 - as above
    from mutasi_cli.disk.whole_files import write_missing  # noqa: PLC0415 - few commands need it

    files = {folder / template.name: template.read_bytes() for template in _shipped_templates()}
    suggestion = "sebutkan folder lain"
    with sole_writer(folder, suggestion=suggestion):
        return StartResult(*write_missing(files, suggestion=suggestion))


def write_report(judgement: Judgement) -> PapersResult:
    """Write the report for the meeting (one HTML page), also of a batch that still has galat."""
    from mutasi_cli.views import report  # noqa: PLC0415 - loads jinja2

    folders = paper_folders(judgement.locations)
    return report.write_report(judgement.batch, judgement.findings, folders, diagnose(judgement))


def write_masked_report(judgement: Judgement) -> Path:
    """Write the report of a batch whose people are masked: no paper of the day, so no manifest has it."""
    from mutasi_cli.disk.folder_lock import sole_writer  # noqa: PLC0415 - as above
    from mutasi_cli.disk.whole_files import write_whole  # noqa: PLC0415 - few commands need it
    from mutasi_cli.views import report  # noqa: PLC0415 - loads jinja2

    batch, locations = judgement.batch, judgement.locations
    templates = (locations.templates, shipped(TEMPLATES))
    page = report.build_report(batch, judgement.findings, templates=templates, diagnosis=diagnose(judgement))
    path = locations.output / f"{batch.tanggal:%Y-%m-%d}" / f"laporan-{batch.tanggal:%Y-%m-%d}-samar.html"
    with sole_writer(path.parent):
        write_whole(path, page.data)
    return path


def scan(
    request: Request, folder: Path, purpose: str, report_progress: Callable[[int, int], None] | None = None
) -> ScanResult:
    """Look at the scanned documents of a batch; ``purpose`` is ``siasn`` or ``usulan``.

    ``report_progress`` is told how many files are done and how many there are.
    """
    from mutasi_cli.handover.scans import scan_batch  # noqa: PLC0415 - only scans needs it

    batch, _, _ = read_batch(request)
    return scan_batch(batch, folder, purpose, report_progress)


def catalogue() -> tuple[RulePage, ...]:
    """Return the pages of all rules, in the order of the catalogue."""
    from mutasi_cli.domain.rule_page import RulePage  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.rules import RULES  # noqa: PLC0415 - keeps --help quick

    pages = []
    for rule in RULES:
        page = rule.page()
        pages.append(
            RulePage(
                code=rule.code,
                name=rule.name,
                severity=rule.severity,
                basis=rule.basis,
                column=rule.column,
                waivable=rule.waivable,
                summary=page.summary,
                part=page.part,
            )
        )
    return tuple(pages)


def known_codes(asked: Sequence[str]) -> frozenset[str]:
    """Return the codes of rules asked for by code, name or words of the title. Raises SettingsError for no rule."""
    from mutasi_cli.rules.named_rules import asked_codes  # noqa: PLC0415 - keeps --help quick

    return asked_codes(asked)


def office_settings(folder: Path) -> OfficeSettings:
    """Return the settings of the office whose folder this is (without a ``mutasi.toml``: none)."""
    from mutasi_cli.read import settings  # noqa: PLC0415 - keeps --help quick

    return settings.read_settings(settings.find_settings(folder))


def _plain_sheets(path: Path) -> tuple[ValueSheet, ...]:
    """Return all sheets of a file as plain rows, for a copy that cannot be made in place."""
    from mutasi_cli.books.annotated import ValueSheet  # noqa: PLC0415 - loads lxml
    from mutasi_cli.read import read_workbook  # noqa: PLC0415 - loads pandas

    workbook = read_workbook(path)
    return tuple(
        ValueSheet(raw_sheet.sheet, raw_sheet.rows, raw_sheet.first_row, raw_sheet.first_column)
        for raw_sheet in map(workbook.sheet, workbook.sheet_names)
    )
