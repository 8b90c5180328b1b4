"""The recipe «Add a layout» suffices."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from resep.langkah import Salinan

_TULIS = (
    "from pathlib import Path; from tables.tata_letak.penulis import simpeg; "
    "simpeg().ke_xlsx(Path('dari-kantor.xlsx'))"
)


def test_add_a_layout(salinan: Salinan) -> None:
    tampil = salinan.ikuti("Add a layout")
    for lewat in ("memori", "xlsx", "csv"):
        assert f"test_staff[{lewat}-simpeg] PASSED" in tampil
    assert "test_layouts[ekspor SIMPEG] PASSED" in tampil
    # A real file of that kind is recognised, and each of its columns is either read or known.
    salinan.jalankan("python", "-c", _TULIS)
    dipahami = salinan.jalankan("mutasi", "columns", "dari-kantor.xlsx")
    assert "ekspor SIMPEG" in dipahami
    assert "KD_GOL" in dipahami
