"""Damages of the person: what the family PEG must find."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from catalogue_exam.damages.base import (
    PERINGATAN,
    ExampleMove,
    ExpectedFinding,
    damage,
    give_birth_date,
    movers,
)
from catalogue_exam.example_world import Row, World

GALAT = "galat"
DAY = date(2026, 2, 6)


def _bup(movement: ExampleMove) -> int:
    """Return the age of retirement in the post that the person then holds (heads of Puskesmas: their own)."""
    return 60 if movement.kapus and movement.person["jenjang_jf"] == "ahli madya" else 58


def _stays_struktural(movement: ExampleMove) -> bool:
    """A move into a functional post has an age limit of its own (SYA013)."""
    return movement.target["jenis"] != "fungsional"


@damage("PEG001", GALAT)
def no_longer_active(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    movement.person["kedudukan"] = rng.choice(
        (
            "Meninggal",
            "Pensiun",
            "Berhenti",
            "Cuti di Luar Tanggungan Negara",
            "Tugas Belajar",
            "Diberhentikan Sementara",
            "Masa Persiapan Pensiun",
        )
    )
    return [ExpectedFinding("PEG001", "pegawai", movement.person, "kedudukan", movement.nip)]


@damage("PEG002", GALAT)
def reached_bup(rng: Random, d: World) -> list[ExpectedFinding]:
    """The birthday is the day itself or one of the five weeks before."""
    movement = rng.choice(movers(d, _stays_struktural))
    repeat = DAY - timedelta(rng.choice((0, 0, rng.randint(1, 36))))
    person = movement.person
    nip = give_birth_date(d, movement.nip, repeat.replace(year=repeat.year - _bup(movement)))
    return [ExpectedFinding("PEG002", "pegawai", person, "tanggal_lahir", nip)]


@damage("PEG003", GALAT)
def still_cpns(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.struktural))
    movement.person["status_asn"] = "CPNS"
    return [ExpectedFinding("PEG003", "pegawai", movement.person, "status_asn", movement.nip)]


@damage("PEG003", GALAT)
def pppk_becomes_pejabat(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.struktural))
    person, nip = movement.person, _make_pppk(d, movement)
    return [ExpectedFinding("PEG003", "pegawai", person, "status_asn", nip)]


@damage("PEG003", GALAT)
def pppk_becomes_kepala_puskesmas(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.kapus))
    person, nip = movement.person, _make_pppk(d, movement)
    return [ExpectedFinding("PEG003", "pegawai", person, "status_asn", nip, PERINGATAN)]


def _make_pppk(d: World, movement: ExampleMove) -> str:
    movement.person.update(status_asn="PPPK", golongan="IX", pangkat=None)
    nip = movement.nip[:12] + "21" + movement.nip[14:]
    d.substitutes(movement.nip, nip)
    return nip


def _set_hukuman(person: Row, level: str, rng: Random) -> None:
    """A penalty that runs on the day, its last day included."""
    person["hukuman_disiplin"] = level
    selesai = DAY + timedelta(rng.choice((0, rng.randint(1, 200))))
    person["hukuman_selesai"] = selesai
    person["hukuman_mulai"] = selesai - timedelta(364)


@damage("PEG004", GALAT)
def hukuman_of_level_berat(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    _set_hukuman(movement.person, "Berat", rng)
    return [ExpectedFinding("PEG004", "pegawai", movement.person, "hukuman_disiplin", movement.nip)]


@damage("PEG005", PERINGATAN)
def hukuman_of_level_sedang(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.promosi))
    _set_hukuman(movement.person, "Sedang", rng)
    return [ExpectedFinding("PEG005", "pegawai", movement.person, "hukuman_disiplin", movement.nip)]


@damage("PEG006", GALAT)
def with_status_hukum(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    status = rng.choice(("Tersangka", "Terdakwa", "Terpidana", "Tersangka ditahan", "Terdakwa ditahan"))
    movement.person["status_hukum"] = status
    severity = PERINGATAN if status in {"Tersangka", "Terdakwa"} else None
    return [ExpectedFinding("PEG006", "pegawai", movement.person, "status_hukum", movement.nip, severity)]


@damage("PEG007", PERINGATAN)
def blank_disiplin(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    column = rng.choice(("hukuman_disiplin", "status_hukum"))
    movement.person[column] = rng.choice((None, "-"))
    return [ExpectedFinding("PEG007", "pegawai", movement.person, column, movement.nip)]


@damage("PEG008", PERINGATAN)
def nearly_retired(rng: Random, d: World) -> list[ExpectedFinding]:
    """Promoted with under twelve months to the pension, moved with under six."""
    movement = rng.choice(movers(d, _stays_struktural))
    limit = date(2027, 1, 31) if movement.promosi else date(2026, 7, 31)
    repeat = DAY + timedelta(rng.randint(1, (limit - DAY).days))
    person = movement.person
    nip = give_birth_date(d, movement.nip, repeat.replace(year=repeat.year - _bup(movement)))
    return [ExpectedFinding("PEG008", "pegawai", person, "tanggal_lahir", nip)]


@damage("PEG009", PERINGATAN)
def under_examination(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    movement.person["proses_disiplin"] = rng.choice(("Pemeriksaan atasan langsung", "Dipanggil Inspektorat"))
    return [ExpectedFinding("PEG009", "pegawai", movement.person, "proses_disiplin", movement.nip)]


@damage("PEG010", GALAT)
def blank_status(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    column = rng.choice(("kedudukan", "status_asn"))
    movement.person[column] = rng.choice((None, "-", "NULL"))
    return [ExpectedFinding("PEG010", "pegawai", movement.person, column, movement.nip)]
