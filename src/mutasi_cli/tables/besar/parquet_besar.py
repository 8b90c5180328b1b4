"""A large Parquet file: the key columns first, then whole rows from the row groups that hold a picked one."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import numpy as np

from mutasi_cli.read.file_kind import read_raw_bytes, readable_file
from mutasi_cli.read.parquet import plain_column, plain_rows, read_parquet, readable
from mutasi_cli.read.raw_sheet import Sheet
from mutasi_cli.tables.besar.indeks import (
    GANJIL_TERBANYAK,
    TIDAK_ADA,
    Indeks,
    IrregularTableError,
    KeyColumns,
    bita_kode,
    kode_polos,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    _Kamus = tuple[NDArray[np.int64], list[object]]

BATAS_BARIS = 50_000
"""Rows from which a Parquet file is looked through; a smaller one is read whole as quickly."""

_HEADER = 63
_SEKALIGUS = 65_536
_DIGITS = 18
_PANGKAT = np.array([10**n for n in range(_DIGITS - 1, -1, -1)], dtype=np.uint64)
_UTUH = 14
_ZERO_DATE = np.uint8(ord("0"))


class ParquetBesar:
    """A large Parquet file; see :class:`~mutasi_cli.tables.besar.jarang.LargeTable`.

    The headings are row 0. Raises TakTeraturError for a small file, BerkasError for one that is damaged.
    """

    def __init__(self, path: Path):
        self.file = path.name
        self._path = path
        with readable_file(path), path.open("rb") as file:
            self.sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        with readable(self.file):
            content = self._buka()
            self._banyak = content.metadata.num_rows
            if self._banyak < BATAS_BARIS:
                raise IrregularTableError
            self._name: list[str] = [field.name for field in content.schema_arrow]
            if len(set(self._name)) < len(self._name):
                raise IrregularTableError
            start = next(content.iter_batches(batch_size=_HEADER))
            self.head: list[list[object]] = [list(self._name), *plain_rows(start)]

    def _buka(self, *, parsers: bool = False) -> Any:  # noqa: ANN401 - pyarrow ships no types
        """Open the file; with ``parsers`` texts stay numbers of a dictionary as long as they can."""
        import pyarrow as pa  # noqa: PLC0415 - only for this kind of file
        import pyarrow.parquet as pq  # noqa: PLC0415 - as above

        if not parsers:
            return pq.ParquetFile(self._path)
        text = [content.name for content in pq.read_schema(self._path) if pa.types.is_string(content.type)]
        return pq.ParquetFile(self._path, read_dictionary=text)

    def index(self, column: KeyColumns, first_data_row: int) -> Indeks:
        """Return the key columns of all rows; the NIPs one row group after the other."""
        with readable(self.file):
            nip, prefix = self._semua_nip(column.nip)
            kode, isi_kode = _kode(self._kamus(column.kode), len(nip))
            tugas, isi_tugas = _kode(self._kamus(column.tugas), len(nip))
            words, isi_kata = _pair(self._kamus(column.jabatan), self._kamus(column.unit), kode)
        ganjil = np.flatnonzero((nip == 0) & (prefix == 0))
        ganjil = ganjil[ganjil >= first_data_row]
        if len(ganjil) > GANJIL_TERBANYAK:
            raise IrregularTableError
        rows = self.row(ganjil.tolist())
        return Indeks(
            nip=nip,
            kode=kode,
            tugas=tugas,
            words=words,
            isi_kode=isi_kode,
            isi_tugas=isi_tugas,
            isi_kata=isi_kata,
            ganjil={nomor: content for nomor, content in rows.items() if any(content)},
            prefix=prefix if prefix.any() else None,
        )

    def _semua_nip(self, column: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
        """Return :func:`_nip` of all rows, the heading first."""
        content = self._buka()
        nip, prefix = [np.zeros(1, dtype=np.uint64)], [np.zeros(1, dtype=np.uint64)]
        for group in range(content.num_row_groups):
            one, second = _nip(content.read_row_group(group, columns=[self._name[column]]).column(0))
            nip.append(one)
            prefix.append(second)
        return np.concatenate(nip), np.concatenate(prefix)

    def _kamus(self, column: int | None) -> _Kamus | None:
        """Return a column as numbers of its different cells, and these; None where it is missing."""
        if column is None:
            return None
        return _urai_kamus(self._buka(parsers=True).read(columns=[self._name[column]]).column(0))

    def row(self, nomor: Sequence[int]) -> Mapping[int, Sequence[object]]:
        """Return whole rows by their numbers, in order; only row groups that hold one are read."""
        sought = np.array(sorted(nomor), dtype=np.int64) - 1
        result: dict[int, Sequence[object]] = {}
        mulai = 0
        with readable(self.file):
            content = self._buka(parsers=True)
            for group in range(content.num_row_groups):
                end = mulai + content.metadata.row_group(group).num_rows
                here = sought[(sought >= mulai) & (sought < end)]
                if len(here):
                    result |= self._dari_kelompok(content, group, mulai, here)
                mulai = end
        return result

    def _dari_kelompok(
        self,
        content: Any,  # noqa: ANN401 - pyarrow ships no types
        group: int,
        mulai: int,
        sought: NDArray[np.int64],
    ) -> dict[int, Sequence[object]]:
        result: dict[int, Sequence[object]] = {}
        for cut in content.iter_batches(batch_size=_SEKALIGUS, row_groups=[group]):
            end = mulai + len(cut)
            here = sought[(sought >= mulai) & (sought < end)]
            if len(here):
                rows = plain_rows(cut.take(_larik(here - mulai)))
                result.update(zip((here + 1).tolist(), rows, strict=True))
            if not len(sought) or end > sought[-1]:
                break
            mulai = end
        return result

    def column(self, index: int) -> Iterator[tuple[int, object]]:
        """Yield the cells of one column with the numbers of their rows, the heading left out."""
        nomor = 1
        with readable(self.file):
            for cut in self._buka().iter_batches(batch_size=_SEKALIGUS, columns=[self._name[index]]):
                for cell in plain_column(cut.column(0)):
                    yield nomor, cell
                    nomor += 1

    def whole(self) -> Sheet:
        """Return the table read whole."""
        return Sheet(self.file, self.sha256, None, read_parquet(self.file, read_raw_bytes(self._path)))


def _kode(parsers: _Kamus | None, count: int) -> tuple[NDArray[np.int32], list[bytes]]:
    """Return the numbers of the codes in a column, the heading first, and the codes."""
    if parsers is None:
        return np.full(count, TIDAK_ADA, dtype=np.int32), []
    location, cell = parsers
    kode: list[bytes] = []
    nomor = np.full(len(cell), TIDAK_ADA, dtype=np.int32)
    for n, content in enumerate(cell):
        raw_bytes = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else b""
        one = raw_bytes if kode_polos(raw_bytes) else bita_kode(content)
        if one is not None:
            nomor[n] = len(kode)
            kode.append(one)
    return np.concatenate([[TIDAK_ADA], nomor[location]]).astype(np.int32), kode


def _pair(
    jabatan: _Kamus | None, unit: _Kamus | None, kode: NDArray[np.int32]
) -> tuple[NDArray[np.int32], list[tuple[object, object]]]:
    """Return the numbers of the pairs of post and unit in words of rows without a code, and the pairs."""
    words = np.full(len(kode), TIDAK_ADA, dtype=np.int32)
    needed = np.flatnonzero(kode[1:] == TIDAK_ADA)
    if jabatan is None or not len(needed):
        return words, []
    other = (np.zeros(len(kode) - 1, dtype=np.int64), [None]) if unit is None else unit
    width = len(other[1])
    joined, origin = np.unique(jabatan[0][needed] * width + other[0][needed], return_inverse=True)
    words[needed + 1] = origin
    return words, [(jabatan[1][content // width], other[1][content % width]) for content in joined.tolist()]


def _urai_kamus(column: Any) -> _Kamus:  # noqa: ANN401 - pyarrow ships no types
    """Return a column as numbers of its different cells, and these; a missing cell is the last of them."""
    import pyarrow as pa  # noqa: PLC0415 - only for this kind of file

    if pa.types.is_nested(column.type):
        raise IrregularTableError
    if not pa.types.is_dictionary(column.type):
        column = column.dictionary_encode()
    one = column.unify_dictionaries()
    cell: list[object] = [*(plain_column(one.chunk(0).dictionary) if one.num_chunks else ()), None]
    without = len(cell) - 1
    cut = [content.indices.fill_null(without).to_numpy(zero_copy_only=False) for content in one.chunks]
    return np.concatenate([np.empty(0, dtype=np.int64), *cut]).astype(np.int64), cell


def _nip(column: Any) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:  # noqa: ANN401 - as above
    """Return the NIPs of a column of texts as numbers, and the first digits of those of one of numbers.

    Zero is every other cell: it needs a look of its own.
    """
    import pyarrow as pa  # noqa: PLC0415 - only for this kind of file

    result, prefix = np.zeros(len(column), dtype=np.uint64), np.zeros(len(column), dtype=np.uint64)
    jenis = column.type
    if pa.types.is_dictionary(jenis):
        column, jenis = column.cast(jenis.value_type), jenis.value_type
    if pa.types.is_integer(jenis) or pa.types.is_floating(jenis):
        figure = column.fill_null(0).to_numpy().copy()
        figure[~((figure > 0) & (figure < 10**_DIGITS))] = 0
        whole_number = figure.astype(np.uint64)
        whole_number[whole_number != figure] = 0
        for digit in range(_UTUH, _DIGITS + 1):
            pick = (whole_number >= np.uint64(10 ** (digit - 1))) & (whole_number < np.uint64(10**digit))
            prefix[pick] = whole_number[pick] // np.uint64(10 ** (digit - _UTUH))
    elif pa.types.is_string(jenis) or pa.types.is_large_string(jenis):
        mulai = 0
        for cut in column.chunks:
            for start in range(0, len(cut), _SEKALIGUS):
                partial = cut.slice(start, _SEKALIGUS)
                result[mulai : mulai + len(partial)] = _nip_teks(partial)
                mulai += len(partial)
    return result, prefix


def _nip_teks(cut: Any) -> NDArray[np.uint64]:  # noqa: ANN401 - as above
    import pyarrow as pa  # noqa: PLC0415 - only for this kind of file
    import pyarrow.compute as pc  # noqa: PLC0415 - as above

    result = np.zeros(len(cut), dtype=np.uint64)
    length = pc.binary_length(cut).fill_null(0).to_numpy(zero_copy_only=False)
    location = np.flatnonzero(length == _DIGITS)
    if not len(location):
        return result
    # Taken together, texts of one length lie in memory one behind the other.
    compact = cut.take(_larik(location))
    raw_bytes = np.frombuffer(compact.buffers()[2], dtype=np.uint8, count=len(location) * _DIGITS)
    letter = raw_bytes.reshape(len(location), _DIGITS)
    first_digit, last_digit = letter[:, 0], letter[:, -1]
    plain = (first_digit > _ZERO_DATE) & (first_digit <= _ZERO_DATE + 9)
    if (plain & (last_digit >= _ZERO_DATE) & (last_digit <= _ZERO_DATE + 9)).all():
        # pyarrow would also take hexadecimal numbers and blanks at the ends: these are ruled out.
        try:
            result[location] = compact.cast(pa.uint64()).to_numpy()
        except pa.ArrowInvalid:
            pass
        else:
            return result
    letter = letter - _ZERO_DATE
    figure = (letter < 10).all(axis=1)  # noqa: PLR2004 - other signs lie above, also those below zero
    result[location[figure]] = letter[figure].astype(np.uint64) @ _PANGKAT
    return result


def _larik(content: NDArray[np.int64]) -> Any:  # noqa: ANN401 - as above
    import pyarrow as pa  # noqa: PLC0415 - only for this kind of file

    return pa.array(content)
