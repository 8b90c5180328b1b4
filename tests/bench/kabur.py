# ruff: noqa: T201 - a script that prints
"""Try broken and hostile inputs by the thousand: one sentence or a judgement each, never a traceback.

Run ``python tests/bench/kabur.py --banyak 10000``. The same ``--benih`` makes the same inputs; ``--mulai N
--banyak 1`` runs one of them again, and ``--simpan FOLDER`` keeps the inputs that failed. A helper process
does the work, so that a crash of the whole interpreter, more than 2 GB or more than 60 seconds are counted
like every other failure. The last lines are the counts; the exit code is 1 when anything failed.
"""

import argparse
import gc
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

AKAR = Path(__file__).parents[2]
# In place of this folder, in which the script itself would hide the package of its name.
sys.path[0] = str(AKAR / "tests")
sys.path.insert(0, str(AKAR / "src"))

from kabur.jalankan import bersihkan, jalankan, perintah, siapkan  # noqa: E402 - found beside this folder
from kabur.pengacau import masukan  # noqa: E402 - found beside this folder

DETIK = 60
_BERSIH = 20
"""Inputs after which the helper looks for garbage; to look costs a third of an input."""

BATAS_INGATAN = 2 << 30
BATAS_ALAMAT = 4 << 30
"""Address space of a helper: what asks for more is stopped before the machine is."""


def anak(mulai: int, akhir: int, benih: int, simpan: Path | None) -> None:
    """Try the inputs of a range, a line of JSON before and after each."""
    import resource  # noqa: PLC0415 - there is none on Windows, where only the counts of memory lack

    resource.setrlimit(resource.RLIMIT_AS, (BATAS_ALAMAT, BATAS_ALAMAT))
    with tempfile.TemporaryDirectory() as sementara:
        for nomor in range(mulai, akhir):
            lapor(mulai=nomor)
            isi = masukan(nomor, benih)
            argumen = siapkan(isi, Path(sementara) / "batch", perintah(isi, nomor, benih))
            # Made before the clock and the memory are looked at: the maker of a bomb needs some itself.
            awal, jam = puncak(), time.perf_counter()
            lapor(jalan=nomor, cara=isi.cara, perintah=perintah(isi, nomor, benih))
            batasi(DETIK)
            jawaban = jalankan(argumen)
            batasi(0)
            salah = jawaban.salah
            if puncak() > max(awal, BATAS_INGATAN):
                salah = salah or f"{puncak() >> 20} MB"
            detik = time.perf_counter() - jam
            lapor(selesai=nomor, kode=jawaban.kode, detik=round(detik, 4), salah=salah, puncak=puncak())
            if salah and simpan is not None:
                tujuan = simpan / str(nomor)
                shutil.copytree(Path(sementara) / "batch", tujuan, symlinks=True, dirs_exist_ok=True)
            bersihkan(Path(sementara) / "batch")
            if puncak() > BATAS_INGATAN // 2:
                # The peak of a process never falls again: the next input starts in a new one.
                return
            del isi, jawaban
            if nomor % _BERSIH == 0:
                gc.collect()


def batasi(detik: int) -> None:
    """End this process after so many seconds of work, or after many times as many without any."""
    signal.setitimer(signal.ITIMER_PROF, detik)
    signal.alarm(detik * 5)


def puncak() -> int:
    """Return the most memory that this process has had, in bytes."""
    import resource  # noqa: PLC0415 - as above

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def lapor(**isi: object) -> None:
    """Tell the parent."""
    sys.__stdout__.write(json.dumps(isi) + "\n")  # type: ignore[union-attr]
    sys.__stdout__.flush()  # type: ignore[union-attr]


class Hitungan:
    """What came out so far."""

    def __init__(self) -> None:
        self.cara: Counter[str] = Counter()
        self.perintah: Counter[str] = Counter()
        self.kode: Counter[int] = Counter()
        self.gagal: dict[int, str] = {}
        self.terlama = 0.0
        self.jumlah = 0.0
        self.puncak = 0

    def mulai(self, isi: dict[str, Any]) -> None:
        """Take the report of an input that is about to be tried."""
        self.cara[isi["cara"]] += 1
        self.perintah[isi["perintah"][0]] += 1

    def catat(self, isi: dict[str, Any], apa: str) -> None:
        """Take the report of one finished input."""
        self.kode[isi["kode"]] += 1
        self.jumlah += isi["detik"]
        self.terlama = max(self.terlama, isi["detik"])
        self.puncak = max(self.puncak, isi["puncak"])
        if isi["salah"]:
            self._gagal(isi["selesai"], apa, isi["salah"])
        if self.kode.total() % 500 == 0:
            print(f"… {self.kode.total()} masukan, {len(self.gagal)} gagal", flush=True)

    def mati(self, nomor: int, apa: str, salah: str) -> None:
        """Take the end of a helper that did not come to the end of an input."""
        self.kode[-1] += 1
        self._gagal(nomor, apa, salah)

    def _gagal(self, nomor: int, apa: str, salah: str) -> None:
        self.gagal[nomor] = salah
        print(f"--- masukan {nomor}: {apa}\n{salah.rstrip()[-1500:]}", flush=True)

    def cetak(self) -> None:
        """Print the counts."""
        print(f"perintah  : {_daftar(self.perintah)}")
        print(f"cara      : {_daftar(self.cara)}")
        print(
            f"masukan   : {self.kode.total()} (ditolak {self.kode[2]}, dinilai {self.kode[0] + self.kode[1]})"
        )
        rata = self.jumlah / max(1, self.kode.total())
        print(f"lama      : rata-rata {rata:.3f} s, terlama {self.terlama:.1f} s")
        print(f"ingatan   : paling banyak {self.puncak >> 20} MB")
        print(f"gagal     : {len(self.gagal)}")


def _daftar(hitungan: Counter[str]) -> str:
    return ", ".join(f"{nama} {banyak}" for nama, banyak in sorted(hitungan.items()))


def tanpa_kuasa() -> list[str]:
    """Return what starts a helper without the power of root to read what nobody may (Linux only)."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("setpriv") is None:
        return []
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--"]


def induk(pilihan: argparse.Namespace) -> Hitungan:
    """Let each of the helpers try its share of the inputs; count what comes of them."""
    hitungan = Hitungan()
    akhir = pilihan.mulai + pilihan.banyak
    langkah = -(-pilihan.banyak // pilihan.sekaligus)
    bagian = [(mulai, min(mulai + langkah, akhir)) for mulai in range(pilihan.mulai, akhir, langkah)]
    with ThreadPoolExecutor(len(bagian)) as utas:
        for hasil in [utas.submit(_rentang, pilihan, hitungan, *satu) for satu in bagian]:
            hasil.result()
    return hitungan


def _rentang(pilihan: argparse.Namespace, hitungan: Hitungan, nomor: int, akhir: int) -> None:
    """Start helpers one after the other until every input of a range has been tried."""
    while nomor < akhir:
        perintah_anak = [*tanpa_kuasa(), sys.executable, __file__, "--anak", f"--mulai={nomor}"]
        perintah_anak += [f"--banyak={akhir - nomor}", f"--benih={pilihan.benih}"]
        if pilihan.simpan is not None:
            perintah_anak.append(f"--simpan={pilihan.simpan}")
        with (
            tempfile.TemporaryFile() as galat,
            subprocess.Popen(
                perintah_anak,
                stdout=subprocess.PIPE,
                stderr=galat,
                text=True,
                env={**os.environ, "LC_ALL": "C"},
            ) as proses,
        ):
            terakhir, apa = nomor - 1, ""
            for baris in proses.stdout or ():
                isi = json.loads(baris)
                terakhir = isi.get("mulai", terakhir)
                if "cara" in isi:
                    apa = f"{isi['cara']}: {' '.join(isi['perintah'])}"
                    hitungan.mulai(isi)
                if "selesai" in isi:
                    hitungan.catat(isi, apa)
                    nomor = isi["selesai"] + 1
            galat.seek(0)
            sebab = galat.read().decode("utf-8", "replace")
        if nomor <= terakhir:
            hitungan.mati(terakhir, apa, f"proses mati ({proses.returncode})\n{sebab[-1200:]}")
            nomor = terakhir + 1


def main() -> None:
    """Try the inputs and print the counts."""
    pengurai = argparse.ArgumentParser(description=__doc__)
    pengurai.add_argument("--banyak", type=int, default=2_000, help="inputs to try (2000)")
    pengurai.add_argument("--mulai", type=int, default=0, help="number of the first (0)")
    pengurai.add_argument("--benih", type=int, default=1, help="seed (1)")
    pengurai.add_argument("--sekaligus", type=int, default=1, help="helpers at the same time (1)")
    pengurai.add_argument("--simpan", type=Path, help="folder in which failing inputs are kept")
    pengurai.add_argument("--anak", action="store_true", help=argparse.SUPPRESS)
    pilihan = pengurai.parse_args()
    if pilihan.anak:
        anak(pilihan.mulai, pilihan.mulai + pilihan.banyak, pilihan.benih, pilihan.simpan)
        return
    hitungan = induk(pilihan)
    hitungan.cetak()
    sys.exit(bool(hitungan.gagal))


if __name__ == "__main__":
    main()
