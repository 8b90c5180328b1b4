"""A block of whole CSV rows as bytes: where its rows and fields begin and end, found all at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mutasi_cli.tables.besar.indeks import TakTeraturError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Letak = NDArray[np.int64]

LF, CR, PETIK, APOSTROF = b"\n"[0], b"\r"[0], b'"'[0], b"'"[0]
_NOL = b"0"[0]
_ANGKA = 18
_PANGKAT = np.array([10**n for n in range(_ANGKA - 1, -1, -1)], dtype=np.uint64)
_TERPANJANG = 100_000
"""Bytes of a row, safely under what the parser of CSV takes in one field."""


@dataclass(frozen=True, slots=True)
class Blok:
    """Whole rows: ``mulai`` and ``akhir`` are their places in ``bita``, line ends left out.

    ``sep`` are the places of all separators outside quotes, ``dasar`` the number of separators before each
    row, ``banyak_sep`` those within it.
    """

    bita: bytes
    isi: NDArray[np.uint8]
    mulai: Letak
    akhir: Letak
    sep: Letak
    dasar: Letak
    banyak_sep: Letak

    def __len__(self) -> int:
        return len(self.mulai)

    def kolom(self, kolom: int, baris: Letak) -> tuple[Letak, Letak]:
        """Return where a field begins and ends in rows; each of them must have that many separators."""
        dasar = self.dasar[baris]
        mulai = self.mulai[baris] if kolom == 0 else self.sep[dasar + kolom - 1] + 1
        ada = self.banyak_sep[baris] > kolom
        akhir = self.akhir[baris].copy()
        akhir[ada] = self.sep[dasar[ada] + kolom]
        return mulai, akhir

    def potongan(self, mulai: Letak, akhir: Letak) -> list[bytes]:
        """Return fields as bytes, quotes included."""
        bita = self.bita
        return [bita[a:b] for a, b in zip(mulai.tolist(), akhir.tolist(), strict=True)]

    def nip(self, mulai: Letak, akhir: Letak) -> NDArray[np.uint64]:
        """Return fields as NIPs: 18 digits, perhaps in quotes, perhaps behind an apostrophe; else 0."""
        awal, ujung = mulai.copy(), akhir.copy()
        berpetik = (ujung - awal > 1) & (self.isi[awal] == PETIK)
        awal[berpetik] += 1
        ujung[berpetik] -= 1
        awal[(ujung - awal == _ANGKA + 1) & (self.isi[awal] == APOSTROF)] += 1
        panjang = np.flatnonzero(ujung - awal == _ANGKA)
        huruf = self.isi[awal[panjang, None] + np.arange(_ANGKA)] - _NOL
        angka = (huruf < 10).all(axis=1)  # noqa: PLR2004 - other signs lie above, also those below zero
        hasil = np.zeros(len(mulai), dtype=np.uint64)
        hasil[panjang[angka]] = huruf[angka].astype(np.uint64) @ _PANGKAT
        return hasil


def potong_blok(bita: bytes, pemisah: int) -> tuple[Blok, bytes]:
    """Return the whole rows at the beginning and the rest, which is the beginning of a row.

    Raises TakTeraturError where quotes or line ends stand as this code does not expect them.
    """
    isi = np.frombuffer(bita, dtype=np.uint8)
    lf = semua_lf = np.flatnonzero(isi == LF)
    sep = np.flatnonzero(isi == pemisah)
    petik = np.flatnonzero(isi == PETIK) if PETIK in bita else np.empty(0, dtype=np.int64)
    if len(petik):
        lf = lf[np.searchsorted(petik, lf) % 2 == 0]
        di_dalam = np.cumsum(isi == PETIK, dtype=np.uint8)[sep] & 1
        sep = sep[di_dalam == 0]
    batas = int(lf[-1]) + 1 if len(lf) else 0
    if len(bita) - batas > _TERPANJANG:
        raise TakTeraturError
    utuh = bita[:batas]
    berpasangan = b"\r" in utuh
    if berpasangan:
        # A carriage return that no line feed follows ends a row as well.
        sebelum = semua_lf[(semua_lf > 0) & (semua_lf < batas)] - 1
        if np.count_nonzero(isi[:batas] == CR) != np.count_nonzero(isi[sebelum] == CR):
            raise TakTeraturError
    _periksa_petik(isi, petik[: np.searchsorted(petik, batas)], pemisah)
    mulai = np.concatenate([[0], lf[:-1] + 1]) if len(lf) else lf
    akhir = lf.copy()
    if berpasangan:
        akhir[(lf > mulai) & (isi[lf - 1] == CR)] -= 1
    if len(lf) and int((akhir - mulai).max()) > _TERPANJANG:
        raise TakTeraturError
    sampai = np.searchsorted(sep, lf)
    dasar = np.concatenate([[0], sampai[:-1]]) if len(lf) else sampai
    return Blok(utuh, isi, mulai, akhir, sep, dasar, sampai - dasar), bita[batas:]


def _periksa_petik(isi: NDArray[np.uint8], petik: Letak, pemisah: int) -> None:
    """Raise TakTeraturError unless quotes stand around whole fields, or doubled within them."""
    if not len(petik):
        return
    buka, tutup = petik[0::2], petik[1::2]
    sebelum = isi[np.maximum(buka - 1, 0)]
    awal = (sebelum == pemisah) | (sebelum == LF) | (sebelum == PETIK) | (buka == 0)
    sesudah = isi[np.minimum(tutup + 1, len(isi) - 1)]
    akhir = (sesudah == pemisah) | (sesudah == LF) | (sesudah == CR) | (sesudah == PETIK)
    if not (awal.all() and akhir.all()):
        raise TakTeraturError
