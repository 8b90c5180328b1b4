"""The DUK: a merged heading in which ``Nama`` and ``TMT`` stand under several groups."""

from mutasi_cli.read.layout.heading_key import compact_key
from mutasi_cli.read.layout.layout_model import HeadingBlock, Layout

_GROUPS = frozenset(("pangkat", "jabatan", "pendidikan"))


def _matches(head: HeadingBlock) -> bool:
    groups = {compact_key(column.trail[0]) for column in head.column if len(column.trail) > 1}
    return len(groups & _GROUPS) > 1 or "daftar urut kepangkatan" in head.above


LAYOUT = Layout(nama="daftar urut kepangkatan (DUK)", table="pegawai", match=_matches)
