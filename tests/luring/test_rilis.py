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

import batas_bawah
import pytest
import rilis
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

import mutasi_cli
from mutasi_cli.pipeline import shipped

AKAR = rilis.AKAR
PROYEK = tomllib.loads((AKAR / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CATATAN = (AKAR / "CHANGELOG.md").read_text(encoding="utf-8")
PAKET = Path(str(files("mutasi_cli")))


def test_one_version_everywhere() -> None:
    di_catatan = re.findall(r"^## \[([\d.]+)\]", CATATAN, re.MULTILINE)
    assert mutasi_cli.__version__ == PROYEK["version"] == di_catatan[0]


def test_versions_that_differ_are_named(tmp_path: Path) -> None:
    (tmp_path / "src" / "mutasi_cli").mkdir(parents=True)
    (tmp_path / "src" / "mutasi_cli" / "__init__.py").write_text('__version__ = "1.2.0"\n', encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.2.0"\n', encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text("# C\n\n## [1.1.0]\n\n## [1.2.0]\n", encoding="utf-8")
    with pytest.raises(rilis.GagalError, match=r"CHANGELOG.md '1\.1\.0'"):
        rilis.agreed(rilis.versions(tmp_path))
    (tmp_path / "CHANGELOG.md").write_text("# C\n\n## [1.2.0] - 2026-01-01\n", encoding="utf-8")
    assert rilis.agreed(rilis.versions(tmp_path)) == "1.2.0"


def test_every_first_day_of_a_value_stands_under_periode_terdampak() -> None:
    """The newest version with such a section need not repeat the older ones, so all of them count."""
    bagian = re.findall(r"^### Periode terdampak\n(.*?)(?=^##|\Z)", CATATAN, re.MULTILINE | re.DOTALL)
    teks = "\n".join(bagian)
    kurang = []
    for path in sorted((PAKET / "law" / "data").glob("*.toml")):
        baris = "\n".join(satu for satu in teks.splitlines() if f"`{path.stem}`" in satu)
        nilai = tomllib.loads(path.read_text(encoding="utf-8"))["nilai"]
        kurang += [
            f"{path.stem} {isi['berlaku']}" for isi in nilai if isi["berlaku"].isoformat() not in baris
        ]
    assert kurang == []


def test_every_package_that_is_imported_is_asked_for() -> None:
    modul = {
        "typer",
        "rich",
        *(nama for path in PAKET.rglob("*.py") if "_data" not in path.parts for nama in _imports(path)),
        *(nama for path in shipped("templates").rglob("*.py") for nama in _imports(path)),
    }
    paket = {"docx": "python-docx"}
    # Types that only a checker knows are asked for by nobody.
    milik = {
        "mutasi_cli",
        "_typeshed",
        *(path.stem for path in shipped("templates").rglob("*")),
        *sys.stdlib_module_names,
    }
    diminta = {canonicalize_name(Requirement(isi).name) for isi in PROYEK["dependencies"]}
    perlu = {canonicalize_name(paket.get(nama, nama)) for nama in modul - milik}
    boleh = {canonicalize_name(Requirement(isi).name) for isi in PROYEK["optional-dependencies"]["parquet"]}
    assert perlu <= diminta | boleh
    # Nor is one asked for that nobody uses: it would be carried to every office.
    assert diminta <= perlu


def _imports(path: Path) -> set[str]:
    pohon = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    hasil = set()
    for simpul in pohon:
        if isinstance(simpul, ast.Import):
            hasil |= {isi.name.split(".")[0] for isi in simpul.names}
        elif isinstance(simpul, ast.ImportFrom) and simpul.level == 0 and simpul.module:
            hasil.add(simpul.module.split(".")[0])
    return hasil


class TestBatasBawah:
    def test_pins_are_the_lower_bounds(self) -> None:
        syarat = ["typer>=0.15,<0.29", "Types_PyYAML >= 6.0 ; python_version > '3'", "a[b]>=1", "a>=1"]
        assert batas_bawah.lowest(syarat) == ["a==1", "typer==0.15", "types-pyyaml==6.0"]

    @pytest.mark.parametrize("syarat", [["a"], ["a<2"], ["a==1"], ["a>=1,>=2"], ["a>=1", "a>=2"], ["-"]])
    def test_without_one_lower_bound_nothing_can_be_tried(self, syarat: list[str]) -> None:
        with pytest.raises(ValueError, match="lower bound"):
            batas_bawah.lowest(syarat)

    def test_the_project_names_a_lower_bound_of_everything(self) -> None:
        semua = batas_bawah.requirements(AKAR / "pyproject.toml")
        pins = [Requirement(satu) for satu in batas_bawah.lowest(semua)]
        assert {pin.name for pin in pins} >= {"typer", "pandas", "pytest", "ruff", "python-docx"}
        assert "mutasi-cli" not in {pin.name for pin in pins}
        batas = {canonicalize_name(Requirement(satu).name): Requirement(satu).specifier for satu in semua}
        for pin in pins:
            versi = Version(str(pin.specifier).removeprefix("=="))
            assert batas[canonicalize_name(pin.name)].contains(versi)

    def test_an_extra_leaves_the_others_out(self) -> None:
        nama = {Requirement(isi).name for isi in batas_bawah.requirements(AKAR / "pyproject.toml", ["uji"])}
        assert {"typer", "pytest"} <= nama
        assert "ruff" not in nama


def test_wheels_that_differ_are_told_by_member(tmp_path: Path) -> None:
    for nama, isi in (("a", "satu"), ("b", "satu"), ("c", "dua")):
        with zipfile.ZipFile(tmp_path / nama, "w") as arsip:
            arsip.writestr(zipfile.ZipInfo("sama"), "x")
            arsip.writestr(zipfile.ZipInfo("beda"), isi)
    rilis.same(tmp_path / "a", tmp_path / "b")
    with pytest.raises(rilis.GagalError, match=r"differ: beda$"):
        rilis.same(tmp_path / "a", tmp_path / "c")


@pytest.mark.parametrize(
    ("roda", "arsip", "kata"),
    [
        (["tests/test_a.py"], [], "does not belong there: tests/test_a.py"),
        (["mutasi_cli/__pycache__/a.pyc"], [], "does not belong there"),
        ([], ["tests/__pycache__/a.pyc"], "does not belong there"),
        ([], [], "source distribution lacks CHANGELOG.md"),
    ],
)
def test_contents_that_should_not_go_out(
    tmp_path: Path, roda: list[str], arsip: list[str], kata: str
) -> None:
    with zipfile.ZipFile(tmp_path / "a.whl", "w") as isi:
        for nama in roda:
            isi.writestr(nama, "")
    with tarfile.open(tmp_path / "a.tar.gz", "w:gz") as isi_tar:
        for nama in arsip:
            isi_tar.addfile(tarfile.TarInfo(f"mutasi_cli-1/{nama}"), BytesIO())
    with pytest.raises(rilis.GagalError, match=re.escape(kata)):
        rilis.check_contents(tmp_path / "a.whl", tmp_path / "a.tar.gz")
