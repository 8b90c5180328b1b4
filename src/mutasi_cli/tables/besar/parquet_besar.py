"""A large Parquet file: the key columns first, then whole rows from the row groups that hold a picked one."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import numpy as np

from mutasi_cli.tables.berkas import baca_bita, berkas_terbaca
from mutasi_cli.tables.besar.indeks import (
    GANJIL_TERBANYAK,
    TIDAK_ADA,
    Indeks,
    KolomKunci,
    TakTeraturError,
    bita_kode,
    kode_polos,
)
from mutasi_cli.tables.lembar import Lembar
from mutasi_cli.tables.parquet import baca_parquet, baris_polos, kolom_polos, terbaca

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    _Kamus = tuple[NDArray[np.int64], list[object]]

BATAS_BARIS = 50_000
"""Rows from which a Parquet file is looked through; a smaller one is read whole as quickly."""

_KEPALA = 63
_SEKALIGUS = 65_536
_ANGKA = 18
_PANGKAT = np.array([10**n for n in range(_ANGKA - 1, -1, -1)], dtype=np.uint64)
_UTUH = 14
_NOL = np.uint8(ord("0"))


class ParquetBesar:
    """A large Parquet file; see :class:`~mutasi_cli.tables.besar.jarang.TabelBesar`.

    The headings are row 0. Raises TakTeraturError for a small file, BerkasError for one that is damaged.
    """

    def __init__(self, path: Path):
        self.file = path.name
        self._path = path
        with berkas_terbaca(path), path.open("rb") as berkas:
            self.sha256 = hashlib.file_digest(berkas, "sha256").hexdigest()
        with terbaca(self.file):
            isi = self._buka()
            self._banyak = isi.metadata.num_rows
            if self._banyak < BATAS_BARIS:
                raise TakTeraturError
            self._nama: list[str] = [bidang.name for bidang in isi.schema_arrow]
            if len(set(self._nama)) < len(self._nama):
                raise TakTeraturError
            awal = next(isi.iter_batches(batch_size=_KEPALA))
            self.kepala: list[list[object]] = [list(self._nama), *baris_polos(awal)]

    def _buka(self, *, kamus: bool = False) -> Any:  # noqa: ANN401 - pyarrow ships no types
        """Open the file; with ``kamus`` texts stay numbers of a dictionary as long as they can."""
        import pyarrow as pa  # noqa: PLC0415 - only for this kind of file
        import pyarrow.parquet as pq  # noqa: PLC0415 - as above

        if not kamus:
            return pq.ParquetFile(self._path)
        teks = [isi.name for isi in pq.read_schema(self._path) if pa.types.is_string(isi.type)]
        return pq.ParquetFile(self._path, read_dictionary=teks)

    def indeks(self, kolom: KolomKunci, baris_data: int) -> Indeks:
        """Return the key columns of all rows; the NIPs one row group after the other."""
        with terbaca(self.file):
            nip, awalan = self._semua_nip(kolom.nip)
            kode, isi_kode = _kode(self._kamus(kolom.kode), len(nip))
            tugas, isi_tugas = _kode(self._kamus(kolom.tugas), len(nip))
            kata, isi_kata = _pasangan(self._kamus(kolom.jabatan), self._kamus(kolom.unit), kode)
        ganjil = np.flatnonzero((nip == 0) & (awalan == 0))
        ganjil = ganjil[ganjil >= baris_data]
        if len(ganjil) > GANJIL_TERBANYAK:
            raise TakTeraturError
        rows = self.baris(ganjil.tolist())
        return Indeks(
            nip=nip,
            kode=kode,
            tugas=tugas,
            kata=kata,
            isi_kode=isi_kode,
            isi_tugas=isi_tugas,
            isi_kata=isi_kata,
            ganjil={nomor: isi for nomor, isi in rows.items() if any(isi)},
            awalan=awalan if awalan.any() else None,
        )

    def _semua_nip(self, kolom: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
        """Return :func:`_nip` of all rows, the heading first."""
        isi = self._buka()
        nip, awalan = [np.zeros(1, dtype=np.uint64)], [np.zeros(1, dtype=np.uint64)]
        for kelompok in range(isi.num_row_groups):
            satu, dua = _nip(isi.read_row_group(kelompok, columns=[self._nama[kolom]]).column(0))
            nip.append(satu)
            awalan.append(dua)
        return np.concatenate(nip), np.concatenate(awalan)

    def _kamus(self, kolom: int | None) -> _Kamus | None:
        """Return a column as numbers of its different cells, and these; None where it is missing."""
        if kolom is None:
            return None
        return _urai_kamus(self._buka(kamus=True).read(columns=[self._nama[kolom]]).column(0))

    def baris(self, nomor: Sequence[int]) -> Mapping[int, Sequence[object]]:
        """Return whole rows by their numbers, in order; only row groups that hold one are read."""
        dicari = np.array(sorted(nomor), dtype=np.int64) - 1
        hasil: dict[int, Sequence[object]] = {}
        mulai = 0
        with terbaca(self.file):
            isi = self._buka(kamus=True)
            for kelompok in range(isi.num_row_groups):
                akhir = mulai + isi.metadata.row_group(kelompok).num_rows
                di_sini = dicari[(dicari >= mulai) & (dicari < akhir)]
                if len(di_sini):
                    hasil |= self._dari_kelompok(isi, kelompok, mulai, di_sini)
                mulai = akhir
        return hasil

    def _dari_kelompok(
        self,
        isi: Any,  # noqa: ANN401 - pyarrow ships no types
        kelompok: int,
        mulai: int,
        dicari: NDArray[np.int64],
    ) -> dict[int, Sequence[object]]:
        hasil: dict[int, Sequence[object]] = {}
        for potong in isi.iter_batches(batch_size=_SEKALIGUS, row_groups=[kelompok]):
            akhir = mulai + len(potong)
            di_sini = dicari[(dicari >= mulai) & (dicari < akhir)]
            if len(di_sini):
                rows = baris_polos(potong.take(_larik(di_sini - mulai)))
                hasil.update(zip((di_sini + 1).tolist(), rows, strict=True))
            if not len(dicari) or akhir > dicari[-1]:
                break
            mulai = akhir
        return hasil

    def kolom(self, indeks: int) -> Iterator[tuple[int, object]]:
        """Yield the cells of one column with the numbers of their rows, the heading left out."""
        nomor = 1
        with terbaca(self.file):
            for potong in self._buka().iter_batches(batch_size=_SEKALIGUS, columns=[self._nama[indeks]]):
                for sel in kolom_polos(potong.column(0)):
                    yield nomor, sel
                    nomor += 1

    def utuh(self) -> Lembar:
        """Return the table read whole."""
        return Lembar(self.file, self.sha256, None, baca_parquet(self.file, baca_bita(self._path)))


def _kode(kamus: _Kamus | None, banyak: int) -> tuple[NDArray[np.int32], list[bytes]]:
    """Return the numbers of the codes in a column, the heading first, and the codes."""
    if kamus is None:
        return np.full(banyak, TIDAK_ADA, dtype=np.int32), []
    letak, sel = kamus
    kode: list[bytes] = []
    nomor = np.full(len(sel), TIDAK_ADA, dtype=np.int32)
    for n, isi in enumerate(sel):
        bita = isi.encode("utf-8", "surrogatepass") if isinstance(isi, str) else b""
        satu = bita if kode_polos(bita) else bita_kode(isi)
        if satu is not None:
            nomor[n] = len(kode)
            kode.append(satu)
    return np.concatenate([[TIDAK_ADA], nomor[letak]]).astype(np.int32), kode


def _pasangan(
    jabatan: _Kamus | None, unit: _Kamus | None, kode: NDArray[np.int32]
) -> tuple[NDArray[np.int32], list[tuple[object, object]]]:
    """Return the numbers of the pairs of post and unit in words of rows without a code, and the pairs."""
    kata = np.full(len(kode), TIDAK_ADA, dtype=np.int32)
    perlu = np.flatnonzero(kode[1:] == TIDAK_ADA)
    if jabatan is None or not len(perlu):
        return kata, []
    lain = (np.zeros(len(kode) - 1, dtype=np.int64), [None]) if unit is None else unit
    lebar = len(lain[1])
    gabung, asal = np.unique(jabatan[0][perlu] * lebar + lain[0][perlu], return_inverse=True)
    kata[perlu + 1] = asal
    return kata, [(jabatan[1][isi // lebar], lain[1][isi % lebar]) for isi in gabung.tolist()]


def _urai_kamus(kolom: Any) -> _Kamus:  # noqa: ANN401 - pyarrow ships no types
    """Return a column as numbers of its different cells, and these; a missing cell is the last of them."""
    import pyarrow as pa  # noqa: PLC0415 - only for this kind of file

    if pa.types.is_nested(kolom.type):
        raise TakTeraturError
    if not pa.types.is_dictionary(kolom.type):
        kolom = kolom.dictionary_encode()
    satu = kolom.unify_dictionaries()
    sel: list[object] = [*(kolom_polos(satu.chunk(0).dictionary) if satu.num_chunks else ()), None]
    tanpa = len(sel) - 1
    potong = [isi.indices.fill_null(tanpa).to_numpy(zero_copy_only=False) for isi in satu.chunks]
    return np.concatenate([np.empty(0, dtype=np.int64), *potong]).astype(np.int64), sel


def _nip(kolom: Any) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:  # noqa: ANN401 - as above
    """Return the NIPs of a column of texts as numbers, and the first digits of those of one of numbers.

    Zero is every other cell: it needs a look of its own.
    """
    import pyarrow as pa  # noqa: PLC0415 - only for this kind of file

    hasil, awalan = np.zeros(len(kolom), dtype=np.uint64), np.zeros(len(kolom), dtype=np.uint64)
    jenis = kolom.type
    if pa.types.is_dictionary(jenis):
        kolom, jenis = kolom.cast(jenis.value_type), jenis.value_type
    if pa.types.is_integer(jenis) or pa.types.is_floating(jenis):
        angka = kolom.fill_null(0).to_numpy().copy()
        angka[~((angka > 0) & (angka < 10**_ANGKA))] = 0
        bulat = angka.astype(np.uint64)
        bulat[bulat != angka] = 0
        for digit in range(_UTUH, _ANGKA + 1):
            pilih = (bulat >= np.uint64(10 ** (digit - 1))) & (bulat < np.uint64(10**digit))
            awalan[pilih] = bulat[pilih] // np.uint64(10 ** (digit - _UTUH))
    elif pa.types.is_string(jenis) or pa.types.is_large_string(jenis):
        mulai = 0
        for potong in kolom.chunks:
            for awal in range(0, len(potong), _SEKALIGUS):
                sebagian = potong.slice(awal, _SEKALIGUS)
                hasil[mulai : mulai + len(sebagian)] = _nip_teks(sebagian)
                mulai += len(sebagian)
    return hasil, awalan


def _nip_teks(potong: Any) -> NDArray[np.uint64]:  # noqa: ANN401 - as above
    import pyarrow as pa  # noqa: PLC0415 - only for this kind of file
    import pyarrow.compute as pc  # noqa: PLC0415 - as above

    hasil = np.zeros(len(potong), dtype=np.uint64)
    panjang = pc.binary_length(potong).fill_null(0).to_numpy(zero_copy_only=False)
    letak = np.flatnonzero(panjang == _ANGKA)
    if not len(letak):
        return hasil
    # Taken together, texts of one length lie in memory one behind the other.
    rapat = potong.take(_larik(letak))
    bita = np.frombuffer(rapat.buffers()[2], dtype=np.uint8, count=len(letak) * _ANGKA)
    huruf = bita.reshape(len(letak), _ANGKA)
    if ((huruf[:, 0] > _NOL) & (huruf[:, 0] <= _NOL + 9) & (huruf[:, -1] - _NOL < 10)).all():  # noqa: PLR2004 - digits
        # pyarrow would also take hexadecimal numbers and blanks at the ends: these are ruled out.
        try:
            hasil[letak] = rapat.cast(pa.uint64()).to_numpy()
        except pa.ArrowInvalid:
            pass
        else:
            return hasil
    huruf = huruf - _NOL
    angka = (huruf < 10).all(axis=1)  # noqa: PLR2004 - other signs lie above, also those below zero
    hasil[letak[angka]] = huruf[angka].astype(np.uint64) @ _PANGKAT
    return hasil


def _larik(isi: NDArray[np.int64]) -> Any:  # noqa: ANN401 - as above
    import pyarrow as pa  # noqa: PLC0415 - only for this kind of file

    return pa.array(isi)
