"""Small wheels made in the test, with exactly the tags and requirements that it needs."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


def buat_roda(
    folder: Path,
    nama: str,
    *,
    versi: str = "1.0",
    tag: str = "py3-none-any",
    syarat: Sequence[str] = (),
    python: str | None = None,
    isi: Mapping[str, str] | None = None,
    perintah: str | None = None,
) -> Path:
    """Write a wheel that pip installs; ``perintah`` is an entry point: ``mutasi = mutasi_cli:main``."""
    folder.mkdir(parents=True, exist_ok=True)
    paket = nama.replace("-", "_")
    path = folder / f"{paket}-{versi}-{tag}.whl"
    kepala = ["Metadata-Version: 2.1", f"Name: {nama}", f"Version: {versi}"]
    kepala += [f"Requires-Dist: {satu}" for satu in syarat]
    kepala += [] if python is None else [f"Requires-Python: {python}"]
    info = f"{paket}-{versi}.dist-info"
    berkas = {
        **(isi or {}),
        f"{info}/METADATA": "\n".join(kepala) + "\n",
        f"{info}/WHEEL": f"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: {tag}\n",
    }
    if perintah is not None:
        berkas[f"{info}/entry_points.txt"] = f"[console_scripts]\n{perintah}\n"
    daftar = "".join(f"{satu},,\n" for satu in (*berkas, f"{info}/RECORD"))
    with zipfile.ZipFile(path, "w") as arsip:
        for letak, teks in {**berkas, f"{info}/RECORD": daftar}.items():
            arsip.writestr(letak, teks)
    return path
