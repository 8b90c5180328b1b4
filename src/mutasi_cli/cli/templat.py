"""``template list``, ``check`` and ``copy``: the Word templates, which an office may change."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mutasi_cli.cli import layar
from mutasi_cli.cli.opsi import pilih

OpsiFormat = Annotated[str, typer.Option("--format", metavar="BENTUK", help="Bentuk hasil: tabel atau json.")]
OpsiFolder = Annotated[
    Path | None,
    typer.Argument(
        metavar="[FOLDER]",
        help="Folder templat. Bila tidak disebut: milik kantor menurut mutasi.toml, atau bawaan program.",
        show_default=False,
    ),
]
FOLDER_SALINAN = Path("templates")


def list_templates(folder: OpsiFolder = None, bentuk: OpsiFormat = "tabel") -> int:
    """Daftar templat: untuk naskah apa, dan nama data apa saja yang dapat ditulis di dalamnya."""
    from mutasi_cli import pipeline  # noqa: PLC0415 - keeps --help quick

    bentuk = pilih("--format", bentuk, ("tabel", "json"))
    from mutasi_cli.outputs.templat_naskah import check_folder, konsol  # noqa: PLC0415 - loads docxtpl

    sasaran = folder or _in_force(Path.cwd())
    hasil = check_folder(sasaran, pipeline.shipped(pipeline.TEMPLAT))
    if bentuk == "json":
        layar.tulis(konsol.templates_as_json(hasil))
    else:
        konsol.print_templates(layar.hasil(), sasaran, hasil)
    return 0


def check(folder: OpsiFolder = None, bentuk: OpsiFormat = "tabel") -> int:
    """Periksa templat yang sudah disunting: nama yang tidak dikenal, yang kurang, dan tanda yang rusak."""
    from mutasi_cli import pipeline  # noqa: PLC0415 - keeps --help quick

    bentuk = pilih("--format", bentuk, ("tabel", "json"))
    from mutasi_cli.outputs.templat_naskah import check_folder, konsol  # noqa: PLC0415 - loads docxtpl

    sasaran = folder or _in_force(Path.cwd())
    hasil = check_folder(sasaran, pipeline.shipped(pipeline.TEMPLAT))
    if bentuk == "json":
        layar.tulis(konsol.templates_as_json(hasil))
    else:
        konsol.print_faults(layar.hasil(), sasaran, hasil)
    return int(any(isi.gagal for isi in hasil))


def copy(
    folder: Annotated[
        Path, typer.Argument(metavar="[FOLDER]", help="Folder tujuan salinan.")
    ] = FOLDER_SALINAN,
) -> int:
    """Salin templat bawaan untuk disunting di Word; yang sudah ada tidak pernah ditimpa."""
    from mutasi_cli import pipeline  # noqa: PLC0415 - keeps --help quick

    hasil = pipeline.copy_templates(folder)
    keluar = layar.hasil()
    for berkas in hasil.ditulis:
        keluar.print(f"Ditulis: {berkas.as_posix()}", markup=False, soft_wrap=True)
    for berkas in hasil.sudah_ada:
        keluar.print(f"Sudah ada, tidak diubah: {berkas.as_posix()}", markup=False, soft_wrap=True)
    keluar.print(
        f'Berikutnya: tulis templates = "{folder.as_posix()}" pada [berkas] di mutasi.toml, sunting di Word, '
        "lalu jalankan «mutasi template check».",
        markup=False,
        soft_wrap=True,
    )
    return 0


def _in_force(folder_kerja: Path) -> Path:
    """Return the templates in force in a folder: those that ``[berkas]`` names, else the shipped ones."""
    from mutasi_cli import pipeline, settings  # noqa: PLC0415 - keeps --help quick

    berkas_toml = settings.find_settings(folder_kerja)
    nama = settings.read_settings(berkas_toml).berkas.get(pipeline.TEMPLAT)
    milik = None if berkas_toml is None or not nama else berkas_toml.parent / nama
    return milik if milik is not None and milik.is_dir() else pipeline.shipped(pipeline.TEMPLAT)
