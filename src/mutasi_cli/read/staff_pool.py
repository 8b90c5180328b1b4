"""The whole staff table, of which only those are built as records whom somebody asks for.

A question about everybody is asked of columns (:meth:`StaffPool.values`); the few people in the answer are then
read exactly as ``validate`` would read them if the sheet ``usulan`` named them.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from mutasi_cli.domain.assembly import build_batch
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.material import Material
from mutasi_cli.domain.nip import tanggal_lahir_of_nip
from mutasi_cli.domain.office import OfficeSettings
from mutasi_cli.domain.pegawai import Pegawai, Riwayat
from mutasi_cli.law import LawBook
from mutasi_cli.read.joined_table import JoinedTable
from mutasi_cli.read.pegawai_table import PegawaiTable, Touched
from mutasi_cli.read.small_sheets import read_riwayat, written_nip
from mutasi_cli.read.values import blank
from mutasi_cli.read.values.nip_value import nip_prefix


class StaffPool:
    """A batch that was read, and the staff table behind it.

    ``nips`` are all sound NIPs, each once, in the order of the sheet.
    """

    def __init__(self, material: Material, staff: PegawaiTable, touched: Touched, riwayat: JoinedTable | None):
        self.material = material
        self._staff = staff
        self._touched = touched
        self._riwayat = riwayat
        self._values: dict[str, list[Any]] = {}

    @cached_property
    def _positions(self) -> Mapping[str, int]:
        """NIP -> its first row, by position in the table."""
        positions: dict[str, int] = {}
        for position, (nip, valid) in enumerate(zip(self._staff.nips, self._staff.valid, strict=True)):
            if valid:
                positions.setdefault(nip, position)
        return positions

    @property
    def nips(self) -> tuple[str, ...]:
        """All sound NIPs, each once, in the order of the sheet."""
        return tuple(self._positions)

    def values(self, field: str) -> list[Any]:
        """Return the values of a field of :class:`Pegawai` for all ``nips``: None where blank or damaged."""
        if field not in self._values:
            column = self._staff.values(field)
            self._values[field] = [column[position] for position in self._positions.values()]
        return self._values[field]

    def raw(self, field: str) -> list[object]:
        """Return the raw cells of a column for all ``nips``; equal cells read alike."""
        column = self._staff.table.raw_column(field)
        return [column[position] for position in self._positions.values()]

    @property
    def predikat_years(self) -> tuple[int, ...]:
        """The years for which the table has a column with predicates."""
        fields = {field for part in self._staff.table.parts for field in part.column if field.startswith("predikat_")}
        return tuple(sorted(int(field.removeprefix("predikat_")) for field in fields))

    def births(self) -> list[date | None]:
        """Return the birth dates of all ``nips`` as :attr:`Pegawai.birth_date` tells them."""
        days, cells = self.values("tanggal_lahir"), self.raw("tanggal_lahir")
        return [
            tanggal_lahir_of_nip(nip) if day is None and blank(cell) else day
            for nip, day, cell in zip(self.nips, days, cells, strict=True)
        ]

    def person(self, nip: str) -> Pegawai:
        """Return one person, nobody else and nothing around."""
        return self._staff.build(self._positions[nip])

    def career(self, nips: Collection[str]) -> tuple[Riwayat, ...]:
        """Return the rows of ``riwayat`` of some people."""
        if self._riwayat is None:
            return ()
        return read_riwayat(self._riwayat, dict.fromkeys(nips))

    def units_of_careers(self) -> Mapping[str, frozenset[str]]:
        """Return the units of ``riwayat``, each with the NIPs that have worked there, as they are written."""
        units: dict[str, set[str]] = {}
        if self._riwayat is not None:
            for row in self._riwayat:
                nip, unit = written_nip(row, "nip"), row.text("unit_kerja")
                if nip and unit is not None:
                    units.setdefault(unit, set()).add(nip)
        return {unit: frozenset(nips) for unit, nips in units.items()}

    def with_people(self, nips: Collection[str], posts: Collection[str] = ()) -> Material:
        """Return the material of the batch as it would be read with rows for these people and posts in ``usulan``."""
        if not nips and not posts:
            return self.material
        touched = replace(
            self._touched,
            nip_usulan={*self._touched.nip_usulan, *nips},
            nip={*self._touched.nip, *nips},
            kode={*self._touched.kode, *posts},
            prefix={*self._touched.prefix, *(prefix for nip in nips if (prefix := nip_prefix(nip)))},
        )
        person = self._staff.take(touched)
        return replace(
            self.material,
            pegawai=person.pegawai,
            duplicate_pegawai=person.duplicates,
            pegawai_without_nip=person.without_nip,
            riwayat=() if self._riwayat is None else read_riwayat(self._riwayat, person.pegawai),
        )


@dataclass(frozen=True, slots=True)
class WholeStaff:
    """A pool with everything that makes batches of it: the settings of the office, the day, the law."""

    pool: StaffPool
    office_settings: OfficeSettings
    tanggal: date
    lawbook: LawBook

    def batch(self, nips: Collection[str] = (), posts: Collection[str] = ()) -> Batch:
        """Return the batch as ``validate`` reads it, with these people and posts read as if rows named them."""
        return build_batch(self.pool.with_people(nips, posts), self.office_settings, self.tanggal, self.lawbook)
