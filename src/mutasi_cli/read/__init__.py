"""Spreadsheets in: the only place that knows pandas. Every value keeps its file, sheet and cell."""

from mutasi_cli.read.describe import describe
from mutasi_cli.read.raw_sheet import Sheet, Workbook, read_workbook
from mutasi_cli.read.read_batch import (
    ReadingOptions,
    material_from_files,
    material_from_sheets,
    pool_from_files,
    read_bahan,
    reading_options,
)
from mutasi_cli.read.sources import TableSources
from mutasi_cli.read.staff_export import read_staff_export
from mutasi_cli.read.staff_pool import StaffPool, WholeStaff

__all__ = [
    "ReadingOptions",
    "Sheet",
    "StaffPool",
    "TableSources",
    "WholeStaff",
    "Workbook",
    "describe",
    "material_from_files",
    "material_from_sheets",
    "pool_from_files",
    "read_bahan",
    "read_staff_export",
    "read_workbook",
    "reading_options",
]
