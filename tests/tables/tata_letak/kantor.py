"""A small office: its people, its posts, who is proposed for what.

The writers of ``penulis`` return a :class:`Tulisan`; ``ke_lembar`` gives it to the reader as it is,
``ke_xlsx`` and ``ke_csv`` by way of a real file.
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

from mutasi_cli.tables import Lembar

HEADER_SIASN = (
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

SIASN_BARU = ("KARTU ASN VIRTUAL", "NAMA SEKOLAH", "FLAG IKD", "ESELON ID", "ESELON NAMA")
"""The five columns that the older form of 64 has not."""

Baris = list[list[object]]
JATIASIH = "Kelurahan Jatiasih Kecamatan Jatiasih"
JATIRASA = "Kelurahan Jatirasa Kecamatan Jatiasih"
KECAMATAN = "Kecamatan Jatiasih"
PUSKESMAS = "UPTD Puskesmas Jatiasih"


@dataclass(frozen=True)
class Orang:
    nip: str
    nama: str
    depan: str | None
    belakang: str | None
    tempat: str
    lahir: date
    kelamin: str
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
        bulan = int(self.nip[12:14])
        return date(int(self.nip[8:12]), 1 if bulan == 21 else bulan, 1)

    @property
    def bergelar(self) -> str:
        nama = f"{self.depan} {self.nama}" if self.depan else self.nama
        return f"{nama}, {self.belakang}" if self.belakang else nama


@dataclass(frozen=True)
class Pos:
    kode: str
    jabatan: str
    unit: str
    perangkat: str
    jenis: str
    eselon: str | None
    pemangku: str | None = None


def _o(isi: str, lahir: date, tmt_golongan: date, tmt_jabatan: date) -> Orang:
    """Make a person of words parted by ``;``; a dash is nothing."""
    k = [None if satu == "-" else satu for satu in isi.split(";")]
    teks = [satu or "" for satu in k]
    return Orang(
        nip=teks[0],
        nama=teks[1],
        depan=k[2],
        belakang=k[3],
        tempat=teks[4],
        lahir=lahir,
        kelamin=teks[5],
        agama=teks[6],
        status=teks[7],
        kedudukan=teks[8],
        golongan=teks[9],
        tmt_golongan=tmt_golongan,
        pendidikan=teks[10],
        jurusan=teks[11],
        kode=teks[12],
        tmt_jabatan=tmt_jabatan,
    )


ORANG = (
    _o(
        "197803152006041003;Budi Santoso;Drs.;M.Si.;Bekasi;L;Islam;PNS;Aktif;IV/a;S-2"
        ";Administrasi Publik;CAMAT",
        *(date(1978, 3, 15), date(2022, 4, 1), date(2021, 1, 4)),
    ),
    _o(
        "198206112005032001;Citra Lestari;-;S.STP.;Kota Bandung;P;Kristen;PNS;Aktif;III/d;D-IV"
        ";Ilmu Pemerintahan"
        ";LURAH",
        *(date(1982, 6, 11), date(2020, 10, 1), date(2022, 2, 7)),
    ),
    _o(
        "198501012010011001;Dedi Irawan;-;S.E.;Bogor;L;Hindu;PNS;Tugas Belajar;III/c;S-1"
        ";Ekonomi Pembangunan;KASI",
        *(date(1985, 1, 1), date(2019, 4, 1), date(2020, 3, 2)),
    ),
    _o(
        "198702022014022003;Eka Putri Wulandari;dr.;-;Jakarta;P;Katolik;PNS;Aktif;III/d;S-1"
        ";Kedokteran;DOKTER",
        *(date(1987, 2, 2), date(2021, 4, 1), date(2018, 5, 1)),
    ),
    _o(
        "199003032022212004;Fitri;-;A.Md.;Garut;P;Buddha;PPPK;Aktif;VII;D-III;Manajemen Informatika;STAF",
        *(date(1990, 3, 3), date(2022, 3, 1), date(2022, 3, 1)),
    ),
    _o(
        "199104042019031005;Gilang R. Pratama;-;S.IP., M.AP.;Cirebon;L;Khonghucu;CPNS;Aktif;III/a;S-2"
        ";Ilmu Politik"
        ";STAF",
        *(date(1991, 4, 4), date(2019, 3, 1), date(2019, 3, 1)),
    ),
)

POS = (
    Pos("CAMAT", "Camat", KECAMATAN, KECAMATAN, "struktural", "III.a", ORANG[0].nip),
    Pos("STAF", "Penata Layanan Operasional", KECAMATAN, KECAMATAN, "pelaksana", None),
    Pos("LURAH", "Lurah", JATIASIH, KECAMATAN, "struktural", "IV.a", ORANG[1].nip),
    Pos("KASI", "Kepala Seksi Pemerintahan", JATIASIH, KECAMATAN, "struktural", "IV.b", ORANG[2].nip),
    Pos("LURAH2", "Lurah", JATIRASA, KECAMATAN, "struktural", "IV.a"),
    Pos("PKM", f"Kepala {PUSKESMAS}", PUSKESMAS, "Dinas Kesehatan", "tugas tambahan", None),
    Pos("DOKTER", "Dokter Ahli Muda", PUSKESMAS, "Dinas Kesehatan", "fungsional", None, ORANG[3].nip),
)
KODE = {isi.kode: isi for isi in POS}

USULAN = (
    (ORANG[2].nip, "LURAH2", None),
    (ORANG[1].nip, "KASI", "tukar tempat"),
    (ORANG[3].nip, "PKM", None),
    (ORANG[5].nip, "LURAH", None),
)
"""Who is proposed for which post, with what is written beside it."""


@dataclass
class Tulisan:
    """A sheet as an office writes it: rows from A1; merged cells, hidden rows and columns as Excel counts."""

    rows: Baris
    gabungan: list[str] = field(default_factory=list)
    baris_sembunyi: list[int] = field(default_factory=list)
    kolom_sembunyi: list[str] = field(default_factory=list)
    saring: str | None = None

    def ke_lembar(self, nama: str = "Sheet1", file: str = "kantor.xlsx") -> Lembar:
        rentang = [CellRange(isi).bounds for isi in self.gabungan]
        gabungan = [(r0 - 1, k0 - 1, r1 - 1, k1 - 1) for k0, r0, k1, r1 in rentang]
        return Lembar(file, "0" * 64, nama, self.rows, ambil_gabungan=lambda: gabungan)

    def ke_xlsx(self, path: Path, nama: str = "Sheet1") -> Path:
        buku = openpyxl.Workbook()
        assert buku.active is not None
        buku.active.title = nama
        self.tulis(buku.active)
        buku.save(path)
        return path

    def tulis(self, sheet: Any) -> None:
        for i, baris in enumerate(self.rows, 1):
            for j, nilai in enumerate(baris, 1):
                if nilai is not None:
                    sel = sheet.cell(i, j, nilai)
                    if isinstance(nilai, str):
                        sel.data_type = "s"
        for rentang in self.gabungan:
            sheet.merge_cells(rentang)
        for nomor in self.baris_sembunyi:
            sheet.row_dimensions[nomor].hidden = True
        for huruf in self.kolom_sembunyi:
            sheet.column_dimensions[huruf].hidden = True
        sheet.auto_filter.ref = self.saring

    def ke_csv(self, path: Path, *, pemisah: str = ";", sandi: str = "utf-8-sig") -> Path:
        keluar = io.StringIO()
        csv.writer(keluar, delimiter=pemisah, lineterminator="\r\n").writerows(
            [["" if isi is None else isi for isi in baris] for baris in self.rows]
        )
        path.write_bytes(keluar.getvalue().encode(sandi))
        return path


def hari(tanggal: date) -> datetime:
    return datetime.combine(tanggal, time())


def dmy(tanggal: date) -> str:
    return f"{tanggal:%d-%m-%Y}"


def satu_sel(pos: Pos) -> str:
    """The post with its unit in one cell, as papers write it."""
    if pos.jabatan in {"Lurah", "Camat"}:
        return f"{pos.jabatan} {pos.unit.partition(' ')[2]}"
    return pos.jabatan if pos.unit in pos.jabatan else f"{pos.jabatan} pada {pos.unit}"
