"""Results that nobody takes (a reader that leaves, a full disk, a closed stream): the work is done."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from faults.child import EXAMPLE, PROGRAM, environment, run_command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="streams are closed by a POSIX shell")

DISK_FULL = Path("/dev/full")
JSON = ("validate", str(EXAMPLE), "--format", "json")


def in_shell(redirection: str, *arguments: str) -> tuple[list[int], str, str]:
    """Run a command with redirections; return the exit codes along the pipe, its results and complaints."""
    script = f'"$0" -c "$PROGRAM" "$@" {redirection}; echo "kode ${{PIPESTATUS[*]}}" >&2'
    result = subprocess.run(
        ["bash", "-c", script, sys.executable, *arguments],
        env=environment(PROGRAM=PROGRAM),
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=120,
    )
    stderr, kode = result.stderr.rsplit("kode ", 1)
    return [int(exit_code) for exit_code in kode.split()], result.stdout, stderr


@pytest.mark.parametrize("arguments", [("rules",), ("rule", "JAB002"), ("law",), ("--help",), JSON])
def test_a_reader_that_leaves_early(arguments: tuple[str, ...]) -> None:
    """The pipe is closed before the first word, so that its size does not matter."""
    read, write = os.pipe()
    os.close(read)
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        env=environment(),
        stdout=write,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    os.close(write)
    assert (result.returncode, result.stderr) == (141, "")


def test_the_first_line_alone() -> None:
    kode, stdout, stderr = in_shell("| head -1", "rules", "--format", "json")
    assert kode[0] in {0, 141}
    assert kode[1:] == [0]
    assert (stdout.strip()[:1], stderr) == ("{", "")


@pytest.mark.skipif(not DISK_FULL.exists(), reason="a disk that is always full is something of Linux")
@pytest.mark.parametrize("arguments", [("rules",), ("law", "--format", "json"), ("--version",), ("--help",), JSON])
def test_a_full_disk(arguments: tuple[str, ...]) -> None:
    kode, _, stderr = in_shell("> /dev/full", *arguments)
    assert kode == [2]
    assert stderr.startswith("mutasi: hasil tidak dapat ditulis ke keluaran perintah: ruang penyimpanan penuh.")
    assert stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [("rules",), ("--version",), JSON])
def test_a_closed_stream(arguments: tuple[str, ...]) -> None:
    kode, _, stderr = in_shell(">&-", *arguments)
    assert kode == [2]
    assert stderr.startswith("mutasi: hasil tidak dapat ditulis ke keluaran perintah: keluaran itu ditutup.")
    assert stderr.count("\n") == 1


@pytest.mark.parametrize("redirection", ["2>&-", "2> /dev/full", "<&- 2>&-"])
def test_notes_that_nobody_takes_stop_nothing(redirection: str) -> None:
    if "full" in redirection and not DISK_FULL.exists():
        pytest.skip("a disk that is always full is something of Linux")
    kode, stdout, _ = in_shell(redirection, "rules")
    assert kode == [0]
    assert "JAB002" in stdout


def test_everything_closed() -> None:
    kode, stdout, _ = in_shell("<&- >&- 2>&-", "rules")
    assert (kode, stdout) == ([2], "")


def test_a_failure_keeps_its_own_reason() -> None:
    kode, _, stderr = in_shell(">&-", "rule", "XXX999")
    assert kode == [2]
    assert "XXX999" in stderr
    assert stderr.count("\n") == 1


def test_files_are_written_though_nobody_reads_the_report(tmp_path: Path) -> None:
    full, broken_off = tmp_path / "a", tmp_path / "b"
    assert run_command("roster", EXAMPLE, "--keluaran", full).kode == 0
    kode, _, stderr = in_shell("| true", "roster", str(EXAMPLE), "--keluaran", str(broken_off))
    assert (kode[0] in {0, 141}, stderr) == (True, "")
    names = sorted(path.relative_to(full) for path in full.rglob("*"))
    assert names == sorted(path.relative_to(broken_off) for path in broken_off.rglob("*"))
