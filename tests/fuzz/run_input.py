"""Run one input through one command, in this process, and say what is wrong with the answer."""

from __future__ import annotations

import io
import os
import random
import shutil
import sys
import tempfile
import traceback
import unicodedata
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from fuzz.mutators.fuzz_input import sample_toml, seed
from mutasi_cli import cli

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fuzz.mutators.fuzz_input import FuzzInput

COMMANDS: tuple[tuple[tuple[str, ...], int], ...] = (
    (("validate", "{b}", "--format", "json"), 32),
    (("validate", "{b}"), 15),
    (("validate", "{b}", "--format", "xlsx"), 12),
    (("columns", "{b}"), 12),
    (("columns", "{b}", "--format", "json"), 3),
    (("impact", "{b}"), 6),
    (("impact", "{b}", "--format", "json"), 3),
    (("roster", "{b}", "--draf"), 4),
    (("report", "{b}"), 4),
    (("diff", "{s}", "{b}"), 2),
    (("diff", "{b}", "{s}", "--format", "xlsx"), 1),
    (("decree", "{b}", "--draf"), 2),
    (("candidates", "--semua-kosong", "{b}"), 2),
    (("candidates", "SETDA-BAG-07", "{b}"), 2),
)
"""Commands for any workbook, each with its share: ``{b}`` it, ``{s}`` the sound one, ``{f}`` their folder."""

_WILD = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Kinds of characters that a terminal obeys, or that are not seen."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The exit code, both streams, and what is wrong (empty: nothing)."""

    kode: int
    removed: str
    galat: str
    wrong: str


def command(inputs: FuzzInput, nomor: int, seed_of_rng: int = 1) -> tuple[str, ...]:
    """Return the command that an input is tried with."""
    rng = random.Random(f"perintah-{seed_of_rng}-{nomor}")
    if inputs.command:
        return rng.choice(inputs.command)
    return rng.choices([command for command, _ in COMMANDS], [weight for _, weight in COMMANDS])[0]


def prepare_batch(inputs: FuzzInput, folder: Path, command: tuple[str, ...]) -> list[str]:
    """Write an input into an empty folder; return the command line for it."""
    clear_folder(folder)
    folder.mkdir(parents=True)
    file, sound_workbook = folder / inputs.nama, folder / "sehat" / "sehat.xlsx"
    input_files = {**inputs.other_files}
    if inputs.raw_bytes is not None:
        input_files[inputs.nama] = inputs.raw_bytes
    if inputs.toml is not None:
        input_files["mutasi.toml"] = inputs.toml
    if "{s}" in command:
        input_files["sehat/sehat.xlsx"] = seed("seed.xlsx")
        input_files["sehat/mutasi.toml"] = sample_toml()
    for nama, data in input_files.items():
        (folder / nama).parent.mkdir(parents=True, exist_ok=True)
        (folder / nama).write_bytes(data)
    if inputs.install is not None:
        inputs.install(folder)
    tempat = {"{b}": file, "{s}": sound_workbook, "{f}": folder}
    return [str(tempat[part]) if part in tempat else part.replace("{f}", str(folder)) for part in command]


def clear_folder(folder: Path) -> None:
    """Remove the folder of an input, whatever rights it has left on it."""
    if folder.is_dir():
        folder.chmod(0o700)
    for here, child, _ in os.walk(folder):
        for nama in child:
            if not (Path(here) / nama).is_symlink():
                (Path(here) / nama).chmod(0o700)
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _stream() -> Iterator[tuple[io.StringIO, io.StringIO]]:
    old = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
    try:
        yield sys.stdout, sys.stderr
    finally:
        sys.stdout, sys.stderr = old


@contextmanager
def _past_python() -> Iterator[list[str]]:
    """Yield a list that holds, in the end, what libraries have printed past Python's own streams."""
    written: list[str] = []
    screen = os.dup(2)
    with tempfile.TemporaryFile() as captured:
        os.dup2(captured.fileno(), 2)
        try:
            yield written
        finally:
            os.dup2(screen, 2)
            os.close(screen)
            captured.seek(0)
            printed = captured.read().decode("utf-8", "replace")
            if printed:
                written.append(f"dicetak oleh pustaka: {printed}")


def run_command(arguments: list[str]) -> Answer:
    """Run a command line with the faults of the program itself let through, and judge the answer."""
    old = os.environ.get(cli.TRACE)
    os.environ[cli.TRACE] = "1"
    kode, trace = -1, ""
    try:
        with _stream() as (removed, galat), _past_python() as printed_past_python:
            try:
                kode = cli.run(arguments)
            except BaseException as error:
                # What is looked for are faults of every kind, those of the reader too.
                if isinstance(error, KeyboardInterrupt | SystemExit):
                    raise
                trace = "".join(traceback.format_exception(error))
    finally:
        if old is None:
            del os.environ[cli.TRACE]
        else:
            os.environ[cli.TRACE] = old
    wrong = trace or "".join(printed_past_python) or _what_is_wrong(kode, removed, galat, arguments)
    return Answer(kode, removed.getvalue(), galat.getvalue(), wrong)


def _what_is_wrong(kode: int, removed: io.StringIO, galat: io.StringIO, arguments: list[str]) -> str:
    written = galat.getvalue()
    if kode not in {0, 1, 2}:
        return f"kode keluar {kode}"
    if kode == 2:
        if not written.startswith("mutasi: ") or written.count("\n") != 1:
            return f"bukan satu kalimat: {written[:300]!r}"
        if "di dalam program" in written or "Traceback" in written:
            return written
        if not written.rstrip().endswith((".", "?")):
            return f"tanpa titik: {written[-200:]!r}"
    text = written if "json" in arguments else written + removed.getvalue()
    unruly = {letter for letter in set(text) if letter != "\n" and unicodedata.category(letter) in _WILD}
    return f"tanda liar di layar: {sorted(map(hex, map(ord, unruly)))}" if unruly else ""
