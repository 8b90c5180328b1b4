"""Everybody in the staff table at once, as columns: who can be meant for a post, and in which merit order.

What the order compares is worked out once for each distinct value of a column, with the very functions of
:func:`mutasi_cli.domain.candidate.merit_key`; a test holds both orders against each other. People who stand alike
(same posts, same level) are one group, for which one of them answers.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mutasi_cli.domain.assembly import rebuild
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.candidate import (
    competence_place,
    eselon_place,
    place_in,
    rank_of,
    service_begins,
    test_holds,
)
from mutasi_cli.domain.diklat import trained_for
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.judged_years import judged_years
from mutasi_cli.domain.move import Move
from mutasi_cli.domain.pegawai import Riwayat
from mutasi_cli.domain.urusan import Standing, education_fits, field_of_units, fit, outside_health, standing_of
from mutasi_cli.plan.candidates.qualities import OfficeOfPost, months_in_field
from mutasi_cli.plan.candidates.trial_row import person_of, proposal
from mutasi_cli.read import WholeStaff
from mutasi_cli.rules.engine import Judge

if TYPE_CHECKING:
    import pandas as pd

_LAST_DAY = date.max.toordinal()
_STANDING = ("jenis_jabatan", "eselon", "jenjang_jf", "rumpun_jf", "jabatan", "unit_kerja")
"""Columns that tell, beside the two posts, how somebody stands now."""


@dataclass(frozen=True, slots=True)
class Lineup:
    """Those who can be meant for a post, best first, and why the others are left out before any other rule is asked.

    ``forbidden`` maps the code of a rule that compares levels to the NIPs that it keeps out; ``from_health`` are the
    health functional officials who would leave health care.
    """

    nips: tuple[str, ...]
    forbidden: Mapping[str, tuple[str, ...]]
    from_health: tuple[str, ...]


class Crowd:
    """The staff table as columns, on top of one batch, which need not hold anybody beyond its own people."""

    def __init__(self, staff: WholeStaff, batch: Batch, judge: Judge):
        self.staff = staff
        self.batch = batch
        self.nips = staff.pool.nips
        self.tmt = batch.facts.tmt or batch.tanggal
        self._law = batch.law.book.on(self.tmt)
        self._judge = judge.in_force(batch)

    def line_up(self, jabatan: Jabatan, *, everybody: bool = False) -> Lineup:
        """Return who can be meant for a post; ``everybody``: health functional officials outside health care too."""
        groups, _ = self._standings
        moves = self._moves(jabatan)
        standings = [standing_of(person_of(move), move.definitif) for move in moves]
        rules = [self._judge.forbidding(move) for move in moves]
        leaving = [not everybody and outside_health(standing, jabatan) for standing in standings]
        forbidden: dict[str, list[str]] = {}
        from_health: list[str] = []
        places: list[int] = []
        for place, (nip, group) in enumerate(zip(self.nips, groups, strict=True)):
            rule = rules[group]
            if rule is not None:
                forbidden.setdefault(rule.code, []).append(nip)
            elif leaving[group]:
                from_health.append(nip)
            else:
                places.append(place)
        frame = self._fitting(jabatan, moves, standings)
        ordered = frame.iloc[places].sort_values(list(frame.columns), kind="stable")
        return Lineup(
            nips=tuple(self.nips[place] for place in ordered.index),
            forbidden={code: tuple(forbidden[code]) for code in sorted(forbidden)},
            from_health=tuple(from_health),
        )

    @cached_property
    def _standings(self) -> tuple[list[int], list[str]]:
        """The number of the group of everybody who stands alike, and one NIP of each group."""
        pool = self.staff.pool
        columns = [self._known(pool.values("kode_jabatan")), self._known(pool.values("kode_tugas_tambahan"))]
        columns += [pool.raw(field) for field in _STANDING]
        numbers: dict[Hashable, int] = {}
        first: list[str] = []
        groups = []
        for nip, *standing in zip(self.nips, *columns, strict=True):
            key = tuple(_key(value) for value in standing)
            if key not in numbers:
                numbers[key] = len(first)
                first.append(nip)
            groups.append(numbers[key])
        return groups, first

    def _known(self, kode: Sequence[str | None]) -> list[object]:
        """Return the codes of posts; those that the post table lacks say nothing but that there is one."""
        return [code if code is None or code in self.batch.jabatan else "?" for code in kode]

    def _moves(self, jabatan: Jabatan) -> tuple[Move, ...]:
        """Return a row for one person of each group that proposes him or her for a post."""
        _, first = self._standings
        people = {nip: self.staff.pool.person(nip) for nip in first}
        rows = tuple(proposal(self.batch.material, nip, jabatan.kode, i) for i, nip in enumerate(first))
        return rebuild(self.batch, replace(self.batch.material, usulan=rows, pegawai=people, riwayat=())).moves

    def _fitting(self, jabatan: Jabatan, moves: Sequence[Move], standings: Sequence[Standing]) -> "pd.DataFrame":
        """Return what the order compares, one column a criterion, in the order of comparison."""
        import pandas as pd  # noqa: PLC0415 - only questions about the whole table load it

        groups, _ = self._standings
        pool, office = self.staff.pool, OfficeOfPost(jabatan, self.batch)
        months = self._months(
            [standings[group].field == office.field for group in groups],
            {unit for unit in self._units if (field_of_units(unit) or unit.casefold()) == office.field},
            lambda here, since, career: months_in_field(here, since, career, office.field, self.tmt),
        )
        months_in_office = self._months(
            [office.holds(kode, unit) for kode, unit in zip(self._kode, pool.values("unit_kerja"), strict=True)],
            {unit for unit in self._units if unit.casefold() in office.nama},
            lambda here, since, career: office.months_since(here, since, career, self.tmt),
        )
        near = [int(fit(standings[group], jabatan, count)) for group, count in zip(groups, months, strict=True)]
        education = _mapped(pool.values("jurusan"), lambda words: education_fits(words, jabatan, self._law) is False)
        jenjang = [-(move.old_jenjang or 0) for move in moves]
        eselon = [
            eselon_place(person_of(move).eselon if move.definitif is None else move.definitif.eselon) for move in moves
        ]
        eselon_order = {place: number for number, place in enumerate(sorted(set(eselon)))}
        merits = self._merits
        return pd.DataFrame(
            {
                "urusan": near,
                "jurusan": education,
                **{column: merits[column] for column in merits.columns if column.startswith("predikat")},
                **{column: merits[column] for column in ("uji", "kotak", "golongan", "tmt_golongan")},
                "pengalaman": [-count for count in months_in_office],
                **{column: merits[column] for column in ("diklat", "tmt_jabatan")},
                "jenjang": [jenjang[group] for group in groups],
                "eselon": [eselon_order[eselon[group]] for group in groups],
                **{column: merits[column] for column in ("masa_kerja", "pendidikan", "lahir", "nip")},
            }
        )

    @cached_property
    def _kode(self) -> list[Any]:
        return self.staff.pool.values("kode_jabatan")

    @cached_property
    def _units(self) -> Mapping[str, frozenset[str]]:
        return self.staff.pool.units_of_careers()

    def _months(
        self, here: Sequence[bool], units: set[str], months: Callable[[bool, date | None, Sequence[Riwayat]], int]
    ) -> list[int]:
        """Return months of everybody; ``units`` are those of careers that count, which only few people have."""
        earlier: set[str] = set()
        for unit in units:
            earlier |= self._units[unit]
        careers: dict[str, list[Riwayat]] = {}
        for row in self.staff.pool.career(earlier) if earlier else ():
            careers.setdefault(row.nip, []).append(row)
        since = self.staff.pool.values("tmt_jabatan")
        result = _mapped(list(zip(here, since, strict=True)), lambda pair: months(pair[0], pair[1], ()))
        for place, nip in enumerate(self.nips):
            if nip in careers:
                result[place] = months(here[place], since[place], careers[nip])
        return result

    @cached_property
    def _merits(self) -> "pd.DataFrame":
        """What the order compares whatever the post."""
        import pandas as pd  # noqa: PLC0415 - only questions about the whole table load it

        pool, law, tmt = self.staff.pool, self._law, self.tmt
        tests = list(zip(pool.values("uji_kompetensi"), pool.values("tanggal_uji_kompetensi"), strict=True))
        return pd.DataFrame(
            {
                **{f"predikat_{number}": places for number, places in enumerate(self._predikat())},
                "uji": _mapped(
                    tests, lambda pair: competence_place(pair[0], in_force=test_holds(pair[0], pair[1], tmt, law))
                ),
                "kotak": _mapped(pool.values("kotak_talenta"), lambda box: -(box or 0)),
                "golongan": _mapped(pool.values("golongan"), lambda golongan: -rank_of(golongan, law)),
                "tmt_golongan": _mapped(pool.values("tmt_golongan"), _ordinal),
                "diklat": _mapped(pool.values("diklat_kepemimpinan"), lambda words: -(trained_for(words, law) or 0)),
                "tmt_jabatan": _mapped(pool.values("tmt_jabatan"), _ordinal),
                "masa_kerja": [
                    service_begins(day, nip).toordinal()
                    for day, nip in zip(pool.values("tmt_cpns"), self.nips, strict=True)
                ],
                "pendidikan": _mapped(
                    pool.values("pendidikan"), lambda level: 0 if level is None else -level.equivalent
                ),
                "lahir": [_ordinal(day) for day in pool.births()],
                "nip": list(self.nips),
            }
        )

    def _predikat(self) -> list[list[int]]:
        """Return the places of the predicates of the judged years, newest first; one list a year."""
        pool, order = self.staff.pool, self._law.listed("predikat_kinerja")
        columns = {year: pool.values(f"predikat_{year}") for year in pool.predikat_years}
        latest = [_key(value) for value in pool.raw(f"predikat_{self.tmt.year - 1}")]
        years: dict[Hashable, tuple[int, ...]] = {}
        judged: list[tuple[int, ...]] = []
        for nip, cell in zip(self.nips, latest, strict=True):
            if cell not in years:
                years[cell] = judged_years(pool.person(nip), self.tmt, self._law).year
            judged.append(years[cell])
        count = self._law.whole_number("tahun_kinerja")
        return [
            [
                place_in(columns[own[number]][place] if own[number] in columns else None, order)
                for place, own in enumerate(judged)
            ]
            for number in range(count)
        ]


def _key(value: object) -> Hashable:
    """Return a key under which equal cells meet: 1 and True are equal to Python and differ as cells."""
    return value if value is None or isinstance(value, str) else (type(value).__name__, str(value))


def _ordinal(day: date | None) -> int:
    return _LAST_DAY if day is None else day.toordinal()


def _mapped(values: Sequence[Any], function: Callable[[Any], Any]) -> list[Any]:
    """Apply a function to every value; equal ones are worked out once."""
    known: dict[Hashable, Any] = {}
    result = []
    for value in values:
        if value not in known:
            known[value] = function(value)
        result.append(known[value])
    return result
