"""Whose age of retirement counts for a row."""

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.sel import Asal
from mutasi_cli.domain.tingkat import jenjang_jf_dalam


def retirement_post(move: Move, batch: Batch) -> Jabatan | None:
    """Return the post whose age of retirement counts for a row.

    It is the target; for a tugas tambahan the functional post under it, which another row of the same
    person may change in the same batch. None: that post is not in the post table.
    """
    if move.tujuan is not None and move.tujuan.definitif:
        return move.tujuan
    for lain in batch.moves_by_nip.get(move.nip or "", ()):
        if lain.tujuan is not None and lain.tujuan.definitif:
            return lain.tujuan
    return move.definitif


def functional(pegawai: Pegawai, jabatan: Jabatan | None) -> bool:
    """Tell whether the age of retirement in a post is that of a functional level."""
    baru = jabatan is not None and jabatan.kode != pegawai.kode_jabatan
    return jenjang_jf_dalam(pegawai, jabatan, jabatan_baru=baru) is not None


def damaged_level(move: Move, jabatan: Jabatan | None) -> bool:
    """Tell whether a cell that decides about the level of a post is damaged (DAT reported it)."""
    sel = [] if move.pegawai is None else _cells(move.pegawai.asal, "jenis_jabatan", "eselon", "jenjang_jf")
    if jabatan is not None:
        sel += _cells(jabatan.asal, "jenis", "eselon", "jenjang")
    return any(sel)


def _cells(asal: Asal, *bidang: str) -> list[bool]:
    return [asal[nama].kerusakan is not None for nama in bidang]
