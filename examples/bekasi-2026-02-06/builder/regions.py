"""Posts outside the offices: Puskesmas and other technical units, kecamatan, kelurahan, abolished posts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.jabatan_map import split_title
from builder.offices import KESEHATAN

if TYPE_CHECKING:
    from builder.jabatan_map import JabatanMap

JF_PUSKESMAS: tuple[tuple[str, str, str, int, str], ...] = (
    ("DRG-MUDA", "Dokter Gigi Ahli Muda", "ahli muda", 3, "Kedokteran Gigi"),
    ("DR-MADYA", "Dokter Ahli Madya", "ahli madya", 3, "Kedokteran"),
    ("ADK-MUDA", "Administrator Kesehatan Ahli Muda", "ahli muda", 3, "Kesehatan Masyarakat"),
)
"""The second functional post of a Puskesmas, by turns: code, name, level, formasi, field."""

JF_PUSKESMAS_OTHER: tuple[tuple[str, str, str, int, str], ...] = (
    ("NERS", "Perawat Ahli Pertama", "ahli pertama", 11, "Keperawatan"),
    ("BIDAN", "Bidan Ahli Pertama", "ahli pertama", 11, "Kebidanan"),
    ("APT", "Apoteker Ahli Pertama", "ahli pertama", 8, "Farmasi"),
)

Facts = list[dict[str, str]]
"""The rows of a fact file."""


def add_puskesmas(jabatan_map: JabatanMap, all_facts: Facts, all_puskesmas: Facts) -> list[str]:
    """Add the Puskesmas with their staff; return the codes of their heads."""
    kode_puskesmas: list[str] = []
    facts_of_tu = {
        split_title(f)[1]: f for f in all_facts if f["jenis"] == "UPTD" and f["jabatan"].startswith("Kepala Subbagian")
    }
    for nomor, fact in enumerate(all_puskesmas, start=1):
        kode = f"DINKES.PKM.{nomor:02d}"
        unit = fact["unit_kerja"]
        jabatan_map.add(
            kode,
            fact["jabatan"],
            unit,
            "Dinas Kesehatan",
            "DINKES.KEPALA",
            jenis="tugas tambahan",
            vital="kesehatan",
            special="puskesmas",
        )
        jabatan_map.struktural(f"{kode}.TU", facts_of_tu[unit], kode)
        for suffix, nama, jenjang, formasi, jurusan in (
            ("DR-MUDA", "Dokter Ahli Muda", "ahli muda", 5, "Kedokteran"),
            JF_PUSKESMAS[nomor % 3],
            JF_PUSKESMAS_OTHER[nomor // 3 % 3],
        ):
            jabatan_map.add(
                f"{kode}.JF.{suffix}",
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
        kode_puskesmas.append(kode)
    return kode_puskesmas


def add_uptd(jabatan_map: JabatanMap, all_facts: Facts) -> None:
    """Add the technical units other than Puskesmas."""
    kode = ""
    nomor: dict[str, int] = {}
    for fact in all_facts:
        if fact["jenis"] != "UPTD" or "Puskesmas" in fact["jabatan"]:
            continue
        office = fact["singkatan"].upper()
        if fact["eselon"] == "IV.a":
            nomor[office] = nomor.get(office, 0) + 1
            kode = f"{office}.UPTD.{nomor[office]:02d}"
            jurusan = KESEHATAN if office == "DINKES" else None
            jabatan_map.struktural(kode, fact, f"{office}.KEPALA", jurusan=jurusan)
        else:
            jabatan_map.struktural(f"{kode}.TU", fact, kode)


def add_kecamatan(jabatan_map: JabatanMap, all_facts: Facts, all_kelurahan: Facts) -> list[str]:
    """Add the kecamatan with their clerks; return their codes."""
    kode_kecamatan: list[str] = []
    kecamatan_numbers = {k["kecamatan"]: k["kode_kecamatan"][-2:] for k in all_kelurahan}
    by_office: dict[str, list[dict[str, str]]] = {}
    for fact in all_facts:
        if fact["jenis"] == "Kecamatan":
            nomor = kecamatan_numbers[fact["perangkat_daerah"].removeprefix("Kecamatan ")]
            by_office.setdefault(nomor, []).append(fact)
    for nomor in sorted(by_office):
        kode = f"KEC.{nomor}"
        office = by_office[nomor][0]["perangkat_daerah"]
        section = subbagian = 0
        for fact in by_office[nomor]:
            jabatan = fact["jabatan"]
            if jabatan.startswith("Camat"):
                jabatan_map.struktural(f"{kode}.CAMAT", fact, "SETDA.SEKDA", vital="kewilayahan", special="camat")
            elif jabatan.startswith("Sekretaris"):
                jabatan_map.struktural(f"{kode}.SEKCAM", fact, f"{kode}.CAMAT")
            elif jabatan.startswith("Kepala Seksi"):
                section += 1
                jabatan_map.struktural(f"{kode}.KASI.{section}", fact, f"{kode}.CAMAT")
            else:
                subbagian += 1
                jabatan_map.struktural(f"{kode}.SUB.{subbagian}", fact, f"{kode}.SEKCAM")
        for suffix, nama, formasi, pendidikan in (
            ("PLO", "Penata Layanan Operasional", 30, "S-1"),
            ("ADM", "Pengadministrasi Perkantoran", 26, "SMA"),
        ):
            jabatan_map.add(
                f"{kode}.{suffix}",
                nama,
                office,
                office,
                f"{kode}.SEKCAM",
                jenis="pelaksana",
                jenjang="pelaksana",
                kelas=7 if suffix == "PLO" else 5,
                formasi=formasi,
                pendidikan=pendidikan,
            )
        kode_kecamatan.append(kode)
    return kode_kecamatan


def add_kelurahan(jabatan_map: JabatanMap, all_facts: Facts, all_kelurahan: Facts) -> list[str]:
    """Add the kelurahan; return the codes of their lurah."""
    kode_kelurahan: list[str] = []
    by_unit: dict[str, list[dict[str, str]]] = {}
    for fact in all_facts:
        if fact["jenis"] == "Kelurahan":
            by_unit.setdefault(fact["perangkat_daerah"], []).append(fact)
    order: dict[str, int] = {}
    for kelurahan in all_kelurahan:
        kecamatan = f"KEC.{kelurahan['kode_kecamatan'][-2:]}"
        order[kecamatan] = order.get(kecamatan, 0) + 1
        kode = f"{kecamatan}.KEL.{order[kecamatan]:02d}"
        section = 0
        for fact in by_unit[kelurahan["unit_kerja"]]:
            if fact["jabatan"].startswith("Lurah"):
                jabatan_map.struktural(kode, fact, f"{kecamatan}.CAMAT", vital="kewilayahan", special="lurah")
            elif fact["jabatan"].startswith("Sekretaris"):
                jabatan_map.struktural(f"{kode}.SEK", fact, kode)
            else:
                section += 1
                jabatan_map.struktural(f"{kode}.KASI.{section}", fact, kode)
        kode_kelurahan.append(kode)
    return kode_kelurahan


def add_abolished(jabatan_map: JabatanMap) -> None:
    """Add a few posts abolished in 2021, each with the post that replaced it."""
    for kode, section in (
        ("DISDIK", "Kurikulum Sekolah Dasar"),
        ("DISDIK", "Kesiswaan Sekolah Menengah Pertama"),
        ("DINSOS", "Rehabilitasi Penyandang Disabilitas"),
        ("DISHUB", "Manajemen Rekayasa Lalu Lintas"),
        ("DLH", "Pemantauan Lingkungan"),
        ("DISKOMINFOSTANDI", "Persandian"),
    ):
        office = str(jabatan_map.row[f"{kode}.KEPALA"]["unit_kerja"])
        nomor = sum(1 for k in jabatan_map.row if k.startswith(f"{kode}.SIE.")) + 1
        abolished = f"{kode}.SIE.{nomor:02d}"
        jabatan_map.add(
            abolished,
            f"Kepala Seksi {section}",
            office,
            office,
            f"{kode}.BID.01",
            eselon="IV.a",
            jenjang="pengawas",
            kelas=9,
        )
        jabatan_map.row[abolished]["status"] = "dihapus"
        jabatan_map.row[abolished]["kode_pengganti"] = f"{kode}.JF.MUDA"
