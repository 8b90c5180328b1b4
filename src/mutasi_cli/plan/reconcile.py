"""A batch against a later export: from the files to the comparison and its workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mutasi_cli import api

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from mutasi_cli.api import Locations, Request
    from mutasi_cli.disk.placed_papers import PapersResult
    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.reconciliation import Reconciliation


def reconcile(request: Request, export: Path, data_as_of: date | None) -> tuple[Batch, Locations, Reconciliation]:
    """Compare a batch with an export; ``data_as_of`` is its day where the office says so.

    The day in the sheet ``batch`` is that of the office's first export, so it counts only from the ceremony on.
    """
    from mutasi_cli.handover.reconcile import people_of_interest  # noqa: PLC0415 - only reconcile needs it
    from mutasi_cli.handover.reconcile import reconcile as compare  # noqa: PLC0415 - as above
    from mutasi_cli.read import read_staff_export, reading_options  # noqa: PLC0415 - loads the reader

    batch, locations, lawbook = api.read_batch(request)
    options = reading_options(batch.office_settings, lawbook)
    staff = read_staff_export(export, batch.jabatan, people_of_interest(batch), options)
    noted = batch.facts.tanggal_data_pegawai
    if data_as_of is None and noted is not None and noted >= batch.tanggal:
        data_as_of = noted
    return batch, locations, compare(batch, staff, data_as_of)


def write(batch: Batch, locations: Locations, result: Reconciliation) -> PapersResult:
    """Write the workbook of the comparison into the folder of the day."""
    from mutasi_cli.books.reconcile_workbook import build_reconciliation  # noqa: PLC0415 - loads openpyxl
    from mutasi_cli.disk.day_files import place_day_files  # noqa: PLC0415 - few commands need it
    from mutasi_cli.disk.file_names import SIASN_FOLDER  # noqa: PLC0415 - few commands need it

    files = [(f"{SIASN_FOLDER}/rekonsiliasi.xlsx", build_reconciliation(result))]
    return place_day_files(batch, (), locations.output, files, instead_of=())
