"""Prints the lowest versions that pyproject.toml allows, as constraints for pip.

Run ``python tools/batas_bawah.py > batas.txt``, then ``pip install -c batas.txt -e '.[dev]'``: pip then takes
exactly the lowest allowed release of every package that the project names. Packages that only those need are
left to pip. ``--extra uji`` (repeatable) takes the project's own requirements and those of that extra alone.
"""

import argparse
import re
import sys
import tomllib
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

AKAR = Path(__file__).resolve().parents[1]
_SYARAT = re.compile(r"(?P<nama>[A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*(?P<batas>[^;]*)(?:;.*)?")
_BAWAH = re.compile(r">=\s*([0-9][0-9A-Za-z.]*)")


def lowest(syarat: Iterable[str]) -> list[str]:
    """Turn requirements such as ``typer>=0.15,<0.29`` into pins such as ``typer==0.15``.

    Raises ValueError for a requirement without exactly one lower bound (``>=``), and for a package that is
    named twice with different ones: nobody could say which is its lowest version.
    """
    batas: dict[str, str] = {}
    for satu in syarat:
        cocok = _SYARAT.fullmatch(satu.strip())
        bawah = _BAWAH.findall(cocok["batas"]) if cocok is not None else []
        if cocok is None or len(bawah) != 1:
            raise ValueError(f"{satu!r} has no lower bound of the form 'name>=version'")
        nama = re.sub(r"[-_.]+", "-", cocok["nama"]).lower()
        if batas.setdefault(nama, bawah[0]) != bawah[0]:
            raise ValueError(f"{nama} has two lower bounds: {batas[nama]} and {bawah[0]}")
    return [f"{nama}=={versi}" for nama, versi in sorted(batas.items())]


def requirements(pyproject: Path, extra: Collection[str] | None = None) -> list[str]:
    """Return the requirements of a project and of its extras: of those named, or of all.

    What one extra takes over from another stands there already and is left out.
    """
    proyek = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]
    tambahan: dict[str, list[str]] = proyek.get("optional-dependencies", {})
    semua = [
        *proyek["dependencies"],
        *(satu for nama, isi in tambahan.items() if extra is None or nama in extra for satu in isi),
    ]
    return [satu for satu in semua if not satu.startswith(f"{proyek['name']}[")]


def main(argumen: Sequence[str] | None = None) -> int:
    """Print the pins."""
    pengurai = argparse.ArgumentParser(description="Print the lowest allowed versions as constraints.")
    pengurai.add_argument("--extra", action="append", help="only the project itself and this extra")
    pins = lowest(requirements(AKAR / "pyproject.toml", pengurai.parse_args(argumen).extra))
    sys.stdout.write("\n".join(pins) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
