"""A block of whole CSV rows as bytes: where its rows and fields begin and end, found all at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mutasi_cli.tables.besar.indeks import IrregularTableError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Location = NDArray[np.int64]

LF, CR, PETIK, APOSTROF = b"\n"[0], b"\r"[0], b'"'[0], b"'"[0]
_ZERO_DATE = b"0"[0]
_DIGITS = 18
_PANGKAT = np.array([10**n for n in range(_DIGITS - 1, -1, -1)], dtype=np.uint64)
_LONGEST = 100_000
"""Bytes of a row, safely under what the parser of CSV takes in one field."""


@dataclass(frozen=True, slots=True)
class Block:
    """Whole rows: ``mulai`` and ``end`` are their places in ``raw_bytes``, line ends left out.

    ``sep`` are the places of all separators outside quotes, ``dasar`` the number of separators before each
    row, ``banyak_sep`` those within it.
    """

    raw_bytes: bytes
    content: NDArray[np.uint8]
    mulai: Location
    end: Location
    sep: Location
    dasar: Location
    banyak_sep: Location

    def __len__(self) -> int:
        return len(self.mulai)

    def column(self, column: int, row: Location) -> tuple[Location, Location]:
        """Return where a field begins and ends in rows; each of them must have that many separators."""
        dasar = self.dasar[row]
        mulai = self.mulai[row] if column == 0 else self.sep[dasar + column - 1] + 1
        present = self.banyak_sep[row] > column
        end = self.end[row].copy()
        end[present] = self.sep[dasar[present] + column]
        return mulai, end

    def pieces(self, mulai: Location, end: Location) -> list[bytes]:
        """Return fields as bytes, quotes included."""
        raw_bytes = self.raw_bytes
        return [raw_bytes[a:b] for a, b in zip(mulai.tolist(), end.tolist(), strict=True)]

    def nip(self, mulai: Location, end: Location) -> NDArray[np.uint64]:
        """Return fields as NIPs: 18 digits, perhaps in quotes, perhaps behind an apostrophe; else 0."""
        start, tip = mulai.copy(), end.copy()
        berpetik = (tip - start > 1) & (self.content[start] == PETIK)
        start[berpetik] += 1
        tip[berpetik] -= 1
        start[(tip - start == _DIGITS + 1) & (self.content[start] == APOSTROF)] += 1
        length = np.flatnonzero(tip - start == _DIGITS)
        letter = self.content[start[length, None] + np.arange(_DIGITS)] - _ZERO_DATE
        figure = (letter < 10).all(axis=1)  # noqa: PLR2004 - other signs lie above, also those below zero
        result = np.zeros(len(mulai), dtype=np.uint64)
        result[length[figure]] = letter[figure].astype(np.uint64) @ _PANGKAT
        return result


def potong_blok(raw_bytes: bytes, separator: int) -> tuple[Block, bytes]:
    """Return the whole rows at the beginning and the rest, which is the beginning of a row.

    Raises TakTeraturError where quotes or line ends stand as this code does not expect them.
    """
    content = np.frombuffer(raw_bytes, dtype=np.uint8)
    lf = semua_lf = np.flatnonzero(content == LF)
    sep = np.flatnonzero(content == separator)
    petik = np.flatnonzero(content == PETIK) if PETIK in raw_bytes else np.empty(0, dtype=np.int64)
    if len(petik):
        lf = lf[np.searchsorted(petik, lf) % 2 == 0]
        inside = np.cumsum(content == PETIK, dtype=np.uint8)[sep] & 1
        sep = sep[inside == 0]
    limit = int(lf[-1]) + 1 if len(lf) else 0
    if len(raw_bytes) - limit > _LONGEST:
        raise IrregularTableError
    whole = raw_bytes[:limit]
    berpasangan = b"\r" in whole
    if berpasangan:
        # A carriage return that no line feed follows ends a row as well.
        before = semua_lf[(semua_lf > 0) & (semua_lf < limit)] - 1
        if np.count_nonzero(content[:limit] == CR) != np.count_nonzero(content[before] == CR):
            raise IrregularTableError
    _periksa_petik(content, petik[: np.searchsorted(petik, limit)], separator)
    mulai = np.concatenate([[0], lf[:-1] + 1]) if len(lf) else lf
    end = lf.copy()
    if berpasangan:
        end[(lf > mulai) & (content[lf - 1] == CR)] -= 1
    if len(lf) and int((end - mulai).max()) > _LONGEST:
        raise IrregularTableError
    until = np.searchsorted(sep, lf)
    dasar = np.concatenate([[0], until[:-1]]) if len(lf) else until
    return Block(whole, content, mulai, end, sep, dasar, until - dasar), raw_bytes[limit:]


def _periksa_petik(content: NDArray[np.uint8], petik: Location, separator: int) -> None:
    """Raise TakTeraturError unless quotes stand around whole fields, or doubled within them."""
    if not len(petik):
        return
    open_workbook, closed = petik[0::2], petik[1::2]
    before = content[np.maximum(open_workbook - 1, 0)]
    start = (before == separator) | (before == LF) | (before == PETIK) | (open_workbook == 0)
    after = content[np.minimum(closed + 1, len(content) - 1)]
    end = (after == separator) | (after == LF) | (after == CR) | (after == PETIK)
    if not (start.all() and end.all()):
        raise IrregularTableError
