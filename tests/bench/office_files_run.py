# ruff: noqa: T201 - a script that prints
"""Read every office file in many forms and compare person by person, field by field.

Run ``python tests/bench/office_files_run.py``. The files are the folders of ``tests/data/kantor`` and the layouts of
``tests/kantor/layouts.py``, each in other orders of columns, with other titles, sections, empty columns and rows, on
several sheets, as CSV and HTML, and the layouts in all forms of dates, numbers and words. ``--hanya KATA`` takes the
variants whose name holds a word. Ends with 1 where one of them was read wrongly without a word.
"""

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from bench.measure import ROOT

sys.path.append(str(ROOT / "src"))

from kantor.exam import outcome, variants


def leading() -> None:
    """Read all variants and print what became of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hanya", metavar="KATA", default="")
    word = parser.parse_args().hanya
    counts: Counter[str] = Counter()
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as root:
        for number, variant in enumerate(variants()):
            if word not in str(variant):
                continue
            folder = Path(root) / str(number)
            folder.mkdir()
            result = outcome(variant, folder)
            counts["sama" if result.same else "ditolak" if result.told else "salah"] += 1
            if result.told:
                print(f"ditolak: {variant}: {result.told}", flush=True)
            for difference in result.wrong[:3]:
                print(f"SALAH: {variant}: {difference}", flush=True)
    print(
        f"{counts.total()} ragam: {counts['sama']} terbaca sama, {counts['ditolak']} ditolak dengan kalimat, "
        f"{counts['salah']} terbaca salah ({time.perf_counter() - start:.0f} detik)"
    )
    raise SystemExit(1 if counts["salah"] else 0)


if __name__ == "__main__":
    leading()
