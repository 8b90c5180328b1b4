"""The recipe «Add a rule» suffices."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recipes.recipe_steps import RepositoryCopy


def test_add_a_rule(repository_copy: RepositoryCopy) -> None:
    old = (repository_copy.root / "docs" / "rules.md").read_text(encoding="utf-8")
    shown = repository_copy.follow("Add a rule")
    # Its cases on both sides were judged, and hold.
    for nama in ("satu kelas lebih rendah", "kelas yang sama", "promosi tidak dinilai", "dikecualikan"):
        assert re.search(rf"SYA020: {nama}\] PASSED", shown), nama
    assert "test_generated_pages_are_current[rules.md] PASSED" in shown
    assert "test_every_rule_has_damages PASSED" in shown
    assert "test_damage_is_found_and_nothing_else[SYA020] PASSED" in shown
    # The catalogue and its page know the rule; nothing else of the page has changed.
    assert "SYA020" in repository_copy.run_command("mutasi", "rules", "--rinci")
    new = (repository_copy.root / "docs" / "rules.md").read_text(encoding="utf-8")
    assert "kelas-jabatan-turun" not in old
    assert "kelas-jabatan-turun" in new
    missing = set(old.splitlines()) - set(new.splitlines())
    assert all("96" in row or "(16" in row for row in missing), missing
    # The cases would have told a rule that is written and never called.
    listed = repository_copy.root / "src" / "mutasi_cli" / "rules" / "sya" / "__init__.py"
    register_text = listed.read_text(encoding="utf-8")
    listed.write_text(register_text.replace("    KelasJabatanTurun(),\n", ""), encoding="utf-8")
    shown = repository_copy.run_command("pytest", "tests/rules/test_rule_cases.py", "-k", "SYA020", kode=1)
    assert "SYA020: satu kelas lebih rendah] FAILED" in shown
