"""Chains, rings and single moves: who makes room for whom."""

from dataclasses import dataclass
from enum import StrEnum

from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move


class JenisRantai(StrEnum):
    """Shape of a group of linked moves."""

    RANTAI = "rantai"
    SIKLUS = "siklus"
    TUNGGAL = "tunggal"


@dataclass(frozen=True, slots=True)
class Langkah:
    """One step: the move, the post it leaves in this chain and the post it takes."""

    move: Move
    dari: Jabatan | None
    ke: Jabatan | None


@dataclass(frozen=True, slots=True)
class Rantai:
    """Linked moves. Step 1 leaves the open end; each next step makes room for the one before it.

    ``ujung_terbuka`` is the post that nobody takes after the first person left it, None in a ring or
    where the post is filled by others. Two people who change places are a ``siklus`` of two steps.
    """

    jenis: JenisRantai
    langkah: tuple[Langkah, ...]
    ujung_terbuka: Jabatan | None

    @property
    def tukar(self) -> bool:
        """True for a swap of two people."""
        return self.jenis is JenisRantai.SIKLUS and len(self.langkah) == 2  # noqa: PLR2004 - a swap is two


def chains(moves: tuple[Move, ...], kosong_sesudah: frozenset[str]) -> tuple[Rantai, ...]:
    """Partition the moves into chains, rings and single moves, longest first.

    Only posts for one person link people: out of a pool (formasi > 1) nobody makes room for anybody in
    particular. ``kosong_sesudah`` holds the codes of posts without a holder after the batch. The order of
    ``moves`` does not matter.
    """
    urut = sorted(moves, key=_kunci)
    peninggal: dict[str, Move] = {}
    for move in urut:
        for jabatan in move.melepas:
            if jabatan.formasi == 1:
                peninggal.setdefault(jabatan.kode, move)
    berikut: dict[int, Move] = {}
    didahului: set[int] = set()
    for move in urut:
        if move.tujuan is None or move.tujuan.formasi != 1:
            continue
        lain = peninggal.get(move.tujuan.kode)
        if lain is not None and id(lain) not in didahului and lain is not move:
            berikut[id(move)] = lain
            didahului.add(id(lain))
    hasil = [_susun(move, berikut, kosong_sesudah) for move in urut if id(move) not in didahului]
    terpakai = {id(langkah.move) for rantai in hasil for langkah in rantai.langkah}
    for move in urut:
        if id(move) not in terpakai:
            siklus = _susun(move, berikut, kosong_sesudah)
            terpakai.update(id(langkah.move) for langkah in siklus.langkah)
            hasil.append(siklus)
    return tuple(sorted(hasil, key=lambda rantai: (-len(rantai.langkah), _kunci(rantai.langkah[0].move))))


def _susun(awal: Move, berikut: dict[int, Move], kosong: frozenset[str]) -> Rantai:
    moves = [awal]
    kini = berikut.get(id(awal))
    while kini is not None and kini is not awal:
        moves.append(kini)
        kini = berikut.get(id(kini))
    siklus = kini is awal
    langkah = []
    for i, move in enumerate(moves):
        sebelum = moves[i - 1] if i or siklus else None
        langkah.append(Langkah(move, _dari(move, sebelum, kosong), move.tujuan))
    if siklus:
        return Rantai(JenisRantai.SIKLUS, tuple(langkah), None)
    asal = langkah[0].dari
    ujung = asal if asal is not None and asal.kode in kosong else None
    jenis = JenisRantai.RANTAI if len(moves) > 1 else JenisRantai.TUNGGAL
    return Rantai(jenis, tuple(langkah), ujung)


def _dari(move: Move, sebelum: Move | None, kosong: frozenset[str]) -> Jabatan | None:
    """Return the post that this step leaves: the one the step before takes, else the one left empty."""
    if sebelum is not None and sebelum.tujuan is not None:
        for jabatan in move.melepas:
            if jabatan.kode == sebelum.tujuan.kode:
                return jabatan
    terbuka = [jabatan for jabatan in move.melepas if jabatan.kode in kosong]
    vital = [jabatan for jabatan in terbuka if jabatan.layanan_vital is not None]
    return next(iter(vital or terbuka), move.asal)


def _kunci(move: Move) -> tuple[str, str, tuple[str, ...], str]:
    """Order moves by what they are; the address only parts rows that are the same in everything else."""
    tujuan = "" if move.tujuan is None else move.tujuan.kode
    melepas = tuple(jabatan.kode for jabatan in move.melepas)
    return (
        move.usulan.nip or move.usulan.asal["nip"].isi,
        tujuan,
        melepas,
        move.usulan.asal["nip"].alamat,
    )
