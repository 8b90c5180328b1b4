"""Whole words and degrees, on the lists that are shipped."""

from __future__ import annotations

from datetime import date

import pytest

from mutasi_cli.domain.cell import Origin
from mutasi_cli.domain.pegawai import Pegawai
from mutasi_cli.domain.whole_words import contains, gelar_matches, jurusan_matches, words
from mutasi_cli.law import load_lawbook

LAW = load_lawbook().on(date(2026, 2, 6))


def _pegawai(front: str | None, after: str | None) -> Pegawai:
    return Pegawai(nip="198501012010011001", nama="X", origin=Origin("f"), gelar_depan=front, gelar_belakang=after)


def _is_health(jurusan: str | None) -> bool:
    return jurusan_matches(jurusan, LAW.listed("jurusan_kesehatan"), LAW.listed("jurusan_bukan_kesehatan"))


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
    assert _is_health(jurusan)


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
    assert not _is_health(jurusan)


@pytest.mark.parametrize(
    ("jurusan", "match"),
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
def test_government(jurusan: str | None, match: bool) -> None:
    accepted, excluded = LAW.listed("jurusan_pemerintahan"), LAW.listed("jurusan_bukan_pemerintahan")
    assert jurusan_matches(jurusan, accepted, excluded) is match


@pytest.mark.parametrize(
    ("front", "after"),
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
def test_health_degree(front: str | None, after: str | None) -> None:
    assert gelar_matches(_pegawai(front, after), LAW.listed("gelar_kesehatan"))


@pytest.mark.parametrize(
    ("front", "after"),
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
def test_no_health_degree(front: str | None, after: str | None) -> None:
    assert not gelar_matches(_pegawai(front, after), LAW.listed("gelar_kesehatan"))


def test_words_are_whole_and_in_order() -> None:
    assert words("S-1 Ilmu Gizi/Klinik") == ("s", "1", "ilmu", "gizi", "klinik")
    assert contains("Pengadaan Barang/Jasa", ("pengadaan barang jasa",))
    assert not contains("Barang Pengadaan", ("pengadaan barang",))
    assert not contains("Bidang", ("bidan",))
    assert not contains("apa pun", ("",)), "an empty phrase matches nothing"
