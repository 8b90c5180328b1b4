"""Parquet: cells of every type, files that cannot be read, and the advice where DuckDB is missing."""

from __future__ import annotations

import sys
from datetime import date, datetime, time
from typing import TYPE_CHECKING

import pytest

from mutasi_cli.errors import FileError
from mutasi_cli.read import ReadingOptions, read_bahan, read_workbook
from mutasi_cli.read.large import large_parquet

if TYPE_CHECKING:
    from pathlib import Path

duckdb = pytest.importorskip("duckdb")

NIP = "198501012010011001"
USULAN = f"nip;kode jabatan tujuan\n{NIP};KASI\n"
JABATAN = "kode;jabatan;unit_kerja\nKASI;Kepala Seksi;Kecamatan Jatiasih\n"
PERSON = (
    f"SELECT '{NIP}' AS nip, 'Budi' AS nama, 'III/d' AS golongan, 'S-1' AS pendidikan, "
    f"DATE '2020-04-01' AS tmt_jabatan FROM range(500)"
)


def write(folder: Path, content: str) -> Path:
    """Write what a query gives as Parquet."""
    path = folder / "pegawai.parquet"
    duckdb.sql(f"COPY ({content}) TO '{path}' (FORMAT parquet)")
    return path


def test_cells_of_every_type(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        """
        SELECT * FROM (VALUES
            ('a', 7, 1.5::DOUBLE, DATE '2020-04-01', TIMESTAMP_NS '2020-04-01 23:30:00.1234567',
                5.00::DECIMAL(10, 2), 5.25::DECIMAL(38, 2), 'caf\\xC3\\xA9'::BLOB, true, [1, 2], {'a': 1},
                NULL, TIME '07:30:00', 'x'::ENUM ('x', 'y'), 12345678901234567890::UBIGINT, MAP {'a': 1}),
            (NULL, NULL, 'nan'::DOUBLE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
                NULL, NULL)
        ) AS s(teks, bulat, pecahan, hari, saat, uang, sen, bita, benar, daftar, bersarang, hampa, jam, kamus,
            besar, peta)
        """,
    )
    sheet = read_workbook(path).sheet("")
    assert sheet.rows[0][:3] == ["teks", "bulat", "pecahan"]
    assert len(sheet.rows[0]) == 16
    moment = datetime(2020, 4, 1, 23, 30, 0, 123456)  # noqa: DTZ001 - a cell has no zone
    start = ["a", 7, 1.5, date(2020, 4, 1), moment, 5, 5.25, "caf\u00e9", True, None, None, None]
    assert sheet.rows[1] == [*start, time(7, 30), "x", 12345678901234567890, None]
    assert type(sheet.rows[1][3]) is date
    assert sheet.rows[2] == [None] * 16


@pytest.mark.parametrize(
    ("moment", "cell"),
    [
        ("2020-04-01 00:00:00+00", datetime(2020, 4, 1)),  # noqa: DTZ001 - a cell has no zone
        ("2020-04-01 00:00:00+07", datetime(2020, 4, 1)),  # noqa: DTZ001 - as above
        ("2020-04-01 00:00:00+09", datetime(2020, 4, 1)),  # noqa: DTZ001 - as above
        ("2020-04-01 08:30:00+07", "2020-04-01 01:30:00 UTC"),
        ("20200-04-01 08:30:00+07", "575291035800000000 UTC"),
    ],
)
def test_a_moment_with_a_zone_is_a_day_only_where_it_is_midnight(tmp_path: Path, moment: str, cell: object) -> None:
    """Parquet keeps the moment and not the clock: half past eight in Jakarta is half past one in UTC."""
    path = write(tmp_path, f"SELECT TIMESTAMPTZ '{moment}' AS saat")
    assert read_workbook(path).sheet("").rows[1] == [cell]


def test_names_of_columns_stand_as_they_are_written(tmp_path: Path) -> None:
    """DuckDB itself knows no difference of case."""
    path = write(tmp_path, """SELECT 1 AS a, {'nip': {'b': 2, 'c': 3}, 'd': 4} AS s, 5 AS "NIP", [[6]] AS e, 7 AS f""")
    path.write_bytes(path.read_bytes().replace(b"NIP", b"nip"))
    assert read_workbook(path).sheet("").rows[0] == ["a", "s", "nip", "e", "f"]
    path = write(tmp_path, "SELECT 1 AS nip, 2 AS nib")
    path.write_bytes(path.read_bytes().replace(b"nib", b"NIP"))
    assert read_workbook(path).sheet("").rows == [["nip", "NIP"], [1, 2]]


def test_a_staff_table(tmp_path: Path, options: ReadingOptions) -> None:
    (tmp_path / "usulan.csv").write_text(USULAN, encoding="utf-8")
    (tmp_path / "jabatan.csv").write_text(JABATAN, encoding="utf-8")
    path = write(tmp_path, f"{PERSON} LIMIT 1")
    material = read_bahan(tmp_path / "usulan.csv", pegawai=path, jabatan=tmp_path / "jabatan.csv", options=options)
    pegawai = material.pegawai[NIP]
    assert pegawai.tmt_jabatan == date(2020, 4, 1)
    cell = pegawai.origin["nama"]
    assert (cell.file, cell.sheet, cell.cell, cell.row) == ("pegawai.parquet", None, "B2", 2)


@pytest.mark.parametrize("cut", [4, 200, -9])
@pytest.mark.parametrize("limit", [0, 50_000])
def test_a_damaged_file_is_a_sentence(
    cut: int, limit: int, tmp_path: Path, options: ReadingOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large_parquet, "FROM_ROWS", limit)
    path = write(tmp_path, PERSON)
    path.write_bytes(path.read_bytes()[:cut])
    (tmp_path / "usulan.csv").write_text(USULAN, encoding="utf-8")
    (tmp_path / "jabatan.csv").write_text(JABATAN, encoding="utf-8")
    with pytest.raises(FileError, match=r"pegawai\.parquet rusak"):
        read_bahan(tmp_path / "usulan.csv", pegawai=path, jabatan=tmp_path / "jabatan.csv", options=options)
    with pytest.raises(FileError, match=r"pegawai\.parquet rusak"):
        read_workbook(path)


def test_an_empty_file_and_one_without_rows(tmp_path: Path, options: ReadingOptions) -> None:
    (tmp_path / "usulan.csv").write_text(USULAN, encoding="utf-8")
    (tmp_path / "jabatan.csv").write_text(JABATAN, encoding="utf-8")
    blank = tmp_path / "kosong.parquet"
    blank.write_bytes(b"")
    with pytest.raises(FileError, match="kosong"):
        read_workbook(blank)
    path = write(tmp_path, f"{PERSON} LIMIT 0")
    material = read_bahan(tmp_path / "usulan.csv", pegawai=path, jabatan=tmp_path / "jabatan.csv", options=options)
    assert not material.pegawai


def test_without_duckdb_the_sentence_says_how_to_install_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, f"{PERSON} LIMIT 1")
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(FileError, match=r"pip install \"mutasi-cli\[besar\]\""):
        read_workbook(path)
