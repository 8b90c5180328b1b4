"""Offices of the city and their posts, except those of the districts and technical units."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pembuat.peta import PetaJabatan

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


def isi_perangkat(peta: PetaJabatan, semua_fakta: list[dict[str, str]]) -> list[str]:
    """Add all offices except kecamatan, kelurahan and UPTD; return the codes of all but the Setda."""
    kode_dinas: list[str] = []
    per_kantor: dict[str, list[dict[str, str]]] = {}
    for fakta in semua_fakta:
        if fakta["jenis"] not in {"Kecamatan", "Kelurahan", "UPTD"}:
            per_kantor.setdefault(fakta["perangkat_daerah"], []).append(fakta)
    nomor_rsud = 0
    for kantor, daftar in per_kantor.items():
        kode = DINAS_KODE.get(daftar[0]["singkatan"], daftar[0]["singkatan"].upper())
        if kode == "SETDA":
            _buat_setda(peta, daftar)
            continue
        if kode == "RSUD" and "Tipe D" in kantor:
            nomor_rsud += 1
            kode = f"RSUDD.{nomor_rsud}"
        _buat_kantor(peta, kode, kantor, daftar)
        kode_dinas.append(kode)
    return kode_dinas


def _buat_setda(peta: PetaJabatan, daftar: list[dict[str, str]]) -> None:
    asisten = ahli = bagian = subbagian = 0
    for fakta in daftar:
        jabatan = fakta["jabatan"]
        if jabatan == "Sekretaris Daerah":
            peta.struktural("SETDA.SEKDA", fakta, None)
        elif jabatan.startswith("Asisten"):
            asisten += 1
            peta.struktural(f"SETDA.AS.{asisten}", fakta, "SETDA.SEKDA")
        elif jabatan.startswith("Staf Ahli"):
            ahli += 1
            peta.struktural(f"SETDA.SA.{ahli}", fakta, "SETDA.SEKDA")
        elif jabatan.startswith("Kepala Bagian"):
            bagian += 1
            nama = jabatan.removeprefix("Kepala Bagian ")
            peta.struktural(
                f"SETDA.BAG.{bagian:02d}",
                fakta,
                _KABAG_ASISTEN.get(nama, "SETDA.AS.3"),
                jurusan="Ilmu Hukum" if nama == "Hukum" else None,
                khusus="pbj" if nama.startswith("Pengadaan") else None,
            )
        else:
            subbagian += 1
            peta.struktural(f"SETDA.SUB.{subbagian:02d}", fakta, "SETDA.BAG.09")
    peta.tambah(
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
    _jf_dan_pelaksana(peta, "SETDA", "Sekretariat Daerah", "SETDA.SEKDA", "SETDA.BAG.09", 16)


def _buat_kantor(peta: PetaJabatan, kode: str, kantor: str, daftar: list[dict[str, str]]) -> None:
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
            peta.struktural(
                kepala,
                fakta,
                "DINKES.KEPALA" if rsud else "SETDA.SEKDA",
                vital="kesehatan" if rsud else VITAL_KEPALA.get(kode),
                jurusan="Kedokteran;Kedokteran Gigi" if rsud else None,
                khusus={"INSPEKTORAT": "inspektorat"}.get(kode, "rsud" if rsud else khusus),
            )
        elif jabatan.startswith("Sekretaris"):
            sekretaris = f"{kode}.SEKR"
            peta.struktural(sekretaris, fakta, kepala, khusus=khusus)
        elif fakta["eselon"].startswith("III"):
            bidang += 1
            _buat_bidang(peta, f"{kode}.BID.{bidang:02d}", fakta, kepala, khusus)
        else:
            subbagian += 1
            peta.struktural(f"{kode}.SUB.{subbagian:02d}", fakta, sekretaris, khusus=khusus)
    if kode.startswith("RSUD"):
        _jf_rumah_sakit(peta, kode, kantor)
    else:
        _jf_dan_pelaksana(peta, kode, kantor, kepala, sekretaris, formasi_jf)


def _buat_bidang(
    peta: PetaJabatan, kode: str, fakta: dict[str, str], kepala: str, khusus: str | None
) -> None:
    kantor = kode.split(".", maxsplit=1)[0]
    jurusan = JURUSAN_DINAS.get(kantor)
    if "Inspektur Pembantu" in fakta["jabatan"]:
        khusus = "inspektorat"
    if "Pelayanan Medik" in fakta["jabatan"]:
        khusus, jurusan = "rsud", "Kedokteran;Kedokteran Gigi"
    peta.struktural(kode, fakta, kepala, khusus=khusus, jurusan=jurusan)


def _jf_dan_pelaksana(
    peta: PetaJabatan, kode: str, kantor: str, kepala: str, sekretaris: str, formasi_jf: int
) -> None:
    nama = JF_DINAS.get(kode, "Analis Kebijakan")
    peta.tambah(
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
        peta.tambah(
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
    peta.tambah(
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


def _jf_rumah_sakit(peta: PetaJabatan, kode: str, kantor: str) -> None:
    besar = kode == "RSUD"
    for akhir, nama, jenjang, formasi, jurusan in (
        ("DR-MADYA", "Dokter Ahli Madya", "ahli madya", 12 if besar else 4, "Kedokteran"),
        ("NERS", "Perawat Ahli Pertama", "ahli pertama", 60 if besar else 20, "Keperawatan"),
    ):
        peta.tambah(
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
