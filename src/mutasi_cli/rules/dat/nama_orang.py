"""Whether two written names are one: degrees, titles, case, spaces and signs aside.

Names are only ever a check; nothing is joined on them.
"""

import re
from collections.abc import Sequence

from mutasi_cli.domain.gelar import huruf_gelar_belakang, huruf_gelar_depan
from mutasi_cli.domain.pegawai import Pegawai

_BERTITIK = re.compile(r"[a-z]{1,4}(?:\.[a-z]{1,6})+(?:-[a-z]{1,6})*\.?")
"""A degree with dots inside: ``s.sos.``, ``a.ma.pd``, ``sp.pd-khom``."""


def same_name(pegawai: Pegawai, tertulis: str) -> bool:
    """Tell whether a written name can be that of a person of the staff table."""
    resmi = _readings(pegawai.nama) | {
        _letters(isi)
        for isi in (
            pegawai.nama_bergelar,
            f"{pegawai.gelar_depan or ''} {pegawai.nama}",
            f"{pegawai.nama} {pegawai.gelar_belakang or ''}",
        )
    }
    return not resmi.isdisjoint(_readings(tertulis))


def _readings(tertulis: str) -> set[str]:
    """Return the letters of a name as written, and again without what may be titles and degrees."""
    kecil = tertulis.casefold()
    kata = kecil.partition(",")[0].split()
    hasil = {_letters(kecil), _letters(" ".join(kata))}
    while banyak := _degree_words(kata):
        del kata[-banyak:]
        hasil.add(_letters(" ".join(kata)))
    while len(kata) > 1 and huruf_gelar_depan(_letters(kata[0])):
        kata.pop(0)
        hasil.add(_letters(" ".join(kata)))
    return hasil


def _degree_words(kata: Sequence[str]) -> int:
    """Return how many of the last words are one degree: two where a blank follows a dot (``s. kep.``)."""
    if len(kata) > 1 and (huruf_gelar_belakang(_letters(kata[-1])) or _BERTITIK.fullmatch(kata[-1])):
        return 1
    terpisah = len(kata) > 2 and kata[-2].endswith(".")  # noqa: PLR2004 - a name and the two words
    return 2 if terpisah and huruf_gelar_belakang(_letters("".join(kata[-2:]))) else 0


def _letters(teks: str) -> str:
    return "".join(huruf for huruf in teks.casefold() if huruf.isalnum())
