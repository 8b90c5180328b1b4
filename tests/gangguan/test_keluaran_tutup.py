"""Results that nobody takes (a reader that leaves, a full disk, a closed stream): the work is done."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gangguan.anak import CONTOH, PROGRAM, jalankan, lingkungan

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="streams are closed by a POSIX shell")

PENUH = Path("/dev/full")
JSON = ("validate", str(CONTOH), "--format", "json")


def di_shell(alihan: str, *argumen: str) -> tuple[list[int], str, str]:
    """Run a command with redirections; return the exit codes along the pipe, its results and complaints."""
    naskah = f'"$0" -c "$PROGRAM" "$@" {alihan}; echo "kode ${{PIPESTATUS[*]}}" >&2'
    hasil = subprocess.run(
        ["bash", "-c", naskah, sys.executable, *argumen],
        env=lingkungan(PROGRAM=PROGRAM),
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=120,
    )
    galat, kode = hasil.stderr.rsplit("kode ", 1)
    return [int(isi) for isi in kode.split()], hasil.stdout, galat


@pytest.mark.parametrize("argumen", [("rules",), ("rule", "JAB002"), ("law",), ("--help",), JSON])
def test_a_reader_that_leaves_early(argumen: tuple[str, ...]) -> None:
    """The pipe is closed before the first word, so that its size does not matter."""
    baca, tulis = os.pipe()
    os.close(baca)
    hasil = subprocess.run(
        [sys.executable, "-c", PROGRAM, *argumen],
        env=lingkungan(),
        stdout=tulis,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    os.close(tulis)
    assert (hasil.returncode, hasil.stderr) == (141, "")


def test_the_first_line_alone() -> None:
    kode, keluar, galat = di_shell("| head -1", "rules", "--format", "json")
    assert kode[0] in {0, 141}
    assert kode[1:] == [0]
    assert (keluar.strip()[:1], galat) == ("{", "")


@pytest.mark.skipif(not PENUH.exists(), reason="a disk that is always full is something of Linux")
@pytest.mark.parametrize(
    "argumen", [("rules",), ("law", "--format", "json"), ("--version",), ("--help",), JSON]
)
def test_a_full_disk(argumen: tuple[str, ...]) -> None:
    kode, _, galat = di_shell("> /dev/full", *argumen)
    assert kode == [2]
    assert galat.startswith(
        "mutasi: hasil tidak dapat ditulis ke keluaran perintah: ruang penyimpanan penuh."
    )
    assert galat.count("\n") == 1


@pytest.mark.parametrize("argumen", [("rules",), ("--version",), JSON])
def test_a_closed_stream(argumen: tuple[str, ...]) -> None:
    kode, _, galat = di_shell(">&-", *argumen)
    assert kode == [2]
    assert galat.startswith("mutasi: hasil tidak dapat ditulis ke keluaran perintah: keluaran itu ditutup.")
    assert galat.count("\n") == 1


@pytest.mark.parametrize("alihan", ["2>&-", "2> /dev/full", "<&- 2>&-"])
def test_notes_that_nobody_takes_stop_nothing(alihan: str) -> None:
    if "full" in alihan and not PENUH.exists():
        pytest.skip("a disk that is always full is something of Linux")
    kode, keluar, _ = di_shell(alihan, "rules")
    assert kode == [0]
    assert "JAB002" in keluar


def test_everything_closed() -> None:
    kode, keluar, _ = di_shell("<&- >&- 2>&-", "rules")
    assert (kode, keluar) == ([2], "")


def test_a_failure_keeps_its_own_reason() -> None:
    kode, _, galat = di_shell(">&-", "rule", "XXX999")
    assert kode == [2]
    assert "XXX999" in galat
    assert galat.count("\n") == 1


def test_files_are_written_though_nobody_reads_the_report(tmp_path: Path) -> None:
    lengkap, terputus = tmp_path / "a", tmp_path / "b"
    assert jalankan("roster", CONTOH, "--keluaran", lengkap).kode == 0
    kode, _, galat = di_shell("| true", "roster", str(CONTOH), "--keluaran", str(terputus))
    assert (kode[0] in {0, 141}, galat) == (True, "")
    nama = sorted(path.relative_to(lengkap) for path in lengkap.rglob("*"))
    assert nama == sorted(path.relative_to(terputus) for path in terputus.rglob("*"))
