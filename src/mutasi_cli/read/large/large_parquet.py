"""A large Parquet file: DuckDB reads the columns by which rows are picked, then the picked rows."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from mutasi_cli.read.file_kind import readable_file
from mutasi_cli.read.large.blank_cells import filled_text
from mutasi_cli.read.large.duckdb_door import IrregularError, connected
from mutasi_cli.read.large.sparse_rows import Rows, Source
from mutasi_cli.read.parquet import ParquetFile, damaged, holds_no_cell, read_parquet
from mutasi_cli.read.raw_sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Sequence
    from pathlib import Path

    from duckdb import DuckDBPyConnection

    from mutasi_cli.read.layout.layout_model import SheetLayout

FROM_ROWS = 50_000
"""Rows from which a Parquet file is looked through; a smaller one is read whole as quickly."""

_HEAD_ROWS = 300
_INTEGERS = (
    "TINYINT",
    "SMALLINT",
    "INTEGER",
    "BIGINT",
    "HUGEINT",
    "UTINY",
    "USMALL",
    "UINT",
    "UBIG",
    "UHUGE",
)
_FRACTIONS = ("FLOAT", "DOUBLE", "DECIMAL")


class LargeParquet:
    """A large Parquet file; see :class:`~mutasi_cli.read.large.sparse_rows.LargeTable`.

    The headings are row 0. Raises IrregularError for a small file, FileError for one that is damaged.
    """

    def __init__(self, path: Path):
        self.file = path.name
        self._path = path
        with readable_file(path), path.open("rb") as file:
            self.sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        with connected(self.file, damaged(self.file)) as connection:
            self._parquet = ParquetFile(connection, path)
            if self._parquet.count < FROM_ROWS:
                raise IrregularError
            head = self._parquet.rows(connection, f"WHERE file_row < {_HEAD_ROWS} ORDER BY file_row")
        self.head: list[list[object]] = [list(self._parquet.names), *head]
        self.head_is_all = self._parquet.count <= _HEAD_ROWS

    def sources(self, location: SheetLayout) -> Generator[Source, None, None]:
        """Yield the file as it is."""
        yield _ParquetSource(self._parquet, location.personal)

    def whole(self) -> Sheet:
        """Return the table read whole by the plain reader."""
        return Sheet(self.file, self.sha256, None, read_parquet(self._path))


class _ParquetSource:
    first = 1

    def __init__(self, parquet: ParquetFile, private: Collection[int]):
        self._parquet = parquet
        self._private = private
        self.relation = parquet.relation
        kinds = enumerate(parquet.types)
        self.numeric = frozenset(column for column, kind in kinds if kind.startswith(_INTEGERS + _FRACTIONS))

    def text(self, column: int) -> str:
        """Return the SQL of a column as text."""
        kind, cell = self._parquet.types[column], f"c{column}"
        if kind == "VARCHAR":
            return cell
        if kind.startswith(_FRACTIONS):
            whole = f"CAST(TRY_CAST({cell} AS HUGEINT) AS VARCHAR)"
            return f"CASE WHEN {cell} = trunc({cell}) THEN {whole} ELSE CAST({cell} AS VARCHAR) END"
        if kind.startswith(_INTEGERS) or kind == '"NULL"':
            return f"CAST({cell} AS VARCHAR)"
        # A day or a truth value as a code: only the plain reader knows how it looks.
        raise IrregularError

    def filled(self, column: int) -> str:
        """Return the SQL that tells of each row whether its cell holds something."""
        kind, cell = self._parquet.types[column], f"c{column}"
        if column in self._private or holds_no_cell(kind):
            return "false"
        if kind in {"FLOAT", "DOUBLE"}:
            return f"coalesce(isfinite({cell}), false)"
        if kind == "BLOB":
            # Which of its bytes are letters only the plain reader knows.
            raise IrregularError
        return filled_text(cell) if kind == "VARCHAR" or kind.startswith("ENUM") else f"{cell} IS NOT NULL"

    def fetch(self, connection: DuckDBPyConnection, numbers: Sequence[int], length: int) -> Rows:
        """Return whole rows by their numbers, private cells left out."""
        del length
        if not numbers:
            return {}
        rows = [number - self.first for number in numbers]
        connection.execute("CREATE OR REPLACE TABLE wanted AS SELECT unnest(?) AS file_row", [rows])
        cells = self._parquet.rows(connection, "SEMI JOIN wanted USING (file_row) ORDER BY file_row", self._private)
        return dict(zip(numbers, cells, strict=True))
