"""What a person must be like: to hold a post lawfully, and to get the next one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from builder.model import Row, Step
from builder.pendidikan import GENERAL, GOVERNMENT

_RANGES: dict[str, tuple[int, int]] = {
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

_MIN_MONTHS: dict[str, tuple[int, int]] = {
    "promosi administrator": (38, 80),
    "promosi pengawas": (50, 70),
    "lain": (27, 70),
}


@dataclass(frozen=True)
class Profile:
    """What a person must be like to hold a post, and to get the next one."""

    kode: str
    grades: tuple[int, int]
    jurusan: tuple[str, ...]
    magister: float = 0.15
    months_held: tuple[int, int] = (3, 90)
    max_age: int = 56
    agama: str | None = None
    mover: Step | None = None
    tugas_tambahan: str | None = None
    sertifikat: tuple[str, ...] = ()
    is_health_post: bool = False
    secondary: bool = False


class ProfileMaker:
    """Reads from the posts what their holders must be like.

    ``agama`` maps the target of each move to the religion of who gets it.
    """

    def __init__(self, jabatan: Mapping[str, Row], agama: Mapping[str, str]) -> None:
        """Keep the posts by code."""
        self._jabatan = jabatan
        self._agama = agama

    def profile_for(self, kode: str, step: Step | None) -> Profile:
        """Return the profile of a holder of ``kode`` who makes the move ``step``."""
        row = self._jabatan[kode]
        jenjang = str(row["jenjang"])
        eselon = row["eselon"]
        secondary = row["pendidikan_min"] == "SMA"
        grades = _RANGES["SMA" if secondary else str(eselon or jenjang)]
        required_post = step.target if step and step.group == "struktural" else kode
        profile = Profile(
            kode,
            grades,
            self._jurusan(kode, required_post),
            magister={"II": 0.9, "III": 0.55}.get(str(eselon).split(".", maxsplit=1)[0], 0.12),
            secondary=secondary,
            is_health_post=is_health_post(row),
            max_age=58 if str(eselon).startswith("II.") else 56,
        )
        if kode == "DINKES.KEPALA":
            # Two directors of II.b stand below; neither may outrank the head.
            profile = replace(profile, grades=(10, 10))
        special = {row["syarat_khusus"], self._jabatan[required_post]["syarat_khusus"]}
        if "pbj" in special:
            profile = replace(profile, sertifikat=("pbj",))
        if "camat" in special:
            profile = replace(profile, jurusan=GOVERNMENT)
        return self._mover(profile, step) if step else profile

    def _mover(self, profile: Profile, step: Step) -> Profile:
        target = self._jabatan[step.target]
        months_held = _MIN_MONTHS["lain"]
        if step.jenis == "promosi":
            months_held = _MIN_MONTHS[f"promosi {target['jenjang']}"]
        grades = profile.grades
        if step.group == "struktural":
            new_grades = _RANGES[str(target["eselon"] or target["jenjang"])]
            grades = (max(grades[0], new_grades[0]), min(grades[1], new_grades[1]))
        return replace(
            profile,
            grades=grades,
            months_held=months_held,
            max_age=49 if target["jenis"] == "fungsional" else 53,
            agama=self._agama[step.target],
            mover=step,
        )

    def _jurusan(self, kode: str, required_post: str) -> tuple[str, ...]:
        """Fields of study that fit the present post and the one asked for."""
        present_fields = str(self._jabatan[kode]["jurusan_syarat"] or "").split(";")
        later = str(self._jabatan[required_post]["jurusan_syarat"] or "").split(";")
        fitting = tuple(field for field in present_fields if field in later)
        if any(later):
            return fitting if any(fitting) else tuple(later)
        if any(present_fields):
            return tuple(present_fields)
        if self._jabatan[kode]["layanan_vital"] == "kewilayahan" or kode.endswith(".SEKCAM"):
            return (*GOVERNMENT, "Ilmu Administrasi Negara")
        if kode.startswith("DINKES"):
            return ("Kesehatan Masyarakat", "Ilmu Administrasi Negara", "Manajemen")
        return GENERAL


def is_health_post(row: Row) -> bool:
    """Tell whether a post is one of health officials."""
    kode = str(row["kode"])
    return row["jenis"] == "fungsional" and (".PKM." in kode or kode.startswith(("RSUD", "DINKES.JF")))
