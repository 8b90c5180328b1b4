"""Parquet for the two large tables, where DuckDB is installed."""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from mutasi_cli.errors import FileError, StopKind
from mutasi_cli.read.large.duckdb_door import connected, path_literal

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from duckdb import DuckDBPyConnection

_NO_CELL = ("STRUCT", "MAP", "UNION", "VARIANT", "GEOMETRY")
_AS_TEXT = ("UUID", "BIT", "ENUM", "TIME WITH TIME ZONE")
_MOMENT = "TIMESTAMP WITH TIME ZONE"
_ZONES = (0, 7, 8, 9)
"""Hours before UTC: UTC itself, and the three zones of Indonesia."""
_HOUR = 3_600_000_000
"""Microseconds."""
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - a cell has no zone


def read_parquet(path: Path) -> list[list[object]]:
    """Return heading row and rows; FileError when DuckDB is missing or the file is damaged."""
    with connected(path.name, damaged(path.name)) as connection:
        file = ParquetFile(connection, path)
        return [list(file.names), *file.rows(connection)]


def damaged(file: str) -> FileError:
    """Return the error for a file that cannot be read."""
    return FileError(f"{file} rusak dan tidak dapat dibaca; buat ulang dari sumbernya.", StopKind.FILE_DAMAGED)


class ParquetFile:
    """A Parquet file; ``relation`` has its columns as ``c0``, ``c1`` and so on, and ``file_row``."""

    def __init__(self, connection: DuckDBPyConnection, path: Path):
        place = path_literal(path)
        table = f"read_parquet({place}, file_row_number = true, hive_partitioning = false)"
        described = connection.execute(f"DESCRIBE SELECT * FROM {table}").fetchall()
        self.types = [str(kind) for _, kind, *_ in described[:-1]]
        self.names = _names(
            connection.execute(f"SELECT name, coalesce(num_children, 0) FROM parquet_schema({place})").fetchall()
        )
        if len(self.names) != len(self.types):
            raise damaged(path.name)
        self.relation = f"{table} AS s({', '.join(f'c{k}' for k in range(len(self.types)))}, file_row)"
        self.count = int(connection.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0])

    def rows(self, connection: DuckDBPyConnection, rest: str = "", without: Collection[int] = ()) -> list[list[object]]:
        """Return plain cells; ``rest`` is SQL behind the relation, ``without`` are columns not read."""
        cells = ", ".join("NULL" if k in without else _cell(k, kind) for k, kind in enumerate(self.types))
        moments = {k for k, kind in enumerate(self.types) if kind == _MOMENT}
        rows = connection.execute(f"SELECT {cells} FROM {self.relation} {rest}").fetchall()
        return [[_moment(cell) if k in moments else _plain(cell) for k, cell in enumerate(row)] for row in rows]


def _names(schema: list[tuple[str, int]]) -> list[str]:
    """Return the names of the columns; what lies within a nested one follows it."""
    names, inside = [], 0
    for name, children in schema[1:]:
        if inside:
            inside += children - 1
        else:
            names.append(name)
            inside = children
    return names


def holds_no_cell(kind: str) -> bool:
    """Tell whether the values of a type are no cells: lists and what is nested."""
    return kind.startswith(_NO_CELL) or kind.endswith("]")


def _cell(column: int, kind: str) -> str:
    if holds_no_cell(kind):
        return "NULL"
    if kind.startswith(_AS_TEXT):
        return f"CAST(c{column} AS VARCHAR)"
    return f"epoch_us(c{column})" if kind == _MOMENT else f"c{column}"


def _moment(microseconds: object) -> object:
    """Return the day that a moment with a zone means, and its text where it is midnight in no zone of ours.

    Parquet keeps the moment but not the zone, so its clock is not known.
    """
    if not isinstance(microseconds, int):
        return None
    for hours in _ZONES:
        if (microseconds + hours * _HOUR) % (24 * _HOUR) == 0:
            microseconds += hours * _HOUR
            break
    else:
        return f"{_calendar(microseconds)} UTC"
    return _calendar(microseconds)


def _calendar(microseconds: int) -> object:
    try:
        return _EPOCH + timedelta(microseconds=microseconds)
    except OverflowError:
        return str(microseconds)


def _plain(cell: object) -> object:
    if isinstance(cell, float):
        return None if math.isnan(cell) else cell
    if isinstance(cell, bytes):
        return cell.decode("utf-8", errors="replace")
    if isinstance(cell, Decimal):
        return int(cell) if cell == cell.to_integral_value() else float(cell)
    return cell
