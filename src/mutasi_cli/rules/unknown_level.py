"""Why a level is not known: the cell that must be filled before a move can be judged.

A damaged cell was reported by the family DAT already, so it is nobody's answer here.
"""

from mutasi_cli.domain.cell import Cell, Origin
from mutasi_cli.domain.levels import present_jenis
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.vocabulary import JenisJabatan

_JABATAN = ("jenis", "jenjang", "eselon")
_PEGAWAI = ("kode_jabatan", "jenis_jabatan", "eselon", "jenjang_jf")


def blank_for_new_level(move: Move) -> Cell | None:
    """Return the blank cell that hides the level of the target; None when it is known or damaged."""
    target = move.target
    if target is None or move.new_jenjang is not None or _damaged(target.origin, _JABATAN):
        return None
    if target.jenis is JenisJabatan.FUNGSIONAL:
        return target.origin["jenjang"]
    return target.origin["eselon" if target.jenis is JenisJabatan.STRUKTURAL else "jenis"]


def blank_for_present_level(move: Move) -> Cell | None:
    """Return the blank cell that hides the present level; None when it is known or damaged."""
    pegawai = move.pegawai
    if pegawai is None or move.old_jenjang is not None or _damaged(pegawai.origin, _PEGAWAI):
        return None
    if move.definitif is not None and _damaged(move.definitif.origin, _JABATAN):
        return None
    jenis = present_jenis(pegawai, move.definitif)
    if jenis is JenisJabatan.FUNGSIONAL:
        return pegawai.origin["jenjang_jf"]
    if jenis is JenisJabatan.STRUKTURAL:
        return pegawai.origin["eselon"]
    without_jabatan = pegawai.kode_jabatan is None and not pegawai.jabatan
    return pegawai.origin["kode_jabatan" if without_jabatan else "jenis_jabatan"]


def _damaged(origin: Origin, field_names: tuple[str, ...]) -> bool:
    return any(origin[nama].damage is not None for nama in field_names)


def level_goes_down(move: Move) -> bool:
    """Tell whether the move ends on a lower level, whatever it is called.

    A tugas tambahan leaves the functional post as it is and so takes nobody down.
    """
    if move.to_tugas_tambahan or move.old_jenjang is None or move.new_jenjang is None:
        return False
    return move.new_jenjang < move.old_jenjang
