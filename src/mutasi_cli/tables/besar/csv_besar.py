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

from mutasi_cli.domain.nip import nip_sah
from mutasi_cli.tables.berkas import baca_bita, berkas_terbaca
from mutasi_cli.tables.besar.indeks import (
    GANJIL_TERBANYAK,
    TIDAK_ADA,
    Indeks,
    Kamus,
    KolomKunci,
    TakTeraturError,
    bita_kode,
    kode_polos,
)
from mutasi_cli.tables.lembar import Lembar
from mutasi_cli.tables.letak.tubuh import pasti_orang
from mutasi_cli.tables.nilai.nip import bersihkan_nip
from mutasi_cli.tables.teks_csv import AWAL, CP1252, UTF8, Cara, baca_csv, cara_baca

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from mutasi_cli.tables.besar.blok import Blok, Letak

_BLOK = 4 << 20
_BARIS_KEPALA = 64


class CsvBesar:
    """A large CSV file; see :class:`~mutasi_cli.tables.besar.indeks.TabelBesar`.

    Raises TakTeraturError where it cannot be looked through in blocks.
    """

    def __init__(self, path: Path):
        self.file = path.name
        self._path = path
        self.sha256, sandi = _sidik_dan_sandi(path)
        with berkas_terbaca(path), path.open("rb") as berkas:
            awal = berkas.read(AWAL)
        try:
            self._cara = cara_baca(awal, sandi)
            self.kepala = self._kepala(awal)
        except csv.Error as error:
            raise TakTeraturError from error
        if not (self._cara.pemisah.isascii() and self._cara.pemisah not in '"\r\n'):
            raise TakTeraturError
        self._mulai: NDArray[np.int64] | None = None

    def _kepala(self, awal: bytes) -> list[list[object]]:
        teks = awal[self._cara.lewati :].decode(self._cara.sandi, errors="replace")
        pembaca = csv.reader(io.StringIO(teks, newline=""), delimiter=self._cara.pemisah)
        rows: list[list[object]] = [list(isi) for isi, _ in zip(pembaca, range(_BARIS_KEPALA), strict=False)]
        # The last row may be cut off.
        return rows[:-1]

    def indeks(self, kolom: KolomKunci, baris_data: int) -> Indeks:
        """Return the key columns of all rows; one pass over the file."""
        import numpy as np  # noqa: PLC0415 - only large tables need it

        penyusun = _Penyusun(self._cara, kolom, baris_data)
        letak = self._cara.lewati
        mulai = [np.empty(0, dtype=np.int64)]
        for blok in self._blok():
            mulai.append(blok.mulai + letak)
            penyusun.tambah(blok)
            letak += len(blok.bita)
        self._mulai = np.concatenate([*mulai, [letak]])
        return penyusun.selesai()

    def _blok(self) -> Iterator[Blok]:
        from mutasi_cli.tables.besar.blok import potong_blok  # noqa: PLC0415 - loads numpy

        pemisah = ord(self._cara.pemisah)
        with berkas_terbaca(self._path), self._path.open("rb") as berkas:
            berkas.seek(self._cara.lewati)
            sisa = b""
            while bita := berkas.read(_BLOK):
                blok, sisa = potong_blok(sisa + bita, pemisah)
                yield blok
            if sisa:
                blok, sisa = potong_blok(sisa + b"\n", pemisah)
                yield blok
            if sisa:
                raise TakTeraturError

    def baris(self, nomor: Sequence[int]) -> Mapping[int, Sequence[object]]:
        """Return whole rows by their numbers, read from where they stand in the file."""
        if self._mulai is None:
            raise TakTeraturError
        hasil = {}
        with berkas_terbaca(self._path), self._path.open("rb") as berkas:
            for satu in nomor:
                mulai, akhir = int(self._mulai[satu]), int(self._mulai[satu + 1])
                berkas.seek(mulai)
                hasil[satu] = _urai(berkas.read(akhir - mulai), self._cara)
        return hasil

    def kolom(self, indeks: int) -> Iterator[tuple[int, object]]:
        """Yield the cells of one column with the numbers of their rows."""
        import numpy as np  # noqa: PLC0415 - as above

        nomor = 0
        for blok in self._blok():
            ada = np.flatnonzero(blok.banyak_sep >= indeks)
            for baris, isi in zip(ada.tolist(), blok.potongan(*blok.kolom(indeks, ada)), strict=True):
                yield nomor + baris, _sel(isi, self._cara)
            nomor += len(blok)

    def utuh(self) -> Lembar:
        """Return the table read whole."""
        return Lembar(self.file, self.sha256, None, baca_csv(self.file, baca_bita(self._path)))


class _Penyusun:
    """Gathers the key columns block by block."""

    def __init__(self, cara: Cara, kolom: KolomKunci, baris_data: int):
        self._cara = cara
        self._kolom = kolom
        self._baris_data = baris_data
        self._terjauh = kolom.semua[-1]
        self._banyak = 0
        self._nip: list[NDArray[np.uint64]] = []
        self._larik: dict[str, list[NDArray[np.int32]]] = {"kode": [], "tugas": [], "kata": []}
        self._kode, self._tugas = _KamusBita(cara), _KamusBita(cara)
        self._kata: Kamus[tuple[bytes, bytes]] = Kamus()
        self._ganjil: dict[int, Sequence[object]] = {}

    def tambah(self, blok: Blok) -> None:
        """Take the rows of a block."""
        import numpy as np  # noqa: PLC0415 - only large tables need it

        banyak = len(blok)
        cukup = np.flatnonzero(blok.banyak_sep >= self._terjauh)
        nip = np.zeros(banyak, dtype=np.uint64)
        nip[cukup] = blok.nip(*blok.kolom(self._kolom.nip, cukup))
        larik = {nama: np.full(banyak, TIDAK_ADA, dtype=np.int32) for nama in ("kode", "tugas", "kata")}
        baik = np.flatnonzero(nip)
        self._isi_kunci(blok, baik, larik)
        hampa = blok.akhir - blok.mulai == blok.banyak_sep
        for baris in np.flatnonzero((nip == 0) & ~hampa).tolist():
            if self._banyak + baris >= self._baris_data:
                nip[baris] = self._lihat(blok, baris, larik)
        self._nip.append(nip)
        for nama, isi in larik.items():
            self._larik[nama].append(isi)
        self._banyak += banyak

    def _isi_kunci(self, blok: Blok, baris: Letak, larik: Mapping[str, NDArray[np.int32]]) -> None:
        import numpy as np  # noqa: PLC0415 - as above

        tanpa_kode = baris
        for nama, kolom, kamus in (
            ("tugas", self._kolom.tugas, self._tugas),
            ("kode", self._kolom.kode, self._kode),
        ):
            if kolom is None:
                continue
            mulai, akhir = blok.kolom(kolom, baris)
            ada = np.flatnonzero(akhir > mulai)
            nomor = kamus.semua(blok.potongan(mulai[ada], akhir[ada]))
            larik[nama][baris[ada]] = nomor
            if nama == "kode":
                tanpa_kode = baris[larik["kode"][baris] == TIDAK_ADA]
        if self._kolom.jabatan is None or not len(tanpa_kode):
            return
        jabatan = blok.potongan(*blok.kolom(self._kolom.jabatan, tanpa_kode))
        unit: list[bytes] = [b""] * len(jabatan)
        if self._kolom.unit is not None:
            unit = blok.potongan(*blok.kolom(self._kolom.unit, tanpa_kode))
        larik["kata"][tanpa_kode] = [self._kata.nomor(isi) for isi in zip(jabatan, unit, strict=True)]

    def _lihat(self, blok: Blok, baris: int, larik: Mapping[str, NDArray[np.int32]]) -> int:
        """Look at one row as the plain reader does; return its NIP, 0 where it has none that is sound."""
        mulai, akhir = int(blok.mulai[baris]), int(blok.akhir[baris])
        isi = _urai(blok.bita[mulai:akhir], self._cara)
        kolom = self._kolom
        sel = isi[kolom.nip] if kolom.nip < len(isi) else None
        nip = bersihkan_nip(sel)
        if not (pasti_orang(sel) and nip_sah(nip) and int(nip) and len(isi) > self._terjauh):
            self._ganjil[self._banyak + baris] = isi
            if len(self._ganjil) > GANJIL_TERBANYAK:
                raise TakTeraturError
            return 0
        self._isi_kunci(blok, _satu(baris), larik)
        return int(nip)

    def selesai(self) -> Indeks:
        """Return the index."""
        import numpy as np  # noqa: PLC0415 - as above

        hampa = np.empty(0, dtype=np.int32)
        larik = {nama: np.concatenate([hampa, *isi]) for nama, isi in self._larik.items()}
        cara = self._cara
        kata = tuple((_sel(jabatan, cara), _sel(unit, cara)) for jabatan, unit in self._kata.isi)
        return Indeks(
            nip=np.concatenate([np.empty(0, dtype=np.uint64), *self._nip]),
            kode=larik["kode"],
            tugas=larik["tugas"],
            kata=larik["kata"],
            isi_kode=self._kode.isi,
            isi_tugas=self._tugas.isi,
            isi_kata=kata,
            ganjil=self._ganjil,
        )


def _satu(baris: int) -> Letak:
    """Return the number of one row as an array."""
    import numpy as np  # noqa: PLC0415 - only large tables need it

    return np.array([baris], dtype=np.int64)


class _KamusBita:
    """Numbers for codes as bytes; a field that means nothing has none."""

    def __init__(self, cara: Cara):
        self._cara = cara
        self._nomor: dict[bytes, int] = {}
        self.isi: list[bytes] = []

    def semua(self, potongan: list[bytes]) -> list[int]:
        """Return the numbers of fields."""
        for baru in set(potongan).difference(self._nomor):
            kode = baru if kode_polos(baru) else bita_kode(_sel(baru, self._cara))
            self._nomor[baru] = TIDAK_ADA if kode is None else len(self.isi)
            if kode is not None:
                self.isi.append(kode)
        return list(map(self._nomor.__getitem__, potongan))


def _urai(bita: bytes, cara: Cara) -> list[object]:
    """Return the cells of one row."""
    teks = bita.decode(cara.sandi, errors="replace")
    pembaca = csv.reader(io.StringIO(teks, newline=""), delimiter=cara.pemisah)
    return list(next(pembaca, []))


def _sel(bita: bytes, cara: Cara) -> str:
    """Return the text of one field."""
    if not bita.startswith(b'"'):
        return bita.decode(cara.sandi, errors="replace")
    return str(_urai(bita, cara)[0])


def _sidik_dan_sandi(path: Path) -> tuple[str, str]:
    """Return the SHA-256 of a file and its encoding: UTF-8 where all of it is, else Windows-1252."""
    sidik, sandi = hashlib.sha256(), UTF8
    pembuka = codecs.getincrementaldecoder(UTF8)()
    with berkas_terbaca(path), path.open("rb") as berkas, ThreadPoolExecutor(1) as utas:
        tunggu = None
        sisa = False
        while bita := berkas.read(_BLOK):
            if tunggu is not None:
                tunggu.result()
            # The print is taken beside the look at the encoding.
            tunggu = utas.submit(sidik.update, bita)
            if sandi is UTF8 and (sisa or not bita.isascii()):
                try:
                    pembuka.decode(bita)
                    sisa = bool(pembuka.getstate()[0])
                except UnicodeDecodeError:
                    sandi = CP1252
    try:
        if sandi is UTF8:
            pembuka.decode(b"", final=True)
    except UnicodeDecodeError:
        sandi = CP1252
    return sidik.hexdigest(), sandi
