"""The recipe «Change a parameter» suffices."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recipes.recipe_steps import RepositoryCopy


def test_change_a_parameter(repository_copy: RepositoryCopy) -> None:
    shown = repository_copy.follow("Change a parameter")
    for nama in (
        "sehari sebelum Peraturan BKN 1/2030 berlaku",
        "sejak Peraturan BKN 1/2030 berlaku cukup setahun",
    ):
        assert f"WKT001: {nama}] PASSED" in shown, nama
    assert "test_generated_pages_are_current[parameters.md] PASSED" in shown
    assert "test_each_change_of_the_law_shows_on_its_day[masa_jabatan_minimum] PASSED" in shown
    # The value holds from its first day, and not on the day before.
    for day, value in (("2029-12-31", 24), ("2030-01-01", 12)):
        output = repository_copy.run_command("mutasi", "law", "--tanggal", day, "--format", "json")
        (entry,) = [
            parameter_entry
            for parameter_entry in json.loads(output)["parameter"]
            if parameter_entry["nama"] == "masa_jabatan_minimum"
        ]
        assert entry["nilai"] == value, day
