"""The plan: which posts stand empty, who moves where, drawn so that nothing collides.

Each unit plays one part at most, so that the head and the next in line of a
vital unit never change together and no chain grows longer than it was drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from builder.model import Step

if TYPE_CHECKING:
    from random import Random

    from builder.jabatan import JabatanTable

_NO_PART = {
    "SETWAN",
    "INSPEKTORAT",
    "DISDIK",
    "DINKES",
    "SATPOLPP",
    "DISDAMKARMAT",
    "DISDUKCAPIL",
    "BKPSDM",
    "BPBD",
}
"""Offices kept out of the draw: vital heads, special law, or a part of their own."""

_AHLI_MUDA = ("DR-MUDA", "DRG-MUDA", "ADK-MUDA")
_SWAPPED = ("Lurah Jatiranggon", "Lurah Jatirangga")


@dataclass
class Plan:
    """Everything that the draw decides, by post code.

    ``blank`` maps each post empty before the batch to the code of the post
    whose holder serves there as Plt, or to None.
    """

    step: list[Step] = field(default_factory=list)
    blank: dict[str, str | None] = field(default_factory=dict)
    pensiun: str = ""
    kept_vacant: list[str] = field(default_factory=list)
    figures: dict[str, list[str]] = field(default_factory=dict)

    def add(self, source: str, origin: str, target: str, jenis: str) -> str:
        """Add a move and return the post that it leaves."""
        group = "tugas tambahan" if "tugas tambahan" in jenis else "struktural"
        self.step.append(Step(source, origin, target, jenis, group))
        return origin

    def move_holder(self, origin: str, target: str, jenis: str) -> str:
        """Move the holder of a structural post."""
        return self.add("pemangku", origin, target, jenis)

    def raise_up(self, origin: str, target: str, jenis: str = "promosi") -> str:
        """Move one of several people out of a functional or clerical post."""
        return self.add("baru", origin, target, jenis)


def make_plan(rng: Random, jabatan: JabatanTable) -> Plan:
    """Draw the 61 moves."""
    plan = Plan()
    row = jabatan.row
    swap = [kode for nama in _SWAPPED for kode, b in row.items() if b["jabatan"] == nama]
    kecamatan = rng.sample([k for k in jabatan.kode_kecamatan if k != "KEC.10"], 8)
    kelurahan = rng.sample([k for k in jabatan.kode_kelurahan if k not in swap], 17)
    kelurahan[12] = swap[1]  # a section of Jatirangga, so easily taken for Jatiranggon
    dinas = rng.sample(
        [k for k in jabatan.kode_dinas if k not in _NO_PART and not k.startswith("RSUD") and f"{k}.SEKR" in row],
        12,
    )
    _draw_chain_of_five(plan, rng, kecamatan, kelurahan)
    _draw_rings(plan, dinas[:3], swap, rng)
    _draw_special(plan, rng, kecamatan, kelurahan, dinas[3:])
    _draw_regional(plan, rng, jabatan, kecamatan, kelurahan)
    _draw_dinas(plan, rng, dinas[3:], kecamatan)
    _puskesmas(plan, rng, jabatan)
    _keep_vacant(plan, kelurahan)
    return plan


def _kasi_of_kelurahan(rng: Random, kelurahan: str) -> str:
    return f"{kelurahan}.KASI.{rng.randint(1, 3)}"


def _draw_chain_of_five(r: Plan, rng: Random, kecamatan: list[str], kelurahan: list[str]) -> None:
    """Chain of exactly five: camat <- sekcam <- lurah <- secretary <- section <- (left empty)."""
    camat = f"{kecamatan[0]}.CAMAT"
    r.blank[camat] = f"{kecamatan[0]}.SEKCAM"
    start = len(r.step)
    sekcam = r.move_holder(f"{kecamatan[1]}.SEKCAM", camat, "kenaikan eselon")
    lurah = r.move_holder(kelurahan[0], sekcam, "promosi")
    sekretaris = r.move_holder(f"{kelurahan[1]}.SEK", lurah, "kenaikan eselon")
    section = r.move_holder(_kasi_of_kelurahan(rng, kelurahan[2]), sekretaris, "rotasi")
    r.move_holder("DISHUB.UPTD.01.TU", section, "rotasi")
    r.figures["rantai"] = [step.origin for step in r.step[start:]]


def _draw_rings(r: Plan, dinas: list[str], swap: list[str], rng: Random) -> None:
    """Ring of three heads of division, swap of two lurah."""
    division = [f"{d}.BID.{rng.randint(1, 3):02d}" for d in dinas]
    for origin, target in zip(division, division[1:] + division[:1], strict=True):
        r.move_holder(origin, target, "rotasi")
    r.move_holder(swap[0], swap[1], "rotasi")
    r.move_holder(swap[1], swap[0], "rotasi")
    r.figures["siklus"] = division
    r.figures["tukar"] = swap


def _draw_special(r: Plan, rng: Random, kecamatan: list[str], kelurahan: list[str], dinas: list[str]) -> None:
    """Draw moves into posts with their own law: Dukcapil, Inspektorat, procurement."""
    kabid = f"DISDUKCAPIL.BID.{rng.randint(1, 4):02d}"
    r.blank[kabid] = None
    sekcam = r.move_holder(f"{kecamatan[2]}.SEKCAM", kabid, "rotasi")
    lurah = r.move_holder(kelurahan[3], sekcam, "promosi")
    section = r.move_holder(f"{kecamatan[7]}.KASI.{rng.randint(1, 5)}", lurah, "rotasi")
    r.raise_up(f"{kecamatan[2]}.PLO", section)

    irban = f"INSPEKTORAT.BID.{rng.randint(1, 5):02d}"
    r.blank[irban] = None
    sekretaris = r.move_holder(f"{dinas[1]}.SEKR", irban, "rotasi")
    division = r.move_holder(f"{dinas[2]}.BID.{rng.randint(1, 3):02d}", sekretaris, "kenaikan eselon")
    r.raise_up(f"{dinas[3]}.JF.MUDA", division)

    r.blank["SETDA.BAG.09"] = None
    pbj = r.move_holder("SETDA.BAG.07", "SETDA.BAG.09", "rotasi")
    sekretaris = r.move_holder(f"{dinas[4]}.SEKR", pbj, "rotasi")
    division = r.move_holder(f"{dinas[5]}.BID.{rng.randint(1, 3):02d}", sekretaris, "kenaikan eselon")
    r.move_holder(f"{dinas[6]}.SUB.01", division, "promosi")


def _draw_regional(
    r: Plan,
    rng: Random,
    jabatan: JabatanTable,
    kecamatan: list[str],
    kelurahan: list[str],
) -> None:
    """Camat to head of division, a lurah's vacant post, and six vacant sections."""
    r.blank["SETDA.BAG.01"] = None
    camat = r.move_holder(f"{kecamatan[3]}.CAMAT", "SETDA.BAG.01", "rotasi")
    sekcam = r.move_holder(f"{kecamatan[4]}.SEKCAM", camat, "kenaikan eselon")
    r.move_holder(f"{kecamatan[5]}.KASI.{rng.randint(1, 5)}", sekcam, "promosi")

    lurah = kelurahan[4]
    r.blank[lurah] = f"{lurah}.SEK"
    sekretaris = r.move_holder(f"{kelurahan[5]}.SEK", lurah, "kenaikan eselon")
    r.move_holder(_kasi_of_kelurahan(rng, kelurahan[6]), sekretaris, "rotasi")

    origin = [f"{k}.PLO" for k in rng.sample(jabatan.kode_kecamatan, 4)]
    origin += ["BKPSDM.JF.PERTAMA", "BAPPERIDA.JF.PERTAMA"]
    for kode, unit_code in zip(origin, kelurahan[7:13], strict=True):
        section = _kasi_of_kelurahan(rng, unit_code)
        r.blank[section] = None
        r.raise_up(kode, section)


def _draw_dinas(r: Plan, rng: Random, dinas: list[str], kecamatan: list[str]) -> None:
    """Offices: into a functional post, behind a pensioner, into vacant posts."""
    subbagian = r.move_holder(f"{dinas[0]}.SUB.01", "SETDA.JF.MUDA", "alih jabatan")
    r.raise_up(f"{dinas[3]}.PLO", subbagian)

    r.pensiun = f"{dinas[7]}.SUB.01"
    section = r.move_holder(f"{kecamatan[6]}.KASI.{rng.randint(1, 5)}", r.pensiun, "rotasi")
    r.raise_up(f"{dinas[1]}.JF.MUDA", section, "alih jabatan")

    r.blank["DISDAGPERIN.UPTD.01"] = None
    subbagian = r.move_holder(f"{dinas[8]}.SUB.01", "DISDAGPERIN.UPTD.01", "rotasi")
    r.raise_up(f"{dinas[8]}.PLO", subbagian)

    division = f"SATPOLPP.BID.{rng.randint(1, 4):02d}"
    r.blank[division] = None
    r.raise_up("SATPOLPP.JF.MUDA", division)


def _puskesmas(r: Plan, rng: Random, jabatan: JabatanTable) -> None:
    """Seventeen heads of Puskesmas, and the posts that four of their predecessors get."""
    puskesmas_codes = jabatan.kode_puskesmas
    madya = [k for k in puskesmas_codes if f"{k}.JF.DR-MADYA" in jabatan.row]
    rising = rng.sample(madya, 2)
    remaining = [k for k in puskesmas_codes if k not in rising]
    drawn = rng.sample(remaining, 25)
    rising += drawn[:2]
    vacant, shift = drawn[2:7], drawn[7:15]
    new_origins, other_puskesmas = drawn[15:24], drawn[24]
    for kode in vacant:
        r.blank[kode] = f"{kode}.JF.DR-MUDA"

    director = f"RSUDD.{rng.randint(2, 4)}.KEPALA"
    r.blank[director] = "RSUDD.1.KEPALA"
    kabid = f"DINKES.BID.{rng.randint(1, 4):02d}"
    for kode in ("RSUD.BID.01", kabid, "DINKES.UPTD.01"):
        r.blank[kode] = None
    r.add("kapus", rising[0], director, "alih jabatan")
    r.add("kapus", rising[1], "RSUD.BID.01", "alih jabatan")
    r.add("kapus", rising[2], kabid, "promosi")
    r.add("kapus", rising[3], "DINKES.UPTD.01", "alih jabatan")

    tata_usaha = f"{other_puskesmas}.TU"
    r.blank[tata_usaha] = None
    r.raise_up("DINKES.PLO", tata_usaha)

    shifters = iter(shift)
    successors = iter(new_origins)
    for target, count in zip((*vacant, *rising), (2, 1, 1, 0, 0, 1, 2, 1, 0), strict=True):
        hole = target
        for _ in range(count):
            hole = r.add("kapus", next(shifters), hole, "alih tugas tambahan")
        unit_code = next(successors)
        origin = [f"{unit_code}.JF.{suffix}" for suffix in _AHLI_MUDA]
        existing = [kode for kode in origin if kode in jabatan.row]
        r.add("baru", rng.choice(existing), hole, "tugas tambahan")


def _keep_vacant(r: Plan, kelurahan: list[str]) -> None:
    """Leave posts empty on purpose: one vital head under a Plt, four sections."""
    r.blank["DISDAMKARMAT.KEPALA"] = "DISDAMKARMAT.SEKR"
    r.kept_vacant = ["DISDAMKARMAT.KEPALA"]
    for unit_code in kelurahan[13:17]:
        r.blank[f"{unit_code}.KASI.2"] = None
        r.kept_vacant.append(f"{unit_code}.KASI.2")
