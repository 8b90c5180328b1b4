"""Properties of withdrawing and of partial approval, held against trying every subset."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.handmade import FILE, batch, jabatan, pegawai, pool, puskesmas, usulan
from mutasi_cli.domain.approved_part import WaitingReason
from mutasi_cli.domain.assembly import rebuild
from mutasi_cli.domain.cell import Cell, Origin
from mutasi_cli.domain.usulan import Pertek
from mutasi_cli.domain.vocabulary import PertekAnswer
from mutasi_cli.law import load_lawbook
from mutasi_cli.plan.approve import approved_part
from mutasi_cli.plan.exclusion import only
from mutasi_cli.plan.what_is_new import new_findings
from mutasi_cli.plan.withdraw import withdraw, without
from mutasi_cli.rules import izn, jab
from mutasi_cli.rules.engine import Judge, judge

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.finding import Finding

REPEATABLE = settings(
    max_examples=50,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
LAW = load_lawbook()
HOLDERS_ONLY = Judge(jab.RULES)
SEATS = [f"K{i}" for i in range(5)]
PKM = ["P0", "P1"]
POSTS = [
    *(jabatan(kode) for kode in SEATS),
    *(puskesmas(kode) for kode in PKM),
    jabatan("DUA", formasi=2),
    pool("JF.1"),
]


def everything(base_batch: Batch) -> tuple[Finding, ...]:
    return judge(base_batch, LAW)


def jab_findings(base_batch: Batch) -> tuple[Finding, ...]:
    return judge(base_batch, LAW, jab.RULES)


def galat(base_batch: Batch) -> set[tuple[Any, ...]]:
    return {(f.rule_code, f.nip, f.kode_jabatan) for f in jab_findings(base_batch) if f.blocking}


def keep_only(base_batch: Batch, nomor: Iterable[int]) -> Batch:
    return rebuild(base_batch, only(base_batch.material, nomor))


def _unapproved(base_batch: Batch) -> bool:
    findings = judge(base_batch, LAW, izn.RULES)
    return any(f.blocking and f.rule_code in {"IZN004", "IZN005"} for f in findings)


@st.composite
def any_batch(draw: st.DrawFn) -> Batch:
    """Crowded posts, several rows for one person, rows that leave another post than expected."""
    seats = [*SEATS, "DUA", "DUA", "JF.1", "JF.1"]
    people = []
    for i, kode in enumerate(draw(st.lists(st.sampled_from(seats), min_size=3, max_size=7))):
        additional = draw(st.sampled_from([None, None, *PKM])) if kode == "JF.1" else None
        people.append(pegawai(i, kode, additional))
    target = st.sampled_from([*SEATS, *PKM, "DUA", "JF.1", None])
    rows = []
    for _ in range(draw(st.integers(1, 6))):
        destination = draw(target)
        rows.append(
            usulan(
                draw(st.integers(0, len(people))),
                destination,
                asks_target=destination is not None or draw(st.booleans()),
                kode_jabatan_lama=draw(st.sampled_from([None, None, None, *SEATS, *PKM])),
            )
        )
    return batch(POSTS, people, rows)


@st.composite
def approvals(draw: st.DrawFn) -> Batch:
    """A batch with a sheet pertek that covers some of its rows."""
    base_batch = draw(any_batch())
    approvals_of_batch = []
    for i, move in enumerate(base_batch.moves):
        if move.nip is None or not draw(st.booleans()):
            continue
        cell = {
            nama: Cell(FILE, "pertek", f"{letter}{i + 2}", i + 2, text)
            for nama, letter, text in (("nip", "A", move.nip), ("nomor", "B", "1"), ("tanggal", "C", "x"))
        }
        approvals_of_batch.append(
            Pertek(
                origin=Origin(FILE, "pertek", i + 2, cell),
                nip=move.nip,
                kode_jabatan=None if move.target is None else move.target.kode,
                asks_jabatan=move.target is not None,
                nomor="1",
                tanggal=date(2026, 1, 20),
                hasil=draw(st.sampled_from([*[PertekAnswer.SETUJU] * 5, PertekAnswer.TOLAK])),
            )
        )
    return rebuild(base_batch, replace(base_batch.material, pertek=tuple(approvals_of_batch)))


@REPEATABLE
@given(any_batch(), st.sets(st.integers(0, 7), min_size=1, max_size=2))
def test_without_equals_a_batch_that_never_had_the_rows(base_batch: Batch, who: set[int]) -> None:
    nips = {f"19800101200501{1 + nomor % 2}{nomor:03d}" for nomor in who}
    without_rows = rebuild(base_batch, without(base_batch.material, nips))
    row = [row for row in base_batch.material.usulan if row.nip not in nips]
    new = rebuild(base_batch, replace(base_batch.material, usulan=tuple(row)))
    assert without_rows.moves == new.moves
    assert without_rows.holders_before == new.holders_before == base_batch.holders_before
    assert without_rows.holders_after == new.holders_after
    assert without_rows.vacancies == new.vacancies
    assert without_rows.chains == new.chains
    assert everything(without_rows) == everything(new)


@REPEATABLE
@given(any_batch(), st.sets(st.integers(0, 7), min_size=1, max_size=2))
def test_the_smallest_set_is_the_smallest(base_batch: Batch, who: set[int]) -> None:
    """No smaller set of further rows leaves the rest without a new galat of the family JAB."""
    nips = {f"19800101200501{1 + nomor % 2}{nomor:03d}" for nomor in who}
    result = withdraw(base_batch, nips, HOLDERS_ONLY)
    staying = [i for i, move in enumerate(base_batch.moves) if move.nip not in nips]
    forgiven = galat(base_batch) | galat(keep_only(base_batch, ()))
    assert galat(result.rest) <= forgiven
    assert result.smallest
    for count in range(len(result.also_removed)):
        for removed in combinations(staying, count):
            assert galat(keep_only(base_batch, set(staying) - set(removed))) - forgiven


@REPEATABLE
@given(approvals())
def test_the_approved_part_is_consistent_and_no_larger_one_exists(base_batch: Batch) -> None:
    result = approved_part(base_batch, Judge((*izn.RULES, *jab.RULES)))
    forgiven = galat(keep_only(base_batch, ()))
    assert galat(result.batch) <= forgiven
    assert result.smallest
    assert not _unapproved(result.batch)
    assert len(result.batch.moves) + len(result.waiting) == len(base_batch.moves)
    allowed = [
        i
        for i, move in enumerate(base_batch.moves)
        if not _unapproved(keep_only(base_batch, [i]))
        and move.pegawai is not None
        and (move.target is not None or not move.usulan.asks_target)
    ]
    for count in range(len(result.batch.moves) + 1, len(allowed) + 1):
        for take in combinations(allowed, count):
            assert galat(keep_only(base_batch, take)) - forgiven
    for waiting in result.waiting:
        if waiting.reason is WaitingReason.HELD_UP:
            assert waiting.pemangku or waiting.findings


@REPEATABLE
@given(any_batch())
def test_withdrawing_tells_the_new_vacancies(base_batch: Batch) -> None:
    nips = {move.nip for move in base_batch.moves[:1] if move.nip is not None}
    result = withdraw(base_batch, nips, HOLDERS_ONLY)
    old, new = ({v.jabatan.kode for v in b.vacancies} for b in (base_batch, result.batch))
    assert {v.jabatan.kode for v in result.newly_vacant} == new - old
    assert {j.kode for j in result.filled} == old - new
    for displacement in result.crowded:
        assert displacement.move in result.batch.moves
        assert len(result.batch.holders_after[displacement.jabatan.kode]) > displacement.jabatan.formasi


@REPEATABLE
@given(any_batch())
def test_the_order_of_rows_does_not_matter(base_batch: Batch) -> None:
    reversed_batch = rebuild(
        base_batch, replace(base_batch.material, usulan=tuple(reversed(base_batch.material.usulan)))
    )
    nips = {move.nip for move in base_batch.moves[:1] if move.nip is not None}
    in_order, in_reverse = (withdraw(b, nips, HOLDERS_ONLY) for b in (base_batch, reversed_batch))
    assert len(in_order.also_removed) == len(in_reverse.also_removed)
    assert {f.rule_code for f in in_order.new_errors} == {f.rule_code for f in in_reverse.new_errors}


def test_the_same_finding_on_another_line_is_not_new() -> None:
    base_batch = batch(POSTS, [pegawai(0, "K0"), pegawai(1, "K1")], [usulan(0, "K1")])
    shift = batch(POSTS, [pegawai(0, "K0"), pegawai(1, "K1")], [usulan(99, "K3"), usulan(0, "K1")])
    old, new = jab_findings(base_batch), jab_findings(shift)
    assert {f.cell.cell for f in old} != {f.cell.cell for f in new}
    assert new_findings(old, new) == ()
    assert {f.rule_code for f in new_findings((), old)} == {"JAB003", "JAB004"}
