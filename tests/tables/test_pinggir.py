"""Cells, rows and columns that offices leave half filled: what can be read is read, nothing is invented."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest

from mutasi_cli.domain.bahan import Bahan
from mutasi_cli.errors import BerkasError
from mutasi_cli.law import load_lawbook
from mutasi_cli.tables import Lembar, OpsiBaca, bahan_from_sheets

Buat = Callable[..., Bahan]
NIP = "198501012010011001"
_BEZETTING = [["BEZETTING"], ["NO", "JABATAN", "ESELON", "NAMA/NIP", "KET"]]


def _bezetting(*rows: list[Any]) -> list[list[Any]]:
    return [*_BEZETTING, ["KECAMATAN JATIASIH"], *rows]


def test_a_sheet_that_is_needed_and_missing() -> None:
    with pytest.raises(BerkasError, match="Tabel «usulan» tidak ada; tambahkan lembar «usulan»"):
        bahan_from_sheets({"pegawai": Lembar("f", "", "pegawai", [])}, OpsiBaca(lawbook=load_lawbook()))


def test_name_over_nip_in_a_bezetting(baca: Buat) -> None:
    """Only who holds the post in his own right is its holder."""
    jabatan = baca(
        jabatan=_bezetting(
            [1, "Camat", "III.a", f"Budi Santoso\nNIP. {NIP}", None],
            [2, "Sekretaris Camat", "III.b", "Plt. Citra Lestari\n198602022011012002", None],
            [3, "Kepala Seksi", "IV.a", "Citra Lestari\n198602022011012002", "Plt."],
            [4, "Kepala Subbagian", "IV.b", "KOSONG", None],
        )
    ).jabatan
    pemangku = {isi.jabatan: isi.pemangku_nip for isi in jabatan.values()}
    assert pemangku == {
        "Camat": NIP,
        "Sekretaris Camat": None,
        "Kepala Seksi": None,
        "Kepala Subbagian": None,
    }


@pytest.mark.parametrize(
    ("sel", "tempat", "lahir"),
    [
        ("Bekasi, 1 Januari 1985", "Bekasi", date(1985, 1, 1)),
        ("Bekasi", "Bekasi", None),
        (datetime(1985, 1, 1), None, date(1985, 1, 1)),  # noqa: DTZ001 - cells have no time zone
        ("01-01-1985", None, date(1985, 1, 1)),
    ],
)
def test_place_and_day_of_birth_in_one_cell(
    sel: object, tempat: str | None, lahir: date | None, baca: Buat
) -> None:
    judul = ["nip", "nama", "golongan", "pendidikan", "tmt_jabatan", "kode_jabatan", "TEMPAT/TGL LAHIR"]
    orang = baca(pegawai=[judul, [NIP, "Budi", "III/d", "S-1", "01-04-2020", "STAF", sel]]).pegawai[NIP]
    assert (orang.tempat_lahir, orang.tanggal_lahir) == (tempat, lahir)


def test_a_blank_field_of_study_in_a_siasn_export(baca: Buat) -> None:
    judul = ["NIP BARU", "NAMA", "GOL AKHIR NAMA", "JABATAN NAMA", "TMT JABATAN"]
    judul += ["TINGKAT PENDIDIKAN NAMA", "PENDIDIKAN NAMA"]
    isi = [NIP, "BUDI", "III/d", "Penata Layanan Operasional", "01-04-2020", "S-1/Sarjana", None]
    orang = baca(pegawai=[judul, isi]).pegawai[NIP]
    assert orang.pendidikan is not None
    assert orang.pendidikan.label == "S-1"
    assert orang.jurusan is None


def test_keys_of_the_batch_sheet_that_stand_twice_or_alone(baca: Buat) -> None:
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
    bahan = baca(batch=rows)
    assert bahan.fakta.tempat == "Aula"
    assert bahan.fakta.rohaniwan == {}
    assert [isi.sel.isi for isi in bahan.kolom_tak_dikenal] == ["rohaniwan_jawa"]
