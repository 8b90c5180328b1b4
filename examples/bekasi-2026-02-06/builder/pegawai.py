"""Three thousand invented people: a holder for each post, then clerks and functional officials."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from builder.model import Row, Step
from builder.person import PersonMaker
from builder.profile import Profile, ProfileMaker

if TYPE_CHECKING:
    from random import Random

    from builder.jabatan import JabatanTable
    from builder.plan import Plan

STAFF_SIZE = 3000

_AGAMA_OF_MOVERS = ("Kristen",) * 5 + ("Katolik",) * 3 + ("Hindu",) * 2 + ("Buddha", "Khonghucu")


class Population:
    """All people of the office, made round by round; free places are counted."""

    def __init__(self, rng: Random, jabatan: JabatanTable, plan: Plan) -> None:
        """Make the whole staff table."""
        self._rng = rng
        self._jabatan = jabatan.row
        self._plan = plan
        self.row: list[Row] = []
        self.pemangku: dict[str, Row] = {}
        self.movers: dict[str, Row] = {}
        self._filled_seats: dict[str, int] = {}
        movers = plan.step
        agama = list(_AGAMA_OF_MOVERS) + ["Islam"] * (len(movers) - len(_AGAMA_OF_MOVERS))
        rng.shuffle(agama)
        self._profile = ProfileMaker(self._jabatan, {step.target: a for step, a in zip(movers, agama, strict=True)})
        self._person = PersonMaker(rng, self._jabatan, plan.pensiun)
        self._fill_struktural()
        self._fill_puskesmas()
        self._fill_other_movers()
        self._fill_plt()
        self._fill_inactive()
        self._fill_rest(jabatan)

    def plt(self, kode: str) -> Row:
        """Return the person who serves as Plt from the post ``kode``."""
        return self.pemangku[kode]

    def _fill_struktural(self) -> None:
        by_origin = {x.origin: x for x in self._plan.step if x.source == "pemangku"}
        for kode, row in self._jabatan.items():
            if row["jenis"] != "struktural" or row["status"] != "aktif":
                continue
            if kode in self._plan.blank:
                continue
            step = by_origin.get(kode)
            person = self._make(self._profile.profile_for(kode, step))
            self._note(kode, person, step)
            row["pemangku_nip"] = person["nip"]

    def _fill_puskesmas(self) -> None:
        by_origin = {x.origin: x for x in self._plan.step if x.source == "kapus"}
        for kode, row in self._jabatan.items():
            if row["jenis"] != "tugas tambahan" or kode in self._plan.blank:
                continue
            step = by_origin.get(kode)
            person = self._make(
                replace(
                    self._profile.profile_for(self._head_origin(kode, step), step),
                    tugas_tambahan=kode,
                    sertifikat=("manajemen puskesmas",),
                    magister=0.35,
                    months_held=(40, 90),
                )
            )
            self._note(kode, person, step)
            self._filled_seats[str(person["kode_jabatan"])] = self._filled_seats.get(str(person["kode_jabatan"]), 0) + 1
            row["pemangku_nip"] = person["nip"]

    def _head_origin(self, kode: str, step: Step | None) -> str:
        """Functional post of a head of Puskesmas; what comes next may ask for a level."""
        choices = [
            f"{kode}.JF.{suffix}"
            for suffix in ("DR-MUDA", "DRG-MUDA", "DR-MADYA", "ADK-MUDA")
            if f"{kode}.JF.{suffix}" in self._jabatan
        ]
        if step and step.group == "struktural":
            madya = self._jabatan[step.target]["jenjang"] == "administrator"
            if madya and step.jenis == "alih jabatan":
                return f"{kode}.JF.DR-MADYA"
            return choices[0]
        return self._rng.choice(choices)

    def _fill_other_movers(self) -> None:
        for step in self._plan.step:
            if step.source != "baru":
                continue
            profile = self._profile.profile_for(step.origin, step)
            if step.group == "tugas tambahan":
                profile = replace(profile, sertifikat=("manajemen puskesmas",), magister=0.3)
            person = self._make(profile)
            self.movers[step.target] = person
            self._filled_seats[step.origin] = self._filled_seats.get(step.origin, 0) + 1

    def _fill_plt(self) -> None:
        """Functional officials who serve as Plt; other Plt hold posts filled before."""
        for kode in self._plan.blank.values():
            if kode is not None and kode not in self.pemangku:
                person = self._make(replace(self._profile.profile_for(kode, None), months_held=(30, 80), max_age=52))
                self.pemangku[kode] = person
                self._filled_seats[kode] = self._filled_seats.get(kode, 0) + 1

    def _fill_inactive(self) -> None:
        """People who left, and a few who are away: they hold no post or a clerical one."""
        for kedudukan, count in (("Pensiun", 24), ("Meninggal", 4)):
            for _ in range(count):
                person = self._make(replace(self._profile.profile_for("DISDIK.PLO", None), grades=(6, 7)))
                person["kedudukan"] = kedudukan
                for column in ("kode_jabatan", "jenis_jabatan"):
                    person[column] = None
                if kedudukan == "Pensiun":
                    self._person.change_birth(person, self._rng.randint(1965, 1967))
        for kedudukan, kode in (
            ("Tugas Belajar", "DISDIK.PLO"),
            ("Tugas Belajar", "BAPPERIDA.PLO"),
            ("Tugas Belajar", "DINKES.PLO"),
            ("Cuti di Luar Tanggungan Negara", "DPMPTSP.PLO"),
            ("Diberhentikan Sementara", "DISHUB.PLO"),
        ):
            person = self._make(self._profile.profile_for(kode, None))
            person["kedudukan"] = kedudukan
            self._filled_seats[kode] = self._filled_seats.get(kode, 0) + 1

    def _fill_rest(self, jabatan: JabatanTable) -> None:
        """Fill free places until the table is full; the target of a move keeps one free."""
        target = {step.target for step in self._plan.step}
        free_seats: list[str] = []
        for kode, row in jabatan.row.items():
            if row["jenis"] in {"fungsional", "pelaksana"}:
                formasi = row["formasi"]
                free = (formasi if isinstance(formasi, int) else 0) - self._filled_seats.get(kode, 0)
                free -= 2 if kode in target else 0
                free_seats.extend([kode] * max(free, 0))
        needed = STAFF_SIZE - len(self.row)
        if needed > len(free_seats):
            msg = f"formasi kurang: perlu {needed}, tersedia {len(free_seats)}"
            raise ValueError(msg)
        for kode in self._rng.sample(free_seats, needed):
            person = self._make(self._profile.profile_for(kode, None))
            self._person.maybe_pppk(person)

    def _note(self, kode: str, person: Row, step: Step | None) -> None:
        self.pemangku[kode] = person
        if step:
            self.movers[step.target] = person

    def _make(self, profile: Profile) -> Row:
        person = self._person.make(profile)
        self.row.append(person)
        return person
