"""What the recipes write is in the style that each commit is checked for, also all of them together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from recipes.recipe_steps import PAGE

if TYPE_CHECKING:
    from recipes.recipe_steps import RepositoryCopy


def test_recipes_are_in_style(repository_copy: RepositoryCopy) -> None:
    pytest.importorskip("ruff")
    headings = re.findall(r"^## (.+)$", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert len(headings) == 5
    file = {nama for heading in headings for nama in repository_copy.write(heading) if nama.endswith(".py")}
    assert len(file) > 15
    repository_copy.run_command("ruff", "check", *sorted(file))
    repository_copy.run_command("ruff", "format", "--check", *sorted(file))
