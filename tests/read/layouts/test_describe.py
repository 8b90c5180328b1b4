"""``describe``: what is told about a file, by the code that reads it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mutasi_cli.domain.understanding import Understanding
from mutasi_cli.errors import FileError, SettingsError
from mutasi_cli.law import load_lawbook
from mutasi_cli.read import ReadingOptions, describe
from read.layouts import sheet_writers, writing_office
from read.layouts.writing_office import Row, WrittenSheet

OPTIONS = ReadingOptions(lawbook=load_lawbook())
DATA = Path(__file__).parents[1] / "data"


def column(understood: Understanding) -> dict[str, tuple[str, ...]]:
    return {column_understood.heading: column_understood.field for column_understood in understood.column}


@pytest.mark.parametrize(
    ("nama", "table", "layout", "heading", "row"),
    [
        ("siasn", "pegawai", "ekspor SIASN", (1,), 6),
        ("nominatif", "pegawai", "daftar nominatif", (5,), 6),
        ("duk", "pegawai", "daftar urut kepangkatan (DUK)", (4, 5), 6),
        ("lampiran", "usulan", "daftar lampiran", (17,), 4),
        ("bezetting", "jabatan", "bezetting atau peta jabatan", (4,), 9),
        ("reference_jabatan", "jabatan", "acuan jabatan SIASN", (1,), 7),
        ("reference_unor", "jabatan", "acuan unit organisasi SIASN", (1,), 8),
        ("canonical_pegawai", "pegawai", "tabel baku", (1,), 6),
        ("canonical_usulan", "usulan", "tabel baku", (1,), 4),
        ("canonical_jabatan", "jabatan", "tabel baku", (1,), 7),
    ],
)
def test_each_layout(nama: str, table: str, layout: str, heading: tuple[int, ...], row: int, tmp_path: Path) -> None:
    writing: WrittenSheet = getattr(sheet_writers, nama)()
    for path in (writing.to_xlsx(tmp_path / "a.xlsx"), writing.to_csv(tmp_path / "a.csv")):
        (understood,) = describe(path, OPTIONS)
        assert (understood.table, understood.layout, understood.heading_rows, understood.row_count) == (
            table,
            layout,
            heading,
            row,
        )
        assert (understood.missing, understood.reason) == ((), "")
        assert not [
            column_understood for column_understood in understood.column if column_understood.reason == "tidak dikenal"
        ]


def test_personal_columns_have_no_samples(tmp_path: Path) -> None:
    (understood,) = describe(sheet_writers.siasn().to_xlsx(tmp_path / "s.xlsx"), OPTIONS)
    secret = [
        column_understood
        for column_understood in understood.column
        if column_understood.reason == "data pribadi, tidak pernah dibaca"
    ]
    assert [column_understood.heading for column_understood in secret] == [
        *("NIK", "NOMOR HP", "EMAIL", "EMAIL GOV", "ALAMAT", "NPWP NOMOR", "BPJS", "IS VALID NIK")
    ]
    assert all(column_understood.example == () and column_understood.field == () for column_understood in secret)
    everything = " ".join(
        example for column_understood in understood.column for example in column_understood.example
    ).casefold()
    assert "rahasia" not in everything
    assert "3275010101900001" not in everything


def test_unknown_headings_and_columns_without_heading(tmp_path: Path) -> None:
    rows: Row = [
        ["nip", "kode_jabatan_tujuan", "tangal dasar", "zzz", None],
        [writing_office.PERSON[0].nip, "A", "01-02-2026", 2, 3],
    ]
    (understood,) = describe(WrittenSheet(rows).to_xlsx(tmp_path / "a.xlsx", "usulan"), OPTIONS)
    assert [
        (
            column_understood.letter,
            column_understood.heading,
            column_understood.reason,
            column_understood.suggestion,
            column_understood.example,
        )
        for column_understood in understood.column[2:]
    ] == [
        ("C", "tangal dasar", "tidak dikenal", "tanggal_dasar", ()),
        ("D", "zzz", "tidak dikenal", None, ()),
        ("E", "", "tanpa judul, tidak dibaca", None, ()),
    ]


@pytest.mark.parametrize(
    ("heading", "cell_content", "suggestion"),
    [
        ("MULAI MENJABAT", "01-03-2022", "tmt_jabatan"),
        ("MULAI MENJABAT", "Lurah", None),
        ("STATUS", "198501012010011001", None),
        ("STATUS", "12", None),
        ("TGL UJI", "Memenuhi Syarat", None),
        ("TGL UJI", "10-03-2026", "tanggal_uji_kompetensi"),
        ("gol_darah_pegawai", "III/d", None),
        ("Integrasi", "63,5", None),
        ("Kedudukn", "Aktif", "kedudukan"),
    ],
)
def test_a_suggestion_agrees_with_the_contents(
    heading: str, cell_content: str, suggestion: str | None, tmp_path: Path
) -> None:
    rows: Row = [
        ["nip", "nama", "golongan", heading],
        [writing_office.PERSON[0].nip, "Budi", "III/d", cell_content],
    ]
    (understood,) = describe(WrittenSheet(rows).to_xlsx(tmp_path / "a.xlsx", "pegawai"), OPTIONS)
    assert (understood.column[3].heading, understood.column[3].suggestion) == (heading, suggestion)


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    rows: Row = [["nip", "nama", "Nama Pegawai"], [writing_office.PERSON[0].nip, "Budi", "Budi"]]
    (understood,) = describe(WrittenSheet(rows).to_xlsx(tmp_path / "a.xlsx", "pegawai"), OPTIONS)
    assert understood.table == "pegawai"
    assert understood.missing == ()
    assert [(column_understood.field, column_understood.reason) for column_understood in understood.column] == [
        (("nip",), "judul baku"),
        (("nama",), "judul baku"),
        ((), "nama sudah dibaca dari kolom «nama» (B)"),
    ]
    rows[0] = ["nip", "Nama Lengkap", "Nama Pegawai"]
    (understood,) = describe(WrittenSheet(rows).to_xlsx(tmp_path / "b.xlsx", "pegawai"), OPTIONS)
    assert [column_understood.reason for column_understood in understood.column] == [
        "judul baku",
        "nama juga dibaca dari kolom «Nama Pegawai» (C)",
        "nama juga dibaca dari kolom «Nama Lengkap» (B)",
    ]


def test_sheets_that_are_not_read(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    assert workbook.active is not None
    workbook.active.title = "Catatan"
    workbook.active["A1"] = "Rapat hari Senin"
    sheet_writers.lampiran().write(workbook.create_sheet("Lampiran I"))
    sheet_writers.canonical_pegawai().write(workbook.create_sheet("PEGAWAI"))
    workbook.create_sheet("Kosong")
    workbook["PEGAWAI"].sheet_state = "hidden"
    workbook.save(tmp_path / "b.xlsx")
    understood, second_understood, third_understood, fourth_understood = describe(tmp_path / "b.xlsx", OPTIONS)
    assert (understood.table, understood.reason) == (
        None,
        "tidak ada baris yang memuat judul kolom yang dikenal",
    )
    assert (second_understood.table, second_understood.layout) == ("usulan", "daftar lampiran")
    assert column(second_understood)["JABATAN BARU"] == ("jabatan_tujuan",)
    assert (third_understood.table, third_understood.reason) == (
        "pegawai",
        "lembar tersembunyi, tetap dibaca karena namanya",
    )
    assert (fourth_understood.table, fourth_understood.reason) == (None, "lembar kosong")


def test_aliases_of_the_office_count(tmp_path: Path) -> None:
    rows: Row = [["Nomor Pokok", "Ke"], [writing_office.PERSON[0].nip, "KASI"]]
    path = WrittenSheet(rows).to_xlsx(tmp_path / "a.xlsx", "usulan")
    alias = {"usulan": {"nomor pokok": "nip", "KE": "kode_jabatan_tujuan"}}
    (understood,) = describe(path, ReadingOptions(lawbook=load_lawbook(), column=alias))
    assert column(understood) == {"Nomor Pokok": ("nip",), "Ke": ("kode_jabatan_tujuan",)}
    assert {column_understood.reason for column_understood in understood.column} == {"menurut mutasi.toml"}
    with pytest.raises(SettingsError, match="npi"):
        describe(path, ReadingOptions(lawbook=load_lawbook(), column={"usulan": {"x": "npi"}}))


@pytest.mark.parametrize("nama", ["batch.xlsx", "batch.xls", "batch.ods"])
def test_the_same_in_every_format(nama: str) -> None:
    everything = describe(DATA / nama, OPTIONS)
    assert [(understood_sheet.sheet, understood_sheet.table) for understood_sheet in everything] == [
        (n, n.casefold()) for n in ("Usulan", "pegawai", "jabatan")
    ]
    assert everything[0].heading_rows == (3,)
    assert everything[0].column[0].letter == "B"


def test_describe_says_what_the_reader_does(tmp_path: Path, read: Callable[..., Any]) -> None:
    """The fields that are told are those that the records have cells of."""
    from mutasi_cli.read import read_workbook  # noqa: PLC0415 - beside what it is compared with

    for nama, table in (("siasn", "pegawai"), ("lampiran", "usulan"), ("bezetting", "jabatan")):
        path = getattr(sheet_writers, nama)().to_xlsx(tmp_path / f"{nama}.xlsx")
        (understood,) = describe(path, OPTIONS)
        dasar = {
            "usulan": sheet_writers.canonical_usulan().to_sheet("usulan"),
            "pegawai": sheet_writers.canonical_pegawai().to_sheet("pegawai"),
            "jabatan": sheet_writers.canonical_jabatan().to_sheet("jabatan"),
        }
        material = read(**{**dasar, table: read_workbook(path).sheet("Sheet1")})
        origin = {
            "usulan": material.usulan[0].origin,
            "pegawai": next(iter(material.pegawai.values())).origin,
            "jabatan": next(iter(material.jabatan.values())).origin,
        }[table]
        shown = {field for column_understood in understood.column for field in column_understood.field}
        additional = {"kode", "formasi", "unit_kerja", "perangkat_daerah"} if nama == "bezetting" else set()
        assert set(origin.cell) == shown | additional
        assert (
            next(column_understood.row for column_understood in material.source if column_understood.file == path.name)
            == understood.row_count
        )


def test_a_file_named_for_a_table(tmp_path: Path) -> None:
    path = sheet_writers.lampiran().to_xlsx(tmp_path / "a.xlsx", "Daftar")
    (understood,) = describe(path, OPTIONS, table="pegawai")
    assert (understood.table, understood.layout, understood.reason) == ("pegawai", "daftar nominatif", "")
    path = sheet_writers.canonical_pegawai().to_xlsx(tmp_path / "b.xlsx", "usulan")
    assert [understood_sheet.table for understood_sheet in describe(path, OPTIONS, table="pegawai")] == ["pegawai"]
    workbook = openpyxl.Workbook()
    assert workbook.active is not None
    workbook.active.title = "usulan"
    sheet_writers.canonical_usulan().write(workbook.active)
    sheet_writers.canonical_pegawai().write(workbook.create_sheet("Pegawai"))
    workbook.save(tmp_path / "c.xlsx")
    understood, second_understood = describe(tmp_path / "c.xlsx", OPTIONS, table="pegawai")
    assert (understood.table, understood.reason) == (None, "dari berkas ini hanya tabel pegawai yang dibaca")
    assert second_understood.table == "pegawai"
    with pytest.raises(FileError, match="«pegawaii» tidak dikenal"):
        describe(tmp_path / "c.xlsx", OPTIONS, table="pegawaii")


def test_a_heading_under_a_group_can_be_taught(tmp_path: Path) -> None:
    rows: Row = [
        ["NIP", "NAMA", "PANGKAT", None, "RIWAYAT", None],
        [None, None, "GOL RUANG", "TMT", "TMT", "NAMA"],
        [writing_office.PERSON[0].nip, "Budi", "III/d", "01-04-2020", "01-01-2021", "x"],
    ]
    path = WrittenSheet(rows).to_xlsx(tmp_path / "a.xlsx", "pegawai")
    (understood,) = describe(path, OPTIONS)
    foreign = [
        column_understood.heading
        for column_understood in understood.column
        if column_understood.reason == "tidak dikenal"
    ]
    assert foreign == ["RIWAYAT / TMT", "RIWAYAT / NAMA"]
    alias = {"pegawai": {foreign[0]: "tmt_jabatan"}}
    (second_understood,) = describe(path, ReadingOptions(lawbook=load_lawbook(), column=alias))
    assert column(second_understood)["RIWAYAT / TMT"] == ("tmt_jabatan",)


def test_of_hundreds_of_sheets_only_the_first_are_looked_into(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    for nomor in range(220):
        workbook.create_sheet(f"lembar {nomor}").append(["nip", "nama", nomor])
    workbook.create_sheet("usulan").append(["nip", "nama", "kode_jabatan_tujuan"])
    del workbook["Sheet"]
    workbook.save(tmp_path / "banyak.xlsx")
    result = describe(tmp_path / "banyak.xlsx", OPTIONS)
    skipped = [understood_sheet.sheet for understood_sheet in result if "200 lembar pertama" in understood_sheet.reason]
    assert skipped == [f"lembar {nomor}" for nomor in range(200, 220)]
    assert result[-1].table == "usulan"
