"""Titles that are no record and titles that are no unit, in lists of staff, posts and proposals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mutasi_cli.read.layout.body import surely_person
from mutasi_cli.read.unit_words import says_unit

if TYPE_CHECKING:
    from collections.abc import Callable

    from mutasi_cli.domain.material import Material


@pytest.mark.parametrize(
    "nip", ["198501012010011001", "19850101 201001 1 001", "'198501012010011001", " 19850101 201001 1 001"]
)
def test_a_nip_makes_a_person(nip: str) -> None:
    assert surely_person(nip)


@pytest.mark.parametrize(
    "text", ["Bekasi, 30 Januari 2026", "Kepala Badan,", "NOMOR 800/12 2026", 198501012010011001, None]
)
def test_other_text_with_figures_does_not(text: object) -> None:
    assert not surely_person(text)


@pytest.mark.parametrize(
    ("post", "says"),
    [
        ("Kepala Bidang Anggaran pada Badan Keuangan", True),
        ("Kepala Seksi Pelayanan pada Kelurahan Jatirasa Kecamatan Jatiasih", True),
        ("Kepala Dinas Kesehatan", False),
        ("Analis pada Jabatan Lain", False),
    ],
)
def test_a_post_says_its_unit(post: str, says: bool) -> None:
    assert says_unit(post) is says


def test_a_column_of_codes_without_any_is_as_absent(read: Callable[..., Material]) -> None:
    rows = [["Sekretaris Daerah", "Sekretariat Daerah"], ["Kepala Dinas", "Dinas Kesehatan"]]
    without = read(jabatan=[["jabatan", "unit_kerja"], *rows])
    blank = read(jabatan=[["jabatan", "unit_kerja", "kode"], *([*row, None] for row in rows)])
    assert list(blank.jabatan) == list(without.jabatan)
    assert not any(code.startswith("(") for code in blank.jabatan)


def test_a_group_row_in_a_list_of_posts_is_no_post(read: Callable[..., Material]) -> None:
    rows = [
        ["OPD", "Unit Kerja", "Nama Jabatan", "Kelas"],
        ["A. PEJABAT STRUKTURAL", None, None, None],
        ["Dinas Kesehatan", "Dinas Kesehatan", "Kepala Dinas Kesehatan", 14],
        ["B. PELAKSANA", None, None, None],
        ["Dinas Kesehatan", "Dinas Kesehatan", "Penata Layanan", 7],
    ]
    assert [post.jabatan for post in read(jabatan=rows).jabatan.values()] == [
        "Kepala Dinas Kesehatan",
        "Penata Layanan",
    ]
