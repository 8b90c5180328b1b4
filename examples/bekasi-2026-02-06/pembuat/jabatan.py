"""The post table: structural posts from the fact files, functional and clerical posts invented."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from pembuat.model import Baris

DINAS_KODE: dict[str, str] = {
    "Satpol PP": "SATPOLPP",
    "RSUD CAM": "RSUD",
}

JF_DINAS: dict[str, str] = {
    "INSPEKTORAT": "Auditor",
    "SATPOLPP": "Polisi Pamong Praja",
    "DISDAMKARMAT": "Analis Kebakaran",
    "DINSOS": "Pekerja Sosial",
    "DISNAKER": "Pengantar Kerja",
    "DLH": "Pengendali Dampak Lingkungan",
    "DPPKB": "Penyuluh Keluarga Berencana",
    "DISKOMINFOSTANDI": "Pranata Komputer",
    "DISTARU": "Penata Ruang",
    "DISARPUS": "Arsiparis",
    "BAPPERIDA": "Perencana",
    "BKPSDM": "Analis Sumber Daya Manusia Aparatur",
    "DINKES": "Administrator Kesehatan",
}
"""Office -> its main functional post; every other office has Analis Kebijakan."""

JF_PERTAMA: tuple[str, ...] = ("SETDA", "INSPEKTORAT", "BAPPERIDA", "BKPSDM", "DISKOMINFOSTANDI")

KESEHATAN = "Kedokteran;Kedokteran Gigi;Kesehatan Masyarakat;Keperawatan;Kebidanan;Farmasi"

JURUSAN_DINAS: dict[str, str] = {
    "DBMSDA": "Teknik Sipil;Teknik Lingkungan;Perencanaan Wilayah dan Kota",
    "DISTARU": "Teknik Sipil;Perencanaan Wilayah dan Kota;Arsitektur",
    "DISKOMINFOSTANDI": "Teknik Informatika;Sistem Informasi;Ilmu Komunikasi;Statistika",
    "BPKAD": "Akuntansi;Manajemen;Ilmu Administrasi Negara",
    "DINKES": KESEHATAN,
}
"""Office -> fields of study asked of its heads of division."""

JF_PUSKESMAS: tuple[tuple[str, str, str, int, str], ...] = (
    ("DRG-MUDA", "Dokter Gigi Ahli Muda", "ahli muda", 3, "Kedokteran Gigi"),
    ("DR-MADYA", "Dokter Ahli Madya", "ahli madya", 3, "Kedokteran"),
    ("ADK-MUDA", "Administrator Kesehatan Ahli Muda", "ahli muda", 3, "Kesehatan Masyarakat"),
)
"""The second functional post of a Puskesmas, by turns: code, name, level, formasi, field."""

JF_PUSKESMAS_LAIN: tuple[tuple[str, str, str, int, str], ...] = (
    ("NERS", "Perawat Ahli Pertama", "ahli pertama", 11, "Keperawatan"),
    ("BIDAN", "Bidan Ahli Pertama", "ahli pertama", 11, "Kebidanan"),
    ("APT", "Apoteker Ahli Pertama", "ahli pertama", 8, "Farmasi"),
)

VITAL_KEPALA: dict[str, str] = {
    "DISDIK": "pendidikan",
    "DISDUKCAPIL": "kependudukan",
    "DISDAMKARMAT": "kedaruratan",
    "BPBD": "kedaruratan",
}

_KABAG_ASISTEN: dict[str, str] = {
    "Tata Pemerintahan": "SETDA.AS.1",
    "Kesejahteraan Rakyat": "SETDA.AS.1",
    "Hukum": "SETDA.AS.1",
    "Kerja Sama": "SETDA.AS.1",
    "Perekonomian": "SETDA.AS.2",
    "Administrasi Pembangunan": "SETDA.AS.2",
    "Pengadaan Barang dan Jasa": "SETDA.AS.2",
}

_JENJANG = {"JPT Pratama": "jpt pratama", "Administrator": "administrator", "Pengawas": "pengawas"}


class TabelJabatan:
    """Collects the posts in roster order; ``baris`` maps code to row."""

    def __init__(self, data: Path) -> None:
        """Read the three fact files in ``data`` and build every post."""
        self.baris: dict[str, Baris] = {}
        self._fakta = list(_baca(data / "perangkat_daerah.csv"))
        self._kelurahan = list(_baca(data / "kelurahan.csv"))
        self._puskesmas = list(_baca(data / "puskesmas.csv"))
        self.kode_puskesmas: list[str] = []
        self.kode_kelurahan: list[str] = []
        self.kode_kecamatan: list[str] = []
        self.kode_dinas: list[str] = []
        self._buat_perangkat()
        self._buat_puskesmas()
        self._buat_uptd()
        self._buat_kecamatan()
        self._buat_kelurahan()
        self._buat_dihapus()

    def _tambah(  # noqa: PLR0913 - one argument a column keeps the callers readable
        self,
        kode: str,
        jabatan: str,
        unit: str,
        perangkat: str,
        atasan: str | None,
        *,
        jenis: str = "struktural",
        eselon: str | None = None,
        jenjang: str | None = None,
        kelas: int | None = None,
        formasi: int = 1,
        vital: str | None = None,
        jurusan: str | None = None,
        khusus: str | None = None,
        pendidikan: str | None = None,
    ) -> None:
        if kode in self.baris:
            msg = f"kode jabatan ganda: {kode}"
            raise ValueError(msg)
        self.baris[kode] = {
            "kode": kode,
            "jabatan": jabatan,
            "unit_kerja": unit,
            "perangkat_daerah": perangkat,
            "kode_atasan": atasan,
            "jenis": jenis,
            "eselon": eselon,
            "jenjang": jenjang,
            "kelas": kelas,
            "formasi": formasi,
            "layanan_vital": vital,
            "pendidikan_min": pendidikan,
            "jurusan_syarat": jurusan,
            "syarat_khusus": khusus,
            "status": "aktif",
            "kode_pengganti": None,
            "urut": len(self.baris) + 1,
            "pemangku_nip": None,
        }

    def _struktural(
        self,
        kode: str,
        fakta: dict[str, str],
        atasan: str | None,
        *,
        vital: str | None = None,
        jurusan: str | None = None,
        khusus: str | None = None,
    ) -> None:
        jabatan, unit = _pisah(fakta)
        eselon = fakta["eselon"]
        self._tambah(
            kode,
            jabatan,
            unit,
            fakta["perangkat_daerah"],
            atasan,
            eselon=eselon,
            jenjang=_JENJANG[fakta["jenjang"]],
            kelas=int(fakta["kelas"]),
            vital=vital,
            jurusan=jurusan,
            khusus=khusus,
            pendidikan="S-1" if eselon.startswith("II") else None,
        )

    def _buat_perangkat(self) -> None:
        """Offices except kecamatan, kelurahan and UPTD."""
        per_kantor: dict[str, list[dict[str, str]]] = {}
        for fakta in self._fakta:
            if fakta["jenis"] not in {"Kecamatan", "Kelurahan", "UPTD"}:
                per_kantor.setdefault(fakta["perangkat_daerah"], []).append(fakta)
        nomor_rsud = 0
        for kantor, daftar in per_kantor.items():
            kode = DINAS_KODE.get(daftar[0]["singkatan"], daftar[0]["singkatan"].upper())
            if kode == "SETDA":
                self._buat_setda(daftar)
                continue
            if kode == "RSUD" and "Tipe D" in kantor:
                nomor_rsud += 1
                kode = f"RSUDD.{nomor_rsud}"
            self._buat_kantor(kode, kantor, daftar)

    def _buat_setda(self, daftar: list[dict[str, str]]) -> None:
        asisten = ahli = bagian = subbagian = 0
        for fakta in daftar:
            jabatan = fakta["jabatan"]
            if jabatan == "Sekretaris Daerah":
                self._struktural("SETDA.SEKDA", fakta, None)
            elif jabatan.startswith("Asisten"):
                asisten += 1
                self._struktural(f"SETDA.AS.{asisten}", fakta, "SETDA.SEKDA")
            elif jabatan.startswith("Staf Ahli"):
                ahli += 1
                self._struktural(f"SETDA.SA.{ahli}", fakta, "SETDA.SEKDA")
            elif jabatan.startswith("Kepala Bagian"):
                bagian += 1
                nama = jabatan.removeprefix("Kepala Bagian ")
                self._struktural(
                    f"SETDA.BAG.{bagian:02d}",
                    fakta,
                    _KABAG_ASISTEN.get(nama, "SETDA.AS.3"),
                    jurusan="Ilmu Hukum" if nama == "Hukum" else None,
                    khusus="pbj" if nama.startswith("Pengadaan") else None,
                )
            else:
                subbagian += 1
                self._struktural(f"SETDA.SUB.{subbagian:02d}", fakta, "SETDA.BAG.09")
        self._tambah(
            "SETDA.JF.PBJ",
            "Pengelola Pengadaan Barang/Jasa Ahli Muda",
            "Sekretariat Daerah",
            "Sekretariat Daerah",
            "SETDA.BAG.07",
            jenis="fungsional",
            jenjang="ahli muda",
            kelas=9,
            formasi=10,
            khusus="pbj",
        )
        self._jf_dan_pelaksana("SETDA", "Sekretariat Daerah", "SETDA.SEKDA", "SETDA.BAG.09", 16)

    def _buat_kantor(self, kode: str, kantor: str, daftar: list[dict[str, str]]) -> None:
        kepala = f"{kode}.KEPALA"
        sekretaris = kepala
        bidang = subbagian = 0
        formasi_jf = 4
        khusus = {"DISDUKCAPIL": "dukcapil", "SATPOLPP": "satpolpp"}.get(kode)
        for fakta in daftar:
            jabatan = fakta["jabatan"]
            setara = "disetarakan" in fakta["keterangan"]
            if setara and fakta["eselon"] == "IV.a":
                # Abolished in 2021: the posts live on as a functional post.
                formasi_jf += int(fakta["jumlah"])
            elif fakta["eselon"] == "II.b" or (jabatan.startswith("Direktur") and kode.startswith("RSUDD")):
                rsud = kode.startswith("RSUD")
                self._struktural(
                    kepala,
                    fakta,
                    "DINKES.KEPALA" if rsud else "SETDA.SEKDA",
                    vital="kesehatan" if rsud else VITAL_KEPALA.get(kode),
                    jurusan="Kedokteran;Kedokteran Gigi" if rsud else None,
                    khusus={"INSPEKTORAT": "inspektorat"}.get(kode, "rsud" if rsud else khusus),
                )
            elif jabatan.startswith("Sekretaris"):
                sekretaris = f"{kode}.SEKR"
                self._struktural(sekretaris, fakta, kepala, khusus=khusus)
            elif fakta["eselon"].startswith("III"):
                bidang += 1
                self._buat_bidang(f"{kode}.BID.{bidang:02d}", fakta, kepala, khusus)
            else:
                subbagian += 1
                self._struktural(f"{kode}.SUB.{subbagian:02d}", fakta, sekretaris, khusus=khusus)
        if kode.startswith("RSUD"):
            self._jf_rumah_sakit(kode, kantor)
        else:
            self._jf_dan_pelaksana(kode, kantor, kepala, sekretaris, formasi_jf)
        self.kode_dinas.append(kode)

    def _buat_bidang(self, kode: str, fakta: dict[str, str], kepala: str, khusus: str | None) -> None:
        kantor = kode.split(".", maxsplit=1)[0]
        jurusan = JURUSAN_DINAS.get(kantor)
        if "Inspektur Pembantu" in fakta["jabatan"]:
            khusus = "inspektorat"
        if "Pelayanan Medik" in fakta["jabatan"]:
            khusus, jurusan = "rsud", "Kedokteran;Kedokteran Gigi"
        self._struktural(kode, fakta, kepala, khusus=khusus, jurusan=jurusan)

    def _jf_dan_pelaksana(
        self, kode: str, kantor: str, kepala: str, sekretaris: str, formasi_jf: int
    ) -> None:
        nama = JF_DINAS.get(kode, "Analis Kebijakan")
        self._tambah(
            f"{kode}.JF.MUDA",
            f"{nama} Ahli Muda",
            kantor,
            kantor,
            kepala,
            jenis="fungsional",
            jenjang="ahli muda",
            kelas=9,
            formasi=formasi_jf,
            pendidikan="S-1",
        )
        if kode in JF_PERTAMA:
            self._tambah(
                f"{kode}.JF.PERTAMA",
                f"{nama} Ahli Pertama",
                kantor,
                kantor,
                kepala,
                jenis="fungsional",
                jenjang="ahli pertama",
                kelas=8,
                formasi=14,
                pendidikan="S-1",
            )
        self._tambah(
            f"{kode}.PLO",
            "Penata Layanan Operasional",
            kantor,
            kantor,
            sekretaris,
            jenis="pelaksana",
            jenjang="pelaksana",
            kelas=7,
            formasi=24,
            pendidikan="S-1",
        )

    def _jf_rumah_sakit(self, kode: str, kantor: str) -> None:
        besar = kode == "RSUD"
        for akhir, nama, jenjang, formasi, jurusan in (
            ("DR-MADYA", "Dokter Ahli Madya", "ahli madya", 12 if besar else 4, "Kedokteran"),
            ("NERS", "Perawat Ahli Pertama", "ahli pertama", 60 if besar else 20, "Keperawatan"),
        ):
            self._tambah(
                f"{kode}.JF.{akhir}",
                nama,
                kantor,
                kantor,
                f"{kode}.KEPALA",
                jenis="fungsional",
                jenjang=jenjang,
                kelas=12 if jenjang == "ahli madya" else 8,
                formasi=formasi,
                jurusan=jurusan,
                pendidikan="S-1",
            )

    def _buat_puskesmas(self) -> None:
        fakta_tu = {
            _pisah(f)[1]: f
            for f in self._fakta
            if f["jenis"] == "UPTD" and f["jabatan"].startswith("Kepala Subbagian")
        }
        for nomor, fakta in enumerate(self._puskesmas, start=1):
            kode = f"DINKES.PKM.{nomor:02d}"
            unit = fakta["unit_kerja"]
            self._tambah(
                kode,
                fakta["jabatan"],
                unit,
                "Dinas Kesehatan",
                "DINKES.KEPALA",
                jenis="tugas tambahan",
                vital="kesehatan",
                khusus="puskesmas",
            )
            self._struktural(f"{kode}.TU", fakta_tu[unit], kode)
            for akhir, nama, jenjang, formasi, jurusan in (
                ("DR-MUDA", "Dokter Ahli Muda", "ahli muda", 5, "Kedokteran"),
                JF_PUSKESMAS[nomor % 3],
                JF_PUSKESMAS_LAIN[nomor // 3 % 3],
            ):
                self._tambah(
                    f"{kode}.JF.{akhir}",
                    nama,
                    unit,
                    "Dinas Kesehatan",
                    kode,
                    jenis="fungsional",
                    jenjang=jenjang,
                    kelas={"ahli pertama": 8, "ahli muda": 10, "ahli madya": 12}[jenjang],
                    formasi=formasi,
                    jurusan=jurusan,
                    pendidikan="D-IV" if jurusan == "Kebidanan" else "S-1",
                )
            self.kode_puskesmas.append(kode)

    def _buat_uptd(self) -> None:
        kode = ""
        nomor: dict[str, int] = {}
        for fakta in self._fakta:
            if fakta["jenis"] != "UPTD" or "Puskesmas" in fakta["jabatan"]:
                continue
            kantor = fakta["singkatan"].upper()
            if fakta["eselon"] == "IV.a":
                nomor[kantor] = nomor.get(kantor, 0) + 1
                kode = f"{kantor}.UPTD.{nomor[kantor]:02d}"
                jurusan = KESEHATAN if kantor == "DINKES" else None
                self._struktural(kode, fakta, f"{kantor}.KEPALA", jurusan=jurusan)
            else:
                self._struktural(f"{kode}.TU", fakta, kode)

    def _buat_kecamatan(self) -> None:
        nomor_kecamatan = {k["kecamatan"]: k["kode_kecamatan"][-2:] for k in self._kelurahan}
        per_kantor: dict[str, list[dict[str, str]]] = {}
        for fakta in self._fakta:
            if fakta["jenis"] == "Kecamatan":
                nomor = nomor_kecamatan[fakta["perangkat_daerah"].removeprefix("Kecamatan ")]
                per_kantor.setdefault(nomor, []).append(fakta)
        for nomor in sorted(per_kantor):
            kode = f"KEC.{nomor}"
            kantor = per_kantor[nomor][0]["perangkat_daerah"]
            seksi = subbagian = 0
            for fakta in per_kantor[nomor]:
                jabatan = fakta["jabatan"]
                if jabatan.startswith("Camat"):
                    self._struktural(
                        f"{kode}.CAMAT", fakta, "SETDA.SEKDA", vital="kewilayahan", khusus="camat"
                    )
                elif jabatan.startswith("Sekretaris"):
                    self._struktural(f"{kode}.SEKCAM", fakta, f"{kode}.CAMAT")
                elif jabatan.startswith("Kepala Seksi"):
                    seksi += 1
                    self._struktural(f"{kode}.KASI.{seksi}", fakta, f"{kode}.CAMAT")
                else:
                    subbagian += 1
                    self._struktural(f"{kode}.SUB.{subbagian}", fakta, f"{kode}.SEKCAM")
            for akhir, nama, formasi, pendidikan in (
                ("PLO", "Penata Layanan Operasional", 30, "S-1"),
                ("ADM", "Pengadministrasi Perkantoran", 26, "SMA"),
            ):
                self._tambah(
                    f"{kode}.{akhir}",
                    nama,
                    kantor,
                    kantor,
                    f"{kode}.SEKCAM",
                    jenis="pelaksana",
                    jenjang="pelaksana",
                    kelas=7 if akhir == "PLO" else 5,
                    formasi=formasi,
                    pendidikan=pendidikan,
                )
            self.kode_kecamatan.append(kode)

    def _buat_kelurahan(self) -> None:
        per_unit: dict[str, list[dict[str, str]]] = {}
        for fakta in self._fakta:
            if fakta["jenis"] == "Kelurahan":
                per_unit.setdefault(fakta["perangkat_daerah"], []).append(fakta)
        urutan: dict[str, int] = {}
        for kelurahan in self._kelurahan:
            kecamatan = f"KEC.{kelurahan['kode_kecamatan'][-2:]}"
            urutan[kecamatan] = urutan.get(kecamatan, 0) + 1
            kode = f"{kecamatan}.KEL.{urutan[kecamatan]:02d}"
            seksi = 0
            for fakta in per_unit[kelurahan["unit_kerja"]]:
                if fakta["jabatan"].startswith("Lurah"):
                    self._struktural(kode, fakta, f"{kecamatan}.CAMAT", vital="kewilayahan", khusus="lurah")
                elif fakta["jabatan"].startswith("Sekretaris"):
                    self._struktural(f"{kode}.SEK", fakta, kode)
                else:
                    seksi += 1
                    self._struktural(f"{kode}.KASI.{seksi}", fakta, kode)
            self.kode_kelurahan.append(kode)

    def _buat_dihapus(self) -> None:
        """Add a few posts abolished in 2021, each with the post that replaced it."""
        for kode, seksi in (
            ("DISDIK", "Kurikulum Sekolah Dasar"),
            ("DISDIK", "Kesiswaan Sekolah Menengah Pertama"),
            ("DINSOS", "Rehabilitasi Penyandang Disabilitas"),
            ("DISHUB", "Manajemen Rekayasa Lalu Lintas"),
            ("DLH", "Pemantauan Lingkungan"),
            ("DISKOMINFOSTANDI", "Persandian"),
        ):
            kantor = str(self.baris[f"{kode}.KEPALA"]["unit_kerja"])
            nomor = sum(1 for k in self.baris if k.startswith(f"{kode}.SIE.")) + 1
            lama = f"{kode}.SIE.{nomor:02d}"
            self._tambah(
                lama,
                f"Kepala Seksi {seksi}",
                kantor,
                kantor,
                f"{kode}.BID.01",
                eselon="IV.a",
                jenjang="pengawas",
                kelas=9,
            )
            self.baris[lama]["status"] = "dihapus"
            self.baris[lama]["kode_pengganti"] = f"{kode}.JF.MUDA"


def _baca(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


def _pisah(fakta: dict[str, str]) -> tuple[str, str]:
    """Part ``Kepala Seksi X pada Unit`` into post and unit."""
    jabatan, _, unit = fakta["jabatan"].partition(" pada ")
    if unit:
        return jabatan, unit
    if jabatan.startswith("Kepala UPTD"):
        return jabatan, jabatan.removeprefix("Kepala ")
    return jabatan, fakta["perangkat_daerah"]
