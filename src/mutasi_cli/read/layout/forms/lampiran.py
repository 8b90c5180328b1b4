"""The draft roster: NIP under the name, ``JABATAN LAMA`` and ``JABATAN BARU``, a signature below."""

from mutasi_cli.read.layout.layout_model import HeadingBlock, Layout


def _matches(head: HeadingBlock) -> bool:
    return head.has("jabatanbaru") or head.stacked


LAYOUT = Layout(nama="daftar lampiran", table="usulan", match=_matches)
