"""Where the file system plays tricks: folders, links, pipes, devices and rights in the place of files."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Mapping
from pathlib import Path

from kabur.pengacau.dasar import Masukan, benih, toml_contoh

_BUKU = "benih.xlsx"


def tempat(acak: random.Random) -> Masukan:
    """Return a sound batch on a strange place."""
    nama = acak.choice(list(TEMPAT))
    perintah = (
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
    return Masukan("tempat", _BUKU, benih(_BUKU), toml_contoh(), perintah=perintah, pasang=TEMPAT[nama])


def _ganti(nama: str, pasang: Callable[[Path], object]) -> Callable[[Path], None]:
    """Return what takes a file away and puts something else in its place."""

    def lakukan(folder: Path) -> None:
        (folder / nama).unlink(missing_ok=True)
        pasang(folder / nama)

    return lakukan


def _hak(nama: str, hak: int) -> Callable[[Path], None]:
    def lakukan(folder: Path) -> None:
        berkas = folder / nama
        if not berkas.exists():
            berkas.mkdir()
        berkas.chmod(hak)

    return lakukan


def _tertaut(folder: Path) -> None:
    (folder / "asli").mkdir()
    (folder / _BUKU).rename(folder / "asli" / "lain.xlsx")
    (folder / _BUKU).symlink_to(folder / "asli" / "lain.xlsx")


def _berkas(berkas: Path) -> None:
    berkas.write_bytes(b"x")


def _pipa(berkas: Path) -> None:
    os.mkfifo(berkas)


TEMPAT: Mapping[str, Callable[[Path], None]] = {
    "buku-folder": _ganti(_BUKU, Path.mkdir),
    "buku-tiada": _ganti(_BUKU, lambda berkas: berkas),
    "buku-tertaut": _tertaut,
    "buku-tertaut-sendiri": _ganti(_BUKU, lambda berkas: berkas.symlink_to(berkas)),
    "buku-tertaut-tiada": _ganti(_BUKU, lambda berkas: berkas.symlink_to("tiada.xlsx")),
    "buku-tertaut-folder": _ganti(_BUKU, lambda berkas: berkas.symlink_to(".")),
    "buku-tanpa-akhir": _ganti(_BUKU, lambda berkas: berkas.symlink_to("/dev/zero")),
    "buku-nihil": _ganti(_BUKU, lambda berkas: berkas.symlink_to("/dev/null")),
    "buku-pipa": _ganti(_BUKU, _pipa),
    "buku-tanpa-hak": _hak(_BUKU, 0),
    "toml-folder": _ganti("mutasi.toml", Path.mkdir),
    "toml-tanpa-hak": _hak("mutasi.toml", 0),
    "toml-tanpa-akhir": _ganti("mutasi.toml", lambda berkas: berkas.symlink_to("/dev/zero")),
    "toml-pipa": _ganti("mutasi.toml", _pipa),
    "toml-tertaut-sendiri": _ganti("mutasi.toml", lambda berkas: berkas.symlink_to(berkas)),
    "keluaran-berkas": _ganti("keluaran", _berkas),
    "keluaran-tertaut-tiada": _ganti("keluaran", lambda berkas: berkas.symlink_to("tiada")),
    "keluaran-tertaut-sendiri": _ganti("keluaran", lambda berkas: berkas.symlink_to(berkas)),
    "keluaran-tertaut": _ganti("keluaran", lambda berkas: berkas.symlink_to(".")),
    "keluaran-hanya-baca": _hak("keluaran", 0o500),
    "keluaran-tanpa-hak": _hak("keluaran", 0),
    "folder-hanya-baca": lambda folder: folder.chmod(0o500),
    "folder-tanpa-hak": lambda folder: folder.chmod(0),
    "folder-tanpa-isi": lambda folder: folder.chmod(0o300),
}
"""What is done to the folder, by name."""
