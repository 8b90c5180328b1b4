"""A small office: its people, its posts, who is proposed for what.

The writers of ``author`` return a :class:`WrittenSheet`; ``to_sheet`` gives it to the reader as it is,
``to_xlsx`` and ``to_csv`` by way of a real file.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.cell_range import CellRange

from mutasi_cli.read import Sheet

SIASN_HEADINGS = (
    *("PNS ID", "NIP BARU", "NIP LAMA", "NAMA"),
    *("GELAR DEPAN", "GELAR BELAKANG", "TEMPAT LAHIR ID", "TEMPAT LAHIR NAMA"),
    *("TANGGAL LAHIR", "JENIS KELAMIN", "AGAMA ID", "AGAMA NAMA"),
    *("JENIS KAWIN ID", "JENIS KAWIN NAMA", "NIK", "NOMOR HP"),
    *("EMAIL", "EMAIL GOV", "ALAMAT", "NPWP NOMOR"),
    *("BPJS", "JENIS PEGAWAI ID", "JENIS PEGAWAI NAMA", "KEDUDUKAN HUKUM ID"),
    *("KEDUDUKAN HUKUM NAMA", "STATUS CPNS PNS", "KARTU ASN VIRTUAL", "NOMOR SK CPNS"),
    *("TANGGAL SK CPNS", "TMT CPNS", "NOMOR SK PNS", "TANGGAL SK PNS"),
    *("TMT PNS", "GOL AWAL ID", "GOL AWAL NAMA", "GOL AKHIR ID"),
    *("GOL AKHIR NAMA", "TMT GOLONGAN", "MK TAHUN", "MK BULAN"),
    *("JENIS JABATAN ID", "JENIS JABATAN NAMA", "JABATAN ID", "JABATAN NAMA"),
    *("TMT JABATAN", "TINGKAT PENDIDIKAN ID", "TINGKAT PENDIDIKAN NAMA", "PENDIDIKAN ID"),
    *("PENDIDIKAN NAMA", "TAHUN LULUS", "KPKN ID", "KPKN NAMA"),
    *("LOKASI KERJA ID", "LOKASI KERJA NAMA", "UNOR ID", "UNOR NAMA"),
    *("INSTANSI INDUK ID", "INSTANSI INDUK NAMA", "INSTANSI KERJA ID", "INSTANSI KERJA NAMA"),
    *("SATUAN KERJA INDUK ID", "SATUAN KERJA INDUK NAMA", "SATUAN KERJA KERJA ID", "SATUAN KERJA KERJA NAMA"),
    *("IS VALID NIK", "NAMA SEKOLAH", "FLAG IKD", "ESELON ID", "ESELON NAMA"),
)
"""The 69 headings of the export as SIASN writes them today."""

NEWER_SIASN_HEADINGS = ("KARTU ASN VIRTUAL", "NAMA SEKOLAH", "FLAG IKD", "ESELON ID", "ESELON NAMA")
"""The five columns that the older form of 64 has not."""

Row = list[list[object]]
JATIASIH = "Kelurahan Jatiasih Kecamatan Jatiasih"
JATIRASA = "Kelurahan Jatirasa Kecamatan Jatiasih"
KECAMATAN = "Kecamatan Jatiasih"
PUSKESMAS = "UPTD Puskesmas Jatiasih"


@dataclass(frozen=True)
class People:
    nip: str
    nama: str
    front: str | None
    after: str | None
    tempat: str
    birth_date: date
    gender: str
    agama: str
    status: str
    kedudukan: str
    golongan: str
    tmt_golongan: date
    pendidikan: str
    jurusan: str
    kode: str
    tmt_jabatan: date

    @property
    def cpns(self) -> date:
        month = int(self.nip[12:14])
        return date(int(self.nip[8:12]), 1 if month == 21 else month, 1)

    @property
    def name_with_gelar(self) -> str:
        nama = f"{self.front} {self.nama}" if self.front else self.nama
        return f"{nama}, {self.after}" if self.after else nama


@dataclass(frozen=True)
class OfficePost:
    kode: str
    jabatan: str
    unit: str
    perangkat: str
    jenis: str
    eselon: str | None
    pemangku: str | None = None


def _orang_of(parted_words: str, birth_date: date, tmt_golongan: date, tmt_jabatan: date) -> People:
    """Make a person of words parted by ``;``; a dash is nothing."""
    k = [None if part == "-" else part for part in parted_words.split(";")]
    text = [part or "" for part in k]
    return People(
        nip=text[0],
        nama=text[1],
        front=k[2],
        after=k[3],
        tempat=text[4],
        birth_date=birth_date,
        gender=text[5],
        agama=text[6],
        status=text[7],
        kedudukan=text[8],
        golongan=text[9],
        tmt_golongan=tmt_golongan,
        pendidikan=text[10],
        jurusan=text[11],
        kode=text[12],
        tmt_jabatan=tmt_jabatan,
    )


PERSON = (
    _orang_of(
        "197803152006041003;Budi Santoso;Drs.;M.Si.;Bekasi;L;Islam;PNS;Aktif;IV/a;S-2;Administrasi Publik;CAMAT",
        *(date(1978, 3, 15), date(2022, 4, 1), date(2021, 1, 4)),
    ),
    _orang_of(
        "198206112005032001;Citra Lestari;-;S.STP.;Kota Bandung;P;Kristen;PNS;Aktif;III/d;D-IV;Ilmu Pemerintahan;LURAH",
        *(date(1982, 6, 11), date(2020, 10, 1), date(2022, 2, 7)),
    ),
    _orang_of(
        "198501012010011001;Dedi Irawan;-;S.E.;Bogor;L;Hindu;PNS;Tugas Belajar;III/c;S-1;Ekonomi Pembangunan;KASI",
        *(date(1985, 1, 1), date(2019, 4, 1), date(2020, 3, 2)),
    ),
    _orang_of(
        "198702022014022003;Eka Putri Wulandari;dr.;-;Jakarta;P;Katolik;PNS;Aktif;III/d;S-1;Kedokteran;DOKTER",
        *(date(1987, 2, 2), date(2021, 4, 1), date(2018, 5, 1)),
    ),
    _orang_of(
        "199003032022212004;Fitri;-;A.Md.;Garut;P;Buddha;PPPK;Aktif;VII;D-III;Manajemen Informatika;STAF",
        *(date(1990, 3, 3), date(2022, 3, 1), date(2022, 3, 1)),
    ),
    _orang_of(
        "199104042019031005;Gilang R. Pratama;-;S.IP., M.AP.;Cirebon;L;Khonghucu;CPNS;Aktif;III/a;S-2"
        ";Ilmu Politik"
        ";STAF",
        *(date(1991, 4, 4), date(2019, 3, 1), date(2019, 3, 1)),
    ),
)

OFFICE_POSTS = (
    OfficePost("CAMAT", "Camat", KECAMATAN, KECAMATAN, "struktural", "III.a", PERSON[0].nip),
    OfficePost("STAF", "Penata Layanan Operasional", KECAMATAN, KECAMATAN, "pelaksana", None),
    OfficePost("LURAH", "Lurah", JATIASIH, KECAMATAN, "struktural", "IV.a", PERSON[1].nip),
    OfficePost("KASI", "Kepala Seksi Pemerintahan", JATIASIH, KECAMATAN, "struktural", "IV.b", PERSON[2].nip),
    OfficePost("LURAH2", "Lurah", JATIRASA, KECAMATAN, "struktural", "IV.a"),
    OfficePost("PKM", f"Kepala {PUSKESMAS}", PUSKESMAS, "Dinas Kesehatan", "tugas tambahan", None),
    OfficePost("DOKTER", "Dokter Ahli Muda", PUSKESMAS, "Dinas Kesehatan", "fungsional", None, PERSON[3].nip),
)
POST_BY_KODE = {office_post.kode: office_post for office_post in OFFICE_POSTS}

USULAN = (
    (PERSON[2].nip, "LURAH2", None),
    (PERSON[1].nip, "KASI", "tukar tempat"),
    (PERSON[3].nip, "PKM", None),
    (PERSON[5].nip, "LURAH", None),
)
"""Who is proposed for which post, with what is written beside it."""


@dataclass
class WrittenSheet:
    """A sheet as an office writes it: rows from A1; merged cells, hidden rows and columns as Excel counts."""

    rows: Row
    merged: list[str] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[str] = field(default_factory=list)
    filter_xml: str | None = None

    def to_sheet(self, nama: str = "Sheet1", file: str = "kantor.xlsx") -> Sheet:
        span = [CellRange(cell_range).bounds for cell_range in self.merged]
        merged = [(r0 - 1, k0 - 1, r1 - 1, k1 - 1) for k0, r0, k1, r1 in span]
        return Sheet(file, "0" * 64, nama, self.rows, fetch_merged=lambda: merged)

    def to_xlsx(self, path: Path, nama: str = "Sheet1") -> Path:
        workbook = openpyxl.Workbook()
        assert workbook.active is not None
        workbook.active.title = nama
        self.write(workbook.active)
        workbook.save(path)
        return path

    def write(self, sheet: Any) -> None:
        for i, row in enumerate(self.rows, 1):
            for j, value in enumerate(row, 1):
                if value is not None:
                    cell = sheet.cell(i, j, value)
                    if isinstance(value, str):
                        cell.data_type = "s"
        for span in self.merged:
            sheet.merge_cells(span)
        for nomor in self.hidden_rows:
            sheet.row_dimensions[nomor].hidden = True
        for letter in self.hidden_columns:
            sheet.column_dimensions[letter].hidden = True
        sheet.auto_filter.ref = self.filter_xml

    def to_csv(self, path: Path, *, separator: str = ";", encoding: str = "utf-8-sig") -> Path:
        removed = io.StringIO()
        csv.writer(removed, delimiter=separator, lineterminator="\r\n").writerows(
            [["" if cell_value is None else cell_value for cell_value in row] for row in self.rows]
        )
        path.write_bytes(removed.getvalue().encode(encoding))
        return path


def day(tanggal: date) -> datetime:
    return datetime.combine(tanggal, time())


def dmy(tanggal: date) -> str:
    return f"{tanggal:%d-%m-%Y}"


def post_in_one_cell(pos: OfficePost) -> str:
    """The post with its unit in one cell, as papers write it."""
    if pos.jabatan in {"Lurah", "Camat"}:
        return f"{pos.jabatan} {pos.unit.partition(' ')[2]}"
    return pos.jabatan if pos.unit in pos.jabatan else f"{pos.jabatan} pada {pos.unit}"
