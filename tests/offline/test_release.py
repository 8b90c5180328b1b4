"""What must agree before a release, and that the release check sees when it does not."""

from __future__ import annotations

import ast
import re
import sys
import tarfile
import tomllib
import zipfile
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import lower_bounds
import pytest
import release
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

import mutasi_cli
from mutasi_cli.api import shipped

ROOT = release.ROOT
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
PACKAGE = Path(str(files("mutasi_cli")))


def test_one_version_everywhere() -> None:
    in_changelog = re.findall(r"^## \[([\d.]+)\]", CHANGELOG, re.MULTILINE)
    assert mutasi_cli.__version__ == PROJECT["version"] == in_changelog[0]


def test_versions_that_differ_are_named(tmp_path: Path) -> None:
    (tmp_path / "src" / "mutasi_cli").mkdir(parents=True)
    (tmp_path / "src" / "mutasi_cli" / "__init__.py").write_text('__version__ = "1.2.0"\n', encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.2.0"\n', encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text("# C\n\n## [1.1.0]\n\n## [1.2.0]\n", encoding="utf-8")
    with pytest.raises(release.FailedError, match=r"CHANGELOG.md '1\.1\.0'"):
        release.agreed(release.versions(tmp_path))
    (tmp_path / "CHANGELOG.md").write_text("# C\n\n## [1.2.0] - 2026-01-01\n", encoding="utf-8")
    assert release.agreed(release.versions(tmp_path)) == "1.2.0"


def test_every_first_day_of_a_value_stands_under_periode_terdampak() -> None:
    """The newest version with such a section need not repeat the older ones, so all of them count."""
    part = re.findall(r"^### Periode terdampak\n(.*?)(?=^##|\Z)", CHANGELOG, re.MULTILINE | re.DOTALL)
    text = "\n".join(part)
    missing = []
    for path in sorted((PACKAGE / "law" / "data").glob("*.toml")):
        row = "\n".join(line for line in text.splitlines() if f"`{path.stem}`" in line)
        value = tomllib.loads(path.read_text(encoding="utf-8"))["nilai"]
        missing += [f"{path.stem} {entry['berlaku']}" for entry in value if entry["berlaku"].isoformat() not in row]
    assert missing == []


def test_every_package_that_is_imported_is_asked_for() -> None:
    module = {
        "typer",
        "rich",
        *(nama for path in PACKAGE.rglob("*.py") if "_data" not in path.parts for nama in _imports(path)),
        *(nama for path in shipped("templates").rglob("*.py") for nama in _imports(path)),
    }
    # Types of Pillow are named where pikepdf, which brings it along, hands out its pictures.
    package = {"docx": "python-docx", "PIL": "pikepdf"}
    # Types that only a checker knows are asked for by nobody.
    own_modules = {
        "mutasi_cli",
        "_typeshed",
        "PIL",
        *(path.stem for path in shipped("templates").rglob("*")),
        *sys.stdlib_module_names,
    }
    asked = {canonicalize_name(Requirement(requirement).name) for requirement in PROJECT["dependencies"]}
    needed = {canonicalize_name(package.get(nama, nama)) for nama in module - own_modules}
    allowed = {
        canonicalize_name(Requirement(requirement).name) for requirement in PROJECT["optional-dependencies"]["besar"]
    }
    assert needed <= asked | allowed
    # Nor is one asked for that nobody uses: it would be carried to every office.
    assert asked <= needed


def _imports(path: Path) -> set[str]:
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    result = set()
    for node in tree:
        if isinstance(node, ast.Import):
            result |= {imported.name.split(".")[0] for imported in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            result.add(node.module.split(".")[0])
    return result


class TestLowerBounds:
    def test_pins_are_the_lower_bounds(self) -> None:
        requirement = ["typer>=0.15,<0.29", "Types_PyYAML >= 6.0 ; python_version > '3'", "a[b]>=1", "a>=1"]
        assert lower_bounds.lowest(requirement) == ["a==1", "typer==0.15", "types-pyyaml==6.0"]

    @pytest.mark.parametrize("requirement", [["a"], ["a<2"], ["a==1"], ["a>=1,>=2"], ["a>=1", "a>=2"], ["-"]])
    def test_without_one_lower_bound_nothing_can_be_tried(self, requirement: list[str]) -> None:
        with pytest.raises(ValueError, match="lower bound"):
            lower_bounds.lowest(requirement)

    def test_the_project_names_a_lower_bound_of_everything(self) -> None:
        everything = lower_bounds.requirements(ROOT / "pyproject.toml")
        pins = [Requirement(requirement) for requirement in lower_bounds.lowest(everything)]
        assert {pin.name for pin in pins} >= {"typer", "pandas", "pytest", "ruff", "python-docx"}
        assert "mutasi-cli" not in {pin.name for pin in pins}
        limit = {
            canonicalize_name(Requirement(requirement).name): Requirement(requirement).specifier
            for requirement in everything
        }
        for pin in pins:
            version = Version(str(pin.specifier).removeprefix("=="))
            assert limit[canonicalize_name(pin.name)].contains(version)

    def test_an_extra_leaves_the_others_out(self) -> None:
        nama = {
            Requirement(requirement).name for requirement in lower_bounds.requirements(ROOT / "pyproject.toml", ["uji"])
        }
        assert {"typer", "pytest"} <= nama
        assert "ruff" not in nama


def test_wheels_that_differ_are_told_by_member(tmp_path: Path) -> None:
    for nama, content in (("a", "satu"), ("b", "satu"), ("c", "dua")):
        with zipfile.ZipFile(tmp_path / nama, "w") as archive:
            archive.writestr(zipfile.ZipInfo("sama"), "x")
            archive.writestr(zipfile.ZipInfo("beda"), content)
    release.same(tmp_path / "a", tmp_path / "b")
    with pytest.raises(release.FailedError, match=r"differ: beda$"):
        release.same(tmp_path / "a", tmp_path / "c")


@pytest.mark.parametrize(
    ("wheels", "archive", "words"),
    [
        (["tests/test_a.py"], [], "does not belong there: tests/test_a.py"),
        (["mutasi_cli/__pycache__/a.pyc"], [], "does not belong there"),
        ([], ["tests/__pycache__/a.pyc"], "does not belong there"),
        ([], [], "source distribution lacks CHANGELOG.md"),
    ],
)
def test_contents_that_should_not_go_out(tmp_path: Path, wheels: list[str], archive: list[str], words: str) -> None:
    with zipfile.ZipFile(tmp_path / "a.whl", "w") as wheel:
        for nama in wheels:
            wheel.writestr(nama, "")
    with tarfile.open(tmp_path / "a.tar.gz", "w:gz") as tar_archive:
        for nama in archive:
            tar_archive.addfile(tarfile.TarInfo(f"mutasi_cli-1/{nama}"), BytesIO())
    with pytest.raises(release.FailedError, match=re.escape(words)):
        release.check_contents(tmp_path / "a.whl", tmp_path / "a.tar.gz")
