"""Where two sequences of texts differ."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.papers.readback.align import differing_blocks

FONT_NAME = st.lists(st.sampled_from("abcdefgh"), max_size=40)


def words(text: str) -> list[str]:
    return text.split()


def test_only_what_differs_is_a_block() -> None:
    assert differing_blocks(words("a b c d"), words("a x c d e")) == [(1, 2, 1, 2), (4, 4, 4, 5)]
    assert differing_blocks(words("a b"), words("a b")) == []
    assert differing_blocks([], words("a")) == [(0, 0, 0, 1)]


def test_a_long_annex_with_one_person_less_differs_in_that_person() -> None:
    people_texts = [text for nomor in range(1, 2001) for text in (f"{nomor}.", f"Nama {nomor}", "III.a", "Lurah", "-")]
    without = [text for nomor in range(1, 2001) for text in people_texts[(nomor - 1) * 5 : nomor * 5] if nomor != 1000]
    assert differing_blocks(people_texts, without) == [(4995, 5000, 4995, 4995)]


def test_a_long_annex_with_new_numbers_differs_in_the_numbers() -> None:
    """Everybody after the one who went has another number: the names hold the rest together."""
    old = [text for nomor in range(1, 1001) for text in (f"{nomor}.", f"Nama {nomor}", "III.a", "Lurah")]
    new = [text for nomor in range(2, 1001) for text in (f"{nomor - 1}.", f"Nama {nomor}", "III.a", "Lurah")]
    blok = differing_blocks(old, new)
    remaining = [old[i] for i1, i2, _, _ in blok for i in range(i1, i2)]
    assert "Nama 1" in remaining
    assert not [text for text in remaining if text.startswith("Nama") and text != "Nama 1"]


def test_texts_without_any_that_stands_once_are_compared_too() -> None:
    left, right = ["a", "b"] * 300, ["b", "b"] * 300
    result = differing_blocks(left, right)
    assert result
    assert rebuilt_side(left, right, result) == right


def rebuilt_side(left: list[str], right: list[str], blok: list[tuple[int, int, int, int]]) -> list[str]:
    """Return the left side with every block replaced by its right side."""
    result: list[str] = []
    until = 0
    for i1, i2, j1, j2 in blok:
        result += [*left[until:i1], *right[j1:j2]]
        until = i2
    return result + left[until:]


@given(FONT_NAME, FONT_NAME)
def test_the_blocks_turn_one_side_into_the_other(left: list[str], right: list[str]) -> None:
    blok = differing_blocks(left, right)
    assert rebuilt_side(left, right, blok) == right
    assert all(a[1] <= b[0] and a[3] <= b[2] for a, b in pairwise(blok))


@given(st.permutations(range(250)), st.integers(0, 249))
def test_long_sides_too(order: list[int], without: int) -> None:
    """Beyond the size up to which all pairs are looked at."""
    left = [text for nomor in range(250) for text in (str(nomor), "sama")]
    right = [text for nomor in order if nomor != without for text in (str(nomor), "sama")]
    assert rebuilt_side(left, right, differing_blocks(left, right)) == right
