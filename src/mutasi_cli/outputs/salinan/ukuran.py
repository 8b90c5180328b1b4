"""Where the box of a note lies: widths of columns and heights of rows, in pixels at 96 dots an inch."""

import re
from dataclasses import dataclass

from mutasi_cli.outputs.salinan.alamat import BARIS_TERAKHIR, KOLOM_TERAKHIR, Kotak
from mutasi_cli.outputs.salinan.lembar import LembarXml, kolom_lembar
from mutasi_cli.outputs.salinan.xml import anak

_ANGKA = 7
"""Pixels of a digit of the usual letters, in which widths of columns are counted."""
_KOLOM_BIASA = 64
_BARIS_BIASA = 20
_LEBAR = 340
_TINGGI_BARIS = 16
_HURUF_SEBARIS = 54
_TEPI = 14
_TINGGI_TERKECIL, _TINGGI_TERBESAR = 60, 900
_SELA = 12

_TINGGI = re.compile(rb"""\sht\s*=\s*["']([\d.]+)["']""")
_TERSEMBUNYI = re.compile(rb"""\shidden\s*=\s*["'](?:1|true)["']""")


@dataclass(frozen=True, slots=True)
class Kotakan:
    """The box of a note: its size in pixels and its anchor (column, offset, row, offset, twice; from 0)."""

    lebar: int
    tinggi: int
    jangkar: tuple[int, ...]

    @property
    def tulisan(self) -> str:
        """The anchor as the drawing writes it."""
        return ", ".join(map(str, self.jangkar))


def tinggi_catatan(teks: str) -> int:
    """Return the height in pixels that a note needs to be read without pulling its box larger."""
    baris = sum(max(1, -(-len(satu) // _HURUF_SEBARIS)) for satu in teks.split("\n"))
    return min(max(baris * _TINGGI_BARIS + _TEPI, _TINGGI_TERKECIL), _TINGGI_TERBESAR)


class Kisi:
    """The grid of one sheet."""

    def __init__(self, lembar: LembarXml):
        bentuk = anak(lembar.akar, "sheetFormatPr")
        lebar = None if bentuk is None else bentuk.get("defaultColWidth")
        tinggi = None if bentuk is None else bentuk.get("defaultRowHeight")
        self._kolom_biasa = _KOLOM_BIASA if lebar is None else _piksel_kolom(float(lebar))
        self._baris_biasa = _BARIS_BIASA if tinggi is None else _piksel_baris(float(tinggi))
        self._kolom = [
            (
                int(unsur.get("min", "0")),
                int(unsur.get("max", "0")),
                0 if unsur.get("hidden") in {"1", "true"} else _piksel_kolom(float(unsur.get("width", "9"))),
            )
            for unsur in kolom_lembar(lembar.akar)
        ]
        self._baris = {isi.nomor: isi.atribut for isi in lembar.baris}

    def kotakan(self, sel: Kotak, teks: str) -> Kotakan:
        """Return the box for a note: right of its cell, one row up."""
        baris, kolom = sel
        tinggi = tinggi_catatan(teks)
        mulai_kolom = min(kolom + 1, KOLOM_TERAKHIR)
        mulai_baris = max(baris - 1, 1)
        sela_kolom = _SELA if self.kolom(mulai_kolom) > _SELA else 0
        sela_baris = _SELA if baris > 1 and self.baris(mulai_baris) > _SELA else 2
        akhir_kolom, sisa_kolom = self._jalan(mulai_kolom, sela_kolom + _LEBAR, mendatar=True)
        akhir_baris, sisa_baris = self._jalan(mulai_baris, sela_baris + tinggi, mendatar=False)
        return Kotakan(
            _LEBAR,
            tinggi,
            (
                mulai_kolom - 1,
                sela_kolom,
                mulai_baris - 1,
                sela_baris,
                akhir_kolom - 1,
                sisa_kolom,
                akhir_baris - 1,
                sisa_baris,
            ),
        )

    def kolom(self, nomor: int) -> int:
        """Return the width of a column in pixels, 0 for a hidden one."""
        return next(
            (lebar for awal, akhir, lebar in self._kolom if awal <= nomor <= akhir), self._kolom_biasa
        )

    def baris(self, nomor: int) -> int:
        """Return the height of a row in pixels, 0 for a hidden one."""
        atribut = self._baris.get(nomor, b"")
        if _TERSEMBUNYI.search(atribut):
            return 0
        cocok = _TINGGI.search(atribut)
        return self._baris_biasa if cocok is None else _piksel_baris(float(cocok[1]))

    def _jalan(self, mulai: int, piksel: int, *, mendatar: bool) -> tuple[int, int]:
        """Return the column or row in which so many pixels from the edge of ``mulai`` end, and the rest."""
        ukur, batas = (self.kolom, KOLOM_TERAKHIR) if mendatar else (self.baris, BARIS_TERAKHIR)
        nomor = mulai
        while piksel > (satu := ukur(nomor)):
            if nomor == batas:
                return nomor, satu
            piksel -= satu
            nomor += 1
        return nomor, piksel


def _piksel_kolom(lebar: float) -> int:
    return int((256 * lebar + 128 // _ANGKA) / 256 * _ANGKA)


def _piksel_baris(poin: float) -> int:
    return round(poin * 4 / 3)
