"""Which table a sheet is, told by its headings and its rows, whatever its name.

Name and NIP on most rows: staff. Posts, held or not: posts. A column of new posts: the proposed moves. Where two
readings are near, both are told, and the officer decides.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from mutasi_cli.read.fields import FIELDS
from mutasi_cli.read.layout.contents import cells, mostly
from mutasi_cli.read.layout.find_layout import understand_headings
from mutasi_cli.read.layout.heading_key import heading_key
from mutasi_cli.read.layout.layout_model import SheetLayout, Strength
from mutasi_cli.read.raw_sheet import Sheet
from mutasi_cli.read.values import blank, cell_text
from mutasi_cli.read.values.nip_value import is_numeric
from mutasi_cli.read.values.stacked_lines import looks_like_nip

LARGE_THREE = ("usulan", "pegawai", "jabatan")
"""Tables that are recognised by their rows; the others need headings that only they have."""

_OF_PERSONS = frozenset(
    ("golongan", "pangkat", "tanggal_lahir", "pendidikan", "tmt_golongan", "jenis_kelamin", "agama", "tmt_cpns")
)
_OF_POSTS = frozenset(
    ("kode", "kode_atasan", "formasi", "kelas", "layanan_vital", "syarat_khusus", "status", "kode_pengganti", "urut")
)
_MARKS: Mapping[str, tuple[str, ...]] = {
    "batch": ("kunci", "nilai"),
    "riwayat": ("nip", "tmt_mulai", "tmt_selesai"),
    "pertek": ("nip", "hasil"),
    "plt": ("kode_jabatan", "nip_plt"),
    "pengecualian": ("aturan", "alasan"),
    "keluarga": ("nip", "nip_keluarga"),
    "libur": ("tanggal", "keterangan"),
}
"""Fields that all must have a column of their own; together no other table has them."""

_PERTEK_NUMBER = ("nip", "nomor", "tanggal")
_WIDEST_LIBUR = 4
_TITLES_OF_POSTS = re.compile(
    r"bezett?ing|peta jabatan|daftar jabatan|analisis jabatan|anjab|formasi|kebutuhan pegawai"
)
_TITLES_OF_PERSONS = re.compile(r"nominatif|urut kepangkatan|\bduk\b|daftar pegawai|data pegawai|daftar pejabat")
_HALF = 0.5
_SOME = 0.1
_ROWS = 400


@dataclass(frozen=True, slots=True)
class Recognition:
    """The table that a sheet is, None for none; how it is read then, and the table that it may be as well."""

    table: str | None
    layout: SheetLayout | None = None
    rival: SheetLayout | None = None


def recognise(sheet: Sheet, aliases: Mapping[str, Mapping[str, str]]) -> Recognition:
    """Tell which table a sheet is."""
    layouts = {table: understand_headings(sheet, table, aliases.get(table, {})) for table in LARGE_THREE}
    complete = {
        table: layout
        for table, layout in layouts.items()
        if layout.head is not None and not layout.missing and not _all_loose(layout)
    }
    if "usulan" in complete and _proposes(sheet, complete["usulan"]):
        return Recognition("usulan", complete["usulan"])
    small = _small(sheet, aliases)
    if small is not None:
        return small
    staff = complete.get("pegawai")
    staff = staff if staff is not None and _people(sheet, staff) else None
    posts = complete.get("jabatan")
    posts = posts if posts is not None and _posts(sheet, posts) else None
    if staff is None or posts is None:
        found = staff or posts
        return Recognition(None if found is None else found.table, found)
    if _surely_posts(sheet, staff, posts):
        return Recognition("jabatan", posts)
    of_persons = len(_OF_PERSONS & staff.column.keys())
    of_posts = len((_OF_POSTS & posts.column.keys()) - posts.derived.keys())
    if of_posts > of_persons:
        return Recognition("jabatan", posts, staff)
    return Recognition("pegawai", staff, posts if of_posts and not of_persons else None)


def near_table(sheet: Sheet, aliases: Mapping[str, Mapping[str, str]]) -> SheetLayout | None:
    """Return the layout whose headings fit a sheet best that is no table: to say what it comes near to."""
    candidates = [understand_headings(sheet, table, aliases.get(table, {})) for table in LARGE_THREE]
    known = [layout for layout in candidates if layout.head is not None]
    return max(known, key=lambda layout: (not layout.missing, len(layout.column)), default=None)


def _all_loose(layout: SheetLayout) -> bool:
    """Tell whether nothing but loose words speak for a table."""
    meanings = [] if layout.head is None else [c.meaning for c in layout.head.column if c.meaning is not None]
    return all(meaning.strength <= Strength.LOOSE for meaning in meanings if meaning.part)


def _proposes(sheet: Sheet, layout: SheetLayout) -> bool:
    """Tell whether rows name a person and a new post; a form without rows counts by its headings."""
    target = next(field for field in ("kode_jabatan_tujuan", "jabatan_tujuan") if field in layout.column)
    written = cells(sheet, layout.column[target].index, layout.first_data_row)
    return not written or not mostly(lambda raw: not isinstance(raw, str), written)


def _nip(raw: object) -> bool:
    return is_numeric(raw) or any(looks_like_nip(line) for line in cell_text(raw).split("\n"))


def _people(sheet: Sheet, layout: SheetLayout) -> bool:
    """Tell whether at least half of the rows that name somebody have a NIP."""
    nip, nama = layout.column["nip"].index, layout.column["nama"].index
    named = with_nip = 0
    for row, _ in zip(sheet.row_indices(layout.first_data_row), range(_ROWS), strict=False):
        content = sheet.content(row, nip)
        if not blank(content) and _nip(content):
            with_nip += 1
            named += 1
        elif isinstance(sheet.content(row, nama), str) and not blank(sheet.content(row, nama)):
            named += 1
    if not named:
        # A form that nobody filled in: its headings must say it.
        return len(_OF_PERSONS & layout.column.keys()) > 1
    return with_nip >= named * (_HALF if nip != nama else _HALF / 2)


def _posts(sheet: Sheet, layout: SheetLayout) -> bool:
    """Tell whether headings and rows are those of posts: a column of them, and one more that belongs to posts."""
    assert layout.head is not None  # noqa: S101 - only such layouts get here
    own = {field for field in layout.column if field not in layout.derived and field != "jabatan"}
    if not own and not (_TITLES_OF_POSTS.search(layout.head.above) and len(layout.head.column) <= _WIDEST_LIBUR):
        return False
    known = sum(1 for column in layout.head.column if column.meaning is not None)
    if known * 3 < len(layout.head.column):
        return False
    written = cells(sheet, layout.column["jabatan"].index, layout.first_data_row)
    return not written or mostly(lambda raw: isinstance(raw, str) and not looks_like_nip(raw), written)


def _surely_posts(sheet: Sheet, staff: SheetLayout, posts: SheetLayout) -> bool:
    """Tell a list of posts with their holders from one of people: by its title, or by posts that nobody holds."""
    assert posts.head is not None  # noqa: S101 - only such layouts get here
    above = posts.head.above
    if _TITLES_OF_POSTS.search(above) and not _TITLES_OF_PERSONS.search(above):
        return True
    vacant = total = 0
    jabatan, nip = posts.column["jabatan"].index, staff.column["nip"].index
    first_row = max(posts.first_data_row, staff.first_data_row)
    for row, _ in zip(sheet.row_indices(first_row), range(_ROWS), strict=False):
        if not blank(sheet.content(row, jabatan)):
            total += 1
            vacant += blank(sheet.content(row, nip))
    return vacant > max(total * _SOME, 1)


def _small(sheet: Sheet, aliases: Mapping[str, Mapping[str, str]]) -> Recognition | None:
    """Recognise a small table by headings that only it has."""
    if not _may_be_small(sheet):
        return None
    for table, marks in _MARKS.items():
        layout = understand_headings(sheet, table, aliases.get(table, {}))
        if layout.head is None or layout.missing or layout.clashes:
            continue
        if table == "libur" and len(layout.head.column) > _WIDEST_LIBUR:
            continue
        if all(mark in layout.column for mark in marks):
            return Recognition(table, layout)
        if table == "pertek" and all(mark in layout.column for mark in _PERTEK_NUMBER):
            return Recognition(table, layout)
    return None


def _may_be_small(sheet: Sheet) -> bool:
    """Tell whether the first rows name a canonical field that only small tables have: nearly no sheet does."""
    words = {heading_key(cell) for row in sheet.rows[:30] for cell in row if isinstance(cell, str) and len(cell) < 40}  # noqa: PLR2004 - headings are short and stand above
    return bool(words & _SMALL_WORDS)


_SMALL_WORDS = frozenset(
    heading_key(field)
    for table, marks in _MARKS.items()
    for field in (*marks, "nomorpertek", "tanggalmulai", "tanggalselesai", "hubungankeluarga", "kodeaturan")
    if field not in FIELDS["pegawai"] and field not in FIELDS["jabatan"]
)
