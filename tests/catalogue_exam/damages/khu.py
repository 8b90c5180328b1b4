"""Damages of posts with their own law: what the family KHU must find."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from catalogue_exam.damages.base import PERINGATAN, ExampleMove, ExpectedFinding, damage, movers, propose
from catalogue_exam.example_world import Row, World

GALAT = "galat"
INFO = "info"
NOT_HEALTH: Row = {"jurusan": "Teknik Sipil", "gelar_depan": None, "gelar_belakang": "S.T."}


def _kapus_move(rng: Random, d: World) -> ExampleMove:
    return rng.choice(movers(d, lambda g: g.kapus))


@damage("KHU001", GALAT)
def no_ahli_jenjang(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = _kapus_move(rng, d)
    movement.person["jenjang_jf"] = rng.choice(("penyelia", "mahir", "terampil"))
    return [ExpectedFinding("KHU001", "pegawai", movement.person, "jenjang_jf", movement.nip)]


@damage("KHU001", GALAT)
def not_health_rumpun(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = _kapus_move(rng, d)
    movement.person["rumpun_jf"] = rng.choice(("umum", "pendidikan", None))
    return [ExpectedFinding("KHU001", "pegawai", movement.person, "rumpun_jf", movement.nip)]


@damage("KHU001", GALAT)
def new_as_fungsional(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = _kapus_move(rng, d)
    movement.person["tmt_jf"] = date(2024, 2, 7) + timedelta(rng.choice((0, rng.randint(1, 600))))
    return [ExpectedFinding("KHU001", "pegawai", movement.person, "tmt_jf", movement.nip)]


@damage("KHU002", GALAT)
def kapus_without_bachelor(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = _kapus_move(rng, d)
    movement.person["pendidikan"] = rng.choice(("D-III", "SMA"))
    return [ExpectedFinding("KHU002", "pegawai", movement.person, "pendidikan", movement.nip)]


@damage("KHU002", GALAT)
def kapus_not_of_health(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = _kapus_move(rng, d)
    movement.person.update(NOT_HEALTH)
    return [ExpectedFinding("KHU002", "pegawai", movement.person, "jurusan", movement.nip)]


@damage("KHU003", PERINGATAN)
def kapus_new_at_the_puskesmas(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = _kapus_move(rng, d)
    month = rng.choice((23, 0, rng.randint(1, 22), None))
    movement.person["masa_kerja_puskesmas_bulan"] = month
    return [
        ExpectedFinding(
            "KHU003",
            "pegawai",
            movement.person,
            "masa_kerja_puskesmas_bulan",
            movement.nip,
        )
    ]


@damage("KHU004", PERINGATAN)
def kapus_without_training(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = _kapus_move(rng, d)
    movement.person["sertifikat"] = rng.choice((None, "pbj", "kepamongprajaan;pbj"))
    return [ExpectedFinding("KHU004", "pegawai", movement.person, "sertifikat", movement.nip)]


@damage("KHU005", GALAT)
def camat_not_of_government(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.special == "camat"))
    movement.person.update(
        jurusan=rng.choice(("Teknik Sipil", "Manajemen", "Ilmu Komunikasi")),
        gelar_belakang=rng.choice(("S.T.", "S.E., M.M.", "S.I.Kom.")),
    )
    return [ExpectedFinding("KHU005", "pegawai", movement.person, "jurusan", movement.nip)]


@damage("KHU006", GALAT)
def dukcapil_without_izin(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.special == "dukcapil"))
    return [_without_izin("KHU006", movement, rng)]


@damage("KHU006", GALAT)
def pejabat_of_dukcapil_leaves(rng: Random, d: World) -> list[ExpectedFinding]:
    """The law covers who leaves the office as well: the post of origin is one of Dukcapil."""
    movement = rng.choice(movers(d, lambda g: g.source == "pemangku" and g.struktural and not g.special))
    movement.origin["syarat_khusus"] = "dukcapil"
    expected_of_followers = [
        ExpectedFinding("KHU006", "usulan", follower.usulan, "nomor_izin_khusus", follower.nip)
        for follower in movers(d, lambda follower: follower.kode_tujuan == movement.kode_asal)
    ]
    return [
        ExpectedFinding("KHU006", "usulan", movement.usulan, "nomor_izin_khusus", movement.nip),
        *expected_of_followers,
    ]


@damage("KHU007", GALAT)
def inspektorat_without_gubernur(rng: Random, d: World) -> list[ExpectedFinding]:
    """Who leaves such a post needs the letter; who is proposed for it is only told."""
    movement = rng.choice(movers(d, lambda g: g.source == "pemangku" and g.struktural and not g.special))
    movement.origin["syarat_khusus"] = "inspektorat"
    return [ExpectedFinding("KHU007", "usulan", movement.usulan, "nomor_izin_khusus", movement.nip)]


def _without_izin(rule_code: str, movement: ExampleMove, rng: Random) -> ExpectedFinding:
    missing = rng.choice(("nomor_izin_khusus", "tanggal_izin_khusus", "semua"))
    for column in ("nomor_izin_khusus", "tanggal_izin_khusus"):
        if missing in {column, "semua"}:
            movement.usulan[column] = None
    column = "nomor_izin_khusus" if missing == "semua" else missing
    return ExpectedFinding(rule_code, "usulan", movement.usulan, column, movement.nip)


@damage("KHU008", PERINGATAN)
def procurement_without_sertifikat(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.special == "pbj"))
    movement.person["sertifikat"] = rng.choice((None, "-", "kepamongprajaan", "manajemen puskesmas"))
    return [ExpectedFinding("KHU008", "pegawai", movement.person, "sertifikat", movement.nip)]


@damage("KHU008", PERINGATAN)
def jabatan_becomes_procurement(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.struktural and not g.special and g.source != "kapus"))
    if "pbj" in str(movement.person["sertifikat"]):
        movement.person["sertifikat"] = None
    movement.target["syarat_khusus"] = "pbj"
    return [ExpectedFinding("KHU008", "pegawai", movement.person, "sertifikat", movement.nip)]


@damage("KHU009", INFO)
def direktur_not_a_doctor(rng: Random, d: World) -> list[ExpectedFinding]:
    """The field of study is another one too, and the post asks for medicine (SYA009)."""
    movement = rng.choice(movers(d, lambda g: g.special == "rsud"))
    movement.person.update(gelar_depan=None, jurusan="Kesehatan Masyarakat", gelar_belakang="S.K.M.")
    return [
        ExpectedFinding("KHU009", "pegawai", movement.person, "gelar_depan", movement.nip),
        ExpectedFinding("SYA009", "pegawai", movement.person, "jurusan", movement.nip, PERINGATAN),
    ]


@damage("KHU010", INFO)
def camat_without_selection(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.special == "camat"))
    movement.usulan["nomor_hasil_seleksi"] = None
    return [ExpectedFinding("KHU010", "usulan", movement.usulan, "nomor_hasil_seleksi", movement.nip)]


@damage("KHU011", GALAT)
def sekwan_without_dprd(rng: Random, d: World) -> list[ExpectedFinding]:
    """The post that stood empty is that of the Sekretaris DPRD; the DPRD was not asked."""
    d.jabatan("DISDAMKARMAT.KEPALA").update(jabatan="Sekretaris DPRD", layanan_vital=None)
    people = [
        person
        for person in d.table["pegawai"]
        if person["eselon"] == "II.b"
        and person["kedudukan"] == "Aktif"
        and str(person["tmt_jabatan"]) < "2024-01-01"
        and str(person["tanggal_lahir"]) > "1968-01-01"
        and not d.jabatan(str(person["kode_jabatan"]))["layanan_vital"]
        and not d.jabatan(str(person["kode_jabatan"]))["syarat_khusus"]
        and person["nip"] not in {official["nip"] for official in d.office_settings["pejabat"].values()}
        and person["nip"] not in {row["nilai"] for row in d.table["batch"]}
    ]
    person = rng.choice(people)
    row = propose(d, str(person["nip"]), "DISDAMKARMAT.KEPALA", "rotasi")
    row.update(nomor_hasil_seleksi="800/9/Pansel", tanggal_hasil_seleksi=date(2026, 1, 20))
    return [ExpectedFinding("KHU011", "usulan", row, "nomor_izin_khusus", person["nip"])]
