"""Posts named in words, resolved against the post table: exactly, or not at all.

Fourteen pairs of kelurahan in Kota Bekasi are almost the same word, and five kecamatan share their name
with a kelurahan and a Puskesmas. So two texts are equal only when the same letters remain after
normalising; near ones are named as suggestions and never taken.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from mutasi_cli.domain.jabatan import Jabatan, jabatan_lengkap

SINGKATAN = tuple(
    (tanda.split(), re.compile(rf"(?<![a-z0-9]){pola}(?![a-z0-9])"), ganti)
    for tanda, pola, ganti in (
        ("ka sub", r"ka\.? ?sub\.? ?bag{1,2}(?:ian)?\.?|kasubb?ag", "kepala subbagian"),
        ("ka sub", r"ka\.? ?sub\.? ?bid(?:ang)?\.?|kasubb?id", "kepala subbidang"),
        ("ka si", r"ka\.? ?si(?:e|eksi)?\.?", "kepala seksi"),
        ("ka bid", r"ka\.? ?bid(?:ang)?\.?", "kepala bidang"),
        ("ka bag", r"ka\.? ?bag(?:ian)?\.?", "kepala bagian"),
        ("ka dis", r"ka\.? ?dis\.?", "kepala dinas"),
        ("ka ban", r"ka\.? ?ban\.?", "kepala badan"),
        ("ka upt", r"ka\.? ?upt(d?)\.?", r"kepala upt\1"),
        ("ka pus", r"ka\.? ?pus(?:kesmas)?\.?", "kepala puskesmas"),
        ("ka.", r"ka\.", "kepala"),
        ("sekcam", r"sekcam\.?", "sekretaris kecamatan"),
        ("sek ur", r"sekl?ur\.?", "sekretaris kelurahan"),
        ("sekkel", r"sekkel\.?", "sekretaris kelurahan"),
        ("sekdis", r"sekdis\.?", "sekretaris dinas"),
        ("sekban", r"sekban\.?", "sekretaris badan"),
        ("sub bag", r"sub\.? ?bag(?:ian)?\.?", "subbagian"),
        ("sub bid", r"sub\.? ?bid(?:ang)?\.?", "subbidang"),
        ("kel", r"kel\.?", "kelurahan"),
        ("kec", r"kec\.?", "kecamatan"),
        ("tu", r"tu", "tata usaha"),
        ("puskesmas", r"(?:uptd?\.? )?puskesmas", "puskesmas"),
        ("pkm", r"(?:uptd?\.? )?pkm\.?", "puskesmas"),
    )
)
"""(letters without which the pattern cannot match, pattern, words in full): to look for letters is quicker
than to try every pattern on the name of each post."""

_SAMBUNG = frozenset({"pada", "di", "dari"})
_WILAYAH = re.compile(r" (?:kota|kabupaten|kab|provinsi) [a-z]+$")
_PUNYA_NAMA = frozenset(("kelurahan", "kecamatan", "puskesmas", "lurah", "camat", "desa", "wali", "pasar"))
_KEPALA_WILAYAH = {"lurah": "kelurahan", "camat": "kecamatan"}
_JUMLAH_SARAN = 3
_BATAS_SARAN = 55.0


@dataclass(frozen=True, slots=True)
class Tujuan:
    """What a post named in a row turned out to be.

    ``kode`` is None when nothing or several posts matched; ``ganda`` then holds the codes of several, and
    ``saran`` the nearest posts (code, full words), best first.
    """

    kode: str | None = None
    saran: tuple[tuple[str, str], ...] = ()
    ganda: tuple[str, ...] = ()


@lru_cache(maxsize=16_384)
def kata_baku(teks: str) -> str:
    """Return a text as words for comparison: small letters, abbreviations in full, no signs, no ``pada``."""
    isi = " ".join(re.sub(r"[_\-–]", " ", teks.casefold()).replace("&", " dan ").split())
    for tanda, pola, ganti in SINGKATAN:
        if all(huruf in isi for huruf in tanda):
            isi = pola.sub(ganti, isi)
    kata: list[str] = []
    for satu in re.sub(r"[^a-z0-9]+", " ", isi).split():
        if satu not in _SAMBUNG and kata[-1:] != [satu]:
            kata.append(satu)
    return " ".join(kata)


def gabung(jabatan: str, unit: str) -> str:
    """Join a post and its unit (both as words for comparison), nothing said twice.

    A head of a territory keeps its name only where both say the same: ``lurah bintara`` in ``kelurahan
    bintara jaya`` is a contradiction and matches nothing.
    """
    if not unit or _memuat(jabatan, unit):
        return jabatan
    kepala, _, nama = jabatan.partition(" ")
    jenis, _, sisa = unit.partition(" ")
    if _KEPALA_WILAYAH.get(kepala) == jenis:
        kelurahan = sisa.partition(" kecamatan ")[0]
        if not nama or nama.replace(" ", "") in {kelurahan.replace(" ", ""), sisa.replace(" ", "")}:
            return f"{kepala} {sisa}"
    if jabatan.rpartition(" ")[2] == jenis:
        return f"{jabatan} {sisa}".strip()
    return f"{jabatan} {unit}"


def tanpa_wilayah(kata: str, wilayah: str = "") -> str:
    """Take off ``kota bekasi`` behind the name of an office; ``kelurahan kota baru`` stays whole.

    ``wilayah`` is the territory as words; where it is not known, any ``kota`` or ``kabupaten`` with one word.
    """
    if wilayah:
        sisa = kata.removesuffix(f" {wilayah}")
    else:
        cocok = _WILAYAH.search(kata)
        sisa = kata if cocok is None else kata[: cocok.start()]
    return kata if sisa.rpartition(" ")[2] in _PUNYA_NAMA else sisa


class Penunjuk:
    """Finds posts by words.

    ``nama_lain`` maps another spelling of a unit to its name in the post table; ``wilayah`` is the
    territory (``Kota Bekasi``) that may stand behind the name of an office.
    """

    def __init__(self, jabatan: Mapping[str, Jabatan], nama_lain: Mapping[str, str], wilayah: str = ""):
        self._jabatan = jabatan
        self._wilayah = kata_baku(wilayah)
        self._nama_lain = tuple(
            (kata_baku(lain), kata_baku(nama)) for lain, nama in sorted(nama_lain.items()) if kata_baku(lain)
        )

    def cari(self, jabatan: str | None, unit: str | None) -> Tujuan:
        """Resolve a post and its unit in words, or both in one text."""
        kode = self.tepat(jabatan, unit)
        if kode is not None:
            return Tujuan(kode)
        ditemukan = self._cocok(jabatan or "", unit or "")
        if ditemukan:
            saran = tuple((kode, self._jabatan[kode].nama_lengkap) for kode in ditemukan[:_JUMLAH_SARAN])
            return Tujuan(saran=saran, ganda=ditemukan)
        return Tujuan(saran=self._terdekat(jabatan_lengkap(jabatan or "", unit)))

    def tepat(self, jabatan: str | None, unit: str | None) -> str | None:
        """Return the code of the one post that the words name exactly; see :meth:`cari`."""
        ditemukan = self._cocok(jabatan or "", unit or "")
        aktif = tuple(kode for kode in ditemukan if self._jabatan[kode].aktif)
        return (aktif or ditemukan)[0] if len(aktif) == 1 or len(ditemukan) == 1 else None

    def kode(self, kode: str, jabatan: str | None = None, unit: str | None = None) -> Tujuan:
        """Look a code up; for an unknown one suggest by the code and by the words beside it."""
        if kode in self._jabatan:
            return Tujuan(kode)
        saran: dict[str, str] = {}
        if jabatan:
            kata = self.cari(jabatan, unit)
            saran.update(
                kata.saran if kata.kode is None else [(kata.kode, self._jabatan[kata.kode].nama_lengkap)]
            )
        for isi in self._kode_terdekat(kode):
            saran.setdefault(isi, self._jabatan[isi].nama_lengkap)
        if not saran:
            saran.update(self._terdekat(kode))
        return Tujuan(saran=tuple(saran.items())[:_JUMLAH_SARAN])

    def _cocok(self, jabatan: str, unit: str) -> tuple[str, ...]:
        kata, tempat = self._baku(jabatan), self._baku(unit)
        if not kata:
            return ()
        pendek = tanpa_wilayah(tempat, self._wilayah)
        utuh = gabung(kata, tempat)
        for isi in (utuh, tanpa_wilayah(utuh, self._wilayah), gabung(kata, pendek)):
            kode = self._indeks.get(isi.replace(" ", ""))
            if kode:
                return kode
        return ()

    def _baku(self, teks: str) -> str:
        kata = f" {kata_baku(teks)} "
        for lain, nama in self._nama_lain:
            if f" {nama} " not in kata:
                kata = kata.replace(f" {lain} ", f" {nama} ")
        return kata.strip()

    @cached_property
    def _indeks(self) -> Mapping[str, tuple[str, ...]]:
        indeks: dict[str, list[str]] = {}
        for kode, jabatan in self._jabatan.items():
            for bentuk in sorted(set(_bentuk(jabatan, self._wilayah))):
                indeks.setdefault(bentuk.replace(" ", ""), []).append(kode)
        return {bentuk: tuple(dict.fromkeys(kode)) for bentuk, kode in indeks.items()}

    @cached_property
    def _kata(self) -> Mapping[str, str]:
        return {kode: kata_baku(jabatan.nama_lengkap) for kode, jabatan in self._jabatan.items()}

    def _terdekat(self, teks: str) -> tuple[tuple[str, str], ...]:
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - needed only when something is wrong

        kata = self._baku(teks)
        if not kata:
            return ()
        # In the order of the words and without it: a letter less may change the alphabetical order.
        nilai: dict[str, float] = {}
        for ukuran in (fuzz.ratio, fuzz.token_sort_ratio):
            for _, mirip, kode in process.extract(
                kata, self._kata, scorer=ukuran, limit=_JUMLAH_SARAN, score_cutoff=_BATAS_SARAN
            ):
                nilai[kode] = max(mirip, nilai.get(kode, 0.0))
        urut = sorted(nilai, key=lambda kode: (-nilai[kode], kode))[:_JUMLAH_SARAN]
        return tuple((kode, self._jabatan[kode].nama_lengkap) for kode in urut)

    def _kode_terdekat(self, kode: str) -> tuple[str, ...]:
        from rapidfuzz import fuzz, process  # noqa: PLC0415 - as above

        daftar = list(self._jabatan)
        hasil = process.extract(
            kode, daftar, scorer=fuzz.ratio, processor=str.casefold, limit=_JUMLAH_SARAN, score_cutoff=75.0
        )
        return tuple(isi for isi, _, _ in hasil)


def _bentuk(jabatan: Jabatan, wilayah: str) -> Iterable[str]:
    """Yield every wording that means this post: with its unit in full or short, with the office, alone."""
    kata = kata_baku(jabatan.jabatan)
    kantor = kata_baku(jabatan.perangkat_daerah or "")
    penuh = kata_baku(jabatan.unit_kerja)
    yield kata
    # As papers print it, whatever the joining below makes of it.
    yield kata_baku(jabatan.nama_lengkap)
    yield kata_baku(jabatan_lengkap(jabatan.jabatan, jabatan.unit_kerja))
    for unit in {penuh, penuh.partition(" kecamatan ")[0], tanpa_wilayah(penuh, wilayah)}:
        lengkap = gabung(kata, unit)
        yield lengkap
        yield gabung(lengkap, kantor)
        yield gabung(lengkap, tanpa_wilayah(kantor, wilayah))


def _memuat(teks: str, bagian: str) -> bool:
    """Tell whether a text says a unit already: the same words in it, or the same letters at its end."""
    if f" {bagian} " in f" {teks} ":
        return True
    kata = teks.split(" ")
    rapat = bagian.replace(" ", "")
    return any("".join(kata[awal:]) == rapat for awal in range(len(kata)))
