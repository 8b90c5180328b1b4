# ruff: noqa: T201 - a script that prints
"""How much faster the papers of the worked example are than by a plain docxtpl loop on the same templates.

Run ``python tests/bench/naskah.py``. Both make every paper of the batch (61 moves, all kinds, print files
too) from the same data in the same run; the loop opens the template, renders and saves, once per paper. Ours
also flushes each file to the disk, keeps the manifest and reads every paper back. Each run is a process of
its own that starts with nothing in memory; the best of several counts, for both. Two lines tell the two
ways to count: the papers alone (from the batch in memory to the last file), and the whole process with the
start of Python, the libraries and the reading of the workbook, which is the same work on both sides. The
first run after an installation compiles the templates and is told too. Wanted: at least 20 times for the
papers. It is no test: the seconds hang on the machine.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

AKAR = Path(__file__).parents[2]
ULANG = 5
ULANG_BIASA = 2
BATAS = 20.0


def anak(cara: str, folder: Path) -> None:
    """Make the papers one way in this process; print seconds and how many there are."""
    from mutasi_cli import pipeline  # noqa: PLC0415 - the parent needs none of it

    batch, _, _ = pipeline.read_batch(pipeline.Permintaan(batch=contoh()))
    templates = pipeline.shipped("templates")
    if cara == "kami":
        from mutasi_cli.cli.proses import siapkan_proses  # noqa: PLC0415 - as above
        from mutasi_cli.outputs.surat import write_papers  # noqa: PLC0415 - as above

        siapkan_proses()
        mulai = time.perf_counter()
        banyak = len(write_papers(batch, folder, templates=templates).hasil)
    else:
        import jinja2  # noqa: PLC0415 - as above
        from docxtpl import DocxTemplate  # noqa: PLC0415 - as above

        from mutasi_cli.outputs.surat import SURAT  # noqa: PLC0415 - as above
        from mutasi_cli.outputs.surat.rencana import plan_papers  # noqa: PLC0415 - as above
        from mutasi_cli.outputs.urutan import roster_order  # noqa: PLC0415 - as above

        mulai = time.perf_counter()
        lingkungan = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
        banyak = 0
        for surat in SURAT:
            for naskah in plan_papers(surat, batch, roster_order(batch), draf=False):
                berkas = folder.joinpath(*naskah.berkas.split("/"))
                berkas.parent.mkdir(parents=True, exist_ok=True)
                templat = DocxTemplate(templates / surat.templat)
                templat.render(naskah.konteks, lingkungan)
                templat.save(berkas)
                banyak += 1
    print(json.dumps([time.perf_counter() - mulai, banyak]))


def contoh() -> Path:
    """Return the folder of the worked example."""
    return AKAR / "examples" / "bekasi-2026-02-06"


def ukur(cara: str, sisa: Path) -> tuple[float, float, int]:
    """Return seconds of the papers, seconds of the whole process, and how many papers one run wrote."""
    lingkungan = {isi: nilai for isi, nilai in os.environ.items() if isi != "PYTHONDONTWRITEBYTECODE"}
    # Compiled modules and templates of both sides are kept here, as Python keeps them in an installation.
    lingkungan |= {"PYTHONPATH": str(AKAR / "src"), "PYTHONPYCACHEPREFIX": str(sisa)}
    with tempfile.TemporaryDirectory() as sementara:
        mulai = time.perf_counter()
        perintah = [sys.executable, __file__, "--anak", cara, "--folder", sementara]
        jawaban = subprocess.run(perintah, env=lingkungan, stdout=subprocess.PIPE, check=True)
        semua = time.perf_counter() - mulai
    detik, banyak = json.loads(jawaban.stdout)
    return detik, semua, banyak


def main() -> None:
    """Measure both and print the ratios."""
    pengurai = argparse.ArgumentParser(description=__doc__)
    pengurai.add_argument("--anak", choices=("kami", "biasa"), help=argparse.SUPPRESS)
    pengurai.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    pilihan = pengurai.parse_args()
    if pilihan.anak:
        anak(pilihan.anak, pilihan.folder)
        return
    with tempfile.TemporaryDirectory() as sisa:
        pertama, _, banyak = ukur("kami", Path(sisa))
        kami = [ukur("kami", Path(sisa)) for _ in range(ULANG)]
        biasa = [ukur("biasa", Path(sisa)) for _ in range(ULANG_BIASA)]
    if {isi[2] for isi in (*kami, *biasa)} != {banyak}:
        raise SystemExit("keduanya harus membuat naskah yang sama banyak")
    for nama, urutan in (("surat saja", 0), ("seluruh proses", 1)):
        cepat, lambat = (min(isi[urutan] for isi in satu) for satu in (kami, biasa))
        print(
            f"{nama:15}: docxtpl biasa {lambat:6.2f} s, mutasi {cepat:5.2f} s "
            f"({cepat / banyak * 1000:.1f} ms per naskah), {lambat / cepat:.1f} kali lebih cepat"
        )
    print(f"pertama kali   : mutasi {pertama:.2f} s, templat dirakit dahulu")
    kali = min(isi[0] for isi in biasa) / min(isi[0] for isi in kami)
    kata = "tercapai" if kali >= BATAS else "belum"
    print(f"SASARAN\t{banyak} naskah lawan docxtpl\t>= {BATAS:g} kali\t{kali:.1f} kali\t{kata}")


if __name__ == "__main__":
    main()
