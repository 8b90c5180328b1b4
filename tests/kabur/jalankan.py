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

from kabur.pengacau.dasar import benih, toml_contoh
from mutasi_cli import cli

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kabur.pengacau.dasar import Masukan

PERINTAH: tuple[tuple[tuple[str, ...], int], ...] = (
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

_LIAR = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Kinds of characters that a terminal obeys, or that are not seen."""


@dataclass(frozen=True, slots=True)
class Jawaban:
    """The exit code, both streams, and what is wrong (empty: nothing)."""

    kode: int
    keluar: str
    galat: str
    salah: str


def perintah(masukan: Masukan, nomor: int, benih_acak: int = 1) -> tuple[str, ...]:
    """Return the command that an input is tried with."""
    acak = random.Random(f"perintah-{benih_acak}-{nomor}")
    if masukan.perintah:
        return acak.choice(masukan.perintah)
    return acak.choices([isi for isi, _ in PERINTAH], [bobot for _, bobot in PERINTAH])[0]


def siapkan(masukan: Masukan, folder: Path, perintah: tuple[str, ...]) -> list[str]:
    """Write an input into an empty folder; return the command line for it."""
    bersihkan(folder)
    folder.mkdir(parents=True)
    berkas, sehat = folder / masukan.nama, folder / "sehat" / "sehat.xlsx"
    isi = {**masukan.lain}
    if masukan.bita is not None:
        isi[masukan.nama] = masukan.bita
    if masukan.toml is not None:
        isi["mutasi.toml"] = masukan.toml
    if "{s}" in perintah:
        isi["sehat/sehat.xlsx"] = benih("benih.xlsx")
        isi["sehat/mutasi.toml"] = toml_contoh()
    for nama, data in isi.items():
        (folder / nama).parent.mkdir(parents=True, exist_ok=True)
        (folder / nama).write_bytes(data)
    if masukan.pasang is not None:
        masukan.pasang(folder)
    tempat = {"{b}": berkas, "{s}": sehat, "{f}": folder}
    return [
        str(tempat[bagian]) if bagian in tempat else bagian.replace("{f}", str(folder)) for bagian in perintah
    ]


def bersihkan(folder: Path) -> None:
    """Remove the folder of an input, whatever rights it has left on it."""
    if folder.is_dir():
        folder.chmod(0o700)
    for sini, anak, _ in os.walk(folder):
        for nama in anak:
            if not (Path(sini) / nama).is_symlink():
                (Path(sini) / nama).chmod(0o700)
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _aliran() -> Iterator[tuple[io.StringIO, io.StringIO]]:
    lama = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = io.StringIO(), io.StringIO()
    try:
        yield sys.stdout, sys.stderr
    finally:
        sys.stdout, sys.stderr = lama


@contextmanager
def _lewat_belakang() -> Iterator[list[str]]:
    """Yield a list that holds, in the end, what libraries have printed past Python's own streams."""
    tertulis: list[str] = []
    layar = os.dup(2)
    with tempfile.TemporaryFile() as tampung:
        os.dup2(tampung.fileno(), 2)
        try:
            yield tertulis
        finally:
            os.dup2(layar, 2)
            os.close(layar)
            tampung.seek(0)
            isi = tampung.read().decode("utf-8", "replace")
            if isi:
                tertulis.append(f"dicetak oleh pustaka: {isi}")


def jalankan(argumen: list[str]) -> Jawaban:
    """Run a command line with the faults of the program itself let through, and judge the answer."""
    lama = os.environ.get(cli.LACAK)
    os.environ[cli.LACAK] = "1"
    kode, jejak = -1, ""
    try:
        with _aliran() as (keluar, galat), _lewat_belakang() as diam_diam:
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
    salah = jejak or "".join(diam_diam) or _salah(kode, keluar, galat, argumen)
    return Jawaban(kode, keluar.getvalue(), galat.getvalue(), salah)


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
