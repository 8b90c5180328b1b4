"""Bezetting and peta jabatan: unit title rows between posts, the holder beside each post, no post codes."""

import re

from mutasi_cli.tables.kode_turunan import kode_dari_pasangan
from mutasi_cli.tables.letak.model import Bagian, Kepala, Layout
from mutasi_cli.tables.letak.tumpuk import potong_nip
from mutasi_cli.tables.nilai import kosong, teks_sel

_PEMANGKU = (
    "NAMA",
    "NAMA PEJABAT",
    "NAMA PEMANGKU",
    "NAMA PEGAWAI",
    "PEMANGKU",
    "KET",
    "KETERANGAN",
    "CATATAN",
)
_BUKAN_DEFINITIF = re.compile(
    r"\W*(?:plt|plh|pj|pjs|kosong|lowong|belum terisi|tidak ada|nihil)\b", re.IGNORECASE
)
_HANYA_BAKU = frozenset(("kode", "kode_atasan", "kode_pengganti", "layanan_vital", "syarat_khusus", "urut"))
_CIRI = ("nama", "namapejabat", "namapemangku", "namapegawai", "pemangku", "ket", "namanip")


def _cocok(kepala: Kepala) -> bool:
    if not _HANYA_BAKU.isdisjoint(kepala.bidang) or "jabatan" not in kepala.bidang:
        return False
    judul = any(kata in kepala.atas for kata in ("bezetting", "peta jabatan", "bezeting"))
    return judul or any(kepala.punya(isi) for isi in _CIRI)


def _definitif(nip: object, *lain: object) -> object:
    """Return the NIP of who holds the post in his own right: not of a Plt., nobody where it says KOSONG."""
    return None if any(_bukan_definitif(isi) for isi in (nip, *lain)) else nip


def _bukan_definitif(isi: object) -> bool:
    return not kosong(isi) and _BUKAN_DEFINITIF.match(teks_sel(isi)) is not None


def _definitif_bertumpuk(isi: object, *lain: object) -> object:
    return None if any(_bukan_definitif(satu) for satu in (isi, *lain)) else potong_nip(isi)


_NIP = (Bagian("pemangku_nip", _definitif, _PEMANGKU),)

LAYOUT = Layout(
    nama="bezetting atau peta jabatan",
    tabel="jabatan",
    cocok=_cocok,
    judul={
        "NIP": _NIP,
        "NIP PEMANGKU": _NIP,
        "NIP PEJABAT": _NIP,
        "NAMA/NIP": (Bagian("pemangku_nip", _definitif_bertumpuk, _PEMANGKU),),
    },
    tak_dipakai=(
        *(
            "NAMA",
            "NAMA PEJABAT",
            "NAMA PEMANGKU",
            "NAMA PEGAWAI",
            "PEMANGKU",
            "PANGKAT",
            "GOL",
            "GOL. RUANG",
        ),
        *("GOLONGAN", "PANGKAT/GOL. RUANG", "PANGKAT/GOL", "TMT", "TMT JABATAN", "PENDIDIKAN", "BEZETTING"),
        *("KEKURANGAN", "KELEBIHAN", "SELISIH", "TMT PANGKAT", "JENIS KELAMIN", "L/P", "USIA"),
    ),
    wajib=(("jabatan",),),
    judul_unit=True,
    turunan={"kode": "jabatan", "formasi": "jabatan"},
    lengkapi=kode_dari_pasangan,
)
