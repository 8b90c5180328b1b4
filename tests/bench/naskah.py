# ruff: noqa: T201 - a script that prints
"""How much faster the papers of the worked example are than by a plain docxtpl loop on the same templates.

Run ``python tests/bench/naskah.py``. Both make every paper of the batch (61 moves, all kinds, print files
too) from the same data in the same run; the loop opens the template, renders and saves, once per paper. Ours
also flushes each file to the disk, keeps the manifest and reads every paper back. The best of several runs
counts, for both; each of ours starts with nothing compiled, as a command does. Wanted: at least 20 times. It
is no test: the seconds hang on the machine. ``--waktu-cpu`` compares seconds of the processor, which other
programs disturb less.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import jinja2
from docxtpl import DocxTemplate

from mutasi_cli import pipeline
from mutasi_cli.domain.batch import Batch
from mutasi_cli.outputs.surat import SURAT, templat, write_papers
from mutasi_cli.outputs.surat.rencana import plan_papers
from mutasi_cli.outputs.urutan import roster_order

CONTOH = pipeline.shipped("examples") / "bekasi-2026-02-06"
TEMPLATES = pipeline.shipped("templates")
ULANG = 3
BATAS = 20.0


def biasa(batch: Batch, folder: Path) -> int:
    """Write every paper by docxtpl as its manual shows, and return how many."""
    lingkungan = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    banyak = 0
    for surat in SURAT:
        for naskah in plan_papers(surat, batch, roster_order(batch), draf=False):
            berkas = folder.joinpath(*naskah.berkas.split("/"))
            berkas.parent.mkdir(parents=True, exist_ok=True)
            templat = DocxTemplate(TEMPLATES / surat.templat)
            templat.render(naskah.konteks, lingkungan)
            templat.save(berkas)
            banyak += 1
    return banyak


def kami(batch: Batch, folder: Path) -> int:
    """Write every paper by this program, with nothing kept from the run before, and return how many."""
    for isi in vars(templat).values():
        if hasattr(isi, "cache_clear"):
            isi.cache_clear()
    return len(write_papers(batch, folder, templates=TEMPLATES).hasil)


def ukur(
    pekerjaan: Callable[[Batch, Path], int], batch: Batch, jam: Callable[[], float]
) -> tuple[float, int]:
    """Return the seconds of one run into an empty folder, and how many papers it wrote."""
    with tempfile.TemporaryDirectory() as sementara:
        mulai = jam()
        banyak = pekerjaan(batch, Path(sementara))
        return jam() - mulai, banyak


def main() -> None:
    """Measure both and print the ratio."""
    pengurai = argparse.ArgumentParser(description=__doc__)
    pengurai.add_argument("--waktu-cpu", action="store_true", help="seconds of the processor")
    jam = time.process_time if pengurai.parse_args().waktu_cpu else time.perf_counter
    batch, _, _ = pipeline.read_batch(pipeline.Permintaan(batch=CONTOH))
    cepat, banyak = min(ukur(kami, batch, jam) for _ in range(ULANG))
    lambat, sama = min(ukur(biasa, batch, jam) for _ in range(ULANG))
    if banyak != sama:
        raise SystemExit(f"{banyak} naskah lawan {sama}: keduanya harus membuat naskah yang sama")
    print(f"docxtpl biasa : {lambat:7.2f} s, {lambat / banyak * 1000:6.1f} ms per naskah")
    print(f"mutasi        : {cepat:7.2f} s, {cepat / banyak * 1000:6.1f} ms per naskah")
    print(f"{banyak} naskah, {lambat / cepat:.1f} kali lebih cepat (diharapkan sedikitnya {BATAS:.0f} kali)")


if __name__ == "__main__":
    main()
