"""Offices of the city and their posts, except those of the districts and technical units."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.jabatan_map import JabatanMap

DINAS_CODES: dict[str, str] = {
    "Satpol PP": "SATPOLPP",
    "RSUD CAM": "RSUD",
}

JF_OF_DINAS: dict[str, str] = {
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

JURUSAN_OF_DINAS: dict[str, str] = {
    "DBMSDA": "Teknik Sipil;Teknik Lingkungan;Perencanaan Wilayah dan Kota",
    "DISTARU": "Teknik Sipil;Perencanaan Wilayah dan Kota;Arsitektur",
    "DISKOMINFOSTANDI": "Teknik Informatika;Sistem Informasi;Ilmu Komunikasi;Statistika",
    "BPKAD": "Akuntansi;Manajemen;Ilmu Administrasi Negara",
    "DINKES": KESEHATAN,
}
"""Office -> fields of study asked of its heads of division."""

VITAL_HEADS: dict[str, str] = {
    "DISDIK": "pendidikan",
    "DISDUKCAPIL": "kependudukan",
    "DISDAMKARMAT": "kedaruratan",
    "BPBD": "kedaruratan",
}

_ASISTEN_OF_KABAG: dict[str, str] = {
    "Tata Pemerintahan": "SETDA.AS.1",
    "Kesejahteraan Rakyat": "SETDA.AS.1",
    "Hukum": "SETDA.AS.1",
    "Kerja Sama": "SETDA.AS.1",
    "Perekonomian": "SETDA.AS.2",
    "Administrasi Pembangunan": "SETDA.AS.2",
    "Pengadaan Barang dan Jasa": "SETDA.AS.2",
}


def add_offices(jabatan_map: JabatanMap, all_facts: list[dict[str, str]]) -> list[str]:
    """Add all offices except kecamatan, kelurahan and UPTD; return the codes of all but the Setda."""
    kode_dinas: list[str] = []
    by_office: dict[str, list[dict[str, str]]] = {}
    for fact in all_facts:
        if fact["jenis"] not in {"Kecamatan", "Kelurahan", "UPTD"}:
            by_office.setdefault(fact["perangkat_daerah"], []).append(fact)
    rsud_number = 0
    for office, facts_of_office in by_office.items():
        kode = DINAS_CODES.get(facts_of_office[0]["singkatan"], facts_of_office[0]["singkatan"].upper())
        if kode == "SETDA":
            _add_setda(jabatan_map, facts_of_office)
            continue
        if kode == "RSUD" and "Tipe D" in office:
            rsud_number += 1
            kode = f"RSUDD.{rsud_number}"
        _add_office(jabatan_map, kode, office, facts_of_office)
        kode_dinas.append(kode)
    return kode_dinas


def _add_setda(jabatan_map: JabatanMap, facts_of_office: list[dict[str, str]]) -> None:
    asisten = staf_ahli = bagian = subbagian = 0
    for fact in facts_of_office:
        jabatan = fact["jabatan"]
        if jabatan == "Sekretaris Daerah":
            jabatan_map.struktural("SETDA.SEKDA", fact, None)
        elif jabatan.startswith("Asisten"):
            asisten += 1
            jabatan_map.struktural(f"SETDA.AS.{asisten}", fact, "SETDA.SEKDA")
        elif jabatan.startswith("Staf Ahli"):
            staf_ahli += 1
            jabatan_map.struktural(f"SETDA.SA.{staf_ahli}", fact, "SETDA.SEKDA")
        elif jabatan.startswith("Kepala Bagian"):
            bagian += 1
            nama = jabatan.removeprefix("Kepala Bagian ")
            jabatan_map.struktural(
                f"SETDA.BAG.{bagian:02d}",
                fact,
                _ASISTEN_OF_KABAG.get(nama, "SETDA.AS.3"),
                jurusan="Ilmu Hukum" if nama == "Hukum" else None,
                special="pbj" if nama.startswith("Pengadaan") else None,
            )
        else:
            subbagian += 1
            jabatan_map.struktural(f"SETDA.SUB.{subbagian:02d}", fact, "SETDA.BAG.09")
    jabatan_map.add(
        "SETDA.JF.PBJ",
        "Pengelola Pengadaan Barang/Jasa Ahli Muda",
        "Sekretariat Daerah",
        "Sekretariat Daerah",
        "SETDA.BAG.07",
        jenis="fungsional",
        jenjang="ahli muda",
        kelas=9,
        formasi=10,
        special="pbj",
    )
    _add_jf_and_pelaksana(jabatan_map, "SETDA", "Sekretariat Daerah", "SETDA.SEKDA", "SETDA.BAG.09", 16)


def _add_office(jabatan_map: JabatanMap, kode: str, office: str, facts_of_office: list[dict[str, str]]) -> None:
    head = f"{kode}.KEPALA"
    sekretaris = head
    division = subbagian = 0
    formasi_jf = 4
    special = {"DISDUKCAPIL": "dukcapil", "SATPOLPP": "satpolpp"}.get(kode)
    for fact in facts_of_office:
        jabatan = fact["jabatan"]
        equalised = "disetarakan" in fact["keterangan"]
        if equalised and fact["eselon"] == "IV.a":
            # Abolished in 2021: the posts live on as a functional post.
            formasi_jf += int(fact["jumlah"])
        elif fact["eselon"] == "II.b" or (jabatan.startswith("Direktur") and kode.startswith("RSUDD")):
            rsud = kode.startswith("RSUD")
            jabatan_map.struktural(
                head,
                fact,
                "DINKES.KEPALA" if rsud else "SETDA.SEKDA",
                vital="kesehatan" if rsud else VITAL_HEADS.get(kode),
                jurusan="Kedokteran;Kedokteran Gigi" if rsud else None,
                special={"INSPEKTORAT": "inspektorat"}.get(kode, "rsud" if rsud else special),
            )
        elif jabatan.startswith("Sekretaris"):
            sekretaris = f"{kode}.SEKR"
            jabatan_map.struktural(sekretaris, fact, head, special=special)
        elif fact["eselon"].startswith("III"):
            division += 1
            _add_division(jabatan_map, f"{kode}.BID.{division:02d}", fact, head, special)
        else:
            subbagian += 1
            jabatan_map.struktural(f"{kode}.SUB.{subbagian:02d}", fact, sekretaris, special=special)
    if kode.startswith("RSUD"):
        _add_hospital_jf(jabatan_map, kode, office)
    else:
        _add_jf_and_pelaksana(jabatan_map, kode, office, head, sekretaris, formasi_jf)


def _add_division(jabatan_map: JabatanMap, kode: str, fact: dict[str, str], head: str, special: str | None) -> None:
    office = kode.split(".", maxsplit=1)[0]
    jurusan = JURUSAN_OF_DINAS.get(office)
    if "Inspektur Pembantu" in fact["jabatan"]:
        special = "inspektorat"
    if "Pelayanan Medik" in fact["jabatan"]:
        special, jurusan = "rsud", "Kedokteran;Kedokteran Gigi"
    jabatan_map.struktural(kode, fact, head, special=special, jurusan=jurusan)


def _add_jf_and_pelaksana(
    jabatan_map: JabatanMap, kode: str, office: str, head: str, sekretaris: str, formasi_jf: int
) -> None:
    nama = JF_OF_DINAS.get(kode, "Analis Kebijakan")
    jabatan_map.add(
        f"{kode}.JF.MUDA",
        f"{nama} Ahli Muda",
        office,
        office,
        head,
        jenis="fungsional",
        jenjang="ahli muda",
        kelas=9,
        formasi=formasi_jf,
        pendidikan="S-1",
    )
    if kode in JF_PERTAMA:
        jabatan_map.add(
            f"{kode}.JF.PERTAMA",
            f"{nama} Ahli Pertama",
            office,
            office,
            head,
            jenis="fungsional",
            jenjang="ahli pertama",
            kelas=8,
            formasi=14,
            pendidikan="S-1",
        )
    jabatan_map.add(
        f"{kode}.PLO",
        "Penata Layanan Operasional",
        office,
        office,
        sekretaris,
        jenis="pelaksana",
        jenjang="pelaksana",
        kelas=7,
        formasi=24,
        pendidikan="S-1",
    )


def _add_hospital_jf(jabatan_map: JabatanMap, kode: str, office: str) -> None:
    large = kode == "RSUD"
    for suffix, nama, jenjang, formasi, jurusan in (
        ("DR-MADYA", "Dokter Ahli Madya", "ahli madya", 12 if large else 4, "Kedokteran"),
        ("NERS", "Perawat Ahli Pertama", "ahli pertama", 60 if large else 20, "Keperawatan"),
    ):
        jabatan_map.add(
            f"{kode}.JF.{suffix}",
            nama,
            office,
            office,
            f"{kode}.KEPALA",
            jenis="fungsional",
            jenjang=jenjang,
            kelas=12 if jenjang == "ahli madya" else 8,
            formasi=formasi,
            jurusan=jurusan,
            pendidikan="S-1",
        )
