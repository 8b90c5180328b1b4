"""Levels of education, alone or with the field of study in the same cell."""

import re

from mutasi_cli.domain.kosakata import Pendidikan
from mutasi_cli.domain.sel import Kerusakan
from mutasi_cli.tables.nilai.hasil import KOSONG, Hasil, rusak
from mutasi_cli.tables.nilai.mentah import kosong, lepas_petik, satu_baris, teks_sel
from mutasi_cli.tables.nilai.saran import terdekat

_ANGKA = {"1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}
_STRATA = {1: Pendidikan.S_1, 2: Pendidikan.S_2, 3: Pendidikan.S_3}
_DIPLOMA = {1: Pendidikan.D_I, 2: Pendidikan.D_II, 3: Pendidikan.D_III, 4: Pendidikan.D_IV}
# «SI» alone may be a field (Sistem Informasi): a Roman numeral needs a sign between it and the S.
_JENJANG = re.compile(
    r"(?:(?P<s>s|strata)(?:\s*[-.]?\s*(?P<s1>[1-3])|\s*[-.\s]\s*(?P<s2>i{1,3}))"
    r"|(?:d|diploma)\s*[-.]?\s*(?P<d>iv|i{1,3}|[1-4]))(?![a-z0-9])\.?",
    re.IGNORECASE,
)
_SMA = (
    r"(?:slta|sma|smu|smk|smea|stm|spg|spk|aliyah|sekolah menengah (?:atas|kejuruan|umum))"
    r"(?:\s*/\s*(?:sma|smk|smu|ma))*(?:\s+(?:sederajat|kejuruan|keguruan|umum))?"
)
_SMP = (
    r"(?:sltp|smp|tsanawiyah|sekolah menengah pertama)(?:\s*/\s*(?:smp|mts))*"
    r"(?:\s+(?:sederajat|kejuruan))?"
)
_KATA = (
    (r"sarjana muda", Pendidikan.D_III),
    (r"sarjana terapan", Pendidikan.D_IV),
    (r"sarjana", Pendidikan.S_1),
    (r"magister|pasca ?sarjana", Pendidikan.S_2),
    (r"doktor", Pendidikan.S_3),
    (_SMA, Pendidikan.SMA),
    (_SMP, Pendidikan.SMP),
    (r"(?:sd|sekolah dasar)(?:\s+sederajat)?", Pendidikan.SD),
)
_SEBUTAN = re.compile(
    r"(?:sarjana muda|sarjana terapan|sarjana|magister|pasca ?sarjana|doktor|sederajat)(?![a-z])\s*",
    re.IGNORECASE,
)

_PROFESI = re.compile(r"\b(?:profesi|ners|apoteker|(?:sub)?spesialis|dokter)\b|^sp\b", re.IGNORECASE)
"""Words of an education that follows a degree and is no level of its own."""

_TULIS_IJAZAH = (
    "Pendidikan profesi dan spesialis tidak dinilai sebagai jenjang tersendiri: tulis jenjang ijazah "
    "akademiknya, misalnya S-1, dan nama profesinya sebagai jurusan."
)


def pisah_pendidikan(teks: str) -> tuple[Pendidikan | None, str | None]:
    """Part ``S-1 Ilmu Pemerintahan`` into level and field; the field is None where there is none."""
    isi = teks.strip()
    cocok = _JENJANG.match(isi)
    if cocok is not None:
        skala = _DIPLOMA if cocok["s"] is None else _STRATA
        angka = cocok["s1"] or cocok["s2"] or cocok["d"]
        return skala[_ANGKA[angka.casefold()]], _bidang(isi[cocok.end() :])
    for pola, jenjang in _KATA:
        kata = re.match(rf"(?:{pola})(?![a-z0-9])", isi, re.IGNORECASE)
        if kata is not None:
            return jenjang, _bidang(isi[kata.end() :])
    return None, None


def _bidang(sisa: str) -> str | None:
    bersih = sisa.strip(" \t\n-/,.:")
    bersih = _SEBUTAN.sub("", bersih, count=1).strip(" \t\n-/,.:") if _SEBUTAN.match(bersih) else bersih
    return bersih or None


def pendidikan(mentah: object) -> Hasil:
    """Read a level of education; a field of study behind it is left to :func:`pisah_pendidikan`."""
    if kosong(mentah):
        return KOSONG
    tertulis = lepas_petik(satu_baris(teks_sel(mentah)))
    jenjang, _ = pisah_pendidikan(tertulis)
    if jenjang is not None:
        return Hasil(jenjang)
    label = tuple(isi.label for isi in Pendidikan)
    kalimat = f"«{tertulis}» bukan jenjang pendidikan; yang dikenal: {', '.join(label)}."
    if _PROFESI.search(tertulis):
        # Which degree came before it, the cell does not say.
        return rusak(Kerusakan.DAFTAR, f"{kalimat} {_TULIS_IJAZAH}")
    # To labels this short every long word is near.
    saran = terdekat(tertulis, label) if len(tertulis) <= max(map(len, label)) + 1 else ()
    return rusak(Kerusakan.DAFTAR, kalimat, saran)
