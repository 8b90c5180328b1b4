"""Shapes shared by the generator: cell values, rows, the finished example."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

DatedValue = str | int | date | None
Row = dict[str, DatedValue]

PELANTIKAN = date(2026, 2, 6)
"""Day of the inauguration."""

KEPUTUSAN = date(2026, 2, 5)
"""Date of both decrees."""

COLUMNS: dict[str, tuple[str, ...]] = {
    "usulan": (
        "no",
        "nip",
        "nama",
        "kode_jabatan_tujuan",
        "jabatan_tujuan",
        "unit_tujuan",
        "jenis",
        "dasar",
        "nomor_dasar",
        "tanggal_dasar",
        "kode_jabatan_lama",
        "nomor_hasil_seleksi",
        "tanggal_hasil_seleksi",
        "nomor_pertek",
        "tanggal_pertek",
        "nomor_izin_khusus",
        "tanggal_izin_khusus",
        "tmt",
        "janji",
        "hadir",
        "alasan",
        "keterangan",
    ),
    "pegawai": (
        "nip",
        "nama",
        "gelar_depan",
        "gelar_belakang",
        "tempat_lahir",
        "tanggal_lahir",
        "jenis_kelamin",
        "agama",
        "status_asn",
        "kedudukan",
        "golongan",
        "pangkat",
        "tmt_golongan",
        "tmt_cpns",
        "pendidikan",
        "jurusan",
        "kode_jabatan",
        "jenis_jabatan",
        "eselon",
        "jenjang_jf",
        "rumpun_jf",
        "tmt_jf",
        "tmt_jabatan",
        "kode_tugas_tambahan",
        "tmt_tugas_tambahan",
        "predikat_2023",
        "predikat_2024",
        "predikat_2025",
        "hukuman_disiplin",
        "hukuman_mulai",
        "hukuman_selesai",
        "proses_disiplin",
        "status_hukum",
        "uji_kompetensi",
        "tanggal_uji_kompetensi",
        "kotak_talenta",
        "diklat_kepemimpinan",
        "sertifikat",
        "masa_kerja_puskesmas_bulan",
    ),
    "jabatan": (
        "kode",
        "jabatan",
        "unit_kerja",
        "perangkat_daerah",
        "kode_atasan",
        "jenis",
        "eselon",
        "jenjang",
        "kelas",
        "formasi",
        "layanan_vital",
        "pendidikan_min",
        "jurusan_syarat",
        "syarat_khusus",
        "status",
        "kode_pengganti",
        "urut",
        "pemangku_nip",
    ),
    "batch": ("kunci", "nilai"),
    "riwayat": ("nip", "jabatan", "unit_kerja", "jenjang", "tmt_mulai", "tmt_selesai", "plt"),
    "pertek": ("nip", "nama", "kode_jabatan", "nomor", "tanggal", "hasil"),
    "plt": ("kode_jabatan", "nip_plt", "mulai", "selesai", "nomor"),
    "keluarga": ("nip", "nip_keluarga", "hubungan"),
    "libur": ("tanggal", "keterangan"),
    "pengecualian": (
        "aturan",
        "nip",
        "kode_jabatan",
        "alasan",
        "nomor_dokumen",
        "tanggal_dokumen",
        "berlaku_sampai",
    ),
}
"""Sheet -> headings, in the order in which they are written."""


@dataclass(frozen=True)
class Step:
    """One proposed move.

    ``source`` says who moves: the holder of ``origin`` (``pemangku``), the head
    of the Puskesmas ``origin`` (``kapus``), or one of several people in the
    functional or clerical post ``origin`` (``new``).
    """

    source: str
    origin: str
    target: str
    jenis: str
    group: str


@dataclass(frozen=True)
class Example:
    """The finished example: tables by sheet, the text of mutasi.toml, and its figures.

    ``figures`` names what the README points at (``chain``, ``cycle``,
    ``is_swap``): for each the NIPs in order, the last to move in first.
    """

    table: dict[str, list[Row]]
    office_settings: str
    step: dict[str, Step]
    figures: dict[str, list[str]]


def months_before(months: int, day: int = 1) -> date:
    """Return the day ``day`` of the month ``amount`` months before the inauguration's."""
    nomor = PELANTIKAN.year * 12 + PELANTIKAN.month - 1 - months
    return date(nomor // 12, nomor % 12 + 1, day)
