"""Raw sheets and the workbooks they come from."""

import hashlib
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from mutasi_cli.domain.cell import column_letters
from mutasi_cli.read.csv_text import read_csv
from mutasi_cli.read.file_kind import Kind, file_kind, read_raw_bytes
from mutasi_cli.read.hidden import NOTHING_HIDDEN, Hidden
from mutasi_cli.read.large.sparse_rows import LargeTable, SparseRows
from mutasi_cli.read.values import blank
from mutasi_cli.read.values.shown_text import shown

_TOP_ROWS = 40

MergedCell = tuple[int, int, int, int]
"""A merged cell as indices of the rows: first row, first column, last row, last column."""


@dataclass(frozen=True)
class Sheet:
    """One raw sheet.

    ``rows`` are the cells as the reader hands them (str, float, int, bool, date, datetime, time, None), rows
    may be of unequal length. ``first_row`` and ``first_column`` are the Excel row and column (from 1) of
    ``rows[0][0]``. ``sheet`` is None for a CSV file. ``fetch_merged`` and ``fetch_hidden`` are asked
    only when somebody wants to know: the first gives merged cells in rows and columns of the sheet from 0.
    ``large`` is there for a table too large to be held: ``rows`` are then its first rows only.
    """

    file: str
    sha256: str
    sheet: str | None
    rows: Sequence[Sequence[object]]
    first_row: int = 1
    first_column: int = 1
    fetch_merged: Callable[[], Sequence[MergedCell]] | None = None
    fetch_hidden: Callable[[], Hidden] | None = None
    large: LargeTable | None = None

    def row_indices(self, mulai: int) -> Iterable[int]:
        """Return the indices of the rows from one on; of a large table only of those that were kept."""
        if isinstance(self.rows, SparseRows):
            return self.rows.numbers(mulai)
        return range(mulai, len(self.rows))

    def content(self, row: int, column: int) -> object:
        """Return the raw cell at an index of ``rows``; None beyond the end of a row."""
        content = self.rows[row]
        return content[column] if column < len(content) else None

    def row_number(self, row: int) -> int:
        """Return the row as Excel counts it."""
        return self.first_row + row

    def address(self, row: int, column: int) -> str:
        """Return the address as Excel writes it: ``D17``."""
        return f"{column_letters(self.first_column + column)}{self.first_row + row}"

    def without(self, columns: Collection[int], mulai: int) -> "Sheet":
        """Return the sheet with the cells of some columns blank, from a row on (indices)."""
        if not columns:
            return self

        def clean(row: Sequence[object]) -> Sequence[object]:
            return [None if nomor in columns else cell for nomor, cell in enumerate(row)]

        rows: Sequence[Sequence[object]]
        if isinstance(self.rows, SparseRows):
            present = self.rows.kept.items()
            rows = SparseRows(
                {nomor: content if nomor < mulai else clean(content) for nomor, content in present},
                len(self.rows),
            )
        else:
            rows = [*self.rows[:mulai], *map(clean, self.rows[mulai:])]
        result = replace(self, rows=rows)
        # What was asked before holds still: merged and hidden cells, the width.
        result.__dict__.update({nama: content for nama, content in vars(self).items() if nama not in vars(result)})
        return result

    @property
    def label(self) -> str:
        """The sheet as sentences name it."""
        return f"berkas {self.file}" if self.sheet is None else f"lembar «{shown(self.sheet)}» di {self.file}"

    @cached_property
    def merged(self) -> tuple[MergedCell, ...]:
        """The merged cells, as indices of ``rows``; none where the kind of file does not tell."""
        if self.fetch_merged is None:
            return ()
        b, k = self.first_row - 1, self.first_column - 1
        areas = ((r0 - b, k0 - k, r1 - b, k1 - k) for r0, k0, r1, k1 in self.fetch_merged())
        return tuple(area for area in areas if min(area) >= 0 and area[0] < len(self.rows) and area[1] < self.width)

    @cached_property
    def top_merged(self) -> tuple[MergedCell, ...]:
        """The merged cells among the rows in which headings are looked for."""
        return tuple(area for area in self.merged if area[0] < _TOP_ROWS)

    @cached_property
    def hidden(self) -> Hidden:
        """The hidden rows and columns, as Excel counts them. They are data like all others."""
        return NOTHING_HIDDEN if self.fetch_hidden is None else self.fetch_hidden()

    @cached_property
    def width(self) -> int:
        """The number of columns."""
        return max(map(len, self.rows), default=0)

    @cached_property
    def blank(self) -> bool:
        """True when no cell holds anything."""
        return all(blank(cell) for row in self.rows if any(row) for cell in row)


@dataclass(frozen=True)
class Workbook:
    """A workbook that was opened: its sheets by name, in order, each turned into rows when first asked for.

    A CSV file has one sheet whose name is the empty string.
    """

    file: str
    sha256: str
    sheet_names: tuple[str, ...]
    _take: Callable[[str], Sheet]
    _prepared: dict[str, Sheet] = field(default_factory=dict)
    hidden_sheets: frozenset[str] = frozenset()

    def sheet(self, nama: str) -> Sheet:
        """Return a sheet; BerkasError when the file breaks while it is read."""
        if nama not in self._prepared:
            self._prepared[nama] = self._take(nama)
        return self._prepared[nama]


def read_workbook(path: Path) -> Workbook:
    """Open ``.xlsx``, ``.xlsm``, ``.xls``, ``.ods``, ``.csv``, ``.parquet`` or a page, whatever its name says.

    Raises BerkasError with one sentence for every file that cannot be read.
    """
    raw_bytes = read_raw_bytes(path)
    sha256 = hashlib.sha256(raw_bytes).hexdigest()
    jenis = file_kind(path, raw_bytes)
    if jenis is Kind.CSV:
        sheet = Sheet(path.name, sha256, None, read_csv(path.name, raw_bytes))
        return Workbook(path.name, sha256, ("",), lambda _: sheet)
    if jenis is Kind.HTML:
        from mutasi_cli.read.html_table import read_html  # noqa: PLC0415 - loads lxml

        page_rows, page_merged = read_html(path.name, raw_bytes)
        page = Sheet(path.name, sha256, None, page_rows, fetch_merged=lambda: page_merged)
        return Workbook(path.name, sha256, ("",), lambda _: page)
    if jenis is Kind.PARQUET:
        from mutasi_cli.read.parquet import read_parquet  # noqa: PLC0415 - needs the optional DuckDB

        parquet_sheet = Sheet(path.name, sha256, None, read_parquet(path))
        return Workbook(path.name, sha256, ("",), lambda _: parquet_sheet)
    from mutasi_cli.read.calamine import open_workbook  # noqa: PLC0415 - CSV needs no spreadsheet reader
    from mutasi_cli.read.file_details import find_hidden, merged_ods  # noqa: PLC0415 - as above

    opened = open_workbook(path.name, raw_bytes)

    def take(nama: str) -> Sheet:
        used = opened.sheet(nama)
        # The rows are not to be held by what asks for something else later.
        merged = used.merged
        return Sheet(
            path.name,
            sha256,
            nama,
            used.rows,
            used.first_row,
            used.first_column,
            lambda: merged or merged_ods(raw_bytes, nama),
            lambda: find_hidden(raw_bytes, nama),
        )

    return Workbook(path.name, sha256, opened.nama, take, hidden_sheets=opened.hidden)
