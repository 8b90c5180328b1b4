"""A tiny invented batch in which every paper has something to say: what an edited template is tried on.

Nothing of it is ever printed. It holds each case that makes a list of some paper non-empty: both groups, a
promotion, a confirmation, a removal, somebody absent, a promise, a post under a Plt, witnesses.
"""

from datetime import date
from typing import Any

from mutasi_cli.domain.assembly import build_batch
from mutasi_cli.domain.batch import Batch
from mutasi_cli.domain.cell import Cell, Origin
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.material import Material
from mutasi_cli.domain.office import DecreeSettings, Instansi, KepalaDaerah, OfficeSettings, Pejabat
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.usulan import BatchFacts, Plt, Usulan
from mutasi_cli.domain.vocabulary import (
    Agama,
    DasarUsulan,
    JenisJabatan,
    JenisKelamin,
    JenjangJf,
    Kedudukan,
    KindOfMove,
    LayananVital,
    StatusAsn,
)
from mutasi_cli.law import load_lawbook

_FILE = "contoh"
_DAY = date(2026, 2, 6)
_S, _F, _T = JenisJabatan.STRUKTURAL, JenisJabatan.FUNGSIONAL, JenisJabatan.TUGAS_TAMBAHAN

_KELURAHAN = "Kelurahan Mawar Kecamatan Utara"
_JABATAN_ROWS: tuple[tuple[str, str, str, JenisJabatan, dict[str, Any]], ...] = (
    ("DIN", "Kepala Dinas Kesehatan", "Dinas Kesehatan", _S, {"eselon": "II.b"}),
    ("BAG", "Kepala Bagian Umum", "Sekretariat Daerah", _S, {"eselon": "III.a"}),
    ("BID", "Kepala Bidang Mutasi", "Badan Kepegawaian", _S, {"eselon": "III.b"}),
    ("CAM", "Camat Utara", "Kecamatan Utara", _S, {"eselon": "III.a"}),
    ("LUR", "Lurah Mawar", _KELURAHAN, _S, {"eselon": "IV.a", "kode_atasan": "CAM"}),
    (
        "SEK",
        "Kepala Seksi Umum",
        "Kelurahan Mawar Kecamatan Utara",
        _S,
        {"eselon": "IV.b", "kode_atasan": "LUR"},
    ),
    (
        "SE2",
        "Kepala Seksi Baru",
        "Kelurahan Mawar Kecamatan Utara",
        _S,
        {"eselon": "IV.b", "kode_atasan": "LUR"},
    ),
    ("DOK", "Dokter Ahli Madya", "Dinas Kesehatan", _F, {"jenjang": JenjangJf.AHLI_MADYA, "formasi": 9}),
    ("PK1", "Kepala UPTD Puskesmas Mawar", "Dinas Kesehatan", _T, {"kode_atasan": "DIN"}),
    ("PK2", "Kepala UPTD Puskesmas Melati", "Dinas Kesehatan", _T, {"kode_atasan": "DIN"}),
)

_PEGAWAI_ROWS: tuple[tuple[int, str, dict[str, Any]], ...] = (
    (1, "LUR", {"agama": Agama.KRISTEN, "gelar_depan": "Drs.", "gelar_belakang": "M.Si."}),
    (2, "SEK", {"jenis_kelamin": JenisKelamin.PEREMPUAN}),
    (3, "BID", {"agama": Agama.HINDU}),
    (4, "DOK", {"kode_tugas_tambahan": "PK1", "jenjang_jf": JenjangJf.AHLI_MADYA}),
    (5, "DOK", {"jenjang_jf": JenjangJf.AHLI_MADYA}),
    (6, "CAM", {}),
    (7, "BAG", {}),
    (8, "DIN", {}),
)

_USULAN_ROWS: tuple[tuple[int, str | None, dict[str, Any]], ...] = (
    (1, "BID", {"nomor_pertek": "800/9", "tanggal_pertek": _DAY}),
    (2, "LUR", {"janji": True}),
    (3, "BAG", {"hadir": False}),
    (4, "PK2", {}),
    (5, "PK1", {}),
    (6, "CAM", {"jenis": KindOfMove.PENGUKUHAN}),
    (7, None, {"jenis": KindOfMove.PEMBERHENTIAN, "dasar": DasarUsulan.PERMINTAAN_SENDIRI}),
)


def example_batch() -> Batch:
    """Return the batch."""
    material = Material(
        usulan=tuple(_usulan(nomor, kode, fields) for nomor, kode, fields in _USULAN_ROWS),
        pegawai={_nip(nomor): _pegawai(nomor, kode, fields) for nomor, kode, fields in _PEGAWAI_ROWS},
        jabatan={
            kode: Jabatan(
                kode=kode,
                jabatan=nama,
                unit_kerja=unit,
                jenis=jenis,
                origin=Origin(_FILE, "jabatan"),
                layanan_vital=LayananVital.KESEHATAN if jenis is _T else None,
                **fields,
            )
            for kode, nama, unit, jenis, fields in _JABATAN_ROWS
        },
        facts=_facts(),
        plt=(
            Plt(
                origin=Origin(_FILE, "plt"),
                kode_jabatan="SEK",
                nip_plt=_nip(8),
                mulai=_DAY,
                selesai=date(2026, 5, 6),
                nomor="800/1",
            ),
        ),
    )
    return build_batch(material, _settings(), _DAY, load_lawbook())


def _nip(nomor: int) -> str:
    return f"198506182010011{nomor:03d}"


def _pegawai(nomor: int, kode: str, fields: dict[str, Any]) -> Pegawai:
    base: dict[str, Any] = {
        "nama": f"Contoh {nomor}",
        "tempat_lahir": "Contoh",
        "tanggal_lahir": date(1985, 6, 18),
        "jenis_kelamin": JenisKelamin.LAKI_LAKI,
        "agama": Agama.ISLAM,
        "status_asn": StatusAsn.PNS,
        "kedudukan": Kedudukan.AKTIF,
        "golongan": "III/d",
        "pangkat": "Penata Tingkat I",
        "jurusan": "Contoh",
        "kode_jabatan": kode,
        "tmt_jabatan": date(2020, 1, 1),
    }
    return Pegawai(nip=_nip(nomor), origin=Origin(_FILE, "pegawai", nomor), **base | fields)


def _usulan(nomor: int, kode: str | None, fields: dict[str, Any]) -> Usulan:
    cell = Cell(_FILE, "usulan", f"A{nomor}", nomor, kode or "")
    origin = Origin(_FILE, "usulan", nomor, {"nip": Cell(_FILE, "usulan", f"B{nomor}", nomor, _nip(nomor))})
    return Usulan(
        origin=origin,
        nip=_nip(nomor),
        asks_target=kode is not None,
        target_cell=cell,
        kode_tujuan=kode,
        **fields,
    )


def _facts() -> BatchFacts:
    return BatchFacts(
        origin=Origin(_FILE, "batch"),
        tanggal_pelantikan=_DAY,
        jam="14.00 WIB",
        tempat="Aula",
        pakaian="Pakaian Sipil Lengkap",
        nomor_sk_struktural="800/1",
        tanggal_sk_struktural=_DAY,
        nomor_sk_tugas_tambahan="800/2",
        tanggal_sk_tugas_tambahan=_DAY,
        nomor_undangan="800/3",
        tanggal_undangan=_DAY,
        nomor_izin_mendagri="800/4",
        tanggal_izin_mendagri=_DAY,
        nomor_ba_tpk="800/5",
        tanggal_ba_tpk=_DAY,
        saksi_1_nip=_nip(7),
        saksi_2_nip=_nip(8),
        rohaniwan={agama.value: "Contoh" for agama in Agama},
        pembaca_sk="Contoh",
        pembaca_doa="Contoh",
        mc="Contoh",
    )


def _settings() -> OfficeSettings:
    key = ("sekda", "kepala_kepegawaian", "kabag_hukum", "wakil_kepala_daerah", "kepala_dinkes")
    return OfficeSettings(
        instansi=Instansi(
            nama="Pemerintah Kota Contoh",
            jenis="kota",
            wilayah="Kota Contoh",
            provinsi="Contoh",
            tempat="Contoh",
            perangkat_kepegawaian="Badan Kepegawaian",
            singkatan_kepegawaian="BKPSDM",
        ),
        kepala_daerah=KepalaDaerah(sebutan="Wali Kota Contoh", nama="Contoh"),
        pejabat={
            pejabat_key: Pejabat(
                key=pejabat_key,
                nama="Contoh",
                nip=_nip(8),
                pangkat="Pembina",
                golongan="IV/a",
                jabatan=pejabat_key,
            )
            for pejabat_key in key
        },
        keputusan=DecreeSettings(nomor="800/{{ urut }}", mengingat=("Dasar",), tembusan=("Arsip",)),
    )
