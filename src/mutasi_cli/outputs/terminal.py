"""What every text for the terminal shares: harmless text, hanging lines, no trailing spaces.

Cells are hostile: a name may hold rich markup, a terminal escape sequence, or a character that turns the
direction of writing. Nothing from data is ever parsed as markup here (it travels as ``Text``), and
:func:`jinak` takes the teeth out of everything else.
"""

import unicodedata
from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.text import Text

from mutasi_cli.domain.temuan import Severity

LEBAR_TERLEBAR = 140
"""Lines longer than this are hard to follow, however wide the screen is."""

_TAK_TERLIHAT = "\N{REPLACEMENT CHARACTER}"
_GOLONGAN_BERBAHAYA = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
_PEMISAH = str.maketrans(
    {"\n": " ", "\r": " ", "\t": " ", "\v": " ", "\f": " ", "\u2028": " ", "\u2029": " "}
)

WARNA = {
    Severity.GALAT: "bold red",
    Severity.PERINGATAN: "bold yellow",
    Severity.INFO: "cyan",
}
"""Colour of each severity; the word itself is always printed too."""


def jinak(teks: str) -> str:
    """Return a text that can do nothing to a terminal, on one line.

    Line breaks and tabs become a space; control characters, escape sequences and invisible signs (also
    those that turn the direction of writing) become the replacement character, so that they are seen.
    """
    if teks.isprintable():
        return teks
    satu_baris = teks.replace("\r\n", "\n").translate(_PEMISAH)
    return "".join(
        _TAK_TERLIHAT if unicodedata.category(huruf) in _GOLONGAN_BERBAHAYA else huruf for huruf in satu_baris
    )


def lebar_baris(console: Console) -> int:
    """Return the columns of a line: those of the console, never more than people can follow."""
    return min(console.width, LEBAR_TERLEBAR)


def teks(isi: str, gaya: str = "") -> Text:
    """Return a text from data, harmless, with one style."""
    return Text(jinak(isi), style=gaya)


def cetak(console: Console, isi: Text, *, awal: Text | None = None, gantung: int | None = None) -> None:
    """Print a paragraph wrapped to the console, without trailing spaces.

    ``awal`` stands in front of the first line; the lines that follow are indented by ``gantung`` columns
    (default: the width of ``awal``).
    """
    depan = Text() if awal is None else awal
    indentasi = depan.cell_len if gantung is None else gantung
    sisa = max(lebar_baris(console) - max(indentasi, depan.cell_len), 10)
    if isi.plain.isprintable() and isi.cell_len <= sisa:
        # Most are as short as that, and to wrap is what costs most in printing.
        _cetak_baris(console, Text.assemble(depan, isi))
        return
    baris = isi.wrap(console, sisa, overflow="fold") or [Text()]
    for nomor, bagian in enumerate(baris):
        bagian.rstrip()
        _cetak_baris(console, Text.assemble(depan if nomor == 0 else " " * indentasi, bagian))


def cetak_berlabel(console: Console, label: str, isi: Text, *, kiri: int, lebar_label: int) -> None:
    """Print ``label`` in a column of its own and the text beside it, wrapped under itself."""
    awal = Text(" " * kiri)
    awal.append(label.ljust(lebar_label), style="dim")
    cetak(console, isi, awal=awal)


def cetak_tabel(console: Console, tabel: RenderableType) -> None:
    """Print a rich table without the spaces that it leaves at the end of lines."""
    for segmen in console.render_lines(tabel, console.options.update(width=lebar_baris(console)), pad=False):
        baris = Text()
        for bagian in segmen:
            baris.append(bagian.text, style=bagian.style)
        _cetak_baris(console, baris)


def cetak_judul(console: Console, judul: str, gaya: str = "bold") -> None:
    """Print the heading of a section: a blank line, the words, a line under them."""
    kosong(console)
    cetak(console, teks(judul, gaya))
    garis = "-" if console.options.ascii_only else "─"
    _cetak_baris(console, Text(garis * lebar_baris(console), style="dim"))


def cetak_utuh(console: Console, isi: Text) -> None:
    """Print a line as it is, however long: a line to be copied must not be broken."""
    _cetak_baris(console, isi)


def kosong(console: Console) -> None:
    """Print one blank line."""
    _cetak_baris(console, Text())


def gabung(bagian: Iterable[str], pemisah: str = "; ") -> str:
    """Return the parts that say anything, joined."""
    return pemisah.join(isi for isi in bagian if isi)


def _cetak_baris(console: Console, baris: Text) -> None:
    baris.rstrip()
    console.print(baris, no_wrap=True, overflow="ignore", crop=False, soft_wrap=True)
