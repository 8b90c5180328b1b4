"""Sixteen things that really happened. Each is one change of the lawful example, caught by name.

The names of the tests say what happened. Findings of severity galat and peringatan are compared as a
whole; where one failure necessarily entails another finding, the test says why.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest

from catalogue_exam.damages.base import SEVERITY_OF, ExpectedFinding, expected, give_birth_date, movers
from catalogue_exam.example_world import World, hard

if TYPE_CHECKING:
    from collections.abc import Iterable

    from catalogue_exam.damages.base import ExampleMove
    from catalogue_exam.example_world import SortKey

SEVERITY_OF.update(
    DAT017="peringatan",
    IZN001="galat",
    IZN002="galat",
    IZN003="galat",
    IZN004="galat",
    IZN005="galat",
    IZN006="galat",
    JAB002="galat",
    JAB003="galat",
    JAB004="galat",
    KHU001="galat",
    KHU002="galat",
    KHU003="peringatan",
    KHU004="peringatan",
    KHU005="galat",
    LYN005="peringatan",
    PEG001="galat",
    PEG002="galat",
    PEG006="galat",
    PEG007="peringatan",
    SYA009="peringatan",
    SYA010="galat",
    WKT006="galat",
    WKT008="galat",
)


@pytest.fixture
def world(pytestconfig: pytest.Config) -> World:
    """The part of the example in which something happens; all of it in the large run."""
    return World.new(full=bool(pytestconfig.getoption("--kerusakan")))


def check(world: World, *listed: ExpectedFinding) -> None:
    """Everything of severity galat and peringatan is this, no more and no less."""
    expected_keys: Counter[SortKey] = expected(list(listed), world)
    findings = world.value()
    found = hard(findings, expected_keys)
    assert found == expected_keys, "\n".join(f"{f.rule_code} {f.cell.address}: {f.message}" for f in findings)


def first_move_of(listed: Iterable[ExampleMove]) -> ExampleMove:
    return next(iter(listed))


def post_with_suffix(world: World, ending: str) -> str:
    return next(kode for post_row in world.table["jabatan"] if (kode := str(post_row["kode"])).endswith(ending))


def test_01_a_dead_person_at_number_211_of_the_lampiran(world: World) -> None:
    movement = movers(world)[40]
    movement.person["kedudukan"] = "Meninggal"
    check(world, ExpectedFinding("PEG001", "pegawai", movement.person, "kedudukan", movement.nip))


def test_01_a_pegawai_table_too_old_to_know_who_is_dead(world: World) -> None:
    row = world.facts("tanggal_data_pegawai")
    row["nilai"] = date(2025, 9, 30)
    check(world, ExpectedFinding("DAT017", "batch", row, "nilai"))


def test_02_a_retired_person_is_noticed_at_the_rehearsal(world: World) -> None:
    movement = first_move_of(movers(world, lambda g: g.jenis == "rotasi" and g.target["eselon"] == "III.a"))
    person = movement.person
    nip = give_birth_date(world, movement.nip, date(1967, 11, 3))
    check(world, ExpectedFinding("PEG002", "pegawai", person, "tanggal_lahir", nip))


def test_03_three_jabatan_are_given_to_two_people_each(world: World) -> None:
    candidate = movers(world, lambda g: g.loose and g.target["eselon"] == "IV.b")
    expected_keys = []
    for first_move, second in (candidate[:2], candidate[2:4], candidate[4:6]):
        first_move.retarget(second.kode_tujuan, "promosi")
        expected_keys += [
            ExpectedFinding("JAB002", "usulan", g.usulan, g.target_column, g.nip) for g in (first_move, second)
        ]
    check(world, *expected_keys)


def test_04_half_of_the_keputusan_are_signed_by_the_deputy(world: World) -> None:
    world.office_settings["pejabat"]["wakil_kepala_daerah"] = world.office_settings["pejabat"]["sekda"] | {
        "jabatan": "Wakil Wali Kota Bekasi"
    }
    world.office_settings["keputusan"]["tugas_tambahan"]["penandatangan"] = "wakil_kepala_daerah"
    check(world, ExpectedFinding("IZN006", "mutasi.toml", None, ""))


def test_05_the_keputusan_places_other_people_than_the_pertek(world: World) -> None:
    """Two people are exchanged in the approval: each row then differs from it."""
    first_move, second = movers(world, lambda g: g.loose and g.target["eselon"] == "IV.b")[:2]
    pertek = first_move.pertek, second.pertek
    pertek[0]["kode_jabatan"], pertek[1]["kode_jabatan"] = (
        pertek_row["kode_jabatan"] for pertek_row in reversed(pertek)
    )
    check(
        world,
        *(ExpectedFinding("IZN005", "usulan", g.usulan, g.target_column, g.nip) for g in (first_move, second)),
    )


def test_06_an_acting_bupati_without_pertek(world: World) -> None:
    """Neither the row, nor the sheet, nor the batch has an approval: every row lacks it."""
    world.office_settings["kepala_daerah"]["status"] = "pj"
    del world.table["pertek"], world.column["pertek"]
    for key in ("nomor_pertek", "tanggal_pertek"):
        world.facts(key)["nilai"] = None
    permits = world.facts("nomor_izin_mendagri")
    without = [ExpectedFinding("IZN004", "usulan", g.usulan, "nomor_pertek", g.nip) for g in movers(world)]
    check(world, ExpectedFinding("IZN003", "batch", permits, "nilai"), *without)


def test_07_one_day_inside_the_ban_before_pilkada(world: World) -> None:
    world.office_settings["kepala_daerah"]["tanggal_penetapan_paslon"] = date(2026, 8, 6)
    check(world, ExpectedFinding("IZN002", "batch", world.facts("tanggal_pelantikan"), "nilai"))


def test_07_one_day_before_the_ban_of_pilkada(world: World) -> None:
    world.office_settings["kepala_daerah"]["tanggal_penetapan_paslon"] = date(2026, 8, 7)
    check(world)


def test_08_within_six_months_after_the_kepala_daerah_is_sworn_in(world: World) -> None:
    world.office_settings["kepala_daerah"]["tanggal_pelantikan"] = date(2025, 8, 20)
    check(world, ExpectedFinding("IZN001", "batch", world.facts("tanggal_pelantikan"), "nilai"))


def test_09_a_convict_is_appointed(world: World) -> None:
    movement = movers(world)[7]
    movement.person["status_hukum"] = "Terpidana"
    check(world, ExpectedFinding("PEG006", "pegawai", movement.person, "status_hukum", movement.nip))


def test_09_nobody_holds_the_verdict(world: World) -> None:
    movement = movers(world)[7]
    movement.person["status_hukum"] = None
    check(world, ExpectedFinding("PEG007", "pegawai", movement.person, "status_hukum", movement.nip))


def test_10_eleven_kepala_puskesmas_with_a_diploma_untrained_and_new_to_puskesmas(
    world: World,
) -> None:
    expected_keys = []
    for movement in movers(world, lambda g: g.kapus)[:11]:
        wrong: dict[str, tuple[str, str | int | None]] = {
            "KHU001": ("jenjang_jf", "terampil"),
            "KHU002": ("pendidikan", "D-III"),
            "KHU003": ("masa_kerja_puskesmas_bulan", 0),
            "KHU004": ("sertifikat", None),
        }
        for rule_code, (column, value) in wrong.items():
            movement.person[column] = value
            expected_keys.append(ExpectedFinding(rule_code, "pegawai", movement.person, column, movement.nip))
    check(world, *expected_keys)


def test_11_a_head_of_office_becomes_a_nurse_without_a_case(world: World) -> None:
    """The former camat has not studied nursing either, so SYA009 speaks too."""
    movement = first_move_of(movers(world, lambda g: g.kode_asal.endswith(".CAMAT")))
    nurse_kode = post_with_suffix(world, ".JF.NERS")
    movement.retarget(nurse_kode, "demosi")
    check(
        world,
        ExpectedFinding("SYA010", "usulan", movement.usulan, "dasar", movement.nip),
        ExpectedFinding("SYA009", "pegawai", movement.person, "jurusan", movement.nip),
    )


def test_12_a_pemangku_refuses_to_move_and_the_successor_is_sent_home(world: World) -> None:
    """The holder has no row any more: the newcomer has no chair, the holder loses it without another."""
    movement = first_move_of(movers(world, lambda g: g.kode_tujuan == "SETDA.BAG.01"))
    replacement, person = movement.successors[0], movement.person
    movement.cancel()
    check(
        world,
        ExpectedFinding("JAB003", "usulan", replacement.usulan, replacement.target_column, replacement.nip),
        ExpectedFinding("JAB004", "pegawai", person, "kode_jabatan", movement.nip),
    )


def test_13_a_camat_without_knowledge_of_government_is_refused(world: World) -> None:
    movement = first_move_of(movers(world, lambda g: g.special == "camat"))
    movement.person.update(jurusan="Pendidikan Jasmani", gelar_belakang="S.Pd.")
    check(world, ExpectedFinding("KHU005", "pegawai", movement.person, "jurusan", movement.nip))


def test_14_plt_for_more_than_three_years(world: World) -> None:
    row = world.row("plt", "kode_jabatan", "DISDAMKARMAT.KEPALA")
    row["mulai"] = date(2022, 12, 8)
    check(world, ExpectedFinding("LYN005", "plt", row, "mulai", "DISDAMKARMAT.KEPALA"))


def test_15_an_izin_dated_after_the_pelantikan(world: World) -> None:
    world.facts("nomor_izin_mendagri")["nilai"] = "100.2.2.6/412/OTDA"
    row = world.facts("tanggal_izin_mendagri")
    row["nilai"] = date(2026, 2, 9)
    check(world, ExpectedFinding("WKT006", "batch", row, "nilai"))


def test_16_a_newspaper_writes_thursday_for_friday_6_february_2026(world: World) -> None:
    row = world.facts("hari")
    row["nilai"] = "Kamis"
    check(world, ExpectedFinding("WKT008", "batch", row, "nilai"))
