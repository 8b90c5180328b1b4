"""CSV in all its dialects: every value is text, rows counted as Excel counts them."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from mutasi_cli.errors import BerkasError
from mutasi_cli.tables import OpsiBaca, read_bahan, read_workbook

USULAN = "nip;kode jabatan tujuan;alasan\n198501012010011001;KASI;Ditata – agar é cocok\n"
PEGAWAI = (
    'nip,nama,golongan,pendidikan,tmt_jabatan\n198501012010011001,"Budi, S.H.",III/d,S-1,"1 April 2020"\n'
)
JABATAN = "sep=;\nkode;jabatan;unit_kerja\nKASI;Kepala Seksi;Kecamatan Jatiasih\n"


def tulis(folder: Path, nama: str, bita: bytes) -> Path:
    path = folder / nama
    path.write_bytes(bita)
    return path


@pytest.mark.parametrize(
    "bita",
    [USULAN.encode(), codecs.BOM_UTF8 + USULAN.encode(), USULAN.encode("cp1252")],
    ids=["utf8", "bom", "cp1252"],
)
def test_encodings_and_separate_files(bita: bytes, tmp_path: Path, opsi: OpsiBaca) -> None:
    bahan = read_bahan(
        tulis(tmp_path, "usulan.csv", bita),
        pegawai=tulis(tmp_path, "pegawai.csv", PEGAWAI.encode()),
        jabatan=tulis(tmp_path, "jabatan.csv", JABATAN.encode()),
        opsi=opsi,
    )
    (usulan,) = bahan.usulan
    assert usulan.kode_tujuan == "KASI"
    assert usulan.alasan == "Ditata – agar é cocok"
    sel = usulan.asal["nip"]
    assert (sel.file, sel.sheet, sel.sel, sel.baris) == ("usulan.csv", None, "A2", 2)
    pegawai = bahan.pegawai["198501012010011001"]
    assert pegawai.nama_bergelar == "Budi, S.H."
    assert [isi.file for isi in bahan.sumber] == ["usulan.csv", "pegawai.csv", "jabatan.csv"]


@pytest.mark.parametrize("pemisah", [";", ",", "\t"])
def test_separators(pemisah: str, tmp_path: Path) -> None:
    teks = f'nip{pemisah}nama\n1{pemisah}"a;b,c"\n'
    buku = read_workbook(tulis(tmp_path, "a.csv", teks.encode()))
    assert buku.lembar("").rows == [["nip", "nama"], ["1", "a;b,c"]]


def test_one_column_with_commas_in_its_text_stays_one_column(tmp_path: Path) -> None:
    teks = "keterangan;no\nsatu, dua, tiga;1\nempat, lima;2\n"
    assert read_workbook(tulis(tmp_path, "a.csv", teks.encode())).lembar("").rows[1] == [
        "satu, dua, tiga",
        "1",
    ]


def test_blank_lines_and_quoted_breaks_are_counted_as_excel_does(tmp_path: Path) -> None:
    teks = 'nip;nama\n\n1;"dua\r\nbaris"\n2;b\n'
    lembar = read_workbook(tulis(tmp_path, "a.csv", teks.encode())).lembar("")
    assert lembar.rows[2] == ["1", "dua\r\nbaris"]
    assert lembar.alamat(3, 0) == "A4"
    assert lembar.rows[3] == ["2", "b"]


def test_digits_stay_text(tmp_path: Path) -> None:
    teks = "nip;kode\n198501012010011001;007\n"
    assert read_workbook(tulis(tmp_path, "a.csv", teks.encode())).lembar("").rows[1] == [
        "198501012010011001",
        "007",
    ]


def test_a_field_without_end_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(BerkasError, match="CSV"):
        read_workbook(tulis(tmp_path, "a.csv", b'a;"' + b"x" * 200_000))


def test_batch_as_csv_without_tables_says_what_is_missing(tmp_path: Path, opsi: OpsiBaca) -> None:
    with pytest.raises(BerkasError, match=r"--pegawai"):
        read_bahan(tulis(tmp_path, "u.csv", USULAN.encode()), pegawai=None, jabatan=None, opsi=opsi)
