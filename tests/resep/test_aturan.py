"""The recipe «Add a rule» suffices."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from resep.langkah import Salinan


def test_add_a_rule(salinan: Salinan) -> None:
    lama = (salinan.akar / "docs" / "rules.md").read_text(encoding="utf-8")
    tampil = salinan.ikuti("Add a rule")
    # Its cases on both sides were judged, and hold.
    for nama in ("satu kelas lebih rendah", "kelas yang sama", "promosi tidak dinilai", "dikecualikan"):
        assert re.search(rf"SYA017: {nama}\] PASSED", tampil), nama
    assert "test_generated_pages_are_current[rules.md] PASSED" in tampil
    assert "test_every_rule_has_damages PASSED" in tampil
    assert "test_damage_is_found_and_nothing_else[SYA017] PASSED" in tampil
    # The catalogue and its page know the rule; nothing else of the page has changed.
    assert "SYA017 info       kelas-jabatan-turun" in salinan.jalankan("mutasi", "rules")
    baru = (salinan.akar / "docs" / "rules.md").read_text(encoding="utf-8")
    assert "kelas-jabatan-turun" not in lama
    assert "kelas-jabatan-turun" in baru
    hilang = set(lama.splitlines()) - set(baru.splitlines())
    assert all("96" in baris or "(16" in baris for baris in hilang), hilang
    # The cases would have told a rule that is written and never called.
    daftar = salinan.akar / "src" / "mutasi_cli" / "rules" / "sya" / "__init__.py"
    isi = daftar.read_text(encoding="utf-8")
    daftar.write_text(isi.replace("    KelasJabatanTurun(),\n", ""), encoding="utf-8")
    tampil = salinan.jalankan("pytest", "tests/rules/test_kasus.py", "-k", "SYA017", kode=1)
    assert "SYA017: satu kelas lebih rendah] FAILED" in tampil
