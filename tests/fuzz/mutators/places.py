"""Where the file system plays tricks: folders, links, pipes, devices and rights in the place of files."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Mapping
from pathlib import Path

from fuzz.mutators.fuzz_input import FuzzInput, sample_toml, seed

_WORKBOOK = "seed.xlsx"


def tempat(rng: random.Random) -> FuzzInput:
    """Return a sound batch on a strange place."""
    nama = rng.choice(list(PLACE))
    command = (
        *(
            ("validate", "{b}"),
            ("validate", "{f}"),
            ("validate", "{b}", "--format", "xlsx"),
            ("impact", "{b}"),
        ),
        *(("columns", "{b}"), ("roster", "{b}", "--draf"), ("decree", "{b}", "--draf", "--jenis", "spp")),
        *(("verify", "{b}"), ("report", "{b}"), ("diff", "{s}", "{b}"), ("template", "check", "{f}")),
        *(("candidates", "--semua-kosong", "{b}"), ("validate", "{s}", "--pegawai", "{b}")),
    )
    return FuzzInput("tempat", _WORKBOOK, seed(_WORKBOOK), sample_toml(), command=command, install=PLACE[nama])


def _replace(nama: str, install: Callable[[Path], object]) -> Callable[[Path], None]:
    """Return what takes a file away and puts something else in its place."""

    def apply_change(folder: Path) -> None:
        (folder / nama).unlink(missing_ok=True)
        install(folder / nama)

    return apply_change


def _with_rights(nama: str, rights: int) -> Callable[[Path], None]:
    def apply_change(folder: Path) -> None:
        file = folder / nama
        if not file.exists():
            file.mkdir()
        file.chmod(rights)

    return apply_change


def _linked(folder: Path) -> None:
    (folder / "asli").mkdir()
    (folder / _WORKBOOK).rename(folder / "asli" / "lain.xlsx")
    (folder / _WORKBOOK).symlink_to(folder / "asli" / "lain.xlsx")


def _file(file: Path) -> None:
    file.write_bytes(b"x")


def _pipe(file: Path) -> None:
    os.mkfifo(file)


PLACE: Mapping[str, Callable[[Path], None]] = {
    "buku-folder": _replace(_WORKBOOK, Path.mkdir),
    "buku-tiada": _replace(_WORKBOOK, lambda file: file),
    "buku-tertaut": _linked,
    "buku-tertaut-sendiri": _replace(_WORKBOOK, lambda file: file.symlink_to(file)),
    "buku-tertaut-tiada": _replace(_WORKBOOK, lambda file: file.symlink_to("tiada.xlsx")),
    "buku-tertaut-folder": _replace(_WORKBOOK, lambda file: file.symlink_to(".")),
    "buku-tanpa-akhir": _replace(_WORKBOOK, lambda file: file.symlink_to("/dev/zero")),
    "buku-nihil": _replace(_WORKBOOK, lambda file: file.symlink_to("/dev/null")),
    "buku-pipa": _replace(_WORKBOOK, _pipe),
    "buku-tanpa-hak": _with_rights(_WORKBOOK, 0),
    "toml-folder": _replace("mutasi.toml", Path.mkdir),
    "toml-tanpa-hak": _with_rights("mutasi.toml", 0),
    "toml-tanpa-akhir": _replace("mutasi.toml", lambda file: file.symlink_to("/dev/zero")),
    "toml-pipa": _replace("mutasi.toml", _pipe),
    "toml-tertaut-sendiri": _replace("mutasi.toml", lambda file: file.symlink_to(file)),
    "keluaran-berkas": _replace("keluaran", _file),
    "keluaran-tertaut-tiada": _replace("keluaran", lambda file: file.symlink_to("tiada")),
    "keluaran-tertaut-sendiri": _replace("keluaran", lambda file: file.symlink_to(file)),
    "keluaran-tertaut": _replace("keluaran", lambda file: file.symlink_to(".")),
    "keluaran-hanya-baca": _with_rights("keluaran", 0o500),
    "keluaran-tanpa-hak": _with_rights("keluaran", 0),
    "folder-hanya-baca": lambda folder: folder.chmod(0o500),
    "folder-tanpa-hak": lambda folder: folder.chmod(0),
    "folder-tanpa-isi": lambda folder: folder.chmod(0o300),
}
"""What is done to the folder, by name."""
