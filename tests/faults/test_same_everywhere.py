"""The same commands give the same bytes wherever and whenever they run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from faults.child import EXAMPLE, environment, folder_contents

if TYPE_CHECKING:
    from collections.abc import Mapping

PROGRAM = """
import contextlib, datetime, io, os, sys, time
from pathlib import Path

geser, batch, umask, inti = int(os.environ["GESER"]), sys.argv[1], os.environ["UMASK"], os.environ["INTI"]
detik, waktu = time.time, datetime.datetime

class Jenis(type):
    # A day of the calendar is one, whether or not today is another.
    def __instancecheck__(cls, isi):
        return isinstance(isi, cls.__mro__[1])

class Waktu(waktu, metaclass=Jenis):
    @classmethod
    def now(cls, tz=None):
        return waktu.now(tz) + datetime.timedelta(seconds=geser)

    @classmethod
    def utcnow(cls):
        return waktu.now() + datetime.timedelta(seconds=geser)

class Hari(datetime.date, metaclass=Jenis):
    @classmethod
    def today(cls):
        return Waktu.now().date()

# They print as what they stand for.
Waktu.__name__, Hari.__name__ = "datetime.datetime", "datetime.date"
if geser:
    time.time = lambda: detik() + geser
    datetime.datetime, datetime.date = Waktu, Hari
if umask and hasattr(os, "umask"):
    os.umask(int(umask, 8))
if inti and hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:1])

from mutasi_cli.cli import run

tulis = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\\n")
for perintah in (
    ["validate", batch, "--format", "json"],
    ["validate", batch, "--format", "xlsx"],
    ["impact", batch, "--format", "json"],
    ["roster", batch],
    ["decree", batch, "--jenis", "keputusan", "--jenis", "petikan", "--jenis", "spp"],
    ["report", batch],
    ["candidates", "--semua-kosong", batch, "--format", "json"],
    ["candidates", os.environ["KODE"], batch],
    ["diff", os.environ["LAMA"], batch, "--format", "json"],
    ["diff", os.environ["LAMA"], batch, "--format", "xlsx"],
    ["init", os.environ["BARU"], "--tanpa-tanya"],
    ["rules"], ["rules", "--format", "json"], ["rule", "JAB002"], ["law"], ["law", "--format", "json"],
):
    keluar = io.StringIO()
    with contextlib.redirect_stdout(keluar):
        kode = run(perintah)
    isi = keluar.getvalue()
    for tempat in (batch, os.environ["LAMA"], os.environ["BARU"]):
        isi = isi.replace(tempat, "@")
    if perintah[0] in {"roster", "decree", "report"} or "xlsx" in perintah or perintah[0] == "init":
        isi = ""
    tulis.write(f"== {perintah[0]} {kode}\\n{isi}")
tulis.close()
"""

GAP = "DISDAMKARMAT.KEPALA"
"""A post of the example that stays empty: many may fill it."""

ONE_YEAR = 31_557_600


def result(tempat: Path, *, absolute: bool, shift: int, umask: str, core: str, **variables: str) -> Mapping[str, bytes]:
    """Run all commands in one process; return what they printed and wrote."""
    for nama in ("kini__", "dulu__"):
        (tempat / nama).mkdir(parents=True)
        for file in ("batch.xlsx", "mutasi.toml"):
            shutil.copyfile(EXAMPLE / file, tempat / nama / file)
        shutil.copytree(EXAMPLE / "data", tempat / nama / "data")
    start = f"{tempat}{os.sep}" if absolute else ""
    unchanged = {"GESER": str(shift), "UMASK": umask, "INTI": core}
    scope = {**environment(), **unchanged, "LAMA": f"{start}dulu__", "BARU": f"{start}awal__"}
    scope |= {"KODE": GAP, **variables}
    if "LC_ALL" in variables:
        scope.pop("LANG", None)
    selesai = subprocess.run(
        [sys.executable, "-c", PROGRAM, f"{start}kini__"],
        cwd=tempat.anchor if absolute else tempat,
        env=scope,
        capture_output=True,
        check=False,
        timeout=300,
    )
    assert selesai.returncode == 0, selesai.stderr.decode(errors="replace")
    assert b"Traceback" not in selesai.stderr
    print_text = selesai.stdout
    assert b"== decree 0" in print_text, selesai.stderr.decode(errors="replace")
    for command in (b"report", b"candidates", b"diff"):
        assert b"== %s 0" % command in print_text
        assert b"== %s 1" % command not in print_text
        assert b"== %s 2" % command not in print_text
    return {"(dicetak)": print_text, **folder_contents(tempat)}


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """What comes out on an ordinary day."""
    written_files = result(
        tmp_path_factory.mktemp("acuan"),
        absolute=False,
        shift=0,
        umask="022",
        core="",
        TZ="UTC",
        LC_ALL="C.UTF-8",
        PYTHONHASHSEED="0",
    )
    for ending in (".docx", ".xlsx", ".html", "manifest.json"):
        assert any(nama.endswith(ending) for nama in written_files), ending
    return written_files


@pytest.mark.parametrize(
    ("absolute", "shift", "umask", "core", "variables"),
    [
        (
            True,
            11 * ONE_YEAR,
            "077",
            "1",
            {"TZ": "Asia/Jayapura", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "1", "PYTHONUTF8": "1"},
        ),
        (
            False,
            -17 * ONE_YEAR,
            "002",
            "",
            {
                "TZ": "America/St_Johns",
                "LC_ALL": "POSIX",
                "PYTHONHASHSEED": "4242",
                "PYTHONUTF8": "0",
                "PYTHONCOERCECLOCALE": "0",
            },
        ),
    ],
    ids=["lain-di-timur", "lain-di-barat"],
)
def test_other_places_and_days(  # noqa: PLR0917 - what differs, one by one
    absolute: bool,
    shift: int,
    umask: str,
    core: str,
    variables: dict[str, str],
    reference: Mapping[str, bytes],
    tmp_path: Path,
) -> None:
    elsewhere = result(tmp_path / "lain", absolute=absolute, shift=shift, umask=umask, core=core, **variables)
    assert elsewhere.keys() == reference.keys()
    assert elsewhere["(dicetak)"].splitlines() == reference["(dicetak)"].splitlines()
    assert [nama for nama in reference if elsewhere[nama] != reference[nama]] == []
