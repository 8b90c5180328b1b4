"""Write what goes out of a batch, and read the papers back. Nothing is overwritten that a hand has changed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from mutasi_cli.disk.day_files import place_day_files
from mutasi_cli.disk.file_names import PUBLICATION_FOLDER, roster_file_name
from mutasi_cli.disk.folder_lock import sole_writer
from mutasi_cli.disk.manifest import Manifest
from mutasi_cli.disk.whole_files import write_whole
from mutasi_cli.domain.paper_request import PaperRequest
from mutasi_cli.front.folders import paper_folders
from mutasi_cli.front.handing_over import prepare_siasn
from mutasi_cli.front.reading import diagnose, read
from mutasi_cli.front.results import Verification
from mutasi_cli.plan.approve import approved_part
from mutasi_cli.read import read_workbook
from mutasi_cli.read.locations import TEMPLATES, Request, shipped
from mutasi_cli.rules.engine import Judge

if TYPE_CHECKING:
    from pathlib import Path

    from mutasi_cli.books.annotated import ValueSheet
    from mutasi_cli.disk.manifest import Result
    from mutasi_cli.disk.placed_papers import PapersResult
    from mutasi_cli.domain.paper_request import ReportProgress
    from mutasi_cli.front.results import Changes, Judgement, Proposal, Reading


def write_annotated(judgement: Judgement, *, strict: bool = False) -> tuple[Path, ...]:
    """Write copies of the batch's workbook and of the tables outside it in which every finding is marked.

    ``strict`` marks warnings as if they forbade the batch. Returns where the copies lie, and raises
    :class:`~mutasi_cli.errors.OutputError` where one cannot be written.
    """
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


def write_roster(judgement: Judgement, *, draft: bool = False) -> PapersResult:
    """Write the roster workbook and the annexes of the decrees.

    Returns what became of each file. Raises :class:`~mutasi_cli.errors.OutputError` while a galat is open and
    ``draft`` is not asked for, or where a file cannot be written.
    """
    from mutasi_cli.books.roster import build_roster  # noqa: PLC0415 - loads openpyxl
    from mutasi_cli.papers import write_papers  # noqa: PLC0415 - loads docxtpl

    batch = judgement.batch
    request = PaperRequest(
        draft=draft,
        jenis=("lampiran",),
        only_pertek=judgement.approved is not None,
        additional={roster_file_name(batch.tanggal): build_roster(batch, draft=draft)},
    )
    return write_papers(batch, judgement.findings, paper_folders(judgement.locations), request)


def write_decree(judgement: Judgement, request: PaperRequest | None = None) -> PapersResult:
    """Write the papers of a batch; ``request`` narrows them down (None: all of them, finished).

    Numbers of decrees and whether the batch is only its approved part come from the judgement. Returns what became
    of each paper. Raises :class:`~mutasi_cli.errors.OutputError` while a galat is open and no draft is asked for or
    where a file cannot be written, :class:`~mutasi_cli.errors.SettingsError` for an unknown kind or NIP, and
    :class:`~mutasi_cli.errors.TemplateError` for a template that cannot be filled.
    """
    from mutasi_cli.papers import write_papers  # noqa: PLC0415 - loads docxtpl

    asked = replace(request or PaperRequest(), nomor=judgement.nomor, only_pertek=judgement.approved is not None)
    return write_papers(judgement.batch, judgement.findings, paper_folders(judgement.locations), asked)


def write_pdf(papers: PapersResult, office: Path, report_progress: ReportProgress | None = None) -> tuple[Result, ...]:
    """Make a PDF beside each Word paper of a result with LibreOffice (``office``, see :func:`find_office`).

    ``report_progress`` is told how many are made. Raises :class:`~mutasi_cli.errors.OutputError` where LibreOffice
    fails.
    """
    from mutasi_cli.papers.pdf import write_pdf as convert  # noqa: PLC0415 - loads docxtpl

    files = [placed.file for placed in papers.result if placed.file.endswith(".docx")]
    return convert(papers.folder, files, office, report_progress)


def find_office() -> Path:
    """Return the program of LibreOffice; raises :class:`~mutasi_cli.errors.MutasiError` where there is none."""
    from mutasi_cli.papers.pdf import find_office as find  # noqa: PLC0415 - loads docxtpl

    return find()


def write_report(judgement: Judgement) -> PapersResult:
    """Write the report for the meeting (one HTML page), also of a batch that still has galat.

    Raises :class:`~mutasi_cli.errors.TemplateError` for a faulty template and
    :class:`~mutasi_cli.errors.OutputError` where the file cannot be written.
    """
    from mutasi_cli.views import report  # noqa: PLC0415 - loads jinja2

    folders = paper_folders(judgement.locations)
    upload = prepare_siasn(judgement)
    return report.write_report(judgement.batch, judgement.findings, folders, diagnose(judgement), upload)


def write_masked_report(judgement: Judgement) -> Path:
    """Write the report of a batch whose people are masked: no paper of the day, so no manifest has it.

    Returns where it lies and raises what :func:`write_report` raises.
    """
    from mutasi_cli.views import report  # noqa: PLC0415 - loads jinja2

    batch, locations = judgement.batch, judgement.locations
    templates = (locations.templates, shipped(TEMPLATES))
    page = report.build_report(batch, judgement.findings, templates=templates, diagnosis=diagnose(judgement))
    path = locations.output / f"{batch.tanggal:%Y-%m-%d}" / f"laporan-{batch.tanggal:%Y-%m-%d}-samar.html"
    with sole_writer(path.parent):
        write_whole(path, page.data)
    return path


def write_publication(judgement: Judgement) -> PapersResult:
    """Write the roster for the public as workbook and page: names and posts only. The caller has refused galat before.

    Raises :class:`~mutasi_cli.errors.OutputError` where a file cannot be written.
    """
    from mutasi_cli.books.publication_workbook import build_publication  # noqa: PLC0415 - loads openpyxl
    from mutasi_cli.views.publication_html import publication_as_html  # noqa: PLC0415 - few commands need it
    from mutasi_cli.words.publication_words import publication  # noqa: PLC0415 - few commands need it

    batch = judgement.batch
    content = publication(batch)
    base = f"{PUBLICATION_FOLDER}/daftar-pelantikan-{batch.tanggal:%Y-%m-%d}"
    files = [
        (f"{base}.html", publication_as_html(content).encode("utf-8")),
        (f"{base}.xlsx", build_publication(content)),
    ]
    output = judgement.locations.output
    return place_day_files(batch, judgement.findings, output, files, instead_of=(PUBLICATION_FOLDER,))


def write_changes(changes: Changes) -> Path:
    """Write the sheet of the changes beside the folders of the papers and return where it lies.

    Raises :class:`~mutasi_cli.errors.OutputError` where it cannot be written.
    """
    from mutasi_cli.books.changes_sheet import build_changes  # noqa: PLC0415 - loads openpyxl

    folder = changes.locations.output
    nama = f"perubahan-{changes.comparison.new.tanggal:%Y-%m-%d}.xlsx"
    data = build_changes(changes.comparison, changes.paper, changes.reason)
    with sole_writer(folder):
        placed = Manifest.load(folder).place(nama, data)
    return folder / (placed.replacement or nama)


def write_proposal(proposal: Proposal) -> tuple[Path, Result]:
    """Write an assignment as a sheet ``usulan`` to edit; return its folder and what became of the file.

    Raises :class:`~mutasi_cli.errors.OutputError` where it cannot be written.
    """
    from mutasi_cli.books.proposed_usulan import build_proposal, usulan_file_name  # noqa: PLC0415 - loads openpyxl

    folder = proposal.locations.output / f"{proposal.batch.tanggal:%Y-%m-%d}"
    data = build_proposal(proposal.batch, proposal.result)
    with sole_writer(folder):
        return folder, Manifest.load(folder).place(usulan_file_name(proposal.batch), data)


def read_as_written(request: Request, *, only_pertek: bool = False) -> Reading:
    """Read a batch as its papers of the day were written: with the numbers and the part that they note.

    Numbers given to ``mutasi decree`` as options hold too, unless the workbook or this request has its own. With
    ``only_pertek``, or when the papers were written so, the batch is the approved part, and ``approved`` tells who
    waits. Raises what :func:`read` raises.
    """
    from mutasi_cli.papers import readback  # noqa: PLC0415 - loads docxtpl

    reading = read(request)
    output = reading.locations.output
    batch = readback.with_noted_numbers(reading.batch, output, reading.batch.law.book)
    if not only_pertek and not readback.noted_partial(batch, output):
        return replace(reading, batch=batch)
    part = approved_part(batch, Judge())
    return replace(reading, batch=part.batch, approved=part)


def verify(asked: Request | Reading) -> Verification:
    """Read the papers of the day back and compare them with the batch; nothing is changed.

    The batch is given as a request, then read by :func:`read_as_written`, or as read by it. Raises
    :class:`~mutasi_cli.errors.OutputError` where there are no papers, and what :func:`read` raises.
    """
    from mutasi_cli.books.roster import build_roster  # noqa: PLC0415 - loads openpyxl
    from mutasi_cli.papers import readback  # noqa: PLC0415 - loads docxtpl

    reading = read_as_written(asked) if isinstance(asked, Request) else asked
    batch = reading.batch
    result = readback.verify_papers(batch, paper_folders(reading.locations), partial(build_roster, batch))
    return Verification(batch, result, reading.approved)


def _plain_sheets(path: Path) -> tuple[ValueSheet, ...]:
    """Return all sheets of a file as plain rows, for a copy that cannot be made in place."""
    from mutasi_cli.books.annotated import ValueSheet  # noqa: PLC0415 - loads lxml

    workbook = read_workbook(path)
    return tuple(
        ValueSheet(raw_sheet.sheet, raw_sheet.rows, raw_sheet.first_row, raw_sheet.first_column)
        for raw_sheet in map(workbook.sheet, workbook.sheet_names)
    )
