"""The daftar nominatif: title rows above, often ``NAMA / NIP`` and ``GOL / TMT`` stacked in one cell."""

from mutasi_cli.read.layout.layout_model import HeadingBlock, Layout


def _matches(head: HeadingBlock) -> bool:
    return head.stacked or "nominatif" in head.above


LAYOUT = Layout(nama="daftar nominatif", table="pegawai", match=_matches)
