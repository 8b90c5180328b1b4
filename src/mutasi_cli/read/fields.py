"""The canonical tables: their fields, which of them must have a column, and how each value is read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mutasi_cli.law import LawBook
from mutasi_cli.read.layout.heading_key import heading_key
from mutasi_cli.read.values import (
    Parser,
    date_value,
    golongan_value,
    name_value,
    nip_value,
    text_value,
    word_value,
)
from mutasi_cli.read.values.error_words import without_error_words
from mutasi_cli.read.values.memory import RememberingParser
from mutasi_cli.read.values.pendidikan_value import pendidikan

FIELDS: Mapping[str, Mapping[str, str]] = {
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
        "kategori_imut": "baris",
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
        "tugas_tambahan": "teks",
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
        "pns_id": "baris",
        "unor_id": "baris",
        "jabatan_id": "baris",
        "jenis_jabatan_id": "baris",
        "eselon_id": "baris",
        "instansi_id": "baris",
        "satuan_kerja_id": "baris",
        "kedudukan_id": "baris",
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
        "unor_id": "baris",
        "eselon_id": "baris",
        "jabatan_fungsional_id": "baris",
        "jabatan_pelaksana_id": "baris",
        "sub_jabatan_id": "baris",
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
    "izin_mendagri": {
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
        "tanggal": "tanggal",
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

TABLE_NAMES: Mapping[str, str] = {heading_key(table): table for table in FIELDS}
"""Name of a sheet, as names are compared -> the table: ``Izin Mendagri`` is ``izin_mendagri``."""

BATCH_KEYS: Mapping[str, str] = {
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

REQUIRED: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "usulan": (("nip",), ("kode_jabatan_tujuan", "jabatan_tujuan")),
    "pegawai": (("nip",), ("nama",)),
    "jabatan": (("jabatan",),),
    "batch": (("kunci",), ("nilai",)),
    "riwayat": (("nip",),),
    "pertek": (("nip",),),
    "izin_mendagri": (("nip",),),
    "plt": (("kode_jabatan",), ("nip_plt",)),
    "pengecualian": (("aturan",), ("alasan",)),
    "keluarga": (("nip",), ("nip_keluarga",)),
    "libur": (("tanggal",),),
}
"""Table -> groups of fields of which one must have a column: without it the table cannot be read at all."""

NUMBERING_FIELDS: Mapping[str, frozenset[str]] = {"usulan": frozenset({"no"})}
"""Fields that alone make no row: offices number empty lines in advance."""

PREDIKAT_PATTERN = re.compile(r"predikat_?((?:19|20)\d{2})")


@dataclass(frozen=True)
class ValueParsers:
    """The parsers of all kinds of value, with the vocabularies that the law sets."""

    parser: Mapping[str, Parser]
    lawbook: LawBook
    _predikat: dict[int, Parser] = field(default_factory=dict)
    _remembered: dict[tuple[str, str], Parser] = field(default_factory=dict)

    def purpose(self, table: str, field: str) -> Parser:
        """Return the parser of a field; it remembers what it has read."""
        parser = self._remembered.get((table, field))
        if parser is None:
            parser = RememberingParser(self._parser_for(table, field))
            self._remembered[table, field] = parser
        return parser

    def _parser_for(self, table: str, field: str) -> Parser:
        if field.startswith("predikat_"):
            return self.predikat(int(field.removeprefix("predikat_")))
        return self.parser[FIELDS[table][field]]

    def predikat(self, year: int) -> Parser:
        """Return the parser of the predicates of a year; before the first known list, that list."""
        if year not in self._predikat:
            parameter = self.lawbook.parameter["predikat_kinerja"]
            day = max(date(year, 12, 31), parameter.value[0].in_force)
            listed = self.lawbook.on(day).listed("predikat_kinerja")
            self._predikat[year] = without_error_words(word_value.predikat_parser(listed))
        return self._predikat[year]


def build_parsers(lawbook: LawBook) -> ValueParsers:
    """Return the parsers; lists of golongan and eselon are the latest that the law knows.

    Which of them holds on the day is judged by the rules, not by the reader.
    """
    day = max(
        lawbook.parameter[entry].value[-1].in_force
        for entry in ("golongan", "golongan_pppk", "rentang_golongan_eselon")
    )
    law = lawbook.on(day)
    pns = {kode: str(pangkat) for kode, pangkat in law.table("golongan").items()}
    parsers: dict[str, Parser] = {
        "teks": text_value.text,
        "baris": text_value.text_line,
        "teks_atau_tidak_ada": text_value.text_or_none,
        "gelar": text_value.gelar,
        "banyak": text_value.several,
        "ya_tidak": text_value.yes_no,
        "cacah": text_value.whole_number(0, 999_999),
        "kotak": text_value.whole_number(1, 9),
        "nip": nip_value.nip,
        "nama": name_value.nama,
        "tanggal": date_value.tanggal,
        "golongan": golongan_value.golongan_parser(pns, law.listed("golongan_pppk")),
        "pangkat": golongan_value.pangkat_parser(pns),
        "eselon": golongan_value.eselon_parser(law.table("rentang_golongan_eselon")),
        "pendidikan": pendidikan,
        "jenis_kelamin": word_value.JENIS_KELAMIN,
        "agama": word_value.AGAMA,
        "status_asn": word_value.STATUS_ASN,
        "kedudukan": word_value.KEDUDUKAN,
        "jenis_jabatan": word_value.JENIS_JABATAN,
        "jenjang": word_value.jenjang,
        "jenjang_jf": word_value.jenjang_jf,
        "rumpun": word_value.rumpun,
        "hukuman": word_value.hukuman,
        "status_hukum": word_value.status_hukum,
        "hasil_uji": word_value.HASIL_UJI,
        "layanan_vital": word_value.LAYANAN_VITAL,
        "syarat_khusus": word_value.several_words(word_value.SYARAT_KHUSUS),
        "status_jabatan": word_value.STATUS_JABATAN,
        "dasar_usulan": word_value.DASAR_USULAN,
        "jenis_perpindahan": word_value.KIND_OF_MOVE,
        "hasil_pertek": word_value.HASIL_PERTEK,
    }
    return ValueParsers({jenis: without_error_words(entry) for jenis, entry in parsers.items()}, lawbook)
