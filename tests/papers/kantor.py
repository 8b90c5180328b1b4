"""A small office with a tree of superiors, for the papers that need to know who heads what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mutasi_cli.domain.bahan import Bahan
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.kosakata import JenisJabatan, JenjangJf, LayananVital
from mutasi_cli.domain.penyusunan import build_batch
from mutasi_cli.domain.sel import Asal
from mutasi_cli.domain.usulan import FaktaBatch, Plt
from mutasi_cli.law import load_lawbook
from papers.warga import FILE, HARI, PENGATURAN, nip

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from mutasi_cli.domain.batch import Batch
    from mutasi_cli.domain.pegawai import Pegawai
    from mutasi_cli.domain.pengaturan import Pengaturan
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
    kode: Jabatan(kode=kode, jabatan=nama, unit_kerja=unit, jenis=jenis, asal=Asal(FILE, "jabatan"), **isi)
    for kode, nama, unit, jenis, isi in _POSTS
}


def plt(kode: str, nomor_orang: int | None, mulai: date | None, selesai: date | None, **isi: Any) -> Plt:
    """A row of the sheet ``plt``."""
    siapa = None if nomor_orang is None else nip(nomor_orang)
    return Plt(asal=Asal(FILE, "plt"), kode_jabatan=kode, nip_plt=siapa, mulai=mulai, selesai=selesai, **isi)


def kumpulan(
    orang: Sequence[Pegawai],
    baris: Sequence[Usulan],
    *,
    pengaturan: Pengaturan = PENGATURAN,
    pejabat_sementara: Sequence[Plt] = (),
    jabatan: Mapping[str, Jabatan] | None = None,
    **fakta: Any,
) -> Batch:
    """The batch of 6 February 2026 in this office."""
    dasar: dict[str, Any] = {
        "tanggal_pelantikan": HARI,
        "jam": "14.00 WIB",
        "tempat": "Aula",
        "rohaniwan": {"Islam": "Tri Hartono"},
    }
    bahan = Bahan(
        usulan=tuple(baris),
        pegawai={satu.nip: satu for satu in orang},
        jabatan=JABATAN if jabatan is None else jabatan,
        fakta=FaktaBatch(asal=Asal(FILE, "batch"), **dasar | fakta),
        plt=tuple(pejabat_sementara),
    )
    return build_batch(bahan, pengaturan, HARI, load_lawbook())
