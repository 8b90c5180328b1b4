"""Rows of a large staff table that may be meant by NIP cells that found nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from mutasi_cli.domain.nip import PANJANG
from mutasi_cli.tables.nilai import kosong, teks_sel
from mutasi_cli.tables.nilai.nama import kunci_nama
from mutasi_cli.tables.nilai.nip import awalan_nip, bersihkan_nip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mutasi_cli.tables.besar.indeks import Indeks
    from mutasi_cli.tables.besar.jarang import TabelBesar
    from mutasi_cli.tables.letak.model import Kolom

JARAK_TERJAUH = 2
_SEKALIGUS = 65_536
_EKOR = np.uint64(10_000)
"""A NIP without its last four digits is its first fourteen."""


def baris_mirip(
    hilang: Sequence[tuple[object, str | None]],
    indeks: Indeks,
    besar: TabelBesar,
    kolom_nama: Kolom | None,
    baris_data: int,
) -> set[int]:
    """Return the rows with the same first 14 digits, a NIP a digit or two off, or the same name.

    ``hilang`` are raw NIP cells that found nobody, each with the name beside it. The name is compared row by
    row: this alone takes some seconds for a million rows.
    """
    hasil: set[int] = set()
    awalan = {int(isi) for mentah, _ in hilang if (isi := awalan_nip(mentah))}
    for larik in (indeks.nip // _EKOR, indeks.awalan):
        if larik is not None:
            hasil.update(np.flatnonzero(np.isin(larik, np.array(sorted(awalan), dtype=np.uint64))).tolist())
    nip = {isi for mentah, _ in hilang if (isi := bersihkan_nip(mentah))}
    hasil.update(_berjarak_dekat(sorted(nip), indeks))
    dicari = {kunci_nama(nama) for _, nama in hilang if nama} - {""}
    if dicari and kolom_nama is not None:
        hasil.update(_senama(dicari, besar, kolom_nama))
    return {nomor for nomor in hasil if nomor >= baris_data}


def _berjarak_dekat(nip: Sequence[str], indeks: Indeks) -> Iterator[int]:
    from rapidfuzz import process  # noqa: PLC0415 - needed only when somebody was not found
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - as above

    dicari = [isi for isi in nip if abs(len(isi) - PANJANG) <= JARAK_TERJAUH]
    if not dicari:
        return
    for mulai in range(0, len(indeks), _SEKALIGUS):
        potong = indeks.nip[mulai : mulai + _SEKALIGUS]
        nomor = np.flatnonzero(potong)
        teks = [f"{isi:0{PANJANG}d}" for isi in potong[nomor].tolist()]
        for isi in dicari:
            for _, _, letak in process.extract(
                isi, teks, scorer=OSA.distance, limit=None, score_cutoff=JARAK_TERJAUH
            ):
                yield mulai + int(nomor[letak])


def _senama(dicari: set[str], besar: TabelBesar, kolom: Kolom) -> Iterable[int]:
    for nomor, isi in besar.kolom(kolom.indeks):
        nilai = isi if kolom.potong is None else kolom.potong(isi)
        if not kosong(nilai) and kunci_nama(teks_sel(nilai)) in dicari:
            yield nomor
