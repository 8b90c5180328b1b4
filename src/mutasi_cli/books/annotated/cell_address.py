"""Cells by number: ``D17`` is row 17, column 4."""

import re

from mutasi_cli.domain.cell import column_letters

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
_LETTERS = 26
_CELL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})", re.ASCII)

CellPosition = tuple[int, int]
"""Row and column, both from 1."""


def cell_position(address: str) -> CellPosition | None:
    """Return row and column of an address; None when it is none, or lies beyond the edge of a sheet."""
    match = _CELL.fullmatch(address)
    if match is None:
        return None
    row, column = int(match[2]), column_number(match[1])
    return (row, column) if row <= LAST_ROW and column <= LAST_COLUMN else None


def column_number(letters: str) -> int:
    """Return the number of a column: ``A`` is 1, ``AA`` is 27."""
    nomor = 0
    for single_letter in letters:
        nomor = nomor * _LETTERS + ord(single_letter) - ord("A") + 1
    return nomor


def address(row: int, column: int) -> str:
    """Return the address of a cell: ``D17``."""
    return f"{column_letters(column)}{row}"


def span(reference: str) -> tuple[CellPosition, CellPosition] | None:
    """Return the first and the last cell of ``B2:D9``; of a single cell that cell twice."""
    start, _, end = reference.partition(":")
    first_cell, last_cell = cell_position(start), cell_position(end or start)
    if first_cell is None or last_cell is None:
        return None
    return (min(first_cell[0], last_cell[0]), min(first_cell[1], last_cell[1])), (
        max(first_cell[0], last_cell[0]),
        max(first_cell[1], last_cell[1]),
    )


def quoted(sheet_name: str) -> str:
    """Return a sheet's name as addresses write it: ``'Data Pegawai'``."""
    return "'" + sheet_name.replace("'", "''") + "'"
