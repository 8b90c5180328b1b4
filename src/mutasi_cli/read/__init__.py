"""Spreadsheets in: the only place that knows pandas. Every value keeps its file, sheet and cell."""

from mutasi_cli.read.read_batch import ReadingOptions, material_from_sheets, read_bahan
from mutasi_cli.read.raw_sheet import Workbook, Sheet, read_workbook
from mutasi_cli.read.describe import describe
from mutasi_cli.read.sources import TableSources

__all__ = [
    "Workbook",
    "Sheet",
    "ReadingOptions",
    "TableSources",
    "material_from_sheets",
    "describe",
    "read_bahan",
    "read_workbook",
]
