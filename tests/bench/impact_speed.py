# ruff: noqa: T201 - a script that prints
"""How long the impact of 2,000 moves on 12,000 staff takes, without the reading of the workbook.

Run ``python bench/dampak.py``. It prints the seconds to build the batch, to say its impact (JSON and
terminal; wanted: under 2 s together with the building), to withdraw one row from the middle of a long chain,
and to find the approved part when every tenth row is refused. ``--profil`` prints where the time goes. It is
no test: the seconds hang on the machine.
"""

import cProfile
import io
import pstats
import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from rich.console import Console

from mutasi_cli.domain.assembly import build_batch, rebuild
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell, Origin
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.material import Material
from mutasi_cli.domain.office import OfficeSettings
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.usulan import BatchFacts, Pertek, Usulan
from mutasi_cli.domain.vocabulary import JenisJabatan, JenjangJf, Kedudukan, LayananVital, PertekAnswer
from mutasi_cli.law import load_lawbook
from mutasi_cli.plan.approve import approved_part
from mutasi_cli.plan.withdraw import withdraw
from mutasi_cli.rules.engine import Judge, judge
from mutasi_cli.views.impact_json import impact_as_json
from mutasi_cli.views.impact_terminal import print_impact

CEREMONY_DAY = date(2026, 2, 6)
FILE = "batch.xlsx"
JABATAN, PEGAWAI, USULAN = 3_000, 12_000, 2_000
LONGEST = 40
"""Moves in the longest chain; the lengths in between all occur."""
VITAL_EVERY = 12
"""Every so many posts one of a vital service."""
LAW = load_lawbook()


def nip(nomor: int) -> str:
    """Return the NIP of person ``nomor``."""
    return f"{1970 + nomor // 1000}0120199503{1 + nomor % 2}{nomor % 1000:03d}"


def make() -> Material:
    """Return posts in a tree, people in posts and in one large pool, and moves in chains and rings."""
    jabatan = {f"J{i:05d}": _jabatan(i) for i in range(JABATAN)}
    jabatan["JF"] = replace(
        _jabatan(0), kode="JF", jenis=JenisJabatan.FUNGSIONAL, eselon=None, jenjang=JenjangJf.AHLI_MUDA,
        formasi=20_000, layanan_vital=None, kode_atasan=None,
    )  # fmt: skip
    pegawai = {}
    for i in range(PEGAWAI):
        kode = f"J{i:05d}" if i < JABATAN else "JF"
        pegawai[nip(i)] = Pegawai(
            nip=nip(i),
            nama=f"Orang {i}",
            origin=Origin(FILE, "pegawai", i + 2),
            tanggal_lahir=date(1970 + i // 1000, 1, 20),
            kedudukan=Kedudukan.AKTIF,
            kode_jabatan=kode,
            tmt_jabatan=date(2021, 1, 4),
        )
    rng = random.Random(20260206)
    pos = list(range(JABATAN))
    rng.shuffle(pos)
    usulan: list[Usulan] = []
    length = 1
    while len(usulan) < USULAN:
        count = min(length, USULAN - len(usulan))
        chain = [pos.pop() for _ in range(count + 1)]
        # The post at the end of a chain must be free; a ring ends where it begins.
        ring = length % 3 == 0 and count > 1
        target = [*chain[1:count], chain[0]] if ring else chain[1:]
        if not ring:
            pegawai.pop(nip(chain[-1]))
        usulan += [
            _usulan(len(usulan) + k, i, destination)
            for k, (i, destination) in enumerate(zip(chain, target, strict=False))
        ]
        length = length % LONGEST + 1
    return Material(
        usulan=tuple(usulan),
        pegawai=pegawai,
        jabatan=jabatan,
        facts=BatchFacts(origin=Origin(FILE, "batch"), tanggal_pelantikan=CEREMONY_DAY),
        pertek=tuple(_pertek(i, proposed) for i, proposed in enumerate(usulan)),
    )


def _jabatan(i: int) -> Jabatan:
    return Jabatan(
        kode=f"J{i:05d}",
        jabatan=f"Kepala Seksi {i}",
        unit_kerja=f"Kelurahan {i // 4}",
        perangkat_daerah=f"Kecamatan {i // 40}",
        origin=Origin(FILE, "jabatan", i + 2),
        jenis=JenisJabatan.STRUKTURAL,
        eselon="IV.a",
        kode_atasan=None if i == 0 else f"J{i // 5:05d}",
        layanan_vital=None if i % VITAL_EVERY else LayananVital.KEWILAYAHAN,
    )


def _usulan(row: int, person: int, destination: int) -> Usulan:
    cell = {"nip": Cell(FILE, "usulan", f"B{row + 2}", row + 2, nip(person))}
    return Usulan(
        origin=Origin(FILE, "usulan", row + 2, cell),
        nip=nip(person),
        asks_target=True,
        target_cell=Cell(FILE, "usulan", f"D{row + 2}", row + 2, f"J{destination:05d}"),
        kode_tujuan=f"J{destination:05d}",
    )


def _pertek(i: int, usulan: Usulan) -> Pertek:
    cell = {nama: Cell(FILE, "pertek", f"A{i + 2}", i + 2, "1") for nama in ("nip", "nomor", "tanggal")}
    return Pertek(
        origin=Origin(FILE, "pertek", i + 2, cell),
        nip=usulan.nip,
        kode_jabatan=usulan.kode_tujuan,
        asks_jabatan=True,
        nomor="1",
        tanggal=date(2026, 1, 20),
        hasil=PertekAnswer.TOLAK if i % 10 == 0 else PertekAnswer.SETUJU,
    )


def measure(nama: str, work: Callable[[], object]) -> object:
    """Do a work once and print its seconds."""
    mulai = time.perf_counter()
    result = work()
    print(f"{nama:<28} {time.perf_counter() - mulai:6.2f} s")
    return result


def impact(batch: Batch) -> None:
    """Say the impact in both forms."""
    impact_as_json(batch)
    print_impact(Console(file=io.StringIO(), width=100), batch)


def leading() -> None:
    """Build, measure, print."""
    material = make()
    batch = build_batch(material, OfficeSettings(), CEREMONY_DAY, LAW)
    chain = batch.chains[0]
    print(f"{len(batch.moves)} usulan, {len(batch.pegawai)} pegawai, rantai terpanjang {len(chain.step)}")
    middle = chain.step[len(chain.step) // 2].move.nip or ""

    works: tuple[tuple[str, Callable[[], object]], ...] = (
        ("susun batch", lambda: build_batch(material, OfficeSettings(), CEREMONY_DAY, LAW)),
        ("dampak", lambda: impact(rebuild(batch, material))),
        ("nilai dengan semua aturan", lambda: judge(batch, LAW)),
        ("tarik satu dari tengah", lambda: withdraw(batch, {middle}, Judge())),
        ("bagian yang disetujui", lambda: approved_part(batch, Judge())),
    )
    for nama, work in works:
        if "--profil" in sys.argv:
            profil = cProfile.Profile()
            profil.runcall(work)
            output = io.StringIO()
            pstats.Stats(profil, stream=output).sort_stats("cumulative").print_stats(18)
            print(nama, output.getvalue())
        else:
            measure(nama, work)


if __name__ == "__main__":
    leading()
