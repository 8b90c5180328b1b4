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

shift, batch, umask, core = int(os.environ["SHIFT"]), sys.argv[1], os.environ["UMASK"], os.environ["CORE"]
real_time, real_datetime = time.time, datetime.datetime

class AsBefore(type):
    # A day of the calendar is one, whether or not today is another.
    def __instancecheck__(cls, value):
        return isinstance(value, cls.__mro__[1])

class Moment(real_datetime, metaclass=AsBefore):
    @classmethod
    def now(cls, tz=None):
        return real_datetime.now(tz) + datetime.timedelta(seconds=shift)

    @classmethod
    def utcnow(cls):
        return real_datetime.now() + datetime.timedelta(seconds=shift)

class Day(datetime.date, metaclass=AsBefore):
    @classmethod
    def today(cls):
        return Moment.now().date()

# They print as what they stand for.
Moment.__name__, Day.__name__ = "datetime.datetime", "datetime.date"
if shift:
    time.time = lambda: real_time() + shift
    datetime.datetime, datetime.date = Moment, Day
if umask and hasattr(os, "umask"):
    os.umask(int(umask, 8))
if core and hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:1])

from mutasi_cli.cli import run

out = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\\n")
for command in (
    ["validate", batch, "--format", "json"],
    ["validate", batch, "--format", "xlsx"],
    ["impact", batch, "--format", "json"],
    ["roster", batch],
    ["decree", batch, "--jenis", "keputusan", "--jenis", "petikan", "--jenis", "spp"],
    ["report", batch],
    ["candidates", "--semua-kosong", batch, "--format", "json"],
    ["candidates", os.environ["KODE"], batch],
    ["diff", os.environ["FORMER"], batch, "--format", "json"],
    ["diff", os.environ["FORMER"], batch, "--format", "xlsx"],
    ["init", os.environ["NEW"], "--tanpa-tanya"],
    ["rules"], ["rules", "--format", "json"], ["rule", "JAB002"], ["law"], ["law", "--format", "json"],
):
    captured = io.StringIO()
    with contextlib.redirect_stdout(captured):
        kode = run(command)
    printed = captured.getvalue()
    for folder in (batch, os.environ["FORMER"], os.environ["NEW"]):
        printed = printed.replace(folder, "@")
    if command[0] in {"roster", "decree", "report"} or "xlsx" in command or command[0] == "init":
        printed = ""
    out.write(f"== {command[0]} {kode}\\n{printed}")
out.close()
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
    unchanged = {"SHIFT": str(shift), "UMASK": umask, "CORE": core}
    scope = {**environment(), **unchanged, "FORMER": f"{start}dulu__", "NEW": f"{start}awal__"}
    scope |= {"KODE": GAP, **variables}
    if "LC_ALL" in variables:
        scope.pop("LANG", None)
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, f"{start}kini__"],
        cwd=tempat.anchor if absolute else tempat,
        env=scope,
        capture_output=True,
        check=False,
        timeout=300,
    )
    assert ended.returncode == 0, ended.stderr.decode(errors="replace")
    assert b"Traceback" not in ended.stderr
    printed = ended.stdout
    assert b"== decree 0" in printed, ended.stderr.decode(errors="replace")
    for command in (b"report", b"candidates", b"diff"):
        assert b"== %s 0" % command in printed
        assert b"== %s 1" % command not in printed
        assert b"== %s 2" % command not in printed
    return {"(dicetak)": printed, **folder_contents(tempat)}


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
