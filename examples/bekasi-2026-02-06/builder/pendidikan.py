"""Fields of study and the degrees that go with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random


@dataclass(frozen=True)
class Degree:
    """Education of one person as the staff table shows it."""

    pendidikan: str
    jurusan: str
    front: str | None
    behind: str | None


_S1: dict[str, tuple[str | None, str, str]] = {
    "Ilmu Pemerintahan": (None, "S.IP.", "M.Si."),
    "Kepamongprajaan": (None, "S.STP.", "M.Si."),
    "Ilmu Administrasi Negara": (None, "S.Sos.", "M.A.P."),
    "Ilmu Administrasi Publik": (None, "S.A.P.", "M.A.P."),
    "Ilmu Hukum": (None, "S.H.", "M.H."),
    "Manajemen": (None, "S.E.", "M.M."),
    "Akuntansi": (None, "S.E.", "M.Ak."),
    "Kesejahteraan Sosial": (None, "S.Sos.", "M.Si."),
    "Ilmu Komunikasi": (None, "S.I.Kom.", "M.I.Kom."),
    "Psikologi": (None, "S.Psi.", "M.Si."),
    "Agroteknologi": (None, "S.P.", "M.P."),
    "Administrasi Pendidikan": (None, "S.Pd.", "M.Pd."),
    "Statistika": (None, "S.Stat.", "M.Si."),
    "Teknik Sipil": (None, "S.T.", "M.T."),
    "Teknik Lingkungan": (None, "S.T.", "M.T."),
    "Arsitektur": (None, "S.T.", "M.T."),
    "Perencanaan Wilayah dan Kota": (None, "S.T.", "M.T."),
    "Teknik Informatika": (None, "S.Kom.", "M.Kom."),
    "Sistem Informasi": (None, "S.Kom.", "M.T.I."),
    "Kedokteran": ("dr.", "", "M.Kes."),
    "Kedokteran Gigi": ("drg.", "", "M.K.M."),
    "Kesehatan Masyarakat": (None, "S.K.M.", "M.K.M."),
    "Keperawatan": ("Ns.", "S.Kep.", "M.Kep."),
    "Kebidanan": (None, "S.Tr.Keb.", "M.Keb."),
    "Farmasi": ("apt.", "S.Farm.", "M.Farm."),
}
"""Field -> front title, first degree, second degree."""

GENERAL: tuple[str, ...] = (
    "Ilmu Pemerintahan",
    "Ilmu Administrasi Negara",
    "Ilmu Administrasi Publik",
    "Ilmu Hukum",
    "Manajemen",
    "Akuntansi",
    "Kesejahteraan Sosial",
    "Ilmu Komunikasi",
    "Psikologi",
    "Agroteknologi",
    "Administrasi Pendidikan",
    "Statistika",
    "Teknik Sipil",
    "Teknik Lingkungan",
    "Teknik Informatika",
    "Sistem Informasi",
)

GOVERNMENT: tuple[str, ...] = ("Ilmu Pemerintahan", "Kepamongprajaan")

_DIPLOMA_FOUR = {"Kepamongprajaan", "Kebidanan"}
_DOKTORANDUS = {"Ilmu Administrasi Negara", "Kesejahteraan Sosial", "Administrasi Pendidikan"}
_INSINYUR = {"Teknik Sipil", "Teknik Lingkungan", "Agroteknologi", "Arsitektur"}
_OLD_GELAR_YEAR = 1970


def make_degree(rng: Random, jurusan: tuple[str, ...], *, magister: float, birth: int, gender: str) -> Degree:
    """Draw a degree in one of ``jurusan``; ``magister`` is the chance of a second degree."""
    field = rng.choice(jurusan)
    front, first_degree, second_degree = _S1[field]
    if birth <= _OLD_GELAR_YEAR and field in _DOKTORANDUS:
        front, first_degree = ("Drs." if gender == "L" else "Dra."), ""
    elif birth <= _OLD_GELAR_YEAR and field in _INSINYUR:
        front, first_degree = "Ir.", ""
    has_second = rng.random() < magister
    behind = ", ".join(gelar for gelar in (first_degree, second_degree if has_second else "") if gelar)
    level = "S-2" if has_second else ("D-IV" if field in _DIPLOMA_FOUR else "S-1")
    return Degree(level, field, front, behind or None)
