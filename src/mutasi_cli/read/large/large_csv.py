"""A large CSV file: DuckDB reads it where it would read the same rows as the plain reader.

Where it would not (blank lines, ragged rows with quotes, lone carriage returns), the plain reader writes a
regular copy row by row into a folder that is gone afterwards.
"""

from __future__ import annotations

import codecs
import csv
import hashlib
import io
import re
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from mutasi_cli.read.csv_text import CP1252, HEAD_SIZE, UTF8, find_csv_format, read_csv
from mutasi_cli.read.file_kind import read_raw_bytes, readable_file
from mutasi_cli.read.large.blank_cells import filled_text
from mutasi_cli.read.large.duckdb_door import IrregularError, literal, path_literal
from mutasi_cli.read.large.sparse_rows import Rows, Source
from mutasi_cli.read.layout.body import surely_person
from mutasi_cli.read.raw_sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Iterable, Iterator, Sequence

    import numpy as np
    from duckdb import DuckDBPyConnection
    from numpy.typing import NDArray

    from mutasi_cli.read.layout.layout_model import SheetLayout

_BLOCK = 4 << 20
_HEAD_ROWS = 300
_HEAD_BYTES = 1 << 20
_LONGEST_LINE = 131_072
"""Bytes of a line, safely what the plain reader takes in one cell."""
_SPACED = re.compile(rb'[;,|\t\n] +"|" +[;,|\t\r\n]')
"""A blank between a separator and a quote: DuckDB leaves it out, the plain reader does not."""
_OVERLAP = 1000
_SPARE = 4
"""Cells that a row may have beyond the headings."""
_BREAKS = {"\n": "\ue00a", "\r": "\ue00d"}
"""Line breaks in cells, and what stands for them in a regular copy, so that each row is one line."""
_TO_COPY = str.maketrans(_BREAKS)
_FROM_COPY = str.maketrans({mark: sign for sign, mark in _BREAKS.items()})


class LargeCsv:
    """A large CSV file; see :class:`~mutasi_cli.read.large.sparse_rows.LargeTable`.

    Raises IrregularError where even its first rows are not to be read.
    """

    def __init__(self, path: Path):
        self.file = path.name
        self._path = path
        self._survey = _survey(path)
        self.sha256 = self._survey.sha256
        with readable_file(path), path.open("rb") as file:
            beginning = file.read(_HEAD_BYTES)
            beginning_is_all = not file.read(1)
        try:
            self._form = find_csv_format(beginning[:HEAD_SIZE], self._survey.encoding)
            text = beginning[self._form.skip :].decode(self._form.encoding, errors="replace")
            reader = csv.reader(io.StringIO(text, newline=""), delimiter=self._form.separator)
            head = [list[object](row) for row, _ in zip(reader, range(_HEAD_ROWS + 1), strict=False)]
        except (csv.Error, TypeError, ValueError) as error:
            raise IrregularError from error
        self.head_is_all = beginning_is_all and len(head) <= _HEAD_ROWS
        # The last row may be cut off.
        self.head = head if self.head_is_all else head[:-1]
        self._width = max(map(len, self.head), default=0)

    def sources(self, location: SheetLayout) -> Generator[Source, None, None]:
        """Yield the file as it is, if need be as UTF-8, then a regular copy of it."""
        path, survey, form = self._path, self._survey, self._form
        with tempfile.TemporaryDirectory(prefix="mutasi-") as folder:
            if survey.encoding != UTF8:
                path = Path(folder) / "utf-8.csv"
                with self._text(0) as text, _written(path) as out:
                    shutil.copyfileobj(text, out, _BLOCK)
                survey = _survey(path)
            if not survey.spaced and form.separator in ";,|\t":
                # DuckDB fills up short rows on all processors only where it need not look for quotes.
                width = self._width if survey.quoted else self._width + _SPARE
                mark = form.skip > len(codecs.BOM_UTF8)
                first = self._lines_above(location.first_data_row)
                yield _CsvSource(path, survey, form.separator, width, first + mark, first)
            path = Path(folder) / "regular.csv"
            with self._text(form.skip) as text, _written(path) as out:
                self._write_regular(text, out, location.column["nip"].index, location.personal)
            yield _CopySource(path, _survey(path), ";", self._width + _SPARE)

    def _lines_above(self, data: int) -> int:
        """Return the number of rows above the data, which DuckDB need not see, where each is one line."""
        cells = (str(cell) for row in self.head[:data] for cell in row)
        return 0 if any("\n" in cell or "\r" in cell for cell in cells) else data

    @contextmanager
    def _text(self, skipped: int) -> Iterator[TextIO]:
        with readable_file(self._path):
            raw = self._path.open("rb")
        with raw:
            raw.seek(skipped)
            yield io.TextIOWrapper(raw, encoding=self._form.encoding, errors="replace", newline="")

    def _write_regular(self, text: TextIO, out: TextIO, nip: int, private: Collection[int]) -> None:
        """Write the rows as the plain reader sees them, of one width; private cells of people stay out."""
        width = self._width + _SPARE
        blank = [""] * width
        writer = csv.writer(out, delimiter=";", lineterminator="\n")
        for row in csv.reader(text, delimiter=self._form.separator):
            cells = row[:width] + blank[len(row) :]
            if len(row) > width and any(row[width:]):
                raise IrregularError
            joined = "".join(cells)
            if "\n" in joined or "\r" in joined:
                cells = [cell.translate(_TO_COPY) for cell in cells]
            if private and surely_person(cells[nip]):
                cells = ["" if place in private else cell for place, cell in enumerate(cells)]
            writer.writerow(cells)

    def whole(self) -> Sheet:
        """Return the table read whole by the plain reader."""
        return Sheet(self.file, self.sha256, None, read_csv(self.file, read_raw_bytes(self._path)))


@contextmanager
def _written(path: Path) -> Iterator[TextIO]:
    """Give a new file to write to. Raises IrregularError where the plain reader or the disk gives up."""
    try:
        with path.open("w", encoding=UTF8, newline="") as out:
            yield out
    except (csv.Error, OSError) as error:
        raise IrregularError from error


@dataclass(frozen=True, slots=True)
class _Survey:
    """What one pass over the bytes of a file tells.

    ``places`` are those where lines begin, and the end; ``spaced`` tells whether blanks stand around quotes.
    """

    sha256: str
    encoding: str
    places: NDArray[np.int64]
    quoted: bool
    spaced: bool


def _survey(path: Path) -> _Survey:
    """Go over the bytes of a file once. It is UTF-8 where all of it is, else Windows-1252."""
    import numpy as np  # noqa: PLC0415 - only large tables need it

    digest, decoder, encoding = hashlib.sha256(), codecs.getincrementaldecoder(UTF8)(), UTF8
    pending = quoted = spaced = False
    size, last, ends = 0, b"", [np.zeros(1, dtype=np.int64)]
    with readable_file(path), path.open("rb") as file, ThreadPoolExecutor(1) as thread:
        printed = thread.submit(digest.update, b"")
        while block := file.read(_BLOCK):
            printed.result()
            # The print is taken beside the look at the bytes.
            printed = thread.submit(digest.update, block)
            ends.append(np.flatnonzero(np.frombuffer(block, dtype=np.uint8) == ord("\n")) + (size + 1))
            if b'"' in block or quoted:
                joined = last + block
                near = b' "' in joined or b'" ' in joined
                quoted, spaced = True, spaced or (near and _SPACED.search(joined) is not None)
            size, last = size + len(block), block[-_OVERLAP:]
            if encoding is UTF8 and (pending or not block.isascii()):
                try:
                    decoder.decode(block)
                    pending = bool(decoder.getstate()[0])
                except UnicodeDecodeError:
                    encoding = CP1252
        printed.result()
    if last and not last.endswith(b"\n"):
        ends.append(np.array([size]))
    places = np.concatenate(ends)
    # Blank lines at the very end are no rows.
    below = last[len(last.rstrip(b"\r\n")) :].count(b"\n") - 1
    places = places[: len(places) - max(below, 0)]
    return _Survey(digest.hexdigest(), CP1252 if pending else encoding, places, quoted, spaced)


class _CsvSource:
    numeric: frozenset[int] = frozenset()

    def __init__(self, path: Path, survey: _Survey, separator: str, width: int, skip: int = 0, first: int = 0):
        self.first = first
        self._path, self._separator = path, separator
        # Where the rows that DuckDB reads begin; the last is the end of the file.
        self._places = survey.places[skip:]
        columns = ", ".join(f"c{column}: 'VARCHAR'" for column in range(width))
        self.relation = (
            f"read_csv({path_literal(path)}, auto_detect = false, columns = {{{columns}}}, header = false, "
            f"delim = {literal(separator)}, quote = '\"', escape = '\"', strict_mode = true, "
            f"null_padding = {not survey.quoted}, skip = {skip}, max_line_size = {_LONGEST_LINE}, "
            f"compression = 'none', hive_partitioning = false)"
        )

    def text(self, column: int) -> str:
        """Return the SQL of a column as text."""
        return f"c{column}"

    def filled(self, column: int) -> str:
        """Return the SQL that tells of each row whether its cell holds something."""
        return filled_text(self.text(column))

    def fetch(self, connection: DuckDBPyConnection, numbers: Sequence[int], length: int) -> Rows:
        """Return whole rows by their numbers, read from their lines where each row is one."""
        if length == len(self._places) - 1:
            rows = csv.reader(self._lines(numbers), delimiter=self._separator)
            return {number: self._cells(row) for number, row in zip(numbers, rows, strict=True)}
        if _has_blank_line(self._places):
            raise IrregularError
        wanted = [number - self.first for number in numbers]
        connection.execute("CREATE OR REPLACE TABLE wanted AS SELECT unnest(?) AS file_row", [wanted])
        found = connection.execute(
            f"SELECT * FROM (SELECT row_number() OVER () - 1 AS file_row, * FROM {self.relation}) "
            f"SEMI JOIN wanted USING (file_row) ORDER BY file_row"
        ).fetchall()
        return {number: self._cells(row[1:]) for number, row in zip(numbers, found, strict=True)}

    def _cells(self, row: Iterable[str | None]) -> list[object]:
        return [cell or "" for cell in row]

    def _lines(self, numbers: Sequence[int]) -> Iterator[str]:
        with readable_file(self._path), self._path.open("rb") as file:
            for number in numbers:
                start, end = map(int, self._places[number - self.first :][:2])
                file.seek(start)
                yield file.read(end - start).decode(UTF8)


def _has_blank_line(places: NDArray[np.int64]) -> bool:
    """Tell whether a line may be blank: DuckDB passes over it, the plain reader counts it."""
    return bool((places[1:] - places[:-1] <= len(b"\r\n")).any())


class _CopySource(_CsvSource):
    def text(self, column: int) -> str:
        """Return the SQL of a column as text, with the line breaks of the original."""
        return f"translate(c{column}, '{''.join(_BREAKS.values())}', chr(10) || chr(13))"

    def _cells(self, row: Iterable[str | None]) -> list[object]:
        return [(cell or "").translate(_FROM_COPY) for cell in row]
