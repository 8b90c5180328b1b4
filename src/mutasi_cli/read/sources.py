"""Which sheets are which table."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.material import UnknownColumn
from mutasi_cli.errors import FileError, StopKind
from mutasi_cli.read.fields import FIELDS, TABLE_NAMES
from mutasi_cli.read.large.open_large import open_large
from mutasi_cli.read.layout.heading_key import heading_key
from mutasi_cli.read.locations import TableFile
from mutasi_cli.read.pick_sheets import Aliases, OpenedWorkbook, pick_for, pick_named
from mutasi_cli.read.raw_sheet import Sheet, Workbook, read_workbook
from mutasi_cli.read.recognise import LARGE_THREE
from mutasi_cli.read.values.near_words import nearest
from mutasi_cli.read.values.shown_text import listed

REQUIRED_TABLES = ("usulan", "pegawai", "jabatan")
"""Tables without which nothing can be judged."""

_NAME_LIMIT = 80.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSources:
    """The sheets of each table that is there. ``stray_sheets`` look like one and were not read."""

    sheets: Mapping[str, tuple[Sheet, ...]]
    stray_sheets: tuple[UnknownColumn, ...] = ()

    @classmethod
    def source(cls, sheets: Mapping[str, Sheet]) -> "TableSources":
        """Return one sheet a table; the three that must be there are."""
        return cls(sheets={table: (sheet,) for table, sheet in sheets.items()})

    def present(self) -> Iterable[tuple[str, tuple[Sheet, ...]]]:
        """Yield the tables that are there with their sheets, in the order of the workbook."""
        return ((table, self.sheets[table]) for table in FIELDS if self.sheets.get(table))

    def first(self, table: str) -> Sheet:
        """Return the first sheet of a table that is there."""
        return self.sheets[table][0]


def find_sources(batch: Path, files: Mapping[str, Sequence[TableFile]], aliases: Aliases) -> TableSources:
    """Find the sheets of every table in the batch workbook and the files named beside it.

    ``files`` are the files of tables that do not lie in the batch workbook, ``aliases`` the office's headings by table.
    """
    opened = OpenedWorkbook(read_workbook(batch), aliases)
    sheets = {table: table_sheets(table, named, aliases) for table, named in files.items() if named}
    own = {table: _from_workbook(opened, table) for table in FIELDS if table not in sheets}
    for table, names in own.items():
        if names:
            sheets[table] = opened.sheets(names)
        elif table in REQUIRED_TABLES:
            raise _missing_sheet(opened, table)
    taken = {name for names in own.values() for name in names}
    loose = [name for name in opened.workbook.sheet_names if name not in taken and heading_key(name) not in TABLE_NAMES]
    strays = (*_strays(opened, loose, sheets), *_hidden_tables(opened, taken, sheets))
    return TableSources(sheets=sheets, stray_sheets=strays)


def table_sheets(table: str, files: Sequence[TableFile], aliases: Aliases) -> tuple[Sheet, ...]:
    """Return the sheets of a table that lies in files of its own."""
    result: list[Sheet] = []
    opened: dict[Path, OpenedWorkbook] = {}
    for file in files:
        if len(files) == 1 and table == "pegawai" and file.sheet is None:
            large = open_large(file.path)
            if large is not None:
                return (large.sheet(""),)
        if file.path not in opened:
            opened[file.path] = OpenedWorkbook(read_workbook(file.path), aliases)
        workbook = opened[file.path]
        names = pick_for(workbook, table) if file.sheet is None else pick_named(workbook, file.sheet)
        result.extend(sheet for sheet in workbook.sheets(names) if sheet not in result)
    return tuple(result)


def _from_workbook(opened: OpenedWorkbook, table: str) -> list[str]:
    """Return the sheets of the batch workbook that are a table."""
    named = opened.named(table)
    if named is not None:
        return [named]
    if table == "usulan":
        single = single_sheet(opened.workbook)
        if single is not None:
            return [single]
    return opened.like(table) if table in LARGE_THREE else []


def single_sheet(workbook: Workbook) -> str | None:
    """Return the one sheet with content of a batch workbook: whatever its name, it is the list of moves.

    None where there are several, or where the one bears the name of another table.
    """
    filled = [name for name in workbook.sheet_names if not workbook.sheet(name).blank]
    if len(filled) != 1 or heading_key(filled[0]) in TABLE_NAMES:
        return None
    return filled[0]


def _missing_sheet(opened: OpenedWorkbook, table: str) -> FileError:
    workbook = opened.workbook
    names = [name for name in workbook.sheet_names if name]
    sheet_list = f" (lembar yang ada: {listed(names)})" if names else ""
    if table == "usulan":
        advice = (
            "tidak ada pula lembar yang memuat NIP dan jabatan baru; beri nama usulan pada lembar usulannya, atau "
            "sebutkan berkasnya di [berkas] usulan pada mutasi.toml"
        )
        return FileError(f"Lembar «usulan» tidak ada di {workbook.file}{sheet_list}; {advice}.", StopKind.SHEET_MISSING)
    return FileError(
        f"Lembar «{table}» tidak ada di {workbook.file}{sheet_list}; tambahkan lembarnya, sebutkan berkasnya dengan "
        f"--{table}, atau isi {table} di [berkas] pada mutasi.toml.",
        StopKind.SHEET_MISSING,
    )


def _strays(opened: OpenedWorkbook, loose: Iterable[str], present: Collection[str]) -> Iterable[UnknownColumn]:
    """Yield the sheets that were not read and may be a table that was not found."""
    missing = [table for table in FIELDS if table not in present]
    for name in loose:
        near = nearest(heading_key(name), missing, limit=_NAME_LIMIT, amount=1)
        table = near[0] if near else opened.recognise(name).table
        if table in missing:
            yield _stray(opened.workbook, name, table)


def _hidden_tables(opened: OpenedWorkbook, taken: Collection[str], present: Collection[str]) -> Iterable[UnknownColumn]:
    """Yield the hidden sheets that look like a table of this workbook: they are not read, and named."""
    for name in opened.workbook.sheet_names:
        if name not in opened.workbook.hidden_sheets or name in taken:
            continue
        table = opened.recognise(name).table
        if table is not None and table in present:
            yield _stray(opened.workbook, name, table)


def _stray(workbook: Workbook, name: str, table: str) -> UnknownColumn:
    return UnknownColumn(table="lembar", cell=Cell(workbook.file, name, content=name), suggestion=table)
