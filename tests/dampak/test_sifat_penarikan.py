"""Properties of withdrawing and of partial approval, held against trying every subset."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.buatan import FILE, batch, jabatan, kolam, pegawai, puskesmas, usulan
from mutasi_cli.domain.kosakata import HasilPertek
from mutasi_cli.domain.penarikan import new_findings, withdraw, without
from mutasi_cli.domain.penyisihan import only, rebuild
from mutasi_cli.domain.pertek_sebagian import SebabMenunggu, approved_part
from mutasi_cli.domain.sel import Asal, Sel
from mutasi_cli.domain.usulan import Pertek
from mutasi_cli.law import load_lawbook
from mutasi_cli.rules import izn, jab
from mutasi_cli.rules.engine import judge

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.temuan import Finding

TETAP = settings(
    max_examples=50,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
LAW = load_lawbook()
KURSI = [f"K{i}" for i in range(5)]
PKM = ["P0", "P1"]
POSTS = [
    *(jabatan(kode) for kode in KURSI),
    *(puskesmas(kode) for kode in PKM),
    jabatan("DUA", formasi=2),
    kolam("JF.1"),
]


def semua(isi: Batch) -> tuple[Finding, ...]:
    return judge(isi, LAW)


def keluarga_jab(isi: Batch) -> tuple[Finding, ...]:
    return judge(isi, LAW, jab.RULES)


def galat(isi: Batch) -> set[tuple[Any, ...]]:
    return {(f.aturan, f.nip, f.kode_jabatan) for f in keluarga_jab(isi) if f.menghalangi}


def sisakan(isi: Batch, nomor: Iterable[int]) -> Batch:
    return rebuild(isi, only(isi.bahan, nomor))


def _unapproved(isi: Batch) -> bool:
    temuan = judge(isi, LAW, izn.RULES)
    return any(f.menghalangi and f.aturan in {"IZN004", "IZN005"} for f in temuan)


@st.composite
def any_batch(draw: st.DrawFn) -> Batch:
    """Crowded posts, several rows for one person, rows that leave another post than expected."""
    tempat = [*KURSI, "DUA", "DUA", "JF.1", "JF.1"]
    orang = []
    for i, kode in enumerate(draw(st.lists(st.sampled_from(tempat), min_size=3, max_size=7))):
        tambahan = draw(st.sampled_from([None, None, *PKM])) if kode == "JF.1" else None
        orang.append(pegawai(i, kode, tambahan))
    tujuan = st.sampled_from([*KURSI, *PKM, "DUA", "JF.1", None])
    rows = []
    for _ in range(draw(st.integers(1, 6))):
        ke = draw(tujuan)
        rows.append(
            usulan(
                draw(st.integers(0, len(orang))),
                ke,
                minta_tujuan=ke is not None or draw(st.booleans()),
                kode_jabatan_lama=draw(st.sampled_from([None, None, None, *KURSI, *PKM])),
            )
        )
    return batch(POSTS, orang, rows)


@st.composite
def approvals(draw: st.DrawFn) -> Batch:
    """A batch with a sheet pertek that covers some of its rows."""
    isi = draw(any_batch())
    pertek = []
    for i, move in enumerate(isi.moves):
        if move.nip is None or not draw(st.booleans()):
            continue
        sel = {
            nama: Sel(FILE, "pertek", f"{huruf}{i + 2}", i + 2, teks)
            for nama, huruf, teks in (("nip", "A", move.nip), ("nomor", "B", "1"), ("tanggal", "C", "x"))
        }
        pertek.append(
            Pertek(
                asal=Asal(FILE, "pertek", i + 2, sel),
                nip=move.nip,
                kode_jabatan=None if move.tujuan is None else move.tujuan.kode,
                minta_jabatan=move.tujuan is not None,
                nomor="1",
                tanggal=date(2026, 1, 20),
                hasil=draw(st.sampled_from([*[HasilPertek.SETUJU] * 5, HasilPertek.TOLAK])),
            )
        )
    return rebuild(isi, replace(isi.bahan, pertek=tuple(pertek)))


@TETAP
@given(any_batch(), st.sets(st.integers(0, 7), min_size=1, max_size=2))
def test_without_equals_a_batch_that_never_had_the_rows(isi: Batch, siapa: set[int]) -> None:
    nips = {f"19800101200501{1 + nomor % 2}{nomor:03d}" for nomor in siapa}
    kurang = rebuild(isi, without(isi.bahan, nips))
    baris = [row for row in isi.bahan.usulan if row.nip not in nips]
    baru = rebuild(isi, replace(isi.bahan, usulan=tuple(baris)))
    assert kurang.moves == baru.moves
    assert kurang.holders_before == baru.holders_before == isi.holders_before
    assert kurang.holders_after == baru.holders_after
    assert kurang.vacancies == baru.vacancies
    assert kurang.chains == baru.chains
    assert semua(kurang) == semua(baru)


@TETAP
@given(any_batch(), st.sets(st.integers(0, 7), min_size=1, max_size=2))
def test_the_smallest_set_is_the_smallest(isi: Batch, siapa: set[int]) -> None:
    """No smaller set of further rows leaves the rest without a new galat of the family JAB."""
    nips = {f"19800101200501{1 + nomor % 2}{nomor:03d}" for nomor in siapa}
    hasil = withdraw(isi, nips, keluarga_jab, keluarga_jab)
    tinggal = [i for i, move in enumerate(isi.moves) if move.nip not in nips]
    maaf = galat(isi) | galat(sisakan(isi, ()))
    assert galat(hasil.sisa) <= maaf
    assert hasil.terkecil
    for banyak in range(len(hasil.ikut)):
        for keluar in combinations(tinggal, banyak):
            assert galat(sisakan(isi, set(tinggal) - set(keluar))) - maaf


@TETAP
@given(approvals())
def test_the_approved_part_is_consistent_and_no_larger_one_exists(isi: Batch) -> None:
    hasil = approved_part(isi, judge(isi, LAW, izn.RULES), keluarga_jab)
    maaf = galat(sisakan(isi, ()))
    assert galat(hasil.batch) <= maaf
    assert hasil.terkecil
    assert not _unapproved(hasil.batch)
    assert len(hasil.batch.moves) + len(hasil.menunggu) == len(isi.moves)
    boleh = [
        i
        for i, move in enumerate(isi.moves)
        if not _unapproved(sisakan(isi, [i]))
        and move.pegawai is not None
        and (move.tujuan is not None or not move.usulan.minta_tujuan)
    ]
    for banyak in range(len(hasil.batch.moves) + 1, len(boleh) + 1):
        for ambil in combinations(boleh, banyak):
            assert galat(sisakan(isi, ambil)) - maaf
    for tunggu in hasil.menunggu:
        if tunggu.sebab is SebabMenunggu.TERTAHAN:
            assert tunggu.pemangku or tunggu.temuan


@TETAP
@given(any_batch())
def test_withdrawing_tells_the_new_vacancies(isi: Batch) -> None:
    nips = {move.nip for move in isi.moves[:1] if move.nip is not None}
    hasil = withdraw(isi, nips, keluarga_jab, keluarga_jab)
    lama, baru = ({v.jabatan.kode for v in b.vacancies} for b in (isi, hasil.batch))
    assert {v.jabatan.kode for v in hasil.kosong_baru} == baru - lama
    assert {j.kode for j in hasil.terisi} == lama - baru
    for desakan in hasil.terdesak:
        assert desakan.move in hasil.batch.moves
        assert len(hasil.batch.holders_after[desakan.jabatan.kode]) > desakan.jabatan.formasi


@TETAP
@given(any_batch())
def test_the_order_of_rows_does_not_matter(isi: Batch) -> None:
    balik = rebuild(isi, replace(isi.bahan, usulan=tuple(reversed(isi.bahan.usulan))))
    nips = {move.nip for move in isi.moves[:1] if move.nip is not None}
    satu, dua = (withdraw(b, nips, keluarga_jab, keluarga_jab) for b in (isi, balik))
    assert len(satu.ikut) == len(dua.ikut)
    assert {f.aturan for f in satu.galat_baru} == {f.aturan for f in dua.galat_baru}


def test_the_same_finding_on_another_line_is_not_new() -> None:
    isi = batch(POSTS, [pegawai(0, "K0"), pegawai(1, "K1")], [usulan(0, "K1")])
    geser = batch(POSTS, [pegawai(0, "K0"), pegawai(1, "K1")], [usulan(99, "K3"), usulan(0, "K1")])
    lama, baru = keluarga_jab(isi), keluarga_jab(geser)
    assert {f.sel.sel for f in lama} != {f.sel.sel for f in baru}
    assert new_findings(lama, baru) == ()
    assert {f.aturan for f in new_findings((), lama)} == {"JAB003", "JAB004"}
