"""Degrees and titles as Indonesian civil servants write them: the one list for reader and rules.

Their case is kept everywhere: ``dr.`` is a physician, ``Dr.`` a doctorate.
"""

import re

GELAR_DEPAN = ("prof", "drs", "dra", "drg", "drh", "dr", "ir", "hj", "h", "kh", "ust", "apt", "ns", "bdn")
"""What stands before a name, in small letters and without its dot; with a dot each of them is a title."""

GELAR_DEPAN_TANPA_TITIK = ("prof", "drs", "dra", "drg", "drh", "dr", "ir", "hj")
"""Those that are a title even where the dot was forgotten."""

SEBUTAN_DEPAN = ("rd", "rr", "r", "tb")
"""What may be left out before a name when two are compared; it is part of the name."""

GELAR_POLOS = frozenset(
    (
        *("SH", "SE", "ST", "SP", "SKM", "SKG", "SKed", "SKep", "SKom", "SIP", "SPd", "SSos", "SSi", "SAg"),
        *(
            "SAP",
            "SFarm",
            "SGz",
            "SSTP",
            "STP",
            "SST",
            "STrKeb",
            "STrKep",
            "MM",
            "MH",
            "MT",
            "MA",
            "MSi",
            "MPd",
        ),
        *("MKes", "MKM", "MKep", "MPA", "MAP", "MIP", "MSc", "AMd", "Amd", "AMK", "AMKeb", "AmKeb", "AmdKeb"),
        *("AMdKeb", "AMdKep", "BE", "BA", "PhD", "Ners"),
    )
)
"""Degrees behind a name as they are typed without dots."""

_DEPAN_NASKAH = frozenset(
    (
        *("dr", "drg", "drh", "apt", "ns", "bd", "bdn", "gr"),
        *("drs", "dra", "ir", "prof"),
        *("h", "hj", "kh", "k.h"),
    )
)
"""Degrees and titles in front of a name, without the last point; initials and ``Moh.`` are no titles."""

_BELAKANG_NASKAH = re.compile(
    r"(?:[A-Z][A-Za-z]{0,4}\.)+[A-Za-z]*\.?|S\.?E|S\.?H|M\.?M|M\.?H|MSi|MKes|MPd|SKM|Ph\.?D"
)

_KECIL = frozenset(isi.casefold() for isi in GELAR_POLOS)


def gelar_polos(kata: str) -> bool:
    """Tell whether a word behind a name is a degree without dots, as it is typed (``SE``, not ``se``)."""
    return kata.rstrip(".,") in GELAR_POLOS


def huruf_gelar_belakang(huruf: str) -> bool:
    """Tell whether letters alone, in small letters, are those of a degree behind a name."""
    return huruf in _KECIL


def huruf_gelar_depan(huruf: str) -> bool:
    """Tell whether letters alone, in small letters, are those of a title before a name."""
    return huruf in GELAR_DEPAN or huruf in SEBUTAN_DEPAN


def pisah_gelar_naskah(nama: str) -> tuple[tuple[str, ...], str, tuple[str, ...]]:
    """Return (titles before, name, degrees behind) of a name typed into the settings, each as typed."""
    muka, _, ekor = nama.partition(",")
    kata = muka.split()
    depan, belakang = [], [isi.strip() for isi in ekor.split(",") if isi.strip()]
    while len(kata) > 1 and kata[0].endswith(".") and kata[0].rstrip(".").casefold() in _DEPAN_NASKAH:
        depan.append(kata.pop(0))
    while len(kata) > 1 and _BELAKANG_NASKAH.fullmatch(kata[-1]):
        belakang.insert(0, kata.pop())
    return tuple(depan), " ".join(kata), tuple(belakang)


def nama_tanpa_gelar(nama: str) -> str:
    """Return a name without the degrees typed into it: ``Dr. H. Tri Adhianto, S.E.`` is ``Tri Adhianto``."""
    return pisah_gelar_naskah(nama)[1]
