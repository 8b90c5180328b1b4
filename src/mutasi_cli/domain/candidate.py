"""Candidates for a post: what speaks for each, in which order they stand, and what some of them lack.

There is no score. Candidates are compared criterion by criterion, in the order of :data:`MERIT_ORDER`; the
first that differs decides. Who is equal in all of them stands in the order of the DUK.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mutasi_cli.domain.batch import Vacancy
from mutasi_cli.domain.calendar import add_months
from mutasi_cli.domain.diklat import trained_for
from mutasi_cli.domain.finding import Finding, Severity
from mutasi_cli.domain.jabatan import Jabatan, eselon_rank
from mutasi_cli.domain.levels import golongan_rank
from mutasi_cli.domain.nip import cpns_year_and_month
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.urusan import Fit
from mutasi_cli.domain.vocabulary import CompetencyTestResult, Jenjang, KindOfMove
from mutasi_cli.law import Law

MERIT_ORDER = (
    "yang tanpa peringatan lebih dahulu",
    "urusan atau jenis jabatan yang sama, dengan pengalaman di sana",
    "jurusan pendidikan yang sesuai",
    "predikat kinerja, tahun terbaru dahulu",
    "hasil uji kompetensi yang masih berlaku",
    "kotak talenta",
    "golongan, lalu lamanya dalam golongan itu",
    "pengalaman di perangkat daerah jabatan itu",
    "pelatihan kepemimpinan",
    "lamanya dalam jabatan sekarang",
)
"""The criteria in the order in which they are compared, as outputs print them."""

DUK_ORDER = (
    "golongan",
    "TMT golongan",
    "jabatan",
    "masa kerja",
    "pelatihan kepemimpinan",
    "pendidikan",
    "usia",
)
"""What decides among equals: the order of the Daftar Urut Kepangkatan."""

_DECEMBER = 12

SortKey = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualities:
    """What speaks for a person, as the data tell it on the effective day; None: not known.

    ``predikat`` are the judged years with their predicates, newest first. ``uji_in_force``: the competence
    result is passed and not too old. ``bulan_…`` are full months: in the golongan, in the office of the post
    (overlaps once), in a Puskesmas, in the present post. ``diklat_untuk`` is the level that the training is
    for, ``jenjang`` and ``eselon`` are those of the present post. ``fit`` is how near the person's own field of work
    (``own_field``) stands to that of the post (``field``), in which he or she has worked ``months_in_field``.
    ``education_fits`` is None where neither the post nor its field asks for any field of study.
    """

    fit: Fit
    field: str
    own_field: str
    months_in_field: int
    jurusan: str | None
    education_fits: bool | None
    predikat: tuple[tuple[int, str | None], ...]
    uji: CompetencyTestResult | None
    tanggal_uji: date | None
    uji_in_force: bool
    kotak: int | None
    golongan: str | None
    tmt_golongan: date | None
    months_in_golongan: int | None
    months_in_office: int
    months_in_puskesmas: int | None
    diklat: str | None
    diklat_untuk: Jenjang | None
    tmt_jabatan: date | None
    months_in_jabatan: int | None
    jenjang: Jenjang | None
    eselon: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Depletion:
    """A pool of posts that a person would leave: so many people remain in it, of so many seats."""

    jabatan: Jabatan
    remaining: int
    formasi: int
    specialists: bool

    @property
    def short(self) -> bool:
        """True where fewer people would remain than there are seats."""
        return self.remaining < self.formasi


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavingCost:
    """What a candidate's leaving costs: vital posts that fall empty, pools of specialists, seats that are short."""

    vital: int
    pools: tuple[Depletion, ...]

    @property
    def specialists(self) -> int:
        """The number of pools of specialists that would be smaller."""
        return sum(pool.specialists for pool in self.pools)

    @property
    def short(self) -> int:
        """The number of pools that would be below their seats."""
        return sum(pool.short for pool in self.pools)

    @property
    def key(self) -> tuple[int, int, int]:
        """The key that sorts from the lowest cost to the highest."""
        return self.vital, self.short, self.specialists


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody whom no galat keeps from the post.

    ``present`` are the words of the present definitive post (empty where nothing tells).
    ``origin`` are the posts that the person would leave, ``blank`` those of them that would fall empty, ``cost`` what
    that means for those who remain.
    ``catatan`` are the findings of lesser weight that validate would have for the row, worst first.
    """

    pegawai: Pegawai
    present: str
    qualities: Qualities
    jenis: KindOfMove | None
    origin: tuple[Jabatan, ...]
    blank: tuple[Vacancy, ...]
    catatan: tuple[Finding, ...]
    cost: LeavingCost

    @property
    def warned(self) -> bool:
        """True where validate would have an unwaived warning for the row."""
        return is_warned(self.catatan)


@dataclass(frozen=True, slots=True, kw_only=True)
class NearCandidate:
    """Somebody whom the findings of one single rule keep from the post."""

    pegawai: Pegawai
    present: str
    qualities: Qualities
    jenis: KindOfMove | None
    missing: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateResult:
    """The answer for one post, people in merit order.

    ``hindrances``: why nobody can get the post as things stand (sentences); then there are no candidates.
    ``surat``: what validate will ask for beside the person (permissions, numbers of letters).
    ``checked`` people were looked at; ``other_levels`` of them stand more than one level below the post or above it,
    ``from_health`` are health functional officials who would leave health care. Of the others ``judged`` were judged
    by all rules, from the first in the order on; ``complete``: that is everybody.
    """

    jabatan: Jabatan
    tmt: date
    hindrances: tuple[str, ...]
    candidate: tuple[Candidate, ...]
    near_misses: tuple[NearCandidate, ...]
    surat: tuple[str, ...]
    checked: int
    other_levels: int
    from_health: int = 0
    judged: int = 0
    complete: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why somebody is not proposed for a post, or which place he or she has.

    ``missing`` are the galat that validate would have for the row; ``catatan`` the lesser findings. ``place`` counts
    from the first of those whose level fits, before any other rule (0: the level does not fit, or ``from_health``).
    """

    jabatan: Jabatan
    pegawai: Pegawai
    present: str
    hindrances: tuple[str, ...]
    missing: tuple[Finding, ...]
    catatan: tuple[Finding, ...]
    from_health: bool
    place: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """A vacancy with the candidate proposed for it (None: nobody) and his or her place in its merit order."""

    jabatan: Jabatan
    candidate: Candidate | None
    order: int
    reason: str = ""


class Plan(StrEnum):
    """What a scenario puts first."""

    WITHOUT_GAPS = "tanpa kekosongan baru"
    MERIT = "merit didahulukan"
    LOWEST_COST = "kelompok yang kurang orang dijaga"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """One assignment for all vacancies, in the order in which they were served, and what it costs.

    ``newly_empty`` are the leading and vital posts that it empties, ``specialists`` and ``short`` count the pools of
    specialists that get smaller and those that fall below their seats, ``warned`` the people with a warning.
    """

    plan: Plan
    fillings: tuple[Filling, ...]
    newly_empty: tuple[Jabatan, ...]

    @property
    def chosen(self) -> tuple[Candidate, ...]:
        """The people whom the scenario moves."""
        return tuple(filling.candidate for filling in self.fillings if filling.candidate is not None)

    @property
    def warned(self) -> int:
        """How many of them have a warning."""
        return sum(candidate.warned for candidate in self.chosen)

    @property
    def vital(self) -> int:
        """How many vital posts the scenario empties."""
        return sum(jabatan.layanan_vital is not None for jabatan in self.newly_empty)

    @property
    def specialists(self) -> int:
        """How many people leave a pool of specialists."""
        return sum(candidate.cost.specialists for candidate in self.chosen)

    @property
    def short(self) -> int:
        """How many people leave a pool below its seats."""
        return sum(candidate.cost.short for candidate in self.chosen)


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentResult:
    """The scenarios for all vacancies; the first one is proposed, ``surat`` are the papers that it still needs."""

    scenarios: tuple[Scenario, ...]
    surat: tuple[str, ...]
    tmt: date

    @property
    def fillings(self) -> tuple[Filling, ...]:
        """The proposed assignment, in the order in which the posts were served."""
        return self.scenarios[0].fillings


def is_warned(findings: Sequence[Finding]) -> bool:
    """Tell whether one of the findings is a warning that no waiver covers."""
    return any(finding.severity is Severity.PERINGATAN and finding.pengecualian is None for finding in findings)


def merit_key(pegawai: Pegawai, qualities: Qualities, law: Law, *, warned: bool = False) -> SortKey:
    """Return the key that sorts candidates from the first to the last: merit, then DUK, then NIP.

    What is not known stands behind everything that is. ``warned``: validate has a warning for the person.
    """
    ranked_predikat = law.listed("predikat_kinerja")
    return (
        warned,
        qualities.fit,
        qualities.education_fits is False,
        tuple(place_in(word, ranked_predikat) for _, word in qualities.predikat),
        competence_place(qualities.uji, in_force=qualities.uji_in_force),
        -(qualities.kotak or 0),
        -rank_of(qualities.golongan, law),
        qualities.tmt_golongan or date.max,
        -qualities.months_in_office,
        -(qualities.diklat_untuk or 0),
        qualities.tmt_jabatan or date.max,
        *duk_key(pegawai, qualities, law),
    )


def duk_key(pegawai: Pegawai, qualities: Qualities, law: Law) -> SortKey:
    """Return the key of the Daftar Urut Kepangkatan, with the NIP at its end so that no two are equal."""
    return (
        -rank_of(qualities.golongan, law),
        qualities.tmt_golongan or date.max,
        -(qualities.jenjang or 0),
        eselon_place(qualities.eselon),
        qualities.tmt_jabatan or date.max,
        service_begins(pegawai.tmt_cpns, pegawai.nip),
        -(trained_for(pegawai.diklat_kepemimpinan, law) or 0),
        -(0 if pegawai.pendidikan is None else pegawai.pendidikan.equivalent),
        pegawai.birth_date or date.max,
        pegawai.nip,
    )


def competence_holds(pegawai: Pegawai, tmt: date, law: Law) -> bool:
    """Tell whether a competence test was passed and its result still counts on a day."""
    return test_holds(pegawai.uji_kompetensi, pegawai.tanggal_uji_kompetensi, tmt, law)


def test_holds(result: CompetencyTestResult | None, day: date | None, tmt: date, law: Law) -> bool:
    """Tell whether a test result of a day was passed and still counts on another day."""
    if result is None or not result.passed or day is None or day > tmt:
        return False
    return add_months(day, law.whole_number("masa_berlaku_uji_kompetensi")) >= tmt


def competence_place(result: CompetencyTestResult | None, *, in_force: bool) -> int:
    """Return the place: passed and in force, by the result; passed and too old; not known; failed."""
    if in_force:
        return 0 if result is CompetencyTestResult.MEMENUHI else 1
    if result is None:
        return 3
    return 2 if result.passed else 4


def place_in(word: str | None, order: Sequence[str]) -> int:
    """Return the place of a word in an order; behind all where it is not in it."""
    return order.index(word) if word in order else len(order)


def rank_of(golongan: str | None, law: Law) -> int:
    """Return the rank of a golongan, -1 where it has none."""
    rank = None if golongan is None else golongan_rank(golongan, law)
    return -1 if rank is None else rank


def eselon_place(eselon: str | None) -> tuple[int, str]:
    """Return the place of an eselon from the highest; behind all where there is none."""
    return (9, "") if eselon is None else eselon_rank(eselon)


def service_begins(tmt_cpns: date | None, nip: str) -> date:
    """Return the first day in the service; where the column is blank, the month that the NIP states."""
    if tmt_cpns is not None:
        return tmt_cpns
    year, month = cpns_year_and_month(nip)
    # The month of PPPK is 21: of them the NIP tells the year only.
    return date(year, month if 1 <= month <= _DECEMBER else 1, 1) if year else date.max
