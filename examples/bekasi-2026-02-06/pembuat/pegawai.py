"""Three thousand invented people: a holder for each post, then clerks and functional officials."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from pembuat.model import PELANTIKAN, Baris, Langkah, bulan_sebelum
from pembuat.nama import AGAMA, buat_nama, pilih_berbobot
from pembuat.pendidikan import PEMERINTAHAN, UMUM, Ijazah, buat_ijazah

if TYPE_CHECKING:
    from random import Random

    from pembuat.jabatan import TabelJabatan
    from pembuat.rencana import Rencana

JUMLAH = 3000

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

_SARJANA = 4
"""Place of III/a, the grade with which a graduate begins."""

_BULAN_MIN: dict[str, tuple[int, int]] = {
    "promosi administrator": (38, 80),
    "promosi pengawas": (50, 70),
    "lain": (27, 70),
}

_AGAMA_PELAKU = ("Kristen",) * 5 + ("Katolik",) * 3 + ("Hindu",) * 2 + ("Buddha", "Khonghucu")


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


class Penduduk:
    """Makes people one by one; keeps NIPs apart and free places counted."""

    def __init__(self, rng: Random, jabatan: TabelJabatan, rencana: Rencana) -> None:
        """Make the whole staff table."""
        self._rng = rng
        self._jabatan = jabatan.baris
        self._rencana = rencana
        self._nomor: dict[str, int] = {}
        self.baris: list[Baris] = []
        self.pemangku: dict[str, Baris] = {}
        self.pelaku: dict[str, Baris] = {}
        self._terisi: dict[str, int] = {}
        pelaku = rencana.langkah
        agama = list(_AGAMA_PELAKU) + ["Islam"] * (len(pelaku) - len(_AGAMA_PELAKU))
        rng.shuffle(agama)
        self._agama = {langkah.tujuan: a for langkah, a in zip(pelaku, agama, strict=True)}
        self._isi_struktural()
        self._isi_puskesmas()
        self._isi_pelaku_lain()
        self._isi_plt()
        self._isi_tak_aktif()
        self._isi_sisa(jabatan)

    def plt(self, kode: str) -> Baris:
        """Return the person who serves as Plt from the post ``kode``."""
        return self.pemangku[kode]

    # -- who is needed ------------------------------------------------------------------

    def _profil(self, kode: str, langkah: Langkah | None) -> Profil:
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
            kesehatan=_kesehatan(baris),
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
        return self._profil_pelaku(profil, langkah) if langkah else profil

    def _profil_pelaku(self, profil: Profil, langkah: Langkah) -> Profil:
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

    # -- the rounds ---------------------------------------------------------------------

    def _isi_struktural(self) -> None:
        menurut_asal = {x.asal: x for x in self._rencana.langkah if x.sumber == "pemangku"}
        for kode, baris in self._jabatan.items():
            if baris["jenis"] != "struktural" or baris["status"] != "aktif":
                continue
            if kode in self._rencana.kosong:
                continue
            langkah = menurut_asal.get(kode)
            orang = self._buat(self._profil(kode, langkah))
            self._catat(kode, orang, langkah)
            baris["pemangku_nip"] = orang["nip"]

    def _isi_puskesmas(self) -> None:
        menurut_asal = {x.asal: x for x in self._rencana.langkah if x.sumber == "kapus"}
        for kode, baris in self._jabatan.items():
            if baris["jenis"] != "tugas tambahan" or kode in self._rencana.kosong:
                continue
            langkah = menurut_asal.get(kode)
            orang = self._buat(
                replace(
                    self._profil(self._asal_kepala(kode, langkah), langkah),
                    tugas_tambahan=kode,
                    sertifikat=("manajemen puskesmas",),
                    magister=0.35,
                    masa=(40, 90),
                )
            )
            self._catat(kode, orang, langkah)
            self._terisi[str(orang["kode_jabatan"])] = self._terisi.get(str(orang["kode_jabatan"]), 0) + 1
            baris["pemangku_nip"] = orang["nip"]

    def _asal_kepala(self, kode: str, langkah: Langkah | None) -> str:
        """Functional post of a head of Puskesmas; what comes next may ask for a level."""
        pilihan = [
            f"{kode}.JF.{akhir}"
            for akhir in ("DR-MUDA", "DRG-MUDA", "DR-MADYA", "ADK-MUDA")
            if f"{kode}.JF.{akhir}" in self._jabatan
        ]
        if langkah and langkah.kelompok == "struktural":
            madya = self._jabatan[langkah.tujuan]["jenjang"] == "administrator"
            if madya and langkah.jenis == "alih jabatan":
                return f"{kode}.JF.DR-MADYA"
            return pilihan[0]
        return self._rng.choice(pilihan)

    def _isi_pelaku_lain(self) -> None:
        for langkah in self._rencana.langkah:
            if langkah.sumber != "baru":
                continue
            profil = self._profil(langkah.asal, langkah)
            if langkah.kelompok == "tugas tambahan":
                profil = replace(profil, sertifikat=("manajemen puskesmas",), magister=0.3)
            orang = self._buat(profil)
            self.pelaku[langkah.tujuan] = orang
            self._terisi[langkah.asal] = self._terisi.get(langkah.asal, 0) + 1

    def _isi_plt(self) -> None:
        """Functional officials who serve as Plt; other Plt hold posts filled before."""
        for kode in self._rencana.kosong.values():
            if kode is not None and kode not in self.pemangku:
                orang = self._buat(replace(self._profil(kode, None), masa=(30, 80), usia_maks=52))
                self.pemangku[kode] = orang
                self._terisi[kode] = self._terisi.get(kode, 0) + 1

    def _isi_tak_aktif(self) -> None:
        """People who left, and a few who are away: they hold no post or a clerical one."""
        for kedudukan, banyak in (("Pensiun", 24), ("Meninggal", 4)):
            for _ in range(banyak):
                orang = self._buat(replace(self._profil("DISDIK.PLO", None), rentang=(6, 7)))
                orang["kedudukan"] = kedudukan
                for kolom in ("kode_jabatan", "jenis_jabatan"):
                    orang[kolom] = None
                if kedudukan == "Pensiun":
                    self._ubah_lahir(orang, self._rng.randint(1965, 1967))
        for kedudukan, kode in (
            ("Tugas Belajar", "DISDIK.PLO"),
            ("Tugas Belajar", "BAPPERIDA.PLO"),
            ("Tugas Belajar", "DINKES.PLO"),
            ("Cuti di Luar Tanggungan Negara", "DPMPTSP.PLO"),
            ("Diberhentikan Sementara", "DISHUB.PLO"),
        ):
            orang = self._buat(self._profil(kode, None))
            orang["kedudukan"] = kedudukan
            self._terisi[kode] = self._terisi.get(kode, 0) + 1

    def _isi_sisa(self, jabatan: TabelJabatan) -> None:
        """Fill free places until the table is full; the target of a move keeps one free."""
        tujuan = {langkah.tujuan for langkah in self._rencana.langkah}
        tempat: list[str] = []
        for kode, baris in jabatan.baris.items():
            if baris["jenis"] in {"fungsional", "pelaksana"}:
                formasi = baris["formasi"]
                bebas = (formasi if isinstance(formasi, int) else 0) - self._terisi.get(kode, 0)
                bebas -= 2 if kode in tujuan else 0
                tempat.extend([kode] * max(bebas, 0))
        perlu = JUMLAH - len(self.baris)
        if perlu > len(tempat):
            msg = f"formasi kurang: perlu {perlu}, tersedia {len(tempat)}"
            raise ValueError(msg)
        for kode in self._rng.sample(tempat, perlu):
            orang = self._buat(self._profil(kode, None))
            self._mungkin_pppk(orang)

    # -- one person ---------------------------------------------------------------------

    def _catat(self, kode: str, orang: Baris, langkah: Langkah | None) -> None:
        self.pemangku[kode] = orang
        if langkah:
            self.pelaku[langkah.tujuan] = orang

    def _buat(self, profil: Profil) -> Baris:
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
        self.baris.append(orang)
        return orang

    def _lahir_dan_cpns(self, profil: Profil, golongan: int) -> tuple[date, date]:
        """Draw a birth date and a start of service that fit the grade and the age limit."""
        rng = self._rng
        if profil.kode == self._rencana.pensiun:
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

    def _ubah_lahir(self, orang: Baris, tahun: int) -> None:
        lahir, cpns = orang["tanggal_lahir"], orang["tmt_cpns"]
        if isinstance(lahir, date) and isinstance(cpns, date):
            lahir = lahir.replace(year=tahun)
            cpns = cpns.replace(year=min(cpns.year, tahun + 26))
            orang["tanggal_lahir"], orang["tmt_cpns"] = lahir, cpns
            orang["nip"] = self._nip(lahir, cpns, str(orang["jenis_kelamin"]))

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

    def _mungkin_pppk(self, orang: Baris) -> None:
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


def _kesehatan(baris: Baris) -> bool:
    """Tell whether a post is one of health officials."""
    kode = str(baris["kode"])
    return baris["jenis"] == "fungsional" and (".PKM." in kode or kode.startswith(("RSUD", "DINKES.JF")))


def _tmt_golongan(cpns: date, golongan: int, *, menengah: bool) -> date:
    awal = 0 if menengah else _SARJANA
    tahun = cpns.year + 4 * (golongan - awal)
    if golongan == awal:
        return cpns
    return min(date(tahun, 4 if cpns.month < 4 else 10, 1), date(2025, 10, 1))
