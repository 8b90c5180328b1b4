"""The forms that are read without being told, one a module, in the order in which they are tried.

To add one, follow the recipe in ``CONTRIBUTING.md``.
"""

from mutasi_cli.tables.bidang import BIDANG
from mutasi_cli.tables.letak.bentuk import (
    acuan_siasn,
    bezetting,
    duk,
    lampiran,
    nominatif,
    siasn,
)
from mutasi_cli.tables.letak.model import Layout

LAYOUT: tuple[Layout, ...] = (
    siasn.LAYOUT,
    duk.LAYOUT,
    nominatif.LAYOUT,
    acuan_siasn.JABATAN,
    acuan_siasn.UNOR,
    bezetting.LAYOUT,
    lampiran.LAYOUT,
)
"""Every form beside the canonical table. The first of a table whose ``cocok`` says yes is taken."""

BAKU = {tabel: Layout(nama="tabel baku", tabel=tabel, cocok=lambda _: True) for tabel in BIDANG}
"""The canonical form of each table."""


def layout_tabel(tabel: str) -> tuple[Layout, ...]:
    """Return the forms of a table, the canonical one last."""
    return (*(isi for isi in LAYOUT if isi.tabel == tabel), BAKU[tabel])
