"""Dates in every form that offices type. The day always stands before the month."""

import re
from datetime import date, datetime, timedelta
from typing import NamedTuple

from mutasi_cli.domain.sel import Kerusakan
from mutasi_cli.domain.waktu import HARI, nama_hari, tanggal_panjang
from mutasi_cli.tables.nilai.bertumpuk import baris_tanggal
from mutasi_cli.tables.nilai.hasil import KOSONG, Hasil, rusak
from mutasi_cli.tables.nilai.mentah import kosong, lepas_petik, satu_baris, teks_sel

_BULAN: dict[str, int] = {
    nama: nomor
    for nomor, daftar in enumerate(
        (
            "januari jan january",
            "februari feb pebruari peb february",
            "maret mar mrt march",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "agustus agu ags agst agt agust aug august",
            "september sep sept",
            "oktober okt oct october",
            "november nov nopember nop",
            "desember des dec december",
        ),
        start=1,
    )
    for nama in daftar.split()
}
_HARI: dict[str, str] = {
    **{nama.casefold(): nama for nama in HARI},
    "jum'at": "Jumat",
    "jum’at": "Jumat",
    "ahad": "Minggu",
    "monday": "Senin",
    "tuesday": "Selasa",
    "wednesday": "Rabu",
    "thursday": "Kamis",
    "friday": "Jumat",
    "saturday": "Sabtu",
    "sunday": "Minggu",
}
_JAM = r"(?:[T ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?Z?)?"
_ISO = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_JAM}")
_ANGKA = re.compile(rf"(\d{{1,2}})\s*[-/. ]\s*(\d{{1,2}})\s*[-/. ]\s*(\d+){_JAM}")
_KATA = re.compile(rf"(\d{{1,2}})[\s\-./]*([A-Za-z]+)[\s\-./,]*(\d+){_JAM}")
_DEPAN_HARI = re.compile(
    r"(?:hari\s+)?([A-Za-z]+(?:['’][A-Za-z]+)?)\s*(?:[,/]\s*|\s+)(?=[(\d])(.+)", re.IGNORECASE
)
_NOL = re.compile(r"0{4}-0{1,2}-0{1,2}|0{1,2}[-/.]0{1,2}[-/.]0{4}")
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?")
_AWAL_SERIAL = date(1899, 12, 30)
_TAHUN_TERAWAL = 1900
_TAHUN_TERAKHIR = 2199
_PANJANG_TAHUN = 4


class HasilTanggal(NamedTuple):
    """A date that was read from a text, and what is wrong with it."""

    nilai: date | None
    kerusakan: Kerusakan | None


def parse_tanggal(teks: str) -> HasilTanggal:
    """Read a date given as text outside a sheet (an option of a command), in any form a cell may have."""
    hasil = tanggal(teks)
    return HasilTanggal(hasil.nilai if isinstance(hasil.nilai, date) else None, hasil.kerusakan)


def tanggal(mentah: object) -> Hasil:
    """Read a date.

    A weekday in front that is not that date's leaves the date and adds ``Kerusakan.HARI``. A year of two
    digits is never completed. ``0000-00-00`` is blank.
    """
    if kosong(mentah):
        return KOSONG
    if isinstance(mentah, datetime):
        return _masuk_akal(mentah.date())
    if isinstance(mentah, date):
        return _masuk_akal(mentah)
    if isinstance(mentah, int | float) and not isinstance(mentah, bool):
        return _dari_serial(teks_sel(mentah)) or _bukan(teks_sel(mentah))
    if not isinstance(mentah, str):
        return _bukan(teks_sel(mentah))
    tertulis = lepas_petik(satu_baris(baris_tanggal(teks_sel(mentah))))
    if _NOL.fullmatch(tertulis.split(" ", maxsplit=1)[0]):
        return KOSONG
    depan = _DEPAN_HARI.fullmatch(tertulis)
    if depan is None:
        return _tanpa_hari(tertulis)
    hari = _HARI.get(depan[1].casefold())
    if hari is None:
        return _tanpa_hari(tertulis)
    hasil = _tanpa_hari(depan[2].strip().removeprefix("(").removesuffix(")").strip())
    if not isinstance(hasil.nilai, date) or nama_hari(hasil.nilai) == hari:
        return hasil
    return Hasil(
        hasil.nilai,
        Kerusakan.HARI,
        f"{tanggal_panjang(hasil.nilai)} adalah hari {nama_hari(hasil.nilai)}, bukan {hari}.",
        (nama_hari(hasil.nilai),),
    )


def _tanpa_hari(tertulis: str) -> Hasil:
    if iso := _ISO.fullmatch(tertulis):
        return _susun(int(iso[1]), int(iso[2]), int(iso[3]), tertulis)
    if serial := _dari_serial(tertulis):
        return serial
    if angka := _ANGKA.fullmatch(tertulis):
        return _dengan_tahun(angka[3], int(angka[2]), int(angka[1]), tertulis)
    if kata := _KATA.fullmatch(tertulis):
        bulan = _BULAN.get(kata[2].casefold())
        return _bukan(tertulis) if bulan is None else _dengan_tahun(kata[3], bulan, int(kata[1]), tertulis)
    return _bukan(tertulis)


def _dengan_tahun(tahun: str, bulan: int, hari: int, tertulis: str) -> Hasil:
    if len(tahun) == _PANJANG_TAHUN:
        return _susun(int(tahun), bulan, hari, tertulis)
    if len(tahun) < _PANJANG_TAHUN:
        return rusak(Kerusakan.TANGGAL, f"Tahun pada «{tertulis}» harus ditulis dengan empat angka.")
    return _bukan(tertulis)


def _susun(tahun: int, bulan: int, hari: int, tertulis: str) -> Hasil:
    try:
        return _masuk_akal(date(tahun, bulan, hari))
    except ValueError:
        return rusak(
            Kerusakan.TANGGAL, f"Tanggal «{tertulis}» tidak ada di kalender (hari ditulis sebelum bulan)."
        )


def _dari_serial(tertulis: str) -> Hasil | None:
    serial = _SERIAL.fullmatch(tertulis)
    return None if serial is None else _masuk_akal(_AWAL_SERIAL + timedelta(days=int(serial[1])))


def _masuk_akal(hari: date) -> Hasil:
    if _TAHUN_TERAWAL <= hari.year <= _TAHUN_TERAKHIR:
        return Hasil(hari)
    return rusak(Kerusakan.TANGGAL, f"Tahun {hari.year} tidak masuk akal.")


def _bukan(tertulis: str) -> Hasil:
    return rusak(Kerusakan.TANGGAL, f"«{tertulis}» bukan tanggal; tulis misalnya 06-02-2026.")
