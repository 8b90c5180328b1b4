"""Words, levels and golongan in the forms that offices type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.domain.cell import Damage
from mutasi_cli.domain.vocabulary import (
    Agama,
    CompetencyTestResult,
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
from mutasi_cli.law import load_lawbook
from mutasi_cli.read.fields import build_parsers
from mutasi_cli.read.values.pendidikan_value import split_pendidikan

VALUE_PARSERS = build_parsers(load_lawbook())
GOLONGAN = dict(load_lawbook().parameter["golongan"].value[-1].value)


@pytest.mark.parametrize(
    "written",
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
def test_golongan(written: str) -> None:
    result = VALUE_PARSERS.parser["golongan"](written)
    assert (result.value, result.damage) == ("III/d", None)


@given(st.sampled_from(sorted(GOLONGAN)), st.sampled_from(sorted(GOLONGAN)))
def test_pangkat_and_golongan_in_one_cell_must_agree(kode: str, other_kode: str) -> None:
    for nama in (GOLONGAN[other_kode], GOLONGAN[other_kode].replace("Tingkat I", "Tk. I").upper()):
        result = VALUE_PARSERS.parser["golongan"](f"{nama} ({kode})")
        if kode == other_kode:
            assert result.value == kode
        else:
            assert result.value is None
            assert result.damage is Damage.GOLONGAN
            assert f"{GOLONGAN[kode]} ({kode})" in result.suggestion


@pytest.mark.parametrize("written", ["III/e", "V/a", "Penata Tk. I", "9", 9.0, "III", "XVIII", "Kapten (III/a)"])
def test_what_is_no_golongan(written: object) -> None:
    result = VALUE_PARSERS.parser["golongan"](written)
    if written == "III":
        assert result.value == "III"  # a golongan of PPPK
    else:
        assert result.damage is Damage.GOLONGAN


def test_pangkat_alone_is_suggested_never_taken() -> None:
    assert VALUE_PARSERS.parser["golongan"]("Penata Tk. I").suggestion == ("III/d",)


def test_pangkat_in_full_and_unknown_as_typed() -> None:
    assert VALUE_PARSERS.parser["pangkat"]("PENATA TK. I").value == "Penata Tingkat I"
    assert VALUE_PARSERS.parser["pangkat"]("Penata Tk. I (III/d)").value == "Penata Tingkat I"
    assert VALUE_PARSERS.parser["pangkat"]("Kapten").value == "Kapten"


@pytest.mark.parametrize("written", ["III.a", "IIIA", "III/A", "IIIa", "3-A", "Eselon III.a", "iii a"])
def test_eselon(written: str) -> None:
    assert VALUE_PARSERS.parser["eselon"](written).value == "III.a"


@pytest.mark.parametrize("written", ["", "-", "NS", "Non Eselon", "Non-Eselon", None])
def test_no_eselon(written: object) -> None:
    result = VALUE_PARSERS.parser["eselon"](written)
    assert (result.value, result.damage) == (None, None)


@pytest.mark.parametrize("written", ["VI.a", "II.c", "Kepala"])
def test_unknown_eselon(written: str) -> None:
    assert VALUE_PARSERS.parser["eselon"](written).damage is Damage.LIST


@pytest.mark.parametrize(
    ("jenis", "written", "value"),
    [
        *(
            ("jenis_kelamin", accepted_form, JenisKelamin.LAKI_LAKI)
            for accepted_form in ("L", "M", "Laki-laki", "Pria", "1", 1, 1.0)
        ),
        *(
            ("jenis_kelamin", accepted_form, JenisKelamin.PEREMPUAN)
            for accepted_form in ("P", "F", "PEREMPUAN", "Wanita", "2")
        ),
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
        ("hasil_uji", "MMS", CompetencyTestResult.MASIH_MEMENUHI),
        ("hasil_uji", "TMS", CompetencyTestResult.TIDAK_MEMENUHI),
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
def test_accepted_forms(jenis: str, written: object, value: object) -> None:
    result = VALUE_PARSERS.parser[jenis](written)
    assert result.damage is None
    assert result.value == value


@pytest.mark.parametrize(
    ("jenis", "written", "damage", "suggestion"),
    [
        ("agama", "Islm", Damage.LIST, "Islam"),
        ("kedudukan", "Pensiunan", Damage.LIST, "Pensiun"),
        ("hukuman", "Parah", Damage.LIST, None),
        ("syarat_khusus", "camat; raja", Damage.LIST, None),
        ("kotak", "10", Damage.NUMBER, None),
        ("cacah", "banyak", Damage.NUMBER, None),
        ("cacah", 1.5, Damage.NUMBER, None),
        ("ya_tidak", "mungkin", Damage.LIST, "ya"),
    ],
)
def test_words_outside_the_list(jenis: str, written: object, damage: Damage, suggestion: str | None) -> None:
    result = VALUE_PARSERS.parser[jenis](written)
    assert result.value is None
    assert result.damage is damage
    assert result.keterangan
    if suggestion is not None:
        assert result.suggestion[0] == suggestion


@pytest.mark.parametrize("written", ["Profesi", "PROFESI DOKTER", "Ners", "Apoteker", "Dokter Spesialis Anak", "Sp-1"])
def test_a_profession_is_no_level_and_no_level_is_guessed(written: str) -> None:
    result = VALUE_PARSERS.parser["pendidikan"](written)
    assert (result.value, result.damage, result.suggestion) == (None, Damage.LIST, ())
    assert "tulis jenjang ijazah akademiknya" in result.keterangan


@pytest.mark.parametrize(("written", "suggestion"), [("SMO", True), ("S-7", True), ("Kuliah lama sekali", False)])
def test_only_a_short_word_is_near_to_a_level(written: str, suggestion: bool) -> None:
    result = VALUE_PARSERS.parser["pendidikan"](written)
    assert bool(result.suggestion) is suggestion
    assert "ijazah" not in result.keterangan


@pytest.mark.parametrize("jenis", ["hukuman", "status_hukum"])
@pytest.mark.parametrize("raw", ["", "-", None])
def test_blank_discipline_is_unknown(jenis: str, raw: object) -> None:
    result = VALUE_PARSERS.parser[jenis](raw)
    assert (result.value, result.damage) == (None, None)


def test_predicates_change_with_the_year() -> None:
    assert VALUE_PARSERS.predikat(2022)("butuh perbaikan").value == "Butuh Perbaikan"
    assert VALUE_PARSERS.predikat(2022)("Cukup").damage is Damage.LIST
    assert VALUE_PARSERS.predikat(2021)("Cukup").value == "Cukup"
    assert VALUE_PARSERS.predikat(2021)("Butuh Perbaikan").damage is Damage.LIST
    assert VALUE_PARSERS.predikat(1990)("Baik").value == "Baik"


@pytest.mark.parametrize(
    ("written", "jenjang", "field"),
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
def test_education(written: str, jenjang: Pendidikan | None, field: str | None) -> None:
    assert split_pendidikan(written) == (jenjang, field)
    damage = VALUE_PARSERS.parser["pendidikan"](written).damage
    assert (damage is None) == (jenjang is not None)
