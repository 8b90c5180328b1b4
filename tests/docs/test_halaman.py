"""What is documented is generated or tested."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from mutasi_cli.cli.app import PERINTAH

AKAR = Path(__file__).parents[2]


def _buat() -> ModuleType:
    spec = importlib.util.spec_from_file_location("buat_dokumen", AKAR / "docs" / "buat.py")
    assert spec is not None
    assert spec.loader is not None
    modul = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(modul)
    return modul


@pytest.mark.parametrize("nama", ["rules.md", "parameters.md"])
def test_generated_pages_are_current(nama: str) -> None:
    """If this fails, run ``python docs/buat.py``."""
    assert (AKAR / "docs" / nama).read_text(encoding="utf-8") == _buat().pages()[nama]


@pytest.mark.parametrize("berkas", ["README.md", "docs/panduan.md"])
def test_documents_name_only_commands_that_exist(berkas: str) -> None:
    teks = (AKAR / berkas).read_text(encoding="utf-8")
    disebut = set(re.findall(r"`(?:[^`]*/)?mutasi ([a-z]+)", teks))
    assert disebut
    assert disebut <= set(PERINTAH)


def test_no_belum_citation_prints_an_article() -> None:
    """A citation that was not checked never stands beside an article number."""
    for nama, isi in _buat().pages().items():
        for baris in isi.splitlines():
            if "belum diperiksa ke naskah" in baris and not baris.startswith("Catatan"):
                assert "Pasal" not in baris, (nama, baris)


def test_links_lead_somewhere() -> None:
    for berkas in (*AKAR.glob("*.md"), *(AKAR / "docs").glob("*.md")):
        for tujuan in re.findall(r"\]\(([^)#]+)\)", berkas.read_text(encoding="utf-8")):
            if "://" not in tujuan:
                assert (berkas.parent / tujuan).exists(), (berkas.name, tujuan)
