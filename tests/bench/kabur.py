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
from pathlib import Path

AKAR = Path(__file__).parents[2]
# In place of this folder, in which the script itself would hide the package of its name.
sys.path[0] = str(AKAR / "tests")
sys.path.insert(0, str(AKAR / "src"))

from kabur.jalankan import jalankan, perintah, siapkan  # noqa: E402 - found beside this folder
from kabur.pengacau import masukan  # noqa: E402 - found beside this folder

DETIK = 60
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
            berkas = siapkan(isi, Path(sementara) / "batch")
            argumen = [bagian.replace("{b}", str(berkas)) for bagian in perintah(nomor, benih)]
            # Made before the clock and the memory are looked at: the maker of a bomb needs some itself.
            awal, jam = puncak(), time.perf_counter()
            lapor(jalan=nomor, cara=isi.cara, perintah=argumen[0])
            signal.alarm(DETIK)
            jawaban = jalankan(argumen)
            signal.alarm(0)
            salah = jawaban.salah
            if puncak() > max(awal, BATAS_INGATAN):
                salah = salah or f"{puncak() >> 20} MB"
            detik = time.perf_counter() - jam
            lapor(selesai=nomor, kode=jawaban.kode, detik=round(detik, 2), salah=salah, puncak=puncak())
            if salah and simpan is not None:
                shutil.copytree(Path(sementara) / "batch", simpan / str(nomor), dirs_exist_ok=True)
            if puncak() > BATAS_INGATAN // 2:
                # The peak of a process never falls again: the next input starts in a new one.
                return
            del isi, jawaban
            gc.collect()


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
        self.kode: Counter[int] = Counter()
        self.gagal: dict[int, str] = {}
        self.terlama = 0.0
        self.puncak = 0

    def catat(self, isi: dict[str, object]) -> None:
        """Take the report of one finished input."""
        self.kode[int(str(isi["kode"]))] += 1
        self.terlama = max(self.terlama, float(str(isi["detik"])))
        self.puncak = max(self.puncak, int(str(isi["puncak"])))
        if isi["salah"]:
            self.gagal[int(str(isi["selesai"]))] = str(isi["salah"])

    def cetak(self) -> None:
        """Print the failures, then the counts."""
        for nomor, salah in sorted(self.gagal.items()):
            print(f"--- masukan {nomor}: {' '.join(perintah(nomor))}\n{salah.rstrip()[-1500:]}")
        print("cara      : " + ", ".join(f"{nama} {banyak}" for nama, banyak in sorted(self.cara.items())))
        print(
            f"masukan   : {self.kode.total()} (ditolak {self.kode[2]}, dinilai {self.kode[0] + self.kode[1]})"
        )
        print(f"terlama   : {self.terlama:.1f} s, ingatan paling banyak {self.puncak >> 20} MB")
        print(f"gagal     : {len(self.gagal)}")


def induk(pilihan: argparse.Namespace) -> Hitungan:
    """Start helpers until every input has been tried."""
    hitungan = Hitungan()
    nomor, akhir = pilihan.mulai, pilihan.mulai + pilihan.banyak
    while nomor < akhir:
        perintah_anak = [sys.executable, __file__, "--anak", f"--mulai={nomor}", f"--banyak={akhir - nomor}"]
        perintah_anak.append(f"--benih={pilihan.benih}")
        if pilihan.simpan is not None:
            perintah_anak.append(f"--simpan={pilihan.simpan}")
        with subprocess.Popen(
            perintah_anak,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "LC_ALL": "C"},
        ) as proses:
            terakhir = nomor - 1
            for baris in proses.stdout or ():
                isi = json.loads(baris)
                terakhir = isi.get("mulai", terakhir)
                if "cara" in isi:
                    hitungan.cara[isi["cara"]] += 1
                if "selesai" in isi:
                    hitungan.catat(isi)
                    nomor = isi["selesai"] + 1
                    if nomor % 500 == 0:
                        print(f"… {nomor - pilihan.mulai} masukan, {len(hitungan.gagal)} gagal", flush=True)
            galat = proses.stderr.read() if proses.stderr is not None else ""
        if nomor <= terakhir:
            hitungan.gagal[terakhir] = f"proses mati ({proses.returncode})\n{galat[-1200:]}"
            hitungan.kode[-1] += 1
            nomor = terakhir + 1
    return hitungan


def main() -> None:
    """Try the inputs and print the counts."""
    pengurai = argparse.ArgumentParser(description=__doc__)
    pengurai.add_argument("--banyak", type=int, default=2_000, help="inputs to try (2000)")
    pengurai.add_argument("--mulai", type=int, default=0, help="number of the first (0)")
    pengurai.add_argument("--benih", type=int, default=1, help="seed (1)")
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
