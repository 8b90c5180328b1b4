"""What the recipes write is in the style that each commit is checked for, also all of them together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from resep.langkah import HALAMAN

if TYPE_CHECKING:
    from resep.langkah import Salinan


def test_recipes_are_in_style(salinan: Salinan) -> None:
    pytest.importorskip("ruff")
    judul = re.findall(r"^## (.+)$", HALAMAN.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert len(judul) == 5
    berkas = {nama for satu in judul for nama in salinan.tulis(satu) if nama.endswith(".py")}
    assert len(berkas) > 15
    salinan.jalankan("ruff", "check", *sorted(berkas))
    salinan.jalankan("ruff", "format", "--check", *sorted(berkas))
