"""From a sheet and its layout to a table."""

from mutasi_cli.errors import FileError
from mutasi_cli.read.fields import ValueParsers
from mutasi_cli.read.layout.body import Body, read_body, without_unit
from mutasi_cli.read.layout.layout_model import Column, SheetLayout
from mutasi_cli.read.layout.remark_columns import remark_columns
from mutasi_cli.read.raw_sheet import Sheet
from mutasi_cli.read.table import Table


def build_table(
    nama: str, sheet: Sheet, sheet_layout: SheetLayout, parsers: ValueParsers, given_body: Body | None = None
) -> Table:
    """Return the table of a sheet; rows without any value are left out (numbers in ``no`` are no value).

    Cells of personal matter are blank in it: no record and no finding can lead to them.

    Raises BerkasError where a table of posts names no unit at all.
    """
    body = read_body(sheet, sheet_layout) if given_body is None else given_body
    if without_unit(sheet_layout, body):
        raise FileError(
            f"Tidak ada unit kerja pada {sheet.label}: tidak ada kolom unit kerja, dan tidak ada baris "
            f"judul unit di antara jabatannya; tambahkan kolom unit_kerja."
        )
    sheet = sheet.without(sheet_layout.personal, sheet_layout.first_data_row)
    column = dict(sheet_layout.column)
    derived = {
        field
        for field, source in sheet_layout.layout.derived.items()
        if field in column and column[field].index == column[source].index
    }
    for field, given in body.substitutes.items():
        if field not in column:
            derived.add(field)
            column[field] = Column(next(iter(given.values())).column, "baris judul")
    remarks = remark_columns(sheet_layout)
    table = Table(nama, sheet, column, body.row, parsers, body.substitutes, frozenset(derived), remarks=remarks)
    if sheet_layout.layout.complete is None:
        return table
    substitutes = {field: dict(by_row) for field, by_row in body.substitutes.items()}
    for field, added in sheet_layout.layout.complete(table).items():
        substitutes[field] = {**substitutes.get(field, {}), **added}
    return Table(nama, sheet, column, body.row, parsers, substitutes, frozenset(derived), remarks=remarks)
