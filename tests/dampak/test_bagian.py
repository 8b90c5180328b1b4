"""Single questions: since when a post is empty, who was absent, a search that gives up, a choice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from domain.buatan import FILE, HARI, batch, jabatan, nip, pegawai, perintah_plt, puskesmas, usulan
from mutasi_cli.domain import penyisihan
from mutasi_cli.domain.kekosongan import KosongSejak, SumberKosong, empty_since
from mutasi_cli.domain.kosakata import LayananVital
from mutasi_cli.domain.pegawai import Riwayat
from mutasi_cli.domain.penarikan import withdraw
from mutasi_cli.domain.perbandingan import compare
from mutasi_cli.domain.pimpinan import heads_that_change_with_their_second
from mutasi_cli.domain.sel import Asal
from mutasi_cli.domain.susulan import not_sworn_in
from mutasi_cli.law import load_lawbook
from mutasi_cli.rules import jab
from mutasi_cli.rules.engine import judge

if TYPE_CHECKING:
    import pytest

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.temuan import Finding

LAW = load_lawbook()


def nilai(isi: Batch) -> tuple[Finding, ...]:
    return judge(isi, LAW, jab.RULES)


def _sejak(isi: Batch, kode: str) -> KosongSejak | None:
    return empty_since(isi, [isi.jabatan[kode]]).get(kode)


def test_a_post_is_empty_since_the_row_that_leaves_it() -> None:
    hasil = batch([jabatan("A"), jabatan("B")], [pegawai(0, "A")], [usulan(0, "B", tmt=date(2026, 3, 2))])
    assert _sejak(hasil, "A") == KosongSejak(date(2026, 3, 2), SumberKosong.BATCH)


def test_a_post_is_empty_since_a_pension_a_career_or_at_latest_a_plt() -> None:
    lepas = Riwayat(
        nip=nip(5), asal=Asal(FILE, "riwayat", 2), jabatan="Kepala B", unit_kerja="Unit B",
        tmt_mulai=date(2020, 1, 2), tmt_selesai=date(2025, 10, 31),
    )  # fmt: skip
    isi = batch(
        [jabatan("A"), jabatan("B"), puskesmas("C"), jabatan("D")],
        [pegawai(0, "A", tanggal_lahir=date(1967, 11, 20)), pegawai(1, None)],
        [],
        plt=[
            perintah_plt("C", 1, date(2025, 11, 5), date(2026, 2, 4)),
            perintah_plt("C", 1, date(2026, 2, 5), date(2026, 5, 4)),
            perintah_plt("A", 1, date(2026, 1, 5), date(2026, 3, 4)),
        ],
        riwayat=(lepas,),
    )
    assert _sejak(isi, "A") == KosongSejak(date(2025, 12, 1), SumberKosong.PENSIUN)
    assert _sejak(isi, "B") == KosongSejak(date(2025, 10, 31), SumberKosong.RIWAYAT)
    assert _sejak(isi, "C") == KosongSejak(date(2025, 11, 5), SumberKosong.PLT)
    assert _sejak(isi, "D") is None


def test_an_absent_person_leaves_the_new_post_open_and_the_old_one_to_the_successor() -> None:
    posts = [jabatan("A"), jabatan("B"), jabatan("C")]
    orang = [pegawai(0, "A"), pegawai(1, "B"), pegawai(2, "C")]
    rows = [usulan(0, "B", hadir=False), usulan(1, "C"), usulan(2, "A", hadir=False)]
    hasil = batch(posts, orang, rows)
    satu, dua = not_sworn_in(hasil)
    assert (satu.move.nip, satu.tujuan.kode, satu.pendahulu) == (nip(0), "B", (nip(1),))
    # A goes to somebody who was absent as well, so nobody runs it; C has its new holder.
    assert [isi.kode for isi in satu.tinggalan] == ["A"]
    assert (dua.tujuan.kode, dua.tinggalan) == ("A", ())
    # The decree stands: chain, holders and vacancies are those of the decree.
    assert [isi.jenis.value for isi in hasil.chains] == ["siklus"]
    assert not hasil.vacancies
    assert hasil.holders_after["B"] == (nip(0),)


def test_a_removal_cannot_be_absent() -> None:
    isi = batch([jabatan("A")], [pegawai(0, "A")], [usulan(0, None, hadir=False)])
    assert not_sworn_in(isi) == ()


def test_two_seats_leave_a_choice_and_a_search_that_gives_up_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Four leave a post of two seats and two come: if one stays, either newcomer may wait."""
    posts = [jabatan("DUA", formasi=2), *(jabatan(f"K{i}") for i in range(6))]
    orang = [pegawai(0, "DUA"), pegawai(1, "DUA"), pegawai(2, "K2"), pegawai(3, "K3"), pegawai(4, "K4")]
    rows = [usulan(0, "K0"), usulan(1, "K1"), usulan(2, "DUA"), usulan(3, "DUA"), usulan(4, "K2")]
    isi = batch(posts, orang, rows)
    assert not nilai(isi)
    hasil = withdraw(isi, {nip(0)}, nilai, nilai)
    # Person 3 may wait alone; with person 2 the one who follows into K2 would wait too.
    assert [move.nip for move in hasil.ikut] == [nip(3)]
    assert hasil.terkecil
    assert not hasil.terpaksa
    monkeypatch.setattr(penyisihan, "BATAS_PERCOBAAN", 1)
    habis = withdraw(isi, {nip(0)}, nilai, nilai)
    assert not habis.terkecil
    assert not {f.aturan for f in nilai(habis.sisa)}
    assert [move.nip for move in habis.ikut] == [nip(3)]


def test_head_and_second_of_a_vital_unit() -> None:
    posts = [
        jabatan("LURAH", layanan_vital=LayananVital.KEWILAYAHAN),
        jabatan("SEK", eselon="IV.b", kode_atasan="LURAH"),
        jabatan("A"),
        jabatan("B"),
    ]
    orang = [pegawai(0, "LURAH"), pegawai(1, "SEK")]
    berdua = batch(posts, orang, [usulan(0, "A"), usulan(1, "B")])
    assert [(a.kode, b.kode) for a, b in heads_that_change_with_their_second(berdua)] == [("LURAH", "SEK")]
    assert heads_that_change_with_their_second(batch(posts, orang, [usulan(0, "A")])) == ()


def test_rows_are_matched_by_nip_and_group_never_by_line_or_name() -> None:
    posts = [jabatan("A"), jabatan("B"), jabatan("C"), puskesmas("P")]
    orang = [replace(pegawai(i, kode), nama="Budi") for i, kode in enumerate(("A", "B", "JF"))]
    lama = batch(posts, orang, [usulan(0, "C"), usulan(1, "A"), usulan(2, "P")])
    baru = batch(posts, orang, [usulan(2, "P"), usulan(1, "C"), usulan(0, "B"), usulan(2, "B")])
    hasil = compare(lama, baru, nilai(lama), nilai(baru))
    assert [(isi.lama.nip, isi.lama.jabatan_baru, isi.baru.jabatan_baru) for isi in hasil.berubah] == [
        (nip(1), "Kepala A pada Unit A", "Kepala C pada Unit C"),
        (nip(0), "Kepala C pada Unit C", "Kepala B pada Unit B"),
    ]
    # A second row of the same person in the other group is a row of its own.
    assert [(isi.nip, isi.kelompok.value) for isi in hasil.masuk] == [(nip(2), "struktural")]
    assert hasil.keluar == ()
    assert compare(lama, lama, nilai(lama), nilai(lama)).sama
    assert lama.tanggal == HARI
