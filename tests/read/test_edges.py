"""Cells, rows and columns that offices leave half filled: what can be read is read, nothing is invented."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from mutasi_cli.domain.material import Material
from mutasi_cli.errors import FileError
from mutasi_cli.law import load_lawbook
from mutasi_cli.read import ReadingOptions, Sheet, material_from_sheets

MakeMaterial = Callable[..., Material]
NIP = "198501012010011001"
_BEZETTING = [["BEZETTING"], ["NO", "JABATAN", "ESELON", "NAMA/NIP", "KET"]]


def _bezetting(*rows: list[Any]) -> list[list[Any]]:
    return [*_BEZETTING, ["KECAMATAN JATIASIH"], *rows]


def test_a_sheet_that_is_needed_and_missing() -> None:
    with pytest.raises(FileError, match="Tabel «usulan» tidak ada; tambahkan lembar «usulan»"):
        material_from_sheets({"pegawai": Sheet("f", "", "pegawai", [])}, ReadingOptions(lawbook=load_lawbook()))


def test_name_over_nip_in_a_bezetting(read: MakeMaterial) -> None:
    """Only who holds the post in his own right is its holder."""
    jabatan = read(
        jabatan=_bezetting(
            [1, "Camat", "III.a", f"Budi Santoso\nNIP. {NIP}", None],
            [2, "Sekretaris Camat", "III.b", "Plt. Citra Lestari\n198602022011012002", None],
            [3, "Kepala Seksi", "IV.a", "Citra Lestari\n198602022011012002", "Plt."],
            [4, "Kepala Subbagian", "IV.b", "KOSONG", None],
        )
    ).jabatan
    pemangku = {post.jabatan: post.pemangku_nip for post in jabatan.values()}
    assert pemangku == {
        "Camat": NIP,
        "Sekretaris Camat": None,
        "Kepala Seksi": None,
        "Kepala Subbagian": None,
    }


@pytest.mark.parametrize(
    ("cell", "tempat", "birth_date"),
    [
        ("Bekasi, 1 Januari 1985", "Bekasi", date(1985, 1, 1)),
        ("Bekasi", "Bekasi", None),
        (datetime(1985, 1, 1), None, date(1985, 1, 1)),  # noqa: DTZ001 - cells have no time zone
        ("01-01-1985", None, date(1985, 1, 1)),
    ],
)
def test_place_and_day_of_birth_in_one_cell(
    cell: object, tempat: str | None, birth_date: date | None, read: MakeMaterial
) -> None:
    heading = ["nip", "nama", "golongan", "pendidikan", "tmt_jabatan", "kode_jabatan", "TEMPAT/TGL LAHIR"]
    person = read(pegawai=[heading, [NIP, "Budi", "III/d", "S-1", "01-04-2020", "STAF", cell]]).pegawai[NIP]
    assert (person.tempat_lahir, person.tanggal_lahir) == (tempat, birth_date)


def test_a_blank_field_of_study_in_a_siasn_export(read: MakeMaterial) -> None:
    heading = ["NIP BARU", "NAMA", "GOL AKHIR NAMA", "JABATAN NAMA", "TMT JABATAN"]
    heading += ["TINGKAT PENDIDIKAN NAMA", "PENDIDIKAN NAMA"]
    siasn_row = [NIP, "BUDI", "III/d", "Penata Layanan Operasional", "01-04-2020", "S-1/Sarjana", None]
    person = read(pegawai=[heading, siasn_row]).pegawai[NIP]
    assert person.pendidikan is not None
    assert person.pendidikan.label == "S-1"
    assert person.jurusan is None


def test_keys_of_the_batch_sheet_that_stand_twice_or_alone(read: MakeMaterial) -> None:
    """A blank one does not count; a clergy key without a known religion is told."""
    rows = [
        ["kunci", "nilai"],
        ["tempat", None],
        [None, "tanpa kunci"],
        ["tempat", "Aula"],
        ["tempat", None],
        ["rohaniwan_islam", None],
        ["rohaniwan_jawa", "Ki Ageng"],
    ]
    material = read(batch=rows)
    assert material.facts.tempat == "Aula"
    assert material.facts.rohaniwan == {}
    assert [content.cell.content for content in material.unknown_columns] == ["rohaniwan_jawa"]
