"""Batches with their whole staff, as ``candidates`` reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mutasi_cli.domain.penyusunan import build_batch
from mutasi_cli.law import load_lawbook
from mutasi_cli.settings import parse_settings
from mutasi_cli.tables import OpsiBaca, bahan_from_sheets

if TYPE_CHECKING:
    import dunia
    from mutasi_cli.domain.batch import Batch
    from ujian import contoh


def seluruh(isi: dunia.Dunia | contoh.Dunia, *, semua: bool = True) -> Batch:
    """Read the sheets with everybody in the staff table (``semua=False``: as ``validate`` reads them)."""
    pengaturan = parse_settings(isi.pengaturan)
    lawbook = load_lawbook().with_office(pengaturan.parameter)
    opsi = OpsiBaca(
        kolom=pengaturan.kolom,
        nama_lain_unit=pengaturan.nama_lain_unit,
        tanggal=isi.tanggal,
        lawbook=lawbook,
        wilayah="" if pengaturan.instansi is None else pengaturan.instansi.wilayah,
        semua_pegawai=semua,
    )
    bahan = bahan_from_sheets(isi.lembar(), opsi)
    tanggal = bahan.fakta.tanggal_pelantikan
    assert tanggal is not None
    return build_batch(bahan, pengaturan, tanggal, lawbook)
