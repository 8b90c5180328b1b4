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

from mutasi_cli.domain.bahan import Bahan
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.kosakata import HasilPertek, JenisJabatan, JenjangJf, Kedudukan, LayananVital
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.penarikan import withdraw
from mutasi_cli.domain.pengaturan import Pengaturan
from mutasi_cli.domain.penyisihan import rebuild
from mutasi_cli.domain.penyusunan import build_batch
from mutasi_cli.domain.pertek_sebagian import approved_part
from mutasi_cli.domain.sel import Asal, Sel
from mutasi_cli.domain.usulan import FaktaBatch, Pertek, Usulan
from mutasi_cli.law import load_lawbook
from mutasi_cli.outputs.dampak_json import impact_as_json
from mutasi_cli.outputs.dampak_konsol import print_impact
from mutasi_cli.rules import jab
from mutasi_cli.rules.engine import judge

HARI = date(2026, 2, 6)
FILE = "batch.xlsx"
JABATAN, PEGAWAI, USULAN = 3_000, 12_000, 2_000
TERPANJANG = 40
"""Moves in the longest chain; the lengths in between all occur."""
TIAP_VITAL = 12
"""Every so many posts one of a vital service."""
LAW = load_lawbook()


def nip(nomor: int) -> str:
    """Return the NIP of person ``nomor``."""
    return f"{1970 + nomor // 1000}0120199503{1 + nomor % 2}{nomor % 1000:03d}"


def buat() -> Bahan:
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
            asal=Asal(FILE, "pegawai", i + 2),
            tanggal_lahir=date(1970 + i // 1000, 1, 20),
            kedudukan=Kedudukan.AKTIF,
            kode_jabatan=kode,
            tmt_jabatan=date(2021, 1, 4),
        )
    acak = random.Random(20260206)
    pos = list(range(JABATAN))
    acak.shuffle(pos)
    usulan: list[Usulan] = []
    panjang = 1
    while len(usulan) < USULAN:
        banyak = min(panjang, USULAN - len(usulan))
        rantai = [pos.pop() for _ in range(banyak + 1)]
        # The post at the end of a chain must be free; a ring ends where it begins.
        cincin = panjang % 3 == 0 and banyak > 1
        tujuan = [*rantai[1:banyak], rantai[0]] if cincin else rantai[1:]
        if not cincin:
            pegawai.pop(nip(rantai[-1]))
        usulan += [
            _usulan(len(usulan) + k, i, ke) for k, (i, ke) in enumerate(zip(rantai, tujuan, strict=False))
        ]
        panjang = panjang % TERPANJANG + 1
    return Bahan(
        usulan=tuple(usulan),
        pegawai=pegawai,
        jabatan=jabatan,
        fakta=FaktaBatch(asal=Asal(FILE, "batch"), tanggal_pelantikan=HARI),
        pertek=tuple(_pertek(i, isi) for i, isi in enumerate(usulan)),
    )


def _jabatan(i: int) -> Jabatan:
    return Jabatan(
        kode=f"J{i:05d}",
        jabatan=f"Kepala Seksi {i}",
        unit_kerja=f"Kelurahan {i // 4}",
        perangkat_daerah=f"Kecamatan {i // 40}",
        asal=Asal(FILE, "jabatan", i + 2),
        jenis=JenisJabatan.STRUKTURAL,
        eselon="IV.a",
        kode_atasan=None if i == 0 else f"J{i // 5:05d}",
        layanan_vital=None if i % TIAP_VITAL else LayananVital.KEWILAYAHAN,
    )


def _usulan(baris: int, orang: int, ke: int) -> Usulan:
    sel = {"nip": Sel(FILE, "usulan", f"B{baris + 2}", baris + 2, nip(orang))}
    return Usulan(
        asal=Asal(FILE, "usulan", baris + 2, sel),
        nip=nip(orang),
        minta_tujuan=True,
        sel_tujuan=Sel(FILE, "usulan", f"D{baris + 2}", baris + 2, f"J{ke:05d}"),
        kode_tujuan=f"J{ke:05d}",
    )


def _pertek(i: int, usulan: Usulan) -> Pertek:
    sel = {nama: Sel(FILE, "pertek", f"A{i + 2}", i + 2, "1") for nama in ("nip", "nomor", "tanggal")}
    return Pertek(
        asal=Asal(FILE, "pertek", i + 2, sel),
        nip=usulan.nip,
        kode_jabatan=usulan.kode_tujuan,
        minta_jabatan=True,
        nomor="1",
        tanggal=date(2026, 1, 20),
        hasil=HasilPertek.TOLAK if i % 10 == 0 else HasilPertek.SETUJU,
    )


def ukur(nama: str, kerja: Callable[[], object]) -> object:
    """Do a work once and print its seconds."""
    mulai = time.perf_counter()
    hasil = kerja()
    print(f"{nama:<28} {time.perf_counter() - mulai:6.2f} s")
    return hasil


def dampak(batch: Batch) -> None:
    """Say the impact in both forms."""
    impact_as_json(batch)
    print_impact(Console(file=io.StringIO(), width=100), batch)


def utama() -> None:
    """Build, measure, print."""
    bahan = buat()
    batch = build_batch(bahan, Pengaturan(), HARI, LAW)
    rantai = batch.chains[0]
    print(f"{len(batch.moves)} usulan, {len(batch.pegawai)} pegawai, rantai terpanjang {len(rantai.langkah)}")
    tengah = rantai.langkah[len(rantai.langkah) // 2].move.nip or ""

    def semua(isi: Batch) -> tuple[object, ...]:
        return judge(isi, LAW)

    def jabatan(isi: Batch) -> tuple[object, ...]:
        return judge(isi, LAW, jab.RULES)

    kerja: tuple[tuple[str, Callable[[], object]], ...] = (
        ("susun batch", lambda: build_batch(bahan, Pengaturan(), HARI, LAW)),
        ("dampak", lambda: dampak(rebuild(batch, bahan))),
        ("nilai dengan semua aturan", lambda: judge(batch, LAW)),
        ("tarik satu dari tengah", lambda: withdraw(batch, {tengah}, semua, jabatan)),  # type: ignore[arg-type] # findings
        ("bagian yang disetujui", lambda: approved_part(batch, judge(batch, LAW), jabatan)),  # type: ignore[arg-type] # findings
    )
    for nama, isi in kerja:
        if "--profil" in sys.argv:
            profil = cProfile.Profile()
            profil.runcall(isi)
            keluar = io.StringIO()
            pstats.Stats(profil, stream=keluar).sort_stats("cumulative").print_stats(18)
            print(nama, keluar.getvalue())
        else:
            ukur(nama, isi)


if __name__ == "__main__":
    utama()
