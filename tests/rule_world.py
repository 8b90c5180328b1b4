"""The world of ``rules/world.yaml`` as sheets in memory, and changes to single cells of it.

Everything goes the whole way of a real workbook: cells -> tables -> batch -> findings.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from mutasi_cli.domain.assembly import build_batch
from mutasi_cli.law import load_lawbook
from mutasi_cli.read import ReadingOptions, material_from_sheets
from mutasi_cli.read.raw_sheet import Sheet
from mutasi_cli.read.settings import parse_settings
from mutasi_cli.rules.engine import judge

if TYPE_CHECKING:
    from datetime import date

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.finding import Finding

FILE = "batch.xlsx"
RULES = Path(__file__).parent / "rules"


@cache
def _base() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load((RULES / "world.yaml").read_text(encoding="utf-8"))
    return data


@dataclass
class World:
    """A changeable copy of the world. ``table[sheet][row][column]`` are the cells."""

    tanggal: date | None
    office_settings: dict[str, Any]
    table: dict[str, dict[str, dict[str, Any]]]
    batch: dict[str, Any]

    @classmethod
    def new(cls) -> World:
        data = copy.deepcopy(_base())
        tanggal = data.pop("tanggal")
        return cls(tanggal, data.pop("pengaturan"), table=data, batch=data.pop("batch"))

    def change(self, route: str, value: Any) -> None:
        """Set ``pegawai.lurah_a.golongan``, ``pegawai.*.golongan``, ``batch.hari`` or a key of ``pengaturan``."""
        head, _, rest = route.partition(".")
        if head == "batch":
            self.batch[rest] = value
        elif head == "pengaturan":
            *parent, key = rest.split(".")
            table = self.office_settings
            for nama in parent:
                table = table.setdefault(nama, {})
            if value is None:
                table.pop(key, None)
            else:
                table[key] = value
        else:
            row, column = rest.split(".")
            if row == "*":
                for every_row in self.table[head].values():
                    every_row[column] = value
                return
            if row not in self.table[head]:
                raise KeyError(route)
            self.table[head][row][column] = value

    def add(self, sheet: str, nama: str, cells_of_row: dict[str, Any]) -> None:
        """Add a row; ``seperti: lurah_a`` copies another row of the sheet first."""
        cells_of_row = dict(cells_of_row)
        example = cells_of_row.pop("seperti", None)
        dasar = dict(self.table[sheet][example]) if example else {}
        self.table.setdefault(sheet, {})[nama] = {**dasar, **cells_of_row}

    def remove(self, route: str) -> None:
        """Remove a row (``usulan.staff``), a whole sheet (``pertek``) or a column (``pegawai.*.agama``)."""
        head, _, rest = route.partition(".")
        if not rest:
            del self.table[head]
        elif rest.startswith("*."):
            for row_of_table in self.table[head].values():
                row_of_table.pop(rest.removeprefix("*."), None)
        else:
            del self.table[head][rest]

    def column(self, sheet: str) -> list[str]:
        """The columns of a sheet, in the order in which they first occur."""
        if sheet == "batch":
            return ["kunci", "nilai"]
        return list(dict.fromkeys(k for row_of_table in self.table[sheet].values() for k in row_of_table))

    def cell(self, route: str) -> str:
        """``pegawai.lurah_a.golongan`` -> ``pegawai!K7``; a row without column -> ``pegawai baris 7``."""
        if "." not in route or route.startswith(("mutasi.toml", "batch.xlsx")):
            return route
        sheet, _, rest = route.partition(".")
        if sheet == "batch":
            return f"batch!B{list(self.batch).index(rest) + 2}"
        row, _, column = rest.partition(".")
        nomor = list(self.table[sheet]).index(row) + 2
        if not column or column not in self.column(sheet):
            return f"{sheet} baris {nomor}"
        return f"{sheet}!{_letter(self.column(sheet).index(column))}{nomor}"

    def sheet(self) -> dict[str, Sheet]:
        """All sheets as the reader of workbooks hands them over."""
        result = {}
        for sheet, rows in self.table.items():
            columns = self.column(sheet)
            result[sheet] = [list(columns), *([row.get(k, "") for k in columns] for row in rows.values())]
        result["batch"] = [["kunci", "nilai"], *([k, v] for k, v in self.batch.items())]
        return {
            sheet: Sheet(FILE, "0" * 64, sheet, [["" if v is None else v for v in row] for row in rows])
            for sheet, rows in result.items()
        }

    def compose(self) -> Batch:
        """Read the sheets and build the batch."""
        office_settings = parse_settings(self.office_settings)
        lawbook = load_lawbook().with_office(office_settings.parameter)
        options = ReadingOptions(
            column=office_settings.kolom,
            nama_lain_unit=office_settings.unit_names,
            tanggal=self.tanggal,
            lawbook=lawbook,
        )
        material = material_from_sheets(self.sheet(), options)
        tanggal = material.facts.tanggal_pelantikan
        assert tanggal is not None
        return build_batch(material, office_settings, tanggal, lawbook)

    def value(self) -> tuple[Finding, ...]:
        """Judge the batch with all rules."""
        batch = self.compose()
        return judge(batch, load_lawbook().with_office(batch.office_settings.parameter))


def _letter(index: int) -> str:
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(65 + rest) + text
    return text
