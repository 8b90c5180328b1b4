"""Read a batch, judge it, and see how a file is understood."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mutasi_cli.domain.assembly import build_batch
from mutasi_cli.errors import SettingsError, StopKind
from mutasi_cli.front.results import Judgement, Reading
from mutasi_cli.law import load_lawbook
from mutasi_cli.plan.approve import approved_part, waits_only_for_approval
from mutasi_cli.read import (
    WholeStaff,
    describe,
    material_from_files,
    pool_from_files,
    reading_options,
    settings,
)
from mutasi_cli.read.locations import Locations, Request, locate, table_file
from mutasi_cli.rules.causes import diagnose as causes_of
from mutasi_cli.rules.engine import Judge

if TYPE_CHECKING:
    from datetime import date

    from mutasi_cli.domain.cause import Diagnosis
    from mutasi_cli.domain.material import Material
    from mutasi_cli.domain.understanding import Understanding


def read(request: Request, *, all_pegawai: bool = False) -> Reading:
    """Read the tables of a batch and return it with everybody where all moves leave them.

    ``all_pegawai`` reads the whole staff table; without it only the people whom the batch touches. Wrong data is
    no exception: cells that cannot be used are told by :func:`judge`. Raises :class:`~mutasi_cli.errors.MutasiError`
    where there is no workbook, it cannot be read, or the day of the inauguration is not known.
    """
    locations, office = locate(request)
    lawbook = load_lawbook().with_office(office.parameter)
    options = replace(reading_options(office, lawbook, request.tanggal), all_pegawai=all_pegawai)
    material = material_from_files(locations.workbook, locations.tables, options)
    material = replace(material, facts=material.facts.with_numbers(request.nomor))
    tanggal = _day(material, locations)
    return Reading(build_batch(material, office, tanggal, lawbook), locations, request.nomor)


def open_staff(request: Request) -> tuple[WholeStaff, Locations]:
    """Read the tables of a batch and keep the whole staff table, of which people are built when somebody asks.

    Raises what :func:`read` raises.
    """
    locations, office = locate(request)
    lawbook = load_lawbook().with_office(office.parameter)
    options = replace(reading_options(office, lawbook, request.tanggal), keep_whole_staff=True)
    pool = pool_from_files(locations.workbook, locations.tables, options)
    pool.material = replace(pool.material, facts=pool.material.facts.with_numbers(request.nomor))
    return WholeStaff(pool, office, _day(pool.material, locations), lawbook), locations


def _day(material: Material, locations: Locations) -> date:
    tanggal = material.facts.tanggal_pelantikan
    if tanggal is None:
        raise SettingsError(
            f"Tanggal pelantikan belum ada. Isi kunci tanggal_pelantikan di lembar batch pada "
            f"{locations.workbook.name}, atau beri pilihan --tanggal 2026-02-06.",
            StopKind.DATE_MISSING,
        )
    return tanggal


def judge(asked: Request | Reading, *, only_pertek: bool = False) -> Judgement:
    """Return what all rules say of a batch, given as a request or as already read.

    ``only_pertek`` cuts the batch down to what BKN has approved and judges that part; ``approved`` of the result
    then names the rows that wait. Raises what :func:`read` raises, and :class:`~mutasi_cli.errors.SettingsError`
    where ``[aturan]`` names an unknown rule or softens one that must hold.
    """
    reading = read(asked) if isinstance(asked, Request) else asked
    by_rules = Judge()
    approved = approved_part(reading.batch, by_rules) if only_pertek else reading.approved
    batch = reading.batch if approved is None else approved.batch
    return Judgement(batch, by_rules(batch), reading.locations, reading.nomor, approved)


def diagnose(judgement: Judgement) -> Diagnosis:
    """Return the findings of a judgement as causes, in the order in which they are to be mended; raises nothing."""
    return causes_of(judgement.batch, judgement.findings)


def approved_now(judgement: Judgement) -> int:
    """Return how many moves ``only_pertek`` would let go where nothing but approvals is lacking, else 0.

    Raises nothing.
    """
    by_rules = Judge()
    if not waits_only_for_approval(judgement.findings, by_rules):
        return 0
    part = approved_part(judgement.batch, by_rules).batch
    return 0 if any(finding.blocking for finding in by_rules(part)) else len(part.moves)


def describe_file(file: Path, *, table: str | None = None, folder_kerja: Path = Path()) -> tuple[Understanding, ...]:
    """Return how each sheet of a file is understood, with the office's own headings; nothing is judged.

    The settings are those of the file's folder, else of ``folder_kerja``. ``table`` says which table the file
    is; left out, it is the one under whose name ``[berkas]`` names this file, or the reader finds out. Raises
    :class:`~mutasi_cli.errors.MutasiError` for a file that cannot be read.
    """
    toml_file = settings.find_settings(file.parent) or settings.find_settings(folder_kerja)
    office = settings.read_settings(toml_file)
    lawbook = load_lawbook().with_office(office.parameter)
    if table is None and toml_file is not None:
        resolved_file = settings.resolved(file)
        named_for = [
            nama
            for nama, written in office.table_files.items()
            for named in (table_file(name, toml_file.parent) for name in written)
            if settings.resolved(named.path) == resolved_file
        ]
        # A workbook that is named for several tables holds each of them on sheets of its own.
        table = named_for[0] if len(set(named_for)) == 1 else None
    return describe(file, reading_options(office, lawbook), table=table)
