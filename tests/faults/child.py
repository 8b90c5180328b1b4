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

EXAMPLE = Path(__file__).parents[2] / "examples" / "bekasi-2026-02-06"
SENTENCE = "mutasi: dihentikan; tidak ada berkas yang setengah jadi.\n"

PRELUDE = """
import os, signal, sys

signal_number, event, named, nth, times = os.environ.get("INTERRUPTION", "15|never||1|1").split("|")
nth, times = int(nth), int(times)
counted = 0

def hook(what, arguments):
    global counted
    if what == event and named in str(arguments[0]):
        counted += 1
        if nth <= counted < nth + times:
            os.kill(os.getpid(), int(signal_number))

if os.name == "posix":
    # A shell in the background lets its children ignore Ctrl-C, nohup the end of the terminal.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
sys.addaudithook(hook)
"""
PROGRAM = PRELUDE + "from mutasi_cli.cli import main\nmain()\n"


@dataclass(frozen=True, slots=True)
class Interruption:
    """When to interrupt: at the ``nth`` event of a kind that names ``named``, and at ``times`` in a row."""

    event: str
    named: str = ""
    nth: int = 1
    signal_number: int = signal.SIGINT
    times: int = 1


@dataclass(frozen=True, slots=True)
class Ended:
    """How a child ended."""

    kode: int
    stdout: str
    stderr: str = field(default="")


def environment(interruption: Interruption | None = None, **additional: str) -> dict[str, str]:
    """Return the environment of a child."""
    # Also for a child in another folder; an installed package lies where it is found anyway.
    variables = {**os.environ, "PYTHONPATH": str(Path(mutasi_cli.__file__).parents[1]), **additional}
    if interruption is not None:
        variables["INTERRUPTION"] = (
            f"{int(interruption.signal_number)}|{interruption.event}|{interruption.named}|{interruption.nth}|{interruption.times}"
        )
    return variables


def run_command(
    *arguments: str | Path, interruption: Interruption | None = None, program: str = PROGRAM, **additional: str
) -> Ended:
    """Run one command line to its end, however that comes."""
    result = subprocess.run(
        [sys.executable, "-c", program, *map(str, arguments)],
        env=environment(interruption, **additional),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    return Ended(result.returncode, result.stdout, result.stderr)


def folder_contents(folder: Path) -> dict[str, bytes]:
    """Return all files under a folder, by their path within it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def half_done(output: Path) -> list[str]:
    """Return what an interrupted run must not leave: temporary files, torn papers, a manifest that lies."""
    if not output.exists():
        return []
    faults = [str(path) for path in output.rglob("*") if path.name.endswith(".sementara")]
    for path in output.rglob("*"):
        if path.suffix in {".docx", ".xlsx"} and path.stat().st_size:
            try:
                with zipfile.ZipFile(path) as archive:
                    damaged = archive.testzip()
            except zipfile.BadZipFile:
                damaged = path.name
            faults += [] if damaged is None else [str(path)]
        elif path.suffix in {".docx", ".xlsx"}:
            faults.append(str(path))
    manifest = output / "manifest.json"
    if manifest.exists():
        json.loads(manifest.read_text(encoding="utf-8"))
    return faults
