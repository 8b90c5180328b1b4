"""Rows under the headings: titles, numbers, signatures, merged and hidden cells, rows only formatted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mutasi_cli.domain.bahan import Bahan
from mutasi_cli.domain.sel import Kerusakan
from mutasi_cli.errors import BerkasError
from mutasi_cli.law import load_lawbook
from mutasi_cli.tables import Lembar, OpsiBaca, describe, read_bahan, read_workbook
from mutasi_cli.tables.letak.temukan import pahami_judul
from mutasi_cli.tables.letak.tubuh import baca_tubuh
from tables.tata_letak import kantor, penulis
from tables.tata_letak.kantor import JATIASIH, KECAMATAN, Baris, Tulisan

Buat = Callable[..., Bahan]
OPSI = OpsiBaca(lawbook=load_lawbook())
A, B = kantor.ORANG[0].nip, kantor.ORANG[1].nip


def baris(
    rows: Baris, tabel: str = "usulan", gabungan: list[str] | None = None
) -> tuple[list[int], list[str]]:
    """Return the Excel rows that are data, and why others are not."""
    lembar = Tulisan(rows, gabungan or []).ke_lembar()
    letak = pahami_judul(lembar, tabel, {})
    tubuh = baca_tubuh(lembar, letak)
    return [i + 1 for i in tubuh.baris], [isi.sebab for isi in tubuh.lewat]


def test_a_data_row_is_never_taken_for_headings() -> None:
    semua: tuple[Baris, ...] = (
        [[1, A, "Jabatan", "01-01-2020"], [2, B, "Nama", "01-01-2021"]],
        [["x", A, None], ["nip", B, "y"]],
        [[1.0, "nama"], [2.0, "nip"]],
    )
    for rows in semua:
        assert pahami_judul(Lembar("f", "", None, rows), "pegawai", {}).kepala is None


def test_headings_win_over_rows_that_mention_them() -> None:
    rows: Baris = [["Nama", "Jabatan"], [], ["NIP", "Nama", "Gol"], [A, "Budi", "III/d"]]
    letak = pahami_judul(Lembar("f", "", None, rows), "pegawai", {})
    assert letak.kepala is not None
    assert (letak.kepala.baris, letak.kepala.tinggi, set(letak.kolom)) == (2, 1, {"nip", "nama", "golongan"})


def test_three_heading_rows() -> None:
    rows: Baris = [
        ["NO", "NAMA", "NIP", "DATA KEPEGAWAIAN", None, None, None],
        [None, None, None, "PANGKAT", None, "JABATAN", None],
        [None, None, None, "GOL RUANG", "TMT", "NAMA", "TMT"],
        [1, "Budi", A, "III/d", "01-04-2020", "Camat", "01-01-2021"],
    ]
    letak = pahami_judul(Tulisan(rows, ["A1:A3", "B1:B3", "C1:C3", "D1:G1"]).ke_lembar(), "pegawai", {})
    assert letak.kepala is not None
    assert letak.kepala.tinggi == 3
    assert {bidang: kolom.indeks for bidang, kolom in letak.kolom.items()} == {
        "nama": 1,
        "nip": 2,
        "golongan": 3,
        "tmt_golongan": 4,
        "jabatan": 5,
        "tmt_jabatan": 6,
    }


def test_a_name_under_an_unknown_group_is_nobodys_name() -> None:
    rows: Baris = [
        ["NIP", "NAMA", "ORANG TUA", None],
        [None, None, "NAMA", "TGL LAHIR"],
        [A, "Budi", "Ali", None],
    ]
    letak = pahami_judul(Lembar("f", "", None, rows), "pegawai", {})
    assert letak.kolom["nama"].indeks == 1
    assert [isi.judul for isi in letak.tak_dikenal][:1] == ["ORANG TUA / NAMA"]


@pytest.mark.parametrize(
    "nomor", [[1, 2, 3], ["1", "2", "3"], ["(1)", "(2)", "(3)"], ["1.", None, "2."], [1, 2]]
)
def test_numbering_rows(nomor: list[object]) -> None:
    rows: Baris = [["nip", "nama", "kode_jabatan_tujuan"], [], nomor, [A, "Budi", "KASI"]]
    data, sebab = baris(rows)
    assert data == ([4] if len(nomor) > 2 and None not in nomor else [3, 4])
    assert sebab == (["baris nomor kolom"] if data == [4] else [])


def test_repeated_headings_of_a_printed_page() -> None:
    judul: list[object] = ["NO", "NIP", "NAMA", "KODE JABATAN BARU"]
    rows: Baris = [judul, [1, A, "Budi", "KASI"], judul, [1, 2, 3, 4], [2, B, "Citra", "LURAH"]]
    data, sebab = baris(rows)
    assert data == [2, 5]
    assert sebab == ["judul kolom yang berulang", "baris nomor kolom"]


def test_title_rows_are_told_and_a_lone_name_is_not_lost() -> None:
    judul: list[object] = ["NO", "NAMA\nNIP", "JABATAN BARU"]
    rows: Baris = [judul, [None, "II. PEJABAT PENGAWAS"], [1, f"Budi\n{A}", "Lurah"], [None, "Citra Lestari"]]
    data, sebab = baris(rows)
    assert data == [3, 4]
    assert sebab == ["baris judul «II. PEJABAT PENGAWAS»"]


def test_in_the_canonical_table_only_a_merged_row_is_a_title() -> None:
    rows: Baris = [
        ["nip", "nama", "kode_jabatan_tujuan"],
        ["Bagian Umum"],
        [A, "Budi", "KASI"],
        [None, "Badan X"],
    ]
    assert baris(rows)[0] == [2, 3, 4]
    assert baris(rows, gabungan=["A2:C2"])[0] == [3, 4]


@pytest.mark.parametrize(
    "tanda",
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
def test_reading_stops_at_the_signatures(tanda: list[object]) -> None:
    rows: Baris = [
        ["NIP", "NAMA", "JABATAN BARU"],
        [A, "Budi", "Lurah"],
        tanda,
        [],
        [None, None, "NIP. 1970"],
    ]
    data, sebab = baris(rows)
    assert data == [2]
    assert sebab == ["blok tanda tangan; pembacaan berhenti di sini"]


def test_a_post_is_no_signature() -> None:
    rows: Baris = [
        ["NIP", "NAMA", "JABATAN BARU"],
        [A, None, "Sekretaris Daerah Kota Bekasi"],
        [None, "Budi", "Sekretaris Daerah"],
        [B, "Citra", "Camat Bekasi Timur"],
    ]
    assert baris(rows)[0] == [2, 3, 4]


def test_merged_unit_cells_fill_down_and_keep_their_address(baca: Buat, tmp_path: Path) -> None:
    rows: Baris = [
        ["kode", "jabatan", "unit_kerja", "eselon", "pemangku_nip"],
        ["CAMAT", "Camat", KECAMATAN, "III.a", A],
        ["SEKCAM", "Sekretaris Kecamatan", None, "III.b", None],
        ["STAF", "Staf", None, None, None],
        ["LURAH", "Lurah", None, "IV.a", B],
        ["KASI", "Kepala Seksi", JATIASIH, "IV.b", None],
    ]
    path = Tulisan(rows, ["C2:C4", "E2:E3"]).ke_xlsx(tmp_path / "j.xlsx")
    bahan = baca(jabatan=read_workbook(path).lembar("Sheet1"))
    assert {kode: isi.unit_kerja for kode, isi in bahan.jabatan.items()} == {
        **dict.fromkeys(("CAMAT", "SEKCAM", "STAF"), KECAMATAN),
        "LURAH": "",
        "KASI": JATIASIH,
    }
    assert bahan.jabatan["STAF"].asal["unit_kerja"].alamat == "Sheet1!C2"
    assert bahan.jabatan["STAF"].asal.baris == 4
    # A NIP belongs to one row, however its cell is merged.
    assert bahan.jabatan["SEKCAM"].pemangku_nip is None


def test_hidden_rows_and_columns_are_data_and_told(tmp_path: Path) -> None:
    tulisan = penulis.baku_pegawai()
    tulisan.baris_sembunyi, tulisan.kolom_sembunyi, tulisan.saring = [3, 5], ["K", "L"], "A1:V7"
    (satu,) = describe(tulisan.ke_xlsx(tmp_path / "p.xlsx", "pegawai"), OPSI)
    assert (satu.jumlah_baris, satu.baris_tersembunyi) == (6, 2)
    assert [isi.judul for isi in satu.kolom if isi.tersembunyi] == ["golongan", "tmt_golongan"]


def test_thousands_of_formatted_rows_are_no_rows(tmp_path: Path, baca: Buat) -> None:
    buku = openpyxl.Workbook()
    assert buku.active is not None
    penulis.baku_usulan().tulis(buku.active)
    buku.active.cell(60_000, 1, " ")
    buku.save(tmp_path / "u.xlsx")
    bahan = baca(usulan=read_workbook(tmp_path / "u.xlsx").lembar("Sheet"))
    assert len(bahan.usulan) == len(kantor.USULAN)


BENTUK: dict[str, tuple[Callable[[], Tulisan], str, str]] = {
    "nominatif": (penulis.nominatif, "pegawai", "nip"),
    "duk": (penulis.duk, "pegawai", "nip"),
    "siasn": (penulis.siasn, "pegawai", "nip"),
    "lampiran": (penulis.lampiran, "usulan", "nip"),
    "bezetting": (penulis.bezetting, "jabatan", "pemangku_nip"),
}


@pytest.mark.parametrize("bentuk", BENTUK)
def test_a_numeric_nip_is_damaged_in_every_layout(bentuk: str, baca: Buat, tmp_path: Path) -> None:
    tulis, tabel, bidang = BENTUK[bentuk]
    tulisan = tulis()
    orang = kantor.ORANG[1]
    for satu in tulisan.rows:
        for k, isi in enumerate(satu):
            angka = "".join(huruf for huruf in str(isi) if huruf.isdigit())
            if angka.startswith(orang.nip) and isinstance(isi, str):
                satu[k] = int(orang.nip)
    path = tulisan.ke_xlsx(tmp_path / "n.xlsx")
    isi_tabel: dict[str, Any] = {
        "usulan": penulis.baku_usulan().ke_lembar("usulan"),
        "pegawai": penulis.baku_pegawai().ke_lembar("pegawai"),
        "jabatan": penulis.baku_jabatan().ke_lembar("jabatan"),
        tabel: read_workbook(path).lembar("Sheet1"),
    }
    bahan = baca(**isi_tabel)
    asal = [
        *(isi.asal for isi in bahan.usulan if tabel == "usulan"),
        *(isi.asal for isi in bahan.pegawai_tanpa_nip if tabel == "pegawai"),
        *(isi.asal for isi in bahan.jabatan.values() if tabel == "jabatan"),
    ]
    rusak = [isi[bidang] for isi in asal if isi[bidang].kerusakan is not None]
    assert [isi.kerusakan for isi in rusak] == [Kerusakan.NIP_ANGKA]
    assert rusak[0].sel is not None
    if tabel == "usulan":
        assert [isi.nip for isi in bahan.usulan].count(None) == 1
        assert [isi.nip for isi in bahan.saran_pegawai[rusak[0].isi]] == [orang.nip]
    if tabel == "pegawai":
        assert orang.nip not in bahan.pegawai


def test_a_bezetting_without_any_unit_is_refused(baca: Buat) -> None:
    rows: Baris = [["NO", "JABATAN", "NAMA", "KET"], [1, "Camat", "Budi", None]]
    with pytest.raises(BerkasError, match="unit kerja"):
        baca(jabatan=Lembar("b.xlsx", "", "s", rows))


def test_the_unit_above_the_headings(baca: Buat) -> None:
    rows: Baris = [
        ["BEZETTING"],
        ["UNIT KERJA", ":", "DINAS KESEHATAN"],
        ["NO", "JABATAN", "NAMA", "KET"],
        [1, "Kepala Dinas", "Budi", None],
        ["A. BIDANG PELAYANAN KESEHATAN"],
        [2, "Kepala Bidang", "KOSONG", None],
    ]
    satu, dua = baca(jabatan=Lembar("b.xlsx", "", "s", rows)).jabatan.values()
    assert (satu.unit_kerja, satu.perangkat_daerah) == ("DINAS KESEHATAN", "DINAS KESEHATAN")
    assert (dua.unit_kerja, dua.perangkat_daerah) == ("BIDANG PELAYANAN KESEHATAN", "DINAS KESEHATAN")
    assert dua.asal["unit_kerja"].sel == "A5"


def test_different_posts_never_get_one_code(baca: Buat) -> None:
    rows: Baris = [
        ["JABATAN", "UNIT KERJA", "NAMA", "KET"],
        ["Kepala Seksi É", "Dinas X", None, None],
        ["Kepala Seksi È", "Dinas X", None, None],
        ["Kepala Seksi", "Dinas X", None, None],
        ["Kasi", "Dinas X", None, None],
    ]
    bahan = baca(jabatan=Lembar("b.xlsx", "", "s", rows))
    kode = list(bahan.jabatan)
    assert len(kode) == 3
    assert all(isi.isascii() for isi in kode)
    assert bahan.jabatan[kode[-1]].formasi == 2


def test_posts_with_an_eselon_twice_are_two_rows_of_one_code(baca: Buat) -> None:
    camat: list[object] = ["Camat", KECAMATAN, "III.a", None]
    rows: Baris = [["JABATAN", "UNIT KERJA", "ESELON", "NAMA"], camat, list(camat)]
    bahan = baca(jabatan=Lembar("b.xlsx", "", "s", rows))
    (kode,) = bahan.jabatan
    assert kode == "CAMAT.KECAMATAN-JATIASIH"
    assert [isi.asal.baris for isi in bahan.jabatan_ganda[kode]] == [3]
    assert bahan.jabatan_ganda[kode][0].asal["kode"].alamat == "s!A3"


def test_formulas_give_their_cached_values() -> None:
    data = Path(__file__).parents[1] / "data" / "batch.xlsx"
    bahan = read_bahan(data, pegawai=None, jabatan=None, opsi=OPSI)
    assert bahan.usulan[0].keterangan == "ab"
