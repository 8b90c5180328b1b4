"""A large CSV file, looked through in blocks of bytes; only picked rows are parsed.

Rows and fields are found by the places of line feeds, separators and quotes, all rows of a block at once.
That is right as long as quotes stand only around whole fields and no lone carriage return ends a row; a file
that is written otherwise is read by the plain reader instead.
"""

from __future__ import annotations

import codecs
import csv
import hashlib
import io
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from mutasi_cli.domain.nip import valid_nip
from mutasi_cli.read.csv_text import CP1252, HEAD_SIZE, UTF8, CsvFormat, find_csv_format, read_csv
from mutasi_cli.read.file_kind import read_raw_bytes, readable_file
from mutasi_cli.read.layout.body import surely_person
from mutasi_cli.read.raw_sheet import Sheet
from mutasi_cli.read.values.nip_value import clean_nip
from mutasi_cli.tables.besar.indeks import (
    GANJIL_TERBANYAK,
    TIDAK_ADA,
    Indeks,
    IrregularTableError,
    KeyColumns,
    ValueParsers,
    bita_kode,
    kode_polos,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from mutasi_cli.tables.besar.blok import Block, Location

_BLOCK = 4 << 20
_HEAD_ROWS = 64


class CsvBesar:
    """A large CSV file; see :class:`~mutasi_cli.tables.besar.indeks.LargeTable`.

    Raises TakTeraturError where it cannot be looked through in blocks.
    """

    def __init__(self, path: Path):
        self.file = path.name
        self._path = path
        self.sha256, encoding = _sidik_dan_sandi(path)
        with readable_file(path), path.open("rb") as file:
            start = file.read(HEAD_SIZE)
        try:
            self._cara = find_csv_format(start, encoding)
            self.head = self._head(start)
        except csv.Error as error:
            raise IrregularTableError from error
        if not (self._cara.separator.isascii() and self._cara.separator not in '"\r\n'):
            raise IrregularTableError
        self._start: NDArray[np.int64] | None = None

    def _head(self, start: bytes) -> list[list[object]]:
        text = start[self._cara.skip :].decode(self._cara.encoding, errors="replace")
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=self._cara.separator)
        rows: list[list[object]] = [list(content) for content, _ in zip(reader, range(_HEAD_ROWS), strict=False)]
        # The last row may be cut off.
        return rows[:-1]

    def index(self, column: KeyColumns, first_data_row: int) -> Indeks:
        """Return the key columns of all rows; one pass over the file."""
        import numpy as np  # noqa: PLC0415 - only large tables need it

        penyusun = _Composer(self._cara, column, first_data_row)
        location = self._cara.skip
        mulai = [np.empty(0, dtype=np.int64)]
        for blok in self._block():
            mulai.append(blok.mulai + location)
            penyusun.add(blok)
            location += len(blok.raw_bytes)
        self._start = np.concatenate([*mulai, [location]])
        return penyusun.selesai()

    def _block(self) -> Iterator[Block]:
        from mutasi_cli.tables.besar.blok import potong_blok  # noqa: PLC0415 - loads numpy

        separator = ord(self._cara.separator)
        with readable_file(self._path), self._path.open("rb") as file:
            file.seek(self._cara.skip)
            rest = b""
            while raw_bytes := file.read(_BLOCK):
                blok, rest = potong_blok(rest + raw_bytes, separator)
                yield blok
            if rest:
                blok, rest = potong_blok(rest + b"\n", separator)
                yield blok
            if rest:
                raise IrregularTableError

    def row(self, nomor: Sequence[int]) -> Mapping[int, Sequence[object]]:
        """Return whole rows by their numbers, read from where they stand in the file."""
        if self._start is None:
            raise IrregularTableError
        result = {}
        with readable_file(self._path), self._path.open("rb") as file:
            for one in nomor:
                mulai, end = int(self._start[one]), int(self._start[one + 1])
                file.seek(mulai)
                result[one] = _parse(file.read(end - mulai), self._cara)
        return result

    def column(self, index: int) -> Iterator[tuple[int, object]]:
        """Yield the cells of one column with the numbers of their rows."""
        import numpy as np  # noqa: PLC0415 - as above

        nomor = 0
        for blok in self._block():
            present = np.flatnonzero(blok.banyak_sep >= index)
            for row, content in zip(present.tolist(), blok.pieces(*blok.column(index, present)), strict=True):
                yield nomor + row, _cell(content, self._cara)
            nomor += len(blok)

    def whole(self) -> Sheet:
        """Return the table read whole."""
        return Sheet(self.file, self.sha256, None, read_csv(self.file, read_raw_bytes(self._path)))


class _Composer:
    """Gathers the key columns block by block."""

    def __init__(self, way: CsvFormat, column: KeyColumns, first_data_row: int):
        self._cara = way
        self._column = column
        self._first_data_row = first_data_row
        self._terjauh = column.everything[-1]
        self._banyak = 0
        self._nip: list[NDArray[np.uint64]] = []
        self._larik: dict[str, list[NDArray[np.int32]]] = {"kode": [], "tugas": [], "kata": []}
        self._kode, self._tugas_label = _KamusBita(way), _KamusBita(way)
        self._words: ValueParsers[tuple[bytes, bytes]] = ValueParsers()
        self._ganjil: dict[int, Sequence[object]] = {}

    def add(self, blok: Block) -> None:
        """Take the rows of a block."""
        import numpy as np  # noqa: PLC0415 - only large tables need it

        count = len(blok)
        enough = np.flatnonzero(blok.banyak_sep >= self._terjauh)
        nip = np.zeros(count, dtype=np.uint64)
        nip[enough] = blok.nip(*blok.column(self._column.nip, enough))
        larik = {nama: np.full(count, TIDAK_ADA, dtype=np.int32) for nama in ("kode", "tugas", "kata")}
        good = np.flatnonzero(nip)
        self._isi_kunci(blok, good, larik)
        hampa = blok.end - blok.mulai == blok.banyak_sep
        for row in np.flatnonzero((nip == 0) & ~hampa).tolist():
            if self._banyak + row >= self._first_data_row:
                nip[row] = self._look(blok, row, larik)
        self._nip.append(nip)
        for nama, content in larik.items():
            self._larik[nama].append(content)
        self._banyak += count

    def _isi_kunci(self, blok: Block, row: Location, larik: Mapping[str, NDArray[np.int32]]) -> None:
        import numpy as np  # noqa: PLC0415 - as above

        without_code = row
        for nama, column, parsers in (
            ("tugas", self._column.tugas, self._tugas_label),
            ("kode", self._column.kode, self._kode),
        ):
            if column is None:
                continue
            mulai, end = blok.column(column, row)
            present = np.flatnonzero(end > mulai)
            nomor = parsers.everything(blok.pieces(mulai[present], end[present]))
            larik[nama][row[present]] = nomor
            if nama == "kode":
                without_code = row[larik["kode"][row] == TIDAK_ADA]
        if self._column.jabatan is None or not len(without_code):
            return
        jabatan = blok.pieces(*blok.column(self._column.jabatan, without_code))
        unit: list[bytes] = [b""] * len(jabatan)
        if self._column.unit is not None:
            unit = blok.pieces(*blok.column(self._column.unit, without_code))
        larik["kata"][without_code] = [self._words.nomor(content) for content in zip(jabatan, unit, strict=True)]

    def _look(self, blok: Block, row: int, larik: Mapping[str, NDArray[np.int32]]) -> int:
        """Look at one row as the plain reader does; return its NIP, 0 where it has none that is sound."""
        mulai, end = int(blok.mulai[row]), int(blok.end[row])
        content = _parse(blok.raw_bytes[mulai:end], self._cara)
        column = self._column
        cell = content[column.nip] if column.nip < len(content) else None
        nip = clean_nip(cell)
        if not (surely_person(cell) and valid_nip(nip) and int(nip) and len(content) > self._terjauh):
            self._ganjil[self._banyak + row] = content
            if len(self._ganjil) > GANJIL_TERBANYAK:
                raise IrregularTableError
            return 0
        self._isi_kunci(blok, _single(row), larik)
        return int(nip)

    def selesai(self) -> Indeks:
        """Return the index."""
        import numpy as np  # noqa: PLC0415 - as above

        hampa = np.empty(0, dtype=np.int32)
        larik = {nama: np.concatenate([hampa, *content]) for nama, content in self._larik.items()}
        way = self._cara
        words = tuple((_cell(jabatan, way), _cell(unit, way)) for jabatan, unit in self._words.content)
        return Indeks(
            nip=np.concatenate([np.empty(0, dtype=np.uint64), *self._nip]),
            kode=larik["kode"],
            tugas=larik["tugas"],
            words=larik["kata"],
            isi_kode=self._kode.content,
            isi_tugas=self._tugas_label.content,
            isi_kata=words,
            ganjil=self._ganjil,
        )


def _single(row: int) -> Location:
    """Return the number of one row as an array."""
    import numpy as np  # noqa: PLC0415 - only large tables need it

    return np.array([row], dtype=np.int64)


class _KamusBita:
    """Numbers for codes as bytes; a field that means nothing has none."""

    def __init__(self, way: CsvFormat):
        self._cara = way
        self._numbers: dict[bytes, int] = {}
        self.content: list[bytes] = []

    def everything(self, pieces: list[bytes]) -> list[int]:
        """Return the numbers of fields."""
        for new in set(pieces).difference(self._numbers):
            kode = new if kode_polos(new) else bita_kode(_cell(new, self._cara))
            self._numbers[new] = TIDAK_ADA if kode is None else len(self.content)
            if kode is not None:
                self.content.append(kode)
        return list(map(self._numbers.__getitem__, pieces))


def _parse(raw_bytes: bytes, way: CsvFormat) -> list[object]:
    """Return the cells of one row."""
    text = raw_bytes.decode(way.encoding, errors="replace")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=way.separator)
    return list(next(reader, []))


def _cell(raw_bytes: bytes, way: CsvFormat) -> str:
    """Return the text of one field."""
    if not raw_bytes.startswith(b'"'):
        return raw_bytes.decode(way.encoding, errors="replace")
    return str(_parse(raw_bytes, way)[0])


def _sidik_dan_sandi(path: Path) -> tuple[str, str]:
    """Return the SHA-256 of a file and its encoding: UTF-8 where all of it is, else Windows-1252."""
    fingerprint, encoding = hashlib.sha256(), UTF8
    opening = codecs.getincrementaldecoder(UTF8)()
    with readable_file(path), path.open("rb") as file, ThreadPoolExecutor(1) as thread:
        waiting = None
        rest = False
        while raw_bytes := file.read(_BLOCK):
            if waiting is not None:
                waiting.result()
            # The print is taken beside the look at the encoding.
            waiting = thread.submit(fingerprint.update, raw_bytes)
            if encoding is UTF8 and (rest or not raw_bytes.isascii()):
                try:
                    opening.decode(raw_bytes)
                    rest = bool(opening.getstate()[0])
                except UnicodeDecodeError:
                    encoding = CP1252
    try:
        if encoding is UTF8:
            opening.decode(b"", final=True)
    except UnicodeDecodeError:
        encoding = CP1252
    return fingerprint.hexdigest(), encoding
