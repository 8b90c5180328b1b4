"""Whole words in fields of study, degrees and certificates, compared with the word lists of the law.

Nothing is matched inside a word, so that ``bidan`` is not found in ``bidang``.
"""

import re
from collections.abc import Iterable

from mutasi_cli.domain.kosakata import Pendidikan
from mutasi_cli.domain.pegawai import Pegawai

_DOKTER = "dr"


def kata(teks: str) -> tuple[str, ...]:
    """Return the words of a text, case folded, without signs."""
    return tuple(re.findall(r"[^\W_]+", teks.casefold()))


def memuat(teks: str | None, frasa: Iterable[str]) -> bool:
    """Tell whether a text contains one of the phrases as consecutive whole words."""
    isi = kata(teks or "")
    return any(_berurutan(isi, kata(satu)) for satu in frasa)


def jurusan_cocok(jurusan: str | None, ya: Iterable[str], bukan: Iterable[str] = ()) -> bool:
    """Tell whether a field of study is one of a list and none of the look-alikes.

    Several fields in one cell, parted by ``;`` or a line break, are judged one by one.
    """
    ya, bukan = tuple(ya), tuple(bukan)
    bagian = re.split(r"[;\n]", jurusan or "")
    return any(memuat(isi, ya) and not memuat(isi, bukan) for isi in bagian)


def gelar_cocok(pegawai: Pegawai, daftar: Iterable[str]) -> bool:
    """Tell whether a person bears one of the degrees; dots and spaces within a degree do not matter.

    Case does not matter either, but for ``dr.``: a physician differs from the doctorate ``Dr.`` by it alone.
    """
    dicari = {_ringkas(isi) for isi in daftar}
    return not dicari.isdisjoint(_gelar(pegawai))


def pendidikan_label(label: str) -> Pendidikan:
    """Return the level of education that a parameter names (``D-IV``)."""
    return Pendidikan[label.replace("-", "_")]


def _gelar(pegawai: Pegawai) -> set[str]:
    depan = [_ringkas(isi) for isi in re.split(r"[\s.,;]+", pegawai.gelar_depan or "")]
    belakang = []
    for bagian in re.split(r"[,;]", pegawai.gelar_belakang or ""):
        belakang.append(_ringkas(bagian))
        belakang.extend(_ringkas(isi) for isi in bagian.split())
    return {isi for isi in (*depan, *belakang) if isi}


def _ringkas(gelar: str) -> str:
    padat = re.sub(r"[\s.]", "", gelar)
    return padat if padat.casefold() == _DOKTER else padat.casefold()


def _berurutan(isi: tuple[str, ...], dicari: tuple[str, ...]) -> bool:
    panjang = len(dicari)
    return panjang > 0 and any(isi[i : i + panjang] == dicari for i in range(len(isi) - panjang + 1))
