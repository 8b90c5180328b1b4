"""Posts that say themselves what they are: a head of Puskesmas, a camat, a lurah, a head of Dukcapil, of a school.

Where the columns of the post table are blank, the name fills them; a filled cell always stands. Only names that can
mean nothing else count, and what was filled in is told once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.material import RecognisedPosts
from mutasi_cli.domain.vocabulary import JenisJabatan, LayananVital, SyaratKhusus
from mutasi_cli.read.post_words import UNITS_IN_GENERAL_USE, normal_words, readings, without_wilayah

_HEAD_TITLES = frozenset({"kepala", "kepala dinas", "kepala badan", "kepala pelaksana", "kepala satuan", "direktur"})
_HEADS_OF_UPTD = frozenset({"kepala", "kepala upt", "kepala uptd"})
_SCHOOLS = frozenset({"sekolah", "sd", "sdn", "smp", "smpn", "sma", "sman", "smk", "smkn", "tk", "tkn", "slb"})
_UNITS = {short: names[-1] for short, names in UNITS_IN_GENERAL_USE.items()}


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a post is: the words for it, and what its columns say. ``office`` begins the name of its office."""

    label: str
    vital: LayananVital
    special: SyaratKhusus | None = None
    additional: bool = False
    office: str = ""


_PUSKESMAS = _Kind(
    "Kepala Puskesmas", LayananVital.KESEHATAN, SyaratKhusus.PUSKESMAS, additional=True, office="dinas kesehatan"
)
_CAMAT = _Kind("Camat", LayananVital.KEWILAYAHAN, SyaratKhusus.CAMAT)
_LURAH = _Kind("Lurah", LayananVital.KEWILAYAHAN, SyaratKhusus.LURAH)
_DUKCAPIL = _Kind("Kepala Dukcapil", LayananVital.KEPENDUDUKAN, SyaratKhusus.DUKCAPIL)
_DAMKAR = _Kind("Kepala Pemadam Kebakaran", LayananVital.KEDARURATAN)
_BPBD = _Kind("Kepala BPBD", LayananVital.KEDARURATAN)
_RSUD = _Kind("Direktur RSUD", LayananVital.KESEHATAN, SyaratKhusus.RSUD)
_SCHOOL = _Kind("Kepala sekolah", LayananVital.PENDIDIKAN, additional=True, office="dinas pendidikan")

_OFFICES = (
    (_DUKCAPIL, ("dinas kependudukan dan pencatatan sipil",)),
    (_DAMKAR, ("dinas pemadam kebakaran", "dinas kebakaran", "dinas penanggulangan kebakaran")),
    (_BPBD, ("badan penanggulangan bencana daerah",)),
    (_RSUD, ("rsud", "rumah sakit umum daerah", "rumah sakit daerah")),
)
"""Offices whose head is known by the name of the office, with the beginnings of that name."""


def recognise_posts(posts: Mapping[str, Jabatan]) -> tuple[dict[str, Jabatan], tuple[RecognisedPosts, ...]]:
    """Return the posts with what their names say, and how many of each kind had something filled in."""
    units = {normal_words(jabatan.unit_kerja): jabatan.unit_kerja for jabatan in posts.values()}
    result: dict[str, Jabatan] = {}
    counts: dict[str, int] = {}
    for kode, jabatan in posts.items():
        kind = _kind(jabatan)
        filled = jabatan if kind is None else _filled(jabatan, kind, units)
        result[kode] = filled
        if kind is not None and filled is not jabatan:
            counts[kind.label] = counts.get(kind.label, 0) + 1
    return result, tuple(RecognisedPosts(label=label, count=count) for label, count in counts.items())


def _kind(jabatan: Jabatan) -> _Kind | None:
    words, unit = _full(jabatan.jabatan), _full(jabatan.unit_kerja)
    title, _, rest = words.partition(" ")
    if title in {"camat", "lurah"}:
        return _CAMAT if title == "camat" else _LURAH
    of_puskesmas = words.startswith("kepala puskesmas") and not words.startswith("kepala puskesmas pembantu")
    if of_puskesmas or (words in _HEADS_OF_UPTD and unit.startswith("puskesmas")):
        return _PUSKESMAS
    if title == "kepala" and _school(rest, unit):
        return _SCHOOL
    for kind, names in _OFFICES:
        if _heads(words, unit, names):
            return kind
    return None


def _full(text: str) -> str:
    return readings(normal_words(text), _UNITS)[-1]


def _school(rest: str, unit: str) -> bool:
    words = rest.removeprefix("uptd ").removeprefix("upt ").removeprefix("satuan pendidikan ").split()
    if words:
        return words[0] in _SCHOOLS
    return bool(unit) and unit.removeprefix("uptd ").removeprefix("upt ").split()[0] in _SCHOOLS


def _heads(words: str, unit: str, names: tuple[str, ...]) -> bool:
    """Tell whether a post is the head of an office: its title before the name, or alone in that unit."""
    for name in names:
        if words in _HEAD_TITLES and unit.startswith(name):
            return True
        for title in ("kepala", "kepala pelaksana", "kepala dinas", "direktur", "direktur utama"):
            behind = words.removeprefix(f"{title} ")
            if behind != words and behind.startswith(name):
                return True
    return False


def _filled(jabatan: Jabatan, kind: _Kind, units: Mapping[str, str]) -> Jabatan:
    """Return a post with its blank columns filled in; the same post where none of them is blank."""
    return _with(jabatan, dict(_changes(jabatan, kind, units)))


def _with(jabatan: Jabatan, changes: dict[str, object]) -> Jabatan:
    return replace(jabatan, **changes) if changes else jabatan  # type: ignore[arg-type] # fields of the record


def _changes(jabatan: Jabatan, kind: _Kind, units: Mapping[str, str]) -> Iterator[tuple[str, object]]:
    origin = jabatan.origin
    if jabatan.layanan_vital is None and origin["layanan_vital"].blank:
        yield "layanan_vital", kind.vital
    if kind.special is not None and not jabatan.syarat_khusus and origin["syarat_khusus"].blank:
        yield "syarat_khusus", (kind.special,)
    structural = jabatan.eselon is not None or jabatan.jenjang is not None
    if kind.additional and jabatan.jenis is None and origin["jenis"].blank and not structural:
        yield "jenis", JenisJabatan.TUGAS_TAMBAHAN
    if jabatan.perangkat_daerah is None and origin["perangkat_daerah"].blank:
        office = _office(jabatan, kind, units)
        if office is not None:
            yield "perangkat_daerah", office


def _office(jabatan: Jabatan, kind: _Kind, units: Mapping[str, str]) -> str | None:
    """Return the office to which a unit belongs, as the table writes it; None where that is not certain."""
    if kind is _LURAH:
        _, found, kecamatan = normal_words(jabatan.unit_kerja).partition(" kecamatan ")
        return units.get(f"kecamatan {without_wilayah(kecamatan)}") if found else None
    own = [name for words, name in units.items() if kind.office and words.startswith(kind.office)]
    return own[0] if len(own) == 1 else None
