"""The worked example in memory: sheets that can be changed, and what the rules then say.

Everything goes the way of a workbook that was opened: cells -> tables -> batch -> findings. Only the zip
file around the cells is left out.
"""

from __future__ import annotations

import copy
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mutasi_cli.domain.assembly import build_batch
from mutasi_cli.domain.cell import column_letters
from mutasi_cli.law import load_lawbook
from mutasi_cli.read import ReadingOptions, material_from_sheets
from mutasi_cli.read.raw_sheet import Sheet
from mutasi_cli.read.settings import parse_settings
from mutasi_cli.rules.engine import judge

EXAMPLES = Path(__file__).parents[2] / "examples"
for _folder in (EXAMPLES / "bekasi-2026-02-06", EXAMPLES / "bermasalah"):
    if str(_folder) not in sys.path:
        sys.path.append(str(_folder))

from builder.example import SEED, make  # noqa: E402 - the path above goes first
from builder.model import COLUMNS, DatedValue, Example, Row, Step  # noqa: E402 - as above

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator
    from datetime import date

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.finding import Finding

__all__ = ["SEED", "DatedValue", "Row", "SortKey", "Step", "World", "make"]

HARD_SEVERITIES = ("galat", "peringatan")
_SMALL_UNIT = 6
"""A unit of so many posts is kept whole in the small world: a kelurahan or a Puskesmas."""
FILE = "batch.xlsx"


class SortKey(NamedTuple):
    """What a finding must get right: the rule, its severity, the person or else the post, the cell."""

    rule_code: str
    severity: str
    subject: str
    address: str


def key(finding: Finding, expected: Container[SortKey] = ()) -> SortKey:
    """Return the key of a finding; about its post where that is what ``expected`` asks for."""
    possible_keys = [
        SortKey(finding.rule_code, finding.severity.value, subject, finding.cell.address)
        for subject in (finding.nip, finding.kode_jabatan)
        if subject is not None
    ]
    without = SortKey(finding.rule_code, finding.severity.value, "", finding.cell.address)
    return next(
        (possible_key for possible_key in possible_keys if possible_key in expected),
        possible_keys[0] if possible_keys else without,
    )


@dataclass
class World:
    """A changeable copy of the example. Rows are dicts; a row is known by its identity."""

    table: dict[str, list[Row]]
    column: dict[str, list[str]]
    office_settings: dict[str, Any]
    step: dict[str, Step]
    tanggal: date | None = None
    _index: dict[tuple[str, str], dict[object, Row]] = field(default_factory=dict)

    @classmethod
    def source(cls, example: Example) -> World:
        """Return the whole of a generated example."""
        return cls(
            example.table,
            {sheet: list(column) for sheet, column in COLUMNS.items()},
            tomllib.loads(example.office_settings),
            example.step,
        )

    @classmethod
    def new(cls, *, full: bool = True) -> World:
        """Return a fresh copy of the default example; ``full=False``: only what the batch has to do with."""
        return _base(full=full).salinan()

    def salinan(self) -> World:
        """Return a copy whose rows may be changed."""
        return World(
            {sheet: [dict(row) for row in table_or_columns] for sheet, table_or_columns in self.table.items()},
            {sheet: list(table_or_columns) for sheet, table_or_columns in self.column.items()},
            copy.deepcopy(self.office_settings),
            dict(self.step),
            self.tanggal,
        )

    # -- finding rows -------------------------------------------------------------------

    def row(self, sheet: str, column: str, value: object) -> Row:
        """Return the first row of a sheet with this value; KeyError when there is none."""
        index = self._index.get((sheet, column))
        if index is None or value not in index or index[value].get(column) != value:
            index = {}
            for row in self.table[sheet]:
                index.setdefault(row.get(column), row)
            self._index[sheet, column] = index
        return index[value]

    def pegawai(self, nip: str) -> Row:
        return self.row("pegawai", "nip", nip)

    def usulan(self, nip: str) -> Row:
        return self.row("usulan", "nip", nip)

    def pertek(self, nip: str) -> Row:
        return self.row("pertek", "nip", nip)

    def jabatan(self, kode: str) -> Row:
        return self.row("jabatan", "kode", kode)

    def facts(self, kunci_batch: str) -> Row:
        """Return the row of a key of the sheet batch, added where the example leaves it out."""
        try:
            return self.row("batch", "kunci", kunci_batch)
        except KeyError:
            return self.add("batch", {"kunci": kunci_batch, "nilai": None})

    def add(self, sheet: str, row: Row) -> Row:
        self.table[sheet].append(row)
        return row

    def remove(self, sheet: str, row: Row) -> None:
        self.table[sheet][:] = [row_of_sheet for row_of_sheet in self.table[sheet] if row_of_sheet is not row]
        self._index.clear()

    def substitutes(self, old: str, new: str) -> None:
        """Replace a value in every cell of every sheet (a NIP that is another one from now on)."""
        for table_rows in self.table.values():
            for row in table_rows:
                for nama, value in row.items():
                    if value == old:
                        row[nama] = new
        if old in self.step:
            self.step[new] = self.step.pop(old)
        self._index.clear()

    # -- addresses and judgement --------------------------------------------------------

    def cell(self, sheet: str, row: Row, column: str) -> str:
        """Return ``pegawai!K7``."""
        nomor = next(i for i, row_of_sheet in enumerate(self.table[sheet], start=2) if row_of_sheet is row)
        return f"{sheet}!{column_letters(self.column[sheet].index(column) + 1)}{nomor}"

    def heading_cell(self, sheet: str, heading: str) -> str:
        """Return the address of a heading."""
        return f"{sheet}!{column_letters(self.column[sheet].index(heading) + 1)}1"

    def sheet(self) -> dict[str, Sheet]:
        """Return all sheets as the reader of workbooks hands them over."""
        result = {}
        for sheet, column in self.column.items():
            rows: list[list[object]] = [list(column)]
            rows += ([_raw(row.get(nama)) for nama in column] for row in self.table[sheet])
            result[sheet] = Sheet(FILE, "0" * 64, sheet, rows)
        return result

    def compose(self) -> Batch:
        """Read the sheets and build the batch."""
        office_settings = parse_settings(self.office_settings)
        lawbook = load_lawbook().with_office(office_settings.parameter)
        options = ReadingOptions(
            column=office_settings.kolom,
            nama_lain_unit=office_settings.nama_lain_unit,
            tanggal=self.tanggal,
            lawbook=lawbook,
            wilayah="" if office_settings.instansi is None else office_settings.instansi.wilayah,
        )
        material = material_from_sheets(self.sheet(), options)
        tanggal = material.facts.tanggal_pelantikan
        assert tanggal is not None
        return build_batch(material, office_settings, tanggal, lawbook)

    def value(self) -> tuple[Finding, ...]:
        """Judge the batch with all rules."""
        batch = self.compose()
        return judge(batch, load_lawbook().with_office(batch.office_settings.parameter))


def _raw(cell_value: DatedValue) -> object:
    """Return a cell as the reader of workbooks hands it over: blank is the empty text."""
    return "" if cell_value is None else cell_value


def hard(findings: Iterable[Finding], expected: Container[SortKey] = ()) -> Counter[SortKey]:
    """Return the findings of severity galat and peringatan."""
    return Counter(key(finding, expected) for finding in findings if finding.severity.value in HARD_SEVERITIES)


@cache
def _base(*, full: bool) -> World:
    world = World.source(make())
    if not full:
        _compact(world)
    return world


@cache
def clean_info_findings(*, full: bool) -> frozenset[tuple[str, ...]]:
    """Return what the untouched example says, which must be findings of severity info only."""
    findings = World.new(full=full).value()
    assert not hard(findings), [f"{f.rule_code} {f.cell.address}: {f.message}" for f in findings]
    return frozenset(_subject(finding) for finding in findings)


def new_info_findings(findings: Iterable[Finding], rule_code: str, *, full: bool) -> list[Finding]:
    """Return the findings of a rule of severity info that the untouched example does not have."""
    clean = clean_info_findings(full=full)
    return [
        finding
        for finding in findings
        if finding.rule_code == rule_code and finding.severity.value == "info" and _subject(finding) not in clean
    ]


def _subject(finding: Finding) -> tuple[str, ...]:
    """What a finding is about; the cell only where it names neither person nor post (rows may move)."""
    if finding.nip is None and finding.kode_jabatan is None:
        return finding.rule_code, finding.cell.address
    return finding.rule_code, finding.nip or "", finding.kode_jabatan or ""


def _compact(world: World) -> None:
    """Keep the posts of the units in which something happens, their superiors, and their people.

    The thousands of others cost time in each judgement and take no part in it; the large run keeps them.
    """
    jabatan = {str(row["kode"]): row for row in world.table["jabatan"]}
    nips = set(_named_nips(world))
    kept_by_name = {kode for step in world.step.values() for kode in (step.origin, step.target)}
    kept_by_name |= {str(row["kode_jabatan"]) for row in world.table["plt"]}
    kept_by_name |= {kode for kode, row in jabatan.items() if row["status"] == "dihapus"}
    kept_by_name |= {k for k, row in jabatan.items() if ".KASI." in k and not row["pemangku_nip"]}
    post_counts = Counter(row["unit_kerja"] for row in jabatan.values())
    whole_units = {
        unit_name for kode in kept_by_name if post_counts[unit_name := jabatan[kode]["unit_kerja"]] <= _SMALL_UNIT
    }
    kept = kept_by_name | {kode for kode, row in jabatan.items() if row["unit_kerja"] in whole_units}
    kept |= {
        str(row[column])
        for row in world.table["pegawai"]
        for column in ("kode_jabatan", "kode_tugas_tambahan")
        if row["nip"] in nips and row[column]
    }
    kept |= {str(jabatan[kode]["kode_pengganti"]) for kode in kept if jabatan[kode]["kode_pengganti"]}
    for kode in list(kept):
        superior = jabatan[kode]["kode_atasan"]
        while superior is not None:
            kept.add(str(superior))
            superior = jabatan[str(superior)]["kode_atasan"]
    world.table["jabatan"] = [row for kode, row in jabatan.items() if kode in kept]
    nips |= {str(row["pemangku_nip"]) for row in world.table["jabatan"] if row["pemangku_nip"]}
    for sheet in ("pegawai", "riwayat"):
        world.table[sheet] = [row for row in world.table[sheet] if row["nip"] in nips]


def _named_nips(world: World) -> Iterator[str]:
    """Yield every NIP that the small sheets and the settings name."""
    for sheet in ("usulan", "pertek", "plt", "keluarga", "batch"):
        for row in world.table[sheet]:
            for nama, value in row.items():
                if nama.startswith("nip") or str(row.get("kunci", "")).startswith("saksi"):
                    yield str(value)
    yield from (str(pejabat["nip"]) for pejabat in world.office_settings["pejabat"].values())
