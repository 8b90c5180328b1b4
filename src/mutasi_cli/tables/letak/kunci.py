"""Headings as they are compared, and headings of personal matter."""

import re
from functools import lru_cache
from itertools import pairwise

from mutasi_cli.tables.nilai.mentah import teks_sel

_PENGHUBUNG = re.compile(r"[\s._]+")
_BUKAN_KATA = re.compile(r"[^a-z0-9]+")
_HARI = {"tgl": "tanggal", "tanggal": "tanggal", "tmt": "tmt"}
"""Words with which the heading of a day begins."""
_PRIBADI = frozenset(
    (
        *("nik", "ktp", "noktp", "kk", "nokk", "npwp", "bpjs", "rekening", "rek", "norek", "email", "surel"),
        *("alamat", "telepon", "telp", "notelp", "hp", "nohp", "handphone", "wa", "nowa", "whatsapp"),
        *("ponsel", "kontak", "seluler", "telpon", "notelpon", "phone", "mobile", "mail", "domisili"),
        *("paspor", "kartukeluarga"),
    )
)
_PRIBADI_BERDUA = frozenset((("surat", "elektronik"), ("kartu", "keluarga"), ("tempat", "tinggal")))


def kunci_judul(judul: object) -> str:
    """Return a heading or the name of a sheet as it is compared."""
    return _kunci(judul) if isinstance(judul, str) else _PENGHUBUNG.sub("", teks_sel(judul).casefold())


def kunci_rapat(judul: object) -> str:
    """Return a heading as the alias tables hold it: letters and digits (``GOL./RUANG``: ``golruang``)."""
    return _rapat(judul) if isinstance(judul, str) else _BUKAN_KATA.sub("", teks_sel(judul).casefold())


@lru_cache(maxsize=4096)
def _kunci(judul: str) -> str:
    return _PENGHUBUNG.sub("", teks_sel(judul).casefold())


@lru_cache(maxsize=4096)
def _rapat(judul: str) -> str:
    return _BUKAN_KATA.sub("", teks_sel(judul).casefold())


def pisah_hari(judul: str) -> tuple[str | None, str]:
    """Part the heading of a day: ``TGL UJI`` gives ``tanggal`` and ``uji``; None where it is none."""
    kata = [isi for isi in _BUKAN_KATA.split(judul.casefold()) if isi]
    awal = _HARI.get(kata[0]) if kata else None
    return awal, " ".join(kata if awal is None else kata[1:])


@lru_cache(maxsize=4096)
def pribadi(judul: str) -> bool:
    """Tell whether a heading is personal matter that is never read: NIK, telephone, address …"""
    kata = _BUKAN_KATA.split(judul.casefold())
    return not _PRIBADI.isdisjoint(kata) or any(pasangan in _PRIBADI_BERDUA for pasangan in pairwise(kata))
