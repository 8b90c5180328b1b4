"""What is documented is generated or tested."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from mutasi_cli.cli.app import PERINTAH
from mutasi_cli.law import Parameter, load_lawbook

AKAR = Path(__file__).parents[2]


def _modul(nama: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"dokumen_{nama}", AKAR / "docs" / f"{nama}.py")
    assert spec is not None
    assert spec.loader is not None
    modul = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(modul)
    return modul


@pytest.mark.parametrize("nama", ["rules.md", "parameters.md"])
def test_generated_pages_are_current(nama: str) -> None:
    """If this fails, run ``python docs/buat.py``."""
    assert (AKAR / "docs" / nama).read_text(encoding="utf-8") == _modul("buat").pages()[nama]


@pytest.mark.parametrize("berkas", ["README.md", "docs/panduan.md"])
def test_documents_name_only_commands_that_exist(berkas: str) -> None:
    teks = (AKAR / berkas).read_text(encoding="utf-8")
    disebut = set(re.findall(r"`(?:[^`]*/)?mutasi ([a-z]+)", teks))
    assert disebut
    assert disebut <= set(PERINTAH)


def test_no_belum_citation_prints_an_article() -> None:
    """A citation that was not checked never stands beside an article number."""
    for nama, isi in _modul("buat").pages().items():
        for baris in isi.splitlines():
            if "belum diperiksa ke naskah" in baris and not baris.startswith("Catatan"):
                assert "Pasal" not in baris, (nama, baris)


def test_links_lead_somewhere() -> None:
    for berkas in (*AKAR.glob("*.md"), *(AKAR / "docs").glob("*.md")):
        for tujuan in re.findall(r"\]\(([^)#]+)\)", berkas.read_text(encoding="utf-8")):
            if "://" not in tujuan:
                assert (berkas.parent / tujuan).exists(), (berkas.name, tujuan)


def test_the_picture_of_the_house_is_that_of_the_import_contract() -> None:
    """If this fails, run ``python docs/rumah.py``."""
    rumah = _modul("rumah")
    assert (AKAR / "docs" / "gambar" / "rumah.svg").read_text(encoding="utf-8") == rumah.picture()
    assert {ruang for lantai in rumah.layers() for ruang in lantai} == set(rumah.ISI)


@pytest.mark.parametrize("parameter", load_lawbook().parameter.values(), ids=lambda isi: isi.nama)
def test_the_changelog_tells_from_when_each_value_holds(parameter: Parameter) -> None:
    """Offices look there for what judges their batches differently."""
    baris = [
        isi
        for isi in (AKAR / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
        if f"`{parameter.nama}`" in isi
    ]
    for nilai in parameter.nilai:
        assert any(nilai.berlaku.isoformat() in isi for isi in baris), nilai.berlaku
