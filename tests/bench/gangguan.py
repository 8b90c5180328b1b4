# ruff: noqa: T201 - a script that prints
"""Kill every command that writes at random moments, and let the disk refuse: nothing may be lost.

Run ``python tests/bench/gangguan.py --banyak 200``; the same ``--benih`` draws the same moments. Each command
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

AKAR = Path(__file__).parents[2]
CONTOH = AKAR / "examples" / "bekasi-2026-02-06"
PERINTAH: tuple[tuple[str, ...], ...] = (
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
BAYANGAN = ".sementara"
_MANIFEST = "manifest.json"
_SIAPA_PUN = 65534


def jalankan(perintah: tuple[str, ...], folder: Path, berhenti: float | None = None, siapa: int = 0) -> int:
    """Run a command on the batch in ``folder``, ended after so many seconds; return the exit code."""
    argumen = [isi.format(b=folder / "batch", s=folder / "sebelumnya") for isi in perintah]
    proses = subprocess.Popen(
        [sys.executable, "-c", "from mutasi_cli.cli import main; main()", *argumen],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(AKAR / "src"), "PYTHONDONTWRITEBYTECODE": "1"},
        user=siapa or None,
    )
    try:
        galat = proses.communicate(timeout=berhenti)[1]
    except subprocess.TimeoutExpired:
        proses.kill()
        galat = proses.communicate()[1]
    if b"Traceback" in galat:
        print(galat.decode(errors="replace"))
        return 3
    return proses.returncode


def siapkan(folder: Path) -> None:
    """Make the batch and a version of it from before."""
    for nama in ("batch", "sebelumnya"):
        (folder / nama).mkdir(parents=True)
        for berkas in ("batch.xlsx", "mutasi.toml"):
            shutil.copy(CONTOH / berkas, folder / nama)


def isi_folder(folder: Path) -> dict[str, bytes]:
    """Return every file with its bytes, hidden ones too."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def sisa(isi: Mapping[str, bytes]) -> int:
    """Return how many files are there that a run only needs while it writes."""
    return sum(nama.endswith((BAYANGAN, "/.mutasi-sedang-menulis")) for nama in isi)


def hilang(kini: Mapping[str, bytes], lama: Mapping[str, bytes], baru: Mapping[str, bytes]) -> int:
    """Return how many bytes are neither the old file nor the new one, or of a file that is gone."""
    jumlah = 0
    for nama in {*kini, *lama}:
        if nama.endswith((BAYANGAN, "/.mutasi-sedang-menulis", _MANIFEST)):
            continue
        if kini.get(nama) not in {lama.get(nama), baru.get(nama)}:
            jumlah += len(lama.get(nama) or kini.get(nama) or b"")
    return jumlah


class Hitungan:
    """What was tried, survived and lost."""

    def __init__(self) -> None:
        self.mati = self.terbunuh = self.selamat = self.tersisa = self.bita = self.gangguan = (
            self.bertahan
        ) = 0

    def nilai(
        self, folder: Path, perintah: tuple[str, ...], lama: Mapping[str, bytes], baru: Mapping[str, bytes]
    ) -> bool:
        """Look at what a fault left, run once more, and tell whether all is as if nothing had happened."""
        bita = hilang(isi_folder(folder), lama, baru)
        kode = jalankan(perintah, folder)
        akhir = isi_folder(folder)
        self.bita += bita + hilang(akhir, baru, baru)
        self.tersisa += sisa(akhir)
        benar = kode in {0, 1} and not bita and akhir == baru
        if not benar:
            beda = sorted(nama for nama in {*akhir, *baru} if akhir.get(nama) != baru.get(nama))
            print(f"  {' '.join(perintah)}: kode {kode}, berbeda {beda[:5]}")
        return benar


def bunuh(tempat: Path, banyak: int, benih: int, hitungan: Hitungan) -> None:
    """End commands by ``kill -9`` at random moments."""
    acak = random.Random(benih)
    dasar = tempat / "dasar"
    siapkan(dasar)
    for urut, perintah in enumerate(PERINTAH):
        folder = tempat / "kini"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(dasar, folder)
        lama = isi_folder(folder)
        mulai = time.perf_counter()
        jalankan(perintah, folder)
        lamanya = time.perf_counter() - mulai
        baru = isi_folder(folder)
        if baru == lama:
            raise SystemExit(f"{' '.join(perintah)} tidak menulis apa pun.")
        for _ in range(banyak // len(PERINTAH) + (urut < banyak % len(PERINTAH))):
            shutil.rmtree(folder)
            shutil.copytree(dasar, folder)
            # Most of a run is reading and judging; the moments lie where it writes.
            terbunuh = jalankan(perintah, folder, acak.uniform(0.55, 1.0) * lamanya) < 0
            hitungan.mati += 1
            hitungan.terbunuh += terbunuh
            hitungan.selamat += hitungan.nilai(folder, perintah, lama, baru)
        print(f"{' '.join(perintah)}: {lamanya:.2f} detik tanpa gangguan", flush=True)


def _mount(*isi: str) -> None:
    subprocess.run(["mount", *isi], check=True)


def tolak(tempat: Path, hitungan: Hitungan) -> None:
    """Let a full disk and a folder of somebody else refuse the writing."""
    if os.geteuid() != 0:
        print("Disk penuh dan folder orang lain tidak dicoba: hanya root yang dapat membuatnya.")
        return
    for perintah in PERINTAH:
        folder = tempat / "penuh"
        folder.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(folder)], check=True)
        try:
            siapkan(folder)
            lama = isi_folder(folder)
            jalankan(perintah, folder)
            baru = isi_folder(folder)
            for sisa_ruang in (0, 8192, 65536):
                for isi in folder.iterdir():
                    shutil.rmtree(isi)
                siapkan(folder)
                ruang = os.statvfs(folder)
                (folder / "penuh").write_bytes(bytes(max(0, ruang.f_bavail * ruang.f_frsize - sisa_ruang)))
                kode = jalankan(perintah, folder)
                (folder / "penuh").unlink()
                hitungan.gangguan += 1
                hitungan.bertahan += (
                    kode != 3
                    and not sisa(isi_folder(folder))
                    and hitungan.nilai(folder, perintah, lama, baru)
                )
            for isi in folder.iterdir():
                shutil.rmtree(isi)
            siapkan(folder)
            _mount("-o", "remount,ro", str(folder))
            kode = jalankan(perintah, folder)
            hitungan.gangguan += 1
            hitungan.bertahan += kode == 2 and isi_folder(folder) == lama
        finally:
            subprocess.run(["umount", str(folder)], check=True)
            folder.rmdir()
    folder = tempat / "orang"
    siapkan(folder)
    tempat.chmod(0o755)
    lama = isi_folder(folder)
    for perintah in PERINTAH:
        try:
            kode = jalankan(perintah, folder, siapa=_SIAPA_PUN)
        except PermissionError:
            print("Folder orang lain tidak dicoba: Python ini tidak boleh dijalankan orang lain.")
            break
        hitungan.gangguan += 1
        hitungan.bertahan += kode == 2 and isi_folder(folder) == lama


def utama() -> int:
    """Try, and print the counts."""
    pembaca = argparse.ArgumentParser(description=__doc__)
    pembaca.add_argument("--banyak", type=int, default=200, metavar="N")
    pembaca.add_argument("--benih", type=int, default=1, metavar="N")
    pilihan = pembaca.parse_args()
    hitungan = Hitungan()
    with tempfile.TemporaryDirectory() as tempat:
        tolak(Path(tempat), hitungan)
        bunuh(Path(tempat), pilihan.banyak, pilihan.benih, hitungan)
    print(f"kill -9: {hitungan.mati} kali ({hitungan.terbunuh} sebelum selesai), {hitungan.selamat} selamat")
    print(f"disk dan folder yang menolak: {hitungan.gangguan}, {hitungan.bertahan} selamat")
    print(f"bita hilang: {hitungan.bita}")
    print(f"berkas sementara tersisa: {hitungan.tersisa}")
    baik = hitungan.mati == hitungan.selamat and hitungan.gangguan == hitungan.bertahan
    return 0 if baik and not hitungan.bita and not hitungan.tersisa else 1


if __name__ == "__main__":
    sys.exit(utama())
