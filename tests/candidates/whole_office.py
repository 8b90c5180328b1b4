"""Batches with their whole staff, as ``candidates`` reads them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mutasi_cli.domain.assembly import build_batch
from mutasi_cli.law import load_lawbook
from mutasi_cli.read import ReadingOptions, TableSources, WholeStaff, material_from_sheets
from mutasi_cli.read.read_batch import pool_from_sources
from mutasi_cli.read.settings import parse_settings

if TYPE_CHECKING:
    import rule_world
    from catalogue_exam import example_world
    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.office import OfficeSettings


def whole_batch(any_world: rule_world.World | example_world.World, *, everything: bool = True) -> Batch:
    """Read the sheets with everybody in the staff table (``everything=False``: as ``validate`` reads them)."""
    options, office_settings = _options(any_world)
    material = material_from_sheets(any_world.sheet(), replace(options, all_pegawai=everything))
    tanggal = material.facts.tanggal_pelantikan
    assert tanggal is not None
    return build_batch(material, office_settings, tanggal, options.lawbook)


def whole_staff(any_world: rule_world.World | example_world.World) -> WholeStaff:
    """Read the sheets as ``candidates`` reads them: the staff table as columns, people on demand."""
    options, office_settings = _options(any_world)
    sources = TableSources.source(any_world.sheet())
    pool = pool_from_sources(sources, replace(options, keep_whole_staff=True))
    tanggal = pool.material.facts.tanggal_pelantikan
    assert tanggal is not None
    return WholeStaff(pool, office_settings, tanggal, options.lawbook)


def _options(any_world: rule_world.World | example_world.World) -> tuple[ReadingOptions, OfficeSettings]:
    office_settings = parse_settings(any_world.office_settings)
    options = ReadingOptions(
        column=office_settings.kolom,
        nama_lain_unit=office_settings.nama_lain_unit,
        tanggal=any_world.tanggal,
        lawbook=load_lawbook().with_office(office_settings.parameter),
        wilayah="" if office_settings.instansi is None else office_settings.instansi.wilayah,
    )
    return options, office_settings
