"""Which sheet is which table."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.material import UnknownColumn
from mutasi_cli.errors import FileError
from mutasi_cli.read.fields import FIELDS
from mutasi_cli.read.layout.find_layout import understand_headings
from mutasi_cli.read.layout.heading_key import heading_key
from mutasi_cli.read.layout.layout_model import SheetLayout
from mutasi_cli.read.raw_sheet import Sheet, Workbook, read_workbook, table_sheet
from mutasi_cli.read.values.near_words import nearest
from mutasi_cli.tables.besar.buka import open_large

REQUIRED_TABLES = ("usulan", "pegawai", "jabatan")
"""Tables without which nothing can be judged."""

OPTIONAL = tuple(nama for nama in FIELDS if nama not in REQUIRED_TABLES)
"""Tables that a batch may do without."""

_NAME_LIMIT = 80.0
_FEWEST_FIELDS = 3
_NAMES_LISTED = 15
"""Names of sheets that a sentence lists; a workbook may have hundreds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSources:
    """The sheet of each table, None where there is none. ``stray_sheets`` look like one and are none."""

    usulan: Sheet
    pegawai: Sheet
    jabatan: Sheet
    batch: Sheet | None = None
    riwayat: Sheet | None = None
    pertek: Sheet | None = None
    plt: Sheet | None = None
    pengecualian: Sheet | None = None
    keluarga: Sheet | None = None
    libur: Sheet | None = None
    stray_sheets: tuple[UnknownColumn, ...] = ()

    @classmethod
    def source(cls, sheets: Mapping[str, Sheet], stray_sheets: tuple[UnknownColumn, ...] = ()) -> "TableSources":
        """Return the sheets by the names of their tables; the three that must be there are."""
        optional = {nama: sheets.get(nama) for nama in OPTIONAL}
        return cls(
            usulan=sheets["usulan"],
            pegawai=sheets["pegawai"],
            jabatan=sheets["jabatan"],
            stray_sheets=stray_sheets,
            **optional,
        )

    def present(self) -> Iterable[tuple[str, Sheet]]:
        """Yield the tables that are there with their sheets."""
        for field in fields(self):
            sheet = getattr(self, field.name)
            if isinstance(sheet, Sheet):
                yield field.name, sheet


def find_sources(
    batch: Path, *, pegawai: Path | None, jabatan: Path | None, column: Mapping[str, Mapping[str, str]]
) -> TableSources:
    """Find the sheet of every table in the batch workbook and the files named beside it.

    ``column`` are the office's aliases of headings by table.
    """
    workbook = read_workbook(batch)
    names_by_key = sheet_keys(workbook)
    sheets: dict[str, Sheet] = {}
    for table, file in (("pegawai", pegawai), ("jabatan", jabatan)):
        if file is not None:
            other_workbook = (open_large(file) if table == "pegawai" else None) or read_workbook(file)
            sheets[table] = table_sheet(other_workbook, sheet_keys(other_workbook), table)
    if "usulan" not in names_by_key:
        single = single_sheet(workbook)
        if single is None:
            raise _missing_sheet(workbook, "usulan", _similar_to_usulan(workbook, names_by_key, column))
        names_by_key = {**names_by_key, "usulan": single}
    for table in FIELDS:
        if table in sheets:
            continue
        if table in names_by_key:
            sheets[table] = workbook.sheet(names_by_key[table])
        elif table in REQUIRED_TABLES:
            raise _missing_sheet(workbook, table)
    loose = [nama for nama in workbook.sheet_names if nama not in {names_by_key.get(table) for table in FIELDS}]
    return TableSources.source(sheets, tuple(_unknown(workbook, loose, sheets, column)))


def single_sheet(workbook: Workbook) -> str | None:
    """Return the one sheet with content of a batch workbook: whatever its name, it is the list of moves.

    None where there are several, or where the one bears the name of another table.
    """
    filled = [nama for nama in workbook.sheet_names if not workbook.sheet(nama).blank]
    if len(filled) != 1 or heading_key(filled[0]) in FIELDS:
        return None
    return filled[0]


def sheet_keys(workbook: Workbook) -> dict[str, str]:
    """Return the sheets by the compared form of their names; BerkasError where two claim one table."""
    result: dict[str, str] = {}
    for nama in workbook.sheet_names:
        key = heading_key(nama)
        if key in result and key in FIELDS:
            raise FileError(
                f"Dua lembar di {workbook.file} sama-sama tabel {key}: «{result[key]}» dan «{nama}»; "
                f"hapus atau ganti nama salah satunya."
            )
        result.setdefault(key, nama)
    return result


def _missing_sheet(workbook: Workbook, table: str, similar: str | None = None) -> FileError:
    present_names = [nama for nama in workbook.sheet_names if nama]
    left_out = len(present_names) - _NAMES_LISTED
    listed = ", ".join(f"«{nama}»" for nama in present_names[:_NAMES_LISTED]) + (
        f", dan {left_out} lagi" * (left_out > 0)
    )
    sheet_list = f" (lembar yang ada: {listed})" if listed else ""
    if table == "usulan":
        suggestion = (
            "beri nama itu pada lembar usulannya"
            if similar is None
            else f"lembar «{similar}» tampak seperti daftar usulan: bila benar, ganti namanya menjadi usulan"
        )
        return FileError(f"Lembar «usulan» tidak ada di {workbook.file}{sheet_list}; {suggestion}.")
    return FileError(
        f"Lembar «{table}» tidak ada di {workbook.file}{sheet_list}; tambahkan lembarnya, sebutkan berkasnya dengan "
        f"--{table}, atau isi {table} di [berkas] pada mutasi.toml."
    )


def _similar_to_usulan(
    workbook: Workbook, names_by_key: Mapping[str, str], column: Mapping[str, Mapping[str, str]]
) -> str | None:
    """Return the only sheet that can be read as the list of moves: told, never taken among several."""
    candidates = [
        nama
        for key, nama in names_by_key.items()
        if key not in FIELDS and full(workbook.sheet(nama), "usulan", column.get("usulan", {}))
    ]
    return candidates[0] if len(candidates) == 1 else None


def full(sheet: Sheet, table: str, alias: Mapping[str, str]) -> bool:
    """Tell whether the headings of a sheet make this table, with nothing missing and nothing said twice."""
    sheet_layout = understand_headings(sheet, table, alias)
    return sheet_layout.head is not None and not sheet_layout.missing and not sheet_layout.clashes


def convincing(sheet_layout: SheetLayout) -> bool:
    """Tell whether headings speak for a table: nothing missing, three fields or all, most columns known."""
    if sheet_layout.head is None or sheet_layout.missing or sheet_layout.clashes:
        return False
    enough = min(_FEWEST_FIELDS, len(FIELDS[sheet_layout.table]))
    return len(sheet_layout.column) >= enough and len(sheet_layout.unknown) * 4 <= len(sheet_layout.head.column)


def _unknown(
    workbook: Workbook,
    loose: Iterable[str],
    present: Collection[str],
    column: Mapping[str, Mapping[str, str]],
) -> Iterable[UnknownColumn]:
    """Yield the sheets that were not read and may be a table that was not found."""
    for nama in loose:
        table = similar_table(workbook, nama, present, column)
        if table is not None:
            yield UnknownColumn(table="lembar", cell=Cell(workbook.file, nama, content=nama), suggestion=table)


def similar_table(
    workbook: Workbook, nama: str, present: Collection[str], column: Mapping[str, Mapping[str, str]]
) -> str | None:
    """Return the table that a sheet may be by its name or its headings, None when nothing speaks for one."""
    missing = [table for table in FIELDS if table not in present]
    key = heading_key(nama)
    if near := nearest(key, missing, limit=_NAME_LIMIT, amount=1):
        return near[0]
    try:
        sheet = workbook.sheet(nama)
    except FileError:
        # A sheet that nobody needs may be damaged.
        return None
    candidates = {}
    for table in missing:
        sheet_layout = understand_headings(sheet, table, column.get(table, {}))
        if convincing(sheet_layout):
            candidates[table] = len(sheet_layout.column)
    return max(candidates, key=lambda table: candidates[table], default=None)
