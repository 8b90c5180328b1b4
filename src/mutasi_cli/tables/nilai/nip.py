"""NIP: cleaning, length, and the fault of a numeric cell.

Excel keeps 15 digits, so a NIP in a numeric cell has lost its last three. Two thirds of such damaged values
still look valid: the kind of the cell decides, never its digits.
"""

import re
from datetime import date, datetime, time, timedelta

from mutasi_cli.domain.nip import PANJANG, nip_sah
from mutasi_cli.domain.sel import Kerusakan
from mutasi_cli.tables.nilai.bertumpuk import baris_nip
from mutasi_cli.tables.nilai.hasil import KOSONG, Hasil, rusak
from mutasi_cli.tables.nilai.mentah import TAK_TAMPAK, kosong, satu_baris, teks_sel

PANJANG_UTUH = 14
"""Digits that survive in a numeric cell beyond doubt."""

_SAMPAH = re.compile(rf"[\s{TAK_TAMPAK}'’‘`´\"=.\-–—]")
_AWALAN = re.compile(r"^[\s'’‘`´\"=]*(?:NIPPPK|NI PPPK|NIP)\s*[.:]*\s*", re.IGNORECASE)
_PANGKAT_SEPULUH = re.compile(r"\d(?:[.,]\d+)?\s*E\s*\+?\d+", re.IGNORECASE)


def bersihkan_nip(mentah: object) -> str:
    """Return the cleaned text of a NIP cell, empty for a blank or numeric cell."""
    if isinstance(mentah, str) and nip_sah(mentah):
        return mentah
    if kosong(mentah) or berupa_angka(mentah):
        return ""
    tanpa_awalan = _AWALAN.sub("", baris_nip(teks_sel(mentah)))
    return _SAMPAH.sub("", tanpa_awalan)


def berupa_angka(mentah: object) -> bool:
    """Tell whether a cell keeps its NIP as anything but text, or as the text of a rounded number."""
    if isinstance(mentah, int | float | date | datetime | time | timedelta):
        return not kosong(mentah)
    return isinstance(mentah, str) and _PANGKAT_SEPULUH.fullmatch(mentah.strip()) is not None


def awalan_nip(mentah: object) -> str:
    """Return the first 14 digits of a NIP cell, numeric or text; empty when it has fewer."""
    if isinstance(mentah, str) and nip_sah(mentah):
        return mentah[:PANJANG_UTUH]
    if berupa_angka(mentah):
        tertulis = teks_sel(mentah)
        angka = tertulis if tertulis.isdigit() else ""
    else:
        angka = bersihkan_nip(mentah)
    awal = angka[:PANJANG_UTUH]
    return awal if len(awal) == PANJANG_UTUH and awal.isascii() and awal.isdigit() else ""


def nip(mentah: object) -> Hasil:
    """Read a NIP: 18 digits in a text cell, whatever blanks, apostrophes, dots and dashes stand in it."""
    if kosong(mentah):
        return KOSONG
    if berupa_angka(mentah):
        return rusak(
            Kerusakan.NIP_ANGKA,
            "NIP tersimpan sebagai angka; Excel hanya menyimpan 15 angka pertama dan sisanya hilang.",
        )
    bersih = bersihkan_nip(mentah)
    if nip_sah(bersih):
        return Hasil(bersih)
    if bersih.isascii() and bersih.isdigit():
        return rusak(
            Kerusakan.NIP_PANJANG, f"NIP harus {PANJANG} angka, sedangkan yang tertulis {len(bersih)} angka."
        )
    return rusak(
        Kerusakan.NIP_PANJANG, f"«{satu_baris(teks_sel(mentah))}» bukan NIP: harus {PANJANG} angka saja."
    )
