"""Posts: the table, the tree of superiors, and how a post is written on paper."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from mutasi_cli.domain.cell import Origin
from mutasi_cli.domain.siasn_ids import JabatanIds
from mutasi_cli.domain.vocabulary import (
    JenisJabatan,
    Jenjang,
    JenjangJf,
    LayananVital,
    Pendidikan,
    StatusJabatan,
    SyaratKhusus,
)

_HEAD_TITLES = (
    ("Lurah", "Kelurahan"),
    ("Camat", "Kecamatan"),
    ("Sekretaris", "Sekretariat"),
    ("Inspektur", "Inspektorat"),
)
"""First word of a head's title -> first word of the unit that it heads."""

_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}


@dataclass(frozen=True, slots=True, kw_only=True)
class Jabatan:
    """One row of the sheet ``jabatan``.

    ``jenjang`` is what is typed (None where empty); the level that counts is ``Batch.level``. ``kelas`` and
    ``formasi`` are whole numbers; ``urut`` orders units on the roster (None: last). ``siasn`` are the ids of the
    post in SIASN.
    """

    kode: str
    jabatan: str
    unit_kerja: str
    origin: Origin
    perangkat_daerah: str | None = None
    kode_atasan: str | None = None
    jenis: JenisJabatan | None = None
    eselon: str | None = None
    jenjang: Jenjang | JenjangJf | None = None
    kelas: int | None = None
    formasi: int = 1
    layanan_vital: LayananVital | None = None
    pendidikan_min: Pendidikan | None = None
    jurusan_syarat: tuple[str, ...] = ()
    syarat_khusus: tuple[SyaratKhusus, ...] = ()
    status: StatusJabatan = StatusJabatan.AKTIF
    kode_pengganti: str | None = None
    urut: int | None = None
    pemangku_nip: str | None = None
    siasn: JabatanIds = field(default_factory=JabatanIds)

    @property
    def definitif(self) -> bool:
        """True for a post that a person holds in its own right, False for a tugas tambahan."""
        return self.jenis is not JenisJabatan.TUGAS_TAMBAHAN

    @property
    def struktural(self) -> bool:
        """True for a structural post; where the kind is not typed, an eselon or a typed level shows it."""
        if self.jenis is None:
            has_level = isinstance(self.jenjang, Jenjang) and self.jenjang > Jenjang.PELAKSANA
            return self.eselon is not None or has_level
        return self.jenis is JenisJabatan.STRUKTURAL

    @property
    def leads(self) -> bool:
        """True for a post that leads others: structural, or head of a unit by tugas tambahan."""
        return self.struktural or not self.definitif

    @property
    def leading(self) -> bool:
        """True for a post whose vacancy is a gap: it leads, or it is one of a vital service."""
        return self.leads or self.layanan_vital is not None

    @property
    def active(self) -> bool:
        """True unless the post has been abolished."""
        return self.status is StatusJabatan.AKTIF

    @property
    def full_name(self) -> str:
        """The post with its unit as papers write it; see :func:`full_jabatan`."""
        return full_jabatan(self.jabatan, self.unit_kerja, self.perangkat_daerah)


@lru_cache(maxsize=16_384)
def full_jabatan(jabatan: str, unit: str | None, perangkat: str | None = None) -> str:
    """Return a post with its unit, nothing said twice.

    ``Lurah Jatiasih`` in ``Kelurahan Jatiasih Kecamatan Jatiasih`` gives ``Lurah Jatiasih Kecamatan
    Jatiasih``; ``Kepala Seksi Pemerintahan`` there gives ``Kepala Seksi Pemerintahan pada Kelurahan
    Jatiasih Kecamatan Jatiasih``; ``Sekretaris Kelurahan Jatiasih`` there ends in ``Kecamatan Jatiasih``
    too; ``Kepala Dinas Kesehatan`` stays as it is, and so does ``Sekretaris Daerah`` in ``Sekretariat
    Daerah``.
    """
    text = jabatan.strip()
    for place in (unit, perangkat):
        if place is None or not place.strip():
            continue
        clean = place.strip()
        if _contains(text, clean):
            continue
        joined = _head_of_unit(text, clean) or _joined(text, clean)
        if joined is not None:
            text = joined
        elif " pada " in text:
            text = f"{text} {clean}"
        else:
            text = f"{text} pada {clean}"
    return text


def _contains(text: str, part: str) -> bool:
    return f" {part.casefold()} " in f" {text.casefold()} "


def _joined(jabatan: str, unit: str) -> str | None:
    """Join where the unit goes on with the last words of the post: ``Kepala Dinas`` + ``Dinas Sosial``."""
    words, unit_words = jabatan.split(), unit.split()
    for length in range(min(len(words) - 1, len(unit_words)), 0, -1):
        tail = [word.casefold() for word in words[-length:]]
        if tail == [word.casefold() for word in unit_words[:length]]:
            return " ".join((*words, *unit_words[length:]))
    return None


def _head_of_unit(jabatan: str, unit: str) -> str | None:
    """Write ``Lurah X Kecamatan Y``, ``Camat X``, ``Sekretaris Daerah``: the head bears the unit's name."""
    for label, jenis in _HEAD_TITLES:
        title, _, rest_of_jabatan = jabatan.partition(" ")
        unit_title, _, rest_of_unit = unit.partition(" ")
        if title.casefold() != label.casefold() or unit_title.casefold() != jenis.casefold():
            continue
        if not rest_of_jabatan or _contains(f"{rest_of_unit} ", rest_of_jabatan):
            return f"{title} {rest_of_unit}".rstrip()
    return None


def eselon_rank(eselon: str) -> tuple[int, str]:
    """Return a key that sorts eselon from high to low: ``II.a`` < ``II.b`` < ``III.a``."""
    numeral, _, letter = eselon.partition(".")
    return _ROMAN.get(numeral, len(_ROMAN) + 1), letter


def superior_chain(kode: str, jabatan: Mapping[str, Jabatan]) -> Iterator[Jabatan]:
    """Yield the superiors of a post from the nearest up; stops at a circle or an unknown code."""
    seen = {kode}
    current = jabatan.get(kode)
    while current is not None and current.kode_atasan is not None and current.kode_atasan not in seen:
        seen.add(current.kode_atasan)
        current = jabatan.get(current.kode_atasan)
        if current is not None:
            yield current
