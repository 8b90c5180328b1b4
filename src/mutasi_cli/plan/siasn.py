"""The records for SIASN from a judged batch to their files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mutasi_cli.disk.placed_papers import PapersResult
    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.finding import Finding
    from mutasi_cli.domain.paper_request import PaperFolders
    from mutasi_cli.domain.siasn_upload import Upload

_DRAFTS = {"872": "petikan", "873": "spp"}
"""Document -> the paper that is signed for it."""


def prepare(batch: Batch, *, with_plt: bool = False) -> Upload:
    """Return what is uploaded to SIASN, in which order, and what waits."""
    from mutasi_cli.domain.roster_order import roster_order  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.handover.siasn import prepare as prepare_rows  # noqa: PLC0415 - only siasn needs it
    from mutasi_cli.papers.paper_plan import lines_of, person_file  # noqa: PLC0415 - loads docxtpl
    from mutasi_cli.papers.register import PAPERS  # noqa: PLC0415 - as above

    kinds = {kind.key: kind for kind in PAPERS}
    rows = roster_order(batch)
    drafts = {
        document: {row.nomor: person_file(kinds[key], row) for row in lines_of(kinds[key], batch, rows)}
        for document, key in _DRAFTS.items()
    }
    return prepare_rows(batch, drafts, with_plt=with_plt)


def write(
    batch: Batch, findings: Sequence[Finding], folders: PaperFolders, upload: Upload, *, draft: bool, tpp: bool
) -> PapersResult:
    """Write the workbook and the same as JSON, with ``tpp`` the table for the treasury as well.

    The caller has refused galat before. A draft bears its name and takes no final file out of the way.
    """
    from mutasi_cli.books.siasn_workbook import build_siasn  # noqa: PLC0415 - loads openpyxl
    from mutasi_cli.disk.day_files import place_day_files  # noqa: PLC0415 - few commands need it
    from mutasi_cli.disk.file_names import SIASN_FOLDER  # noqa: PLC0415 - few commands need it
    from mutasi_cli.views.siasn_json import siasn_as_json  # noqa: PLC0415 - few commands need it

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
    return place_day_files(batch, findings, folders.output, files, instead_of=spoken_for)
