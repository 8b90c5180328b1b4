"""Protection without a password: heads stay as the reader knows them, everything else is free."""

from openpyxl.styles import Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.protection import SheetProtection
from openpyxl.worksheet.worksheet import Worksheet

UNLOCKED = Protection(locked=False)
_LAST_COLUMN = 16_384


def protect_headings(ws: Worksheet, used_columns: int) -> None:
    """Protect a sheet whose data columns are open already; columns to the right of them are opened here.

    The office adds columns there (a further year of ``predikat_…``), heading and all. Sorting, filters,
    new and deleted rows, widths and formats stay allowed as far as Excel allows them on a protected sheet.
    """
    letter = get_column_letter(used_columns + 1)
    unused_columns = ColumnDimension(ws, index=letter, min=used_columns + 1, max=_LAST_COLUMN)
    unused_columns.protection = UNLOCKED
    ws.column_dimensions[letter] = unused_columns
    # In the file these say what is *forbidden*.
    ws.protection = SheetProtection(
        sheet=True,
        objects=False,
        scenarios=False,
        formatCells=False,
        formatColumns=False,
        formatRows=False,
        insertColumns=False,
        insertRows=False,
        insertHyperlinks=False,
        deleteColumns=False,
        deleteRows=False,
        sort=False,
        autoFilter=False,
        pivotTables=False,
    )
