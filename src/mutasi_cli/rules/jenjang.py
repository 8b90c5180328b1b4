"""Why a level is not known: the cell that must be filled before a move can be judged.

A damaged cell was reported by the family DAT already, so it is nobody's answer here.
"""

from mutasi_cli.domain.kosakata import JenisJabatan
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.sel import Asal, Sel
from mutasi_cli.domain.tingkat import jenis_sekarang

_JABATAN = ("jenis", "jenjang", "eselon")
_PEGAWAI = ("kode_jabatan", "jenis_jabatan", "eselon", "jenjang_jf")


def blank_for_new_level(move: Move) -> Sel | None:
    """Return the blank cell that hides the level of the target; None when it is known or damaged."""
    tujuan = move.tujuan
    if tujuan is None or move.jenjang_baru is not None or _damaged(tujuan.asal, _JABATAN):
        return None
    if tujuan.jenis is JenisJabatan.FUNGSIONAL:
        return tujuan.asal["jenjang"]
    return tujuan.asal["eselon" if tujuan.jenis is JenisJabatan.STRUKTURAL else "jenis"]


def blank_for_present_level(move: Move) -> Sel | None:
    """Return the blank cell that hides the present level; None when it is known or damaged."""
    pegawai = move.pegawai
    if pegawai is None or move.jenjang_lama is not None or _damaged(pegawai.asal, _PEGAWAI):
        return None
    if move.definitif is not None and _damaged(move.definitif.asal, _JABATAN):
        return None
    jenis = jenis_sekarang(pegawai, move.definitif)
    if jenis is JenisJabatan.FUNGSIONAL:
        return pegawai.asal["jenjang_jf"]
    if jenis is JenisJabatan.STRUKTURAL:
        return pegawai.asal["eselon"]
    tanpa_jabatan = pegawai.kode_jabatan is None and not pegawai.jabatan
    return pegawai.asal["kode_jabatan" if tanpa_jabatan else "jenis_jabatan"]


def _damaged(asal: Asal, bidang: tuple[str, ...]) -> bool:
    return any(asal[nama].kerusakan is not None for nama in bidang)


def level_goes_down(move: Move) -> bool:
    """Tell whether the move ends on a lower level, whatever it is called.

    A tugas tambahan leaves the functional post as it is and so takes nobody down.
    """
    if move.ke_tugas_tambahan or move.jenjang_lama is None or move.jenjang_baru is None:
        return False
    return move.jenjang_baru < move.jenjang_lama
