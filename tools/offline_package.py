"""Membuat folder pemasangan luring: semua roda (wheel) untuk Windows dan Linux, dan pemasangnya.

Jalankan ``python tools/offline_package.py FOLDER`` di komputer yang dapat mengunduh paket Python, dengan pilihan
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

from completeness import TARGETS, Target, Wheel, resolve

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROOT = Path(__file__).resolve().parents[1]
INSTALLER = Path(__file__).resolve().parent / "pemasang"
INSTALLER_FILES = ("pasang.py", "pasang.cmd", "pasang.sh", "BACA-SAYA.txt")
WHEELS = "roda"
SUMS = "SHA256SUMS"

WITHOUT_WHEEL = ("docopt",)
"""Packages that are published as source only; pure Python, so one wheel made here fits everywhere."""

TIMESTAMP = "315532800"
"""1 January 1980, the first day that a zip archive can name: no file tells when it was packed."""

_ROUNDS = 5


class FailedError(Exception):
    """Why the folder cannot be made: one Indonesian sentence."""


def build(folder: Path, *, target: Sequence[Target] = TARGETS) -> tuple[Path, ...]:
    """Make the folder and return the wheels in it. It must not exist, and appears only when complete."""
    if folder.exists():
        raise FailedError(f"{folder} sudah ada. Pilih folder lain atau hapus yang lama.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".paket-luring-", dir=folder.parent) as work:
        downloads, built, staged = (Path(work) / nama for nama in ("unduhan", "buatan", "jadi"))
        for path in (downloads, built, staged / WHEELS):
            path.mkdir(parents=True)
        _pip("wheel", "--no-deps", "--wheel-dir", str(built), str(ROOT), *WITHOUT_WHEEL)
        own_wheel = next(built.glob("mutasi_cli-*.whl"), None)
        if own_wheel is None or any(not path.name.endswith("-none-any.whl") for path in built.iterdir()):
            raise FailedError("Roda yang dibuat di sini tidak berlaku untuk semua sistem.")
        for path in built.iterdir():
            shutil.copyfile(path, downloads / path.name)
        root = (f"mutasi-cli=={Wheel.read(own_wheel).version}", "pip")
        taken_up = {nama for path in target for nama in collect(downloads, root, path)}
        for nama in sorted(taken_up):
            shutil.copyfile(downloads / nama, staged / WHEELS / nama)
        for nama in INSTALLER_FILES:
            (staged / nama).write_bytes(line_ends(nama, (INSTALLER / nama).read_bytes()))
        seal(staged)
        check(staged / WHEELS, root, target)
        staged.rename(folder)
    return tuple(sorted((folder / WHEELS).iterdir()))


def collect(downloads: Path, root: Sequence[str], target: Target) -> tuple[str, ...]:
    """Download into ``downloads`` what one target needs; return the names of the wheels it takes.

    pip leaves out what only the target's markers ask for; what is found missing is asked for by name, until
    nothing is missing.
    """
    asked = list(root)
    for _ in range(_ROUNDS):
        platform = [argument for tag in target.platform for argument in ("--platform", tag)]
        _pip(
            *(
                "download",
                "--only-binary=:all:",
                "--implementation",
                "cp",
                "--python-version",
                target.version,
            ),
            *platform,
            *("--find-links", str(downloads), "--dest", str(downloads), *asked),
        )
        answers = resolve(read_all(downloads), root, target)
        if not answers.lacking:
            return tuple(tag.file for tag in answers.used)
        asked += [f"{requirement.name}{requirement.specifier}" for requirement, _ in answers.lacking]
    raise FailedError(
        _lacking(target, [f"{requirement} (diminta {asked_by})" for requirement, asked_by in answers.lacking])
    )


def check(wheels: Path, root: Sequence[str], target: Iterable[Target] = TARGETS) -> None:
    """Raise GagalError when the wheels of a folder do not suffice for one of the targets."""
    wheels_read = read_all(wheels)
    for one_target in target:
        lacking = resolve(wheels_read, root, one_target).lacking
        if lacking:
            raise FailedError(
                _lacking(one_target, [f"{requirement} (diminta {asked_by})" for requirement, asked_by in lacking])
            )


def read_all(folder: Path) -> list[Wheel]:
    """Read all wheels of a folder, by name."""
    return [Wheel.read(path) for path in sorted(folder.glob("*.whl"))]


def line_ends(nama: str, content: bytes) -> bytes:
    """Give a text file the line ends of those who read it, whatever a checkout has made of them."""
    plain = content.replace(b"\r\n", b"\n")
    return plain.replace(b"\n", b"\r\n") if nama.endswith((".cmd", ".txt")) else plain


def seal(folder: Path) -> None:
    """Write SHA256SUMS over everything in the folder; all files get the same day and plain permissions."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != SUMS)
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n" for path in files
    ]
    (folder / SUMS).write_bytes("".join(lines).encode())
    for path in (*files, folder / SUMS):
        path.chmod(0o755 if path.suffix == ".sh" else 0o644)
        os.utime(path, (int(TIMESTAMP), int(TIMESTAMP)))


def _lacking(target: Target, lacking: Sequence[str]) -> str:
    return f"Belum lengkap untuk {target}: {'; '.join(lacking)}."


def _pip(*arguments: str) -> None:
    """Run pip with a fixed day, so that wheels built here are the same bytes each time."""
    completed = subprocess.run(
        [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments],
        env={**os.environ, "SOURCE_DATE_EPOCH": TIMESTAMP},
        check=False,
    )
    if completed.returncode:
        raise FailedError(f"pip {arguments[0]} gagal (kode {completed.returncode}); sebabnya tertulis di atas.")


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the folder that the command line names."""
    parser = argparse.ArgumentParser(description="Buat folder pemasangan luring mutasi.")
    parser.add_argument("folder", type=Path, help="folder baru, misalnya dist/mutasi-luring")
    folder: Path = parser.parse_args(arguments).folder
    try:
        wheels = build(folder)
    except FailedError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    megabytes = sum(wheel.stat().st_size for wheel in wheels) / 1e6
    sys.stdout.write(f"{folder}: {len(wheels)} roda, {megabytes:.0f} MB.\n")
    for wheel in TARGETS:
        sys.stdout.write(f"Lengkap untuk {wheel}.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
