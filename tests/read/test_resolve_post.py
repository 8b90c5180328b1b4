"""Posts in words: exactly one match, or suggestions. The look-alikes of Kota Bekasi."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutasi_cli.domain.cell import Origin
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.material import Material
from mutasi_cli.domain.unit_alias import UnitAlias
from mutasi_cli.domain.vocabulary import StatusJabatan
from mutasi_cli.read.post_words import ABBREVIATIONS, normal_words, without_wilayah
from mutasi_cli.read.resolve_post import PostFinder

NIP = "198501012010011001"

KELURAHAN = [
    *(("Jatiranggon", "Jatisampurna"), ("Jatirangga", "Jatisampurna"), ("Jatisampurna", "Jatisampurna")),
    *(("Duren Jaya", "Bekasi Timur"), ("Aren Jaya", "Bekasi Timur"), ("Jakasampurna", "Bekasi Barat")),
    *(("Bintara", "Bekasi Barat"), ("Bintara Jaya", "Bekasi Barat"), ("Kota Baru", "Bekasi Barat")),
    *(("Jatiasih", "Jatiasih"), ("Jatisari", "Jatiasih"), ("Bantar Gebang", "Bantar Gebang")),
]
KECAMATAN = sorted({kecamatan for _, kecamatan in KELURAHAN})
PUSKESMAS = ["Jatiasih", "Bantar Gebang", "Jatisampurna", "Kota Baru", "Bintara", "Bintara Jaya"]


def jabatan(kode: str, nama: str, unit: str, office: str | None = None, *, remove: bool = False) -> Jabatan:
    status = StatusJabatan.DIHAPUS if remove else StatusJabatan.AKTIF
    return Jabatan(kode=kode, jabatan=nama, unit_kerja=unit, origin=Origin("b"), perangkat_daerah=office, status=status)


def jabatan_map() -> dict[str, Jabatan]:
    all_posts = [
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
        jabatan("LAMA", "Kepala Seksi Persandian", "Dinas Kominfo", remove=True),
        jabatan("LAMA.2", "Kepala Seksi Ganda", "Dinas Kominfo", remove=True),
        jabatan("BARU.2", "Kepala Seksi Ganda", "Dinas Kominfo"),
    ]
    for kecamatan in KECAMATAN:
        unit = f"Kecamatan {kecamatan}"
        all_posts += [
            jabatan(f"CAMAT {kecamatan}", f"Camat {kecamatan}", unit, unit),
            jabatan(f"SEKCAM {kecamatan}", "Sekretaris Kecamatan", unit, unit),
            jabatan(f"KASI {kecamatan}", "Kepala Seksi Pemerintahan", unit, unit),
        ]
    for kelurahan, kecamatan in KELURAHAN:
        unit = f"Kelurahan {kelurahan} Kecamatan {kecamatan}"
        all_posts += [
            jabatan(f"LURAH {kelurahan}", "Lurah", unit, f"Kecamatan {kecamatan}"),
            jabatan(f"SEKLUR {kelurahan}", "Sekretaris Kelurahan", unit, f"Kecamatan {kecamatan}"),
            jabatan(f"KASI KEL {kelurahan}", "Kepala Seksi Pemerintahan", unit, f"Kecamatan {kecamatan}"),
        ]
    for nama in PUSKESMAS:
        unit = f"UPTD Puskesmas {nama}"
        all_posts += [
            jabatan(f"PKM {nama}", f"Kepala UPTD Puskesmas {nama}", unit, "Dinas Kesehatan"),
            jabatan(f"TU {nama}", "Kepala Subbagian Tata Usaha", unit, "Dinas Kesehatan"),
        ]
    return {post.kode: post for post in all_posts}


POST_MAP = jabatan_map()
POST_FINDER = PostFinder(
    POST_MAP, {"Bappelitbangda": "Badan Perencanaan Pembangunan Riset dan Inovasi Daerah"}, "Kota Bekasi"
)
WITHOUT_SETTINGS = PostFinder(POST_MAP, {})


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
    assert POST_FINDER.find(nama, unit).kode == kode


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
    target = POST_FINDER.find(nama, unit)
    assert (target.kode, target.duplicates) == (None, ())


def test_without_settings_any_territory_may_follow_an_office() -> None:
    assert WITHOUT_SETTINGS.find("Sekretaris", "Dinas Kesehatan Kota Bekasi").kode == "DINKES.SEKR"
    assert WITHOUT_SETTINGS.find("Lurah Kota Lama", None).kode is None
    assert WITHOUT_SETTINGS.find("Kasubag Umum dan Kepegawaian", "Bappelitbangda").kode is None
    assert without_wilayah("kelurahan kota baru") == "kelurahan kota baru"
    assert without_wilayah("dinas kesehatan kota bekasi") == "dinas kesehatan"


def test_suggestions_name_code_and_full_words() -> None:
    suggestion = POST_FINDER.find("Lurah Jatiranga", "Kelurahan Jatiranga Kecamatan Jatisampurna").suggestion
    assert suggestion[0] == ("LURAH Jatirangga", "Lurah Jatirangga Kecamatan Jatisampurna")
    assert "LURAH Jatiranggon" in dict(suggestion)
    assert len(suggestion) == 3


def test_several_matches_are_all_named() -> None:
    target = POST_FINDER.find("Kasubag Umum dan Kepegawaian", None)
    assert target.kode is None
    assert target.duplicates == ("DINKES.SUB", "BAPPERIDA.SUB")


def test_unknown_code_is_suggested_by_code_and_words() -> None:
    assert POST_FINDER.kode("DINKES.BIT").suggestion[0][0] == "DINKES.BID"
    assert POST_FINDER.kode("X1", "Lurah Duren Jaya").suggestion[0][0] == "LURAH Duren Jaya"
    assert POST_FINDER.kode("Lurah Duren Jayo").suggestion[0][0] == "LURAH Duren Jaya"
    assert POST_FINDER.kode("DINKES").kode == "DINKES"


def test_every_post_is_found_by_its_own_words() -> None:
    for kode, post in POST_MAP.items():
        if post.active:
            assert POST_FINDER.find(post.jabatan, post.unit_kerja).kode == kode
            assert POST_FINDER.find(post.full_name, None).kode == kode


def test_spelling_of_words() -> None:
    assert normal_words("Ka. Sub. Bag. Umum\n& Kepegawaian") == "kepala subbagian umum dan kepegawaian"
    assert normal_words("Kel.Jati-Asih  KEC. Jatiasih") == "kelurahan jati asih kecamatan jatiasih"


# --- in the sheets -----------------------------------------------------------------------------------


def test_target_cells_of_usulan(read: Callable[..., Material]) -> None:
    heading = ["nip", "kode_jabatan_tujuan", "jabatan_tujuan", "unit_tujuan", "jenis"]
    material = read(
        usulan=[
            heading,
            [NIP, "LAIN", "Kepala Seksi Pemerintahan", "Kecamatan Jatiasih", None],
            [NIP, None, "Kasi Pemerintahan", "Kec. Jatiasih", None],
            [NIP, None, "Kasi Pemerintahan", "Kec. Jatisari", None],
            [NIP, "XX", None, None, None],
            [NIP, None, None, None, "pemberhentian"],
            [NIP, None, None, "Kecamatan Jatiasih", None],
        ]
    )
    kode, words, wrong, foreign, interruption, unit = material.usulan
    assert (kode.kode_tujuan, kode.from_words, kode.target_cell.cell) == ("LAIN", False, "B2")
    assert (words.kode_tujuan, words.from_words, words.target_cell.cell) == ("KASI", True, "C3")
    assert words.written_target == "Kasi Pemerintahan pada Kec. Jatiasih"
    assert (wrong.kode_tujuan, wrong.asks_target, wrong.target_cell.cell) == (None, True, "C4")
    assert wrong.suggested_targets[0] == ("KASI", "Kepala Seksi Pemerintahan pada Kecamatan Jatiasih")
    assert (foreign.kode_tujuan, foreign.asks_target, foreign.target_cell.content) == (None, True, "XX")
    assert (interruption.asks_target, interruption.suggested_targets, interruption.target_cell.cell) == (
        False,
        (),
        "B6",
    )
    assert (unit.asks_target, unit.kode_tujuan, unit.target_cell.cell) == (True, None, "D7")


def test_pertek_is_resolved_like_targets(read: Callable[..., Material]) -> None:
    material = read(
        pertek=[
            ["nip", "jabatan", "unit_kerja", "hasil"],
            [NIP, "Kasi Pemerintahan", "Kecamatan Jatiasih", "Disetujui"],
            [NIP, "Kasi Entah", "Kecamatan Jatiasih", "tolak"],
            [NIP, None, None, "setuju"],
        ]
    )
    assert material.pertek is not None
    assert [(pertek_row.kode_jabatan, pertek_row.asks_jabatan) for pertek_row in material.pertek] == [
        ("KASI", True),
        (None, True),
        (None, False),
    ]


@pytest.mark.parametrize("abbreviation", ABBREVIATIONS, ids=lambda abbreviation_tuple: abbreviation_tuple[2].pattern)
@given(data=st.data())
def test_the_letters_looked_for_stand_in_whatever_the_pattern_matches(
    abbreviation: tuple[str, str, re.Pattern[str], str], data: st.DataObject
) -> None:
    needed, also_needed, pattern, _ = abbreviation
    text = data.draw(st.from_regex(pattern, fullmatch=True, alphabet=st.characters(codec="ascii")))
    assert needed in text
    assert also_needed in text


# --- words in general use, abbreviations that nobody has explained ------------------------------------


def office(*rows: tuple[str, str]) -> PostFinder:
    posts = {f"P{nomor}": jabatan(f"P{nomor}", *row) for nomor, row in enumerate(rows)}
    return PostFinder(posts, {"BKPSDM": "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"}, "Kota Bekasi")


OFFICE = office(
    ("Kepala Dinas Kesehatan", "Dinas Kesehatan"),
    ("Sekretaris Dinas Perhubungan", "Dinas Perhubungan"),
    ("Kepala", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"),
    ("Kepala Satuan Polisi Pamong Praja", "Satuan Polisi Pamong Praja"),
    ("Kepala Dinas", "Dinas Pemadam Kebakaran dan Penyelamatan"),
    ("Sekretaris", "Dinas Kependudukan dan Pencatatan Sipil"),
    ("Kepala Seksi Ketentraman dan Ketertiban Umum", "Kecamatan Jatiasih"),
    ("Kepala Seksi Ekonomi dan Pembangunan", "Kelurahan Jatiasih Kecamatan Jatiasih"),
    ("Kepala Subbagian Umum dan Kepegawaian", "Dinas Perumahan, Kawasan Permukiman dan Pertanahan"),
    ("Sekretaris", "Dinas Pekerjaan Umum dan Penataan Ruang"),
    ("Sekretaris", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak"),
    ("Sekretaris Badan", "Badan Perencanaan Pembangunan, Riset, dan Inovasi Daerah"),
    ("Kepala Bidang Mutasi", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"),
    ("Camat", "Kecamatan Bantargebang"),
    ("Camat Jatiasih", "Kecamatan Jatiasih"),
    ("Lurah Jatiasih", "Kelurahan Jatiasih Kecamatan Jatiasih"),
    ("Sekretaris Kelurahan", "Kelurahan Jatiasih Kecamatan Jatiasih"),
)


@pytest.mark.parametrize(
    ("nama", "unit", "kode"),
    [
        ("Kepala Dinkes", None, "P0"),
        ("Kadinkes", None, "P0"),
        ("Kadis Kesehatan Kota Bekasi", None, "P0"),
        ("Sekdis Dishub", None, "P1"),
        ("Sekretaris Dinas Perhubungan pada Dinas Perhubungan", None, "P1"),
        ("Sekretaris Dinas Perhubungan Kota Bekasi pada Dinas Perhubungan Kota Bekasi", None, "P1"),
        ("Kepala BKPSDM", None, "P2"),
        ("Kepala", "BKPSDM Kota Bekasi", "P2"),
        ("Kasatpol PP", None, "P3"),
        ("Kepala Satpol PP", "Satuan Polisi Pamong Praja", "P3"),
        ("Kadis Damkar", None, "P4"),
        ("Sekretaris Disdukcapil", None, "P5"),
        ("Kasi Trantib", "Kec. Jatiasih", "P6"),
        ("Kasi Ekbang Kel. Jatiasih Kec. Jatiasih", None, "P7"),
        ("Kepala Subag Umpeg", "Dinas Perumahan Kawasan Permukiman & Pertanahan", "P8"),
        ("Camat Bantargebang pada Kecamatan Bantar Gebang", None, "P13"),
        ("Camat Jatiasih pada Kecamatan Jatiasih Kota Bekasi", None, "P14"),
        ("Lurah Jatiasih pada Kelurahan Jatiasih Kecamatan Jatiasih", None, "P15"),
        ("Sekretaris Kelurahan Jatiasih pada Kelurahan Jatiasih Kecamatan Jatiasih", None, "P16"),
        ("Seklur", "Kel. Jatiasih", "P16"),
    ],
)
def test_words_in_general_use(nama: str, unit: str | None, kode: str) -> None:
    assert OFFICE.find(nama, unit).kode == kode


@pytest.mark.parametrize(
    ("nama", "unit", "abbreviation", "meant"),
    [
        ("Sekretaris Dinas PUPR", None, "PUPR", "Dinas Pekerjaan Umum dan Penataan Ruang"),
        ("Sekdis", "PUPR", "PUPR", "Dinas Pekerjaan Umum dan Penataan Ruang"),
        ("Kasubbag Umpeg", "Dinas Perkim", "Perkim", "Dinas Perumahan, Kawasan Permukiman dan Pertanahan"),
        ("Kasubbag Umpeg", "Disperkimtan", "Disperkimtan", "Dinas Perumahan, Kawasan Permukiman dan Pertanahan"),
        ("Sekretaris DP3A", None, "DP3A", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak"),
        ("Sekretaris Bappeda", None, "Bappeda", "Badan Perencanaan Pembangunan, Riset, dan Inovasi Daerah"),
    ],
)
def test_an_unexplained_abbreviation_is_proposed_and_never_taken(
    nama: str, unit: str | None, abbreviation: str, meant: str
) -> None:
    found = OFFICE.find(nama, unit)
    assert (found.kode, found.alias) == (None, UnitAlias(abbreviation, meant))


@pytest.mark.parametrize(
    ("nama", "unit"),
    [
        ("Sekretaris Badan PUPR", None),  # no badan has these letters
        ("Kepala Seksi Angkutan PUPR", None),  # the unit fits, it has no such post
        ("Lurah Jatiasi", None),
        ("Sekretaris X", None),
        ("Sekretaris Dinas Dan", None),
    ],
)
def test_what_no_explanation_would_settle_is_not_proposed(nama: str, unit: str | None) -> None:
    found = OFFICE.find(nama, unit)
    assert (found.kode, found.alias) == (None, None)


def test_two_units_with_the_same_letters_are_no_proposal() -> None:
    two = office(("Sekretaris", "Dinas Perikanan dan Peternakan"), ("Sekretaris", "Dinas Pertanian dan Pangan"))
    assert two.find("Sekretaris DPP", None).alias is None


def test_a_table_with_abbreviations_is_found_in_full_words() -> None:
    short = office(("Kasi Trantib", "Kec. Jatiasih"), ("Sekretaris", "BKPSDM"))
    assert short.find("Kepala Seksi Ketenteraman dan Ketertiban Umum", "Kecamatan Jatiasih").kode == "P0"
    assert short.find("Sekretaris Badan Kepegawaian dan Pengembangan Sumber Daya Manusia", None).kode == "P1"


def test_suggestions_rank_unit_then_kind_then_letters() -> None:
    finder = office(
        ("Kepala Seksi Pemerintahan", "Kecamatan Jatiasih"),
        ("Kepala Bidang Penataan", "Dinas Tata Ruang"),
        ("Kepala Seksi Penataan dan Pengawasan", "Dinas Tata Ruang"),
        ("Kepala Bidang Ekonomi Kreatif Digital", "Dinas Pariwisata"),
        ("Sekretaris", "Dinas Tata Ruang"),
    )
    found = finder.find("Kabid Ekonomi Kreatif Digital", "Dinas Tata Ruang")
    assert [kode for kode, _ in found.suggestion] == ["P1", "P2", "P4"]
    unknown_unit = finder.find("Kabid Ekonomi Kreatif", "Dinas Pariwisata dan Budaya")
    assert unknown_unit.suggestion[0][0] == "P3"
