"""Sentences are looked for in the source."""

from __future__ import annotations

import pytest

from bahasa.kalimat import RUMAH


@pytest.fixture(autouse=True)
def _sumber() -> None:
    if not (RUMAH / "src").is_dir():
        pytest.skip("an installed package has no source beside its tests")
