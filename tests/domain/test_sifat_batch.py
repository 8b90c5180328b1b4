"""Properties that hold for every batch: nobody is lost, nobody sits twice, no order of rows matters."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import permutations
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.buatan import HARI, batch, jabatan, kolam, nip, pegawai, perintah_plt, puskesmas, usulan
from mutasi_cli.domain.rantai import JenisRantai
from mutasi_cli.law import load_lawbook
from mutasi_cli.rules import jab, lyn
from mutasi_cli.rules.engine import judge

if TYPE_CHECKING:
    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.rantai import Rantai

TETAP = settings(
    max_examples=60,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
"""The same examples on every machine and every day."""

KURSI = [f"K{i}" for i in range(5)]
PKM = [f"P{i}" for i in range(3)]
POSTS = [
    *(jabatan(kode) for kode in KURSI),
    *(puskesmas(kode) for kode in PKM),
    kolam("JF.1"),
    kolam("JF.2"),
]
BARU = 20
"""The first number of people without a structural post."""


@st.composite
def people(draw: st.DrawFn) -> list[Any]:
    """Some structural posts are held; officials of the pool, some of them heads of a Puskesmas."""
    terisi = draw(st.lists(st.sampled_from(KURSI), unique=True))
    kepala = draw(st.lists(st.sampled_from(PKM), unique=True))
    orang = [pegawai(KURSI.index(kode), kode) for kode in sorted(terisi)]
    orang += [pegawai(BARU + PKM.index(kode), "JF.1", kode) for kode in sorted(kepala)]
    orang += [pegawai(BARU + 10 + i, "JF.1") for i in range(draw(st.integers(0, 2)))]
    # Somebody who has been pensioned by the day, and somebody who died: their posts are empty.
    if draw(st.booleans()):
        orang.append(pegawai(40, "K0", tanggal_lahir=date(1967, 12, 31)))
    return orang


@st.composite
def lawful(draw: st.DrawFn) -> Batch:
    """A permutation of the posts: whoever holds one moves where it says. Swaps, rings and chains arise."""
    orang = [isi for isi in draw(people()) if isi.nip != nip(40)]
    kursi = dict(zip(KURSI, draw(st.permutations(KURSI)), strict=True))
    tugas = dict(zip(PKM, draw(st.permutations(PKM)), strict=True))
    rows = []
    for isi in orang:
        nomor = int(isi.nip[-3:])
        dari = isi.kode_tugas_tambahan or isi.kode_jabatan
        ke = (kursi | tugas).get(dari, dari)
        if ke != dari:
            rows.append(usulan(nomor, ke))
        if isi.kode_jabatan == "JF.1" and draw(st.booleans()):
            rows.append(usulan(nomor, "JF.2"))
    return batch(POSTS, orang, rows)


@st.composite
def any_rows(draw: st.DrawFn) -> tuple[list[Any], list[Any]]:
    """People and whatever an office may write: twice, to nowhere, for nobody, leaving another's post."""
    orang = draw(people())
    siapa = st.one_of(
        st.sampled_from([int(isi.nip[-3:]) for isi in orang] or [0]),
        st.sampled_from([99, None, "bukan NIP"]),
    )
    tujuan = st.one_of(st.none(), st.sampled_from([post.kode for post in POSTS]))
    rows = []
    for _ in range(draw(st.integers(1, 7))):
        ke = draw(tujuan)
        rows.append(
            usulan(
                draw(siapa),
                ke,
                minta_tujuan=ke is not None or draw(st.booleans()),
                kode_jabatan_lama=draw(st.one_of(st.none(), st.none(), st.sampled_from([*KURSI, *PKM, "X"]))),
            )
        )
    return orang, rows


@TETAP
@given(any_rows())
def test_nobody_is_lost(isi: tuple[list[Any], list[Any]]) -> None:
    """Who held a post holds one, or a row removes them, or somebody took the post: then it is told."""
    hasil = batch(POSTS, *isi)
    sesudah = {siapa for nips in hasil.holders_after.values() for siapa in nips}
    for nips in hasil.holders_before.values():
        for siapa in nips:
            dibebaskan = any(
                move.tujuan is None and not move.usulan.minta_tujuan
                for move in hasil.moves_by_nip.get(siapa, ())
            )
            assert siapa in sesudah or dibebaskan
            if siapa not in sesudah:
                assert siapa in hasil.without_post
    for siapa, post in hasil.displacements:
        assert siapa in hasil.holders_before[post.kode]
        assert siapa in hasil.holders_after[post.kode]
        assert hasil.moves_by_target[post.kode]


@TETAP
@given(any_rows())
def test_every_target_is_taken(isi: tuple[list[Any], list[Any]]) -> None:
    hasil = batch(POSTS, *isi)
    for move in hasil.moves:
        if move.pegawai is not None and move.tujuan is not None:
            assert move.pegawai.nip in hasil.holders_after[move.tujuan.kode]


@TETAP
@given(lawful())
def test_permutations_are_lawful(hasil: Batch) -> None:
    temuan = judge(hasil, load_lawbook(), jab.RULES)
    assert not temuan, [finding.pesan for finding in temuan]
    assert not hasil.displaced
    assert not hasil.without_post


@TETAP
@given(lawful())
def test_nobody_sits_twice_in_a_lawful_batch(hasil: Batch) -> None:
    for posts in hasil.posts_after.values():
        assert sum(post.definitif for post in posts) == 1
        assert sum(not post.definitif for post in posts) <= 1
    for kode, nips in hasil.holders_after.items():
        assert len(nips) <= hasil.jabatan[kode].formasi


@TETAP
@given(lawful())
def test_vacancies_reconcile(hasil: Batch) -> None:
    """Empty after = empty before + left - filled, for posts of one person."""
    satu = {post.kode for post in POSTS if post.formasi == 1}
    kosong_dulu = {kode for kode in satu if not hasil.holders_before.get(kode)}
    ditinggal = {isi.kode for move in hasil.moves for isi in move.melepas if isi.formasi == 1}
    diisi = {move.tujuan.kode for move in hasil.moves if move.tujuan is not None} & satu
    assert {lowong.jabatan.kode for lowong in hasil.vacancies} & satu == (kosong_dulu | ditinggal) - diisi


@TETAP
@given(any_rows())
def test_vacancies_follow_from_holders(isi: tuple[list[Any], list[Any]]) -> None:
    hasil = batch(POSTS, *isi)
    lowong = {isi.jabatan.kode: isi for isi in hasil.vacancies}
    for post in POSTS:
        if hasil.holders_after.get(post.kode):
            assert post.kode not in lowong
        elif post.formasi == 1 or hasil.holders_before.get(post.kode):
            assert lowong[post.kode].sebelum_terisi == bool(hasil.holders_before.get(post.kode))


@TETAP
@given(any_rows(), st.randoms(use_true_random=False))
def test_order_of_rows_does_not_matter(isi: tuple[list[Any], list[Any]], acak: Any) -> None:
    orang, rows = isi
    lain = list(rows)
    acak.shuffle(lain)
    satu, dua = batch(POSTS, orang, rows), batch(POSTS, list(reversed(orang)), lain)
    assert satu.holders_before == dua.holders_before
    assert satu.holders_after == dua.holders_after
    assert satu.displacements == dua.displacements
    assert satu.without_post == dua.without_post
    assert [isi.jabatan.kode for isi in satu.vacancies] == [isi.jabatan.kode for isi in dua.vacancies]
    assert _outline(satu.chains) == _outline(dua.chains)
    assert _findings(satu) == _findings(dua)


@TETAP
@given(any_rows())
def test_chains_partition_the_moves(isi: tuple[list[Any], list[Any]]) -> None:
    hasil = batch(POSTS, *isi)
    langkah = [id(step.move) for rantai in hasil.chains for step in rantai.langkah]
    assert sorted(langkah) == sorted(id(move) for move in hasil.moves)
    panjang = [len(rantai.langkah) for rantai in hasil.chains]
    assert panjang == sorted(panjang, reverse=True)


@TETAP
@given(any_rows())
def test_each_step_makes_room_for_the_one_before(isi: tuple[list[Any], list[Any]]) -> None:
    hasil = batch(POSTS, *isi)
    lowong = {isi.jabatan.kode for isi in hasil.vacancies}
    for rantai in hasil.chains:
        for sebelum, step in zip(rantai.langkah, rantai.langkah[1:], strict=False):
            assert step.dari is not None
            assert step.dari is sebelum.ke
        match rantai.jenis:
            case JenisRantai.SIKLUS:
                assert rantai.langkah[0].dari is rantai.langkah[-1].ke
                assert rantai.ujung_terbuka is None
            case JenisRantai.TUNGGAL:
                assert len(rantai.langkah) == 1
            case JenisRantai.RANTAI:
                assert len(rantai.langkah) > 1
        if rantai.ujung_terbuka is not None:
            assert rantai.ujung_terbuka.kode in lowong
            assert rantai.ujung_terbuka is rantai.langkah[0].dari


@TETAP
@given(lawful())
def test_rings_of_a_permutation_are_whole(hasil: Batch) -> None:
    """In a lawful batch whoever takes the post of a mover stands in the same chain as that mover."""
    tempat = {id(step.move): nomor for nomor, rantai in enumerate(hasil.chains) for step in rantai.langkah}
    for move in hasil.moves:
        for lain in hasil.moves:
            tujuan = move.tujuan
            if tujuan is not None and tujuan.formasi == 1 and tujuan in lain.melepas:
                assert tempat[id(move)] == tempat[id(lain)]


def test_a_post_under_a_plt_is_still_vacant() -> None:
    plt = perintah_plt("P0", BARU, HARI, HARI)
    hasil = batch(POSTS, [pegawai(BARU, "JF.1")], [usulan(BARU, "JF.2")], plt=[plt])
    assert {isi.jabatan.kode: isi.plt for isi in hasil.vacancies}["P0"] is plt


def test_two_rows_that_leave_different_posts_chain_the_same_in_any_order() -> None:
    orang = [pegawai(0, "K0", "P0"), pegawai(BARU, "JF.1")]
    rows = [
        usulan(0, "K2", kode_jabatan_lama="P0"),
        usulan(0, "K2", kode_jabatan_lama="K0"),
        usulan(BARU, "P0"),
    ]
    hasil = {str(_outline(batch(POSTS, orang, urut).chains)) for urut in permutations(rows)}
    assert len(hasil) == 1


def test_the_latest_newcomer_decides_who_has_been_pensioned() -> None:
    """The holder goes on 1 March: before that day for one of the two, not for the other."""
    orang = [pegawai(0, "K0", tanggal_lahir=date(1968, 2, 1)), pegawai(1, "K1"), pegawai(2, "K2")]
    rows = [usulan(1, "K0", tmt=date(2026, 3, 1)), usulan(2, "K0")]
    for urut in permutations(rows):
        assert batch(POSTS, orang, urut).holders_after["K0"] == (nip(2), nip(1))


def test_a_vacancy_names_the_same_leaver_in_any_order() -> None:
    posts = [*POSTS, jabatan("DUA", formasi=2)]
    orang = [pegawai(0, "DUA"), pegawai(1, "DUA")]
    rows = [usulan(1, "K1"), usulan(0, "K0")]
    satu, dua = (_findings(batch(posts, orang, urut)) for urut in permutations(rows))
    assert satu == dua
    assert sum(isi[0] == "LYN003" for isi in satu.elements()) == 1


def test_who_is_proposed_for_the_own_post_does_not_block_it() -> None:
    """Two rows for one post are JAB002, even where the holder's row names another post to leave."""
    rows = [usulan(0, "K0", kode_jabatan_lama="K4"), usulan(1, "K0")]
    kode = {isi[0] for isi in _findings(batch(POSTS, [pegawai(0, "K0"), pegawai(1, "K1")], rows))}
    assert {"JAB002", "JAB006"} <= kode
    assert "JAB003" not in kode


def _outline(rantai: tuple[Rantai, ...]) -> list[Any]:
    return [
        (
            isi.jenis,
            tuple(
                (step.move.nip, step.dari and step.dari.kode, step.ke and step.ke.kode)
                for step in isi.langkah
            ),
            isi.ujung_terbuka and isi.ujung_terbuka.kode,
        )
        for isi in rantai
    ]


def _findings(hasil: Batch) -> Counter[Any]:
    temuan = judge(hasil, load_lawbook(), (*jab.RULES, *lyn.RULES))
    return Counter((isi.aturan, isi.keparahan, isi.nip, isi.kode_jabatan) for isi in temuan)
