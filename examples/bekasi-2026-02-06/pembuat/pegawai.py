"""Three thousand invented people: a holder for each post, then clerks and functional officials."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pembuat.model import Baris, Langkah
from pembuat.orang import PembuatOrang
from pembuat.profil import PembuatProfil, Profil

if TYPE_CHECKING:
    from random import Random

    from pembuat.jabatan import TabelJabatan
    from pembuat.rencana import Rencana

JUMLAH = 3000

_AGAMA_PELAKU = ("Kristen",) * 5 + ("Katolik",) * 3 + ("Hindu",) * 2 + ("Buddha", "Khonghucu")


class Penduduk:
    """All people of the office, made round by round; free places are counted."""

    def __init__(self, rng: Random, jabatan: TabelJabatan, rencana: Rencana) -> None:
        """Make the whole staff table."""
        self._rng = rng
        self._jabatan = jabatan.baris
        self._rencana = rencana
        self.baris: list[Baris] = []
        self.pemangku: dict[str, Baris] = {}
        self.pelaku: dict[str, Baris] = {}
        self._terisi: dict[str, int] = {}
        pelaku = rencana.langkah
        agama = list(_AGAMA_PELAKU) + ["Islam"] * (len(pelaku) - len(_AGAMA_PELAKU))
        rng.shuffle(agama)
        self._profil = PembuatProfil(
            self._jabatan, {langkah.tujuan: a for langkah, a in zip(pelaku, agama, strict=True)}
        )
        self._orang = PembuatOrang(rng, self._jabatan, rencana.pensiun)
        self._isi_struktural()
        self._isi_puskesmas()
        self._isi_pelaku_lain()
        self._isi_plt()
        self._isi_tak_aktif()
        self._isi_sisa(jabatan)

    def plt(self, kode: str) -> Baris:
        """Return the person who serves as Plt from the post ``kode``."""
        return self.pemangku[kode]

    def _isi_struktural(self) -> None:
        menurut_asal = {x.asal: x for x in self._rencana.langkah if x.sumber == "pemangku"}
        for kode, baris in self._jabatan.items():
            if baris["jenis"] != "struktural" or baris["status"] != "aktif":
                continue
            if kode in self._rencana.kosong:
                continue
            langkah = menurut_asal.get(kode)
            orang = self._buat(self._profil.untuk(kode, langkah))
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
                    self._profil.untuk(self._asal_kepala(kode, langkah), langkah),
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
            profil = self._profil.untuk(langkah.asal, langkah)
            if langkah.kelompok == "tugas tambahan":
                profil = replace(profil, sertifikat=("manajemen puskesmas",), magister=0.3)
            orang = self._buat(profil)
            self.pelaku[langkah.tujuan] = orang
            self._terisi[langkah.asal] = self._terisi.get(langkah.asal, 0) + 1

    def _isi_plt(self) -> None:
        """Functional officials who serve as Plt; other Plt hold posts filled before."""
        for kode in self._rencana.kosong.values():
            if kode is not None and kode not in self.pemangku:
                orang = self._buat(replace(self._profil.untuk(kode, None), masa=(30, 80), usia_maks=52))
                self.pemangku[kode] = orang
                self._terisi[kode] = self._terisi.get(kode, 0) + 1

    def _isi_tak_aktif(self) -> None:
        """People who left, and a few who are away: they hold no post or a clerical one."""
        for kedudukan, banyak in (("Pensiun", 24), ("Meninggal", 4)):
            for _ in range(banyak):
                orang = self._buat(replace(self._profil.untuk("DISDIK.PLO", None), rentang=(6, 7)))
                orang["kedudukan"] = kedudukan
                for kolom in ("kode_jabatan", "jenis_jabatan"):
                    orang[kolom] = None
                if kedudukan == "Pensiun":
                    self._orang.ubah_lahir(orang, self._rng.randint(1965, 1967))
        for kedudukan, kode in (
            ("Tugas Belajar", "DISDIK.PLO"),
            ("Tugas Belajar", "BAPPERIDA.PLO"),
            ("Tugas Belajar", "DINKES.PLO"),
            ("Cuti di Luar Tanggungan Negara", "DPMPTSP.PLO"),
            ("Diberhentikan Sementara", "DISHUB.PLO"),
        ):
            orang = self._buat(self._profil.untuk(kode, None))
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
            orang = self._buat(self._profil.untuk(kode, None))
            self._orang.mungkin_pppk(orang)

    def _catat(self, kode: str, orang: Baris, langkah: Langkah | None) -> None:
        self.pemangku[kode] = orang
        if langkah:
            self.pelaku[langkah.tujuan] = orang

    def _buat(self, profil: Profil) -> Baris:
        orang = self._orang.buat(profil)
        self.baris.append(orang)
        return orang
