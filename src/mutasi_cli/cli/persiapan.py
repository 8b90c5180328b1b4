"""``demo`` and ``init``: a folder to start from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mutasi_cli.cli import laporan, layar, periksa, tulis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mutasi_cli.domain.jawaban_awal import JawabanAwal

FOLDER_DEMO = Path("demo-mutasi")


def demo(
    folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Folder untuk contoh.")] = FOLDER_DEMO,
) -> int:
    """Tulis contoh Kota Bekasi lalu jalankan pemeriksaan, dampak, daftar pelantikan, naskah, dan laporan."""
    from mutasi_cli import pipeline  # noqa: PLC0415 - keeps --help quick
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
    *,
    tanpa_tanya: Annotated[
        bool, typer.Option("--tanpa-tanya", help="Jangan bertanya; tulis isian kosong untuk diisi kemudian.")
    ] = False,
) -> int:
    """Buat folder batch: mutasi.toml, formulir Excel batch.xlsx, dan salinan templat naskah."""
    from mutasi_cli import pipeline  # noqa: PLC0415 - keeps --help quick

    hasil = pipeline.start_batch(folder, None if tanpa_tanya else _jawaban(folder))
    keluar = layar.hasil()
    for kata, berkas in (("Ditulis", hasil.ditulis), ("Sudah ada, tidak diubah", hasil.sudah_ada)):
        for baris in _ringkas(berkas):
            keluar.print(f"{kata}: {baris}", markup=False, soft_wrap=True)
    if hasil.kantor is not None:
        keluar.print(f"Pengaturan kantor yang dipakai: {hasil.kantor}", markup=False, soft_wrap=True)
    diisi = [berkas.name for berkas in hasil.ditulis if berkas.parent == folder]
    if diisi:
        keluar.print(
            f"\nBerikutnya: isi {' dan '.join(diisi)}, lalu jalankan «mutasi validate» di folder itu.",
            markup=False,
            soft_wrap=True,
        )
    return 0


def _jawaban(folder: Path) -> JawabanAwal | None:
    """Ask on a terminal what the files to be written need; None where nobody can answer."""
    from mutasi_cli import pipeline  # noqa: PLC0415 - keeps --help quick
    from mutasi_cli.cli import tanya  # noqa: PLC0415 - only init needs it

    if not tanya.dapat_bertanya():
        return None
    pengaturan = not (folder / "mutasi.toml").exists() and pipeline.settings_above(folder) is None
    return tanya.tanyakan(folder, pengaturan=pengaturan, formulir=not (folder / "batch.xlsx").exists())


def _ringkas(berkas: Sequence[Path]) -> list[str]:
    """Return files as lines; those of the folder of templates are only counted."""
    from mutasi_cli.lokasi import TEMPLAT  # noqa: PLC0415 - keeps --help quick

    templat = [isi for isi in berkas if isi.parent.name == TEMPLAT]
    baris = [isi.as_posix() for isi in berkas if isi not in templat]
    if templat:
        baris.append(f"{templat[0].parent.as_posix()}/ ({len(templat)} templat naskah)")
    return baris
