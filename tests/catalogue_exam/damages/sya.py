"""Damages of the person against the post: what the family SYA must find."""

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
    propose,
)
from catalogue_exam.example_world import Row, World

GALAT = "galat"
INFO = "info"
DAY = date(2026, 2, 6)

GOLONGAN = ("II/c", "II/d", "III/a", "III/b", "III/c", "III/d", "IV/a", "IV/b", "IV/c", "IV/d", "IV/e")
PANGKAT = (
    "Pengatur",
    "Pengatur Tingkat I",
    "Penata Muda",
    "Penata Muda Tingkat I",
    "Penata",
    "Penata Tingkat I",
    "Pembina",
    "Pembina Tingkat I",
    "Pembina Utama Muda",
    "Pembina Utama Madya",
    "Pembina Utama",
)
GOLONGAN_RANGES = {
    "III.a": ("IV/a", "IV/b"),
    "III.b": ("III/d", "IV/a"),
    "IV.a": ("III/c", "III/d"),
    "IV.b": ("III/b", "III/c"),
}
"""Eselon -> lowest and highest golongan (PP 13/2002)."""


def _give_golongan(person: Row, golongan: str) -> None:
    person["golongan"], person["pangkat"] = golongan, PANGKAT[GOLONGAN.index(golongan)]


def _ordinary_eselon(movement: ExampleMove) -> bool:
    """A structural target without a law of its own and with nobody below it."""
    return (
        movement.struktural
        and movement.special in {None, "lurah"}
        and not _subordinates(movement.world, movement.kode_tujuan)
    )


def _subordinates(d: World, kode: str) -> list[Row]:
    return [post for post in d.table["jabatan"] if post["kode_atasan"] == kode and post["jenis"] == "struktural"]


@damage("SYA001", GALAT)
def insufficient_diploma(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.struktural and g.special not in {"camat", "rsud"}))
    administrator = movement.target["jenjang"] == "administrator"
    movement.person["pendidikan"] = rng.choice(("D-III", "D-II", "SMA") if administrator else ("D-II", "SMA", "SMP"))
    return [ExpectedFinding("SYA001", "pegawai", movement.person, "pendidikan", movement.nip)]


@damage("SYA001", GALAT)
def diploma_below_what_the_jabatan_asks(rng: Random, d: World) -> list[ExpectedFinding]:
    """The post itself asks for more than the law does."""
    movement = rng.choice(movers(d, lambda g: g.struktural and g.person["pendidikan"] != "S-2"))
    movement.target["pendidikan_min"] = "S-2"
    return [ExpectedFinding("SYA001", "pegawai", movement.person, "pendidikan", movement.nip)]


@damage("SYA002", GALAT)
def new_as_pengawas(rng: Random, d: World) -> list[ExpectedFinding]:
    """Promoted to administrator out of a post of pengawas (or ahli muda) of under three years."""
    movement = rng.choice(movers(d, lambda g: g.promosi and g.target["jenjang"] == "administrator"))
    movement.person["tmt_jabatan"] = date(2023, 2, 7) + timedelta(rng.choice((0, rng.randint(1, 300))))
    return [ExpectedFinding("SYA002", "pegawai", movement.person, "tmt_jabatan", movement.nip)]


@damage("SYA002", GALAT)
def new_as_pelaksana(rng: Random, d: World) -> list[ExpectedFinding]:
    """Promoted to pengawas with under four years as pelaksana and nothing before."""
    movement = rng.choice(movers(d, lambda g: g.promosi and g.target["jenjang"] == "pengawas"))
    movement.person["tmt_jabatan"] = date(2022, 2, 7) + timedelta(rng.choice((0, rng.randint(1, 500))))
    for row in [riwayat_row for riwayat_row in d.table["riwayat"] if riwayat_row["nip"] == movement.nip]:
        if rng.random() < 0.5:
            d.remove("riwayat", row)
        else:
            row["plt"] = "ya"
    return [ExpectedFinding("SYA002", "pegawai", movement.person, "tmt_jabatan", movement.nip)]


@damage("SYA003", GALAT)
def jumps_a_jenjang(rng: Random, d: World) -> list[ExpectedFinding]:
    """Ahli pertama to administrator; years as pengawas long ago, so that only the jump is wrong."""
    movement = rng.choice(
        movers(d, lambda g: g.source == "baru" and g.promosi and g.target["jenjang"] == "administrator")
    )
    movement.person["jenjang_jf"] = rng.choice(("ahli pertama", "penyelia", "terampil"))
    for row in d.table["riwayat"]:
        if row["nip"] == movement.nip:
            row["jenjang"] = "ahli muda"
    return [ExpectedFinding("SYA003", "usulan", movement.usulan, movement.target_column, movement.nip)]


@damage("SYA004", PERINGATAN)
def insufficient_pangkat(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, _ordinary_eselon))
    lowest = GOLONGAN.index(GOLONGAN_RANGES[str(movement.target["eselon"])][0])
    levels_down = rng.choice((1, 1, 2, 3))
    _give_golongan(movement.person, GOLONGAN[max(lowest - levels_down, 0)])
    return [
        ExpectedFinding(
            "SYA004",
            "pegawai",
            movement.person,
            "golongan",
            movement.nip,
        )
    ]


@damage("SYA005", INFO)
def pangkat_beyond(rng: Random, d: World) -> list[ExpectedFinding]:
    """A superior who stays is no new one (SYA014), one of the batch is still no lower."""

    def allowed(movement: ExampleMove) -> bool:
        if movement.target["eselon"] not in {"IV.a", "IV.b"}:
            return False
        highest = GOLONGAN.index(GOLONGAN_RANGES[str(movement.target["eselon"])][1])
        superior = movers(d, lambda other_move: other_move.kode_tujuan == movement.target["kode_atasan"])
        return all(GOLONGAN.index(str(other_move.person["golongan"])) > highest for other_move in superior)

    movement = rng.choice(movers(d, allowed))
    highest = GOLONGAN.index(GOLONGAN_RANGES[str(movement.target["eselon"])][1])
    _give_golongan(movement.person, GOLONGAN[highest + 1])
    return [ExpectedFinding("SYA005", "pegawai", movement.person, "golongan", movement.nip)]


@damage("SYA006", GALAT)
def insufficient_kinerja(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    column = rng.choice(("predikat_2024", "predikat_2025"))
    movement.person[column] = rng.choice(("Butuh Perbaikan", "Kurang", "Sangat Kurang"))
    return [
        ExpectedFinding(
            "SYA006",
            "pegawai",
            movement.person,
            column,
            movement.nip,
            None if movement.promosi else PERINGATAN,
        )
    ]


@damage("SYA007", PERINGATAN)
def blank_kinerja(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    column = rng.choice(("predikat_2024", "predikat_2025"))
    movement.person[column] = rng.choice((None, "-"))
    return [ExpectedFinding("SYA007", "pegawai", movement.person, column, movement.nip)]


@damage("SYA008", PERINGATAN)
def insufficient_uji_kompetensi(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.promosi))
    column, value = rng.choice(
        (
            ("uji_kompetensi", None),
            ("uji_kompetensi", "Tidak Memenuhi Syarat"),
            ("uji_kompetensi", "KMS"),
            ("tanggal_uji_kompetensi", date(2023, 2, 5)),
            ("tanggal_uji_kompetensi", date(2020, 6, 1)),
            ("tanggal_uji_kompetensi", None),
        )
    )
    movement.person[column] = value
    return [ExpectedFinding("SYA008", "pegawai", movement.person, column, movement.nip)]


@damage("SYA009", PERINGATAN)
def other_jurusan(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.target["jurusan_syarat"] and g.special != "rsud"))
    movement.person["jurusan"] = rng.choice(("Sastra Jawa", "Seni Rupa", "Filsafat"))
    return [ExpectedFinding("SYA009", "pegawai", movement.person, "jurusan", movement.nip)]


@damage("SYA009", PERINGATAN)
def jabatan_asks_jurusan(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.struktural and not g.target["jurusan_syarat"]))
    movement.target["jurusan_syarat"] = "Sastra Jawa;Seni Rupa"
    return [ExpectedFinding("SYA009", "pegawai", movement.person, "jurusan", movement.nip)]


@damage("SYA010", GALAT)
def demotion_without_dasar(rng: Random, d: World) -> list[ExpectedFinding]:
    """A head of division or section becomes a clerk; the post that waited stays empty."""

    def allowed(movement: ExampleMove) -> bool:
        pool = f"{movement.kode_asal.split('.')[0]}.PLO"
        awaited = movers(d, lambda other_move: other_move.kode_asal == movement.kode_tujuan)
        vital = movement.target["layanan_vital"]
        return movement.source == "pemangku" and not vital and not awaited and _post_exists(d, pool)

    movement = rng.choice(movers(d, allowed))
    pool = f"{movement.kode_asal.split('.')[0]}.PLO"
    formasi = d.jabatan(pool)["formasi"]
    assert isinstance(formasi, int)
    d.jabatan(pool)["formasi"] = formasi + 1
    movement.retarget(pool, "demosi")
    written_cells: Row = {
        "dasar": "hukuman disiplin",
        "nomor_dasar": "800/77/BKPSDM",
        "tanggal_dasar": date(2026, 1, 12),
    }
    missing = rng.choice(("dasar", "nomor_dasar", "tanggal_dasar", "semua"))
    for column, value in written_cells.items():
        movement.usulan[column] = None if missing in {column, "semua"} else value
    return [
        ExpectedFinding("SYA010", "usulan", movement.usulan, "dasar" if missing == "semua" else missing, movement.nip)
    ]


def _post_exists(d: World, kode: str) -> bool:
    return any(post["kode"] == kode for post in d.table["jabatan"])


@damage("SYA011", PERINGATAN)
def eselon_falls(rng: Random, d: World) -> list[ExpectedFinding]:
    """The target is of a lower eselon than the present post, and nobody says why."""

    def allowed(movement: ExampleMove) -> bool:
        eselon = (movement.origin["eselon"], movement.target["eselon"])
        if movers(d, lambda other_move: other_move.kode_asal == movement.kode_tujuan):
            return False
        return movement.jenis == "rotasi" and eselon in {("III.a", "III.a"), ("IV.a", "IV.a")}

    movement = rng.choice(movers(d, allowed))
    movement.target["eselon"] = str(movement.target["eselon"]).replace("a", "b")
    movement.usulan.update(jenis="penurunan eselon", alasan=None)
    return [ExpectedFinding("SYA011", "usulan", movement.usulan, "alasan", movement.nip)]


@damage("SYA012", GALAT)
def kepala_dinas_without_selection(rng: Random, d: World) -> list[ExpectedFinding]:
    """The head of another office is moved into a vacant post of JPT."""
    candidates = [
        pegawai_row
        for pegawai_row in d.table["pegawai"]
        if pegawai_row["eselon"] == "II.b"
        and pegawai_row["kedudukan"] == "Aktif"
        and str(pegawai_row["tmt_jabatan"]) < "2024-01-01"
        and str(pegawai_row["tanggal_lahir"]) > "1967-01-01"
        and not d.jabatan(str(pegawai_row["kode_jabatan"]))["layanan_vital"]
        and pegawai_row["nip"] not in {d.facts("saksi_1_nip")["nilai"], d.facts("saksi_2_nip")["nilai"]}
    ]
    person = rng.choice(candidates)
    row = propose(d, str(person["nip"]), "DISDAMKARMAT.KEPALA", "rotasi")
    selection: Row = {
        "nomor_hasil_seleksi": "800/9/Pansel",
        "tanggal_hasil_seleksi": date(2026, 1, 9),
    }
    missing = rng.choice((*selection, "semua"))
    for column, value in selection.items():
        row[column] = None if missing in {column, "semua"} else value
    column = "nomor_hasil_seleksi" if missing == "semua" else missing
    return [ExpectedFinding("SYA012", "usulan", row, column, person["nip"])]


@damage("SYA013", GALAT)
def too_old_for_fungsional(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.target["jenis"] == "fungsional"))
    age = rng.choice((53, 54, 55))
    person = movement.person
    birth_date = date(2026 - age, 2, 6) - timedelta(rng.choice((0, rng.randint(1, 360))))
    nip = give_birth_date(d, movement.nip, birth_date)
    return [ExpectedFinding("SYA013", "pegawai", person, "tanggal_lahir", nip, PERINGATAN if age == 53 else None)]


@damage("SYA014", PERINGATAN)
def subordinate_ranks_higher(rng: Random, d: World) -> list[ExpectedFinding]:
    """Somebody who stays has a higher golongan than the new superior."""
    touched_posts = {g.kode_asal for g in movers(d)} | {g.kode_tujuan for g in movers(d)}
    choices = [
        (movement, bottom)
        for movement in movers(d, lambda g: g.struktural)
        for bottom in _subordinates(d, movement.kode_tujuan)
        if bottom["kode"] not in touched_posts and bottom["pemangku_nip"]
    ]
    movement, bottom = rng.choice(choices)
    person = d.pegawai(str(bottom["pemangku_nip"]))
    _give_golongan(person, GOLONGAN[GOLONGAN.index(str(movement.person["golongan"])) + rng.choice((1, 2))])
    return [ExpectedFinding("SYA014", "pegawai", movement.person, "golongan", movement.nip)]


@damage("SYA015", INFO)
def low_kotak_talenta(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.promosi))
    movement.person["kotak_talenta"] = rng.randint(1, 6)
    return [ExpectedFinding("SYA015", "pegawai", movement.person, "kotak_talenta", movement.nip)]


@damage("SYA016", INFO)
def without_diklat(rng: Random, d: World) -> list[ExpectedFinding]:
    def allowed(movement: ExampleMove) -> bool:
        diklat = {"pengawas": "PKP", "administrator": "PKA"}.get(str(movement.target["jenjang"]))
        return movement.struktural and diklat is not None and movement.person["diklat_kepemimpinan"] == diklat

    movement = rng.choice(movers(d, allowed))
    movement.person["diklat_kepemimpinan"] = rng.choice((None, "-", "Latihan Dasar CPNS"))
    return [ExpectedFinding("SYA016", "pegawai", movement.person, "diklat_kepemimpinan", movement.nip)]


def _promoted_to_jpt(rng: Random, d: World) -> Row:
    """Promote an administrator who stays in the clean example to head an office that stood empty; nothing is wrong."""
    named = {row["nilai"] for row in d.table["batch"]} | {row["nip_plt"] for row in d.table["plt"]}
    named |= {official["nip"] for official in d.office_settings["pejabat"].values()} | set(d.step)
    people = [
        person
        for person in d.table["pegawai"]
        if person["eselon"] == "III.a"
        and person["kedudukan"] == "Aktif"
        and person["nip"] not in named
        and str(person["tmt_jabatan"]) < "2023-01-01"
        and "1972-01-01" < str(person["tanggal_lahir"]) < "1985-01-01"
        and not d.jabatan(str(person["kode_jabatan"]))["layanan_vital"]
        and not d.jabatan(str(person["kode_jabatan"]))["syarat_khusus"]
        and not str(person["kode_jabatan"]).startswith(("DISDUKCAPIL", "INSPEKTORAT"))
    ]
    person = rng.choice(people)
    row = propose(d, str(person["nip"]), "DISDAMKARMAT.KEPALA", "promosi")
    row.update(nomor_hasil_seleksi="800/9/Pansel", tanggal_hasil_seleksi=date(2026, 1, 20))
    _give_golongan(person, "IV/b")
    person.update(
        uji_kompetensi="Memenuhi Syarat",
        tanggal_uji_kompetensi=date(2025, 6, 2),
        kotak_talenta=8,
        sertifikat="kompetensi pemerintahan",
    )
    d.add(
        "riwayat",
        {
            "nip": person["nip"],
            "jabatan": "Kepala Bidang Pencegahan",
            "unit_kerja": d.jabatan("DISDAMKARMAT.KEPALA")["unit_kerja"],
            "jenjang": "administrator",
            "tmt_mulai": date(2012, 1, 2),
            "tmt_selesai": date(2017, 12, 29),
            "plt": "tidak",
        },
    )
    return person


@damage("SYA017", GALAT)
def too_old_for_jpt(rng: Random, d: World) -> list[ExpectedFinding]:
    person = _promoted_to_jpt(rng, d)
    birth_date = date(1970, 2, 5) - timedelta(rng.choice((0, 1, 200)))
    nip = give_birth_date(d, str(person["nip"]), birth_date)
    return [ExpectedFinding("SYA017", "pegawai", person, "tanggal_lahir", nip)]


@damage("SYA018", GALAT)
def new_as_administrator(rng: Random, d: World) -> list[ExpectedFinding]:
    person = _promoted_to_jpt(rng, d)
    person["tmt_jabatan"] = date(2024, 2, 7) + timedelta(rng.choice((0, 1, 100)))
    for row in d.table["riwayat"]:
        if row["nip"] == person["nip"]:
            row["jenjang"] = "pengawas"
    return [ExpectedFinding("SYA018", "pegawai", person, "tmt_jabatan", person["nip"])]


@damage("SYA018", GALAT)
def new_in_the_field(rng: Random, d: World) -> list[ExpectedFinding]:
    person = _promoted_to_jpt(rng, d)
    for row in d.table["riwayat"]:
        if row["nip"] == person["nip"]:
            row["unit_kerja"] = "Kecamatan Bekasi Barat"
    return [ExpectedFinding("SYA018", "pegawai", person, "tmt_jabatan", person["nip"], PERINGATAN)]


@damage("SYA019", INFO)
def no_government_certificate(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.struktural))
    movement.person["sertifikat"] = rng.choice((None, "pbj"))
    return [ExpectedFinding("SYA019", "pegawai", movement.person, "sertifikat")]


@damage("SYA010", GALAT)
def dismissed_without_ground(rng: Random, d: World) -> list[ExpectedFinding]:
    """Somebody who leaves a post anyway gets no other one, and no reason is given."""
    movement = rng.choice(movers(d, lambda g: g.origin["jenis"] == "struktural" and not g.target["layanan_vital"]))
    movement.retarget(None, "pemberhentian")
    return [ExpectedFinding("SYA010", "usulan", movement.usulan, "dasar", movement.nip)]
