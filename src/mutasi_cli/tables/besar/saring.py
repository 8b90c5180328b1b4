"""From a large table to the rows that a batch may touch, and a table like every other made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mutasi_cli.domain.nip import valid_nip
from mutasi_cli.read.layout.body import read_body
from mutasi_cli.read.make_table import UnderstoodSheet
from mutasi_cli.read.values.nip_value import clean_nip
from mutasi_cli.tables.besar.indeks import KeyColumns
from mutasi_cli.tables.besar.jarang import LargeTable, SparseRows
from mutasi_cli.tables.besar.mirip import baris_mirip
from mutasi_cli.tables.besar.pilih import Pemilih

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mutasi_cli.read.layout.layout_model import SheetLayout
    from mutasi_cli.read.pegawai_table import Touched
    from mutasi_cli.read.raw_sheet import Sheet
    from mutasi_cli.read.resolve_post import PostFinder


def filter_table(
    large: LargeTable,
    location: SheetLayout,
    post_finder: PostFinder,
    touched: Touched,
    nip_cell: Iterable[tuple[object, str | None]],
) -> UnderstoodSheet:
    """Return the staff table as a sheet with at least every row that the batch may touch or that may be suggested.

    ``nip_cell`` are the NIP cells of the small sheets with the names beside them: for those that find nobody
    the rows that look alike are kept, too. Raises TakTeraturError where only the plain way is safe.
    """
    column = KeyColumns.source(location.column)
    index = large.index(column, location.first_data_row)
    jarang = _sheet(large, index.ganjil, len(index))
    # Below the signatures nobody is a person: what is searched ends there.
    end = read_body(jarang, location).stop
    if end is not None:
        index.akhiri(end)
    pemilih = Pemilih(index, column, post_finder, location.first_data_row)
    picked = pemilih.pick(touched)
    missing = [(raw, nama) for raw, nama in nip_cell if not _known(clean_nip(raw), pemilih)]
    if missing:
        nama = location.column.get("nama")
        picked |= baris_mirip(missing, index, large, nama, location.first_data_row)
    needed = sorted(picked - index.ganjil.keys())
    present = {**large.row(needed), **index.ganjil}
    sheet = _sheet(large, {nomor: present[nomor] for nomor in sorted(present)}, len(index))
    body = read_body(sheet, location)
    count = pemilih.banyak_pasti + sum(content in index.ganjil for content in body.row)
    return UnderstoodSheet(sheet, location, body, count)


def _known(nip: str, pemilih: Pemilih) -> bool:
    return valid_nip(nip) and pemilih.present(nip)


def _sheet(large: LargeTable, present: Mapping[int, Sequence[object]], count: int) -> Sheet:
    from mutasi_cli.read.raw_sheet import Sheet  # noqa: PLC0415 - it knows of large tables itself

    return Sheet(large.file, large.sha256, None, SparseRows(present, count))
