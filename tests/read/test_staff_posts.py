"""The posts of a row of the staff table: by code, in words, two in one cell."""

from __future__ import annotations

import pytest

from mutasi_cli.domain.cell import Origin
from mutasi_cli.domain.jabatan import Jabatan
from mutasi_cli.domain.vocabulary import JenisJabatan
from mutasi_cli.read.resolve_post import PostFinder
from mutasi_cli.read.staff_posts import HeldPosts, StaffPosts, WrittenPosts

POSTS = {
    kode: Jabatan(kode=kode, jabatan=jabatan, unit_kerja=unit, origin=Origin("b"), jenis=jenis)
    for kode, jabatan, unit, jenis in (
        ("DOK", "Dokter Ahli Madya", "Dinas Kesehatan", JenisJabatan.FUNGSIONAL),
        ("PKM", "Kepala UPTD Puskesmas Jatiasih", "UPTD Puskesmas Jatiasih", JenisJabatan.TUGAS_TAMBAHAN),
        ("TU", "Kepala Subbagian Tata Usaha", "UPTD Puskesmas Jatiasih", JenisJabatan.STRUKTURAL),
        ("LURAH", "Lurah", "Kelurahan Jatirasa Kecamatan Jatiasih", JenisJabatan.STRUKTURAL),
    )
}
STAFF = StaffPosts(PostFinder(POSTS, {}, "Kota Bekasi"), without_unit=False)
HEALTH = "Dinas Kesehatan"


@pytest.mark.parametrize(
    ("written", "held"),
    [
        (WrittenPosts("DOK", None, None, "PKM"), HeldPosts("DOK", "PKM", None)),
        (WrittenPosts(None, "Dokter Ahli Madya", HEALTH), HeldPosts("DOK", None, "Dokter Ahli Madya")),
        (
            WrittenPosts(None, "Dokter Ahli Madya / Kepala UPTD Puskesmas Jatiasih", HEALTH),
            HeldPosts("DOK", "PKM", "Dokter Ahli Madya"),
        ),
        (
            WrittenPosts(None, "Kepala Puskesmas Jatiasih/Dokter Ahli Madya", HEALTH),
            HeldPosts("DOK", "PKM", "Dokter Ahli Madya"),
        ),
        (
            WrittenPosts(None, "Dokter Ahli Madya merangkap Kepala Puskesmas Jatiasih", HEALTH),
            HeldPosts("DOK", "PKM", "Dokter Ahli Madya"),
        ),
        (
            WrittenPosts("DOK", "Dokter Ahli Madya\nKepala UPTD Puskesmas Jatiasih", HEALTH),
            HeldPosts("DOK", "PKM", "Dokter Ahli Madya"),
        ),
        (
            WrittenPosts(None, "Perawat Ahli Muda / Kepala UPTD Puskesmas Jatiasih", HEALTH),
            HeldPosts(None, "PKM", "Perawat Ahli Muda"),
        ),
        (
            WrittenPosts(None, "Dokter Ahli Madya", HEALTH, "Kepala UPTD Puskesmas Jatiasih"),
            HeldPosts("DOK", "PKM", "Dokter Ahli Madya"),
        ),
        (
            WrittenPosts(None, "Dokter Ahli Madya", HEALTH, "Kapus Jatiasih"),
            HeldPosts("DOK", "PKM", "Dokter Ahli Madya"),
        ),
    ],
)
def test_what_a_row_holds(written: WrittenPosts, held: HeldPosts) -> None:
    assert STAFF.held(written) == held
    assert STAFF.held(written) == held


@pytest.mark.parametrize(
    "jabatan",
    [
        "Dokter Ahli Madya / Kepala UPTD Puskesmas Jatiasi",  # a slip names nothing
        "Dokter Ahli Madya / Kepala Subbagian Tata Usaha",  # the second is no tugas tambahan
        "Pranata Laboratorium / Kesehatan",
        "A / B / C",
    ],
)
def test_a_cell_that_does_not_hold_two_known_posts_stays_whole(jabatan: str) -> None:
    assert STAFF.held(WrittenPosts(None, jabatan, HEALTH)) == HeldPosts(None, None, jabatan)


def test_what_names_no_post_is_told_with_the_nearest() -> None:
    written = WrittenPosts(
        None, "Lurah Jatirasah", "Kelurahan Jatirasah Kecamatan Jatiasih", "Kepala Puskesmas Jatiasi"
    )
    first, second = STAFF.unresolved(written)
    assert (first.field, first.suggestion[0][0]) == ("jabatan", "LURAH")
    assert (second.field, second.suggestion[0][0]) == ("kode_tugas_tambahan", "PKM")
    assert STAFF.unresolved(WrittenPosts("DOK", None, None, "PKM")) == ()
    (unknown,) = STAFF.unresolved(WrittenPosts("DOKK", "Dokter Ahli Madya", HEALTH))
    assert (unknown.field, unknown.suggestion[0][0]) == ("kode_jabatan", "DOK")


def test_a_blank_unit_beside_a_unit_column_names_no_definitive_post() -> None:
    assert STAFF.held(WrittenPosts(None, "Dokter Ahli Madya")) == HeldPosts(None, None, "Dokter Ahli Madya")
    without_column = StaffPosts(PostFinder(POSTS, {}), without_unit=True)
    assert without_column.held(WrittenPosts(None, "Lurah Jatirasa")).kode == "LURAH"
