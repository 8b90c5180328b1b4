# ruff: noqa: T201 - a script that prints
"""What the benchmarks share: whole processes timed side by side, their peak of memory, and the goals.

Runs alternate, so that what else the machine does disturbs all of them alike, and the best of each counts.
Python's compiled files go to a folder of their own and are there before anything is timed, as after an
installation.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

AKAR = Path(__file__).parents[2]
MUTASI = ("-c", "from mutasi_cli.cli import main; main()")
TANDA = "SASARAN"
"""The first word of the lines that ``semua.py`` collects."""

_PENGUKUR = """
import os, subprocess, sys, time

mulai = time.perf_counter()
proses = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
if hasattr(os, "wait4"):
    _, keadaan, pakai = os.wait4(proses.pid, 0)
    kode, puncak = os.waitstatus_to_exitcode(keadaan), pakai.ru_maxrss
else:
    kode, puncak = proses.wait(), 0
print(kode, time.perf_counter() - mulai, puncak)
os._exit(0)
"""
"""A small process that starts the measured one: a peak of memory counts from that of whoever starts it."""

_KOMPILASI = tempfile.TemporaryDirectory(prefix="mutasi-bench-")


@dataclass(frozen=True, slots=True)
class Ukuran:
    """The best run of a process: seconds, and the most memory it had in MB (0 where nobody tells)."""

    detik: float
    puncak: float


@dataclass(frozen=True, slots=True)
class Sasaran:
    """A goal: at most ``batas`` of a unit (``kali``, ``s``, ``MB``)."""

    apa: str
    batas: float
    terukur: float
    satuan: str

    @property
    def tercapai(self) -> bool:
        """Whether the goal is met."""
        return self.terukur <= self.batas

    def cetak(self) -> None:
        """Print the goal as a line that can be read and collected."""
        kata = "tercapai" if self.tercapai else "belum"
        print(
            f"{TANDA}\t{self.apa}\t<= {self.batas:g} {self.satuan}\t{self.terukur:.2f} {self.satuan}\t{kata}"
        )


def jalankan(*argumen: str | Path, python: str = sys.executable, boleh: tuple[int, ...] = (0, 1)) -> Ukuran:
    """Run one process of Python. Raises SystemExit with its complaint where it fails."""
    lingkungan = {kunci: isi for kunci, isi in os.environ.items() if kunci != "PYTHONDONTWRITEBYTECODE"}
    lingkungan |= {"PYTHONPATH": str(AKAR / "src"), "PYTHONPYCACHEPREFIX": _KOMPILASI.name}
    perintah = [python, *map(str, argumen)]
    hasil = subprocess.run(
        [sys.executable, "-S", "-c", _PENGUKUR, *perintah],
        env=lingkungan,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=True,
    )
    kode, detik, puncak = hasil.stdout.split()[-3:]
    if int(kode) not in boleh:
        raise SystemExit(f"{' '.join(perintah)}: {hasil.stderr}")
    return Ukuran(float(detik), float(puncak) / (1 << 20 if sys.platform == "darwin" else 1 << 10))


def bandingkan(kerja: dict[str, tuple[str | Path, ...]], ulang: int) -> dict[str, Ukuran]:
    """Run several processes in turn, once unseen and then so many times; return the best of each."""
    hasil: dict[str, Ukuran] = {}
    for argumen in kerja.values():
        jalankan(*argumen)
    for _ in range(ulang):
        for nama, argumen in kerja.items():
            satu = jalankan(*argumen)
            lama = hasil.get(nama, satu)
            hasil[nama] = Ukuran(min(lama.detik, satu.detik), max(lama.puncak, satu.puncak))
    for nama, isi in hasil.items():
        print(f"{nama:52} {isi.detik:7.3f} s {isi.puncak:7.0f} MB")
    return hasil
