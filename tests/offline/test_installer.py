"""The installer: what it refuses, where it installs, and that a failed update leaves the old one alone."""

from __future__ import annotations

import ensurepip
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

import completeness
import offline_package
import pytest

from offline.made_wheels import make_wheel

if TYPE_CHECKING:
    from types import ModuleType

INSTALLER = offline_package.INSTALLER
CMD = (INSTALLER / "pasang.cmd").read_text(encoding="ascii")
SH = (INSTALLER / "pasang.sh").read_text(encoding="ascii")


def _load_installer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("pasang", INSTALLER / "pasang.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


install = _load_installer()


def test_all_parts_speak_of_the_same_pythons() -> None:
    version = ["{}.{}".format(*version_pair) for version_pair in completeness.PYTHON]
    assert install.PYTHON == completeness.PYTHON
    assert re.findall(r"^py -(3\.\d+) -c", CMD, re.MULTILINE) == version[::-1]
    assert re.findall(r"python(3\.\d+)", SH) == version[::-1]
    limit = "(3, 11) <= sys.version_info[:2] <= (3, 13)"
    assert limit in CMD
    assert limit in SH
    read = (INSTALLER / "BACA-SAYA.txt").read_text(encoding="ascii")
    assert "Python 3.11, 3.12, atau 3.13" in read


class TestCmd:
    """What cannot be run here is held by its text; each of these once broke somebody's script."""

    row = CMD.splitlines()

    def test_starts_quietly_and_without_delayed_expansion(self) -> None:
        assert self.row[0] == "@echo off"
        assert "setlocal EnableExtensions DisableDelayedExpansion" in self.row
        assert "!" not in CMD

    def test_every_label_that_is_jumped_to_is_there_once(self) -> None:
        target = set(re.findall(r"goto (\w+)", CMD))
        label = re.findall(r"^:(\w+)", CMD, re.MULTILINE)
        assert sorted(label) == sorted(target)

    def test_no_path_stands_outside_quotes_or_ends_in_a_backslash(self) -> None:
        command = [row for row in self.row if not row.startswith("rem ")]
        for row in command:
            outer = re.sub(r'"[^"]*"', "", row)
            assert "%~dp0" not in outer
            assert "%PEMASANG%" not in outer
            assert row.count('"') % 2 == 0
            assert not re.search(r'%~dp0"', row)

    def test_remarks_hold_nothing_that_is_expanded_or_run(self) -> None:
        for row in self.row:
            if row.startswith("rem "):
                assert not set("%&|<>^") & set(row)

    def test_nothing_expands_a_path_twice_or_inside_brackets(self) -> None:
        assert not re.search(r"^\s*(call|for|if .*\()", CMD, re.MULTILINE)

    def test_the_exit_code_is_kept_past_the_pause(self) -> None:
        assert CMD.count('set "KODE=%ERRORLEVEL%"') == 4
        assert self.row[-1] == "exit /b %KODE%"
        assert self.row[-2] == "if not defined MUTASI_TANPA_JEDA pause"

    def test_python_is_neither_taken_from_beside_nor_fetched(self) -> None:
        first = next(nomor for nomor, row in enumerate(self.row) if row.startswith("py "))
        assert 'set "NoDefaultCurrentDirectoryInExePath=1"' in self.row[:first]
        assert 'set "PYTHON_MANAGER_AUTOMATIC_INSTALL=false"' in self.row[:first]

    def test_only_letters_of_every_code_page(self) -> None:
        assert CMD.isascii()
        assert all(starter.isascii() for starter in install.starters(windows=True, version="1.0.0").values())


@pytest.mark.parametrize(
    ("version", "machine", "bit", "words"),
    [
        ((3, 10), "linux-x86_64", 64, "Python 3.10 tidak dapat dipakai"),
        ((3, 14), "win-amd64", 64, "Python 3.14 tidak dapat dipakai"),
        ((3, 12), "win32", 32, "64-bit"),
        ((3, 12), "linux-x86_64", 32, "64-bit"),
        ((3, 12), "win-arm64", 64, "win-arm64"),
        ((3, 12), "linux-aarch64", 64, "linux-aarch64"),
    ],
)
def test_a_python_without_wheels_is_refused(version: tuple[int, int], machine: str, bit: int, words: str) -> None:
    with pytest.raises(install.FailedError, match=re.escape(words)):
        install.check_python(version, machine, bit)


def test_a_python_with_wheels_is_taken() -> None:
    for version in completeness.PYTHON:
        install.check_python(version, "win-amd64", 64)
        install.check_python(version, "linux-x86_64", 64)


def test_the_usual_place_is_the_users_own() -> None:
    home = PureWindowsPath(r"C:\Users\Siti Aminah")
    assert install.default_target(True, {}, home) == PureWindowsPath(r"C:\Users\Siti Aminah\mutasi-cli")  # noqa: FBT003 - as called
    user_home = PurePosixPath("/home/siti")
    assert install.default_target(False, {}, user_home) == user_home / ".local/share/mutasi-cli"  # noqa: FBT003 - as above
    data = {"XDG_DATA_HOME": "/data"}
    assert install.default_target(False, data, user_home) == PurePosixPath("/data/mutasi-cli")  # noqa: FBT003 - as above


def test_a_target_too_deep_for_windows_is_refused_to_the_letter() -> None:
    folder = PureWindowsPath(r"C:\mutasi-cli\versi\1.0.0")
    length = len(r"C:\mutasi-cli\versi\1.0.0\Lib\site-packages" + "\\")
    install.check_length(folder, 259 - length)
    with pytest.raises(install.FailedError, match="1 huruf terlalu panjang"):
        install.check_length(folder, 260 - length)


def test_a_backslash_before_the_closing_quote_is_forgiven() -> None:
    assert install.target(['D:"'], windows=True) == Path.cwd() / "D:"


def test_compiled_modules_count_for_the_length(tmp_path: Path) -> None:
    wheels = make_wheel(tmp_path, "a", members={"paket/modul_yang_panjang_sekali_namanya_supaya_menang.py": ""})
    longest_path = "paket/__pycache__/modul_yang_panjang_sekali_namanya_supaya_menang.cpython-313.pyc"
    assert install.longest([wheels]) == len(longest_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An install folder of a small mutasi 1.0.0."""
    return compose(tmp_path / "paket luring (salinan) & 100%", "1.0.0")


def compose(folder: Path, version: str, *, damaged: bool = False) -> Path:
    """Make an install folder: a small program, the pip that Python brings along, the real installer."""
    wheels = folder / "roda"
    program = f"""
import sys
from alat import kata
def main():
    print("mutasi {version}" if sys.argv[1:] == ["--version"] else kata)
    return {int(damaged)} if "demo" in sys.argv else 0
"""
    command = "mutasi = mutasi_cli:main"
    make_wheel(
        wheels,
        "mutasi-cli",
        version=version,
        requirement=["alat"],
        members={"mutasi_cli.py": program},
        command=command,
    )
    make_wheel(wheels, "alat", members={"alat.py": "kata = 'demo'\n"})
    origin = next((Path(ensurepip.__file__).parent / "_bundled").glob("pip-*.whl"), None)
    if origin is None:
        pytest.skip("this Python brings no pip along")
    (wheels / origin.name).write_bytes(origin.read_bytes())
    for nama in offline_package.INSTALLER_FILES:
        (folder / nama).write_bytes((INSTALLER / nama).read_bytes())
    offline_package.seal(folder)
    return folder


def run_command(folder: Path, *target: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", str(folder / "pasang.py"), *target],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environment},
    )


@pytest.mark.skipif(sys.version_info[:2] not in completeness.PYTHON, reason="no wheels for this Python")
class TestInstall:
    def test_install_update_and_a_failed_update(self, folder: Path, tmp_path: Path) -> None:
        target = tmp_path / "tempat tujuan"
        # What pip may be told elsewhere must not matter, nor a module of the same name nearby.
        result = run_command(folder, str(target), PIP_REQUIRE_HASHES="1", PYTHONPATH=str(tmp_path))
        assert (result.returncode, result.stderr) == (0, "")
        assert "uji diri berhasil: mutasi 1.0.0." in result.stdout
        mulai = next(iter(install.starters(os.name == "nt", "1.0.0")))
        assert str(target / mulai) in result.stdout
        assert self.version(target / mulai) == "mutasi 1.0.0\n"

        damaged = compose(tmp_path / "rusak", "1.1.0", damaged=True)
        result = run_command(damaged, str(target))
        assert result.returncode == 2
        assert result.stderr.startswith("Uji diri gagal (mutasi demo, kode 1): demo")
        assert self.version(target / mulai) == "mutasi 1.0.0\n"
        assert [path.name for path in (target / "versi").iterdir()] == ["1.0.0"]

        result = run_command(compose(tmp_path / "baru", "1.1.0"), str(target))
        assert result.returncode == 0
        assert self.version(target / mulai) == "mutasi 1.1.0\n"
        assert [path.name for path in (target / "versi").iterdir()] == ["1.1.0"]

    @staticmethod
    def version(mulai: Path) -> str:
        return subprocess.run(
            [str(mulai), "--version"], capture_output=True, text=True, check=True, cwd=mulai.anchor
        ).stdout

    def test_a_damaged_file_stops_everything(self, folder: Path, tmp_path: Path) -> None:
        wheels = folder / "roda" / "alat-1.0-py3-none-any.whl"
        wheels.write_bytes(wheels.read_bytes() + b"x")
        self.is_refused(folder, tmp_path, "roda/alat-1.0-py3-none-any.whl rusak atau diubah.")

    def test_a_missing_file_stops_everything(self, folder: Path, tmp_path: Path) -> None:
        (folder / "roda" / "alat-1.0-py3-none-any.whl").unlink()
        self.is_refused(folder, tmp_path, "roda/alat-1.0-py3-none-any.whl tidak ada.")

    def test_a_planted_wheel_stops_everything(self, folder: Path, tmp_path: Path) -> None:
        make_wheel(folder / "roda", "alat", version="9.9")
        self.is_refused(folder, tmp_path, "roda/alat-9.9-py3-none-any.whl tidak tercatat di SHA256SUMS.")

    @pytest.mark.parametrize("nama", ["../luar", "C:\\luar", "/luar", ""])
    def test_sums_that_lead_out_of_the_folder_are_refused(self, folder: Path, tmp_path: Path, nama: str) -> None:
        (folder / "SHA256SUMS").write_text(f"{'0' * 64}  {nama}\n", encoding="utf-8")
        self.is_refused(folder, tmp_path, "SHA256SUMS rusak.")

    def test_two_targets_are_one_too_many(self, folder: Path, tmp_path: Path) -> None:
        result = run_command(folder, str(tmp_path / "D:"), "Aplikasi")
        assert result.returncode == 2
        assert "dalam tanda kutip" in result.stderr

    def test_a_file_where_the_folder_should_be(self, folder: Path, tmp_path: Path) -> None:
        (tmp_path / "tujuan").write_text("", encoding="utf-8")
        result = run_command(folder, str(tmp_path / "tujuan"))
        assert result.returncode == 2
        assert "tidak dapat ditulisi" in result.stderr
        assert "Traceback" not in result.stderr

    @staticmethod
    def is_refused(folder: Path, tmp_path: Path, words: str) -> None:
        result = run_command(folder, str(tmp_path / "tujuan"))
        assert result.returncode == 2
        assert result.stderr.startswith(words)
        assert not (tmp_path / "tujuan").exists()
