"""Single questions: since when a post is empty, who was absent, a search that gives up, a choice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from domain.handmade import DAY, FILE, batch, jabatan, nip, pegawai, plt_order, puskesmas, usulan
from mutasi_cli.domain.cell import Origin
from mutasi_cli.domain.pegawai import Riwayat
from mutasi_cli.domain.pimpinan import heads_that_change_with_their_second
from mutasi_cli.domain.susulan import not_sworn_in
from mutasi_cli.domain.vacancy import VacancySource, VacantSince, empty_since
from mutasi_cli.domain.vocabulary import LayananVital
from mutasi_cli.law import load_lawbook
from mutasi_cli.plan import exclusion
from mutasi_cli.plan.compare_batches import compare
from mutasi_cli.plan.withdraw import withdraw
from mutasi_cli.rules import jab
from mutasi_cli.rules.engine import Judge, judge

if TYPE_CHECKING:
    import pytest

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.finding import Finding

LAW = load_lawbook()


def value(base_batch: Batch) -> tuple[Finding, ...]:
    return judge(base_batch, LAW, jab.RULES)


def _since(base_batch: Batch, kode: str) -> VacantSince | None:
    return empty_since(base_batch, [base_batch.jabatan[kode]]).get(kode)


def test_a_post_is_empty_since_the_row_that_leaves_it() -> None:
    result = batch([jabatan("A"), jabatan("B")], [pegawai(0, "A")], [usulan(0, "B", tmt=date(2026, 3, 2))])
    assert _since(result, "A") == VacantSince(date(2026, 3, 2), VacancySource.BATCH)


def test_a_post_is_empty_since_a_pension_a_career_or_at_latest_a_plt() -> None:
    loose = Riwayat(
        nip=nip(5), origin=Origin(FILE, "riwayat", 2), jabatan="Kepala B", unit_kerja="Unit B",
        tmt_mulai=date(2020, 1, 2), tmt_selesai=date(2025, 10, 31),
    )  # fmt: skip
    base_batch = batch(
        [jabatan("A"), jabatan("B"), puskesmas("C"), jabatan("D")],
        [pegawai(0, "A", tanggal_lahir=date(1967, 11, 20)), pegawai(1, None)],
        [],
        plt=[
            plt_order("C", 1, date(2025, 11, 5), date(2026, 2, 4)),
            plt_order("C", 1, date(2026, 2, 5), date(2026, 5, 4)),
            plt_order("A", 1, date(2026, 1, 5), date(2026, 3, 4)),
        ],
        riwayat=(loose,),
    )
    assert _since(base_batch, "A") == VacantSince(date(2025, 12, 1), VacancySource.PENSIUN)
    assert _since(base_batch, "B") == VacantSince(date(2025, 10, 31), VacancySource.RIWAYAT)
    assert _since(base_batch, "C") == VacantSince(date(2025, 11, 5), VacancySource.PLT)
    assert _since(base_batch, "D") is None


def test_an_absent_person_leaves_the_new_post_open_and_the_old_one_to_the_successor() -> None:
    posts = [jabatan("A"), jabatan("B"), jabatan("C")]
    people = [pegawai(0, "A"), pegawai(1, "B"), pegawai(2, "C")]
    rows = [usulan(0, "B", hadir=False), usulan(1, "C"), usulan(2, "A", hadir=False)]
    result = batch(posts, people, rows)
    first_absent, second_absent = not_sworn_in(result)
    assert (first_absent.move.nip, first_absent.target.kode, first_absent.predecessors) == (
        nip(0),
        "B",
        (nip(1),),
    )
    # A goes to somebody who was absent as well, so nobody runs it; C has its new holder.
    assert [post_or_chain.kode for post_or_chain in first_absent.left_posts] == ["A"]
    assert (second_absent.target.kode, second_absent.left_posts) == ("A", ())
    # The decree stands: chain, holders and vacancies are those of the decree.
    assert [post_or_chain.jenis.value for post_or_chain in result.chains] == ["siklus"]
    assert not result.vacancies
    assert result.holders_after["B"] == (nip(0),)


def test_a_removal_cannot_be_absent() -> None:
    base_batch = batch([jabatan("A")], [pegawai(0, "A")], [usulan(0, None, hadir=False)])
    assert not_sworn_in(base_batch) == ()


def test_two_seats_leave_a_choice_and_a_search_that_gives_up_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Four leave a post of two seats and two come: if one stays, either newcomer may wait."""
    posts = [jabatan("DUA", formasi=2), *(jabatan(f"K{i}") for i in range(6))]
    people = [pegawai(0, "DUA"), pegawai(1, "DUA"), pegawai(2, "K2"), pegawai(3, "K3"), pegawai(4, "K4")]
    rows = [usulan(0, "K0"), usulan(1, "K1"), usulan(2, "DUA"), usulan(3, "DUA"), usulan(4, "K2")]
    base_batch = batch(posts, people, rows)
    assert not value(base_batch)
    result = withdraw(base_batch, {nip(0)}, Judge(jab.RULES))
    # Person 3 may wait alone; with person 2 the one who follows into K2 would wait too.
    assert [move.nip for move in result.also_removed] == [nip(3)]
    assert result.smallest
    assert not result.forced
    monkeypatch.setattr(exclusion, "ATTEMPT_LIMIT", 1)
    expired = withdraw(base_batch, {nip(0)}, Judge(jab.RULES))
    assert not expired.smallest
    assert not {f.rule_code for f in value(expired.rest)}
    assert [move.nip for move in expired.also_removed] == [nip(3)]


def test_head_and_second_of_a_vital_unit() -> None:
    posts = [
        jabatan("LURAH", layanan_vital=LayananVital.KEWILAYAHAN),
        jabatan("SEK", eselon="IV.b", kode_atasan="LURAH"),
        jabatan("A"),
        jabatan("B"),
    ]
    people = [pegawai(0, "LURAH"), pegawai(1, "SEK")]
    two_candidates = batch(posts, people, [usulan(0, "A"), usulan(1, "B")])
    assert [(a.kode, b.kode) for a, b in heads_that_change_with_their_second(two_candidates)] == [("LURAH", "SEK")]
    assert heads_that_change_with_their_second(batch(posts, people, [usulan(0, "A")])) == ()


def test_rows_are_matched_by_nip_and_group_never_by_line_or_name() -> None:
    posts = [jabatan("A"), jabatan("B"), jabatan("C"), puskesmas("P")]
    people = [replace(pegawai(i, kode), nama="Budi") for i, kode in enumerate(("A", "B", "JF"))]
    old = batch(posts, people, [usulan(0, "C"), usulan(1, "A"), usulan(2, "P")])
    new = batch(posts, people, [usulan(2, "P"), usulan(1, "C"), usulan(0, "B"), usulan(2, "B")])
    result = compare(old, new, value(old), value(new))
    assert [
        (compared_move.old.nip, compared_move.old.new_jabatan, compared_move.new.new_jabatan)
        for compared_move in result.changed
    ] == [
        (nip(1), "Kepala A pada Unit A", "Kepala C pada Unit C"),
        (nip(0), "Kepala C pada Unit C", "Kepala B pada Unit B"),
    ]
    # A second row of the same person in the other group is a row of its own.
    assert [(compared_move.nip, compared_move.group.value) for compared_move in result.added] == [
        (nip(2), "struktural")
    ]
    assert result.removed == ()
    assert compare(old, old, value(old), value(old)).same
    assert old.tanggal == DAY
