"""Candidates for a post: what speaks for each, in which order they stand, and what some of them lack.

There is no score. Candidates are compared criterion by criterion, in the order of :data:`URUTAN_MERIT`; the
first that differs decides. Who is equal in all of them stands in the order of the DUK.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mutasi_cli.domain.batch import Lowong
from mutasi_cli.domain.diklat import trained_for
from mutasi_cli.domain.jabatan import Jabatan, peringkat_eselon
from mutasi_cli.domain.kosakata import HasilUji, JenisPerpindahan, Jenjang
from mutasi_cli.domain.nip import tahun_bulan_cpns
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.temuan import Finding
from mutasi_cli.domain.tingkat import urutan_golongan
from mutasi_cli.domain.waktu import tambah_bulan
from mutasi_cli.law import Law

URUTAN_MERIT = (
    "predikat kinerja, tahun terbaru dahulu",
    "hasil uji kompetensi yang masih berlaku",
    "kotak talenta",
    "golongan, lalu lamanya dalam golongan itu",
    "pengalaman di perangkat daerah jabatan itu",
    "pelatihan kepemimpinan",
    "lamanya dalam jabatan sekarang",
)
"""The criteria in the order in which they are compared, as outputs print them."""

URUTAN_DUK = (
    "golongan",
    "TMT golongan",
    "jabatan",
    "masa kerja",
    "pelatihan kepemimpinan",
    "pendidikan",
    "usia",
)
"""What decides among equals: the order of the Daftar Urut Kepangkatan."""

_DESEMBER = 12

Kunci = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Jasa:
    """What speaks for a person, as the data tell it on the effective day; None: not known.

    ``predikat`` are the judged years with their predicates, newest first. ``uji_berlaku``: the competence
    result is passed and not too old. ``bulan_…`` are full months: in the golongan, in the office of the post
    (overlaps once), in a Puskesmas, in the present post. ``diklat_untuk`` is the level that the training is
    for, ``jenjang`` and ``eselon`` are those of the present post.
    """

    predikat: tuple[tuple[int, str | None], ...]
    uji: HasilUji | None
    tanggal_uji: date | None
    uji_berlaku: bool
    kotak: int | None
    golongan: str | None
    tmt_golongan: date | None
    bulan_golongan: int | None
    bulan_bidang: int
    bulan_puskesmas: int | None
    diklat: str | None
    diklat_untuk: Jenjang | None
    tmt_jabatan: date | None
    bulan_jabatan: int | None
    jenjang: Jenjang | None
    eselon: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Calon:
    """Somebody whom no galat keeps from the post.

    ``sekarang`` are the words of the present definitive post (empty where nothing tells).
    ``asal`` are the posts that the person would leave, ``kosong`` those of them that would fall empty.
    ``catatan`` are the findings of lesser weight that validate would have for the row, worst first.
    """

    pegawai: Pegawai
    sekarang: str
    jasa: Jasa
    jenis: JenisPerpindahan | None
    asal: tuple[Jabatan, ...]
    kosong: tuple[Lowong, ...]
    catatan: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HampirCalon:
    """Somebody whom the findings of one single rule keep from the post."""

    pegawai: Pegawai
    sekarang: str
    jasa: Jasa
    jenis: JenisPerpindahan | None
    kurang: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilCalon:
    """The answer for one post, people in merit order.

    ``halangan``: why nobody can get the post as things stand (sentences); then there are no candidates.
    ``surat``: what validate will ask for beside the person (permissions, numbers of letters).
    ``diperiksa`` people were looked at, ``beda_jenjang`` of them stand more than one level below the post or
    above it.
    """

    jabatan: Jabatan
    tmt: date
    halangan: tuple[str, ...]
    calon: tuple[Calon, ...]
    hampir: tuple[HampirCalon, ...]
    surat: tuple[str, ...]
    diperiksa: int
    beda_jenjang: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Isian:
    """A vacancy with the candidate proposed for it (None: nobody) and his or her place in its merit order."""

    jabatan: Jabatan
    calon: Calon | None
    urutan: int
    sebab: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilPenugasan:
    """One assignment for all vacancies, in the order in which they were served."""

    isian: tuple[Isian, ...]
    surat: tuple[str, ...]
    tmt: date


def merit_key(pegawai: Pegawai, jasa: Jasa, law: Law) -> Kunci:
    """Return the key that sorts candidates from the first to the last: merit, then DUK, then NIP.

    What is not known stands behind everything that is.
    """
    predikat = law.daftar("predikat_kinerja")
    return (
        tuple(_place(isi, predikat) for _, isi in jasa.predikat),
        _competence(jasa),
        -(jasa.kotak or 0),
        -_rank(jasa.golongan, law),
        jasa.tmt_golongan or date.max,
        -jasa.bulan_bidang,
        -(jasa.diklat_untuk or 0),
        jasa.tmt_jabatan or date.max,
        *duk_key(pegawai, jasa, law),
    )


def duk_key(pegawai: Pegawai, jasa: Jasa, law: Law) -> Kunci:
    """Return the key of the Daftar Urut Kepangkatan, with the NIP at its end so that no two are equal."""
    return (
        -_rank(jasa.golongan, law),
        jasa.tmt_golongan or date.max,
        -(jasa.jenjang or 0),
        (9, "") if jasa.eselon is None else peringkat_eselon(jasa.eselon),
        jasa.tmt_jabatan or date.max,
        _service_begins(pegawai),
        -(trained_for(pegawai.diklat_kepemimpinan, law) or 0),
        -(0 if pegawai.pendidikan is None else pegawai.pendidikan.setara),
        pegawai.lahir or date.max,
        pegawai.nip,
    )


def competence_holds(pegawai: Pegawai, tmt: date, law: Law) -> bool:
    """Tell whether a competence test was passed and its result still counts on a day."""
    hari = pegawai.tanggal_uji_kompetensi
    if pegawai.uji_kompetensi is None or not pegawai.uji_kompetensi.lulus or hari is None or hari > tmt:
        return False
    return tambah_bulan(hari, law.bulat("masa_berlaku_uji_kompetensi")) >= tmt


def _competence(jasa: Jasa) -> int:
    """Passed and in force, by the result; passed and too old; not known; failed."""
    if jasa.uji_berlaku:
        return 0 if jasa.uji is HasilUji.MEMENUHI else 1
    if jasa.uji is None:
        return 3
    return 2 if jasa.uji.lulus else 4


def _place(kata: str | None, urutan: Sequence[str]) -> int:
    return urutan.index(kata) if kata in urutan else len(urutan)


def _rank(golongan: str | None, law: Law) -> int:
    urut = None if golongan is None else urutan_golongan(golongan, law)
    return -1 if urut is None else urut


def _service_begins(pegawai: Pegawai) -> date:
    """Return the first day in the service; where the column is blank, the month that the NIP states."""
    if pegawai.tmt_cpns is not None:
        return pegawai.tmt_cpns
    tahun, bulan = tahun_bulan_cpns(pegawai.nip)
    # The month of PPPK is 21: of them the NIP tells the year only.
    return date(tahun, bulan if 1 <= bulan <= _DESEMBER else 1, 1) if tahun else date.max
