"""Levels: of a post, of a person's present standing, and the age of retirement that follows."""

from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.vocabulary import JenisJabatan, Jenjang, JenjangJf
from mutasi_cli.law import Law


def jenjang_of_key(key: str) -> Jenjang:
    """Return the level that the tables of the law call ``jpt_pratama``."""
    return Jenjang[key.upper()]


def jenjang_of_eselon(eselon: str, law: Law) -> Jenjang | None:
    """Return the level of an eselon (``"III.a"``: administrator), None for one that the law does not know."""
    row = law.table("rentang_golongan_eselon").get(eselon)
    return None if row is None else jenjang_of_key(row["jenjang"])


def equivalent_jenjang(jf: JenjangJf, law: Law) -> Jenjang:
    """Return the level that a functional level counts as."""
    return jenjang_of_key(law.table("kesetaraan_jf")[jf.key])


def jenjang_of_jabatan(jabatan: Jabatan, law: Law) -> Jenjang | None:
    """Return the level of a post from its jenjang, else its eselon, else its kind; None when nothing tells.

    A tugas tambahan counts as pengawas.
    """
    if jabatan.jenis is JenisJabatan.TUGAS_TAMBAHAN:
        return Jenjang.PENGAWAS
    if isinstance(jabatan.jenjang, JenjangJf):
        return equivalent_jenjang(jabatan.jenjang, law)
    if jabatan.jenjang is not None:
        return jabatan.jenjang
    if jabatan.eselon is not None:
        return jenjang_of_eselon(jabatan.eselon, law)
    return Jenjang.PELAKSANA if jabatan.jenis is JenisJabatan.PELAKSANA else None


def golongan_rank(golongan: str, law: Law) -> int | None:
    """Return the rank of a golongan of PNS (I/a: 0), None for one that is not in their table (PPPK)."""
    ranked = tuple(law.table("golongan"))
    return ranked.index(golongan) if golongan in ranked else None


def jenis_jabatan(jabatan: Jabatan) -> JenisJabatan | None:
    """Return the kind of a post; where it is not typed, its eselon or its level shows it."""
    if jabatan.jenis is not None:
        return jabatan.jenis
    if jabatan.struktural:
        return JenisJabatan.STRUKTURAL
    if isinstance(jabatan.jenjang, JenjangJf):
        return JenisJabatan.FUNGSIONAL
    return JenisJabatan.PELAKSANA if jabatan.jenjang is Jenjang.PELAKSANA else None


def present_jenis(pegawai: Pegawai, jabatan: Jabatan | None) -> JenisJabatan | None:
    """Return the kind of a person's definitive post: from the post table, else from the staff table."""
    jenis = None if jabatan is None else jenis_jabatan(jabatan)
    if jenis is not None:
        return jenis
    if pegawai.jenis_jabatan is not None:
        return pegawai.jenis_jabatan
    if pegawai.eselon is not None:
        return JenisJabatan.STRUKTURAL
    return JenisJabatan.FUNGSIONAL if pegawai.jenjang_jf is not None else None


def present_jenjang(pegawai: Pegawai, jabatan: Jabatan | None, law: Law) -> Jenjang | None:
    """Return the level of a person now; the person's own columns speak where the post table is silent.

    For a functional official the person's jenjang_jf decides (a pool of posts may hold several levels).
    """
    jenis = present_jenis(pegawai, jabatan)
    if jenis is JenisJabatan.FUNGSIONAL and pegawai.jenjang_jf is not None:
        return equivalent_jenjang(pegawai.jenjang_jf, law)
    if jabatan is not None:
        jenjang = jenjang_of_jabatan(jabatan, law)
        if jenjang is not None:
            return jenjang
    if jenis is JenisJabatan.STRUKTURAL and pegawai.eselon is not None:
        return jenjang_of_eselon(pegawai.eselon, law)
    return Jenjang.PELAKSANA if jenis is JenisJabatan.PELAKSANA else None


def retirement_age(pegawai: Pegawai, jabatan: Jabatan | None, law: Law, *, new_jabatan: bool = False) -> int | None:
    """Return the age of retirement (years) of a person in a post, None when its level is not known.

    ``new_jabatan``: the post is one that the person is about to take, so that the level of the post and
    not the person's own functional level decides. A tugas tambahan keeps the age of the functional post:
    pass the definitive post.
    """
    jf = jenjang_jf_in(pegawai, jabatan, new_jabatan=new_jabatan)
    if jf is not None:
        ages = law.table("bup_jf")
        return int(ages["guru"] if _is_guru(pegawai, jabatan) else ages[jf.key])
    if new_jabatan:
        jenjang = None if jabatan is None else jenjang_of_jabatan(jabatan, law)
    else:
        jenjang = present_jenjang(pegawai, jabatan, law)
    return None if jenjang is None else int(law.table("bup")[jenjang.key])


def _is_guru(pegawai: Pegawai, jabatan: Jabatan | None) -> bool:
    """Tell whether a functional post is that of a teacher, whose age of retirement a law of its own sets."""
    name = pegawai.jabatan or "" if jabatan is None else jabatan.jabatan
    return name.casefold().split()[:1] == ["guru"]


def jenjang_jf_in(pegawai: Pegawai, jabatan: Jabatan | None, *, new_jabatan: bool = False) -> JenjangJf | None:
    """Return the functional level that a person has in a post (None: the post is not functional)."""
    if jabatan is not None and isinstance(jabatan.jenjang, JenjangJf) and new_jabatan:
        return jabatan.jenjang
    if present_jenis(pegawai, jabatan) is not JenisJabatan.FUNGSIONAL:
        return None
    if new_jabatan and jabatan is not None and jabatan.kode != pegawai.kode_jabatan:
        return pegawai.jenjang_jf if jenis_jabatan(jabatan) is JenisJabatan.FUNGSIONAL else None
    if pegawai.jenjang_jf is not None:
        return pegawai.jenjang_jf
    return jabatan.jenjang if jabatan is not None and isinstance(jabatan.jenjang, JenjangJf) else None
