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

Row = dict[str, Any]

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


def _posts() -> list[Row]:
    result = []
    for nomor, unit in enumerate(UNIT, start=1):
        common = {"unit_kerja": unit, "perangkat_daerah": unit, "jenis": "struktural", "formasi": 1}
        result.append(
            {
                **common,
                "kode": f"KEC.{nomor:02}.CAMAT",
                "jabatan": "Camat",
                "eselon": "III.a",
                "layanan_vital": "kewilayahan",
                "syarat_khusus": "camat",
            }
        )
        result += [
            {
                **common,
                "kode": f"KEC.{nomor:02}.{urut}",
                "jabatan": jabatan,
                "eselon": "IV.a",
                "kode_atasan": f"KEC.{nomor:02}.CAMAT",
            }
            for urut, jabatan in enumerate(SEKSI, start=1)
        ]
    return result


def _person(nomor: int, jabatan: Row) -> Row:
    birth_date = date(1978 + nomor % 6, 1 + nomor % 12, 3 + nomor)
    pengawas = jabatan["eselon"] == "IV.a"
    return {
        "nip": f"{birth_date:%Y%m%d}200501{1 + nomor % 2}{nomor + 1:03}",
        "nama": f"Pegawai {chr(65 + nomor)} Contoh",
        "gelar_belakang": "S.Sos.",
        "tanggal_lahir": birth_date,
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


def _tables() -> tuple[dict[str, list[Row]], Row]:
    """Return the rows of each sheet, and the values of the sheet ``batch``: a ring of twelve moves."""
    jabatan = _posts()
    section = [post_row for post_row in jabatan if post_row["eselon"] == "IV.a"]
    camat = [post_row for post_row in jabatan if post_row["eselon"] == "III.a"]
    pegawai = [_person(nomor, post_row) for nomor, post_row in enumerate([*section, *camat])]
    usulan = [
        {
            "no": nomor + 1,
            "nip": pegawai[nomor]["nip"],
            "nama": pegawai[nomor]["nama"],
            "kode_jabatan_tujuan": section[(nomor + 5) % len(section)]["kode"],
            "nomor_pertek": "1234/R-AK.02.02/2026",
            "tanggal_pertek": date(2026, 1, 20),
        }
        for nomor in range(len(section))
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


def _fill(file: Path) -> None:
    """Type the rows into the form; every word goes through the validation that Excel would apply."""
    table, batch = _tables()
    workbook = load_workbook(file)
    kode = {row_of_table["kode"] for row_of_table in table["jabatan"]}
    for sheet, everything in table.items():
        ws: Any = workbook[sheet]
        column = {cell.value: cell.column_letter for cell in ws[1]}
        for nomor, row_of_table in enumerate(everything, start=2):
            for heading, value in row_of_table.items():
                cell = ws[f"{column[heading]}{nomor}"]
                assert _accepted(workbook, ws, cell.coordinate, value, kode), (sheet, heading, value)
                cell.value = value
                # A cell that somebody types into takes the style of its column; openpyxl does not do that.
                cell._style = copy(ws.column_dimensions[cell.column_letter]._style)
    batch_sheet: Any = workbook["batch"]
    for row in range(2, batch_sheet.max_row + 1):
        if batch_sheet.cell(row, 1).value in batch:
            value = batch.pop(batch_sheet.cell(row, 1).value)
            assert _accepted(workbook, batch_sheet, f"B{row}", value, kode)
            batch_sheet.cell(row, 2).value = value
    assert not batch
    workbook.save(file)


def _accepted(workbook: Workbook, ws: Any, cell: str, value: Any, kode: set[str]) -> bool:
    """Tell whether Excel would take a value into a cell without a word."""
    for rule_code in ws.data_validations.dataValidation:
        if cell not in rule_code.sqref:
            continue
        if rule_code.type == "list":
            return value in (
                kode if rule_code.formula1 == "daftar_kode_jabatan" else _words(workbook, rule_code.formula1)
            )
        if rule_code.type == "custom":
            return isinstance(value, str) and len(value) == 18 and value.isdigit()
        if rule_code.type == "date":
            return isinstance(value, date)
        return isinstance(value, int)
    return True


def _words(workbook: Workbook, nama: str) -> set[Any]:
    sheet, _, span = workbook.defined_names[nama].attr_text.partition("!")
    ws: Any = workbook[sheet.strip("'")]
    return {cell[0].value for cell in ws[span.replace("$", "")]}


def _complete_settings(file: Path) -> None:
    """Fill in ``mutasi.toml`` in an editor: only values between the quotes, and lines switched on."""
    text = file.read_text(encoding="utf-8")
    for old, new in (
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
        assert old in text, old
        text = text.replace(old, new, 1)
    head, _, rest = text.partition("[kepala_daerah]")
    rest = rest.replace('nama = ""', 'nama = "Budi Contoh"', 1)
    text = f"{head}[kepala_daerah]{rest}"
    for nomor, (key, (jabatan, pangkat, golongan)) in enumerate(PEJABAT.items()):
        start, part, end = text.partition(f"[pejabat.{key}]")
        pejabat_values = {"nama": f"Pejabat {chr(65 + nomor)}", "nip": f"19700101199501100{nomor + 1}"}
        for nama, value in {
            **pejabat_values,
            "pangkat": pangkat,
            "golongan": golongan,
            "jabatan": jabatan,
        }.items():
            end = end.replace(f'{nama} = ""', f'{nama} = "{value}"', 1)
        text = f"{start}{part}{end}"
    file.write_text(text, encoding="utf-8")


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
    result = json.loads(capsys.readouterr().out)
    # The decrees get their numbers when they are signed; until then this is told, and nothing else.
    severe = {finding["aturan"] for finding in result["temuan"] if finding["keparahan"] != "info"}
    assert severe == {"DOK008"}
    assert result["ringkasan"]["usulan"] == 12
    assert run(["validate", str(folder), "--ketat"]) == 1


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("jenis", ["xlsx", "ods"])
def test_form_survives_libreoffice(
    jenis: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    profil = f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}"
    command = ["soffice", profil, "--headless", "--convert-to", jenis, "--outdir", str(tmp_path / "hasil")]
    subprocess.run([*command, str(folder / "batch.xlsx")], check=True, capture_output=True)
    workbook = shutil.move(tmp_path / "hasil" / f"batch.{jenis}", folder / f"hasil.{jenis}")
    capsys.readouterr()
    assert run(["validate", str(workbook), "--format", "json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert {finding["aturan"] for finding in result["temuan"] if finding["keparahan"] != "info"} == {"DOK008"}
    assert result["ringkasan"]["usulan"] == 12
    if jenis == "xlsx":
        old, new = load_workbook(folder / "batch.xlsx"), load_workbook(workbook)
        assert new.defined_names.keys() == old.defined_names.keys()
        for nama in old.sheetnames:
            x: Any = old[nama]
            y: Any = new[nama]
            assert len(y.data_validations.dataValidation) == len(x.data_validations.dataValidation)
            assert len(y.conditional_formatting) == len(x.conditional_formatting)
            assert y.protection.sheet == x.protection.sheet
            assert (y.protection.sort, y.protection.insertRows) == (
                x.protection.sort,
                x.protection.insertRows,
            )
            assert y.print_title_rows == x.print_title_rows
        ws: Any = new["usulan"]
        assert ws.column_dimensions["B"].number_format == "@"
        assert not ws["B2"].protection.locked
        assert ws["B1"].protection.locked
