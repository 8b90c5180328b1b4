"""A small corpus of broken and hostile inputs; ``python tests/bench/kabur.py`` tries them by the thousand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kabur.jalankan import jalankan, perintah, siapkan
from kabur.pengacau import arsip, bagian_zip, benih, masukan, toml_contoh

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("nomor", range(0, 400, 10))
def test_one_sentence_or_a_judgement(nomor: int, tmp_path: Path) -> None:
    isi = masukan(nomor)
    berkas = siapkan(isi, tmp_path / "batch")
    jawaban = jalankan([bagian.replace("{b}", str(berkas)) for bagian in perintah(nomor)])
    assert jawaban.salah == "", f"{isi.cara}: {' '.join(perintah(nomor))}"


def test_a_package_without_sound_content_types_gets_a_copy_of_values(tmp_path: Path) -> None:
    """The reader of values does not mind; the marked copy once ended in a fault of the program."""
    bagian = bagian_zip(benih("benih.xlsx"))
    bagian["[Content_Types].xml"] = b"x"
    (tmp_path / "benih.xlsx").write_bytes(arsip(bagian))
    (tmp_path / "mutasi.toml").write_bytes(toml_contoh())
    jawaban = jalankan(["validate", str(tmp_path / "benih.xlsx"), "--format", "xlsx"])
    assert jawaban.salah == ""
    assert jawaban.kode in {0, 1}
    assert list(tmp_path.rglob("*-temuan.xlsx"))
