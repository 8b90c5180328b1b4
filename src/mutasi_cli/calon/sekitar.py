"""The part of a batch that one more row can have to do with, so that a trial costs little.

The rules about holders and vacancies look at posts, and one row changes the holders of few of them: its
target and what its person holds. Around these the part keeps their superiors and leading subordinates, all
rows that concern any of them, and everybody in them or in those rows. What is cut off looks the same with
the row and without it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from mutasi_cli.domain.bahan import Bahan
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan, rantai_atasan
from mutasi_cli.domain.move import Move

_BANYAK = 8
"""More holders than this in a post that leads nobody: one who stays stands for all the others."""


class Sekitar:
    """Cuts the surroundings of a move out of a batch; the indexes are made once."""

    def __init__(self, batch: Batch):
        self.batch = batch

    @cached_property
    def _baris_jabatan(self) -> Mapping[str, frozenset[int]]:
        """The rows of usulan that take or leave each post, by their index."""
        hasil: dict[str, set[int]] = {}
        for i, move in enumerate(self.batch.moves):
            for jabatan in (move.tujuan, *move.melepas):
                if jabatan is not None:
                    hasil.setdefault(jabatan.kode, set()).add(i)
        return {kode: frozenset(isi) for kode, isi in hasil.items()}

    @cached_property
    def _baris_orang(self) -> Mapping[str, frozenset[int]]:
        hasil: dict[str, set[int]] = {}
        for i, move in enumerate(self.batch.moves):
            if move.nip is not None:
                hasil.setdefault(move.nip, set()).add(i)
        return {nip: frozenset(isi) for nip, isi in hasil.items()}

    @cached_property
    def _baris_rusak(self) -> frozenset[int]:
        """Rows whose person or target is not known: what they want may be any post."""
        return frozenset(
            i
            for i, move in enumerate(self.batch.moves)
            if move.pegawai is None or (move.tujuan is None and move.usulan.minta_tujuan)
        )

    @cached_property
    def _bawahan(self) -> Mapping[str, tuple[str, ...]]:
        """The leading posts directly under each leading post, whatever stands between them."""
        hasil: dict[str, list[str]] = {}
        for kode, jabatan in self.batch.jabatan.items():
            if not jabatan.memimpin:
                continue
            atasan = next((isi for isi in rantai_atasan(kode, self.batch.jabatan) if isi.memimpin), None)
            if atasan is not None:
                hasil.setdefault(atasan.kode, []).append(kode)
        return {kode: tuple(isi) for kode, isi in hasil.items()}

    @cached_property
    def _setingkat(self) -> Mapping[str, tuple[str, ...]]:
        """The structural posts that name each post as their superior: who is next in line hangs on all."""
        hasil: dict[str, list[str]] = {}
        for kode, jabatan in self.batch.jabatan.items():
            if jabatan.struktural and jabatan.kode_atasan is not None:
                hasil.setdefault(jabatan.kode_atasan, []).append(kode)
        return {kode: tuple(isi) for kode, isi in hasil.items()}

    def cut(self, move: Move) -> Bahan:
        """Return the material around a proposed move; the row itself is not in it."""
        batch = self.batch
        # Also what the person's rows in the batch want: their faults are faults of the person.
        milik = [batch.moves[i] for i in self._baris_orang.get(move.nip or "", ())]
        semua = (move.definitif, move.tugas_tambahan, *(isi.tujuan for isi in (move, *milik)))
        inti = {isi.kode for isi in semua if isi is not None}
        lingkar = set(inti)
        for kode in inti:
            lingkar.update(self._bawahan.get(kode, ()))
            atasan = batch.jabatan[kode].kode_atasan
            if atasan is not None and atasan in batch.jabatan:
                lingkar.add(atasan)
        tujuan = {isi.tujuan.kode for isi in (move, *milik) if isi.tujuan is not None}
        orang = {move.nip or "", *batch.relatives.get(move.nip or "", ())}
        for kode in lingkar:
            orang.update(self._stand_for(kode, move.nip, utuh=kode in tujuan))
        nomor = set(self._baris_rusak)
        for kode in lingkar:
            nomor |= self._baris_jabatan.get(kode, frozenset())
        for nip in orang:
            nomor |= self._baris_orang.get(nip, frozenset())
        bergerak = {batch.moves[i].nip or "" for i in nomor}
        plt = tuple(isi for isi in batch.bahan.plt if isi.kode_jabatan in lingkar)
        orang |= bergerak | {isi.nip_plt or "" for isi in plt}
        kode_ada = lingkar | self._named(nomor)
        for kode in lingkar:
            kode_ada.update(self._setingkat.get(kode, ()))
        for nip in bergerak | {move.nip or "", *batch.relatives.get(move.nip or "", ())}:
            pegawai = batch.pegawai.get(nip)
            if pegawai is not None:
                kode_ada |= {pegawai.kode_jabatan or "", pegawai.kode_tugas_tambahan or ""}
        return replace(
            batch.bahan,
            usulan=tuple(batch.bahan.usulan[i] for i in sorted(nomor)),
            pegawai={nip: batch.pegawai[nip] for nip in sorted(orang) if nip in batch.pegawai},
            jabatan=self._with_superiors(kode_ada),
            riwayat=(),
            pertek=None,
            plt=plt,
            keluarga=tuple(isi for isi in batch.bahan.keluarga if move.nip in {isi.nip, isi.nip_keluarga}),
            pegawai_tanpa_nip=tuple(
                isi
                for isi in batch.bahan.pegawai_tanpa_nip
                if {isi.kode_jabatan, isi.kode_tugas_tambahan} & lingkar
            ),
        )

    def _stand_for(self, kode: str, nip: str | None, *, utuh: bool) -> Iterable[str]:
        """Return the holders of a post, of a large pool only somebody who stays in it for certain."""
        sebelum = self.batch.holders_before.get(kode, ())
        jabatan = self.batch.jabatan[kode]
        if utuh or len(sebelum) <= _BANYAK or jabatan.formasi == 1 or jabatan.memimpin:
            return sebelum
        for lain in self.batch.holders_after.get(kode, ()):
            if lain != nip and lain in sebelum and lain not in self._baris_orang:
                return (lain,)
        return sebelum

    def _named(self, nomor: Iterable[int]) -> set[str]:
        hasil = set()
        for i in nomor:
            usulan = self.batch.bahan.usulan[i]
            hasil |= {usulan.kode_tujuan or "", usulan.kode_jabatan_lama or ""}
        return hasil

    def _with_superiors(self, kode: Iterable[str]) -> Mapping[str, Jabatan]:
        semua = self.batch.jabatan
        hasil: dict[str, Jabatan] = {}
        for isi in sorted(kode):
            if isi in semua:
                hasil[isi] = semua[isi]
                hasil.update((atasan.kode, atasan) for atasan in rantai_atasan(isi, semua))
        return hasil
