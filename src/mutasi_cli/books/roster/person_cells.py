"""What the sheets of the roster say about one person: the cells, not their looks.

The words are those of the papers, so that the roster and the annex of the decree can never disagree.
"""

from datetime import date

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.calendar import long_date
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.nip import printed_nip
from mutasi_cli.domain.vocabulary import KindOfMove
from mutasi_cli.words.paper_words import GAP
from mutasi_cli.words.person_words import eselon, new_jabatan, old_jabatan, original_pertek, particulars

__all__ = [
    "DASH",
    "allowance",
    "eselon",
    "jabatan_fungsional",
    "keterangan",
    "new_jabatan",
    "nip_of_move",
    "old_allowance",
    "old_eselon",
    "old_jabatan",
    "old_tugas_tambahan",
    "pangkat_golongan",
    "perangkat",
    "pertek",
    "present_eselon",
    "sworn",
    "tanggal_lahir",
]

DASH = "-"


def nip_of_move(move: Move) -> str:
    """Return the NIP of a row in groups 8-6-1-3; where it is unusable, what the cell shows."""
    nip = move.nip if move.pegawai is None else move.pegawai.nip
    return move.usulan.origin["nip"].content if nip is None else printed_nip(nip)


def tanggal_lahir(move: Move) -> date | None:
    """Return the birth date of a person."""
    return None if move.pegawai is None else move.pegawai.birth_date


def pangkat_golongan(batch: Batch, move: Move) -> str:
    """Return ``Penata Tingkat I`` and under it ``(III/d)``; PPPK have a golongan only."""
    if move.pegawai is None:
        return GAP
    particulars_words = particulars(move.pegawai, batch)
    if particulars_words["pangkat"] == DASH:
        return particulars_words["golongan"]
    return f"{particulars_words['pangkat']}\n({particulars_words['golongan']})"


def jabatan_fungsional(move: Move) -> str:
    """Return the functional post that a head by tugas tambahan keeps."""
    return move.old_jabatan or GAP


def old_tugas_tambahan(move: Move) -> str:
    """Return the tugas tambahan that ends, a dash where there is none."""
    return next((jabatan.full_name for jabatan in move.releases if not jabatan.definitif), DASH)


def allowance(batch: Batch, move: Move) -> int | None:
    """Return the allowance of the new post in rupiah a month, None where the law names none."""
    return _allowance_of(batch, move, None if move.target is None else move.target.eselon)


def old_allowance(batch: Batch, move: Move) -> int | None:
    """Return the allowance of the present post, likewise."""
    return _allowance_of(batch, move, present_eselon(move))


def _allowance_of(batch: Batch, move: Move, eselon_held: str | None) -> int | None:
    rupiah = None if eselon_held is None else batch.law.on(move.tmt).table("tunjangan_jabatan").get(eselon_held)
    return None if rupiah is None else int(rupiah)


def present_eselon(move: Move) -> str | None:
    """Return the eselon of the present definitive post, None where it has none."""
    if move.definitif is not None and move.definitif.eselon is not None:
        return move.definitif.eselon
    return None if move.pegawai is None else move.pegawai.eselon


def old_eselon(move: Move) -> str:
    """Return the same as a cell, a dash where there is none."""
    return present_eselon(move) or DASH


def pertek(batch: Batch, move: Move) -> str:
    """Return number and date of the approval of BKN on two lines, a dash where there is none."""
    nomor, tanggal = original_pertek(batch, move)
    if nomor is None:
        return DASH
    return f"{nomor}\n{GAP if tanggal is None else long_date(tanggal)}"


def keterangan(move: Move) -> str:
    """Return the derived kind of the move, and that the person is absent on the day."""
    jenis = GAP if move.jenis is None else move.jenis.value.capitalize()
    return jenis if move.usulan.hadir else f"{jenis} (susulan)"


def perangkat(move: Move) -> str | None:
    """Return the office that gets the person; for a removal the one that loses the person."""
    jabatan = move.target or move.origin
    return None if jabatan is None else jabatan.perangkat_daerah or jabatan.unit_kerja


def sworn(move: Move) -> bool:
    """Tell whether a row is meant to bring somebody into a post; a removal is not."""
    return move.jenis is not KindOfMove.PEMBERHENTIAN and (move.target is not None or move.usulan.asks_target)
