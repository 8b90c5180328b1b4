"""``demo`` and ``init``: a folder to start from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mutasi_cli import pipeline
from mutasi_cli.cli import laporan, layar, periksa, tulis

FOLDER_DEMO = Path("demo-mutasi")


def demo(
    folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Folder untuk contoh.")] = FOLDER_DEMO,
) -> int:
    """Tulis contoh Kota Bekasi lalu jalankan pemeriksaan, dampak, daftar pelantikan, naskah, dan laporan."""
    from mutasi_cli.outputs.contoh import write_example  # noqa: PLC0415 - only demo needs it

    buku = write_example(pipeline.shipped("examples") / "bekasi-2026-02-06", folder)
    catatan = layar.catatan()
    langkah = (
        ("validate", periksa.validate),
        ("impact", periksa.impact),
        ("roster", tulis.roster),
        ("decree", tulis.decree),
        ("report", laporan.report),
    )
    for nama, fungsi in langkah:
        catatan.print(f"\n$ mutasi {nama} {buku.as_posix()}", style="bold", markup=False, soft_wrap=True)
        kode = fungsi(batch=buku)
        if kode:
            return kode
    return 0


def init(
    folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Folder batch yang baru.")] = Path(),
) -> int:
    """Buat folder batch: mutasi.toml, formulir Excel batch.xlsx, dan salinan templat naskah."""
    hasil = pipeline.start_batch(folder)
    layar_hasil = layar.hasil()
    for berkas in hasil.ditulis:
        layar_hasil.print(f"Ditulis: {berkas.as_posix()}", markup=False, soft_wrap=True)
    for berkas in hasil.sudah_ada:
        layar_hasil.print(f"Sudah ada, tidak diubah: {berkas.as_posix()}", markup=False, soft_wrap=True)
    layar_hasil.print(
        "Berikutnya: isi mutasi.toml dan batch.xlsx, lalu jalankan «mutasi validate» di folder itu.",
        markup=False,
    )
    return 0
