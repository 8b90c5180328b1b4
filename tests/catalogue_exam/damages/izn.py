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
