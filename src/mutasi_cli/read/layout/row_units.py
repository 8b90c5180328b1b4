"""The unit of a row that no column gives: from titles between the rows, above the headings, or the sheet's name."""

from collections.abc import Sequence
from itertools import islice

from mutasi_cli.read.layout.layout_model import SheetLayout
from mutasi_cli.read.layout.title_rows import begins_as_unit, names_level, without_mark
from mutasi_cli.read.raw_sheet import Sheet
from mutasi_cli.read.table import Substitute
from mutasi_cli.read.unit_words import OFFICE, has_label, labelled_unit, says_unit, unit_alone
from mutasi_cli.read.values import blank, cell_text
from mutasi_cli.read.values.raw_cell import one_line

_WITH_UNITS = frozenset({"pegawai", "jabatan"})
_ROWS_ASKED = 50
_CUT_NAME = 31
"""Letters that Excel leaves of the name of a sheet."""

_Unit = tuple[str, int, int]
"""A unit with the row and the column (indices) in which it is written."""


class RowUnits:
    """Which unit the next rows belong to; ``needed`` is False where a column says it."""

    def __init__(self, sheet: Sheet, sheet_layout: SheetLayout):
        self._sheet, self._layout = sheet, sheet_layout
        column = sheet_layout.column
        self.needed = sheet_layout.table in _WITH_UNITS and (
            "unit_kerja" not in column or column["unit_kerja"].index == _index(sheet_layout, "perangkat_daerah")
        )
        self._needs_office = sheet_layout.table == "jabatan" and "perangkat_daerah" not in column
        self.unit: Substitute | None = None
        self.office: Substitute | None = None
        if self.needed:
            self._from_above()

    def note(self, title: str, row: int, column: int) -> bool:
        """Take a title between the rows as the unit of what follows; False where it names none."""
        if not self.needed:
            return False
        unit = labelled_unit(title) if has_label(title) else without_mark(title)
        if unit is None or (names_level(title) and not begins_as_unit(title)):
            return False
        if self._layout.table == "pegawai" and not has_label(title) and not begins_as_unit(title):
            return False
        self._set(unit, row, column)
        return True

    def _set(self, unit: str, row: int, column: int) -> None:
        self.unit = Substitute(unit, row, column)
        if self._needs_office and OFFICE.match(unit):
            self.office = self.unit

    def _from_above(self) -> None:
        """Take the unit from the rows above the headings or from the name of the sheet."""
        head = self._layout.head
        rows = range(0 if head is None else head.row)
        label: _Unit | None = None
        alone: list[_Unit] = []
        for row in rows:
            cells = self._sheet.rows[row]
            filled = [k for k, cell in enumerate(cells) if not blank(cell)]
            whole = one_line(" ".join(cell_text(cells[k]) for k in filled))
            if (unit := labelled_unit(whole)) is not None:
                label = label or (unit, row, filled[-1])
            elif _one_text(cells, filled) and (unit := unit_alone(whole_text(cells, filled))) is not None:
                alone.append((unit, row, filled[0]))
        name = unit_alone(self._sheet.sheet or "")
        if label is not None:
            self._set(*label)
        elif name is not None:
            beginning = name.casefold()[: _CUT_NAME - 1]
            fuller = (found for found in alone if found[0].casefold().startswith(beginning))
            self._set(*next(fuller, (name, 0 if head is None else head.row, 0)))
        elif alone and self._layout.table == "jabatan" and not self._posts_say_units():
            # Above a list of staff stands the office that keeps it, not that of everybody in it.
            self._set(*alone[0])

    def _posts_say_units(self) -> bool:
        """Tell whether posts stand with their units in one cell: ``Kepala Bidang X pada Dinas Y``."""
        column = self._layout.column.get("jabatan")
        rows = islice(self._sheet.row_indices(self._layout.first_data_row), _ROWS_ASKED)
        posts = [] if column is None else [self._sheet.content(row, column.index) for row in rows]
        return any(says_unit(cell_text(post)) for post in posts if not blank(post))


def whole_text(cells: Sequence[object], filled: Sequence[int]) -> str:
    """Return the one text of a row."""
    return one_line(cell_text(cells[filled[0]]))


def _one_text(cells: Sequence[object], filled: Sequence[int]) -> bool:
    return bool(filled) and len({cell_text(cells[k]) for k in filled}) == 1


def _index(sheet_layout: SheetLayout, field: str) -> int:
    column = sheet_layout.column.get(field)
    return -1 if column is None else column.index
