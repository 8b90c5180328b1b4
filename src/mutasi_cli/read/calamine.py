"""The reader of spreadsheets, wrapped: raw cell types, cached values of formulas, and no traceback."""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from mutasi_cli.disk.native_errors import hushed
from mutasi_cli.read.file_kind import damaged, password_error
from mutasi_cli.read.limits import check_size

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

T = TypeVar("T")


class UsedRange(NamedTuple):
    """Rows, Excel row and column of the first cell, merged cells (rows and columns of the sheet from 0)."""

    rows: Sequence[Sequence[object]]
    first_row: int
    first_column: int
    merged: tuple[tuple[int, int, int, int], ...]


class OpenWorkbook:
    """An open workbook: names of the sheets in order, rows on demand."""

    def __init__(self, file: str, workbook: "CalamineWorkbook"):
        self._file = file
        self._workbook = workbook
        self.nama = tuple(workbook.sheet_names)

    @property
    def hidden(self) -> frozenset[str]:
        """The names of the hidden sheets."""
        meta = _guard(self._file, lambda: self._workbook.sheets_metadata)
        return frozenset(sheet.name for sheet in meta if "Hidden" in str(sheet.visible))

    def sheet(self, nama: str) -> UsedRange:
        """Return the used range of a sheet.

        Cells with an error value (``#N/A``) are blank: the reader does not hand them on.
        """
        sheet = _guard(self._file, lambda: self._workbook.get_sheet_by_name(nama))
        rows = _guard(self._file, lambda: sheet.to_python(skip_empty_area=True))
        merged = _guard(self._file, lambda: sheet.merged_cell_ranges)
        row, column = sheet.start or (0, 0)
        return UsedRange(
            rows,
            row + 1,
            column + 1,
            tuple(
                (top_left[0], top_left[1], bottom_right[0], bottom_right[1]) for top_left, bottom_right in merged or ()
            ),
        )


def open_workbook(file: str, raw_bytes: bytes) -> OpenWorkbook:
    """Open a workbook from its bytes: the ending of its name does not matter.

    BerkasError when it is damaged, or too large to be laid out.
    """
    from python_calamine import CalamineWorkbook  # noqa: PLC0415 - opened only when there is a workbook to read

    check_size(file, raw_bytes)
    return OpenWorkbook(file, _guard(file, lambda: CalamineWorkbook.from_filelike(BytesIO(raw_bytes))))


def _guard(file: str, work: Callable[[], T]) -> T:
    from python_calamine import PasswordError  # noqa: PLC0415 - as above

    try:
        # Where in its Rust code the reader gave up, it prints past Python.
        with hushed():
            return work()
    except PasswordError as error:
        raise password_error(file) from error
    except BaseException as error:
        # A damaged file can make the reader fail in any way, even with its own PanicException, which is
        # no Exception; an interrupt by the user must still pass.
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise damaged(file) from error
        raise
