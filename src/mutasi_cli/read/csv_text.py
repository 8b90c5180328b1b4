"""CSV: ``;``, ``,``, ``|`` or a tab, UTF-8 with or without BOM, UTF-16, else Windows-1252. Every value is text."""

import codecs
import csv
import io
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from mutasi_cli.errors import FileError, StopKind
from mutasi_cli.read.file_kind import UTF16

_SEPARATOR = (";", ",", "|", "\t")
_SAMPLE_ROWS = 40
HEAD_SIZE = 65_536
"""Bytes from the beginning that tell the separator."""

UTF8, CP1252 = "utf-8", "cp1252"


@dataclass(frozen=True, slots=True)
class CsvFormat:
    """How a CSV file is written: encoding, separator, and how many bytes stand before the first row."""

    encoding: str
    separator: str
    skip: int


def read_csv(file: str, raw_bytes: bytes) -> list[list[object]]:
    """Return the rows as Excel counts them: blank lines stay, a quoted line break is within one row."""
    if raw_bytes.startswith(UTF16):
        raw_bytes = raw_bytes.decode("utf-16", errors="replace").encode("utf-8", errors="replace")
    try:
        csv_format = find_csv_format(raw_bytes[:HEAD_SIZE], _encoding(raw_bytes))
        raw = io.BytesIO(raw_bytes)
        raw.seek(csv_format.skip)
        stream = io.TextIOWrapper(raw, encoding=csv_format.encoding, errors="replace", newline="")
        return _compact(csv.reader(stream, delimiter=csv_format.separator))
    except csv.Error as error:
        raise FileError(
            f"{file} bukan CSV yang utuh; simpan ulang dari Excel sebagai CSV UTF-8.", StopKind.FILE_DAMAGED
        ) from error


def find_csv_format(start: bytes, encoding: str) -> CsvFormat:
    """Return how a file is written that begins so. Raises csv.Error where no separator can be tried."""
    skip = len(codecs.BOM_UTF8) if encoding == UTF8 and start.startswith(codecs.BOM_UTF8) else 0
    text = start[skip:].decode(encoding, errors="replace")
    first = text.partition("\n")[0]
    if first.strip().casefold().startswith("sep=") and len(first.strip()) == len("sep=;"):
        # Excel's own mark for the separator is no row.
        return CsvFormat(encoding, first.strip()[-1], start.find(b"\n") + 1 or len(start))
    return CsvFormat(encoding, max(_SEPARATOR, key=lambda mark: _fit(text, mark)), skip)


def _encoding(raw_bytes: bytes) -> str:
    try:
        raw_bytes.decode("utf-8")
    except UnicodeDecodeError:
        # Five bytes have no meaning in Windows-1252; one of them must not stop the run.
        return CP1252
    return UTF8


def _compact(reader: Iterator[list[str]]) -> list[list[object]]:
    """Keep each text once: most columns of an export say the same few words in every row."""
    known: dict[str, str] = {}
    return [[known.setdefault(text, text) for text in row] for row in reader]


def _fit(text: str, separator: str) -> float:
    """Return how well a separator fits: rows that agree on a width count by their square."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    widths = Counter(len(row) for row, _ in zip(reader, range(_SAMPLE_ROWS), strict=False))
    return sum(count**2 * math.log2(width) for width, count in widths.items() if width > 1)
