"""Whose file it is and which document, by its name: grouped or not, and never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.handover.scan_names import UPLOADED, proposed, read_name

NIP = "198506182010011007"


@pytest.mark.parametrize(
    ("stem", "document"),
    [
        (f"872_{NIP}", "872"),
        (f"{NIP}_873", "873"),
        ("872 19850618 201001 1 007", "872"),
        ("872-19850618.201001.1.007", "872"),
        ("19850618 201001 1 007 872", "872"),
        ("872_19850618 2010011007", "872"),
        (f"Petikan {NIP}", "872"),
        (f"PETIKAN_SK_{NIP}_Yuni Lestari", "872"),
        (f"SKPetikan{NIP}", "872"),
        (f"SPP-{NIP}", "873"),
        (f"{NIP} surat pelantikan", "873"),
        (f"2026-02-06 petikan {NIP}", "872"),
        (f"20260206_143055_petikan_{NIP}", "872"),
        (f"872 pelantikan {NIP}", "872"),
    ],
)
def test_a_name_that_says_both(stem: str, document: str) -> None:
    assert read_name(stem, UPLOADED) == (read_name(stem, UPLOADED).__class__)(NIP, document, None)


@pytest.mark.parametrize(
    ("stem", "nip", "reason"),
    [
        ("petikan Yuni Lestari", None, "tidak memuat NIP"),
        ("872_19850618201001100", None, "tidak memuat NIP"),
        ("872_1985061820100110071", None, "tidak memuat NIP"),
        (f"872{NIP}", None, "tidak memuat NIP"),
        (f"872_{NIP}_198506182010011008", None, "lebih dari satu NIP"),
        (NIP, NIP, "tidak menyebut dokumennya"),
        (f"askes_{NIP}", NIP, "tidak menyebut dokumennya"),
        (f"1872_{NIP}", NIP, "tidak menyebut dokumennya"),
        (f"SK Pelantikan {NIP}", NIP, "lebih dari satu dokumen"),
        (f"872 873 {NIP}", NIP, "lebih dari satu dokumen"),
    ],
)
def test_a_name_that_does_not_is_not_guessed(stem: str, nip: str | None, reason: str) -> None:
    name = read_name(stem, UPLOADED)
    assert (name.nip, name.document) == (nip, None)
    assert name.reason is not None
    assert reason in name.reason


def test_the_same_nip_twice_is_one() -> None:
    assert read_name(f"872_{NIP}_19850618 201001 1 007", UPLOADED).nip == NIP


def test_documents_of_a_proposal_are_named_by_their_own_words() -> None:
    documents = proposed(["ba_tpk", "usulan"])
    assert read_name(f"BA TPK {NIP}", documents).document == "ba_tpk"
    assert read_name(f"ba-tpk_{NIP}", documents).document == "ba_tpk"
    assert read_name(f"usulan_{NIP}", documents).document == "usulan"
    assert read_name(f"tpk ba {NIP}", documents).document is None
    assert read_name(f"usulan ba tpk {NIP}", documents).document is None


@given(st.text(max_size=60))
def test_any_name_is_read(stem: str) -> None:
    name = read_name(stem, UPLOADED)
    assert (name.reason is None) == (name.nip is not None and name.document is not None)
    assert name.nip is None or (len(name.nip) == 18 and name.nip.isascii() and name.nip.isdigit())


@given(
    st.dates().map(lambda day: day.strftime("%Y%m%d") if day.year > 1900 else "19850618"),
    st.integers(0, 10**10 - 1),
    st.sampled_from([" ", "_", "-", ".", " - "]),
    st.sampled_from(["872{0}{1}", "{1}{0}872", "petikan{0}{1}", "scan 12{0}{1}{0}SK"]),
)
def test_a_printed_nip_is_found_wherever_it_stands(birth: str, rest: int, gap: str, form: str) -> None:
    digits = f"{rest:010d}"
    printed = gap.join([birth, digits[:6], digits[6], digits[7:]])
    whole = form.format(gap, birth + digits)
    assert read_name(whole, UPLOADED).nip == birth + digits
    assert read_name(form.format("_", printed), UPLOADED).nip == birth + digits
