"""One invented person: dates, grade, degree and record that fit a profile."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from builder.model import PELANTIKAN, Row, months_before
from builder.nama import AGAMA, make_nama, pick_weighted
from builder.pendidikan import Degree, make_degree

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from builder.profile import Profile

GOLONGAN: tuple[tuple[str, str], ...] = (
    ("II/a", "Pengatur Muda"),
    ("II/b", "Pengatur Muda Tingkat I"),
    ("II/c", "Pengatur"),
    ("II/d", "Pengatur Tingkat I"),
    ("III/a", "Penata Muda"),
    ("III/b", "Penata Muda Tingkat I"),
    ("III/c", "Penata"),
    ("III/d", "Penata Tingkat I"),
    ("IV/a", "Pembina"),
    ("IV/b", "Pembina Tingkat I"),
    ("IV/c", "Pembina Utama Muda"),
    ("IV/d", "Pembina Utama Madya"),
)
"""Grades from II/a; their places below count from 0."""

_GRADUATE = 4
"""Place of III/a, the grade with which a graduate begins."""


class PersonMaker:
    """Makes people one by one and keeps their NIPs apart.

    ``pensiun`` is the post whose holder retires between the day of the data and the inauguration.
    """

    def __init__(self, rng: Random, jabatan: Mapping[str, Row], pensiun: str) -> None:
        """Begin without any person."""
        self._rng = rng
        self._jabatan = jabatan
        self._pensiun = pensiun
        self._numbers: dict[str, int] = {}

    def make(self, profile: Profile) -> Row:
        """Draw a person who fits ``profil``."""
        rng = self._rng
        gender = rng.choice("LP" if not profile.is_health_post else "LPP")
        agama = profile.agama or pick_weighted(rng, AGAMA)
        nama, birth_place = make_nama(rng, agama, gender)
        golongan = rng.randint(*profile.grades)
        birth, cpns = self._birth_and_cpns(profile, golongan)
        degree = self._degree(profile, birth, gender)
        months_held = self._months_in_post(profile, cpns)
        jabatan = self._jabatan[profile.kode]
        fungsional = jabatan["jenis"] == "fungsional"
        person: Row = {
            "nip": self._nip(birth, cpns, gender),
            "nama": nama,
            "gelar_depan": degree.front,
            "gelar_belakang": degree.behind,
            "tempat_lahir": birth_place,
            "tanggal_lahir": birth,
            "jenis_kelamin": gender,
            "agama": agama,
            "status_asn": "PNS",
            "kedudukan": "Aktif",
            "golongan": GOLONGAN[golongan][0],
            "pangkat": GOLONGAN[golongan][1],
            "tmt_golongan": _tmt_golongan(cpns, golongan, secondary=profile.secondary),
            "tmt_cpns": cpns,
            "pendidikan": degree.pendidikan,
            "jurusan": degree.jurusan,
            "kode_jabatan": profile.kode,
            "jenis_jabatan": jabatan["jenis"],
            "eselon": jabatan["eselon"],
            "jenjang_jf": jabatan["jenjang"] if fungsional else None,
            "rumpun_jf": ("kesehatan" if profile.is_health_post else "umum") if fungsional else None,
            "tmt_jf": months_before(months_held + rng.randint(0, 6)) if fungsional else None,
            "tmt_jabatan": months_before(months_held),
            "kode_tugas_tambahan": profile.tugas_tambahan,
            "tmt_tugas_tambahan": (
                months_before(rng.randint(26, min(months_held, 62))) if profile.tugas_tambahan else None
            ),
        }
        person |= self._record(profile, jabatan, cpns)
        return person

    def change_birth(self, person: Row, birth_year: int) -> None:
        """Let a person be born in another year; the NIP follows."""
        birth, cpns = person["tanggal_lahir"], person["tmt_cpns"]
        if isinstance(birth, date) and isinstance(cpns, date):
            birth = birth.replace(year=birth_year)
            cpns = cpns.replace(year=min(cpns.year, birth_year + 26))
            person["tanggal_lahir"], person["tmt_cpns"] = birth, cpns
            person["nip"] = self._nip(birth, cpns, str(person["jenis_kelamin"]))

    def maybe_pppk(self, person: Row) -> None:
        """Turn about one clerk or junior functional official in seven into a PPPK."""
        rng = self._rng
        is_junior = person["jenjang_jf"] == "ahli pertama" or person["jenis_jabatan"] == "pelaksana"
        if not is_junior or rng.random() > 0.15:
            return
        birth = person["tanggal_lahir"]
        if not isinstance(birth, date) or birth.year > 2001:
            return
        mulai = date(rng.randint(2021, 2024), rng.choice((1, 3, 6)), 1)
        person["nip"] = self._nip(birth, mulai, str(person["jenis_kelamin"]), "21")
        person |= {
            "status_asn": "PPPK",
            "golongan": "V" if person["pendidikan"] == "SMA" else "IX",
            "pangkat": None,
            "tmt_golongan": mulai,
            "tmt_cpns": mulai,
            "tmt_jabatan": mulai,
            "tmt_jf": mulai if person["tmt_jf"] else None,
            "predikat_2023": person["predikat_2023"] if mulai.year < 2023 else None,
            "diklat_kepemimpinan": None,
        }

    def _birth_and_cpns(self, profile: Profile, golongan: int) -> tuple[date, date]:
        """Draw a birth date and a start of service that fit the grade and the age limit."""
        rng = self._rng
        if profile.kode == self._pensiun:
            # 58 in January 2026: retires on 1 February, five days before the inauguration.
            return date(1968, 1, rng.randint(3, 27)), date(1996, 3, 1)
        first_grade = 0 if profile.secondary else _GRADUATE
        while True:
            service_years = 4 * (golongan - first_grade) + rng.randint(2, 7 if profile.mover else 12)
            service_years = max(service_years, 8 if profile.mover else 1)
            entry_age = rng.randint(19, 24) if profile.secondary else rng.randint(23, 29)
            if entry_age + service_years <= profile.max_age:
                break
        cpns = date(PELANTIKAN.year - service_years, rng.choice((1, 2, 3, 4, 12)), 1)
        birth = date(cpns.year - entry_age, rng.randint(1, 12), rng.randint(1, 28))
        return birth, cpns

    def _nip(self, birth: date, cpns: date, gender: str, suffix: str | None = None) -> str:
        head = f"{birth:%Y%m%d}{cpns.year}{suffix or f'{cpns.month:02d}'}" + ("1" if gender == "L" else "2")
        nomor = self._numbers.get(head, 0) + self._rng.randint(1, 9)
        self._numbers[head] = nomor
        return f"{head}{nomor:03d}"

    def _degree(self, profile: Profile, birth: date, gender: str) -> Degree:
        if profile.secondary:
            jurusan = self._rng.choice(("IPA", "IPS", "Administrasi Perkantoran", "Akuntansi"))
            return Degree("SMA", jurusan, None, None)
        return make_degree(
            self._rng,
            profile.jurusan,
            magister=profile.magister,
            birth=birth.year,
            gender=gender,
        )

    def _months_in_post(self, profile: Profile, cpns: date) -> int:
        """Months in the present post, never more than the service less a year."""
        service_years = (PELANTIKAN.year - cpns.year) * 12 + PELANTIKAN.month - cpns.month
        lower, upper = profile.months_held
        upper = max(min(upper, service_years - 12), 1)
        return self._rng.randint(min(lower, upper), upper)

    def _record(self, profile: Profile, jabatan: Row, cpns: date) -> Row:
        """Draw performance, discipline, tests and training."""
        rng = self._rng
        step = profile.mover
        promosi = step is not None and step.jenis == "promosi"
        predikat = ["Sangat Baik" if rng.random() < 0.3 else "Baik" for _ in range(3)]
        tested = step is not None or rng.random() < 0.35
        diklat = {"pengawas": "PKP", "administrator": "PKA", "jpt pratama": "PKN Tingkat II"}
        has_diklat = rng.random() < 0.8
        service_years = (PELANTIKAN.year - cpns.year) * 12
        puskesmas = profile.is_health_post and ".PKM." in profile.kode
        return {
            "predikat_2023": predikat[0],
            "predikat_2024": predikat[1],
            "predikat_2025": predikat[2],
            "hukuman_disiplin": "Tidak Ada",
            "hukuman_mulai": None,
            "hukuman_selesai": None,
            "proses_disiplin": None,
            "status_hukum": "Tidak Ada",
            "uji_kompetensi": (rng.choice(("Memenuhi Syarat", "Masih Memenuhi Syarat")) if tested else None),
            "tanggal_uji_kompetensi": (months_before(rng.randint(2, 20), rng.randint(1, 28)) if tested else None),
            "kotak_talenta": rng.randint(7, 9) if promosi else rng.randint(4, 9),
            "diklat_kepemimpinan": diklat.get(str(jabatan["jenjang"])) if has_diklat else None,
            "sertifikat": ";".join(profile.sertifikat) or None,
            "masa_kerja_puskesmas_bulan": (rng.randint(30, max(31, min(service_years, 190))) if puskesmas else None),
        }


def _tmt_golongan(cpns: date, golongan: int, *, secondary: bool) -> date:
    first_grade = 0 if secondary else _GRADUATE
    year = cpns.year + 4 * (golongan - first_grade)
    if golongan == first_grade:
        return cpns
    return min(date(year, 4 if cpns.month < 4 else 10, 1), date(2025, 10, 1))
