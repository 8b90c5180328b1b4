"""The order of everybody at once is that of each alone; the search in pieces finds what judging everybody finds."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from candidates.test_appraiser import disturbed
from candidates.whole_office import whole_batch, whole_staff
from catalogue_exam import example_world
from mutasi_cli.domain.assembly import rebuild
from mutasi_cli.domain.candidate import merit_key
from mutasi_cli.domain.urusan import KESEHATAN, Fit, field_of_post, outside_health, standing_of
from mutasi_cli.plan.candidates import find_candidates
from mutasi_cli.plan.candidates.crowd import Crowd
from mutasi_cli.plan.candidates.qualities import OfficeOfPost, merits
from mutasi_cli.plan.candidates.trial_row import proposal
from mutasi_cli.rules.engine import Judge, judge

if TYPE_CHECKING:
    from mutasi_cli.domain.jabatan import Jabatan
    from mutasi_cli.read import WholeStaff

ROUGH = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))


def order_one_by_one(staff: WholeStaff, jabatan: Jabatan) -> list[str]:
    """The oracle: everybody built as a record, each with a key of his or her own."""
    nips = staff.pool.nips
    batch = staff.batch(nips, (jabatan.kode,))
    rows = tuple(proposal(batch.material, nip, jabatan.kode, i) for i, nip in enumerate(nips))
    trial = rebuild(batch, replace(batch.material, usulan=(*batch.material.usulan, *rows)))
    office = OfficeOfPost(jabatan, batch)
    in_force = Judge().in_force(batch)
    keys: dict[str, Any] = {}
    for move in trial.moves[len(batch.moves) :]:
        pegawai = move.pegawai
        assert pegawai is not None
        if in_force.out_of_reach(move) or outside_health(standing_of(pegawai, move.definitif), jabatan):
            continue
        law = batch.law.book.on(move.tmt)
        keys[pegawai.nip] = merit_key(pegawai, merits(move, pegawai, batch, office, law), law)
    return sorted(keys, key=lambda nip: keys[nip])


@ROUGH
@given(st.integers(min_value=0, max_value=100_000))
def test_the_order_of_columns_is_the_order_of_records(seed: int) -> None:
    rng = random.Random(seed)
    staff = whole_staff(disturbed(rng))
    batch = staff.batch()
    crowd = Crowd(staff, batch, Judge())
    for kode in rng.sample(sorted(batch.jabatan), 5):
        jabatan = batch.jabatan[kode]
        assert list(crowd.line_up(jabatan).nips) == order_one_by_one(staff, jabatan)


@cache
def town() -> WholeStaff:
    return whole_staff(example_world.World.new(full=False))


@pytest.mark.parametrize("kode", ["KEC.08.KASI.1", "DISDAMKARMAT.KEPALA", "DKPPP.SUB.01"])
def test_the_order_in_the_example_too(kode: str) -> None:
    jabatan = town().pool.material.jabatan[kode]
    crowd = Crowd(town(), town().batch(), Judge())
    assert list(crowd.line_up(jabatan).nips) == order_one_by_one(town(), jabatan)


@pytest.mark.parametrize("count", [1, 3, 10])
@pytest.mark.parametrize("kode", ["KEC.08.KASI.1", "DISDAMKARMAT.KEPALA"])
def test_whoever_stands_first_is_found_without_judging_everybody(kode: str, count: int) -> None:
    jabatan = town().pool.material.jabatan[kode]
    everybody = find_candidates(town(), Judge(), jabatan)
    first = find_candidates(town(), Judge(), jabatan, count=count)
    assert [person.pegawai.nip for person in first.candidate] == [
        person.pegawai.nip for person in everybody.candidate[:count]
    ]
    assert first.judged <= everybody.judged
    assert everybody.complete


@ROUGH
@given(st.integers(min_value=0, max_value=100_000))
def test_people_on_demand_are_read_as_if_a_row_named_them(seed: int) -> None:
    """The sheet with one more row, read as validate reads it, has the findings of the batch with that row added."""
    rng = random.Random(seed)
    world = disturbed(rng)
    staff = whole_staff(world)
    nip = rng.choice(staff.pool.nips)
    kode = rng.choice(sorted(staff.pool.material.jabatan))
    batch = staff.batch((nip,), (kode,))
    row = proposal(batch.material, nip, kode)
    added = rebuild(batch, replace(batch.material, usulan=(*batch.material.usulan, row)))
    world.add("usulan", "tambahan", {"no": 99, "nip": nip, "kode_jabatan_tujuan": kode})
    read = whole_batch(world, everything=False)

    def about(findings: Any) -> set[tuple[str, str | None, str]]:
        return {(f.rule_code, f.nip, f.severity.value) for f in findings if f.nip == nip}

    assert about(judge(added, added.law.book)) == about(judge(read, read.law.book))


def test_first_five_of_forty_posts_have_no_warning_and_the_right_field() -> None:
    """Forty posts of the example fall empty, each in turn: where such people exist, they stand first."""
    world = example_world.World.new()
    touched = {str(row["kode_jabatan_tujuan"]) for row in world.table["usulan"]}
    holders: dict[str, list[Any]] = {}
    for row in world.table["pegawai"]:
        holders.setdefault(str(row["kode_jabatan"]), []).append(row)
    leading = [
        row
        for row in world.table["jabatan"]
        if row["eselon"] and row["kode"] not in touched and len(holders.get(str(row["kode"]), ())) == 1
    ]
    chosen = random.Random(16).sample(leading, 40)
    for row in chosen:
        holders[str(row["kode"])][0]["kode_jabatan"] = None
        row["pemangku_nip"] = None
    staff = whole_staff(world)
    clean_seen = 0
    for row in chosen:
        jabatan = staff.pool.material.jabatan[str(row["kode"])]
        result = find_candidates(staff, Judge(), jabatan, count=5)
        assert not result.hindrances, jabatan.kode
        first = result.candidate[:5]
        clean = [person for person in first if not person.warned]
        clean_seen += len(clean)
        if not result.complete:
            assert len(clean) == len(first) == 5, jabatan.kode
        fits = [person.qualities.fit for person in clean]
        assert fits == sorted(fits), jabatan.kode
        if any(fit is Fit.OTHER for fit in fits):
            # Then nobody of the field is left: all of them are among the first, or they have a warning or a galat.
            whole = find_candidates(staff, Judge(), jabatan)
            same = [person for person in whole.candidate if not person.warned and person.qualities.fit.same]
            assert len(same) == sum(fit.same for fit in fits), jabatan.kode
        if field_of_post(jabatan) != KESEHATAN:
            assert not any(
                person.qualities.own_field == KESEHATAN and person.qualities.eselon is None for person in first
            )
    assert clean_seen > 100
