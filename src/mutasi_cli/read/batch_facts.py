"""The sheet ``batch``: facts of this batch, one key a row."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from mutasi_cli.domain.cell import Cell, Origin
from mutasi_cli.domain.material import UnknownColumn
from mutasi_cli.domain.usulan import BatchFacts
from mutasi_cli.domain.vocabulary import Agama
from mutasi_cli.errors import SettingsError
from mutasi_cli.read.fields import BATCH_KEYS
from mutasi_cli.read.joined_table import JoinedTable
from mutasi_cli.read.layout.heading_key import heading_key
from mutasi_cli.read.table import Row, make_cell
from mutasi_cli.read.values import Result, blank, cell_text
from mutasi_cli.read.values.near_words import nearest
from mutasi_cli.read.values.raw_cell import one_line
from mutasi_cli.read.values.word_value import AGAMA

_ROHANIWAN = "rohaniwan"
_SUGGESTION_LIMIT = 75.0


def read_facts(
    table: JoinedTable | None, tanggal: date | None, file: str
) -> tuple[BatchFacts, tuple[UnknownColumn, ...]]:
    """Return the facts of the batch and the keys that are not known.

    ``tanggal`` is the day given as an option; it beats the sheet. Raises PengaturanError when a key stands
    twice with different values.
    """
    if table is None:
        return BatchFacts(origin=Origin(file), tanggal_pelantikan=tanggal), ()
    canonical = {heading_key(key): key for key in BATCH_KEYS}
    value: dict[str, Result] = {}
    cell: dict[str, Cell] = {}
    rohaniwan: dict[str, str] = {}
    strays: list[UnknownColumn] = []
    for row in table:
        written = one_line(cell_text(row.raw("kunci")))
        key = canonical.get(heading_key(written)) or _rohaniwan_key(written)
        if key is None:
            if not blank(written):
                strays.append(_unknown_key(written, row, canonical))
            continue
        result = _value(row, key)
        if key in cell and not blank(row.raw("nilai")) and not cell[key].blank:
            raise SettingsError(
                f"Kunci «{key}» tertulis dua kali pada {table.label} "
                f"({cell[key].cell} dan {_cell(row, result).cell}); hapus salah satunya."
            )
        if key not in cell or cell[key].blank:
            cell[key], value[key] = _cell(row, result), result
        if key.startswith(_ROHANIWAN) and isinstance(result.value, str):
            agama = AGAMA.find(key.removeprefix(_ROHANIWAN))
            if isinstance(agama, Agama):
                rohaniwan[agama.value] = result.value
    fact_values: dict[str, Any] = {key: value[key].value for key in BATCH_KEYS if key in value}
    if tanggal is not None:
        fact_values["tanggal_pelantikan"] = tanggal
    origin = Origin(table.parts[0].sheet.file, table.parts[0].sheet.sheet, None, cell)
    return BatchFacts(origin=origin, rohaniwan=rohaniwan, **fact_values), tuple(strays)


def _value(row: Row, key: str) -> Result:
    jenis = BATCH_KEYS.get(key, "teks")
    return row.table.parsers.parser[jenis](row.raw("nilai"))


def _cell(row: Row, result: Result) -> Cell:
    table = row.table
    return make_cell(table.sheet, row.index, table.column["nilai"].index, row.raw("nilai"), result)


def _rohaniwan_key(written: str) -> str | None:
    """Return ``rohaniwan_islam`` for a key that names the clergy of a known religion."""
    heading = heading_key(written)
    if not heading.startswith(_ROHANIWAN):
        return None
    agama = AGAMA.find(heading.removeprefix(_ROHANIWAN))
    return f"{_ROHANIWAN}_{agama.value.casefold()}" if isinstance(agama, Agama) else None


def _unknown_key(written: str, row: Row, canonical: Mapping[str, str]) -> UnknownColumn:
    table = row.table
    heading = heading_key(written)
    if heading.startswith(_ROHANIWAN):
        label = {agama.value: f"{_ROHANIWAN}_{agama.value.casefold()}" for agama in Agama}
        near = nearest(heading.removeprefix(_ROHANIWAN), label, limit=_SUGGESTION_LIMIT, amount=1)
    else:
        label = {key.replace("_", " "): key for key in canonical.values()}
        near = nearest(written.replace("_", " "), label, limit=_SUGGESTION_LIMIT, amount=1)
    cell = make_cell(table.sheet, row.index, table.column["kunci"].index, written, Result())
    return UnknownColumn(table="batch", cell=cell, suggestion=label[near[0]] if near else None)
