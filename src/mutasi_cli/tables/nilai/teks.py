"""Plain text, codes, lists in one cell, numbers and yes/no."""

import re

from mutasi_cli.domain.sel import Kerusakan
from mutasi_cli.tables.nilai.hasil import KOSONG, Hasil, Penilai, rusak
from mutasi_cli.tables.nilai.mentah import kosong, lepas_petik, satu_baris, teks_sel

_BULAT = re.compile(r"[+]?\d{1,9}(?:[.,]0+)?")
_YA = frozenset({"ya", "y", "true", "1", "benar"})
_TIDAK = frozenset({"tidak", "t", "tdk", "false", "0", "no", "n", "salah"})


def teks(mentah: object) -> Hasil:
    """Read ordinary text: line breaks inside and a leading ``=`` stay, blanks at the ends go."""
    return KOSONG if kosong(mentah) else Hasil(lepas_petik(teks_sel(mentah)))


def baris_teks(mentah: object) -> Hasil:
    """Read text of one line (codes, names as a check): every run of blanks becomes one space."""
    return KOSONG if kosong(mentah) else Hasil(satu_baris(lepas_petik(teks_sel(mentah))))


def teks_atau_tidak_ada(mentah: object) -> Hasil:
    """Read text in which ``Tidak Ada`` means nothing (``proses_disiplin``)."""
    hasil = teks(mentah)
    if isinstance(hasil.nilai, str) and satu_baris(hasil.nilai).casefold() == "tidak ada":
        return Hasil()
    return hasil


def gelar(mentah: object) -> Hasil:
    """Read a degree: an ``=`` and quotes that an export put before it go, its letters never change."""
    if kosong(mentah):
        return KOSONG
    bersih = lepas_petik(satu_baris(teks_sel(mentah)))
    if bersih.startswith("="):
        bersih = bersih[1:].strip().strip('"').strip()
    bersih = bersih.strip(",").strip()
    return Hasil(bersih) if bersih else KOSONG


def banyak(mentah: object) -> Hasil:
    """Read several texts parted by ``;`` as a tuple."""
    if kosong(mentah):
        return KOSONG
    bagian = (satu_baris(isi) for isi in lepas_petik(teks_sel(mentah)).split(";"))
    return Hasil(tuple(isi for isi in bagian if not kosong(isi)))


def bulat(terkecil: int, terbesar: int) -> Penilai:
    """Return a parser of whole numbers from ``terkecil`` to ``terbesar``."""

    def baca(mentah: object) -> Hasil:
        if kosong(mentah):
            return KOSONG
        tertulis = lepas_petik(teks_sel(mentah))
        if isinstance(mentah, bool) or not _BULAT.fullmatch(tertulis):
            return rusak(Kerusakan.ANGKA, f"«{satu_baris(tertulis)}» bukan bilangan bulat.")
        angka = int(re.split(r"[.,]", tertulis, maxsplit=1)[0])
        if not terkecil <= angka <= terbesar:
            return rusak(Kerusakan.ANGKA, f"«{tertulis}» di luar batas: harus {terkecil} sampai {terbesar}.")
        return Hasil(angka)

    return baca


def ya_tidak(mentah: object) -> Hasil:
    """Read ``ya`` or ``tidak``."""
    if kosong(mentah):
        return KOSONG
    if isinstance(mentah, bool):
        return Hasil(mentah)
    kata = lepas_petik(teks_sel(mentah)).casefold()
    if kata in _YA:
        return Hasil(nilai=True)
    if kata in _TIDAK:
        return Hasil(nilai=False)
    return rusak(Kerusakan.DAFTAR, f"«{satu_baris(kata)}» tidak dikenal: isi ya atau tidak.", ("ya", "tidak"))
