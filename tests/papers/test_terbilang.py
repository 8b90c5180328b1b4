"""Numbers, money and dates in words."""

from datetime import date

import pytest

from mutasi_cli.outputs.terbilang import (
    bulan_romawi,
    hari_ini_dalam_kata,
    hari_tanggal,
    jumlah_orang,
    rupiah,
    terbilang,
)


@pytest.mark.parametrize(
    ("angka", "kata"),
    [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (15, "lima belas"),
        (21, "dua puluh satu"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (1000, "seribu"),
        (1100, "seribu seratus"),
        (2026, "dua ribu dua puluh enam"),
        (11000, "sebelas ribu"),
        (100000, "seratus ribu"),
        (1000000, "satu juta"),
        (1260000, "satu juta dua ratus enam puluh ribu"),
    ],
)
def test_terbilang(angka: int, kata: str) -> None:
    assert terbilang(angka) == kata


def test_terbilang_menolak_bilangan_negatif() -> None:
    with pytest.raises(ValueError, match="-1"):
        terbilang(-1)


def test_uang_dan_orang() -> None:
    assert rupiah(1260000) == "Rp1.260.000,00"
    assert rupiah(490000) == "Rp490.000,00"
    assert jumlah_orang(2) == "2 (dua) orang"


def test_hari_dihitung() -> None:
    hari = date(2026, 2, 6)
    assert hari_tanggal(hari) == "Jumat, 6 Februari 2026"
    assert hari_ini_dalam_kata(hari) == "Jumat tanggal Enam bulan Februari tahun Dua Ribu Dua Puluh Enam"
    assert hari_tanggal(date(2026, 11, 1)) == "Minggu, 1 November 2026"
    assert bulan_romawi(hari) == "II"
