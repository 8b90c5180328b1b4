"""Hostile texts in every column and every setting: texts they stay, in every sheet, on every screen."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from aman import kantor
from aman.jahat import JAHAT, jawaban_jinak, periksa_berkas, perintah

if TYPE_CHECKING:
    from pathlib import Path


def _jahat(teks: str) -> str:
    """Put one of the hostile texts before a text: always the same one, so that a name stays one name."""
    semua = tuple(JAHAT.values())
    return semua[zlib.crc32(teks.encode()) % len(semua)] + teks if teks else teks


def test_every_command_takes_hostile_texts_for_texts(tmp_path: Path) -> None:
    isi = kantor.ubah(kantor.lembar(), _jahat)
    folder = tmp_path / "di" / "dalam"
    buku = kantor.tulis_kantor(isi, folder, kantor.toml_diubah(_jahat))
    lama = kantor.tulis_kantor(kantor.lembar(), tmp_path / "lama")
    kode = next(str(satu[3]) for satu in isi["usulan"][1:] if satu[3])
    for argumen in perintah(buku, lama, kode, str(isi["usulan"][1][1])):
        jawaban_jinak(argumen)
    milik = {folder / "batch.xlsx", folder / "mutasi.toml", lama, lama.parent / "mutasi.toml"}
    tertulis = periksa_berkas(tmp_path, folder / "keluaran", milik)
    assert len(tertulis[".xlsx"]) >= 4
    assert len(tertulis[".docx"]) >= 61
