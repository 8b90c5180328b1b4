"""Properties that hold for every batch: nobody is lost, nobody sits twice, no order of rows matters."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import permutations
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.handmade import DAY, batch, jabatan, nip, pegawai, plt_order, pool, puskesmas, usulan
from mutasi_cli.domain.chains import KindOfChain
from mutasi_cli.law import load_lawbook
from mutasi_cli.rules import jab, lyn
from mutasi_cli.rules.engine import judge

if TYPE_CHECKING:
    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.chains import Chain

REPEATABLE = settings(
    max_examples=60,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
"""The same examples on every machine and every day."""

SEATS = [f"K{i}" for i in range(5)]
PKM = [f"P{i}" for i in range(3)]
POSTS = [
    *(jabatan(kode) for kode in SEATS),
    *(puskesmas(kode) for kode in PKM),
    pool("JF.1"),
    pool("JF.2"),
]
NEW = 20
"""The first number of people without a structural post."""


@st.composite
def people(draw: st.DrawFn) -> list[Any]:
    """Some structural posts are held; officials of the pool, some of them heads of a Puskesmas."""
    filled = draw(st.lists(st.sampled_from(SEATS), unique=True))
    heads = draw(st.lists(st.sampled_from(PKM), unique=True))
    people_of_pool = [pegawai(SEATS.index(kode), kode) for kode in sorted(filled)]
    people_of_pool += [pegawai(NEW + PKM.index(kode), "JF.1", kode) for kode in sorted(heads)]
    people_of_pool += [pegawai(NEW + 10 + i, "JF.1") for i in range(draw(st.integers(0, 2)))]
    # Somebody who has been pensioned by the day, and somebody who died: their posts are empty.
    if draw(st.booleans()):
        people_of_pool.append(pegawai(40, "K0", tanggal_lahir=date(1967, 12, 31)))
    return people_of_pool


@st.composite
def lawful(draw: st.DrawFn) -> Batch:
    """A permutation of the posts: whoever holds one moves where it says. Swaps, rings and chains arise."""
    people_of_batch = [official for official in draw(people()) if official.nip != nip(40)]
    seats = dict(zip(SEATS, draw(st.permutations(SEATS)), strict=True))
    tugas = dict(zip(PKM, draw(st.permutations(PKM)), strict=True))
    rows = []
    for official in people_of_batch:
        nomor = int(official.nip[-3:])
        source = official.kode_tugas_tambahan or official.kode_jabatan
        destination = (seats | tugas).get(source, source)
        if destination != source:
            rows.append(usulan(nomor, destination))
        if official.kode_jabatan == "JF.1" and draw(st.booleans()):
            rows.append(usulan(nomor, "JF.2"))
    return batch(POSTS, people_of_batch, rows)


@st.composite
def any_rows(draw: st.DrawFn) -> tuple[list[Any], list[Any]]:
    """People and whatever an office may write: twice, to nowhere, for nobody, leaving another's post."""
    people_of_batch = draw(people())
    who = st.one_of(
        st.sampled_from([int(pegawai.nip[-3:]) for pegawai in people_of_batch] or [0]),
        st.sampled_from([99, None, "bukan NIP"]),
    )
    target = st.one_of(st.none(), st.sampled_from([post.kode for post in POSTS]))
    rows = []
    for _ in range(draw(st.integers(1, 7))):
        destination = draw(target)
        rows.append(
            usulan(
                draw(who),
                destination,
                asks_target=destination is not None or draw(st.booleans()),
                kode_jabatan_lama=draw(st.one_of(st.none(), st.none(), st.sampled_from([*SEATS, *PKM, "X"]))),
            )
        )
    return people_of_batch, rows


@REPEATABLE
@given(any_rows())
def test_nobody_is_lost(people_and_rows: tuple[list[Any], list[Any]]) -> None:
    """Who held a post holds one, or a row removes them, or somebody took the post: then it is told."""
    result = batch(POSTS, *people_and_rows)
    after = {who for nips in result.holders_after.values() for who in nips}
    for nips in result.holders_before.values():
        for who in nips:
            released = any(
                move.target is None and not move.usulan.asks_target for move in result.moves_by_nip.get(who, ())
            )
            assert who in after or released
            if who not in after:
                assert who in result.without_post
    for who, post in result.displacements:
        assert who in result.holders_before[post.kode]
        assert who in result.holders_after[post.kode]
        assert result.moves_by_target[post.kode]


@REPEATABLE
@given(any_rows())
def test_every_target_is_taken(people_and_rows: tuple[list[Any], list[Any]]) -> None:
    result = batch(POSTS, *people_and_rows)
    for move in result.moves:
        if move.pegawai is not None and move.target is not None:
            assert move.pegawai.nip in result.holders_after[move.target.kode]


@REPEATABLE
@given(lawful())
def test_permutations_are_lawful(result: Batch) -> None:
    findings = judge(result, load_lawbook(), jab.RULES)
    assert not findings, [finding.message for finding in findings]
    assert not result.displaced
    assert not result.without_post


@REPEATABLE
@given(lawful())
def test_nobody_sits_twice_in_a_lawful_batch(result: Batch) -> None:
    for posts in result.posts_after.values():
        assert sum(post.definitif for post in posts) == 1
        assert sum(not post.definitif for post in posts) <= 1
    for kode, nips in result.holders_after.items():
        assert len(nips) <= result.jabatan[kode].formasi


@REPEATABLE
@given(lawful())
def test_vacancies_reconcile(result: Batch) -> None:
    """Empty after = empty before + left - filled, for posts of one person."""
    single_seats = {post.kode for post in POSTS if post.formasi == 1}
    vacant_before = {kode for kode in single_seats if not result.holders_before.get(kode)}
    left_posts = {
        released_post.kode for move in result.moves for released_post in move.releases if released_post.formasi == 1
    }
    filled_in = {move.target.kode for move in result.moves if move.target is not None} & single_seats
    assert {vacancy.jabatan.kode for vacancy in result.vacancies} & single_seats == (
        vacant_before | left_posts
    ) - filled_in


@REPEATABLE
@given(any_rows())
def test_vacancies_follow_from_holders(people_and_rows: tuple[list[Any], list[Any]]) -> None:
    result = batch(POSTS, *people_and_rows)
    vacancies = {vacancy.jabatan.kode: vacancy for vacancy in result.vacancies}
    for post in POSTS:
        if result.holders_after.get(post.kode):
            assert post.kode not in vacancies
        elif post.formasi == 1 or result.holders_before.get(post.kode):
            assert vacancies[post.kode].was_filled == bool(result.holders_before.get(post.kode))


@REPEATABLE
@given(any_rows(), st.randoms(use_true_random=False))
def test_order_of_rows_does_not_matter(people_and_rows: tuple[list[Any], list[Any]], rng: Any) -> None:
    people_of_batch, rows = people_and_rows
    shuffled_rows = list(rows)
    rng.shuffle(shuffled_rows)
    in_order, in_other_order = (
        batch(POSTS, people_of_batch, rows),
        batch(POSTS, list(reversed(people_of_batch)), shuffled_rows),
    )
    assert in_order.holders_before == in_other_order.holders_before
    assert in_order.holders_after == in_other_order.holders_after
    assert in_order.displacements == in_other_order.displacements
    assert in_order.without_post == in_other_order.without_post
    assert [vacancy.jabatan.kode for vacancy in in_order.vacancies] == [
        vacancy.jabatan.kode for vacancy in in_other_order.vacancies
    ]
    assert _outline(in_order.chains) == _outline(in_other_order.chains)
    assert _findings(in_order) == _findings(in_other_order)


@REPEATABLE
@given(any_rows())
def test_chains_partition_the_moves(people_and_rows: tuple[list[Any], list[Any]]) -> None:
    result = batch(POSTS, *people_and_rows)
    chained_moves = [id(step.move) for chain in result.chains for step in chain.step]
    assert sorted(chained_moves) == sorted(id(move) for move in result.moves)
    lengths = [len(chain.step) for chain in result.chains]
    assert lengths == sorted(lengths, reverse=True)


@REPEATABLE
@given(any_rows())
def test_each_step_makes_room_for_the_one_before(people_and_rows: tuple[list[Any], list[Any]]) -> None:
    result = batch(POSTS, *people_and_rows)
    vacant_posts = {vacancy.jabatan.kode for vacancy in result.vacancies}
    for chain in result.chains:
        for before, step in zip(chain.step, chain.step[1:], strict=False):
            assert step.source is not None
            assert step.source is before.destination
        match chain.jenis:
            case KindOfChain.CYCLE:
                assert chain.step[0].source is chain.step[-1].destination
                assert chain.open_end is None
            case KindOfChain.SINGLE:
                assert len(chain.step) == 1
            case KindOfChain.CHAIN:
                assert len(chain.step) > 1
        if chain.open_end is not None:
            assert chain.open_end.kode in vacant_posts
            assert chain.open_end is chain.step[0].source


@REPEATABLE
@given(lawful())
def test_rings_of_a_permutation_are_whole(result: Batch) -> None:
    """In a lawful batch whoever takes the post of a mover stands in the same chain as that mover."""
    tempat = {id(step.move): nomor for nomor, chain in enumerate(result.chains) for step in chain.step}
    for move in result.moves:
        for other_move in result.moves:
            target = move.target
            if target is not None and target.formasi == 1 and target in other_move.releases:
                assert tempat[id(move)] == tempat[id(other_move)]


def test_a_post_under_a_plt_is_still_vacant() -> None:
    plt = plt_order("P0", NEW, DAY, DAY)
    result = batch(POSTS, [pegawai(NEW, "JF.1")], [usulan(NEW, "JF.2")], plt=[plt])
    assert {vacancy.jabatan.kode: vacancy.plt for vacancy in result.vacancies}["P0"] is plt


def test_two_rows_that_leave_different_posts_chain_the_same_in_any_order() -> None:
    people_of_batch = [pegawai(0, "K0", "P0"), pegawai(NEW, "JF.1")]
    rows = [
        usulan(0, "K2", kode_jabatan_lama="P0"),
        usulan(0, "K2", kode_jabatan_lama="K0"),
        usulan(NEW, "P0"),
    ]
    outlines = {str(_outline(batch(POSTS, people_of_batch, urut).chains)) for urut in permutations(rows)}
    assert len(outlines) == 1


def test_the_latest_newcomer_decides_who_has_been_pensioned() -> None:
    """The holder goes on 1 March: before that day for one of the two, not for the other."""
    people_of_batch = [pegawai(0, "K0", tanggal_lahir=date(1968, 2, 1)), pegawai(1, "K1"), pegawai(2, "K2")]
    rows = [usulan(1, "K0", tmt=date(2026, 3, 1)), usulan(2, "K0")]
    for urut in permutations(rows):
        assert batch(POSTS, people_of_batch, urut).holders_after["K0"] == (nip(2), nip(1))


def test_a_vacancy_names_the_same_leaver_in_any_order() -> None:
    posts = [*POSTS, jabatan("DUA", formasi=2)]
    people_of_batch = [pegawai(0, "DUA"), pegawai(1, "DUA")]
    rows = [usulan(1, "K1"), usulan(0, "K0")]
    in_order, in_other_order = (_findings(batch(posts, people_of_batch, urut)) for urut in permutations(rows))
    assert in_order == in_other_order
    assert sum(finding_outline[0] == "LYN003" for finding_outline in in_order.elements()) == 1


def test_who_is_proposed_for_the_own_post_does_not_block_it() -> None:
    """Two rows for one post are JAB002, even where the holder's row names another post to leave."""
    rows = [usulan(0, "K0", kode_jabatan_lama="K4"), usulan(1, "K0")]
    rule_codes = {
        finding_outline[0] for finding_outline in _findings(batch(POSTS, [pegawai(0, "K0"), pegawai(1, "K1")], rows))
    }
    assert {"JAB002", "JAB006"} <= rule_codes
    assert "JAB003" not in rule_codes


def _outline(chains: tuple[Chain, ...]) -> list[Any]:
    return [
        (
            link.jenis,
            tuple(
                (step.move.nip, step.source and step.source.kode, step.destination and step.destination.kode)
                for step in link.step
            ),
            link.open_end and link.open_end.kode,
        )
        for link in chains
    ]


def _findings(result: Batch) -> Counter[Any]:
    findings = judge(result, load_lawbook(), (*jab.RULES, *lyn.RULES))
    return Counter((finding.rule_code, finding.severity, finding.nip, finding.kode_jabatan) for finding in findings)
