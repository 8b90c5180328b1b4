"""Memasang mutasi dari folder ini; dijalankan oleh pasang.cmd dan pasang.sh.

Standard library only. Until the version of Python is checked, nothing here may need a recent one: an old
Python must be told so in one sentence.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import venv
import zipfile
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

PYTHON = ((3, 11), (3, 12), (3, 13))
WHEELS = "roda"
SUMS = "SHA256SUMS"
VERSIONS_FOLDER = "versi"
PACKAGE = "mutasi_cli"
LONGEST = 259
"""The longest path that Windows takes without a setting that only an administrator can change."""


class FailedError(Exception):
    """Why nothing is installed: one Indonesian sentence."""


def check_python(version: "tuple[int, int]", machine: str, bit: int) -> None:
    """Raise GagalError unless the folder has wheels for this Python.

    ``machine`` is what it was built for, not what it runs on (sysconfig.get_platform()): on Windows for ARM a
    Python for x86-64 does as well.
    """
    nama = "{}.{}".format(*version)
    if version not in PYTHON:
        raise FailedError(
            f"Python {nama} tidak dapat dipakai. Pasang Python 3.11, 3.12, atau 3.13, lalu jalankan lagi."
        )
    if bit != 64 or machine not in {"win-amd64", "linux-x86_64"}:  # noqa: PLR2004 - bits
        raise FailedError(
            f"Python ini untuk {machine} {bit}-bit. Pasang Python 64-bit untuk prosesor x86-64 "
            f"(Intel atau AMD), lalu jalankan lagi."
        )


def check_sums(folder: Path) -> None:
    """Raise GagalError unless the folder holds exactly what SHA256SUMS names, byte by byte."""
    try:
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise FailedError(f"{SUMS} tidak dapat dibaca. Salin lagi seluruh folder pemasangan.") from error
    listed = set()
    for line in lines:
        checksum, _, nama = line.partition("  ")
        parts = PurePosixPath(nama).parts
        if not parts or ".." in parts or PureWindowsPath(nama).anchor:
            raise FailedError(f"{SUMS} rusak. Salin lagi seluruh folder pemasangan.")
        listed.add(nama)
        try:
            content = folder.joinpath(*parts).read_bytes()
        except OSError as error:
            raise FailedError(f"{nama} tidak ada. Salin lagi seluruh folder pemasangan.") from error
        if hashlib.sha256(content).hexdigest() != checksum:
            raise FailedError(f"{nama} rusak atau diubah. Salin lagi seluruh folder pemasangan.")
    foreign = sorted(path.name for path in (folder / WHEELS).glob("*") if f"{WHEELS}/{path.name}" not in listed)
    if foreign:
        raise FailedError(f"{WHEELS}/{foreign[0]} tidak tercatat di {SUMS}. Hapus, lalu jalankan lagi.")


def wheel(wheels: Path, package: str) -> Path:
    """Return the one wheel of a package."""
    found = sorted(wheels.glob(f"{package}-*.whl"))
    if len(found) != 1:
        raise FailedError(
            f"Berkas paket {package} tidak ada atau lebih dari satu. Salin lagi seluruh folder pemasangan."
        )
    return found[0]


def default_target(windows: bool, environment: "dict[str, str]", home: PurePath) -> PurePath:
    """Return where mutasi is installed when nobody says: in the user's own home.

    On Windows not in AppData: there a Python from the Store writes to a place that nobody else sees.
    """
    if windows:
        return home / "mutasi-cli"
    data = environment.get("XDG_DATA_HOME", "")
    return (PurePosixPath(data) if data.startswith("/") else home / ".local" / "share") / "mutasi-cli"


def longest(wheels: "list[Path]") -> int:
    """Return the length of the longest path that a wheel unpacks, compiled modules included."""
    length = 0
    for wheel_file in wheels:
        with zipfile.ZipFile(wheel_file) as archive:
            for nama in archive.namelist():
                length = max(length, len(nama), _compiled(nama))
    return length


def _compiled(nama: str) -> int:
    folder_name, _, last = nama.rpartition("/")
    return len(f"{folder_name}/__pycache__/{last[:-3]}.cpython-313.pyc") if last.endswith(".py") else 0


def check_length(environment: PurePath, longest_path: int) -> None:
    """Raise GagalError when a file would get a path that Windows refuses."""
    excess = len(str(environment / "Lib" / "site-packages")) + 1 + longest_path - LONGEST
    if excess > 0:
        raise FailedError(
            f"Nama folder tujuan {excess} huruf terlalu panjang bagi Windows. Sebutkan folder yang lebih "
            f'pendek, misalnya pasang.cmd "C:\\mutasi".'
        )


def starters(windows: bool, version: str) -> "dict[str, bytes]":
    """Return the files that start the program: name -> bytes. They find their own folder by themselves."""
    if windows:
        starter = f'@"%~dp0{VERSIONS_FOLDER}\\{version}\\Scripts\\mutasi.exe" %*\r\n'
        opener = (
            "@echo off\r\n"
            "setlocal EnableExtensions DisableDelayedExpansion\r\n"
            'set "PATH=%~dp0;%PATH%"\r\n'
            'cd /d "%USERPROFILE%"\r\n'
            "cmd /k mutasi --help\r\n"
        )
        return {"mutasi.cmd": starter.encode("ascii"), "buka-mutasi.cmd": opener.encode("ascii")}
    starter = f'#!/bin/sh\nexec "$(dirname -- "$(readlink -f -- "$0")")/{VERSIONS_FOLDER}/{version}/bin/mutasi" "$@"\n'
    return {"mutasi": starter.encode("ascii")}


def program(environment: Path, nama: str, windows: bool) -> Path:
    """Return a program of a virtual environment."""
    return environment / "Scripts" / f"{nama}.exe" if windows else environment / "bin" / nama


def make_environment(environment: Path, wheels: Path, windows: bool) -> None:
    """Fill a new virtual environment from the wheels alone, whatever pip may be told elsewhere."""
    # Without ensurepip, which some distributions leave out; pip comes with the folder.
    venv.EnvBuilder(clear=True, symlinks=not windows, with_pip=False).create(environment)
    own_wheel = wheel(wheels, PACKAGE)
    nama = "{}=={}".format("mutasi-cli", own_wheel.name.split("-")[1])
    pip = wheel(wheels, "pip") / "pip"
    cleaned = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    command = [str(program(environment, "python", windows)), "-I", str(pip), "--isolated", "--quiet"]
    command += ["--disable-pip-version-check", "install", "--no-index", "--no-cache-dir"]
    command += ["--no-warn-script-location", "--find-links", str(wheels), nama]
    completed = subprocess.run(command, env={**cleaned, "PIP_CONFIG_FILE": os.devnull}, check=False)
    if completed.returncode:
        raise FailedError("Pemasangan gagal; sebabnya tertulis di atas. Tidak ada yang berubah.")


def self_check(mutasi: Path) -> str:
    """Run the installed program on its example; return its version line."""
    with tempfile.TemporaryDirectory(prefix="mutasi-", ignore_cleanup_errors=True) as folder:
        outputs = []
        for command in (["--version"], ["demo", "contoh"]):
            completed = subprocess.run(
                [str(mutasi), *command],
                cwd=folder,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                check=False,
            )
            outputs.append(completed.stdout.decode("utf-8", "replace"))
            if completed.returncode:
                last = outputs[-1].strip().splitlines()[-1:]
                raise FailedError(
                    f"Uji diri gagal (mutasi {command[0]}, kode {completed.returncode}): {''.join(last)} "
                    f"Tidak ada yang berubah."
                )
    return outputs[0].strip().splitlines()[0]


def install(folder: Path, destination: Path, windows: bool) -> str:
    """Install from ``folder`` into ``target`` beside an older version, then switch; return the version."""
    check_sums(folder)
    wheels = folder / WHEELS
    nomor = wheel(wheels, PACKAGE).name.split("-")[1]
    version = destination / VERSIONS_FOLDER / nomor
    if windows:
        check_length(version, longest(sorted(wheels.glob("*.whl"))))
    # The same version a second time is a repair: it is made aside first, under a name of its own.
    attempt = 1
    while version.exists():
        attempt += 1
        version = destination / VERSIONS_FOLDER / f"{nomor}-{attempt}"
    selesai = False
    try:
        version.mkdir(parents=True)
        make_environment(version, wheels, windows)
        sentence = self_check(program(version, "mutasi", windows))
        for nama, content in starters(windows, version.name).items():
            _put(destination / nama, content)
        selesai = True
    except OSError as error:
        raise FailedError(
            f"{destination} tidak dapat ditulisi ({error.strerror or error}). Sebutkan folder lain sesudah nama "
            f"pemasang."
        ) from error
    finally:
        if not selesai:
            shutil.rmtree(version, ignore_errors=True)
    for old_version in sorted((destination / VERSIONS_FOLDER).iterdir()):
        if old_version != version:
            shutil.rmtree(old_version, ignore_errors=True)
    return sentence


def _put(path: Path, content: bytes) -> None:
    temporary = path.with_name(f".{path.name}.sementara")
    temporary.write_bytes(content)
    temporary.chmod(0o755)
    temporary.replace(path)


def target(arguments: "list[str]", windows: bool) -> Path:
    """Return the folder that the command line names, or the usual one, from the root on."""
    if len(arguments) > 1:
        raise FailedError("Sebutkan paling banyak satu folder tujuan, dalam tanda kutip bila ada spasinya.")
    if not arguments:
        return Path(default_target(windows, dict(os.environ), Path.home()))
    # On Windows a backslash before the closing quote makes that quote part of the name.
    return Path.cwd() / (arguments[0].rstrip('"') if windows else arguments[0])


def main(arguments: "list[str]") -> int:
    """Install where the command line says, tell how to start, and return the exit code."""
    windows = os.name == "nt"
    folder = Path(__file__).resolve().parent
    try:
        check_python(sys.version_info[:2], sysconfig.get_platform(), 64 if sys.maxsize > 2**32 else 32)
        destination = target(arguments, windows)
        sys.stdout.write(f"Memasang mutasi ke {destination} (perlu satu sampai tiga menit) ...\n")
        sys.stdout.flush()
        sentence = install(folder, destination, windows)
    except FailedError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    mulai = destination / ("mutasi.cmd" if windows else "mutasi")
    sys.stdout.write(f"Berkas lengkap dan utuh; uji diri berhasil: {sentence}.\n")
    if windows:
        sys.stdout.write(f"Mulai: klik dua kali {destination / 'buka-mutasi.cmd'}\n")
    sys.stdout.write(f'Dari terminal: "{mulai}" demo\n')
    return 0


if __name__ == "__main__":
    for _stream in (sys.stdout, sys.stderr):
        # A folder's name may hold letters that the window's code page lacks.
        if hasattr(_stream, "reconfigure"):
            _stream.reconfigure(errors="replace")
    sys.exit(main(sys.argv[1:]))
