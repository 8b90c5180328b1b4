"""Calendar arithmetic of the law: ages, months, working days, and words for days.

An age is reached on the birthday (29 February: 1 March in common years). Periods are calendar months with
the end of the month clipped: 31 August + 6 months = 28 February.
"""

import calendar
from collections.abc import Container
from datetime import date, timedelta

HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
BULAN_ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")

_SABTU = 5


def nama_hari(hari: date) -> str:
    """Return the Indonesian weekday of a date."""
    return HARI[hari.weekday()]


def tanggal_panjang(hari: date) -> str:
    """Return ``6 Februari 2026``."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def tambah_bulan(hari: date, bulan: int) -> date:
    """Return the day ``bulan`` calendar months later (earlier if negative), end of month clipped.

    Beyond the calendar of years 1 to 9999 it is the calendar's last (or first) day.
    """
    tahun, indeks = divmod(hari.year * 12 + hari.month - 1 + bulan, 12)
    if not date.min.year <= tahun <= date.max.year:
        return date.max if bulan > 0 else date.min
    akhir = calendar.monthrange(tahun, indeks + 1)[1]
    return date(tahun, indeks + 1, min(hari.day, akhir))


def bulan_penuh(mulai: date, sampai: date) -> int:
    """Return the number of full calendar months from ``mulai`` to ``sampai`` (negative: 0)."""
    if sampai <= mulai:
        return 0
    bulan = (sampai.year - mulai.year) * 12 + sampai.month - mulai.month
    while bulan > 0 and tambah_bulan(mulai, bulan) > sampai:
        bulan -= 1
    return bulan


def ulang_tahun(lahir: date, usia: int) -> date:
    """Return the day on which the age ``usia`` (years) is reached; beyond the calendar its last or first."""
    if not date.min.year <= lahir.year + usia <= date.max.year:
        return date.max if usia > 0 else date.min
    try:
        return lahir.replace(year=lahir.year + usia)
    except ValueError:
        return date(lahir.year + usia, 3, 1)


def usia(lahir: date, pada: date) -> int:
    """Return the age in full years on a day."""
    tahun = pada.year - lahir.year
    return tahun if ulang_tahun(lahir, tahun) <= pada else tahun - 1


def awal_bulan_berikut(hari: date) -> date:
    """Return the first day of the next month: the day on which a pension starts."""
    return tambah_bulan(hari.replace(day=1), 1)


def hari_kerja_antara(mulai: date, sampai: date, libur: Container[date]) -> int:
    """Return the working days after ``mulai`` up to and including ``sampai``; weekends do not count."""
    jumlah = 0
    hari = mulai
    while hari < sampai:
        hari += timedelta(days=1)
        if hari.weekday() < _SABTU and hari not in libur:
            jumlah += 1
    return jumlah


def lama_dalam_kata(bulan: int) -> str:
    """Return a number of months in words of the office: ``1 tahun 8 bulan``."""
    tahun, sisa = divmod(bulan, 12)
    bagian = [f"{tahun} tahun"] if tahun else []
    if sisa or not tahun:
        bagian.append(f"{sisa} bulan")
    return " ".join(bagian)
