"""The plan: which posts stand empty, who moves where, drawn so that nothing collides.

Each unit plays one part at most, so that the head and the next in line of a
vital unit never change together and no chain grows longer than it was drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pembuat.model import Langkah

if TYPE_CHECKING:
    from random import Random

    from pembuat.jabatan import TabelJabatan

_BUKAN_PERAN = {
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
_TUKAR = ("Lurah Jatiranggon", "Lurah Jatirangga")


@dataclass
class Rencana:
    """Everything that the draw decides, by post code.

    ``kosong`` maps each post empty before the batch to the code of the post
    whose holder serves there as Plt, or to None.
    """

    langkah: list[Langkah] = field(default_factory=list)
    kosong: dict[str, str | None] = field(default_factory=dict)
    pensiun: str = ""
    tetap_kosong: list[str] = field(default_factory=list)
    figur: dict[str, list[str]] = field(default_factory=dict)

    def tambah(self, sumber: str, asal: str, tujuan: str, jenis: str) -> str:
        """Add a move and return the post that it leaves."""
        kelompok = "tugas tambahan" if "tugas tambahan" in jenis else "struktural"
        self.langkah.append(Langkah(sumber, asal, tujuan, jenis, kelompok))
        return asal

    def pindah(self, asal: str, tujuan: str, jenis: str) -> str:
        """Move the holder of a structural post."""
        return self.tambah("pemangku", asal, tujuan, jenis)

    def angkat(self, asal: str, tujuan: str, jenis: str = "promosi") -> str:
        """Move one of several people out of a functional or clerical post."""
        return self.tambah("baru", asal, tujuan, jenis)


def buat_rencana(rng: Random, jabatan: TabelJabatan) -> Rencana:
    """Draw the 61 moves."""
    rencana = Rencana()
    baris = jabatan.baris
    tukar = [kode for nama in _TUKAR for kode, b in baris.items() if b["jabatan"] == nama]
    kecamatan = rng.sample([k for k in jabatan.kode_kecamatan if k != "KEC.10"], 8)
    kelurahan = rng.sample([k for k in jabatan.kode_kelurahan if k not in tukar], 17)
    kelurahan[12] = tukar[1]  # a section of Jatirangga, so easily taken for Jatiranggon
    dinas = rng.sample(
        [
            k
            for k in jabatan.kode_dinas
            if k not in _BUKAN_PERAN and not k.startswith("RSUD") and f"{k}.SEKR" in baris
        ],
        12,
    )
    _rantai_lima(rencana, rng, kecamatan, kelurahan)
    _lingkaran(rencana, dinas[:3], tukar, rng)
    _khusus(rencana, rng, kecamatan, kelurahan, dinas[3:])
    _kewilayahan(rencana, rng, jabatan, kecamatan, kelurahan)
    _dinas(rencana, rng, dinas[3:], kecamatan)
    _puskesmas(rencana, rng, jabatan)
    _tetap_kosong(rencana, kelurahan)
    return rencana


def _kasi_kelurahan(rng: Random, kelurahan: str) -> str:
    return f"{kelurahan}.KASI.{rng.randint(1, 3)}"


def _rantai_lima(r: Rencana, rng: Random, kecamatan: list[str], kelurahan: list[str]) -> None:
    """Chain of exactly five: camat <- sekcam <- lurah <- secretary <- section <- (left empty)."""
    camat = f"{kecamatan[0]}.CAMAT"
    r.kosong[camat] = f"{kecamatan[0]}.SEKCAM"
    awal = len(r.langkah)
    sekcam = r.pindah(f"{kecamatan[1]}.SEKCAM", camat, "kenaikan eselon")
    lurah = r.pindah(kelurahan[0], sekcam, "promosi")
    sekretaris = r.pindah(f"{kelurahan[1]}.SEK", lurah, "kenaikan eselon")
    seksi = r.pindah(_kasi_kelurahan(rng, kelurahan[2]), sekretaris, "rotasi")
    r.pindah("DISHUB.UPTD.01.TU", seksi, "rotasi")
    r.figur["rantai"] = [langkah.asal for langkah in r.langkah[awal:]]


def _lingkaran(r: Rencana, dinas: list[str], tukar: list[str], rng: Random) -> None:
    """Ring of three heads of division, swap of two lurah."""
    bidang = [f"{d}.BID.{rng.randint(1, 3):02d}" for d in dinas]
    for asal, tujuan in zip(bidang, bidang[1:] + bidang[:1], strict=True):
        r.pindah(asal, tujuan, "rotasi")
    r.pindah(tukar[0], tukar[1], "rotasi")
    r.pindah(tukar[1], tukar[0], "rotasi")
    r.figur["siklus"] = bidang
    r.figur["tukar"] = tukar


def _khusus(r: Rencana, rng: Random, kecamatan: list[str], kelurahan: list[str], dinas: list[str]) -> None:
    """Draw moves into posts with their own law: Dukcapil, Inspektorat, procurement."""
    kabid = f"DISDUKCAPIL.BID.{rng.randint(1, 4):02d}"
    r.kosong[kabid] = None
    sekcam = r.pindah(f"{kecamatan[2]}.SEKCAM", kabid, "rotasi")
    lurah = r.pindah(kelurahan[3], sekcam, "promosi")
    seksi = r.pindah(f"{kecamatan[7]}.KASI.{rng.randint(1, 5)}", lurah, "rotasi")
    r.angkat(f"{kecamatan[2]}.PLO", seksi)

    irban = f"INSPEKTORAT.BID.{rng.randint(1, 5):02d}"
    r.kosong[irban] = None
    sekretaris = r.pindah(f"{dinas[1]}.SEKR", irban, "rotasi")
    bidang = r.pindah(f"{dinas[2]}.BID.{rng.randint(1, 3):02d}", sekretaris, "kenaikan eselon")
    r.angkat(f"{dinas[3]}.JF.MUDA", bidang)

    r.kosong["SETDA.BAG.09"] = None
    pbj = r.pindah("SETDA.BAG.07", "SETDA.BAG.09", "rotasi")
    sekretaris = r.pindah(f"{dinas[4]}.SEKR", pbj, "rotasi")
    bidang = r.pindah(f"{dinas[5]}.BID.{rng.randint(1, 3):02d}", sekretaris, "kenaikan eselon")
    r.pindah(f"{dinas[6]}.SUB.01", bidang, "promosi")


def _kewilayahan(
    r: Rencana,
    rng: Random,
    jabatan: TabelJabatan,
    kecamatan: list[str],
    kelurahan: list[str],
) -> None:
    """Camat to head of division, a lurah's vacant post, and six vacant sections."""
    r.kosong["SETDA.BAG.01"] = None
    camat = r.pindah(f"{kecamatan[3]}.CAMAT", "SETDA.BAG.01", "rotasi")
    sekcam = r.pindah(f"{kecamatan[4]}.SEKCAM", camat, "kenaikan eselon")
    r.pindah(f"{kecamatan[5]}.KASI.{rng.randint(1, 5)}", sekcam, "promosi")

    lurah = kelurahan[4]
    r.kosong[lurah] = f"{lurah}.SEK"
    sekretaris = r.pindah(f"{kelurahan[5]}.SEK", lurah, "kenaikan eselon")
    r.pindah(_kasi_kelurahan(rng, kelurahan[6]), sekretaris, "rotasi")

    asal = [f"{k}.PLO" for k in rng.sample(jabatan.kode_kecamatan, 4)]
    asal += ["BKPSDM.JF.PERTAMA", "BAPPERIDA.JF.PERTAMA"]
    for kode, tempat in zip(asal, kelurahan[7:13], strict=True):
        seksi = _kasi_kelurahan(rng, tempat)
        r.kosong[seksi] = None
        r.angkat(kode, seksi)


def _dinas(r: Rencana, rng: Random, dinas: list[str], kecamatan: list[str]) -> None:
    """Offices: into a functional post, behind a pensioner, into vacant posts."""
    subbagian = r.pindah(f"{dinas[0]}.SUB.01", "SETDA.JF.MUDA", "alih jabatan")
    r.angkat(f"{dinas[3]}.PLO", subbagian)

    r.pensiun = f"{dinas[7]}.SUB.01"
    seksi = r.pindah(f"{kecamatan[6]}.KASI.{rng.randint(1, 5)}", r.pensiun, "rotasi")
    r.angkat(f"{dinas[1]}.JF.MUDA", seksi, "alih jabatan")

    r.kosong["DISDAGPERIN.UPTD.01"] = None
    subbagian = r.pindah(f"{dinas[8]}.SUB.01", "DISDAGPERIN.UPTD.01", "rotasi")
    r.angkat(f"{dinas[8]}.PLO", subbagian)

    bidang = f"SATPOLPP.BID.{rng.randint(1, 4):02d}"
    r.kosong[bidang] = None
    r.angkat("SATPOLPP.JF.MUDA", bidang)


def _puskesmas(r: Rencana, rng: Random, jabatan: TabelJabatan) -> None:
    """Seventeen heads of Puskesmas, and the posts that four of their predecessors get."""
    semua = jabatan.kode_puskesmas
    madya = [k for k in semua if f"{k}.JF.DR-MADYA" in jabatan.baris]
    naik = rng.sample(madya, 2)
    sisa = [k for k in semua if k not in naik]
    pilihan = rng.sample(sisa, 25)
    naik += pilihan[:2]
    lowong, geser = pilihan[2:7], pilihan[7:15]
    asal_baru, lain = pilihan[15:24], pilihan[24]
    for kode in lowong:
        r.kosong[kode] = f"{kode}.JF.DR-MUDA"

    direktur = f"RSUDD.{rng.randint(2, 4)}.KEPALA"
    r.kosong[direktur] = "RSUDD.1.KEPALA"
    kabid = f"DINKES.BID.{rng.randint(1, 4):02d}"
    for kode in ("RSUD.BID.01", kabid, "DINKES.UPTD.01"):
        r.kosong[kode] = None
    r.tambah("kapus", naik[0], direktur, "alih jabatan")
    r.tambah("kapus", naik[1], "RSUD.BID.01", "alih jabatan")
    r.tambah("kapus", naik[2], kabid, "promosi")
    r.tambah("kapus", naik[3], "DINKES.UPTD.01", "alih jabatan")

    tata_usaha = f"{lain}.TU"
    r.kosong[tata_usaha] = None
    r.angkat("DINKES.PLO", tata_usaha)

    penggeser = iter(geser)
    pengganti = iter(asal_baru)
    for tujuan, banyak in zip((*lowong, *naik), (2, 1, 1, 0, 0, 1, 2, 1, 0), strict=True):
        lubang = tujuan
        for _ in range(banyak):
            lubang = r.tambah("kapus", next(penggeser), lubang, "alih tugas tambahan")
        tempat = next(pengganti)
        asal = [f"{tempat}.JF.{akhir}" for akhir in _AHLI_MUDA]
        ada = [kode for kode in asal if kode in jabatan.baris]
        r.tambah("baru", rng.choice(ada), lubang, "tugas tambahan")


def _tetap_kosong(r: Rencana, kelurahan: list[str]) -> None:
    """Leave posts empty on purpose: one vital head under a Plt, four sections."""
    r.kosong["DISDAMKARMAT.KEPALA"] = "DISDAMKARMAT.SEKR"
    r.tetap_kosong = ["DISDAMKARMAT.KEPALA"]
    for tempat in kelurahan[13:17]:
        r.kosong[f"{tempat}.KASI.2"] = None
        r.tetap_kosong.append(f"{tempat}.KASI.2")
