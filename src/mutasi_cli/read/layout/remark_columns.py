"""Columns in which offices note what no field holds: KET, CATATAN, INFORMASI LAIN."""

import re

from mutasi_cli.read.layout.layout_model import SheetLayout

_REMARK = re.compile(r"\b(?:ket|keterangan|catatan|remarks?|informasi lain|info|status lain)\b", re.IGNORECASE)


def remark_columns(sheet_layout: SheetLayout) -> tuple[int, ...]:
    """Return the indices of columns with such a heading that hold no field and nothing personal."""
    return tuple(column.index for column in sheet_layout.unknown if _REMARK.search(column.heading))
