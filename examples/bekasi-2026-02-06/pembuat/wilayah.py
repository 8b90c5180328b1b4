"""Posts outside the offices: Puskesmas and other technical units, kecamatan, kelurahan, abolished posts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pembuat.perangkat import KESEHATAN
from pembuat.peta import pisah

if TYPE_CHECKING:
    from pembuat.peta import PetaJabatan

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

Fakta = list[dict[str, str]]
"""The rows of a fact file."""


def isi_puskesmas(peta: PetaJabatan, semua_fakta: Fakta, semua_puskesmas: Fakta) -> list[str]:
    """Add the Puskesmas with their staff; return the codes of their heads."""
    kode_puskesmas: list[str] = []
    fakta_tu = {
        pisah(f)[1]: f
        for f in semua_fakta
        if f["jenis"] == "UPTD" and f["jabatan"].startswith("Kepala Subbagian")
    }
    for nomor, fakta in enumerate(semua_puskesmas, start=1):
        kode = f"DINKES.PKM.{nomor:02d}"
        unit = fakta["unit_kerja"]
        peta.tambah(
            kode,
            fakta["jabatan"],
            unit,
            "Dinas Kesehatan",
            "DINKES.KEPALA",
            jenis="tugas tambahan",
            vital="kesehatan",
            khusus="puskesmas",
        )
        peta.struktural(f"{kode}.TU", fakta_tu[unit], kode)
        for akhir, nama, jenjang, formasi, jurusan in (
            ("DR-MUDA", "Dokter Ahli Muda", "ahli muda", 5, "Kedokteran"),
            JF_PUSKESMAS[nomor % 3],
            JF_PUSKESMAS_LAIN[nomor // 3 % 3],
        ):
            peta.tambah(
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
        kode_puskesmas.append(kode)
    return kode_puskesmas


def isi_uptd(peta: PetaJabatan, semua_fakta: Fakta) -> None:
    """Add the technical units other than Puskesmas."""
    kode = ""
    nomor: dict[str, int] = {}
    for fakta in semua_fakta:
        if fakta["jenis"] != "UPTD" or "Puskesmas" in fakta["jabatan"]:
            continue
        kantor = fakta["singkatan"].upper()
        if fakta["eselon"] == "IV.a":
            nomor[kantor] = nomor.get(kantor, 0) + 1
            kode = f"{kantor}.UPTD.{nomor[kantor]:02d}"
            jurusan = KESEHATAN if kantor == "DINKES" else None
            peta.struktural(kode, fakta, f"{kantor}.KEPALA", jurusan=jurusan)
        else:
            peta.struktural(f"{kode}.TU", fakta, kode)


def isi_kecamatan(peta: PetaJabatan, semua_fakta: Fakta, semua_kelurahan: Fakta) -> list[str]:
    """Add the kecamatan with their clerks; return their codes."""
    kode_kecamatan: list[str] = []
    nomor_kecamatan = {k["kecamatan"]: k["kode_kecamatan"][-2:] for k in semua_kelurahan}
    per_kantor: dict[str, list[dict[str, str]]] = {}
    for fakta in semua_fakta:
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
                peta.struktural(f"{kode}.CAMAT", fakta, "SETDA.SEKDA", vital="kewilayahan", khusus="camat")
            elif jabatan.startswith("Sekretaris"):
                peta.struktural(f"{kode}.SEKCAM", fakta, f"{kode}.CAMAT")
            elif jabatan.startswith("Kepala Seksi"):
                seksi += 1
                peta.struktural(f"{kode}.KASI.{seksi}", fakta, f"{kode}.CAMAT")
            else:
                subbagian += 1
                peta.struktural(f"{kode}.SUB.{subbagian}", fakta, f"{kode}.SEKCAM")
        for akhir, nama, formasi, pendidikan in (
            ("PLO", "Penata Layanan Operasional", 30, "S-1"),
            ("ADM", "Pengadministrasi Perkantoran", 26, "SMA"),
        ):
            peta.tambah(
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
        kode_kecamatan.append(kode)
    return kode_kecamatan


def isi_kelurahan(peta: PetaJabatan, semua_fakta: Fakta, semua_kelurahan: Fakta) -> list[str]:
    """Add the kelurahan; return the codes of their lurah."""
    kode_kelurahan: list[str] = []
    per_unit: dict[str, list[dict[str, str]]] = {}
    for fakta in semua_fakta:
        if fakta["jenis"] == "Kelurahan":
            per_unit.setdefault(fakta["perangkat_daerah"], []).append(fakta)
    urutan: dict[str, int] = {}
    for kelurahan in semua_kelurahan:
        kecamatan = f"KEC.{kelurahan['kode_kecamatan'][-2:]}"
        urutan[kecamatan] = urutan.get(kecamatan, 0) + 1
        kode = f"{kecamatan}.KEL.{urutan[kecamatan]:02d}"
        seksi = 0
        for fakta in per_unit[kelurahan["unit_kerja"]]:
            if fakta["jabatan"].startswith("Lurah"):
                peta.struktural(kode, fakta, f"{kecamatan}.CAMAT", vital="kewilayahan", khusus="lurah")
            elif fakta["jabatan"].startswith("Sekretaris"):
                peta.struktural(f"{kode}.SEK", fakta, kode)
            else:
                seksi += 1
                peta.struktural(f"{kode}.KASI.{seksi}", fakta, kode)
        kode_kelurahan.append(kode)
    return kode_kelurahan


def isi_dihapus(peta: PetaJabatan) -> None:
    """Add a few posts abolished in 2021, each with the post that replaced it."""
    for kode, seksi in (
        ("DISDIK", "Kurikulum Sekolah Dasar"),
        ("DISDIK", "Kesiswaan Sekolah Menengah Pertama"),
        ("DINSOS", "Rehabilitasi Penyandang Disabilitas"),
        ("DISHUB", "Manajemen Rekayasa Lalu Lintas"),
        ("DLH", "Pemantauan Lingkungan"),
        ("DISKOMINFOSTANDI", "Persandian"),
    ):
        kantor = str(peta.baris[f"{kode}.KEPALA"]["unit_kerja"])
        nomor = sum(1 for k in peta.baris if k.startswith(f"{kode}.SIE.")) + 1
        lama = f"{kode}.SIE.{nomor:02d}"
        peta.tambah(
            lama,
            f"Kepala Seksi {seksi}",
            kantor,
            kantor,
            f"{kode}.BID.01",
            eselon="IV.a",
            jenjang="pengawas",
            kelas=9,
        )
        peta.baris[lama]["status"] = "dihapus"
        peta.baris[lama]["kode_pengganti"] = f"{kode}.JF.MUDA"
