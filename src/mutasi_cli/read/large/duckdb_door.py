"""The only place that imports DuckDB, which is an optional extra."""

from __future__ import annotations

import re
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING

from mutasi_cli.errors import FileError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from duckdb import DuckDBPyConnection

_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    # What is needed is built in: nothing is ever fetched.
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    # Data of people go to no disk, even where memory is short.
    "temp_directory": "",
}


class IrregularError(Exception):
    """A table that DuckDB would not read exactly as the plain reader does."""


@contextmanager
def connected(file: str, failure: Exception) -> Iterator[DuckDBPyConnection]:
    """Give a database in memory; ``failure`` is raised for everything that DuckDB cannot read in the block.

    Raises FileError with a sentence about ``file`` where DuckDB is not installed.
    """
    try:
        import duckdb  # noqa: PLC0415 - optional, and only for large tables and Parquet
    except ImportError as error:
        raise without_duckdb(file) from error
    with duckdb.connect(config=_CONFIG) as connection:
        connection.execute("SET enable_progress_bar = false")
        # What is looked for stands at the right of a join and is small, whatever DuckDB guesses of a file.
        connection.execute("SET disabled_optimizers = 'build_side_probe_side'")
        try:
            yield connection
        except duckdb.Error as error:
            raise failure from error


def installed() -> bool:
    """Tell whether DuckDB is there, without loading it."""
    return find_spec("duckdb") is not None


def without_duckdb(file: str) -> FileError:
    """Return the error for a file that is not read without DuckDB."""
    return FileError(
        f"{file} hanya dapat dibaca dengan pustaka DuckDB, yang belum terpasang; pasang dengan "
        f'«pip install "mutasi-cli[besar]"», atau simpan tabelnya sebagai .xlsx atau .csv yang lebih kecil.'
    )


def literal(text: str) -> str:
    """Return a text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


def path_literal(path: Path) -> str:
    """Return a path as SQL writes it; signs that would stand for several files stand for themselves."""
    return literal(re.sub(r"[\[*?]", r"[\g<0>]", str(path.absolute())))
