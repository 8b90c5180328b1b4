"""Small batches built by hand: people, posts and rows without any workbook."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from mutasi_cli.domain.bahan import Bahan
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.kosakata import JenisJabatan, JenjangJf, Kedudukan, LayananVital
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.pengaturan import Pengaturan
from mutasi_cli.domain.penyusunan import build_batch
from mutasi_cli.domain.sel import Asal, Sel
from mutasi_cli.domain.usulan import FaktaBatch, Plt, Usulan
from mutasi_cli.law import load_lawbook

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mutasi_cli.domain.batch import Batch

HARI = date(2026, 2, 6)
FILE = "batch.xlsx"
LAW = load_lawbook().on(HARI)


def nip(nomor: int) -> str:
    """The NIP of invented person ``nomor``."""
    return f"19800101200501{1 + nomor % 2}{nomor:03d}"


def jabatan(kode: str, **isi: Any) -> Jabatan:
    """A structural post of eselon IV.a, unless something else is said."""
    dasar = {"jenis": JenisJabatan.STRUKTURAL, "eselon": "IV.a"}
    if "jenis" in isi:
        del dasar["eselon"]
    asal = Asal(FILE, "jabatan", None, {"kode": Sel(FILE, "jabatan", isi=kode)})
    return Jabatan(kode=kode, jabatan=f"Kepala {kode}", unit_kerja=f"Unit {kode}", asal=asal, **dasar | isi)


def kolam(kode: str, jenjang: JenjangJf | None = JenjangJf.AHLI_MUDA, formasi: int = 50) -> Jabatan:
    """A pool of functional posts."""
    return jabatan(kode, jenis=JenisJabatan.FUNGSIONAL, jenjang=jenjang, formasi=formasi)


def puskesmas(kode: str, **isi: Any) -> Jabatan:
    """The post of a head of Puskesmas."""
    return jabatan(kode, jenis=JenisJabatan.TUGAS_TAMBAHAN, layanan_vital=LayananVital.KESEHATAN, **isi)


def pegawai(nomor: int, kode: str | None = None, tambahan: str | None = None, **isi: Any) -> Pegawai:
    """An active person in a post, born 1 January 1980."""
    dasar: dict[str, Any] = {"tanggal_lahir": date(1980, 1, 1), "kedudukan": Kedudukan.AKTIF}
    return Pegawai(
        nip=nip(nomor),
        nama=f"Orang {nomor}",
        asal=Asal(FILE, "pegawai", nomor + 2),
        kode_jabatan=kode,
        kode_tugas_tambahan=tambahan,
        **dasar | isi,
    )


def usulan(siapa: int | str | None, tujuan: str | None, **isi: Any) -> Usulan:
    """A row for a person (number, text of a NIP, or nothing); None with ``minta_tujuan``: unreadable."""
    teks = nip(siapa) if isinstance(siapa, int) else siapa
    isi.setdefault("minta_tujuan", tujuan is not None)
    kosong = Sel(FILE, "usulan")
    return Usulan(
        asal=Asal(FILE, "usulan", None, {"nip": replace(kosong, isi=teks or "")}),
        nip=teks,
        sel_tujuan=replace(kosong, isi=tujuan or ""),
        kode_tujuan=tujuan,
        **isi,
    )


def batch(
    posts: Iterable[Jabatan],
    people: Iterable[Pegawai],
    rows: Iterable[Usulan],
    *,
    plt: Iterable[Plt] = (),
    pengaturan: Pengaturan | None = None,
    tanggal: date = HARI,
    **lain: Any,
) -> Batch:
    """The batch of these rows, numbered in their order from row 2."""
    berbaris = []
    for nomor, row in enumerate(rows, start=2):
        sel = {"nip": replace(row.asal["nip"], sel=f"B{nomor}", baris=nomor)}
        tujuan = replace(row.sel_tujuan, sel=f"D{nomor}", baris=nomor)
        berbaris.append(replace(row, asal=Asal(FILE, "usulan", nomor, sel), sel_tujuan=tujuan))
    bahan = Bahan(
        usulan=tuple(berbaris),
        pegawai={orang.nip: orang for orang in people},
        jabatan={isi.kode: isi for isi in posts},
        fakta=lain.pop("fakta", FaktaBatch(asal=Asal(FILE, "batch"), tanggal_pelantikan=tanggal)),
        plt=tuple(plt),
        **lain,
    )
    return build_batch(bahan, pengaturan or Pengaturan(), tanggal, load_lawbook())


def perintah_plt(
    kode: str, siapa: int, mulai: date | None, selesai: date | None, nomor: str | None = "1"
) -> Plt:
    """An order for an acting official."""
    return Plt(
        asal=Asal(FILE, "plt", 2),
        kode_jabatan=kode,
        nip_plt=nip(siapa),
        mulai=mulai,
        selesai=selesai,
        nomor=nomor,
    )
