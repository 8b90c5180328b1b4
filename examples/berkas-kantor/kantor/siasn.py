"""The staff table as SIASN exports it: 69 columns, capitals, apostrophes before numbers.

Identity numbers, telephones and mail addresses belong to nobody: there is no region 00, no mobile
telephone begins with 0800, and ``example`` is no domain.
"""

from __future__ import annotations

import csv
import hashlib
import io
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pembuat.model import Baris, Nilai

    from kantor.pilihan import Pilihan

JUDUL = (
    *("PNS ID", "NIP BARU", "NIP LAMA", "NAMA", "GELAR DEPAN", "GELAR BELAKANG", "TEMPAT LAHIR ID"),
    *("TEMPAT LAHIR NAMA", "TANGGAL LAHIR", "JENIS KELAMIN", "AGAMA ID", "AGAMA NAMA", "JENIS KAWIN ID"),
    *("JENIS KAWIN NAMA", "NIK", "NOMOR HP", "EMAIL", "EMAIL GOV", "ALAMAT", "NPWP NOMOR", "BPJS"),
    *("JENIS PEGAWAI ID", "JENIS PEGAWAI NAMA", "KEDUDUKAN HUKUM ID", "KEDUDUKAN HUKUM NAMA"),
    *("STATUS CPNS PNS", "KARTU ASN VIRTUAL", "NOMOR SK CPNS", "TANGGAL SK CPNS", "TMT CPNS", "NOMOR SK PNS"),
    *("TANGGAL SK PNS", "TMT PNS", "GOL AWAL ID", "GOL AWAL NAMA", "GOL AKHIR ID", "GOL AKHIR NAMA"),
    *("TMT GOLONGAN", "MK TAHUN", "MK BULAN", "JENIS JABATAN ID", "JENIS JABATAN NAMA", "JABATAN ID"),
    *("JABATAN NAMA", "TMT JABATAN", "TINGKAT PENDIDIKAN ID", "TINGKAT PENDIDIKAN NAMA", "PENDIDIKAN ID"),
    *("PENDIDIKAN NAMA", "TAHUN LULUS", "KPKN ID", "KPKN NAMA", "LOKASI KERJA ID", "LOKASI KERJA NAMA"),
    *("UNOR ID", "UNOR NAMA", "INSTANSI INDUK ID", "INSTANSI INDUK NAMA", "INSTANSI KERJA ID"),
    *("INSTANSI KERJA NAMA", "SATUAN KERJA INDUK ID", "SATUAN KERJA INDUK NAMA", "SATUAN KERJA KERJA ID"),
    *("SATUAN KERJA KERJA NAMA", "IS VALID NIK", "NAMA SEKOLAH", "FLAG IKD", "ESELON ID", "ESELON NAMA"),
)

BIDANG = (
    *("nip", "nama", "gelar_depan", "gelar_belakang", "tempat_lahir", "tanggal_lahir", "jenis_kelamin"),
    *("agama", "status_asn", "kedudukan", "golongan", "tmt_golongan", "tmt_cpns", "pendidikan", "jurusan"),
    *("kode_jabatan", "jenis_jabatan", "eselon", "jenjang_jf", "tmt_jabatan"),
)
"""What of the canonical staff table the export can carry (post and functional level in words)."""

_AGAMA = ("Islam", "Kristen", "Katolik", "Hindu", "Buddha", "Khonghucu")
_JENIS = {
    "struktural": ("1", "Jabatan Struktural"),
    "fungsional": ("2", "Jabatan Fungsional"),
    "pelaksana": ("4", "Jabatan Pelaksana"),
}
_TINGKAT = {
    "SMA": ("15", "SLTA/SMA Sederajat"),
    "D-III": ("30", "D-III/Sarjana Muda"),
    "D-IV": ("35", "D-IV"),
    "S-1": ("40", "S-1/Sarjana"),
    "S-2": ("45", "S-2"),
}
_KEDUDUKAN = {
    "Aktif": ("01", "Aktif"),
    "Tugas Belajar": ("03", "Tugas Belajar"),
    "Cuti di Luar Tanggungan Negara": ("02", "Cuti Luar Tanggungan Negara"),
    "Diberhentikan Sementara": ("04", "Pemberhentian sementara"),
    "Pensiun": ("99", "Pensiun"),
    "Meninggal": ("20", "Meninggal"),
}
_ROMAWI = ("I", "II", "III", "IV")


def tulis_siasn(pilihan: Pilihan) -> bytes:
    """Return the staff table as CSV: UTF-8 with a mark, commas, CRLF."""
    keluar = io.StringIO(newline="")
    penulis = csv.DictWriter(keluar, JUDUL, restval="", lineterminator="\r\n")
    penulis.writeheader()
    for nomor, orang in enumerate(pilihan.pegawai, start=1):
        penulis.writerow(_baris(nomor, orang, pilihan.jabatan))
    return b"\xef\xbb\xbf" + keluar.getvalue().encode()


def unor_id(kode: str) -> str:
    """Return the identity under which SIASN knows a post: the same for one code each time."""
    return hashlib.md5(kode.encode(), usedforsecurity=False).hexdigest().upper()


def eselon_id(eselon: str) -> str:
    """Return the code of SIASN for an eselon: ``31`` for III.a."""
    romawi, _, huruf = eselon.partition(".")
    return f"{_ROMAWI.index(romawi) + 1}{'ab'.index(huruf) + 1}"


def _baris(nomor: int, orang: Baris, jabatan: dict[str, Baris]) -> dict[str, str]:
    nip = str(orang["nip"])
    pppk = orang["status_asn"] == "PPPK"
    lahir = orang["tanggal_lahir"]
    hasil = {
        "PNS ID": unor_id(nip),
        "NIP BARU": f"'{nip}",
        "NAMA": str(orang["nama"]).upper(),
        "GELAR DEPAN": _teks(orang["gelar_depan"]),
        "GELAR BELAKANG": _teks(orang["gelar_belakang"]),
        "TEMPAT LAHIR NAMA": _teks(orang["tempat_lahir"]),
        "TANGGAL LAHIR": _hari(lahir),
        "JENIS KELAMIN": {"L": "M", "P": "F"}[str(orang["jenis_kelamin"])],
        "AGAMA ID": str(_AGAMA.index(str(orang["agama"])) + 1),
        "AGAMA NAMA": _teks(orang["agama"]),
        "JENIS KAWIN ID": "1",
        "JENIS KAWIN NAMA": "Menikah",
        "NIK": f"'000000{nip[6:8]}{nip[4:6]}{nip[2:4]}{nomor:04d}",
        "NOMOR HP": f"'08000000{nomor:04d}",
        "EMAIL": f"pegawai{nomor}@contoh.example",
        "ALAMAT": f"Jl. Contoh No. {nomor}",
        "JENIS PEGAWAI ID": "71" if pppk else "12",
        "JENIS PEGAWAI NAMA": "PPPK" if pppk else "PNS Daerah",
        "STATUS CPNS PNS": "" if pppk else "P",
        "TMT CPNS": _hari(orang["tmt_cpns"]),
        "GOL AKHIR ID": _golongan_id(str(orang["golongan"])),
        "GOL AKHIR NAMA": _teks(orang["golongan"]),
        "TMT GOLONGAN": _hari(orang["tmt_golongan"]),
        "LOKASI KERJA NAMA": "Kota Bekasi",
        "INSTANSI INDUK NAMA": "Pemerintah Kota Bekasi",
        "INSTANSI KERJA NAMA": "Pemerintah Kota Bekasi",
        "IS VALID NIK": "1",
    }
    aktif = pppk and orang["kedudukan"] == "Aktif"
    kedudukan = ("71", "PPPK Aktif") if aktif else _KEDUDUKAN[str(orang["kedudukan"])]
    hasil["KEDUDUKAN HUKUM ID"], hasil["KEDUDUKAN HUKUM NAMA"] = kedudukan
    return hasil | _pendidikan(orang) | _jabatan(orang, jabatan)


def _pendidikan(orang: Baris) -> dict[str, str]:
    nomor, tingkat = _TINGKAT[str(orang["pendidikan"])]
    return {
        "TINGKAT PENDIDIKAN ID": nomor,
        "TINGKAT PENDIDIKAN NAMA": tingkat,
        "PENDIDIKAN NAMA": f"{orang['pendidikan']} {orang['jurusan']}",
    }


def _jabatan(orang: Baris, jabatan: dict[str, Baris]) -> dict[str, str]:
    hasil = {"TMT JABATAN": _hari(orang["tmt_jabatan"])}
    if orang["jenis_jabatan"] is not None:
        hasil["JENIS JABATAN ID"], hasil["JENIS JABATAN NAMA"] = _JENIS[str(orang["jenis_jabatan"])]
    if orang["eselon"] is not None:
        eselon = str(orang["eselon"])
        hasil |= {"ESELON ID": eselon_id(eselon), "ESELON NAMA": eselon}
    if orang["kode_jabatan"] is not None:
        kini = jabatan[str(orang["kode_jabatan"])]
        hasil |= {
            "JABATAN NAMA": str(kini["jabatan"]),
            "UNOR ID": unor_id(str(kini["kode"])),
            "UNOR NAMA": str(kini["unit_kerja"]),
        }
    return hasil


def _golongan_id(golongan: str) -> str:
    romawi, _, ruang = golongan.partition("/")
    return f"{_ROMAWI.index(romawi) + 1}{'abcde'.index(ruang) + 1}" if ruang else ""


def _hari(nilai: Nilai) -> str:
    return f"{nilai:%d-%m-%Y}" if isinstance(nilai, date) else ""


def _teks(nilai: Nilai) -> str:
    return "" if nilai is None else str(nilai)
