"""A copy of the repository for each recipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recipes.recipe_steps import ROOT, RepositoryCopy

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def repository_copy(tmp_path: Path) -> RepositoryCopy:
    if not (ROOT / "src").is_dir():
        pytest.skip("recipes change the source, and an installed package has none beside its tests")
    return RepositoryCopy(tmp_path / "repo")
