"""What a batch says about single situations: retirement, the dead, Plt, the oath, pools, open ends."""

from __future__ import annotations

from datetime import date

import pytest

from domain.handmade import DAY, LAW, batch, jabatan, nip, pegawai, plt_order, pool, puskesmas, usulan
from mutasi_cli.domain.chains import KindOfChain
from mutasi_cli.domain.office import OfficeSettings
from mutasi_cli.domain.vocabulary import JenisJabatan, JenjangJf, Kedudukan, StatusJabatan

A, B, C = jabatan("A"), jabatan("B"), jabatan("C")
JF = pool("JF", JenjangJf.AHLI_MADYA)
PKM = puskesmas("PKM")


@pytest.mark.parametrize("kedudukan", [Kedudukan.MENINGGAL, Kedudukan.PENSIUN, Kedudukan.BERHENTI])
def test_who_has_left_holds_nothing(kedudukan: Kedudukan) -> None:
    result = batch([A, B], [pegawai(1, "A", kedudukan=kedudukan), pegawai(2, "B")], [usulan(2, "A")])
    assert "A" not in result.holders_before
    assert not result.displaced


@pytest.mark.parametrize("kedudukan", [Kedudukan.MPP, Kedudukan.CLTN, Kedudukan.DIBERHENTIKAN_SEMENTARA, None])
def test_who_is_away_still_holds(kedudukan: Kedudukan | None) -> None:
    result = batch([A, B], [pegawai(1, "A", kedudukan=kedudukan), pegawai(2, "B")], [usulan(2, "A")])
    assert result.holders_before["A"] == (nip(1),)
    assert dict(result.displaced) == {nip(1): A}
    assert result.without_post == (nip(1),)


@pytest.mark.parametrize(
    ("birth_date", "tmt", "still_active"),
    [
        (date(1968, 1, 31), None, False),
        (date(1968, 2, 1), None, True),
        (date(1968, 2, 29), date(2026, 3, 1), True),  # 58 on 1 March 2026, pensioned on 1 April
        (date(1968, 2, 28), date(2026, 3, 1), False),
        (date(1968, 2, 28), date(2026, 2, 28), True),
    ],
)
def test_a_pension_makes_room_on_the_first_of_the_next_month(
    birth_date: date, tmt: date | None, still_active: bool
) -> None:
    result = batch([A, B], [pegawai(1, "A", tanggal_lahir=birth_date), pegawai(2, "B")], [usulan(2, "A", tmt=tmt)])
    assert (nip(1) in result.holders_after["A"]) is still_active
    assert (nip(1) in result.displaced) is still_active
    assert (nip(1) in result.without_post) is still_active


def test_the_functional_post_decides_when_a_head_retires() -> None:
    """Ahli madya: 60 years, although the task counts as pengawas (58)."""
    birth_date = date(1967, 6, 1)
    person = pegawai(1, "JF", "PKM", tanggal_lahir=birth_date, jenjang_jf=JenjangJf.AHLI_MADYA)
    result = batch([JF, PKM, A], [person], [usulan(1, "JF")])
    assert result.holders_before["PKM"] == (nip(1),)
    assert result.retirement(person, PKM, LAW) == date(2027, 7, 1)
    assert result.retirement(person, A, LAW) == date(2025, 7, 1)


def test_displaced_from_both_posts_is_named_for_each() -> None:
    jf = pool("JF", formasi=1)
    result = batch(
        [jf, PKM, A],
        [pegawai(1, "JF", "PKM"), pegawai(2, "A"), pegawai(3, "A")],
        [usulan(3, "PKM"), usulan(2, "JF")],
    )
    assert result.displacements == ((nip(1), jf), (nip(1), PKM))
    assert result.displaced[nip(1)] is jf
    assert result.without_post == (nip(1),)


def test_a_newcomer_nobody_knows_displaces_nobody() -> None:
    result = batch([A], [pegawai(1, "A")], [usulan(7, "A")])
    assert not result.displaced


def test_a_head_whose_functional_post_is_not_listed_keeps_it() -> None:
    person = pegawai(1, "JF-DI-LUAR-TABEL", "PKM")
    result = batch([PKM], [person], [usulan(1, None)])
    assert result.without_post == ()
    assert batch([A], [pegawai(2, "A")], [usulan(2, None)]).without_post == (nip(2),)


def test_a_post_of_somebody_with_a_damaged_nip_is_not_vacant() -> None:
    without = pegawai(1, "A")
    result = batch([A, B], [pegawai(2, "B")], [usulan(2, "B")], pegawai_without_nip=(without,))
    assert [vacancy.jabatan.kode for vacancy in result.vacancies] == []


def test_an_abolished_post_is_no_open_end() -> None:
    old = jabatan("A", status=StatusJabatan.DIHAPUS, kode_pengganti="B")
    result = batch([old, B], [pegawai(1, "A")], [usulan(1, "B")])
    assert result.chains[0].open_end is None
    assert result.vacancies == ()


def test_chain_swap_and_single_move() -> None:
    posts = [A, B, C, jabatan("D"), jabatan("E"), JF]
    people = [pegawai(1, "A"), pegawai(2, "B"), pegawai(3, "C"), pegawai(4, "D"), pegawai(5, "JF")]
    people.append(pegawai(6, "JF"))
    rows = [usulan(4, "C"), usulan(1, "B"), usulan(3, "E"), usulan(2, "A"), usulan(5, "D")]
    chain, is_swap = batch(posts, people, rows).chains
    assert (chain.jenis, [step.move.nip for step in chain.step]) == (
        KindOfChain.CHAIN,
        [nip(5), nip(4), nip(3)],
    )
    assert chain.open_end is None, "somebody stays in the pool"
    assert is_swap.is_swap
    assert not chain.is_swap


def test_the_open_end_is_what_the_first_one_leaves() -> None:
    (chain,) = batch([A, B, C], [pegawai(1, "A"), pegawai(2, "B")], [usulan(2, "C"), usulan(1, "B")]).chains
    assert [step.move.nip for step in chain.step] == [nip(1), nip(2)]
    assert chain.open_end is A


def test_a_pool_links_nobody() -> None:
    jf = pool("JF.2")
    result = batch([JF, jf, A], [pegawai(1, "JF"), pegawai(2, "A")], [usulan(1, "JF.2"), usulan(2, "JF")])
    assert {chain.jenis for chain in result.chains} == {KindOfChain.SINGLE}


@pytest.mark.parametrize(
    ("mulai", "selesai", "present"),
    [
        (DAY, DAY, True),
        (date(2026, 2, 7), date(2026, 3, 1), False),
        (date(2026, 1, 1), date(2026, 2, 5), False),
        (None, DAY, False),
        (DAY, None, False),
    ],
)
def test_a_plt_counts_on_the_days_of_the_order(mulai: date | None, selesai: date | None, present: bool) -> None:
    result = batch([A, B], [pegawai(1, "B")], [usulan(1, "B")], plt=[plt_order("A", 1, mulai, selesai)])
    assert (result.acting("A") is not None) is present
    assert result.acting("B") is None


def test_a_dead_plt_does_not_act_and_the_latest_order_speaks() -> None:
    died = pegawai(1, kedudukan=Kedudukan.MENINGGAL)
    old = plt_order("A", 2, date(2025, 12, 1), DAY)
    new = plt_order("A", 3, date(2026, 2, 1), DAY)
    first = plt_order("A", 1, date(2026, 2, 2), DAY)
    for urut in ([old, new, first], [first, new, old]):
        assert batch([A], [died, pegawai(2), pegawai(3)], [], plt=urut).acting("A") is new


def test_touched_posts_are_targets_origins_and_posts_under_a_plt() -> None:
    plt_orders = [plt_order("PKM", 1, DAY, DAY), plt_order("tak terdaftar", 1, DAY, DAY)]
    result = batch([A, B, C, PKM], [pegawai(1, "A")], [usulan(1, "B")], plt=plt_orders)
    assert [post.kode for post in result.touched_posts] == ["A", "B", "PKM"]


def test_who_is_sworn() -> None:
    staff = jabatan("S", jenis=JenisJabatan.PELAKSANA, formasi=9)
    first = pool("JF.1", JenjangJf.AHLI_PERTAMA)
    people = [pegawai(i, "S") for i in range(6)]
    rows = [
        usulan(0, "A"),
        usulan(1, "B", hadir=False),
        usulan(2, "S"),
        usulan(3, "JF.1"),
        usulan(4, "PKM"),
        usulan(5, None),
    ]
    result = batch([A, B, staff, first, PKM], people, rows)
    assert [result.is_sworn(move) for move in result.moves] == [True, False, False, True, True, False]
    handover_batch = batch(
        [A, B, staff, first, PKM],
        people,
        rows,
        office_settings=OfficeSettings(acara_puskesmas="penyerahan_sk"),
    )
    assert [handover_batch.is_sworn(move) for move in handover_batch.moves] == [
        True,
        False,
        False,
        True,
        False,
        False,
    ]
