"""A small corpus of broken and hostile inputs; ``python tests/bench/kabur.py`` tries them by the thousand."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from kabur.jalankan import bersihkan, jalankan, perintah, siapkan
from kabur.pengacau import CARA, Masukan
from kabur.pengacau.dasar import benih, toml_contoh
from kabur.pengacau.kemasan import KEMASAN
from kabur.pengacau.tempat import TEMPAT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_RINGAN = [cara for cara, _ in CARA if cara.__name__ != "bom"]
"""Bombs take seconds each; the ones that once did harm have tests of their own."""


def _coba(isi: Masukan, perintahnya: tuple[str, ...], folder: Path) -> int:
    """Run one input, look for faults, return the exit code."""
    argumen = siapkan(isi, folder / "batch", perintahnya)
    try:
        jawaban = jalankan(argumen)
    finally:
        bersihkan(folder / "batch")
    assert jawaban.salah == "", f"{isi.cara}: {' '.join(perintahnya)}"
    return jawaban.kode


@pytest.mark.parametrize("nomor", range(2))
@pytest.mark.parametrize("cara", _RINGAN, ids=lambda cara: cara.__name__)
def test_one_sentence_or_a_judgement(
    cara: Callable[[random.Random], Masukan], nomor: int, tmp_path: Path
) -> None:
    isi = cara(random.Random(f"{cara.__name__}-{nomor}"))
    _coba(isi, perintah(isi, nomor), tmp_path)


@pytest.mark.parametrize("nama", KEMASAN)
def test_files_that_are_not_what_their_names_say(nama: str, tmp_path: Path) -> None:
    isi = Masukan("kemasan", nama, KEMASAN[nama](), toml_contoh())
    kode = _coba(isi, ("validate", "{b}"), tmp_path)
    # These hold a readable table under another name; all others are refused.
    assert (kode == 2) == (nama not in {"xls.xlsx", "xlsx.xls", "ods.xlsx"})


@pytest.mark.parametrize("nomor", range(len(TEMPAT)), ids=list(TEMPAT))
def test_places_that_are_no_files(nomor: int, tmp_path: Path) -> None:
    pasang = list(TEMPAT.values())[nomor]
    isi = Masukan("tempat", "benih.xlsx", benih("benih.xlsx"), toml_contoh(), pasang=pasang)
    _coba(isi, (("validate", "{b}"), ("roster", "{b}", "--draf"))[nomor % 2], tmp_path)


def test_the_same_number_makes_the_same_input() -> None:
    for cara in _RINGAN:
        satu, dua = cara(random.Random(3)), cara(random.Random(3))
        assert (satu.nama, satu.bita, satu.toml, satu.lain) == (dua.nama, dua.bita, dua.toml, dua.lain)
