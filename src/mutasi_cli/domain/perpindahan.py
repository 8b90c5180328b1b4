"""The kind of a move: one function, used by every rule and every output.

Two older systems call every demotion "Promosi" or "Rotasi"; that is the mistake to avoid.
"""

from mutasi_cli.domain.jabatan import Jabatan, peringkat_eselon
from mutasi_cli.domain.kosakata import JenisJabatan, JenisPerpindahan
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.tingkat import jenis_jabatan, jenis_sekarang, jenjang_jabatan, jenjang_sekarang
from mutasi_cli.domain.usulan import Usulan
from mutasi_cli.law import Law


def jenis_perpindahan(
    usulan: Usulan,
    pegawai: Pegawai,
    definitif: Jabatan | None,
    tugas_tambahan: Jabatan | None,
    tujuan: Jabatan | None,
    law: Law,
) -> JenisPerpindahan | None:
    """Return the kind of a move, None when the data does not tell.

    ``definitif`` and ``tugas_tambahan`` are the posts that the person holds now (as far as the row leaves
    them), ``tujuan`` is the resolved target. The order of the questions is that of the catalogue.
    """
    if tujuan is None:
        return None if usulan.minta_tujuan else JenisPerpindahan.PEMBERHENTIAN
    pegang = [jabatan for jabatan in (definitif, tugas_tambahan) if jabatan is not None]
    if any(_pengukuhan(usulan, lama, tujuan) for lama in pegang):
        return JenisPerpindahan.PENGUKUHAN
    if not tujuan.definitif:
        if tugas_tambahan is None:
            return JenisPerpindahan.TUGAS_TAMBAHAN
        return JenisPerpindahan.ALIH_TUGAS_TAMBAHAN
    jenjang_lama = jenjang_sekarang(pegawai, definitif, law)
    jenjang_baru = jenjang_jabatan(tujuan, law)
    if jenjang_lama is None or jenjang_baru is None:
        return None
    if jenjang_baru != jenjang_lama:
        return JenisPerpindahan.PROMOSI if jenjang_baru > jenjang_lama else JenisPerpindahan.DEMOSI
    return _mendatar(pegawai, definitif, tujuan)


def _pengukuhan(usulan: Usulan, lama: Jabatan, tujuan: Jabatan) -> bool:
    """The target replaces the present post, or the row confirms somebody in the very same post."""
    if lama.kode == tujuan.kode:
        return usulan.jenis is JenisPerpindahan.PENGUKUHAN
    return lama.kode_pengganti == tujuan.kode


def _mendatar(pegawai: Pegawai, definitif: Jabatan | None, tujuan: Jabatan) -> JenisPerpindahan:
    jenis = {jenis_sekarang(pegawai, definitif), jenis_jabatan(tujuan)}
    if jenis == {JenisJabatan.STRUKTURAL, JenisJabatan.FUNGSIONAL}:
        return JenisPerpindahan.ALIH_JABATAN
    eselon_lama = None if definitif is None else definitif.eselon
    if eselon_lama is None:
        eselon_lama = pegawai.eselon
    if eselon_lama is not None and tujuan.eselon is not None and eselon_lama != tujuan.eselon:
        if peringkat_eselon(tujuan.eselon) < peringkat_eselon(eselon_lama):
            return JenisPerpindahan.KENAIKAN_ESELON
        return JenisPerpindahan.PENURUNAN_ESELON
    return JenisPerpindahan.ROTASI
