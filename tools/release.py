"""The release check: builds what would be published and runs it as a stranger would.

Run ``python tools/release.py`` with the extra ``dev`` installed, in a checkout where everything is committed.
It asks of the committed files alone:

1. that version in pyproject.toml, package and the newest heading of CHANGELOG.md agree;
2. that the wheel comes out the same, byte for byte, from another folder, time zone, umask and order of sets,
   and from the source distribution alone;
3. that the source distribution holds the tests, and the wheel holds none;
4. that the wheel works in an empty environment, outside the source tree: ``mutasi demo``;
5. that the whole test-suite of the source distribution passes against the installed wheel, with the folder
   ``src`` deleted, so that nothing can be taken from there. ``--tanpa-uji`` leaves this one out.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[1]
TIMESTAMP = "1577836800"
"""1 January 2020: files in archives tell no day of building."""

_OTHER_BUILD = {"TZ": "Asia/Jayapura", "PYTHONHASHSEED": "4242", "LANG": "C"}


class FailedError(Exception):
    """What is wrong with the release, in one sentence."""


def versions(root: Path) -> dict[str, str]:
    """Return the version as each place tells it."""
    package = (root / "src" / "mutasi_cli" / "__init__.py").read_text(encoding="utf-8")
    catatan = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    in_package = re.search(r'^__version__ = "(.+)"$', package, re.MULTILINE)
    in_changelog = re.search(r"^## \[(\d[^\]]*)\]", catatan, re.MULTILINE)
    return {
        "pyproject.toml": tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"],
        "mutasi_cli.__version__": "" if in_package is None else in_package[1],
        "CHANGELOG.md": "" if in_changelog is None else in_changelog[1],
    }


def agreed(present: Mapping[str, str]) -> str:
    """Return the one version; GagalError when the places differ."""
    if len(set(present.values())) != 1:
        raise FailedError(
            "versions differ: " + ", ".join(f"{nama} {version_found!r}" for nama, version_found in present.items())
        )
    return next(iter(present.values()))


def export(root: Path, destination: Path) -> None:
    """Copy the committed files, as git has them; a checkout with changes is no release."""
    differing = _run(["git", "-C", str(root), "status", "--porcelain"], capture=True)
    if differing.strip():
        raise FailedError(f"there are uncommitted changes:\n{differing}")
    archive = destination.with_suffix(".tar")
    _run(["git", "-C", str(root), "archive", "--format=tar", f"--output={archive}", "HEAD"])
    unpack(archive, destination)


def unpack(archive: Path, destination: Path) -> Path:
    """Unpack a tar archive; return the one folder in it, or ``destination`` where there are several entries."""
    with tarfile.open(archive) as tar:
        tar.extractall(destination, filter="data")
    entries = list(destination.iterdir())
    return entries[0] if len(entries) == 1 and entries[0].is_dir() else destination


def build(source: Path, destination: Path, kind: str, environment: Mapping[str, str] | None = None) -> Path:
    """Build ``sdist`` or ``wheel`` from a folder, and return the file."""
    build_environment = {**os.environ, "SOURCE_DATE_EPOCH": TIMESTAMP, **(environment or {})}
    _run(
        [sys.executable, "-m", "build", f"--{kind}", "--outdir", str(destination), str(source)],
        env=build_environment,
        capture=True,
    )
    return next(destination.glob("*.tar.gz" if kind == "sdist" else "*.whl"))


def same(first: Path, second: Path) -> None:
    """Raise GagalError when two wheels differ, naming the members that do."""
    if first.read_bytes() == second.read_bytes():
        return
    with zipfile.ZipFile(first) as a, zipfile.ZipFile(second) as b:
        members_a, members_b = (
            {member.filename: (member.CRC, member.external_attr) for member in x.infolist()} for x in (a, b)
        )
    differing = sorted(
        nama for nama in members_a.keys() | members_b.keys() if members_a.get(nama) != members_b.get(nama)
    )
    raise FailedError(f"{first} and {second} differ: {', '.join(differing[:10]) or 'order or compression'}")


def check_contents(wheel: Path, archive: Path) -> None:
    """Raise GagalError when a file is missing, or lies where it should not."""
    with zipfile.ZipFile(wheel) as wheel_archive:
        wheel_names = wheel_archive.namelist()
    with tarfile.open(archive) as tar_archive:
        archive_names = [nama.partition("/")[2] for nama in tar_archive.getnames()]
    foreign = [n for n in wheel_names if not n.startswith(("mutasi_cli/", "mutasi_cli-"))]
    rubbish = [n for n in (*wheel_names, *archive_names) if "__pycache__" in n or n.endswith((".pyc", ".sementara"))]
    if foreign or rubbish:
        raise FailedError(f"does not belong there: {', '.join((*foreign, *rubbish)[:10])}")
    required = ("tests/rule_world.py", "tools/release.py", "docs/panduan.md", "CHANGELOG.md", "LICENSE")
    _present("source distribution", required, archive_names)
    data = ("_data/templates/keputusan.docx", "_data/examples/bekasi-2026-02-06/batch.xlsx", "py.typed")
    _present("wheel", [f"mutasi_cli/{nama}" for nama in data], wheel_names)


def _present(place: str, required: Iterable[str], present: Iterable[str]) -> None:
    missing = sorted(set(required) - set(present))
    if missing:
        raise FailedError(f"the {place} lacks {', '.join(missing)}")


def environment(folder: Path, wheel: Path, extra: str = "") -> Path:
    """Make an empty virtual environment with the wheel in it; return its folder of programs."""
    _run([sys.executable, "-m", "venv", str(folder)])
    program = folder / ("Scripts" if os.name == "nt" else "bin")
    _run([str(program / "python"), "-m", "pip", "install", "--quiet", f"{wheel}{extra}"], capture=True)
    return program


def try_demo(program: Path, folder: Path, version: str) -> None:
    """Run the installed program away from the source, and ask it who it is."""
    folder.mkdir()
    answer = _run([str(program / "mutasi"), "--version"], cwd=folder, capture=True).split()
    if answer[:2] != ["mutasi", version]:
        raise FailedError(f"mutasi --version says {' '.join(answer)!r}, not {version}")
    _run([str(program / "mutasi"), "demo"], cwd=folder, capture=True)
    if not list(folder.rglob("*.docx")):
        raise FailedError("mutasi demo wrote no paper")


def try_tests(program: Path, source: Path) -> None:
    """Run the tests of an unpacked source distribution against the installed package."""
    shutil.rmtree(source / "src")
    imported_from = Path(
        _run(
            [str(program / "python"), "-c", "import mutasi_cli; print(mutasi_cli.__file__)"],
            cwd=source,
            capture=True,
        ).strip()
    )
    if program.parent not in imported_from.parents:
        raise FailedError(f"the tests would take mutasi_cli from {imported_from}")
    _run([str(program / "python"), "-m", "pytest", "-q", "-p", "no:cacheprovider"], cwd=source)


def _run(
    command: Sequence[str],
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    capture: bool = False,
) -> str:
    """Run a program; return what it printed when caught. GagalError with its last lines when it fails."""
    cleaned = {name: setting for name, setting in (env or os.environ).items() if name != "PYTHONPATH"}
    completed = subprocess.run(
        command,
        cwd=cwd,
        env=cleaned,
        check=False,
        text=True,
        encoding="utf-8",
        errors="replace",
        stdout=subprocess.PIPE if capture else None,
        stderr=subprocess.STDOUT if capture else None,
    )
    if completed.returncode:
        last_lines = "\n".join((completed.stdout or "").splitlines()[-15:])
        raise FailedError(f"{' '.join(command)}: exit code {completed.returncode}\n{last_lines}")
    return completed.stdout or ""


def _tell(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()


def run(destination: Path, work: Path, *, with_tests: bool) -> None:
    """Do all checks, and leave the wheel and the source distribution in ``destination``."""
    version = agreed(versions(ROOT))
    _tell(f"version {version} everywhere")
    first, second = work / "satu", work / "jauh di sana" / "lain"
    for folder in (first, second):
        folder.parent.mkdir(parents=True, exist_ok=True)
        export(ROOT, folder)
    wheel = build(first, work / "roda", "wheel")
    old_umask = os.umask(0o077)
    try:
        same(wheel, build(second, work / "roda-lain", "wheel", _OTHER_BUILD))
    finally:
        os.umask(old_umask)
    _tell(f"{wheel.name}: the same bytes from two folders, {hashlib.sha256(wheel.read_bytes()).hexdigest()}")
    archive = build(first, work / "sumber", "sdist")
    check_contents(wheel, archive)
    source = unpack(archive, work / "dari-sdist")
    same(wheel, build(source, work / "roda-sdist", "wheel"))
    _tell(f"{archive.name}: holds the tests, and gives the same wheel")
    program = environment(work / "env", wheel, "[uji]" if with_tests else "")
    try_demo(program, work / "demo", version)
    _tell("installed wheel: mutasi --version and mutasi demo work")
    if with_tests:
        try_tests(program, source)
        _tell("installed wheel: the tests of the source distribution pass")
    destination.mkdir(parents=True, exist_ok=True)
    for file in (wheel, archive):
        shutil.copyfile(file, destination / file.name)
        _tell(f"{destination / file.name}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the release check; 0 when the release may go out."""
    parser = argparse.ArgumentParser(description="Build the release and check it.")
    parser.add_argument("--ke", type=Path, default=ROOT / "dist", help="folder for wheel and sdist")
    parser.add_argument("--tanpa-uji", action="store_true", help="leave out the test-suite")
    options_given = parser.parse_args(arguments)
    try:
        with tempfile.TemporaryDirectory(prefix="rilis-") as work:
            run(options_given.ke, Path(work), with_tests=not options_given.tanpa_uji)
    except FailedError as error:
        sys.stderr.write(f"not ready: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
