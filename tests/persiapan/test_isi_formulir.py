"""``mutasi init``, the form filled in as an officer would, ``mutasi validate``: a clean, silent batch."""

from __future__ import annotations

import json
import shutil
import subprocess
from copy import copy
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from mutasi_cli.cli import run

Baris = dict[str, Any]

UNIT = ("Kecamatan Utara", "Kecamatan Selatan", "Kecamatan Timur")
SEKSI = (
    "Kepala Seksi Pemerintahan",
    "Kepala Seksi Pelayanan",
    "Kepala Seksi Pemberdayaan Masyarakat",
    "Kepala Subbagian Umum",
)
PEJABAT = {
    "sekda": ("Sekretaris Daerah Kota Contoh", "Pembina Utama Madya", "IV/d"),
    "kepala_kepegawaian": ("Kepala Badan Kepegawaian Kota Contoh", "Pembina Utama Muda", "IV/c"),
    "kabag_hukum": ("Kepala Bagian Hukum Kota Contoh", "Pembina", "IV/a"),
}


def _posts() -> list[Baris]:
    hasil = []
    for nomor, unit in enumerate(UNIT, start=1):
        umum = {"unit_kerja": unit, "perangkat_daerah": unit, "jenis": "struktural", "formasi": 1}
        hasil.append(
            {
                **umum,
                "kode": f"KEC.{nomor:02}.CAMAT",
                "jabatan": "Camat",
                "eselon": "III.a",
                "layanan_vital": "kewilayahan",
                "syarat_khusus": "camat",
            }
        )
        hasil += [
            {
                **umum,
                "kode": f"KEC.{nomor:02}.{urut}",
                "jabatan": jabatan,
                "eselon": "IV.a",
                "kode_atasan": f"KEC.{nomor:02}.CAMAT",
            }
            for urut, jabatan in enumerate(SEKSI, start=1)
        ]
    return hasil


def _person(nomor: int, jabatan: Baris) -> Baris:
    lahir = date(1978 + nomor % 6, 1 + nomor % 12, 3 + nomor)
    pengawas = jabatan["eselon"] == "IV.a"
    return {
        "nip": f"{lahir:%Y%m%d}200501{1 + nomor % 2}{nomor + 1:03}",
        "nama": f"Pegawai {chr(65 + nomor)} Contoh",
        "gelar_belakang": "S.Sos.",
        "tanggal_lahir": lahir,
        "jenis_kelamin": "LP"[nomor % 2],
        "agama": "Islam",
        "status_asn": "PNS",
        "kedudukan": "Aktif",
        "golongan": "III/d" if pengawas else "IV/a",
        "pangkat": "Penata Tingkat I" if pengawas else "Pembina",
        "tmt_golongan": date(2020, 4, 1),
        "tmt_cpns": date(2005, 1, 1),
        "pendidikan": "S-1",
        "jurusan": "Ilmu Administrasi Negara",
        "kode_jabatan": jabatan["kode"],
        "jenis_jabatan": "struktural",
        "eselon": jabatan["eselon"],
        "tmt_jabatan": date(2022, 3, 1),
        "predikat_2024": "Baik",
        "predikat_2025": "Baik",
        "hukuman_disiplin": "Tidak Ada",
        "status_hukum": "Tidak Ada",
        "uji_kompetensi": "Memenuhi Syarat",
        "tanggal_uji_kompetensi": date(2025, 9, 1),
        "diklat_kepemimpinan": "PKP",
    }


def _tables() -> tuple[dict[str, list[Baris]], Baris]:
    """Return the rows of each sheet, and the values of the sheet ``batch``: a ring of twelve moves."""
    jabatan = _posts()
    seksi = [isi for isi in jabatan if isi["eselon"] == "IV.a"]
    camat = [isi for isi in jabatan if isi["eselon"] == "III.a"]
    pegawai = [_person(nomor, isi) for nomor, isi in enumerate([*seksi, *camat])]
    usulan = [
        {
            "no": nomor + 1,
            "nip": pegawai[nomor]["nip"],
            "nama": pegawai[nomor]["nama"],
            "kode_jabatan_tujuan": seksi[(nomor + 5) % len(seksi)]["kode"],
            "nomor_pertek": "1234/R-AK.02.02/2026",
            "tanggal_pertek": date(2026, 1, 20),
        }
        for nomor in range(len(seksi))
    ]
    batch = {
        "tanggal_pelantikan": date(2026, 2, 6),
        "jam": "09.00 WIB",
        "tempat": "Aula Balai Kota",
        "nomor_undangan": "400.14.1.1/1/2026",
        "tanggal_undangan": date(2026, 2, 3),
        "nomor_ba_tpk": "1/BA/2026",
        "tanggal_ba_tpk": date(2026, 1, 15),
        "tanggal_data_pegawai": date(2026, 1, 10),
        "saksi_1_nip": pegawai[12]["nip"],
        "saksi_2_nip": pegawai[13]["nip"],
        "rohaniwan_islam": "Ustaz Contoh",
    }
    return {"jabatan": jabatan, "pegawai": pegawai, "usulan": usulan}, batch


def _fill(berkas: Path) -> None:
    """Type the rows into the form; every word goes through the validation that Excel would apply."""
    tabel, batch = _tables()
    buku = load_workbook(berkas)
    kode = {isi["kode"] for isi in tabel["jabatan"]}
    for sheet, semua in tabel.items():
        ws: Any = buku[sheet]
        kolom = {sel.value: sel.column_letter for sel in ws[1]}
        for nomor, isi in enumerate(semua, start=2):
            for judul, nilai in isi.items():
                sel = ws[f"{kolom[judul]}{nomor}"]
                assert _accepted(buku, ws, sel.coordinate, nilai, kode), (sheet, judul, nilai)
                sel.value = nilai
                # A cell that somebody types into takes the style of its column; openpyxl does not do that.
                sel._style = copy(ws.column_dimensions[sel.column_letter]._style)
    lembar: Any = buku["batch"]
    for baris in range(2, lembar.max_row + 1):
        if lembar.cell(baris, 1).value in batch:
            nilai = batch.pop(lembar.cell(baris, 1).value)
            assert _accepted(buku, lembar, f"B{baris}", nilai, kode)
            lembar.cell(baris, 2).value = nilai
    assert not batch
    buku.save(berkas)


def _accepted(buku: Workbook, ws: Any, sel: str, nilai: Any, kode: set[str]) -> bool:
    """Tell whether Excel would take a value into a cell without a word."""
    for aturan in ws.data_validations.dataValidation:
        if sel not in aturan.sqref:
            continue
        if aturan.type == "list":
            return nilai in (
                kode if aturan.formula1 == "daftar_kode_jabatan" else _words(buku, aturan.formula1)
            )
        if aturan.type == "custom":
            return isinstance(nilai, str) and len(nilai) == 18 and nilai.isdigit()
        if aturan.type == "date":
            return isinstance(nilai, date)
        return isinstance(nilai, int)
    return True


def _words(buku: Workbook, nama: str) -> set[Any]:
    lembar, _, rentang = buku.defined_names[nama].attr_text.partition("!")
    ws: Any = buku[lembar.strip("'")]
    return {sel[0].value for sel in ws[rentang.replace("$", "")]}


def _complete_settings(berkas: Path) -> None:
    """Fill in ``mutasi.toml`` in an editor: only values between the quotes, and lines switched on."""
    teks = berkas.read_text(encoding="utf-8")
    for lama, baru in (
        ('nama = ""  ', 'nama = "Pemerintah Kota Contoh"'),
        ("# jenis = ", "jenis = "),
        ('wilayah = ""', 'wilayah = "Kota Contoh"'),
        ('provinsi = ""', 'provinsi = "Jawa Barat"'),
        ('tempat = ""', 'tempat = "Contoh"'),
        ('perangkat_kepegawaian = ""', 'perangkat_kepegawaian = "Badan Kepegawaian"'),
        ('singkatan_kepegawaian = ""', 'singkatan_kepegawaian = "BKD"'),
        ('sebutan = ""', 'sebutan = "Wali Kota Contoh"'),
        ("# tanggal_pelantikan = ", "tanggal_pelantikan = "),
        ("# akhir_masa_jabatan = ", "akhir_masa_jabatan = "),
        ('    # "Undang-Undang Nomor 20', '    "Undang-Undang Nomor 20'),
    ):
        assert lama in teks, lama
        teks = teks.replace(lama, baru, 1)
    kepala, _, sisa = teks.partition("[kepala_daerah]")
    sisa = sisa.replace('nama = ""', 'nama = "Budi Contoh"', 1)
    teks = f"{kepala}[kepala_daerah]{sisa}"
    for nomor, (kunci, (jabatan, pangkat, golongan)) in enumerate(PEJABAT.items()):
        awal, bagian, akhir = teks.partition(f"[pejabat.{kunci}]")
        isi = {"nama": f"Pejabat {chr(65 + nomor)}", "nip": f"19700101199501100{nomor + 1}"}
        for nama, nilai in {**isi, "pangkat": pangkat, "golongan": golongan, "jabatan": jabatan}.items():
            akhir = akhir.replace(f'{nama} = ""', f'{nama} = "{nilai}"', 1)
        teks = f"{awal}{bagian}{akhir}"
    berkas.write_text(teks, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A batch folder that was filled in."""
    assert run(["init", str(tmp_path / "rotasi")]) == 0
    _complete_settings(tmp_path / "rotasi" / "mutasi.toml")
    _fill(tmp_path / "rotasi" / "batch.xlsx")
    return tmp_path / "rotasi"


def test_filled_form_is_a_silent_batch(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(["validate", str(folder), "--format", "json"]) == 0
    hasil = json.loads(capsys.readouterr().out)
    berat = [isi for isi in hasil["temuan"] if isi["keparahan"] != "info"]
    assert berat == []
    assert hasil["ringkasan"]["usulan"] == 12
    assert run(["validate", str(folder), "--ketat"]) == 0


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("jenis", ["xlsx", "ods"])
def test_form_survives_libreoffice(
    jenis: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profil = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    perintah = ["soffice", profil, "--headless", "--convert-to", jenis, "--outdir", str(tmp_path / "hasil")]
    subprocess.run([*perintah, str(folder / "batch.xlsx")], check=True, capture_output=True)
    buku = shutil.move(tmp_path / "hasil" / f"batch.{jenis}", folder / f"hasil.{jenis}")
    capsys.readouterr()
    assert run(["validate", str(buku), "--format", "json"]) == 0
    hasil = json.loads(capsys.readouterr().out)
    assert [isi for isi in hasil["temuan"] if isi["keparahan"] != "info"] == []
    assert hasil["ringkasan"]["usulan"] == 12
    if jenis == "xlsx":
        lama, baru = load_workbook(folder / "batch.xlsx"), load_workbook(buku)
        assert baru.defined_names.keys() == lama.defined_names.keys()
        for nama in lama.sheetnames:
            x: Any = lama[nama]
            y: Any = baru[nama]
            assert len(y.data_validations.dataValidation) == len(x.data_validations.dataValidation)
            assert len(y.conditional_formatting) == len(x.conditional_formatting)
            assert y.protection.sheet == x.protection.sheet
            assert (y.protection.sort, y.protection.insertRows) == (
                x.protection.sort,
                x.protection.insertRows,
            )
            assert y.print_title_rows == x.print_title_rows
        ws: Any = baru["usulan"]
        assert ws.column_dimensions["B"].number_format == "@"
        assert not ws["B2"].protection.locked
        assert ws["B1"].protection.locked
