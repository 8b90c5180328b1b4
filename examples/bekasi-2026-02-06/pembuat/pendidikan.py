"""Fields of study and the degrees that go with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random


@dataclass(frozen=True)
class Ijazah:
    """Education of one person as the staff table shows it."""

    pendidikan: str
    jurusan: str
    depan: str | None
    belakang: str | None


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

UMUM: tuple[str, ...] = (
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

PEMERINTAHAN: tuple[str, ...] = ("Ilmu Pemerintahan", "Kepamongprajaan")

_DIPLOMA_EMPAT = {"Kepamongprajaan", "Kebidanan"}
_DOKTORANDUS = {"Ilmu Administrasi Negara", "Kesejahteraan Sosial", "Administrasi Pendidikan"}
_INSINYUR = {"Teknik Sipil", "Teknik Lingkungan", "Agroteknologi", "Arsitektur"}
_TAHUN_GELAR_LAMA = 1970


def buat_ijazah(
    rng: Random, jurusan: tuple[str, ...], *, magister: float, lahir: int, kelamin: str
) -> Ijazah:
    """Draw a degree in one of ``jurusan``; ``magister`` is the chance of a second degree."""
    bidang = rng.choice(jurusan)
    depan, pertama, kedua = _S1[bidang]
    if lahir <= _TAHUN_GELAR_LAMA and bidang in _DOKTORANDUS:
        depan, pertama = ("Drs." if kelamin == "L" else "Dra."), ""
    elif lahir <= _TAHUN_GELAR_LAMA and bidang in _INSINYUR:
        depan, pertama = "Ir.", ""
    dua = rng.random() < magister
    belakang = ", ".join(gelar for gelar in (pertama, kedua if dua else "") if gelar)
    tingkat = "S-2" if dua else ("D-IV" if bidang in _DIPLOMA_EMPAT else "S-1")
    return Ijazah(tingkat, bidang, depan, belakang or None)
