"""Tells whether a folder of wheels suffices to install a package on other systems, without asking anybody.

pip evaluates environment markers for the machine that it runs on, even when it downloads for another one. So
what Windows alone needs (``tzdata``, ``colorama``) is missing from a folder that was filled on Linux, and
nobody notices before the office does. Here every requirement is judged as the target would judge it.
"""

from __future__ import annotations

import email.parser
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import canonicalize_name, parse_wheel_filename

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from packaging.version import Version

PYTHON = ((3, 11), (3, 12), (3, 13))
_GLIBC = 28
"""The newest minor version of glibc 2 that a wheel may ask for: that of Debian 10 and RHEL 8."""

_PLATFORM = {
    "windows": ("win_amd64",),
    "linux": (
        *(f"manylinux_2_{minor}_x86_64" for minor in range(_GLIBC, 4, -1)),
        "manylinux2014_x86_64",
        "manylinux2010_x86_64",
        "manylinux1_x86_64",
        "linux_x86_64",
    ),
}
_MARKERS = {
    "windows": {
        "os_name": "nt",
        "sys_platform": "win32",
        "platform_system": "Windows",
        "platform_machine": "AMD64",
    },
    "linux": {
        "os_name": "posix",
        "sys_platform": "linux",
        "platform_system": "Linux",
        "platform_machine": "x86_64",
    },
}


@dataclass(frozen=True, slots=True)
class Target:
    """A system and a version of CPython on which the folder must be installable."""

    system: str
    python: tuple[int, int]

    def __str__(self) -> str:
        """Name the target for people."""
        return f"{self.system} x64, Python {self.version}"

    @property
    def version(self) -> str:
        """The version of Python, as in ``3.12``."""
        return "{}.{}".format(*self.python)

    @property
    def platform(self) -> tuple[str, ...]:
        """Platform tags, best first."""
        return _PLATFORM[self.system]

    def tags(self) -> frozenset[Tag]:
        """Return the tags of all wheels that pip would install there."""
        interpreter = "cp{}{}".format(*self.python)
        special = cpython_tags(self.python, [interpreter], self.platform)
        common = compatible_tags(self.python, interpreter, self.platform)
        return frozenset((*special, *common))

    def environment(self, extra: str = "") -> dict[str, str]:
        """Return the values of the environment markers there."""
        return {
            **_MARKERS[self.system],
            "implementation_name": "cpython",
            "implementation_version": f"{self.version}.0",
            "platform_python_implementation": "CPython",
            "platform_release": "",
            "platform_version": "",
            "python_version": self.version,
            "python_full_version": f"{self.version}.0",
            "extra": extra,
        }


TARGETS = tuple(Target(system, python) for system in ("windows", "linux") for python in PYTHON)


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel: what it is called, where it fits, and what it needs."""

    file: str
    nama: str
    version: Version
    tags: frozenset[Tag]
    requirement: tuple[Requirement, ...]
    python: SpecifierSet

    @classmethod
    def read(cls, path: Path) -> Wheel:
        """Read the name and the metadata of a wheel; ValueError for one that has none."""
        nama, version, _, tags = parse_wheel_filename(path.name)
        with zipfile.ZipFile(path) as archive:
            metadata_names = [metadata for metadata in archive.namelist() if metadata.endswith(".dist-info/METADATA")]
            if len(metadata_names) != 1:
                raise ValueError(f"{path.name}: {len(metadata_names)} files METADATA")
            metadata = email.parser.Parser().parsestr(archive.read(metadata_names[0]).decode("utf-8"), headersonly=True)
        return cls(
            path.name,
            nama,
            version,
            tags,
            tuple(map(Requirement, metadata.get_all("Requires-Dist", ()))),
            SpecifierSet(metadata.get("Requires-Python", "")),
        )


@dataclass(frozen=True, slots=True)
class Answer:
    """What pip would take for one target, and what it would look for in vain."""

    used: tuple[Wheel, ...]
    lacking: tuple[tuple[Requirement, str], ...]
    """Requirement, and who has it."""


def resolve(wheels: Iterable[Wheel], root: Sequence[str], target: Target) -> Answer:
    """Follow the requirements from ``root`` on, as ``target`` would with these wheels and nothing else.

    Of each package the newest wheel that fits the target and everything that was asked of the package so far
    is taken; requirements of one that is dropped again stay asked, which is stricter than pip.
    """
    tags = target.tags()
    fitting: dict[str, list[Wheel]] = {}
    for wheel in sorted(wheels, key=lambda found: (found.version, found.file), reverse=True):
        if wheel.tags & tags and wheel.python.contains(f"{target.version}.0"):
            fitting.setdefault(wheel.nama, []).append(wheel)
    asked: dict[str, dict[str, tuple[Requirement, str]]] = {}
    read_already: set[tuple[str, str]] = set()
    queue = [(Requirement(found), "akar") for found in root]
    while queue:
        requirement, asked_by = queue.pop(0)
        nama = canonicalize_name(requirement.name)
        asked.setdefault(nama, {})[str(requirement)] = (requirement, asked_by)
        picked = _choose(fitting.get(nama, ()), asked[nama].values())
        if picked is None:
            continue
        for extra in ("", *sorted(requirement.extras)):
            if (picked.file, extra) not in read_already:
                read_already.add((picked.file, extra))
                environment = target.environment(extra)
                queue += [
                    (found, picked.file)
                    for found in picked.requirement
                    if found.marker is None or found.marker.evaluate(environment)
                ]
    choices = {nama: _choose(fitting.get(nama, ()), found.values()) for nama, found in asked.items()}
    return Answer(
        tuple(found for _, found in sorted(choices.items()) if found is not None),
        tuple(found for nama in sorted(asked) if choices[nama] is None for found in asked[nama].values()),
    )


def _choose(candidates: Iterable[Wheel], asked: Iterable[tuple[Requirement, str]]) -> Wheel | None:
    bounds = [requirement.specifier for requirement, _ in asked]
    return next((wheel for wheel in candidates if all(bound.contains(wheel.version) for bound in bounds)), None)
