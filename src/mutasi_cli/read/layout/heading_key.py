"""Headings as they are compared, and headings of personal matter."""

import re
from functools import lru_cache
from itertools import pairwise

from mutasi_cli.read.values.raw_cell import cell_text

_JOINERS = re.compile(r"[\s._*]+")
_NO_WORD = re.compile(r"[^a-z0-9]+")
_DAY = {"tgl": "tanggal", "tanggal": "tanggal", "tmt": "tmt"}
"""Words with which the heading of a day begins."""
_PERSONAL = frozenset(
    (
        *("nik", "ktp", "noktp", "kk", "nokk", "npwp", "bpjs", "rekening", "rek", "norek", "email", "surel"),
        *("alamat", "telepon", "telp", "notelp", "hp", "nohp", "handphone", "wa", "nowa", "whatsapp"),
        *("ponsel", "kontak", "seluler", "telpon", "notelpon", "phone", "mobile", "mail", "domisili"),
        *("paspor", "kartukeluarga"),
    )
)
_PERSONAL_PAIRS = frozenset((("surat", "elektronik"), ("kartu", "keluarga"), ("tempat", "tinggal")))


def heading_key(heading: object) -> str:
    """Return a heading or the name of a sheet as it is compared."""
    return _key(heading) if isinstance(heading, str) else _JOINERS.sub("", cell_text(heading).casefold())


def compact_key(heading: object) -> str:
    """Return a heading as the alias tables hold it: letters and digits (``GOL./RUANG``: ``golruang``)."""
    return _compact(heading) if isinstance(heading, str) else _NO_WORD.sub("", cell_text(heading).casefold())


@lru_cache(maxsize=4096)
def _key(heading: str) -> str:
    return _JOINERS.sub("", cell_text(heading).casefold())


@lru_cache(maxsize=4096)
def _compact(heading: str) -> str:
    return _NO_WORD.sub("", cell_text(heading).casefold())


def split_day_heading(heading: str) -> tuple[str | None, str]:
    """Part the heading of a day: ``TGL UJI`` gives ``tanggal`` and ``uji``; None where it is none."""
    words = [word for word in _NO_WORD.split(heading.casefold()) if word]
    day_word = _DAY.get(words[0]) if words else None
    return day_word, " ".join(words if day_word is None else words[1:])


@lru_cache(maxsize=4096)
def personal(heading: str) -> bool:
    """Tell whether a heading is personal matter that is never read: NIK, telephone, address …"""
    words = _NO_WORD.split(heading.casefold())
    return not _PERSONAL.isdisjoint(words) or any(pair in _PERSONAL_PAIRS for pair in pairwise(words))
