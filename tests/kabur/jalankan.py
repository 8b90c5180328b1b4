"""Run one input through one command, in this process, and say what is wrong with the answer."""

from __future__ import annotations

import io
import os
import random
import shutil
import sys
import traceback
import unicodedata
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mutasi_cli import cli

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kabur.pengacau import Masukan

PERINTAH: tuple[tuple[tuple[str, ...], int], ...] = (
    (("validate", "{b}", "--format", "json"), 34),
    (("validate", "{b}"), 16),
    (("validate", "{b}", "--format", "xlsx"), 12),
    (("columns", "{b}"), 14),
    (("columns", "{b}", "--format", "json"), 3),
    (("impact", "{b}"), 6),
    (("impact", "{b}", "--format", "json"), 3),
    (("roster", "{b}", "--draf"), 4),
    (("report", "{b}"), 4),
    (("diff", "{b}", "{b}"), 2),
    (("decree", "{b}", "--draf"), 2),
)
"""Commands, each with its share; ``{b}`` is the workbook."""

_LIAR = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Kinds of characters that a terminal obeys, or that are not seen."""


@dataclass(frozen=True, slots=True)
class Jawaban:
    """The exit code, both streams, and what is wrong (empty: nothing)."""

    kode: int
    keluar: str
    galat: str
    salah: str


def perintah(nomor: int, benih: int = 1) -> tuple[str, ...]:
    """Return the command that a number is tried with."""
    acak = random.Random(f"perintah-{benih}-{nomor}")
    return acak.choices([isi for isi, _ in PERINTAH], [bobot for _, bobot in PERINTAH])[0]


def siapkan(masukan: Masukan, folder: Path) -> Path:
    """Write an input into an empty folder; return its workbook."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if masukan.toml is not None:
        (folder / "mutasi.toml").write_bytes(masukan.toml)
    for nama, isi in masukan.lain.items():
        (folder / nama).write_bytes(isi)
    berkas = folder / masukan.nama
    berkas.write_bytes(masukan.bita)
    return berkas


@contextmanager
def _aliran() -> Iterator[tuple[io.StringIO, io.StringIO]]:
    lama = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
    try:
        yield sys.stdout, sys.stderr
    finally:
        sys.stdout, sys.stderr = lama


def jalankan(argumen: list[str]) -> Jawaban:
    """Run a command line with the faults of the program itself let through, and judge the answer."""
    lama = os.environ.get(cli.LACAK)
    os.environ[cli.LACAK] = "1"
    kode, jejak = -1, ""
    try:
        with _aliran() as (keluar, galat):
            try:
                kode = cli.run(argumen)
            except BaseException as error:
                # What is looked for are faults of every kind, those of the reader too.
                if isinstance(error, KeyboardInterrupt | SystemExit):
                    raise
                jejak = "".join(traceback.format_exception(error))
    finally:
        if lama is None:
            del os.environ[cli.LACAK]
        else:
            os.environ[cli.LACAK] = lama
    return Jawaban(kode, keluar.getvalue(), galat.getvalue(), jejak or _salah(kode, keluar, galat, argumen))


def _salah(kode: int, keluar: io.StringIO, galat: io.StringIO, argumen: list[str]) -> str:
    tertulis = galat.getvalue()
    if kode not in {0, 1, 2}:
        return f"kode keluar {kode}"
    if kode == 2:
        if not tertulis.startswith("mutasi: ") or tertulis.count("\n") != 1:
            return f"bukan satu kalimat: {tertulis[:300]!r}"
        if "di dalam program" in tertulis or "Traceback" in tertulis:
            return tertulis
        if not tertulis.rstrip().endswith((".", "?")):
            return f"tanpa titik: {tertulis[-200:]!r}"
    teks = tertulis if "json" in argumen else tertulis + keluar.getvalue()
    liar = {huruf for huruf in set(teks) if huruf != "\n" and unicodedata.category(huruf) in _LIAR}
    return f"tanda liar di layar: {sorted(map(hex, map(ord, liar)))}" if liar else ""
