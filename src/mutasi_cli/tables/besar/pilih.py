"""Which rows of a large staff table a batch may touch: the question of a small one, asked of arrays."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from mutasi_cli.domain.nip import nip_sah
from mutasi_cli.tables.besar.indeks import TIDAK_ADA, Indeks, KolomKunci, bita_kode
from mutasi_cli.tables.nilai.nip import bersihkan_nip
from mutasi_cli.tables.pegawai import Disentuh, KodeDariKata, kata_jabatan

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from numpy.typing import NDArray

    from mutasi_cli.tables.posisi import Penunjuk

    _Angka = NDArray[np.uint64] | NDArray[np.int32]


class Pemilih:
    """Picks rows. More may be picked than are touched, never fewer: the reader of people looks again."""

    def __init__(self, indeks: Indeks, kolom: KolomKunci, penunjuk: Penunjuk, baris_data: int):
        self._indeks = indeks
        self._kolom = kolom
        self._mulai = baris_data
        cari = KodeDariKata(penunjuk, tanpa_unit=kolom.unit is None)
        kata = (cari(kata_jabatan(satu), kata_jabatan(dua)) for satu, dua in indeks.isi_kata)
        self._kata = [None if isi is None else bita_kode(isi) for isi in kata]
        self._nip_ganjil = {
            nomor: bersihkan_nip(isi[kolom.nip] if kolom.nip < len(isi) else None)
            for nomor, isi in indeks.ganjil.items()
        }
        self._dikenal = frozenset(self._nip_ganjil.values())

    def pilih(self, disentuh: Disentuh) -> set[int]:
        """Return the rows that may be touched, those that need a look of their own left out."""
        indeks = self._indeks
        pengusul = self._ber_nip(disentuh.nip_usulan)
        asal = {
            isi[nomor]
            for larik, isi in self._larik
            for nomor in larik[pengusul].tolist()
            if nomor != TIDAK_ADA
        }
        kode = {*map(bita_kode, disentuh.kode), *self._asal_ganjil(disentuh.nip_usulan), *asal}
        kena = self._ber_nip(disentuh.nip)
        for larik, isi in self._larik:
            nomor = [satu for satu, teks in enumerate(isi) if teks is not None and teks in kode]
            kena |= _di_antara(larik, np.array(nomor, dtype=np.int32))
        kena |= self._berulang()
        if indeks.awalan is not None:
            kena |= _di_antara(indeks.awalan, _angka(disentuh.awalan))
        kena[: self._mulai] = False
        return set(np.flatnonzero(kena).tolist())

    @property
    def _larik(self) -> Sequence[tuple[NDArray[np.int32], Sequence[bytes | None]]]:
        isi = self._indeks
        return (isi.kode, isi.isi_kode), (isi.tugas, isi.isi_tugas), (isi.kata, self._kata)

    def _asal_ganjil(self, nip: Collection[str]) -> Iterable[bytes]:
        """Yield the codes of posts of proposed people whose rows need a look of their own."""
        for nomor, milik in self._nip_ganjil.items():
            if milik in nip:
                isi = self._indeks.ganjil[nomor]
                for kolom in (self._kolom.kode, self._kolom.tugas):
                    kode = bita_kode(isi[kolom]) if kolom is not None and kolom < len(isi) else None
                    if kode is not None:
                        yield kode

    def _ber_nip(self, nip: Collection[str]) -> NDArray[np.bool_]:
        return _di_antara(self._indeks.nip, _angka(nip))

    @cached_property
    def _urut(self) -> NDArray[np.uint64]:
        """All sound NIPs in order, as often as they stand in the table."""
        lain = [int(nip) for nip in self._nip_ganjil.values() if nip_sah(nip)]
        semua = np.concatenate([self._indeks.nip, np.array(lain, dtype=np.uint64)])
        return np.sort(semua[semua > 0])

    def _berulang(self) -> NDArray[np.bool_]:
        """Return the rows whose NIP stands in more than one row."""
        urut = self._urut
        return _di_antara(self._indeks.nip, np.unique(urut[1:][urut[1:] == urut[:-1]]))

    def ada(self, nip: str) -> bool:
        """Tell whether a sound NIP is in the table."""
        angka = np.uint64(int(nip))
        letak = int(np.searchsorted(self._urut, angka))
        return nip in self._dikenal or (letak < len(self._urut) and self._urut[letak] == angka)

    @property
    def banyak_pasti(self) -> int:
        """How many rows are people beyond doubt."""
        pasti = self._indeks.nip > 0
        if self._indeks.awalan is not None:
            pasti |= self._indeks.awalan > 0
        return int(pasti[self._mulai :].sum())


def _angka(nip: Iterable[str]) -> NDArray[np.uint64]:
    """Return texts of digits as numbers, sorted; zero is nobody."""
    return np.unique(
        np.array([int(isi) for isi in nip if isi.isascii() and isi.isdigit() and int(isi)], dtype=np.uint64)
    )


def _di_antara(larik: _Angka, dicari: _Angka) -> NDArray[np.bool_]:
    """Tell of every entry whether it is one of a few sorted values."""
    if not len(dicari):
        return np.zeros(len(larik), dtype=np.bool_)
    letak = np.searchsorted(dicari, larik)
    letak[letak == len(dicari)] = 0
    return np.asarray(dicari[letak] == larik)
