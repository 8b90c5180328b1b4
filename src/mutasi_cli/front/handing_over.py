"""What goes to BKN beside the papers: the proposal for I-MUT, the records for SIASN, the scans that are uploaded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mutasi_cli.disk.day_files import place_day_files
from mutasi_cli.disk.file_names import SIASN_FOLDER
from mutasi_cli.domain.imut import ASKED_FOR
from mutasi_cli.domain.roster_order import roster_order
from mutasi_cli.front.folders import paper_folders
from mutasi_cli.front.reading import read
from mutasi_cli.front.results import Reconciled
from mutasi_cli.read import read_staff_export, reading_options

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from mutasi_cli.disk.placed_papers import PapersResult
    from mutasi_cli.domain.imut import ImutProposal
    from mutasi_cli.domain.paper_request import ReportProgress
    from mutasi_cli.domain.scan import ScanResult
    from mutasi_cli.domain.siasn_upload import Upload
    from mutasi_cli.front.results import Judgement
    from mutasi_cli.read.locations import Request

_SIGNED = {"872": "petikan", "873": "spp"}
"""Document of SIASN -> the paper that is signed for it."""


def before_approval(judgement: Judgement) -> Judgement:
    """Return a judgement without the findings about what a proposal to BKN is asking for; raises nothing."""
    kept = tuple(finding for finding in judgement.findings if finding.document not in ASKED_FOR)
    return replace(judgement, findings=kept)


def propose_imut(judgement: Judgement, *, everybody: bool = False) -> ImutProposal:
    """Return what is proposed in I-MUT: each row under its category, with the letters that lack; raises nothing.

    ``everybody`` also takes the rows that have their approval.
    """
    from mutasi_cli.handover.imut import propose  # noqa: PLC0415 - only imut needs it

    return propose(judgement.batch, judgement.findings, everybody=everybody)


def write_imut(judgement: Judgement, proposal: ImutProposal, *, draft: bool = False) -> PapersResult:
    """Write the workbook and the letters of a proposal; the caller has looked at :func:`before_approval`.

    Returns what became of each file. Raises :class:`~mutasi_cli.errors.TemplateError` for a template that cannot be
    filled and :class:`~mutasi_cli.errors.OutputError` where a file cannot be written.
    """
    from mutasi_cli.books.imut_workbook import build_imut  # noqa: PLC0415 - loads openpyxl
    from mutasi_cli.papers.imut_papers import write_proposal  # noqa: PLC0415 - loads docxtpl

    batch = judgement.batch
    workbook = build_imut(batch, proposal, draft=draft)
    letters = proposal.by_letter(batch.office_settings.imut.surat)
    folders = paper_folders(judgement.locations)
    return write_proposal(batch, judgement.findings, folders, workbook, letters, draft=draft)


def prepare_siasn(judgement: Judgement, *, with_plt: bool = False) -> Upload:
    """Return the records of posts that are uploaded to SIASN, in which order, and what waits; raises nothing.

    ``with_plt`` also records those who only act in a post.
    """
    from mutasi_cli.handover.siasn import prepare  # noqa: PLC0415 - only siasn needs it
    from mutasi_cli.papers import PAPERS  # noqa: PLC0415 - loads docxtpl
    from mutasi_cli.papers.paper_plan import lines_of, person_file  # noqa: PLC0415 - as above

    batch = judgement.batch
    kinds = {kind.key: kind for kind in PAPERS}
    rows = roster_order(batch)
    drafts = {
        document: {row.nomor: person_file(kinds[key], row) for row in lines_of(kinds[key], batch, rows)}
        for document, key in _SIGNED.items()
    }
    return prepare(batch, drafts, with_plt=with_plt)


def write_siasn(judgement: Judgement, upload: Upload, *, draft: bool = False, tpp: bool = False) -> PapersResult:
    """Write the workbook of the records and the same as JSON, with ``tpp`` the table for the treasury as well.

    The caller has refused galat before. A draft bears its name and takes no final file out of the way. Raises
    :class:`~mutasi_cli.errors.OutputError` where a file cannot be written.
    """
    from mutasi_cli.books.siasn_workbook import build_siasn  # noqa: PLC0415 - loads openpyxl
    from mutasi_cli.views.siasn_json import siasn_as_json  # noqa: PLC0415 - few commands need it

    batch = judgement.batch
    end = "-draf" if draft else ""
    base, table = f"{SIASN_FOLDER}/riwayat-jabatan", f"{SIASN_FOLDER}/tpp-{batch.tanggal:%Y-%m-%d}"
    files = [
        (f"{base}{end}.xlsx", build_siasn(batch, upload, draft=draft)),
        (f"{base}{end}.json", siasn_as_json(upload).encode("utf-8")),
    ]
    spoken_for = [f"{base}-draf.xlsx", f"{base}-draf.json"]
    if tpp:
        from mutasi_cli.books.tpp_workbook import build_tpp  # noqa: PLC0415 - loads openpyxl

        files.append((f"{table}{end}.xlsx", build_tpp(batch, draft=draft)))
        spoken_for.append(f"{table}-draf.xlsx")
    return place_day_files(batch, judgement.findings, judgement.locations.output, files, instead_of=spoken_for)


def reconcile(request: Request, export: Path, data_as_of: date | None = None) -> Reconciled:
    """Compare a batch with a later export of SIASN; ``data_as_of`` is its day where the office says so.

    The day in the sheet ``batch`` is that of the office's first export, so it counts only from the ceremony on. Raises
    what :func:`~mutasi_cli.api.read` raises, and :class:`~mutasi_cli.errors.FileError` for an export that cannot be
    read.
    """
    from mutasi_cli.handover import reconcile as comparison  # noqa: PLC0415 - only reconcile needs it

    reading = read(request)
    batch = reading.batch
    options = reading_options(batch.office_settings, batch.law.book)
    staff = read_staff_export(export, batch.jabatan, comparison.people_of_interest(batch), options)
    noted = batch.facts.tanggal_data_pegawai
    if data_as_of is None and noted is not None and noted >= batch.tanggal:
        data_as_of = noted
    return Reconciled(batch, comparison.reconcile(batch, staff, data_as_of), reading.locations)


def write_reconciliation(reconciled: Reconciled) -> PapersResult:
    """Write the workbook of a comparison into the folder of the day.

    Raises :class:`~mutasi_cli.errors.OutputError` where it cannot be written.
    """
    from mutasi_cli.books.reconcile_workbook import build_reconciliation  # noqa: PLC0415 - loads openpyxl

    files = [(f"{SIASN_FOLDER}/rekonsiliasi.xlsx", build_reconciliation(reconciled.result))]
    return place_day_files(reconciled.batch, (), reconciled.locations.output, files, instead_of=())


def scan(request: Request, folder: Path, purpose: str, report_progress: ReportProgress | None = None) -> ScanResult:
    """Look at the scanned documents of a batch; ``purpose`` is ``siasn`` or ``usulan``; nothing is written.

    ``report_progress`` is told how many files are done. Raises what :func:`~mutasi_cli.api.read` raises, and
    :class:`~mutasi_cli.errors.MutasiError` for a folder that cannot be read.
    """
    from mutasi_cli.handover.scans import scan_batch  # noqa: PLC0415 - loads pikepdf

    return scan_batch(read(request).batch, folder, purpose, report_progress)
