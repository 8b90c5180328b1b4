"""What ``mutasi validate --format xlsx`` tells the terminal: where the copies lie, and a summary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.temuan import Finding
from mutasi_cli.outputs.temuan_kata import kalimat_putusan, kalimat_ringkas
from mutasi_cli.outputs.terminal import cetak, teks

if TYPE_CHECKING:
    from rich.console import Console

_DISISIHKAN = re.compile(r"\.baru\d*")


def print_copies(
    console: Console, batch: Batch, temuan: Sequence[Finding], salinan: Sequence[Path], *, ketat: bool = False
) -> None:
    """Print the paths of the copies, told apart where one was changed by hand, and the summary."""
    for path in salinan:
        cetak(console, teks(f"Salinan bertanda: {path.as_posix()}"), gantung=4)
        nama, akhiran = path.stem, Path(path.stem).suffix
        if _DISISIHKAN.fullmatch(akhiran):
            lama = f"{nama.removesuffix(akhiran)}{path.suffix}"
            cetak(console, teks(f"    {lama} sudah disunting dengan tangan, jadi tidak ditimpa."), gantung=4)
    cetak(console, teks(f"Kesimpulan: {kalimat_ringkas(batch, temuan)}."))
    cetak(console, teks(kalimat_putusan(temuan, ketat=ketat)))
