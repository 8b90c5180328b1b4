"""How many lines each command prints: ``python tests/bench/screen_lines.py`` shows them beside their limits.

Columns that are taken out of the worked example are measured with ``--kolom`` too; that takes some minutes.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mutasi_cli.cli import run

ROOT = Path(__file__).parents[2]
BEKASI = ROOT / "examples" / "bekasi-2026-02-06"
FAULTY = ROOT / "examples" / "bermasalah"
OFFICES = ROOT / "tests" / "data" / "kantor"
NARROW, DEMO_WIDTH = 80, 100
DEMO, CLEAN, FAULTY_BATCH, WITHOUT_COLUMN, OFFICE, SUMMARY = 80, 40, 60, 40, 60, 30
"""The most lines of the whole demo, of ``validate`` on each kind of batch, and of the summary of any other command."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One command: its lines on stdout and stderr together, and the most it may have."""

    what: str
    lines: int
    most: int
    text: str

    @property
    def fits(self) -> bool:
        """Whether it keeps to its limit."""
        return self.lines <= self.most


def printed(words: Sequence[str], folder: Path, width: int = NARROW) -> str:
    """Return all that a command prints when it is typed in a folder at a width."""
    out = io.StringIO()
    before, columns = Path.cwd(), os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = str(width)
    os.chdir(folder)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            run(list(words))
    finally:
        os.chdir(before)
        if columns is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = columns
    return out.getvalue()


def measured(what: str, words: Sequence[str], folder: Path, most: int, width: int = NARROW) -> Measured:
    """Return the lines of one command."""
    text = printed(words, folder, width)
    return Measured(what, len(text.splitlines()), most, text)


def whole_demo(place: Path) -> Measured:
    """Return the lines of ``mutasi demo``, which leaves its folder in ``place``."""
    return measured("mutasi demo", ["demo", "demo"], place, DEMO, DEMO_WIDTH)


def checks(place: Path) -> Iterator[Measured]:
    """Yield ``validate`` of the two examples and of every office folder."""
    for name, source, most in (("contoh Bekasi", BEKASI, CLEAN), ("contoh bermasalah", FAULTY, FAULTY_BATCH)):
        yield measured(f"validate, {name}", ["validate"], _copied(source, place), most)
    for office in sorted(entry for entry in OFFICES.iterdir() if entry.is_dir()):
        expected = json.loads((office / "expected.json").read_text(encoding="utf-8"))
        words = ["validate", *expected["arguments"], "--tanggal", expected["tanggal"]]
        yield measured(f"validate, kantor {office.name}", words, _copied(office, place), OFFICE)


def summaries(demo: Path, place: Path) -> Iterator[Measured]:
    """Yield every other command that has a summary; ``demo`` is a folder whose papers are written."""
    (demo / "kosong").mkdir(exist_ok=True)
    for words in (
        [],
        ["impact"],
        ["impact", "--tanpa", _first_nip(demo)],
        ["roster"],
        ["report"],
        ["verify"],
        ["decree", "--jenis", "petikan"],
        ["diff", str(BEKASI / "batch.xlsx"), str(FAULTY / "batch.xlsx")],
        ["imut", "--semua"],
        ["siasn"],
        ["scans", "kosong"],
        ["rules"],
        ["law"],
        ["template", "list"],
        ["template", "check"],
    ):
        yield measured(f"mutasi {' '.join(words[:2])}".strip(), words, demo, SUMMARY)
    refused = _copied(FAULTY, place)
    for command in ("roster", "decree", "impact"):
        yield measured(f"mutasi {command}, contoh bermasalah", [command], refused, SUMMARY)


def without_columns(place: Path, only: frozenset[str] | None = None) -> Iterator[Measured]:
    """Yield ``validate`` of the worked example with one column taken out, each in turn; ``only`` some of them."""
    import openpyxl  # noqa: PLC0415 - only this needs it

    with contextlib.closing(openpyxl.load_workbook(BEKASI / "batch.xlsx", read_only=True, data_only=True)) as source:
        sheets = {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in source}
    folder = place / "tanpa-kolom"
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(BEKASI / "mutasi.toml", folder)
    for title in ("usulan", "pegawai", "jabatan"):
        for index, heading in enumerate(sheets[title][0]):
            name = f"{title}.{heading}"
            if heading is None or (only is not None and name not in only):
                continue
            workbook = openpyxl.Workbook(write_only=True)
            for other, rows in sheets.items():
                sheet = workbook.create_sheet(other)
                for row in rows:
                    sheet.append(row[:index] + row[index + 1 :] if other == title else row)
            workbook.save(folder / "batch.xlsx")
            yield measured(f"validate, tanpa {name}", ["validate"], folder, WITHOUT_COLUMN)


def _copied(source: Path, place: Path) -> Path:
    target = place / source.name
    if not target.exists():
        shutil.copytree(source, target)
    return target


def _first_nip(folder: Path) -> str:
    import openpyxl  # noqa: PLC0415 - as above

    with contextlib.closing(openpyxl.load_workbook(folder / "batch.xlsx", read_only=True)) as workbook:
        head, first = workbook["usulan"].iter_rows(max_row=2, values_only=True)
    return str(first[head.index("nip")])


def main() -> int:
    """Print a line a command and return 1 where one is too long."""
    worst = 0
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        everything: list[Iterator[Measured]] = [
            iter([whole_demo(place)]),
            checks(place),
            summaries(place / "demo", place),
        ]
        if "--kolom" in sys.argv[1:]:
            everything.append(without_columns(place))
        for part in everything:
            for entry in part:
                worst = max(worst, int(not entry.fits))
                mark = "" if entry.fits else "TERLALU PANJANG  "
                sys.stdout.write(f"{entry.lines:>4} dari {entry.most:>3}  {mark}{entry.what}\n")
                sys.stdout.flush()
    return worst


if __name__ == "__main__":
    sys.exit(main())
