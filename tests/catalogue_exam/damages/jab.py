"""Damages of the posts and the batch as a whole: what the family JAB must find."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from catalogue_exam.damages.base import PERINGATAN, ExampleMove, ExpectedFinding, damage, movers, propose
from catalogue_exam.example_world import World

GALAT = "galat"


def _ordinary_vacancies(d: World) -> list[str]:
    """Return sections that stand empty before and after the clean batch, and that nobody misses."""
    targets = {g.kode_tujuan for g in movers(d)}
    return [
        str(post["kode"])
        for post in d.table["jabatan"]
        if ".KASI." in str(post["kode"])
        and post["status"] == "aktif"
        and not post["pemangku_nip"]
        and post["kode"] not in targets
    ]


@damage("JAB001", GALAT)
def usulan_row_twice(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    first_row = movement.usulan
    second_row = d.add("usulan", first_row | {"no": 62})
    return [
        ExpectedFinding("JAB001", "usulan", usulan_row, "nip", movement.nip) for usulan_row in (first_row, second_row)
    ]


@damage("JAB001", GALAT)
def two_targets(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.loose and g.target["jenjang"] == "pengawas"))
    first_row = movement.usulan
    second_row = propose(d, movement.nip, rng.choice(_ordinary_vacancies(d)), "promosi")
    return [
        ExpectedFinding("JAB001", "usulan", usulan_row, "nip", movement.nip) for usulan_row in (first_row, second_row)
    ]


@damage("JAB002", GALAT)
def one_jabatan_two_people(rng: Random, d: World) -> list[ExpectedFinding]:
    first_mover, second_mover = rng.sample(movers(d, lambda g: g.loose and g.target["eselon"] == "IV.b"), 2)
    first_mover.retarget(second_mover.kode_tujuan, "promosi")
    return [ExpectedFinding("JAB002", "usulan", g.usulan, g.target_column, g.nip) for g in (first_mover, second_mover)]


@damage("JAB003", GALAT)
def pemangku_stays(rng: Random, d: World) -> list[ExpectedFinding]:
    """The row of a holder is taken out; the successor still comes."""
    movement = rng.choice(movers(d, _may_stay))
    successors = movement.successors[0]
    person = movement.person
    column = "kode_tugas_tambahan" if movement.source == "kapus" else "kode_jabatan"
    movement.cancel()
    return [
        ExpectedFinding("JAB003", "usulan", successors.usulan, successors.target_column, successors.nip),
        ExpectedFinding("JAB004", "pegawai", person, column, movement.nip),
    ]


UNCHANGED = pemangku_stays
damage("JAB004", GALAT)(UNCHANGED)


def _may_stay(movement: ExampleMove) -> bool:
    """One successor, and a target that stands empty anyhow and that nobody misses."""
    blank = not movers(movement.world, lambda other_move: other_move.kode_asal == movement.kode_tujuan)
    vital = movement.target["layanan_vital"]
    return movement.source in {"pemangku", "kapus"} and bool(movement.successors) and blank and not vital


@damage("JAB005", GALAT)
def abolished_jabatan(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.loose))
    movement.target.update(status="dihapus", kode_pengganti=rng.choice((None, "SETDA.JF.MUDA")))
    return [ExpectedFinding("JAB005", "usulan", movement.usulan, movement.target_column, movement.nip)]


@damage("JAB006", GALAT)
def to_own_jabatan(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.loose))
    movement.retarget(movement.kode_asal, None)
    return [ExpectedFinding("JAB006", "usulan", movement.usulan, "kode_jabatan_tujuan", movement.nip)]


@damage("JAB007", GALAT)
def two_definitif_jabatan(rng: Random, d: World) -> list[ExpectedFinding]:
    """A second definitive post stands where a tugas tambahan belongs."""
    movement = rng.choice(movers(d, lambda g: g.struktural and g.source != "kapus"))
    movement.person["kode_tugas_tambahan"] = rng.choice(_ordinary_vacancies(d))
    return [ExpectedFinding("JAB007", "pegawai", movement.person, "kode_tugas_tambahan", movement.nip)]


@damage("JAB007", GALAT)
def releases_only_tugas_tambahan(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.source == "kapus" and g.struktural))
    movement.usulan["kode_jabatan_lama"] = movement.kode_asal
    return [ExpectedFinding("JAB007", "usulan", movement.usulan, "kode_jabatan_lama", movement.nip)]


@damage("JAB008", PERINGATAN)
def keluarga_in_line(rng: Random, d: World) -> list[ExpectedFinding]:
    """A relative holds the post above the new one, or the one above that."""
    movement = rng.choice(movers(d))
    posts_above = []
    kode = movement.target["kode_atasan"]
    while kode is not None:
        posts_above.append(kode)
        kode = d.jabatan(str(kode))["kode_atasan"]
    after = {g.kode_tujuan: g.nip for g in movers(d)}
    left_posts = {g.kode_asal for g in movers(d)}
    superiors = [
        after.get(str(k)) or (None if k in left_posts else d.jabatan(str(k))["pemangku_nip"]) for k in posts_above
    ]
    superior = rng.choice([nip for nip in superiors if nip])
    row = d.add("keluarga", {"nip": movement.nip, "nip_keluarga": superior, "hubungan": "saudara kandung"})
    if rng.random() < 0.5:
        row["nip"], row["nip_keluarga"] = row["nip_keluarga"], row["nip"]
    return [ExpectedFinding("JAB008", "usulan", movement.usulan, movement.target_column, movement.nip)]


@damage("JAB009", GALAT)
def eselon_and_jenjang_differ(rng: Random, d: World) -> list[ExpectedFinding]:
    """An eselon of another level; the typed kind is left out, for it would now be another."""

    def allowed(movement: ExampleMove) -> bool:
        origin = movers(d, lambda other_move: other_move.kode_asal == movement.kode_tujuan)
        return movement.target["eselon"] == "III.b" and not movement.promosi and not origin

    movement = rng.choice(movers(d, allowed))
    movement.target["eselon"] = "IV.a"
    movement.usulan["jenis"] = None
    return [ExpectedFinding("JAB009", "jabatan", movement.target, "jenjang", movement.kode_tujuan)]


@damage("JAB009", GALAT)
def eselon_on_fungsional(rng: Random, d: World) -> list[ExpectedFinding]:
    pool = rng.choice(movers(d, lambda g: g.origin["jenis"] == "fungsional" and g.loose)).origin
    pool["eselon"] = "IV.a"
    return [ExpectedFinding("JAB009", "jabatan", pool, "eselon", pool["kode"])]


@damage("JAB009", GALAT)
def kepala_puskesmas_with_eselon(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.kapus))
    movement.target["eselon"] = "IV.a"
    return [ExpectedFinding("JAB009", "jabatan", movement.target, "eselon", movement.kode_tujuan, PERINGATAN)]


@damage("JAB010", PERINGATAN)
def jabatan_has_a_successor(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.struktural))
    movement.target["kode_pengganti"] = rng.choice([g.kode_tujuan for g in movers(d) if g.nip != movement.nip])
    return [ExpectedFinding("JAB010", "usulan", movement.usulan, movement.target_column, movement.nip)]


@damage("JAB011", GALAT)
def two_holders_for_some_days(rng: Random, d: World) -> list[ExpectedFinding]:
    leaver = rng.choice(movers(d, lambda g: len(g.successors) == 1))
    leaver.usulan["tmt"] = date(2026, 2, 6) + timedelta(rng.choice((1, 3, 60)))
    successor = leaver.successors[0]
    return [ExpectedFinding("JAB011", "usulan", successor.usulan, successor.target_column, successor.nip)]


@damage("JAB011", GALAT)
def slip_of_the_year(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.loose))
    movement.usulan["tmt"] = date(2027, 2, 7)
    # On that day the predicate of 2026 is asked for, which no table of 2026 has.
    return [
        ExpectedFinding("JAB011", "usulan", movement.usulan, "tmt", movement.nip),
        ExpectedFinding("DAT027", "pegawai", None, "", severity=PERINGATAN),
    ]


@damage("JAB012", PERINGATAN)
def absent_holder(rng: Random, d: World) -> list[ExpectedFinding]:
    leaver = rng.choice(movers(d, lambda g: len(g.successors) == 1))
    leaver.usulan["hadir"] = "tidak"
    successor = leaver.successors[0]
    return [ExpectedFinding("JAB012", "usulan", successor.usulan, successor.target_column, successor.nip)]
