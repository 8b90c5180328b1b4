# ruff: noqa: T201 - a script that prints
"""Kill every command that writes at random moments, and let the disk refuse: nothing may be lost.

Run ``python tests/bench/disruption_run.py --banyak 200``; the same ``--benih`` draws the same moments. Each command
is ended by ``kill -9``, its outputs are looked at, and it runs once more: then every file must be that of a
run that nobody ended. The full and the read-only disk are a small tmpfs (only as root); the folder of
somebody else needs an interpreter that everybody may start.
The last lines are the counts; the exit code is 1 when anything was lost or left over. Not for Windows.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "bekasi-2026-02-06"
COMMANDS: tuple[tuple[str, ...], ...] = (
    ("decree", "{b}", "--draf", "--jenis", "petikan"),
    ("roster", "{b}", "--draf"),
    ("report", "{b}"),
    ("report", "{b}", "--samarkan"),
    ("validate", "{b}", "--format", "xlsx"),
    ("diff", "{s}", "{b}", "--format", "xlsx"),
    ("init", "{b}/baru", "--tanpa-tanya"),
    ("template", "copy", "{b}/templat"),
    ("demo", "{b}/contoh"),
)
SHADOW_SUFFIX = ".sementara"
_MANIFEST = "manifest.json"
_ANYBODY = 65534


def run_command(command: tuple[str, ...], folder: Path, stop: float | None = None, who: int = 0) -> int:
    """Run a command on the batch in ``folder``, ended after so many seconds; return the exit code."""
    arguments = [argument.format(b=folder / "batch", s=folder / "sebelumnya") for argument in command]
    process = subprocess.Popen(
        [sys.executable, "-c", "from mutasi_cli.cli import main; main()", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONDONTWRITEBYTECODE": "1"},
        user=who or None,
    )
    try:
        galat = process.communicate(timeout=stop)[1]
    except subprocess.TimeoutExpired:
        process.kill()
        galat = process.communicate()[1]
    if b"Traceback" in galat:
        print(galat.decode(errors="replace"))
        return 3
    return process.returncode


def prepare_batch(folder: Path) -> None:
    """Make the batch and a version of it from before."""
    for nama in ("batch", "sebelumnya"):
        (folder / nama).mkdir(parents=True)
        for file in ("batch.xlsx", "mutasi.toml"):
            shutil.copy(EXAMPLE / file, folder / nama)


def folder_contents(folder: Path) -> dict[str, bytes]:
    """Return every file with its bytes, hidden ones too."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def leftovers(contents: Mapping[str, bytes]) -> int:
    """Return how many files are there that a run only needs while it writes."""
    return sum(nama.endswith((SHADOW_SUFFIX, "/.mutasi-sedang-menulis")) for nama in contents)


def lost_bytes(current: Mapping[str, bytes], old: Mapping[str, bytes], new: Mapping[str, bytes]) -> int:
    """Return how many bytes are neither the old file nor the new one, or of a file that is gone."""
    amount = 0
    for nama in {*current, *old}:
        if nama.endswith((SHADOW_SUFFIX, "/.mutasi-sedang-menulis", _MANIFEST)):
            continue
        if current.get(nama) not in {old.get(nama), new.get(nama)}:
            amount += len(old.get(nama) or current.get(nama) or b"")
    return amount


class Tally:
    """What was tried, survived and lost."""

    def __init__(self) -> None:
        self.died = self.killed = self.survived = self.remaining = self.raw_bytes = self.fault = self.withstood = 0

    def judge_fault(
        self, folder: Path, command: tuple[str, ...], old: Mapping[str, bytes], new: Mapping[str, bytes]
    ) -> bool:
        """Look at what a fault left, run once more, and tell whether all is as if nothing had happened."""
        raw_bytes = lost_bytes(folder_contents(folder), old, new)
        kode = run_command(command, folder)
        end = folder_contents(folder)
        self.raw_bytes += raw_bytes + lost_bytes(end, new, new)
        self.remaining += leftovers(end)
        correct = kode in {0, 1} and not raw_bytes and end == new
        if not correct:
            difference = sorted(nama for nama in {*end, *new} if end.get(nama) != new.get(nama))
            print(f"  {' '.join(command)}: kode {kode}, berbeda {difference[:5]}")
        return correct


def kill_runs(tempat: Path, count: int, seed: int, tally: Tally) -> None:
    """End commands by ``kill -9`` at random moments."""
    rng = random.Random(seed)
    dasar = tempat / "dasar"
    prepare_batch(dasar)
    for urut, command in enumerate(COMMANDS):
        folder = tempat / "kini"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(dasar, folder)
        old = folder_contents(folder)
        mulai = time.perf_counter()
        run_command(command, folder)
        duration = time.perf_counter() - mulai
        new = folder_contents(folder)
        if new == old:
            raise SystemExit(f"{' '.join(command)} tidak menulis apa pun.")
        for _ in range(count // len(COMMANDS) + (urut < count % len(COMMANDS))):
            shutil.rmtree(folder)
            shutil.copytree(dasar, folder)
            # Most of a run is reading and judging; the moments lie where it writes.
            killed = run_command(command, folder, rng.uniform(0.55, 1.0) * duration) < 0
            tally.died += 1
            tally.killed += killed
            tally.survived += tally.judge_fault(folder, command, old, new)
        print(f"{' '.join(command)}: {duration:.2f} detik tanpa gangguan", flush=True)


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True)


def refuse(tempat: Path, tally: Tally) -> None:
    """Let a full disk and a folder of somebody else refuse the writing."""
    if os.geteuid() != 0:
        print("Disk penuh dan folder orang lain tidak dicoba: hanya root yang dapat membuatnya.")
        return
    for command in COMMANDS:
        folder = tempat / "penuh"
        folder.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(folder)], check=True)
        try:
            prepare_batch(folder)
            old = folder_contents(folder)
            run_command(command, folder)
            new = folder_contents(folder)
            for free_space in (0, 8192, 65536):
                for entry in folder.iterdir():
                    shutil.rmtree(entry)
                prepare_batch(folder)
                room = os.statvfs(folder)
                (folder / "penuh").write_bytes(bytes(max(0, room.f_bavail * room.f_frsize - free_space)))
                kode = run_command(command, folder)
                (folder / "penuh").unlink()
                tally.fault += 1
                tally.withstood += (
                    kode != 3
                    and not leftovers(folder_contents(folder))
                    and tally.judge_fault(folder, command, old, new)
                )
            for entry in folder.iterdir():
                shutil.rmtree(entry)
            prepare_batch(folder)
            _mount("-o", "remount,ro", str(folder))
            kode = run_command(command, folder)
            tally.fault += 1
            tally.withstood += kode == 2 and folder_contents(folder) == old
        finally:
            subprocess.run(["umount", str(folder)], check=True)
            folder.rmdir()
    folder = tempat / "orang"
    prepare_batch(folder)
    tempat.chmod(0o755)
    old = folder_contents(folder)
    for command in COMMANDS:
        try:
            kode = run_command(command, folder, who=_ANYBODY)
        except PermissionError:
            print("Folder orang lain tidak dicoba: Python ini tidak boleh dijalankan orang lain.")
            break
        tally.fault += 1
        tally.withstood += kode == 2 and folder_contents(folder) == old


def leading() -> int:
    """Try, and print the counts."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--banyak", type=int, default=200, metavar="N")
    reader.add_argument("--benih", type=int, default=1, metavar="N")
    choices = reader.parse_args()
    tally = Tally()
    with tempfile.TemporaryDirectory() as tempat:
        refuse(Path(tempat), tally)
        kill_runs(Path(tempat), choices.banyak, choices.benih, tally)
    print(f"kill -9: {tally.died} kali ({tally.killed} sebelum selesai), {tally.survived} selamat")
    print(f"disk dan folder yang menolak: {tally.fault}, {tally.withstood} selamat")
    print(f"bita hilang: {tally.raw_bytes}")
    print(f"berkas sementara tersisa: {tally.remaining}")
    good = tally.died == tally.survived and tally.fault == tally.withstood
    return 0 if good and not tally.raw_bytes and not tally.remaining else 1


if __name__ == "__main__":
    sys.exit(leading())
