"""One assignment for all vacancies: the best by brute force, and lawful as a whole."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from candidates.whole_office import whole_batch, whole_staff
from catalogue_exam import example_world
from mutasi_cli.domain.assembly import rebuild
from mutasi_cli.domain.candidate import Plan
from mutasi_cli.domain.vocabulary import Jenjang
from mutasi_cli.plan.candidates import find_candidates
from mutasi_cli.plan.candidates.assignment import assign, fill_all, serving_order
from mutasi_cli.plan.candidates.trial_row import proposal
from mutasi_cli.rules.engine import Judge, judge

POSTS = ("A", "B", "C", "D")
PEOPLE = ("p", "q", "r", "s", "t")


def brute(candidate: dict[str, list[str]]) -> dict[str, str]:
    """Try everything: as many posts as possible, the first ones first, then the best of each in turn."""
    best: tuple[object, ...] | None = None
    result: dict[str, str] = {}
    for choices in product(*([None, *candidate[kode]] for kode in POSTS)):
        filled = [nip for nip in choices if nip is not None]
        if len(filled) != len(set(filled)):
            continue
        blank = tuple(nip is None for nip in choices)
        places = tuple(
            0 if nip is None else candidate[kode].index(nip) for kode, nip in zip(POSTS, choices, strict=True)
        )
        value = (sum(blank), blank, places)
        if best is None or value < best:
            best = value
            result = {kode: nip for kode, nip in zip(POSTS, choices, strict=True) if nip is not None}
    return result


@given(st.fixed_dictionaries({kode: st.lists(st.sampled_from(PEOPLE), unique=True, max_size=5) for kode in POSTS}))
def test_no_other_assignment_is_better(candidate: dict[str, list[str]]) -> None:
    assert assign(POSTS, candidate) == brute(candidate)


def test_the_proposal_for_the_example_is_lawful_and_opens_no_gap() -> None:
    """Judged as a whole, not one by one: no new galat, no new gap, nobody twice, vital posts first."""
    world = example_world.World.new(full=False)
    # Two more gaps: without these rows their targets stay empty.
    for row in [b for b in world.table["usulan"] if ".KASI." in str(b["kode_jabatan_tujuan"])][:2]:
        world.remove("usulan", row)
    batch = whole_batch(world)
    result = fill_all(whole_staff(world), Judge())
    fillings = [assignment for assignment in result.fillings if assignment.candidate is not None]
    assert len(fillings) >= 3
    nips = [assignment.candidate.pegawai.nip for assignment in fillings if assignment.candidate is not None]
    assert len(nips) == len(set(nips))
    new_rows = tuple(
        proposal(batch.material, assignment.candidate.pegawai.nip, assignment.jabatan.kode, i)
        for i, assignment in enumerate(fillings)
        if assignment.candidate is not None
    )
    with_proposal = rebuild(batch, replace(batch.material, usulan=(*batch.material.usulan, *new_rows)))
    error_codes = {f.rule_code for f in judge(with_proposal, batch.law.book) if f.blocking}
    assert error_codes <= {"IZN005", "SYA012"}
    former_gaps = {vacancy.jabatan.kode for vacancy in batch.vacancies if vacancy.jabatan.leading}
    new_gaps = {vacancy.jabatan.kode for vacancy in with_proposal.vacancies if vacancy.jabatan.leading}
    assert new_gaps == former_gaps - {assignment.jabatan.kode for assignment in fillings}
    service_order = [serving_order(assignment.jabatan, batch) for assignment in result.fillings]
    assert service_order == sorted(service_order, key=lambda key: tuple(str(part) for part in key[:1]))


def test_last_two_of_a_pool_are_not_both_taken() -> None:
    """Each may go, but not both: only the judgement of the whole sees it."""
    world = example_world.World.new(full=False)
    choices = [s.candidate for s in fill_all(whole_staff(world), Judge()).fillings if s.candidate is not None]
    two_candidates = [
        candidate for candidate in choices if candidate.origin and candidate.qualities.jenjang is Jenjang.PELAKSANA
    ][:2]
    pool = two_candidates[0].origin[0].kode
    world.jabatan(pool)["layanan_vital"] = "kesehatan"
    for row in list(world.table["pegawai"]):
        if row["kode_jabatan"] == pool:
            world.remove("pegawai", row)
    for candidate in two_candidates:
        row = dict(example_world.World.new(full=False).pegawai(candidate.pegawai.nip))
        if candidate is not two_candidates[0]:
            world.remove("pegawai", world.pegawai(candidate.pegawai.nip))
        world.add("pegawai", {**row, "kode_jabatan": pool})
    batch = whole_batch(world)
    assert batch.holders_before[pool] == tuple(sorted(candidate.pegawai.nip for candidate in two_candidates))
    own = find_candidates(whole_staff(world), Judge(), batch.jabatan["KEC.08.KASI.1"]).candidate
    assert {candidate.pegawai.nip for candidate in two_candidates} <= {person.pegawai.nip for person in own}
    filled_again = {
        s.candidate.pegawai.nip for s in fill_all(whole_staff(world), Judge()).fillings if s.candidate is not None
    }
    assert len(filled_again & {candidate.pegawai.nip for candidate in two_candidates}) == 1


def test_scenarios_say_what_they_cost() -> None:
    """The proposed one opens no gap; merit alone fills at least as many posts and says which ones it empties."""
    world = example_world.World.new(full=False)
    staff = whole_staff(world)
    result = fill_all(staff, Judge())
    assert [scenario.plan for scenario in result.scenarios] == list(Plan)
    careful, merit, sparing = result.scenarios
    assert careful.newly_empty == ()
    assert len(merit.chosen) >= len(careful.chosen)
    assert sparing.short <= min(careful.short, merit.short)
    for scenario in result.scenarios:
        nips = {candidate.pegawai.nip for candidate in scenario.chosen}
        batch = staff.batch(nips)
        rows = tuple(
            proposal(batch.material, filling.candidate.pegawai.nip, filling.jabatan.kode, i)
            for i, filling in enumerate(scenario.fillings)
            if filling.candidate is not None
        )
        after = rebuild(batch, replace(batch.material, usulan=(*batch.material.usulan, *rows)))
        empty_before = {vacancy.jabatan.kode for vacancy in batch.vacancies}
        gaps = {vacancy.jabatan.kode for vacancy in after.vacancies if vacancy.jabatan.leading} - empty_before
        assert gaps == {jabatan.kode for jabatan in scenario.newly_empty}
