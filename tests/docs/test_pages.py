"""What is documented is generated or tested."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from mutasi_cli.cli.app import COMMANDS
from mutasi_cli.law import Parameter, load_lawbook

ROOT = Path(__file__).parents[2]


def _load_module(nama: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"documents_{nama}", ROOT / "docs" / f"{nama}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("nama", ["rules.md", "parameters.md"])
def test_generated_pages_are_current(nama: str) -> None:
    """If this fails, run ``python docs/generate_pages.py``."""
    assert (ROOT / "docs" / nama).read_text(encoding="utf-8") == _load_module("generate_pages").pages()[nama]


@pytest.mark.parametrize("file", ["README.md", "docs/panduan.md"])
def test_documents_name_only_commands_that_exist(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    mentioned = set(re.findall(r"`(?:[^`]*/)?mutasi ([a-z]+)", text))
    assert mentioned
    assert mentioned <= set(COMMANDS)


def test_no_belum_citation_prints_an_article() -> None:
    """A citation that was not checked never stands beside an article number."""
    for nama, page_text in _load_module("generate_pages").pages().items():
        for row in page_text.splitlines():
            if "belum diperiksa ke naskah" in row and not row.startswith("Catatan"):
                assert "Pasal" not in row, (nama, row)


def test_links_lead_somewhere() -> None:
    for file in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"\]\(([^)#]+)\)", file.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (file.parent / target).exists(), (file.name, target)


def test_the_picture_of_the_house_is_that_of_the_import_contract() -> None:
    """If this fails, run ``python docs/house_picture.py``."""
    house_picture = _load_module("house_picture")
    assert (ROOT / "docs" / "gambar" / "rumah.svg").read_text(encoding="utf-8") == house_picture.picture()
    assert {room for floor in house_picture.layers() for room in floor} == set(house_picture.ROOM_TEXTS)


@pytest.mark.parametrize("parameter", load_lawbook().parameter.values(), ids=lambda entry: entry.nama)
def test_the_changelog_tells_from_when_each_value_holds(parameter: Parameter) -> None:
    """Offices look there for what judges their batches differently."""
    lines = [
        line
        for line in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
        if f"`{parameter.nama}`" in line
    ]
    for value in parameter.value:
        assert any(value.in_force.isoformat() in line for line in lines), value.in_force
