"""Small batches built by hand: people, posts and rows without any workbook."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from mutasi_cli.domain.assembly import build_batch
from mutasi_cli.domain.cell import Cell, Origin
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.material import Material
from mutasi_cli.domain.office import OfficeSettings
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.usulan import BatchFacts, Plt, Usulan
from mutasi_cli.domain.vocabulary import JenisJabatan, JenjangJf, Kedudukan, LayananVital
from mutasi_cli.law import load_lawbook

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mutasi_cli.domain.batch import Batch

DAY = date(2026, 2, 6)
FILE = "batch.xlsx"
LAW = load_lawbook().on(DAY)


def nip(nomor: int) -> str:
    """The NIP of invented person ``nomor``."""
    return f"19800101200501{1 + nomor % 2}{nomor:03d}"


def jabatan(kode: str, **content: Any) -> Jabatan:
    """A structural post of eselon IV.a, unless something else is said."""
    dasar = {"jenis": JenisJabatan.STRUKTURAL, "eselon": "IV.a"}
    if "jenis" in content:
        del dasar["eselon"]
    origin = Origin(FILE, "jabatan", None, {"kode": Cell(FILE, "jabatan", content=kode)})
    return Jabatan(kode=kode, jabatan=f"Kepala {kode}", unit_kerja=f"Unit {kode}", origin=origin, **dasar | content)


def pool(kode: str, jenjang: JenjangJf | None = JenjangJf.AHLI_MUDA, formasi: int = 50) -> Jabatan:
    """A pool of functional posts."""
    return jabatan(kode, jenis=JenisJabatan.FUNGSIONAL, jenjang=jenjang, formasi=formasi)


def puskesmas(kode: str, **jabatan_fields: Any) -> Jabatan:
    """The post of a head of Puskesmas."""
    return jabatan(kode, jenis=JenisJabatan.TUGAS_TAMBAHAN, layanan_vital=LayananVital.KESEHATAN, **jabatan_fields)


def pegawai(nomor: int, kode: str | None = None, additional: str | None = None, **pegawai_fields: Any) -> Pegawai:
    """An active person in a post, born 1 January 1980."""
    dasar: dict[str, Any] = {"tanggal_lahir": date(1980, 1, 1), "kedudukan": Kedudukan.AKTIF}
    return Pegawai(
        nip=nip(nomor),
        nama=f"Orang {nomor}",
        origin=Origin(FILE, "pegawai", nomor + 2),
        kode_jabatan=kode,
        kode_tugas_tambahan=additional,
        **dasar | pegawai_fields,
    )


def usulan(who: int | str | None, target: str | None, **content: Any) -> Usulan:
    """A row for a person (number, text of a NIP, or nothing); None with ``asks_target``: unreadable."""
    text = nip(who) if isinstance(who, int) else who
    content.setdefault("asks_target", target is not None)
    blank = Cell(FILE, "usulan")
    return Usulan(
        origin=Origin(FILE, "usulan", None, {"nip": replace(blank, content=text or "")}),
        nip=text,
        target_cell=replace(blank, content=target or ""),
        kode_tujuan=target,
        **content,
    )


def batch(
    posts: Iterable[Jabatan],
    people: Iterable[Pegawai],
    rows: Iterable[Usulan],
    *,
    plt: Iterable[Plt] = (),
    office_settings: OfficeSettings | None = None,
    tanggal: date = DAY,
    **further_material: Any,
) -> Batch:
    """The batch of these rows, numbered in their order from row 2."""
    numbered_rows = []
    for nomor, row in enumerate(rows, start=2):
        cell = {"nip": replace(row.origin["nip"], cell=f"B{nomor}", row=nomor)}
        target = replace(row.target_cell, cell=f"D{nomor}", row=nomor)
        numbered_rows.append(replace(row, origin=Origin(FILE, "usulan", nomor, cell), target_cell=target))
    material = Material(
        usulan=tuple(numbered_rows),
        pegawai={person.nip: person for person in people},
        jabatan={post.kode: post for post in posts},
        facts=further_material.pop("facts", BatchFacts(origin=Origin(FILE, "batch"), tanggal_pelantikan=tanggal)),
        plt=tuple(plt),
        **further_material,
    )
    return build_batch(material, office_settings or OfficeSettings(), tanggal, load_lawbook())


def plt_order(kode: str, who: int, mulai: date | None, selesai: date | None, nomor: str | None = "1") -> Plt:
    """An order for an acting official."""
    return Plt(
        origin=Origin(FILE, "plt", 2),
        kode_jabatan=kode,
        nip_plt=nip(who),
        mulai=mulai,
        selesai=selesai,
        nomor=nomor,
    )
