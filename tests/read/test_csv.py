"""CSV in all its dialects: every value is text, rows counted as Excel counts them."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from mutasi_cli.errors import FileError
from mutasi_cli.read import ReadingOptions, read_bahan, read_workbook

USULAN = "nip;kode jabatan tujuan;alasan\n198501012010011001;KASI;Ditata – agar é cocok\n"
PEGAWAI = 'nip,nama,golongan,pendidikan,tmt_jabatan\n198501012010011001,"Budi, S.H.",III/d,S-1,"1 April 2020"\n'
JABATAN = "sep=;\nkode;jabatan;unit_kerja\nKASI;Kepala Seksi;Kecamatan Jatiasih\n"


def write(folder: Path, nama: str, raw_bytes: bytes) -> Path:
    path = folder / nama
    path.write_bytes(raw_bytes)
    return path


@pytest.mark.parametrize(
    "raw_bytes",
    [USULAN.encode(), codecs.BOM_UTF8 + USULAN.encode(), USULAN.encode("cp1252")],
    ids=["utf8", "bom", "cp1252"],
)
def test_encodings_and_separate_files(raw_bytes: bytes, tmp_path: Path, options: ReadingOptions) -> None:
    material = read_bahan(
        write(tmp_path, "usulan.csv", raw_bytes),
        pegawai=write(tmp_path, "pegawai.csv", PEGAWAI.encode()),
        jabatan=write(tmp_path, "jabatan.csv", JABATAN.encode()),
        options=options,
    )
    (usulan,) = material.usulan
    assert usulan.kode_tujuan == "KASI"
    assert usulan.alasan == "Ditata – agar é cocok"
    cell = usulan.origin["nip"]
    assert (cell.file, cell.sheet, cell.cell, cell.row) == ("usulan.csv", None, "A2", 2)
    pegawai = material.pegawai["198501012010011001"]
    assert pegawai.name_with_gelar == "Budi, S.H."
    assert [source_table.file for source_table in material.source] == [
        "usulan.csv",
        "pegawai.csv",
        "jabatan.csv",
    ]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_separators(separator: str, tmp_path: Path) -> None:
    text = f'nip{separator}nama\n1{separator}"a;b,c"\n'
    workbook = read_workbook(write(tmp_path, "a.csv", text.encode()))
    assert workbook.sheet("").rows == [["nip", "nama"], ["1", "a;b,c"]]


def test_one_column_with_commas_in_its_text_stays_one_column(tmp_path: Path) -> None:
    text = "keterangan;no\nsatu, dua, tiga;1\nempat, lima;2\n"
    assert read_workbook(write(tmp_path, "a.csv", text.encode())).sheet("").rows[1] == [
        "satu, dua, tiga",
        "1",
    ]


def test_blank_lines_and_quoted_breaks_are_counted_as_excel_does(tmp_path: Path) -> None:
    text = 'nip;nama\n\n1;"dua\r\nbaris"\n2;b\n'
    sheet = read_workbook(write(tmp_path, "a.csv", text.encode())).sheet("")
    assert sheet.rows[2] == ["1", "dua\r\nbaris"]
    assert sheet.address(3, 0) == "A4"
    assert sheet.rows[3] == ["2", "b"]


def test_digits_stay_text(tmp_path: Path) -> None:
    text = "nip;kode\n198501012010011001;007\n"
    assert read_workbook(write(tmp_path, "a.csv", text.encode())).sheet("").rows[1] == [
        "198501012010011001",
        "007",
    ]


def test_a_field_without_end_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="CSV"):
        read_workbook(write(tmp_path, "a.csv", b'a;"' + b"x" * 200_000))


def test_batch_as_csv_without_tables_says_what_is_missing(tmp_path: Path, options: ReadingOptions) -> None:
    with pytest.raises(FileError, match=r"--pegawai"):
        read_bahan(write(tmp_path, "u.csv", USULAN.encode()), pegawai=None, jabatan=None, options=options)
