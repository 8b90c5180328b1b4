"""Damages of NIPs and of who is meant by them: DAT001 to DAT007."""

from __future__ import annotations

from datetime import date
from random import Random

from catalogue_exam.damages.base import PERINGATAN, ExpectedFinding, damage, movers
from catalogue_exam.example_world import Row, World

GALAT = "galat"


def _nip_cells(rng: Random, d: World) -> tuple[str, Row, str]:
    """Choose a NIP cell of a small sheet from which nothing else follows."""
    choices: list[tuple[str, Row, str]] = [("batch", d.facts(f"saksi_{nomor}_nip"), "nilai") for nomor in (1, 2)]
    choices += [
        ("plt", row_of_sheet, "nip_plt")
        for row_of_sheet in d.table["plt"]
        if not str(row_of_sheet["kode_jabatan"]).startswith("DISDAM")
    ]
    choices += [
        ("keluarga", row_of_sheet, column) for row_of_sheet in d.table["keluarga"] for column in ("nip", "nip_keluarga")
    ]
    choices += [
        ("jabatan", movement.origin, "pemangku_nip") for movement in movers(d, lambda g: g.origin["pemangku_nip"])
    ]
    return rng.choice(choices)


@damage("DAT001", GALAT)
def nip_becomes_number(rng: Random, d: World) -> list[ExpectedFinding]:
    sheet, row, column = _nip_cells(rng, d)
    row[column] = int(str(row[column])[:15] + "000")
    return [ExpectedFinding("DAT001", sheet, row, column, row.get("kode") or row.get("kode_jabatan"))]


@damage("DAT001", GALAT)
def nip_of_usulan_or_pertek_becomes_number(rng: Random, d: World) -> list[ExpectedFinding]:
    """Whether the approval and the proposal name the same people cannot be told: IZN005 stays silent."""
    movement = rng.choice(movers(d, lambda g: g.loose))
    sheet = rng.choice(("usulan", "pertek"))
    row = movement.usulan if sheet == "usulan" else movement.pertek
    row["nip"] = int(movement.nip[:15] + "000")
    return [ExpectedFinding("DAT001", sheet, row, "nip", row.get("kode_jabatan"))]


@damage("DAT002", GALAT)
def nip_too_short_or_long(rng: Random, d: World) -> list[ExpectedFinding]:
    sheet, row, column = _nip_cells(rng, d)
    nip = str(row[column])
    row[column] = rng.choice((nip[:-1], nip + "1", nip[:8] + " " + nip[9:]))
    return [ExpectedFinding("DAT002", sheet, row, column, row.get("kode") or row.get("kode_jabatan"))]


@damage("DAT001", GALAT)
def damaged_nip_of_pegawai(rng: Random, d: World) -> list[ExpectedFinding]:
    """The staff row of somebody who moves: the person is not lost, only the number is."""
    movement = rng.choice(movers(d))
    person = movement.person
    person["nip"] = int(movement.nip[:15] + "000")
    return [ExpectedFinding("DAT001", "pegawai", person, "nip")]


@damage("DAT003", GALAT)
def shifted_tanggal_lahir(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    birth_date = movement.person["tanggal_lahir"]
    assert isinstance(birth_date, date)
    movement.person["tanggal_lahir"] = birth_date.replace(day=birth_date.day % 28 + 1)
    return [ExpectedFinding("DAT003", "pegawai", movement.person, "nip", movement.nip)]


@damage("DAT003", GALAT)
def nip_date_impossible(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    person = movement.person
    nip = movement.nip[:4] + rng.choice(("1301", "0230", "0431", "0700")) + movement.nip[8:]
    d.substitutes(movement.nip, nip)
    return [ExpectedFinding("DAT003", "pegawai", person, "nip", nip)]


@damage("DAT004", GALAT)
def other_tmt_cpns(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    tmt = movement.person["tmt_cpns"]
    assert isinstance(tmt, date)
    movement.person["tmt_cpns"] = rng.choice((tmt.replace(month=tmt.month % 12 + 1), tmt.replace(year=tmt.year + 1)))
    return [ExpectedFinding("DAT004", "pegawai", movement.person, "nip", movement.nip)]


@damage("DAT004", GALAT)
def nip_month_impossible(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    person = movement.person
    nip = movement.nip[:12] + rng.choice(("13", "00", "21")) + movement.nip[14:]
    d.substitutes(movement.nip, nip)
    return [ExpectedFinding("DAT004", "pegawai", person, "nip", nip)]


@damage("DAT005", GALAT)
def other_jenis_kelamin(rng: Random, d: World) -> list[ExpectedFinding]:
    nip = rng.choice([g.nip for g in movers(d)] + [str(d.facts("saksi_1_nip")["nilai"])])
    person = d.pegawai(nip)
    person["jenis_kelamin"] = "P" if person["jenis_kelamin"] == "L" else "L"
    return [ExpectedFinding("DAT005", "pegawai", person, "nip", nip)]


@damage("DAT006", GALAT)
def pegawai_row_twice(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    original = movement.person
    salinan = d.add("pegawai", dict(original))
    if rng.random() < 0.5:
        salinan["nama"] = "Orang Lain Sama Sekali"
    return [
        ExpectedFinding("DAT006", "pegawai", pegawai_row, "nip", original["nip"]) for pegawai_row in (original, salinan)
    ]


@damage("DAT006", GALAT)
def row_twice_of_somebody_else(rng: Random, d: World) -> list[ExpectedFinding]:
    """People of whom the batch knows nothing: one warning with the count."""
    other = d.add("pegawai", dict(rng.choice(movers(d)).person))
    other.update(
        nip="199012122015031009", tanggal_lahir=date(1990, 12, 12), tmt_cpns=date(2015, 3, 1), kode_jabatan=None
    )
    other.update(kode_tugas_tambahan=None, jabatan="Guru Ahli Pertama", unit_kerja="SD Negeri 1")
    d.add("pegawai", dict(other))
    return [ExpectedFinding("DAT006", "pegawai", other, "nip", severity=PERINGATAN)]


@damage("DAT007", GALAT)
def unknown_nip(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.loose))
    usulan, pertek = movement.usulan, movement.pertek
    new = movement.nip[:15] + "999"
    usulan["nip"] = new
    return [
        ExpectedFinding("DAT007", "usulan", usulan, "nip", new),
        ExpectedFinding("IZN005", "pertek", pertek, "nip", movement.nip, PERINGATAN),
    ]
