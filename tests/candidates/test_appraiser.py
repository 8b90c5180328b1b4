"""What ``candidates`` says of everybody is what ``validate`` says of the batch with one row more."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rule_world
from candidates.whole_office import whole_batch, whole_staff
from catalogue_exam import example_world
from mutasi_cli.domain.assembly import rebuild
from mutasi_cli.domain.rule_facts import Aspect
from mutasi_cli.domain.vocabulary import Kedudukan
from mutasi_cli.plan.candidates import find_candidates
from mutasi_cli.plan.candidates.appraiser import DATA, PAPERS, PERSON, SITUATION
from mutasi_cli.plan.candidates.crowd import Crowd
from mutasi_cli.plan.candidates.search import explain
from mutasi_cli.plan.candidates.surroundings import Surroundings
from mutasi_cli.plan.candidates.trial_row import proposal
from mutasi_cli.plan.what_is_new import finding_key
from mutasi_cli.rules import RULES
from mutasi_cli.rules.engine import Judge, judge
from mutasi_cli.rules.waivers import WaiverRule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.read import WholeStaff

RULES_WITHOUT_PAPERS = tuple(rule for rule in RULES if rule.aspect not in PAPERS)
COLUMNS = (
    *("tanggal_lahir", "golongan", "kedudukan", "status_asn", "pendidikan", "jurusan", "tmt_jabatan"),
    *("jenjang_jf", "rumpun_jf", "tmt_jf", "eselon", "predikat_2024", "predikat_2025", "status_hukum"),
    *("hukuman_disiplin", "masa_kerja_puskesmas_bulan", "kode_jabatan", "kode_tugas_tambahan", "sertifikat"),
)
BODY_CELL = (
    *(
        None,
        "entah",
        "Pensiun",
        "CLTN",
        "CPNS",
        "PPPK",
        "III/a",
        "III/b",
        "II/d",
        "IV/a",
        "SMA",
        "D-III",
        "S-1",
    ),
    *("2024-08-01", "1968-01-01", "ahli muda", "ahli pertama", "kesehatan", "II.b", "III.a", "IV.a"),
    *("Kurang", "Butuh Perbaikan", "Tersangka", "Berat", 5, "KEL.A", "STAF", "JF.DOKTER", "PKM.X", "TAK.ADA"),
)
LENIENT_RULES = ("SYA003", "SYA010", "SYA004", "LYN001", "KHU002", "PEG003")


FAMILIES = {
    "DAT": {Aspect.DATA, Aspect.COLUMN},
    "JAB": {Aspect.PEMANGKU},
    "LYN": {Aspect.LAYANAN},
    "DOK": {Aspect.UPACARA},
}


def test_every_rule_stands_in_one_group() -> None:
    groups = {*DATA, *SITUATION, *PERSON, *PAPERS, Aspect.COLUMN, Aspect.STAYING, Aspect.WAIVER}
    assert len(groups) == len((*DATA, *SITUATION, *PERSON, *PAPERS)) + 3
    assert groups == set(Aspect)
    assert {rule.aspect for rule in RULES} == groups
    assert {rule.code for rule in RULES if rule.aspect is Aspect.WAIVER} == {
        rule.code for rule in RULES if isinstance(rule, WaiverRule)
    }
    assert {rule.code for rule in RULES if rule.aspect is Aspect.STAYING} == {"WKT002"}


def test_a_family_that_looks_at_one_thing_says_so() -> None:
    for rule in RULES:
        if not isinstance(rule, WaiverRule):
            assert rule.aspect in FAMILIES.get(rule.code[:3], set(Aspect)), rule.code


def test_what_a_candidate_still_needs_is_named_where_a_rule_asks_for_it() -> None:
    assert {rule.code for rule in RULES if rule.aspect in PAPERS} == {rule.code for rule in RULES if rule.needed_paper}


def reasons(batch: Batch, kode: str, nips: Iterable[str]) -> dict[str, set[str]]:
    """The oracle: what the whole batch with the row added has against it, judged by the real engine."""
    book = batch.law.book
    earlier = {finding_key(finding) for finding in judge(batch, book, RULES_WITHOUT_PAPERS)}
    result = {}
    for nip in nips:
        row = proposal(batch.material, nip, kode)
        with_row = rebuild(batch, replace(batch.material, usulan=(*batch.material.usulan, row)))
        result[nip] = {
            finding.rule_code
            for finding in judge(with_row, book, RULES_WITHOUT_PAPERS)
            if finding.blocking and (finding.nip == nip or finding_key(finding) not in earlier)
        }
    return result


def compare(staff: WholeStaff, kode: str, nips: Iterable[str]) -> tuple[int, int]:
    """Hold both against each other for these people; return how many candidates and near ones there are.

    Also whoever is left out by the levels alone must have that galat, and only health officials are left out besides.
    """
    checked = set(nips)
    batch = staff.batch(checked, (kode,))
    result = find_candidates(staff, Judge(), batch.jabatan[kode], everybody=True)
    correct = reasons(batch, kode, checked)
    candidates = {person.pegawai.nip for person in result.candidate} & checked
    if result.hindrances:
        assert not candidates
        assert all(correct.values()), (kode, result.hindrances)
        return 0, 0
    assert result.complete
    assert candidates == {nip for nip, galat in correct.items() if not galat}, kode
    lineup = Crowd(staff, batch, Judge()).line_up(batch.jabatan[kode])
    for code, left_out in lineup.forbidden.items():
        for nip in checked.intersection(left_out):
            assert code in correct[nip]
    forbidden = {nip for left_out in lineup.forbidden.values() for nip in left_out}
    assert forbidden | {*lineup.nips} | {*lineup.from_health} == {*staff.pool.nips}
    near_misses = {
        person.pegawai.nip: {expected_nearly.rule_code for expected_nearly in person.missing}
        for person in result.near_misses
    }
    expected_nearly = {
        nip: galat
        for nip, galat in correct.items()
        if len(galat) == 1 and not galat & {"JAB006", "PEG002", "SYA003", "SYA010", "SYA017"} and not gone(batch, nip)
    }
    near_misses = {
        nip: person for nip, person in near_misses.items() if nip in checked and not person & {"SYA003", "SYA010"}
    }
    assert near_misses == expected_nearly, kode
    for nip in sorted(checked)[:3]:
        explanation = explain(staff, Judge(), batch.jabatan[kode], nip)
        assert {finding.rule_code for finding in explanation.missing} == correct[nip]
    return len(candidates), len(near_misses)


def gone(batch: Batch, nip: str) -> bool:
    kedudukan = batch.pegawai[nip].kedudukan
    return kedudukan is not None and kedudukan.has_left


def disturbed(rng: random.Random) -> rule_world.World:
    """A small world with rows withdrawn, cells spoilt, a rule softened and a waiver, as chance has it."""
    small_world = rule_world.World.new()
    pegawai = small_world.table["pegawai"]
    for nama in list(pegawai):
        small_world.add("pegawai", f"{nama}_2", {"seperti": nama, "nip": twin(pegawai[nama]["nip"])})
    for nama in rng.sample(sorted(small_world.table["usulan"]), rng.randint(0, 4)):
        small_world.remove(f"usulan.{nama}")
    for _ in range(rng.randint(0, 6)):
        small_world.change(f"pegawai.{rng.choice(sorted(pegawai))}.{rng.choice(COLUMNS)}", rng.choice(BODY_CELL))
    if rng.random() < 0.3:
        person = rng.choice(sorted(pegawai))
        small_world.change(f"pegawai.{person}.nip", int(str(pegawai[person]["nip"])[:15] + "000"))
    for _ in range(rng.randint(0, 2)):
        jabatan = rng.choice(sorted(small_world.table["jabatan"]))
        column = rng.choice(("eselon", "formasi", "jenis", "layanan_vital", "status", "pendidikan_min"))
        value = rng.choice((None, "entah", 2, "IV.a", "kewilayahan", "dihapus", "S-2"))
        small_world.change(f"jabatan.{jabatan}.{column}", value)
    if rng.random() < 0.3:
        kode = rng.choice(LENIENT_RULES)
        small_world.change(f"pengaturan.aturan.{kode}", {"keparahan": "peringatan", "alasan": "Kebijakan kantor."})
    if rng.random() < 0.3:
        waiver = {"aturan": rng.choice(LENIENT_RULES), "alasan": "Ada dasarnya.", "nomor_dokumen": "1"}
        small_world.add("pengecualian", "satu", {**waiver, "nip": rng.choice(list(pegawai.values()))["nip"]})
    return small_world


def twin(nip: Any) -> str:
    """Another running number: a person with the same birthday, in the same post."""
    return f"{str(nip)[:15]}9{str(nip)[16:]}"


@pytest.mark.parametrize("blank", [False, True])
def test_the_next_in_line_is_the_same_beside_several_subordinates(*, blank: bool) -> None:
    """The head changes in the batch; a section under it has a new holder; the second stands beside it."""
    small_world = rule_world.World.new()
    head = small_world.table["jabatan"]
    second = next(nama for nama, row_of_table in head.items() if row_of_table["kode"] == "KEC.SEK")
    for nomor in (1, 2):
        eselon = {"seperti": second, "kode": f"KEC.SEKSI{nomor}", "eselon": "IV.a"}
        small_world.add("jabatan", f"seksi{nomor}", {**eselon, "jabatan": f"Kepala Seksi {nomor}"})
    if blank:
        for nama, row_of_table in list(small_world.table["pegawai"].items()):
            if row_of_table.get("kode_jabatan") == "KEC.SEK":
                small_world.change(f"pegawai.{nama}.kode_jabatan", "STAF")
    surroundings = Surroundings(batch := whole_batch(small_world))
    for nip in sorted(batch.pegawai):
        move = rebuild(batch, replace(batch.material, usulan=(proposal(batch.material, nip, "KEC.SEKSI1"),))).moves[0]
        assert {"KEC.SEK", "KEC.SEKSI1", "KEC.SEKSI2"} <= set(surroundings.cut(move).jabatan)
    compare(whole_staff(small_world), "KEC.SEKSI1", sorted(batch.pegawai))


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(min_value=0, max_value=100_000))
def test_of_everybody_the_same_is_said_in_any_small_world(seed: int) -> None:
    rng = random.Random(seed)
    staff = whole_staff(disturbed(rng))
    for kode in rng.sample(sorted(staff.pool.material.jabatan), 4):
        compare(staff, kode, staff.pool.nips)


@cache
def town(*, dirty: bool) -> WholeStaff:
    """The worked example in its small form; ``dirty``: with many cells blanked, damaged or numeric."""
    world = example_world.World.new(full=False)
    rng = random.Random(7)
    if dirty:
        for row in rng.sample(world.table["pegawai"], 60):
            row[rng.choice(COLUMNS[:9])] = rng.choice((None, "entah"))
        for row in rng.sample(world.table["pegawai"], 6):
            row["nip"] = int(str(row["nip"])[:15] + "000")
        rng.choice(world.table["jabatan"])["eselon"] = "III.z"
    return whole_staff(world)


@pytest.mark.parametrize("dirty", [False, True])
@pytest.mark.parametrize("kode", ["DISDAMKARMAT.KEPALA", "KEC.08.KASI.1"])
def test_candidates_of_the_example_are_those_whom_validate_accepts(kode: str, *, dirty: bool) -> None:
    staff = town(dirty=dirty)
    result = find_candidates(staff, Judge(), staff.pool.material.jabatan[kode])
    rng = random.Random(kode)
    mentioned = [candidate.pegawai.nip for candidate in result.candidate] + [
        candidate.pegawai.nip for candidate in result.near_misses
    ]
    nips = {*rng.sample(mentioned, min(25, len(mentioned))), *rng.sample(staff.pool.nips, 25)}
    candidate, near_misses = compare(staff, kode, nips)
    assert candidate > 0
    assert near_misses > 0


@pytest.mark.parametrize("order", [0, 5, -1])
def test_the_whole_command_validate_accepts_a_candidate_with_his_papers(order: int) -> None:
    """As the officer does it: a row in the sheet, its pertek beside it, everything read again as usual."""
    world = example_world.World.new(full=False)
    staff = whole_staff(world)
    candidate = find_candidates(staff, Judge(), staff.pool.material.jabatan["KEC.08.KASI.1"]).candidate[order]
    sample_pertek = dict(world.table["pertek"][0])
    world.add("usulan", {"no": 99, "nip": candidate.pegawai.nip, "kode_jabatan_tujuan": "KEC.08.KASI.1"})
    pertek = {"nip": candidate.pegawai.nip, "nama": candidate.pegawai.nama, "kode_jabatan": "KEC.08.KASI.1"}
    world.add("pertek", {**sample_pertek, **pertek})
    assert [f"{f.rule_code} {f.message}" for f in judge_all(whole_batch(world, everything=False)) if f.blocking] == []


def judge_all(batch: Batch) -> Any:
    return judge(batch, batch.law.book)


def test_the_dead_are_not_nearly_candidates() -> None:
    small_world = rule_world.World.new()
    small_world.remove("usulan.kasi")
    small_world.change("pegawai.kasi.kedudukan", Kedudukan.MENINGGAL.value)
    staff = whole_staff(small_world)
    result = find_candidates(staff, Judge(), staff.pool.material.jabatan["KEC.SEK"])
    assert "198005052005012001" not in {person.pegawai.nip for person in result.near_misses}


def test_a_filled_post_says_who_sits_there_and_names_nobody() -> None:
    staff = whole_staff(rule_world.World.new())
    result = find_candidates(staff, Judge(), staff.pool.material.jabatan["KEC"])
    assert result.candidate == ()
    assert "Dedi Camat" in result.hindrances[0]
