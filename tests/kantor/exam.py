"""Every office file in many forms: is the same read from each of them, person by person and field by field?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random
from typing import TYPE_CHECKING, Any

from kantor.forms import Forms
from kantor.grid import Block, File, Page
from kantor.layouts import LAYOUTS
from kantor.mutations import MUTATIONS, TOGETHER
from kantor.offices import CANONICAL, OFFICES, Office, true_people
from kantor.people import differences, people_of, place
from mutasi_cli import api
from mutasi_cli.errors import MutasiError
from mutasi_cli.read.raw_sheet import read_workbook

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

    from mutasi_cli.domain.batch import Batch

_BASE = {"pegawai": "s01-nominatif-tumpuk", "jabatan": "p2-peta-per-opd", "usulan": CANONICAL}
"""The office whose other files go with a layout of ours."""
DRAWS = 6
"""Random choices of forms for each layout of ours."""
SETS = 3
"""Random sets of several changes for each file."""


@dataclass(frozen=True)
class Source:
    """What is changed: an office's file, or a layout of ours with one choice of forms."""

    name: str
    table: str
    office: str
    carried: frozenset[str]


@dataclass(frozen=True)
class Variant:
    source: Source
    change: str
    file: File

    def __str__(self) -> str:
        return f"{self.source.name}: {self.change}"


@dataclass(frozen=True)
class Outcome:
    """``told``: the sentence with which the file was refused, or the headings that were named as unknown."""

    told: str = ""
    wrong: tuple[str, ...] = ()

    @property
    def same(self) -> bool:
        return not self.told and not self.wrong


def variants() -> Iterator[Variant]:
    """Yield every variant, always the same ones."""
    for name, layout in LAYOUTS.items():
        source = Source(name, layout.table, _BASE[layout.table], frozenset(layout.fields))
        plain = layout.file(Forms())
        yield Variant(source, "apa adanya", plain)
        for number in range(DRAWS):
            forms = Forms.drawn(Random(f"{name} {number}"))
            yield Variant(source, f"bentuk {number}: {forms}", layout.file(forms))
        yield from _changed(source, plain)
    for office in OFFICES:
        for source, file in _of_office(office):
            yield from _changed(source, file)


def _changed(source: Source, file: File) -> Iterator[Variant]:
    for change, mutation in MUTATIONS.items():
        changed = mutation(file, Random(f"{source.name} {change}"))
        if changed is not None:
            yield Variant(source, change, changed)
    for number in range(SETS):
        random = Random(f"{source.name} {number}")
        changes = random.sample(TOGETHER, 3)
        result: File | None = file
        for change in changes:
            result = None if result is None else MUTATIONS[change](result, random)
        if result is not None:
            yield Variant(source, f"{' + '.join(changes)} ({number})", result)


def _of_office(nama: str) -> Iterator[tuple[Source, File]]:
    office = Office.of(nama)
    for written, sheets in office.expected["files"].items():
        tables = {sheet["table"] for sheet in sheets.values() if sheet["table"]}
        table = tables.pop()
        carried = frozenset(
            field for sheet in sheets.values() for c in sheet["columns"].values() for field in c["fields"]
        )
        yield Source(f"{nama}/{written}", table, nama, carried), _grid(office, written, table)


def _grid(office: Office, written: str, table: str) -> File:
    """Return an office's file as rows of which it is known what they are."""
    book = read_workbook(office.folder / written)
    understood = {
        entry.sheet or "": entry
        for entry in api.describe_file(office.folder / written, table=table, folder_kerja=office.folder)
    }
    pages = []
    for name in book.sheet_names:
        read = book.sheet(name)
        rows: list[Any] = [[None if cell == "" else cell for cell in row] for row in read.rows]
        sheet = understood.get(name) or understood.get("")
        if sheet is None or sheet.table != table:
            pages.append(Page(name or "Sheet1", rows, [], []))
            continue
        first, last = (number - read.first_row for number in (sheet.heading_rows[0], sheet.heading_rows[-1]))
        numbering = {span.first - read.first_row for span in sheet.skipped if span.reason == "baris nomor kolom"}
        last += last + 1 in numbering
        skipped = {number - read.first_row for span in sheet.skipped for number in range(span.first, span.last + 1)}
        body = [
            Block([rows[index]], section=index in skipped and sum(cell is not None for cell in rows[index]) <= 2)
            for index in range(last + 1, len(rows))
        ]
        pages.append(Page(name or "Sheet1", rows[:first], rows[first : last + 1], body))
    return File("berkas", pages)


def outcome(variant: Variant, folder: Path) -> Outcome:
    """Write a variant, read it, and compare."""
    path = variant.file.write(folder)
    source, office = variant.source, Office.of(variant.source.office)
    files = {"batch" if source.table == "usulan" else source.table: path}
    try:
        batch = api.read(office.request(**files), all_pegawai=True).batch
    except MutasiError as error:
        return Outcome(told=str(error))
    lost, wrong = _compared(source, batch)
    unknown = [entry.cell.content for entry in batch.material.unknown_columns if entry.table == source.table]
    if lost and not wrong and unknown:
        return Outcome(told=f"tidak dikenal: {', '.join(unknown)}; hilang: {lost[0]}")
    return Outcome(wrong=(*wrong, *lost))


def _compared(source: Source, batch: Batch) -> tuple[list[str], list[str]]:
    if source.table == "pegawai":
        own = Office.of(source.office)
        # A layout of ours names its fields itself; an office's file says in expected.json what it carries.
        carried = own.carried if source.name.startswith(source.office) else set(source.carried)
        found = list(differences(true_people(), people_of(batch), carried))
    elif source.table == "jabatan":
        carried = set(source.carried & {"eselon", "formasi"})
        found = list(differences(_posts(_canonical(), carried), _posts(batch, carried), carried))
    else:
        found = list(differences(_true_targets(), targets_of(batch), {"tujuan", "nama"}))
    return [str(entry) for entry in found if entry.lost], [str(entry) for entry in found if not entry.lost]


def _posts(batch: Batch, carried: Collection[str]) -> dict[str, dict[str, Any]]:
    """Return what a file says of each post, by its title and unit."""
    return {place(post): {field: getattr(post, field) for field in carried} for post in batch.jabatan.values()}


def targets_of(batch: Batch) -> dict[str, dict[str, Any]]:
    """Return where each row goes, by NIP."""
    return {move.nip or "": {"tujuan": "" if move.target is None else place(move.target)} for move in batch.moves}


@cache
def _canonical() -> Batch:
    return api.read(Office.of(CANONICAL).request(), all_pegawai=True).batch


@cache
def _true_targets() -> Mapping[str, dict[str, Any]]:
    return targets_of(_canonical())
