"""``mutasi template list`` and ``check`` for the terminal, and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mutasi_cli.outputs.terminal import cetak, cetak_judul, teks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rich.console import Console

    from mutasi_cli.outputs.templat_naskah import HasilTemplat

VERSI = 1


def print_templates(console: Console, folder: Path, hasil: Sequence[HasilTemplat]) -> None:
    """Print each template, the papers made from it, and the names in it."""
    cetak_judul(console, f"TEMPLAT DI {folder.as_posix()}")
    for isi in hasil:
        cetak(console, teks(f"  {isi.nama}", "bold"), gantung=4)
        cetak(console, teks(f"    untuk: {', '.join(isi.jenis) or 'tidak dipakai'}"), gantung=6)
        if isi.dipakai:
            cetak(console, teks(f"    memakai: {', '.join(isi.dipakai)}"), gantung=6)
        if isi.tak_dipakai:
            cetak(console, teks(f"    tersedia juga: {', '.join(isi.tak_dipakai)}"), gantung=6)


def print_faults(console: Console, folder: Path, hasil: Sequence[HasilTemplat]) -> None:
    """Print what was found in each template, and that the others are sound."""
    cetak_judul(console, f"TEMPLAT DI {folder.as_posix()}")
    for isi in hasil:
        keadaan = "GAGAL" if isi.gagal else "baik"
        sisa = f"; {len(isi.tak_dipakai)} nama lain tersedia" if isi.tak_dipakai else ""
        cetak(console, teks(f"  {isi.nama}: {keadaan}{sisa}"), gantung=4)
        for temuan in isi.temuan:
            awal = "" if temuan.berat else "catatan: "
            letak = f" (paragraf «{temuan.paragraf}»)" if temuan.paragraf else ""
            cetak(console, teks(f"    {awal}{temuan.pesan}{letak}"), gantung=6)
    gagal = sum(isi.gagal for isi in hasil)
    cetak_judul(
        console, f"{gagal} dari {len(hasil)} templat gagal." if gagal else "Semua templat dapat dipakai."
    )


def templates_as_json(hasil: Sequence[HasilTemplat]) -> str:
    """Return the same as JSON text that ends with a line break."""
    data = {
        "version": VERSI,
        "templat": [
            {
                "berkas": isi.nama,
                "jenis": list(isi.jenis),
                "memakai": list(isi.dipakai),
                "tersedia": list(isi.tak_dipakai),
                "gagal": isi.gagal,
                "temuan": [
                    {"berat": temuan.berat, "pesan": temuan.pesan, "paragraf": temuan.paragraf}
                    for temuan in isi.temuan
                ],
            }
            for isi in hasil
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
