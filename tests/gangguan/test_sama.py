"""The same commands give the same bytes wherever and whenever they run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gangguan.anak import CONTOH, isi_folder, lingkungan

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

KOSONG = "DISDAMKARMAT.KEPALA"
"""A post of the example that stays empty: many may fill it."""

SETAHUN = 31_557_600


def hasil(
    tempat: Path, *, mutlak: bool, geser: int, umask: str, inti: str, **alam: str
) -> Mapping[str, bytes]:
    """Run all commands in one process; return what they printed and wrote."""
    for nama in ("kini__", "dulu__"):
        (tempat / nama).mkdir(parents=True)
        for berkas in ("batch.xlsx", "mutasi.toml"):
            shutil.copyfile(CONTOH / berkas, tempat / nama / berkas)
        shutil.copytree(CONTOH / "data", tempat / nama / "data")
    awal = f"{tempat}{os.sep}" if mutlak else ""
    tetap = {"GESER": str(geser), "UMASK": umask, "INTI": inti}
    lingkup = {**lingkungan(), **tetap, "LAMA": f"{awal}dulu__", "BARU": f"{awal}awal__"}
    lingkup |= {"KODE": KOSONG, **alam}
    if "LC_ALL" in alam:
        lingkup.pop("LANG", None)
    selesai = subprocess.run(
        [sys.executable, "-c", PROGRAM, f"{awal}kini__"],
        cwd=tempat.anchor if mutlak else tempat,
        env=lingkup,
        capture_output=True,
        check=False,
        timeout=300,
    )
    assert selesai.returncode == 0, selesai.stderr.decode(errors="replace")
    assert b"Traceback" not in selesai.stderr
    cetak = selesai.stdout
    assert b"== decree 0" in cetak, selesai.stderr.decode(errors="replace")
    for perintah in (b"report", b"candidates", b"diff"):
        assert b"== %s 0" % perintah in cetak
        assert b"== %s 1" % perintah not in cetak
        assert b"== %s 2" % perintah not in cetak
    return {"(dicetak)": cetak, **isi_folder(tempat)}


@pytest.fixture(scope="module")
def acuan(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """What comes out on an ordinary day."""
    isi = hasil(
        tmp_path_factory.mktemp("acuan"),
        mutlak=False,
        geser=0,
        umask="022",
        inti="",
        TZ="UTC",
        LC_ALL="C.UTF-8",
        PYTHONHASHSEED="0",
    )
    for akhiran in (".docx", ".xlsx", ".html", "manifest.json"):
        assert any(nama.endswith(akhiran) for nama in isi), akhiran
    return isi


@pytest.mark.parametrize(
    ("mutlak", "geser", "umask", "inti", "alam"),
    [
        (
            True,
            11 * SETAHUN,
            "077",
            "1",
            {"TZ": "Asia/Jayapura", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "1", "PYTHONUTF8": "1"},
        ),
        (
            False,
            -17 * SETAHUN,
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
    mutlak: bool,
    geser: int,
    umask: str,
    inti: str,
    alam: dict[str, str],
    acuan: Mapping[str, bytes],
    tmp_path: Path,
) -> None:
    lain = hasil(tmp_path / "lain", mutlak=mutlak, geser=geser, umask=umask, inti=inti, **alam)
    assert lain.keys() == acuan.keys()
    assert lain["(dicetak)"].splitlines() == acuan["(dicetak)"].splitlines()
    assert [nama for nama in acuan if lain[nama] != acuan[nama]] == []
