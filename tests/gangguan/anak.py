"""Commands as processes of their own that are interrupted at places known beforehand.

The child watches itself through an audit hook, which Python calls at every import, opened file, rename and
started process: at the n-th of a kind it sends itself a signal, in the middle of what it does just then.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

import mutasi_cli

CONTOH = Path(__file__).parents[2] / "examples" / "bekasi-2026-02-06"
KALIMAT = "mutasi: dihentikan; tidak ada berkas yang setengah jadi.\n"

PEMBUKA = """
import os, signal, sys

isyarat, kejadian, isi, ke, kali = os.environ.get("GANGGUAN", "15|tak pernah||1|1").split("|")
ke, kali = int(ke), int(kali)
tercatat = 0

def kait(nama, bahan):
    global tercatat
    if nama == kejadian and isi in str(bahan[0]):
        tercatat += 1
        if ke <= tercatat < ke + kali:
            os.kill(os.getpid(), int(isyarat))

if os.name == "posix":
    # A shell in the background lets its children ignore Ctrl-C, nohup the end of the terminal.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
sys.addaudithook(kait)
"""
PROGRAM = PEMBUKA + "from mutasi_cli.cli import main\nmain()\n"


@dataclass(frozen=True, slots=True)
class Titik:
    """When to interrupt: at the ``ke``-th event of a kind that names ``isi``, and at ``kali`` in a row."""

    kejadian: str
    isi: str = ""
    ke: int = 1
    isyarat: int = signal.SIGINT
    kali: int = 1


@dataclass(frozen=True, slots=True)
class Usai:
    """How a child ended."""

    kode: int
    keluar: str
    galat: str = field(default="")


def lingkungan(titik: Titik | None = None, **tambahan: str) -> dict[str, str]:
    """Return the environment of a child."""
    # Also for a child in another folder; an installed package lies where it is found anyway.
    isi = {**os.environ, "PYTHONPATH": str(Path(mutasi_cli.__file__).parents[1]), **tambahan}
    if titik is not None:
        isi["GANGGUAN"] = f"{int(titik.isyarat)}|{titik.kejadian}|{titik.isi}|{titik.ke}|{titik.kali}"
    return isi


def jalankan(
    *argumen: str | Path, titik: Titik | None = None, program: str = PROGRAM, **tambahan: str
) -> Usai:
    """Run one command line to its end, however that comes."""
    hasil = subprocess.run(
        [sys.executable, "-c", program, *map(str, argumen)],
        env=lingkungan(titik, **tambahan),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    return Usai(hasil.returncode, hasil.stdout, hasil.stderr)


def isi_folder(folder: Path) -> dict[str, bytes]:
    """Return all files under a folder, by their path within it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def setengah_jadi(keluaran: Path) -> list[str]:
    """Return what an interrupted run must not leave: temporary files, torn papers, a manifest that lies."""
    if not keluaran.exists():
        return []
    cacat = [str(path) for path in keluaran.rglob("*") if path.name.endswith(".sementara")]
    for path in keluaran.rglob("*"):
        if path.suffix in {".docx", ".xlsx"} and path.stat().st_size:
            try:
                with zipfile.ZipFile(path) as arsip:
                    rusak = arsip.testzip()
            except zipfile.BadZipFile:
                rusak = path.name
            cacat += [] if rusak is None else [str(path)]
        elif path.suffix in {".docx", ".xlsx"}:
            cacat.append(str(path))
    manifest = keluaran / "manifest.json"
    if manifest.exists():
        json.loads(manifest.read_text(encoding="utf-8"))
    return cacat
