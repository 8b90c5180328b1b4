"""Draw ``gambar/rumah.svg``, the picture of the house: ``python docs/rumah.py``. A test keeps it current.

The rooms and their order are those of the import contract in ``pyproject.toml``, so the picture says what
``lint-imports`` holds and nothing else. It brings its own background and follows light and dark.
"""

import tomllib
from collections.abc import Iterator
from html import escape
from pathlib import Path

FOLDER = Path(__file__).parent
BERKAS = FOLDER / "gambar" / "rumah.svg"

ISI = {
    "cli": "commands: parse, call one function, print, exit",
    "telaah": "impact, diff, withdrawal",
    "calon": "who may fill a post",
    "keadaan": "where one stands",
    "pipeline": "the Python API: read, build, judge, write",
    "lokasi": "which files belong to this batch",
    "settings": "mutasi.toml",
    "tables": "spreadsheets in",
    "rules": "one file a rule",
    "outputs": "papers, workbooks, pages",
    "domain": "the nouns: Pegawai, Jabatan, Move, Batch, Finding; the batch after all moves",
    "law": "dated values, each with its citation",
    "errors": "the few reasons why a run can stop",
}
"""What stands under the name of each room."""

ALIRAN = (
    ("files", "xlsx, xls, ods, csv …"),
    ("cells", "with file, sheet, address"),
    ("Bahan", "records, damage kept"),
    ("Batch", "after all moves at once"),
    ("Finding", "cell, reason, law, remedy"),
    ("outputs", "screen, xlsx, docx …"),
)
"""The data on its way, and what it is at each place."""

OLEH = ("tables", "tables", "domain", "rules", "outputs")
"""Which room takes the data from one place to the next."""

LEBAR, PIAS, TINGGI, JARAK = 960, 24, 50, 10

GAYA = """
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
    (kontrak,) = [isi for isi in data["tool"]["importlinter"]["contracts"] if isi["type"] == "layers"]
    return [
        [isi.strip().removeprefix("mutasi_cli.") for isi in lantai.split("|")] for lantai in kontrak["layers"]
    ]


def picture() -> str:
    """Return the whole picture as SVG."""
    y = 46.0
    badan = [_teks(LEBAR / 2, 30, "The house: imports point down only", "nama", 16)]
    for lantai in layers():
        lebar = (LEBAR - 2 * PIAS - JARAK * (len(lantai) - 1)) / len(lantai)
        for nomor, ruang in enumerate(lantai):
            badan += _kotak(PIAS + nomor * (lebar + JARAK), y, lebar, "kotak", ruang, ISI[ruang])
        y += TINGGI + JARAK
    y += 34
    badan.append(_teks(LEBAR / 2, y - 12, "The data: one way too", "nama", 16))
    y += 22
    badan += _aliran(y)
    tinggi = y + TINGGI + PIAS
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEBAR} {tinggi:g}" role="img" '
        f'aria-label="The layers of the program and the way of the data">\n<style>{GAYA}</style>\n'
        f'<rect class="latar" width="{LEBAR}" height="{tinggi:g}" rx="8"/>\n'
        + "\n".join(badan)
        + "\n</svg>\n"
    )


def _aliran(y: float) -> Iterator[str]:
    celah = 16.0
    lebar = (LEBAR - 2 * PIAS - celah * (len(ALIRAN) - 1)) / len(ALIRAN)
    for nomor, (nama, isi) in enumerate(ALIRAN):
        x = PIAS + nomor * (lebar + celah)
        yield from _kotak(x, y, lebar, "data", nama, isi, ukuran=10)
        if nomor < len(OLEH):
            ujung = x + lebar + celah - 2
            tengah = y + TINGGI / 2
            yield f'<path class="garis" stroke-width="2" d="M{x + lebar + 1:g} {tengah:g}H{ujung - 5:g}"/>'
            yield f'<path class="panah" d="M{ujung:g} {tengah:g}l-7 -5v10z"/>'
            yield _teks(x + lebar + celah / 2, y - 7, OLEH[nomor], "oleh", 12)


def _kotak(
    x: float, y: float, lebar: float, jenis: str, nama: str, isi: str, *, ukuran: int = 12
) -> Iterator[str]:
    yield f'<rect class="{jenis}" x="{x:g}" y="{y:g}" width="{lebar:g}" height="{TINGGI}" rx="6"/>'
    yield _teks(x + lebar / 2, y + 21, nama, "nama", 14)
    yield _teks(x + lebar / 2, y + 38, isi, "isi", ukuran)


def _teks(x: float, y: float, isi: str, gaya: str, ukuran: int) -> str:
    return f'<text class="{gaya}" x="{x:g}" y="{y:g}" font-size="{ukuran}">{escape(isi)}</text>'


if __name__ == "__main__":
    BERKAS.write_text(picture(), encoding="utf-8", newline="\n")
