"""Where headings stand and what they mean; faults of headings and sheets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mutasi_cli.domain.bahan import Bahan
from mutasi_cli.errors import BerkasError, PengaturanError
from mutasi_cli.tables import Lembar, OpsiBaca, read_bahan

Buat = Callable[..., Bahan]
NIP = "198501012010011001"


def test_headings_without_case_blanks_dots_and_underscores(baca: Buat) -> None:
    bahan = baca(usulan=[["N I P", "KODE_JABATAN. Tujuan", "T.M.T."], [NIP, "KASI", "06-02-2026"]])
    assert bahan.usulan[0].kode_tujuan == "KASI"
    assert bahan.usulan[0].asal.punya("tmt")
    assert not bahan.usulan[0].asal.punya("alasan")


def test_title_rows_above_blank_rows_between_and_a_numbering_row(baca: Buat) -> None:
    bahan = baca(
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
    assert [isi.asal.baris for isi in bahan.usulan] == [6, 9]
    assert bahan.sumber[0].baris == 2


def test_aliases_of_the_office(baca: Buat) -> None:
    rows = [["NIP BARU", "Jabatan Baru (kode)", "SKP 24"], [NIP, "KASI", "Baik"]]
    bahan = baca(
        usulan=rows, opsi_kolom={"usulan": {"nip baru": "nip", "JABATAN BARU (KODE)": "kode_jabatan_tujuan"}}
    )
    assert bahan.usulan[0].nip == NIP
    assert [isi.sel.isi for isi in bahan.kolom_tak_dikenal] == ["SKP 24"]


@pytest.mark.parametrize("kolom", [{"usulan": {"x": "npi"}}, {"usulann": {"x": "nip"}}])
def test_alias_to_nothing_is_a_fault_of_the_settings(baca: Buat, kolom: Any) -> None:
    with pytest.raises(PengaturanError, match=r"\[kolom\."):
        baca(opsi_kolom=kolom)


def test_near_miss_is_suggested_never_taken(baca: Buat) -> None:
    rows = [["nip", "kode_jabatan_tujuan", "tanggal_dasarr", "zzzz"], [NIP, "KASI", "01-01-2026", "x"]]
    bahan = baca(usulan=rows)
    satu, dua = bahan.kolom_tak_dikenal
    assert (satu.tabel, satu.saran, satu.sel.sel, satu.sel.alamat) == (
        "usulan",
        "tanggal_dasar",
        "C1",
        "usulan!C1",
    )
    assert dua.saran is None
    assert bahan.usulan[0].tanggal_dasar is None


@pytest.mark.parametrize(
    "judul", ["NIK", "No. KTP", "telepon", "Nomor HP", "ALAMAT", "EMAIL GOV", "IS VALID NIK"]
)
def test_personal_columns_are_neither_read_nor_reported(baca: Buat, judul: str) -> None:
    rows = [["nip", "kode_jabatan_tujuan", judul], [NIP, "KASI", "rahasia"]]
    bahan = baca(usulan=rows)
    assert bahan.kolom_tak_dikenal == ()
    assert all("rahasia" not in sel.isi for sel in bahan.usulan[0].asal.sel.values())


def test_a_running_number_needs_no_explanation(baca: Buat) -> None:
    rows = [["No.", "kode", "jabatan", "unit_kerja"], [1, "KASI", "Kepala Seksi", "A"], [2, None, None, None]]
    bahan = baca(jabatan=rows)
    assert bahan.kolom_tak_dikenal == ()
    assert list(bahan.jabatan) == ["KASI"]


def test_teknik_is_no_nik(baca: Buat) -> None:
    rows = [["nip", "kode_jabatan_tujuan", "Teknik"], [NIP, "KASI", "x"]]
    assert [isi.sel.isi for isi in baca(usulan=rows).kolom_tak_dikenal] == ["Teknik"]


def test_missing_required_column_names_sheet_and_file(baca: Buat) -> None:
    with pytest.raises(BerkasError, match=r"«pendidikan», «tmt_jabatan».*«pegawai».*batch\.xlsx"):
        baca(pegawai=[["nip", "nama", "golongan"], [NIP, "Budi", "III/d"]])


def test_code_or_words_will_do_for_the_target(baca: Buat) -> None:
    assert baca(usulan=[["nip", "jabatan_tujuan"], [NIP, "Kepala Seksi Pemerintahan"]]).usulan[0].dari_kata
    with pytest.raises(BerkasError, match="«kode_jabatan_tujuan» atau «jabatan_tujuan»"):
        baca(usulan=[["nip", "alasan"], [NIP, "x"]])


def test_two_columns_for_one_field_names_both(baca: Buat) -> None:
    with pytest.raises(BerkasError, match=r"«nip» \(A1\) dan «N.I.P» \(C1\)"):
        baca(usulan=[["nip", "kode_jabatan_tujuan", "N.I.P"], [NIP, "KASI", NIP]])


def test_no_headings_at_all(baca: Buat) -> None:
    with pytest.raises(BerkasError, match="Baris judul tabel usulan"):
        baca(usulan=[["x", "y"], [NIP, "KASI"]])


def test_headings_without_rows(baca: Buat) -> None:
    with pytest.raises(BerkasError, match="Tidak ada baris usulan"):
        baca(usulan=[["nip", "kode_jabatan_tujuan"], [None, "-"]])


@pytest.mark.parametrize("tabel", ["usulan", "pegawai", "jabatan"])
def test_missing_sheet(tabel: str, tulis: Callable[..., Path], contoh: Any, opsi: OpsiBaca) -> None:
    del contoh[tabel]
    with pytest.raises(BerkasError, match=f"Lembar «{tabel}» tidak ada di batch.xlsx"):
        read_bahan(tulis(**contoh), pegawai=None, jabatan=None, opsi=opsi)


def test_names_of_sheets_are_compared_loosely(
    tulis: Callable[..., Path], contoh: Any, opsi: OpsiBaca
) -> None:
    isi = {"U_S.U L A N": contoh["usulan"], "PEGAWAI": contoh["pegawai"], "Jabatan ": contoh["jabatan"]}
    bahan = read_bahan(tulis(**isi), pegawai=None, jabatan=None, opsi=opsi)
    assert bahan.usulan[0].asal["nip"].sheet == "U_S.U L A N"


def test_two_sheets_for_one_table(tulis: Callable[..., Path], contoh: Any, opsi: OpsiBaca) -> None:
    with pytest.raises(BerkasError, match="«usulan» dan «usul an»"):
        read_bahan(tulis(**contoh, **{"usul an": contoh["usulan"]}), pegawai=None, jabatan=None, opsi=opsi)


def test_tables_in_files_of_their_own(tulis: Callable[..., Path], contoh: Any, opsi: OpsiBaca) -> None:
    pegawai = tulis("staf.xlsx", di=(3, 2), Sheet1=contoh["pegawai"], Sheet2=[])
    jabatan = tulis("peta.xlsx", lain=[["x"]], Jabatan=contoh["jabatan"])
    batch = tulis(usulan=contoh["usulan"], pegawai=[["bukan", "ini"]])
    bahan = read_bahan(batch, pegawai=pegawai, jabatan=jabatan, opsi=opsi)
    sel = bahan.pegawai[NIP].asal["nip"]
    assert (sel.file, sel.sheet, sel.sel) == ("staf.xlsx", "Sheet1", "B4")
    assert [(isi.file, isi.sheet, isi.baris) for isi in bahan.sumber] == [
        ("batch.xlsx", "usulan", 1),
        ("staf.xlsx", "Sheet1", 3),
        ("peta.xlsx", "Jabatan", 3),
    ]


def test_several_sheets_without_the_tables_name(
    tulis: Callable[..., Path], contoh: Any, opsi: OpsiBaca
) -> None:
    pegawai = tulis("staf.xlsx", satu=contoh["pegawai"], dua=contoh["pegawai"])
    with pytest.raises(BerkasError, match=r"staf\.xlsx.*«satu», «dua».*«pegawai»"):
        read_bahan(tulis(**contoh), pegawai=pegawai, jabatan=None, opsi=opsi)


def test_unknown_table_in_memory(baca: Buat) -> None:
    with pytest.raises(BerkasError, match="«pertekk» tidak dikenal"):
        baca(pertekk=[["nip"]])


def test_addresses_follow_the_offset(baca: Buat) -> None:
    rows = [["nip", "kode_jabatan_tujuan"], [NIP, "KASI"]]
    bahan = baca(usulan=Lembar("f.xlsx", "", "Usulan 1", rows, baris_awal=10, kolom_awal=27))
    assert bahan.usulan[0].asal["kode_jabatan_tujuan"].alamat == "Usulan 1!AB11"
    assert bahan.usulan[0].sel_tujuan.baris == 11
