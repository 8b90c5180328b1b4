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

import kelengkapan
import paket_luring
import pytest

from luring.roda_buatan import buat_roda

if TYPE_CHECKING:
    from types import ModuleType

PEMASANG = paket_luring.PEMASANG
CMD = (PEMASANG / "pasang.cmd").read_text(encoding="ascii")
SH = (PEMASANG / "pasang.sh").read_text(encoding="ascii")


def _muat() -> ModuleType:
    spek = importlib.util.spec_from_file_location("pasang", PEMASANG / "pasang.py")
    assert spek is not None
    assert spek.loader is not None
    modul = importlib.util.module_from_spec(spek)
    spek.loader.exec_module(modul)
    return modul


pasang = _muat()


def test_all_parts_speak_of_the_same_pythons() -> None:
    versi = ["{}.{}".format(*satu) for satu in kelengkapan.PYTHON]
    assert pasang.PYTHON == kelengkapan.PYTHON
    assert re.findall(r"^py -(3\.\d+) -c", CMD, re.MULTILINE) == versi[::-1]
    assert re.findall(r"python(3\.\d+)", SH) == versi[::-1]
    batas = "(3, 11) <= sys.version_info[:2] <= (3, 13)"
    assert batas in CMD
    assert batas in SH
    baca = (PEMASANG / "BACA-SAYA.txt").read_text(encoding="ascii")
    assert "Python 3.11, 3.12, atau 3.13" in baca


class TestCmd:
    """What cannot be run here is held by its text; each of these once broke somebody's script."""

    baris = CMD.splitlines()

    def test_starts_quietly_and_without_delayed_expansion(self) -> None:
        assert self.baris[0] == "@echo off"
        assert "setlocal EnableExtensions DisableDelayedExpansion" in self.baris
        assert "!" not in CMD

    def test_every_label_that_is_jumped_to_is_there_once(self) -> None:
        tujuan = set(re.findall(r"goto (\w+)", CMD))
        label = re.findall(r"^:(\w+)", CMD, re.MULTILINE)
        assert sorted(label) == sorted(tujuan)

    def test_no_path_stands_outside_quotes_or_ends_in_a_backslash(self) -> None:
        perintah = [baris for baris in self.baris if not baris.startswith("rem ")]
        for baris in perintah:
            luar = re.sub(r'"[^"]*"', "", baris)
            assert "%~dp0" not in luar
            assert "%PEMASANG%" not in luar
            assert baris.count('"') % 2 == 0
            assert not re.search(r'%~dp0"', baris)

    def test_remarks_hold_nothing_that_is_expanded_or_run(self) -> None:
        for baris in self.baris:
            if baris.startswith("rem "):
                assert not set("%&|<>^") & set(baris)

    def test_nothing_expands_a_path_twice_or_inside_brackets(self) -> None:
        assert not re.search(r"^\s*(call|for|if .*\()", CMD, re.MULTILINE)

    def test_the_exit_code_is_kept_past_the_pause(self) -> None:
        assert CMD.count('set "KODE=%ERRORLEVEL%"') == 4
        assert self.baris[-1] == "exit /b %KODE%"
        assert self.baris[-2] == "if not defined MUTASI_TANPA_JEDA pause"

    def test_python_is_neither_taken_from_beside_nor_fetched(self) -> None:
        pertama = next(nomor for nomor, baris in enumerate(self.baris) if baris.startswith("py "))
        assert 'set "NoDefaultCurrentDirectoryInExePath=1"' in self.baris[:pertama]
        assert 'set "PYTHON_MANAGER_AUTOMATIC_INSTALL=false"' in self.baris[:pertama]

    def test_only_letters_of_every_code_page(self) -> None:
        assert CMD.isascii()
        assert all(isi.isascii() for isi in pasang.starters(windows=True, versi="1.0.0").values())


@pytest.mark.parametrize(
    ("versi", "mesin", "bit", "kata"),
    [
        ((3, 10), "linux-x86_64", 64, "Python 3.10 tidak dapat dipakai"),
        ((3, 14), "win-amd64", 64, "Python 3.14 tidak dapat dipakai"),
        ((3, 12), "win32", 32, "64-bit"),
        ((3, 12), "linux-x86_64", 32, "64-bit"),
        ((3, 12), "win-arm64", 64, "win-arm64"),
        ((3, 12), "linux-aarch64", 64, "linux-aarch64"),
    ],
)
def test_a_python_without_wheels_is_refused(versi: tuple[int, int], mesin: str, bit: int, kata: str) -> None:
    with pytest.raises(pasang.GagalError, match=re.escape(kata)):
        pasang.check_python(versi, mesin, bit)


def test_a_python_with_wheels_is_taken() -> None:
    for versi in kelengkapan.PYTHON:
        pasang.check_python(versi, "win-amd64", 64)
        pasang.check_python(versi, "linux-x86_64", 64)


def test_the_usual_place_is_the_users_own() -> None:
    rumah = PureWindowsPath(r"C:\Users\Siti Aminah")
    assert pasang.default_target(True, {}, rumah) == PureWindowsPath(r"C:\Users\Siti Aminah\mutasi-cli")  # noqa: FBT003 - as called
    orang = PurePosixPath("/home/siti")
    assert pasang.default_target(False, {}, orang) == orang / ".local/share/mutasi-cli"  # noqa: FBT003 - as above
    data = {"XDG_DATA_HOME": "/data"}
    assert pasang.default_target(False, data, orang) == PurePosixPath("/data/mutasi-cli")  # noqa: FBT003 - as above


def test_a_target_too_deep_for_windows_is_refused_to_the_letter() -> None:
    folder = PureWindowsPath(r"C:\mutasi-cli\versi\1.0.0")
    panjang = len(r"C:\mutasi-cli\versi\1.0.0\Lib\site-packages" + "\\")
    pasang.check_length(folder, 259 - panjang)
    with pytest.raises(pasang.GagalError, match="1 huruf terlalu panjang"):
        pasang.check_length(folder, 260 - panjang)


def test_a_backslash_before_the_closing_quote_is_forgiven() -> None:
    assert pasang.target(['D:"'], windows=True) == Path.cwd() / "D:"


def test_compiled_modules_count_for_the_length(tmp_path: Path) -> None:
    roda = buat_roda(tmp_path, "a", isi={"paket/modul_yang_panjang_sekali_namanya_supaya_menang.py": ""})
    terpanjang = "paket/__pycache__/modul_yang_panjang_sekali_namanya_supaya_menang.cpython-313.pyc"
    assert pasang.longest([roda]) == len(terpanjang)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An install folder of a small mutasi 1.0.0."""
    return susun(tmp_path / "paket luring (salinan) & 100%", "1.0.0")


def susun(folder: Path, versi: str, *, rusak: bool = False) -> Path:
    """Make an install folder: a small program, the pip that Python brings along, the real installer."""
    roda = folder / "roda"
    program = f"""
import sys
from alat import kata
def main():
    print("mutasi {versi}" if sys.argv[1:] == ["--version"] else kata)
    return {int(rusak)} if "demo" in sys.argv else 0
"""
    perintah = "mutasi = mutasi_cli:main"
    buat_roda(
        roda, "mutasi-cli", versi=versi, syarat=["alat"], isi={"mutasi_cli.py": program}, perintah=perintah
    )
    buat_roda(roda, "alat", isi={"alat.py": "kata = 'demo'\n"})
    asal = next((Path(ensurepip.__file__).parent / "_bundled").glob("pip-*.whl"), None)
    if asal is None:
        pytest.skip("this Python brings no pip along")
    (roda / asal.name).write_bytes(asal.read_bytes())
    for nama in paket_luring.BERKAS_PEMASANG:
        (folder / nama).write_bytes((PEMASANG / nama).read_bytes())
    paket_luring.seal(folder)
    return folder


def jalankan(folder: Path, *tujuan: str, **lingkungan: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", str(folder / "pasang.py"), *tujuan],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **lingkungan},
    )


@pytest.mark.skipif(sys.version_info[:2] not in kelengkapan.PYTHON, reason="no wheels for this Python")
class TestPasang:
    def test_install_update_and_a_failed_update(self, folder: Path, tmp_path: Path) -> None:
        tujuan = tmp_path / "tempat tujuan"
        # What pip may be told elsewhere must not matter, nor a module of the same name nearby.
        hasil = jalankan(folder, str(tujuan), PIP_REQUIRE_HASHES="1", PYTHONPATH=str(tmp_path))
        assert (hasil.returncode, hasil.stderr) == (0, "")
        assert "uji diri berhasil: mutasi 1.0.0." in hasil.stdout
        mulai = next(iter(pasang.starters(os.name == "nt", "1.0.0")))
        assert str(tujuan / mulai) in hasil.stdout
        assert self.versi(tujuan / mulai) == "mutasi 1.0.0\n"

        rusak = susun(tmp_path / "rusak", "1.1.0", rusak=True)
        hasil = jalankan(rusak, str(tujuan))
        assert hasil.returncode == 2
        assert hasil.stderr.startswith("Uji diri gagal (mutasi demo, kode 1): demo")
        assert self.versi(tujuan / mulai) == "mutasi 1.0.0\n"
        assert [path.name for path in (tujuan / "versi").iterdir()] == ["1.0.0"]

        hasil = jalankan(susun(tmp_path / "baru", "1.1.0"), str(tujuan))
        assert hasil.returncode == 0
        assert self.versi(tujuan / mulai) == "mutasi 1.1.0\n"
        assert [path.name for path in (tujuan / "versi").iterdir()] == ["1.1.0"]

    @staticmethod
    def versi(mulai: Path) -> str:
        return subprocess.run(
            [str(mulai), "--version"], capture_output=True, text=True, check=True, cwd=mulai.anchor
        ).stdout

    def test_a_damaged_file_stops_everything(self, folder: Path, tmp_path: Path) -> None:
        roda = folder / "roda" / "alat-1.0-py3-none-any.whl"
        roda.write_bytes(roda.read_bytes() + b"x")
        self.tertolak(folder, tmp_path, "roda/alat-1.0-py3-none-any.whl rusak atau diubah.")

    def test_a_missing_file_stops_everything(self, folder: Path, tmp_path: Path) -> None:
        (folder / "roda" / "alat-1.0-py3-none-any.whl").unlink()
        self.tertolak(folder, tmp_path, "roda/alat-1.0-py3-none-any.whl tidak ada.")

    def test_a_planted_wheel_stops_everything(self, folder: Path, tmp_path: Path) -> None:
        buat_roda(folder / "roda", "alat", versi="9.9")
        self.tertolak(folder, tmp_path, "roda/alat-9.9-py3-none-any.whl tidak tercatat di SHA256SUMS.")

    @pytest.mark.parametrize("nama", ["../luar", "C:\\luar", "/luar", ""])
    def test_sums_that_lead_out_of_the_folder_are_refused(
        self, folder: Path, tmp_path: Path, nama: str
    ) -> None:
        (folder / "SHA256SUMS").write_text(f"{'0' * 64}  {nama}\n", encoding="utf-8")
        self.tertolak(folder, tmp_path, "SHA256SUMS rusak.")

    def test_two_targets_are_one_too_many(self, folder: Path, tmp_path: Path) -> None:
        hasil = jalankan(folder, str(tmp_path / "D:"), "Aplikasi")
        assert hasil.returncode == 2
        assert "dalam tanda kutip" in hasil.stderr

    def test_a_file_where_the_folder_should_be(self, folder: Path, tmp_path: Path) -> None:
        (tmp_path / "tujuan").write_text("", encoding="utf-8")
        hasil = jalankan(folder, str(tmp_path / "tujuan"))
        assert hasil.returncode == 2
        assert "tidak dapat ditulisi" in hasil.stderr
        assert "Traceback" not in hasil.stderr

    @staticmethod
    def tertolak(folder: Path, tmp_path: Path, kata: str) -> None:
        hasil = jalankan(folder, str(tmp_path / "tujuan"))
        assert hasil.returncode == 2
        assert hasil.stderr.startswith(kata)
        assert not (tmp_path / "tujuan").exists()
