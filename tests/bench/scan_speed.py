# ruff: noqa: T201 - a script that prints
"""How long ``mutasi scans`` needs for the scans of the worked example.

Run ``python tests/bench/scan_speed.py``. Everybody of the batch has two documents of three pages, scanned in
grey at 150 dpi: 122 files, 366 images, each decoded for damage and again for its ink. Wanted: under 60 s.
It is no test: the seconds hang on the machine.
"""

import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from bench.measure import MUTASI, ROOT, Goal, run_command
from handover.made_pdfs import jpeg, paper, scan_pdf

BATCH = ROOT / "examples" / "bekasi-2026-02-06"
DOCUMENTS = ("872", "873")
PAGES = 3
KINDS_OF_PAGE = 12
LIMIT = 60.0


def make_scans(folder: Path) -> int:
    """Write the files of everybody; return how many bytes they are together."""
    from mutasi_cli import api  # noqa: PLC0415 - the batch tells whose files are needed

    batch = api.read(api.Request(batch=BATCH)).batch
    pages = [jpeg(paper("text", seed=seed)) for seed in range(KINDS_OF_PAGE)]
    total = 0
    for position, nip in enumerate(batch.moves_by_nip):
        for document in DOCUMENTS:
            first = position * PAGES + len(DOCUMENTS) * int(document)
            content = scan_pdf([pages[(first + page) % KINDS_OF_PAGE] for page in range(PAGES)])
            # No two files have the same bytes, as no two scans have.
            total += (folder / f"{document}_{nip}.pdf").write_bytes(content + f"% {document} {nip}\n".encode())
    return total


def main() -> None:
    """Make the scans, look at them twice, print the goal."""
    with tempfile.TemporaryDirectory() as temporary_folder:
        folder = Path(temporary_folder)
        megabytes = make_scans(folder) / 1_000_000
        count = len(list(folder.iterdir()))
        runs = [run_command(*MUTASI, "scans", folder, BATCH) for _ in range(2)]
    best = min(runs, key=lambda run: run.seconds)
    print(
        f"{count} berkas, {megabytes:.0f} MB: {best.seconds:.1f} s, {best.seconds / count * 1000:.0f} ms per berkas, "
        f"puncak {best.top:.0f} MB"
    )
    Goal(f"{count} hasil pindai, {PAGES} halaman 150 dpi", LIMIT, best.seconds, "s").print_text()


if __name__ == "__main__":
    main()
