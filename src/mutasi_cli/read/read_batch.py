"""From files to :class:`Material`: find the sheets, read the small ones, filter the large ones."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date
from pathlib import Path

from mutasi_cli.domain.cell import Cell
from mutasi_cli.domain.derived_superiors import with_superiors
from mutasi_cli.domain.material import Material, Source, UnknownColumn
from mutasi_cli.domain.office import OfficeSettings
from mutasi_cli.domain.usulan import Pertek, Plt, Usulan
from mutasi_cli.errors import FileError, SettingsError, StopKind
from mutasi_cli.law import LawBook
from mutasi_cli.read import small_sheets
from mutasi_cli.read.batch_facts import read_facts
from mutasi_cli.read.column_states import column_state
from mutasi_cli.read.fields import FIELDS, ValueParsers, build_parsers
from mutasi_cli.read.jabatan_table import leading_jabatan, read_jabatan
from mutasi_cli.read.joined_table import JoinedTable
from mutasi_cli.read.large.duckdb_door import IrregularError
from mutasi_cli.read.large.open_large import shows_data
from mutasi_cli.read.large.sparse_rows import Wanted
from mutasi_cli.read.layout.find_layout import find_layout, understand_headings
from mutasi_cli.read.layout.heading_dictionary import HeadingDictionary
from mutasi_cli.read.layout.heading_key import heading_key
from mutasi_cli.read.layout.layout_model import SheetLayout
from mutasi_cli.read.locations import TableFile
from mutasi_cli.read.make_table import UnderstoodSheet, build_table
from mutasi_cli.read.near_pegawai import build_suggestions
from mutasi_cli.read.pegawai_table import PegawaiTable, Touched
from mutasi_cli.read.raw_sheet import Sheet
from mutasi_cli.read.recognised_posts import recognise_posts
from mutasi_cli.read.resolve_post import PostFinder
from mutasi_cli.read.sources import REQUIRED_TABLES, TableSources, find_sources
from mutasi_cli.read.staff_pool import StaffPool
from mutasi_cli.read.table import Table, make_cell
from mutasi_cli.read.values import Result, blank
from mutasi_cli.read.values.nip_value import clean_nip, nip_prefix

_NIP_COLUMNS = {
    "usulan": ("nip",),
    "pertek": ("nip",),
    "izin_mendagri": ("nip",),
    "plt": ("nip_plt",),
    "keluarga": ("nip", "nip_keluarga"),
    "pengecualian": ("nip",),
}
"""Small sheets that name people -> their NIP columns (``riwayat`` tells more about people, it names none)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingOptions:
    """What the office's settings say about reading.

    ``column`` maps table -> heading -> field, ``nama_lain_unit`` another spelling -> unit of the post table.
    ``tanggal`` is the day given as an option. ``wilayah`` (``Kota Bekasi``) may follow an office's name.
    ``all_pegawai``: everybody of the staff table is wanted, and a batch need not have a row yet (who looks
    for candidates may not have proposed anybody). ``keep_whole_staff``: likewise, but people are built on demand.
    ``nip_pejabat``: the officials of the settings, read too,
    so that their data can be compared; the batch does not touch them for that.
    """

    lawbook: LawBook
    column: Mapping[str, Mapping[str, str]] = dataclass_field(default_factory=dict)
    nama_lain_unit: Mapping[str, str] = dataclass_field(default_factory=dict)
    tanggal: date | None = None
    wilayah: str = ""
    all_pegawai: bool = False
    keep_whole_staff: bool = False
    nip_pejabat: frozenset[str] = frozenset()

    @property
    def wants_whole_staff(self) -> bool:
        """True where no row of the staff table may be left out, and a batch without a row is one too."""
        return self.all_pegawai or self.keep_whole_staff


def reading_options(office: OfficeSettings, lawbook: LawBook, tanggal: date | None = None) -> ReadingOptions:
    """Return what the settings of an office say about reading."""
    return ReadingOptions(
        column=office.kolom,
        nama_lain_unit=office.unit_names,
        tanggal=tanggal,
        lawbook=lawbook,
        wilayah="" if office.instansi is None else office.instansi.wilayah,
        nip_pejabat=frozenset(official.compact_nip for official in office.pejabat.values()) - {""},
    )


def material_from_files(batch: Path, files: Mapping[str, Sequence[TableFile]], options: ReadingOptions) -> Material:
    """Read a batch workbook, with tables from files of their own where they are named.

    Raises BerkasError for a file or sheet that cannot be read, PengaturanError for a fault in the settings.
    """
    return material_from_sources(find_sources(batch, files, options.column), options)


def pool_from_files(batch: Path, files: Mapping[str, Sequence[TableFile]], options: ReadingOptions) -> StaffPool:
    """Read a batch workbook and keep its staff table; errors as :func:`material_from_files`."""
    return pool_from_sources(find_sources(batch, files, options.column), options)


def read_bahan(batch: Path, *, pegawai: Path | None, jabatan: Path | None, options: ReadingOptions) -> Material:
    """Read a batch workbook, each of the two large tables from one file where it is named; errors as above."""
    named = {"pegawai": pegawai, "jabatan": jabatan}
    files = {table: (TableFile(path),) for table, path in named.items() if path is not None}
    return material_from_files(batch, files, options)


def material_from_sheets(sheets: Mapping[str, Sheet], options: ReadingOptions) -> Material:
    """Read sheets by the names of their tables; errors as :func:`read_bahan`."""
    for nama in sheets:
        if nama not in FIELDS:
            raise FileError(f"Tabel «{nama}» tidak dikenal; yang dikenal: {', '.join(FIELDS)}.")
    for nama in REQUIRED_TABLES:
        if nama not in sheets:
            raise FileError(f"Tabel «{nama}» tidak ada; tambahkan lembar «{nama}».", StopKind.SHEET_MISSING)
    return material_from_sources(TableSources.source(sheets), options)


def material_from_sources(source: TableSources, options: ReadingOptions) -> Material:
    """Read all tables of a batch; the staff table last, filtered to the people the batch touches."""
    return pool_from_sources(source, options).material


def pool_from_sources(source: TableSources, options: ReadingOptions) -> StaffPool:
    """Read all tables of a batch, and keep the staff table for questions about everybody."""
    for nama in options.column:
        if nama not in FIELDS:
            raise SettingsError(f"[kolom.{nama}] di mutasi.toml: tabel itu tidak ada; yang ada: {', '.join(FIELDS)}.")
    parsers = build_parsers(options.lawbook)
    tables, foreign, large_layout = _understand(source, options, parsers)
    if not tables["usulan"] and not options.wants_whole_staff:
        raise FileError(
            f"Tidak ada baris usulan pada {tables['usulan'].label}; isi paling sedikit satu baris.", StopKind.NO_USULAN
        )
    written_posts, duplicate_posts = read_jabatan(tables["jabatan"])
    named_posts, recognised = recognise_posts(written_posts)
    posts = with_superiors(named_posts)
    post_finder = PostFinder(posts, options.nama_lain_unit, options.wilayah)
    facts, unknown_keys = read_facts(tables.get("batch"), options.tanggal, source.first("usulan").file)
    usulan = small_sheets.read_usulan(tables["usulan"], post_finder)
    plt = small_sheets.read_plt(tables["plt"]) if "plt" in tables else ()
    pertek, izin_mendagri = (
        small_sheets.read_pertek(tables[nama], post_finder) if nama in tables else None
        for nama in ("pertek", "izin_mendagri")
    )
    nip_cell = list(_nip_cells(tables))
    leading = leading_jabatan(posts)
    kode = leading | _touched_codes(usulan, plt, (*(pertek or ()), *(izin_mendagri or ())))
    nip = {clean_nip(raw) for raw, _ in nip_cell} | {*facts.saksi} | options.nip_pejabat
    nip |= {posts[entry].pemangku_nip or "" for entry in kode if entry in posts}
    touched = Touched(
        nip_usulan={entry.nip for entry in usulan if entry.nip is not None},
        nip=nip - {""},
        prefix={prefix for raw, _ in nip_cell if (prefix := nip_prefix(raw))},
        kode=kode,
    )
    nip_cell.extend(_damaged_nips(tables))
    if large_layout is not None:
        tables["pegawai"] = _large_staff(
            source.first("pegawai"),
            large_layout,
            options.column.get("pegawai", {}),
            parsers,
            Wanted(post_finder, touched, nip_cell),
        )
    staff = PegawaiTable(tables["pegawai"], post_finder)
    person = staff.take(touched, everything=options.all_pegawai)
    libur, damaged_libur = small_sheets.read_libur(tables["libur"]) if "libur" in tables else ({}, ())
    material = Material(
        usulan=usulan,
        pegawai=person.pegawai,
        jabatan=posts,
        facts=facts,
        riwayat=small_sheets.read_riwayat(tables["riwayat"], person.pegawai) if "riwayat" in tables else (),
        pertek=pertek,
        izin_mendagri=izin_mendagri,
        plt=plt,
        pengecualian=small_sheets.read_waivers(tables["pengecualian"]) if "pengecualian" in tables else (),
        keluarga=small_sheets.read_keluarga(tables["keluarga"]) if "keluarga" in tables else (),
        libur=libur,
        damaged_libur=damaged_libur,
        duplicate_pegawai=person.duplicates,
        pegawai_without_nip=person.without_nip,
        duplicate_jabatan=duplicate_posts,
        suggested_pegawai=build_suggestions(nip_cell, staff),
        source=tuple(
            Source(
                file=entry.sheet.file,
                sha256=entry.sheet.sha256,
                sheet=entry.sheet.sheet,
                row=entry.row_count,
                table=nama,
            )
            for nama, _ in source.present()
            for entry in tables[nama].parts
        ),
        unknown_columns=(*foreign, *unknown_keys, *source.stray_sheets),
        staff_form=staff.form,
        recognised=recognised,
        columns={nama: column_state(table) for nama, table in tables.items()},
    )
    return StaffPool(material, staff, touched, tables.get("riwayat"))


def _understand(
    source: TableSources, options: ReadingOptions, parsers: ValueParsers
) -> tuple[dict[str, JoinedTable], tuple[UnknownColumn, ...], SheetLayout | None]:
    """Find the layout of every sheet. An optional sheet without any cell is a table without rows.

    A large staff table is not read yet: its layout is the last value returned, None for every other one.
    """
    large_layout = None
    table: dict[str, JoinedTable] = {}
    foreign: list[UnknownColumn] = []
    for nama, sheets in source.present():
        alias = options.column.get(nama, {})
        understood = []
        for sheet in sheets:
            if nama not in REQUIRED_TABLES and sheet.blank:
                table[nama] = JoinedTable(nama, (Table(nama, sheet, {}, (), parsers),))
                continue
            if sheet.large is not None:
                sheet_layout = understand_headings(sheet, nama, alias)
                if options.wants_whole_staff or not shows_data(sheet, sheet_layout):
                    whole = sheet.large.whole()
                    understood.append(UnderstoodSheet(whole, find_layout(whole, nama, alias)))
                else:
                    large_layout = sheet_layout
            else:
                sheet_layout = find_layout(sheet, nama, alias)
                understood.append(UnderstoodSheet(sheet, sheet_layout))
            foreign.extend(_foreign(sheet, sheet_layout, HeadingDictionary(nama, alias)))
        if understood:
            table[nama] = build_table(nama, understood, parsers)
    return table, tuple(foreign), large_layout


def _foreign(sheet: Sheet, sheet_layout: SheetLayout, heading: HeadingDictionary) -> Iterable[UnknownColumn]:
    for column in sheet_layout.unknown:
        cell = heading_cell(sheet, sheet_layout, column.index, column.heading)
        yield UnknownColumn(table=sheet_layout.table, cell=cell, suggestion=heading.suggestion(column.heading))


def _large_staff(
    sheet: Sheet,
    sheet_layout: SheetLayout,
    alias: Mapping[str, str],
    parsers: ValueParsers,
    wanted: Wanted,
) -> JoinedTable:
    """Return a large staff table with the rows that matter; all of it where only that is safe."""
    from mutasi_cli.read.large.picked_rows import filter_table  # noqa: PLC0415 - only large tables need it

    assert sheet.large is not None  # noqa: S101 - only such a sheet gets here
    table = sheet_layout.table
    try:
        understood = filter_table(sheet.large, sheet_layout, lambda rows: find_layout(rows, table, alias), wanted)
    except IrregularError:
        whole = sheet.large.whole()
        understood = UnderstoodSheet(whole, find_layout(whole, table, alias))
    return build_table(table, [understood], parsers)


def heading_cell(sheet: Sheet, sheet_layout: SheetLayout, column: int, heading: str) -> Cell:
    """Return the cell of a heading: the lowest that is written in its column."""
    rows = (0,) if sheet_layout.head is None else tuple(sheet_layout.head.heading_rows)
    written = [content for content in rows if not blank(sheet.content(content, column))]
    return make_cell(sheet, (written or rows)[-1], column, heading, Result())


def _touched_codes(usulan: Iterable[Usulan], plt: Iterable[Plt], pertek: Iterable[Pertek]) -> frozenset[str]:
    """Return the codes of posts that the small sheets name."""
    kode = [record.kode_tujuan for record in usulan]
    kode += [record.kode_jabatan_lama for record in usulan]
    kode += [record.kode_jabatan for record in plt]
    kode += [record.kode_jabatan for record in pertek]
    return frozenset(record for record in kode if record is not None)


def _nip_cells(tables: Mapping[str, JoinedTable]) -> Iterable[tuple[object, str | None]]:
    """Yield the NIP cells of the small sheets, each with the name beside it."""
    for nama, column in _NIP_COLUMNS.items():
        if nama not in tables:
            continue
        for row in tables[nama]:
            for field in column:
                yield row.raw(field), row.text("nama") if "nama" in row.table.column else None
    if "batch" in tables:
        for row in tables["batch"]:
            if heading_key(row.raw("kunci")) in {"saksi1nip", "saksi2nip"}:
                yield row.raw("nilai"), None


def _damaged_nips(tables: Mapping[str, JoinedTable]) -> Iterable[tuple[object, str | None]]:
    """Yield damaged NIP cells of tables that name nobody to be read, so that whom they mean can be told."""
    for nama, field in (("riwayat", "nip"), ("jabatan", "pemangku_nip")):
        if nama not in tables or not tables[nama].has(field):
            continue
        for row in tables[nama]:
            if row.result(field).damage is not None:
                yield row.raw(field), None
