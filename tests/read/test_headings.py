"""Where headings stand and what they mean; faults of headings and sheets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mutasi_cli.domain.column_state import Presence
from mutasi_cli.domain.material import Material
from mutasi_cli.errors import FileError, SettingsError
from mutasi_cli.read import ReadingOptions, Sheet, read_bahan

MakeMaterial = Callable[..., Material]
NIP = "198501012010011001"


def test_headings_without_case_blanks_dots_and_underscores(read: MakeMaterial) -> None:
    material = read(usulan=[["N I P", "KODE_JABATAN. Tujuan", "T.M.T."], [NIP, "KASI", "06-02-2026"]])
    assert material.usulan[0].kode_tujuan == "KASI"
    assert material.usulan[0].origin.has("tmt")
    assert not material.usulan[0].origin.has("alasan")


def test_title_rows_above_blank_rows_between_and_a_numbering_row(read: MakeMaterial) -> None:
    material = read(
        usulan=[
            ["USULAN MUTASI JABATAN"],
            ["Pemerintah Kota Bekasi", None, "nama"],
            [],
            ["no", "nip", "nama", "kode_jabatan_tujuan"],
            [1, 2, 3, 4],
            ["1", NIP, "Budi", "KASI"],
            [None, " ", "-", ""],
            ["2"],
            ["3", "198602022011012002", "Citra", "STAF", None, None],
            *[[None] * 4] * 500,
        ]
    )
    assert [usulan_row.origin.row for usulan_row in material.usulan] == [6, 9]
    assert material.source[0].row == 2


def test_aliases_of_the_office(read: MakeMaterial) -> None:
    rows = [["NIP BARU", "Jabatan Baru (kode)", "SKP 24"], [NIP, "KASI", "Baik"]]
    material = read(
        usulan=rows, opsi_column={"usulan": {"nip baru": "nip", "JABATAN BARU (KODE)": "kode_jabatan_tujuan"}}
    )
    assert material.usulan[0].nip == NIP
    assert [content.cell.content for content in material.unknown_columns] == ["SKP 24"]


@pytest.mark.parametrize("column", [{"usulan": {"x": "npi"}}, {"usulann": {"x": "nip"}}])
def test_alias_to_nothing_is_a_fault_of_the_settings(read: MakeMaterial, column: Any) -> None:
    with pytest.raises(SettingsError, match=r"\[kolom\."):
        read(opsi_column=column)


def test_near_miss_is_suggested_never_taken(read: MakeMaterial) -> None:
    rows = [["nip", "kode_jabatan_tujuan", "tanggal_dasarr", "zzzz"], [NIP, "KASI", "01-01-2026", "x"]]
    material = read(usulan=rows)
    near_miss, far_miss = material.unknown_columns
    assert (near_miss.table, near_miss.suggestion, near_miss.cell.cell, near_miss.cell.address) == (
        "usulan",
        "tanggal_dasar",
        "C1",
        "usulan!C1",
    )
    assert far_miss.suggestion is None
    assert material.usulan[0].tanggal_dasar is None


@pytest.mark.parametrize("heading", ["NIK", "No. KTP", "telepon", "Nomor HP", "ALAMAT", "EMAIL GOV", "IS VALID NIK"])
def test_personal_columns_are_neither_read_nor_reported(read: MakeMaterial, heading: str) -> None:
    rows = [["nip", "kode_jabatan_tujuan", heading], [NIP, "KASI", "rahasia"]]
    material = read(usulan=rows)
    assert material.unknown_columns == ()
    assert all("rahasia" not in cell.content for cell in material.usulan[0].origin.cell.values())


def test_a_running_number_needs_no_explanation(read: MakeMaterial) -> None:
    rows = [["No.", "kode", "jabatan", "unit_kerja"], [1, "KASI", "Kepala Seksi", "A"], [2, None, None, None]]
    material = read(jabatan=rows)
    assert material.unknown_columns == ()
    assert list(material.jabatan) == ["KASI"]


def test_teknik_is_no_nik(read: MakeMaterial) -> None:
    rows = [["nip", "kode_jabatan_tujuan", "Teknik"], [NIP, "KASI", "x"]]
    assert [content.cell.content for content in read(usulan=rows).unknown_columns] == ["Teknik"]


def test_missing_required_column_names_sheet_and_file(read: MakeMaterial) -> None:
    with pytest.raises(FileError, match=r"«nama».*«pegawai».*batch\.xlsx"):
        read(pegawai=[["nip", "golongan"], [NIP, "III/d"]])


def test_a_refusal_names_the_heading_that_is_nearly_the_missing_one(read: MakeMaterial) -> None:
    with pytest.raises(FileError, match=r"«nip».*judul «NIPP» \(A1\) mirip nip"):
        read(pegawai=[["NIPP", "nama"], [NIP, "Budi"]])


def test_a_column_that_is_not_starred_may_be_missing_and_is_known_to_be(read: MakeMaterial) -> None:
    rows = [["nip", "nama", "golongan", "tmt_jabatan"], [NIP, "Budi", "III/d", None]]
    material = read(pegawai=rows, jabatan=[["jabatan"], ["Kepala Seksi Pemerintahan pada Kecamatan Jatiasih"]])
    state = material.columns["pegawai"]
    assert [state.of(field) for field in ("golongan", "tmt_jabatan", "pendidikan")] == [
        Presence.FILLED,
        Presence.BLANK_FOR_ALL,
        Presence.ABSENT,
    ]
    assert state.heading["golongan"] == "golongan"
    assert list(material.jabatan) == ["KEPALA-SEKSI-PEMERINTAHAN.KECAMATAN-JATIASIH"]


STRENGTH: list[tuple[list[str], dict[str, str], str]] = [
    (["Nama Pegawai", "nama"], {}, "B"),
    (["Nama Pegawai", "nama"], {"Nama Pegawai": "nama"}, "A"),
    (["nama", "Nama Pegawai"], {"nama": "-"}, "B"),
    (["Nama Lengkap Ybs.", "Nama Pegawai"], {}, "B"),
]


@pytest.mark.parametrize(("headings", "office", "winner"), STRENGTH)
def test_the_stronger_heading_wins_without_a_word(
    headings: list[str], office: dict[str, str], winner: str, read: MakeMaterial
) -> None:
    rows = [["nip", *headings], [NIP, "Budi A", "Citra B"]]
    material = read(pegawai=rows, opsi_column={"pegawai": office})
    assert material.pegawai[NIP].nama.endswith(winner)
    assert material.unknown_columns == ()


def test_the_nip_is_the_column_with_eighteen_digits(read: MakeMaterial) -> None:
    rows = [["NIP", "NIP Baru", "nama"], ["480000001", NIP, "Budi"]]
    assert read(pegawai=rows).pegawai[NIP].origin["nip"].cell == "B2"
    rows = [["NIP Baru", "NIP", "nama"], ["480000001", NIP, "Budi"]]
    assert read(pegawai=rows).pegawai[NIP].origin["nip"].cell == "B2"


def test_a_column_that_nobody_filled_stands_in_nobodys_way(read: MakeMaterial) -> None:
    rows = [["nip", "nama", "Golongan", "Gol. Ruang", "PANGKAT"], [NIP, "Budi", None, "III/d", "Penata Tk. I"]]
    assert read(pegawai=rows).pegawai[NIP].golongan == "III/d"
    rows = [["nip", "nama", "Golongan", "PANGKAT"], [NIP, "Budi", None, "Pembina Utama Muda - IV c"]]
    person = read(pegawai=rows).pegawai[NIP]
    assert (person.golongan, person.pangkat) == ("IV/c", "Pembina Utama Muda")


def test_code_or_words_will_do_for_the_target(read: MakeMaterial) -> None:
    assert read(usulan=[["nip", "jabatan_tujuan"], [NIP, "Kepala Seksi Pemerintahan"]]).usulan[0].from_words
    with pytest.raises(FileError, match="«kode_jabatan_tujuan» atau «jabatan_tujuan»"):
        read(usulan=[["nip", "alasan"], [NIP, "x"]])


def test_two_columns_for_one_field_names_both(read: MakeMaterial) -> None:
    with pytest.raises(FileError, match=r"«nip» \(A1\) dan «N.I.P» \(C1\)"):
        read(usulan=[["nip", "kode_jabatan_tujuan", "N.I.P"], [NIP, "KASI", NIP]])


def test_no_headings_at_all(read: MakeMaterial) -> None:
    with pytest.raises(FileError, match="Baris judul tabel usulan"):
        read(usulan=[["x", "y"], [NIP, "KASI"]])


def test_headings_without_rows(read: MakeMaterial) -> None:
    with pytest.raises(FileError, match="Tidak ada baris usulan"):
        read(usulan=[["nip", "kode_jabatan_tujuan"], [None, "-"]])


@pytest.mark.parametrize("table", ["usulan", "pegawai", "jabatan"])
def test_missing_sheet(table: str, write: Callable[..., Path], example: Any, options: ReadingOptions) -> None:
    del example[table]
    with pytest.raises(FileError, match=f"Lembar «{table}» tidak ada di batch.xlsx"):
        read_bahan(write(**example), pegawai=None, jabatan=None, options=options)


def test_names_of_sheets_are_compared_loosely(
    write: Callable[..., Path], example: Any, options: ReadingOptions
) -> None:
    rows_by_sheet = {
        "U_S.U L A N": example["usulan"],
        "PEGAWAI": example["pegawai"],
        "Jabatan ": example["jabatan"],
    }
    material = read_bahan(write(**rows_by_sheet), pegawai=None, jabatan=None, options=options)
    assert material.usulan[0].origin["nip"].sheet == "U_S.U L A N"


def test_two_sheets_for_one_table(write: Callable[..., Path], example: Any, options: ReadingOptions) -> None:
    with pytest.raises(FileError, match="«usulan» dan «usul an»"):
        read_bahan(write(**example, **{"usul an": example["usulan"]}), pegawai=None, jabatan=None, options=options)


def test_tables_in_files_of_their_own(write: Callable[..., Path], example: Any, options: ReadingOptions) -> None:
    pegawai = write("staf.xlsx", place=(3, 2), Sheet1=example["pegawai"], Sheet2=[])
    jabatan = write("peta.xlsx", lain=[["x"]], Jabatan=example["jabatan"])
    batch = write(usulan=example["usulan"], pegawai=[["bukan", "ini"]])
    material = read_bahan(batch, pegawai=pegawai, jabatan=jabatan, options=options)
    cell = material.pegawai[NIP].origin["nip"]
    assert (cell.file, cell.sheet, cell.cell) == ("staf.xlsx", "Sheet1", "B4")
    assert [(source_table.file, source_table.sheet, source_table.row) for source_table in material.source] == [
        ("batch.xlsx", "usulan", 1),
        ("staf.xlsx", "Sheet1", 3),
        ("peta.xlsx", "Jabatan", 3),
    ]


def test_several_sheets_without_the_tables_name(
    write: Callable[..., Path], example: Any, options: ReadingOptions
) -> None:
    heading, first, *others = example["pegawai"]
    pegawai = write("staf.xlsx", satu=[heading, first], catatan=[["rapat"]], dua=[heading, *others])
    material = read_bahan(write(**example), pegawai=pegawai, jabatan=None, options=options)
    assert [(table.sheet, table.row) for table in material.source if table.file == "staf.xlsx"] == [
        ("satu", 1),
        ("dua", 2),
    ]
    nobody = write("kosong.xlsx", satu=[["rapat"]], dua=[["x"]])
    with pytest.raises(FileError, match=r"kosong\.xlsx.*«satu», «dua».*tabel pegawai"):
        read_bahan(write(**example), pegawai=nobody, jabatan=None, options=options)


def test_unknown_table_in_memory(read: MakeMaterial) -> None:
    with pytest.raises(FileError, match="«pertekk» tidak dikenal"):
        read(pertekk=[["nip"]])


def test_addresses_follow_the_offset(read: MakeMaterial) -> None:
    rows = [["nip", "kode_jabatan_tujuan"], [NIP, "KASI"]]
    material = read(usulan=Sheet("f.xlsx", "", "Usulan 1", rows, first_row=10, first_column=27))
    assert material.usulan[0].origin["kode_jabatan_tujuan"].address == "Usulan 1!AB11"
    assert material.usulan[0].target_cell.row == 11
