"""Words, levels and golongan in the forms that offices type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.domain.kosakata import (
    Agama,
    HasilUji,
    JenisJabatan,
    JenisKelamin,
    Jenjang,
    JenjangJf,
    Kedudukan,
    Pendidikan,
    StatusAsn,
    StatusHukum,
    SyaratKhusus,
    TingkatHukuman,
)
from mutasi_cli.domain.sel import Kerusakan
from mutasi_cli.law import load_lawbook
from mutasi_cli.tables.bidang import susun_kamus
from mutasi_cli.tables.nilai.pendidikan import pisah_pendidikan

KAMUS = susun_kamus(load_lawbook())
GOLONGAN = dict(load_lawbook().parameter["golongan"].nilai[-1].nilai)


@pytest.mark.parametrize(
    "tertulis",
    [
        *(
            "III/d",
            "III/D",
            "IIId",
            "III d",
            "III.d",
            "Penata Tk. I (III/d)",
            "Penata Tk.I, III/d",
            "Gol. III/d",
        ),
        *("Penata Tingkat I/III d", "Penata Tk. I\nIII/d", "III/d\nPenata Tk I", "PENATA TK.I - III/d"),
    ],
)
def test_golongan(tertulis: str) -> None:
    hasil = KAMUS.penilai["golongan"](tertulis)
    assert (hasil.nilai, hasil.kerusakan) == ("III/d", None)


@given(st.sampled_from(sorted(GOLONGAN)), st.sampled_from(sorted(GOLONGAN)))
def test_pangkat_and_golongan_in_one_cell_must_agree(kode: str, lain: str) -> None:
    for nama in (GOLONGAN[lain], GOLONGAN[lain].replace("Tingkat I", "Tk. I").upper()):
        hasil = KAMUS.penilai["golongan"](f"{nama} ({kode})")
        if kode == lain:
            assert hasil.nilai == kode
        else:
            assert hasil.nilai is None
            assert hasil.kerusakan is Kerusakan.GOLONGAN
            assert f"{GOLONGAN[kode]} ({kode})" in hasil.saran


@pytest.mark.parametrize(
    "tertulis", ["III/e", "V/a", "Penata Tk. I", "9", 9.0, "III", "XVIII", "Kapten (III/a)"]
)
def test_what_is_no_golongan(tertulis: object) -> None:
    hasil = KAMUS.penilai["golongan"](tertulis)
    if tertulis == "III":
        assert hasil.nilai == "III"  # a golongan of PPPK
    else:
        assert hasil.kerusakan is Kerusakan.GOLONGAN


def test_pangkat_alone_is_suggested_never_taken() -> None:
    assert KAMUS.penilai["golongan"]("Penata Tk. I").saran == ("III/d",)


def test_pangkat_in_full_and_unknown_as_typed() -> None:
    assert KAMUS.penilai["pangkat"]("PENATA TK. I").nilai == "Penata Tingkat I"
    assert KAMUS.penilai["pangkat"]("Penata Tk. I (III/d)").nilai == "Penata Tingkat I"
    assert KAMUS.penilai["pangkat"]("Kapten").nilai == "Kapten"


@pytest.mark.parametrize("tertulis", ["III.a", "IIIA", "III/A", "IIIa", "3-A", "Eselon III.a", "iii a"])
def test_eselon(tertulis: str) -> None:
    assert KAMUS.penilai["eselon"](tertulis).nilai == "III.a"


@pytest.mark.parametrize("tertulis", ["", "-", "NS", "Non Eselon", "Non-Eselon", None])
def test_no_eselon(tertulis: object) -> None:
    hasil = KAMUS.penilai["eselon"](tertulis)
    assert (hasil.nilai, hasil.kerusakan) == (None, None)


@pytest.mark.parametrize("tertulis", ["VI.a", "II.c", "Kepala"])
def test_unknown_eselon(tertulis: str) -> None:
    assert KAMUS.penilai["eselon"](tertulis).kerusakan is Kerusakan.DAFTAR


@pytest.mark.parametrize(
    ("jenis", "tertulis", "nilai"),
    [
        *(
            ("jenis_kelamin", isi, JenisKelamin.LAKI_LAKI)
            for isi in ("L", "M", "Laki-laki", "Pria", "1", 1, 1.0)
        ),
        *(("jenis_kelamin", isi, JenisKelamin.PEREMPUAN) for isi in ("P", "F", "PEREMPUAN", "Wanita", "2")),
        ("agama", "Kristen Protestan", Agama.KRISTEN),
        ("agama", "Katholik", Agama.KATOLIK),
        ("agama", "BUDHA", Agama.BUDDHA),
        ("agama", "Konghucu", Agama.KHONGHUCU),
        ("status_asn", "P", StatusAsn.PNS),
        ("status_asn", "C", StatusAsn.CPNS),
        ("kedudukan", "Pemberhentian sementara", Kedudukan.DIBERHENTIKAN_SEMENTARA),
        ("kedudukan", "Cuti Luar Tanggungan Negara", Kedudukan.CLTN),
        ("kedudukan", "PPPK Tidak Aktif", Kedudukan.TIDAK_AKTIF),
        ("jenis_jabatan", "Jabatan Fungsional Tertentu", JenisJabatan.FUNGSIONAL),
        ("jenis_jabatan", "Fungsional Umum", JenisJabatan.PELAKSANA),
        ("jenjang", "JPT Pratama", Jenjang.JPT_PRATAMA),
        ("jenjang", "Ahli Muda", JenjangJf.AHLI_MUDA),
        ("jenjang_jf", "Jenjang Ahli Madya", JenjangJf.AHLI_MADYA),
        ("hukuman", "Berat: pembebasan dari jabatan", TingkatHukuman.BERAT),
        ("hukuman", "Hukuman Disiplin Sedang", TingkatHukuman.SEDANG),
        ("hukuman", "Tidak Ada", TingkatHukuman.TIDAK_ADA),
        ("status_hukum", "Bersih", StatusHukum.TIDAK_ADA),
        ("status_hukum", "Terpidana", StatusHukum.TERPIDANA),
        ("hasil_uji", "MMS", HasilUji.MASIH_MEMENUHI),
        ("hasil_uji", "TMS", HasilUji.TIDAK_MEMENUHI),
        ("syarat_khusus", "Puskesmas; camat;", (SyaratKhusus.PUSKESMAS, SyaratKhusus.CAMAT)),
        ("banyak", "a ; -; b c", ("a", "b c")),
        ("rumpun", "KESEHATAN", "kesehatan"),
        ("rumpun", "Teknik", "Teknik"),
        ("ya_tidak", "YA", True),
        ("ya_tidak", False, False),
        ("cacah", 12.0, 12),
        ("cacah", "12", 12),
        ("teks_atau_tidak_ada", "Tidak Ada", None),
        ("teks_atau_tidak_ada", "sedang diperiksa", "sedang diperiksa"),
        ("baris", 12.0, "12"),
        ("teks", "=SUM(A1)", "=SUM(A1)"),
        ("teks", "'teks", "teks"),
        ("teks", "dua\r\nbaris", "dua\nbaris"),
        ("gelar", '="S.Sos"', "S.Sos"),
        ("gelar", "=dr.", "dr."),
    ],
)
def test_accepted_forms(jenis: str, tertulis: object, nilai: object) -> None:
    hasil = KAMUS.penilai[jenis](tertulis)
    assert hasil.kerusakan is None
    assert hasil.nilai == nilai


@pytest.mark.parametrize(
    ("jenis", "tertulis", "kerusakan", "saran"),
    [
        ("agama", "Islm", Kerusakan.DAFTAR, "Islam"),
        ("kedudukan", "Pensiunan", Kerusakan.DAFTAR, "Pensiun"),
        ("hukuman", "Parah", Kerusakan.DAFTAR, None),
        ("syarat_khusus", "camat; raja", Kerusakan.DAFTAR, None),
        ("kotak", "10", Kerusakan.ANGKA, None),
        ("cacah", "banyak", Kerusakan.ANGKA, None),
        ("cacah", 1.5, Kerusakan.ANGKA, None),
        ("ya_tidak", "mungkin", Kerusakan.DAFTAR, "ya"),
    ],
)
def test_words_outside_the_list(
    jenis: str, tertulis: object, kerusakan: Kerusakan, saran: str | None
) -> None:
    hasil = KAMUS.penilai[jenis](tertulis)
    assert hasil.nilai is None
    assert hasil.kerusakan is kerusakan
    assert hasil.keterangan
    if saran is not None:
        assert hasil.saran[0] == saran


@pytest.mark.parametrize(
    "tertulis", ["Profesi", "PROFESI DOKTER", "Ners", "Apoteker", "Dokter Spesialis Anak", "Sp-1"]
)
def test_a_profession_is_no_level_and_no_level_is_guessed(tertulis: str) -> None:
    hasil = KAMUS.penilai["pendidikan"](tertulis)
    assert (hasil.nilai, hasil.kerusakan, hasil.saran) == (None, Kerusakan.DAFTAR, ())
    assert "tulis jenjang ijazah akademiknya" in hasil.keterangan


@pytest.mark.parametrize(("tertulis", "saran"), [("SMO", True), ("S-7", True), ("Kuliah lama sekali", False)])
def test_only_a_short_word_is_near_to_a_level(tertulis: str, saran: bool) -> None:
    hasil = KAMUS.penilai["pendidikan"](tertulis)
    assert bool(hasil.saran) is saran
    assert "ijazah" not in hasil.keterangan


@pytest.mark.parametrize("jenis", ["hukuman", "status_hukum"])
@pytest.mark.parametrize("mentah", ["", "-", None])
def test_blank_discipline_is_unknown(jenis: str, mentah: object) -> None:
    hasil = KAMUS.penilai[jenis](mentah)
    assert (hasil.nilai, hasil.kerusakan) == (None, None)


def test_predicates_change_with_the_year() -> None:
    assert KAMUS.predikat(2022)("butuh perbaikan").nilai == "Butuh Perbaikan"
    assert KAMUS.predikat(2022)("Cukup").kerusakan is Kerusakan.DAFTAR
    assert KAMUS.predikat(2021)("Cukup").nilai == "Cukup"
    assert KAMUS.predikat(2021)("Butuh Perbaikan").kerusakan is Kerusakan.DAFTAR
    assert KAMUS.predikat(1990)("Baik").nilai == "Baik"


@pytest.mark.parametrize(
    ("tertulis", "jenjang", "bidang"),
    [
        ("S-1/Sarjana", Pendidikan.S_1, None),
        ("S1", Pendidikan.S_1, None),
        ("S.1", Pendidikan.S_1, None),
        ("D-IV", Pendidikan.D_IV, None),
        ("D-III/Sarjana Muda", Pendidikan.D_III, None),
        ("SLTA/SMA Sederajat", Pendidikan.SMA, None),
        ("S-2", Pendidikan.S_2, None),
        ("Diploma III", Pendidikan.D_III, None),
        ("S-1 Ilmu Pemerintahan", Pendidikan.S_1, "Ilmu Pemerintahan"),
        ("D-III Keperawatan", Pendidikan.D_III, "Keperawatan"),
        ("SI", None, None),
        ("S4", None, None),
        ("Sarjanawiyata", None, None),
    ],
)
def test_education(tertulis: str, jenjang: Pendidikan | None, bidang: str | None) -> None:
    assert pisah_pendidikan(tertulis) == (jenjang, bidang)
    kerusakan = KAMUS.penilai["pendidikan"](tertulis).kerusakan
    assert (kerusakan is None) == (jenjang is not None)
