"""What became of the papers, for the terminal: counted by kind, named where a hand is needed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mutasi_cli.outputs.manifest import Hasil, Nasib
from mutasi_cli.outputs.terminal import cetak, cetak_judul, teks

if TYPE_CHECKING:
    from rich.console import Console

    from mutasi_cli.outputs.surat import HasilSurat

_SEBUTAN = {
    Nasib.BARU: "baru",
    Nasib.DIGANTI: "diganti",
    Nasib.SAMA: "tidak berubah",
    Nasib.DISISIHKAN: "disisihkan",
}


def print_papers(console: Console, hasil: HasilSurat) -> None:
    """Print where the papers lie, how many of each kind, and those that were changed by hand or are stale."""
    cetak_judul(console, f"NASKAH DI {hasil.folder.as_posix()}")
    per_jenis: dict[str, Counter[Nasib]] = {}
    for isi in hasil.hasil:
        per_jenis.setdefault(_kind(isi), Counter())[isi.nasib] += 1
    for jenis in sorted(per_jenis):
        hitung = per_jenis[jenis]
        rincian = ", ".join(
            f"{hitung[nasib]} {sebutan}" for nasib, sebutan in _SEBUTAN.items() if hitung[nasib]
        )
        cetak(console, teks(f"  {jenis}: {rincian}"), gantung=4)
    _print_list(
        console,
        "DISUNTING TANGAN, TIDAK DITIMPA",
        [f"{lama}; yang baru ada di {baru}" for lama, baru in hasil.disisihkan],
    )
    _print_list(console, "TIDAK LAGI TERMASUK USULAN (berkas lama, dibiarkan)", hasil.usang)
    _print_list(console, "CATATAN", hasil.catatan)


def _kind(isi: Hasil) -> str:
    folder, garis, _ = isi.berkas.partition("/")
    if garis and folder != "cetak":
        return f"{folder}/"
    return isi.berkas


def _print_list(console: Console, judul: str, isi: list[str] | tuple[str, ...]) -> None:
    if not isi:
        return
    cetak_judul(console, judul)
    for satu in isi:
        cetak(console, teks(f"  {satu}"), gantung=4)
