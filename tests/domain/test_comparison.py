"""What ``diff`` finds between two versions of the little world: data of people and posts, rows, facts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from mutasi_cli.domain.comparison import Comparison
from mutasi_cli.law import load_lawbook
from mutasi_cli.plan.compare_batches import compare
from mutasi_cli.rules.engine import judge
from rule_world import World

if TYPE_CHECKING:
    from collections.abc import Callable


def compared(change: Callable[[World], None], *, old: Callable[[World], None] | None = None) -> Comparison:
    old_world, new_world = World.new(), World.new()
    if old is not None:
        old(old_world)
    change(new_world)
    before, after = old_world.compose(), new_world.compose()
    book = load_lawbook()
    return compare(before, after, judge(before, book), judge(after, book))


def changed_fields(comparison: Comparison) -> list[tuple[str, str, str, str]]:
    return [
        (changed_record.nama, difference.field, difference.old, difference.new)
        for changed_record in (*comparison.pegawai, *comparison.jabatan)
        for difference in changed_record.difference
    ]


def test_nothing_changed() -> None:
    assert compared(lambda _: None).same


def test_data_of_a_person_and_of_a_post() -> None:
    def change(world: World) -> None:
        world.change("pegawai.kasi.tmt_jabatan", date(2020, 1, 2))
        world.change("pegawai.kasi.predikat_2025", "Sangat Baik")
        world.change("jabatan.sekcam.kelas", 11)

    result = compared(change)
    assert not result.same
    assert {(nama, field) for nama, field, _, _ in changed_fields(result)} == {
        ("Eka Kasi, S.IP.", "tmt_jabatan"),
        ("Eka Kasi, S.IP.", "predikat 2025"),
        ("Sekretaris Kecamatan Utara", "kelas"),
    }
    assert ("Sekretaris Kecamatan Utara", "kelas", "", "11") in changed_fields(result)


def test_a_value_that_cannot_be_read_is_compared_as_written() -> None:
    result = compared(lambda world: world.change("pegawai.kasi.tmt_jabatan", "31-02-2020"))
    ((_, field, _, new),) = changed_fields(result)
    assert (field, new) == ("tmt_jabatan", "31-02-2020")


def test_people_whom_the_batch_leaves_alone_do_not_count() -> None:
    assert not changed_fields(compared(lambda world: world.change("pegawai.seklur_a.tmt_jabatan", date(2020, 1, 2))))


def test_somebody_who_is_in_one_staff_table_only_has_no_changed_data() -> None:
    result = compared(lambda world: world.remove("pegawai.staf"))
    assert not changed_fields(result)
    assert any(finding.rule_code == "DAT007" for finding in result.fresh_findings)


def test_a_target_that_cannot_be_found_is_told_by_what_is_written() -> None:
    def wrong(kode: str) -> Callable[[World], None]:
        return lambda world: world.change("usulan.kasi.kode_jabatan_tujuan", kode)

    (changed,) = compared(wrong("TIDAK.ADA"), old=wrong("TAK.ADA")).changed
    assert changed.target
    assert not compared(wrong("TIDAK.ADA"), old=wrong("TIDAK.ADA")).changed


def test_a_removal_in_place_of_a_post() -> None:
    def stop(world: World) -> None:
        world.change("usulan.staf.kode_jabatan_tujuan", None)
        world.change("usulan.staf.jenis", "pemberhentian")

    (changed,) = compared(stop).changed
    assert changed.target
    assert [difference.field for difference in changed.difference] == ["jenis"]
