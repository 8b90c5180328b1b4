"""Damages of papers and ceremony: what the family DOK must find."""

from __future__ import annotations

from random import Random

from catalogue_exam.damages.base import ExpectedFinding, damage, movers
from catalogue_exam.example_world import World

PERINGATAN = "peringatan"
GALAT = "galat"
INFO = "info"


@damage("DOK001", PERINGATAN)
def blank_agama(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.target["jenis"] != "pelaksana"))
    movement.person["agama"] = rng.choice((None, "-"))
    return [ExpectedFinding("DOK001", "pegawai", movement.person, "agama", movement.nip)]


@damage("DOK002", PERINGATAN)
def only_one_saksi(rng: Random, d: World) -> list[ExpectedFinding]:
    row = d.facts(rng.choice(("saksi_1_nip", "saksi_2_nip")))
    row["nilai"] = None
    return [ExpectedFinding("DOK002", "batch", row, "nilai")]


@damage("DOK002", PERINGATAN)
def saksi_ranks_lower(rng: Random, d: World) -> list[ExpectedFinding]:
    moving_nips = set(d.step)
    low_nips = [
        post["pemangku_nip"]
        for post in d.table["jabatan"]
        if post["eselon"] in {"IV.a", "IV.b"} and post["pemangku_nip"] and post["pemangku_nip"] not in moving_nips
    ]
    row = d.facts(rng.choice(("saksi_1_nip", "saksi_2_nip")))
    row["nilai"] = rng.choice(low_nips)
    return [ExpectedFinding("DOK002", "batch", row, "nilai", row["nilai"])]


@damage("DOK002", PERINGATAN)
def saksi_is_sworn_in(rng: Random, d: World) -> list[ExpectedFinding]:
    row = d.facts(rng.choice(("saksi_1_nip", "saksi_2_nip")))
    row["nilai"] = rng.choice(movers(d, lambda g: g.target["eselon"] == "III.a")).nip
    return [ExpectedFinding("DOK002", "batch", row, "nilai", row["nilai"])]


@damage("DOK003", PERINGATAN)
def blank_rohaniwan(rng: Random, d: World) -> list[ExpectedFinding]:
    agama = rng.choice(("islam", "kristen", "katolik", "hindu", "buddha", "khonghucu"))
    row = d.facts(f"rohaniwan_{agama}")
    row["nilai"] = None
    return [ExpectedFinding("DOK003", "batch", row, "nilai")]


@damage("DOK004", PERINGATAN)
def signer_lacks_data(rng: Random, d: World) -> list[ExpectedFinding]:
    pejabat = d.office_settings["pejabat"]["kepala_kepegawaian"]
    route = rng.choice(
        (
            (pejabat, "nama"),
            (pejabat, "nip"),
            (pejabat, "pangkat"),
            (d.office_settings["kepala_daerah"], "nama"),
        )
    )
    route[0][route[1]] = ""
    return [ExpectedFinding("DOK004", "mutasi.toml", None, "")]


@damage("DOK005", GALAT)
def twin_nomor(rng: Random, d: World) -> list[ExpectedFinding]:
    nomor = rng.choice(("800.1.3.3/Kep.17-BKPSDM/II/2026", "821/01"))
    rows = [d.facts(f"nomor_sk_{group}") for group in ("struktural", "tugas_tambahan")]
    for batch_row in rows:
        batch_row["nilai"] = nomor
    return [ExpectedFinding("DOK005", "batch", batch_row, "nilai") for batch_row in rows]


@damage("DOK005", GALAT)
def nomor_without_tanggal(rng: Random, d: World) -> list[ExpectedFinding]:
    group = rng.choice(("struktural", "tugas_tambahan"))
    d.facts(f"nomor_sk_{group}")["nilai"] = "800.1.3.3/Kep.17-BKPSDM/II/2026"
    row = d.facts(f"tanggal_sk_{group}")
    row["nilai"] = None
    return [ExpectedFinding("DOK005", "batch", row, "nilai")]


@damage("DOK006", INFO)
def untidy_nama(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    nama = str(movement.person["nama"])
    movement.person["nama"] = rng.choice((nama.upper(), " ".join(nama.upper().replace(" ", "  ")), f"{nama}, S.Kom."))
    return [ExpectedFinding("DOK006", "pegawai", movement.person, "nama", movement.nip)]


@damage("DOK007", PERINGATAN)
def number_of_another_month(rng: Random, d: World) -> list[ExpectedFinding]:
    row = d.facts(rng.choice(("nomor_sk_struktural", "nomor_sk_tugas_tambahan")))
    row["nilai"] = rng.choice(("800.1.3.3/Kep.201-BKPSDM/XI/2026", "800.1.3.3/Kep.201-BKPSDM/II/2025"))
    return [ExpectedFinding("DOK007", "batch", row, "nilai")]


@damage("DOK008", PERINGATAN)
def open_number(rng: Random, d: World) -> list[ExpectedFinding]:
    row = d.facts(rng.choice(("nomor_sk_struktural", "nomor_sk_tugas_tambahan")))
    row["nilai"] = rng.choice((None, "800.1.3.3/Kep.___-BKPSDM/II/2026"))
    return [ExpectedFinding("DOK008", "batch", row, "nilai")]
