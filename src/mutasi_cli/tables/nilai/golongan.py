"""Golongan with or without its pangkat in the same cell, the pangkat alone, and eselon."""

import re
from collections.abc import Iterable, Mapping

from mutasi_cli.domain.sel import Kerusakan
from mutasi_cli.tables.nilai.bertumpuk import tanpa_angka
from mutasi_cli.tables.nilai.hasil import KOSONG, Hasil, Penilai, rusak
from mutasi_cli.tables.nilai.mentah import kosong, lepas_petik, satu_baris, teks_sel

_KODE = re.compile(r"(?<![A-Za-z])(IV|I{1,3})\s*[/.\-]?\s*([A-Ea-e])(?![A-Za-z])", re.IGNORECASE)
_KEPALA = re.compile(r"^(?:gol(?:ongan)?\.?\s*(?:ruang|/ruang)?)\s*[:.]?\s*", re.IGNORECASE)
_TINGKAT = re.compile(r"\bt(?:ing)?k(?:a?t)?\b\.?\s*", re.IGNORECASE)
_TANDA = re.compile(r"[\s()\[\],;:/.\-–]+")
_ESELON = re.compile(r"(?:eselon\s*)?(IV|I{1,3}|V|[1-5])\s*[./\-\s]?\s*([A-E])", re.IGNORECASE)
_ROMAWI = ("I", "II", "III", "IV", "V")
_TANPA_ESELON = frozenset({"ns", "noneselon", "nonstruktural"})


def kunci_pangkat(nama: str) -> str:
    """Return a pangkat name for comparison: ``Penata Tk. I`` and ``PENATA TINGKAT I`` are equal."""
    kata = _TANDA.sub(" ", _TINGKAT.sub("tingkat ", nama)).strip().casefold()
    return f"{kata[:-1]}i" if kata.endswith("tingkat 1") else kata


def penilai_golongan(pns: Mapping[str, str], pppk: Iterable[str]) -> Penilai:
    """Return a parser of golongan; ``pns`` maps code to pangkat, ``pppk`` lists the codes of PPPK."""
    kode_pppk = frozenset(pppk)
    kode_pangkat = {kunci_pangkat(nama): kode for kode, nama in pns.items()}

    def baca(mentah: object) -> Hasil:
        if kosong(mentah):
            return KOSONG
        tertulis = lepas_petik(satu_baris(tanpa_angka(teks_sel(mentah))))
        isi = _KEPALA.sub("", tertulis)
        if isi.upper() in kode_pppk:
            return Hasil(isi.upper())
        temuan = list(_KODE.finditer(isi))
        if not temuan:
            dari_nama = kode_pangkat.get(kunci_pangkat(isi))
            saran = () if dari_nama is None else (dari_nama,)
            return rusak(Kerusakan.GOLONGAN, f"«{tertulis}» bukan golongan; tulis misalnya III/d.", saran)
        kode = f"{temuan[-1][1].upper()}/{temuan[-1][2].lower()}"
        if kode not in pns:
            return rusak(Kerusakan.GOLONGAN, f"Golongan {kode} tidak ada.")
        pangkat = kunci_pangkat(isi[: temuan[-1].start()] + " " + isi[temuan[-1].end() :])
        if not pangkat or pangkat == kunci_pangkat(pns[kode]):
            return Hasil(kode)
        lain = kode_pangkat.get(pangkat)
        if lain is None:
            return rusak(Kerusakan.GOLONGAN, f"Pangkat pada «{tertulis}» tidak dikenal.", (kode,))
        return rusak(
            Kerusakan.GOLONGAN,
            f"Pangkat golongan {kode} adalah {pns[kode]}, sedangkan yang tertulis pangkat golongan {lain}.",
            (f"{pns[kode]} ({kode})", f"{pns[lain]} ({lain})"),
        )

    return baca


def penilai_pangkat(pns: Mapping[str, str]) -> Penilai:
    """Return a parser of pangkat: a known name in its full form, any other text as it is typed."""
    nama_penuh = {kunci_pangkat(nama): nama for nama in pns.values()}

    def baca(mentah: object) -> Hasil:
        if kosong(mentah):
            return KOSONG
        tertulis = lepas_petik(satu_baris(tanpa_angka(teks_sel(mentah))))
        tanpa_kode = kunci_pangkat(_KODE.sub(" ", tertulis))
        return Hasil(nama_penuh.get(tanpa_kode, tertulis))

    return baca


def penilai_eselon(dikenal: Iterable[str]) -> Penilai:
    """Return a parser of eselon: ``III.a``, ``IIIA``, ``III/A``, ``3-A``; ``NS`` is none."""
    sah = tuple(dikenal)

    def baca(mentah: object) -> Hasil:
        if kosong(mentah):
            return KOSONG
        tertulis = lepas_petik(satu_baris(teks_sel(mentah)))
        if re.sub(r"[^a-z]", "", tertulis.casefold()) in _TANPA_ESELON:
            return Hasil()
        cocok = _ESELON.fullmatch(tertulis)
        if cocok is None:
            return rusak(Kerusakan.DAFTAR, f"«{tertulis}» bukan eselon; tulis misalnya III.a.")
        romawi = _ROMAWI[int(cocok[1]) - 1] if cocok[1].isdigit() else cocok[1].upper()
        eselon = f"{romawi}.{cocok[2].lower()}"
        if eselon in sah:
            return Hasil(eselon)
        dekat = tuple(isi for isi in sah if isi.startswith(f"{romawi}."))
        return rusak(Kerusakan.DAFTAR, f"Eselon {eselon} tidak ada.", dekat)

    return baca
