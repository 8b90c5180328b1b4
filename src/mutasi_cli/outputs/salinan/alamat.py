"""Cells by number: ``D17`` is row 17, column 4."""

import re

from mutasi_cli.domain.sel import huruf_kolom

BARIS_TERAKHIR = 1_048_576
KOLOM_TERAKHIR = 16_384
_HURUF = 26
_SEL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})", re.ASCII)

Kotak = tuple[int, int]
"""Row and column, both from 1."""


def kotak(alamat: str) -> Kotak | None:
    """Return row and column of an address; None when it is none, or lies beyond the edge of a sheet."""
    cocok = _SEL.fullmatch(alamat)
    if cocok is None:
        return None
    baris, kolom = int(cocok[2]), nomor_kolom(cocok[1])
    return (baris, kolom) if baris <= BARIS_TERAKHIR and kolom <= KOLOM_TERAKHIR else None


def nomor_kolom(huruf: str) -> int:
    """Return the number of a column: ``A`` is 1, ``AA`` is 27."""
    nomor = 0
    for satu in huruf:
        nomor = nomor * _HURUF + ord(satu) - ord("A") + 1
    return nomor


def alamat(baris: int, kolom: int) -> str:
    """Return the address of a cell: ``D17``."""
    return f"{huruf_kolom(kolom)}{baris}"


def rentang(tulisan: str) -> tuple[Kotak, Kotak] | None:
    """Return the first and the last cell of ``B2:D9``; of a single cell that cell twice."""
    awal, _, akhir = tulisan.partition(":")
    satu, dua = kotak(awal), kotak(akhir or awal)
    if satu is None or dua is None:
        return None
    return (min(satu[0], dua[0]), min(satu[1], dua[1])), (max(satu[0], dua[0]), max(satu[1], dua[1]))


def kutip(lembar: str) -> str:
    """Return a sheet's name as addresses write it: ``'Data Pegawai'``."""
    return "'" + lembar.replace("'", "''") + "'"
