"""The kind of a move: one function, used by every rule and every output.

Two older systems call every demotion "Promosi" or "Rotasi"; that is the mistake to avoid.
"""

from mutasi_cli.domain.jabatan import Jabatan, eselon_rank
from mutasi_cli.domain.levels import jenis_jabatan, jenjang_of_jabatan, present_jenis, present_jenjang
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.usulan import Usulan
from mutasi_cli.domain.vocabulary import JenisJabatan, KindOfMove
from mutasi_cli.law import Law


def kind_of_move(
    usulan: Usulan,
    pegawai: Pegawai,
    definitif: Jabatan | None,
    tugas_tambahan: Jabatan | None,
    target: Jabatan | None,
    law: Law,
) -> KindOfMove | None:
    """Return the kind of a move, None when the data does not tell.

    ``definitif`` and ``tugas_tambahan`` are the posts that the person holds now (as far as the row leaves
    them), ``target`` is the resolved target. The order of the questions is that of the catalogue.
    """
    if target is None:
        return None if usulan.asks_target else KindOfMove.PEMBERHENTIAN
    held = [jabatan for jabatan in (definitif, tugas_tambahan) if jabatan is not None]
    if any(_is_pengukuhan(usulan, old, target) for old in held):
        return KindOfMove.PENGUKUHAN
    if not target.definitif:
        if tugas_tambahan is None:
            return KindOfMove.TUGAS_TAMBAHAN
        return KindOfMove.ALIH_TUGAS_TAMBAHAN
    old_jenjang = present_jenjang(pegawai, definitif, law)
    new_jenjang = jenjang_of_jabatan(target, law)
    if old_jenjang is None or new_jenjang is None:
        return None
    if new_jenjang != old_jenjang:
        return KindOfMove.PROMOSI if new_jenjang > old_jenjang else KindOfMove.DEMOSI
    return _lateral_kind(pegawai, definitif, target)


def _is_pengukuhan(usulan: Usulan, old: Jabatan, target: Jabatan) -> bool:
    """The target replaces the present post, or the row confirms somebody in the very same post."""
    if old.kode == target.kode:
        return usulan.jenis is KindOfMove.PENGUKUHAN
    return old.kode_pengganti == target.kode


def _lateral_kind(pegawai: Pegawai, definitif: Jabatan | None, target: Jabatan) -> KindOfMove:
    jenis = {present_jenis(pegawai, definitif), jenis_jabatan(target)}
    if jenis == {JenisJabatan.STRUKTURAL, JenisJabatan.FUNGSIONAL}:
        return KindOfMove.ALIH_JABATAN
    old_eselon = None if definitif is None else definitif.eselon
    if old_eselon is None:
        old_eselon = pegawai.eselon
    if old_eselon is not None and target.eselon is not None and old_eselon != target.eselon:
        if eselon_rank(target.eselon) < eselon_rank(old_eselon):
            return KindOfMove.KENAIKAN_ESELON
        return KindOfMove.PENURUNAN_ESELON
    return KindOfMove.ROTASI
