"""Damages of time: what the family WKT must find."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from catalogue_exam.damages.base import PERINGATAN, ExpectedFinding, damage, movers
from catalogue_exam.example_world import Row, World

GALAT = "galat"
INFO = "info"
DAY = date(2026, 2, 6)
KEPUTUSAN = date(2026, 2, 5)


@damage("WKT001", PERINGATAN)
def too_short_in_jabatan(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.lateral and g.jenis != "tugas tambahan"))
    column = "tmt_tugas_tambahan" if movement.jenis == "alih tugas tambahan" else "tmt_jabatan"
    movement.person[column] = date(2024, 2, 7) + timedelta(rng.choice((0, rng.randint(1, 700))))
    return [ExpectedFinding("WKT001", "pegawai", movement.person, column, movement.nip)]


@damage("WKT002", INFO)
def longest_in_jabatan(rng: Random, d: World) -> list[ExpectedFinding]:
    """The summary of a level points at the one who sits longest."""
    moving_nips = set(d.step)
    staying = [
        pegawai_row
        for pegawai_row in d.table["pegawai"]
        if str(pegawai_row["eselon"]) in {"II.b", "III.a", "III.b", "IV.a", "IV.b"}
        and pegawai_row["nip"] not in moving_nips
    ]
    person = rng.choice([pegawai_row for pegawai_row in staying if pegawai_row["kedudukan"] == "Aktif"])
    person["tmt_jabatan"] = date(2005, 3, rng.randint(1, 28))
    return [ExpectedFinding("WKT002", "pegawai", person, "tmt_jabatan")]


@damage("WKT003", GALAT)
def tmt_before_keputusan(rng: Random, d: World) -> list[ExpectedFinding]:
    """A TMT before the decree is before the inauguration too (WKT006)."""
    movement = rng.choice(movers(d))
    movement.usulan["tmt"] = KEPUTUSAN - timedelta(rng.randint(1, 30))
    return [ExpectedFinding(kode, "usulan", movement.usulan, "tmt", movement.nip) for kode in ("WKT003", "WKT006")]


@damage("WKT004", GALAT)
def pelantikan_too_late(rng: Random, d: World) -> list[ExpectedFinding]:
    """All papers were ready in good time, only the ceremony was not: 1 December 2025 is too early."""
    backward = timedelta(rng.randint(66, 90))
    row = d.facts(rng.choice(("tanggal_sk_struktural", "tanggal_sk_tugas_tambahan")))
    row["nilai"] = KEPUTUSAN - backward
    for key in ("tanggal_pertek", "tanggal_ba_tpk"):
        _move_back(d.facts(key), "nilai", backward)
    for row_of_sheet in d.table["pertek"]:
        _move_back(row_of_sheet, "tanggal", backward)
        row_of_sheet["nomor"] = "0417"
    for row_of_sheet in d.table["usulan"]:
        _move_back(row_of_sheet, "tanggal_izin_khusus", backward)
        row_of_sheet["nomor_izin_khusus"] = row_of_sheet["nomor_izin_khusus"] and "821/93"
    # Numbers that name no month and no year go with any date.
    for nomor, key in enumerate(
        ("nomor_sk_struktural", "nomor_sk_tugas_tambahan", "nomor_pertek", "nomor_ba_tpk"), 114
    ):
        d.facts(key)["nilai"] = str(nomor)
    return [ExpectedFinding("WKT004", "batch", row, "nilai")]


def _move_back(row: Row, column: str, old: timedelta) -> None:
    written_date = row.get(column)
    if isinstance(written_date, date):
        row[column] = written_date - old


@damage("WKT005", PERINGATAN)
def late_undangan(rng: Random, d: World) -> list[ExpectedFinding]:
    row = d.facts("tanggal_undangan")
    row["nilai"] = DAY + timedelta(rng.choice((0, 1, 3)))
    return [ExpectedFinding("WKT005", "batch", row, "nilai")]


@damage("WKT006", GALAT)
def pertek_after_keputusan(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    movement.pertek["tanggal"] = KEPUTUSAN + timedelta(rng.choice((1, rng.randint(2, 40))))
    return [ExpectedFinding("WKT006", "pertek", movement.pertek, "tanggal", movement.nip)]


@damage("WKT006", GALAT)
def izin_khusus_after_keputusan(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.usulan["tanggal_izin_khusus"]))
    movement.usulan["tanggal_izin_khusus"] = KEPUTUSAN + timedelta(rng.randint(1, 40))
    return [ExpectedFinding("WKT006", "usulan", movement.usulan, "tanggal_izin_khusus", movement.nip)]


@damage("WKT006", GALAT)
def izin_mendagri_after_keputusan(rng: Random, d: World) -> list[ExpectedFinding]:
    d.facts("nomor_izin_mendagri")["nilai"] = "100.2.2.6/77/OTDA"
    row = d.facts("tanggal_izin_mendagri")
    row["nilai"] = KEPUTUSAN + timedelta(rng.randint(1, 40))
    return [ExpectedFinding("WKT006", "batch", row, "nilai")]


@damage("WKT006", GALAT)
def tmt_before_pelantikan(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    movement.usulan["tmt"] = KEPUTUSAN
    return [ExpectedFinding("WKT006", "usulan", movement.usulan, "tmt", movement.nip)]


@damage("WKT007", INFO)
def working_days(rng: Random, d: World) -> list[ExpectedFinding]:
    d.add("libur", {"tanggal": DAY, "keterangan": rng.choice(("Hari Jadi Kota", "Cuti bersama"))})
    return [ExpectedFinding("WKT007", "batch", d.facts("tanggal_pelantikan"), "nilai")]


@damage("WKT007", INFO)
def weekend(rng: Random, d: World) -> list[ExpectedFinding]:
    day = DAY + timedelta(rng.choice((1, 2)))
    row = d.facts("tanggal_pelantikan")
    row["nilai"] = d.facts("tmt")["nilai"] = day
    d.facts("hari")["nilai"] = ("Sabtu", "Minggu")[day.weekday() - 5]
    return [ExpectedFinding("WKT007", "batch", row, "nilai")]


@damage("WKT008", GALAT)
def another_weekday(rng: Random, d: World) -> list[ExpectedFinding]:
    row = d.facts("hari")
    row["nilai"] = rng.choice(("Senin", "Selasa", "Rabu", "Kamis", "Sabtu", "Minggu"))
    return [ExpectedFinding("WKT008", "batch", row, "nilai")]


@damage("WKT008", GALAT)
def weekday_before_date(rng: Random, d: World) -> list[ExpectedFinding]:
    key, correct = rng.choice(
        (
            ("tanggal_pelantikan", "6 Februari 2026"),
            ("tanggal_undangan", "4 Februari 2026"),
            ("tanggal_sk_struktural", "5 Februari 2026"),
            ("tanggal_pertek", "28 Januari 2026"),
        )
    )
    row = d.facts(key)
    row["nilai"] = f"{rng.choice(('Senin', 'Selasa', 'Minggu'))}, {correct}"
    return [ExpectedFinding("WKT008", "batch", row, "nilai")]


@damage("WKT009", INFO)
def minutes_on_a_weekend(rng: Random, d: World) -> list[ExpectedFinding]:
    row = d.facts("tanggal_ba_tpk")
    row["nilai"] = rng.choice((date(2026, 1, 17), date(2026, 1, 18), date(2026, 1, 1)))
    return [ExpectedFinding("WKT009", "batch", row, "nilai")]
