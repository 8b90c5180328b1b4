"""Rows of a large staff table that may be meant by NIP cells that found nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mutasi_cli.domain.nip import LENGTH
from mutasi_cli.read.values import blank, cell_text
from mutasi_cli.read.values.name_value import name_key
from mutasi_cli.read.values.nip_value import clean_nip, nip_prefix

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mutasi_cli.read.layout.layout_model import Column
    from mutasi_cli.tables.besar.indeks import Indeks
    from mutasi_cli.tables.besar.jarang import LargeTable

FARTHEST_DISTANCE = 2
_SEKALIGUS = 65_536
_EKOR = np.uint64(10_000)
"""A NIP without its last four digits is its first fourteen."""


def baris_mirip(
    missing: Sequence[tuple[object, str | None]],
    index: Indeks,
    large: LargeTable,
    kolom_nama: Column | None,
    first_data_row: int,
) -> set[int]:
    """Return the rows with the same first 14 digits, a NIP a digit or two off, or the same name.

    ``missing`` are raw NIP cells that found nobody, each with the name beside it. The name is compared row by
    row: this alone takes some seconds for a million rows.
    """
    result: set[int] = set()
    prefix = {int(content) for raw, _ in missing if (content := nip_prefix(raw))}
    for larik in (index.nip // _EKOR, index.prefix):
        if larik is not None:
            result.update(np.flatnonzero(np.isin(larik, np.array(sorted(prefix), dtype=np.uint64))).tolist())
    nip = {content for raw, _ in missing if (content := clean_nip(raw))}
    result.update(_berjarak_dekat(sorted(nip), index))
    sought = {name_key(nama) for _, nama in missing if nama} - {""}
    if sought and kolom_nama is not None:
        result.update(_same_name(sought, large, kolom_nama))
    return {nomor for nomor in result if nomor >= first_data_row}


def _berjarak_dekat(nip: Sequence[str], index: Indeks) -> Iterator[int]:
    from rapidfuzz import process  # noqa: PLC0415 - needed only when somebody was not found
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - as above

    sought = [content for content in nip if abs(len(content) - LENGTH) <= FARTHEST_DISTANCE]
    if not sought:
        return
    for mulai in range(0, len(index), _SEKALIGUS):
        cut = index.nip[mulai : mulai + _SEKALIGUS]
        nomor = np.flatnonzero(cut)
        text = [f"{content:0{LENGTH}d}" for content in cut[nomor].tolist()]
        for content in sought:
            for _, _, location in process.extract(
                content, text, scorer=OSA.distance, limit=None, score_cutoff=FARTHEST_DISTANCE
            ):
                yield mulai + int(nomor[location])


def _same_name(sought: set[str], large: LargeTable, column: Column) -> Iterable[int]:
    for nomor, content in large.column(column.index):
        value = content if column.cut is None else column.cut(content)
        if not blank(value) and name_key(cell_text(value)) in sought:
            yield nomor
