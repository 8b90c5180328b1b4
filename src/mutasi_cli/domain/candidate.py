"""Candidates for a post: what speaks for each, in which order they stand, and what some of them lack.

There is no score. Candidates are compared criterion by criterion, in the order of :data:`MERIT_ORDER`; the
first that differs decides. Who is equal in all of them stands in the order of the DUK.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mutasi_cli.domain.batch import Vacancy
from mutasi_cli.domain.calendar import add_months
from mutasi_cli.domain.diklat import trained_for
from mutasi_cli.domain.finding import Finding
from mutasi_cli.domain.jabatan import Jabatan, eselon_rank
from mutasi_cli.domain.levels import golongan_rank
from mutasi_cli.domain.nip import cpns_year_and_month
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.vocabulary import CompetencyTestResult, Jenjang, KindOfMove
from mutasi_cli.law import Law

MERIT_ORDER = (
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
    for, ``jenjang`` and ``eselon`` are those of the present post.
    """

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
class Candidate:
    """Somebody whom no galat keeps from the post.

    ``present`` are the words of the present definitive post (empty where nothing tells).
    ``origin`` are the posts that the person would leave, ``blank`` those of them that would fall empty.
    ``catatan`` are the findings of lesser weight that validate would have for the row, worst first.
    """

    pegawai: Pegawai
    present: str
    qualities: Qualities
    jenis: KindOfMove | None
    origin: tuple[Jabatan, ...]
    blank: tuple[Vacancy, ...]
    catatan: tuple[Finding, ...]


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
    ``checked`` people were looked at, ``other_levels`` of them stand more than one level below the post or
    above it.
    """

    jabatan: Jabatan
    tmt: date
    hindrances: tuple[str, ...]
    candidate: tuple[Candidate, ...]
    near_misses: tuple[NearCandidate, ...]
    surat: tuple[str, ...]
    checked: int
    other_levels: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """A vacancy with the candidate proposed for it (None: nobody) and his or her place in its merit order."""

    jabatan: Jabatan
    candidate: Candidate | None
    order: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentResult:
    """One assignment for all vacancies, in the order in which they were served."""

    fillings: tuple[Filling, ...]
    surat: tuple[str, ...]
    tmt: date


def merit_key(pegawai: Pegawai, qualities: Qualities, law: Law) -> SortKey:
    """Return the key that sorts candidates from the first to the last: merit, then DUK, then NIP.

    What is not known stands behind everything that is.
    """
    ranked_predikat = law.listed("predikat_kinerja")
    return (
        tuple(_place(word, ranked_predikat) for _, word in qualities.predikat),
        _competence(qualities),
        -(qualities.kotak or 0),
        -_rank(qualities.golongan, law),
        qualities.tmt_golongan or date.max,
        -qualities.months_in_office,
        -(qualities.diklat_untuk or 0),
        qualities.tmt_jabatan or date.max,
        *duk_key(pegawai, qualities, law),
    )


def duk_key(pegawai: Pegawai, qualities: Qualities, law: Law) -> SortKey:
    """Return the key of the Daftar Urut Kepangkatan, with the NIP at its end so that no two are equal."""
    return (
        -_rank(qualities.golongan, law),
        qualities.tmt_golongan or date.max,
        -(qualities.jenjang or 0),
        (9, "") if qualities.eselon is None else eselon_rank(qualities.eselon),
        qualities.tmt_jabatan or date.max,
        _service_begins(pegawai),
        -(trained_for(pegawai.diklat_kepemimpinan, law) or 0),
        -(0 if pegawai.pendidikan is None else pegawai.pendidikan.equivalent),
        pegawai.birth_date or date.max,
        pegawai.nip,
    )


def competence_holds(pegawai: Pegawai, tmt: date, law: Law) -> bool:
    """Tell whether a competence test was passed and its result still counts on a day."""
    day = pegawai.tanggal_uji_kompetensi
    if pegawai.uji_kompetensi is None or not pegawai.uji_kompetensi.passed or day is None or day > tmt:
        return False
    return add_months(day, law.whole_number("masa_berlaku_uji_kompetensi")) >= tmt


def _competence(qualities: Qualities) -> int:
    """Passed and in force, by the result; passed and too old; not known; failed."""
    if qualities.uji_in_force:
        return 0 if qualities.uji is CompetencyTestResult.MEMENUHI else 1
    if qualities.uji is None:
        return 3
    return 2 if qualities.uji.passed else 4


def _place(word: str | None, order: Sequence[str]) -> int:
    return order.index(word) if word in order else len(order)


def _rank(golongan: str | None, law: Law) -> int:
    rank = None if golongan is None else golongan_rank(golongan, law)
    return -1 if rank is None else rank


def _service_begins(pegawai: Pegawai) -> date:
    """Return the first day in the service; where the column is blank, the month that the NIP states."""
    if pegawai.tmt_cpns is not None:
        return pegawai.tmt_cpns
    year, month = cpns_year_and_month(pegawai.nip)
    # The month of PPPK is 21: of them the NIP tells the year only.
    return date(year, month if 1 <= month <= _DECEMBER else 1, 1) if year else date.max
