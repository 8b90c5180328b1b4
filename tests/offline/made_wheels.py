"""Small wheels made in the test, with exactly the tags and requirements that it needs."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


def make_wheel(
    folder: Path,
    nama: str,
    *,
    version: str = "1.0",
    tag: str = "py3-none-any",
    requirement: Sequence[str] = (),
    python: str | None = None,
    members: Mapping[str, str] | None = None,
    command: str | None = None,
) -> Path:
    """Write a wheel that pip installs; ``command`` is an entry point: ``mutasi = mutasi_cli:main``."""
    folder.mkdir(parents=True, exist_ok=True)
    package = nama.replace("-", "_")
    path = folder / f"{package}-{version}-{tag}.whl"
    head = ["Metadata-Version: 2.1", f"Name: {nama}", f"Version: {version}"]
    head += [f"Requires-Dist: {entry}" for entry in requirement]
    head += [] if python is None else [f"Requires-Python: {python}"]
    info = f"{package}-{version}.dist-info"
    file = {
        **(members or {}),
        f"{info}/METADATA": "\n".join(head) + "\n",
        f"{info}/WHEEL": f"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: {tag}\n",
    }
    if command is not None:
        file[f"{info}/entry_points.txt"] = f"[console_scripts]\n{command}\n"
    listed = "".join(f"{entry},,\n" for entry in (*file, f"{info}/RECORD"))
    with zipfile.ZipFile(path, "w") as archive:
        for location, text in {**file, f"{info}/RECORD": listed}.items():
            archive.writestr(location, text)
    return path
