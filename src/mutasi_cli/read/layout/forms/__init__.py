"""The forms that are read without being told, one a module, in the order in which they are tried.

To add one, follow the recipe in ``CONTRIBUTING.md``.
"""

from mutasi_cli.read.fields import FIELDS
from mutasi_cli.read.layout.forms import (
    bezetting,
    duk,
    lampiran,
    nominatif,
    siasn,
    siasn_reference,
)
from mutasi_cli.read.layout.layout_model import Layout

LAYOUT: tuple[Layout, ...] = (
    siasn.LAYOUT,
    duk.LAYOUT,
    nominatif.LAYOUT,
    siasn_reference.JABATAN,
    siasn_reference.UNOR,
    bezetting.LAYOUT,
    lampiran.LAYOUT,
)
"""Every form beside the canonical table. The first of a table whose ``match`` says yes is taken."""

CANONICAL = {table: Layout(nama="tabel baku", table=table, match=lambda _: True) for table in FIELDS}
"""The canonical form of each table."""


def table_layouts(table: str) -> tuple[Layout, ...]:
    """Return the forms of a table, the canonical one last."""
    return (*(layout for layout in LAYOUT if layout.table == table), CANONICAL[table])
