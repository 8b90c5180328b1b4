"""The rows under the headings: which are data, which are titles, where the signatures begin.

Cells that a merged cell or a unit title row gives to a row are kept beside the sheet, each with the address
of the cell in which it really stands.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field

from mutasi_cli.read.fields import FIELDS, NUMBERING_FIELDS
from mutasi_cli.read.layout.find_layout import numbering_row
from mutasi_cli.read.layout.heading_key import compact_key
from mutasi_cli.read.layout.layout_model import SheetLayout
from mutasi_cli.read.raw_sheet import Sheet
from mutasi_cli.read.table import Substitute
from mutasi_cli.read.values import blank, cell_text
from mutasi_cli.read.values.raw_cell import one_line
from mutasi_cli.read.values.stacked_lines import looks_like_nip

_PRINTED_TABLES = frozenset({"usulan", "pegawai", "jabatan"})
"""Tables that are printed: only these have title rows and signatures."""

_WIDEST_SIGNATURE = 3
_LONGEST_TITLE = 200
_SHORTEST_NIP = 12
_MONTHS = "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember"
_SIGNATURE = re.compile(
    rf"(?:ditetapkan di|dikeluarkan di|pada tanggal|mengetahui|menyetujui|tembusan|ttd\b|a\.?\s?n\.\s|u\.b\.)"
    rf"|[a-z .]+,\s*(?:\d{{1,2}}|[_.…]+)?\s*(?:{_MONTHS})\s+\d{{4}}$"
    rf"|(?:(?:pj|plt|plh|pjs)\.?\s+)?(?:wali ?kota|bupati|gubernur|sekretaris daerah|kepala badan"
    rf"|kepala bkpsdm|kepala bkd)\b.*,$"
    rf"|(?:(?:pj|plt|plh|pjs)\.?\s+)?(?:wali ?kota|bupati|gubernur)(?:\s+[a-z]+){{1,3}},?$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:[IVX]{1,5}|[A-Z]|\d{1,2})\s*[.)]\s+\S")
_MARKERS = re.compile(r"^(?:[IVX]{1,5}|[A-Z]|\d{1,2})\s*[.)]\s+")
_TITLE_WORDS = re.compile(
    r"\b(?:jabatan|eselon|pengangkatan|pemberhentian|perpindahan|promosi|rotasi|mutasi|pengukuhan|pejabat"
    r"|lampiran|administrator|pengawas|pelaksana"
    r"|fungsional|struktural|pimpinan tinggi|tugas tambahan|unit kerja"
    r"|perangkat daerah|dinas|badan|inspektorat|sekretariat|satuan polisi|kecamatan|kelurahan|uptd?|puskesmas"
    r"|rumah sakit|rsud|bagian|bidang|seksi|sub ?bagian|sub ?bidang|asisten|staf ahli|kantor|cabang dinas"
    r"|sekolah|sdn?|smpn?|laboratorium|pasar|terminal)\b",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:dinas|badan|inspektorat|sekretariat|satuan|kecamatan|kelurahan|uptd?|puskesmas|rumah sakit|rsud"
    r"|bagian|bidang|seksi|sub ?bagian|sub ?bidang|kantor|cabang|sekolah|sd|sdn|smp|smpn"
    r"|unit|laboratorium)\b",
    re.IGNORECASE,
)
_PERANGKAT_DAERAH = re.compile(
    r"(?:dinas|badan|inspektorat|sekretariat (?:daerah|dprd|dewan)|satuan polisi|kecamatan|kantor)\b",
    re.IGNORECASE,
)
_UNIT_ABOVE = re.compile(
    r"(?:nama )?(?:unit kerja|unit organisasi|perangkat daerah|opd|skpd|satuan kerja)\s*:\s*(.+)",
    re.IGNORECASE,
)
_NEVER_FILLED_DOWN = frozenset({"nip", "nama"})
"""Kinds of value that a merged cell never gives to several rows."""


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
    return isinstance(nip, str) and len(nip) >= _SHORTEST_NIP and nip[-3:-1].isdigit()


def read_body(sheet: Sheet, sheet_layout: SheetLayout) -> Body:
    """Return the rows of data under the headings."""
    reader = _Reader(sheet, sheet_layout)
    reader.read()
    _fill_down(sheet, sheet_layout, reader.body)
    return reader.body


def without_unit(sheet_layout: SheetLayout, body: Body) -> bool:
    """Tell whether a form whose title rows give the unit has neither such rows nor a column for it."""
    has_unit = "unit_kerja" in sheet_layout.column or "unit_kerja" in body.substitutes
    return sheet_layout.layout.unit_titles and not has_unit and bool(body.row)


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
        self._nip = column["nip"].index if "nip" in column and sheet_layout.table in _PRINTED_TABLES else -1
        self._heading = self._heading_keys()
        self._unit: Substitute | None = None
        self._perangkat_daerah: Substitute | None = None
        self._gives_unit = sheet_layout.layout.unit_titles and "unit_kerja" not in column
        self._gives_perangkat_daerah = self._gives_unit and "perangkat_daerah" not in column

    def read(self) -> None:
        """Go down the rows once; whole blank rows and rows with a NIP cost next to nothing."""
        sheet_layout, sheet = self._layout, self._sheet
        if sheet_layout.numbering_row is not None:
            self._skip(sheet_layout.numbering_row, "baris nomor kolom")
        if self._gives_unit:
            self._find_unit_above()
        row = []
        nip = self._nip
        for index in sheet.row_indices(sheet_layout.first_data_row):
            cells = sheet.rows[index]
            if 0 <= nip < len(cells) and surely_person(cells[nip]):
                row.append(index)
                continue
            if not any(cells):
                continue
            if self._signature(cells):
                self._stop(index)
                break
            if self._is_data(index, cells):
                row.append(index)
        self.body.row = tuple(row)

    def _is_data(self, index: int, cells: Sequence[object]) -> bool:
        filled = [k for k, cell in enumerate(cells) if not blank(cell)]
        if not filled:
            return False
        if self._repeats_headings(cells, filled):
            self._skip(index, "judul kolom yang berulang")
            return False
        if numbering_row(cells, len(self._heading)) and len(filled) > 1 and self._layout.table in _PRINTED_TABLES:
            self._skip(index, "baris nomor kolom")
            return False
        if self._layout.table in _PRINTED_TABLES and self._is_title_row(index, cells, filled):
            self._skip(index, f"baris judul «{one_line(cell_text(cells[filled[0]]))[:60]}»")
            return False
        if not any(k < len(cells) and not blank(cells[k]) for k in self._vital_columns):
            return False
        if self._unit is not None:
            self.body.substitutes.setdefault("unit_kerja", {})[index] = self._unit
        if self._perangkat_daerah is not None:
            self.body.substitutes.setdefault("perangkat_daerah", {})[index] = self._perangkat_daerah
        return True

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

    def _signature(self, cells: Sequence[object]) -> bool:
        if self._layout.table not in _PRINTED_TABLES or self._nip_filled(cells):
            return False
        filled = [cell_text(cell) for cell in cells if not blank(cell)]
        if not 0 < len(filled) <= _WIDEST_SIGNATURE:
            return False
        return any(_SIGNATURE.match(one_line(text)) for text in filled)

    def _nip_filled(self, cells: Sequence[object]) -> bool:
        return 0 <= self._nip < len(cells) and any(
            looks_like_nip(line) for line in cell_text(cells[self._nip]).split("\n")
        )

    def _is_title_row(self, index: int, cells: Sequence[object], filled: Sequence[int]) -> bool:
        """Tell whether a row is a title between the data; a unit title is remembered for the rows below."""
        text = {one_line(cell_text(cells[k])) for k in filled}
        if len(text) != 1 or not isinstance(cells[filled[0]], str) or looks_like_nip(*text):
            return False
        title, column = text.pop(), filled[0]
        if len(title) > _LONGEST_TITLE or not any(letter.isalpha() for letter in title):
            return False
        is_canonical = self._layout.layout.nama == "tabel baku"
        spans_all = self._spans_columns(index, column) or column not in self._mapped
        clean = _MARKERS.sub("", title)
        if self._layout.layout.unit_titles:
            if not (spans_all or _UNIT.match(clean)):
                return False
            self._note_unit(clean, index, column)
            return True
        return spans_all or (not is_canonical and (_NUMBERED.match(title) or _TITLE_WORDS.search(title)) is not None)

    def _note_unit(self, title: str, index: int, column: int) -> None:
        unit = Substitute(title, index, column)
        if self._gives_unit:
            self._unit = unit
        if self._gives_perangkat_daerah and _PERANGKAT_DAERAH.match(title):
            self._perangkat_daerah = unit

    def _find_unit_above(self) -> None:
        """Take the unit that a bezetting names above its headings: ``UNIT KERJA : DINAS KESEHATAN``."""
        head = self._layout.head
        for index in range(0 if head is None else head.row):
            cells = self._sheet.rows[index]
            filled = [k for k, cell in enumerate(cells) if not blank(cell)]
            whole = one_line(" ".join(cell_text(cells[k]) for k in filled))
            if filled and (match := _UNIT_ABOVE.fullmatch(whole)):
                self._note_unit(match[1].strip(), index, filled[-1])

    def _spans_columns(self, index: int, column: int) -> bool:
        return any(r0 <= index <= r1 and k0 <= column <= k1 and k1 > k0 for r0, k0, r1, k1 in self._sheet.merged)

    def _skip(self, index: int, reason: str) -> None:
        self.body.past.append(SkippedSpan(index, index, reason))

    def _stop(self, index: int) -> None:
        end = max((i for i in self._sheet.row_indices(index) if any(self._sheet.rows[i])), default=index)
        self.body.stop = index
        self.body.past.append(SkippedSpan(index, end, "blok tanda tangan; pembacaan berhenti di sini"))


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
                field in sheet_layout.layout.derived
                and column.index == sheet_layout.column[sheet_layout.layout.derived[field]].index
            )
            if not k0 <= column.index <= k1 or derived or jenis.get(field) in _NEVER_FILLED_DOWN or field == "nama":
                continue
            source = Substitute(sheet.content(r0, k0), r0, k0)
            for row in range(r0 + 1, r1 + 1):
                if row in data_rows and blank(sheet.content(row, column.index)):
                    body.substitutes.setdefault(field, {})[row] = source
