"""Whose age of retirement counts for a row."""

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Origin
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.levels import jenjang_jf_in
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Pegawai


def retirement_post(move: Move, batch: Batch) -> Jabatan | None:
    """Return the post whose age of retirement counts for a row.

    It is the target; for a tugas tambahan the functional post under it, which another row of the same
    person may change in the same batch. None: that post is not in the post table.
    """
    if move.target is not None and move.target.definitif:
        return move.target
    for other_move in batch.moves_by_nip.get(move.nip or "", ()):
        if other_move.target is not None and other_move.target.definitif:
            return other_move.target
    return move.definitif


def functional(pegawai: Pegawai, jabatan: Jabatan | None) -> bool:
    """Tell whether the age of retirement in a post is that of a functional level."""
    is_new = jabatan is not None and jabatan.kode != pegawai.kode_jabatan
    return jenjang_jf_in(pegawai, jabatan, new_jabatan=is_new) is not None


def damaged_level(move: Move, jabatan: Jabatan | None) -> bool:
    """Tell whether a cell that decides about the level of a post is damaged (DAT reported it)."""
    damage_of_cells = (
        [] if move.pegawai is None else _cells(move.pegawai.origin, "jenis_jabatan", "eselon", "jenjang_jf")
    )
    if jabatan is not None:
        damage_of_cells += _cells(jabatan.origin, "jenis", "eselon", "jenjang")
    return any(damage_of_cells)


def _cells(origin: Origin, *field_names: str) -> list[bool]:
    return [origin[nama].damage is not None for nama in field_names]
