"""What a batch says about single situations: retirement, the dead, Plt, the oath, pools, open ends."""

from __future__ import annotations

from datetime import date

import pytest

from domain.buatan import HARI, LAW, batch, jabatan, kolam, nip, pegawai, perintah_plt, puskesmas, usulan
from mutasi_cli.domain.kosakata import JenisJabatan, JenjangJf, Kedudukan, StatusJabatan
from mutasi_cli.domain.pengaturan import Pengaturan
from mutasi_cli.domain.rantai import JenisRantai

A, B, C = jabatan("A"), jabatan("B"), jabatan("C")
JF = kolam("JF", JenjangJf.AHLI_MADYA)
PKM = puskesmas("PKM")


@pytest.mark.parametrize("kedudukan", [Kedudukan.MENINGGAL, Kedudukan.PENSIUN, Kedudukan.BERHENTI])
def test_who_has_left_holds_nothing(kedudukan: Kedudukan) -> None:
    hasil = batch([A, B], [pegawai(1, "A", kedudukan=kedudukan), pegawai(2, "B")], [usulan(2, "A")])
    assert "A" not in hasil.holders_before
    assert not hasil.displaced


@pytest.mark.parametrize(
    "kedudukan", [Kedudukan.MPP, Kedudukan.CLTN, Kedudukan.DIBERHENTIKAN_SEMENTARA, None]
)
def test_who_is_away_still_holds(kedudukan: Kedudukan | None) -> None:
    hasil = batch([A, B], [pegawai(1, "A", kedudukan=kedudukan), pegawai(2, "B")], [usulan(2, "A")])
    assert hasil.holders_before["A"] == (nip(1),)
    assert dict(hasil.displaced) == {nip(1): A}
    assert hasil.without_post == (nip(1),)


@pytest.mark.parametrize(
    ("lahir", "tmt", "masih"),
    [
        (date(1968, 1, 31), None, False),
        (date(1968, 2, 1), None, True),
        (date(1968, 2, 29), date(2026, 3, 1), True),  # 58 on 1 March 2026, pensioned on 1 April
        (date(1968, 2, 28), date(2026, 3, 1), False),
        (date(1968, 2, 28), date(2026, 2, 28), True),
    ],
)
def test_a_pension_makes_room_on_the_first_of_the_next_month(
    lahir: date, tmt: date | None, masih: bool
) -> None:
    hasil = batch([A, B], [pegawai(1, "A", tanggal_lahir=lahir), pegawai(2, "B")], [usulan(2, "A", tmt=tmt)])
    assert (nip(1) in hasil.holders_after["A"]) is masih
    assert (nip(1) in hasil.displaced) is masih
    assert (nip(1) in hasil.without_post) is masih


def test_the_functional_post_decides_when_a_head_retires() -> None:
    """Ahli madya: 60 years, although the task counts as pengawas (58)."""
    lahir = date(1967, 6, 1)
    orang = pegawai(1, "JF", "PKM", tanggal_lahir=lahir, jenjang_jf=JenjangJf.AHLI_MADYA)
    hasil = batch([JF, PKM, A], [orang], [usulan(1, "JF")])
    assert hasil.holders_before["PKM"] == (nip(1),)
    assert hasil.retirement(orang, PKM, LAW) == date(2027, 7, 1)
    assert hasil.retirement(orang, A, LAW) == date(2025, 7, 1)


def test_displaced_from_both_posts_is_named_for_each() -> None:
    jf = kolam("JF", formasi=1)
    hasil = batch(
        [jf, PKM, A],
        [pegawai(1, "JF", "PKM"), pegawai(2, "A"), pegawai(3, "A")],
        [usulan(3, "PKM"), usulan(2, "JF")],
    )
    assert hasil.displacements == ((nip(1), jf), (nip(1), PKM))
    assert hasil.displaced[nip(1)] is jf
    assert hasil.without_post == (nip(1),)


def test_a_newcomer_nobody_knows_displaces_nobody() -> None:
    hasil = batch([A], [pegawai(1, "A")], [usulan(7, "A")])
    assert not hasil.displaced


def test_a_head_whose_functional_post_is_not_listed_keeps_it() -> None:
    orang = pegawai(1, "JF-DI-LUAR-TABEL", "PKM")
    hasil = batch([PKM], [orang], [usulan(1, None)])
    assert hasil.without_post == ()
    assert batch([A], [pegawai(2, "A")], [usulan(2, None)]).without_post == (nip(2),)


def test_a_post_of_somebody_with_a_damaged_nip_is_not_vacant() -> None:
    tanpa = pegawai(1, "A")
    hasil = batch([A, B], [pegawai(2, "B")], [usulan(2, "B")], pegawai_tanpa_nip=(tanpa,))
    assert [isi.jabatan.kode for isi in hasil.vacancies] == []


def test_an_abolished_post_is_no_open_end() -> None:
    lama = jabatan("A", status=StatusJabatan.DIHAPUS, kode_pengganti="B")
    hasil = batch([lama, B], [pegawai(1, "A")], [usulan(1, "B")])
    assert hasil.chains[0].ujung_terbuka is None
    assert hasil.vacancies == ()


def test_chain_swap_and_single_move() -> None:
    posts = [A, B, C, jabatan("D"), jabatan("E"), JF]
    orang = [pegawai(1, "A"), pegawai(2, "B"), pegawai(3, "C"), pegawai(4, "D"), pegawai(5, "JF")]
    orang.append(pegawai(6, "JF"))
    rows = [usulan(4, "C"), usulan(1, "B"), usulan(3, "E"), usulan(2, "A"), usulan(5, "D")]
    rantai, tukar = batch(posts, orang, rows).chains
    assert (rantai.jenis, [isi.move.nip for isi in rantai.langkah]) == (
        JenisRantai.RANTAI,
        [nip(5), nip(4), nip(3)],
    )
    assert rantai.ujung_terbuka is None, "somebody stays in the pool"
    assert tukar.tukar
    assert not rantai.tukar


def test_the_open_end_is_what_the_first_one_leaves() -> None:
    (rantai,) = batch([A, B, C], [pegawai(1, "A"), pegawai(2, "B")], [usulan(2, "C"), usulan(1, "B")]).chains
    assert [isi.move.nip for isi in rantai.langkah] == [nip(1), nip(2)]
    assert rantai.ujung_terbuka is A


def test_a_pool_links_nobody() -> None:
    jf = kolam("JF.2")
    hasil = batch([JF, jf, A], [pegawai(1, "JF"), pegawai(2, "A")], [usulan(1, "JF.2"), usulan(2, "JF")])
    assert {isi.jenis for isi in hasil.chains} == {JenisRantai.TUNGGAL}


@pytest.mark.parametrize(
    ("mulai", "selesai", "ada"),
    [
        (HARI, HARI, True),
        (date(2026, 2, 7), date(2026, 3, 1), False),
        (date(2026, 1, 1), date(2026, 2, 5), False),
        (None, HARI, False),
        (HARI, None, False),
    ],
)
def test_a_plt_counts_on_the_days_of_the_order(mulai: date | None, selesai: date | None, ada: bool) -> None:
    hasil = batch([A, B], [pegawai(1, "B")], [usulan(1, "B")], plt=[perintah_plt("A", 1, mulai, selesai)])
    assert (hasil.acting("A") is not None) is ada
    assert hasil.acting("B") is None


def test_a_dead_plt_does_not_act_and_the_latest_order_speaks() -> None:
    mati = pegawai(1, kedudukan=Kedudukan.MENINGGAL)
    lama = perintah_plt("A", 2, date(2025, 12, 1), HARI)
    baru = perintah_plt("A", 3, date(2026, 2, 1), HARI)
    pertama = perintah_plt("A", 1, date(2026, 2, 2), HARI)
    for urut in ([lama, baru, pertama], [pertama, baru, lama]):
        assert batch([A], [mati, pegawai(2), pegawai(3)], [], plt=urut).acting("A") is baru


def test_touched_posts_are_targets_origins_and_posts_under_a_plt() -> None:
    plt = [perintah_plt("PKM", 1, HARI, HARI), perintah_plt("tak terdaftar", 1, HARI, HARI)]
    hasil = batch([A, B, C, PKM], [pegawai(1, "A")], [usulan(1, "B")], plt=plt)
    assert [isi.kode for isi in hasil.touched_posts] == ["A", "B", "PKM"]


def test_who_is_sworn() -> None:
    staf = jabatan("S", jenis=JenisJabatan.PELAKSANA, formasi=9)
    pertama = kolam("JF.1", JenjangJf.AHLI_PERTAMA)
    orang = [pegawai(i, "S") for i in range(6)]
    rows = [
        usulan(0, "A"),
        usulan(1, "B", hadir=False),
        usulan(2, "S"),
        usulan(3, "JF.1"),
        usulan(4, "PKM"),
        usulan(5, None),
    ]
    hasil = batch([A, B, staf, pertama, PKM], orang, rows)
    assert [hasil.is_sworn(move) for move in hasil.moves] == [True, False, False, True, True, False]
    serah = batch(
        [A, B, staf, pertama, PKM], orang, rows, pengaturan=Pengaturan(acara_puskesmas="penyerahan_sk")
    )
    assert [serah.is_sworn(move) for move in serah.moves] == [True, False, False, True, False, False]
