"""Rows under the headings: titles, numbers, signatures, merged and hidden cells, rows only formatted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mutasi_cli.domain.cell import Damage
from mutasi_cli.domain.material import Material
from mutasi_cli.law import load_lawbook
from mutasi_cli.read import ReadingOptions, Sheet, describe, read_bahan, read_workbook
from mutasi_cli.read.layout.body import read_body
from mutasi_cli.read.layout.find_layout import understand_headings
from read.layouts import sheet_writers, writing_office
from read.layouts.writing_office import JATIASIH, KECAMATAN, Row, WrittenSheet

MakeMaterial = Callable[..., Material]
OPTIONS = ReadingOptions(lawbook=load_lawbook())
A, B = writing_office.PERSON[0].nip, writing_office.PERSON[1].nip


def row(rows: Row, table: str = "usulan", merged: list[str] | None = None) -> tuple[list[int], list[str]]:
    """Return the Excel rows that are data, and why others are not."""
    sheet = WrittenSheet(rows, merged or []).to_sheet()
    location = understand_headings(sheet, table, {})
    body = read_body(sheet, location)
    return [i + 1 for i in body.row], [skipped_span.reason for skipped_span in body.past]


def test_a_data_row_is_never_taken_for_headings() -> None:
    everything: tuple[Row, ...] = (
        [[1, A, "Jabatan", "01-01-2020"], [2, B, "Nama", "01-01-2021"]],
        [["x", A, None], ["nip", B, "y"]],
        [[1.0, "nama"], [2.0, "nip"]],
    )
    for rows in everything:
        assert understand_headings(Sheet("f", "", None, rows), "pegawai", {}).head is None


def test_headings_win_over_rows_that_mention_them() -> None:
    rows: Row = [["Nama", "Jabatan"], [], ["NIP", "Nama", "Gol"], [A, "Budi", "III/d"]]
    location = understand_headings(Sheet("f", "", None, rows), "pegawai", {})
    assert location.head is not None
    assert (location.head.row, location.head.height, set(location.column)) == (
        2,
        1,
        {"nip", "nama", "golongan"},
    )


def test_three_heading_rows() -> None:
    rows: Row = [
        ["NO", "NAMA", "NIP", "DATA KEPEGAWAIAN", None, None, None],
        [None, None, None, "PANGKAT", None, "JABATAN", None],
        [None, None, None, "GOL RUANG", "TMT", "NAMA", "TMT"],
        [1, "Budi", A, "III/d", "01-04-2020", "Camat", "01-01-2021"],
    ]
    location = understand_headings(WrittenSheet(rows, ["A1:A3", "B1:B3", "C1:C3", "D1:G1"]).to_sheet(), "pegawai", {})
    assert location.head is not None
    assert location.head.height == 3
    assert {field: column.index for field, column in location.column.items()} == {
        "nama": 1,
        "nip": 2,
        "golongan": 3,
        "tmt_golongan": 4,
        "jabatan": 5,
        "tmt_jabatan": 6,
    }


def test_a_name_under_an_unknown_group_is_nobodys_name() -> None:
    rows: Row = [
        ["NIP", "NAMA", "ORANG TUA", None],
        [None, None, "NAMA", "TGL LAHIR"],
        [A, "Budi", "Ali", None],
    ]
    location = understand_headings(Sheet("f", "", None, rows), "pegawai", {})
    assert location.column["nama"].index == 1
    assert "tanggal_lahir" not in location.column


@pytest.mark.parametrize("nomor", [[1, 2, 3], ["1", "2", "3"], ["(1)", "(2)", "(3)"], ["1.", None, "2."], [1, 2]])
def test_numbering_rows(nomor: list[object]) -> None:
    rows: Row = [["nip", "nama", "kode_jabatan_tujuan"], [], nomor, [A, "Budi", "KASI"]]
    data, reason = row(rows)
    assert data == ([4] if len(nomor) > 2 and None not in nomor else [3, 4])
    assert reason == (["baris nomor kolom"] if data == [4] else [])


def test_repeated_headings_of_a_printed_page() -> None:
    heading: list[object] = ["NO", "NIP", "NAMA", "KODE JABATAN BARU"]
    rows: Row = [heading, [1, A, "Budi", "KASI"], heading, [1, 2, 3, 4], [2, B, "Citra", "LURAH"]]
    data, reason = row(rows)
    assert data == [2, 5]
    assert reason == ["judul kolom yang berulang", "baris nomor kolom"]


def test_title_rows_are_told_and_a_lone_name_is_not_lost() -> None:
    heading: list[object] = ["NO", "NAMA\nNIP", "JABATAN BARU"]
    rows: Row = [heading, [None, "II. PEJABAT PENGAWAS"], [1, f"Budi\n{A}", "Lurah"], [None, "Citra Lestari"]]
    data, reason = row(rows)
    assert data == [3, 4]
    assert reason == ["baris judul «II. PEJABAT PENGAWAS»"]


def test_in_the_canonical_table_only_a_merged_row_is_a_title() -> None:
    rows: Row = [
        ["nip", "nama", "kode_jabatan_tujuan"],
        ["Bagian Umum"],
        [A, "Budi", "KASI"],
        [None, "Badan X"],
    ]
    assert row(rows)[0] == [2, 3, 4]
    assert row(rows, merged=["A2:C2"])[0] == [3, 4]


@pytest.mark.parametrize(
    "mark",
    [
        [None, None, "WALI KOTA BEKASI,"],
        [None, None, "Bekasi, 6 Februari 2026"],
        [None, "Bekasi,      Februari 2026"],
        [None, None, "Ditetapkan di Bekasi"],
        [None, "a.n. BUPATI"],
        [None, "Mengetahui", "Pj. Wali Kota Bekasi"],
        [None, None, "Pj. WALIKOTA BEKASI"],
        [None, None, "SEKRETARIS DAERAH KOTA BEKASI,"],
        [None, "Tembusan:"],
    ],
)
def test_reading_stops_at_the_signatures(mark: list[object]) -> None:
    rows: Row = [
        ["NIP", "NAMA", "JABATAN BARU"],
        [A, "Budi", "Lurah"],
        mark,
        [],
        [None, None, "NIP. 1970"],
    ]
    data, reason = row(rows)
    assert data == [2]
    assert reason == ["blok tanda tangan; pembacaan berhenti di sini"]


def test_a_post_is_no_signature() -> None:
    rows: Row = [
        ["NIP", "NAMA", "JABATAN BARU"],
        [A, None, "Sekretaris Daerah Kota Bekasi"],
        [None, "Budi", "Sekretaris Daerah"],
        [B, "Citra", "Camat Bekasi Timur"],
    ]
    assert row(rows)[0] == [2, 3, 4]


def test_merged_unit_cells_fill_down_and_keep_their_address(read: MakeMaterial, tmp_path: Path) -> None:
    rows: Row = [
        ["kode", "jabatan", "unit_kerja", "eselon", "pemangku_nip"],
        ["CAMAT", "Camat", KECAMATAN, "III.a", A],
        ["SEKCAM", "Sekretaris Kecamatan", None, "III.b", None],
        ["STAF", "Staf", None, None, None],
        ["LURAH", "Lurah", None, "IV.a", B],
        ["KASI", "Kepala Seksi", JATIASIH, "IV.b", None],
    ]
    path = WrittenSheet(rows, ["C2:C4", "E2:E3"]).to_xlsx(tmp_path / "j.xlsx")
    material = read(jabatan=read_workbook(path).sheet("Sheet1"))
    assert {kode: post.unit_kerja for kode, post in material.jabatan.items()} == {
        **dict.fromkeys(("CAMAT", "SEKCAM", "STAF"), KECAMATAN),
        "LURAH": "",
        "KASI": JATIASIH,
    }
    assert material.jabatan["STAF"].origin["unit_kerja"].address == "Sheet1!C2"
    assert material.jabatan["STAF"].origin.row == 4
    # A NIP belongs to one row, however its cell is merged.
    assert material.jabatan["SEKCAM"].pemangku_nip is None


def test_hidden_rows_and_columns_are_data_and_told(tmp_path: Path) -> None:
    writing = sheet_writers.canonical_pegawai()
    writing.hidden_rows, writing.hidden_columns, writing.filter_xml = [3, 5], ["K", "L"], "A1:V7"
    (understood_sheet,) = describe(writing.to_xlsx(tmp_path / "p.xlsx", "pegawai"), OPTIONS)
    assert (understood_sheet.row_count, understood_sheet.hidden_rows) == (6, 2)
    assert [column_understood.heading for column_understood in understood_sheet.column if column_understood.hidden] == [
        "golongan",
        "tmt_golongan",
    ]


def test_thousands_of_formatted_rows_are_no_rows(tmp_path: Path, read: MakeMaterial) -> None:
    workbook = openpyxl.Workbook()
    assert workbook.active is not None
    sheet_writers.canonical_usulan().write(workbook.active)
    workbook.active.cell(60_000, 1, " ")
    workbook.save(tmp_path / "u.xlsx")
    material = read(usulan=read_workbook(tmp_path / "u.xlsx").sheet("Sheet"))
    assert len(material.usulan) == len(writing_office.USULAN)


FORMS: dict[str, tuple[Callable[[], WrittenSheet], str, str]] = {
    "nominatif": (sheet_writers.nominatif, "pegawai", "nip"),
    "duk": (sheet_writers.duk, "pegawai", "nip"),
    "siasn": (sheet_writers.siasn, "pegawai", "nip"),
    "lampiran": (sheet_writers.lampiran, "usulan", "nip"),
    "bezetting": (sheet_writers.bezetting, "jabatan", "pemangku_nip"),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_numeric_nip_is_damaged_in_every_layout(form: str, read: MakeMaterial, tmp_path: Path) -> None:
    write, table, field = FORMS[form]
    writing = write()
    person = writing_office.PERSON[1]
    for row_of_sheet in writing.rows:
        for k, content in enumerate(row_of_sheet):
            figure = "".join(letter for letter in str(content) if letter.isdigit())
            if figure.startswith(person.nip) and isinstance(content, str):
                row_of_sheet[k] = int(person.nip)
    path = writing.to_xlsx(tmp_path / "n.xlsx")
    table_rows: dict[str, Any] = {
        "usulan": sheet_writers.canonical_usulan().to_sheet("usulan"),
        "pegawai": sheet_writers.canonical_pegawai().to_sheet("pegawai"),
        "jabatan": sheet_writers.canonical_jabatan().to_sheet("jabatan"),
        table: read_workbook(path).sheet("Sheet1"),
    }
    material = read(**table_rows)
    origin = [
        *(content.origin for content in material.usulan if table == "usulan"),
        *(content.origin for content in material.pegawai_without_nip if table == "pegawai"),
        *(content.origin for content in material.jabatan.values() if table == "jabatan"),
    ]
    damaged = [content[field] for content in origin if content[field].damage is not None]
    assert [content.damage for content in damaged] == [Damage.NIP_AS_NUMBER]
    assert damaged[0].cell is not None
    if table == "usulan":
        assert [content.nip for content in material.usulan].count(None) == 1
        assert [content.nip for content in material.suggested_pegawai[damaged[0].content]] == [person.nip]
    if table == "pegawai":
        assert person.nip not in material.pegawai


def test_a_bezetting_without_any_unit_takes_it_from_the_posts(read: MakeMaterial) -> None:
    rows: Row = [
        ["NO", "JABATAN", "NAMA", "KET"],
        [1, "Camat Jatiasih", "Budi", None],
        [2, "Kepala Bidang Mutasi pada Badan Kepegawaian Daerah", "KOSONG", None],
        [3, "Ajudan", "Citra", None],
    ]
    posts = read(jabatan=Sheet("b.xlsx", "", "s", rows)).jabatan
    assert [(post.jabatan, post.unit_kerja) for post in posts.values()] == [
        ("Camat Jatiasih", "Kecamatan Jatiasih"),
        ("Kepala Bidang Mutasi", "Badan Kepegawaian Daerah"),
        ("Ajudan", ""),
    ]
    assert list(posts)[2] == "AJUDAN"


def test_the_unit_above_the_headings(read: MakeMaterial) -> None:
    rows: Row = [
        ["BEZETTING"],
        ["UNIT KERJA", ":", "DINAS KESEHATAN"],
        ["NO", "JABATAN", "NAMA", "KET"],
        [1, "Kepala Dinas", "Budi", None],
        ["A. BIDANG PELAYANAN KESEHATAN"],
        [2, "Kepala Bidang", "KOSONG", None],
    ]
    first_post, second_post = read(jabatan=Sheet("b.xlsx", "", "s", rows)).jabatan.values()
    assert (first_post.unit_kerja, first_post.perangkat_daerah) == ("DINAS KESEHATAN", "DINAS KESEHATAN")
    assert (second_post.unit_kerja, second_post.perangkat_daerah) == (
        "BIDANG PELAYANAN KESEHATAN",
        "DINAS KESEHATAN",
    )
    assert second_post.origin["unit_kerja"].cell == "A5"


def test_different_posts_never_get_one_code(read: MakeMaterial) -> None:
    rows: Row = [
        ["JABATAN", "UNIT KERJA", "NAMA", "KET"],
        ["Kepala Seksi É", "Dinas X", None, None],
        ["Kepala Seksi È", "Dinas X", None, None],
        ["Kepala Seksi", "Dinas X", None, None],
        ["Kasi", "Dinas X", None, None],
    ]
    material = read(jabatan=Sheet("b.xlsx", "", "s", rows))
    kode = list(material.jabatan)
    assert len(kode) == 3
    assert all(made_kode.isascii() for made_kode in kode)
    assert material.jabatan[kode[-1]].formasi == 2


def test_posts_with_an_eselon_twice_are_two_rows_of_one_code(read: MakeMaterial) -> None:
    camat: list[object] = ["Camat", KECAMATAN, "III.a", None]
    rows: Row = [["JABATAN", "UNIT KERJA", "ESELON", "NAMA"], camat, list(camat)]
    material = read(jabatan=Sheet("b.xlsx", "", "s", rows))
    (kode,) = material.jabatan
    assert kode == "CAMAT.KECAMATAN-JATIASIH"
    assert [second_row.origin.row for second_row in material.duplicate_jabatan[kode]] == [3]
    assert material.duplicate_jabatan[kode][0].origin["kode"].address == "s!A3"


def test_formulas_give_their_cached_values() -> None:
    data = Path(__file__).parents[1] / "data" / "batch.xlsx"
    material = read_bahan(data, pegawai=None, jabatan=None, options=OPTIONS)
    assert material.usulan[0].keterangan == "ab"
