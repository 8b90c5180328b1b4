"""What a damage is, how it is drawn, and the moves that damages choose from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from catalogue_exam.example_world import Row, SortKey, World

PERINGATAN = "peringatan"
"""Severity where a rule has two and the damage asks for the milder one."""

SEVERITY_OF: dict[str, str] = {}
"""Rule -> its severity in the catalogue, as far as this test needs to know it."""

EVERYTHING: dict[str, list[FaultPlanter]] = {}
"""Rule -> its damages."""


@dataclass(frozen=True)
class ExpectedFinding:
    """A finding that must be made: of a rule, about a person or post, at a cell.

    ``row`` None: the address is ``sheet`` itself (``mutasi.toml``). ``column`` may be an address in full
    (``usulan!X1``) where the cell is no cell of a row.
    """

    rule_code: str
    sheet: str
    row: Row | None
    column: str
    subject: object = ""
    severity: str | None = None

    def key(self, world: World) -> SortKey:
        address = self.sheet if self.row is None else world.cell(self.sheet, self.row, self.column)
        return SortKey(self.rule_code, self.severity or SEVERITY_OF[self.rule_code], str(self.subject or ""), address)


FaultPlanter = Callable[[Random, World], list[ExpectedFinding]]


def damage(rule_code: str, level: str) -> Callable[[FaultPlanter], FaultPlanter]:
    """Register a damage that a rule must find; ``level`` is the severity of the rule."""

    def listed(function: FaultPlanter) -> FaultPlanter:
        assert SEVERITY_OF.setdefault(rule_code, level) == level
        EVERYTHING.setdefault(rule_code, []).append(function)
        return function

    return listed


def expected(listed: list[ExpectedFinding], world: World) -> Counter[SortKey]:
    return Counter(expected.key(world) for expected in listed)


# -- choosing ---------------------------------------------------------------------------


def movers(world: World, pick: Callable[[ExampleMove], Any] = lambda _: True) -> list[ExampleMove]:
    """Return the moves for which ``pick`` holds, in a fixed order."""
    everything = (ExampleMove(world, nip) for nip in sorted(world.step))
    return [movement for movement in everything if pick(movement)]


@dataclass(frozen=True)
class ExampleMove:
    """A move of the clean example, with the rows that belong to it."""

    world: World
    nip: str

    @property
    def jenis(self) -> str:
        return self.world.step[self.nip].jenis

    @property
    def source(self) -> str:
        return self.world.step[self.nip].source

    @property
    def kode_asal(self) -> str:
        return self.world.step[self.nip].origin

    @property
    def kode_tujuan(self) -> str:
        return self.world.step[self.nip].target

    @property
    def person(self) -> Row:
        return self.world.pegawai(self.nip)

    @property
    def usulan(self) -> Row:
        return self.world.usulan(self.nip)

    @property
    def pertek(self) -> Row:
        return self.world.pertek(self.nip)

    @property
    def target(self) -> Row:
        return self.world.jabatan(self.kode_tujuan)

    @property
    def origin(self) -> Row:
        return self.world.jabatan(self.kode_asal)

    @property
    def target_column(self) -> str:
        """The column in which the target is written: as a code or in words."""
        return "kode_jabatan_tujuan" if self.usulan["kode_jabatan_tujuan"] else "jabatan_tujuan"

    @property
    def struktural(self) -> bool:
        return self.target["jenis"] == "struktural"

    @property
    def kapus(self) -> bool:
        return self.target["jenis"] == "tugas tambahan"

    @property
    def promosi(self) -> bool:
        return self.jenis == "promosi"

    @property
    def lateral(self) -> bool:
        return not self.promosi

    @property
    def special(self) -> object:
        return self.target["syarat_khusus"]

    @property
    def successors(self) -> list[ExampleMove]:
        """The moves into the post that this one leaves."""
        return movers(self.world, lambda other_move: other_move.kode_tujuan == self.kode_asal)

    @property
    def loose(self) -> bool:
        """True where nothing hangs on the move: out of a pool, into an ordinary post that stood empty."""
        blank = not movers(self.world, lambda other_move: other_move.kode_asal == self.kode_tujuan)
        filled = self.target["pemangku_nip"] or any(
            plt["kode_jabatan"] == self.kode_tujuan for plt in self.world.table["plt"]
        )
        return self.source == "baru" and blank and not filled and not self.target["layanan_vital"]

    def retarget(self, kode: str | None, jenis: str | None) -> None:
        """Give the row another target, in the approval too."""
        self.usulan.update(kode_jabatan_tujuan=kode, jabatan_tujuan=None, unit_tujuan=None, jenis=jenis)
        self.pertek["kode_jabatan"] = kode

    def cancel(self) -> None:
        """Take the row out of the proposal and out of the approval."""
        self.world.remove("usulan", self.usulan)
        self.world.remove("pertek", self.world.pertek(self.nip))


def propose(world: World, nip: str, kode: str, jenis: str) -> Row:
    """Add a row for a person who stays in the clean example, with its approval."""
    nama = world.pegawai(nip)["nama"]
    example = world.table["pertek"][0]
    world.add("pertek", dict(example) | {"nip": nip, "nama": nama, "kode_jabatan": kode})
    nomor = len(world.table["usulan"]) + 1
    return world.add(
        "usulan",
        {
            "no": nomor,
            "nip": nip,
            "nama": nama,
            "kode_jabatan_tujuan": kode,
            "jenis": jenis,
            "alasan": "Penyegaran organisasi",
        },
    )


def give_birth_date(world: World, nip: str, birth_date: Any) -> str:
    """Give a person another birth date, in the NIP of every sheet too; return the new NIP."""
    world.pegawai(nip)["tanggal_lahir"] = birth_date
    new = f"{birth_date:%Y%m%d}{nip[8:]}"
    world.substitutes(nip, new)
    for pejabat in world.office_settings["pejabat"].values():
        if pejabat["nip"] == nip:
            pejabat["nip"] = new
    return new
