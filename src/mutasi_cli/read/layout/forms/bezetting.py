"""Bezetting and peta jabatan: unit title rows between posts, the holder beside each post, no post codes."""

import re

from mutasi_cli.read.layout.layout_model import FieldPart, HeadingBlock, Layout
from mutasi_cli.read.layout.stacked_cells import cut_nip
from mutasi_cli.read.values import blank, cell_text

_HOLDER_HEADINGS = (
    "NAMA",
    "NAMA PEJABAT",
    "NAMA PEMANGKU",
    "NAMA PEGAWAI",
    "PEMANGKU",
    "KET",
    "KETERANGAN",
    "CATATAN",
)
_NOT_DEFINITIVE = re.compile(r"\W*(?:plt|plh|pj|pjs|kosong|lowong|belum terisi|tidak ada|nihil)\b", re.IGNORECASE)
_CANONICAL_ONLY = frozenset(("kode", "kode_atasan", "kode_pengganti", "layanan_vital", "syarat_khusus", "urut"))
_MARKS = ("nama", "namapejabat", "namapemangku", "namapegawai", "pemangku", "ket", "namanip")


def _matches(head: HeadingBlock) -> bool:
    if not _CANONICAL_ONLY.isdisjoint(head.field) or "jabatan" not in head.field:
        return False
    titled = any(word in head.above for word in ("bezetting", "peta jabatan", "bezeting"))
    return titled or any(head.has(heading) for heading in _MARKS)


def _definitive(nip: object, *others: object) -> object:
    """Return the NIP of who holds the post in his own right: not of a Plt., nobody where it says KOSONG."""
    return None if any(_not_definitive(cell) for cell in (nip, *others)) else nip


def _not_definitive(cell: object) -> bool:
    return not blank(cell) and _NOT_DEFINITIVE.match(cell_text(cell)) is not None


def _definitive_stacked(cell: object, *others: object) -> object:
    return None if any(_not_definitive(each_cell) for each_cell in (cell, *others)) else cut_nip(cell)


_NIP = (FieldPart("pemangku_nip", _definitive, _HOLDER_HEADINGS),)

LAYOUT = Layout(
    nama="bezetting atau peta jabatan",
    table="jabatan",
    match=_matches,
    heading={
        "NIP": _NIP,
        "NIP PEMANGKU": _NIP,
        "NIP PEJABAT": _NIP,
        "NAMA/NIP": (FieldPart("pemangku_nip", _definitive_stacked, _HOLDER_HEADINGS),),
    },
    unused=(
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
)
