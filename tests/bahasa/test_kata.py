"""The words that the program uses are those of ``docs/glosarium.md``, everywhere and in one spelling."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import pytest

from bahasa.kalimat import RUMAH, Kalimat, literals, semua

GLOSARIUM = RUMAH / "docs" / "glosarium.md"
_TANPA_TITIK = " (tanpa titik)"

_KECUALI = (
    (
        "sheet",
        "src/mutasi_cli/outputs/formulir/petunjuk.py",
        "what an English Excel shows, beside the Indonesian",
    ),
    ("setelah", "templates/", "a minute of the team keeps the wording of official letters"),
    ("unor", "examples/berkas-kantor/", "the name of a list of SIASN"),
    ("sub bagian", "examples/berkas-kantor/", "an old spelling that is read"),
    ("unor", "src/mutasi_cli/tables/", "headings as SIASN and the offices write them"),
    ("satuan kerja", "src/mutasi_cli/tables/", "headings as SIASN and the offices write them"),
    ("pebruari", "src/mutasi_cli/tables/nilai/tanggal.py", "old spelling that is read"),
    ("nopember", "src/mutasi_cli/tables/nilai/tanggal.py", "old spelling that is read"),
    ("roster", "src/mutasi_cli/outputs/roster/lembar.py", "names of cell styles in the workbook"),
)
"""Word, where it may stand, why."""


class Larangan(NamedTuple):
    """A word that is not used, what is used instead, and how it is found."""

    kata: str
    ganti: str
    pola: re.Pattern[str]


@cache
def larangan() -> tuple[Larangan, ...]:
    """Return the words that the two tables of the glossary refuse."""
    teks = GLOSARIUM.read_text(encoding="utf-8")
    return (*_table(teks, "Kata yang dipakai"), *_table(teks, "Ejaan"))


def _table(teks: str, judul: str) -> Iterator[Larangan]:
    bagian = teks.partition(f"\n## {judul}\n")[2].partition("\n## ")[0]
    for baris in re.findall(r"^\| *(.*?) *\|$", bagian, re.MULTILINE)[2:]:
        dipakai, tidak, *_ = re.split(r" *\| *", baris)
        for kata in tidak.split(", "):
            yield Larangan(kata, dipakai, _pattern(kata))


def _pattern(kata: str) -> re.Pattern[str]:
    if kata.endswith(_TANPA_TITIK):
        return re.compile(rf"\b{kata.removesuffix(_TANPA_TITIK)}\b(?!\.)")
    isi = r"\s+".join(re.escape(satu) for satu in kata.split())
    return re.compile(rf"(?<![\w-]){isi}(?![\w-]|=)", re.IGNORECASE)


def faults(kalimat: Iterable[Kalimat]) -> list[str]:
    """Return what the glossary refuses, one line a fault."""
    hasil = []
    for satu in kalimat:
        kata = satu.kata
        hasil += [
            f"{satu.berkas}:{satu.baris}: «{salah.kata}», pakai «{salah.ganti}»: {satu.teks.strip()[:90]}"
            for salah in larangan()
            if salah.pola.search(kata) and not _excused(salah.kata, satu.berkas)
        ]
    return hasil


def _excused(kata: str, berkas: str) -> bool:
    return any(kata.casefold() == isi and berkas.startswith(awalan) for isi, awalan, _ in _KECUALI)


def test_words_are_those_of_the_glossary() -> None:
    kalimat = semua()
    assert len(kalimat) > 3000
    assert faults(kalimat) == []


def test_a_clause_of_contrast_has_its_comma() -> None:
    """EYD: a comma stands before *tetapi*, *sedangkan* and *melainkan* within a sentence."""
    pola = re.compile(r"[\w»)…](?<!;)\s+(?:tetapi|sedangkan|melainkan)\b")
    salah = [f"{isi.berkas}:{isi.baris}: {isi.teks[:90]}" for isi in semua() if pola.search(isi.kata)]
    assert salah == []


def test_a_comparison_has_daripada() -> None:
    """EYD: *lebih tinggi daripada*; *lebih dari* is for numbers only."""
    pola = re.compile(r"\blebih (?!dari\b|satu\b)\w+ dari\b(?! *[\d…])", re.IGNORECASE)
    salah = [f"{isi.berkas}:{isi.baris}: {isi.teks[:90]}" for isi in semua() if pola.search(isi.kata)]
    assert salah == []


def test_every_exception_is_needed() -> None:
    """An exception whose word is gone would hide the next one."""
    for kata, awalan, _ in _KECUALI:
        (salah,) = (isi for isi in larangan() if isi.kata.casefold() == kata)
        assert any(isi.berkas.startswith(awalan) and salah.pola.search(isi.kata) for isi in semua()), kata


@pytest.mark.parametrize(
    ("sumber", "kata"),
    [
        ('x = "Berkas ini bukan file yang dikenal."', "file"),
        ('x = f"Sheet {nama} tidak ada di sini."', "sheet"),
        ("x = f\"{a} lebih {'resiko besar' if b else c} begitu.\"", "resiko"),
        ('x = ("Dijabat Plt " "sampai besok.")', "Plt (tanpa titik)"),
        ('x = "Nama Walikota belum diisi."', "Walikota"),
    ],
)
def test_the_walk_finds_a_refused_word(sumber: str, kata: str) -> None:
    (salah,) = faults(literals("contoh.py", sumber))
    assert f"«{kata}»" in salah


@pytest.mark.parametrize(
    "sumber",
    [
        'x = "file"',
        'x = f"{file} rusak dan tidak dapat dibaca."',
        'x = "Jalankan «mutasi template check» lagi."',
        'x = "Sebutkan dengan --shell bash."',
        '"""The sheet of a file."""',
        'x = 1\n"""The sheet of a file."""',
        'x = "Dijabat Plt. sampai besok."',
    ],
)
def test_the_walk_passes_code_quotations_and_commands(sumber: str) -> None:
    assert faults(literals("contoh.py", sumber)) == []


def test_the_glossary_explains_each_term_once_and_in_order() -> None:
    teks = GLOSARIUM.read_text(encoding="utf-8").partition("\n## Istilah\n")[2].partition("\n## ")[0]
    baris = [re.split(r" *\| *", isi) for isi in re.findall(r"^\| *(.*?) *\|$", teks, re.MULTILINE)[2:]]
    istilah = [isi[0] for isi in baris]
    assert len(istilah) == len(set(istilah))
    assert istilah == sorted(istilah, key=lambda isi: re.sub(r"[^a-z ]", "", isi.casefold()))
    assert all(len(isi) == 3 and isi[1].endswith(".") and isi[2] for isi in baris)


def test_no_word_is_both_used_and_refused() -> None:
    dipakai = {kata for isi in larangan() for kata in isi.ganti.split(", ")}
    assert not dipakai & {isi.kata for isi in larangan()}
