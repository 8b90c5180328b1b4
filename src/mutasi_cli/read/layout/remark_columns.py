"""Columns in which offices note what no field holds: KET, CATATAN, INFORMASI LAIN."""

import re

from mutasi_cli.read.layout.layout_model import SheetLayout

_REMARK = re.compile(r"\b(?:ket|keterangan|catatan|remarks?|informasi lain|info|status lain)\b", re.IGNORECASE)


def remark_columns(sheet_layout: SheetLayout) -> tuple[int, ...]:
    """Return the indices of columns with such a heading that hold no field and nothing personal."""
    headed_columns = () if sheet_layout.head is None else sheet_layout.head.column
    return tuple(
        headed.index
        for headed in headed_columns
        if (headed.meaning is None or not (headed.meaning.part or headed.meaning.personal))
        and _REMARK.search(headed.heading)
    )
