"""The small sheets: moves, approvals, acting heads, careers, relatives, facts of the day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from builder.model import KEPUTUSAN, PELANTIKAN, DatedValue, Row, Step
from builder.nama import make_nama

if TYPE_CHECKING:
    from random import Random

    from builder.jabatan import JabatanTable
    from builder.pegawai import Population
    from builder.plan import Plan

SAKSI = ("SETDA.AS.1", "SETDA.AS.3")

_PERTEK = ("0417/B-AK.02.02/SD/F/2026", date(2026, 1, 28))
_ESELON = ("II.a", "II.b", "III.a", "III.b", "IV.a", "IV.b")
_IN_WORDS = 4
"""How many rows name their target in words instead of by code."""

_AGAMA_ROHANIWAN = ("Islam", "Kristen", "Katolik", "Hindu", "Buddha", "Khonghucu")


def make_usulan(rng: Random, jabatan: JabatanTable, plan: Plan, population: Population) -> list[Row]:
    """Write the moves as an office does: by eselon, a few late comers out of order."""
    struktural = [x for x in plan.step if x.group == "struktural"]
    struktural.sort(key=lambda x: _order(jabatan.row[x.target]))
    for _ in range(6):
        struktural.insert(rng.randrange(40), struktural.pop(rng.randrange(len(struktural))))
    puskesmas = [x for x in plan.step if x.group == "tugas tambahan"]
    rng.shuffle(puskesmas)
    step_list = struktural + puskesmas
    in_words = set(rng.sample([x.target for x in struktural], _IN_WORDS))
    return [
        _usulan_row(nomor, step, jabatan, population, in_words=step.target in in_words)
        for nomor, step in enumerate(step_list, start=1)
    ]


def _usulan_row(nomor: int, step: Step, jabatan: JabatanTable, population: Population, *, in_words: bool) -> Row:
    person = population.movers[step.target]
    target = jabatan.row[step.target]
    permission: tuple[DatedValue, DatedValue] = (None, None)
    if step.target.startswith("DISDUKCAPIL"):
        permission = ("821.22-0093/DUKCAPIL/2026", date(2026, 1, 26))
    elif step.target.startswith("INSPEKTORAT"):
        permission = ("800.1.3.3/0214/INSPEKTORAT/2026", date(2026, 1, 22))
    # A camat heads a perangkat daerah: the law asks for a selection like that of a JPT.
    selection: tuple[DatedValue, DatedValue] = (None, None)
    if target["syarat_khusus"] == "camat":
        selection = ("800.1.2.6/07/PANSEL/2026", date(2026, 1, 12))
    alasan = "Pengisian jabatan" if step.jenis != "rotasi" else "Penyegaran organisasi"
    return {
        "no": nomor,
        "nip": person["nip"],
        "nama": person["nama"],
        "kode_jabatan_tujuan": None if in_words else step.target,
        "jabatan_tujuan": target["jabatan"] if in_words else None,
        "unit_tujuan": target["unit_kerja"] if in_words else None,
        "jenis": step.jenis,
        "nomor_hasil_seleksi": selection[0],
        "tanggal_hasil_seleksi": selection[1],
        "nomor_izin_khusus": permission[0],
        "tanggal_izin_khusus": permission[1],
        "alasan": alasan,
    }


def _order(target: Row) -> tuple[int, int]:
    eselon, urut = target["eselon"], target["urut"]
    rank = _ESELON.index(str(eselon)) if eselon else len(_ESELON)
    return rank, urut if isinstance(urut, int) else 0


def make_pertek(rng: Random, plan: Plan, population: Population) -> list[Row]:
    """One approval a move, in the order of BKN, which is not the office's."""
    step_list = list(plan.step)
    rng.shuffle(step_list)
    return [
        {
            "nip": population.movers[step.target]["nip"],
            "nama": population.movers[step.target]["nama"],
            "kode_jabatan": step.target,
            "nomor": _PERTEK[0],
            "tanggal": _PERTEK[1],
            "hasil": "setuju",
        }
        for step in step_list
    ]


def make_plt(plan: Plan, population: Population) -> list[Row]:
    """One acting head for each vital post that stood empty before the batch."""
    return [
        {
            "kode_jabatan": kode,
            "nip_plt": population.plt(origin)["nip"],
            "mulai": date(2025, 12, 8),
            "selesai": date(2026, 3, 7),
            "nomor": f"800.1.11.1/{nomor}/BKPSDM.Adap",
        }
        for nomor, (kode, origin) in enumerate(
            [(kode, origin) for kode, origin in plan.blank.items() if origin is not None], start=4107
        )
    ]


def make_batch(rng: Random, population: Population) -> list[Row]:
    """Facts of the day; both decrees bear their numbers, so that their excerpts can be certified."""
    values: dict[str, DatedValue] = {
        "nama": "Pelantikan 6 Februari 2026",
        "tanggal_pelantikan": PELANTIKAN,
        "hari": "Jumat",
        "jam": "14.00 WIB",
        "tempat": ("Aula H. Nonon Sonthanie, Plaza Pemerintah Kota Bekasi, Jl. Jenderal Ahmad Yani No. 1 Bekasi"),
        "pakaian": "Pakaian Sipil Lengkap",
        "tmt": PELANTIKAN,
        "nomor_sk_struktural": "800.1.3.3/Kep.114-BKPSDM/II/2026",
        "tanggal_sk_struktural": KEPUTUSAN,
        "nomor_sk_tugas_tambahan": "800.1.3.3/Kep.115-BKPSDM/II/2026",
        "tanggal_sk_tugas_tambahan": KEPUTUSAN,
        "nomor_undangan": "800.1.3.3/656/BKPSDM.Adap",
        "tanggal_undangan": date(2026, 2, 4),
        "nomor_pertek": _PERTEK[0],
        "tanggal_pertek": _PERTEK[1],
        "nomor_ba_tpk": "800.1.3.3/02/TPK/2026",
        "tanggal_ba_tpk": date(2026, 1, 15),
        "tanggal_data_pegawai": date(2026, 1, 30),
        "saksi_1_nip": population.pemangku[SAKSI[0]]["nip"],
        "saksi_2_nip": population.pemangku[SAKSI[1]]["nip"],
    }
    for agama in _AGAMA_ROHANIWAN:
        values[f"rohaniwan_{agama.lower()}"] = make_nama(rng, agama, "L")[0]
    for role in ("pembaca_sk", "pembaca_doa", "mc"):
        values[role] = make_nama(rng, "Islam", "P" if role == "mc" else "L")[0]
    return [{"kunci": key, "nilai": value} for key, value in values.items()]


def make_libur() -> list[Row]:
    """Days of joint leave of 2026, which count as holidays only because they stand here."""
    return [
        {"tanggal": day, "keterangan": f"Cuti bersama {nama}"}
        for day, nama in (
            (date(2026, 2, 16), "Tahun Baru Imlek"),
            (date(2026, 3, 18), "Hari Suci Nyepi"),
            (date(2026, 3, 20), "Idulfitri"),
            (date(2026, 3, 23), "Idulfitri"),
            (date(2026, 3, 24), "Idulfitri"),
            (date(2026, 5, 15), "Kenaikan Yesus Kristus"),
            (date(2026, 5, 28), "Iduladha"),
            (date(2026, 12, 24), "Kelahiran Yesus Kristus"),
        )
    ]


def make_keluarga(rng: Random, jabatan: JabatanTable, plan: Plan, population: Population) -> list[Row]:
    """Return a few married couples, none of them in one line of superiors."""
    movers = {str(person["nip"]) for person in population.movers.values()}
    candidate = [
        person
        for person in population.row
        if person["jenis_jabatan"] == "pelaksana" and str(person["nip"]) not in movers
    ]
    couples: list[Row] = []
    used: set[str] = set()
    for step in rng.sample(plan.step, 4):
        person = population.movers[step.target]
        for partner in rng.sample(candidate, len(candidate)):
            kode = str(partner["kode_jabatan"])
            suitable = partner["agama"] == person["agama"] and partner["jenis_kelamin"] != person["jenis_kelamin"]
            in_line = step.target in line_of_superiors(jabatan, kode)
            if suitable and not in_line and str(partner["nip"]) not in used:
                used.add(str(partner["nip"]))
                hubungan = "istri" if partner["jenis_kelamin"] == "P" else "suami"
                couples.append({"nip": person["nip"], "nip_keluarga": partner["nip"], "hubungan": hubungan})
                break
    return couples


def line_of_superiors(jabatan: JabatanTable, kode: str) -> list[str]:
    """Return the posts above ``kode``, nearest first."""
    line: list[str] = []
    superior = jabatan.row[kode]["kode_atasan"]
    while superior is not None:
        line.append(str(superior))
        superior = jabatan.row[str(superior)]["kode_atasan"]
    return line


def make_riwayat(rng: Random, jabatan: JabatanTable, population: Population) -> list[Row]:
    """Earlier posts of everybody who moves, and of one in ten of the others."""
    by_jenjang: dict[str, list[Row]] = {}
    for row in jabatan.row.values():
        if row["status"] == "aktif" and row["jenis"] != "tugas tambahan":
            by_jenjang.setdefault(str(row["jenjang"]), []).append(row)
    movers = {str(person["nip"]) for person in population.movers.values()}
    careers: list[Row] = []
    for person in population.row:
        chosen = rng.random() < 0.1
        if (str(person["nip"]) in movers or chosen) and person["status_asn"] == "PNS":
            careers.extend(_career(rng, person, jabatan, by_jenjang))
    return careers


_LADDERS: dict[str, tuple[str, ...]] = {
    "jpt pratama": ("pelaksana", "pengawas", "administrator"),
    "administrator": ("pelaksana", "pengawas", "pengawas"),
    "pengawas": ("pelaksana", "pelaksana"),
    "pelaksana": ("pelaksana",),
    "ahli pertama": ("pelaksana",),
    "ahli muda": ("ahli pertama",),
    "ahli madya": ("ahli pertama", "ahli muda"),
}


def _career(rng: Random, person: Row, jabatan: JabatanTable, by_jenjang: dict[str, list[Row]]) -> list[Row]:
    start, end = person["tmt_cpns"], person["tmt_jabatan"]
    kode = person["kode_jabatan"]
    if kode is None or not isinstance(start, date) or not isinstance(end, date):
        return []
    present_post = jabatan.row[str(kode)]
    ladder = _LADDERS[str(present_post["jenjang"])]
    length = (end - start).days // len(ladder)
    if length < 60:
        return []
    career: list[Row] = []
    mulai = start
    for nomor, jenjang in enumerate(ladder, start=1):
        selesai = end if nomor == len(ladder) else _start_of_month(start, length * nomor)
        choices = by_jenjang[jenjang]
        if present_post["jenis"] == "fungsional":
            profession = str(present_post["jabatan"]).rsplit(" Ahli ", maxsplit=1)[0]
            nama, unit = f"{profession} {jenjang.title()}", str(present_post["unit_kerja"])
            if jenjang == "pelaksana":
                nama = "Penata Layanan Operasional"
        else:
            earlier_post = rng.choice(choices)
            nama, unit = str(earlier_post["jabatan"]), str(earlier_post["unit_kerja"])
        career.append(
            {
                "nip": person["nip"],
                "jabatan": nama,
                "unit_kerja": unit,
                "jenjang": jenjang,
                "tmt_mulai": mulai,
                "tmt_selesai": selesai - timedelta(days=1),
                "plt": "tidak",
            }
        )
        mulai = selesai
    return career


def _start_of_month(start: date, day: int) -> date:
    return (start + timedelta(days=day)).replace(day=1)
