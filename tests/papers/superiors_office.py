"""A small office with a tree of superiors, for the papers that need to know who heads what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mutasi_cli.domain.assembly import build_batch
from mutasi_cli.domain.cell import Origin
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.material import Material
from mutasi_cli.domain.usulan import BatchFacts, Plt
from mutasi_cli.domain.vocabulary import JenisJabatan, JenjangJf, LayananVital
from mutasi_cli.law import load_lawbook
from papers.small_office import CEREMONY_DAY, FILE, OFFICE_SETTINGS, nip

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.office import OfficeSettings
    from mutasi_cli.domain.pegawai import Pegawai
    from mutasi_cli.domain.usulan import Usulan

_S, _F, _T, _P = (
    JenisJabatan.STRUKTURAL,
    JenisJabatan.FUNGSIONAL,
    JenisJabatan.TUGAS_TAMBAHAN,
    JenisJabatan.PELAKSANA,
)
_KEL = "Kelurahan Jatiasih Kecamatan Jatiasih"
_KEC = "Kecamatan Jatiasih"

_POSTS: tuple[tuple[str, str, str, JenisJabatan, dict[str, Any]], ...] = (
    ("SEKDA", "Sekretaris Daerah", "Sekretariat Daerah", _S, {"eselon": "II.a"}),
    ("AS1", "Asisten Pemerintahan", "Sekretariat Daerah", _S, {"eselon": "II.b", "kode_atasan": "SEKDA"}),
    ("BAG", "Kepala Bagian Umum", "Sekretariat Daerah", _S, {"eselon": "III.a", "kode_atasan": "AS1"}),
    ("DIS", "Kepala Dinas Kesehatan", "Dinas Kesehatan", _S, {"eselon": "II.b", "kode_atasan": "SEKDA"}),
    ("SDI", "Sekretaris Dinas Kesehatan", "Dinas Kesehatan", _S, {"eselon": "III.a", "kode_atasan": "DIS"}),
    ("SUB", "Kepala Subbagian Umum", "Dinas Kesehatan", _S, {"eselon": "IV.a", "kode_atasan": "SDI"}),
    ("CAM", "Camat Jatiasih", _KEC, _S, {"eselon": "III.a", "kode_atasan": "SEKDA"}),
    (
        "LUR",
        "Lurah Jatiasih",
        _KEL,
        _S,
        {"eselon": "IV.a", "kode_atasan": "CAM", "layanan_vital": LayananVital.KEWILAYAHAN},
    ),
    ("KAS", "Kepala Seksi Pemerintahan", _KEL, _S, {"eselon": "IV.b", "kode_atasan": "LUR"}),
    (
        "PKM",
        "Kepala UPTD Puskesmas Jatiasih",
        "UPTD Puskesmas Jatiasih",
        _T,
        {
            "kode_atasan": "DIS",
            "perangkat_daerah": "Dinas Kesehatan",
            "layanan_vital": LayananVital.KESEHATAN,
        },
    ),
    (
        "TU",
        "Kepala Subbagian Tata Usaha",
        "UPTD Puskesmas Jatiasih",
        _S,
        {"eselon": "IV.b", "kode_atasan": "PKM", "perangkat_daerah": "Dinas Kesehatan"},
    ),
    (
        "DOK",
        "Dokter Ahli Madya",
        "UPTD Puskesmas Jatiasih",
        _F,
        {"jenjang": JenjangJf.AHLI_MADYA, "formasi": 9, "kode_atasan": "PKM"},
    ),
    ("STA", "Pengadministrasi Umum", _KEL, _P, {"formasi": 50, "kode_atasan": "LUR"}),
    ("YTM", "Kepala Seksi Tanpa Induk", "Unit Lepas", _S, {"eselon": "IV.a"}),
)

JABATAN = {
    kode: Jabatan(kode=kode, jabatan=nama, unit_kerja=unit, jenis=jenis, origin=Origin(FILE, "jabatan"), **fields)
    for kode, nama, unit, jenis, fields in _POSTS
}


def plt(kode: str, person_number: int | None, mulai: date | None, selesai: date | None, **fields: Any) -> Plt:
    """A row of the sheet ``plt``."""
    who_nip = None if person_number is None else nip(person_number)
    return Plt(origin=Origin(FILE, "plt"), kode_jabatan=kode, nip_plt=who_nip, mulai=mulai, selesai=selesai, **fields)


def office_batch(
    people: Sequence[Pegawai],
    rows: Sequence[Usulan],
    *,
    office_settings: OfficeSettings = OFFICE_SETTINGS,
    acting_pejabat: Sequence[Plt] = (),
    jabatan: Mapping[str, Jabatan] | None = None,
    **facts: Any,
) -> Batch:
    """The batch of 6 February 2026 in this office."""
    defaults: dict[str, Any] = {
        "tanggal_pelantikan": CEREMONY_DAY,
        "jam": "14.00 WIB",
        "tempat": "Aula",
        "rohaniwan": {"Islam": "Tri Hartono"},
    }
    material = Material(
        usulan=tuple(rows),
        pegawai={person.nip: person for person in people},
        jabatan=JABATAN if jabatan is None else jabatan,
        facts=BatchFacts(origin=Origin(FILE, "batch"), **defaults | facts),
        plt=tuple(acting_pejabat),
    )
    return build_batch(material, office_settings, CEREMONY_DAY, load_lawbook())
