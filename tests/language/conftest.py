"""Sentences are looked for in the source."""

from __future__ import annotations

import pytest

from language.sentences import REPOSITORY


@pytest.fixture(autouse=True)
def _source_only() -> None:
    if not (REPOSITORY / "src").is_dir():
        pytest.skip("an installed package has no source beside its tests")
