"""One assignment for all vacancies: the best by brute force, and lawful as a whole."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from calon.kantor import seluruh
from mutasi_cli.calon import find_candidates
from mutasi_cli.calon.baris import proposal
from mutasi_cli.calon.penilai import Penilai
from mutasi_cli.calon.penugasan import assign, fill_all, serving_order
from mutasi_cli.domain.kosakata import Jenjang
from mutasi_cli.domain.penyisihan import rebuild
from mutasi_cli.rules.engine import judge
from ujian import contoh

POSTS = ("A", "B", "C", "D")
ORANG = ("p", "q", "r", "s", "t")


def brute(calon: dict[str, list[str]]) -> dict[str, str]:
    """Try everything: as many posts as possible, the first ones first, then the best of each in turn."""
    terbaik: tuple[object, ...] | None = None
    hasil: dict[str, str] = {}
    for pilihan in product(*([None, *calon[kode]] for kode in POSTS)):
        terisi = [nip for nip in pilihan if nip is not None]
        if len(terisi) != len(set(terisi)):
            continue
        kosong = tuple(nip is None for nip in pilihan)
        tempat = tuple(
            0 if nip is None else calon[kode].index(nip) for kode, nip in zip(POSTS, pilihan, strict=True)
        )
        nilai = (sum(kosong), kosong, tempat)
        if terbaik is None or nilai < terbaik:
            terbaik = nilai
            hasil = {kode: nip for kode, nip in zip(POSTS, pilihan, strict=True) if nip is not None}
    return hasil


@given(
    st.fixed_dictionaries({kode: st.lists(st.sampled_from(ORANG), unique=True, max_size=5) for kode in POSTS})
)
def test_no_other_assignment_is_better(calon: dict[str, list[str]]) -> None:
    assert assign(POSTS, calon) == brute(calon)


def test_the_proposal_for_the_example_is_lawful_and_opens_no_gap() -> None:
    """Judged as a whole, not one by one: no new galat, no new gap, nobody twice, vital posts first."""
    isi = contoh.Dunia.baru(penuh=False)
    # Two more gaps: without these rows their targets stay empty.
    for baris in [b for b in isi.tabel["usulan"] if ".KASI." in str(b["kode_jabatan_tujuan"])][:2]:
        isi.hapus("usulan", baris)
    batch = seluruh(isi)
    hasil = fill_all(batch)
    terisi = [satu for satu in hasil.isian if satu.calon is not None]
    assert len(terisi) >= 3
    nips = [satu.calon.pegawai.nip for satu in terisi if satu.calon is not None]
    assert len(nips) == len(set(nips))
    baris_baru = tuple(
        proposal(batch.bahan, satu.calon.pegawai.nip, satu.jabatan.kode, i)
        for i, satu in enumerate(terisi)
        if satu.calon is not None
    )
    dengan = rebuild(batch, replace(batch.bahan, usulan=(*batch.bahan.usulan, *baris_baru)))
    galat = {f.aturan for f in judge(dengan, batch.law.book) if f.menghalangi}
    assert galat <= {"IZN005", "SYA012"}
    lama = {lowong.jabatan.kode for lowong in batch.vacancies if lowong.jabatan.utama}
    baru = {lowong.jabatan.kode for lowong in dengan.vacancies if lowong.jabatan.utama}
    assert baru == lama - {satu.jabatan.kode for satu in terisi}
    urut = [serving_order(satu.jabatan, batch) for satu in hasil.isian]
    assert urut == sorted(urut, key=lambda kunci: tuple(str(bagian) for bagian in kunci[:1]))


def test_last_two_of_a_pool_are_not_both_taken() -> None:
    """Each may go, but not both: only the judgement of the whole sees it."""
    isi = contoh.Dunia.baru(penuh=False)
    pilihan = [s.calon for s in fill_all(seluruh(isi)).isian if s.calon is not None]
    berdua = [calon for calon in pilihan if calon.asal and calon.jasa.jenjang is Jenjang.PENGAWAS][:2]
    kolam = berdua[0].asal[0].kode
    isi.jabatan(kolam)["layanan_vital"] = "kesehatan"
    for baris in list(isi.tabel["pegawai"]):
        if baris["kode_jabatan"] == kolam:
            isi.hapus("pegawai", baris)
    for calon in berdua:
        baris = dict(contoh.Dunia.baru(penuh=False).pegawai(calon.pegawai.nip))
        if calon is not berdua[0]:
            isi.hapus("pegawai", isi.pegawai(calon.pegawai.nip))
        isi.tambah("pegawai", {**baris, "kode_jabatan": kolam})
    batch = seluruh(isi)
    assert batch.holders_before[kolam] == tuple(sorted(calon.pegawai.nip for calon in berdua))
    sendiri = find_candidates(batch, batch.jabatan["KEC.08.KASI.1"]).calon
    assert {calon.pegawai.nip for calon in berdua} <= {isi.pegawai.nip for isi in sendiri}
    ulang = {s.calon.pegawai.nip for s in fill_all(batch).isian if s.calon is not None}
    assert len(ulang & {calon.pegawai.nip for calon in berdua}) == 1


def test_the_judge_must_be_told_whom_it_will_judge() -> None:
    batch = seluruh(contoh.Dunia.baru(penuh=False))
    penilai = Penilai(batch)
    penilai.consider({"KEC.08.KASI.1": penilai.orang[:5]})
    assert set(penilai.judge("KEC.08.KASI.1", penilai.orang[:5], cukup=9)) == set(penilai.orang[:5])
