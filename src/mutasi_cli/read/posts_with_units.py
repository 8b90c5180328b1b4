"""The unit of posts whose table has neither a column nor a title row for it: it stands in the name of the post."""

from collections.abc import Mapping

from mutasi_cli.read.table import Substitute, Table
from mutasi_cli.read.unit_words import split_post_and_unit
from mutasi_cli.read.values import blank, cell_text


def units_in_titles(table: Table) -> Mapping[str, Mapping[int, Substitute]]:
    """Return post and unit of every row; where the name of a post says no unit, it stays the key by itself."""
    column = table.column["jabatan"].index
    jabatan: dict[int, Substitute] = {}
    unit: dict[int, Substitute] = {}
    for index in table.row:
        raw = table.raw(index, "jabatan")
        if blank(raw):
            continue
        post, place = split_post_and_unit(cell_text(raw))
        jabatan[index] = Substitute(post, index, column)
        if place is not None:
            unit[index] = Substitute(place, index, column)
    return {"jabatan": jabatan, "unit_kerja": unit} if unit else {}
