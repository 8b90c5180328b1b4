"""The order in which people stand on every paper: on the annex, on the roster and on the stage.

The structural group comes first and numbers run on through both groups. Within a group: eselon of the new
post from high to low, then ``urut`` of the new post, then golongan from high to low, then name. People
without an eselon to go to (functional target, removal, unreadable target) stand after those with one, PPPK
after PNS of the same post.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import peringkat_eselon
from mutasi_cli.domain.kosakata import Kelompok
from mutasi_cli.domain.move import Move
from mutasi_cli.law import Law

_TERAKHIR = 10**6
"""Sorts behind every real ``urut`` and every real eselon."""


@dataclass(frozen=True, slots=True)
class Baris:
    """One line of the roster.

    ``nomor`` counts from 1 through both groups (names of files, seating), ``nomor_kelompok`` within the
    group only (column NO of its annex).
    """

    nomor: int
    nomor_kelompok: int
    move: Move

    @property
    def kelompok(self) -> Kelompok:
        """The group, which decides about the decree and the annex."""
        return self.move.kelompok


def roster_order(batch: Batch) -> tuple[Baris, ...]:
    """Return every row of the batch in the order of the roster; the order of the sheet does not matter."""
    urut = urut_golongan(batch.law)
    moves = sorted(batch.moves, key=lambda move: _kunci(move, urut))
    sudah: Counter[Kelompok] = Counter()
    baris = []
    for nomor, move in enumerate(moves, start=1):
        sudah[move.kelompok] += 1
        baris.append(Baris(nomor, sudah[move.kelompok], move))
    return tuple(baris)


def baris_kelompok(baris: Sequence[Baris], kelompok: Kelompok) -> tuple[Baris, ...]:
    """Return the lines of one group, in the order of the roster."""
    return tuple(isi for isi in baris if isi.kelompok is kelompok)


def urut_golongan(law: Law) -> Mapping[str, int]:
    """Return a rank per golongan, 0 for the highest: PNS from high to low, then PPPK from high to low."""
    semua = (*reversed(tuple(law.tabel("golongan"))), *reversed(law.daftar("golongan_pppk")))
    return {golongan: nomor for nomor, golongan in enumerate(semua)}


def _kunci(move: Move, golongan: Mapping[str, int]) -> tuple[object, ...]:
    tujuan = move.tujuan
    eselon = None if tujuan is None else tujuan.eselon
    pegawai = move.pegawai
    pangkat = None if pegawai is None else pegawai.golongan
    return (
        tuple(Kelompok).index(move.kelompok),
        tujuan is None,
        (_TERAKHIR, "") if eselon is None else peringkat_eselon(eselon),
        -(move.jenjang_baru or 0) if eselon is None else 0,
        _TERAKHIR if tujuan is None or tujuan.urut is None else tujuan.urut,
        golongan.get(pangkat or "", _TERAKHIR),
        (pegawai.nama if pegawai is not None else move.siapa).casefold(),
        move.nip or "",
        "" if tujuan is None else tujuan.kode,
        move.usulan.asal.baris or 0,
    )
