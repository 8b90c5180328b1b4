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
    from builder.model import DatedValue, Row

    from office.selection import Selection

HEADINGS = (
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

FIELDS = (
    *("nip", "nama", "gelar_depan", "gelar_belakang", "tempat_lahir", "tanggal_lahir", "jenis_kelamin"),
    *("agama", "status_asn", "kedudukan", "golongan", "tmt_golongan", "tmt_cpns", "pendidikan", "jurusan"),
    *("kode_jabatan", "jenis_jabatan", "eselon", "jenjang_jf", "tmt_jabatan"),
)
"""What of the canonical staff table the export can carry (post and functional level in words)."""

_AGAMA = ("Islam", "Kristen", "Katolik", "Hindu", "Buddha", "Khonghucu")
_KINDS = {
    "struktural": ("1", "Jabatan Struktural"),
    "fungsional": ("2", "Jabatan Fungsional"),
    "pelaksana": ("4", "Jabatan Pelaksana"),
}
_LEVELS = {
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
_ROMAN = ("I", "II", "III", "IV")


def write_siasn(selection: Selection) -> bytes:
    """Return the staff table as CSV: UTF-8 with a mark, commas, CRLF."""
    buffer = io.StringIO(newline="")
    writer = csv.DictWriter(buffer, HEADINGS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for nomor, person in enumerate(selection.pegawai, start=1):
        writer.writerow(_row(nomor, person, selection.jabatan))
    return b"\xef\xbb\xbf" + buffer.getvalue().encode()


def unor_id(kode: str) -> str:
    """Return the identity under which SIASN knows a post: the same for one code each time."""
    return hashlib.md5(kode.encode(), usedforsecurity=False).hexdigest().upper()


def eselon_id(eselon: str) -> str:
    """Return the code of SIASN for an eselon: ``31`` for III.a."""
    roman, _, letter = eselon.partition(".")
    return f"{_ROMAN.index(roman) + 1}{'ab'.index(letter) + 1}"


def _row(nomor: int, person: Row, jabatan: dict[str, Row]) -> dict[str, str]:
    nip = str(person["nip"])
    pppk = person["status_asn"] == "PPPK"
    birth = person["tanggal_lahir"]
    columns = {
        "PNS ID": unor_id(nip),
        "NIP BARU": f"'{nip}",
        "NAMA": str(person["nama"]).upper(),
        "GELAR DEPAN": _text(person["gelar_depan"]),
        "GELAR BELAKANG": _text(person["gelar_belakang"]),
        "TEMPAT LAHIR NAMA": _text(person["tempat_lahir"]),
        "TANGGAL LAHIR": _day_text(birth),
        "JENIS KELAMIN": {"L": "M", "P": "F"}[str(person["jenis_kelamin"])],
        "AGAMA ID": str(_AGAMA.index(str(person["agama"])) + 1),
        "AGAMA NAMA": _text(person["agama"]),
        "JENIS KAWIN ID": "1",
        "JENIS KAWIN NAMA": "Menikah",
        "NIK": f"'000000{nip[6:8]}{nip[4:6]}{nip[2:4]}{nomor:04d}",
        "NOMOR HP": f"'08000000{nomor:04d}",
        "EMAIL": f"pegawai{nomor}@contoh.example",
        "ALAMAT": f"Jl. Contoh No. {nomor}",
        "JENIS PEGAWAI ID": "71" if pppk else "12",
        "JENIS PEGAWAI NAMA": "PPPK" if pppk else "PNS Daerah",
        "STATUS CPNS PNS": "" if pppk else "P",
        "TMT CPNS": _day_text(person["tmt_cpns"]),
        "GOL AKHIR ID": _golongan_id(str(person["golongan"])),
        "GOL AKHIR NAMA": _text(person["golongan"]),
        "TMT GOLONGAN": _day_text(person["tmt_golongan"]),
        "LOKASI KERJA NAMA": "Kota Bekasi",
        "INSTANSI INDUK NAMA": "Pemerintah Kota Bekasi",
        "INSTANSI KERJA NAMA": "Pemerintah Kota Bekasi",
        "IS VALID NIK": "1",
    }
    active = pppk and person["kedudukan"] == "Aktif"
    kedudukan = ("71", "PPPK Aktif") if active else _KEDUDUKAN[str(person["kedudukan"])]
    columns["KEDUDUKAN HUKUM ID"], columns["KEDUDUKAN HUKUM NAMA"] = kedudukan
    return columns | _pendidikan(person) | _jabatan(person, jabatan)


def _pendidikan(person: Row) -> dict[str, str]:
    nomor, level = _LEVELS[str(person["pendidikan"])]
    return {
        "TINGKAT PENDIDIKAN ID": nomor,
        "TINGKAT PENDIDIKAN NAMA": level,
        "PENDIDIKAN NAMA": f"{person['pendidikan']} {person['jurusan']}",
    }


def _jabatan(person: Row, jabatan: dict[str, Row]) -> dict[str, str]:
    columns = {"TMT JABATAN": _day_text(person["tmt_jabatan"])}
    if person["jenis_jabatan"] is not None:
        columns["JENIS JABATAN ID"], columns["JENIS JABATAN NAMA"] = _KINDS[str(person["jenis_jabatan"])]
    if person["eselon"] is not None:
        eselon = str(person["eselon"])
        columns |= {"ESELON ID": eselon_id(eselon), "ESELON NAMA": eselon}
    if person["kode_jabatan"] is not None:
        present_post = jabatan[str(person["kode_jabatan"])]
        columns |= {
            "JABATAN NAMA": str(present_post["jabatan"]),
            "UNOR ID": unor_id(str(present_post["kode"])),
            "UNOR NAMA": str(present_post["unit_kerja"]),
        }
    return columns


def _golongan_id(golongan: str) -> str:
    roman, _, room = golongan.partition("/")
    return f"{_ROMAN.index(roman) + 1}{'abcde'.index(room) + 1}" if room else ""


def _day_text(value: DatedValue) -> str:
    return f"{value:%d-%m-%Y}" if isinstance(value, date) else ""


def _text(value: DatedValue) -> str:
    return "" if value is None else str(value)
