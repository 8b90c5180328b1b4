"""The recipe «Add a paper» suffices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx

if TYPE_CHECKING:
    from recipes.recipe_steps import RepositoryCopy

FILE = "27-daftar_tunjangan/daftar_tunjangan.docx"


def test_add_a_paper(repository_copy: RepositoryCopy) -> None:
    shown = repository_copy.follow("Add a paper")
    assert "test_everybody_who_gets_a_jabatan_is_listed PASSED" in shown
    assert "FAILED" not in shown
    # It was written for the example, and read back without a difference.
    paper = repository_copy.root / "keluaran" / "coba" / "2026-02-06" / FILE
    assert [paragraph.text for paragraph in docx.Document(str(paper)).paragraphs[:1]] == ["DAFTAR TUNJANGAN JABATAN"]
    # A name changed by hand is told as a difference: the paper is really compared.
    document = docx.Document(str(paper))
    cell = document.tables[0].rows[1].cells[1].paragraphs[0]
    old = cell.text
    cell.runs[0].text = "ORANG LAIN"
    document.save(str(paper))
    again = ("verify", "examples/bekasi-2026-02-06", "--keluaran", "keluaran/coba")
    difference = repository_copy.run_command("mutasi", *again, kode=1)
    assert "27-daftar_tunjangan" in difference
    assert old != "ORANG LAIN"
