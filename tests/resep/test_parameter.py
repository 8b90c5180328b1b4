"""The recipe «Change a parameter» suffices."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from resep.langkah import Salinan


def test_change_a_parameter(salinan: Salinan) -> None:
    tampil = salinan.ikuti("Change a parameter")
    for nama in (
        "sehari sebelum Peraturan BKN 1/2030 berlaku",
        "sejak Peraturan BKN 1/2030 berlaku cukup setahun",
    ):
        assert f"WKT001: {nama}] PASSED" in tampil, nama
    assert "test_generated_pages_are_current[parameters.md] PASSED" in tampil
    assert "test_each_change_of_the_law_shows_on_its_day[masa_jabatan_minimum] PASSED" in tampil
    # The value holds from its first day, and not on the day before.
    for hari, nilai in (("2029-12-31", 24), ("2030-01-01", 12)):
        keluar = salinan.jalankan("mutasi", "law", "--tanggal", hari, "--format", "json")
        (satu,) = [isi for isi in json.loads(keluar)["parameter"] if isi["nama"] == "masa_jabatan_minimum"]
        assert satu["nilai"] == nilai, hari
