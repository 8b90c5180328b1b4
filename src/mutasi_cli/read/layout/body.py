"""The rows under the headings: which are data, which are titles, where the signatures begin.

Cells that a merged cell, a unit title row or the name of the sheet gives to a row are kept beside the sheet, each
with the address of the cell in which it really stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field

from mutasi_cli.read.fields import FIELDS, NUMBERING_FIELDS
from mutasi_cli.read.layout import title_rows
from mutasi_cli.read.layout.find_layout import numbering_row
from mutasi_cli.read.layout.heading_key import compact_key
from mutasi_cli.read.layout.layout_model import SheetLayout, Strength
from mutasi_cli.read.layout.row_units import RowUnits
from mutasi_cli.read.layout.two_line_records import join_records, on_two_lines
from mutasi_cli.read.raw_sheet import Sheet
from mutasi_cli.read.table import Substitute
from mutasi_cli.read.unit_words import has_label
from mutasi_cli.read.values import blank, cell_text
from mutasi_cli.read.values.raw_cell import one_line
from mutasi_cli.read.values.stacked_lines import looks_like_nip

_PRINTED_TABLES = frozenset({"usulan", "pegawai", "jabatan"})
"""Tables that are printed: only these have title rows and signatures."""

TITLE_ROW = "baris judul «"
"""How the reason begins for which a title between the rows was passed over."""

_SHORTEST_NIP = 12
_BEFORE_A_NIP = "' \u00a0\t"
_CELLS_OF_A_PERSON = 3
"""Filled cells from which a row with a NIP is a person and no signature."""

_NEVER_FILLED_DOWN = frozenset({"nip", "nama"})
"""Kinds of value that a merged cell never gives to several rows."""

_TARGETS = ("kode_jabatan_tujuan", "jabatan_tujuan")


@dataclass(frozen=True, slots=True)
class SkippedSpan:
    """Rows that are no data: indices of the first and the last, and why."""

    first: int
    last: int
    reason: str


@dataclass(slots=True)
class Body:
    """The rows of data of a sheet, cells given to rows from elsewhere, and the rows that were passed over.

    ``stop`` is the row of the signatures, below which nothing was read.
    """

    row: tuple[int, ...] = ()
    substitutes: dict[str, dict[int, Substitute]] = dataclass_field(default_factory=dict)
    past: list[SkippedSpan] = dataclass_field(default_factory=list)
    stop: int | None = None


def surely_person(nip: object) -> bool:
    """Tell whether the cell of a NIP alone makes a row a person, whatever else stands in it."""
    if not isinstance(nip, str) or len(nip) < _SHORTEST_NIP or not nip[-3:-1].isdigit():
        return False
    # «Bekasi, 30 Januari 2026» ends in figures too.
    return nip[:2].isdigit() or nip.lstrip(_BEFORE_A_NIP)[:2].isdigit()


def read_body(sheet: Sheet, sheet_layout: SheetLayout) -> Body:
    """Return the rows of data under the headings."""
    reader = _Reader(sheet, sheet_layout)
    reader.read()
    body = reader.body
    if sheet_layout.table in _PRINTED_TABLES and on_two_lines(sheet, sheet_layout, body.row):
        body.row, joined = join_records(sheet, sheet_layout, body.row)
        body.substitutes = {**body.substitutes, **joined}
    _fill_down(sheet, sheet_layout, body)
    return body


class _Reader:
    def __init__(self, sheet: Sheet, sheet_layout: SheetLayout):
        self._sheet = sheet
        self._layout = sheet_layout
        self.body = Body()
        column = sheet_layout.column
        self._vital_columns = [
            field_column.index
            for field, field_column in column.items()
            if field not in NUMBERING_FIELDS.get(sheet_layout.table, ())
        ]
        self._mapped = {field_column.index for field_column in column.values()}
        self._printed = sheet_layout.table in _PRINTED_TABLES
        self._nip = column["nip"].index if "nip" in column and self._printed else -1
        self._targets = [column[field].index for field in _TARGETS if field in column]
        self._heading = self._heading_keys()
        self._canonical = _all_canonical(sheet_layout)
        self._units = RowUnits(sheet, sheet_layout)

    def read(self) -> None:
        """Go down the rows once; whole blank rows and rows with a NIP cost next to nothing."""
        sheet_layout, sheet = self._layout, self._sheet
        if sheet_layout.numbering_row is not None:
            self._skip(sheet_layout.numbering_row, "baris nomor kolom")
        row = []
        nip, with_unit = self._nip, self._units.needed
        for index in sheet.row_indices(sheet_layout.first_data_row):
            cells = sheet.rows[index]
            if 0 <= nip < len(cells) and surely_person(cells[nip]):
                row.append(index)
                if with_unit:
                    self._give_unit(index)
                continue
            if not any(cells):
                continue
            if self._signature(index, cells):
                self._stop(index)
                break
            if self._is_data(index, cells):
                row.append(index)
                self._give_unit(index)
        self.body.row = tuple(row)

    def _give_unit(self, index: int) -> None:
        if self._units.unit is not None:
            self.body.substitutes.setdefault("unit_kerja", {})[index] = self._units.unit
        if self._units.office is not None:
            self.body.substitutes.setdefault("perangkat_daerah", {})[index] = self._units.office

    def _is_data(self, index: int, cells: Sequence[object]) -> bool:
        filled = [k for k, cell in enumerate(cells) if not blank(cell)]
        if not filled:
            return False
        if self._repeats_headings(cells, filled):
            self._skip(index, "judul kolom yang berulang")
            return False
        if self._printed:
            if numbering_row(cells, len(self._heading)) and len(filled) > 1:
                self._skip(index, "baris nomor kolom")
                return False
            title = self._title(index, cells, filled)
            if title is not None:
                self._skip(index, f"{TITLE_ROW}{title[:60]}»")
                return False
            if not self._nip_filled(cells) and title_rows.sum_row(one_line(cell_text(cells[k])) for k in filled):
                self._skip(index, "baris jumlah")
                return False
        return any(k < len(cells) and not blank(cells[k]) for k in self._vital_columns)

    def _heading_keys(self) -> dict[int, frozenset[str]]:
        """Return column -> its headings, to know them again where a page repeats them."""
        head = self._layout.head
        headed_columns = () if head is None else head.column
        return {headed.index: frozenset(compact_key(text) for text in headed.trail) for headed in headed_columns}

    def _repeats_headings(self, cells: Sequence[object], filled: Sequence[int]) -> bool:
        if len(filled) < 2 and len(self._heading) > 1:  # noqa: PLR2004 - one cell may be a value like «nama»
            return False
        return all(
            k in self._heading and isinstance(cells[k], str) and compact_key(cells[k]) in self._heading[k]
            for k in filled
        )

    def _signature(self, index: int, cells: Sequence[object]) -> bool:
        if not self._printed or self._nip_filled(cells) or not title_rows.signature(cells):
            return False
        return not any(self._person(self._sheet.rows[row]) for row in self._sheet.row_indices(index + 1))

    def _person(self, cells: Sequence[object]) -> bool:
        """Tell whether a row below what looks like signatures is still a person: then it was none."""
        return self._nip_filled(cells) and sum(not blank(cell) for cell in cells) >= _CELLS_OF_A_PERSON

    def _nip_filled(self, cells: Sequence[object]) -> bool:
        return 0 <= self._nip < len(cells) and any(
            looks_like_nip(line) for line in cell_text(cells[self._nip]).split("\n")
        )

    def _title(self, index: int, cells: Sequence[object], filled: Sequence[int]) -> str | None:
        """Return the title in a row between the data, None for a row of data; a unit is remembered for what follows."""
        title, column = title_rows.title_of([cells[k] for k in filled]), filled[0]
        if title is None:
            return self._marked_title(index, cells, filled)
        spans_all = self._spans_columns(index, column) or column not in self._mapped
        if not spans_all and not self._says_title(title):
            return None
        self._units.note(title, index, column)
        return title

    def _says_title(self, title: str) -> bool:
        """Tell whether the text in a column that is read can only be a title."""
        if self._canonical:
            return False
        if self._units.needed and (title_rows.begins_as_unit(title) or has_label(title)):
            return True
        if self._layout.table == "jabatan":
            # ``A. PEJABAT STRUKTURAL``; a post may be numbered, too.
            return title_rows.numbered(title) and title[0].isalpha() and title_rows.names_level(title)
        return title_rows.numbered(title) or title_rows.says_title(title)

    def _marked_title(self, index: int, cells: Sequence[object], filled: Sequence[int]) -> str | None:
        """Return the title of ``A | JABATAN STRUKTURAL``; a number before a name is a person and none."""
        if self._canonical or self._nip_filled(cells) or any(k in self._targets for k in filled):
            return None
        marked = title_rows.marked_title([cells[k] for k in filled])
        if marked is None:
            return None
        mark, title = marked
        if has_label(title):
            sure = True
        elif self._layout.table == "jabatan":
            sure = self._units.needed and title_rows.begins_as_unit(title)
        else:
            sure = not title_rows.numeric_mark(mark) or title_rows.says_title(title)
        if sure:
            self._units.note(title, index, filled[-1])
        return title if sure else None

    def _spans_columns(self, index: int, column: int) -> bool:
        return any(r0 <= index <= r1 and k0 <= column <= k1 and k1 > k0 for r0, k0, r1, k1 in self._sheet.merged)

    def _skip(self, index: int, reason: str) -> None:
        self.body.past.append(SkippedSpan(index, index, reason))

    def _stop(self, index: int) -> None:
        end = max((i for i in self._sheet.row_indices(index) if any(self._sheet.rows[i])), default=index)
        self.body.stop = index
        self.body.past.append(SkippedSpan(index, end, "blok tanda tangan; pembacaan berhenti di sini"))


def _all_canonical(sheet_layout: SheetLayout) -> bool:
    """Tell whether every heading that is read is a canonical name: such a sheet was made for this program."""
    head = sheet_layout.head
    meanings = [] if head is None else [column.meaning for column in head.column if column.meaning is not None]
    return all(meaning.strength >= Strength.CANONICAL for meaning in meanings if meaning.part)


def _fill_down(sheet: Sheet, sheet_layout: SheetLayout, body: Body) -> None:
    """Give the value of a cell that is merged over several rows to each of them."""
    jenis = FIELDS[sheet_layout.table]
    if sheet_layout.table not in _PRINTED_TABLES:
        return
    data_rows = set(body.row)
    for r0, k0, r1, k1 in sheet.merged:
        if r1 == r0 or r1 < sheet_layout.first_data_row:
            continue
        for field, column in sheet_layout.column.items():
            derived = (
                field in sheet_layout.derived and column.index == sheet_layout.column[sheet_layout.derived[field]].index
            )
            if not k0 <= column.index <= k1 or derived or jenis.get(field) in _NEVER_FILLED_DOWN or field == "nama":
                continue
            source = Substitute(sheet.content(r0, k0), r0, k0)
            for row in range(r0 + 1, r1 + 1):
                if row in data_rows and blank(sheet.content(row, column.index)):
                    body.substitutes.setdefault(field, {})[row] = source
