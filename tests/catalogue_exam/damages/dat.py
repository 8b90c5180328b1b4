"""Damages of the data: what the family DAT must find from DAT008 on."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from catalogue_exam.damages.base import PERINGATAN, ExampleMove, ExpectedFinding, damage, give_birth_date, movers
from catalogue_exam.example_world import Row, World

GALAT = "galat"
INFO = "info"


@damage("DAT008", GALAT)
def unknown_target(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.loose))
    movement.usulan.update(jabatan_tujuan=None, unit_tujuan=None, kode_jabatan_tujuan=movement.kode_tujuan + "X")
    return [ExpectedFinding("DAT008", "usulan", movement.usulan, "kode_jabatan_tujuan", movement.nip)]


@damage("DAT008", GALAT)
def misspelt_target(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.loose))
    target = movement.target
    movement.usulan.update(
        jabatan_tujuan=target["jabatan"], unit_tujuan=f"{target['unit_kerja']}w", kode_jabatan_tujuan=None
    )
    return [ExpectedFinding("DAT008", "usulan", movement.usulan, "jabatan_tujuan", movement.nip)]


@damage("DAT008", GALAT)
def ambiguous_target(rng: Random, d: World) -> list[ExpectedFinding]:
    """A second post with the same words: none of the two may be taken."""
    movement = rng.choice(movers(d, lambda g: g.loose))
    target = movement.target
    d.add("jabatan", target | {"kode": f"{target['kode']}.LAIN", "status": "aktif"})
    movement.usulan.update(jabatan_tujuan=target["jabatan"], unit_tujuan=target["unit_kerja"], kode_jabatan_tujuan=None)
    return [ExpectedFinding("DAT008", "usulan", movement.usulan, "jabatan_tujuan", movement.nip)]


@damage("DAT009", GALAT)
def kode_jabatan_twice(rng: Random, d: World) -> list[ExpectedFinding]:
    original = rng.choice(d.table["jabatan"])
    twin_row = d.add("jabatan", original | {"jabatan": "Jabatan Lain", "pemangku_nip": None})
    return [
        ExpectedFinding("DAT009", "jabatan", row_of_sheet, "kode", original["kode"])
        for row_of_sheet in (original, twin_row)
    ]


@damage("DAT010", GALAT)
def no_golongan(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    movement.person["golongan"] = rng.choice(("III/e", "V/a", "IIII", "3d", "Penata"))
    return [ExpectedFinding("DAT010", "pegawai", movement.person, "golongan", movement.nip)]


@damage("DAT010", GALAT)
def other_pangkat(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    movement.person["pangkat"] = "Juru Muda"
    return [ExpectedFinding("DAT010", "pegawai", movement.person, "pangkat", movement.nip)]


@damage("DAT011", GALAT)
def unreadable_date_of_pegawai(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    column = rng.choice(("tanggal_lahir", "tmt_cpns", "tmt_golongan", "tmt_jabatan", "tanggal_uji_kompetensi"))
    movement.person[column] = rng.choice(("31-02-2015", "01/04/15", "besok", "2015-13-01", "April 2015"))
    return [ExpectedFinding("DAT011", "pegawai", movement.person, column, movement.nip)]


@damage("DAT011", GALAT)
def unreadable_batch_date(rng: Random, d: World) -> list[ExpectedFinding]:
    row = d.facts(
        rng.choice(
            (
                "tanggal_undangan",
                "tanggal_ba_tpk",
                "tanggal_data_pegawai",
                "tanggal_sk_struktural",
                "tanggal_sk_tugas_tambahan",
                "tmt",
            )
        )
    )
    row["nilai"] = rng.choice(("31-02-2026", "01/02/26", "segera"))
    return [ExpectedFinding("DAT011", "batch", row, "nilai")]


@damage("DAT011", GALAT)
def unreadable_date_of_plt(rng: Random, d: World) -> list[ExpectedFinding]:
    row = rng.choice(d.table["plt"])
    column = rng.choice(("mulai", "selesai"))
    row[column] = rng.choice(("31-02-2026", "08/12/25", "seterusnya"))
    return [ExpectedFinding("DAT011", "plt", row, column, row["nip_plt"])]


@damage("DAT012", GALAT)
def word_outside_the_list(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    column, value = rng.choice(
        (
            ("agama", "Islm"),
            ("kedudukan", "Aktiv"),
            ("status_asn", "PN"),
            ("pendidikan", "Sarjna"),
            ("jenis_kelamin", "X"),
            ("predikat_2025", "Bagus"),
            ("predikat_2024", "Cukup"),
            ("hukuman_disiplin", "Lumayan"),
            ("status_hukum", "Aman"),
            ("uji_kompetensi", "Lulus sekali"),
            ("eselon", "VI.c"),
        )
    )
    movement.person[column] = value
    return [ExpectedFinding("DAT012", "pegawai", movement.person, column, movement.nip)]


@damage("DAT012", GALAT)
def jabatan_word_outside_the_list(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.struktural))
    column, value = rng.choice(
        (
            ("pendidikan_min", "Sarjna"),
            ("layanan_vital", "kesehtan"),
            ("status", "hidup"),
            ("kelas", "sembilan"),
        )
    )
    movement.target[column] = value
    return [ExpectedFinding("DAT012", "jabatan", movement.target, column, movement.kode_tujuan)]


@damage("DAT013", GALAT)
def name_of_somebody_else(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    sheet = rng.choice(("usulan", "pertek"))
    row = movement.usulan if sheet == "usulan" else movement.pertek
    row["nama"] = rng.choice(("Badrun Sulaiman", str(row["nama"]) + "ti"))
    return [ExpectedFinding("DAT013", sheet, row, "nama", movement.nip)]


@damage("DAT014", PERINGATAN)
def other_typed_jenis(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    kinds_of_move = ("rotasi", "promosi", "demosi", "alih jabatan", "kenaikan eselon", "penurunan eselon")
    movement.usulan["jenis"] = rng.choice(
        [other_jenis for other_jenis in kinds_of_move if other_jenis != movement.jenis]
    )
    return [ExpectedFinding("DAT014", "usulan", movement.usulan, "jenis", movement.nip)]


@damage("DAT015", PERINGATAN)
def other_pemangku(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.origin["pemangku_nip"] and g.origin["formasi"] == 1))
    movement.origin["pemangku_nip"] = rng.choice([g.nip for g in movers(d) if g.nip != movement.nip])
    return [ExpectedFinding("DAT015", "jabatan", movement.origin, "pemangku_nip", movement.kode_asal)]


@damage("DAT016", GALAT)
def blank_required_cell(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    column = rng.choice(("nama", "golongan"))
    movement.person[column] = rng.choice((None, "-", "null", "N/A"))
    return [ExpectedFinding("DAT016", "pegawai", movement.person, column, movement.nip)]


@damage("DAT016", GALAT)
def blank_cell_of_no_paper(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    column = rng.choice(("pendidikan", "tmt_jabatan"))
    movement.person[column] = rng.choice((None, "-", "null", "N/A"))
    return [ExpectedFinding("DAT016", "pegawai", movement.person, column, movement.nip, PERINGATAN)]


@damage("DAT016", GALAT)
def blank_target(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.loose))
    movement.usulan.update(kode_jabatan_tujuan=None, jabatan_tujuan=None, unit_tujuan=None)
    return [ExpectedFinding("DAT016", "usulan", movement.usulan, "kode_jabatan_tujuan", movement.nip)]


@damage("DAT016", GALAT)
def blank_nama_jabatan(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.target_column == "kode_jabatan_tujuan"))
    movement.target["jabatan"] = None
    return [ExpectedFinding("DAT016", "jabatan", movement.target, "jabatan", movement.kode_tujuan)]


@damage("DAT016", GALAT)
def blank_unit(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.target_column == "kode_jabatan_tujuan"))
    movement.target["unit_kerja"] = None
    return [ExpectedFinding("DAT016", "jabatan", movement.target, "unit_kerja", movement.kode_tujuan, PERINGATAN)]


@damage("DAT017", PERINGATAN)
def stale_pegawai_data(rng: Random, d: World) -> list[ExpectedFinding]:
    row = d.facts("tanggal_data_pegawai")
    row["nilai"] = rng.choice((None, date(2026, 1, 6), date(2026, 1, 6) - timedelta(rng.randint(1, 400))))
    return [ExpectedFinding("DAT017", "batch", row, "nilai")]


@damage("DAT018", INFO)
def entered_too_young(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    person = movement.person
    tmt = person["tmt_cpns"]
    assert isinstance(tmt, date)
    birth_date = tmt.replace(year=tmt.year - 18) + timedelta(rng.randint(1, 300))
    nip = f"{birth_date:%Y%m%d}{movement.nip[8:]}"
    person["tanggal_lahir"] = birth_date
    d.substitutes(movement.nip, nip)
    return [ExpectedFinding("DAT018", "pegawai", person, "tmt_cpns", nip)]


@damage("DAT019", GALAT)
def superior_that_is_missing(rng: Random, d: World) -> list[ExpectedFinding]:
    leaf = _leaf_posts(d)
    row = rng.choice(leaf)
    row["kode_atasan"] = rng.choice(("TIDAK.ADA", row["kode"]))
    return [ExpectedFinding("DAT019", "jabatan", row, "kode_atasan", row["kode"])]


@damage("DAT019", GALAT)
def superiors_in_a_circle(rng: Random, d: World) -> list[ExpectedFinding]:
    """Two leaves become each other's superior."""
    first_post, second_post = rng.sample(_leaf_posts(d), 2)
    first_post["kode_atasan"], second_post["kode_atasan"] = second_post["kode"], first_post["kode"]
    return [
        ExpectedFinding("DAT019", "jabatan", post, "kode_atasan", post["kode"]) for post in (first_post, second_post)
    ]


def _leaf_posts(d: World) -> list[Row]:
    superiors = {post["kode_atasan"] for post in d.table["jabatan"]}
    return [post for post in d.table["jabatan"] if post["kode"] not in superiors and post["jenis"] != "struktural"]


@damage("DAT020", INFO)
def foreign_heading(rng: Random, d: World) -> list[ExpectedFinding]:
    sheet = rng.choice(("usulan", "pegawai", "jabatan", "riwayat", "pertek", "plt", "keluarga"))
    heading = rng.choice(("Warna Kesukaan", "catatan_sekretariat", "zzz"))
    d.column[sheet].append(heading)
    for row_of_sheet in d.table[sheet]:
        row_of_sheet[heading] = "x"
    return [ExpectedFinding("DAT020", d.heading_cell(sheet, heading), None, "")]


@damage("DAT020", INFO)
def unknown_keys(rng: Random, d: World) -> list[ExpectedFinding]:
    row = d.add("batch", {"kunci": rng.choice(("warna", "tanggal_lantik", "saksi_3_nip")), "nilai": "x"})
    return [ExpectedFinding("DAT020", "batch", row, "kunci")]


@damage("DAT021", PERINGATAN)
def missing_settings_table(rng: Random, d: World) -> list[ExpectedFinding]:
    route = rng.choice((("instansi",), ("kepala_daerah",), ("pejabat", "kepala_kepegawaian")))
    settings_table = d.office_settings
    for part in route[:-1]:
        settings_table = settings_table[part]
    del settings_table[route[-1]]
    return [ExpectedFinding("DAT021", "mutasi.toml", None, "")]


@damage("DAT022", PERINGATAN)
def unused_waiver(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    row = _waiver(d, movement, rng.choice(("SYA008", "WKT001", "PEG009", "KHU003", "DAT003", "PEG001")))
    return [ExpectedFinding("DAT022", "pengecualian", row, "aturan", movement.nip)]


@damage("DAT023", GALAT)
def invalid_waiver(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    row = _waiver(d, movement, "SYA008")
    column, value = rng.choice(
        (
            ("alasan", None),
            ("berlaku_sampai", date(2026, 2, 5)),
            ("aturan", "SYA099"),
            *(("aturan", kode) for kode in ("DAT001", "DAT002", "DAT006", "DAT007", "DAT008", "JAB001", "JAB002")),
        )
    )
    row[column] = value
    return [ExpectedFinding("DAT023", "pengecualian", row, column, movement.nip)]


def _waiver(d: World, movement: ExampleMove, rule_code: str) -> Row:
    return d.add(
        "pengecualian",
        {
            "aturan": rule_code,
            "nip": movement.nip,
            "alasan": "Sudah dipertimbangkan",
            "nomor_dokumen": "800/12/BKPSDM",
            "tanggal_dokumen": date(2026, 1, 20),
            "berlaku_sampai": date(2026, 2, 6),
        },
    )


@damage("DAT027", PERINGATAN)
def column_blank_for_everybody(rng: Random, d: World) -> list[ExpectedFinding]:
    """A column that nobody fills is told once, not once for each person."""
    column = rng.choice(("status_hukum", "hukuman_disiplin"))
    for row in d.table["pegawai"]:
        row[column] = None
    return [ExpectedFinding("DAT027", "pegawai", None, "")]


@damage("DAT024", GALAT)
def old_nips_in_the_staff_table(rng: Random, d: World) -> list[ExpectedFinding]:
    """Nine digits, as NIPs had before 2009, in more rows than there are sound ones: one fault of the table."""
    for nomor in range(len(d.table["pegawai"]) + 1):
        d.add("pegawai", {"nip": f"4{rng.randrange(10**8):08d}", "nama": f"Orang Lama {nomor}"})
    return [ExpectedFinding("DAT024", "pegawai", None, "")]


@damage("DAT025", PERINGATAN)
def row_marked_off(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    column = rng.choice(("keterangan", "alasan"))
    movement.usulan[column] = rng.choice(("batal", "DIBATALKAN", "ditarik kembali", "tidak jadi", "ditunda dulu"))
    return [ExpectedFinding("DAT025", "usulan", movement.usulan, column, movement.nip)]


@damage("DAT026", PERINGATAN)
def status_in_a_remark(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    movement.usulan["keterangan"] = rng.choice(("tubel", "Tugas Belajar", "CLTN", "sedang hukdis", "MPP"))
    return [ExpectedFinding("DAT026", "usulan", movement.usulan, "keterangan", movement.nip)]


def _day(row: Row, column: str) -> date:
    day = row[column]
    assert isinstance(day, date)
    return day


@damage("DAT028", GALAT)
def person_under_two_nips(rng: Random, d: World) -> list[ExpectedFinding]:
    """Two of the proposed people bear one name and one birth date."""
    loose = movers(d, lambda g: g.loose)
    pairs = [
        (one, other)
        for one in loose
        for other in loose
        if one.nip != other.nip
        and one.nip[8:] != other.nip[8:]
        and abs(_day(one.person, "tanggal_lahir") - _day(other.person, "tanggal_lahir")) < timedelta(1000)
    ]
    one, other = rng.choice(pairs)
    person = other.person
    for row in (person, other.usulan, other.pertek):
        row["nama"] = one.person["nama"]
    give_birth_date(d, other.nip, one.person["tanggal_lahir"])
    return [ExpectedFinding("DAT028", "pegawai", row, "nip", row["nip"]) for row in (one.person, person)]


@damage("DAT029", GALAT)
def post_under_two_codes(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: g.struktural and not g.target["layanan_vital"]))
    d.add("jabatan", dict(movement.target) | {"kode": f"{movement.kode_tujuan}.X", "pemangku_nip": None})
    return [ExpectedFinding("DAT029", "jabatan", movement.target, "kode", movement.kode_tujuan)]


@damage("DAT030", GALAT)
def riwayat_ends_before_it_begins(rng: Random, d: World) -> list[ExpectedFinding]:
    rows = [row for row in d.table["riwayat"] if row["nip"] in d.step and isinstance(row["tmt_mulai"], date)]
    row = rng.choice(rows)
    row["tmt_selesai"] = _day(row, "tmt_mulai") - timedelta(rng.choice((1, 400)))
    return [ExpectedFinding("DAT030", "riwayat", row, "tmt_selesai", row["nip"])]


@damage("DAT030", GALAT)
def riwayat_before_cpns(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d))
    movement.person["tmt_golongan"] = _day(movement.person, "tmt_cpns") - timedelta(rng.choice((1, 900)))
    return [ExpectedFinding("DAT030", "pegawai", movement.person, "tmt_golongan", movement.nip)]
