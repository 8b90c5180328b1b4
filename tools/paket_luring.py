"""Membuat folder pemasangan luring: semua roda (wheel) untuk Windows dan Linux, dan pemasangnya.

Jalankan ``python tools/paket_luring.py FOLDER`` di komputer yang dapat mengunduh paket Python, dengan pilihan
``[uji]`` atau ``[dev]`` terpasang. Folder yang jadi dapat disalin ke mana saja dan dipasang tanpa internet.
Where pip looks for packages is its own configuration's affair; nothing here names a host.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from kelengkapan import SASARAN, Roda, Sasaran, resolve

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

AKAR = Path(__file__).resolve().parents[1]
PEMASANG = Path(__file__).resolve().parent / "pemasang"
BERKAS_PEMASANG = ("pasang.py", "pasang.cmd", "pasang.sh", "BACA-SAYA.txt")
RODA = "roda"
JUMLAH = "SHA256SUMS"

TANPA_RODA = ("docopt",)
"""Packages that are published as source only; pure Python, so one wheel made here fits everywhere."""

WAKTU = "315532800"
"""1 January 1980, the first day that a zip archive can name: no file tells when it was packed."""

_PUTARAN = 5


class GagalError(Exception):
    """Why the folder cannot be made: one Indonesian sentence."""


def build(folder: Path, *, sasaran: Sequence[Sasaran] = SASARAN) -> tuple[Path, ...]:
    """Make the folder and return the wheels in it. It must not exist, and appears only when complete."""
    if folder.exists():
        raise GagalError(f"{folder} sudah ada. Pilih folder lain atau hapus yang lama.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".paket-luring-", dir=folder.parent) as kerja:
        unduhan, buatan, jadi = (Path(kerja) / nama for nama in ("unduhan", "buatan", "jadi"))
        for satu in (unduhan, buatan, jadi / RODA):
            satu.mkdir(parents=True)
        _pip("wheel", "--no-deps", "--wheel-dir", str(buatan), str(AKAR), *TANPA_RODA)
        milik = next(buatan.glob("mutasi_cli-*.whl"), None)
        if milik is None or any(not satu.name.endswith("-none-any.whl") for satu in buatan.iterdir()):
            raise GagalError("Roda yang dibuat di sini tidak berlaku untuk semua sistem.")
        for satu in buatan.iterdir():
            shutil.copyfile(satu, unduhan / satu.name)
        akar = (f"mutasi-cli=={Roda.read(milik).versi}", "pip")
        terpakai = {nama for satu in sasaran for nama in collect(unduhan, akar, satu)}
        for nama in sorted(terpakai):
            shutil.copyfile(unduhan / nama, jadi / RODA / nama)
        for nama in BERKAS_PEMASANG:
            (jadi / nama).write_bytes(line_ends(nama, (PEMASANG / nama).read_bytes()))
        seal(jadi)
        check(jadi / RODA, akar, sasaran)
        jadi.rename(folder)
    return tuple(sorted((folder / RODA).iterdir()))


def collect(unduhan: Path, akar: Sequence[str], sasaran: Sasaran) -> tuple[str, ...]:
    """Download into ``unduhan`` what one target needs; return the names of the wheels it takes.

    pip leaves out what only the target's markers ask for; what is found missing is asked for by name, until
    nothing is missing.
    """
    diminta = list(akar)
    for _ in range(_PUTARAN):
        platform = [isi for satu in sasaran.platform for isi in ("--platform", satu)]
        _pip(
            *("download", "--only-binary=:all:", "--implementation", "cp", "--python-version", sasaran.versi),
            *platform,
            *("--find-links", str(unduhan), "--dest", str(unduhan), *diminta),
        )
        jawaban = resolve(read_all(unduhan), akar, sasaran)
        if not jawaban.kurang:
            return tuple(satu.berkas for satu in jawaban.dipakai)
        diminta += [f"{syarat.name}{syarat.specifier}" for syarat, _ in jawaban.kurang]
    raise GagalError(_kurang(sasaran, [f"{syarat} (diminta {oleh})" for syarat, oleh in jawaban.kurang]))


def check(roda: Path, akar: Sequence[str], sasaran: Iterable[Sasaran] = SASARAN) -> None:
    """Raise GagalError when the wheels of a folder do not suffice for one of the targets."""
    isi = read_all(roda)
    for satu in sasaran:
        kurang = resolve(isi, akar, satu).kurang
        if kurang:
            raise GagalError(_kurang(satu, [f"{syarat} (diminta {oleh})" for syarat, oleh in kurang]))


def read_all(folder: Path) -> list[Roda]:
    """Read all wheels of a folder, by name."""
    return [Roda.read(path) for path in sorted(folder.glob("*.whl"))]


def line_ends(nama: str, isi: bytes) -> bytes:
    """Give a text file the line ends of those who read it, whatever a checkout has made of them."""
    polos = isi.replace(b"\r\n", b"\n")
    return polos.replace(b"\n", b"\r\n") if nama.endswith((".cmd", ".txt")) else polos


def seal(folder: Path) -> None:
    """Write SHA256SUMS over everything in the folder; all files get the same day and plain permissions."""
    berkas = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != JUMLAH)
    baris = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in berkas
    ]
    (folder / JUMLAH).write_bytes("".join(baris).encode())
    for path in (*berkas, folder / JUMLAH):
        path.chmod(0o755 if path.suffix == ".sh" else 0o644)
        os.utime(path, (int(WAKTU), int(WAKTU)))


def _kurang(sasaran: Sasaran, kurang: Sequence[str]) -> str:
    return f"Belum lengkap untuk {sasaran}: {'; '.join(kurang)}."


def _pip(*perintah: str) -> None:
    """Run pip with a fixed day, so that wheels built here are the same bytes each time."""
    hasil = subprocess.run(
        [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *perintah],
        env={**os.environ, "SOURCE_DATE_EPOCH": WAKTU},
        check=False,
    )
    if hasil.returncode:
        raise GagalError(f"pip {perintah[0]} gagal (kode {hasil.returncode}); sebabnya tertulis di atas.")


def main(argumen: Sequence[str] | None = None) -> int:
    """Make the folder that the command line names."""
    pengurai = argparse.ArgumentParser(description="Buat folder pemasangan luring mutasi.")
    pengurai.add_argument("folder", type=Path, help="folder baru, misalnya dist/mutasi-luring")
    folder: Path = pengurai.parse_args(argumen).folder
    try:
        roda = build(folder)
    except GagalError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    besar = sum(satu.stat().st_size for satu in roda) / 1e6
    sys.stdout.write(f"{folder}: {len(roda)} roda, {besar:.0f} MB.\n")
    for satu in SASARAN:
        sys.stdout.write(f"Lengkap untuk {satu}.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
