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
RODA = "roda"
JUMLAH = "SHA256SUMS"
VERSI = "versi"
PAKET = "mutasi_cli"
TERPANJANG = 259
"""The longest path that Windows takes without a setting that only an administrator can change."""


class GagalError(Exception):
    """Why nothing is installed: one Indonesian sentence."""


def check_python(versi: "tuple[int, int]", mesin: str, bit: int) -> None:
    """Raise GagalError unless the folder has wheels for this Python.

    ``mesin`` is what it was built for, not what it runs on (sysconfig.get_platform()): on Windows for ARM a
    Python for x86-64 does as well.
    """
    nama = "{}.{}".format(*versi)
    if versi not in PYTHON:
        raise GagalError(
            f"Python {nama} tidak dapat dipakai. Pasang Python 3.11, 3.12, atau 3.13, lalu jalankan lagi."
        )
    if bit != 64 or mesin not in {"win-amd64", "linux-x86_64"}:  # noqa: PLR2004 - bits
        raise GagalError(
            f"Python ini untuk {mesin} {bit}-bit. Pasang Python 64-bit untuk prosesor x86-64 "
            f"(Intel atau AMD), lalu jalankan lagi."
        )


def check_sums(folder: Path) -> None:
    """Raise GagalError unless the folder holds exactly what SHA256SUMS names, byte by byte."""
    try:
        baris = (folder / JUMLAH).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise GagalError(f"{JUMLAH} tidak dapat dibaca. Salin lagi seluruh folder pemasangan.") from error
    tercatat = set()
    for satu in baris:
        jumlah, _, nama = satu.partition("  ")
        bagian = PurePosixPath(nama).parts
        if not bagian or ".." in bagian or PureWindowsPath(nama).anchor:
            raise GagalError(f"{JUMLAH} rusak. Salin lagi seluruh folder pemasangan.")
        tercatat.add(nama)
        try:
            isi = folder.joinpath(*bagian).read_bytes()
        except OSError as error:
            raise GagalError(f"{nama} tidak ada. Salin lagi seluruh folder pemasangan.") from error
        if hashlib.sha256(isi).hexdigest() != jumlah:
            raise GagalError(f"{nama} rusak atau diubah. Salin lagi seluruh folder pemasangan.")
    asing = sorted(path.name for path in (folder / RODA).glob("*") if f"{RODA}/{path.name}" not in tercatat)
    if asing:
        raise GagalError(f"{RODA}/{asing[0]} tidak tercatat di {JUMLAH}. Hapus, lalu jalankan lagi.")


def wheel(roda: Path, paket: str) -> Path:
    """Return the one wheel of a package."""
    ada = sorted(roda.glob(f"{paket}-*.whl"))
    if len(ada) != 1:
        raise GagalError(
            f"Berkas paket {paket} tidak ada atau lebih dari satu. Salin lagi seluruh folder pemasangan."
        )
    return ada[0]


def default_target(windows: bool, lingkungan: "dict[str, str]", rumah: PurePath) -> PurePath:
    """Return where mutasi is installed when nobody says: in the user's own home.

    On Windows not in AppData: there a Python from the Store writes to a place that nobody else sees.
    """
    if windows:
        return rumah / "mutasi-cli"
    data = lingkungan.get("XDG_DATA_HOME", "")
    return (PurePosixPath(data) if data.startswith("/") else rumah / ".local" / "share") / "mutasi-cli"


def longest(roda: "list[Path]") -> int:
    """Return the length of the longest path that a wheel unpacks, compiled modules included."""
    panjang = 0
    for satu in roda:
        with zipfile.ZipFile(satu) as arsip:
            for nama in arsip.namelist():
                panjang = max(panjang, len(nama), _compiled(nama))
    return panjang


def _compiled(nama: str) -> int:
    induk, _, akhir = nama.rpartition("/")
    return len(f"{induk}/__pycache__/{akhir[:-3]}.cpython-313.pyc") if akhir.endswith(".py") else 0


def check_length(lingkungan: PurePath, terpanjang: int) -> None:
    """Raise GagalError when a file would get a path that Windows refuses."""
    lebih = len(str(lingkungan / "Lib" / "site-packages")) + 1 + terpanjang - TERPANJANG
    if lebih > 0:
        raise GagalError(
            f"Nama folder tujuan {lebih} huruf terlalu panjang bagi Windows. Sebutkan folder yang lebih "
            f'pendek, misalnya pasang.cmd "C:\\mutasi".'
        )


def starters(windows: bool, versi: str) -> "dict[str, bytes]":
    """Return the files that start the program: name -> bytes. They find their own folder by themselves."""
    if windows:
        jalan = f'@"%~dp0{VERSI}\\{versi}\\Scripts\\mutasi.exe" %*\r\n'
        buka = (
            "@echo off\r\n"
            "setlocal EnableExtensions DisableDelayedExpansion\r\n"
            'set "PATH=%~dp0;%PATH%"\r\n'
            'cd /d "%USERPROFILE%"\r\n'
            "cmd /k mutasi --help\r\n"
        )
        return {"mutasi.cmd": jalan.encode("ascii"), "buka-mutasi.cmd": buka.encode("ascii")}
    jalan = f'#!/bin/sh\nexec "$(dirname -- "$(readlink -f -- "$0")")/{VERSI}/{versi}/bin/mutasi" "$@"\n'
    return {"mutasi": jalan.encode("ascii")}


def program(lingkungan: Path, nama: str, windows: bool) -> Path:
    """Return a program of a virtual environment."""
    return lingkungan / "Scripts" / f"{nama}.exe" if windows else lingkungan / "bin" / nama


def make_environment(lingkungan: Path, roda: Path, windows: bool) -> None:
    """Fill a new virtual environment from the wheels alone, whatever pip may be told elsewhere."""
    # Without ensurepip, which some distributions leave out; pip comes with the folder.
    venv.EnvBuilder(clear=True, symlinks=not windows, with_pip=False).create(lingkungan)
    milik = wheel(roda, PAKET)
    nama = "{}=={}".format("mutasi-cli", milik.name.split("-")[1])
    pip = wheel(roda, "pip") / "pip"
    bersih = {kunci: isi for kunci, isi in os.environ.items() if not kunci.startswith("PIP_")}
    perintah = [str(program(lingkungan, "python", windows)), "-I", str(pip), "--isolated", "--quiet"]
    perintah += ["--disable-pip-version-check", "install", "--no-index", "--no-cache-dir"]
    perintah += ["--no-warn-script-location", "--find-links", str(roda), nama]
    hasil = subprocess.run(perintah, env={**bersih, "PIP_CONFIG_FILE": os.devnull}, check=False)
    if hasil.returncode:
        raise GagalError("Pemasangan gagal; sebabnya tertulis di atas. Tidak ada yang berubah.")


def self_check(mutasi: Path) -> str:
    """Run the installed program on its example; return its version line."""
    with tempfile.TemporaryDirectory(prefix="mutasi-", ignore_cleanup_errors=True) as folder:
        keluaran = []
        for perintah in (["--version"], ["demo", "contoh"]):
            hasil = subprocess.run(
                [str(mutasi), *perintah],
                cwd=folder,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                check=False,
            )
            keluaran.append(hasil.stdout.decode("utf-8", "replace"))
            if hasil.returncode:
                akhir = keluaran[-1].strip().splitlines()[-1:]
                raise GagalError(
                    f"Uji diri gagal (mutasi {perintah[0]}, kode {hasil.returncode}): {''.join(akhir)} "
                    f"Tidak ada yang berubah."
                )
    return keluaran[0].strip().splitlines()[0]


def install(folder: Path, tujuan: Path, windows: bool) -> str:
    """Install from ``folder`` into ``tujuan`` beside an older version, then switch; return the version."""
    check_sums(folder)
    roda = folder / RODA
    nomor = wheel(roda, PAKET).name.split("-")[1]
    versi = tujuan / VERSI / nomor
    if windows:
        check_length(versi, longest(sorted(roda.glob("*.whl"))))
    # The same version a second time is a repair: it is made aside first, under a name of its own.
    urutan = 1
    while versi.exists():
        urutan += 1
        versi = tujuan / VERSI / f"{nomor}-{urutan}"
    selesai = False
    try:
        versi.mkdir(parents=True)
        make_environment(versi, roda, windows)
        kalimat = self_check(program(versi, "mutasi", windows))
        for nama, isi in starters(windows, versi.name).items():
            _put(tujuan / nama, isi)
        selesai = True
    except OSError as error:
        raise GagalError(
            f"{tujuan} tidak dapat ditulisi ({error.strerror or error}). Sebutkan folder lain sesudah nama "
            f"pemasang."
        ) from error
    finally:
        if not selesai:
            shutil.rmtree(versi, ignore_errors=True)
    for lama in sorted((tujuan / VERSI).iterdir()):
        if lama != versi:
            shutil.rmtree(lama, ignore_errors=True)
    return kalimat


def _put(path: Path, isi: bytes) -> None:
    sementara = path.with_name(f".{path.name}.sementara")
    sementara.write_bytes(isi)
    sementara.chmod(0o755)
    sementara.replace(path)


def target(argumen: "list[str]", windows: bool) -> Path:
    """Return the folder that the command line names, or the usual one, from the root on."""
    if len(argumen) > 1:
        raise GagalError("Sebutkan paling banyak satu folder tujuan, dalam tanda kutip bila ada spasinya.")
    if not argumen:
        return Path(default_target(windows, dict(os.environ), Path.home()))
    # On Windows a backslash before the closing quote makes that quote part of the name.
    return Path.cwd() / (argumen[0].rstrip('"') if windows else argumen[0])


def main(argumen: "list[str]") -> int:
    """Install where the command line says, tell how to start, and return the exit code."""
    windows = os.name == "nt"
    folder = Path(__file__).resolve().parent
    try:
        check_python(sys.version_info[:2], sysconfig.get_platform(), 64 if sys.maxsize > 2**32 else 32)
        tujuan = target(argumen, windows)
        sys.stdout.write(f"Memasang mutasi ke {tujuan} (perlu satu sampai tiga menit) ...\n")
        sys.stdout.flush()
        kalimat = install(folder, tujuan, windows)
    except GagalError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    mulai = tujuan / ("mutasi.cmd" if windows else "mutasi")
    sys.stdout.write(f"Berkas lengkap dan utuh; uji diri berhasil: {kalimat}.\n")
    if windows:
        sys.stdout.write(f"Mulai: klik dua kali {tujuan / 'buka-mutasi.cmd'}\n")
    sys.stdout.write(f'Dari terminal: "{mulai}" demo\n')
    return 0


if __name__ == "__main__":
    for _aliran in (sys.stdout, sys.stderr):
        # A folder's name may hold letters that the window's code page lacks.
        if hasattr(_aliran, "reconfigure"):
            _aliran.reconfigure(errors="replace")
    sys.exit(main(sys.argv[1:]))
