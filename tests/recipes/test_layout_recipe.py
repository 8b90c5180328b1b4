"""The recipe «Add a layout» suffices."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recipes.recipe_steps import RepositoryCopy

_WRITE_SCRIPT = (
    "from pathlib import Path; from read.layouts.sheet_writers import simpeg; "
    "simpeg().to_xlsx(Path('dari-kantor.xlsx'))"
)


def test_add_a_layout(repository_copy: RepositoryCopy) -> None:
    shown = repository_copy.follow("Add a layout")
    for carrier in ("memori", "xlsx", "csv"):
        assert f"test_staff[{carrier}-simpeg] PASSED" in shown
    assert "test_layouts[ekspor SIMPEG] PASSED" in shown
    # A real file of that kind is recognised, and each of its columns is either read or known.
    repository_copy.run_command("python", "-c", _WRITE_SCRIPT)
    understood_sheets = repository_copy.run_command("mutasi", "columns", "dari-kantor.xlsx")
    assert "ekspor SIMPEG" in understood_sheets
    assert "KD_GOL" in understood_sheets
