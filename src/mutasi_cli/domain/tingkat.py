"""Levels: of a post, of a person's present standing, and the age of retirement that follows."""

from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.kosakata import JenisJabatan, Jenjang, JenjangJf
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.law import Law


def jenjang_dari_kunci(kunci: str) -> Jenjang:
    """Return the level that the tables of the law call ``jpt_pratama``."""
    return Jenjang[kunci.upper()]


def jenjang_eselon(eselon: str, law: Law) -> Jenjang | None:
    """Return the level of an eselon (``"III.a"``: administrator), None for one that the law does not know."""
    baris = law.tabel("rentang_golongan_eselon").get(eselon)
    return None if baris is None else jenjang_dari_kunci(baris["jenjang"])


def jenjang_setara(jf: JenjangJf, law: Law) -> Jenjang:
    """Return the level that a functional level counts as."""
    return jenjang_dari_kunci(law.tabel("kesetaraan_jf")[jf.kunci])


def jenjang_jabatan(jabatan: Jabatan, law: Law) -> Jenjang | None:
    """Return the level of a post from its jenjang, else its eselon, else its kind; None when nothing tells.

    A tugas tambahan counts as pengawas.
    """
    if jabatan.jenis is JenisJabatan.TUGAS_TAMBAHAN:
        return Jenjang.PENGAWAS
    if isinstance(jabatan.jenjang, JenjangJf):
        return jenjang_setara(jabatan.jenjang, law)
    if jabatan.jenjang is not None:
        return jabatan.jenjang
    if jabatan.eselon is not None:
        return jenjang_eselon(jabatan.eselon, law)
    return Jenjang.PELAKSANA if jabatan.jenis is JenisJabatan.PELAKSANA else None


def urutan_golongan(golongan: str, law: Law) -> int | None:
    """Return the rank of a golongan of PNS (I/a: 0), None for one that is not in their table (PPPK)."""
    urut = tuple(law.tabel("golongan"))
    return urut.index(golongan) if golongan in urut else None


def jenis_jabatan(jabatan: Jabatan) -> JenisJabatan | None:
    """Return the kind of a post; where it is not typed, its eselon or its level shows it."""
    if jabatan.jenis is not None:
        return jabatan.jenis
    if jabatan.struktural:
        return JenisJabatan.STRUKTURAL
    if isinstance(jabatan.jenjang, JenjangJf):
        return JenisJabatan.FUNGSIONAL
    return JenisJabatan.PELAKSANA if jabatan.jenjang is Jenjang.PELAKSANA else None


def jenis_sekarang(pegawai: Pegawai, jabatan: Jabatan | None) -> JenisJabatan | None:
    """Return the kind of a person's definitive post: from the post table, else from the staff table."""
    jenis = None if jabatan is None else jenis_jabatan(jabatan)
    if jenis is not None:
        return jenis
    if pegawai.jenis_jabatan is not None:
        return pegawai.jenis_jabatan
    if pegawai.eselon is not None:
        return JenisJabatan.STRUKTURAL
    return JenisJabatan.FUNGSIONAL if pegawai.jenjang_jf is not None else None


def jenjang_sekarang(pegawai: Pegawai, jabatan: Jabatan | None, law: Law) -> Jenjang | None:
    """Return the level of a person now; the person's own columns speak where the post table is silent.

    For a functional official the person's jenjang_jf decides (a pool of posts may hold several levels).
    """
    jenis = jenis_sekarang(pegawai, jabatan)
    if jenis is JenisJabatan.FUNGSIONAL and pegawai.jenjang_jf is not None:
        return jenjang_setara(pegawai.jenjang_jf, law)
    if jabatan is not None:
        jenjang = jenjang_jabatan(jabatan, law)
        if jenjang is not None:
            return jenjang
    if jenis is JenisJabatan.STRUKTURAL and pegawai.eselon is not None:
        return jenjang_eselon(pegawai.eselon, law)
    return Jenjang.PELAKSANA if jenis is JenisJabatan.PELAKSANA else None


def usia_pensiun(
    pegawai: Pegawai, jabatan: Jabatan | None, law: Law, *, jabatan_baru: bool = False
) -> int | None:
    """Return the age of retirement (years) of a person in a post, None when its level is not known.

    ``jabatan_baru``: the post is one that the person is about to take, so that the level of the post and
    not the person's own functional level decides. A tugas tambahan keeps the age of the functional post:
    pass the definitive post.
    """
    jf = jenjang_jf_dalam(pegawai, jabatan, jabatan_baru=jabatan_baru)
    if jf is not None:
        return int(law.tabel("bup_jf")[jf.kunci])
    if jabatan_baru:
        jenjang = None if jabatan is None else jenjang_jabatan(jabatan, law)
    else:
        jenjang = jenjang_sekarang(pegawai, jabatan, law)
    return None if jenjang is None else int(law.tabel("bup")[jenjang.kunci])


def jenjang_jf_dalam(
    pegawai: Pegawai, jabatan: Jabatan | None, *, jabatan_baru: bool = False
) -> JenjangJf | None:
    """Return the functional level that a person has in a post (None: the post is not functional)."""
    if jabatan is not None and isinstance(jabatan.jenjang, JenjangJf) and jabatan_baru:
        return jabatan.jenjang
    if jenis_sekarang(pegawai, jabatan) is not JenisJabatan.FUNGSIONAL:
        return None
    if jabatan_baru and jabatan is not None and jabatan.kode != pegawai.kode_jabatan:
        return pegawai.jenjang_jf if jenis_jabatan(jabatan) is JenisJabatan.FUNGSIONAL else None
    if pegawai.jenjang_jf is not None:
        return pegawai.jenjang_jf
    return jabatan.jenjang if jabatan is not None and isinstance(jabatan.jenjang, JenjangJf) else None
