# ruff: noqa: T201 - a script that prints
"""How much faster the papers of the worked example are than by a plain docxtpl loop on the same templates.

Run ``python tests/bench/paper_speed.py``. Both make every paper of the batch (61 moves, all kinds, print files
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

ROOT = Path(__file__).parents[2]
REPEATS = 5
ORDINARY_REPEATS = 2
LIMIT = 20.0


def child(way: str, folder: Path) -> None:
    """Make the papers one way in this process; print seconds and how many there are."""
    from mutasi_cli import api  # noqa: PLC0415 - the parent needs none of it

    batch = api.read(api.Request(batch=example())).batch
    templates = api.shipped("templates")
    if way == "kami":
        from mutasi_cli.cli.process import prepare_process  # noqa: PLC0415 - as above
        from mutasi_cli.domain.paper_request import PaperFolders, PaperRequest  # noqa: PLC0415 - as above
        from mutasi_cli.papers import write_papers  # noqa: PLC0415 - as above

        prepare_process()
        mulai = time.perf_counter()
        count = len(write_papers(batch, (), PaperFolders(folder, templates), PaperRequest()).result)
    else:
        import jinja2  # noqa: PLC0415 - as above
        from docxtpl import DocxTemplate  # noqa: PLC0415 - as above

        from mutasi_cli.domain.roster_order import roster_order  # noqa: PLC0415 - as above
        from mutasi_cli.papers import PAPERS  # noqa: PLC0415 - as above
        from mutasi_cli.papers.paper_plan import plan_papers  # noqa: PLC0415 - as above

        mulai = time.perf_counter()
        environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
        count = 0
        for paper_kind in PAPERS:
            for paper in plan_papers(paper_kind, batch, roster_order(batch), draft=False):
                file = folder.joinpath(*paper.file.split("/"))
                file.parent.mkdir(parents=True, exist_ok=True)
                template = DocxTemplate(templates / paper_kind.template)
                template.render(paper.context, environment)
                template.save(file)
                count += 1
    print(json.dumps([time.perf_counter() - mulai, count]))


def example() -> Path:
    """Return the folder of the worked example."""
    return ROOT / "examples" / "bekasi-2026-02-06"


def measure(way: str, cache_folder: Path) -> tuple[float, float, int]:
    """Return seconds of the papers, seconds of the whole process, and how many papers one run wrote."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    # Compiled modules and templates of both sides are kept here, as Python keeps them in an installation.
    environment |= {"PYTHONPATH": str(ROOT / "src"), "PYTHONPYCACHEPREFIX": str(cache_folder)}
    with tempfile.TemporaryDirectory() as temporary_folder:
        mulai = time.perf_counter()
        command = [sys.executable, __file__, "--anak", way, "--folder", temporary_folder]
        answers = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
        everything = time.perf_counter() - mulai
    seconds, count = json.loads(answers.stdout)
    return seconds, everything, count


def main() -> None:
    """Measure both and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--anak", choices=("kami", "biasa"), help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    choices = parser.parse_args()
    if choices.anak:
        child(choices.anak, choices.folder)
        return
    with tempfile.TemporaryDirectory() as cache_folder:
        first, _, count = measure("kami", Path(cache_folder))
        ours = [measure("kami", Path(cache_folder)) for _ in range(REPEATS)]
        ordinary = [measure("biasa", Path(cache_folder)) for _ in range(ORDINARY_REPEATS)]
    if {run[2] for run in (*ours, *ordinary)} != {count}:
        raise SystemExit("keduanya harus membuat naskah yang sama banyak")
    for nama, order in (("surat saja", 0), ("seluruh proses", 1)):
        faster, slower = (min(run[order] for run in runs) for runs in (ours, ordinary))
        print(
            f"{nama:15}: docxtpl biasa {slower:6.2f} s, mutasi {faster:5.2f} s "
            f"({faster / count * 1000:.1f} ms per naskah), {slower / faster:.1f} kali lebih cepat"
        )
    print(f"pertama kali   : mutasi {first:.2f} s, templat dirakit dahulu")
    times = min(run[0] for run in ordinary) / min(run[0] for run in ours)
    words = "tercapai" if times >= LIMIT else "belum"
    print(f"SASARAN\t{count} naskah lawan docxtpl\t>= {LIMIT:g} kali\t{times:.1f} kali\t{words}")


if __name__ == "__main__":
    main()
