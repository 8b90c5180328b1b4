"""Numbers, money and dates in words, as Indonesian papers write them.

The words come from ``num2words``; this module is the one place that knows it, and the tests hold it to the
values that matter (1100 is ``seribu seratus``).
"""

from datetime import date
from typing import cast

from num2words import num2words

from mutasi_cli.domain.waktu import BULAN, BULAN_ROMAWI, nama_hari, tanggal_panjang


def terbilang(angka: int) -> str:
    """Return a whole number (0 or more) in words: 21 is ``dua puluh satu``."""
    if angka < 0:
        raise ValueError(angka)
    return cast("str", num2words(angka, lang="id"))


def jumlah_orang(angka: int) -> str:
    """Return ``2 (dua) orang``."""
    return f"{angka} ({terbilang(angka)}) orang"


def rupiah(jumlah: int) -> str:
    """Return an amount in rupiah as papers print it: ``Rp1.260.000,00``."""
    return f"Rp{jumlah:,}".replace(",", ".") + ",00"


def hari_tanggal(hari: date) -> str:
    """Return ``Jumat, 6 Februari 2026``; the weekday is computed."""
    return f"{nama_hari(hari)}, {tanggal_panjang(hari)}"


def hari_ini_dalam_kata(hari: date) -> str:
    """Return the date of minutes: ``Jumat tanggal Enam bulan Februari tahun Dua Ribu Dua Puluh Enam``."""
    return (
        f"{nama_hari(hari)} tanggal {terbilang(hari.day).title()} bulan {BULAN[hari.month - 1]} "
        f"tahun {terbilang(hari.year).title()}"
    )


def tanggal_dalam_kata(hari: date) -> str:
    """Return a date as it is spoken: ``enam Februari dua ribu dua puluh enam``."""
    return f"{terbilang(hari.day)} {BULAN[hari.month - 1]} {terbilang(hari.year)}"


def bulan_romawi(hari: date) -> str:
    """Return the month of a date in Roman numerals."""
    return BULAN_ROMAWI[hari.month - 1]
