"""The spreadsheets of an office's folder, each with what it is: what ``mutasi init --dari`` looks at.

Files are only read. Lock files (``~$…``) and what this program wrote itself are passed over; folders below are named
and not looked into, since old copies lie there.
"""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from mutasi_cli.domain.office_folder import FoundFile, FoundTable
from mutasi_cli.domain.understanding import UNKNOWN_HEADING, Understanding
from mutasi_cli.errors import FileError, MutasiError
from mutasi_cli.read.batch_facts import read_facts
from mutasi_cli.read.describe import describe_opened
from mutasi_cli.read.fields import ValueParsers, build_parsers
from mutasi_cli.read.joined_table import JoinedTable
from mutasi_cli.read.layout.find_layout import understand_headings
from mutasi_cli.read.locations import DEFAULT_OUTPUT, TEMPLATES, table_file
from mutasi_cli.read.make_table import UnderstoodSheet, build_table
from mutasi_cli.read.pick_sheets import OpenedWorkbook
from mutasi_cli.read.raw_sheet import read_workbook
from mutasi_cli.read.read_batch import ReadingOptions

_SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".parquet"})
_OUR_OWN = ("-temuan.xlsx", "-samar.html")
_OUR_FIRST_WORDS = ("lantikan-", "laporan-", "usul-pertek-")
_MOST_FILES = 200
"""Spreadsheets that are looked at; a folder with more is no folder of one office's work."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder with the names of its spreadsheets, and of the folders below it that hold any."""

    path: Path
    names: tuple[str, ...]
    below: tuple[str, ...]


def list_folder(path: Path) -> Folder:
    """Return the spreadsheets of a folder by name. Raises FileError for what is no folder, or too large a one."""
    if not path.is_dir():
        raise FileError(f"Folder {path} tidak ada. Tulis letak folder yang berisi berkas kantor.")
    try:
        with os.scandir(path) as found:
            entries = sorted(found, key=lambda entry: entry.name)
        names = tuple(entry.name for entry in entries if _is_table(entry.name) and entry.is_file())
        below = tuple(entry.name for entry in entries if entry.is_dir() and _holds_tables(Path(entry.path)))
    except OSError as error:
        raise FileError(f"Folder {path} tidak dapat dibuka; periksa hak aksesnya.") from error
    if len(names) > _MOST_FILES:
        raise FileError(
            f"Folder {path} berisi {len(names)} berkas tabel; paling banyak {_MOST_FILES} yang dilihat sekaligus. "
            f"Pindahkan berkas untuk pelantikan ini ke folder sendiri."
        )
    return Folder(path, names, below)


def _is_table(name: str) -> bool:
    folded = name.casefold()
    ours = folded.endswith(_OUR_OWN) or folded.startswith(_OUR_FIRST_WORDS)
    return Path(folded).suffix in _SUFFIXES and not folded.startswith(("~$", ".")) and not ours


def _holds_tables(folder: Path) -> bool:
    if folder.name in {DEFAULT_OUTPUT, TEMPLATES} or folder.name.startswith("."):
        return False
    try:
        with os.scandir(folder) as found:
            return any(_is_table(entry.name) for entry in found)
    except OSError:
        # Nobody may look into it, so nothing can be said of it.
        return False


def look_into(path: Path, written: str, options: ReadingOptions, *, table: str | None = None) -> FoundFile:
    """Return what a file is; one that cannot be read says why.

    ``table``: somebody said which one it is (``file.xlsx#Sheet`` picks a sheet); then a fault is raised as FileError.
    """
    name = path.name
    try:
        return _look(path, written, options, table)
    except MutasiError as error:
        if table is not None or not isinstance(error, FileError):
            raise
        return FoundFile(name=name, written=written, reason=str(error).rstrip("."))


def _look(path: Path, written: str, options: ReadingOptions, table: str | None) -> FoundFile:
    picked = table_file(str(path), Path()) if table is not None else None
    source = path if picked is None else picked.path
    opened = OpenedWorkbook(read_workbook(source), options.column)
    sheets = describe_opened(opened, options, table=table)
    if picked is not None and picked.sheet is not None:
        sheets = tuple(sheet for sheet in sheets if sheet.sheet == picked.sheet)
    by_table: dict[str, list[Understanding]] = {}
    for sheet in sheets:
        if sheet.readable and sheet.table is not None:
            by_table.setdefault(sheet.table, []).append(sheet)
    parsers = build_parsers(options.lawbook)
    tables = {name: _read(opened, name, found, options, parsers) for name, found in by_table.items()}
    if table is not None and table not in tables:
        raise FileError(f"{path.name} tidak dapat dibaca sebagai tabel {table}: {_reason(sheets)}.")
    facts = tables.get("batch")
    return FoundFile(
        name=source.name if picked is None or picked.sheet is None else f"{source.name}#{picked.sheet}",
        written=written,
        tables=tuple(
            _found(name, found, tables[name], named_holders=_names_holders(opened, found, options))
            for name, found in by_table.items()
        ),
        reason="" if by_table else _reason(sheets),
        dated=facts is not None and read_facts(facts, None, path.name)[0].tanggal_pelantikan is not None,
    )


def _read(
    opened: OpenedWorkbook,
    table: str,
    sheets: Sequence[Understanding],
    options: ReadingOptions,
    parsers: ValueParsers,
) -> JoinedTable:
    raw = [opened.workbook.sheet(sheet.sheet or opened.workbook.sheet_names[0]) for sheet in sheets]
    alias = options.column.get(table, {})
    return build_table(
        table, [UnderstoodSheet(sheet, understand_headings(sheet, table, alias)) for sheet in raw], parsers
    )


def _names_holders(opened: OpenedWorkbook, sheets: Sequence[Understanding], options: ReadingOptions) -> bool:
    """Tell whether a list of posts names their holders with NIP, so that it may be the staff table as well."""
    first = next((sheet for sheet in sheets for column in sheet.column if "pemangku_nip" in column.field), None)
    if first is None:
        return False
    raw = opened.workbook.sheet(first.sheet or opened.workbook.sheet_names[0])
    layout = understand_headings(raw, "pegawai", options.column.get("pegawai", {}))
    return layout.head is not None and not layout.missing and not layout.clashes


def _found(
    table: str, sheets: Sequence[Understanding], read: JoinedTable, *, named_holders: bool = False
) -> FoundTable:
    columns = [column for sheet in sheets for column in sheet.column]
    unknown = {column.heading for column in columns if not column.field and column.reason == UNKNOWN_HEADING}
    certain: dict[str, str] = {}
    for sheet in sheets:
        certain |= sheet.certain_lines
    return FoundTable(
        table=table,
        sheets=tuple(sheet.sheet for sheet in sheets),
        row_count=len(read) if table in {"pegawai", "jabatan", "usulan"} else sum(sheet.row_count for sheet in sheets),
        field_count=len({field for column in columns for field in column.field}),
        keys=frozenset(_keys(table, read)),
        unknown=len(unknown - certain.keys()),
        certain=certain,
        rival=next((sheet.rival for sheet in sheets if sheet.rival), "pegawai" if named_holders else None),
    )


def _keys(table: str, read: JoinedTable) -> Iterable[str]:
    """Yield what tells the rows of a table apart: a NIP, or a post with its unit."""
    if table == "pegawai":
        yield from (nip for row in read if (nip := row.text("nip")) is not None)
    elif table == "jabatan":
        for row in read:
            words = " ".join(row.text(field) or "" for field in ("jabatan", "unit_kerja"))
            yield " ".join(words.casefold().split())


def _reason(sheets: Sequence[Understanding]) -> str:
    """Return in a few words why a file is no table."""
    if not sheets:
        return "tidak berisi lembar"
    filled = [sheet for sheet in sheets if sheet.reason != "lembar kosong"] or sheets
    nearest = max(filled, key=lambda sheet: (sheet.table is not None, len(sheet.column)))
    lacks = [f"kolom wajib {', '.join(nearest.missing)} tidak ada"] if nearest.missing else []
    lacks += [f"{field} ada di dua kolom" for field in nearest.clashes]
    return "; ".join(part for part in (nearest.reason, *lacks) if part) or "tidak dikenali"
