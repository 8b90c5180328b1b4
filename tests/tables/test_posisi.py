"""Posts in words: exactly one match, or suggestions. The look-alikes of Kota Bekasi."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.domain.bahan import Bahan
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.kosakata import StatusJabatan
from mutasi_cli.domain.sel import Asal
from mutasi_cli.tables.posisi import SINGKATAN, Penunjuk, kata_baku, tanpa_wilayah

NIP = "198501012010011001"

KELURAHAN = [
    *(("Jatiranggon", "Jatisampurna"), ("Jatirangga", "Jatisampurna"), ("Jatisampurna", "Jatisampurna")),
    *(("Duren Jaya", "Bekasi Timur"), ("Aren Jaya", "Bekasi Timur"), ("Jakasampurna", "Bekasi Barat")),
    *(("Bintara", "Bekasi Barat"), ("Bintara Jaya", "Bekasi Barat"), ("Kota Baru", "Bekasi Barat")),
    *(("Jatiasih", "Jatiasih"), ("Jatisari", "Jatiasih"), ("Bantar Gebang", "Bantar Gebang")),
]
KECAMATAN = sorted({kecamatan for _, kecamatan in KELURAHAN})
PUSKESMAS = ["Jatiasih", "Bantar Gebang", "Jatisampurna", "Kota Baru", "Bintara", "Bintara Jaya"]


def jabatan(kode: str, nama: str, unit: str, kantor: str | None = None, *, hapus: bool = False) -> Jabatan:
    status = StatusJabatan.DIHAPUS if hapus else StatusJabatan.AKTIF
    return Jabatan(
        kode=kode, jabatan=nama, unit_kerja=unit, asal=Asal("b"), perangkat_daerah=kantor, status=status
    )


def peta() -> dict[str, Jabatan]:
    isi = [
        jabatan("DINKES", "Kepala Dinas Kesehatan", "Dinas Kesehatan", "Dinas Kesehatan"),
        jabatan("DINKES.SEKR", "Sekretaris", "Dinas Kesehatan", "Dinas Kesehatan"),
        jabatan("DINKES.BID", "Kepala Bidang Pelayanan Kesehatan", "Dinas Kesehatan", "Dinas Kesehatan"),
        jabatan("DINKES.SUB", "Kepala Subbagian Umum dan Kepegawaian", "Dinas Kesehatan", "Dinas Kesehatan"),
        jabatan("BAPPERIDA", "Kepala Badan", "Badan Perencanaan Pembangunan Riset dan Inovasi Daerah"),
        jabatan(
            "BAPPERIDA.SUB",
            "Kepala Subbagian Umum dan Kepegawaian",
            "Badan Perencanaan Pembangunan Riset dan Inovasi Daerah",
        ),
        jabatan("SEKDA", "Sekretaris Daerah", "Sekretariat Daerah"),
        jabatan("LAMA", "Kepala Seksi Persandian", "Dinas Kominfo", hapus=True),
        jabatan("LAMA.2", "Kepala Seksi Ganda", "Dinas Kominfo", hapus=True),
        jabatan("BARU.2", "Kepala Seksi Ganda", "Dinas Kominfo"),
    ]
    for kecamatan in KECAMATAN:
        unit = f"Kecamatan {kecamatan}"
        isi += [
            jabatan(f"CAMAT {kecamatan}", f"Camat {kecamatan}", unit, unit),
            jabatan(f"SEKCAM {kecamatan}", "Sekretaris Kecamatan", unit, unit),
            jabatan(f"KASI {kecamatan}", "Kepala Seksi Pemerintahan", unit, unit),
        ]
    for kelurahan, kecamatan in KELURAHAN:
        unit = f"Kelurahan {kelurahan} Kecamatan {kecamatan}"
        isi += [
            jabatan(f"LURAH {kelurahan}", "Lurah", unit, f"Kecamatan {kecamatan}"),
            jabatan(f"SEKLUR {kelurahan}", "Sekretaris Kelurahan", unit, f"Kecamatan {kecamatan}"),
            jabatan(f"KASI KEL {kelurahan}", "Kepala Seksi Pemerintahan", unit, f"Kecamatan {kecamatan}"),
        ]
    for nama in PUSKESMAS:
        unit = f"UPTD Puskesmas {nama}"
        isi += [
            jabatan(f"PKM {nama}", f"Kepala UPTD Puskesmas {nama}", unit, "Dinas Kesehatan"),
            jabatan(f"TU {nama}", "Kepala Subbagian Tata Usaha", unit, "Dinas Kesehatan"),
        ]
    return {satu.kode: satu for satu in isi}


PETA = peta()
PENUNJUK = Penunjuk(
    PETA, {"Bappelitbangda": "Badan Perencanaan Pembangunan Riset dan Inovasi Daerah"}, "Kota Bekasi"
)
TANPA_SETELAN = Penunjuk(PETA, {})


@pytest.mark.parametrize(
    ("nama", "unit", "kode"),
    [
        ("Lurah", "Kelurahan Duren Jaya Kecamatan Bekasi Timur", "LURAH Duren Jaya"),
        ("Lurah Durenjaya", "Kel. Durenjaya Kec. Bekasi Timur", "LURAH Duren Jaya"),
        ("LURAH  DUREN JAYA", None, "LURAH Duren Jaya"),
        ("Lurah Aren Jaya", "Kelurahan Aren Jaya", "LURAH Aren Jaya"),
        ("Lurah Jatirangga", None, "LURAH Jatirangga"),
        ("Lurah Jatiranggon", None, "LURAH Jatiranggon"),
        ("Lurah Jatiranggon Kecamatan Jatisampurna", None, "LURAH Jatiranggon"),
        ("Lurah Bintara", "Kelurahan Bintara", "LURAH Bintara"),
        ("Lurah Bintara Jaya", None, "LURAH Bintara Jaya"),
        ("Lurah Kotabaru", None, "LURAH Kota Baru"),
        ("Lurah", "Kelurahan Kota Baru Kota Bekasi", "LURAH Kota Baru"),
        ("Camat", "Kecamatan Bantargebang", "CAMAT Bantar Gebang"),
        ("Camat Jatisampurna", None, "CAMAT Jatisampurna"),
        ("Sekcam", "Kec. Jatiasih", "SEKCAM Jatiasih"),
        ("Sekretaris Kecamatan Jatiasih", None, "SEKCAM Jatiasih"),
        ("Seklur Jatiasih", None, "SEKLUR Jatiasih"),
        ("Kepala Seksi Pemerintahan pada Kelurahan Jatiasih Kecamatan Jatiasih", None, "KASI KEL Jatiasih"),
        ("Kasi Pemerintahan", "Kecamatan Jatiasih", "KASI Jatiasih"),
        ("Kasi. Pemerintahan, Kel.Bintara Jaya", None, "KASI KEL Bintara Jaya"),
        ("Kepala Puskesmas Bantargebang", None, "PKM Bantar Gebang"),
        ("Kepala UPTD Puskesmas", "UPTD Puskesmas Jatisampurna", "PKM Jatisampurna"),
        ("Kapus Kota Baru", None, "PKM Kota Baru"),
        ("Kasubag TU", "UPTD Puskesmas Jatiasih", "TU Jatiasih"),
        ("Kepala Sub Bagian Tata Usaha pada UPTD Puskesmas Jatiasih Dinas Kesehatan", None, "TU Jatiasih"),
        ("Kepala Dinas Kesehatan", "Dinas Kesehatan Kota Bekasi", "DINKES"),
        ("Kadis Kesehatan", None, "DINKES"),
        ("Sekretaris Dinas Kesehatan Kota Bekasi", None, "DINKES.SEKR"),
        ("Sekdis", "Dinas Kesehatan", "DINKES.SEKR"),
        ("Kabid. Pelayanan Kesehatan", "Dinas Kesehatan", "DINKES.BID"),
        ("Kasubbag Umum & Kepegawaian", "Dinas Kesehatan Kota Bekasi", "DINKES.SUB"),
        ("Ka. Sub-Bag. Umum dan Kepegawaian", "Bappelitbangda", "BAPPERIDA.SUB"),
        ("Sekretaris Daerah Kota Bekasi", None, "SEKDA"),
        ("Kepala Seksi Persandian", "Dinas Kominfo", "LAMA"),
        ("Kepala Seksi Ganda", "Dinas Kominfo", "BARU.2"),
    ],
)
def test_one_exact_match(nama: str, unit: str | None, kode: str) -> None:
    assert PENUNJUK.cari(nama, unit).kode == kode


@pytest.mark.parametrize(
    ("nama", "unit"),
    [
        *(
            ("Lurah Jatiranga", None),
            ("Lurah Jatisampurno", None),
            ("Lurah Jaya", None),
            ("Lurah Bintara Jay", None),
        ),
        *(
            ("Lurah Bintara", "Kelurahan Bintara Jaya"),
            ("Lurah Jatisari", "Kelurahan Jatiasih Kecamatan Jatiasih"),
        ),
        *(("Camat Bintara", None), ("Kepala Puskesmas Jatisari", None), ("Lurah Kota Lama", None)),
        *(
            ("Kepala Seksi Pemerintahan", "Kelurahan Jatisampurno"),
            ("Kepala Puskesmas", "Kelurahan Jatiasih"),
        ),
        *(("Sekretaris", "Dinas Kesehatan Kabupaten Bekasi"), ("Lurah Jatirangga", "Kelurahan Jatiranggon")),
    ],
)
def test_nothing_is_guessed(nama: str, unit: str | None) -> None:
    tujuan = PENUNJUK.cari(nama, unit)
    assert (tujuan.kode, tujuan.ganda) == (None, ())


def test_without_settings_any_territory_may_follow_an_office() -> None:
    assert TANPA_SETELAN.cari("Sekretaris", "Dinas Kesehatan Kota Bekasi").kode == "DINKES.SEKR"
    assert TANPA_SETELAN.cari("Lurah Kota Lama", None).kode is None
    assert TANPA_SETELAN.cari("Kasubag Umum dan Kepegawaian", "Bappelitbangda").kode is None
    assert tanpa_wilayah("kelurahan kota baru") == "kelurahan kota baru"
    assert tanpa_wilayah("dinas kesehatan kota bekasi") == "dinas kesehatan"


def test_suggestions_name_code_and_full_words() -> None:
    saran = PENUNJUK.cari("Lurah Jatiranga", "Kelurahan Jatiranga Kecamatan Jatisampurna").saran
    assert saran[0] == ("LURAH Jatirangga", "Lurah Jatirangga Kecamatan Jatisampurna")
    assert "LURAH Jatiranggon" in dict(saran)
    assert len(saran) == 3


def test_several_matches_are_all_named() -> None:
    tujuan = PENUNJUK.cari("Kasubag Umum dan Kepegawaian", None)
    assert tujuan.kode is None
    assert tujuan.ganda == ("DINKES.SUB", "BAPPERIDA.SUB")


def test_unknown_code_is_suggested_by_code_and_words() -> None:
    assert PENUNJUK.kode("DINKES.BIT").saran[0][0] == "DINKES.BID"
    assert PENUNJUK.kode("X1", "Lurah Duren Jaya").saran[0][0] == "LURAH Duren Jaya"
    assert PENUNJUK.kode("Lurah Duren Jayo").saran[0][0] == "LURAH Duren Jaya"
    assert PENUNJUK.kode("DINKES").kode == "DINKES"


def test_every_post_is_found_by_its_own_words() -> None:
    for kode, satu in PETA.items():
        if satu.aktif:
            assert PENUNJUK.cari(satu.jabatan, satu.unit_kerja).kode == kode
            assert PENUNJUK.cari(satu.nama_lengkap, None).kode == kode


def test_spelling_of_words() -> None:
    assert kata_baku("Ka. Sub. Bag. Umum\n& Kepegawaian") == "kepala subbagian umum dan kepegawaian"
    assert kata_baku("Kel.Jati-Asih  KEC. Jatiasih") == "kelurahan jati asih kecamatan jatiasih"


# --- in the sheets -----------------------------------------------------------------------------------


def test_target_cells_of_usulan(baca: Callable[..., Bahan]) -> None:
    judul = ["nip", "kode_jabatan_tujuan", "jabatan_tujuan", "unit_tujuan", "jenis"]
    bahan = baca(
        usulan=[
            judul,
            [NIP, "LAIN", "Kepala Seksi Pemerintahan", "Kecamatan Jatiasih", None],
            [NIP, None, "Kasi Pemerintahan", "Kec. Jatiasih", None],
            [NIP, None, "Kasi Pemerintahan", "Kec. Jatisari", None],
            [NIP, "XX", None, None, None],
            [NIP, None, None, None, "pemberhentian"],
            [NIP, None, None, "Kecamatan Jatiasih", None],
        ]
    )
    kode, kata, salah, asing, henti, unit = bahan.usulan
    assert (kode.kode_tujuan, kode.dari_kata, kode.sel_tujuan.sel) == ("LAIN", False, "B2")
    assert (kata.kode_tujuan, kata.dari_kata, kata.sel_tujuan.sel) == ("KASI", True, "C3")
    assert kata.tujuan_tertulis == "Kasi Pemerintahan pada Kec. Jatiasih"
    assert (salah.kode_tujuan, salah.minta_tujuan, salah.sel_tujuan.sel) == (None, True, "C4")
    assert salah.saran_tujuan[0] == ("KASI", "Kepala Seksi Pemerintahan pada Kecamatan Jatiasih")
    assert (asing.kode_tujuan, asing.minta_tujuan, asing.sel_tujuan.isi) == (None, True, "XX")
    assert (henti.minta_tujuan, henti.saran_tujuan, henti.sel_tujuan.sel) == (False, (), "B6")
    assert (unit.minta_tujuan, unit.kode_tujuan, unit.sel_tujuan.sel) == (True, None, "D7")


def test_pertek_is_resolved_like_targets(baca: Callable[..., Bahan]) -> None:
    bahan = baca(
        pertek=[
            ["nip", "jabatan", "unit_kerja", "hasil"],
            [NIP, "Kasi Pemerintahan", "Kecamatan Jatiasih", "Disetujui"],
            [NIP, "Kasi Entah", "Kecamatan Jatiasih", "tolak"],
            [NIP, None, None, "setuju"],
        ]
    )
    assert bahan.pertek is not None
    assert [(isi.kode_jabatan, isi.minta_jabatan) for isi in bahan.pertek] == [
        ("KASI", True),
        (None, True),
        (None, False),
    ]


@pytest.mark.parametrize("singkatan", SINGKATAN, ids=lambda isi: isi[1].pattern)
@given(data=st.data())
def test_the_letters_looked_for_stand_in_whatever_the_pattern_matches(
    singkatan: tuple[list[str], re.Pattern[str], str], data: st.DataObject
) -> None:
    tanda, pola, _ = singkatan
    teks = data.draw(st.from_regex(pola, fullmatch=True, alphabet=st.characters(codec="ascii")))
    assert all(huruf in teks for huruf in tanda)
