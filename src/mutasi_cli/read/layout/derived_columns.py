"""Fields that stand in a column of another field, told by the cells and not by the heading.

A value tells what a heading does not: ``Penata Tk. I (III/d)`` under PANGKAT is pangkat and golongan. Whatever a
column of its own holds comes first.
"""

from collections.abc import Callable, Mapping

from mutasi_cli.read.field_column import Column, Cut
from mutasi_cli.read.layout.contents import (
    cells,
    filled,
    has_day_line,
    has_nip_line,
    mostly,
    part_that,
)
from mutasi_cli.read.layout.stacked_cells import cut_name, cut_nip, split_birth
from mutasi_cli.read.raw_sheet import Sheet
from mutasi_cli.read.values import blank, cell_text, word_value
from mutasi_cli.read.values.golongan_value import has_golongan, has_pangkat
from mutasi_cli.read.values.raw_cell import one_line, strip_quote
from mutasi_cli.read.values.stacked_lines import date_line, dated
from mutasi_cli.read.values.two_titles import additional_post, own_post, two_titles

_SOME = 0.2
"""The part of the cells from which it is no accident that they hold something more."""


def derived_columns(sheet: Sheet, table: str, column: Mapping[str, Column], first_row: int) -> dict[str, Column]:
    """Return the fields that stand in other fields' columns; a field in ``column`` only where its cells must be cut."""
    finder = _Finder(sheet, column, first_row)
    if table == "pegawai":
        finder.golongan_and_pangkat()
        finder.day_of_golongan()
        finder.level_of_eselon("jenjang_jf", word_value.jf_of_words)
        finder.two_posts()
        finder.place_of_birth()
        finder.day_under_the_place()
    if table == "jabatan":
        finder.level_of_eselon("jenjang", word_value.jenjang_of_words)
        finder.level_of_eselon("jenis", word_value.jenis_of_words)
        finder.office_as_unit()
    if table in {"pegawai", "usulan"}:
        finder.nip_under_the_name()
    return finder.found


class _Finder:
    def __init__(self, sheet: Sheet, column: Mapping[str, Column], first_row: int):
        self._sheet, self._column, self._first_row = sheet, column, first_row
        self.found: dict[str, Column] = {}

    def golongan_and_pangkat(self) -> None:
        self._from("golongan", "pangkat", lambda raw: has_golongan(cell_text(raw)), None)
        self._from("pangkat", "golongan", lambda raw: has_pangkat(cell_text(raw)), _only_pangkat)

    def day_of_golongan(self) -> None:
        self._from("tmt_golongan", "golongan", has_day_line, _day_line)

    def level_of_eselon(self, field: str, of_words: Callable[[str], str | None]) -> None:
        def cut(raw: object) -> object:
            return None if blank(raw) else of_words(strip_quote(one_line(cell_text(raw))))

        self._from(field, "eselon", lambda raw: cut(raw) is not None, cut, least=0.0)

    def office_as_unit(self) -> None:
        """Take the office for the unit where no column names the unit; titles between the rows come first."""
        office = self._column.get("perangkat_daerah")
        if office is not None and "unit_kerja" not in self._column:
            self.found["unit_kerja"] = office

    def two_posts(self) -> None:
        jabatan = self._column.get("jabatan")
        if jabatan is None or jabatan.cut is not None:
            return
        rows = self._sheet.row_indices(self._first_row)
        if any(two_titles(self._sheet.content(row, jabatan.index)) for row in rows):
            self.found["jabatan"] = Column(jabatan.index, jabatan.heading, own_post)
            if self._free("tugas_tambahan") and self._free("kode_tugas_tambahan"):
                self.found["tugas_tambahan"] = Column(jabatan.index, jabatan.heading, additional_post)

    def place_of_birth(self) -> None:
        lahir = self._column.get("tanggal_lahir")
        if lahir is None or lahir.cut is not None or not mostly(_place_and_day, self._cells(lahir)):
            return
        self.found["tanggal_lahir"] = Column(lahir.index, lahir.heading, lambda raw: split_birth(raw)[1])
        if self._free("tempat_lahir"):
            self.found["tempat_lahir"] = Column(lahir.index, lahir.heading, lambda raw: split_birth(raw)[0])

    def day_under_the_place(self) -> None:
        place = self._column.get("tempat_lahir")
        if place is not None and place.cut is None and self._free("tanggal_lahir"):
            self._from("tanggal_lahir", "tempat_lahir", has_day_line, lambda raw: split_birth(raw)[1])
            if "tanggal_lahir" in self.found:
                self.found["tempat_lahir"] = Column(place.index, place.heading, lambda raw: split_birth(raw)[0])

    def nip_under_the_name(self) -> None:
        nama = self._column.get("nama")
        if nama is None or nama.cut is not None or "nip" in self._column:
            return
        if part_that(has_nip_line, self._cells(nama)) > _SOME:
            self.found["nip"] = Column(nama.index, nama.heading, cut_nip)
            self.found["nama"] = Column(nama.index, nama.heading, cut_name)

    def _from(
        self, field: str, source: str, holds: Callable[[object], bool], cut: Cut | None, *, least: float = _SOME
    ) -> None:
        column = self._column.get(source)
        if column is None or column.cut is not None or not self._free(field):
            return
        if part_that(holds, self._cells(column)) > least:
            self.found[field] = Column(column.index, column.heading, cut)

    def _free(self, field: str) -> bool:
        """Tell whether no column holds a field, or one in which nobody wrote anything."""
        column = self._column.get(field)
        return column is None or not filled(self._sheet, column.index, self._first_row)

    def _cells(self, column: Column) -> list[object]:
        return cells(self._sheet, column.index, self._first_row)


def _only_pangkat(raw: object) -> object:
    return raw if has_pangkat(cell_text(raw)) else None


def _day_line(raw: object) -> object:
    if not isinstance(raw, str):
        return None
    line = date_line(cell_text(raw))
    return line if dated(line) else None


def _place_and_day(raw: object) -> bool:
    if not isinstance(raw, str):
        return False
    place, day = split_birth(raw)
    return isinstance(place, str) and len(place) > 2 and isinstance(day, str) and place.casefold() not in _WEEKDAYS  # noqa: PLR2004 - a place has three letters


_WEEKDAYS = frozenset(("senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "ahad"))
