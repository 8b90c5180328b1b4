"""Where two sequences of texts differ."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.outputs.periksa_surat.sejajar import blok_beda

HURUF = st.lists(st.sampled_from("abcdefgh"), max_size=40)


def kata(teks: str) -> list[str]:
    return teks.split()


def test_only_what_differs_is_a_block() -> None:
    assert blok_beda(kata("a b c d"), kata("a x c d e")) == [(1, 2, 1, 2), (4, 4, 4, 5)]
    assert blok_beda(kata("a b"), kata("a b")) == []
    assert blok_beda([], kata("a")) == [(0, 0, 0, 1)]


def test_a_long_annex_with_one_person_less_differs_in_that_person() -> None:
    orang = [isi for nomor in range(1, 2001) for isi in (f"{nomor}.", f"Nama {nomor}", "III.a", "Lurah", "-")]
    tanpa = [isi for nomor in range(1, 2001) for isi in orang[(nomor - 1) * 5 : nomor * 5] if nomor != 1000]
    assert blok_beda(orang, tanpa) == [(4995, 5000, 4995, 4995)]


def test_a_long_annex_with_new_numbers_differs_in_the_numbers() -> None:
    """Everybody after the one who went has another number: the names hold the rest together."""
    lama = [isi for nomor in range(1, 1001) for isi in (f"{nomor}.", f"Nama {nomor}", "III.a", "Lurah")]
    baru = [isi for nomor in range(2, 1001) for isi in (f"{nomor - 1}.", f"Nama {nomor}", "III.a", "Lurah")]
    blok = blok_beda(lama, baru)
    tersisa = [lama[i] for i1, i2, _, _ in blok for i in range(i1, i2)]
    assert "Nama 1" in tersisa
    assert not [isi for isi in tersisa if isi.startswith("Nama") and isi != "Nama 1"]


def test_texts_without_any_that_stands_once_are_compared_too() -> None:
    kiri, kanan = ["a", "b"] * 300, ["b", "b"] * 300
    hasil = blok_beda(kiri, kanan)
    assert hasil
    assert disusun(kiri, kanan, hasil) == kanan


def disusun(kiri: list[str], kanan: list[str], blok: list[tuple[int, int, int, int]]) -> list[str]:
    """Return the left side with every block replaced by its right side."""
    hasil: list[str] = []
    sampai = 0
    for i1, i2, j1, j2 in blok:
        hasil += [*kiri[sampai:i1], *kanan[j1:j2]]
        sampai = i2
    return hasil + kiri[sampai:]


@given(HURUF, HURUF)
def test_the_blocks_turn_one_side_into_the_other(kiri: list[str], kanan: list[str]) -> None:
    blok = blok_beda(kiri, kanan)
    assert disusun(kiri, kanan, blok) == kanan
    assert all(a[1] <= b[0] and a[3] <= b[2] for a, b in pairwise(blok))


@given(st.permutations(range(250)), st.integers(0, 249))
def test_long_sides_too(urutan: list[int], tanpa: int) -> None:
    """Beyond the size up to which all pairs are looked at."""
    kiri = [isi for nomor in range(250) for isi in (str(nomor), "sama")]
    kanan = [isi for nomor in urutan if nomor != tanpa for isi in (str(nomor), "sama")]
    assert disusun(kiri, kanan, blok_beda(kiri, kanan)) == kanan
