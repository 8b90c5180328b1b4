"""Batches with their whole staff, as ``candidates`` reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mutasi_cli.domain.assembly import build_batch
from mutasi_cli.law import load_lawbook
from mutasi_cli.read import ReadingOptions, material_from_sheets
from mutasi_cli.read.settings import parse_settings

if TYPE_CHECKING:
    import rule_world
    from catalogue_exam import example_world
    from mutasi_cli.domain.batch import Batch


def whole_batch(any_world: rule_world.World | example_world.World, *, everything: bool = True) -> Batch:
    """Read the sheets with everybody in the staff table (``semua=False``: as ``validate`` reads them)."""
    office_settings = parse_settings(any_world.office_settings)
    lawbook = load_lawbook().with_office(office_settings.parameter)
    options = ReadingOptions(
        column=office_settings.kolom,
        nama_lain_unit=office_settings.nama_lain_unit,
        tanggal=any_world.tanggal,
        lawbook=lawbook,
        wilayah="" if office_settings.instansi is None else office_settings.instansi.wilayah,
        all_pegawai=everything,
    )
    material = material_from_sheets(any_world.sheet(), options)
    tanggal = material.facts.tanggal_pelantikan
    assert tanggal is not None
    return build_batch(material, office_settings, tanggal, lawbook)
