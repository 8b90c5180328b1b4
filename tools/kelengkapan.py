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
_PENANDA = {
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
class Sasaran:
    """A system and a version of CPython on which the folder must be installable."""

    sistem: str
    python: tuple[int, int]

    def __str__(self) -> str:
        """Name the target for people."""
        return f"{self.sistem} x64, Python {self.versi}"

    @property
    def versi(self) -> str:
        """The version of Python, as in ``3.12``."""
        return "{}.{}".format(*self.python)

    @property
    def platform(self) -> tuple[str, ...]:
        """Platform tags, best first."""
        return _PLATFORM[self.sistem]

    def tags(self) -> frozenset[Tag]:
        """Return the tags of all wheels that pip would install there."""
        juru = "cp{}{}".format(*self.python)
        khusus = cpython_tags(self.python, [juru], self.platform)
        umum = compatible_tags(self.python, juru, self.platform)
        return frozenset((*khusus, *umum))

    def environment(self, extra: str = "") -> dict[str, str]:
        """Return the values of the environment markers there."""
        return {
            **_PENANDA[self.sistem],
            "implementation_name": "cpython",
            "implementation_version": f"{self.versi}.0",
            "platform_python_implementation": "CPython",
            "platform_release": "",
            "platform_version": "",
            "python_version": self.versi,
            "python_full_version": f"{self.versi}.0",
            "extra": extra,
        }


SASARAN = tuple(Sasaran(sistem, python) for sistem in ("windows", "linux") for python in PYTHON)


@dataclass(frozen=True, slots=True)
class Roda:
    """A wheel: what it is called, where it fits, and what it needs."""

    berkas: str
    nama: str
    versi: Version
    tags: frozenset[Tag]
    syarat: tuple[Requirement, ...]
    python: SpecifierSet

    @classmethod
    def read(cls, path: Path) -> Roda:
        """Read the name and the metadata of a wheel; ValueError for one that has none."""
        nama, versi, _, tags = parse_wheel_filename(path.name)
        with zipfile.ZipFile(path) as arsip:
            letak = [isi for isi in arsip.namelist() if isi.endswith(".dist-info/METADATA")]
            if len(letak) != 1:
                raise ValueError(f"{path.name}: {len(letak)} files METADATA")
            isi = email.parser.Parser().parsestr(arsip.read(letak[0]).decode("utf-8"), headersonly=True)
        return cls(
            path.name,
            nama,
            versi,
            tags,
            tuple(map(Requirement, isi.get_all("Requires-Dist", ()))),
            SpecifierSet(isi.get("Requires-Python", "")),
        )


@dataclass(frozen=True, slots=True)
class Jawaban:
    """What pip would take for one target, and what it would look for in vain."""

    dipakai: tuple[Roda, ...]
    kurang: tuple[tuple[Requirement, str], ...]
    """Requirement, and who has it."""


def resolve(roda: Iterable[Roda], akar: Sequence[str], sasaran: Sasaran) -> Jawaban:
    """Follow the requirements from ``akar`` on, as ``sasaran`` would with these wheels and nothing else.

    Of each package the newest wheel that fits the target and everything that was asked of the package so far
    is taken; requirements of one that is dropped again stay asked, which is stricter than pip.
    """
    tags = sasaran.tags()
    cocok: dict[str, list[Roda]] = {}
    for satu in sorted(roda, key=lambda isi: (isi.versi, isi.berkas), reverse=True):
        if satu.tags & tags and satu.python.contains(f"{sasaran.versi}.0"):
            cocok.setdefault(satu.nama, []).append(satu)
    diminta: dict[str, dict[str, tuple[Requirement, str]]] = {}
    terbaca: set[tuple[str, str]] = set()
    antre = [(Requirement(isi), "akar") for isi in akar]
    while antre:
        syarat, oleh = antre.pop(0)
        nama = canonicalize_name(syarat.name)
        diminta.setdefault(nama, {})[str(syarat)] = (syarat, oleh)
        terpilih = _choose(cocok.get(nama, ()), diminta[nama].values())
        if terpilih is None:
            continue
        for extra in ("", *sorted(syarat.extras)):
            if (terpilih.berkas, extra) not in terbaca:
                terbaca.add((terpilih.berkas, extra))
                lingkungan = sasaran.environment(extra)
                antre += [
                    (isi, terpilih.berkas)
                    for isi in terpilih.syarat
                    if isi.marker is None or isi.marker.evaluate(lingkungan)
                ]
    pilihan = {nama: _choose(cocok.get(nama, ()), isi.values()) for nama, isi in diminta.items()}
    return Jawaban(
        tuple(isi for _, isi in sorted(pilihan.items()) if isi is not None),
        tuple(isi for nama in sorted(diminta) if pilihan[nama] is None for isi in diminta[nama].values()),
    )


def _choose(calon: Iterable[Roda], diminta: Iterable[tuple[Requirement, str]]) -> Roda | None:
    batas = [syarat.specifier for syarat, _ in diminta]
    return next((satu for satu in calon if all(isi.contains(satu.versi) for isi in batas)), None)
