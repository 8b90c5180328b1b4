"""The field of work (urusan) of posts and people, and how near somebody's own field is to that of a post.

The field is read from the names of units: ``UPTD Puskesmas Jatiasih`` and ``RSUD`` both belong to *kesehatan*. An
office whose name says nothing known is a field of its own. No names of posts are read but those of functional
officials whose unit says nothing (``Guru``, ``Dokter``): a ``Kepala Seksi Kesejahteraan Sosial`` of a kelurahan works
for the kelurahan.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from functools import lru_cache

from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.levels import jenis_jabatan
from mutasi_cli.domain.pegawai import Pegawai, Riwayat
from mutasi_cli.domain.vocabulary import JenisJabatan, LayananVital
from mutasi_cli.domain.whole_words import contains, jurusan_matches, required_jurusan_fits, words
from mutasi_cli.law import Law

KESEHATAN = "kesehatan"
KECAMATAN = "kecamatan"
KELURAHAN = "kelurahan"
PENDIDIKAN = "pendidikan"

EXPERIENCED_MONTHS = 24
"""So many full months in a field count as experience there."""

_BEGINNINGS = ((KELURAHAN, ("kelurahan", "lurah")), (KECAMATAN, ("kecamatan", "camat")))
"""The unit of a kelurahan names its kecamatan too: here the first word decides."""

_UNIT_WORDS = (
    (KESEHATAN, ("puskesmas", "rsud", "rumah sakit", "kesehatan")),
    (PENDIDIKAN, ("pendidikan", "sekolah", "sdn", "smpn", "sd negeri", "smp negeri", "tk negeri")),
    ("sekretariat DPRD", ("sekretariat dewan", "sekretariat dprd", "dewan perwakilan rakyat daerah")),
    ("sekretariat daerah", ("sekretariat daerah",)),
    ("pekerjaan umum dan tata ruang", ("pekerjaan umum", "bina marga", "cipta karya", "sumber daya air", "tata ruang")),
    ("pekerjaan umum dan tata ruang", ("penataan ruang", "pupr")),
    ("perumahan dan pertanahan", ("perumahan", "permukiman", "pertanahan")),
    ("ketenteraman dan kedaruratan", ("polisi pamong praja", "satpol pp", "pemadam kebakaran", "damkar")),
    ("ketenteraman dan kedaruratan", ("penanggulangan bencana", "bpbd", "perlindungan masyarakat")),
    ("kependudukan", ("kependudukan", "pencatatan sipil", "dukcapil")),
    ("keluarga, perempuan, dan anak", ("keluarga berencana", "pengendalian penduduk", "pemberdayaan perempuan")),
    ("keluarga, perempuan, dan anak", ("perlindungan anak",)),
    ("tenaga kerja", ("tenaga kerja", "ketenagakerjaan", "transmigrasi")),
    ("sosial", ("sosial",)),
    ("pangan dan pertanian", ("pangan", "pertanian", "perikanan", "peternakan", "perkebunan", "kelautan")),
    ("lingkungan hidup", ("lingkungan hidup", "kehutanan", "kebersihan")),
    ("perhubungan", ("perhubungan",)),
    ("komunikasi dan informatika", ("komunikasi", "informatika", "statistik", "persandian")),
    ("penanaman modal dan perizinan", ("penanaman modal", "perizinan")),
    ("koperasi, perdagangan, dan industri", ("koperasi", "usaha kecil", "perdagangan", "perindustrian", "industri")),
    ("pemuda, pariwisata, dan kebudayaan", ("kepemudaan", "pemuda", "olahraga", "pariwisata", "kebudayaan")),
    ("arsip dan perpustakaan", ("arsip", "kearsipan", "perpustakaan")),
    ("kepegawaian", ("kepegawaian", "sumber daya manusia", "bkpsdm", "bkd")),
    ("keuangan", ("keuangan", "pendapatan", "aset daerah", "bpkad", "bapenda")),
    ("perencanaan dan riset", ("perencanaan pembangunan", "bappeda", "riset", "penelitian")),
    ("pengawasan", ("inspektorat",)),
    ("kesatuan bangsa dan politik", ("kesatuan bangsa", "kesbangpol")),
)
"""Field -> words in the name of a unit; the first line that fits decides."""

_FUNCTIONAL_WORDS = (
    (KESEHATAN, ("dokter", "perawat", "bidan", "apoteker", "asisten apoteker", "nutrisionis", "sanitarian")),
    (KESEHATAN, ("kesehatan", "epidemiolog", "fisioterapis", "radiografer", "perekam medis", "terapis")),
    (PENDIDIKAN, ("guru", "pamong belajar", "pengawas sekolah", "penilik")),
)

_NEIGHBOURS = frozenset({frozenset({KECAMATAN, KELURAHAN})})
"""Different fields whose work is so near that experience in one counts for something in the other."""

_OF_LAYANAN = {LayananVital.KESEHATAN: KESEHATAN, LayananVital.PENDIDIKAN: PENDIDIKAN}

_JURUSAN_OF_FIELD = {
    KESEHATAN: ("jurusan_kesehatan", "jurusan_bukan_kesehatan"),
    KECAMATAN: ("jurusan_pemerintahan", "jurusan_bukan_pemerintahan"),
    KELURAHAN: ("jurusan_pemerintahan", "jurusan_bukan_pemerintahan"),
}
"""Lists of the law that name the education of a field: accepted words, and look-alikes that do not count."""

_HEADS = frozenset({"kepala", "direktur", "wakil direktur", "pimpinan"})
"""What is left of the name of a head without the unit: it says nothing about the work."""


class Fit(IntEnum):
    """How near a person's field is to that of a post; less is nearer."""

    EXPERIENCED = 0
    """The same field or the same kind of post, with experience there."""
    SAME = 1
    """The same field or the same kind of post now, or experience there earlier."""
    NEAR = 2
    """A neighbouring field: kecamatan and kelurahan."""
    OTHER = 3

    @property
    def same(self) -> bool:
        """True where the field fits."""
        return self in {Fit.EXPERIENCED, Fit.SAME}


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of the present post of somebody: field, kind of post, and whether it is a functional one."""

    field: str
    kind: str
    functional: bool


def field_of_units(*units: str | None) -> str | None:
    """Return the field that the names of units tell, the nearest unit first; None where no name tells any."""
    return next((field for unit in units if unit and (field := _field_of_unit(unit)) is not None), None)


@lru_cache(maxsize=8192)
def _field_of_unit(unit: str) -> str | None:
    own_words = words(unit)
    for field, beginnings in _BEGINNINGS:
        if own_words[:1] and own_words[0] in beginnings:
            return field
    return next((field for field, phrases in _UNIT_WORDS if contains(unit, phrases)), None)


def field_of_post(jabatan: Jabatan) -> str:
    """Return the field of a post: from its units, else from its service, else the name of its office."""
    known = field_of_units(jabatan.unit_kerja, jabatan.perangkat_daerah)
    if known is None and jenis_jabatan(jabatan) is JenisJabatan.FUNGSIONAL:
        known = _of_functional(jabatan.jabatan)
    if known is None and jabatan.layanan_vital is not None:
        known = _OF_LAYANAN.get(jabatan.layanan_vital)
    return known or (jabatan.perangkat_daerah or jabatan.unit_kerja).casefold()


def standing_of(pegawai: Pegawai, jabatan: Jabatan | None) -> Standing:
    """Return what is known of the present post: from the post table, else from the person's own row."""
    functional = pegawai.jenjang_jf is not None or pegawai.jenis_jabatan is JenisJabatan.FUNGSIONAL
    if jabatan is not None:
        kind = jenis_jabatan(jabatan)
        is_functional = functional if kind is None else kind is JenisJabatan.FUNGSIONAL
        field = KESEHATAN if is_functional and contains(pegawai.rumpun_jf, (KESEHATAN,)) else field_of_post(jabatan)
        return Standing(field, kind_of_post(jabatan.jabatan, jabatan.unit_kerja), is_functional)
    field = KESEHATAN if functional and contains(pegawai.rumpun_jf, (KESEHATAN,)) else ""
    field = field or field_of_units(pegawai.unit_kerja) or _of_functional(pegawai.jabatan or "") or ""
    return Standing(
        field or (pegawai.unit_kerja or "").casefold(),
        kind_of_post(pegawai.jabatan or "", pegawai.unit_kerja or ""),
        functional,
    )


@lru_cache(maxsize=8192)
def kind_of_post(jabatan: str, unit: str) -> str:
    """Return the name of a post without the words of its unit: ``lurah``, ``kepala seksi pemerintahan``.

    Empty for the head of an office, whose kind is that of the office.
    """
    own_unit = set(words(unit))
    kind = " ".join(word for word in words(jabatan) if word not in own_unit)
    return "" if kind in _HEADS else kind


def earlier_periods(rows: Iterable[Riwayat], field: str, tmt: date) -> tuple[tuple[date, date], ...]:
    """Return the closed periods of a career in a field, up to a day; rows as Plt and without a unit do not count."""
    return tuple(
        (row.tmt_mulai, min(row.tmt_selesai + timedelta(days=1), tmt))
        for row in rows
        if not row.plt
        and row.tmt_mulai is not None
        and row.tmt_selesai is not None
        and (field_of_units(row.unit_kerja) or (row.unit_kerja or "").casefold()) == field
    )


def fit(standing: Standing, target: Jabatan, months: int) -> Fit:
    """Return how near a person stands to a post; ``months`` are those in the field of the post."""
    field = field_of_post(target)
    kind = kind_of_post(target.jabatan, target.unit_kerja)
    here = standing.field == field or (bool(kind) and standing.kind == kind)
    if here:
        return Fit.EXPERIENCED if months >= EXPERIENCED_MONTHS else Fit.SAME
    if months >= EXPERIENCED_MONTHS:
        return Fit.SAME
    return Fit.NEAR if frozenset({standing.field, field}) in _NEIGHBOURS else Fit.OTHER


def outside_health(standing: Standing, target: Jabatan) -> bool:
    """Tell whether a health functional official would leave health care for this post."""
    return standing.functional and standing.field == KESEHATAN and field_of_post(target) != KESEHATAN


def education_fits(jurusan: str | None, target: Jabatan, law: Law) -> bool | None:
    """Tell whether a field of study is one that the post asks for, or else one of its field of work.

    None where neither the post nor its field names any.
    """
    if target.jurusan_syarat:
        return required_jurusan_fits(jurusan, target.jurusan_syarat)
    lists = _JURUSAN_OF_FIELD.get(field_of_post(target))
    return None if lists is None else jurusan_matches(jurusan, law.listed(lists[0]), law.listed(lists[1]))


@lru_cache(maxsize=2048)
def _of_functional(jabatan: str) -> str | None:
    return next((field for field, phrases in _FUNCTIONAL_WORDS if contains(jabatan, phrases)), None)
