"""Damages of services that may not stand still: what the family LYN must find."""

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


def _is_newcomer(movement: ExampleMove) -> bool:
    """Out of a pool into a post whose holder moves on."""
    return movement.source == "baru" and bool(_predecessors(movement))


def _predecessors(movement: ExampleMove) -> list[ExampleMove]:
    return movers(movement.world, lambda other_move: other_move.kode_asal == movement.kode_tujuan)


@damage("LYN001", GALAT)
def successor_cancelled(rng: Random, d: World) -> list[ExpectedFinding]:
    """The head leaves a vital post, and the row of the successor is taken out."""
    movement = rng.choice(movers(d, lambda g: _is_newcomer(g) and g.target["layanan_vital"]))
    leaver = _predecessors(movement)[0]
    movement.cancel()
    return [ExpectedFinding("LYN001", "usulan", leaver.usulan, leaver.target_column, leaver.nip)]


@damage("LYN001", GALAT)
def jabatan_turns_out_vital(rng: Random, d: World) -> list[ExpectedFinding]:
    """One of the posts that the clean batch leaves empty is a vital one."""
    leaver = rng.choice(
        movers(d, lambda g: g.source == "pemangku" and not g.successors and not g.origin["layanan_vital"])
    )
    leaver.origin["layanan_vital"] = rng.choice(("pendidikan", "kedaruratan"))
    return [ExpectedFinding("LYN001", "usulan", leaver.usulan, leaver.target_column, leaver.nip)]


def _untouched_posts(d: World, vital: bool) -> list[Row]:
    """Return structural posts with a holder who stays and is no witness, Plt or superior of anybody new."""
    touches = {kode for g in movers(d) for kode in (g.kode_asal, g.kode_tujuan)}
    other_nips = {post["nilai"] for post in d.table["batch"]} | {post["nip_plt"] for post in d.table["plt"]}
    other_nips |= {post["nip"] for post in d.office_settings["pejabat"].values()}
    return [
        post
        for post in d.table["jabatan"]
        if post["pemangku_nip"]
        and post["kode"] not in touches
        and post["pemangku_nip"] not in other_nips
        and bool(post["layanan_vital"]) == vital
    ]


@damage("LYN002", PERINGATAN)
def head_died(rng: Random, d: World) -> list[ExpectedFinding]:
    jabatan = rng.choice(_untouched_posts(d, vital=True))
    d.pegawai(str(jabatan["pemangku_nip"]))["kedudukan"] = rng.choice(("Meninggal", "Pensiun", "Berhenti"))
    return [ExpectedFinding("LYN002", "jabatan", jabatan, "kode", jabatan["kode"])]


@damage("LYN002", PERINGATAN)
def expired_plt(rng: Random, d: World) -> list[ExpectedFinding]:
    row = d.row("plt", "kode_jabatan", "DISDAMKARMAT.KEPALA")
    if rng.random() < 0.3:
        d.remove("plt", row)
    else:
        row["selesai"] = DAY - timedelta(rng.choice((1, rng.randint(2, 50))))
    jabatan = d.jabatan("DISDAMKARMAT.KEPALA")
    return [ExpectedFinding("LYN002", "jabatan", jabatan, "kode", jabatan["kode"])]


@damage("LYN003", INFO)
def abandoned_seat(rng: Random, d: World) -> list[ExpectedFinding]:
    movement = rng.choice(movers(d, lambda g: _is_newcomer(g) and not g.target["layanan_vital"]))
    leaver = _predecessors(movement)[0]
    movement.cancel()
    return [ExpectedFinding("LYN003", "usulan", leaver.usulan, leaver.target_column, leaver.kode_asal)]


@damage("LYN004", INFO)
def head_nearly_retired(rng: Random, d: World) -> list[ExpectedFinding]:
    """The holder of a vital post who stays is pensioned within six months."""
    jabatan = rng.choice([post for post in _untouched_posts(d, vital=True) if str(post["eselon"])[:2] in {"II", "IV"}])
    jpt = str(jabatan["eselon"]).startswith("II.")
    repeat = DAY + timedelta(rng.randint(1, (date(2026, 6, 30) - DAY).days))
    bup = 60 if jpt else 58
    person = d.pegawai(str(jabatan["pemangku_nip"]))
    give_birth_date(d, str(person["nip"]), repeat.replace(year=repeat.year - bup))
    return [ExpectedFinding("LYN004", "pegawai", person, "tanggal_lahir", jabatan["kode"])]


@damage("LYN005", PERINGATAN)
def plt_too_long(rng: Random, d: World) -> list[ExpectedFinding]:
    row = rng.choice(d.table["plt"])
    row["mulai"] = DAY - timedelta(rng.randint(190, 1500))
    return [ExpectedFinding("LYN005", "plt", row, "mulai", row["kode_jabatan"])]


@damage("LYN005", PERINGATAN)
def one_plt_two_jabatan(rng: Random, d: World) -> list[ExpectedFinding]:
    puskesmas = [plt_row for plt_row in d.table["plt"] if ".PKM." in str(plt_row["kode_jabatan"])]
    first_plt, second_plt = rng.sample(puskesmas, 2)
    second_plt["nip_plt"] = first_plt["nip_plt"]
    return [
        ExpectedFinding("LYN005", "plt", plt_row, "nip_plt", plt_row["kode_jabatan"])
        for plt_row in (first_plt, second_plt)
    ]


@damage("LYN006", PERINGATAN)
def plt_of_other_level(rng: Random, d: World) -> list[ExpectedFinding]:
    """A clerk acts for a camat or for the head of an office."""
    higher_orders = [
        plt_row for plt_row in d.table["plt"] if not str(plt_row["kode_jabatan"]).startswith(("DINKES", "KEC.07"))
    ]
    higher_orders = [
        plt_row
        for plt_row in higher_orders
        if d.jabatan(str(plt_row["kode_jabatan"]))["eselon"] not in {"IV.a", "IV.b"}
    ]
    row = rng.choice(higher_orders)
    row["nip_plt"] = rng.choice(d.table["keluarga"])["nip_keluarga"]
    return [ExpectedFinding("LYN006", "plt", row, "nip_plt", row["kode_jabatan"])]


@damage("LYN007", PERINGATAN)
def head_and_second_change(rng: Random, d: World) -> list[ExpectedFinding]:
    """The next in line of a unit that gets a new head changes places with a colleague elsewhere."""
    ending = rng.choice((".SEK", ".TU"))
    moves_by_target_kode = {g.kode_tujuan: g for g in movers(d)}
    touches = moves_by_target_kode.keys() | {g.kode_asal for g in movers(d)}
    deputies = [
        post
        for post in d.table["jabatan"]
        if str(post["kode"]).endswith(ending)
        and post["kode"] not in touches
        and post["pemangku_nip"]
        and _suitable(d, post)
    ]
    hit = rng.choice([post for post in deputies if post["kode_atasan"] in moves_by_target_kode])
    other_post = rng.choice(
        [
            post
            for post in deputies
            if post["kode_atasan"] not in moves_by_target_kode and post["eselon"] == hit["eselon"]
        ]
    )
    propose(d, str(hit["pemangku_nip"]), str(other_post["kode"]), "rotasi")
    row = propose(d, str(other_post["pemangku_nip"]), str(hit["kode"]), "rotasi")
    head = moves_by_target_kode[str(hit["kode_atasan"])]
    return [
        ExpectedFinding("LYN007", "usulan", head.usulan, head.target_column, head.nip),
        ExpectedFinding("LYN007", "usulan", row, "kode_jabatan_tujuan", row["nip"]),
    ]


def _suitable(d: World, jabatan: Row) -> bool:
    """Two years in the post, years to go, and no Plt of anything."""
    person = d.pegawai(str(jabatan["pemangku_nip"]))
    acting_nips = {plt_row["nip_plt"] for plt_row in d.table["plt"]}
    is_young = str(person["tanggal_lahir"]) > "1970"
    return str(person["tmt_jabatan"]) < "2024-01-01" and is_young and person["nip"] not in acting_nips


@damage("LYN008", INFO)
def successor_of_plt_cancelled(rng: Random, d: World) -> list[ExpectedFinding]:
    """The vital post stays with its Plt, for the newcomer's row is taken out."""
    posts_under_plt = {plt_row["kode_jabatan"] for plt_row in d.table["plt"]}
    movement = rng.choice(movers(d, lambda g: g.source == "baru" and g.kode_tujuan in posts_under_plt))
    plt = d.row("plt", "kode_jabatan", movement.kode_tujuan)
    movement.cancel()
    return [ExpectedFinding("LYN008", "plt", plt, "selesai", movement.kode_tujuan)]


@damage("LYN009", PERINGATAN)
def acting_head_moves_away(rng: Random, d: World) -> list[ExpectedFinding]:
    """Who acts for a post that stays empty goes to another office, out of a post that is then empty too."""
    order = next(row for row in d.table["plt"] if row["kode_jabatan"] == "DISDAMKARMAT.KEPALA")
    order["selesai"] = rng.choice((date(2026, 3, 6), date(2026, 3, 7)))
    nip = str(order["nip_plt"])
    old = d.jabatan(str(d.pegawai(nip)["kode_jabatan"]))
    elsewhere = dict(old) | {"kode": "BARU.1", "unit_kerja": "Dinas Sosial", "perangkat_daerah": "Dinas Sosial"}
    d.add("jabatan", elsewhere | {"pemangku_nip": None})
    propose(d, nip, "BARU.1", "rotasi")
    d.pegawai(nip).update(tmt_jabatan=date(2022, 3, 1), sertifikat="kompetensi pemerintahan")
    return [ExpectedFinding("LYN009", "plt", order, "nip_plt", nip)]
