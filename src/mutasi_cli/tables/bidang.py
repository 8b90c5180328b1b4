"""The canonical tables: their fields, which of them must have a column, and how each value is read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mutasi_cli.law import LawBook
from mutasi_cli.tables.nilai import Penilai, golongan, kosakata, nama, nip, tanggal, teks
from mutasi_cli.tables.nilai.galat import tanpa_galat
from mutasi_cli.tables.nilai.ingat import Teringat
from mutasi_cli.tables.nilai.pendidikan import pendidikan

BIDANG: Mapping[str, Mapping[str, str]] = {
    "usulan": {
        "no": "baris",
        "nip": "nip",
        "nama": "baris",
        "kode_jabatan_tujuan": "baris",
        "jabatan_tujuan": "teks",
        "unit_tujuan": "teks",
        "jenis": "jenis_perpindahan",
        "dasar": "dasar_usulan",
        "nomor_dasar": "teks",
        "tanggal_dasar": "tanggal",
        "kode_jabatan_lama": "baris",
        "nomor_hasil_seleksi": "teks",
        "tanggal_hasil_seleksi": "tanggal",
        "nomor_pertek": "teks",
        "tanggal_pertek": "tanggal",
        "nomor_izin_khusus": "teks",
        "tanggal_izin_khusus": "tanggal",
        "tmt": "tanggal",
        "janji": "ya_tidak",
        "hadir": "ya_tidak",
        "alasan": "teks",
        "keterangan": "teks",
    },
    "pegawai": {
        "nip": "nip",
        "nama": "nama",
        "gelar_depan": "gelar",
        "gelar_belakang": "gelar",
        "tempat_lahir": "baris",
        "tanggal_lahir": "tanggal",
        "jenis_kelamin": "jenis_kelamin",
        "agama": "agama",
        "status_asn": "status_asn",
        "kedudukan": "kedudukan",
        "golongan": "golongan",
        "pangkat": "pangkat",
        "tmt_golongan": "tanggal",
        "tmt_cpns": "tanggal",
        "pendidikan": "pendidikan",
        "jurusan": "teks",
        "kode_jabatan": "baris",
        "jabatan": "teks",
        "unit_kerja": "teks",
        "jenis_jabatan": "jenis_jabatan",
        "eselon": "eselon",
        "jenjang_jf": "jenjang_jf",
        "rumpun_jf": "rumpun",
        "tmt_jf": "tanggal",
        "tmt_jabatan": "tanggal",
        "kode_tugas_tambahan": "baris",
        "tmt_tugas_tambahan": "tanggal",
        "hukuman_disiplin": "hukuman",
        "hukuman_mulai": "tanggal",
        "hukuman_selesai": "tanggal",
        "proses_disiplin": "teks_atau_tidak_ada",
        "status_hukum": "status_hukum",
        "uji_kompetensi": "hasil_uji",
        "tanggal_uji_kompetensi": "tanggal",
        "kotak_talenta": "kotak",
        "diklat_kepemimpinan": "teks",
        "sertifikat": "banyak",
        "masa_kerja_puskesmas_bulan": "cacah",
    },
    "jabatan": {
        "kode": "baris",
        "jabatan": "teks",
        "unit_kerja": "teks",
        "perangkat_daerah": "teks",
        "kode_atasan": "baris",
        "jenis": "jenis_jabatan",
        "eselon": "eselon",
        "jenjang": "jenjang",
        "kelas": "cacah",
        "formasi": "cacah",
        "layanan_vital": "layanan_vital",
        "pendidikan_min": "pendidikan",
        "jurusan_syarat": "banyak",
        "syarat_khusus": "syarat_khusus",
        "status": "status_jabatan",
        "kode_pengganti": "baris",
        "urut": "cacah",
        "pemangku_nip": "nip",
    },
    "batch": {"kunci": "baris", "nilai": "teks"},
    "riwayat": {
        "nip": "nip",
        "jabatan": "teks",
        "unit_kerja": "teks",
        "jenjang": "jenjang",
        "tmt_mulai": "tanggal",
        "tmt_selesai": "tanggal",
        "plt": "ya_tidak",
    },
    "pertek": {
        "nip": "nip",
        "nama": "baris",
        "kode_jabatan": "baris",
        "jabatan": "teks",
        "unit_kerja": "teks",
        "nomor": "teks",
        "tanggal": "tanggal",
        "hasil": "hasil_pertek",
    },
    "plt": {
        "kode_jabatan": "baris",
        "nip_plt": "nip",
        "mulai": "tanggal",
        "selesai": "tanggal",
        "nomor": "teks",
    },
    "pengecualian": {
        "aturan": "baris",
        "nip": "nip",
        "kode_jabatan": "baris",
        "alasan": "teks",
        "nomor_dokumen": "teks",
        "tanggal_dokumen": "tanggal",
        "berlaku_sampai": "tanggal",
    },
    "keluarga": {"nip": "nip", "nip_keluarga": "nip", "hubungan": "teks"},
    "libur": {"tanggal": "tanggal", "keterangan": "teks"},
}
"""Table -> field -> kind of value. ``pegawai`` also has ``predikat_YYYY`` for any year."""

KUNCI_BATCH: Mapping[str, str] = {
    "nama": "teks",
    "tanggal_pelantikan": "tanggal",
    "jam": "baris",
    "tempat": "teks",
    "pakaian": "teks",
    "tmt": "tanggal",
    "nomor_sk_struktural": "teks",
    "tanggal_sk_struktural": "tanggal",
    "nomor_sk_tugas_tambahan": "teks",
    "tanggal_sk_tugas_tambahan": "tanggal",
    "nomor_undangan": "teks",
    "tanggal_undangan": "tanggal",
    "nomor_izin_mendagri": "teks",
    "tanggal_izin_mendagri": "tanggal",
    "nomor_pertek": "teks",
    "tanggal_pertek": "tanggal",
    "nomor_ba_tpk": "teks",
    "tanggal_ba_tpk": "tanggal",
    "tanggal_data_pegawai": "tanggal",
    "hari": "baris",
    "saksi_1_nip": "nip",
    "saksi_2_nip": "nip",
    "frasa_kepercayaan": "teks",
    "pembaca_sk": "teks",
    "pembaca_doa": "teks",
    "mc": "teks",
    "catatan": "teks",
}
"""Key of the sheet ``batch`` -> kind of value; beside these ``rohaniwan_<agama>``."""

WAJIB: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "usulan": (("nip",), ("kode_jabatan_tujuan", "jabatan_tujuan")),
    "pegawai": (("nip",), ("nama",), ("golongan",), ("pendidikan",), ("tmt_jabatan",)),
    "jabatan": (("kode",), ("jabatan",), ("unit_kerja",)),
    "batch": (("kunci",), ("nilai",)),
    "riwayat": (("nip",),),
    "pertek": (("nip",),),
    "plt": (("kode_jabatan",), ("nip_plt",)),
    "pengecualian": (("aturan",), ("alasan",)),
    "keluarga": (("nip",), ("nip_keluarga",)),
    "libur": (("tanggal",),),
}
"""Table -> groups of fields of which one must have a column."""

PENOMOR: Mapping[str, frozenset[str]] = {"usulan": frozenset({"no"})}
"""Fields that alone make no row: offices number empty lines in advance."""

POLA_PREDIKAT = re.compile(r"predikat_?((?:19|20)\d{2})")


@dataclass(frozen=True)
class Kamus:
    """The parsers of all kinds of value, with the vocabularies that the law sets."""

    penilai: Mapping[str, Penilai]
    lawbook: LawBook
    _predikat: dict[int, Penilai] = field(default_factory=dict)
    _teringat: dict[tuple[str, str], Penilai] = field(default_factory=dict)

    def untuk(self, tabel: str, bidang: str) -> Penilai:
        """Return the parser of a field; it remembers what it has read."""
        penilai = self._teringat.get((tabel, bidang))
        if penilai is None:
            penilai = Teringat(self._penilai_untuk(tabel, bidang))
            self._teringat[tabel, bidang] = penilai
        return penilai

    def _penilai_untuk(self, tabel: str, bidang: str) -> Penilai:
        if bidang.startswith("predikat_"):
            return self.predikat(int(bidang.removeprefix("predikat_")))
        return self.penilai[BIDANG[tabel][bidang]]

    def predikat(self, tahun: int) -> Penilai:
        """Return the parser of the predicates of a year; before the first known list, that list."""
        if tahun not in self._predikat:
            parameter = self.lawbook.parameter["predikat_kinerja"]
            hari = max(date(tahun, 12, 31), parameter.nilai[0].berlaku)
            daftar = self.lawbook.on(hari).daftar("predikat_kinerja")
            self._predikat[tahun] = tanpa_galat(kosakata.penilai_predikat(daftar))
        return self._predikat[tahun]


def susun_kamus(lawbook: LawBook) -> Kamus:
    """Return the parsers; lists of golongan and eselon are the latest that the law knows.

    Which of them holds on the day is judged by the rules, not by the reader.
    """
    hari = max(
        lawbook.parameter[isi].nilai[-1].berlaku
        for isi in ("golongan", "golongan_pppk", "rentang_golongan_eselon")
    )
    law = lawbook.on(hari)
    pns = {kode: str(pangkat) for kode, pangkat in law.tabel("golongan").items()}
    penilai: dict[str, Penilai] = {
        "teks": teks.teks,
        "baris": teks.baris_teks,
        "teks_atau_tidak_ada": teks.teks_atau_tidak_ada,
        "gelar": teks.gelar,
        "banyak": teks.banyak,
        "ya_tidak": teks.ya_tidak,
        "cacah": teks.bulat(0, 999_999),
        "kotak": teks.bulat(1, 9),
        "nip": nip.nip,
        "nama": nama.nama,
        "tanggal": tanggal.tanggal,
        "golongan": golongan.penilai_golongan(pns, law.daftar("golongan_pppk")),
        "pangkat": golongan.penilai_pangkat(pns),
        "eselon": golongan.penilai_eselon(law.tabel("rentang_golongan_eselon")),
        "pendidikan": pendidikan,
        "jenis_kelamin": kosakata.JENIS_KELAMIN,
        "agama": kosakata.AGAMA,
        "status_asn": kosakata.STATUS_ASN,
        "kedudukan": kosakata.KEDUDUKAN,
        "jenis_jabatan": kosakata.JENIS_JABATAN,
        "jenjang": kosakata.jenjang,
        "jenjang_jf": kosakata.jenjang_jf,
        "rumpun": kosakata.rumpun,
        "hukuman": kosakata.hukuman,
        "status_hukum": kosakata.status_hukum,
        "hasil_uji": kosakata.HASIL_UJI,
        "layanan_vital": kosakata.LAYANAN_VITAL,
        "syarat_khusus": kosakata.banyak_kata(kosakata.SYARAT_KHUSUS),
        "status_jabatan": kosakata.STATUS_JABATAN,
        "dasar_usulan": kosakata.DASAR_USULAN,
        "jenis_perpindahan": kosakata.JENIS_PERPINDAHAN,
        "hasil_pertek": kosakata.HASIL_PERTEK,
    }
    return Kamus({jenis: tanpa_galat(isi) for jenis, isi in penilai.items()}, lawbook)
