"""Posts: the table, the tree of superiors, and how a post is written on paper."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mutasi_cli.domain.kosakata import (
    JenisJabatan,
    Jenjang,
    JenjangJf,
    LayananVital,
    Pendidikan,
    StatusJabatan,
    SyaratKhusus,
)
from mutasi_cli.domain.sel import Asal

_SEBUTAN_PIMPINAN = (
    ("Lurah", "Kelurahan"),
    ("Camat", "Kecamatan"),
    ("Sekretaris", "Sekretariat"),
    ("Inspektur", "Inspektorat"),
)
"""First word of a head's title -> first word of the unit that it heads."""

_ROMAWI = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}


@dataclass(frozen=True, slots=True, kw_only=True)
class Jabatan:
    """One row of the sheet ``jabatan``.

    ``jenjang`` is what is typed (None where empty); the level that counts is ``Batch.level``. ``kelas`` and
    ``formasi`` are whole numbers; ``urut`` orders units on the roster (None: last).
    """

    kode: str
    jabatan: str
    unit_kerja: str
    asal: Asal
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

    @property
    def definitif(self) -> bool:
        """True for a post that a person holds in its own right, False for a tugas tambahan."""
        return self.jenis is not JenisJabatan.TUGAS_TAMBAHAN

    @property
    def struktural(self) -> bool:
        """True for a structural post; where the kind is not typed, an eselon or a typed level shows it."""
        if self.jenis is None:
            berjenjang = isinstance(self.jenjang, Jenjang) and self.jenjang > Jenjang.PELAKSANA
            return self.eselon is not None or berjenjang
        return self.jenis is JenisJabatan.STRUKTURAL

    @property
    def memimpin(self) -> bool:
        """True for a post that leads others: structural, or head of a unit by tugas tambahan."""
        return self.struktural or not self.definitif

    @property
    def utama(self) -> bool:
        """True for a post whose vacancy is a gap: it leads, or it is one of a vital service."""
        return self.memimpin or self.layanan_vital is not None

    @property
    def aktif(self) -> bool:
        """True unless the post has been abolished."""
        return self.status is StatusJabatan.AKTIF

    @property
    def nama_lengkap(self) -> str:
        """The post with its unit as papers write it; see :func:`jabatan_lengkap`."""
        return jabatan_lengkap(self.jabatan, self.unit_kerja, self.perangkat_daerah)


def jabatan_lengkap(jabatan: str, unit: str | None, perangkat: str | None = None) -> str:
    """Return a post with its unit, nothing said twice.

    ``Lurah Jatiasih`` in ``Kelurahan Jatiasih Kecamatan Jatiasih`` gives ``Lurah Jatiasih Kecamatan
    Jatiasih``; ``Kepala Seksi Pemerintahan`` there gives ``Kepala Seksi Pemerintahan pada Kelurahan
    Jatiasih Kecamatan Jatiasih``; ``Sekretaris Kelurahan Jatiasih`` there ends in ``Kecamatan Jatiasih``
    too; ``Kepala Dinas Kesehatan`` stays as it is, and so does ``Sekretaris Daerah`` in ``Sekretariat
    Daerah``.
    """
    teks = jabatan.strip()
    for tempat in (unit, perangkat):
        if tempat is None or not tempat.strip():
            continue
        bersih = tempat.strip()
        if _memuat(teks, bersih):
            continue
        menyatu = _pimpinan_unit(teks, bersih) or _menyambung(teks, bersih)
        if menyatu is not None:
            teks = menyatu
        elif " pada " in teks:
            teks = f"{teks} {bersih}"
        else:
            teks = f"{teks} pada {bersih}"
    return teks


def _memuat(teks: str, bagian: str) -> bool:
    return f" {bagian.casefold()} " in f" {teks.casefold()} "


def _menyambung(jabatan: str, unit: str) -> str | None:
    """Join where the unit goes on with the last words of the post: ``Kepala Dinas`` + ``Dinas Sosial``."""
    kata, kata_unit = jabatan.split(), unit.split()
    for panjang in range(min(len(kata) - 1, len(kata_unit)), 0, -1):
        akhir = [isi.casefold() for isi in kata[-panjang:]]
        if akhir == [isi.casefold() for isi in kata_unit[:panjang]]:
            return " ".join((*kata, *kata_unit[panjang:]))
    return None


def _pimpinan_unit(jabatan: str, unit: str) -> str | None:
    """Write ``Lurah X Kecamatan Y``, ``Camat X``, ``Sekretaris Daerah``: the head bears the unit's name."""
    for sebutan, jenis in _SEBUTAN_PIMPINAN:
        kata, _, sisa_jabatan = jabatan.partition(" ")
        kata_unit, _, sisa_unit = unit.partition(" ")
        if kata.casefold() != sebutan.casefold() or kata_unit.casefold() != jenis.casefold():
            continue
        if not sisa_jabatan or _memuat(f"{sisa_unit} ", sisa_jabatan):
            return f"{kata} {sisa_unit}".rstrip()
    return None


def peringkat_eselon(eselon: str) -> tuple[int, str]:
    """Return a key that sorts eselon from high to low: ``II.a`` < ``II.b`` < ``III.a``."""
    romawi, _, huruf = eselon.partition(".")
    return _ROMAWI.get(romawi, len(_ROMAWI) + 1), huruf


def rantai_atasan(kode: str, jabatan: Mapping[str, Jabatan]) -> Iterator[Jabatan]:
    """Yield the superiors of a post from the nearest up; stops at a circle or an unknown code."""
    dilihat = {kode}
    kini = jabatan.get(kode)
    while kini is not None and kini.kode_atasan is not None and kini.kode_atasan not in dilihat:
        dilihat.add(kini.kode_atasan)
        kini = jabatan.get(kini.kode_atasan)
        if kini is not None:
            yield kini
