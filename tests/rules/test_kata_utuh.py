"""Whole words and degrees, on the lists that are shipped."""

from __future__ import annotations

from datetime import date

import pytest

from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.sel import Asal
from mutasi_cli.law import load_lawbook
from mutasi_cli.rules.khu.kata_utuh import gelar_cocok, jurusan_cocok, kata, memuat

LAW = load_lawbook().on(date(2026, 2, 6))


def _pegawai(depan: str | None, belakang: str | None) -> Pegawai:
    return Pegawai(
        nip="198501012010011001", nama="X", asal=Asal("f"), gelar_depan=depan, gelar_belakang=belakang
    )


def _sehat(jurusan: str | None) -> bool:
    return jurusan_cocok(jurusan, LAW.daftar("jurusan_kesehatan"), LAW.daftar("jurusan_bukan_kesehatan"))


@pytest.mark.parametrize(
    "jurusan",
    [
        "Kedokteran",
        "PENDIDIKAN DOKTER GIGI",
        "S-1 Ilmu Kesehatan Masyarakat",
        "Keperawatan/Ners",
        "D-IV Kebidanan (Bidan Pendidik)",
        "Teknologi Laboratorium Medik",
        "Rekam Medis dan Informasi Kesehatan",
        "Farmasi Klinis",
        "Hukum Kesehatan; Kedokteran",
        "Manajemen\nKesehatan Lingkungan",
    ],
)
def test_health(jurusan: str) -> None:
    assert _sehat(jurusan)


@pytest.mark.parametrize(
    "jurusan",
    [
        None,
        "",
        "Pendidikan Jasmani, Kesehatan, dan Rekreasi",
        "Pendidikan Jasmani Kesehatan",
        "Pendidikan Olahraga dan Kesehatan",
        "Kedokteran Hewan",
        "Kesehatan Hewan",
        "Hukum Kesehatan",
        "Ilmu Bidang Kebumian",
        "Biologi",
        "Agribisnis",
        "Manajemen",
    ],
)
def test_not_health(jurusan: str | None) -> None:
    assert not _sehat(jurusan)


@pytest.mark.parametrize(
    ("jurusan", "cocok"),
    [
        ("Ilmu Pemerintahan", True),
        ("S-1 ILMU PEMERINTAHAN", True),
        ("Manajemen Pemerintahan", True),
        ("Kepamongprajaan", True),
        ("Akuntansi Pemerintahan", False),
        ("Administrasi Negara", False),
        ("Ilmu Politik", False),
        (None, False),
    ],
)
def test_government(jurusan: str | None, cocok: bool) -> None:
    ya, bukan = LAW.daftar("jurusan_pemerintahan"), LAW.daftar("jurusan_bukan_pemerintahan")
    assert jurusan_cocok(jurusan, ya, bukan) is cocok


@pytest.mark.parametrize(
    ("depan", "belakang"),
    [
        ("dr.", None),
        ("dr", None),
        ("Hj. dr.", None),
        ("Dr. dr.", None),
        ("dr.Hj.", None),
        ("drg.", None),
        ("Drg.", None),
        ("apt.", "S.Farm."),
        (None, "S.Kep."),
        (None, "S. Kep., M. M."),
        (None, "SKM"),
        (None, "S.K.M., M.Si."),
        (None, "S.Kep Ners"),
        (None, "M.K.M"),
        (None, "S.Tr.Keb."),
        ("Ns.", None),
    ],
)
def test_health_degree(depan: str | None, belakang: str | None) -> None:
    assert gelar_cocok(_pegawai(depan, belakang), LAW.daftar("gelar_kesehatan"))


@pytest.mark.parametrize(
    ("depan", "belakang"),
    [
        (None, None),
        ("Dr.", None),
        ("DR.", None),
        ("Drs.", "M.Si."),
        ("Dra.", None),
        ("drh.", None),
        (None, "A.Md.Kep."),
        (None, "A.Md.Keb., S.E."),
        (None, "S.Tr.Ak."),
        (None, "S.Sos., M.M."),
        (None, "S.Kom."),
    ],
)
def test_no_health_degree(depan: str | None, belakang: str | None) -> None:
    assert not gelar_cocok(_pegawai(depan, belakang), LAW.daftar("gelar_kesehatan"))


def test_words_are_whole_and_in_order() -> None:
    assert kata("S-1 Ilmu Gizi/Klinik") == ("s", "1", "ilmu", "gizi", "klinik")
    assert memuat("Pengadaan Barang/Jasa", ("pengadaan barang jasa",))
    assert not memuat("Barang Pengadaan", ("pengadaan barang",))
    assert not memuat("Bidang", ("bidan",))
    assert not memuat("apa pun", ("",)), "an empty phrase matches nothing"
