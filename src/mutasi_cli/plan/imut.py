"""The proposal for I-MUT from a judged batch to its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mutasi_cli.disk.placed_papers import PapersResult
    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.finding import Finding
    from mutasi_cli.domain.imut import ImutProposal
    from mutasi_cli.domain.paper_request import PaperFolders


def propose(batch: Batch, findings: Sequence[Finding], *, everybody: bool = False) -> ImutProposal:
    """Return what is proposed in I-MUT; ``everybody``: with the rows that have their approval, too."""
    from mutasi_cli.handover.imut import propose as propose_rows  # noqa: PLC0415 - only imut needs it

    return propose_rows(batch, findings, everybody=everybody)


def write(
    batch: Batch, findings: Sequence[Finding], folders: PaperFolders, proposal: ImutProposal, *, draft: bool
) -> PapersResult:
    """Write the workbook and the letters of a proposal; the caller has refused galat before."""
    from mutasi_cli.books.imut_workbook import build_imut  # noqa: PLC0415 - loads openpyxl
    from mutasi_cli.papers.imut_papers import write_proposal  # noqa: PLC0415 - loads docxtpl

    workbook = build_imut(batch, proposal, draft=draft)
    letters = proposal.by_letter(batch.office_settings.imut.surat)
    return write_proposal(batch, findings, folders, workbook, letters, draft=draft)
