"""A copy of the repository for each recipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from resep.langkah import AKAR, Salinan

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def salinan(tmp_path: Path) -> Salinan:
    if not (AKAR / "src").is_dir():
        pytest.skip("recipes change the source, and an installed package has none beside its tests")
    return Salinan(tmp_path / "repo")
