"""From a sheet to its layout, and the refusals where a table cannot be read."""

from collections.abc import Mapping, Sequence

from mutasi_cli.errors import FileError
from mutasi_cli.read.field_column import Column
from mutasi_cli.read.fields import REQUIRED
from mutasi_cli.read.layout.claims import settle
from mutasi_cli.read.layout.derived_columns import derived_columns
from mutasi_cli.read.layout.forms import CANONICAL, table_layouts
from mutasi_cli.read.layout.heading_dictionary import HeadingDictionary, shared_dictionary
from mutasi_cli.read.layout.heading_rows import find_heading_block
from mutasi_cli.read.layout.layout_model import (
    HeadedColumn,
    HeadingBlock,
    Layout,
    SheetLayout,
)
from mutasi_cli.read.raw_sheet import Sheet
from mutasi_cli.read.values.raw_cell import blank, cell_text, one_line
from mutasi_cli.read.values.shown_text import shown

_SHORTEST_NUMBERING = 3
_DERIVED_OF_POSTS = {"kode": "jabatan", "formasi": "jabatan"}
"""What follows from post and unit where a table of posts has no codes."""


def find_layout(sheet: Sheet, table: str, alias: Mapping[str, str]) -> SheetLayout:
    """Find the layout of a sheet that must be this table.

    Raises BerkasError for a sheet without headings, a missing required column, and two columns for one field;
    PengaturanError for an alias that names no field.
    """
    sheet_layout = understand_headings(sheet, table, alias)
    check(sheet, sheet_layout)
    return sheet_layout


def understand_headings(sheet: Sheet, table: str, alias: Mapping[str, str]) -> SheetLayout:
    """Return what the headings of a sheet say if it is this table, faults included."""
    layouts = table_layouts(table)
    # Headings of every form count while the heading row is looked for, those of the form itself afterwards.
    head = find_heading_block(sheet, shared_dictionary(table, alias, layouts))
    if head is None:
        return SheetLayout(table=table, layout=CANONICAL[table], head=None, column={}, missing=REQUIRED[table])
    layout, head = _pick(head, table, alias, layouts)
    first_row, nomor = _first_data_row(sheet, head, shared_dictionary(table, alias, (layout,)))
    settlement = settle(sheet, table, head, first_row)
    column = settlement.column
    column.update(derived_columns(sheet, table, column, first_row))
    required = REQUIRED[table] if layout.required is None else layout.required
    missing = tuple(group for group in required if column.keys().isdisjoint(group))
    derived = {**layout.derived, **(_DERIVED_OF_POSTS if table == "jabatan" and "kode" not in column else {})}
    derived = {field: source for field, source in derived.items() if field not in column and source in column}
    for field, source in derived.items():
        column[field] = Column(column[source].index, column[source].heading)
    return SheetLayout(
        table=table,
        layout=layout,
        head=head,
        column=column,
        clashes=settlement.clashes,
        yielded=settlement.yielded,
        misfits=settlement.misfits,
        derived=derived,
        missing=missing,
        first_data_row=first_row,
        numbering_row=nomor,
    )


def check(sheet: Sheet, sheet_layout: SheetLayout) -> None:
    """Raise BerkasError where a table cannot be read, naming the headings."""
    table = sheet_layout.table
    if sheet_layout.head is None:
        example = ", ".join(group[0] for group in REQUIRED[table])
        raise FileError(
            f"Baris judul tabel {table} tidak ditemukan pada {sheet.label}; "
            f"tulis judul kolom seperti {example} di atas datanya."
        )
    lowest_row = sheet_layout.head.heading_rows[-1]
    for field, first, second in sheet_layout.clashes:
        raise FileError(
            f"Dua kolom pada {sheet.label} sama-sama dibaca sebagai {field}: "
            f"«{shown(first.heading)}» ({sheet.address(lowest_row, first.index)}) dan «{shown(second.heading)}» "
            f"({sheet.address(lowest_row, second.index)}); hapus atau ganti judul salah satunya, atau pilih di "
            f"[kolom.{table}] pada mutasi.toml."
        )
    if sheet_layout.missing:
        near = _near_misses(sheet, sheet_layout)
        listed = ", ".join(" atau ".join(f"«{field}»" for field in group) for group in sheet_layout.missing)
        raise FileError(
            f"Kolom wajib {listed} tidak ada pada {sheet.label}{near}; tambahkan kolomnya, atau "
            f"sebutkan judul yang dipakai di [kolom.{table}] pada mutasi.toml (lihat «mutasi columns»)."
        )


def _near_misses(sheet: Sheet, sheet_layout: SheetLayout) -> str:
    """Return what the refusal says of headings that are near to a missing one; empty where there are none."""
    assert sheet_layout.head is not None  # noqa: S101 - only such sheets get here
    wanted = {field for group in sheet_layout.missing for field in group}
    headings = HeadingDictionary(sheet_layout.table, {})
    row = sheet_layout.head.heading_rows[-1]
    near = [
        f"judul «{shown(column.heading)}» ({sheet.address(row, column.index)}) mirip {field}"
        for column in sheet_layout.unknown
        if (field := headings.suggestion(column.heading)) in wanted
    ]
    return f" ({'; '.join(near)})" if near else ""


def _pick(
    head: HeadingBlock, table: str, alias: Mapping[str, str], layouts: Sequence[Layout]
) -> tuple[Layout, HeadingBlock]:
    """Return the first form that the headings are, with the headings as that form understands them.

    The last form is the canonical one, which always says yes.
    """

    def according_to(layout: Layout) -> HeadingBlock:
        headings = shared_dictionary(table, alias, (layout,))
        column = tuple(
            HeadedColumn(headed.index, headed.trail, headings.meaning(headed.trail)) for headed in head.column
        )
        return HeadingBlock(head.row, head.height, column, head.above)

    return next(
        (layout, candidate) for layout in layouts for candidate in (according_to(layout),) if layout.match(candidate)
    )


def _first_data_row(sheet: Sheet, head: HeadingBlock, headings: HeadingDictionary) -> tuple[int, int | None]:
    """Return the first row of data, and the numbering row right under the headings where there is one.

    A row of nothing but headings under them (``NIP`` under ``NAMA``, for records on two lines) is none of data.
    """
    first_row = head.row + head.height
    if first_row < len(sheet.rows) and _only_headings(sheet.rows[first_row], headings):
        first_row += 1
    for row in range(first_row, len(sheet.rows)):
        if all(blank(cell) for cell in sheet.rows[row]):
            continue
        return (row + 1, row) if numbering_row(sheet.rows[row], len(head.column)) else (first_row, None)
    return first_row, None


def _only_headings(row: Sequence[object], headings: HeadingDictionary) -> bool:
    texts = [cell for cell in row if not blank(cell)]
    if not texts or not all(isinstance(cell, str) for cell in texts):
        return False
    meanings = [headings.meaning((one_line(str(cell)),)) for cell in texts]
    return all(meaning is not None and (meaning.part or len(texts) > 1) for meaning in meanings)


def numbering_row(row: Sequence[object], width: int) -> bool:
    """Tell whether a row only numbers the columns: 1, 2, 3 … or (1), (2), (3) …; it is never a person."""
    first = next((cell for cell in row if not blank(cell)), None)
    if cell_text(first).strip("(). ") != "1":
        # Nearly every row ends here.
        return False
    nomor = [cell_text(cell).strip("(). ") for cell in row if not blank(cell)]
    if len(nomor) < min(_SHORTEST_NUMBERING, max(width, 2)):
        return False
    return nomor == [str(n) for n in range(1, len(nomor) + 1)]
