"""One invented person: dates, grade, degree and record that fit a profile."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from pembuat.model import PELANTIKAN, Baris, bulan_sebelum
from pembuat.nama import AGAMA, buat_nama, pilih_berbobot
from pembuat.pendidikan import Ijazah, buat_ijazah

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from pembuat.profil import Profil

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

_SARJANA = 4
"""Place of III/a, the grade with which a graduate begins."""


class PembuatOrang:
    """Makes people one by one and keeps their NIPs apart.

    ``pensiun`` is the post whose holder retires between the day of the data and the inauguration.
    """

    def __init__(self, rng: Random, jabatan: Mapping[str, Baris], pensiun: str) -> None:
        """Begin without any person."""
        self._rng = rng
        self._jabatan = jabatan
        self._pensiun = pensiun
        self._nomor: dict[str, int] = {}

    def buat(self, profil: Profil) -> Baris:
        """Draw a person who fits ``profil``."""
        rng = self._rng
        kelamin = rng.choice("LP" if not profil.kesehatan else "LPP")
        agama = profil.agama or pilih_berbobot(rng, AGAMA)
        nama, tempat = buat_nama(rng, agama, kelamin)
        golongan = rng.randint(*profil.rentang)
        lahir, cpns = self._lahir_dan_cpns(profil, golongan)
        ijazah = self._ijazah(profil, lahir, kelamin)
        masa = self._masa(profil, cpns)
        jabatan = self._jabatan[profil.kode]
        fungsional = jabatan["jenis"] == "fungsional"
        orang: Baris = {
            "nip": self._nip(lahir, cpns, kelamin),
            "nama": nama,
            "gelar_depan": ijazah.depan,
            "gelar_belakang": ijazah.belakang,
            "tempat_lahir": tempat,
            "tanggal_lahir": lahir,
            "jenis_kelamin": kelamin,
            "agama": agama,
            "status_asn": "PNS",
            "kedudukan": "Aktif",
            "golongan": GOLONGAN[golongan][0],
            "pangkat": GOLONGAN[golongan][1],
            "tmt_golongan": _tmt_golongan(cpns, golongan, menengah=profil.menengah),
            "tmt_cpns": cpns,
            "pendidikan": ijazah.pendidikan,
            "jurusan": ijazah.jurusan,
            "kode_jabatan": profil.kode,
            "jenis_jabatan": jabatan["jenis"],
            "eselon": jabatan["eselon"],
            "jenjang_jf": jabatan["jenjang"] if fungsional else None,
            "rumpun_jf": ("kesehatan" if profil.kesehatan else "umum") if fungsional else None,
            "tmt_jf": bulan_sebelum(masa + rng.randint(0, 6)) if fungsional else None,
            "tmt_jabatan": bulan_sebelum(masa),
            "kode_tugas_tambahan": profil.tugas_tambahan,
            "tmt_tugas_tambahan": (
                bulan_sebelum(rng.randint(26, min(masa, 62))) if profil.tugas_tambahan else None
            ),
        }
        orang |= self._rekam_jejak(profil, jabatan, cpns)
        return orang

    def ubah_lahir(self, orang: Baris, tahun: int) -> None:
        """Let a person be born in another year; the NIP follows."""
        lahir, cpns = orang["tanggal_lahir"], orang["tmt_cpns"]
        if isinstance(lahir, date) and isinstance(cpns, date):
            lahir = lahir.replace(year=tahun)
            cpns = cpns.replace(year=min(cpns.year, tahun + 26))
            orang["tanggal_lahir"], orang["tmt_cpns"] = lahir, cpns
            orang["nip"] = self._nip(lahir, cpns, str(orang["jenis_kelamin"]))

    def mungkin_pppk(self, orang: Baris) -> None:
        """Turn about one clerk or junior functional official in seven into a PPPK."""
        rng = self._rng
        pertama = orang["jenjang_jf"] == "ahli pertama" or orang["jenis_jabatan"] == "pelaksana"
        if not pertama or rng.random() > 0.15:
            return
        lahir = orang["tanggal_lahir"]
        if not isinstance(lahir, date) or lahir.year > 2001:
            return
        mulai = date(rng.randint(2021, 2024), rng.choice((1, 3, 6)), 1)
        orang["nip"] = self._nip(lahir, mulai, str(orang["jenis_kelamin"]), "21")
        orang |= {
            "status_asn": "PPPK",
            "golongan": "V" if orang["pendidikan"] == "SMA" else "IX",
            "pangkat": None,
            "tmt_golongan": mulai,
            "tmt_cpns": mulai,
            "tmt_jabatan": mulai,
            "tmt_jf": mulai if orang["tmt_jf"] else None,
            "predikat_2023": orang["predikat_2023"] if mulai.year < 2023 else None,
            "diklat_kepemimpinan": None,
        }

    def _lahir_dan_cpns(self, profil: Profil, golongan: int) -> tuple[date, date]:
        """Draw a birth date and a start of service that fit the grade and the age limit."""
        rng = self._rng
        if profil.kode == self._pensiun:
            # 58 in January 2026: retires on 1 February, five days before the inauguration.
            return date(1968, 1, rng.randint(3, 27)), date(1996, 3, 1)
        awal = 0 if profil.menengah else _SARJANA
        while True:
            dinas = 4 * (golongan - awal) + rng.randint(2, 7 if profil.pelaku else 12)
            dinas = max(dinas, 8 if profil.pelaku else 1)
            masuk = rng.randint(19, 24) if profil.menengah else rng.randint(23, 29)
            if masuk + dinas <= profil.usia_maks:
                break
        cpns = date(PELANTIKAN.year - dinas, rng.choice((1, 2, 3, 4, 12)), 1)
        lahir = date(cpns.year - masuk, rng.randint(1, 12), rng.randint(1, 28))
        return lahir, cpns

    def _nip(self, lahir: date, cpns: date, kelamin: str, akhiran: str | None = None) -> str:
        kepala = f"{lahir:%Y%m%d}{cpns.year}{akhiran or f'{cpns.month:02d}'}" + (
            "1" if kelamin == "L" else "2"
        )
        nomor = self._nomor.get(kepala, 0) + self._rng.randint(1, 9)
        self._nomor[kepala] = nomor
        return f"{kepala}{nomor:03d}"

    def _ijazah(self, profil: Profil, lahir: date, kelamin: str) -> Ijazah:
        if profil.menengah:
            jurusan = self._rng.choice(("IPA", "IPS", "Administrasi Perkantoran", "Akuntansi"))
            return Ijazah("SMA", jurusan, None, None)
        return buat_ijazah(
            self._rng,
            profil.jurusan,
            magister=profil.magister,
            lahir=lahir.year,
            kelamin=kelamin,
        )

    def _masa(self, profil: Profil, cpns: date) -> int:
        """Months in the present post, never more than the service less a year."""
        dinas = (PELANTIKAN.year - cpns.year) * 12 + PELANTIKAN.month - cpns.month
        bawah, atas = profil.masa
        atas = max(min(atas, dinas - 12), 1)
        return self._rng.randint(min(bawah, atas), atas)

    def _rekam_jejak(self, profil: Profil, jabatan: Baris, cpns: date) -> Baris:
        """Draw performance, discipline, tests and training."""
        rng = self._rng
        langkah = profil.pelaku
        promosi = langkah is not None and langkah.jenis == "promosi"
        predikat = ["Sangat Baik" if rng.random() < 0.3 else "Baik" for _ in range(3)]
        diuji = langkah is not None or rng.random() < 0.35
        diklat = {"pengawas": "PKP", "administrator": "PKA", "jpt pratama": "PKN Tingkat II"}
        punya_diklat = rng.random() < 0.8
        dinas = (PELANTIKAN.year - cpns.year) * 12
        puskesmas = profil.kesehatan and ".PKM." in profil.kode
        return {
            "predikat_2023": predikat[0],
            "predikat_2024": predikat[1],
            "predikat_2025": predikat[2],
            "hukuman_disiplin": "Tidak Ada",
            "hukuman_mulai": None,
            "hukuman_selesai": None,
            "proses_disiplin": None,
            "status_hukum": "Tidak Ada",
            "uji_kompetensi": (rng.choice(("Memenuhi Syarat", "Masih Memenuhi Syarat")) if diuji else None),
            "tanggal_uji_kompetensi": (
                bulan_sebelum(rng.randint(2, 20), rng.randint(1, 28)) if diuji else None
            ),
            "kotak_talenta": rng.randint(7, 9) if promosi else rng.randint(4, 9),
            "diklat_kepemimpinan": diklat.get(str(jabatan["jenjang"])) if punya_diklat else None,
            "sertifikat": ";".join(profil.sertifikat) or None,
            "masa_kerja_puskesmas_bulan": (rng.randint(30, max(31, min(dinas, 190))) if puskesmas else None),
        }


def _tmt_golongan(cpns: date, golongan: int, *, menengah: bool) -> date:
    awal = 0 if menengah else _SARJANA
    tahun = cpns.year + 4 * (golongan - awal)
    if golongan == awal:
        return cpns
    return min(date(tahun, 4 if cpns.month < 4 else 10, 1), date(2025, 10, 1))
