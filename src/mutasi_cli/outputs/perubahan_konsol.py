"""``mutasi diff`` for the terminal: what changed between two versions, and what follows from it."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from mutasi_cli.domain.perbandingan import Perbandingan
from mutasi_cli.outputs.perubahan_kata import days, headline, sections
from mutasi_cli.outputs.perubahan_naskah import NaskahBerubah
from mutasi_cli.outputs.terminal import cetak, cetak_judul, gabung, teks

BANYAK_NAMA = 6
"""How many people a kind of paper names on the screen; the sheet names all."""


def print_changes(
    console: Console, isi: Perbandingan, naskah: Sequence[NaskahBerubah] | None, sebab: str
) -> None:
    """Print every section; ``sebab`` says why the papers are not told."""
    cetak(console, teks("PERUBAHAN BATCH", "bold"))
    cetak(console, teks(f"{days(isi)}; {headline(isi)}."))
    bagian = sections(isi, naskah, sebab, banyak_nama=BANYAK_NAMA)
    if not bagian:
        cetak(console, teks("Tidak ada yang berubah."))
    akibat = False
    for satu in bagian:
        if satu.akibat and not akibat:
            akibat = True
            cetak_judul(console, "AKIBATNYA")
        cetak_judul(console, f"{satu.judul} ({len(satu.baris)})")
        for baris in satu.baris:
            pokok = teks(gabung((baris.pokok, baris.nomor), ", "), "bold")
            cetak(console, pokok, awal=Text("  - "))
            if baris.isi:
                cetak(console, teks(baris.isi), awal=Text("    "))
