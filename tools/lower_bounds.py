"""Prints the lowest versions that pyproject.toml allows, as constraints for pip.

Run ``python tools/lower_bounds.py > batas.txt``, then ``pip install -c batas.txt -e '.[dev]'``: pip then takes
exactly the lowest allowed release of every package that the project names. Packages that only those need are
left to pip. ``--extra uji`` (repeatable) takes the project's own requirements and those of that extra alone.
"""

import argparse
import re
import sys
import tomllib
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_REQUIREMENT = re.compile(r"(?P<nama>[A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*(?P<batas>[^;]*)(?:;.*)?")
_LOWER = re.compile(r">=\s*([0-9][0-9A-Za-z.]*)")


def lowest(requirement_texts: Iterable[str]) -> list[str]:
    """Turn requirements such as ``typer>=0.15,<0.29`` into pins such as ``typer==0.15``.

    Raises ValueError for a requirement without exactly one lower bound (``>=``), and for a package that is
    named twice with different ones: nobody could say which is its lowest version.
    """
    bounds: dict[str, str] = {}
    for requirement_text in requirement_texts:
        match = _REQUIREMENT.fullmatch(requirement_text.strip())
        lower = _LOWER.findall(match["batas"]) if match is not None else []
        if match is None or len(lower) != 1:
            raise ValueError(f"{requirement_text!r} has no lower bound of the form 'name>=version'")
        nama = re.sub(r"[-_.]+", "-", match["nama"]).lower()
        if bounds.setdefault(nama, lower[0]) != lower[0]:
            raise ValueError(f"{nama} has two lower bounds: {bounds[nama]} and {lower[0]}")
    return [f"{nama}=={version}" for nama, version in sorted(bounds.items())]


def requirements(pyproject: Path, extra: Collection[str] | None = None) -> list[str]:
    """Return the requirements of a project and of its extras: of those named, or of all.

    What one extra takes over from another stands there already and is left out.
    """
    project = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]
    extras_listed: dict[str, list[str]] = project.get("optional-dependencies", {})
    requirements_found = [
        *project["dependencies"],
        *(
            requirement_text
            for nama, listed in extras_listed.items()
            if extra is None or nama in extra
            for requirement_text in listed
        ),
    ]
    return [
        requirement_text
        for requirement_text in requirements_found
        if not requirement_text.startswith(f"{project['name']}[")
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the pins."""
    parser = argparse.ArgumentParser(description="Print the lowest allowed versions as constraints.")
    parser.add_argument("--extra", action="append", help="only the project itself and this extra")
    pins = lowest(requirements(ROOT / "pyproject.toml", parser.parse_args(arguments).extra))
    sys.stdout.write("\n".join(pins) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
