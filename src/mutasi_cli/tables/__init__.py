"""Spreadsheets in: the only place that knows pandas. Every value keeps its file, sheet and cell."""

from mutasi_cli.tables.baca import OpsiBaca, bahan_from_sheets, read_bahan
from mutasi_cli.tables.lembar import Buku, Lembar, read_workbook
from mutasi_cli.tables.pahami import describe
from mutasi_cli.tables.sumber import SumberTabel

__all__ = [
    "Buku",
    "Lembar",
    "OpsiBaca",
    "SumberTabel",
    "bahan_from_sheets",
    "describe",
    "read_bahan",
    "read_workbook",
]
