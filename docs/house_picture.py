"""Draw ``gambar/rumah.svg``, the picture of the house: ``python docs/house_picture.py``. A test keeps it current.

The rooms and their order are those of the import contract in ``pyproject.toml``, so the picture says what
``lint-imports`` holds and nothing else. It brings its own background and follows light and dark.
"""

import tomllib
from collections.abc import Iterator
from html import escape
from pathlib import Path

FOLDER = Path(__file__).parent
FILE = FOLDER / "gambar" / "rumah.svg"

ROOM_TEXTS = {
    "cli": "commands: parse, call one function, print, exit",
    "api": "the Python API: one name for each thing to ask for",
    "front": "what stands behind the API: read, judge, study, write, hand over",
    "plan": "what needs several batches or none: candidates, approved part, standing",
    "read": "spreadsheets, settings in",
    "rules": "one file a rule",
    "papers": "Word, PDF; read back",
    "books": "workbooks out",
    "views": "terminal, JSON, report",
    "handover": "scans for BKN",
    "words": "sentences that several rooms share",
    "disk": "files written whole or not at all, locks, manifest",
    "domain": "the nouns: Pegawai, Jabatan, Move, Batch, Finding; the batch after all moves",
    "law": "dated values, each with its citation",
    "errors": "the few reasons why a run can stop",
}
"""What stands under the name of each room."""

FLOW = (
    ("files", "xlsx, xls, ods, csv …"),
    ("cells", "with file, sheet, address"),
    ("Material", "records, damage kept"),
    ("Batch", "after all moves at once"),
    ("Finding", "cell, reason, law, remedy"),
    ("outputs", "screen, xlsx, docx …"),
)
"""The data on its way, and what it is at each place."""

CARRIERS = ("read", "read", "domain", "rules", "papers")
"""Which room takes the data from one place to the next."""

WIDTH, MARGINS, HEIGHT, GAP = 960, 24, 50, 10

STYLE_SHEET = """
  .latar { fill: #ffffff } .kotak { fill: #eef3f9; stroke: #7d93ab } .data { fill: #fff6e0; stroke: #b58a2b }
  .nama { fill: #14202e; font-weight: 600 } .isi { fill: #44546a } .garis { stroke: #0b62bd; fill: none }
  .panah { fill: #0b62bd } .oleh { fill: #0b62bd; font-weight: 600 }
  @media (prefers-color-scheme: dark) {
    .latar { fill: #0d1117 } .kotak { fill: #18222f; stroke: #5a6f88 }
    .data { fill: #2c2410; stroke: #a98637 }
    .nama { fill: #eef3f8 } .isi { fill: #b3c0cf } .garis { stroke: #6cb2ff } .panah { fill: #6cb2ff }
    .oleh { fill: #6cb2ff }
  }
  text { font-family: system-ui, "Segoe UI", "DejaVu Sans", sans-serif; text-anchor: middle }
"""


def layers() -> list[list[str]]:
    """Return the rooms of each floor, from the top, as the import contract names them."""
    data = tomllib.loads((FOLDER.parent / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = [
        contract_part
        for contract_part in data["tool"]["importlinter"]["contracts"]
        if contract_part["type"] == "layers"
    ]
    return [
        [contract_part.strip().removeprefix("mutasi_cli.") for contract_part in floor.split("|")]
        for floor in contract["layers"]
    ]


def picture() -> str:
    """Return the whole picture as SVG."""
    y = 46.0
    body = [_text(WIDTH / 2, 30, "The house: imports point down only", "nama", 16)]
    for floor in layers():
        width = (WIDTH - 2 * MARGINS - GAP * (len(floor) - 1)) / len(floor)
        for nomor, room in enumerate(floor):
            body += _box(MARGINS + nomor * (width + GAP), y, width, "kotak", room, ROOM_TEXTS[room])
        y += HEIGHT + GAP
    y += 34
    body.append(_text(WIDTH / 2, y - 12, "The data: one way too", "nama", 16))
    y += 22
    body += _stream(y)
    height = y + HEIGHT + MARGINS
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:g}" role="img" '
        f'aria-label="The layers of the program and the way of the data">\n<style>{STYLE_SHEET}</style>\n'
        f'<rect class="latar" width="{WIDTH}" height="{height:g}" rx="8"/>\n' + "\n".join(body) + "\n</svg>\n"
    )


def _stream(y: float) -> Iterator[str]:
    gap = 16.0
    width = (WIDTH - 2 * MARGINS - gap * (len(FLOW) - 1)) / len(FLOW)
    for nomor, (nama, text) in enumerate(FLOW):
        x = MARGINS + nomor * (width + gap)
        yield from _box(x, y, width, "data", nama, text, size=10)
        if nomor < len(CARRIERS):
            tip = x + width + gap - 2
            middle = y + HEIGHT / 2
            yield f'<path class="garis" stroke-width="2" d="M{x + width + 1:g} {middle:g}H{tip - 5:g}"/>'
            yield f'<path class="panah" d="M{tip:g} {middle:g}l-7 -5v10z"/>'
            yield _text(x + width + gap / 2, y - 7, CARRIERS[nomor], "oleh", 12)


def _box(x: float, y: float, width: float, jenis: str, nama: str, text: str, *, size: int = 12) -> Iterator[str]:
    yield f'<rect class="{jenis}" x="{x:g}" y="{y:g}" width="{width:g}" height="{HEIGHT}" rx="6"/>'
    yield _text(x + width / 2, y + 21, nama, "nama", 14)
    yield _text(x + width / 2, y + 38, text, "isi", size)


def _text(x: float, y: float, text: str, style: str, size: int) -> str:
    return f'<text class="{style}" x="{x:g}" y="{y:g}" font-size="{size}">{escape(text)}</text>'


if __name__ == "__main__":
    FILE.write_text(picture(), encoding="utf-8", newline="\n")
