"""What a person must be like: to hold a post lawfully, and to get the next one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pembuat.model import Baris, Langkah
from pembuat.pendidikan import PEMERINTAHAN, UMUM

_RENTANG: dict[str, tuple[int, int]] = {
    "II.a": (11, 11),
    "II.b": (9, 10),
    "III.a": (8, 9),
    "III.b": (7, 8),
    "IV.a": (6, 7),
    "IV.b": (5, 6),
    "ahli madya": (8, 9),
    "ahli muda": (6, 7),
    "ahli pertama": (4, 5),
    "pelaksana": (4, 7),
    "SMA": (0, 4),
}
"""Eselon or functional level -> lowest and highest grade."""

_BULAN_MIN: dict[str, tuple[int, int]] = {
    "promosi administrator": (38, 80),
    "promosi pengawas": (50, 70),
    "lain": (27, 70),
}


@dataclass(frozen=True)
class Profil:
    """What a person must be like to hold a post, and to get the next one."""

    kode: str
    rentang: tuple[int, int]
    jurusan: tuple[str, ...]
    magister: float = 0.15
    masa: tuple[int, int] = (3, 90)
    usia_maks: int = 56
    agama: str | None = None
    pelaku: Langkah | None = None
    tugas_tambahan: str | None = None
    sertifikat: tuple[str, ...] = ()
    kesehatan: bool = False
    menengah: bool = False


class PembuatProfil:
    """Reads from the posts what their holders must be like.

    ``agama`` maps the target of each move to the religion of who gets it.
    """

    def __init__(self, jabatan: Mapping[str, Baris], agama: Mapping[str, str]) -> None:
        """Keep the posts by code."""
        self._jabatan = jabatan
        self._agama = agama

    def untuk(self, kode: str, langkah: Langkah | None) -> Profil:
        """Return the profile of a holder of ``kode`` who makes the move ``langkah``."""
        baris = self._jabatan[kode]
        jenjang = str(baris["jenjang"])
        eselon = baris["eselon"]
        menengah = baris["pendidikan_min"] == "SMA"
        rentang = _RENTANG["SMA" if menengah else str(eselon or jenjang)]
        syarat = langkah.tujuan if langkah and langkah.kelompok == "struktural" else kode
        profil = Profil(
            kode,
            rentang,
            self._jurusan(kode, syarat),
            magister={"II": 0.9, "III": 0.55}.get(str(eselon).split(".", maxsplit=1)[0], 0.12),
            menengah=menengah,
            kesehatan=kesehatan(baris),
            usia_maks=58 if str(eselon).startswith("II.") else 56,
        )
        if kode == "DINKES.KEPALA":
            # Two directors of II.b stand below; neither may outrank the head.
            profil = replace(profil, rentang=(10, 10))
        khusus = {baris["syarat_khusus"], self._jabatan[syarat]["syarat_khusus"]}
        if "pbj" in khusus:
            profil = replace(profil, sertifikat=("pbj",))
        if "camat" in khusus:
            profil = replace(profil, jurusan=PEMERINTAHAN)
        return self._pelaku(profil, langkah) if langkah else profil

    def _pelaku(self, profil: Profil, langkah: Langkah) -> Profil:
        tujuan = self._jabatan[langkah.tujuan]
        masa = _BULAN_MIN["lain"]
        if langkah.jenis == "promosi":
            masa = _BULAN_MIN[f"promosi {tujuan['jenjang']}"]
        rentang = profil.rentang
        if langkah.kelompok == "struktural":
            baru = _RENTANG[str(tujuan["eselon"] or tujuan["jenjang"])]
            rentang = (max(rentang[0], baru[0]), min(rentang[1], baru[1]))
        return replace(
            profil,
            rentang=rentang,
            masa=masa,
            usia_maks=49 if tujuan["jenis"] == "fungsional" else 53,
            agama=self._agama[langkah.tujuan],
            pelaku=langkah,
        )

    def _jurusan(self, kode: str, syarat: str) -> tuple[str, ...]:
        """Fields of study that fit the present post and the one asked for."""
        kini = str(self._jabatan[kode]["jurusan_syarat"] or "").split(";")
        nanti = str(self._jabatan[syarat]["jurusan_syarat"] or "").split(";")
        cocok = tuple(bidang for bidang in kini if bidang in nanti)
        if any(nanti):
            return cocok if any(cocok) else tuple(nanti)
        if any(kini):
            return tuple(kini)
        if self._jabatan[kode]["layanan_vital"] == "kewilayahan" or kode.endswith(".SEKCAM"):
            return (*PEMERINTAHAN, "Ilmu Administrasi Negara")
        if kode.startswith("DINKES"):
            return ("Kesehatan Masyarakat", "Ilmu Administrasi Negara", "Manajemen")
        return UMUM


def kesehatan(baris: Baris) -> bool:
    """Tell whether a post is one of health officials."""
    kode = str(baris["kode"])
    return baris["jenis"] == "fungsional" and (".PKM." in kode or kode.startswith(("RSUD", "DINKES.JF")))
