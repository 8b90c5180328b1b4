"""Damages of permission and authority: what the family IZN must find."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from catalogue_exam.damages.base import PERINGATAN, ExpectedFinding, damage, movers
from catalogue_exam.example_world import World

GALAT = "galat"
DAY = date(2026, 2, 6)
KEPUTUSAN = date(2026, 2, 5)


@damage("IZN001", GALAT)
def first_six_months(rng: Random, d: World) -> list[ExpectedFinding]:
    """The head took office at most six months before, the last day included."""
    head = d.office_settings["kepala_daerah"]
    head["tanggal_pelantikan"] = rng.choice((date(2025, 8, 6), date(2025, 8, 6) + timedelta(rng.randint(1, 180))))
    return [ExpectedFinding("IZN001", "batch", d.facts("tanggal_pelantikan"), "nilai")]


@damage("IZN002", GALAT)
def before_pilkada(rng: Random, d: World) -> list[ExpectedFinding]:
    head = d.office_settings["kepala_daerah"]
    head["tanggal_penetapan_paslon"] = rng.choice(
        (date(2026, 8, 6), date(2026, 8, 5), date(2026, 8, 6) - timedelta(rng.randint(2, 180)))
    )
    return [ExpectedFinding("IZN002", "batch", d.facts("tanggal_pelantikan"), "nilai")]


@damage("IZN003", GALAT)
def acting_kepala_daerah(rng: Random, d: World) -> list[ExpectedFinding]:
    d.office_settings["kepala_daerah"]["status"] = rng.choice(("pj", "plt"))
    return [ExpectedFinding("IZN003", "batch", d.facts("nomor_izin_mendagri"), "nilai")]


@damage("IZN004", GALAT)
def pertek_without_nomor(rng: Random, d: World) -> list[ExpectedFinding]:
    """The approval of one person has no number or no date, and the batch has none for all."""
    d.facts("nomor_pertek")["nilai"] = None
    d.facts("tanggal_pertek")["nilai"] = None
    movement = rng.choice(movers(d))
    column = rng.choice(("nomor", "tanggal"))
    movement.pertek[column] = None
    return [ExpectedFinding("IZN004", "pertek", movement.pertek, column, movement.nip)]


@damage("IZN005", GALAT)
def pertek_for_other_jabatan(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    movement.pertek["kode_jabatan"] = rng.choice([g.kode_tujuan for g in movers(d) if g.nip != movement.nip])
    return [ExpectedFinding("IZN005", "usulan", movement.usulan, movement.target_column, movement.nip)]


@damage("IZN005", GALAT)
def pertek_refused(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    movement.pertek["hasil"] = "tolak"
    return [ExpectedFinding("IZN005", "usulan", movement.usulan, movement.target_column, movement.nip)]


@damage("IZN005", GALAT)
def missing_in_pertek(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    d.remove("pertek", movement.pertek)
    return [ExpectedFinding("IZN005", "usulan", movement.usulan, "nip", movement.nip)]


@damage("IZN005", GALAT)
def surplus_pertek(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.loose))
    pertek = movement.pertek
    d.remove("usulan", movement.usulan)
    return [ExpectedFinding("IZN005", "pertek", pertek, "nip", movement.nip, PERINGATAN)]


@damage("IZN006", GALAT)
def signed_by_somebody_else(rng: Random, d: World) -> list[ExpectedFinding]:
    group = rng.choice(("", "tugas_tambahan"))
    keputusan = d.office_settings["keputusan"]
    (keputusan[group] if group else keputusan)["penandatangan"] = rng.choice(("sekda", "kepala_kepegawaian"))
    return [ExpectedFinding("IZN006", "mutasi.toml", None, "")]


@damage("IZN007", PERINGATAN)
def missing_ba_tpk(rng: Random, d: World) -> list[ExpectedFinding]:
    key, value = rng.choice(
        (
            ("nomor_ba_tpk", None),
            ("tanggal_ba_tpk", None),
            ("tanggal_ba_tpk", KEPUTUSAN + timedelta(1)),
            ("tanggal_ba_tpk", KEPUTUSAN + timedelta(30)),
        )
    )
    row = d.facts(key)
    row["nilai"] = value
    return [ExpectedFinding("IZN007", "batch", row, "nilai")]


@damage("IZN008", GALAT)
def decree_outside_the_term(rng: Random, d: World) -> list[ExpectedFinding]:
    """The head's term ended before the inauguration, by a day or by more."""
    d.office_settings["kepala_daerah"]["akhir_masa_jabatan"] = DAY - timedelta(rng.choice((1, 2, 40)))
    return [ExpectedFinding("IZN008", "batch", d.facts("tanggal_pelantikan"), "nilai")]


@damage("IZN009", GALAT)
def signer_of_another_post(rng: Random, d: World) -> list[ExpectedFinding]:
    """An official signs in a post that the staff table gives to somebody else."""
    pejabat = d.office_settings["pejabat"]
    key, other = rng.choice((("sekda", "kepala_kepegawaian"), ("kabag_hukum", "kepala_dinkes")))
    pejabat[key]["jabatan"] = pejabat[other]["jabatan"]
    return [ExpectedFinding("IZN009", "mutasi.toml", None, "", pejabat[key]["nip"])]


@damage("IZN010", GALAT)
def number_to_follow(rng: Random, d: World) -> list[ExpectedFinding]:
    row = d.facts(rng.choice(("nomor_pertek", "nomor_ba_tpk")))
    row["nilai"] = rng.choice(("menyusul", "dalam proses", "Nyusul"))
    return [ExpectedFinding("IZN010", "batch", row, "nilai")]


@damage("IZN010", GALAT)
def row_contradicts_the_sheet(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    movement.usulan.update(nomor_pertek="0418/B-AK.02.02/SD/F/2026", tanggal_pertek=movement.pertek["tanggal"])
    return [ExpectedFinding("IZN010", "usulan", movement.usulan, "nomor_pertek", movement.nip)]


@damage("IZN011", PERINGATAN)
def old_minutes(rng: Random, d: World) -> list[ExpectedFinding]:
    d.facts("nomor_ba_tpk")["nilai"] = "02/TPK"
    row = d.facts("tanggal_ba_tpk")
    row["nilai"] = date(2025, 8, 4) - timedelta(rng.choice((0, 1, 100)))
    return [ExpectedFinding("IZN011", "batch", row, "nilai")]


@damage("IZN012", GALAT)
def approved_for_two_posts(rng: Random, d: World) -> list[ExpectedFinding]:
    """A second line approves a person for a post that nobody of the batch gets."""
    movement = rng.choice(movers(d, lambda g: g.struktural))
    taken = {g.kode_tujuan for g in movers(d)}
    posts = [post["kode"] for post in d.table["jabatan"] if post["jenis"] == "struktural" and post["kode"] not in taken]
    second = d.add("pertek", dict(movement.pertek) | {"kode_jabatan": rng.choice(posts)})
    return [ExpectedFinding("IZN012", "pertek", row, "nip", movement.nip) for row in (movement.pertek, second)]
